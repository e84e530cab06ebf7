use std::io::ErrorKind;

use crate::dialect;

/// The disk did not take it: it is full, or it fails.
#[derive(Debug, thiserror::Error)]
#[error("the disk may be full or failing: {0}")]
pub struct NotKept(pub(crate) String);

impl NotKept {
    /// Whether this is why something failed, however deep it lies.
    pub fn is_why(error: &(dyn std::error::Error + 'static)) -> bool {
        std::iter::successors(Some(error), |error| error.source()).any(|error| error.is::<Self>())
    }
}

/// What can go wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A unique rule was broken: the table and columns, as both engines name it.
    #[error("there is one already ({0})")]
    Taken(String),
    /// Another process holds the database.
    #[error("the database is busy with another change; try again")]
    Busy,
    /// What is stored cannot be read.
    #[error("the database holds something unreadable: {0}")]
    Unreadable(String),
    /// The schema is not one that this version knows.
    #[error("{0}")]
    Schema(String),
    /// The engine refused.
    #[error("the database refused: {0}")]
    Engine(#[source] sqlx::Error),
    /// SQLite refused a read.
    #[error("the database refused: {0}")]
    Read(#[from] rusqlite::Error),
    /// The disk or the database did not take the change; nothing of it remains.
    #[error("the change could not be kept: {0}")]
    NotCommitted(#[source] NotKept),
    /// The change was given up in the middle: by a panic, or because the station stops.
    #[error("the change was given up in the middle: try again")]
    GivenUp,
    /// The blob store refused.
    #[error("the blob store refused: {0}")]
    Blob(#[source] object_store::Error),
    /// A file could not be read or written.
    #[error("a file could not be used: {0}")]
    File(#[source] std::io::Error),
    /// The writer has stopped.
    #[error("the station is stopping")]
    Stopped,
}

impl Error {
    /// The disk did not take a change.
    pub(crate) fn not_kept(why: impl std::fmt::Display) -> Self {
        Self::NotCommitted(NotKept(why.to_string()))
    }

    /// The same for another change that shared the commit.
    pub(crate) fn shared(&self) -> Self {
        match self {
            Self::NotCommitted(NotKept(why)) => Self::not_kept(why),
            other => Self::not_kept(other),
        }
    }
}

impl From<object_store::Error> for Error {
    fn from(error: object_store::Error) -> Self {
        let causes =
            std::iter::successors(Some(&error as &(dyn std::error::Error + 'static)), |it| it.source());
        let kinds =
            causes.filter_map(|cause| cause.downcast_ref::<std::io::Error>()).map(std::io::Error::kind);
        let is_disk = kinds.into_iter().any(is_full);
        if is_disk { Self::not_kept(error) } else { Self::Blob(error) }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        if is_full(error.kind()) { Self::not_kept(error) } else { Self::File(error) }
    }
}

fn is_full(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge)
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(cause) = &error {
            if dialect::is_disk(cause.as_ref()) {
                return Self::not_kept(error);
            }
            if cause.is_unique_violation() {
                return Self::Taken(
                    cause.constraint().map_or_else(|| cause.message().to_owned(), str::to_owned),
                );
            }
            // SQLITE_BUSY and its extended codes share the low byte 5.
            if cause.code().and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| code & 0xff == 5)
                && cause.message().contains("locked")
            {
                return Self::Busy;
            }
        }
        Self::Engine(error)
    }
}
