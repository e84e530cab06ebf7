//! Where everything is kept, on SQLite or PostgreSQL behind one door.
//!
//! - [`Db`]: reads; [`record!`] and [`args!`] name columns and values
//! - [`Change`]: a write, committed as a whole; many share one sync to disk
//! - [`migrations`]: the schema, once for both engines
//! - [`outbox`]: what happened, in the order it was committed
//! - [`Bus`]: hints that the outbox grew, within a process and between them
//! - [`jobs`]: slow work, as rows
//! - [`Blobs`]: files by the hash of their bytes
//! - [`Incoming`]: files that grow until they are whole
//! - [`audit`]: who did what to what
//! - [`dialect`]: the closed list of what the two engines say differently

pub mod audit;
mod blobs;
mod bus;
mod change;
mod db;
pub mod dialect;
mod error;
mod incoming;
pub mod jobs;
pub mod migrations;
pub mod outbox;
mod reader;
mod record;
#[cfg(feature = "rig")]
pub mod rig;
mod value;

pub use blobs::{BlobHash, BlobPart, Blobs};
pub use bus::Bus;
pub use change::{Change, Outcome};
pub use db::Db;
pub use error::{Error, NotKept};
pub use incoming::{Incoming, Piece};
pub use record::{Field, Record, Row};
pub use value::{Value, among, follows};

/// What a query can end in.
pub type Result<T> = std::result::Result<T, Error>;
