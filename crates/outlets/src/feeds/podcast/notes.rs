//! An episode's notes as podcast apps show them: plain text, cut where apps would.

use lw_formats::document::Document;

/// The notes of an episode in at most so many bytes; its headline where it has none.
pub(super) fn write(headline: &str, standfirst: Option<&str>, text: &Document, most: usize) -> String {
    let text = text.to_plain();
    let standfirst = standfirst.filter(|it| !text.starts_with(it)).unwrap_or_default();
    let notes = format!("{standfirst}\n\n{text}");
    match notes.trim() {
        "" => headline.to_owned(),
        notes => cut(notes, most),
    }
}

/// Cut between words; in the middle of one where none ends near, since some
/// languages write no spaces.
fn cut(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let kept = &text[..text.floor_char_boundary(most - '…'.len_utf8())];
    let end = kept.rfind(char::is_whitespace).filter(|at| at * 2 > kept.len()).unwrap_or(kept.len());
    format!("{}…", kept[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use lw_formats::document::{Block, Text};

    use super::*;

    #[test]
    fn notes_are_the_standfirst_and_the_text() {
        let text = |it: &str| Document { content: vec![Block::paragraph(vec![Text::plain(it)])] };
        let check = |standfirst: Option<&str>, it: &Document, expect: &str| {
            assert_eq!(write("Mud", standfirst, it, 30), expect);
        };
        check(None, &Document::default(), "Mud");
        check(Some("Low."), &Document::default(), "Low.");
        check(Some("Low."), &text("Boats & sand."), "Low.\n\nBoats & sand.");
        check(Some("Boats"), &text("Boats & sand."), "Boats & sand.");
        check(None, &text("The boats lie on the sand at noon."), "The boats lie on the sand…");
        check(None, &text("เรือจอดอยู่บนหาดทราย"), "เรือจอดอย…");
    }
}
