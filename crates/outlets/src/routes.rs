//! Every address of this floor.

use axum::Router;
use axum::routing::get;
use lw_web::App;

use crate::{feeds, sitemaps};

/// Feeds and sitemaps.
pub fn site() -> Router<App> {
    Router::new()
        .route("/{edition}/feed.xml", get(feeds::site::edition_rss))
        .route("/{edition}/feed.atom", get(feeds::site::edition_atom))
        .route("/{edition}/feed.json", get(feeds::site::edition_json))
        .route("/{edition}/corrections/feed.xml", get(feeds::site::corrections_rss))
        .route("/{edition}/corrections/feed.atom", get(feeds::site::corrections_atom))
        .route("/{edition}/corrections/feed.json", get(feeds::site::corrections_json))
        .route("/{edition}/alerts/feed.xml", get(feeds::site::alerts_rss))
        .route("/{edition}/alerts/feed.atom", get(feeds::site::alerts_atom))
        .route("/{edition}/alerts/feed.json", get(feeds::site::alerts_json))
        .route("/{edition}/alerts/cap/{file}", get(feeds::cap::show))
        .route("/{edition}/a/{id}/feed.xml", get(feeds::site::live_rss))
        .route("/{edition}/a/{id}/feed.atom", get(feeds::site::live_atom))
        .route("/{edition}/a/{id}/feed.json", get(feeds::site::live_json))
        .route("/{edition}/{list}/{slug}/feed.xml", get(feeds::site::list_rss))
        .route("/{edition}/{list}/{slug}/feed.atom", get(feeds::site::list_atom))
        .route("/{edition}/{list}/{slug}/feed.json", get(feeds::site::list_json))
        .route("/{edition}/programme/{slug}/light.xml", get(feeds::podcast::site::light))
        .route("/{edition}/programme/{slug}/archive/{number}", get(feeds::podcast::site::archive))
        .route("/{edition}/programme/{slug}/light/archive/{number}", get(feeds::podcast::site::light_archive))
        .route("/sitemap.xml", get(sitemaps::site::index))
        .route("/sitemap/{file}", get(sitemaps::site::part))
        .route("/news-sitemap.xml", get(sitemaps::site::news))
        .route("/robots.txt", get(sitemaps::site::robots))
        .route("/.well-known/security.txt", get(sitemaps::site::security))
}
