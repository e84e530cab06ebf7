//! Text in another language than the edition's. whatlang tells languages
//! apart by their letters and by what follows what; it is asked only about
//! long passages, and believed only where it is sure. What it cannot know, and
//! languages that are close, are left alone.

use std::collections::{HashMap, HashSet};

use lw_base::Lang;
use lw_formats::document::{Block, Document, Mark};
use whatlang::{Lang as Known, detect};

use super::{Finding, Kind, Says};

/// Letters of a paragraph that can be told.
const LONG_PARAGRAPH: usize = 120;
/// Letters of a text that can be told.
const LONG_TEXT: usize = 200;
/// Letters after which nothing changes.
const ENOUGH: usize = 2_000;
/// Below this, whatlang is guessing.
const SURE: f64 = 0.95;
/// Paragraphs that are named; of more, the whole text is meant.
const MOST_NAMED: usize = 5;

/// A word that stands in so many paragraphs, or in one of eight, is a usual one.
const FEW_PARAGRAPHS: usize = 4;

/// The script of a language of which nothing is known (ISO 15924).
const UNKNOWN_SCRIPT: &str = "Zyyy";

/// The languages that whatlang knows, by their subtags.
const KNOWN: &[(&str, Known)] = &[
    ("af", Known::Afr),
    ("ak", Known::Aka),
    ("am", Known::Amh),
    ("ar", Known::Ara),
    ("az", Known::Aze),
    ("be", Known::Bel),
    ("bg", Known::Bul),
    ("bn", Known::Ben),
    ("ca", Known::Cat),
    ("cs", Known::Ces),
    ("cy", Known::Cym),
    ("da", Known::Dan),
    ("de", Known::Deu),
    ("el", Known::Ell),
    ("en", Known::Eng),
    ("eo", Known::Epo),
    ("es", Known::Spa),
    ("et", Known::Est),
    ("fa", Known::Pes),
    ("fi", Known::Fin),
    ("fil", Known::Tgl),
    ("fr", Known::Fra),
    ("gu", Known::Guj),
    ("he", Known::Heb),
    ("hi", Known::Hin),
    ("hr", Known::Hrv),
    ("hu", Known::Hun),
    ("hy", Known::Hye),
    ("id", Known::Ind),
    ("it", Known::Ita),
    ("ja", Known::Jpn),
    ("jv", Known::Jav),
    ("ka", Known::Kat),
    ("km", Known::Khm),
    ("kn", Known::Kan),
    ("ko", Known::Kor),
    ("la", Known::Lat),
    ("lt", Known::Lit),
    ("lv", Known::Lav),
    ("mk", Known::Mkd),
    ("ml", Known::Mal),
    ("mr", Known::Mar),
    ("my", Known::Mya),
    ("nb", Known::Nob),
    ("ne", Known::Nep),
    ("nl", Known::Nld),
    ("no", Known::Nob),
    ("or", Known::Ori),
    ("pa", Known::Pan),
    ("pl", Known::Pol),
    ("pt", Known::Por),
    ("ro", Known::Ron),
    ("ru", Known::Rus),
    ("si", Known::Sin),
    ("sk", Known::Slk),
    ("sl", Known::Slv),
    ("sn", Known::Sna),
    ("sr", Known::Srp),
    ("sv", Known::Swe),
    ("ta", Known::Tam),
    ("te", Known::Tel),
    ("th", Known::Tha),
    ("tk", Known::Tuk),
    ("tl", Known::Tgl),
    ("tr", Known::Tur),
    ("uk", Known::Ukr),
    ("ur", Known::Urd),
    ("uz", Known::Uzb),
    ("vi", Known::Vie),
    ("yi", Known::Yid),
    ("zh", Known::Cmn),
    ("zu", Known::Zul),
];

/// Languages that share most of their words: one of a row may be taken for
/// another of it. Those that whatlang does not know stand with the ones that
/// they would be taken for.
const CLOSE: &[&[&str]] = &[
    &["sr", "hr", "bs", "cnr", "sh", "sl", "mk"],
    &["id", "ms", "jv", "su", "min"],
    &["nb", "no", "nn", "da", "sv", "fo"],
    &["cs", "sk"],
    &["es", "ca", "gl", "pt", "ast", "eu"],
    &["hi", "mr", "ne", "bho", "mai", "sa"],
    &["tr", "az", "tk", "crh", "gag", "ku", "kmr"],
    &["uz", "tk", "az", "kaa"],
    &["fa", "ur", "ar", "ps", "ug", "ckb", "sd", "ks", "pnb", "bal", "az", "uz", "kk", "ky", "tk"],
    &["ru", "ky", "kk", "tg", "tt", "ba", "mn", "ce", "os", "cv", "sah", "uz", "az"],
    &["zh", "yue", "wuu", "nan"],
    &["af", "nl", "fy", "li"],
    &["zu", "xh", "nd", "ss"],
    &["sn", "sw", "rw", "rn", "ny", "lg", "ln", "om", "so", "ha"],
    &["lv", "ltg"],
    &["tl", "fil", "ceb", "ilo"],
    &["he", "yi"],
    &["my", "shn", "mnw"],
    &["bn", "as"],
    &["am", "ti"],
    &["de", "lb", "nds", "gsw"],
    &["fr", "oc", "ht", "br"],
    &["it", "co", "sc", "la"],
];

pub(super) fn find(document: &Document, lang: &Lang) -> Vec<Finding> {
    let own = passages(document);
    let whole = own.join(" ");
    if let Some(other) = other(&whole, lang, LONG_TEXT) {
        let finding = Finding::new(Kind::Language, super::BODY);
        return vec![with_languages(finding, &other, lang)];
    }
    let usual = usual_words(&own);
    let unusual = own.iter().filter(|words| !is_usual(words, &usual));
    let paragraphs = unusual.filter_map(|words| {
        let other = other(words, lang, LONG_PARAGRAPH)?;
        Some(with_languages(Finding::at(Kind::Paragraph, words).quoting(), &other, lang))
    });
    paragraphs.take(MOST_NAMED).collect()
}

/// The words that stand in many of the paragraphs: articles, prepositions. A
/// text of few paragraphs has none that one could go by.
fn usual_words(paragraphs: &[String]) -> HashSet<String> {
    let mut count: HashMap<String, usize> = HashMap::new();
    for paragraph in paragraphs {
        let words: HashSet<String> = bare_words(paragraph).collect();
        for word in words {
            *count.entry(word).or_default() += 1;
        }
    }
    let many = FEW_PARAGRAPHS.max(paragraphs.len() / 8);
    count.into_iter().filter(|(_, paragraphs)| *paragraphs >= many).map(|(word, _)| word).collect()
}

/// Whether a paragraph has so many of the text's usual words that it is in the
/// text's language: that is quickly seen, and whatlang takes its time.
fn is_usual(paragraph: &str, usual: &HashSet<String>) -> bool {
    let (mut all, mut known) = (0, 0);
    for word in bare_words(paragraph) {
        all += 1;
        known += usize::from(usual.contains(&word));
    }
    known * 4 > all
}

fn bare_words(text: &str) -> impl Iterator<Item = String> {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphabetic()).to_lowercase();
    text.split_whitespace().map(bare).filter(|word| !word.is_empty())
}

fn with_languages(finding: Finding, other: &Lang, lang: &Lang) -> Finding {
    finding.saying("language", Says::Words(other.own_name())).saying("edition", Says::Words(lang.own_name()))
}

/// The paragraphs that are said to be in the edition's language: those that
/// say nothing, without the phrases that do.
pub(super) fn passages(document: &Document) -> Vec<String> {
    let is_own = |block: &&Block| match block {
        Block::Paragraph { attrs, .. } => attrs.lang.is_none(),
        Block::Heading { .. } => false,
        _ => false,
    };
    let words = |block: &Block| {
        let runs = block.runs().iter().filter(|run| !run.marks.iter().any(is_language));
        runs.map(|run| run.text.as_str()).collect::<String>()
    };
    document.blocks().into_iter().filter(is_own).map(words).collect()
}

fn is_language(mark: &Mark) -> bool {
    matches!(mark, Mark::Language(language) if language.lang.is_some())
}

/// The language that a passage is in, where that is surely another.
fn other(words: &str, lang: &Lang, long: usize) -> Option<Lang> {
    if words.chars().filter(|letter| letter.is_alphabetic()).count() < long {
        return None;
    }
    // It is as sure after some sentences as after a book.
    let words: String = words.chars().take(ENOUGH).collect();
    let found = detect(&words).filter(|found| found.is_reliable() && found.confidence() >= SURE)?;
    let (subtag, _) = KNOWN.iter().find(|(_, known)| *known == found.lang())?;
    let own = lang.as_str().split('-').next()?;
    let is_close = CLOSE.iter().any(|row| row.contains(subtag) && row.contains(&own));
    if own == *subtag || is_close {
        return None;
    }
    let other: Lang = subtag.parse().ok()?;
    if lang.script() == UNKNOWN_SCRIPT {
        return None;
    }
    // Of a language that whatlang does not know only the script can be told.
    let is_known = KNOWN.iter().any(|(known, _)| *known == own);
    (is_known || other.script() != lang.script()).then_some(other)
}
