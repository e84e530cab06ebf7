//! Webhooks as programs see them.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lw_base::Id;
use lw_web::App;
use lw_web::api::paging::{Limit, List, Piece, Place};
use lw_web::api::{Asked, Kind as Wrong, Line, Problem, Sent, Unchanged, tag};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    BadWebhook, Delivery, Kind, LONGEST_ADDRESS, LONGEST_NAME, MOST_EDITIONS, Pause, State as Stands, Wanted,
    Webhook, queries, secret,
};
use crate::editions::api::EditionId;
use crate::keys::Caller;
use crate::keys::once::{Once, once};
use crate::people::api::By;
use crate::people::{Act, Names};

/// An address that is told of what readers are told.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Webhook)]
pub struct Shown {
    /// Its id.
    id: String,
    /// What it is for.
    name: String,
    /// Where it is.
    address: String,
    /// What it is told of.
    kinds: Vec<Kind>,
    /// Of which editions; of all where none is named.
    editions: Vec<String>,
    /// What deliveries are signed with: only in the answer that made it.
    #[schema(required = true)]
    secret: Option<String>,
    /// Until when they are signed with the secret before as well.
    #[schema(required = true, format = "date-time")]
    old_secret_until: Option<String>,
    /// Since when nothing was taken there.
    #[schema(required = true, format = "date-time")]
    failing_since: Option<String>,
    /// Why nothing is sent; null while it is.
    #[schema(required = true)]
    paused: Option<Paused>,
    /// Who changed it last.
    changed_by: By,
    /// When.
    #[schema(format = "date-time")]
    changed_at: String,
}

/// Why nothing is sent to a webhook.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WebhookPause)]
pub struct Paused {
    /// `wanted` by an owner, `gone` where the server said so (410), `failing`
    /// where nothing was taken for days.
    why: String,
    /// Since when.
    #[schema(format = "date-time")]
    since: String,
}

/// What a webhook is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewWebhook)]
pub struct Given {
    /// What it is for.
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    name: Line<LONGEST_NAME>,
    /// Where it is: an address with https that everybody could ask.
    #[schema(value_type = String, min_length = 1, max_length = 2000)]
    address: Line<LONGEST_ADDRESS>,
    /// What it is told of.
    #[schema(min_items = 1)]
    kinds: Vec<Kind>,
    /// Of which editions: of all if none is named.
    #[serde(default, deserialize_with = "editions")]
    #[schema(required = false, value_type = Vec<String>, max_items = 200)]
    editions: Vec<EditionId>,
}

/// Something that a webhook was told.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WebhookDelivery)]
pub struct ShownDelivery {
    /// Its id, and the `webhook-id` of what is sent.
    id: String,
    /// Its number among those of its webhook, from 1.
    number: i64,
    /// What it tells of: a kind, or `webhook.test`.
    kind: String,
    /// The edition.
    #[schema(required = true)]
    edition: Option<String>,
    /// When it happened.
    #[schema(format = "date-time")]
    made_at: String,
    /// Where it stands.
    state: Stands,
    /// How often it was tried.
    attempts: i64,
    /// When it is tried next.
    #[schema(required = true, format = "date-time")]
    next_at: Option<String>,
    /// When it was tried last.
    #[schema(required = true, format = "date-time")]
    tried_at: Option<String>,
    /// How long that took, in milliseconds.
    #[schema(required = true)]
    took_ms: Option<i64>,
    /// The status of the answer.
    #[schema(required = true)]
    status: Option<i64>,
    /// Why there was none: `refused`, `no-host`, `untrusted`, `silent`.
    #[schema(required = true)]
    failure: Option<String>,
    /// The beginning of the answer.
    #[schema(required = true)]
    answer: Option<String>,
}

/// Which piece of the deliveries.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeliveryPiece {
    /// Only those with a number below this one: what the last piece named as `next`.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 999999999)]
    after: Option<Number>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// A delivery's number, as an address has it.
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

fn editions<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<EditionId>, D::Error> {
    let all = Vec::<EditionId>::deserialize(from)?;
    if all.len() > MOST_EDITIONS {
        return Err(serde::de::Error::custom(format!("more than {MOST_EDITIONS}")));
    }
    Ok(all)
}

/// Webhooks, those that were made last first.
#[utoipa::path(
    get, path = "/api/v1/webhooks", tag = "Webhooks", operation_id = "listWebhooks",
    params(Piece), responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Asked(piece): Asked<Piece>,
) -> Result<Json<List<Shown>>, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    let limit = piece.limit.0;
    let found = queries::made_after(&app.db, piece.after.as_ref().map(Place::row), limit + 1).await?;
    let (found, next) = List::<Webhook>::timed(found, limit, |it| (it.made_at, &it.id));
    let names = Names::load(&app.db).await?;
    let items = found.into_iter().map(|it| Shown::of(&app, &names, it, None)).collect();
    Ok(Json(List { items, next }))
}

/// Makes a webhook. The answer has its secret, which nobody can read again.
#[utoipa::path(
    post, path = "/api/v1/webhooks", tag = "Webhooks", operation_id = "makeWebhook", request_body = Given,
    responses((status = 201, body = Shown, headers(
        ("ETag" = String, description = "The state that was made."),
        ("Location" = String, description = "Where it is."),
    )))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    sent: Sent<Given>,
) -> Result<Response, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    let asked = Once::of(&who, &sent);
    let wanted = sent.it.wanted().checked(&app.fetch)?;
    let (by, now) = (who.by(), app.clock.now());
    let id = Id::new(now);
    let (plain, sealed) = secret::new(&app.seal, &id)?;
    let done = once::<String, BadWebhook, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            super::create(change, id.clone(), &wanted, &sealed, &by, now).await?;
            Ok((id.to_string(), plain))
        })
    })
    .await?;
    let location = [(header::LOCATION, format!("/api/v1/webhooks/{}", done.made))];
    Ok((StatusCode::CREATED, location, answer(&app, &done.made, done.told).await?).into_response())
}

/// One webhook.
#[utoipa::path(
    get, path = "/api/v1/webhooks/{id}", tag = "Webhooks", operation_id = "getWebhook",
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "Its state."))))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    answer(&app, &id, None).await
}

/// Changes a webhook that If-Match names as it was read.
#[utoipa::path(
    put, path = "/api/v1/webhooks/{id}", tag = "Webhooks", operation_id = "changeWebhook",
    request_body = Given, params(("If-Match" = String, Header)),
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "Its state."))))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(version): Unchanged,
    sent: Sent<Given>,
) -> Result<Response, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    let known = find(&app, &id).await?;
    let wanted = sent.it.wanted().checked(&app.fetch)?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<(), BadWebhook>(move |change| {
            Box::pin(async move { super::alter(change, &known.id, version, &wanted, &by, now).await })
        })
        .await?;
    answer(&app, &id, None).await
}

/// Removes a webhook, and what was still to be sent there.
#[utoipa::path(
    delete, path = "/api/v1/webhooks/{id}", tag = "Webhooks", operation_id = "removeWebhook",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    let known = find(&app, &id).await?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { super::remove(change, &known.id, &by, now).await })
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sends nothing to a webhook until it is resumed.
#[utoipa::path(
    put, path = "/api/v1/webhooks/{id}/pause", tag = "Webhooks", operation_id = "pauseWebhook",
    responses((status = 200, body = Shown))
)]
pub async fn pause(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    let known = find(&app, &id).await?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { super::pause(change, &known.id, Pause::Wanted, &by, now).await })
        })
        .await?;
    answer(&app, &id, None).await
}

/// Sends to a webhook again, also what waited.
#[utoipa::path(
    delete, path = "/api/v1/webhooks/{id}/pause", tag = "Webhooks", operation_id = "resumeWebhook",
    responses((status = 200, body = Shown))
)]
pub async fn resume(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    let known = find(&app, &id).await?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { super::resume(change, &known.id, &by, now).await })
        })
        .await?;
    answer(&app, &id, None).await
}

/// Gives a webhook that If-Match names as it was read another secret, which
/// the answer has. For a day what is sent is signed with the one before as well.
#[utoipa::path(
    put, path = "/api/v1/webhooks/{id}/secret", tag = "Webhooks", operation_id = "renewWebhookSecret",
    params(("If-Match" = String, Header)),
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "Its state."))))
)]
pub async fn renew(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Unchanged(version): Unchanged,
) -> Result<Response, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    let known = find(&app, &id).await?;
    let (plain, sealed) = secret::new(&app.seal, &known.id)?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<(), BadWebhook>(move |change| {
            Box::pin(async move {
                super::renew_secret(change, (&known.id, Some(version)), &sealed, &by, now).await
            })
        })
        .await?;
    answer(&app, &id, Some(plain)).await
}

/// What a webhook was told in the last two weeks, the last first.
#[utoipa::path(
    get, path = "/api/v1/webhooks/{id}/deliveries", tag = "Webhooks", operation_id = "listWebhookDeliveries",
    params(DeliveryPiece), responses((status = 200, body = List<ShownDelivery>))
)]
pub async fn deliveries(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Asked(piece): Asked<DeliveryPiece>,
) -> Result<Json<List<ShownDelivery>>, Problem> {
    who.must_everywhere(Act::Webhooks)?;
    let known = find(&app, &id).await?;
    let (below, limit) = (piece.after.map_or(i64::MAX, |it| it.0), piece.limit.0);
    let found = queries::deliveries(&app.db, &known.id, below, limit + 1).await?;
    let (found, next) = List::<Delivery>::of(found, limit, |it| it.number.to_string());
    Ok(Json(List { items: found.into_iter().map(ShownDelivery::of).collect(), next }))
}

async fn find(app: &App, id: &str) -> Result<Webhook, Problem> {
    let id: Id = id.parse().map_err(|_| Wrong::NotFound)?;
    Ok(queries::by_id(&app.db, &id).await?.ok_or(Wrong::NotFound)?)
}

async fn answer(app: &App, id: &str, secret: Option<String>) -> Result<Response, Problem> {
    let webhook = find(app, id).await?;
    let tag = [(header::ETAG, tag(webhook.version))];
    let shown = Shown::of(app, &Names::load(&app.db).await?, webhook, secret);
    Ok((tag, Json(shown)).into_response())
}

impl Given {
    fn wanted(self) -> Wanted {
        Wanted {
            name: self.name.0,
            address: self.address.0,
            kinds: self.kinds,
            editions: self.editions.into_iter().map(|it| it.0).collect(),
        }
    }
}

impl Shown {
    fn of(app: &App, names: &Names, it: Webhook, secret: Option<String>) -> Self {
        let now = app.clock.now();
        let pause = it.paused_at.zip(it.paused_why.as_ref());
        Self {
            kinds: it.kinds(),
            editions: it.editions(),
            secret,
            old_secret_until: it.old_until.filter(|until| *until > now).map(|at| at.iso()),
            failing_since: it.failing_since.map(|at| at.iso()),
            paused: pause.map(|(at, why)| Paused { why: why.clone(), since: at.iso() }),
            changed_by: By::of(names, &it.changed_by),
            changed_at: it.changed_at.iso(),
            id: it.id.to_string(),
            name: it.name,
            address: it.address,
        }
    }
}

impl ShownDelivery {
    fn of(it: Delivery) -> Self {
        Self {
            state: it.state(),
            id: it.id.to_string(),
            number: it.number,
            kind: it.kind,
            edition: it.edition_id,
            made_at: it.made_at.iso(),
            attempts: it.attempts,
            next_at: it.next_at.map(|at| at.iso()),
            tried_at: it.tried_at.map(|at| at.iso()),
            took_ms: it.took_ms,
            status: it.status,
            failure: it.failure,
            answer: it.answer,
        }
    }
}

impl From<BadWebhook> for Problem {
    fn from(bad: BadWebhook) -> Self {
        if let Some((field, key)) = bad.wrong() {
            return Self::message(field, key, vec![]);
        }
        match bad {
            BadWebhook::Enough => Wrong::Enough.into(),
            BadWebhook::Stale(_) => Wrong::Stale.into(),
            BadWebhook::Store(error) => error.into(),
            _ => Wrong::NotFound.into(),
        }
    }
}
