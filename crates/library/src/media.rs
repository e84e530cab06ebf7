//! The files of pictures and clips: `/media/<hash>.<ending>`, where the hash
//! is of the bytes, so that an address is permanent and never means two files,
//! and the ending is of what they are.
//! Answers ranges (RFC 9110 section 14), HEAD and conditional requests. Of a
//! picture whose content credentials stand beside it the answer says where
//! (C2PA 2.2, 11.4 and 15.5).

use std::ops::Range;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures::StreamExt as _;
use http_range_header::parse_range_header;
use lw_store::{BlobHash, Blobs};
use lw_web::{App, Error};

/// Media types that the station serves: type, ending. Anything else is sent
/// as bytes to be saved, never shown.
const TYPES: &[(&str, &str)] = &[
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/webp", "webp"),
    ("image/avif", "avif"),
    ("audio/mpeg", "mp3"),
    ("audio/ogg; codecs=opus", "opus"),
    ("audio/mp4", "m4a"),
    (lw_media::credentials::MIME, "c2pa"),
];
const UNKNOWN: (&str, &str) = ("application/octet-stream", "bin");

/// An address never means other bytes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The address of a blob.
pub fn path(blob: &BlobHash, mime: &str) -> String {
    let (_, ending) = served_as(mime);
    format!("/media/{blob}.{ending}")
}

fn served_as(mime: &str) -> (&'static str, &'static str) {
    TYPES.iter().copied().find(|(known, _)| *known == mime).unwrap_or(UNKNOWN)
}

/// `/media/{file}`.
pub async fn file(
    State(app): State<App>,
    Path(file): Path<String>,
    method: Method,
    asked: HeaderMap,
) -> Result<Response, Error> {
    let (name, ending) = file.rsplit_once('.').ok_or(Error::NotFound)?;
    let hash: BlobHash = name.parse().map_err(|_| Error::NotFound)?;
    // A file is served as what it is and as nothing else, whatever its address says.
    let is = Blobs::kept(&app.db, &hash).await?.ok_or(Error::NotFound)?;
    let (mime, own) = served_as(&is.mime);
    if ending != own {
        return Err(Error::NotFound);
    }
    if is.gone_at.is_some() {
        return Ok(gone());
    }
    let mut response = of_file(&app, &hash, mime, &method, &asked).await?;
    let headers = response.headers_mut();
    // Web players and verifiers of others may read what everybody may fetch.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Some(credentials) = &is.credentials {
        let link = format!("<{}>; rel=\"c2pa-manifest\"", path(credentials, lw_media::credentials::MIME));
        headers.insert(header::LINK, HeaderValue::try_from(link).map_err(anyhow::Error::from)?);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("Link"));
    }
    Ok(response)
}

/// Somebody took it away, and may bring it back.
fn gone() -> Response {
    (StatusCode::GONE, [(header::CACHE_CONTROL, "no-store")]).into_response()
}

async fn of_file(
    app: &App,
    hash: &BlobHash,
    mime: &'static str,
    method: &Method,
    asked: &HeaderMap,
) -> Result<Response, Error> {
    let etag = format!("\"{hash}\"");
    let whole = app.blobs.size(hash).await?.ok_or(Error::NotFound)?;
    if names(asked, header::IF_NONE_MATCH, &etag) {
        let headers = [(header::ETAG, etag), (header::CACHE_CONTROL, FOR_EVER.to_owned())];
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let range = match range(asked, &etag, whole) {
        // A range is a GET's only (RFC 9110 section 14.2).
        Ok(range) => range.filter(|_| *method == Method::GET),
        Err(()) => {
            let total = [(header::CONTENT_RANGE, format!("bytes */{whole}"))];
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, total).into_response());
        }
    };
    let part = app.blobs.get(hash, range.clone()).await?.ok_or(Error::NotFound)?;
    let length = part.range.end - part.range.start;
    let mut response =
        Body::from_stream(part.bytes.map(|bytes| bytes.map_err(std::io::Error::other))).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    headers.insert(header::CONTENT_LENGTH, length.into());
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOR_EVER));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert(header::ETAG, HeaderValue::try_from(etag).map_err(anyhow::Error::from)?);
    if range.is_some() {
        let value = format!("bytes {}-{}/{whole}", part.range.start, part.range.end - 1);
        headers.insert(header::CONTENT_RANGE, HeaderValue::try_from(value).map_err(anyhow::Error::from)?);
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    Ok(response)
}

/// The one range that was asked for; `None` for the whole file, which is also
/// the answer to several ranges and to what cannot be read, as RFC 9110 allows.
fn range(asked: &HeaderMap, etag: &str, whole: u64) -> Result<Option<Range<u64>>, ()> {
    let Some(text) = asked.get(header::RANGE).and_then(|range| range.to_str().ok()) else { return Ok(None) };
    // Strong comparison: a weak mark or a date is not this file for certain.
    if asked.get(header::IF_RANGE).is_some_and(|mark| mark != etag) {
        return Ok(None);
    }
    let Ok(parsed) = parse_range_header(text) else { return Ok(None) };
    let ranges = parsed.validate(whole).map_err(drop)?;
    match ranges.as_slice() {
        [one] => Ok(Some(*one.start()..*one.end() + 1)),
        _ => Ok(None),
    }
}

fn names(asked: &HeaderMap, header: header::HeaderName, etag: &str) -> bool {
    let Some(value) = asked.get(header).and_then(|value| value.to_str().ok()) else { return false };
    value.split(',').map(|tag| tag.trim().trim_start_matches("W/")).any(|tag| tag == etag || tag == "*")
}
