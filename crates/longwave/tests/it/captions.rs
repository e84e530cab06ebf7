//! Where the sentences of a story are in its sound, as a command prints it.

use crate::support::Station;
use crate::support::words;

const FERRY: &str = "Night ferry to Brack sails again after eleven months";

/// The milliseconds of `00:01:02.345`.
fn millis(time: &str) -> u64 {
    let parts: Vec<u64> = time.split([':', '.']).map(|part| part.parse().expect("a number")).collect();
    ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]
}

/// Beginning, end and text of each cue.
fn cues(file: &str) -> Vec<(u64, u64, String)> {
    let blocks = file.trim_end().split("\n\n").skip(1);
    let cue = |block: &str| {
        let (times, text) = block.split_once('\n').expect("times and text");
        let (start, end) = times.split_once(" --> ").expect("two times");
        (millis(start), millis(end), text.to_owned())
    };
    blocks.map(cue).collect()
}

both_engines! {
    async fn sentences_that_are_read_are_printed_as_captions(engine) {
        let station = Station::sample_at_rest(engine).await;
        let id = station.story(FERRY);
        let file = station.runs(&["captions", &id]).succeeds().out;
        assert!(file.starts_with("WEBVTT\n\n"), "{file}");
        let cues = cues(&file);
        // Only the opening is read, after a jingle of two seconds.
        assert_eq!(cues[0].2, FERRY);
        assert!((1_500..4_000).contains(&cues[0].0), "{file}");
        assert!((6..=10).contains(&cues.len()), "{file}");
        assert!(cues.iter().all(|(start, end, _)| start < end && *end <= 54_779), "{file}");
        assert!(cues.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 50), "{file}");
        let second = cues.iter().find(|cue| cue.2.starts_with("The first overnight crossing")).expect("read");
        assert!(second.0.abs_diff(6_130) < 300, "{file}");
        let older = station.runs(&["captions", &id, "--format", "srt"]).succeeds().out;
        assert!(older.starts_with("1\n00:00:0") && older.contains(" --> 00:00:"), "{older}");
    }

    async fn what_cannot_be_found_is_said_and_not_guessed(engine) {
        let station = Station::sample_at_rest(engine).await;
        let id = station.story(FERRY);
        station.changes(
            "UPDATE revision SET clip_id = (SELECT MIN(id) FROM clip WHERE title LIKE 'Lost tapes%') \
             WHERE headline LIKE 'Night ferry%'",
        ).await;
        station.runs(&["captions", &id]).fails().says("do not match");
        let silent = station.imports_one(&words::page());
        station.runs(&["captions", &silent]).fails().says("has no sound");
        let nobodys = "01m8hjh6b5fvqtm2y5cyggbbcm";
        station.runs(&["captions", nobodys]).fails().says("there is no story");
    }
}
