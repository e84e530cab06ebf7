use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures::future::BoxFuture;
use lw_base::{Clock, Timestamp};
use lw_store::Db;
use tokio::sync::Semaphore;

use super::body::Coding;
use super::{Alerts, Made, Page, Pages, Plain, Redirect, Redirects, shelf};

/// What stands behind the front: the router and its layers.
pub type Inner = Arc<dyn Fn(Request) -> BoxFuture<'static, Response> + Send + Sync>;

/// An error or a redirect is at most this long.
const PLAIN_LIMIT: usize = 1_000_000;
/// No address of ours is longer, in bytes.
const LONGEST_PATH: usize = 500;
/// Pages that wait to be written to the table; they stay in memory until then.
const MOST_WAITING: usize = 64;

/// Answers from memory, else from the table, else lets the router make the
/// page, once for all who wait for it.
#[derive(Clone)]
pub struct Front {
    pages: Pages,
    db: Db,
    clock: Clock,
    inner: Inner,
    hosts: Hosts,
    redirects: Redirects,
    alerts: Alerts,
    waiting: Arc<Semaphore>,
}

/// Marks a request for an address of which an owner has said that it is gone.
#[derive(Clone, Copy, Debug)]
pub struct Gone;

/// The editions that have a host of their own: host to edition.
#[derive(Clone, Default)]
pub struct Hosts(Arc<RwLock<HashMap<String, String>>>);

impl Hosts {
    /// Replaces the list.
    pub fn set(&self, hosts: HashMap<String, String>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = hosts;
    }

    /// The edition at a host, named with or without a port.
    fn edition(&self, host: &str) -> Option<String> {
        let hosts = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if hosts.is_empty() {
            return None;
        }
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        hosts.get(&name.to_ascii_lowercase()).cloned()
    }

    /// The host that an edition has of its own.
    fn host(&self, edition: &str) -> Option<String> {
        let hosts = self.0.read().unwrap_or_else(PoisonError::into_inner);
        hosts.iter().find(|(_, of)| *of == edition).map(|(host, _)| host.clone())
    }
}

impl Front {
    /// A front before `inner`.
    pub fn new(
        pages: Pages,
        db: Db,
        clock: Clock,
        (hosts, redirects, alerts): (Hosts, Redirects, Alerts),
        inner: Inner,
    ) -> Self {
        let waiting = Arc::new(Semaphore::new(MOST_WAITING));
        Self { pages, db, clock, inner, hosts, redirects, alerts, waiting }
    }

    /// The moment it is, by the station's clock.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Answers a request.
    pub async fn answer(&self, request: Request) -> Response {
        let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
        if !is_read || !is_page(request.uri().path()) {
            return (self.inner)(request).await;
        }
        if let Some((redirect, page)) = self.redirect(&request)
            && !self.is_here(page.as_deref()).await
        {
            return match redirect {
                Redirect::Permanent(place) => leading(StatusCode::MOVED_PERMANENTLY, &place),
                Redirect::Temporary(place) => leading(StatusCode::FOUND, &place),
                Redirect::Gone => (self.inner)(gone(&request)).await,
            };
        }
        if let Some(place) = self.moved(&request) {
            return leading(StatusCode::PERMANENT_REDIRECT, &place);
        }
        let Some(address) = self.address(&request) else { return (self.inner)(nowhere(&request)).await };
        match self.page(&address).await {
            Ok(page) => send(&self.laid(&address, page), request.headers(), self.clock.now()),
            Err(plain) => {
                let mut response = Response::new(Body::from(plain.body.clone()));
                *response.status_mut() = plain.status;
                *response.headers_mut() = plain.headers.clone();
                response
            }
        }
    }

    /// The page with the alerts that stand in its edition.
    fn laid(&self, address: &str, page: Arc<Page>) -> Arc<Page> {
        let edition = address.split('/').nth(1).unwrap_or_default();
        let standing = self.alerts.on(edition);
        let laid = standing.and_then(|standing| page.with_alerts(&standing, self.clock.now()));
        laid.unwrap_or(page)
    }

    /// The page at an address (`host` or nothing, then the path), made if need be.
    pub async fn page(&self, address: &str) -> Result<Arc<Page>, Arc<Plain>> {
        if let Some(page) = self.pages.cache.get(address).await {
            if !self.is_over(&page) {
                return Ok(page);
            }
            self.pages.cache.invalidate(address).await;
        }
        let seen = self.pages.seen();
        // Memory is for what many read: to read a page again costs less than to
        // put it there and to drop another for it.
        let remember = self.pages.is_asked_again(address);
        let page = match self.kept(address, remember).await {
            Some(page) if !remember => return Ok(page),
            // To read one is cheaper than to wait for who else reads it.
            Some(page) => {
                self.pages.cache.insert(address.into(), page.clone()).await;
                page
            }
            None => {
                let made = self.pages.cache.try_get_with(address.into(), self.make_and_keep(address, seen));
                made.await.map_err(|plain: Arc<Arc<Plain>>| (*plain).clone())?
            }
        };
        self.pages.note(address, &page);
        // An event may have come between reading the data and now.
        if self.pages.is_stale(&page, seen) {
            self.pages.cache.invalidate(address).await;
        }
        Ok(page)
    }

    /// What names a page: its path, under its edition where the edition has a
    /// host of its own. Queries change nothing on the site, so that a tracking
    /// mark costs no page, and a page has one spelling, so that nobody can
    /// have it made and kept under many.
    fn address(&self, request: &Request) -> Option<String> {
        let path = request.uri().path();
        if path.len() > LONGEST_PATH || !path.bytes().all(is_plain) {
            return None;
        }
        match self.edition(request) {
            Some(edition) if !is_station_wide(path) => Some(format!("/{edition}{path}")),
            _ => Some(path.to_owned()),
        }
    }

    /// What an owner has said that an old address answers, and the page that
    /// would answer there if there were one.
    fn redirect(&self, request: &Request) -> Option<(Redirect, Option<String>)> {
        let path = request.uri().path();
        if path.len() > LONGEST_PATH {
            return None;
        }
        let edition = self.edition(request).filter(|_| !is_station_wide(path));
        let path = edition.map_or_else(|| path.to_owned(), |edition| format!("/{edition}{path}"));
        let found = self.redirects.find(&path, request.uri().query())?;
        // In capitals it would be sent to the page in small letters.
        let page = Some(path.to_ascii_lowercase()).filter(|page| page.bytes().all(is_plain));
        Some((found, page))
    }

    /// Whether a page answers at an address: no redirect may hide it.
    async fn is_here(&self, page: Option<&str>) -> bool {
        let Some(page) = page else { return false };
        !self.page(page).await.is_err_and(|plain| plain.status == StatusCode::NOT_FOUND)
    }

    /// The edition whose own host is asked for.
    fn edition(&self, request: &Request) -> Option<String> {
        let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
        host.or_else(|| request.uri().host()).and_then(|host| self.hosts.edition(host))
    }

    /// Where a page is that was asked for in capitals, or of the station's host
    /// while its edition has one of its own. Without a scheme: the reader's is right.
    fn moved(&self, request: &Request) -> Option<String> {
        let path = request.uri().path();
        if path.bytes().any(|byte| byte.is_ascii_uppercase()) {
            let lower = path.to_ascii_lowercase();
            return (lower.bytes().all(is_plain) && !lower.starts_with("//")).then_some(lower);
        }
        let edition = path.strip_prefix('/')?.split('/').next()?;
        let host = self.hosts.host(edition)?;
        let rest = &path[1 + edition.len()..];
        self.edition(request)
            .is_none()
            .then(|| format!("//{host}{}", if rest.is_empty() { "/" } else { rest }))
    }

    /// The page from the table, if it is there and good.
    async fn kept(&self, address: &str, remember: bool) -> Option<Arc<Page>> {
        match shelf::take(&self.db, address, &self.pages.build, remember).await {
            Ok(page) => page.filter(|page| !self.is_over(page)).map(Arc::new),
            Err(error) => {
                tracing::error!(%error, page.address = address, "a kept page cannot be read");
                None
            }
        }
    }

    async fn make_and_keep(&self, address: &str, seen: i64) -> Result<Arc<Page>, Arc<Plain>> {
        let made = self.make(address).await?;
        let page = Arc::new(Page::since(&made, self.clock.now()));
        self.keep(address, page.clone(), seen);
        Ok(page)
    }

    fn is_over(&self, page: &Page) -> bool {
        page.good_until.is_some_and(|until| until <= self.clock.now())
    }

    async fn make(&self, address: &str) -> Result<Arc<Made>, Arc<Plain>> {
        let request = Request::get(address).body(Body::empty());
        let Ok(request) = request else { return Err(Arc::new(Plain::empty(StatusCode::BAD_REQUEST))) };
        let mut response = (self.inner)(request).await;
        match response.extensions_mut().remove::<Arc<Made>>() {
            Some(made) => Ok(made),
            None => Err(Arc::new(Plain::from(response).await)),
        }
    }

    /// Puts the page into the table without making the reader wait.
    fn keep(&self, address: &str, page: Arc<Page>, seen: i64) {
        // While more are made than the disk can take, some are made again later.
        let Ok(place) = self.waiting.clone().try_acquire_owned() else { return };
        let (db, build, address) = (self.db.clone(), self.pages.build.to_string(), address.to_owned());
        let now: Timestamp = self.clock.now();
        tokio::spawn(async move {
            let _place = place;
            if let Err(error) = shelf::keep(&db, address.clone(), build, page, seen, now).await {
                tracing::warn!(%error, page.address = address, "a page could not be kept");
            }
        });
    }
}

impl Plain {
    fn empty(status: StatusCode) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new() }
    }

    async fn from(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, PLAIN_LIMIT).await.unwrap_or_default();
        Self { status: parts.status, headers: parts.headers, body }
    }
}

/// Sends a reader on. It may change: a browser must ask again.
fn leading(status: StatusCode, place: &str) -> Response {
    (status, [(header::LOCATION, place), (header::CACHE_CONTROL, "no-cache")]).into_response()
}

/// Addresses that are the same on every host of the station.
fn is_station_wide(path: &str) -> bool {
    ["/sitemap", "/news-sitemap.xml", "/robots.txt", "/sw.js", "/.well-known/"]
        .iter()
        .any(|start| path.starts_with(start))
}

/// What our addresses are made of: slugs, ids and dots before an ending.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_')
}

/// The same request for an address where nothing is, in the same edition, so
/// that its page is in the right language.
fn nowhere(request: &Request) -> Request {
    let first = request.uri().path().trim_start_matches('/').split('/').next().unwrap_or_default();
    let is_edition = first.len() <= 20 && first.bytes().all(is_plain);
    let path = if is_edition && !first.is_empty() { format!("/{first}/!") } else { "/!".to_owned() };
    let mut nowhere = Request::new(Body::empty());
    *nowhere.uri_mut() = path.parse().unwrap_or_default();
    nowhere
}

/// The same for an address of which an owner has said that it is gone.
fn gone(request: &Request) -> Request {
    let mut gone = nowhere(request);
    gone.extensions_mut().insert(Gone);
    gone
}

/// Files and the product's own addresses are not pages.
fn is_page(path: &str) -> bool {
    !["/media/", "/assets/", "/-/"].iter().any(|start| path.starts_with(start))
        && !crate::desk::is_desk(path)
        && !crate::api::is_api(path)
}

fn send(page: &Page, asked: &HeaderMap, now: Timestamp) -> Response {
    let form = page.in_form(Coding::accepted(asked));
    let since = text(&form.headers, header::LAST_MODIFIED).and_then(Timestamp::parse_http);
    // A page of this very second may be another at its end: no time is told of it.
    let since = since.filter(|since| *since <= now);
    // A condition is asked of a page that is there (RFC 9110 section 13.2.1), and
    // of its tag rather than of its time (section 13.1.3).
    let is_known = page.status == StatusCode::OK
        && match text(asked, header::IF_NONE_MATCH) {
            Some(tags) => matches(tags, &form.etag),
            None => text(asked, header::IF_MODIFIED_SINCE)
                .and_then(Timestamp::parse_http)
                .zip(since)
                .is_some_and(|(seen, since)| since <= seen),
        };
    if is_known {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        for name in [header::ETAG, header::VARY, header::CACHE_CONTROL] {
            if let Some(value) = form.headers.get(&name) {
                response.headers_mut().insert(name, value.clone());
            }
        }
        return response;
    }
    let mut response = Response::new(Body::from(form.bytes.clone()));
    *response.status_mut() = page.status;
    *response.headers_mut() = form.headers.clone();
    if since.is_none() {
        response.headers_mut().remove(header::LAST_MODIFIED);
    }
    response
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// RFC 9110 section 13.1.2, by weak comparison.
fn matches(tags: &str, etag: &HeaderValue) -> bool {
    let Ok(etag) = etag.to_str() else { return false };
    tags.split(',').map(|tag| tag.trim().trim_start_matches("W/")).any(|tag| tag == etag || tag == "*")
}
