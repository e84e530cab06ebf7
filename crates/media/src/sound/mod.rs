//! Sound: what a file is, how loud it is, and the files made of it for
//! listeners. ffmpeg and ffprobe do the work on bytes of others, through
//! [`child`](crate::child); nothing is ever held in memory as a whole.
//!
//! - [`probe`]: what a file says it is
//! - [`decode`]: which of its tracks is heard, and on which scale of time
//! - [`measure`]: what it is once it is decoded: length, loudness, silence, waveform
//! - [`level`]: what is done to it so that all clips are equally loud
//! - [`render`]: a file in one quality, with its tags
//! - [`artwork`]: the picture in it

mod artwork;
pub(crate) mod decode;
mod formats;
mod header;
mod level;
mod measure;
mod probe;
mod render;

use std::path::Path;
use std::time::Duration as Time;

use crate::child;

pub use artwork::Artwork;
pub use level::Target;
pub use measure::{BLOCK, Loudness, Measured, measure};
pub use probe::{Chapter, Kind, LONGEST_TITLE, MOST_CHAPTERS, Probed, probe};
pub use render::{Cut, QUALITIES, Quality, Rendered, Tags, render};

/// Frames a second in all that is decoded and made.
const RATE: u32 = 48_000;
/// The longest sound: half a day.
pub const LONGEST: lw_base::Duration = lw_base::Duration::from_millis(12 * 3_600_000);
/// Memory of a program that reads a file of somebody else, in bytes.
const MEMORY: u64 = 480 << 20;

/// Why there is no clip in a file. Each has a sentence in `locales`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no sound that the station reads.
    NotSound,
    /// It is a film or a picture without sound.
    NoSound,
    /// It says that it is sound, and nothing of it can be played.
    Broken,
    /// Its end is missing, and nothing can be played without it.
    CutOff,
    /// It is longer than [`LONGEST`].
    TooLong,
    /// To read it takes more time or memory than a file of its size may take.
    TooHeavy,
}

impl Refusal {
    /// Its name in words and rows.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotSound => "not-sound",
            Self::NoSound => "no-sound",
            Self::Broken => "broken",
            Self::CutOff => "cut-off",
            Self::TooLong => "too-long",
            Self::TooHeavy => "too-heavy",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        let all = [Self::NotSound, Self::NoSound, Self::Broken, Self::CutOff, Self::TooLong, Self::TooHeavy];
        all.into_iter().find(|it| it.name() == name)
    }
}

/// Why something was not done to a sound.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The file is at fault: the same again will not help.
    #[error("the file is refused: {}", .0.name())]
    Refused(Refusal),
    /// The file is at fault, or a machine that has much to do: who tries again learns which.
    #[error("the file may be at fault: {}", .0.name())]
    Suspected(Refusal),
    /// The machine is at fault.
    #[error(transparent)]
    Child(#[from] child::Failure),
    /// A file of ours could not be read or written.
    #[error("a file for the work: {0}")]
    File(#[from] std::io::Error),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What programs say of a disk that takes nothing more.
const FULL: [&str; 3] = ["No space left on device", "Disk quota exceeded", "Read-only file system"];

/// What went wrong with a program that read somebody's file: the file's fault
/// wherever it can be nobody else's.
fn blame(failure: child::Failure, otherwise: Refusal) -> Failure {
    match &failure {
        child::Failure::Time(_) => Failure::Suspected(Refusal::TooHeavy),
        child::Failure::Output(_) => Refusal::TooLong.into(),
        child::Failure::Failed { said, .. } => {
            let says = |words: &&str| said.contains(*words);
            if FULL.iter().any(says) {
                failure.into()
            } else if says(&"Cannot allocate memory") {
                // The end of its memory is ours, and the same the next time.
                Refusal::TooHeavy.into()
            } else if says(&"Input/output error") {
                // So says a disk that fails, and ffmpeg of some files that end too soon.
                Failure::Suspected(otherwise)
            } else if says(&"moov atom not found") {
                // It is written last, when a recording ends, and says where everything is.
                Refusal::CutOff.into()
            } else {
                otherwise.into()
            }
        }
        child::Failure::Missing(_) | child::Failure::Broken(..) => failure.into(),
    }
}

/// How long a program may work on a file of so many bytes: half a minute, and
/// a minute for each megabyte, which is a minute of sound at 128 kbit/s.
fn patience(bytes: u64) -> Time {
    Time::from_secs((30 + bytes / 16_000).min(6 * 3_600))
}

/// The input as ffmpeg and ffprobe are to read it: this file, and no other
/// file or host, whatever it says itself.
fn input(file: &Path) -> Vec<String> {
    let closed = ["-protocol_whitelist", "file", "-format_whitelist", formats::READ, "-i"];
    closed.into_iter().map(String::from).chain([named(file)]).collect()
}

/// A file by its whole path: programs do not stand where we do.
fn named(file: &Path) -> String {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    format!("file:{}", whole.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(failure: child::Failure, is_expected: impl Fn(&Failure) -> bool) {
        let failure = blame(failure, Refusal::Broken);
        assert!(is_expected(&failure), "{failure:?}");
    }

    #[test]
    fn a_file_is_blamed_for_what_is_nobody_else_s_fault() {
        let said = |said: &str| child::Failure::Failed { program: "ffmpeg".into(), said: said.into() };
        check(said("Invalid data found"), |it| matches!(it, Failure::Refused(Refusal::Broken)));
        check(said("moov atom not found"), |it| matches!(it, Failure::Refused(Refusal::CutOff)));
        check(said("Cannot allocate memory"), |it| matches!(it, Failure::Refused(Refusal::TooHeavy)));
        check(child::Failure::Output("ffmpeg".into()), |it| matches!(it, Failure::Refused(Refusal::TooLong)));
        check(child::Failure::Time("ffmpeg".into()), |it| {
            matches!(it, Failure::Suspected(Refusal::TooHeavy))
        });
        check(said("a.wav: Input/output error"), |it| matches!(it, Failure::Suspected(Refusal::Broken)));
        check(said("av_interleaved_write_frame(): No space left on device"), |it| {
            matches!(it, Failure::Child(_))
        });
        let ended = std::io::Error::other("signal: 9 (SIGKILL)");
        check(child::Failure::Broken("ffmpeg".into(), ended), |it| matches!(it, Failure::Child(_)));
    }
}
