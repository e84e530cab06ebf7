use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use lw_store::NotKept;

/// What a handler may end in. Readers get a page with a kind sentence; the
/// cause of a fault stays in the log, under the number that the page shows.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing is here.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// Their role does not reach that far.
    #[error("not allowed")]
    Forbidden,
    /// Another site's page sent it.
    #[error("sent by another site")]
    Foreign,
    /// What was sent makes no sense here.
    #[error("not understood")]
    Unreadable,
    /// The fault is ours.
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

impl Error {
    /// Whether the disk did not take what was sent: nothing of it is kept.
    pub fn is_not_kept(&self) -> bool {
        matches!(self, Self::Internal(error) if NotKept::is_why(&**error))
    }
}

impl From<lw_store::Error> for Error {
    fn from(error: lw_store::Error) -> Self {
        Self::Internal(error.into())
    }
}

/// Marks an answer whose page is still to be made, in the reader's language.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Why, for the log only.
    pub cause: Option<String>,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let (status, cause) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, None),
            Self::SignedOut => (StatusCode::UNAUTHORIZED, None),
            Self::Forbidden => (StatusCode::FORBIDDEN, None),
            Self::Foreign | Self::Unreadable => (StatusCode::BAD_REQUEST, None),
            Self::Internal(error) => {
                let status = match NotKept::is_why(&*error) {
                    true => StatusCode::INSUFFICIENT_STORAGE,
                    false => StatusCode::INTERNAL_SERVER_ERROR,
                };
                (status, Some(format!("{error:#}")))
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Fault { cause });
        response
    }
}
