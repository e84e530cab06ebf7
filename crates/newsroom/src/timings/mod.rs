//! Where each sentence of a story is in its sound.

mod captions;

use std::path::Path;

use lw_base::{Duration, Id, Lang};
use lw_formats::document::sentences_of;
use lw_library::clips;
use lw_media::timing::{self, Refusal};
use lw_station::editions;
use lw_store::{BlobHash, Db};

pub use captions::Form;

use crate::stories::queries;

/// What is to be found in which sound.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The story's language.
    pub language: Lang,
    /// Its sentences: headline, standfirst and text.
    pub sentences: Vec<String>,
    /// The lightest file of its clip.
    pub blob: BlobHash,
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

/// Why a story has no timings.
#[derive(Debug, thiserror::Error)]
pub enum Untimed {
    /// There is no such story.
    #[error("there is no story {0}")]
    NotThere(Id),
    /// It has no clip, or one without a file.
    #[error("the story has no sound: give it a clip that has a file")]
    NoSound,
    /// The synthetic voice does not speak its language.
    #[error("there is no voice for this language ({0}), so that its sentences cannot be found")]
    NoVoice(Lang),
    /// What is heard is another text, music, or another language.
    #[error("the text and the sound do not match: is it another recording, or another version of the text?")]
    Differs,
    /// Text or sound is empty or too long, or a program failed.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

/// What the story's newest text is read in; its lightest file, since no
/// more is needed to hear a sentence.
///
/// # Errors
/// [`Untimed::NotThere`] and [`Untimed::NoSound`].
pub async fn reading(db: &Db, story: &Id) -> Result<Reading, Untimed> {
    let not_there = || Untimed::NotThere(story.clone());
    let kept = queries::by_id(db, story).await?.ok_or_else(not_there)?;
    let edition = editions::queries::by_id(db, &kept.edition_id).await?.ok_or_else(not_there)?;
    let revision = queries::newest(db, story).await?.ok_or_else(not_there)?;
    let clip = revision.clip_id.as_ref().ok_or(Untimed::NoSound)?;
    let lightest = clips::queries::renditions(db, clip).await?.pop().ok_or(Untimed::NoSound)?;
    let mut sentences = sentences_of(&revision.headline);
    sentences.extend(sentences_of(revision.standfirst.as_deref().unwrap_or_default()));
    sentences.extend(revision.document()?.sentences());
    Ok(Reading { language: edition.language, sentences, blob: lightest.blob })
}

/// The sentences that are read in the file, with their places.
///
/// # Errors
/// [`Untimed`] says why there is none.
pub async fn align(reading: &Reading, file: &Path) -> Result<Vec<Cue>, Untimed> {
    let found = timing::align(file, reading.language.as_str(), &reading.sentences).await;
    let found = found.map_err(|refusal| match refusal {
        Refusal::NoVoice(_) => Untimed::NoVoice(reading.language.clone()),
        refusal => Untimed::Refused(refusal),
    })?;
    if !found.matches() {
        return Err(Untimed::Differs);
    }
    let cue = |(timing, text): (Option<timing::Timing>, &String)| {
        let timing = timing?;
        Some(Cue {
            start: Duration::from_millis(timing.start),
            end: Duration::from_millis(timing.end),
            text: text.clone(),
        })
    };
    Ok(found.sentences.into_iter().zip(&reading.sentences).filter_map(cue).collect())
}
