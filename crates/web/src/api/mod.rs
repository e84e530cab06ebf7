//! What stands around every answer of the Content API: JSON, problems by
//! RFC 9457, nothing of it kept by caches.
//!
//! It reads no cookie, so that another site's page has nothing to send along;
//! and it lets no other site's script read it (no CORS): a key is a secret, and
//! has no business in a browser.
//!
//! - [`Problem`]: how a request ends that ends badly
//! - [`Sent`]: a body, read with its limits
//! - [`Asked`]: what an address asks for after its `?`
//! - [`Line`], [`Moment`]: a text with its limit, a time
//! - [`paging`]: long lists, piece by piece
//! - [`document`]: what every operation of the OpenAPI document has in common

mod asked;
pub mod document;
mod line;
mod moment;
pub mod paging;
mod precondition;
mod problem;
mod sent;

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;

pub use asked::Asked;
pub use line::Line;
pub use moment::Moment;
pub use precondition::{Standing, Unchanged, tag, tag_of};
pub use problem::{Kind, PROBLEM, Problem, Told, Wrong, say};
pub use sent::{Sent, digest, some};

/// Where the API begins.
pub const ROOT: &str = "/api/";

/// The largest body, in bytes.
pub const LARGEST_BODY: usize = 2 * 1024 * 1024;

const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Whether an address is the API's.
pub fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with(ROOT)
}

/// Adds what stands around every answer.
pub fn dress(response: &mut Response) {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if response.status() == axum::http::StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
}
