//! What was wrong and what is right.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_station::keys::Caller;
use lw_station::keys::once::Once;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Line, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::deeds::deed;
use crate::stories::deed::{Deed, Verb};
use crate::stories::find;
use crate::stories::queries;

/// What was wrong and what is right.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Correction)]
pub struct Shown {
    /// What it said.
    was: String,
    /// What it should say.
    is_now: String,
    /// When it was corrected.
    #[schema(format = "date-time")]
    made_at: String,
}

/// What was wrong and what is right, in the story's language.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCorrection {
    /// What it said.
    #[schema(value_type = String, min_length = 1, max_length = 2000)]
    was: Line<2_000>,
    /// What it should say.
    #[schema(value_type = String, min_length = 1, max_length = 2000)]
    is_now: Line<2_000>,
}

/// A story's corrections, newest first.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/corrections", tag = "Deeds", operation_id = "listCorrections",
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<List<Shown>>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    all(&app, &story.id).await
}

/// Says on a public story what was wrong and what is right. Answers with all
/// its corrections, newest first.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/corrections", tag = "Deeds", operation_id = "correct",
    request_body = NewCorrection, responses((status = 201, body = List<Shown>))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<NewCorrection>,
) -> Result<(StatusCode, Json<List<Shown>>), Problem> {
    let said = Deed { was: sent.it.was.0.clone(), is_now: sent.it.is_now.0.clone(), ..Deed::default() };
    deed(&app, &who, &id, Verb::Correction, Once::of(&who, &sent), said).await?;
    let (story, _) = find(&app, &who, &id).await?;
    Ok((StatusCode::CREATED, all(&app, &story.id).await?))
}

/// A story's corrections as programs see them, newest first.
pub(super) async fn all(app: &App, story: &lw_base::Id) -> Result<Json<List<Shown>>, Problem> {
    let found = queries::corrections(&app.db, story).await?;
    let show =
        |it: crate::stories::Correction| Shown { was: it.was, is_now: it.is_now, made_at: it.made_at.iso() };
    Ok(Json(List::whole(found.into_iter().map(show).collect())))
}
