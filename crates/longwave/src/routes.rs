//! All addresses under one roof, with their layers, and the list of them.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::response::{Redirect, Response};
use axum::routing;
use lw_web::pages::Inner;
use lw_web::{App, Error};
use serde::Serialize;
use tower::ServiceExt as _;
use tower_http::catch_panic::CatchPanicLayer;

use crate::errors;
use crate::status::{self, Status};

/// The router with everything around it, as the front calls it.
pub fn inner(app: App, status: Arc<Status>) -> Inner {
    let own = Router::new()
        .route("/-/live", routing::get(status::live))
        .route("/-/ready", routing::get(status::ready))
        .route("/-/metrics", routing::get(status::metrics))
        .with_state(status);
    let desk = Router::new()
        .merge(lw_station::routes::desk())
        .merge(lw_newsroom::routes::desk())
        .layer(axum::middleware::from_fn(lw_web::desk::guard));
    let router = Router::new()
        .merge(desk)
        .route("/desk", routing::get(|| async { Redirect::permanent("/desk/") }))
        .merge(lw_station::routes::site())
        .merge(lw_library::routes::site())
        .merge(lw_newsroom::routes::site())
        .merge(lw_outlets::routes::site())
        .route("/assets/{file}", routing::get(asset))
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
    reader("/{edition}/a/{id}"),
    reader("/{edition}/a/{slug}/{id}"),
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
    get("/desk/sign-in", "reader"),
    post("/desk/sign-in", "reader"),
    post("/desk/sign-in/passkey/question", "reader"),
    post("/desk/sign-in/passkey/answer", "reader"),
    post("/desk/sign-out", "contributor"),
    get("/desk/setup/{secret}", "reader"),
    post("/desk/setup/{secret}", "reader"),
    get("/desk/invitation/{secret}", "reader"),
    post("/desk/invitation/{secret}", "reader"),
    get("/desk/account/", "contributor"),
    post("/desk/account/", "contributor"),
    post("/desk/account/password", "contributor"),
    post("/desk/account/sessions/removal", "contributor"),
    post("/desk/account/sessions/{id}/removal", "contributor"),
    post("/desk/account/passkeys/question", "contributor"),
    post("/desk/account/passkeys/answer", "contributor"),
    post("/desk/account/passkeys/{id}/removal", "contributor"),
    post("/desk/account/second-factor", "contributor"),
    post("/desk/account/second-factor/setup", "contributor"),
    get("/desk/account/second-factor/key.svg", "contributor"),
    post("/desk/account/second-factor/codes", "contributor"),
    post("/desk/account/second-factor/removal", "contributor"),
    get("/desk/people/", "owner"),
    post("/desk/people/{id}/role", "owner"),
    post("/desk/people/{id}/removal", "owner"),
    post("/desk/people/{id}/second-factor/removal", "owner"),
    post("/desk/people/invitations/", "owner"),
    post("/desk/people/invitations/{id}/removal", "owner"),
    get("/desk/audit/", "owner"),
    get("/desk/audit/export.csv", "owner"),
    get("/desk/editions/", "owner"),
    post("/desk/editions/", "owner"),
    get("/desk/editions/{id}/", "owner"),
    post("/desk/editions/{id}/", "owner"),
    post("/desk/editions/{id}/sections/", "owner"),
    post("/desk/editions/{id}/sections/{section}", "owner"),
    post("/desk/editions/{id}/sections/{section}/place", "owner"),
    post("/desk/editions/{id}/sections/{section}/removal", "owner"),
    post("/desk/editions/{id}/bylines/", "owner"),
    post("/desk/editions/{id}/bylines/{byline}", "owner"),
    post("/desk/editions/{id}/bylines/{byline}/removal", "owner"),
];

const fn reader(path: &'static str) -> Route {
    get(path, "reader")
}

const fn get(path: &'static str, role: &'static str) -> Route {
    Route { method: "GET", path, role }
}

const fn post(path: &'static str, role: &'static str) -> Route {
    Route { method: "POST", path, role }
}
