//! The sections of an edition as programs see them.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_base::Id;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{BadSection, Section, Way, add, queries, remove, rename, shift};
use crate::editions::api::{find, own};
use crate::keys::Caller;
use crate::keys::once::{Once, once};
use crate::people::Who;

/// A part of an edition.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Section)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// Its name.
    name: String,
}

/// What a section is called.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SectionName)]
pub struct Named {
    /// In the edition's language.
    #[schema(min_length = 1)]
    name: String,
}

/// Where a section goes among the others.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SectionPlace)]
pub struct Placed {
    #[schema(inline)]
    to: To,
}

/// One place up or down.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// Up.
    Before,
    /// Down.
    After,
}

/// An edition's sections, in their order.
#[utoipa::path(
    get, path = "/api/v1/editions/{id}/sections", tag = "Editions", operation_id = "listSections",
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<List<Shown>>, Problem> {
    all(&app, &find(&app, &who, &id).await?.id).await
}

/// Makes a section, the last of its edition. Answers with all of them.
#[utoipa::path(
    post, path = "/api/v1/editions/{id}/sections", tag = "Editions", operation_id = "makeSection",
    request_body = Named, responses((status = 201, body = List<Shown>))
)]
pub async fn make(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Named>,
) -> Result<(StatusCode, Json<List<Shown>>), Problem> {
    let edition = own(&app, &who, &id).await?.id;
    let asked = Once::of(&who, &sent);
    let (place, name, by, now) = (edition.clone(), sent.it.name, who.by(), app.clock.now());
    once::<(), BadSection, _>(&app.db, asked, now, move |change| {
        Box::pin(async move { Ok((add(change, &place, &name, &by, now).await?.to_string(), ())) })
    })
    .await?;
    Ok((StatusCode::CREATED, all(&app, &edition).await?))
}

/// Gives a section another name. Its address stays.
#[utoipa::path(
    patch, path = "/api/v1/editions/{id}/sections/{section}", tag = "Editions", operation_id = "renameSection",
    request_body = Named, responses((status = 200, body = List<Shown>))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, section)): Path<(String, String)>,
    sent: Sent<Named>,
) -> Result<Json<List<Shown>>, Problem> {
    let (edition, section) = both(&app, &who, &id, &section).await?;
    let (place, by, now) = (edition.clone(), who.by(), app.clock.now());
    app.db
        .change::<(), BadSection>(move |change| {
            Box::pin(async move { rename(change, &place, &section, &sent.it.name, &by, now).await })
        })
        .await?;
    all(&app, &edition).await
}

/// Moves a section one place up or down.
#[utoipa::path(
    post, path = "/api/v1/editions/{id}/sections/{section}/place", tag = "Editions", operation_id = "moveSection",
    request_body = Placed, responses((status = 200, body = List<Shown>))
)]
pub async fn place(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, section)): Path<(String, String)>,
    sent: Sent<Placed>,
) -> Result<Json<List<Shown>>, Problem> {
    let (edition, section) = both(&app, &who, &id, &section).await?;
    let asked = Once::of(&who, &sent);
    let way = match sent.it.to {
        To::Before => Way::Before,
        To::After => Way::After,
    };
    let (place, by, now) = (edition.clone(), who.by(), app.clock.now());
    once::<(), BadSection, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            shift(change, &place, &section, way, &by, now).await?;
            Ok((section.to_string(), ()))
        })
    })
    .await?;
    all(&app, &edition).await
}

/// Removes a section that no story was ever in.
#[utoipa::path(
    delete, path = "/api/v1/editions/{id}/sections/{section}", tag = "Editions", operation_id = "removeSection",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, section)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let (edition, section) = both(&app, &who, &id, &section).await?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<(), BadSection>(move |change| {
            Box::pin(async move { remove(change, &edition, &section, &by, now).await })
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn both(app: &App, who: &Who, edition: &str, section: &str) -> Result<(String, Id), Problem> {
    let edition = own(app, who, edition).await?.id;
    let all = queries::of_edition(&app.db, &edition).await?;
    let section = all.into_iter().find(|it| it.id.as_str() == section).ok_or(Kind::NotFound)?;
    Ok((edition, section.id))
}

async fn all(app: &App, edition: &str) -> Result<Json<List<Shown>>, Problem> {
    let all = queries::of_edition(&app.db, edition).await?;
    let show = |it: Section| Shown { id: it.id.to_string(), slug: it.slug.to_string(), name: it.name };
    Ok(Json(List::whole(all.into_iter().map(show).collect())))
}

impl From<BadSection> for Problem {
    fn from(bad: BadSection) -> Self {
        match bad {
            BadSection::Nameless => Self::message("name", "desk-problem-thing-name", vec![]),
            BadSection::Used => Kind::Used.into(),
            BadSection::Store(error) => error.into(),
        }
    }
}
