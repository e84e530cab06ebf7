//! What changed between two revisions, by paragraph and by word.

use lw_station::bylines;
use lw_station::editions::Edition;
use lw_station::sections;
use lw_station::topics;
use lw_web::{App, Error};
use serde::Serialize;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

use crate::stories::Revision;

/// Paragraphs shown before and after a change.
const AROUND: usize = 1;

/// A part of the story in which something changed; its name is `desk-<key>`.
#[derive(Debug, Serialize)]
pub struct Part {
    key: &'static str,
    rows: Vec<Row>,
}

/// A paragraph, or several.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Row {
    /// It stands as it was.
    Same {
        /// Its text.
        text: String,
    },
    /// So many stand as they were.
    Skipped {
        /// How many.
        count: usize,
    },
    /// It changed; a side without words was not there.
    Changed {
        /// As it was.
        was: Vec<Word>,
        /// As it is.
        is_now: Vec<Word>,
    },
}

/// Words that changed, or did not.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Word {
    text: String,
    changed: bool,
}

/// The body as plain text, a paragraph a line.
pub fn plain(revision: &Revision) -> Result<String, Error> {
    Ok(revision.document()?.to_plain())
}

/// How many words came, and how many went.
pub fn words_changed(old: &str, new: &str) -> (usize, usize) {
    let (old, new): (Vec<_>, Vec<_>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    ops.iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .fold((0, 0), |(added, removed), op| (added + op.new_range().len(), removed + op.old_range().len()))
}

/// All that a revision says beside its body, by the keys of the desk's words.
pub async fn fields(
    app: &App,
    edition: &Edition,
    revision: &Revision,
) -> Result<Vec<(&'static str, String)>, Error> {
    let sections = sections::queries::of_edition(&app.db, &edition.id).await?;
    let section = sections.into_iter().find(|section| Some(&section.id) == revision.section_id.as_ref());
    let bylines = bylines::queries::of_revision(&app.db, &revision.id).await?;
    let topics = topics::queries::of_revision(&app.db, &revision.id).await?;
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    Ok(vec![
        ("headline", revision.headline.clone()),
        ("standfirst", text(&revision.standfirst)),
        ("label", text(&revision.label)),
        ("section", section.map(|section| section.name).unwrap_or_default()),
        ("bylines", bylines.into_iter().map(|byline| byline.name).collect::<Vec<_>>().join(" · ")),
        ("topics", topics.into_iter().map(|topic| topic.name).collect::<Vec<_>>().join(" · ")),
        ("dateline", text(&revision.dateline)),
        ("slug", revision.slug.to_string()),
        ("picture-caption", text(&revision.picture_caption)),
        ("picture-alt", text(&revision.picture_alt)),
    ])
}

/// The parts in which two revisions differ.
pub async fn parts(
    app: &App,
    edition: &Edition,
    was: &Revision,
    is_now: &Revision,
) -> Result<Vec<Part>, Error> {
    let (old, new) = (fields(app, edition, was).await?, fields(app, edition, is_now).await?);
    let mut pairs: Vec<_> = old.into_iter().zip(new).map(|((key, old), (_, new))| (key, old, new)).collect();
    // The body comes after headline and standfirst, as on the page.
    pairs.insert(2, ("body", plain(was)?, plain(is_now)?));
    let changed = pairs.into_iter().filter(|(_, old, new)| old != new);
    Ok(changed.map(|(key, old, new)| Part { key, rows: rows(&old, &new) }).collect())
}

fn rows(old: &str, new: &str) -> Vec<Row> {
    let lines = |text| str::lines(text).filter(|line| !line.trim().is_empty()).collect::<Vec<_>>();
    let (old, new) = (lines(old), lines(new));
    let ops = capture_diff_slices(Algorithm::Patience, &old, &new);
    let mut rows = Vec::new();
    for (place, op) in ops.iter().enumerate() {
        let (was, is_now) = (&old[op.old_range()], &new[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => same(was, place == 0, place + 1 == ops.len(), &mut rows),
            _ => (0..was.len().max(is_now.len())).for_each(|line| {
                rows.push(changed(was.get(line).copied(), is_now.get(line).copied()));
            }),
        }
    }
    rows
}

/// What did not change, without what is far from a change.
fn same(lines: &[&str], is_first: bool, is_last: bool, rows: &mut Vec<Row>) {
    let (before, after) = (if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    let row = |text: &&str| Row::Same { text: (*text).to_owned() };
    // To say that one paragraph is left out takes as much room as to show it.
    if lines.len() <= before + after + 1 {
        rows.extend(lines.iter().map(row));
        return;
    }
    rows.extend(lines[..before].iter().map(row));
    rows.push(Row::Skipped { count: lines.len() - before - after });
    rows.extend(lines[lines.len() - after..].iter().map(row));
}

fn changed(was: Option<&str>, is_now: Option<&str>) -> Row {
    let diff = TextDiff::configure().diff_unicode_words(was.unwrap_or_default(), is_now.unwrap_or_default());
    let side = |other: ChangeTag| {
        let mut words: Vec<Word> = Vec::new();
        for change in diff.iter_all_changes().filter(|change| change.tag() != other) {
            let changed = change.tag() != ChangeTag::Equal;
            match words.last_mut().filter(|last| last.changed == changed) {
                Some(last) => last.text.push_str(change.value()),
                None => words.push(Word { text: change.value().to_owned(), changed }),
            }
        }
        words
    };
    Row::Changed { was: side(ChangeTag::Insert), is_now: side(ChangeTag::Delete) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, changed: bool) -> Word {
        Word { text: text.to_owned(), changed }
    }

    #[test]
    fn words_are_compared_in_their_paragraphs() {
        let old = "One.\nTwo.\nThree.\nThe harbour opens today.\nEnd.";
        let new = "One.\nTwo.\nThree.\nThe harbour opens tomorrow.\nEnd.\nMore.";
        let rows = rows(old, new);
        assert_eq!(rows[0], Row::Skipped { count: 2 });
        assert_eq!(rows[1], Row::Same { text: "Three.".into() });
        let was = vec![word("The harbour opens ", false), word("today", true), word(".", false)];
        let is_now = vec![word("The harbour opens ", false), word("tomorrow", true), word(".", false)];
        assert_eq!(rows[2], Row::Changed { was, is_now });
        assert_eq!(rows[4], Row::Changed { was: vec![], is_now: vec![word("More.", true)] });
        assert_eq!(words_changed(old, new), (2, 1));
    }
}
