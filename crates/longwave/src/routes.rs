//! All addresses under one roof, with their layers, and the list of them.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::response::{Redirect, Response};
use axum::routing::get;
use lw_newsroom::rooms::Rooms;
use lw_station::keys::gate::{Gate, Throttle};
use lw_web::api::LARGEST_BODY;
use lw_web::pages::Inner;
use lw_web::{App, Error};
use serde::Serialize;
use tower::ServiceExt as _;
use tower_http::catch_panic::CatchPanicLayer;

use crate::status::{self, Status};
use crate::{errors, openapi};

/// The router with everything around it, as the front calls it.
pub fn inner(app: App, status: Arc<Status>, rooms: Rooms, throttle: Throttle) -> Inner {
    let own = Router::new()
        .route("/-/live", get(status::live))
        .route("/-/ready", get(status::ready))
        .route("/-/metrics", get(status::metrics))
        .with_state(status);
    let desk = Router::new()
        .merge(lw_station::routes::desk())
        .merge(lw_library::routes::desk())
        .merge(lw_newsroom::routes::desk(rooms))
        .layer(axum::middleware::from_fn(lw_web::desk::guard));
    let gate = Gate { app: app.clone(), throttle: Arc::new(throttle) };
    let api = Router::new()
        .merge(lw_station::routes::api())
        .merge(lw_library::routes::api())
        .merge(lw_newsroom::routes::api())
        .layer(axum::middleware::from_fn_with_state(gate, lw_station::keys::gate::gate))
        .route("/api/v1/openapi.json", get(openapi::show))
        .layer(DefaultBodyLimit::max(LARGEST_BODY));
    let router = Router::new()
        .merge(desk)
        .merge(api)
        .route("/desk", get(|| async { Redirect::permanent("/desk/") }))
        .merge(lw_station::routes::site())
        .merge(lw_library::routes::site())
        .merge(lw_newsroom::routes::site())
        .merge(lw_outlets::routes::site())
        .route("/assets/{file}", get(asset))
        .fallback(|| async { Error::NotFound })
        .method_not_allowed_fallback(errors::not_allowed)
        .with_state(app.clone())
        .merge(own)
        .layer(CatchPanicLayer::custom(errors::panicked))
        .layer(axum::middleware::from_fn_with_state(app, errors::explain));
    Arc::new(move |request: Request| {
        let router = router.clone();
        Box::pin(async move {
            match router.oneshot(request).await {
                Ok(response) => response,
                Err(never) => match never {},
            }
        })
    })
}

async fn asset(State(app): State<App>, Path(file): Path<String>) -> Result<Response, Error> {
    app.assets.answer(&file)
}

/// A line of `longwave routes`.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Route {
    /// The method.
    pub method: &'static str,
    /// The address.
    pub path: &'static str,
    /// The least role that may ask: everyone is a reader.
    pub role: &'static str,
}

/// All routes. A test asks each of them of the real router, and holds the
/// floors' own `routes.rs` against it.
pub const ALL: &[Route] = &[
    reader("/"),
    reader("/{edition}"),
    reader("/{edition}/"),
    reader("/{edition}/page/{page}"),
    reader("/{edition}/manifest.webmanifest"),
    reader("/{edition}/section/{slug}/"),
    reader("/{edition}/section/{slug}/page/{page}"),
    reader("/{edition}/byline/{slug}/"),
    reader("/{edition}/byline/{slug}/page/{page}"),
    reader("/{edition}/topic/{slug}/"),
    reader("/{edition}/topic/{slug}/page/{page}"),
    reader("/{edition}/programme/"),
    reader("/{edition}/programme/{slug}/"),
    reader("/{edition}/programme/{slug}/page/{page}"),
    reader("/{edition}/programme/{slug}/chapters/{file}"),
    reader("/{edition}/programme/{slug}/light.xml"),
    reader("/{edition}/programme/{slug}/archive/{number}"),
    reader("/{edition}/programme/{slug}/light/archive/{number}"),
    reader("/{edition}/schedule/"),
    reader("/{edition}/corrections/"),
    reader("/{edition}/corrections/page/{page}"),
    reader("/{edition}/corrections/feed.xml"),
    reader("/{edition}/corrections/feed.atom"),
    reader("/{edition}/corrections/feed.json"),
    reader("/{edition}/alerts/"),
    reader("/{edition}/alerts/page/{page}"),
    reader("/{edition}/alerts/feed.xml"),
    reader("/{edition}/alerts/feed.atom"),
    reader("/{edition}/alerts/feed.json"),
    reader("/{edition}/alerts/cap/{file}"),
    reader("/-/alerts/{edition}"),
    reader("/-/alerts/{edition}/now"),
    reader("/-/live/{story}/now"),
    reader("/{edition}/notifications/"),
    reader("/{edition}/offline/"),
    reader("/sw.js"),
    posted("/-/notifications", "reader"),
    posted("/-/notifications/removal", "reader"),
    reader("/{edition}/a/{id}"),
    reader("/{edition}/a/{slug}/{id}"),
    reader("/{edition}/a/{id}/feed.xml"),
    reader("/{edition}/a/{id}/feed.atom"),
    reader("/{edition}/a/{id}/feed.json"),
    reader("/{edition}/a/{id}/page/{page}"),
    reader("/{edition}/a/{id}/post/{post}"),
    reader("/{edition}/a/{id}/timings.vtt"),
    reader("/{edition}/a/{id}/timings.srt"),
    reader("/{edition}/a/{id}/timings/"),
    reader("/{edition}/feed.xml"),
    reader("/{edition}/feed.atom"),
    reader("/{edition}/feed.json"),
    reader("/{edition}/{list}/{slug}/feed.xml"),
    reader("/{edition}/{list}/{slug}/feed.atom"),
    reader("/{edition}/{list}/{slug}/feed.json"),
    reader("/media/{file}"),
    reader("/assets/{file}"),
    reader("/sitemap.xml"),
    reader("/sitemap/{file}"),
    reader("/news-sitemap.xml"),
    reader("/robots.txt"),
    reader("/.well-known/security.txt"),
    reader("/-/live"),
    reader("/-/ready"),
    reader("/-/metrics"),
    reader("/desk"),
    reader("/desk/sign-in"),
    posted("/desk/sign-in", "reader"),
    posted("/desk/sign-out", "contributor"),
    reader("/desk/setup/{secret}"),
    posted("/desk/setup/{secret}", "reader"),
    reader("/desk/invitation/{secret}"),
    posted("/desk/invitation/{secret}", "reader"),
    shown("/desk/", "contributor"),
    shown("/desk/design", "contributor"),
    posted("/desk/stories/", "contributor"),
    shown("/desk/stories/{id}", "contributor"),
    shown("/desk/stories/{id}/room", "contributor"),
    posted("/desk/stories/{id}/revision", "contributor"),
    shown("/desk/stories/{id}/offers/{kind}", "contributor"),
    shown("/desk/stories/{id}/picture", "contributor"),
    posted("/desk/stories/{id}/picture", "contributor"),
    posted("/desk/stories/{id}/picture/focus", "contributor"),
    shown("/desk/stories/{id}/clip", "contributor"),
    shown("/desk/stories/{id}/recording", "contributor"),
    posted("/desk/stories/{id}/clip", "contributor"),
    shown("/desk/stories/{id}/revisions/", "contributor"),
    shown("/desk/stories/{id}/revisions/{number}", "contributor"),
    shown("/desk/stories/{id}/revisions/{number}/compare/{other}", "contributor"),
    posted("/desk/stories/{id}/revisions/{number}/restoration", "contributor"),
    shown("/desk/stories/{id}/preview", "contributor"),
    shown("/desk/stories/{id}/preview/page", "contributor"),
    shown("/desk/stories/{id}/links/", "contributor"),
    posted("/desk/stories/{id}/links/", "contributor"),
    posted("/desk/stories/{id}/links/{link}/removal", "contributor"),
    shown("/desk/stories/{id}/notes/", "contributor"),
    posted("/desk/stories/{id}/notes/", "contributor"),
    posted("/desk/stories/{id}/notes/{note}/removal", "contributor"),
    shown("/desk/stories/{id}/live/", "contributor"),
    posted("/desk/stories/{id}/live/", "reporter"),
    posted("/desk/stories/{id}/live/times", "publisher"),
    shown("/desk/stories/{id}/live/{post}", "reporter"),
    posted("/desk/stories/{id}/live/{post}", "reporter"),
    posted("/desk/stories/{id}/live/{post}/marks", "reporter"),
    shown("/desk/stories/{id}/live/{post}/withdrawal", "reporter"),
    posted("/desk/stories/{id}/live/{post}/withdrawal", "reporter"),
    shown("/desk/stories/{id}/timings/", "contributor"),
    posted("/desk/stories/{id}/timings/", "editor"),
    posted("/desk/stories/{id}/timings/search", "editor"),
    posted("/desk/stories/{id}/notes/{note}/resolution", "contributor"),
    posted("/desk/stories/{id}/notes/{note}/resolution/removal", "contributor"),
    reader("/desk/preview/{secret}"),
    reader("/desk/preview/{secret}/page"),
    reader("/desk/approval/{secret}"),
    posted("/desk/approval/{secret}", "reader"),
    reader("/desk/approval/{secret}/page"),
    shown("/desk/stories/{id}/review", "contributor"),
    posted("/desk/stories/{id}/review", "contributor"),
    shown("/desk/stories/{id}/approval", "editor"),
    posted("/desk/stories/{id}/approval", "editor"),
    shown("/desk/stories/{id}/return", "editor"),
    posted("/desk/stories/{id}/return", "editor"),
    shown("/desk/stories/{id}/publication", "publisher"),
    posted("/desk/stories/{id}/publication", "publisher"),
    shown("/desk/stories/{id}/schedule", "publisher"),
    posted("/desk/stories/{id}/schedule", "publisher"),
    posted("/desk/stories/{id}/schedule/removal", "publisher"),
    shown("/desk/stories/{id}/embargo", "publisher"),
    posted("/desk/stories/{id}/embargo", "publisher"),
    posted("/desk/stories/{id}/embargo/removal", "publisher"),
    shown("/desk/stories/{id}/correction", "publisher"),
    posted("/desk/stories/{id}/correction", "publisher"),
    shown("/desk/stories/{id}/withdrawal", "publisher"),
    posted("/desk/stories/{id}/withdrawal", "publisher"),
    shown("/desk/stories/{id}/episode", "contributor"),
    posted("/desk/stories/{id}/episode", "contributor"),
    shown("/desk/programmes/", "publisher"),
    posted("/desk/programmes/", "publisher"),
    shown("/desk/programmes/{id}", "publisher"),
    posted("/desk/programmes/{id}", "publisher"),
    posted("/desk/programmes/{id}/times", "publisher"),
    shown("/desk/programmes/{id}/cover", "publisher"),
    posted("/desk/programmes/{id}/cover", "publisher"),
    shown("/desk/alerts/", "editor"),
    posted("/desk/alerts/", "editor"),
    shown("/desk/alerts/new", "editor"),
    shown("/desk/alerts/{id}", "editor"),
    posted("/desk/alerts/{id}", "editor"),
    shown("/desk/alerts/{id}/sending", "publisher"),
    posted("/desk/alerts/{id}/sending", "publisher"),
    shown("/desk/alerts/{id}/withdrawal", "publisher"),
    posted("/desk/alerts/{id}/withdrawal", "publisher"),
    shown("/desk/fronts/", "publisher"),
    shown("/desk/fronts/{edition}/{place}", "publisher"),
    posted("/desk/fronts/{edition}/{place}", "publisher"),
    shown("/desk/fronts/{edition}/{place}/preview", "publisher"),
    shown("/desk/fronts/{edition}/{place}/preview/page", "publisher"),
    shown("/desk/fronts/{edition}/{place}/arrangements/", "publisher"),
    posted("/desk/fronts/{edition}/{place}/arrangements/{arrangement}/removal", "publisher"),
    posted("/desk/sign-in/passkey/question", "reader"),
    posted("/desk/sign-in/passkey/answer", "reader"),
    shown("/desk/account/", "contributor"),
    posted("/desk/account/", "contributor"),
    posted("/desk/account/password", "contributor"),
    posted("/desk/account/sessions/removal", "contributor"),
    posted("/desk/account/sessions/{id}/removal", "contributor"),
    posted("/desk/account/passkeys/question", "contributor"),
    posted("/desk/account/passkeys/answer", "contributor"),
    posted("/desk/account/passkeys/{id}/removal", "contributor"),
    posted("/desk/account/second-factor", "contributor"),
    posted("/desk/account/second-factor/setup", "contributor"),
    shown("/desk/account/second-factor/key.svg", "contributor"),
    posted("/desk/account/second-factor/codes", "contributor"),
    posted("/desk/account/second-factor/removal", "contributor"),
    shown("/desk/people/", "owner"),
    posted("/desk/people/{id}/role", "owner"),
    posted("/desk/people/{id}/removal", "owner"),
    posted("/desk/people/{id}/second-factor/removal", "owner"),
    posted("/desk/people/invitations/", "owner"),
    posted("/desk/people/invitations/{id}/removal", "owner"),
    shown("/desk/audit/", "owner"),
    shown("/desk/audit/export.csv", "owner"),
    shown("/desk/settings/", "owner"),
    posted("/desk/settings/", "owner"),
    shown("/desk/redirects/", "owner"),
    posted("/desk/redirects/", "owner"),
    posted("/desk/redirects/import", "owner"),
    shown("/desk/redirects/export.csv", "owner"),
    posted("/desk/redirects/{id}/removal", "owner"),
    shown("/desk/editions/", "owner"),
    posted("/desk/editions/", "owner"),
    shown("/desk/editions/{id}/", "owner"),
    posted("/desk/editions/{id}/", "owner"),
    shown("/desk/editions/{id}/logo", "owner"),
    posted("/desk/editions/{id}/logo", "owner"),
    posted("/desk/editions/{id}/sections/", "owner"),
    posted("/desk/editions/{id}/sections/{section}", "owner"),
    posted("/desk/editions/{id}/sections/{section}/place", "owner"),
    posted("/desk/editions/{id}/sections/{section}/removal", "owner"),
    shown("/desk/editions/{id}/topics/", "owner"),
    posted("/desk/editions/{id}/topics/", "owner"),
    shown("/desk/editions/{id}/topics/{topic}", "owner"),
    posted("/desk/editions/{id}/topics/{topic}", "owner"),
    posted("/desk/editions/{id}/topics/{topic}/merger", "owner"),
    posted("/desk/editions/{id}/topics/{topic}/removal", "owner"),
    posted("/desk/editions/{id}/bylines/", "owner"),
    posted("/desk/editions/{id}/bylines/{byline}", "owner"),
    posted("/desk/editions/{id}/bylines/{byline}/removal", "owner"),
    shown("/desk/pictures/", "contributor"),
    shown("/desk/pictures/{id}", "contributor"),
    posted("/desk/pictures/{id}", "contributor"),
    shown("/desk/pictures/{id}/replacement", "publisher"),
    posted("/desk/pictures/{id}/replacement", "publisher"),
    posted("/desk/pictures/{id}/replacement/file", "publisher"),
    posted("/desk/pictures/{id}/replacement/removal", "publisher"),
    shown("/desk/uploads/", "contributor"),
    posted("/desk/uploads/", "contributor"),
    shown("/desk/uploads", "contributor"),
    posted("/desk/uploads", "contributor"),
    asked("OPTIONS", "/desk/uploads", "contributor"),
    shown("/desk/uploads/{id}", "contributor"),
    asked("HEAD", "/desk/uploads/{id}", "contributor"),
    asked("PATCH", "/desk/uploads/{id}", "contributor"),
    removed("/desk/uploads/{id}", "contributor"),
    posted("/desk/uploads/{id}", "contributor"),
    posted("/desk/uploads/{id}/removal", "contributor"),
    posted("/desk/uploads/{id}/completion", "contributor"),
    shown("/desk/clips/", "contributor"),
    shown("/desk/clips/recording", "contributor"),
    shown("/desk/clips/{id}", "contributor"),
    posted("/desk/clips/{id}", "contributor"),
    posted("/desk/clips/{id}/renewal", "contributor"),
    posted("/desk/clips/{id}/withdrawal", "contributor"),
    posted("/desk/clips/{id}/withdrawal/removal", "contributor"),
    shown("/desk/jobs/", "contributor"),
    posted("/desk/jobs/{id}/stop", "contributor"),
    posted("/desk/jobs/{id}/attempt", "contributor"),
    shown("/desk/keys/", "owner"),
    posted("/desk/keys/", "owner"),
    posted("/desk/keys/{id}/removal", "owner"),
    shown("/desk/webhooks/", "owner"),
    posted("/desk/webhooks/", "owner"),
    shown("/desk/webhooks/new", "owner"),
    shown("/desk/webhooks/{id}", "owner"),
    posted("/desk/webhooks/{id}", "owner"),
    posted("/desk/webhooks/{id}/pause", "owner"),
    posted("/desk/webhooks/{id}/pause/removal", "owner"),
    posted("/desk/webhooks/{id}/secret", "owner"),
    posted("/desk/webhooks/{id}/test", "owner"),
    posted("/desk/webhooks/{id}/deliveries/{delivery}/attempt", "owner"),
    posted("/desk/webhooks/{id}/removal", "owner"),
    reader("/api/v1/openapi.json"),
    shown("/api/v1/key", "contributor"),
    shown("/api/v1/alerts", "editor"),
    posted("/api/v1/alerts", "editor"),
    shown("/api/v1/alerts/{id}", "editor"),
    asked("PUT", "/api/v1/alerts/{id}", "editor"),
    posted("/api/v1/alerts/{id}/sendings", "publisher"),
    posted("/api/v1/alerts/{id}/withdrawal", "publisher"),
    shown("/api/v1/editions", "contributor"),
    posted("/api/v1/editions", "owner"),
    shown("/api/v1/editions/{id}", "contributor"),
    asked("PATCH", "/api/v1/editions/{id}", "owner"),
    shown("/api/v1/editions/{id}/sections", "contributor"),
    posted("/api/v1/editions/{id}/sections", "owner"),
    asked("PATCH", "/api/v1/editions/{id}/sections/{section}", "owner"),
    removed("/api/v1/editions/{id}/sections/{section}", "owner"),
    posted("/api/v1/editions/{id}/sections/{section}/place", "owner"),
    shown("/api/v1/editions/{id}/bylines", "contributor"),
    posted("/api/v1/editions/{id}/bylines", "owner"),
    asked("PATCH", "/api/v1/editions/{id}/bylines/{byline}", "owner"),
    removed("/api/v1/editions/{id}/bylines/{byline}", "owner"),
    shown("/api/v1/editions/{id}/topics", "contributor"),
    posted("/api/v1/editions/{id}/topics", "owner"),
    shown("/api/v1/editions/{id}/topics/{topic}", "contributor"),
    asked("PATCH", "/api/v1/editions/{id}/topics/{topic}", "owner"),
    removed("/api/v1/editions/{id}/topics/{topic}", "owner"),
    posted("/api/v1/editions/{id}/topics/{topic}/merger", "owner"),
    shown("/api/v1/people", "owner"),
    removed("/api/v1/people/{id}", "owner"),
    asked("PUT", "/api/v1/people/{id}/roles", "owner"),
    removed("/api/v1/people/{id}/second-factor", "owner"),
    shown("/api/v1/invitations", "owner"),
    posted("/api/v1/invitations", "owner"),
    removed("/api/v1/invitations/{id}", "owner"),
    shown("/api/v1/audit", "owner"),
    shown("/api/v1/settings", "owner"),
    asked("PATCH", "/api/v1/settings", "owner"),
    shown("/api/v1/redirects", "owner"),
    posted("/api/v1/redirects", "owner"),
    posted("/api/v1/redirects/import", "owner"),
    removed("/api/v1/redirects/{id}", "owner"),
    shown("/api/v1/jobs", "contributor"),
    shown("/api/v1/jobs/{id}", "contributor"),
    posted("/api/v1/jobs/{id}/stop", "contributor"),
    posted("/api/v1/jobs/{id}/attempt", "contributor"),
    shown("/api/v1/uploads", "contributor"),
    posted("/api/v1/uploads", "contributor"),
    asked("OPTIONS", "/api/v1/uploads", "contributor"),
    shown("/api/v1/uploads/{id}", "contributor"),
    asked("HEAD", "/api/v1/uploads/{id}", "contributor"),
    asked("PATCH", "/api/v1/uploads/{id}", "contributor"),
    removed("/api/v1/uploads/{id}", "contributor"),
    shown("/api/v1/pictures", "contributor"),
    shown("/api/v1/pictures/{id}", "contributor"),
    asked("PATCH", "/api/v1/pictures/{id}", "contributor"),
    posted("/api/v1/pictures/{id}/replacement", "publisher"),
    removed("/api/v1/pictures/{id}/replacement", "publisher"),
    shown("/api/v1/clips", "contributor"),
    shown("/api/v1/clips/{id}", "contributor"),
    asked("PATCH", "/api/v1/clips/{id}", "contributor"),
    posted("/api/v1/clips/{id}/renewal", "contributor"),
    posted("/api/v1/clips/{id}/withdrawal", "contributor"),
    removed("/api/v1/clips/{id}/withdrawal", "contributor"),
    shown("/api/v1/stories", "contributor"),
    posted("/api/v1/stories", "contributor"),
    shown("/api/v1/stories/{id}", "contributor"),
    shown("/api/v1/stories/{id}/checks", "contributor"),
    shown("/api/v1/stories/{id}/preview", "contributor"),
    shown("/api/v1/stories/{id}/revisions", "contributor"),
    posted("/api/v1/stories/{id}/revisions", "contributor"),
    shown("/api/v1/stories/{id}/revisions/{number}", "contributor"),
    posted("/api/v1/stories/{id}/revisions/{number}/restoration", "contributor"),
    shown("/api/v1/stories/{id}/revisions/{number}/compare/{other}", "contributor"),
    shown("/api/v1/stories/{id}/corrections", "contributor"),
    posted("/api/v1/stories/{id}/corrections", "publisher"),
    shown("/api/v1/stories/{id}/timings", "contributor"),
    asked("PUT", "/api/v1/stories/{id}/timings", "editor"),
    posted("/api/v1/stories/{id}/review", "contributor"),
    posted("/api/v1/stories/{id}/approval", "editor"),
    posted("/api/v1/stories/{id}/return", "editor"),
    posted("/api/v1/stories/{id}/publication", "publisher"),
    posted("/api/v1/stories/{id}/schedule", "publisher"),
    removed("/api/v1/stories/{id}/schedule", "publisher"),
    posted("/api/v1/stories/{id}/embargo", "publisher"),
    removed("/api/v1/stories/{id}/embargo", "publisher"),
    posted("/api/v1/stories/{id}/withdrawal", "publisher"),
    shown("/api/v1/stories/{id}/links", "contributor"),
    posted("/api/v1/stories/{id}/links", "contributor"),
    removed("/api/v1/stories/{id}/links/{link}", "contributor"),
    shown("/api/v1/stories/{id}/notes", "contributor"),
    posted("/api/v1/stories/{id}/notes", "contributor"),
    shown("/api/v1/stories/{id}/readers", "contributor"),
    removed("/api/v1/stories/{id}/notes/{note}", "contributor"),
    posted("/api/v1/stories/{id}/notes/{note}/resolution", "contributor"),
    removed("/api/v1/stories/{id}/notes/{note}/resolution", "contributor"),
    shown("/api/v1/stories/{id}/live", "contributor"),
    asked("PUT", "/api/v1/stories/{id}/live", "publisher"),
    shown("/api/v1/stories/{id}/live/posts", "contributor"),
    posted("/api/v1/stories/{id}/live/posts", "reporter"),
    shown("/api/v1/stories/{id}/live/posts/{post}", "contributor"),
    posted("/api/v1/stories/{id}/live/posts/{post}/correction", "reporter"),
    posted("/api/v1/stories/{id}/live/posts/{post}/withdrawal", "reporter"),
    asked("PUT", "/api/v1/stories/{id}/live/posts/{post}/marks/{mark}", "reporter"),
    removed("/api/v1/stories/{id}/live/posts/{post}/marks/{mark}", "reporter"),
    shown("/api/v1/stories/{id}/episode", "contributor"),
    asked("PUT", "/api/v1/stories/{id}/episode", "contributor"),
    shown("/api/v1/editions/{id}/programmes", "contributor"),
    posted("/api/v1/editions/{id}/programmes", "publisher"),
    shown("/api/v1/editions/{id}/programmes/{programme}", "contributor"),
    asked("PATCH", "/api/v1/editions/{id}/programmes/{programme}", "publisher"),
    asked("PUT", "/api/v1/editions/{id}/programmes/{programme}/times", "publisher"),
    shown("/api/v1/fronts/{edition}", "publisher"),
    shown("/api/v1/fronts/{edition}/{place}", "publisher"),
    posted("/api/v1/fronts/{edition}/{place}/preview", "publisher"),
    shown("/api/v1/fronts/{edition}/{place}/arrangements", "publisher"),
    posted("/api/v1/fronts/{edition}/{place}/arrangements", "publisher"),
    shown("/api/v1/fronts/{edition}/{place}/arrangements/{arrangement}", "publisher"),
    removed("/api/v1/fronts/{edition}/{place}/arrangements/{arrangement}", "publisher"),
    posted("/api/v1/fronts/{edition}/{place}/arrangements/{arrangement}/restoration", "publisher"),
    shown("/api/v1/webhooks", "owner"),
    posted("/api/v1/webhooks", "owner"),
    shown("/api/v1/webhooks/{id}", "owner"),
    asked("PUT", "/api/v1/webhooks/{id}", "owner"),
    removed("/api/v1/webhooks/{id}", "owner"),
    asked("PUT", "/api/v1/webhooks/{id}/pause", "owner"),
    removed("/api/v1/webhooks/{id}/pause", "owner"),
    asked("PUT", "/api/v1/webhooks/{id}/secret", "owner"),
    shown("/api/v1/webhooks/{id}/deliveries", "owner"),
];

const fn reader(path: &'static str) -> Route {
    shown(path, "reader")
}

const fn shown(path: &'static str, role: &'static str) -> Route {
    Route { method: "GET", path, role }
}

const fn posted(path: &'static str, role: &'static str) -> Route {
    Route { method: "POST", path, role }
}

const fn removed(path: &'static str, role: &'static str) -> Route {
    asked("DELETE", path, role)
}

const fn asked(method: &'static str, path: &'static str, role: &'static str) -> Route {
    Route { method, path, role }
}
