//! The readers' page where a device is told alerts or keeps stories, the page
//! that stands in for what cannot be loaded, and the worker behind both.
//!
//! The site has no session: what a device wants it says with the address that
//! its push service gave it, and remembers itself.

use std::num::NonZeroU32;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum::{Extension, Router};
use governor::clock::DefaultClock;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use lw_base::{Id, Thing};
use lw_station::editions::{self, Edition};
use lw_station::frame::{self, ALERTS, Frame, NOTIFICATIONS};
use lw_station::sections;
use lw_web::desk::{Peer, address};
use lw_web::{App, Error, Made};
use serde::{Deserialize, Serialize};

use super::subscribe::{Choices, subscribe, unsubscribe};
use super::{ADDRESS, Address, BadSubscription, keys, queries};
use crate::alerts::Urgency;
use crate::fronts::site::find;

/// The largest body, in bytes: an address, two keys, some choices.
const LARGEST_BODY: usize = 16 * 1024;
/// What one place may say at once, and in a minute after that. Many readers of
/// one line may share a place.
const AT_ONCE: NonZeroU32 = NonZeroU32::new(60).unwrap();
/// Places that are remembered before those that have rested are forgotten.
const MOST_PLACES: usize = 10_000;
/// Where the page is that stands in for what cannot be loaded, within an edition.
const OFFLINE: &str = "/offline/";
/// Stories that a device keeps, as `islands/src/sw.ts` has it.
const KEPT: u32 = 20;
/// The worker asks nobody but us, and runs nothing of others.
const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'";

type Throttle = Arc<RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock>>;

/// The addresses that devices speak to: for pages of ours, and not too often.
pub fn doors() -> Router<App> {
    let throttle: Throttle = Arc::new(RateLimiter::keyed(Quota::per_minute(AT_ONCE)));
    Router::new()
        .route(ADDRESS, post(create))
        .route("/-/notifications/removal", post(remove))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn_with_state(throttle, seldom))
        .layer(from_fn(lw_web::desk::guard))
}

#[derive(Serialize)]
struct NotificationsPage {
    #[serde(flatten)]
    frame: Frame,
    /// The station's public key.
    key: String,
    urgencies: [&'static str; 3],
    sections: Vec<Choice>,
    topics: Vec<Choice>,
    alerts: String,
    offline: String,
    /// Where a device speaks to us.
    door: &'static str,
    /// Stories that a device keeps.
    kept: u32,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct OfflinePage {
    #[serde(flatten)]
    frame: Frame,
}

/// `/{edition}/notifications/`
pub async fn show(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    let title = app.words.say(&edition.language, "notifications", &[]);
    let mut frame = Frame::of(&app, &edition, NOTIFICATIONS, &title).await?;
    frame.description = Some(app.words.say(&edition.language, "notifications-text", &[]));
    frame.add_feeds(&edition, ALERTS, &app.words.say(&edition.language, "alerts", &[]));
    frame.graph_as_list(&app, &edition);
    let sections = sections::queries::of_edition(&app.db, &edition.id).await?;
    let topics = queries::newest_topics(&app.db, &edition.id).await?;
    let choice = |id: &Id, name| Choice { id: id.to_string(), name };
    let context = NotificationsPage {
        key: keys::of(&app).await?.public,
        urgencies: Urgency::ALL.map(Urgency::key),
        sections: sections.into_iter().map(|it| choice(&it.id, it.name)).collect(),
        topics: topics.into_iter().map(|it| choice(&it.id, it.name)).collect(),
        alerts: edition.path(ALERTS),
        offline: edition.path(OFFLINE),
        door: ADDRESS,
        kept: KEPT,
        frame,
    };
    let body = app.templates.render("site/notifications.html", context)?;
    let mut shows = frame::shows(&edition);
    // The topics of its newest stories.
    shows.push(Thing::Latest(edition.id.clone()));
    Ok(Made::html(body, &app.assets.css_hash, shows))
}

/// `/{edition}/offline/`: the worker puts the stories into it that the device has kept.
pub async fn offline(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    let title = app.words.say(&edition.language, "offline", &[]);
    let mut frame = Frame::of(&app, &edition, OFFLINE, &title).await?;
    frame.robots = Some("noindex");
    frame.canonical = None;
    frame.description = Some(app.words.say(&edition.language, "offline-text", &[]));
    let body = app.templates.render("site/offline.html", OfflinePage { frame })?;
    Ok(Made::html(body, &app.assets.css_hash, frame::shows(&edition)))
}

/// `/sw.js`: at the root, because a worker sees no pages above its own address.
pub async fn worker(State(app): State<App>) -> Result<Made, Error> {
    let script = app.assets.script("sw.js").ok_or(Error::NotFound)?;
    let mut made = Made::data("text/javascript; charset=utf-8", script.to_owned(), vec![Thing::Station]);
    made.headers.push((header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER_POLICY)));
    Ok(made)
}

#[derive(Deserialize)]
struct Sent {
    edition: String,
    subscription: Address,
    #[serde(flatten)]
    choices: Choices,
}

#[derive(Deserialize)]
struct Removal {
    edition: String,
    endpoint: String,
}

/// `POST /-/notifications`: a device is to be told, or to be told something else.
async fn create(State(app): State<App>, headers: HeaderMap, body: Bytes) -> Result<Response, Error> {
    let Some(sent) = read::<Sent>(&headers, &body) else { return Ok(answer(StatusCode::BAD_REQUEST)) };
    let Some(edition) = known(&app, &sent.edition).await? else { return Ok(answer(StatusCode::NOT_FOUND)) };
    match subscribe(&app, &edition, &sent.subscription, sent.choices).await {
        Ok(()) => Ok(answer(StatusCode::NO_CONTENT)),
        Err(BadSubscription::Store(error)) => Err(error.into()),
        Err(BadSubscription::Broken(error)) => Err(error.into()),
        Err(BadSubscription::Endpoint | BadSubscription::Keys | BadSubscription::Choices) => {
            Ok(answer(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// `POST /-/notifications/removal`: a device is told no more.
async fn remove(State(app): State<App>, headers: HeaderMap, body: Bytes) -> Result<Response, Error> {
    let Some(sent) = read::<Removal>(&headers, &body) else { return Ok(answer(StatusCode::BAD_REQUEST)) };
    unsubscribe(&app, &sent.edition, &sent.endpoint).await?;
    Ok(answer(StatusCode::NO_CONTENT))
}

/// JSON as a script of ours sends it; a form of another site cannot say that it is JSON.
fn read<T: serde::de::DeserializeOwned>(headers: &HeaderMap, body: &[u8]) -> Option<T> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let is_json = kind.split(';').next()?.trim().eq_ignore_ascii_case("application/json");
    if is_json { serde_json::from_slice(body).ok() } else { None }
}

async fn known(app: &App, edition: &str) -> Result<Option<Edition>, Error> {
    Ok(editions::queries::by_id(&app.db, edition).await?)
}

/// Answers what comes too often from one place before it is read.
async fn seldom(
    State(throttle): State<Throttle>,
    peer: Option<Extension<Peer>>,
    request: Request,
    next: Next,
) -> Response {
    if throttle.len() > MOST_PLACES {
        throttle.retain_recent();
    }
    let place = address(peer.as_ref().map(|Extension(peer)| peer), request.headers());
    if throttle.check_key(&place).is_ok() {
        return next.run(request).await;
    }
    let mut wait = answer(StatusCode::TOO_MANY_REQUESTS);
    wait.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    wait
}

/// The page's script says in words what a status means.
fn answer(status: StatusCode) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")]).into_response()
}
