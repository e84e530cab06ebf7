//! The picture that is an edition's logo: found, chosen, removed.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_library::logos;
use lw_station::desk::Problem;
use lw_station::editions::desk::{one, path, problem};
use lw_station::editions::{BadEdition, Edition, choose_logo};
use lw_station::people::Who;
use lw_web::{App, Error};

use crate::stories::desk::choosing::{self, Asked, Choice, Sent};

/// `GET /desk/editions/{id}/logo`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let edition = one::find(&app, &who, &id).await?;
    render(&app, &who, &edition, &asked.q, vec![]).await
}

/// `POST /desk/editions/{id}/logo`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let edition = one::find(&app, &who, &id).await?;
    let chosen: Option<Id> = sent.chosen.parse().ok();
    let changed = if chosen.is_some() || sent.chosen.is_empty() {
        let (id, was, by, now) = (edition.id.clone(), sent.was.parse().ok(), who.by(), app.clock.now());
        let change = app.db.change(move |change| {
            Box::pin(async move { choose_logo(change, &id, was.as_ref(), chosen.as_ref(), &by, now).await })
        });
        change.await
    } else {
        Err(BadEdition::Logo)
    };
    let bad = match changed {
        Ok(()) => return Ok(one::done(&edition.id)),
        Err(BadEdition::Store(error)) => return Err(error.into()),
        Err(bad) => bad,
    };
    let status = if matches!(bad, BadEdition::OtherLogo) {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let problems = vec![problem(&app, &who.language, &bad)];
    let edition = one::find(&app, &who, &edition.id).await?;
    Ok((status, render(&app, &who, &edition, &sent.q, problems).await?).into_response())
}

async fn render(
    app: &App,
    who: &Who,
    edition: &Edition,
    q: &str,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let back = path(&edition.id);
    let choice = Choice {
        what: "logo",
        path: format!("{back}logo"),
        edition,
        back,
        name: edition.name.clone(),
        chosen: edition.logo.as_ref(),
        problem: logos::file(&app.db, edition).await?.is_none().then_some("desk-problem-logo"),
    };
    choosing::show(app, who, choice, q, problems).await
}
