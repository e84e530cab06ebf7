//! A story's revisions: saved, read, compared, brought back.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lw_base::one_line;
use lw_station::keys::Caller;
use lw_station::keys::once::{Once, once};
use lw_station::people::Names;
use lw_web::App;
use lw_web::api::paging::{Limit, List};
use lw_web::api::{Asked, Kind, Line, Problem, Sent, Unchanged};
use serde::{Deserialize, Deserializer};
use utoipa::{IntoParams, ToSchema};

use super::story::answer;
use super::text::{Shown, Text};
use crate::rooms;
use crate::stories::desk::compare::{self, Part};
use crate::stories::desk::story::newest;
use crate::stories::desk::{find, may_write};
use crate::stories::keep::keep;
use crate::stories::{BadVerb, Draft, Revision, Story, draft, queries};

/// The longest reason, in bytes.
const LONGEST_REASON: usize = 1_000;

/// Which piece of the list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Piece {
    /// Only those with a number below this one: what the last piece named as `next`.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 999999999)]
    after: Option<Number>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// A revision's number, as an address has it.
#[derive(Clone, Copy, Debug)]
pub struct Number(i64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let is_plain = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| is_plain && *number > 0);
        number.map(Self).ok_or_else(|| serde::de::Error::custom("no number from 1 on"))
    }
}

/// What a story's two revisions differ in.
#[derive(Debug, serde::Serialize, ToSchema)]
pub struct Comparison {
    /// The number of the older one.
    was: i64,
    /// The number of the newer one.
    is_now: i64,
    /// The parts in which something changed.
    parts: Vec<Part>,
}

/// Why an old revision is brought back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Restoration {
    /// In the words of who brings it back.
    #[serde(default)]
    #[schema(required = false, value_type = String, max_length = 1000)]
    reason: Line<LONGEST_REASON>,
}

/// A story's revisions, newest first.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/revisions", tag = "Revisions", operation_id = "listRevisions", params(Piece),
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Asked(piece): Asked<Piece>,
) -> Result<Json<List<Shown>>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    let limit = piece.limit.0;
    let below = piece.after.map(|number| number.0);
    let found = queries::revisions_below(&app.db, &story.id, below, limit + 1).await?;
    let (found, next) = List::<Revision>::of(found, limit, |it: &Revision| it.number.to_string());
    let names = Names::load(&app.db).await?;
    let mut items = Vec::with_capacity(found.len());
    for revision in &found {
        items.push(Shown::of(&app, &names, revision).await?);
    }
    Ok(Json(List { items, next }))
}

/// One revision.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/revisions/{number}", tag = "Revisions", operation_id = "getRevision",
    responses((status = 200, body = Shown))
)]
pub async fn one(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Json<Shown>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    let revision = numbered(&app, &story, number).await?;
    Ok(Json(Shown::of(&app, &Names::load(&app.db).await?, &revision).await?))
}

/// Saves a revision on top of the one that If-Match names. Nothing public
/// changes, and nothing is overwritten. Where nothing differs none is made.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/revisions", tag = "Revisions", operation_id = "saveRevision",
    request_body = Text, params(("If-Match" = String, Header)),
    responses((status = 201, body = super::story::Shown, headers(
        ("ETag" = String, description = "The newest revision."), ("Location" = String, description = "Where it is."),
    )))
)]
pub async fn save(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(number): Unchanged,
    sent: Sent<Text>,
) -> Result<Response, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    if !may_write(&who, &story) {
        return Err(Kind::Forbidden.into());
    }
    let asked = Once::of(&who, &sent);
    // On top of what was read: if that is not the newest any more, the save is refused.
    let base = Draft::of(&app.db, &numbered(&app, &story, number).await.map_err(|_| Kind::Stale)?).await?;
    let draft = sent.it.onto(&app, &who, &edition, base.clone()).await?;
    let (id, by, now) = (story.id.clone(), who.by(), app.clock.now());
    let (saved, saved_by) = (draft.clone(), by.clone());
    let done = once::<bool, BadVerb, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let is_kept = keep(change, &id, &saved, (number, &base), &saved_by, now).await?;
            Ok((id.to_string(), is_kept))
        })
    })
    .await?;
    if done.told == Some(true) {
        rooms::follow(&app.db, &story.id, &draft, &by, now).await;
    }
    saved_as(&app, &who, &story, &edition).await
}

/// Brings an old revision back, as a new one.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/revisions/{number}/restoration", tag = "Revisions",
    operation_id = "restoreRevision", request_body = Restoration,
    responses((status = 201, body = super::story::Shown, headers(
        ("ETag" = String, description = "The newest revision."), ("Location" = String, description = "Where it is."),
    )))
)]
pub async fn restore(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, number)): Path<(String, i64)>,
    sent: Sent<Restoration>,
) -> Result<Response, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    if !may_write(&who, &story) {
        return Err(Kind::Forbidden.into());
    }
    let asked = Once::of(&who, &sent);
    let old = Draft::of(&app.db, &numbered(&app, &story, number).await?).await?;
    let reason = Some(one_line(&sent.it.reason.0, LONGEST_REASON)).filter(|reason| !reason.is_empty());
    let draft = Draft { reason, restores: Some(number), ..old };
    let (id, by, now) = (story.id.clone(), who.by(), app.clock.now());
    let (saved, saved_by) = (draft.clone(), by.clone());
    let done = once::<(), BadVerb, _>(&app.db, asked, now, move |change| {
        Box::pin(async move { Ok((draft::save(change, &id, &saved, &saved_by, now).await?.to_string(), ())) })
    })
    .await?;
    if done.told.is_some() {
        rooms::follow(&app.db, &story.id, &draft, &by, now).await;
    }
    saved_as(&app, &who, &story, &edition).await
}

/// What two revisions differ in, by paragraph and by word.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/revisions/{number}/compare/{other}", tag = "Revisions",
    operation_id = "compareRevisions", responses((status = 200, body = Comparison))
)]
pub async fn two(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, number, other)): Path<(String, i64, i64)>,
) -> Result<Json<Comparison>, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    // The older one stands first, however they were named.
    let was = numbered(&app, &story, number.min(other)).await?;
    let is_now = numbered(&app, &story, number.max(other)).await?;
    let parts = compare::parts(&app, &edition, &who.language, &was, &is_now).await?;
    Ok(Json(Comparison { was: was.number, is_now: is_now.number, parts }))
}

async fn numbered(app: &App, story: &Story, number: i64) -> Result<Revision, Problem> {
    Ok(queries::revision_by_number(&app.db, &story.id, number).await?.ok_or(Kind::NotFound)?)
}

async fn saved_as(
    app: &App,
    who: &lw_station::people::Who,
    story: &Story,
    edition: &lw_station::editions::Edition,
) -> Result<Response, Problem> {
    let number = newest(app, story).await?.number;
    let place = [(header::LOCATION, format!("/api/v1/stories/{}/revisions/{number}", story.id))];
    Ok((place, answer(app, who, story, edition, StatusCode::CREATED).await?).into_response())
}
