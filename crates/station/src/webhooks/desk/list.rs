//! Which webhooks there are.

use axum::extract::{Query, State};
use axum::response::Html;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{PATH, path};
use crate::desk::{Frame, Moment, page};
use crate::people::{Act, Who};
use crate::webhooks::{Webhook, queries};

#[derive(Serialize)]
struct WebhooksPage {
    #[serde(flatten)]
    frame: Frame,
    webhooks: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    path: String,
    name: String,
    host: String,
    kinds: Vec<&'static str>,
    state: &'static str,
    since: Option<Moment>,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/webhooks/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let frame = Frame::of(&app, &who, PATH, "desk-webhooks").await?.done(&app, asked.done.as_deref());
    let line = |it: Webhook| {
        let since = it.paused_at.or(it.failing_since);
        Ok(Line {
            path: path(&it.id),
            host: host(&it.address),
            kinds: it.kinds().into_iter().map(|kind| kind.key()).collect(),
            state: state(&it),
            since: since.map(|at| frame.moment(&app, at)).transpose()?,
            name: it.name,
        })
    };
    let webhooks = queries::all(&app.db).await?.into_iter().map(line).collect::<Result<_, Error>>()?;
    page(&app, "webhooks", WebhooksPage { webhooks, frame })
}

/// How it is doing, as a key.
pub(super) fn state(it: &Webhook) -> &'static str {
    match (it.paused_at, it.failing_since) {
        (Some(_), _) => "paused",
        (None, Some(_)) => "failing",
        (None, None) => "active",
    }
}

/// Of an address what a list needs: the rest of it may be a secret.
fn host(address: &str) -> String {
    let url = url::Url::parse(address).ok();
    url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}
