//! How hard a text is to read, by the formula that was published for its
//! language. A language for which nobody has published one has none: nothing
//! is said then. Nor is anything said of a short text, where each of them
//! jumps about.
//!
//! Osman (El-Haj and Rayson, 2016), the one for Arabic, counts syllables by
//! vowel marks, which news in Arabic does not write: it is left out.

mod syllables;

use icu::segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu::segmenter::{SentenceSegmenter, WordSegmenter};
use lw_base::Lang;
use lw_formats::document::Document;

use super::language::passages;
use super::{BODY, Finding, Kind, Says};

/// Words and sentences that make a measure.
const LEAST_WORDS: usize = 100;
const LEAST_SENTENCES: usize = 5;
/// Letters beyond which LIX calls a word long.
const LIX_LONG: usize = 6;

/// A published formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Formula {
    /// Kincaid, Fishburne, Rogers and Chissom: Derivation of new readability
    /// formulas for Navy enlisted personnel, 1975. Years of school.
    FleschKincaid,
    /// Amstad: Wie verständlich sind unsere Zeitungen?, 1978.
    Amstad,
    /// Fernández Huerta: Medidas sencillas de lecturabilidad, 1959, with
    /// words to a sentence where its print says sentences to a hundred words.
    FernandezHuerta,
    /// Kandel and Moles: Application de l’indice de Flesch à la langue
    /// française, 1958.
    KandelMoles,
    /// Lucisano and Piemontese: Gulpease, una formula per la predizione della
    /// difficoltà dei testi in lingua italiana, 1988.
    Gulpease,
    /// Oborneva: Автоматизированная оценка сложности учебных текстов, 2006.
    Oborneva,
    /// Björnsson: Läsbarhet, 1968; measured in newspapers of eleven languages
    /// in Readability of newspapers in 11 languages, 1983.
    Lix,
}

impl Formula {
    /// The formula for a language.
    fn of(lang: &Lang) -> Option<Self> {
        Some(match lang.as_str().split('-').next()? {
            "en" => Self::FleschKincaid,
            "de" => Self::Amstad,
            "es" => Self::FernandezHuerta,
            "fr" => Self::KandelMoles,
            "it" => Self::Gulpease,
            "ru" => Self::Oborneva,
            "sv" | "nb" | "nn" | "no" | "da" | "fi" | "pt" => Self::Lix,
            _ => return None,
        })
    }

    /// Its name, which is nobody's to translate.
    const fn name(self) -> &'static str {
        match self {
            Self::FleschKincaid => "Flesch–Kincaid",
            Self::Amstad => "Amstad",
            Self::FernandezHuerta => "Fernández Huerta",
            Self::KandelMoles => "Kandel–Moles",
            Self::Gulpease => "Gulpease",
            Self::Oborneva => "Flesch–Oborneva",
            Self::Lix => "LIX",
        }
    }

    /// What news for everybody keeps to, and whether less of it is easier.
    const fn target(self) -> (f64, bool) {
        match self {
            // What somebody reads with ease who left school at fifteen.
            Self::FleschKincaid => (10.0, true),
            Self::Amstad | Self::FernandezHuerta | Self::KandelMoles | Self::Oborneva => (50.0, false),
            // For who has finished the middle school.
            Self::Gulpease => (50.0, false),
            // The middle of newspapers' news, by Björnsson.
            Self::Lix => (50.0, true),
        }
    }

    fn score(self, it: &Counts) -> f64 {
        let (to_sentence, to_word) = (it.words / it.sentences, it.syllables / it.words);
        match self {
            Self::FleschKincaid => 0.39 * to_sentence + 11.8 * to_word - 15.59,
            Self::Amstad => 180.0 - to_sentence - 58.5 * to_word,
            Self::FernandezHuerta => 206.84 - 1.02 * to_sentence - 60.0 * to_word,
            Self::KandelMoles => 207.0 - 1.015 * to_sentence - 73.6 * to_word,
            Self::Gulpease => 89.0 + (300.0 * it.sentences - 10.0 * it.letters) / it.words,
            Self::Oborneva => 206.835 - 1.3 * to_sentence - 60.1 * to_word,
            Self::Lix => to_sentence + 100.0 * it.long / it.words,
        }
    }
}

/// What formulas are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Counts {
    sentences: f64,
    words: f64,
    syllables: f64,
    letters: f64,
    long: f64,
}

pub(super) fn find(document: &Document, lang: &Lang) -> Option<Finding> {
    let formula = Formula::of(lang)?;
    let counts = count(&passages(document), lang);
    if counts.words < LEAST_WORDS as f64 || counts.sentences < LEAST_SENTENCES as f64 {
        return None;
    }
    let score = formula.score(&counts).round();
    let (target, less_is_easier) = formula.target();
    let is_hard = if less_is_easier { score > target } else { score < target };
    let finding = Finding::new(if is_hard { Kind::Grade } else { Kind::GradeFact }, BODY);
    let target = format!("{} {target}", if less_is_easier { "≤" } else { "≥" });
    Some(
        finding
            .saying("formula", Says::Words(formula.name().to_owned()))
            .saying("score", Says::Number(score))
            .saying("target", Says::Words(target))
            .saying("words", Says::Number((counts.words / counts.sentences).round())),
    )
}

fn count(paragraphs: &[String], lang: &Lang) -> Counts {
    let sentences = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let words = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let syllables = syllables::of(lang);
    let mut counts = Counts::default();
    for paragraph in paragraphs {
        let mut start = 0;
        for end in sentences.segment_str(paragraph).skip(1) {
            let has_words = paragraph[start..end].chars().any(char::is_alphabetic);
            counts.sentences += f64::from(u8::from(has_words));
            start = end;
        }
        let (mut start, mut breaks) = (0, words.segment_str(paragraph));
        while let Some(end) = breaks.next() {
            let word = &paragraph[start..end];
            start = end;
            if !breaks.is_word_like() || !word.chars().any(char::is_alphabetic) {
                continue;
            }
            let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
            counts.words += 1.0;
            counts.letters += letters as f64;
            counts.long += f64::from(u8::from(letters > LIX_LONG));
            counts.syllables += syllables(&word.to_lowercase()) as f64;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: &str, text: &str, expect: [u32; 4]) {
        let counts = count(&[text.to_owned()], &lang.parse().unwrap());
        let found = [counts.sentences, counts.words, counts.syllables, counts.long].map(|it| it as u32);
        assert_eq!(found, expect, "{lang}: {text}");
    }

    #[test]
    fn sentences_words_syllables_long_words() {
        check("en", "The boat came in. It left.", [2, 6, 6, 0]);
        check("en", "Reliable harbours, 42 of them, reopened", [1, 5, 11, 3]);
        check("sv", "Båten kom. Hamnmästaren väntade!", [2, 4, 10, 2]);
        check("ru", "Паром вернулся. Люди ждали.", [2, 4, 9, 1]);
        check("en", "", [0, 0, 0, 0]);
        check("en", "42 — 43. …", [0, 0, 0, 0]);
    }

    fn scores(formula: Formula, counts: [f64; 5], expect: f64) {
        let [sentences, words, syllables, letters, long] = counts;
        let score = formula.score(&Counts { sentences, words, syllables, letters, long });
        assert!((score - expect).abs() < 0.05, "{formula:?}: {score}");
    }

    #[test]
    fn formulas_as_published() {
        let counts = [10.0, 150.0, 240.0, 700.0, 30.0];
        scores(Formula::FleschKincaid, counts, 9.14);
        scores(Formula::Amstad, counts, 71.4);
        scores(Formula::FernandezHuerta, counts, 95.54);
        scores(Formula::KandelMoles, counts, 74.02);
        scores(Formula::Gulpease, counts, 62.33);
        scores(Formula::Oborneva, counts, 91.18);
        scores(Formula::Lix, counts, 35.0);
    }

    #[test]
    fn a_language_without_a_formula_is_left_alone() {
        for lang in ["ar", "th", "zh", "sw", "uk", "ka", "x-own"] {
            assert_eq!(Formula::of(&lang.parse().unwrap()), None, "{lang}");
        }
        assert_eq!(Formula::of(&"pt-BR".parse().unwrap()), Some(Formula::Lix));
    }
}
