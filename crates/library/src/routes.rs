//! Every address of this floor.

use axum::Router;
use axum::routing::get;
use lw_web::App;

use crate::media;

/// The site's files.
pub fn site() -> Router<App> {
    Router::new().route("/media/{file}", get(media::file))
}
