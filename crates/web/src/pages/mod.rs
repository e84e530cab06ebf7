//! Pages made once: rendered and compressed when first asked for or when
//! something they show has changed, kept in memory within a byte budget and in
//! the `page` table beside the data, and answered in front of the router.
//!
//! A handler returns a [`Made`]: its body and the [`Thing`]s that it shows. A
//! change names the things it touched, by its [`Event`](lw_base::Event), and
//! [`announce`] drops the pages that show them in the change's own
//! transaction. So the table is never behind the data, whenever the process
//! is killed; memory follows the outbox, and starts empty.

mod alerts;
mod body;
mod front;
mod live;
mod memory;
mod preview;
mod redirects;
mod shelf;
mod told;

use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use bytes::Bytes;
use lw_base::{Event, Thing, Timestamp};
use lw_store::{Change, audit, outbox};

pub use alerts::{Alert, Alerts};
pub use body::{Page, sent_size};
pub use front::{Front, Gone, Hosts, Inner};
pub use live::{Known, Live, LiveReport};
pub use memory::Pages;
pub use preview::leading_on;
pub use redirects::{Redirect, Redirects, key};
pub use told::{Listener, Standing};

/// A page as a handler made it.
#[derive(Debug)]
pub struct Made {
    /// 200, or 410 for what was withdrawn.
    pub status: StatusCode,
    /// The media type.
    pub mime: &'static str,
    /// The text.
    pub body: String,
    /// What it shows: a change of any of these makes it stale.
    pub shows: Vec<Thing>,
    /// Further headers.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    /// When it goes stale by itself, such as a list of the last two days.
    pub good_until: Option<Timestamp>,
}

impl Made {
    /// An HTML page, under the policy that lets nothing in but our own.
    pub fn html(body: String, css_hash: &str, shows: Vec<Thing>) -> Self {
        Self {
            status: StatusCode::OK,
            mime: "text/html; charset=utf-8",
            body,
            shows,
            headers: html_headers(css_hash),
            good_until: None,
        }
    }

    /// A feed, a sitemap, a manifest.
    pub fn data(mime: &'static str, body: String, shows: Vec<Thing>) -> Self {
        let nosniff = (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        Self { status: StatusCode::OK, mime, body, shows, headers: vec![nosniff], good_until: None }
    }

    /// The same with another status.
    #[must_use]
    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }
}

/// The headers of every HTML page of the site: no script but our files, no
/// style but the page's own, nothing from elsewhere, no frame around it.
pub fn html_headers(css_hash: &str) -> Vec<(HeaderName, HeaderValue)> {
    headers(css_hash, "'none'", "strict-origin-when-cross-origin")
}

/// The same for a page that is not public yet: the desk may show it in a frame,
/// and no link in it tells where it stands, which may be a secret.
pub fn preview_headers(css_hash: &str) -> Vec<(HeaderName, HeaderValue)> {
    headers(css_hash, "'self'", "no-referrer")
}

fn headers(css_hash: &str, around: &str, referrer: &'static str) -> Vec<(HeaderName, HeaderValue)> {
    let policy = format!(
        "default-src 'none'; style-src '{css_hash}'; script-src 'self'; worker-src 'self'; img-src 'self'; \
         media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {around}"
    );
    let policy =
        HeaderValue::try_from(policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"));
    vec![
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static(referrer)),
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("permissions-policy"), HeaderValue::from_static("interest-cohort=()")),
    ]
}

impl IntoResponse for Made {
    /// Carries itself to the [`Front`], which compresses and keeps it.
    fn into_response(self) -> Response<Body> {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status;
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// Appends the event to the change and drops the kept pages that it makes
/// stale, all in the change's transaction.
pub async fn announce(change: &mut Change, event: &Event, now: Timestamp) -> lw_store::Result<()> {
    let seq = outbox::append(change, event, now).await?;
    shelf::drop_showing(change, &event.touches(), seq).await
}

/// Notes in the audit trail who did what to what, and announces what follows.
pub async fn tell(
    change: &mut Change,
    (who, verb, subject): (&str, &str, &str),
    event: &Event,
    now: Timestamp,
) -> lw_store::Result<()> {
    audit::note(change, who, verb, subject, now).await?;
    announce(change, event, now).await
}

/// A small answer that many may share: an error, a redirect.
#[derive(Clone, Debug)]
pub struct Plain {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: Bytes,
}

impl Plain {
    /// How it ended.
    pub fn status(&self) -> StatusCode {
        self.status
    }
}
