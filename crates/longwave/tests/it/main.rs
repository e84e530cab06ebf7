//! The product through its front door: the binary as people run it, HTTP as
//! readers ask it, on SQLite and, where `LONGWAVE_TEST_POSTGRES` names a
//! server, on PostgreSQL.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "tests end where they fail, and may wait for files"
)]

#[macro_use]
mod support;

mod api_fronts;
mod api_keys;
mod api_notes;
mod api_station;
mod api_stories;
mod api_uploads;
mod at_once;
mod captions;
mod config;
mod corrections;
mod desk_alerts;
mod desk_apart;
mod desk_checks;
mod desk_clips;
mod desk_credentials;
mod desk_crops;
mod desk_editions;
mod desk_fronts;
mod desk_full;
mod desk_hands;
mod desk_illustrations;
mod desk_jobs;
mod desk_links;
mod desk_live;
mod desk_logos;
mod desk_notes;
mod desk_passkeys;
mod desk_people;
mod desk_picture_library;
mod desk_pictures;
mod desk_redirects;
mod desk_settings;
mod desk_station;
mod desk_stories;
mod desk_times;
mod desk_topics;
mod desk_uploads;
mod durability;
mod editions;
mod feeds;
mod imports;
mod imports_feed;
mod media;
mod nodes;
mod notifications;
mod pages;
mod programmes;
mod publications;
mod sitemaps;
mod tidy;
mod timings;
mod webhooks;
