use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use lw_base::Lang;
use lw_store::NotKept;
use serde::Serialize;
use utoipa::ToSchema;

use crate::words::WordArg;
use crate::{App, Error, Fault};

/// The media type of RFC 9457.
pub const PROBLEM: &str = "application/problem+json";

macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident $status:ident $key:literal,)*) => {
        /// What can be wrong with a request. A program looks at the key, which
        /// stays; a person reads what is said for it, `desk-api-problem-…`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind { $($(#[$meta])* $kind,)* }

        impl Kind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// The status of the answer.
            pub const fn status(self) -> StatusCode {
                match self { $(Self::$kind => StatusCode::$status,)* }
            }

            /// What its `type` ends in.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$kind => $key,)* }
            }
        }
    };
}

kinds! {
    /// It is no request of this API.
    Unreadable BAD_REQUEST "unreadable",
    /// No key, or none that is good.
    NoKey UNAUTHORIZED "no-key",
    /// The key's role does not reach that far.
    Forbidden FORBIDDEN "forbidden",
    /// Nothing is there, or nothing that this key may see.
    NotFound NOT_FOUND "not-found",
    /// The address does not take this method.
    NotAllowed METHOD_NOT_ALLOWED "not-allowed",
    /// Something of this name is there already.
    Taken CONFLICT "taken",
    /// Stories use it.
    Used CONFLICT "used",
    /// The last owner stays one.
    LastOwner CONFLICT "last-owner",
    /// Somebody else must approve it first.
    NotApproved CONFLICT "not-approved",
    /// The key, or who made it, wrote what is to be approved.
    OwnWords CONFLICT "own-words",
    /// No headline or no text.
    Unfinished CONFLICT "unfinished",
    /// It is not on the site.
    NotPublic CONFLICT "not-public",
    /// It is on the site.
    IsPublic CONFLICT "is-public",
    /// No reader may see it yet.
    Embargoed CONFLICT "embargoed",
    /// It goes out before the embargo would end.
    Scheduled CONFLICT "scheduled",
    /// There are as many of these as there can be.
    Enough CONFLICT "enough",
    /// It does not wait for its time any more.
    Over CONFLICT "over",
    /// The same request is being answered at this moment.
    UnderWay CONFLICT "under-way",
    /// The piece does not begin where the file ends.
    OtherOffset CONFLICT "other-offset",
    /// It has changed since it was read.
    Stale PRECONDITION_FAILED "stale",
    /// The client speaks another protocol of uploads.
    OtherProtocol PRECONDITION_FAILED "other-protocol",
    /// The body is too long.
    TooLarge PAYLOAD_TOO_LARGE "too-large",
    /// The body is no JSON.
    NotJson UNSUPPORTED_MEDIA_TYPE "not-json",
    /// The body is no piece of a file.
    NotAPiece UNSUPPORTED_MEDIA_TYPE "not-a-piece",
    /// A field cannot be so.
    Invalid UNPROCESSABLE_ENTITY "invalid",
    /// This idempotency key was used for something else.
    Reused UNPROCESSABLE_ENTITY "reused",
    /// Another piece is on its way.
    Held LOCKED "held",
    /// It was not said which state is meant.
    Unconditional PRECONDITION_REQUIRED "unconditional",
    /// Too many requests.
    TooMany TOO_MANY_REQUESTS "too-many",
    /// The disk is full, and nothing of the request was kept.
    Full INSUFFICIENT_STORAGE "full",
    /// The fault is ours.
    Broken INTERNAL_SERVER_ERROR "broken",
}

impl Kind {
    /// The kind that a status means by itself.
    pub fn of(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::NoKey,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::NotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::NotJson,
            StatusCode::UNPROCESSABLE_ENTITY => Self::Invalid,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany,
            StatusCode::INSUFFICIENT_STORAGE => Self::Full,
            status if status.is_client_error() => Self::Unreadable,
            _ => Self::Broken,
        }
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Wrong {
    /// The field; empty where it is about all of them.
    pub field: String,
    /// The sentence, in the language that Accept-Language asks for.
    pub detail: String,
}

/// What is wrong with one field, in nobody's language yet.
#[derive(Clone, Debug)]
struct Amiss {
    field: String,
    detail: Detail,
}

#[derive(Clone, Debug)]
enum Detail {
    /// What needs no language, such as a time, or what a parser found.
    Words(String),
    /// A message's key, with what is filled in.
    Message(String, Vec<(&'static str, WordArg<'static>)>),
}

/// How a request ends that ends badly. It is said where its answer leaves, in
/// the language that the request asked for: see [`say`].
#[derive(Debug)]
pub struct Problem {
    kind: Kind,
    errors: Vec<Amiss>,
    wait: Option<u64>,
    cause: Option<anyhow::Error>,
}

/// What an answer has with it until it is said.
#[derive(Clone)]
struct Unsaid {
    kind: Kind,
    errors: Vec<Amiss>,
}

/// A problem as RFC 9457 has it.
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Told {
    /// What it is, for programs.
    #[schema(format = "uri", pattern = "^urn:longwave:problem:[a-z-]+$")]
    r#type: String,
    /// What it is, for people.
    title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong, by field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<Wrong>,
}

impl Problem {
    /// Something in one field cannot be so, as a parser found, or as it is said already.
    pub fn field(field: &str, detail: impl Into<String>) -> Self {
        Self::fields(vec![Wrong { field: field.to_owned(), detail: detail.into() }])
    }

    /// Something in these fields cannot be so.
    pub fn fields(errors: Vec<Wrong>) -> Self {
        let amiss = |it: Wrong| Amiss { field: it.field, detail: Detail::Words(it.detail) };
        Self { errors: errors.into_iter().map(amiss).collect(), ..Kind::Invalid.into() }
    }

    /// Something in one field cannot be so: the message that `key` names says what.
    pub fn message(field: &str, key: &str, args: Vec<(&'static str, WordArg<'static>)>) -> Self {
        let amiss = Amiss { field: field.to_owned(), detail: Detail::Message(key.to_owned(), args) };
        Self { errors: vec![amiss], ..Kind::Invalid.into() }
    }

    /// The same with what another says of other fields.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.errors.extend(other.errors);
        self
    }

    /// The same with what it is about.
    #[must_use]
    pub fn because(mut self, detail: String) -> Self {
        self.errors.push(Amiss { field: String::new(), detail: Detail::Words(detail) });
        self
    }

    /// Too many requests; ask again after so many seconds.
    pub fn wait(seconds: u64) -> Self {
        Self { wait: Some(seconds.max(1)), ..Kind::TooMany.into() }
    }
}

/// Says what an answer ended in, in a language of the desk. An answer that
/// ended in nothing bad stays as it is.
pub fn say(app: &App, lang: &Lang, mut response: Response) -> Response {
    let Some(unsaid) = response.extensions_mut().remove::<Unsaid>() else { return response };
    // It was counted before it was said.
    response.headers_mut().remove(header::CONTENT_LENGTH);
    let text = |detail| match detail {
        Detail::Words(words) => words,
        Detail::Message(key, args) => app.words.say(lang, &key, &args),
    };
    let body = Told {
        r#type: format!("urn:longwave:problem:{}", unsaid.kind.key()),
        title: app.words.say(lang, &format!("desk-api-problem-{}", unsaid.kind.key()), &[]),
        status: response.status().as_u16(),
        errors: unsaid
            .errors
            .into_iter()
            .map(|it| Wrong { field: it.field, detail: text(it.detail) })
            .collect(),
    };
    if let Ok(value) = HeaderValue::try_from(lang.as_str()) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, value);
    }
    // Such a body has nothing that could not be written.
    response.map(|_| serde_json::to_vec(&body).unwrap_or_default().into())
}

impl From<Kind> for Problem {
    fn from(kind: Kind) -> Self {
        Self { kind, errors: vec![], wait: None, cause: None }
    }
}

impl From<anyhow::Error> for Problem {
    fn from(cause: anyhow::Error) -> Self {
        let kind = if NotKept::is_why(&*cause) { Kind::Full } else { Kind::Broken };
        Self { cause: Some(cause), ..kind.into() }
    }
}

impl From<lw_store::Error> for Problem {
    fn from(cause: lw_store::Error) -> Self {
        match cause {
            // Two requests with one Idempotency-Key at the same moment.
            lw_store::Error::Taken(rule) if rule.contains("api_request") => Kind::UnderWay.into(),
            lw_store::Error::Taken(_) => Kind::Taken.into(),
            cause => anyhow::Error::from(cause).into(),
        }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Kind::NotFound.into(),
            Error::SignedOut => Kind::NoKey.into(),
            Error::Forbidden => Kind::Forbidden.into(),
            Error::Foreign | Error::Unreadable => Kind::Unreadable.into(),
            Error::Internal(cause) => cause.into(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = (self.kind.status(), [(header::CONTENT_TYPE, PROBLEM)]).into_response();
        response.extensions_mut().insert(Unsaid { kind: self.kind, errors: self.errors });
        if let Some(seconds) = self.wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(cause) = self.cause {
            response.extensions_mut().insert(Fault { cause: Some(format!("{cause:#}")) });
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_one_kind() {
        let keys: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.key()).collect();
        assert_eq!(keys.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            assert!(kind.status().is_client_error() || matches!(kind, Kind::Broken | Kind::Full));
        }
    }

    #[test]
    fn nobody_is_shown_a_cause() {
        let response = Problem::from(anyhow::anyhow!("the disk is full")).into_response();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(
            response.extensions().get::<Fault>().and_then(|it| it.cause.clone()).as_deref(),
            Some("the disk is full")
        );
    }
}
