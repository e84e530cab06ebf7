//! What stands around every answer of the desk: nothing of it is kept by
//! caches, nobody else's page may send to it, and it lets in our own files only.

use std::net::IpAddr;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::Error;

/// Where the desk begins.
pub const ROOT: &str = "/desk/";

/// The cookie that a session is known by. The name makes browsers hold it to
/// this host, to encrypted lines and to all paths (RFC 6265bis section 4.1.3.2).
pub const COOKIE: &str = "__Host-desk";

/// Where a request came from, as the listener saw it.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; \
                      media-src 'self' blob:; connect-src 'self'; frame-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'self'";

const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// The layer around the desk's routes: what another site's page sends is refused.
pub async fn guard(request: Request, next: Next) -> Response {
    if is_own(&request) { next.run(request).await } else { Error::Foreign.into_response() }
}

/// Whether an address is the desk's.
pub fn is_desk(path: &str) -> bool {
    path == "/desk" || path.starts_with(ROOT)
}

/// An address as the log may have it: without the secret that a link carries.
pub fn without_secret(path: &str) -> &str {
    const SECRET: [&str; 4] = ["/desk/setup/", "/desk/invitation/", "/desk/preview/", "/desk/approval/"];
    SECRET.into_iter().find(|start| path.starts_with(start)).unwrap_or(path)
}

/// Adds what stands around every answer, where the answer has not said otherwise.
pub fn dress(response: &mut Response) {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for (name, value) in HEADERS {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
}

/// Whether a request that may change something was made by a page of ours.
/// Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`; one that says
/// neither is none that carries a session.
fn is_own(request: &Request) -> bool {
    let headers = request.headers();
    let is_read =
        matches!(*request.method(), Method::GET | Method::HEAD) && !headers.contains_key(header::UPGRADE);
    is_read
        || match text(headers, "sec-fetch-site") {
            Some(site) => site == "same-origin",
            None => same_host(headers),
        }
}

fn same_host(headers: &HeaderMap) -> bool {
    let origin = text(headers, "origin").and_then(|origin| origin.split_once("://"));
    let host = text(headers, "host");
    origin.is_some_and(|(_, origin)| host.is_some_and(|host| host.eq_ignore_ascii_case(origin)))
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The address of who asks. Behind a proxy on the same machine it is what the
/// proxy noted last; nobody else is believed.
pub fn address(peer: Option<&Peer>, headers: &HeaderMap) -> String {
    let Some(Peer(peer)) = peer else { return String::new() };
    let noted = text(headers, "x-forwarded-for").filter(|_| peer.is_loopback());
    let noted = noted.and_then(|all| all.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    let address = noted.unwrap_or(*peer);
    match address {
        IpAddr::V4(_) => address.to_string(),
        // A line has a network of IPv6 addresses, not one (RFC 6177).
        IpAddr::V6(it) => it.to_ipv4_mapped().map_or_else(
            || {
                let [a, b, c, d, ..] = it.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            },
            |it| it.to_string(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_has_no_secret() {
        for kind in ["setup", "invitation", "preview", "approval"] {
            assert_eq!(without_secret(&format!("/desk/{kind}/0123/page")), format!("/desk/{kind}/"));
        }
        for path in ["/desk/", "/desk/stories/06et/preview", "/en/a/desk/preview/06et"] {
            assert_eq!(without_secret(path), path);
        }
    }
}
