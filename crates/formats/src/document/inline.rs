//! Runs of text within one block: one order of marks, one spelling of space.

use super::{Language, Mark, Quotation, Text};
use crate::href;

/// A longer paragraph is cut: no paragraph of a story has a megabyte.
const LONGEST_TEXT: usize = 1_000_000;
/// Longer data of a quotation is cut.
pub(super) const LONGEST_DATA: usize = 2_000;

/// Runs with allowed marks in one order, equal neighbours joined, white space
/// collapsed as HTML shows it, and none at the ends.
pub(crate) fn cleaned(runs: &[Text]) -> Vec<Text> {
    let mut clean: Vec<Text> = Vec::new();
    let mut space = true;
    let mut room = LONGEST_TEXT;
    for run in runs {
        let text = collapsed(&run.text, &mut space, room);
        room = room.saturating_sub(text.len());
        if text.is_empty() {
            continue;
        }
        let marks = cleaned_marks(&run.marks);
        match clean.last_mut() {
            Some(last) if last.marks == marks => last.text.push_str(&text),
            _ => clean.push(Text { text, marks }),
        }
    }
    while let Some(last) = clean.last_mut() {
        last.text.truncate(last.text.trim_end_matches(' ').len());
        if !last.text.is_empty() {
            break;
        }
        clean.pop();
    }
    let blank = clean.iter().all(|run| run.text.chars().all(char::is_whitespace));
    if blank { Vec::new() } else { clean }
}

/// `space` says whether a space stands before the text, and is set for what follows.
fn collapsed(text: &str, space: &mut bool, room: usize) -> String {
    let mut out = String::with_capacity(text.len().min(room));
    for c in text.chars() {
        if out.len() + c.len_utf8() > room {
            break;
        }
        match c {
            ' ' | '\t' | '\n' | '\r' | '\x0c' if *space => {}
            ' ' | '\t' | '\n' | '\r' | '\x0c' => {
                out.push(' ');
                *space = true;
            }
            c if lw_base::is_unwanted(c) => {}
            c => {
                out.push(c);
                *space = false;
            }
        }
    }
    out
}

/// Text on one line without unwanted characters, cut at `longest` bytes.
pub(crate) fn line(text: &str, longest: usize) -> String {
    lw_base::one_line(text, longest)
}

/// At most one mark of a kind, the outermost first: quotation, link,
/// language, strong, emphasis.
fn cleaned_marks(marks: &[Mark]) -> Vec<Mark> {
    let mut clean: Vec<Mark> = marks.iter().filter_map(cleaned_mark).collect();
    clean.sort_by_key(place);
    clean.dedup_by_key(|mark| place(mark));
    clean
}

fn cleaned_mark(mark: &Mark) -> Option<Mark> {
    match mark {
        Mark::Link { href } => href::safe(href).map(|href| Mark::Link { href }),
        Mark::Language(language) => {
            let language = cleaned_language(language);
            (!language.is_none()).then_some(Mark::Language(language))
        }
        Mark::Quotation(quotation) => Some(Mark::Quotation(cleaned_quotation(quotation))),
        mark => Some(mark.clone()),
    }
}

/// A direction that is the language's own says nothing.
pub(super) fn cleaned_language(language: &Language) -> Language {
    let usual = language.lang.as_ref().map(lw_base::Lang::direction);
    Language { lang: language.lang.clone(), dir: language.dir.filter(|dir| Some(*dir) != usual) }
}

fn place(mark: &Mark) -> u8 {
    match mark {
        Mark::Quotation(_) => 0,
        Mark::Link { .. } => 1,
        Mark::Language(Language { .. }) => 2,
        Mark::Strong => 3,
        Mark::Emphasis => 4,
    }
}

pub(super) fn cleaned_quotation(quotation: &Quotation) -> Quotation {
    let clean = |text: &Option<String>| {
        let text = line(text.as_deref()?, LONGEST_DATA);
        (!text.is_empty()).then_some(text)
    };
    Quotation {
        speaker: clean(&quotation.speaker),
        role: clean(&quotation.role),
        said_on: clean(&quotation.said_on).filter(|day| is_day(day)),
        place: clean(&quotation.place),
        original_lang: quotation.original_lang.clone(),
        original: clean(&quotation.original),
        clip_start: quotation.clip_start,
        clip_end: quotation.clip_end.filter(|end| quotation.clip_start.is_none_or(|start| start <= *end)),
    }
}

/// `2024`, `2024-05` or `2024-05-03`.
fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut part = |length: usize, most: u32| {
        parts.next().map(|part| {
            part.len() == length
                && part.bytes().all(|b| b.is_ascii_digit())
                && part.parse().is_ok_and(|n: u32| (1..=most).contains(&n))
        })
    };
    part(4, 9999) == Some(true)
        && part(2, 12) != Some(false)
        && part(2, 31) != Some(false)
        && part(1, 0).is_none()
}
