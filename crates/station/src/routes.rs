//! Every address of this floor.

use axum::Router;
use axum::routing::get;
use lw_web::App;

use crate::editions::site;

/// The site's pages.
pub fn site() -> Router<App> {
    Router::new()
        .route("/", get(site::chooser))
        .route("/{edition}", get(site::slash))
        .route("/{edition}/manifest.webmanifest", get(site::manifest))
}
