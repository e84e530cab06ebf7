//! One webhook: what it is, and what it was told.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use axum_extra::extract::Form as Fields;
use lw_base::Id;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::form::{Choice, Form, problem};
use super::list::state;
use super::{PATH, back, find, path};
use crate::desk::{Frame, Moment, Problem, handed, mend, page};
use crate::editions;
use crate::people::{Act, Names, Who};
use crate::webhooks::{self, BadWebhook, Delivery, Webhook, queries, secret};

/// Deliveries that the page shows.
const SHOWN: usize = 30;

#[derive(Serialize)]
struct WebhookPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    action: String,
    /// The secret, shown once.
    secret: Option<String>,
    form: Form,
    kinds: Vec<Choice>,
    editions_to_choose: Vec<Choice>,
    /// None while it is being made.
    one: Option<One>,
    deliveries: Vec<Line>,
}

#[derive(Serialize)]
struct One {
    path: String,
    name: String,
    state: &'static str,
    since: Option<Moment>,
    by: Option<String>,
    why: Option<String>,
    changed: Moment,
    changed_by: String,
    old_until: Option<Moment>,
}

#[derive(Serialize)]
struct Line {
    path: String,
    number: i64,
    kind: String,
    edition: Option<String>,
    at: Moment,
    state: &'static str,
    attempts: i64,
    next: Option<Moment>,
    took_ms: Option<i64>,
    status: Option<i64>,
    failure: Option<String>,
    answer: Option<String>,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/webhooks/new`
pub async fn show_new(State(app): State<App>, who: Who) -> Result<Html<String>, Error> {
    who.must_everywhere(Act::Webhooks)?;
    render(&app, &who, None, Form::empty(), vec![], (None, None)).await
}

/// `POST /desk/webhooks/`: its page shows the secret, once.
pub async fn create(
    State(app): State<App>,
    who: Who,
    Fields(fields): Fields<Vec<(String, String)>>,
) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let (form, now) = (Form::sent(fields), app.clock.now());
    let id = Id::new(now);
    let (plain, sealed) = secret::new(&app.seal, &id)?;
    let made = match form.wanted().checked(&app.fetch) {
        Ok(wanted) => {
            let (id, by) = (id.clone(), who.by());
            app.db
                .change(move |change| {
                    Box::pin(async move { webhooks::create(change, id, &wanted, &sealed, &by, now).await })
                })
                .await
        }
        Err(bad) => Err(bad),
    };
    match made {
        Ok(()) => handed::hand(&app, &who, &path(&id), &plain),
        Err(bad) => {
            let problems = vec![problem(&app, &who.language, bad)?];
            mend(render(&app, &who, None, form, problems, (None, None)).await)
        }
    }
}

/// `GET /desk/webhooks/{id}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let webhook = find(&app, &id).await?;
    let secret = handed::taken(&app, &who, &path(&webhook.id), &headers);
    let (is_handed, form) = (secret.is_some(), Form::of(&webhook));
    let page = render(&app, &who, Some(webhook), form, vec![], (secret, asked.done)).await?;
    Ok(handed::shown(page, is_handed))
}

/// `POST /desk/webhooks/{id}`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Fields(fields): Fields<Vec<(String, String)>>,
) -> Result<Response, Error> {
    who.must_everywhere(Act::Webhooks)?;
    let webhook = find(&app, &id).await?;
    let form = Form::sent(fields);
    let done = match form.wanted().checked(&app.fetch) {
        Ok(wanted) => {
            let (id, version) = (webhook.id.clone(), form.version());
            let (by, now) = (who.by(), app.clock.now());
            app.db
                .change(move |change| {
                    Box::pin(async move { webhooks::alter(change, &id, version, &wanted, &by, now).await })
                })
                .await
        }
        Err(bad) => Err(bad),
    };
    match done {
        Ok(()) => Ok(back(&webhook.id, "webhook")),
        Err(bad) => {
            let problems = vec![problem(&app, &who.language, bad)?];
            mend(render(&app, &who, Some(webhook), form, problems, (None, None)).await)
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    webhook: Option<Webhook>,
    form: Form,
    problems: Vec<Problem>,
    (secret, done): (Option<String>, Option<String>),
) -> Result<Html<String>, Error> {
    let action = webhook.as_ref().map_or_else(|| PATH.to_owned(), |it| path(&it.id));
    let title = if webhook.is_some() { "desk-webhook" } else { "desk-webhook-new" };
    let frame = Frame::of(app, who, &action, title).await?.done(app, done.as_deref());
    let all = editions::queries::all(&app.db).await?;
    let (mut one, mut deliveries) = (None, vec![]);
    if let Some(webhook) = webhook {
        let names = Names::told(app, &frame.language()).await?;
        for it in queries::deliveries(&app.db, &webhook.id, i64::MAX, SHOWN).await? {
            deliveries.push(Line::of(app, &frame, &all, it)?);
        }
        one = Some(One::of(app, &frame, &names, webhook)?);
    }
    let context = WebhookPage {
        kinds: form.kinds(),
        editions_to_choose: form.editions(all),
        problems,
        action,
        secret,
        form,
        one,
        deliveries,
        frame,
    };
    page(app, "webhook", context)
}

impl One {
    fn of(app: &App, frame: &Frame, names: &Names, it: Webhook) -> Result<Self, Error> {
        let since = it.paused_at.or(it.failing_since);
        Ok(Self {
            path: path(&it.id),
            state: state(&it),
            since: since.map(|at| frame.moment(app, at)).transpose()?,
            by: it.paused_by.as_deref().map(|by| names.of(by)),
            changed: frame.brief(app, it.changed_at)?,
            changed_by: names.of(&it.changed_by),
            old_until: it
                .old_until
                .filter(|until| *until > app.clock.now())
                .map(|at| frame.moment(app, at))
                .transpose()?,
            why: it.paused_why,
            name: it.name,
        })
    }
}

impl Line {
    fn of(app: &App, frame: &Frame, editions: &[editions::Edition], it: Delivery) -> Result<Self, Error> {
        let name = |id: &String| editions.iter().find(|edition| edition.id == *id).map(|it| it.name.clone());
        Ok(Self {
            path: format!("{}/deliveries/{}/attempt", path(&it.webhook_id), it.id),
            number: it.number,
            edition: it.edition_id.as_ref().and_then(name),
            at: frame.brief(app, it.made_at)?,
            state: it.state().key(),
            attempts: it.attempts,
            next: it.next_at.filter(|_| it.attempts > 0).map(|at| frame.brief(app, at)).transpose()?,
            took_ms: it.took_ms,
            status: it.status,
            failure: it.failure,
            answer: it.answer,
            kind: it.kind,
        })
    }
}

impl From<BadWebhook> for Error {
    fn from(bad: BadWebhook) -> Self {
        match bad {
            BadWebhook::Store(error) => error.into(),
            _ => Self::NotFound,
        }
    }
}
