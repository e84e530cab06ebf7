//! A clip: one piece of sound.

pub mod api;
pub mod queries;

use lw_base::{Duration, Id, Timestamp};
use lw_store::{BlobHash, Change, record};

use crate::media;

record! {
    /// A clip as it is stored.
    #[derive(Clone, Debug)]
    pub struct Clip {
        /// Its id.
        pub id: Id,
        /// What it is called.
        pub title: String,
        /// How long it is, where that is known.
        pub duration: Option<Duration> = "duration_ms",
        /// Since when it is no longer available.
        pub gone_at: Option<Timestamp>,
        /// Why it is no longer available.
        pub gone_reason: Option<String>,
        /// When it was made.
        pub created_at: Timestamp,
    }
}

record! {
    /// A file of a clip in one quality.
    #[derive(Clone, Debug)]
    pub struct Rendition {
        /// Bits per second.
        pub bitrate: u32,
        /// The media type with its codec, as `source` wants it.
        pub mime: String,
        /// Whether it is the one for slow lines.
        pub is_low: bool,
        /// The file.
        pub blob: BlobHash = "blob_hash",
        /// Its size in bytes.
        pub bytes: i64 = "(SELECT bytes FROM blob WHERE hash = blob_hash)",
    }
}

impl Clip {
    /// A clip without files so far.
    pub fn new(title: &str, duration: Option<Duration>, now: Timestamp) -> Self {
        Self {
            id: Id::new(now),
            title: title.to_owned(),
            duration,
            gone_at: None,
            gone_reason: None,
            created_at: now,
        }
    }
}

/// Records a clip.
pub async fn add(change: &mut Change, clip: &Clip) -> lw_store::Result<()> {
    queries::insert(change, clip).await
}

/// Records a rendition whose blob is kept already.
pub async fn add_rendition(change: &mut Change, clip: &Id, rendition: &Rendition) -> lw_store::Result<()> {
    queries::insert_rendition(change, clip, rendition).await
}

impl Rendition {
    /// Its permanent address.
    pub fn path(&self) -> String {
        media::path(&self.blob, &self.mime)
    }
}
