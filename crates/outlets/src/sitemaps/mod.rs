//! Sitemaps (sitemaps.org 0.9, and Google's news extension), robots.txt
//! (RFC 9309) and security.txt (RFC 9116).

pub mod queries;
pub mod site;
mod xml;
