//! What is done to a story: the same deeds as those of the desk's pages, with
//! the same conditions.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use lw_base::Id;
use lw_station::keys::Caller;
use lw_station::keys::once::{Done, Once, once};
use lw_station::people::Who;
use lw_web::App;
use lw_web::api::{Asked, Kind, Line, Moment, Problem, Sent, Unchanged};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::story::answer;
use super::wrong;
use crate::stories::deed::{Deed, Verb, act, missing};
use crate::stories::find;
use crate::stories::{BadVerb, embargo, schedule};
use crate::stories::{Scene, newest};

/// A word that goes with it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// For colleagues, or for the record.
    #[serde(default)]
    #[schema(required = false, value_type = String, max_length = 2000)]
    reason: Line<2_000>,
}

/// Why it leaves the site, for readers; or why it is given back, for who wrote it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Why {
    /// In the story's language where readers are told.
    #[schema(value_type = String, min_length = 1, max_length = 2000)]
    reason: Line<2_000>,
}

/// A time, and a word that goes with it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct At {
    /// When.
    #[schema(value_type = String, format = "date-time")]
    at: Moment,
    /// Why it goes out although something is missing; for whom the embargo is.
    #[serde(default)]
    #[schema(required = false, value_type = String, max_length = 2000)]
    reason: Line<2_000>,
}

/// Why an embargo ends early.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Lifted {
    /// In the words of who lifts it.
    #[param(value_type = String, min_length = 1, max_length = 2000)]
    reason: Line<2_000>,
}

/// Does a deed, and answers with the story as it is then.
async fn does<T>(
    app: &App,
    who: &Who,
    id: &str,
    verb: Verb,
    sent: &Sent<T>,
    said: Deed,
) -> Result<Response, Problem> {
    let done = deed(app, who, id, verb, Once::of(who, sent), said).await?;
    let (story, edition) = find(app, who, &done.made).await?;
    answer(app, who, &story, &edition, StatusCode::OK).await
}

/// Does a deed, unless the same request has done it before.
pub(super) async fn deed(
    app: &App,
    who: &Who,
    id: &str,
    verb: Verb,
    asked: Once,
    said: Deed,
) -> Result<Done, Problem> {
    let (story, edition) = find(app, who, id).await?;
    if !verb.may(who, &story) {
        return Err(Kind::Forbidden.into());
    }
    let newest = newest(app, &story).await?;
    let is_about_a_revision = matches!(verb, Verb::Approval | Verb::Publication | Verb::Schedule);
    if is_about_a_revision && said.number != newest.number {
        return Err(Kind::Stale.into());
    }
    let scene = Scene { who, story: &story, edition: &edition, newest: &newest };
    let problems = missing(app, verb, &scene, &said).await?;
    if !problems.is_empty() {
        return Err(wrong(problems));
    }
    let (id, by, now) = (story.id.clone(), who.by(), app.clock.now());
    Ok(once::<(), BadVerb, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            match act(change, verb, &id, &said, &by, now).await {
                // Who asks twice has done it once.
                Ok(()) | Err(BadVerb::AlreadyPublic(_)) => Ok((id.to_string(), ())),
                Err(bad) => Err(bad),
            }
        })
    })
    .await?)
}

/// Asks colleagues to read a story.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/review", tag = "Deeds", operation_id = "askForReview", request_body = Said,
    responses((status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn review(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Said>,
) -> Result<Response, Problem> {
    let said = Deed { reason: sent.it.reason.0.clone(), ..Deed::default() };
    does(&app, &who, &id, Verb::Review, &sent, said).await
}

/// Vouches for the revision that If-Match names, which must be the newest. A
/// key may not vouch for what it, or the person who made it, saved.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/approval", tag = "Deeds", operation_id = "approve", request_body = Said,
    params(("If-Match" = String, Header)),
    responses((status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn approval(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(number): Unchanged,
    sent: Sent<Said>,
) -> Result<Response, Problem> {
    let said = Deed { number, reason: sent.it.reason.0.clone(), ..Deed::default() };
    does(&app, &who, &id, Verb::Approval, &sent, said).await
}

/// Gives a story back to who wrote it.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/return", tag = "Deeds", operation_id = "giveBack", request_body = Why,
    responses((status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn give_back(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Why>,
) -> Result<Response, Problem> {
    let said = Deed { reason: sent.it.reason.0.clone(), ..Deed::default() };
    does(&app, &who, &id, Verb::Return, &sent, said).await
}

/// Puts the revision that If-Match names on the site, or brings the site up to date.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/publication", tag = "Deeds", operation_id = "publish", request_body = Said,
    params(("If-Match" = String, Header)),
    responses((status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn publication(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(number): Unchanged,
    sent: Sent<Said>,
) -> Result<Response, Problem> {
    let said = Deed { number, reason: sent.it.reason.0.clone(), ..Deed::default() };
    does(&app, &who, &id, Verb::Publication, &sent, said).await
}

/// Lets the revision that If-Match names go out by itself at a time.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/schedule", tag = "Deeds", operation_id = "schedule", request_body = At,
    params(("If-Match" = String, Header)),
    responses((status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn plan(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(number): Unchanged,
    sent: Sent<At>,
) -> Result<Response, Problem> {
    let (reason, at) = (sent.it.reason.0.clone(), Some(sent.it.at.0));
    does(&app, &who, &id, Verb::Schedule, &sent, Deed { number, reason, at, ..Deed::default() }).await
}

/// Takes the schedule back. Where there is none, that is so already.
#[utoipa::path(
    delete, path = "/api/v1/stories/{id}/schedule", tag = "Deeds", operation_id = "unschedule",
    responses((status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn unplan(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    who.must(Verb::Schedule.act(), &story.edition_id)?;
    let (id, by, now) = (story.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<bool, BadVerb>(move |change| {
            Box::pin(async move { schedule::take_back(change, &id, &by, now).await })
        })
        .await?;
    answer(&app, &who, &story, &edition, StatusCode::OK).await
}

/// Keeps a story from readers until a time, or moves that time.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/embargo", tag = "Deeds", operation_id = "setEmbargo", request_body = At,
    responses((status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn hold(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<At>,
) -> Result<Response, Problem> {
    let (reason, at) = (sent.it.reason.0.clone(), Some(sent.it.at.0));
    does(&app, &who, &id, Verb::Embargo, &sent, Deed { reason, at, ..Deed::default() }).await
}

/// Lifts the embargo before its time. Where there is none, that is so already.
#[utoipa::path(
    delete, path = "/api/v1/stories/{id}/embargo", tag = "Deeds", operation_id = "liftEmbargo", params(Lifted),
    responses(
        (status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))),
        (status = 422, body = lw_web::api::Told, content_type = "application/problem+json"),
    )
)]
pub async fn lift(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Asked(why): Asked<Lifted>,
) -> Result<Response, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    who.must(Verb::Embargo.act(), &story.edition_id)?;
    let (id, by, now): (Id, _, _) = (story.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<bool, BadVerb>(move |change| {
            Box::pin(async move { embargo::lift(change, &id, &why.reason.0, &by, now).await })
        })
        .await?;
    answer(&app, &who, &story, &edition, StatusCode::OK).await
}

/// Takes a story off the site. Its address says why.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/withdrawal", tag = "Deeds", operation_id = "withdraw", request_body = Why,
    responses((status = 200, body = super::story::Shown, headers(("ETag" = String, description = "The newest revision."))))
)]
pub async fn withdrawal(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Why>,
) -> Result<Response, Problem> {
    let said = Deed { reason: sent.it.reason.0.clone(), ..Deed::default() };
    does(&app, &who, &id, Verb::Withdrawal, &sent, said).await
}
