//! Where each sentence of a text is in a recording of it, after the published
//! method of aeneas: a synthetic voice reads the text, so that its sentences'
//! places are known; both are heard as cepstra, and dynamic time warping finds
//! the one in the other, first coarsely, then to a hundredth of a second.
//!
//! A recording may begin with a jingle, have words of its own between two
//! sentences, or stop in the middle of the text. Where it says something else
//! altogether, [`Alignment::matches`] says so.

mod frames;
mod judge;
mod path;
mod rest;
mod search;
mod silence;
#[cfg(test)]
mod tests;
mod voice;

use std::path::Path;
use std::time::Duration;

use frames::Listener;

use crate::child::{self, Failure, Limits};
use crate::sound::{self, decode};

/// The longest recording that is looked at, in seconds.
const LONGEST: usize = 3 * 3600;
/// The most sentences of one text.
const MOST_SENTENCES: usize = 3_000;
/// Samples a second that a recording is read at.
const RATE: usize = 16_000;
/// Reading takes about a hundredth of the time that listening takes.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(600),
    memory: 512 << 20,
    output: (LONGEST * RATE * 2) as u64 + 65_536,
};

/// Where a sentence was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timing {
    /// Milliseconds from the beginning of the sound.
    pub start: u64,
    /// The same for its end, not before its start.
    pub end: u64,
    /// 0 for a guess to 1 for certain.
    pub confidence: f32,
}

/// A text in its sound.
#[derive(Clone, Debug)]
pub struct Alignment {
    /// 0 where the sound says something else to 1 where it says the text.
    /// What lies between was set by pairs that match and pairs that do not:
    /// `bench/read_along.py`.
    pub likeness: f32,
    /// For each sentence where it is, in the order of the text; `None` for
    /// one that is not read.
    pub sentences: Vec<Option<Timing>>,
}

impl Alignment {
    /// Whether the sound says the text, so that the timings mean something.
    pub fn matches(&self) -> bool {
        self.likeness >= 0.5
    }
}

/// Why a text was not looked for.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The synthesiser does not speak the language.
    #[error("there is no voice for {0}")]
    NoVoice(String),
    /// There is nothing to look for, or nothing to look in.
    #[error("there is no text or no sound")]
    Nothing,
    /// More than [`MOST_SENTENCES`].
    #[error("the text has more than {MOST_SENTENCES} sentences")]
    TooLong,
    /// A program did not do what it was asked.
    #[error(transparent)]
    Failed(#[from] Failure),
}

/// A text as a voice says it, and the sound that it is to be found in.
pub struct Heard {
    sound: frames::Frames,
    said: search::Said,
}

/// Hears a text in `language` (a BCP 47 tag) as a voice says it, and the first
/// three hours of a file's sound. `far` is told how far it is, in thousandths.
/// Programs that run meanwhile end with the future.
///
/// # Errors
/// [`Refusal`] says why nothing can be looked for.
pub async fn hear(
    file: &Path,
    language: &str,
    sentences: &[String],
    far: &mut (dyn FnMut(u32) + Send),
) -> Result<Heard, Refusal> {
    if sentences.len() > MOST_SENTENCES {
        return Err(Refusal::TooLong);
    }
    let voice = voice::of(language).await?.ok_or_else(|| Refusal::NoVoice(language.to_owned()))?;
    let mut said = search::Said::default();
    for (at, sentence) in sentences.iter().enumerate() {
        let (frames, silent) = voice::say(&voice, sentence).await?;
        said.add(frames, &silent);
        far(u32::try_from(1_000 * (at + 1) / (sentences.len() + 1)).unwrap_or(0));
    }
    let sound = read(file).await?;
    far(1_000);
    if said.is_empty() || sound.rows.is_empty() {
        return Err(Refusal::Nothing);
    }
    Ok(Heard { sound, said })
}

impl Heard {
    /// Finds each sentence. It takes the processor's time: half a second for a
    /// minute of sound. A text that is not in the sound is no error.
    pub fn find(self) -> Alignment {
        search::search(self.sound, self.said)
    }
}

/// Both at once, for who has nothing else to do.
///
/// # Errors
/// Those of [`hear`].
pub async fn align(file: &Path, language: &str, sentences: &[String]) -> Result<Alignment, Refusal> {
    let heard = hear(file, language, sentences, &mut |_| {}).await?;
    // It ends only with the process.
    tokio::task::spawn_blocking(|| heard.find()).await.map_err(|_| Refusal::Nothing)
}

/// What is heard in a file.
async fn read(file: &Path) -> Result<frames::Frames, Refusal> {
    let probed = sound::probe(file).await?;
    let mut arguments = decode::decode(file, &probed);
    let (filters, seconds, rate) =
        (decode::filters(&probed, probed.channels.min(2)), LONGEST.to_string(), RATE.to_string());
    let after = ["-af", &filters, "-ac", "1", "-ar", &rate, "-t", &seconds, "-f", "s16le", "pipe:1"];
    arguments.extend(after.map(String::from));
    let mut listener = Listener::new(RATE);
    child::stream("ffmpeg", &arguments, &[], LIMITS, &mut |bytes| listener.hear(bytes)).await?;
    Ok(listener.frames())
}

impl From<sound::Failure> for Refusal {
    fn from(failure: sound::Failure) -> Self {
        match failure {
            sound::Failure::Child(failure) => Self::Failed(failure),
            sound::Failure::Refused(_) => Self::Nothing,
            // Another time it may be read.
            other => Self::Failed(Failure::Broken("ffprobe".to_owned(), std::io::Error::other(other))),
        }
    }
}
