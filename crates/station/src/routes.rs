//! Every address of this floor.

use axum::Router;
use axum::routing::{get, post};
use lw_web::App;

use crate::editions::site;
use crate::people::desk::{invitation, setup, sign_in};

/// The site's pages.
pub fn site() -> Router<App> {
    Router::new()
        .route("/", get(site::chooser))
        .route("/{edition}", get(site::slash))
        .route("/{edition}/manifest.webmanifest", get(site::manifest))
}

/// The desk's pages.
pub fn desk() -> Router<App> {
    Router::new()
        .route("/desk/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/desk/sign-out", post(sign_in::leave))
        .route("/desk/setup/{secret}", get(setup::show).post(setup::send))
        .route("/desk/invitation/{secret}", get(invitation::show).post(invitation::send))
}
