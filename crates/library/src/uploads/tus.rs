//! Resumable uploads by tus 1.0.0 (<https://tus.io/protocols/resumable-upload>):
//! the core with creation, expiration and termination, so that known clients
//! work. The desk and the API differ in who asks and how a problem is told.
//!
//! `Upload-Metadata` may have `filename`, and has `edition` where somebody may
//! bring files in for more than one.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use lw_station::editions;
use lw_station::people::{Act, Who};
use lw_web::{App, Limits};

use super::{BadUpload, LARGE_PICTURE, LARGE_RECORDING, New, Upload, begin, forget, of_theirs, receive};

const VERSION: &str = "1.0.0";
const EXTENSIONS: &str = "creation,creation-defer-length,expiration,termination";

const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const DEFER: HeaderName = HeaderName::from_static("upload-defer-length");
const METADATA: HeaderName = HeaderName::from_static("upload-metadata");
const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");

/// The media type of a piece.
const PIECE: &str = "application/offset+octet-stream";

/// What an upload can be (`OPTIONS`).
pub fn options(limits: Limits) -> Response {
    let most = limits.picture.max(limits.recording);
    let headers = [
        (HeaderName::from_static("tus-version"), VERSION.to_owned()),
        (HeaderName::from_static("tus-extension"), EXTENSIONS.to_owned()),
        (HeaderName::from_static("tus-max-size"), most.to_string()),
    ];
    dressed((StatusCode::NO_CONTENT, headers).into_response())
}

/// Begins an upload (`POST`), whose address begins with `root`.
pub async fn create(app: &App, who: &Who, root: &str, asked: &HeaderMap) -> Result<Response, BadUpload> {
    check_version(asked)?;
    let bytes = match (number(asked, &LENGTH), text(asked, &DEFER)) {
        (Some(bytes), None) => Some(bytes.cast_unsigned()),
        (None, Some("1")) if !asked.contains_key(&LENGTH) => None,
        _ => return Err(BadUpload::Unreadable),
    };
    let metadata = text(asked, &METADATA).unwrap_or_default();
    let edition = edition(app, who, meta(metadata, "edition")?).await?;
    let name = meta(metadata, "filename")?.unwrap_or_default();
    let upload = begin(app, who, New { edition, name, bytes }).await?;
    let headers = [(header::LOCATION, format!("{root}/{}", upload.id)), (EXPIRES, upload.expires_at.http())];
    Ok(dressed((StatusCode::CREATED, headers).into_response()))
}

/// How much of it is there (`HEAD`).
pub async fn head(app: &App, who: &Who, id: &str, asked: &HeaderMap) -> Result<Response, BadUpload> {
    check_version(asked)?;
    let upload = wanted(of_theirs(app, who, id).await?)?;
    Ok(at(&upload, StatusCode::OK))
}

/// Another piece (`PATCH`).
pub async fn patch(
    app: &App,
    who: &Who,
    id: &str,
    asked: &HeaderMap,
    body: Body,
) -> Result<Response, BadUpload> {
    let body = body.into_data_stream();
    match place(app, who, id, asked).await {
        Ok((upload, offset)) => {
            let whole = number(asked, &LENGTH);
            let upload = wanted(receive::receive(app, upload, offset, whole, body).await?)?;
            Ok(at(&upload, StatusCode::NO_CONTENT))
        }
        Err(bad) => {
            receive::pass_over(body).await;
            Err(bad)
        }
    }
}

/// Where a piece belongs.
async fn place(app: &App, who: &Who, id: &str, asked: &HeaderMap) -> Result<(Upload, i64), BadUpload> {
    check_version(asked)?;
    let offset = number(asked, &OFFSET).ok_or(BadUpload::Unreadable)?;
    if text(asked, &header::CONTENT_TYPE) != Some(PIECE) {
        return Err(BadUpload::NotAPiece);
    }
    let upload = wanted(of_theirs(app, who, id).await?)?;
    if upload.kept == offset { Ok((upload, offset)) } else { Err(BadUpload::Offset(upload.kept)) }
}

/// Gives it up (`DELETE`).
pub async fn remove(app: &App, who: &Who, id: &str, asked: &HeaderMap) -> Result<Response, BadUpload> {
    check_version(asked)?;
    forget(app, &of_theirs(app, who, id).await?).await?;
    Ok(dressed(StatusCode::NO_CONTENT.into_response()))
}

/// The status that says what is wrong.
pub fn status(bad: &BadUpload) -> StatusCode {
    match bad {
        BadUpload::Unreadable | BadUpload::TooMuch | BadUpload::Cut => StatusCode::BAD_REQUEST,
        BadUpload::Version => StatusCode::PRECONDITION_FAILED,
        BadUpload::NotAPiece => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        BadUpload::NotThere => StatusCode::NOT_FOUND,
        BadUpload::Offset(_) => StatusCode::CONFLICT,
        BadUpload::Held => StatusCode::LOCKED,
        BadUpload::Many => StatusCode::TOO_MANY_REQUESTS,
        BadUpload::Refused(why) if [LARGE_PICTURE, LARGE_RECORDING].contains(&&**why) => {
            StatusCode::PAYLOAD_TOO_LARGE
        }
        BadUpload::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        BadUpload::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Adds what the protocol has in every answer.
pub fn dressed(mut response: Response) -> Response {
    response.headers_mut().insert(RESUMABLE, HeaderValue::from_static(VERSION));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// An upload that was refused goes no further.
fn wanted(upload: Upload) -> Result<Upload, BadUpload> {
    match upload.refusal {
        Some(why) => Err(BadUpload::Refused(why)),
        None => Ok(upload),
    }
}

fn at(upload: &Upload, status: StatusCode) -> Response {
    let length =
        if upload.is_open_ended { (DEFER, "1".to_owned()) } else { (LENGTH, upload.bytes.to_string()) };
    let headers = [(OFFSET, upload.kept.to_string()), length, (EXPIRES, upload.expires_at.http())];
    dressed((status, headers).into_response())
}

fn check_version(asked: &HeaderMap) -> Result<(), BadUpload> {
    if text(asked, &RESUMABLE) == Some(VERSION) { Ok(()) } else { Err(BadUpload::Version) }
}

fn text<'a>(asked: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    asked.get(name)?.to_str().ok()
}

/// A number of bytes, as a row can have it.
fn number(asked: &HeaderMap, name: &HeaderName) -> Option<i64> {
    let text = text(asked, name)?;
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

/// One value of `Upload-Metadata`: pairs of a key and a base64 text, with
/// commas between them.
fn meta(text: &str, wanted: &str) -> Result<Option<String>, BadUpload> {
    let mut pairs = text.split(',').map(|pair| pair.trim().split_once(' ').unwrap_or((pair.trim(), "")));
    let Some((_, value)) = pairs.find(|(key, _)| *key == wanted) else { return Ok(None) };
    let bytes = BASE64_STANDARD.decode(value.trim()).map_err(|_| BadUpload::Unreadable)?;
    // Names of old systems are in encodings of their own.
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// The edition that is named; where none is, the only one of theirs.
async fn edition(app: &App, who: &Who, named: Option<String>) -> Result<String, BadUpload> {
    let mut theirs =
        editions::where_may(&app.db, who, Act::Upload).await?.into_iter().map(|edition| edition.id);
    match named {
        Some(named) => theirs.find(|id| *id == named).ok_or(BadUpload::NotThere),
        None => match (theirs.next(), theirs.next()) {
            (Some(one), None) => Ok(one),
            _ => Err(BadUpload::Unreadable),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_is_pairs_in_base64() {
        let of = |text: &str, key: &str| meta(text, key).ok().flatten();
        let text = "filename cXVheSAxLmpwZw==,edition ZW4=, is_confidential";
        assert_eq!(of(text, "filename").as_deref(), Some("quay 1.jpg"));
        assert_eq!(of(text, "edition").as_deref(), Some("en"));
        assert_eq!(of(text, "is_confidential").as_deref(), Some(""));
        assert_eq!(of(text, "other"), None);
        assert_eq!(of("", "filename"), None);
        assert_eq!(of("filename /w==", "filename").as_deref(), Some("\u{fffd}"));
        assert!(meta("filename not*base64", "filename").is_err());
    }

    #[test]
    fn a_number_is_digits_that_a_row_can_have() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(LENGTH, HeaderValue::from_str(value).unwrap());
            number(&headers, &LENGTH)
        };
        assert_eq!(of("0"), Some(0));
        assert_eq!(of("9223372036854775807"), Some(i64::MAX));
        for bad in ["", "-1", "+1", "1.0", "9223372036854775808", "0x10", "1 "] {
            assert_eq!(of(bad), None, "{bad}");
        }
    }
}
