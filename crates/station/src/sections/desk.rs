//! The sections of an edition, as its page on the desk changes them.

use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::Form;
use lw_base::Id;
use lw_web::{App, Error};
use serde::Deserialize;

use super::{BadSection, Way, add, queries, remove, rename, shift};
use crate::editions::Edition;
use crate::editions::desk::one::{done, find, refuse};
use crate::people::Who;

/// Where a problem with a new one is shown.
const NEW: &str = "sections-new";

/// What is sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    name: String,
    to: String,
}

/// `POST /desk/editions/{id}/sections/`
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
        .change::<(), BadSection>(move |change| {
            Box::pin(async move { add(change, &id, &sent.name, &by, now).await.map(drop) })
        })
        .await;
    answer(&app, &who, &edition, NEW, made).await
}

/// `POST /desk/editions/{id}/sections/{section}`
pub async fn change(
    State(app): State<App>,
    who: Who,
    Path((edition, section)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (edition, section) = both(&app, &who, &edition, &section).await?;
    let (id, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let done = app
        .db
        .change::<(), BadSection>(move |change| {
            Box::pin(async move { rename(change, &id, &section, &sent.name, &by, now).await })
        })
        .await;
    answer(&app, &who, &edition, "", done).await
}

/// `POST /desk/editions/{id}/sections/{section}/place`
pub async fn place(
    State(app): State<App>,
    who: Who,
    Path((edition, section)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (edition, section) = both(&app, &who, &edition, &section).await?;
    let way = match sent.to.as_str() {
        "before" => Way::Before,
        "after" => Way::After,
        _ => return Err(Error::Unreadable),
    };
    let (id, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let done = app
        .db
        .change::<(), BadSection>(move |change| {
            Box::pin(async move { shift(change, &id, &section, way, &by, now).await })
        })
        .await;
    answer(&app, &who, &edition, "", done).await
}

/// `POST /desk/editions/{id}/sections/{section}/removal`
pub async fn send_away(
    State(app): State<App>,
    who: Who,
    Path((edition, section)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (edition, section) = both(&app, &who, &edition, &section).await?;
    let (id, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let done = app
        .db
        .change::<(), BadSection>(move |change| {
            Box::pin(async move { remove(change, &id, &section, &by, now).await })
        })
        .await;
    answer(&app, &who, &edition, "", done).await
}

async fn both(app: &App, who: &Who, edition: &str, section: &str) -> Result<(Edition, Id), Error> {
    let edition = find(app, who, edition).await?;
    let all = queries::of_edition(&app.db, &edition.id).await?;
    let section = all.into_iter().find(|it| it.id.as_str() == section).ok_or(Error::NotFound)?;
    Ok((edition, section.id))
}

async fn answer(
    app: &App,
    who: &Who,
    edition: &Edition,
    field: &'static str,
    ended: Result<(), BadSection>,
) -> Result<Response, Error> {
    match ended {
        Ok(()) => Ok(done(&edition.id)),
        Err(BadSection::Nameless) => refuse(app, who, edition, field, "desk-problem-thing-name").await,
        Err(BadSection::Used) => refuse(app, who, edition, field, "desk-problem-thing-used").await,
        Err(BadSection::Store(error)) => Err(error.into()),
    }
}
