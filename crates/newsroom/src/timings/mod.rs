//! Timings: where each sentence of a story is in its sound. A job finds them
//! once a story with a clip is public; somebody may set them by hand, which
//! holds from then on. Where the sound says something else, there are none,
//! and it is said why.
//!
//! - [`reading`]: a text as sentences, and which sound it is read in
//! - [`make`]: sentences are found
//! - [`keep`]: what was found becomes what is known
//! - [`set`]: somebody sets where a sentence is
//! - [`captions`]: the same as files for players
//! - [`queries`]: all SQL about timings
//! - [`site`]: for readers and their players
//! - [`desk`]: for editors
//! - [`api`]: for programs

pub mod api;
mod captions;
pub mod desk;
pub mod jobs;
pub mod keep;
mod make;
mod pair;
pub mod queries;
mod reading;
pub mod set;
pub mod site;
mod state;

use lw_base::{Duration, Id, Timestamp};
use lw_store::{BlobHash, Db, record};

pub use captions::Form;
pub use make::{Untimed, align};
pub use reading::{Paragraph, Part, Reading, reading, sentences_of};

use crate::stories::Revision;

record! {
    /// What was looked for in which sound.
    #[derive(Clone, Debug)]
    pub struct Timing {
        /// The story.
        pub story_id: Id,
        /// The text.
        pub revision_id: Id,
        /// The sound.
        pub clip_id: Id,
        /// The change of the clip.
        pub clip_version: i64,
        /// What is cut off the beginning of its recording.
        pub cut: Duration = "cut_ms",
        /// Which measurement of its recording it was.
        pub measured: i64,
        /// Why nothing was found: a key, see [`Untimed::key`].
        pub refusal: Option<String>,
        /// Counts changes.
        pub version: i64,
        /// Who changed it last.
        pub changed_by: String,
        /// When.
        pub changed_at: Timestamp,
    }
}

record! {
    /// A sentence that was found, or set by hand.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Sentence {
        /// Its place among the sentences of the text, from 0.
        pub number: i64,
        /// Its text, by [`text_key`].
        pub text_key: String,
        /// Where it begins; none where somebody says that it is not read.
        pub start: Option<Duration> = "start_ms",
        /// Where it ends.
        pub end: Option<Duration> = "end_ms",
        /// In thousandths.
        pub confidence: i64,
        /// Who set it by hand.
        pub set_by: Option<String>,
        /// When.
        pub set_at: Option<Timestamp>,
    }
}

impl Timing {
    /// What is cut off the beginning of the files in which a revision is heard;
    /// none where what is known here is of another sound, or none is heard.
    fn cut_in(&self, revision: &Revision, sound: &queries::Sound) -> Option<Duration> {
        let is_same = revision.clip_id.as_ref() == Some(&self.clip_id);
        sound.cut_of_files(Some(self.cut)).filter(|_| is_same)
    }
}

/// Thousandths from which on a place that was found is certain, below which
/// it is doubtful, and below which it is no more than a guess.
const CERTAIN: i64 = 800;
const DOUBTFUL: i64 = 300;
const GUESS: i64 = 50;

impl Sentence {
    /// Whether readers get it: a guess is nothing to go by, unless somebody
    /// has set it.
    pub fn is_shown(&self) -> bool {
        self.start.is_some() && (self.set_by.is_some() || self.confidence >= GUESS)
    }

    /// From where to where it is read.
    pub fn place(&self) -> Option<(Duration, Duration)> {
        self.start.zip(self.end)
    }
}

/// A sentence with its place in the sound.
#[derive(Clone, Debug, PartialEq)]
pub struct Cue {
    /// Where it begins.
    pub start: Duration,
    /// Where it ends.
    pub end: Duration,
    /// The sentence.
    pub text: String,
}

/// What a sentence is recognised by when a text changes.
pub fn text_key(sentence: &str) -> String {
    BlobHash::of(sentence.as_bytes()).as_str()[..16].to_owned()
}

/// Where the captions of a story are, within its edition, as long as it has
/// some ([`has_captions`]): for life, whatever its slug.
pub fn captions_address(story: &Id, form: Form) -> String {
    format!("/a/{story}/timings.{}", form.ending())
}

/// Where a story's transcript is, within its edition.
pub fn transcript_address(story: &Id) -> String {
    format!("/a/{story}/timings/")
}

/// Whether readers can have captions of this public revision.
pub async fn has_captions(db: &Db, revision: &Revision) -> lw_store::Result<bool> {
    Ok(known(db, revision).await?.iter().any(|it| it.as_ref().is_some_and(Sentence::is_shown)))
}

/// What is known of each sentence of a revision, in their order: nothing, if its
/// clip is another one by now, or not to be heard any more. Of an older text
/// the sentences that are in both. What a change of the clip does not move
/// stays where it is while its files are made anew.
pub async fn known(db: &Db, revision: &Revision) -> lw_store::Result<Vec<Option<Sentence>>> {
    let keys = keys_of(&reading::paragraphs_of(revision)?);
    let Some(timing) = queries::of_story(db, &revision.story_id).await? else {
        return Ok(vec![None; keys.len()]);
    };
    let sound = queries::clip(db, &timing.clip_id).await?;
    let Some(cut) = sound.and_then(|sound| timing.cut_in(revision, &sound)) else {
        return Ok(vec![None; keys.len()]);
    };
    if timing.refusal.is_some() {
        return Ok(vec![None; keys.len()]);
    }
    let sentences = queries::sentences(db, &revision.story_id).await?;
    let paired = pair::pair(sentences, &keys, timing.revision_id == revision.id);
    Ok(pair::moved(paired, timing.cut, cut))
}

/// The sentences of a revision that are read, as captions.
pub async fn cues(db: &Db, revision: &Revision) -> lw_store::Result<Vec<Cue>> {
    let texts = sentences_of(&reading::paragraphs_of(revision)?);
    let known = known(db, revision).await?;
    let cue = |(text, known): (String, Option<Sentence>)| {
        let (start, end) = known.filter(Sentence::is_shown)?.place()?;
        Some(Cue { start, end, text })
    };
    Ok(texts.into_iter().zip(known).filter_map(cue).collect())
}

fn keys_of(paragraphs: &[Paragraph]) -> Vec<String> {
    paragraphs.iter().flat_map(|it| &it.sentences).map(|sentence| text_key(sentence)).collect()
}
