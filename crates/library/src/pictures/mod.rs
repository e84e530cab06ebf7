//! A picture: what is true of it wherever it is used. Caption and alt text
//! belong to its use in a story, because they are in the story's language.
//!
//! - [`take_in`]: a file that has come in becomes a picture, once
//! - [`jobs`]: its files are made, and leave when its rights end
//! - [`describe`]: somebody says what is true of it
//! - [`credentials`]: who signed its file, and the station's signature on
//!   what is made of it

pub mod api;
pub mod credentials;
mod describe;
pub mod desk;
pub mod jobs;
pub mod queries;
mod take_in;

use lw_base::{Id, Timestamp};
use lw_media::pictures::Focus;
use lw_store::{BlobHash, Change, record};

use crate::media;

pub use describe::{BadPicture, Description, describe};
pub use lw_media::pictures::{Format, Shape};
pub use take_in::take_in;

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
        /// What it shows, as its maker says it.
        pub caption: Option<String>,
        /// From whom it came.
        pub source: Option<String>,
        /// Whose it is.
        pub copyright: Option<String>,
        /// What may be done with it.
        pub usage_terms: Option<String>,
        /// Whom it shows.
        pub people: Option<String>,
        /// The last day on which it may be shown, as an ISO 8601 date.
        pub rights_end: Option<String>,
        /// Since when it is shown no more.
        pub rights_ended_at: Option<Timestamp>,
        /// What must be seen in each crop: thousandths from the left.
        pub focus_x: u32,
        /// The same from the top.
        pub focus_y: u32,
        /// The file as it was sent; none for what came with an import.
        pub original: Option<BlobHash> = "original_hash",
        /// The edition it was sent for.
        pub edition_id: Option<String>,
        /// What its sender calls the file.
        pub name: String,
        /// When somebody last said something about it.
        pub changed_at: Timestamp,
    }
}

record! {
    /// A file of a picture in one shape and size.
    #[derive(Clone, Debug)]
    pub struct Rendition {
        /// What it is cut to: [`Shape::key`].
        pub shape: String,
        /// Pixels from side to side.
        pub width: u32,
        /// Pixels from top to bottom.
        pub height: u32,
        /// The file.
        pub blob: BlobHash = "blob_hash",
        /// Its media type.
        pub mime: String,
    }
}

impl Picture {
    /// A picture without files so far.
    pub fn new(credit: Option<String>, is_archive: bool, now: Timestamp) -> Self {
        let middle = Focus::default();
        Self {
            id: Id::new(now),
            credit,
            is_archive,
            archive_date: None,
            archive_place: None,
            caption: None,
            source: None,
            copyright: None,
            usage_terms: None,
            people: None,
            rights_end: None,
            rights_ended_at: None,
            focus_x: middle.x.into(),
            focus_y: middle.y.into(),
            original: None,
            edition_id: None,
            name: String::new(),
            changed_at: now,
        }
    }

    /// What must be seen in each crop.
    pub fn focus(&self) -> Focus {
        let side = |it: u32| u16::try_from(it).unwrap_or(u16::MAX);
        Focus { x: side(self.focus_x), y: side(self.focus_y) }
    }
}

/// Records a picture.
pub async fn add(change: &mut Change, picture: &Picture, now: Timestamp) -> lw_store::Result<()> {
    queries::insert(change, picture, now).await
}

/// Records a rendition whose blob is kept already.
pub async fn add_rendition(change: &mut Change, picture: &Id, rendition: &Rendition) -> lw_store::Result<()> {
    queries::put_rendition(change, picture, rendition).await
}

impl Rendition {
    /// Its permanent address.
    pub fn path(&self) -> String {
        media::path(&self.blob, &self.mime)
    }

    /// Whether it is of this shape and format.
    pub fn is(&self, shape: Shape, format: Format) -> bool {
        self.shape == shape.key() && self.mime == format.mime()
    }
}
