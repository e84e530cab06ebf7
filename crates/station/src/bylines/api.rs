//! The bylines of an edition as programs see them.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_base::Id;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{BadByline, Byline, add, describe, queries, remove};
use crate::editions::api::{find, own};
use crate::keys::Caller;
use crate::keys::once::{Once, once};
use crate::people::Who;

/// Who writes in an edition.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Byline)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// The name as it is printed.
    name: String,
    /// Who it is, in a sentence or two.
    #[schema(required = true)]
    about: Option<String>,
}

/// A byline to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewByline)]
pub struct Made {
    /// The name as it is printed.
    #[schema(min_length = 1)]
    name: String,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = BylineChanges)]
pub struct Changed {
    /// The name as it is printed.
    #[schema(min_length = 1)]
    name: Option<String>,
    /// Who it is, in a sentence or two; nothing where it is empty.
    about: Option<String>,
}

/// An edition's bylines, by name.
#[utoipa::path(
    get, path = "/api/v1/editions/{id}/bylines", tag = "Editions", operation_id = "listBylines",
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<List<Shown>>, Problem> {
    all(&app, &find(&app, &who, &id).await?.id).await
}

/// Makes a byline. Answers with all of the edition.
#[utoipa::path(
    post, path = "/api/v1/editions/{id}/bylines", tag = "Editions", operation_id = "makeByline",
    request_body = Made, responses((status = 201, body = List<Shown>))
)]
pub async fn make(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Made>,
) -> Result<(StatusCode, Json<List<Shown>>), Problem> {
    let edition = own(&app, &who, &id).await?.id;
    let asked = Once::of(&who, &sent);
    let (place, name, by, now) = (edition.clone(), sent.it.name, who.by(), app.clock.now());
    once::<(), BadByline, _>(&app.db, asked, now, move |change| {
        Box::pin(async move { Ok((add(change, &place, &name, &by, now).await?.to_string(), ())) })
    })
    .await?;
    Ok((StatusCode::CREATED, all(&app, &edition).await?))
}

/// Changes a byline. Its address stays.
#[utoipa::path(
    patch, path = "/api/v1/editions/{id}/bylines/{byline}", tag = "Editions", operation_id = "changeByline",
    request_body = Changed, responses((status = 200, body = List<Shown>))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, byline)): Path<(String, String)>,
    sent: Sent<Changed>,
) -> Result<Json<List<Shown>>, Problem> {
    let (edition, byline) = both(&app, &who, &id, &byline).await?;
    let name = sent.it.name.unwrap_or(byline.name);
    let about = sent.it.about.or(byline.about).unwrap_or_default();
    let (place, by, now) = (edition.clone(), who.by(), app.clock.now());
    app.db
        .change::<(), BadByline>(move |change| {
            Box::pin(async move { describe(change, &place, &byline.id, (&name, &about), &by, now).await })
        })
        .await?;
    all(&app, &edition).await
}

/// Removes a byline that no story ever had.
#[utoipa::path(
    delete, path = "/api/v1/editions/{id}/bylines/{byline}", tag = "Editions", operation_id = "removeByline",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, byline)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let (edition, Byline { id: byline, .. }): (_, Byline) = both(&app, &who, &id, &byline).await?;
    let (byline, by, now): (Id, _, _) = (byline, who.by(), app.clock.now());
    app.db
        .change::<(), BadByline>(move |change| {
            Box::pin(async move { remove(change, &edition, &byline, &by, now).await })
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn both(app: &App, who: &Who, edition: &str, byline: &str) -> Result<(String, Byline), Problem> {
    let edition = own(app, who, edition).await?.id;
    let all = queries::all_of_edition(&app.db, &edition).await?;
    let byline = all.into_iter().find(|it| it.id.as_str() == byline).ok_or(Kind::NotFound)?;
    Ok((edition, byline))
}

async fn all(app: &App, edition: &str) -> Result<Json<List<Shown>>, Problem> {
    let all = queries::all_of_edition(&app.db, edition).await?;
    let show = |it: Byline| Shown {
        id: it.id.to_string(),
        slug: it.slug.to_string(),
        name: it.name,
        about: it.about,
    };
    Ok(Json(List::whole(all.into_iter().map(show).collect())))
}

impl From<BadByline> for Problem {
    fn from(bad: BadByline) -> Self {
        match bad {
            BadByline::Nameless => Self::message("name", "desk-problem-thing-name", vec![]),
            BadByline::Used => Kind::Used.into(),
            BadByline::Store(error) => error.into(),
        }
    }
}
