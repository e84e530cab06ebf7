//! What leaves the station for machines, and what comes in from elsewhere.
//!
//! - [`feeds`]: RSS, Atom and JSON Feed
//! - [`sitemaps`]: sitemaps, robots.txt, security.txt
//! - [`imports`]: pages of other publishers
//! - [`webhooks`]: what others are told, and how it gets there
//! - [`routes`]: every address of this floor

pub mod feeds;
pub mod imports;
pub mod routes;
pub mod sitemaps;
pub mod webhooks;
