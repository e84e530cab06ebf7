//! The bylines of an edition, as its page on the desk changes them.

use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::Form;
use lw_base::Id;
use lw_web::{App, Error};
use serde::Deserialize;

use super::{BadByline, add, describe, queries, remove};
use crate::editions::Edition;
use crate::editions::desk::one::{done, find, refuse};
use crate::people::Who;

/// Where a problem with a new one is shown.
const NEW: &str = "bylines-new";

/// What is sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    name: String,
    about: String,
}

/// `POST /desk/editions/{id}/bylines/`
pub async fn create(
    State(app): State<App>,
    who: Who,
    Path(edition): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let edition = find(&app, &who, &edition).await?;
    let (id, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let made = app
        .db
        .change::<(), BadByline>(move |change| {
            Box::pin(async move { add(change, &id, &sent.name, &by, now).await.map(drop) })
        })
        .await;
    answer(&app, &who, &edition, NEW, made).await
}

/// `POST /desk/editions/{id}/bylines/{byline}`
pub async fn change(
    State(app): State<App>,
    who: Who,
    Path((edition, byline)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (edition, byline) = both(&app, &who, &edition, &byline).await?;
    let (id, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let done = app
        .db
        .change::<(), BadByline>(move |change| {
            Box::pin(async move { describe(change, &id, &byline, (&sent.name, &sent.about), &by, now).await })
        })
        .await;
    answer(&app, &who, &edition, "", done).await
}

/// `POST /desk/editions/{id}/bylines/{byline}/removal`
pub async fn send_away(
    State(app): State<App>,
    who: Who,
    Path((edition, byline)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (edition, byline) = both(&app, &who, &edition, &byline).await?;
    let (id, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let done = app
        .db
        .change::<(), BadByline>(move |change| {
            Box::pin(async move { remove(change, &id, &byline, &by, now).await })
        })
        .await;
    answer(&app, &who, &edition, "", done).await
}

async fn both(app: &App, who: &Who, edition: &str, byline: &str) -> Result<(Edition, Id), Error> {
    let edition = find(app, who, edition).await?;
    let all = queries::all_of_edition(&app.db, &edition.id).await?;
    let byline = all.into_iter().find(|it| it.id.as_str() == byline).ok_or(Error::NotFound)?;
    Ok((edition, byline.id))
}

async fn answer(
    app: &App,
    who: &Who,
    edition: &Edition,
    field: &'static str,
    ended: Result<(), BadByline>,
) -> Result<Response, Error> {
    match ended {
        Ok(()) => Ok(done(&edition.id)),
        Err(BadByline::Nameless) => refuse(app, who, edition, field, "desk-problem-thing-name").await,
        Err(BadByline::Used) => refuse(app, who, edition, field, "desk-problem-thing-used").await,
        Err(BadByline::Store(error)) => Err(error.into()),
    }
}
