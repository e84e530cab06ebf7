use std::io::{Read as _, Write as _};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use bytes::Bytes;
use lw_base::{Thing, Timestamp};
use sha2::{Digest as _, Sha256};

use super::Made;
use super::alerts::Alert;
use super::told::Standing;

/// A page ready to be sent: brotli and the text itself are there from its
/// making, the other forms when first asked for.
pub struct Page {
    /// 200 or 410.
    pub status: StatusCode,
    /// What it shows.
    pub shows: Vec<Thing>,
    /// When it goes stale by itself.
    pub good_until: Option<Timestamp>,
    brotli: Form,
    gzip: OnceLock<Form>,
    identity: OnceLock<Form>,
    length: usize,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) tag: String,
    /// The page with the alerts that this tag names.
    laid: Mutex<Option<(Arc<str>, Arc<Self>)>>,
}

/// One form of a page, with all of its headers.
pub(super) struct Form {
    pub bytes: Bytes,
    pub etag: HeaderValue,
    pub headers: HeaderMap,
}

/// A way of writing a body that the client accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    Brotli,
    Gzip,
    Identity,
}

impl Coding {
    /// The smallest that the client accepts. A coding with `q=0` is refused;
    /// other weights do not matter, since ours is the choice among equals.
    pub fn accepted(headers: &HeaderMap) -> Self {
        let Some(accept) = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()) else {
            return Self::Identity;
        };
        let accepts = |name: &str| {
            accept.split(',').any(|part| {
                let mut words = part.split(';').map(str::trim);
                let is_named = words.next().is_some_and(|word| word.eq_ignore_ascii_case(name));
                is_named && !words.any(|word| matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
            })
        };
        match () {
            () if accepts("br") => Self::Brotli,
            () if accepts("gzip") => Self::Gzip,
            () => Self::Identity,
        }
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }
}

impl Page {
    /// Compresses what a handler made.
    pub fn new(made: &Made) -> Self {
        Self::with_headers(made, made.headers.clone())
    }

    /// The same with the time from which on it is so, where it is for machines:
    /// the next whole second, since HTTP knows no less, and what changed twice in
    /// one would have one time. Other things are laid over what is for people.
    pub(super) fn since(made: &Made, now: Timestamp) -> Self {
        let mut headers = made.headers.clone();
        let second = Timestamp::from_millis(now.millis().div_euclid(1_000) * 1_000 + 1_000);
        if let Ok(since) = HeaderValue::try_from(second.http())
            && !made.mime.starts_with("text/html")
        {
            headers.push((header::LAST_MODIFIED, since));
        }
        Self::with_headers(made, headers)
    }

    fn with_headers(made: &Made, mut headers: Vec<(HeaderName, HeaderValue)>) -> Self {
        headers.push((header::CONTENT_TYPE, HeaderValue::from_static(made.mime)));
        let brotli = brotli(made.body.as_bytes());
        let tag = hex::encode(&Sha256::digest(&brotli)[..12]);
        let mut page = Self::kept(made.status, headers, tag, brotli, made.body.len(), made.shows.clone());
        page.good_until = made.good_until;
        let _ = page.identity.set(page.form(Coding::Identity, Bytes::copy_from_slice(made.body.as_bytes())));
        page
    }

    /// A page from its brotli form; `tag` names its contents.
    pub(super) fn kept(
        status: StatusCode,
        headers: Vec<(HeaderName, HeaderValue)>,
        tag: String,
        brotli: Vec<u8>,
        length: usize,
        shows: Vec<Thing>,
    ) -> Self {
        let mut page = Self {
            status,
            shows,
            good_until: None,
            brotli: Form {
                bytes: Bytes::new(),
                etag: HeaderValue::from_static(""),
                headers: HeaderMap::new(),
            },
            gzip: OnceLock::new(),
            identity: OnceLock::new(),
            length,
            headers,
            tag,
            laid: Mutex::new(None),
        };
        page.brotli = page.form(Coding::Brotli, brotli.into());
        page
    }

    fn form(&self, coding: Coding, bytes: Bytes) -> Form {
        let mark = coding.name().unwrap_or("id");
        let etag = HeaderValue::try_from(format!("\"{}-{mark}\"", self.tag))
            .unwrap_or_else(|_| HeaderValue::from_static("\"\""));
        let mut headers: HeaderMap = self.headers.iter().cloned().collect();
        headers.insert(header::ETAG, etag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        // Kept by the browser, but asked for each time: a correction is seen at once.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        if let Some(name) = coding.name() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        Form { bytes, etag, headers }
    }

    /// The page in a form that the client accepts.
    pub(super) fn in_form(&self, coding: Coding) -> &Form {
        match coding {
            Coding::Brotli => &self.brotli,
            Coding::Gzip => self.gzip.get_or_init(|| self.form(Coding::Gzip, gzip(&self.plain()))),
            Coding::Identity => self.identity.get_or_init(|| self.form(Coding::Identity, self.plain())),
        }
    }

    /// The page with what stands in its edition laid over it, or nothing where
    /// it has no place for that. Made once for all who ask.
    pub(super) fn with_alerts(&self, standing: &Standing<Vec<Alert>>, now: Timestamp) -> Option<Arc<Self>> {
        let (_, mime) = self.headers.iter().find(|(name, _)| name == header::CONTENT_TYPE)?;
        if !mime.as_bytes().starts_with(b"text/html") {
            return None;
        }
        let mut laid = self.laid.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((tag, page)) = laid.as_ref()
            && *tag == standing.tag
        {
            return Some(page.clone());
        }
        let plain = self.plain();
        let body = std::str::from_utf8(&plain).ok()?;
        let slot = Slot::of(body)?;
        let alerts = standing.on(slot.sections, slot.story, now);
        let body = format!("{}{alerts}{}", &body[..slot.at], &body[slot.at..]);
        let headers = self.headers.iter().filter(|(name, _)| name != header::CONTENT_TYPE);
        let made = Made {
            status: self.status,
            mime: "text/html; charset=utf-8",
            body,
            shows: vec![],
            headers: headers.cloned().collect(),
            good_until: None,
        };
        let page = Arc::new(Self::new(&made));
        *laid = Some((standing.tag.clone(), page.clone()));
        Some(page)
    }

    /// The brotli bytes, for keeping.
    pub(super) fn brotli_bytes(&self) -> &Bytes {
        &self.brotli.bytes
    }

    /// The uncompressed bytes.
    fn plain(&self) -> Bytes {
        if let Some(form) = self.identity.get() {
            return form.bytes.clone();
        }
        let mut plain = Vec::with_capacity(self.length);
        // The bytes are our own: a page that cannot be read back is empty, and
        // `longwave check` says so.
        if brotli_decompressor_read(&self.brotli.bytes, &mut plain).is_err() {
            tracing::error!("a kept page cannot be decompressed");
        }
        plain.into()
    }

    /// The size of the uncompressed body, in bytes.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// What it costs in memory with all of its forms, in bytes.
    pub(super) fn weight(&self) -> usize {
        let things: usize = self.shows.len() * 80;
        self.length + self.brotli.bytes.len() * 2 + things + 2_000
    }
}

/// Where a page has room for alerts, and what it is about.
struct Slot<'a> {
    at: usize,
    sections: &'a str,
    story: &'a str,
}

impl<'a> Slot<'a> {
    /// `site/layout.html` has it before anything that somebody wrote.
    fn of(body: &'a str) -> Option<Self> {
        let start = body.find("<div id=\"alerts\"")?;
        let tag = &body[start..];
        let tag = &tag[..=tag.find('>')?];
        let of = |name: &str| {
            let value = tag.split_once(name).and_then(|(_, rest)| rest.split_once('"'));
            value.map_or("", |(value, _)| value)
        };
        Some(Self { at: start + tag.len(), sections: of("data-sections=\""), story: of("data-story=\"") })
    }
}

/// Above this size, in bytes, time counts more: a sitemap has megabytes.
const LONG: usize = 500_000;

/// Quality 5 takes a tenth of the time of 9, which clears 32 MB for each page,
/// and a page grows by one hundredth.
fn brotli(body: &[u8]) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: if body.len() > LONG { 1 } else { 5 },
        lgwin: 18,
        size_hint: body.len(),
        ..Default::default()
    };
    let mut out = Vec::with_capacity(body.len() / 3);
    let mut input = body;
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut input, &mut out, &params);
    out
}

/// The bytes that a page's text is sent in, as most readers get it.
pub fn sent_size(body: &str) -> usize {
    brotli(body.as_bytes()).len()
}

fn brotli_decompressor_read(compressed: &[u8], plain: &mut Vec<u8>) -> std::io::Result<usize> {
    brotli::Decompressor::new(compressed, 16_384).read_to_end(plain)
}

fn gzip(body: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    let done = encoder.write_all(body).and_then(|()| encoder.finish());
    done.unwrap_or_default().into()
}
