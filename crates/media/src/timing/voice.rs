//! The voice that reads the text: espeak-ng, as a program of others.

use std::time::Duration;

use super::frames::{Frames, Listener};
use super::silence::quiet;
use crate::child::{self, Failure, Limits};

const PROGRAM: &str = "espeak-ng";
/// Words a minute: how fast news is read.
const SPEED: &str = "165";
/// Samples a second that it speaks in.
const RATE: usize = 22_050;
/// A sentence takes milliseconds to say, and a minute of it has 2.6 MB.
const LIMITS: Limits = Limits { time: Duration::from_secs(20), memory: 256 << 20, output: 64 << 20 };
/// Letters of a sentence beyond which nobody listens.
const LONGEST: usize = 4_000;
/// Languages that are written and spoken like another one that it calls by its own tag.
const KIN: [(&str, &str); 5] = [("zh", "cmn"), ("prs", "fa"), ("nn", "nb"), ("no", "nb"), ("hr", "bs")];

/// What it calls its voice for a language (a BCP 47 tag); `None` if it has none.
///
/// # Errors
/// Where it is not installed, or did not answer.
pub(super) async fn of(language: &str) -> Result<Option<String>, Failure> {
    let listed = child::output(PROGRAM, &["--voices"], &[], LIMITS).await?;
    let listed = String::from_utf8_lossy(&listed);
    let voices: Vec<&str> =
        listed.lines().skip(1).filter_map(|line| line.split_whitespace().nth(1)).collect();
    Ok(among(&voices, &language.to_ascii_lowercase()))
}

/// The very language, or else its first part alone.
fn among(voices: &[&str], language: &str) -> Option<String> {
    let primary = language.split('-').next()?;
    let kin = KIN.iter().find(|(tag, _)| *tag == primary).map_or(primary, |(_, voice)| voice);
    let has = |wanted: &str| voices.contains(&wanted);
    if has(language) {
        return Some(language.to_owned());
    }
    let regional = |voice: &&str| voice.strip_prefix(kin).is_some_and(|rest| rest.starts_with('-'));
    (has(kin) || voices.iter().any(regional)).then(|| kin.to_owned())
}

/// A sentence as the voice says it, without silence around it.
///
/// # Errors
/// Where the voice did not speak.
pub(super) async fn say(voice: &str, sentence: &str) -> Result<(Frames, Vec<bool>), Failure> {
    // Two brackets would be read as phonemes.
    let text: String =
        sentence.chars().take(LONGEST).map(|c| if matches!(c, '[' | ']') { ' ' } else { c }).collect();
    if text.trim().is_empty() {
        return Ok(Default::default());
    }
    let arguments = ["-v", voice, "-s", SPEED, "-b", "1", "--stdin", "--stdout"];
    let wave = child::output(PROGRAM, &arguments, text.as_bytes(), LIMITS).await?;
    let mut listener = Listener::new(RATE);
    listener.hear(samples_of(&wave));
    let mut frames = listener.frames();
    let mut silent = quiet(&frames.loudness);
    let from = silent.iter().position(|silent| !silent).unwrap_or(silent.len());
    let to = silent.iter().rposition(|silent| !silent).map_or(from, |last| last + 1);
    frames.rows = frames.rows[from..to].to_vec();
    frames.loudness = frames.loudness[from..to].to_vec();
    silent = silent[from..to].to_vec();
    Ok((frames, silent))
}

/// A stream of WAVE does not know its length: the samples are what follows its `data`.
fn samples_of(wave: &[u8]) -> &[u8] {
    let data = wave.windows(4).take(256).position(|four| four == b"data");
    data.and_then(|at| wave.get(at + 8..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_a_voice_of_its_own_or_of_its_kin() {
        let voices = ["cmn", "en-gb", "en-us", "fa", "fr-fr", "pt", "pt-br", "nb", "uk"];
        let check = |language: &str, voice: Option<&str>| {
            assert_eq!(among(&voices, language).as_deref(), voice, "{language}");
        };
        check("uk", Some("uk"));
        check("pt-br", Some("pt-br"));
        check("pt-ao", Some("pt"));
        check("en", Some("en"));
        check("en-gb", Some("en-gb"));
        check("fr", Some("fr"));
        check("zh-hans", Some("cmn"));
        check("prs", Some("fa"));
        check("f", None);
        check("bo", None);
        check("", None);
    }

    #[test]
    fn a_wave_without_data_is_silent() {
        assert!(samples_of(b"RIFF").is_empty());
        assert!(samples_of(b"").is_empty());
        assert_eq!(samples_of(b"RIFF....WAVEdata\xff\xff\xff\xffab"), b"ab");
    }
}
