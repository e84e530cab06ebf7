use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};

use lw_base::Id;

use super::{Kind, Problem};
use crate::App;

/// The revision that somebody has read, or when a thing was last changed, as
/// `If-Match` names it: nobody overwrites, approves or publishes what they have
/// not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unchanged(pub i64);

/// What stands in one's place until somebody puts another there, as `If-Match`
/// names it: its id, or `"0"` where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing(pub Option<Id>);

/// The `ETag` of what stands, or of nothing.
pub fn tag_of(standing: Option<&Id>) -> HeaderValue {
    let text = standing.map_or("0", Id::as_str);
    HeaderValue::try_from(format!("\"{text}\"")).unwrap_or_else(|_| unreachable!("an id is a header"))
}

impl FromRequestParts<App> for Standing {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let value = parts.headers.get(header::IF_MATCH).ok_or(Kind::Unconditional)?;
        let text = value.to_str().unwrap_or_default().trim();
        let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).ok_or(Kind::Unreadable)?;
        match text {
            "0" => Ok(Self(None)),
            id => id.parse().map(|id| Self(Some(id))).map_err(|_| Kind::Unreadable.into()),
        }
    }
}

/// The `ETag` of a revision, or of a time.
pub fn tag(number: i64) -> HeaderValue {
    HeaderValue::try_from(format!("\"{number}\"")).unwrap_or_else(|_| unreachable!("digits are a header"))
}

impl FromRequestParts<App> for Unchanged {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let value = parts.headers.get(header::IF_MATCH).ok_or(Kind::Unconditional)?;
        read(value.to_str().unwrap_or_default()).map(Self).ok_or_else(|| Kind::Unreadable.into())
    }
}

fn read(text: &str) -> Option<i64> {
    let digits = text.trim().strip_prefix('"')?.strip_suffix('"')?;
    let is_number = (1..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_comes_back_as_its_number() {
        assert_eq!(read(tag(7).to_str().unwrap()), Some(7));
        for text in ["", "7", "\"\"", "\"-1\"", "*", "W/\"7\"", "\"1\", \"2\"", "\"9999999999999999\""] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
