//! Any document, for properties.

use lw_base::{Id, Timestamp};
use lw_formats::document::{
    Block, ClipUse, Document, Language, Level, LinkCard, ListItem, Mark, PictureUse, Quotation, TableAbout,
    TableCell, TableRow, Text,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zé]{1,8}",
        Just("ميناء".to_owned()),
        Just("👩🏽‍🚀".to_owned()),
        Just("🛥".to_owned()),
        Just("กรุงเทพ".to_owned()),
        Just("𝄞e\u{301}".to_owned()),
    ];
    vec(word, 1..6).prop_map(|words| words.join(" "))
}

fn language() -> impl Strategy<Value = Language> {
    let lang = prop_oneof![Just("ar"), Just("en"), Just("fa-AF")];
    lang.prop_map(|lang| Language { lang: lang.parse().ok(), dir: None })
}

fn quotation() -> impl Strategy<Value = Quotation> {
    (proptest::option::of(words()), proptest::option::of(words()), proptest::option::of(0..5_000_000_000u64))
        .prop_map(|(speaker, original, clip_start)| Quotation {
            speaker,
            original,
            clip_start,
            ..Quotation::default()
        })
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        Just(Mark::Strong),
        Just(Mark::Emphasis),
        Just(Mark::Link { href: "https://harbour.example/a?b=1".into() }),
        language().prop_map(Mark::Language),
        quotation().prop_map(Mark::Quotation),
    ]
}

fn runs() -> impl Strategy<Value = Vec<Text>> {
    vec((words(), vec(mark(), 0..3)).prop_map(|(text, marks)| Text { text: format!("{text} "), marks }), 1..5)
}

fn id() -> impl Strategy<Value = Id> {
    (0i64..1_000_000).prop_map(|at| Id::new(Timestamp::from_millis(at)))
}

fn part() -> impl Strategy<Value = Block> {
    let some = || proptest::option::of(words());
    // An empty alternative text is not the same as none.
    let alt = prop_oneof![Just(None), Just(Some(String::new())), words().prop_map(Some)];
    prop_oneof![
        (id(), some(), alt)
            .prop_map(|(picture, caption, alt)| PictureUse { picture, caption, alt })
            .prop_map(|attrs| Block::Picture { attrs }),
        (id(), some()).prop_map(|(clip, title)| Block::Clip { attrs: ClipUse { clip, title } }),
        (proptest::option::of(id()), some(), some())
            .prop_map(|(story, title, about)| LinkCard {
                href: story.is_none().then(|| "https://harbour.example/a".to_owned()),
                story,
                title,
                about,
            })
            .prop_map(|attrs| Block::LinkCard { attrs }),
    ]
}

fn table() -> impl Strategy<Value = Block> {
    let cell = prop_oneof![Just(vec![]), runs()].prop_map(TableCell::new);
    let row = vec(cell, 1..4).prop_map(|content| TableRow { content });
    let about = (proptest::option::of(words()), any::<bool>(), any::<bool>());
    (about, vec(row, 1..4)).prop_map(|((caption, header_row, header_column), content)| Block::Table {
        attrs: TableAbout { caption, header_row, header_column },
        content,
    })
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        4 => (runs(), proptest::option::of(language())).prop_map(|(content, attrs)| Block::Paragraph {
            attrs: attrs.unwrap_or_default(),
            content
        }),
        1 => (runs(), 2..5u8).prop_map(|(content, level)| Block::Heading { attrs: Level { level }, content }),
        1 => Just(Block::Divider),
        1 => part(),
        1 => table(),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let items = vec(vec(inner.clone(), 1..3).prop_map(|content| ListItem { content }), 1..4);
        prop_oneof![
            items.clone().prop_map(|content| Block::BulletList { content }),
            items.prop_map(|content| Block::OrderedList { content }),
            (quotation(), vec(inner, 1..4)).prop_map(|(attrs, content)| Block::Quotation { attrs, content }),
        ]
    })
}

/// Any document as it is saved.
pub fn document() -> impl Strategy<Value = Document> {
    vec(block(), 0..10).prop_map(|content| Document { content }.cleaned())
}
