//! A file in one quality, for listeners: levelled, with its title, the
//! station, chapters and a picture as tags, and nothing else of what the original
//! said about itself. It is measured again before anybody gets it. The same from
//! the same is the same file.

use std::fmt::Write as _;
use std::path::Path;

use lw_base::Duration;

use super::artwork::Square;
use super::level::Plan;
use super::{
    Artwork, Chapter, Failure, Loudness, MEMORY, Measured, Probed, Refusal, Target, blame, decode, measure,
    named, patience,
};
use crate::child::{self, Limits};

/// How often one is made at most, until it is as loud as it should be.
const TRIES: usize = 6;

/// How much shorter than its sound a file may be, in milliseconds. ffmpeg says that all is
/// well where a disk is full as late as the end of a file.
const SHORTER_MS: u64 = 2_000;

/// A quality in which every clip is there.
#[derive(Debug, PartialEq, Eq)]
pub struct Quality {
    /// Bits per second.
    pub bitrate: u32,
    /// The media type with its codec, as `source` wants it.
    pub mime: &'static str,
    /// Whether two channels stay two.
    is_stereo: bool,
    /// ffmpeg's words for it.
    encoder: &'static [&'static str],
}

/// The qualities, smallest first: on a slow line a clip can be heard soon.
pub const QUALITIES: [Quality; 5] = [
    Quality { bitrate: 16_000, mime: "audio/ogg; codecs=opus", is_stereo: false, encoder: OPUS },
    Quality { bitrate: 24_000, mime: "audio/ogg; codecs=opus", is_stereo: false, encoder: OPUS },
    Quality { bitrate: 48_000, mime: "audio/mp4", is_stereo: false, encoder: AAC },
    Quality { bitrate: 64_000, mime: "audio/mpeg", is_stereo: false, encoder: MP3 },
    Quality { bitrate: 128_000, mime: "audio/mpeg", is_stereo: true, encoder: MP3 },
];
const OPUS: &[&str] = &["-c:a", "libopus", "-application", "voip", "-f", "opus"];
const AAC: &[&str] = &["-c:a", "aac", "-movflags", "+faststart", "-f", "ipod"];
const MP3: &[&str] = &["-c:a", "libmp3lame", "-id3v2_version", "3", "-f", "mp3"];

/// The third input goes into the file as the picture in front.
const SHOWN: [&str; 8] = [
    "-map",
    "2:v:0",
    "-c:v",
    "copy",
    "-disposition:v:0",
    "attached_pic",
    "-metadata:s:v:0",
    "comment=Cover (front)",
];

impl Quality {
    fn is_opus(&self) -> bool {
        self.encoder == OPUS
    }
}

/// The part that is left, from when to when; the whole where it is `None`.
pub type Cut = Option<(Duration, Duration)>;

/// What the file says about itself.
#[derive(Clone, Copy, Debug)]
pub struct Tags<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Who made it.
    pub station: &'a str,
    /// Chapters, in their order, from the beginning of what is left.
    pub chapters: &'a [Chapter],
    /// The picture that players show.
    pub artwork: Option<&'a Artwork>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// How long it is.
    pub duration: Duration,
    /// How loud it is; `None` as in [`Measured::loudness`].
    pub loudness: Option<Loudness>,
}

/// Makes the file `into` in this quality, as loud as `target` says (as loud as
/// it is where there is none), and tells `progress` how much of it is there, in
/// thousandths.
///
/// # Errors
/// A refusal where the original cannot be read to its end any more.
#[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and there is one caller")]
pub async fn render(
    from: &Path,
    probed: &Probed,
    measured: &Measured,
    cut: Cut,
    quality: &Quality,
    target: Option<Target>,
    tags: Tags<'_>,
    into: &Path,
    progress: &mut (dyn FnMut(u32) + Send),
) -> Result<Rendered, Failure> {
    let channels = if quality.is_stereo { probed.channels.min(2) } else { 1 };
    let (start, end) = cut.unwrap_or((Duration::default(), measured.duration));
    let length = Duration::from_millis(end.millis().saturating_sub(start.millis()));
    let before = if channels == 1 { measured.as_one } else { measured.loudness.map(|it| it.integrated) };
    let peak = measured.loudness.map(|it| it.peak);
    let mut plan = target.map(|target| Plan::new(target, before, peak));
    let mut far = 0;
    let mut forward = |part| {
        // A second try begins anew, and what is told does not go back for it.
        if part > far {
            far = part;
            progress(part);
        }
    };
    for tries in 1.. {
        let mut filters = "anull".to_owned();
        if cut.is_some() {
            let (start, end) = (seconds(start), seconds(end));
            let _ = write!(filters, ",atrim=start={start}:end={end},asetpts=PTS-STARTPTS");
        }
        if probed.channels > 1 && channels == 1 {
            let pan = measured.alone.map_or("0.5*c0+0.5*c1".to_owned(), |channel| format!("c{channel}"));
            let _ = write!(filters, ",pan=mono|c0={pan}");
        }
        if let Some(plan) = plan {
            let _ = write!(filters, ",{}", plan.filters());
        }
        encode((from, probed), quality, &filters, tags, length, into, &mut forward).await?;
        let came = measure(into, &Probed::made(channels)).await?;
        if came.duration.millis() + SHORTER_MS < length.millis() {
            return Err(std::io::Error::other("a file that was made is shorter than its sound").into());
        }
        let better = match (plan, target, came.loudness) {
            (Some(plan), Some(target), Some(came)) => plan.better(target, came),
            _ => None,
        };
        match better.filter(|_| tries < TRIES) {
            Some(better) => plan = Some(better),
            None => return Ok(Rendered { duration: came.duration, loudness: came.loudness }),
        }
    }
    Err(Refusal::Broken.into())
}

async fn encode(
    (from, probed): (&Path, &Probed),
    quality: &Quality,
    filters: &str,
    tags: Tags<'_>,
    length: Duration,
    into: &Path,
    progress: &mut (dyn FnMut(u32) + Send),
) -> Result<(), Failure> {
    let channels = probed.channels.min(2);
    let samples = decode::samples(from, probed, channels);
    let folder = tempfile::tempdir()?;
    let metadata_file = folder.path().join("tags.txt");
    tokio::fs::write(&metadata_file, metadata(tags, length, quality)).await?;
    let mut arguments = decode::given(channels);
    arguments.extend(["-protocol_whitelist", "file", "-f", "ffmetadata", "-i"].map(String::from));
    arguments.push(named(&metadata_file));
    let picture = tags.artwork.filter(|_| !quality.is_opus());
    arguments.extend(picture.map(|it| shown(&it.large)).unwrap_or_default());
    let outputs = ["-map", "0:a:0", "-map_metadata", "1", "-map_metadata:s:a", "-1", "-map_chapters", "1"];
    arguments.extend(outputs.map(String::from));
    if picture.is_some() {
        arguments.extend(SHOWN.map(String::from));
    }
    let exact = ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-progress", "pipe:1"];
    arguments.extend(exact.map(String::from));
    arguments.extend(["-af", filters, "-b:a", &quality.bitrate.to_string()].map(String::from));
    arguments.extend(quality.encoder.iter().copied().map(String::from));
    arguments.extend(["-y".to_owned(), named(into)]);
    let bytes = tokio::fs::metadata(from).await?.len();
    // A sound takes at most twice its bitrate, and its tags some room.
    let output = length.millis() * u64::from(quality.bitrate) / 4_000 + (4 << 20);
    let limits = Limits { time: 2 * patience(bytes), memory: MEMORY, output };
    let mut told = Told::default();
    let mut hear = |bytes: &[u8]| {
        if let Some(done) = told.hear(bytes) {
            progress(u32::try_from(done.millis() * 1_000 / length.millis().max(1)).unwrap_or(0).min(1_000));
        }
    };
    let ended = child::joined(("ffmpeg", &samples), ("ffmpeg", &arguments), limits, &mut hear).await;
    ended.map_err(|failure| match failure {
        // It made more than a sound of its length has.
        child::Failure::Output(_) => Refusal::TooHeavy.into(),
        failure => blame(failure, Refusal::Broken),
    })
}

/// A picture as ffmpeg's third input.
fn shown(picture: &Square) -> Vec<String> {
    let closed = ["-protocol_whitelist", "data", "-format_whitelist", "jpeg_pipe", "-f", "jpeg_pipe", "-i"];
    closed.into_iter().map(String::from).chain([picture.address()]).collect()
}

fn seconds(at: Duration) -> String {
    format!("{}.{:03}", at.millis() / 1_000, at.millis() % 1_000)
}

/// Tags in ffmpeg's own form.
fn metadata(tags: Tags<'_>, length: Duration, quality: &Quality) -> String {
    let mut text = String::from(";FFMETADATA1\n");
    let station = escape(tags.station);
    let _ = writeln!(text, "title={}\nartist={station}\nalbum_artist={station}", escape(tags.title));
    let chapters = || tags.chapters.iter().filter(|it| it.start < length);
    let ends = chapters().skip(1).map(|it| it.start).chain([length]);
    if quality.is_opus() {
        if let Some(picture) = tags.artwork {
            let _ = writeln!(text, "METADATA_BLOCK_PICTURE={}", escape(&picture.small.comment()));
        }
        // ffmpeg's own comments on chapters are a second late in each second half of a second.
        for (number, chapter) in chapters().enumerate() {
            let (at, title) = (chapter.start.millis(), escape(&chapter.title));
            let (hours, minutes) = (at / 3_600_000, at / 60_000 % 60);
            let (seconds, millis) = (at / 1_000 % 60, at % 1_000);
            let _ = writeln!(
                text,
                "CHAPTER{number:03}={hours:02}:{minutes:02}:{seconds:02}.{millis:03}\nCHAPTER{number:03}NAME={title}"
            );
        }
        return text;
    }
    for (chapter, end) in chapters().zip(ends) {
        let (start, end) = (chapter.start.millis(), end.millis());
        let title = escape(&chapter.title);
        let _ = writeln!(text, "[CHAPTER]\nTIMEBASE=1/1000\nSTART={start}\nEND={end}\ntitle={title}");
    }
    text
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '=' | ';' | '#' | '\\' => escaped.extend(['\\', letter]),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    if escaped.ends_with('\\') {
        // ffmpeg takes a line that ends so for one that goes on, however it is escaped.
        escaped.push(' ');
    }
    escaped
}

/// How far ffmpeg says it is: lines such as `out_time_us=1500000`.
#[derive(Default)]
struct Told {
    line: Vec<u8>,
}

impl Told {
    fn hear(&mut self, bytes: &[u8]) -> Option<Duration> {
        let mut at = None;
        for byte in bytes {
            if *byte != b'\n' {
                self.line.push(*byte);
                continue;
            }
            let line = std::mem::take(&mut self.line);
            let micros = std::str::from_utf8(&line).ok().and_then(|it| it.strip_prefix("out_time_us="));
            at =
                micros.and_then(|it| it.parse().ok()).map(|it: u64| Duration::from_millis(it / 1_000)).or(at);
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_cannot_become_other_tags() {
        let chapters = [
            Chapter { start: Duration::from_millis(0), title: "One\n[CHAPTER]".to_owned() },
            Chapter { start: Duration::from_millis(1_500), title: "Zwei; #2".to_owned() },
            Chapter { start: Duration::from_millis(9_000), title: "After the end".to_owned() },
        ];
        let tags = Tags {
            title: "A=B\nartist=Nobody",
            station: "Harbour Radio",
            chapters: &chapters,
            artwork: None,
        };
        let length = Duration::from_millis(4_000);
        let begin =
            ";FFMETADATA1\ntitle=A\\=B artist\\=Nobody\nartist=Harbour Radio\nalbum_artist=Harbour Radio\n";
        assert_eq!(
            metadata(tags, length, &QUALITIES[0]),
            format!(
                "{begin}CHAPTER000=00:00:00.000\nCHAPTER000NAME=One [CHAPTER]\n\
                 CHAPTER001=00:00:01.500\nCHAPTER001NAME=Zwei\\; \\#2\n"
            )
        );
        assert_eq!(
            metadata(tags, length, &QUALITIES[4]),
            format!(
                "{begin}[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1500\ntitle=One [CHAPTER]\n\
                 [CHAPTER]\nTIMEBASE=1/1000\nSTART=1500\nEND=4000\ntitle=Zwei\\; \\#2\n"
            )
        );
    }

    #[test]
    fn progress_is_read_from_pieces_of_lines() {
        let mut told = Told::default();
        assert_eq!(told.hear(b"bitrate=16\nout_time_u"), None);
        assert_eq!(told.hear(b"s=1500000\nout_time=0"), Some(Duration::from_millis(1_500)));
        assert_eq!(told.hear(b":00\nout_time_us=N/A\n"), None);
    }
}
