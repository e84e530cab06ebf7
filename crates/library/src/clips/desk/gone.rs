//! A clip that is not to be heard any more, with the reason that readers get.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_station::desk::{Problem, mend};
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::Deserialize;

use super::one::{Entered, render};
use super::path;
use crate::clips::access::{find, may_change};
use crate::clips::withdraw;

/// Why.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    reason: String,
}

/// `POST /desk/clips/{id}/withdrawal`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (clip, mine) = find(&app, &who, &id).await?;
    if !may_change(&app, &who, &clip, &mine).await? {
        return Err(Error::Forbidden);
    }
    if sent.reason.trim().is_empty() {
        let problem = Problem::new(&app, &who.language, "reason", "desk-problem-clip-reason");
        let page = render(&app, &who, clip, &mine, Entered::default(), vec![problem], None).await;
        return mend(page);
    }
    let (clip, by, now) = (clip.id, who.by(), app.clock.now());
    let to = format!("{}?done=kept", path(&clip));
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { withdraw::withdraw(change, &clip, &sent.reason, &by, now).await })
        })
        .await?;
    Ok(Redirect::to(&to).into_response())
}

/// `POST /desk/clips/{id}/withdrawal/removal`
pub async fn end(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let (clip, mine) = find(&app, &who, &id).await?;
    if !may_change(&app, &who, &clip, &mine).await? {
        return Err(Error::Forbidden);
    }
    let (clip, by, now) = (clip.id, who.by(), app.clock.now());
    let to = format!("{}?done=kept", path(&clip));
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { withdraw::bring_back(change, &clip, &by, now).await })
        })
        .await?;
    Ok(Redirect::to(&to).into_response())
}
