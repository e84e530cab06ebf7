//! Recordings as they come: with gaps and late beginnings, several tracks, channels that
//! cancel each other, samples that are no numbers, ends that are missing.

use std::path::{Path, PathBuf};

use lw_base::Duration;
use lw_media::child;
use lw_media::sound::{
    Chapter, Cut, Failure, LONGEST_TITLE, MOST_CHAPTERS, Measured, Probed, QUALITIES, Refusal, Tags, measure,
    probe, render,
};

use crate::sound::{ENOUGH, SINE, TARGET, known, made, near, spoken};

const TAGS: Tags<'_> = Tags { title: "Harbour", station: "Harbour Radio", chapters: &[], artwork: None };

/// Makes a file of a recording with each codec, and tells of each.
async fn files(
    file: &Path,
    known: &(Probed, Measured),
    cut: Cut,
    tags: Tags<'_>,
) -> Vec<(PathBuf, Measured)> {
    let mut all = Vec::new();
    for quality in [&QUALITIES[0], &QUALITIES[2], &QUALITIES[4]] {
        let into = file.with_extension(format!("{}.out", quality.bitrate));
        let mut far = 0;
        let mut progress = |done| {
            assert!(done > far, "{far} was told before {done}");
            far = done;
        };
        render(file, &known.0, &known.1, cut, quality, Some(TARGET), tags, &into, &mut progress)
            .await
            .unwrap();
        let measured = measure(&into, &probe(&into).await.unwrap()).await.unwrap();
        all.push((into, measured));
    }
    all
}

/// What ffprobe says of a file, a line each.
async fn said(file: &Path, entries: &str) -> Vec<String> {
    let arguments = ["-v", "error", "-show_entries", entries, "-of", "default=nw=1:nk=1"];
    let arguments: Vec<&str> = arguments.into_iter().chain([file.to_str().unwrap()]).collect();
    let printed = child::output("ffprobe", &arguments, b"", ENOUGH).await.unwrap();
    String::from_utf8(printed).unwrap().lines().map(str::to_owned).collect()
}

/// A film whose sound begins later than its pictures.
async fn late(folder: &Path, sound: &Path, seconds: u32) -> PathBuf {
    let film = format!(
        "testsrc=duration=12:size=64x48:rate=5[out0];amovie={},asetpts=PTS+{seconds}/TB[out1]",
        sound.display()
    );
    made(folder, "late.mp4", &film, &[]).await
}

#[tokio::test]
async fn a_gap_is_as_long_in_every_file() {
    let folder = tempfile::tempdir().unwrap();
    // Two seconds in which nothing came over the line, after four seconds.
    let gap = "sine=frequency=500:duration=8:sample_rate=48000,asetpts=PTS+gt(T\\,4)*2/TB";
    for (name, options) in [("gap.webm", ["-c:a", "libopus"]), ("gap.m4a", ["-c:a", "aac"])] {
        let file = made(folder.path(), name, gap, &options).await;
        let known = known(&file).await.unwrap();
        near(known.1.duration.millis() as f64, 10_000.0, 60.0);
        let bars = &known.1.waveform;
        assert!(bars[bars.len() / 2] < 5 && bars[bars.len() * 3 / 4] > 20, "{bars:?}");
        for (into, measured) in files(&file, &known, None, TAGS).await {
            near(measured.duration.millis() as f64, 10_000.0, 60.0);
            let length: f64 = said(&into, "format=duration").await.concat().parse().unwrap();
            near(length, 10.0, 0.1);
        }
    }
}

#[tokio::test]
async fn a_gap_of_a_broken_clock_is_closed_and_nothing_is_lost_where_time_goes_back() {
    let folder = tempfile::tempdir().unwrap();
    for (name, times) in [("day.webm", "PTS+gt(T\\,4)*86400/TB"), ("back.mkv", "PTS-gt(T\\,4)*3/TB")] {
        let file =
            made(folder.path(), name, &format!("sine=duration=8,asetpts={times}"), &["-c:a", "libopus"])
                .await;
        let (_, measured) = known(&file).await.unwrap();
        near(measured.duration.millis() as f64, 8_000.0, 100.0);
    }
}

#[tokio::test]
async fn a_late_beginning_is_silence() {
    let folder = tempfile::tempdir().unwrap();
    let speech = spoken(folder.path(), "speech.wav").await;
    let length = known(&speech).await.unwrap().1.duration.millis() as f64;
    let film = late(folder.path(), &speech, 3).await;
    let known = known(&film).await.unwrap();
    near(known.1.duration.millis() as f64, 3_000.0 + length, 100.0);
    near(known.1.heard.0.millis() as f64, 2_800.0, 150.0);
    for (_, measured) in files(&film, &known, None, TAGS).await {
        near(measured.duration.millis() as f64, known.1.duration.millis() as f64, 60.0);
        near(measured.heard.0.millis() as f64, known.1.heard.0.millis() as f64, 60.0);
    }
    let text = ["The ferry was late again tonight.", "Nobody at the harbour could say why."];
    let found = lw_media::timing::align(&film, "en", &text.map(str::to_owned)).await.unwrap();
    near(found.sentences[0].unwrap().start as f64, 3_000.0, 250.0);
}

#[tokio::test]
async fn a_late_beginning_is_cut_off_as_silence_is() {
    let folder = tempfile::tempdir().unwrap();
    let speech = spoken(folder.path(), "speech.wav").await;
    let film = late(folder.path(), &speech, 3).await;
    let known = known(&film).await.unwrap();
    let (from, to) = known.1.heard;
    for (_, measured) in files(&film, &known, Some((from, to)), TAGS).await {
        near(measured.duration.millis() as f64, (to.millis() - from.millis()) as f64, 60.0);
        // All that was said is there, with a breath on both sides.
        near(measured.heard.0.millis() as f64, 0.0, 60.0);
        near(measured.heard.1.millis() as f64, measured.duration.millis() as f64, 60.0);
    }
}

#[tokio::test]
async fn of_several_tracks_the_one_that_the_file_names_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let two = "sine=frequency=300:duration=2[out0];sine=frequency=900:duration=5[out1]";
    let named = ["-map", "0", "-disposition:a:0", "0", "-disposition:a:1", "default"];
    let second = made(folder.path(), "second.mkv", two, &named).await;
    let known = known(&second).await.unwrap();
    assert_eq!((known.0.tracks, known.0.track), (2, 1));
    near(known.1.duration.millis() as f64, 5_000.0, 60.0);
    for (_, measured) in files(&second, &known, None, TAGS).await {
        near(measured.duration.millis() as f64, 5_000.0, 60.0);
    }
    let none = ["-map", "0", "-disposition:a:0", "0", "-disposition:a:1", "0"];
    let first = probe(&made(folder.path(), "none.mkv", two, &none).await).await.unwrap();
    assert_eq!((first.tracks, first.track), (2, 0));
}

#[tokio::test]
async fn where_channels_cancel_each_other_the_louder_one_is_heard_as_one() {
    let folder = tempfile::tempdir().unwrap();
    // The right channel is the left one, wired the wrong way round, and a little quieter.
    let crossed = "aevalsrc=0.2*sin(2*PI*440*t)*(0.3+0.7*mod(floor(t*2)\\,2))|-0.19*sin(2*PI*440*t)*(0.3+0.7*mod(floor(t*2)\\,2)):s=48000:d=5";
    let file = made(folder.path(), "crossed.wav", crossed, &[]).await;
    let known = known(&file).await.unwrap();
    assert_eq!(known.1.alone, Some(0));
    near(known.1.as_one.unwrap(), known.1.loudness.unwrap().integrated, 1.0);
    for (into, measured) in files(&file, &known, None, TAGS).await {
        near(measured.loudness.unwrap().integrated, TARGET.loudness, 0.5);
        assert_eq!(measured.alone.is_some(), probe(&into).await.unwrap().channels == 2);
    }
    // One voice on the left, or two that have nothing in common, cancel nothing.
    for apart in
        ["aevalsrc=0.2*sin(2*PI*440*t)|0:d=3", "aevalsrc=0.2*sin(2*PI*440*t)|0.2*sin(2*PI*631*t):d=3"]
    {
        let (_, measured) =
            crate::sound::known(&made(folder.path(), "apart.wav", apart, &[]).await).await.unwrap();
        assert_eq!(measured.alone, None, "{apart}");
    }
}

#[tokio::test]
async fn titles_and_chapters_come_in_as_the_station_keeps_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut text = format!(";FFMETADATA1\ntitle=Tide \u{202e}gate {}\n", "ნ".repeat(2 * LONGEST_TITLE));
    for number in 0..MOST_CHAPTERS + 50 {
        let (start, end) = (number * 10, number * 10 + 10);
        text.push_str(&format!(
            "[CHAPTER]\nTIMEBASE=1/1000\nSTART={start}\nEND={end}\ntitle=\u{202e}{number}\n"
        ));
    }
    let about = folder.path().join("about.txt");
    std::fs::write(&about, text).unwrap();
    let options =
        ["-f", "ffmetadata", "-i", about.to_str().unwrap(), "-map_metadata", "1", "-map_chapters", "1"];
    let probed = probe(&made(folder.path(), "a.mka", SINE, &options).await).await.unwrap();
    let title = probed.title.unwrap();
    assert!(title.starts_with("Tide gate ნ"), "{title}");
    assert_eq!(title.chars().count(), LONGEST_TITLE);
    assert_eq!(probed.chapters.len(), MOST_CHAPTERS);
    assert_eq!(probed.chapters[7], Chapter { start: Duration::from_millis(70), title: "7".to_owned() });
}

#[tokio::test]
async fn samples_that_are_no_numbers_are_silence() {
    let folder = tempfile::tempdir().unwrap();
    let samples = (0..192_000_u32).map(|at| match at {
        48_000..48_010 => f32::NAN,
        96_000..96_005 => f32::INFINITY,
        96_005..96_010 => f32::NEG_INFINITY,
        _ => 0.1 * (at as f32 * 0.06).sin(),
    });
    let samples: Vec<u8> = samples.flat_map(f32::to_le_bytes).collect();
    let raw = folder.path().join("raw");
    std::fs::write(&raw, samples).unwrap();
    let file = folder.path().join("nan.wav");
    let (from, into) = (raw.to_str().unwrap(), file.to_str().unwrap());
    let boxed =
        ["-nostdin", "-v", "error", "-f", "f32le", "-ar", "48000", "-i", from, "-c", "copy", "-y", into];
    child::output("ffmpeg", &boxed, b"", ENOUGH).await.unwrap();
    let known = known(&file).await.unwrap();
    near(known.1.loudness.unwrap().peak, -20.0, 1.0);
    for (_, measured) in files(&file, &known, None, TAGS).await {
        near(measured.loudness.unwrap().integrated, TARGET.loudness, 0.5);
        near(measured.duration.millis() as f64, 4_000.0, 60.0);
    }
}

#[tokio::test]
async fn a_backslash_at_the_end_of_a_title_takes_nothing_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = made(folder.path(), "a.wav", SINE, &[]).await;
    let known = known(&file).await.unwrap();
    let chapters = [(0, "One\\"), (1_500, "C:\\two\\\\"), (3_000, "Three")]
        .map(|(start, title)| Chapter { start: Duration::from_millis(start), title: title.to_owned() });
    let tags = Tags { title: "A\\b \\", chapters: &chapters, ..TAGS };
    for (into, _) in files(&file, &known, None, tags).await {
        let probed = probe(&into).await.unwrap();
        assert_eq!(probed.title.as_deref(), Some("A\\b \\"), "{}", into.display());
        assert_eq!(probed.artist.as_deref(), Some("Harbour Radio"), "{}", into.display());
        assert_eq!(probed.chapters, chapters, "{}", into.display());
        let artists = said(&into, "format_tags=album_artist:stream_tags=album_artist").await;
        assert!(artists.is_empty() || artists == ["Harbour Radio"], "{artists:?}");
    }
}

#[tokio::test]
async fn a_recording_that_broke_off_says_how_long_it_was_to_be() {
    let folder = tempfile::tempdir().unwrap();
    let long = "sine=frequency=500:duration=15:sample_rate=44100";
    let kinds: [(&str, &[&str]); 6] = [
        ("a.wav", &[]),
        ("a.aiff", &[]),
        ("a.flac", &[]),
        ("a.mp3", &[]),
        ("a.m4a", &["-movflags", "+faststart"]),
        ("a.webm", &["-c:a", "libopus", "-ar", "48000"]),
    ];
    for (name, options) in kinds {
        let file = made(folder.path(), name, long, options).await;
        let whole = std::fs::read(&file).unwrap();
        std::fs::write(&file, &whole[..whole.len() / 3]).unwrap();
        let (probed, measured) = known(&file).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(measured.duration < Duration::from_millis(8_000), "{name}: {measured:?}");
        let said = probed.cut_off(measured.duration).unwrap_or_else(|| panic!("{name} says nothing"));
        near(said.millis() as f64, 15_000.0, 60.0);
    }
    // Telephones write last where everything is.
    let file = made(folder.path(), "b.m4a", long, &[]).await;
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() / 3]).unwrap();
    assert!(matches!(known(&file).await, Err(Failure::Refused(Refusal::CutOff))));
}
