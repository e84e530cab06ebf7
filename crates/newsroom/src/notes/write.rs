//! A note, or an answer to one.

use lw_base::{Id, Timestamp, one_line};
use lw_station::people;
use lw_store::{Change, Error};
use serde_json::Value;

use super::{queries, tell};

/// The longest note, in bytes.
const LONGEST: usize = 4_000;
/// The longest words that a note is about; longer ones are cut, in bytes.
const LONGEST_QUOTED: usize = 600;
/// The longest anchor, in bytes.
const LONGEST_ANCHOR: usize = 1_000;
/// The longest name that a form has for itself, in bytes.
const LONGEST_FORM: usize = 64;
/// People that one note may mention.
const MOST_MENTIONS: usize = 20;
/// Notes on one story.
const MOST_NOTES: i64 = 500;

/// A note to be written.
#[derive(Clone, Debug)]
pub struct NewNote {
    /// The story.
    pub story: Id,
    /// Its edition.
    pub edition: String,
    /// What its form carries: the same form makes one note, however often it is sent.
    pub form: String,
    /// The note that it answers.
    pub parent: Option<Id>,
    /// Where in the text it is about.
    pub anchor: Option<String>,
    /// The words there.
    pub quoted: String,
    /// What it says.
    pub text: String,
    /// Whose attention it asks for.
    pub mentions: Vec<Id>,
}

/// Why a note cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum BadNote {
    /// It says nothing.
    #[error("a note needs words")]
    Wordless,
    /// It says too much.
    #[error("a note has at most {LONGEST} bytes")]
    TooLong,
    /// What it should be about is no place in a text.
    #[error("an anchor is a small JSON object")]
    BadAnchor,
    /// The note that it answers is not there.
    #[error("there is no such note to answer")]
    NoParent,
    /// It mentions somebody who may not read the story, or too many.
    #[error("a note mentions at most {MOST_MENTIONS} people who may read the story")]
    BadMention,
    /// The story has enough of them.
    #[error("a story has at most {MOST_NOTES} notes")]
    TooMany,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

impl BadNote {
    /// The field that it is about, and the message that says what to mend.
    pub const fn told(&self) -> (&'static str, &'static str) {
        match self {
            Self::Wordless => ("text", "desk-problem-note-wordless"),
            Self::TooLong => ("text", "desk-problem-note-long"),
            Self::BadMention => ("mentions", "desk-problem-note-mention"),
            Self::TooMany => ("text", "desk-problem-notes-many"),
            Self::BadAnchor => ("anchor", "desk-problem-gone"),
            Self::NoParent => ("thread", "desk-problem-gone"),
            Self::Store(_) => ("", "desk-problem-gone"),
        }
    }
}

/// Writes a note. `who` is a person or a key, and `by` how rows name them. Who
/// answers is waited for no more in that thread, and one
/// that was settled is open again.
pub async fn write(
    change: &mut Change,
    new: &NewNote,
    (who, by): (&Id, &str),
    now: Timestamp,
) -> Result<Id, BadNote> {
    let text = lines(&new.text);
    match text.len() {
        0 => return Err(BadNote::Wordless),
        1..=LONGEST => {}
        _ => return Err(BadNote::TooLong),
    }
    let form = form(&new.form, now);
    // A form that is sent twice must not fail the second time for what the first one did.
    if let Some(before) = queries::by_form(change, by, &form).await? {
        return Ok(before);
    }
    let anchor = new.anchor.as_deref().map(anchor).transpose()?;
    let thread = match &new.parent {
        None => None,
        Some(parent) => Some(queries::thread(change, &new.story, parent).await?.ok_or(BadNote::NoParent)?),
    };
    let mentions = mentions(change, new, who).await?;
    if queries::count(change, &new.story).await? >= MOST_NOTES {
        return Err(BadNote::TooMany);
    }
    let id = Id::new(now);
    let quoted = one_line(&new.quoted, LONGEST_QUOTED);
    let place = match &thread {
        None => (None, anchor.as_deref(), quoted.as_str()),
        Some(thread) => (Some(thread), None, ""),
    };
    if !queries::insert(change, &id, &new.story, place, (&text, &form), (by, now)).await? {
        return Ok(queries::by_form(change, by, &form).await?.unwrap_or(id));
    }
    for person in mentions {
        queries::insert_mention(change, &id, person, thread.as_ref().unwrap_or(&id), &new.story).await?;
    }
    if let Some(thread) = &thread {
        queries::answer_mentions(change, thread, who, now).await?;
        queries::end_resolution(change, thread, by, now).await?;
    }
    tell(change, &new.story, by, if thread.is_some() { "answer" } else { "note" }, now).await?;
    Ok(id)
}

/// Those who are mentioned, each once, without who writes.
async fn mentions<'a>(change: &mut Change, new: &'a NewNote, who: &Id) -> Result<Vec<&'a Id>, BadNote> {
    let mut mentions: Vec<&Id> = new.mentions.iter().filter(|person| *person != who).collect();
    mentions.sort();
    mentions.dedup();
    if mentions.is_empty() {
        return Ok(mentions);
    }
    let readers = people::queries::of_edition_in(change, &new.edition).await?;
    let may_read = |person: &&Id| readers.iter().any(|reader| reader.id == **person);
    match mentions.len() <= MOST_MENTIONS && mentions.iter().all(may_read) {
        true => Ok(mentions),
        false => Err(BadNote::BadMention),
    }
}

/// Text of several lines, without what does not belong into one, and without
/// more than one empty line in a row.
fn lines(text: &str) -> String {
    let mut clean = String::new();
    for line in text.lines() {
        let line = one_line(line, LONGEST + 1);
        if line.is_empty() && (clean.is_empty() || clean.ends_with("\n\n")) {
            continue;
        }
        clean.push_str(&line);
        clean.push('\n');
        if clean.len() > LONGEST + 1 {
            break;
        }
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// A form's name for itself; one without gets a new one.
fn form(text: &str, now: Timestamp) -> String {
    let is_one = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match (1..=LONGEST_FORM).contains(&text.len()) && is_one(text) {
        true => text.to_owned(),
        false => Id::new(now).to_string(),
    }
}

/// An anchor as it is stored: what it says is for the pages, but it is small and JSON.
fn anchor(text: &str) -> Result<String, BadNote> {
    if text.len() > LONGEST_ANCHOR {
        return Err(BadNote::BadAnchor);
    }
    match serde_json::from_str(text) {
        Ok(Value::Object(anchor)) => Ok(Value::Object(anchor).to_string()),
        _ => Err(BadNote::BadAnchor),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_keeps_its_lines_and_nothing_hidden() {
        assert_eq!(lines("  Is it six?\r\n\n\n\nAsk\u{202e}\0 Mara. \n\n"), "Is it six?\n\nAsk Mara.");
        assert_eq!(lines(" \u{2066}\n\t\n"), "");
        assert!(lines(&"a\n".repeat(10_000)).len() > LONGEST);
        assert!(lines(&"a".repeat(10_000)).len() > LONGEST);
    }

    #[test]
    fn an_anchor_is_a_small_object() {
        assert_eq!(
            anchor(r#" {"from": {"a": "\u0000"}, "to": 1} "#).unwrap(),
            r#"{"from":{"a":"\u0000"},"to":1}"#
        );
        let deep = format!("{}{}", "{\"a\":".repeat(180), "1".repeat(90));
        for bad in ["", "[]", "7", "{", &deep, &format!("{{\"a\":\"{}\"}}", "a".repeat(1_000_000))] {
            assert!(anchor(bad).is_err());
        }
    }
}
