//! Sentences are found.

use std::path::Path;

use lw_base::{Duration, Id, Lang};
use lw_media::timing::{self, Refusal};

use super::{Cue, Reading};

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

impl Untimed {
    /// Why there is none for this text and this sound, as rows name it and as
    /// `desk-timings-{key}` says it. Nothing where another try may do better.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::NoVoice(_) | Self::Refused(Refusal::NoVoice(_)) => Some("no-voice"),
            Self::Differs => Some("differs"),
            Self::Refused(Refusal::Nothing) => Some("nothing"),
            Self::Refused(Refusal::TooLong) => Some("too-long"),
            Self::NotThere(_) | Self::NoSound | Self::Refused(Refusal::Failed(_)) | Self::Store(_) => None,
        }
    }
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
