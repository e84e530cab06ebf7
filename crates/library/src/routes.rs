//! Every address of this floor.

use axum::Router;
use axum::routing::get;
use lw_web::App;
use utoipa::OpenApi;

use crate::{clips, media, pictures};

/// The site's files.
pub fn site() -> Router<App> {
    Router::new().route("/media/{file}", get(media::file))
}

/// The API's operations.
#[derive(OpenApi)]
#[openapi(paths(pictures::api::show, clips::api::show))]
pub struct Operations;

/// The API.
pub fn api() -> Router<App> {
    Router::new()
        .route("/api/v1/pictures/{id}", get(pictures::api::show))
        .route("/api/v1/clips/{id}", get(clips::api::show))
}
