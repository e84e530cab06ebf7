//! All SQL about timings.

use lw_base::{Duration, Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::{Sentence, Timing};

record! {
    /// What of a clip its timings depend on.
    #[derive(Clone, Debug)]
    pub struct Sound {
        /// Counts its changes.
        pub version: i64,
        /// Since when it is not to be heard any more.
        pub gone_at: Option<Timestamp>,
        /// What is cut off the beginning of its recording.
        pub cut: Option<Duration> = "CASE WHEN is_trimmed THEN (SELECT heard_from_ms FROM recording WHERE recording.clip_id = clip.id) ELSE 0 END",
        /// Which measurement of its recording that is, of those that came out otherwise.
        pub measured: i64 = "COALESCE((SELECT measured FROM recording WHERE recording.clip_id = clip.id), 0)",
        /// How many files it has.
        pub files: i64 = "(SELECT COUNT(*) FROM clip_rendition WHERE clip_rendition.clip_id = clip.id)",
        /// How many of them are from before its last change.
        pub old_files: i64 = "(SELECT COUNT(*) FROM clip_rendition WHERE clip_rendition.clip_id = clip.id AND clip_rendition.version < clip.version)",
    }
}

impl Sound {
    /// What is cut off the beginning of the files that listeners have, where
    /// `was` is cut off those from before the clip's last change. None where
    /// there is nothing to hear, or where one file is cut and another is not
    /// yet: then no time would be right for both.
    pub fn cut_of_files(&self, was: Option<Duration>) -> Option<Duration> {
        let is = self.cut.unwrap_or_default();
        if self.gone_at.is_some() || self.files == 0 {
            None
        } else if was == Some(is) || self.old_files == 0 {
            Some(is)
        } else {
            was.filter(|_| self.old_files == self.files)
        }
    }
}

record! {
    /// A public story that plays a clip.
    #[derive(Clone, Debug)]
    pub struct Listener {
        /// The story.
        pub story: Id = "story.id",
        /// Its edition.
        pub edition: String = "story.edition_id",
        /// The text that is public.
        pub revision: Id = "publication.revision_id",
        /// Its headline.
        pub headline: String = "revision.headline",
    }
}

const ONE: &str = "FROM timing WHERE story_id = $1";
const SENTENCES: &str = "FROM timed_sentence WHERE story_id = $1 ORDER BY number";
const SOUND: &str = "FROM clip WHERE id = $1";

/// What was looked for in a story.
pub async fn of_story(db: &Db, story: &Id) -> Result<Option<Timing>> {
    db.first(ONE, args![story]).await
}

pub(super) async fn of_story_in(change: &mut Change, story: &Id) -> Result<Option<Timing>> {
    change.first(ONE, args![story]).await
}

/// What is known of its sentences, in the order of the text.
pub async fn sentences(db: &Db, story: &Id) -> Result<Vec<Sentence>> {
    db.all(SENTENCES, args![story]).await
}

pub(super) async fn sentences_in(change: &mut Change, story: &Id) -> Result<Vec<Sentence>> {
    change.all(SENTENCES, args![story]).await
}

/// A clip as timings depend on it.
pub async fn clip(db: &Db, clip: &Id) -> Result<Option<Sound>> {
    db.first(SOUND, args![clip]).await
}

pub(super) async fn clip_in(change: &mut Change, clip: &Id) -> Result<Option<Sound>> {
    change.first(SOUND, args![clip]).await
}

/// The public stories that play a clip.
pub(super) async fn listeners(change: &mut Change, clip: &Id) -> Result<Vec<Listener>> {
    let sql = "FROM publication JOIN revision ON revision.id = publication.revision_id \
               JOIN story ON story.id = publication.story_id \
               WHERE revision.clip_id = $1 AND publication.public_until IS NULL ORDER BY story.id";
    change.all(sql, args![clip]).await
}

/// Puts what was found in place of what was known; counts the change.
pub(super) async fn put(change: &mut Change, it: &Timing, sentences: &[Sentence]) -> Result<()> {
    let sql = "INSERT INTO timing (story_id, revision_id, clip_id, clip_version, cut_ms, refusal, version, \
               changed_by, changed_at, measured) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9) \
               ON CONFLICT (story_id) DO UPDATE SET revision_id = excluded.revision_id, \
               clip_id = excluded.clip_id, clip_version = excluded.clip_version, cut_ms = excluded.cut_ms, \
               refusal = excluded.refusal, version = timing.version + 1, changed_by = excluded.changed_by, \
               changed_at = excluded.changed_at, measured = excluded.measured";
    let values = args![
        &it.story_id,
        &it.revision_id,
        &it.clip_id,
        it.clip_version,
        Some(it.cut),
        &it.refusal,
        &it.changed_by,
        it.changed_at,
        it.measured
    ];
    change.execute(sql, values).await?;
    change.execute("DELETE FROM timed_sentence WHERE story_id = $1", args![&it.story_id]).await?;
    for one in sentences {
        let sql = "INSERT INTO timed_sentence (story_id, number, text_key, start_ms, end_ms, confidence, \
                   set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = args![
            &it.story_id,
            one.number,
            &one.text_key,
            one.start,
            one.end,
            one.confidence,
            &one.set_by,
            one.set_at
        ];
        change.execute(sql, values).await?;
    }
    Ok(())
}
