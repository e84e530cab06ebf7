use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use sha2::{Digest as _, Sha256};

use super::{Kind, Problem, Wrong};
use crate::App;

/// The longest `Idempotency-Key`.
const LONGEST_KEY: usize = 64;

/// A body of JSON, and what makes it the same request when it comes again.
#[derive(Debug)]
pub struct Sent<T> {
    /// What it says.
    pub it: T,
    /// The `Idempotency-Key`, if there is one.
    pub key: Option<String>,
    /// The digest of method, address and body.
    pub digest: String,
}

/// SHA-256, in hexadecimal.
pub fn digest(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    hex::encode(digest.finalize())
}

impl<T: DeserializeOwned> FromRequest<App> for Sent<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Kind::NotJson.into());
        }
        let key = key(request.headers())?;
        let (method, address) = (request.method().to_string(), request.uri().to_string());
        // The only other way to fail is a client that goes away.
        let bytes = Bytes::from_request(request, app).await.map_err(|bad| Kind::of(bad.status()))?;
        let digest = digest(&[method.as_bytes(), address.as_bytes(), &bytes]);
        Ok(Self { it: read(&bytes)?, key, digest })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut parts = kind.split(';').map(|part| part.trim().to_ascii_lowercase());
    parts.next().as_deref() == Some("application/json")
        && parts.all(|part| matches!(part.as_str(), "" | "charset=utf-8" | "charset=\"utf-8\""))
}

fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let key = value.to_str().unwrap_or_default();
    let is_key = (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if is_key { Ok(Some(key.to_owned())) } else { Err(Kind::Unreadable.into()) }
}

/// JSON by its schema. serde_json reads 128 levels deep and no deeper.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let it = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        if error.inner().is_data() {
            let field = error.path().to_string();
            let field = if field == "." { String::new() } else { field };
            Problem::fields(vec![Wrong { field, detail: sentence(&error.into_inner()) }])
        } else {
            Kind::Unreadable.into()
        }
    })?;
    json.end().map_err(|_| Kind::Unreadable)?;
    Ok(it)
}

/// What serde says, without the place, which the field names better.
fn sentence(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let end = text.rfind(" at line ").unwrap_or(text.len());
    let mut text: String = text[..end].chars().take(300).collect();
    text.push('.');
    text
}

/// Tells null from what is left out, where that stays as it was.
pub fn some<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

#[cfg(test)]
mod tests {
    use axum::response::IntoResponse as _;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct It {
        #[expect(dead_code, reason = "only read")]
        name: String,
    }

    fn status(json: &str) -> u16 {
        match read::<It>(json.as_bytes()) {
            Ok(_) => 200,
            Err(problem) => problem.into_response().status().as_u16(),
        }
    }

    #[test]
    fn what_is_no_json_differs_from_what_cannot_be_so() {
        assert_eq!(status(r#"{"name":"x"}"#), 200);
        for json in ["", "{", r#"{"name":"x"} {}"#, "\u{feff}{}"] {
            assert_eq!(status(json), 400, "{json}");
        }
        for json in ["null", "[]", "{}", r#"{"name":1}"#, r#"{"name":"x","more":1}"#] {
            assert_eq!(status(json), 422, "{json}");
        }
        let deep = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
        assert_eq!(status(&deep), 422);
        assert_eq!(status(&format!(r#"{{"name":"x","more":{deep}}}"#)), 422);
    }
}
