//! Clips: pieces of sound. Somebody sends a recording, which is kept as it
//! came; a job measures it and makes a file in each quality, the smallest
//! first, so that a story can be heard soon. A change of title, chapters or
//! treatment makes the files anew: an address never means other bytes.
//!
//! - [`take_in`]: a recording becomes a clip
//! - [`make`]: its files
//! - [`change`]: its title, its chapters, what is done to its sound
//! - [`soundbites`]: passages of episodes, which move with the sound
//! - [`withdraw`]: it is not to be heard any more

mod access;
pub mod api;
pub mod change;
pub mod desk;
pub mod jobs;
mod make;
pub mod queries;
pub mod soundbites;
mod take_in;
pub mod withdraw;

use lw_base::{Duration, Id, Timestamp};
use lw_media::sound::{QUALITIES, Refusal};
use lw_station::editions::Edition;
use lw_store::{BlobHash, Change, record};

use crate::media;

pub use soundbites::Soundbite;
pub use take_in::{Given, give_recording, take_in};

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
        /// The edition it was made for; none where its files came with it.
        pub edition: Option<String> = "edition_id",
        /// The recording as it was sent; none where its files came with it.
        pub original: Option<BlobHash> = "original_hash",
        /// Whether it is made as loud as others.
        pub is_levelled: bool,
        /// Whether silence at its ends is cut off.
        pub is_trimmed: bool,
        /// Counts its changes: files of an older one are made anew.
        pub version: i64,
        /// Who changed it last.
        pub changed_by: String,
        /// Why nothing can be made of the recording.
        pub refusal: Option<String>,
        /// Whether the work on its files was given up once, while podcast apps could play one.
        pub is_given_up: bool,
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
        /// The change of the clip that it was made for.
        pub version: i64,
        /// How loud it is, in hundredths of a LUFS.
        pub loudness: Option<i64>,
        /// Its highest peak, in hundredths of a dBTP.
        pub peak: Option<i64>,
        /// How loud it was to be, in LUFS; none where it is as loud as its recording.
        pub target_loudness: Option<i64>,
        /// How high its peaks might be, in dBTP.
        pub target_peak: Option<i64>,
    }
}

record! {
    /// What a recording is, as it was measured.
    #[derive(Clone, Debug)]
    pub struct Recording {
        /// What kind of file, as people call it; empty where they have no name for it.
        pub kind: String,
        /// Whether it is a film, of which the sound is taken.
        pub is_film: bool,
        /// Channels.
        pub channels: u32,
        /// Samples a second.
        pub rate: u32,
        /// How long it is.
        pub length: Duration = "length_ms",
        /// From when there is something to hear.
        pub heard_from: Duration = "heard_from_ms",
        /// Until when.
        pub heard_to: Duration = "heard_to_ms",
        /// How loud it is, in hundredths of a LUFS; none where it is silent.
        pub loudness: Option<i64>,
        /// How loud its channels are as one.
        pub as_one: Option<i64>,
        /// Its highest peak, in hundredths of a dBTP.
        pub peak: Option<i64>,
        /// Between its quiet and loud parts, in hundredths of a LU.
        pub range: Option<i64> = "loudness_range",
        /// The highest sample of each bar, 0 to 255.
        pub waveform: Vec<u8>,
        /// How many tracks of sound it has, of which one is heard; none where it was
        /// measured before that was known, and is measured anew.
        pub tracks: Option<u32>,
        /// The louder of two channels that cancel each other.
        pub alone: Option<u32>,
        /// How long its file says it is, where clearly less of it is there.
        pub said: Option<Duration> = "said_ms",
        /// Counts the times that it was measured and came out otherwise.
        pub measured: i64,
    }
}

record! {
    /// A part of a clip with a name.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Chapter {
        /// Where it begins, in the clip as it is heard.
        pub start: Duration = "start_ms",
        /// What it is called.
        pub title: String,
    }
}

/// How a clip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It can be heard, in all qualities.
    Ready,
    /// Files are being made; some may be there already.
    Making,
    /// Nothing can be made of the recording.
    Refused,
    /// Somebody took it away from readers.
    Gone,
    /// It never had a recording.
    Empty,
}

impl Recording {
    /// Whether a moment of it may be another one than what was measured before says.
    fn differs(&self, before: &Self) -> bool {
        let of = |it: &Self| (it.length, it.heard_from, it.heard_to);
        of(self) != of(before) || self.waveform != before.waveform
    }
}

impl State {
    /// Its key in words and for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Making => "making",
            Self::Refused => "refused",
            Self::Gone => "gone",
            Self::Empty => "empty",
        }
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
            edition: None,
            original: None,
            is_levelled: true,
            is_trimmed: false,
            version: 0,
            changed_by: String::new(),
            refusal: None,
            is_given_up: false,
        }
    }

    /// Whether its files were made to be as loud as its edition wants it now.
    pub fn is_as_wanted(&self, files: &[Rendition], edition: Option<&Edition>) -> bool {
        let Some(edition) = edition.filter(|_| self.is_levelled && self.original.is_some()) else {
            return true;
        };
        let wanted = (Some(edition.loudness), Some(edition.peak));
        files.iter().all(|it| (it.target_loudness, it.target_peak) == wanted)
    }

    /// Whether there is a file of each quality, of now or of before.
    pub fn is_whole(&self, files: &[Rendition]) -> bool {
        self.original.is_none() || files.len() >= QUALITIES.len()
    }

    /// How it is, with these files.
    pub fn state(&self, files: &[Rendition]) -> State {
        let newest = files.iter().filter(|it| it.version == self.version).count();
        if self.gone_at.is_some() {
            State::Gone
        } else if self.refusal.is_some() {
            State::Refused
        } else if self.original.is_some() && newest < QUALITIES.len() {
            State::Making
        } else if files.is_empty() {
            State::Empty
        } else {
            State::Ready
        }
    }
}

/// Records a clip.
pub async fn add(change: &mut Change, clip: &Clip) -> lw_store::Result<()> {
    queries::insert(change, clip).await
}

/// Records a rendition whose blob is kept already.
pub async fn add_rendition(change: &mut Change, clip: &Id, rendition: &Rendition) -> lw_store::Result<()> {
    queries::put_rendition(change, clip, rendition).await
}

impl Rendition {
    /// Its permanent address.
    pub fn path(&self) -> String {
        media::path(&self.blob, &self.mime)
    }
}

/// The sentence that says why a recording is refused.
pub fn refusal_key(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotSound => "desk-clip-refused-not-sound",
        Refusal::NoSound => "desk-clip-refused-no-sound",
        Refusal::Broken => "desk-clip-refused-broken",
        Refusal::CutOff => "desk-clip-refused-cut-off",
        Refusal::TooLong => "desk-clip-refused-too-long",
        Refusal::TooHeavy => "desk-clip-refused-too-heavy",
    }
}
