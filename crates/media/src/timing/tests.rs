//! Speech made here, by voices unlike the one that the search reads with, and
//! joined with known pauses.

use super::*;

const NEWS: [&str; 8] = [
    "The night ferry between Maren and the island of Brack is running again.",
    "A fire in its engine room had cut the island off for eleven months.",
    "Several hundred people came down to the harbour wall to see it go.",
    "The delay, the crew said, was caused by a cake the size of a door.",
    "A vet was on board with two beehives in a wooden crate.",
    "Tickets cost as much as before the fire, until the end of the summer.",
    "The council will decide in autumn whether to add a sailing at weekends.",
    "At dawn the ship came into Brack, where a band was waiting.",
];
const OTHER: [&str; 6] = [
    "Herring have come back to the bay in numbers that nobody remembers.",
    "The fishing fleet has asked the ministry to raise its quota at once.",
    "Scientists at the marine station want to count the shoals first.",
    "A law of the last century forbids nets near the lighthouse.",
    "Prices at the market fell by a third within one week.",
    "Restaurants along the quay serve nothing else for now.",
];
const LIMITS: Limits = Limits { time: Duration::from_secs(20), memory: 256 << 20, output: 64 << 20 };
/// The voice of the recordings.
const SPEAKER: [&str; 6] = ["-v", "en-us+f4", "-s", "140", "-p", "70"];

struct Recording {
    samples: Vec<u8>,
    times: Vec<(u64, u64)>,
}

impl Recording {
    fn new() -> Self {
        Self { samples: Vec::new(), times: Vec::new() }
    }

    fn now(&self) -> u64 {
        self.samples.len() as u64 / 2 * 1000 / 22_050
    }

    fn pause(&mut self, millis: usize) {
        self.samples.extend(vec![0; 22_050 * millis / 1000 * 2]);
    }

    /// Three tones, as a jingle has.
    fn jingle(&mut self, millis: usize) {
        for at in 0..22_050 * millis / 1000 {
            let tone = |hz: f32| (std::f32::consts::TAU * hz * at as f32 / 22_050.0).sin();
            let sample = (tone(262.0) + tone(330.0) + tone(392.0)) * 4_000.0;
            self.samples.extend((sample as i16).to_le_bytes());
        }
    }

    async fn say(&mut self, sentence: &str) {
        let arguments: Vec<&str> = SPEAKER.into_iter().chain(["-b", "1", "--stdin", "--stdout"]).collect();
        let wave = child::output("espeak-ng", &arguments, sentence.as_bytes(), LIMITS).await.unwrap();
        let samples: Vec<&[u8]> = wave[44..].chunks_exact(2).collect();
        let loud = |pair: &&[u8]| i16::from_le_bytes([pair[0], pair[1]]).unsigned_abs() > 200;
        let (first, last) = (samples.iter().position(loud).unwrap(), samples.iter().rposition(loud).unwrap());
        let start = self.now();
        self.samples.extend(samples[first..=last].concat());
        self.times.push((start, self.now()));
    }

    async fn align(&self, language: &str, sentences: &[&str]) -> Result<Alignment, Refusal> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("speech.wav");
        tokio::fs::write(&file, wave(&self.samples)).await.unwrap();
        let sentences: Vec<String> = sentences.iter().map(|sentence| (*sentence).to_owned()).collect();
        align(&file, language, &sentences).await
    }
}

fn wave(samples: &[u8]) -> Vec<u8> {
    let length = samples.len() as u32;
    let mut wave = b"RIFF".to_vec();
    wave.extend((36 + length).to_le_bytes());
    wave.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    wave.extend(22_050u32.to_le_bytes());
    wave.extend(44_100u32.to_le_bytes());
    wave.extend(b"\x02\0\x10\0data");
    wave.extend(length.to_le_bytes());
    wave.extend(samples);
    wave
}

async fn news() -> Recording {
    let mut recording = Recording::new();
    recording.jingle(2_500);
    for (at, sentence) in NEWS.iter().enumerate() {
        recording.pause([700, 180, 1_100, 350][at % 4]);
        recording.say(sentence).await;
    }
    recording.pause(400);
    recording
}

/// How far the ends of sentences are from the truth, in milliseconds, the worst last.
fn errors(found: &[Option<Timing>], times: &[(u64, u64)]) -> Vec<u64> {
    let mut errors = Vec::new();
    for (found, (start, end)) in found.iter().zip(times) {
        let found = found.expect("each sentence that is read is found");
        assert!(found.start < found.end && (0.0..=1.0).contains(&found.confidence), "{found:?}");
        errors.extend([found.start.abs_diff(*start), found.end.abs_diff(*end)]);
    }
    errors.sort_unstable();
    errors
}

#[tokio::test]
async fn each_sentence_is_found_where_another_voice_says_it() {
    let recording = news().await;
    let found = recording.align("en", &NEWS).await.unwrap();
    assert!(found.matches(), "{found:?}");
    let errors = errors(&found.sentences, &recording.times);
    assert!(errors[errors.len() / 2] <= 60 && errors[errors.len() - 1] <= 400, "{errors:?}");
    let sure: f32 = found.sentences.iter().flatten().map(|found| found.confidence).sum();
    assert!(sure / NEWS.len() as f32 > 0.4, "{found:?}");
}

#[tokio::test]
async fn another_text_or_language_does_not_match() {
    let recording = news().await;
    for (language, text) in [("en", &OTHER), ("uk", &UKRAINIAN)] {
        let found = recording.align(language, text).await.unwrap();
        assert!(!found.matches(), "{language}: {found:?}");
    }
    let mut music = Recording::new();
    music.jingle(20_000);
    assert!(!music.align("en", &NEWS).await.unwrap().matches());
}

const UKRAINIAN: [&str; 6] = [
    "Нічний пором знову ходить між містом і островом.",
    "Пожежа в машинному відділенні зупинила його майже на рік.",
    "Сотні людей прийшли до порту подивитися на відплиття.",
    "Квиток коштує стільки ж, скільки й до пожежі.",
    "Восени міська рада вирішить, чи додати рейси.",
    "На світанку судно зайшло до гавані під музику.",
];

#[tokio::test]
async fn what_is_not_read_has_no_place() {
    let mut recording = Recording::new();
    for sentence in &NEWS[..4] {
        recording.pause(500);
        recording.say(sentence).await;
    }
    let text: Vec<&str> = NEWS[..4].iter().chain(&OTHER).copied().collect();
    let found = recording.align("en", &text).await.unwrap();
    assert!(found.matches(), "{found:?}");
    assert!(errors(&found.sentences[..4], &recording.times).pop().unwrap() <= 400, "{found:?}");
    assert!(found.sentences[4..].iter().all(Option::is_none), "{found:?}");
}

#[tokio::test]
async fn nothing_is_guessed_without_voice_text_or_sound() {
    let mut recording = Recording::new();
    recording.pause(2_000);
    let refusal = recording.align("bo", &NEWS).await.unwrap_err();
    assert_eq!(refusal.to_string(), "there is no voice for bo");
    assert!(matches!(recording.align("en", &[]).await, Err(Refusal::Nothing)));
    assert!(matches!(recording.align("en", &["", " ", "[[", "…"]).await, Err(Refusal::Nothing)));
    assert!(!recording.align("en", &NEWS).await.unwrap().matches());
    recording.samples.clear();
    assert!(matches!(recording.align("en", &NEWS).await, Err(Refusal::Nothing | Refusal::Failed(_))));
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.wav");
    tokio::fs::write(&list, "#EXTM3U\n#EXTINF:1,\n/etc/passwd\n").await.unwrap();
    let refused = align(&list, "en", &[NEWS[0].to_owned()]).await;
    assert!(matches!(refused, Err(Refusal::Nothing)), "{refused:?}");
}

#[tokio::test]
async fn hostile_text_is_read_like_any_other() {
    let mut recording = Recording::new();
    recording.say(NEWS[0]).await;
    let long = "word ".repeat(10_000);
    let text = ["\0\u{202e}<speak>", "-v xx --help", &long, "<audio src='/etc/passwd'/>", NEWS[0]];
    let found = recording.align("en", &text).await.unwrap();
    assert_eq!(found.sentences.len(), 5);
    let many = vec!["a".to_owned(); MOST_SENTENCES + 1];
    assert!(matches!(align(Path::new("/none"), "en", &many).await, Err(Refusal::TooLong)));
}
