//! What a file says it is, by ffprobe.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration as Time;

use lw_base::{Duration, one_line_of};
use serde::{Deserialize, Serialize};

use super::{Failure, LONGEST, MEMORY, Refusal, blame, formats, header, input};
use crate::child::{self, Limits};

/// A look at a file's beginning and end, never at all of it.
const LIMITS: Limits = Limits { time: Time::from_secs(30), memory: MEMORY, output: 4 << 20 };
/// The most chapters of a sound.
pub const MOST_CHAPTERS: usize = 200;
/// The longest title of a sound or a chapter, in letters.
pub const LONGEST_TITLE: usize = 300;

/// What a file says it is. Its length and loudness are known once it is measured.
#[derive(Clone, Debug)]
pub struct Probed {
    /// What kind of file it is.
    pub kind: Kind,
    /// Whether it is a film, of which the sound is taken.
    pub is_film: bool,
    /// How many tracks of sound it has.
    pub tracks: u32,
    /// Which of them is heard, from 0: the one that it says is heard first.
    pub track: u32,
    /// The codec of that, by ffmpeg's name.
    pub codec: String,
    /// Channels, at least one.
    pub channels: u32,
    /// Samples a second.
    pub rate: u32,
    /// How long it says it is, where it knows: other programs guess by its size.
    pub said: Option<Duration>,
    /// Where its first piece is, if it says of each when it is heard, so that there can be gaps.
    pub(crate) times: Option<Duration>,
    /// The title that it carries.
    pub title: Option<String>,
    /// Who speaks or plays, as it says.
    pub artist: Option<String>,
    /// Chapters, in their order.
    pub chapters: Vec<Chapter>,
}

/// A part of a sound with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Where it begins.
    #[serde(rename = "start_ms")]
    pub start: Duration,
    /// What it is called.
    pub title: String,
}

/// Kinds of file that a newsroom knows by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// WAV, RF64, Wave64.
    Wav,
    /// AIFF.
    Aiff,
    /// FLAC.
    Flac,
    /// MP3.
    Mp3,
    /// AAC in a stream of its own.
    Aac,
    /// M4A, MP4, MOV, 3GP.
    M4a,
    /// Ogg with Vorbis, FLAC or Speex.
    Ogg,
    /// Ogg with Opus.
    Opus,
    /// WebM, Matroska.
    Webm,
    /// AMR, as telephones record.
    Amr,
    /// Another that is read: CAF, AU, WMA, AVI, MPEG.
    Other,
}

impl Kind {
    /// What it is called on a page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wav => "WAV",
            Self::Aiff => "AIFF",
            Self::Flac => "FLAC",
            Self::Mp3 => "MP3",
            Self::Aac => "AAC",
            Self::M4a => "MP4",
            Self::Ogg => "Ogg",
            Self::Opus => "Opus",
            Self::Webm => "WebM",
            Self::Amr => "AMR",
            Self::Other => "",
        }
    }
}

/// Says what the file at this path is.
///
/// # Errors
/// A refusal where it is no sound that is read.
pub async fn probe(file: &Path) -> Result<Probed, Failure> {
    // A file that is not there is no fault of whoever sent it.
    tokio::fs::metadata(file).await?;
    let mut arguments: Vec<String> = ["-v", "error", "-of", "json", "-threads", "1"].map(String::from).into();
    arguments.extend(["-show_format", "-show_streams", "-show_chapters"].map(String::from));
    arguments.extend(input(file));
    let printed = child::output("ffprobe", &arguments, b"", LIMITS).await.map_err(|it| match it {
        // What stands beside the sound: that may be much longer than the sound.
        child::Failure::Output(_) => Refusal::TooHeavy.into(),
        failure => blame(failure, Refusal::NotSound),
    })?;
    let said: Said = serde_json::from_slice(&printed).map_err(|_| Refusal::Broken)?;
    let is_film = said.streams.iter().any(Stream::is_film);
    let sounds: Vec<&Stream> = said.streams.iter().filter(|it| it.codec_type == "audio").collect();
    let Some(first) = sounds.first() else {
        return Err(if is_film { Refusal::NoSound } else { Refusal::NotSound }.into());
    };
    let track = sounds.iter().position(|it| it.is_default()).unwrap_or(0);
    let sound = sounds.get(track).unwrap_or(first);
    if sound.channels == 0 || sound.rate() == 0 {
        return Err(Refusal::Broken.into());
    }
    // Ogg keeps its tags with the stream.
    let tag = |name: &str| {
        let of = |tags: &BTreeMap<String, String>| {
            let found = tags.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
            found.and_then(|(_, value)| tidy(value))
        };
        of(&said.format.tags).or_else(|| of(&sound.tags))
    };
    let kind = formats::kind(&said.format.format_name, &sound.codec_name);
    let has_times = formats::has_times(&said.format.format_name);
    // Its time begins with the first thing in it.
    let begins = seconds(said.format.start_time.as_ref()).filter(|_| has_times).unwrap_or(0.0);
    Ok(Probed {
        kind,
        is_film,
        tracks: sounds.len() as u32,
        track: track as u32,
        times: has_times.then(|| millis(seconds(sound.start_time.as_ref()).unwrap_or(0.0) - begins)),
        said: match kind {
            Kind::Wav => header::wave_length(file).await?,
            _ => length_said(kind, &said, sound, begins),
        },
        title: tag("title"),
        artist: tag("artist"),
        chapters: chapters(&said.chapters, begins),
        channels: sound.channels,
        rate: sound.rate(),
        codec: sound.codec_name.clone(),
    })
}

/// How long a file says it is, as far as it was written by who knew. What ffprobe says of others
/// is a guess, by their size or by their last piece.
fn length_said(kind: Kind, said: &Said, sound: &Stream, begins: f64) -> Option<Duration> {
    let start = seconds(sound.start_time.as_ref()).unwrap_or(0.0);
    let length = match kind {
        Kind::M4a => seconds(sound.duration.as_ref())? + (start - begins).max(0.0),
        Kind::Flac | Kind::Aiff => seconds(sound.duration.as_ref())?,
        // Only a header with the length of the whole has also what comes before its beginning.
        Kind::Mp3 => seconds(sound.duration.as_ref()).filter(|_| start > 0.0)?,
        // A film goes on without its sound.
        Kind::Webm if !said.streams.iter().any(Stream::is_film) => seconds(said.format.duration.as_ref())?,
        _ => return None,
    };
    Some(millis(length))
}

fn chapters(said: &[SaidChapter], begins: f64) -> Vec<Chapter> {
    let chapter = |it: &SaidChapter| {
        let start = millis(seconds(it.start_time.as_ref())? - begins);
        let title = tidy(it.tags.get("title")?)?;
        Some(Chapter { start, title }).filter(|it| it.start < LONGEST)
    };
    let mut all: Vec<Chapter> = said.iter().filter_map(chapter).collect();
    all.sort_by_key(|it| it.start);
    all.dedup_by_key(|it| it.start);
    all.truncate(MOST_CHAPTERS);
    all
}

/// A title as the station keeps it; `None` where nothing is left.
fn tidy(text: &str) -> Option<String> {
    Some(one_line_of(text, LONGEST_TITLE)).filter(|title| !title.is_empty())
}

fn seconds(said: Option<&String>) -> Option<f64> {
    said?.parse().ok().filter(|it: &f64| it.is_finite())
}

fn millis(seconds: f64) -> Duration {
    Duration::from_millis((seconds.max(0.0) * 1_000.0).round() as u64)
}

impl Probed {
    /// A file of our own, of which nobody asks more.
    pub(crate) fn made(channels: u32) -> Self {
        Self {
            kind: Kind::Other,
            is_film: false,
            tracks: 1,
            track: 0,
            codec: String::new(),
            channels,
            rate: super::RATE,
            said: None,
            times: None,
            title: None,
            artist: None,
            chapters: vec![],
        }
    }

    /// How long it says it is, where clearly less of it could be played.
    pub fn cut_off(&self, heard: Duration) -> Option<Duration> {
        let missing = |said: &Duration| said.millis().saturating_sub(heard.millis());
        self.said.filter(|said| missing(said) > (said.millis() / 50).max(2_000))
    }
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    streams: Vec<Stream>,
    #[serde(default)]
    chapters: Vec<SaidChapter>,
    #[serde(default)]
    format: Format,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Format {
    format_name: String,
    start_time: Option<String>,
    duration: Option<String>,
    tags: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Stream {
    codec_type: String,
    codec_name: String,
    channels: u32,
    sample_rate: Option<String>,
    start_time: Option<String>,
    duration: Option<String>,
    disposition: BTreeMap<String, i64>,
    tags: BTreeMap<String, String>,
}

impl Stream {
    /// The picture on a record's sleeve is no film.
    fn is_film(&self) -> bool {
        self.codec_type == "video" && self.disposition.get("attached_pic") != Some(&1)
    }

    fn is_default(&self) -> bool {
        self.disposition.get("default") == Some(&1)
    }

    fn rate(&self) -> u32 {
        self.sample_rate.as_deref().and_then(|rate| rate.parse().ok()).unwrap_or(0)
    }
}

#[derive(Deserialize)]
struct SaidChapter {
    start_time: Option<String>,
    #[serde(default)]
    tags: BTreeMap<String, String>,
}
