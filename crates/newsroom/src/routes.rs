//! Every address of this floor.

use axum::Router;
use axum::routing::get;
use lw_web::App;

use crate::{fronts, stories};

/// The site's pages.
pub fn site() -> Router<App> {
    Router::new()
        .route("/{edition}/", get(fronts::site::front))
        .route("/{edition}/page/{page}", get(fronts::site::front_page))
        .route("/{edition}/section/{slug}/", get(fronts::site::section))
        .route("/{edition}/section/{slug}/page/{page}", get(fronts::site::section_page))
        .route("/{edition}/byline/{slug}/", get(fronts::site::byline))
        .route("/{edition}/byline/{slug}/page/{page}", get(fronts::site::byline_page))
        .route("/{edition}/a/{id}", get(stories::site::by_id))
        .route("/{edition}/a/{slug}/{id}", get(stories::site::story))
}
