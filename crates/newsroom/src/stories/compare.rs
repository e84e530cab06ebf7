//! What changed between two revisions, by paragraph and by word.

use lw_base::{Id, Lang};
use lw_formats::document::{Block, Document};
use lw_library::clips;
use lw_station::bylines;
use lw_station::editions::Edition;
use lw_station::sections;
use lw_station::topics;
use lw_web::{App, Error};
use serde::Serialize;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};
use utoipa::ToSchema;

use crate::stories::{Revision, site};

/// Paragraphs shown before and after a change.
const AROUND: usize = 1;

/// A part of the story in which something changed; its name is `desk-<key>`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Part {
    key: &'static str,
    rows: Vec<Row>,
}

/// A paragraph, or several.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
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
        /// The picture that it was about.
        was_picture: Option<Picture>,
        /// The picture that it is about.
        is_picture: Option<Picture>,
    },
}

/// A picture beside its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SmallPicture)]
pub struct Picture {
    src: String,
    width: u32,
    height: u32,
}

/// A line of a story, and the picture that it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Line {
    text: String,
    picture: Option<Id>,
}

/// Words that changed, or did not.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Word {
    text: String,
    changed: bool,
}

/// The body as plain text, a paragraph a line.
pub fn plain(revision: &Revision) -> Result<String, Error> {
    Ok(revision.document()?.to_plain())
}

/// Whether nothing was written yet, as in the first revision of each story.
pub fn is_empty(revision: &Revision) -> Result<bool, Error> {
    let is_bare =
        revision.headline.is_empty() && revision.standfirst.is_none() && revision.picture_id.is_none();
    Ok(is_bare && revision.document()?.content.is_empty())
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
    let clip = match &revision.clip_id {
        Some(id) => clips::queries::by_id(&app.db, id).await?,
        None => None,
    };
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
        ("clip", clip.map(|clip| clip.title).unwrap_or_default()),
        ("picture-caption", text(&revision.picture_caption)),
        ("picture-alt", text(&revision.picture_alt)),
        (
            "picture-crops",
            text(&revision.picture_focus().map(|it| format!("{} % · {} %", it.x / 10, it.y / 10))),
        ),
    ])
}

/// The parts in which two revisions differ.
pub async fn parts(
    app: &App,
    edition: &Edition,
    desk: &Lang,
    was: &Revision,
    is_now: &Revision,
) -> Result<Vec<Part>, Error> {
    let (old, new) = (fields(app, edition, was).await?, fields(app, edition, is_now).await?);
    let both = old.into_iter().zip(new);
    let mut pairs: Vec<_> = both.map(|((key, old), (_, new))| (key, lines(&old), lines(&new))).collect();
    // The body comes after headline and standfirst, as on the page.
    let body = |revision: &Revision| Ok::<_, Error>(body_lines(app, desk, &revision.document()?));
    pairs.insert(2, ("body", body(was)?, body(is_now)?));
    let lead = |it: &Revision| {
        let line = |id: &Id| Line { text: String::new(), picture: Some(id.clone()) };
        it.picture_id.iter().map(line).collect::<Vec<_>>()
    };
    pairs.insert(3, ("picture", lead(was), lead(is_now)));
    let mut parts = Vec::new();
    for (key, old, new) in pairs.into_iter().filter(|(_, old, new)| old != new) {
        let mut rows = rows(&old, &new);
        for row in &mut rows {
            row.show(app).await?;
        }
        parts.push(Part { key, rows: rows.into_iter().map(|row| row.row).collect() });
    }
    Ok(parts)
}

/// A row whose pictures are not looked up yet.
struct Found {
    row: Row,
    was: Option<Id>,
    is_now: Option<Id>,
}

impl Found {
    async fn show(&mut self, app: &App) -> Result<(), Error> {
        if let Row::Changed { was_picture, is_picture, .. } = &mut self.row {
            *was_picture = picture(app, self.was.as_ref()).await?;
            *is_picture = picture(app, self.is_now.as_ref()).await?;
        }
        Ok(())
    }
}

async fn picture(app: &App, id: Option<&Id>) -> Result<Option<Picture>, Error> {
    let Some(id) = id else { return Ok(None) };
    let small = site::small_picture(app, id).await?;
    Ok(small.map(|(src, width, height)| Picture { src, width, height }))
}

fn lines(text: &str) -> Vec<Line> {
    let full = text.lines().filter(|line| !line.trim().is_empty());
    full.map(|line| Line { text: line.to_owned(), picture: None }).collect()
}

/// The body line by line: a row of a table is one, and a picture, sound or
/// card is what it says, in the desk's words.
fn body_lines(app: &App, desk: &Lang, document: &Document) -> Vec<Line> {
    let mut all = Vec::new();
    for block in &document.content {
        let say = |key: &str, args: &[(&str, &str)]| {
            let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
            Line { text: app.words.say(desk, key, &args), picture: None }
        };
        let known = |it: &Option<String>| it.clone().unwrap_or_else(|| "—".to_owned());
        match block {
            Block::Picture { attrs } => {
                let decoration = || app.words.say(desk, "desk-compare-decoration", &[]);
                let alt = if attrs.alt.as_deref() == Some("") { decoration() } else { known(&attrs.alt) };
                let args = [("caption", known(&attrs.caption)), ("alt", alt)];
                let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
                all.push(Line {
                    picture: Some(attrs.picture.clone()),
                    ..say("desk-compare-a-picture", &args)
                });
            }
            Block::Clip { attrs } => {
                all.push(say(
                    "desk-compare-a-clip",
                    &[("title", &known(&attrs.title)), ("clip", attrs.clip.as_str())],
                ));
            }
            Block::LinkCard { attrs } => {
                let title = attrs.title.clone().or_else(|| attrs.href.clone());
                let title = title.or_else(|| attrs.story.as_ref().map(Id::to_string));
                let args = [("title", known(&title)), ("about", known(&attrs.about))];
                let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
                all.push(say("desk-compare-a-card", &args));
            }
            block => {
                if let Block::Table { attrs, .. } = block {
                    all.push(say("desk-compare-a-table", &[("caption", &known(&attrs.caption))]));
                }
                let words = Document { content: vec![block.clone()] }.to_plain();
                let skipped =
                    usize::from(matches!(block, Block::Table { attrs, .. } if attrs.caption.is_some()));
                all.extend(lines(&words).into_iter().skip(skipped));
            }
        }
    }
    all
}

fn rows(old: &[Line], new: &[Line]) -> Vec<Found> {
    let ops = capture_diff_slices(Algorithm::Patience, old, new);
    let mut rows = Vec::new();
    for (place, op) in ops.iter().enumerate() {
        let (was, is_now) = (&old[op.old_range()], &new[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => {
                let mut kept = Vec::new();
                let texts: Vec<&str> = was.iter().map(|line| line.text.as_str()).collect();
                same(&texts, place == 0, place + 1 == ops.len(), &mut kept);
                rows.extend(kept.into_iter().map(|row| Found { row, was: None, is_now: None }));
            }
            _ => (0..was.len().max(is_now.len())).for_each(|line| {
                let (was, is_now) = (was.get(line), is_now.get(line));
                let text = |line: Option<&Line>| line.map(|line| line.text.clone());
                let id = |line: Option<&Line>| line.and_then(|line| line.picture.clone());
                let row = changed(text(was).as_deref(), text(is_now).as_deref());
                rows.push(Found { row, was: id(was), is_now: id(is_now) });
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
    let (was, is_now) = (side(ChangeTag::Insert), side(ChangeTag::Delete));
    Row::Changed { was, is_now, was_picture: None, is_picture: None }
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
        let rows: Vec<Row> = rows(&lines(old), &lines(new)).into_iter().map(|found| found.row).collect();
        let changed = |was, is_now| Row::Changed { was, is_now, was_picture: None, is_picture: None };
        assert_eq!(rows[0], Row::Skipped { count: 2 });
        assert_eq!(rows[1], Row::Same { text: "Three.".into() });
        let was = vec![word("The harbour opens ", false), word("today", true), word(".", false)];
        let is_now = vec![word("The harbour opens ", false), word("tomorrow", true), word(".", false)];
        assert_eq!(rows[2], changed(was, is_now));
        assert_eq!(rows[4], changed(vec![], vec![word("More.", true)]));
        assert_eq!(words_changed(old, new), (2, 1));
    }
}
