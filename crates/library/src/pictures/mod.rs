//! A picture: what is true of it wherever it is used. Caption and alt text
//! belong to its use in a story, because they are in the story's language.

pub mod api;
pub mod queries;

use lw_base::{Id, Timestamp};
use lw_store::{BlobHash, Change, record};

use crate::media;

record! {
    /// A picture as it is stored.
    #[derive(Clone, Debug)]
    pub struct Picture {
        /// Its id.
        pub id: Id,
        /// Who made it.
        pub credit: Option<String>,
        /// Whether it shows another time than the story's.
        pub is_archive: bool,
        /// When it was made, as an ISO 8601 date (year, month or day).
        pub archive_date: Option<String>,
        /// Where it was made.
        pub archive_place: Option<String>,
    }
}

record! {
    /// A file of a picture in one size.
    #[derive(Clone, Debug)]
    pub struct Rendition {
        /// Pixels from side to side.
        pub width: u32,
        /// Pixels from top to bottom.
        pub height: u32,
        /// The file.
        pub blob: BlobHash = "blob_hash",
        /// Its media type.
        pub mime: String = "(SELECT mime FROM blob WHERE hash = blob_hash)",
    }
}

impl Picture {
    /// A picture without files so far.
    pub fn new(credit: Option<String>, is_archive: bool, now: Timestamp) -> Self {
        Self { id: Id::new(now), credit, is_archive, archive_date: None, archive_place: None }
    }
}

/// Records a picture.
pub async fn add(change: &mut Change, picture: &Picture, now: Timestamp) -> lw_store::Result<()> {
    queries::insert(change, picture, now).await
}

/// Records a rendition whose blob is kept already.
pub async fn add_rendition(change: &mut Change, picture: &Id, rendition: &Rendition) -> lw_store::Result<()> {
    queries::insert_rendition(change, picture, rendition).await
}

impl Rendition {
    /// Its permanent address.
    pub fn path(&self) -> String {
        media::path(&self.blob, &self.mime)
    }
}
