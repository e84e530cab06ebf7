//! A document in a room is the document that was put there.

use lw_formats::document::{Block, Document, Mark, Text};
use proptest::prelude::*;
use serde_json::json;

use super::some;
use crate::rooms::document::{Node, Run, document, nodes};
use crate::rooms::manuscript::Manuscript;
use crate::stories::Draft;

fn draft(document: Document) -> Draft {
    Draft { headline: "Harbour 🛥 reopens".into(), document, ..Draft::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_document_is_read_as_it_was_written(of in some::document()) {
        let (read, problems) = document(&nodes(&of));
        prop_assert_eq!(read.cleaned(), of);
        prop_assert!(problems.is_empty());
    }

    #[test]
    fn a_document_goes_through_a_room_and_another_reads_it(of in some::document()) {
        let mut one = Manuscript::new();
        let update = one.replace(&draft(of.clone())).unwrap();
        let mut other = Manuscript::new();
        prop_assert_eq!(other.apply(&update), Ok(true));
        prop_assert_eq!(other.apply(&update), Ok(false));
        let (read, problems) = other.document();
        prop_assert_eq!(read.cleaned(), of);
        prop_assert!(problems.is_empty());
        let mut third = Manuscript::new();
        prop_assert!(third.load(&other.state()).is_ok());
        prop_assert_eq!(third.document(), other.document());
    }
}

#[test]
fn the_fields_of_a_story_go_through_a_room() {
    let ids: Vec<lw_base::Id> =
        (0..3).map(|at| lw_base::Id::new(lw_base::Timestamp::from_millis(at))).collect();
    let before = Draft {
        slug: lw_base::Slug::of("harbour-reopens"),
        headline: "Harbour reopens".into(),
        standfirst: Some("After the storm.".into()),
        label: Some(crate::stories::Label::Analysis),
        dateline: Some("Port Merrow".into()),
        section: Some(ids[0].clone()),
        bylines: ids[1..].to_vec(),
        topics: ids[..2].to_vec(),
        picture: Some(ids[0].clone()),
        picture_caption: Some("Boats".into()),
        picture_alt: Some(String::new()),
        picture_focus: "480,300".parse().ok(),
        document: Document { content: vec![Block::paragraph(vec![Text::plain("Boats sail.")])] },
        ..Draft::default()
    };
    let mut text = Manuscript::new();
    text.replace(&before).unwrap();
    assert_eq!(text.replace(&before), None, "nothing changes twice");
    let base = Draft { picture: before.picture.clone(), ..Draft::default() };
    let (after, problems) = text.draft(base);
    assert_eq!(format!("{after:?}"), format!("{before:?}"));
    assert!(problems.is_empty());
    let less = Draft { headline: "Open".into(), ..Draft::default() };
    text.replace(&less).unwrap();
    assert_eq!(format!("{:?}", text.draft(Draft::default()).0), format!("{less:?}"));
}

#[test]
fn marks_beside_others_of_their_kind_are_read_by_their_kind() {
    let check = |name: &str, expect: usize| {
        let marks = [(name.to_owned(), json!({"speaker": "Mara Lind", "role": null}))].into();
        let text = Node::Text(vec![Run { text: "We open.".into(), marks }]);
        let (read, problems) = document(&[Node::element("paragraph", Default::default(), vec![text])]);
        let marks = &read.content[0].runs()[0].marks;
        assert_eq!(marks.len(), expect, "{name}");
        assert_eq!(problems.len(), 1 - expect, "{name}");
        if let Some(Mark::Quotation(quotation)) = marks.first() {
            assert_eq!(quotation.speaker.as_deref(), Some("Mara Lind"));
        }
    };
    check("quotation", 1);
    check("quotation--a+/=Zz09", 1);
    check("quotation--short", 0);
    check("--a+/=Zz09", 0);
    check("script", 0);
}

#[test]
fn what_a_story_cannot_hold_is_left_out_and_said() {
    let paragraph = |attrs: serde_json::Value, children: Vec<Node>| {
        Node::element("paragraph", serde_json::from_value(attrs).unwrap(), children)
    };
    let text = |words: &str| Node::Text(vec![Run { text: words.into(), marks: Default::default() }]);
    let (read, problems) = document(&[
        text("outside"),
        paragraph(json!({"lang": "not a language", "dir": "rtl"}), vec![text("in"), text("side")]),
        Node::element("script", Default::default(), vec![text("alert(1)")]),
        Node::element("heading", [("level".to_owned(), json!("x"))].into(), vec![text("Head")]),
        Node::element("bullet_list", Default::default(), vec![text("a"), paragraph(json!({}), vec![])]),
        paragraph(json!({}), vec![Node::element("image", Default::default(), vec![])]),
    ]);
    let json = serde_json::to_value(&read).unwrap();
    assert_eq!(
        json["content"],
        json!([
            {"type": "paragraph", "attrs": {"dir": "rtl"}, "content": [{"type": "text", "text": "inside"}]},
            {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Head"}]},
            {"type": "bullet_list", "content": []},
            {"type": "paragraph", "content": []},
        ])
    );
    assert_eq!(problems.len(), 6, "{problems:#?}");
}
