//! A save without a script becomes the changes it made, and no more.

use lw_base::{Id, Timestamp};
use lw_formats::document::{Block, Document, Text};
use proptest::prelude::*;
use yrs::updates::decoder::Decode as _;

use super::some;
use crate::rooms::manuscript::Manuscript;
use crate::stories::Draft;

fn paragraphs(words: &[&str]) -> Draft {
    let paragraph = |words: &&str| Block::paragraph(vec![Text::plain(*words)]);
    Draft { document: Document { content: words.iter().map(paragraph).collect() }, ..Draft::default() }
}

fn plain(text: &Manuscript) -> Vec<String> {
    text.document().0.cleaned().to_plain().split("\n\n").map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_text_becomes_any_other(before in some::document(), after in some::document()) {
        let mut text = Manuscript::new();
        text.replace(&Draft { document: before, ..Draft::default() }).unwrap();
        text.replace(&Draft { document: after.clone(), ..Draft::default() });
        prop_assert_eq!(text.document().0.cleaned(), after);
    }
}

#[test]
fn a_clip_takes_the_place_of_the_one_that_is_meant_and_nothing_else_changes() {
    let id = |at: i64| Id::new(Timestamp::from_millis(at));
    let (first, second, third) = (id(1), id(2), id(3));
    let mut room = Manuscript::new();
    let draft = Draft { clip: Some(first.clone()), picture: Some(third.clone()), ..paragraphs(&["One."]) };
    room.replace(&draft).unwrap();
    room.play(&first, &second).unwrap();
    let (now, _) = room.draft(Draft::default());
    assert_eq!((&now.clip, &now.picture, &now.document), (&Some(second), &draft.picture, &draft.document));
    // Somebody has chosen another one meanwhile.
    assert_eq!(room.play(&first, &third), None);
}

#[test]
fn a_colleague_who_writes_in_another_paragraph_is_not_disturbed() {
    let mut room = Manuscript::new();
    let first = room.replace(&paragraphs(&["One.", "Two.", "Three.", "Four."])).unwrap();
    let mut colleague = Manuscript::new();
    colleague.apply(&first).unwrap();
    let theirs = colleague.replace(&paragraphs(&["One.", "Two.", "Three and a half.", "Four."])).unwrap();
    let ours = room.replace(&paragraphs(&["One, changed.", "Between.", "Two.", "Three."])).unwrap();
    room.apply(&theirs).unwrap();
    colleague.apply(&ours).unwrap();
    let expect = ["One, changed.", "Between.", "Two.", "Three and a half."];
    assert_eq!(plain(&room), expect);
    assert_eq!(plain(&colleague), expect);
}

#[test]
fn two_who_change_one_paragraph_both_stay() {
    let mut room = Manuscript::new();
    let first = room.replace(&paragraphs(&["The harbour opens on Friday."])).unwrap();
    let mut colleague = Manuscript::new();
    colleague.apply(&first).unwrap();
    let theirs = colleague.replace(&paragraphs(&["The old harbour opens on Friday."])).unwrap();
    let ours = room.replace(&paragraphs(&["The harbour opens on Friday, at last."])).unwrap();
    room.apply(&theirs).unwrap();
    colleague.apply(&ours).unwrap();
    assert_eq!(plain(&room), ["The old harbour opens on Friday, at last."]);
    assert_eq!(plain(&colleague), plain(&room));
}

#[test]
fn one_letter_is_a_small_update() {
    let long: Vec<String> = (0..300).map(|number| format!("Paragraph {number} of the long story.")).collect();
    let mut words: Vec<&str> = long.iter().map(String::as_str).collect();
    let mut room = Manuscript::new();
    room.replace(&paragraphs(&words)).unwrap();
    words[150] = "Paragraph 150 of the long story!";
    let update = room.replace(&paragraphs(&words)).unwrap();
    assert!(update.len() < 60, "{} bytes", update.len());
    assert!(yrs::Update::decode_v1(&update).is_ok());
}

#[test]
fn an_empty_paragraph_in_which_somebody_is_about_to_write_stays() {
    let mut room = Manuscript::new();
    room.replace(&Draft::default()).unwrap();
    let heading = Block::Heading {
        attrs: lw_formats::document::Level { level: 2 },
        content: vec![Text::plain("Boats")],
    };
    let saved = Draft { document: Document { content: vec![heading.clone()] }, ..Draft::default() };
    room.replace(&saved).unwrap();
    assert_eq!(room.document().0.content, [heading, Block::paragraph(vec![])]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn two_who_change_everything_at_once_end_with_one_text_that_can_be_saved(
        before in some::document(),
        ours in some::document(),
        theirs in some::document(),
    ) {
        let draft = |document| Draft { document, ..Draft::default() };
        let mut room = Manuscript::new();
        let first = room.replace(&draft(before)).unwrap();
        let mut colleague = Manuscript::new();
        colleague.apply(&first).unwrap();
        let ours = room.replace(&draft(ours));
        let theirs = colleague.replace(&draft(theirs));
        if let Some(theirs) = theirs {
            room.apply(&theirs).unwrap();
        }
        if let Some(ours) = ours {
            colleague.apply(&ours).unwrap();
        }
        let (document, problems) = room.document();
        prop_assert_eq!(&document, &colleague.document().0);
        prop_assert!(problems.is_empty(), "{problems:?}");
        let clean = document.cleaned();
        prop_assert_eq!(&clean.cleaned(), &clean);
    }
}
