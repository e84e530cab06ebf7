//! Recordings as they come: with gaps and late beginnings, several tracks, channels that
//! cancel each other, samples that are no numbers, ends that are missing.

use std::path::{Path, PathBuf};

use lw_base::Duration;
use lw_media::child;
use lw_media::sound::{
    Chapter, Cut, LONGEST_TITLE, MOST_CHAPTERS, Measured, Probed, QUALITIES, Tags, measure, probe, render,
};

use crate::sound::{ENOUGH, SINE, TARGET, known, made};

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
