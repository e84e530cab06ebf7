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
    NotCommitted(String),
    /// The change was given up in the middle: by a panic, or because the station stops.
    #[error("the change was given up in the middle: try again")]
    GivenUp,
    /// The blob store refused.
    #[error("the blob store refused: {0}")]
    Blob(#[from] object_store::Error),
    /// The writer has stopped.
    #[error("the station is stopping")]
    Stopped,
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(cause) = &error {
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
