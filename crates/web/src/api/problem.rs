use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Error, Fault};

/// The media type of RFC 9457.
pub const PROBLEM: &str = "application/problem+json";

macro_rules! kinds {
    ($($(#[$meta:meta])* $kind:ident $status:ident $key:literal $title:literal,)*) => {
        /// What can be wrong with a request. A program looks at the key, which
        /// stays; a person reads the title.
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

            /// What it is called, in English.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$kind => $title,)* }
            }
        }
    };
}

kinds! {
    /// It is no request of this API.
    Unreadable BAD_REQUEST "unreadable" "The request could not be read.",
    /// No key, or none that is good.
    NoKey UNAUTHORIZED "no-key" "A good API key is needed: send it as Authorization: Bearer lw_….",
    /// The key's role does not reach that far.
    Forbidden FORBIDDEN "forbidden" "This key's role may not do that.",
    /// Nothing is there, or nothing that this key may see.
    NotFound NOT_FOUND "not-found" "There is nothing here that this key may see.",
    /// The address does not take this method.
    NotAllowed METHOD_NOT_ALLOWED "not-allowed" "This address does not take this method: Allow names those it takes.",
    /// Something of this name is there already.
    Taken CONFLICT "taken" "Something of this name is there already.",
    /// Stories use it.
    Used CONFLICT "used" "Stories use it: give them another first.",
    /// The last owner stays one.
    LastOwner CONFLICT "last-owner" "A station needs an owner: make somebody else an owner first.",
    /// Somebody else must approve it first.
    NotApproved CONFLICT "not-approved" "Somebody who did not write it must approve this revision first.",
    /// The key, or who made it, wrote what is to be approved.
    OwnWords CONFLICT "own-words" "A key may not approve what it or the person who made it saved.",
    /// No headline or no text.
    Unfinished CONFLICT "unfinished" "The story has no headline or no text yet.",
    /// It is not on the site.
    NotPublic CONFLICT "not-public" "The story is not on the site.",
    /// It is on the site.
    IsPublic CONFLICT "is-public" "The story is on the site: an embargo would hide nothing.",
    /// No reader may see it yet.
    Embargoed CONFLICT "embargoed" "The story is under embargo.",
    /// It goes out before the embargo would end.
    Scheduled CONFLICT "scheduled" "The story is scheduled for a time before the embargo would end.",
    /// The same request is being answered at this moment.
    UnderWay CONFLICT "under-way" "A request with this Idempotency-Key is being answered: ask again.",
    /// The piece does not begin where the file ends.
    OtherOffset CONFLICT "other-offset" "The file goes on at another offset: ask for it with HEAD.",
    /// It has changed since it was read.
    Stale PRECONDITION_FAILED "stale" "It has changed since it was read: read it again.",
    /// The client speaks another protocol of uploads.
    OtherProtocol PRECONDITION_FAILED "other-protocol" "Uploads are by tus 1.0.0: send Tus-Resumable: 1.0.0.",
    /// The body is too long.
    TooLarge PAYLOAD_TOO_LARGE "too-large" "The body is larger than 2 MB.",
    /// The body is no JSON.
    NotJson UNSUPPORTED_MEDIA_TYPE "not-json" "The body must be application/json in UTF-8.",
    /// The body is no piece of a file.
    NotAPiece UNSUPPORTED_MEDIA_TYPE "not-a-piece" "The body must be application/offset+octet-stream.",
    /// A field cannot be so.
    Invalid UNPROCESSABLE_ENTITY "invalid" "Something in the body cannot be so: see errors.",
    /// This idempotency key was used for something else.
    Reused UNPROCESSABLE_ENTITY "reused" "This Idempotency-Key was used for another request.",
    /// Another piece is on its way.
    Held LOCKED "held" "Another piece of this file is coming in: ask again.",
    /// It was not said which state is meant.
    Unconditional PRECONDITION_REQUIRED "unconditional" "Say with If-Match which revision you have read.",
    /// Too many requests.
    TooMany TOO_MANY_REQUESTS "too-many" "Too many requests: wait as long as Retry-After says.",
    /// The fault is ours.
    Broken INTERNAL_SERVER_ERROR "broken" "The fault is ours, and is in the log under this answer's number.",
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

/// How a request ends that ends badly.
#[derive(Debug)]
pub struct Problem {
    kind: Kind,
    errors: Vec<Wrong>,
    wait: Option<u64>,
    cause: Option<anyhow::Error>,
}

/// A problem as RFC 9457 has it.
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Told {
    /// What it is, for programs.
    #[schema(format = "uri", pattern = "^urn:longwave:problem:[a-z-]+$")]
    r#type: String,
    /// What it is, for people.
    title: &'static str,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong, by field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<Wrong>,
}

impl Problem {
    /// Something in one field cannot be so.
    pub fn field(field: &str, detail: impl Into<String>) -> Self {
        Self::fields(vec![Wrong { field: field.to_owned(), detail: detail.into() }])
    }

    /// Something in these fields cannot be so.
    pub fn fields(errors: Vec<Wrong>) -> Self {
        Self { errors, ..Kind::Invalid.into() }
    }

    /// The same with what is wrong in words.
    #[must_use]
    pub fn because(mut self, detail: String) -> Self {
        self.errors.push(Wrong { field: String::new(), detail });
        self
    }

    /// Too many requests; ask again after so many seconds.
    pub fn wait(seconds: u64) -> Self {
        Self { wait: Some(seconds.max(1)), ..Kind::TooMany.into() }
    }
}

impl From<Kind> for Problem {
    fn from(kind: Kind) -> Self {
        Self { kind, errors: vec![], wait: None, cause: None }
    }
}

impl From<anyhow::Error> for Problem {
    fn from(cause: anyhow::Error) -> Self {
        Self { cause: Some(cause), ..Kind::Broken.into() }
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
        let status = self.kind.status();
        let body = Told {
            r#type: format!("urn:longwave:problem:{}", self.kind.key()),
            title: self.kind.title(),
            status: status.as_u16(),
            errors: self.errors,
        };
        // Such a body has nothing that could not be written.
        let json = serde_json::to_vec(&body).unwrap_or_default();
        let mut response = (status, [(header::CONTENT_TYPE, PROBLEM)], json).into_response();
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
            assert!(kind.title().ends_with('.'), "{}", kind.title());
            assert!(kind.status().is_client_error() || *kind == Kind::Broken);
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
