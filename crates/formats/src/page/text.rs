//! Pages as plain text: what a reader gets who cannot see the layout.
//!
//! ```text
//! Accessibility links            ← furniture, skipped
//! Harbour Reopens                ← the headline
//! Cranes at the quay. (File)     ← the caption
//! The harbour opened on Monday.  ← the standfirst
//! Harbour Reopens                ← the headline again, as the player's title
//! 0:00 0:03:42 0:00              ← the player's clocks
//! The first paragraph …          ← the body
//! ```

use std::collections::HashSet;

use super::furniture::{self, Kind};
use super::{Page, PageClip, PagePicture, Reading, caption};
use crate::Problem;
use crate::document::{Block, Document, Text, line};

/// Longer lines are not paragraphs.
const LONGEST_LINE: usize = 1024 * 1024;
/// A headline that is a whole text is cut here, in bytes.
const LONGEST_TITLE: usize = 1_000;
/// Longer lines are not headlines.
const LONGEST_HEADLINE: usize = 200;
/// Lines before the body: pages have some ten.
const LONGEST_HEAD: usize = 60;
/// Skipped lines that are told one by one.
const MOST_TOLD: usize = 1_000;

/// A line that may be of the story, with its number.
struct Line {
    number: usize,
    text: String,
    /// Whether the player stands between the line before and this one.
    after_player: bool,
}

/// Reads a page of plain text.
pub(super) fn read(text: &str, reading: &mut Reading) {
    let mut page = Page::default();
    let lines = story_lines(text, &mut page, reading);
    let Some(at) = headline_at(&lines) else {
        return reading
            .problems
            .push(Problem::whole("No line looks like a headline: check that this is a story."));
    };
    for line in &lines[..at] {
        if furniture::is_label(&line.text) && page.label.is_none() {
            page.label = Some(line.text.clone());
        } else {
            skip(reading, line, "stands above the headline");
        }
    }
    let headline = &lines[at].text;
    page.headline = line(headline, LONGEST_TITLE);
    let rest = without_doubled(&lines[at + 1..], headline, reading);
    let body_start = read_head(&rest, &mut page, reading);
    read_body(&rest[body_start..], &mut page, reading);
    if page.document.content.is_empty() {
        reading.problems.push(Problem::whole(
            "There is a headline but no text under it: check that the whole page was saved.",
        ));
    }
    reading.page = Some(page);
}

/// The lines that are not furniture; furniture goes to the skipped ones, and
/// the player's clock to the page.
fn story_lines(text: &str, page: &mut Page, reading: &mut Reading) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_player = false;
    for (index, raw) in text.split(['\n', '\u{2028}', '\u{2029}']).enumerate() {
        let number = index + 1;
        if raw.len() > LONGEST_LINE {
            reading.problems.push(Problem::at(
                number,
                "This line is over 1 MB and was left out: break it into paragraphs.",
            ));
            continue;
        }
        let text = line(raw, LONGEST_LINE);
        if text.is_empty() {
            continue;
        }
        let line = Line { number, text, after_player };
        match furniture::kind(&line.text) {
            Some(kind) => {
                if let Some(duration) = furniture::duration(&line.text) {
                    let clip = page.clip.get_or_insert_default();
                    clip.duration = clip.duration.max(Some(duration).filter(|length| length.millis() > 0));
                }
                if kind == Kind::Player {
                    page.clip.get_or_insert_with(PageClip::default);
                    after_player = true;
                }
                skip(reading, &line, kind.words());
            }
            None => {
                lines.push(line);
                after_player = false;
            }
        }
    }
    lines
}

fn skip(reading: &mut Reading, line: &Line, why: &str) {
    if reading.skipped.len() < MOST_TOLD {
        let start: String = line.text.chars().take(80).collect();
        reading.skipped.push(Problem::at(line.number, format!("“{start}”: {why}, left out.")));
        reading.skipped.sort_by_key(|problem| problem.line);
    }
}

/// The headline is the line that stands twice, since a page gives its
/// player the same title; otherwise the first line that is not a sentence;
/// otherwise the first.
fn headline_at(lines: &[Line]) -> Option<usize> {
    let head = &lines[..lines.len().min(LONGEST_HEAD)];
    let could_be =
        |line: &Line| line.text.len() <= LONGEST_HEADLINE && !caption::has_archive_mark(&line.text);
    let is_doubled = |at: usize| head[at + 1..].iter().any(|later| later.text == head[at].text);
    let title = |line: &Line| could_be(line) && !line.text.ends_with(['.', '。', '؟', '।', ':', ',']);
    (0..head.len())
        .find(|at| title(&head[*at]) && is_doubled(*at))
        .or_else(|| head.iter().position(|line| title(line) && !furniture::is_label(&line.text)))
        .or_else(|| head.iter().position(could_be))
        .or(if lines.is_empty() { None } else { Some(0) })
}

fn without_doubled<'a>(lines: &'a [Line], headline: &str, reading: &mut Reading) -> Vec<&'a Line> {
    let (doubles, rest): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.text == headline);
    for line in &doubles {
        skip(reading, line, "the headline again");
    }
    // The headline as the player's title belongs to the player.
    rest
}

/// Reads caption, standfirst, bylines and date; returns where the body starts.
fn read_head(lines: &[&Line], page: &mut Page, reading: &mut Reading) -> usize {
    let head_end = lines.iter().take(LONGEST_HEAD).rposition(|line| line.after_player).unwrap_or(0);
    let mut body_start = 0;
    for (at, line) in lines.iter().enumerate().take(LONGEST_HEAD) {
        let in_head = at < head_end;
        if caption::has_archive_mark(&line.text) && page.picture.is_none() {
            read_caption(&line.text, page);
        } else if read_small(&line.text, page) || is_known(&line.text, page) {
            if is_known(&line.text, page) {
                skip(reading, line, "already read");
            }
        } else if in_head && page.standfirst.is_none() {
            page.standfirst = Some(line.text.clone());
        } else {
            break;
        }
        body_start = at + 1;
    }
    // Without a player between them the standfirst can only be told from the
    // first paragraph by standing twice, so nothing is taken from the body.
    body_start
}

fn read_caption(text: &str, page: &mut Page) {
    let caption = caption::read(text);
    page.picture = Some(PagePicture {
        caption: caption.words,
        credit: caption.credit,
        archive: caption.archive,
        ..PagePicture::default()
    });
}

/// Bylines, labels and dates: short lines of a known shape.
fn read_small(text: &str, page: &mut Page) -> bool {
    if furniture::is_label(text) && page.label.is_none() {
        page.label = Some(text.to_string());
        return true;
    }
    if let Some(name) = byline(text).filter(|_| page.bylines.is_empty()) {
        page.bylines = name.split(" and ").flat_map(|part| part.split(", ")).map(str::to_string).collect();
        return true;
    }
    if let Some(published) = super::metadata::date(text).filter(|_| page.published.is_none()) {
        page.published = Some(published);
        return true;
    }
    false
}

fn byline(text: &str) -> Option<&str> {
    const BY: [&str; 12] = [
        "By ",
        "by ",
        "BY ",
        "Von ",
        "Par ",
        "Por ",
        "Da ",
        "بقلم ",
        "نویسنده: ",
        "Автор: ",
        "Автор ",
        "ავტორი: ",
    ];
    let name = BY.iter().find_map(|by| text.strip_prefix(by))?.trim();
    let is_name = (1..=8).contains(&name.split_whitespace().count()) && !name.ends_with(['.', '!', '?', ':']);
    let capital = name.chars().next().is_some_and(|c| !c.is_lowercase());
    (is_name && capital).then_some(name)
}

/// Whether a line repeats the caption or the standfirst.
fn is_known(text: &str, page: &Page) -> bool {
    let caption = page.picture.as_ref().and_then(|picture| picture.caption.as_deref());
    let bare = caption::read(text).words;
    page.standfirst.as_deref() == Some(text) || caption.is_some() && caption == bare.as_deref()
}

fn read_body(lines: &[&Line], page: &mut Page, reading: &mut Reading) {
    let mut blocks = Vec::new();
    let mut seen = HashSet::new();
    for line in lines {
        let doubled = line.text.len() > 80 && !seen.insert(line.text.as_str());
        if doubled || is_known(&line.text, page) {
            skip(reading, line, "already read");
        } else if caption::has_archive_mark(&line.text) {
            skip(reading, line, "the caption of a picture inside the text");
        } else {
            blocks.push(Block::paragraph(vec![Text::plain(&line.text)]));
        }
    }
    page.document = Document { content: blocks };
}
