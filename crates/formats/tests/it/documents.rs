//! Documents: HTML and back, untrusted JSON, plain words.

use lw_base::Lang;
use lw_formats::document::{Block, Document, Language, Level, ListItem, Mark, Quotation, Text};
use proptest::prelude::*;

fn lang(tag: &str) -> Lang {
    tag.parse().expect("a language")
}

fn from_html(html: &str) -> Document {
    Document::from_html(html, &lang("en")).0
}

fn check(html: &str, expected: &str) {
    assert_eq!(from_html(html).to_html(&lang("en")).as_str(), expected, "{html}");
}

#[test]
fn foreign_html_becomes_ours() {
    check("<h1>A</h1><p>b <b>c</b> <i>d</i></p>", "<h2>A</h2><p>b <strong>c</strong> <em>d</em></p>");
    check("<h6>A</h6>", "<h4>A</h4>");
    check("a<br>b<br><br>c", "<p>a b</p><p>c</p>");
    check("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>");
    check("<p>a<hr><p>b", "<p>a</p><hr><p>b</p>");
    check("<a href='/x'>a</a><a href='ftp://x'>b</a>", "<p><a href=\"/x\">a</a>b</p>");
    check("<p lang=ar>ا</p>", "<p lang=\"ar\" dir=\"rtl\">ا</p>");
    check("<p>a <span lang=fr>b</span>", "<p>a <span lang=\"fr\">b</span></p>");
    check("<q>a</q>", "<p><span class=\"quotation\">“a”</span></p>");
    check(
        "<blockquote><p>a</p><p>b</p></blockquote>",
        "<figure class=\"quotation\"><blockquote><p>a</p><p>b</p></blockquote></figure>",
    );
    check("a\u{0}b\u{7}c\u{AD}d", "<p>abcd</p>");
    check("<p> </p><p>&nbsp;</p><ul><li></li></ul>", "");
}

#[test]
fn what_was_left_out_is_told() {
    let (_, problems) = Document::from_html("<p>a<img src=x><iframe></iframe>", &lang("en"));
    assert_eq!(problems[0].message, "Left out, since a story cannot hold it: <iframe>, <img>.");
}

#[test]
fn a_quotation_is_a_figure_with_who_said_it() {
    let quotation = Quotation {
        speaker: Some("Mara Lind".into()),
        role: Some("Harbour minister".into()),
        ..Quotation::default()
    };
    let words = Block::paragraph(vec![Text::plain("“We open today.”")]);
    let document = Document { content: vec![Block::Quotation { attrs: quotation, content: vec![words] }] };
    insta::assert_snapshot!(document.to_html(&lang("en")).as_str().replace("><", ">\n<"), @r#"
    <figure class="quotation" data-speaker="Mara Lind" data-role="Harbour minister">
    <blockquote>
    <p>“We open today.”</p>
    </blockquote>
    <figcaption>
    <span class="speaker">Mara Lind</span>, <span class="role">Harbour minister</span>
    </figcaption>
    </figure>
    "#);
}

#[test]
fn untrusted_json_is_cleaned() {
    let json = r#"{"type":"doc","content":[{"type":"divider"},{"type":"heading","attrs":{"level":9},"content":[{"type":"text","text":" a  b "}]},
        {"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:x"}},{"type":"strong"}]}]},
        {"type":"paragraph"},{"type":"divider"}]}"#;
    let document = Document::from_json(json).expect("a document");
    assert_eq!(document.to_html(&lang("en")).as_str(), "<h4>a b</h4><p><strong>x</strong></p>");
}

#[test]
fn words_are_counted_in_any_language() {
    for (text, words) in [("The harbour is open.", 4), ("ท่าเรือเปิดแล้ว", 4), ("", 0), ("„გემი“ 12", 2)]
    {
        assert_eq!(from_html(text).words(), words, "{text}");
    }
}

#[test]
fn plain_words_keep_lists() {
    assert_eq!(
        from_html("<p>a</p><ul><li>b</li></ul><ol><li>c<li>d</ol>").to_plain(),
        "a\n\n• b\n\n1. c\n\n2. d"
    );
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zé<>&\" ]{0,12}", "[اأبت]{1,6}", "\\PC{0,8}", ".{0,6}"]
}

fn quotation() -> impl Strategy<Value = Quotation> {
    (
        proptest::option::of(words()),
        proptest::option::of(words()),
        proptest::option::of("20[0-2][0-9](-[01][0-9])?"),
        proptest::option::of(0u64..9_000),
    )
        .prop_map(|(speaker, role, said_on, clip_start)| Quotation {
            speaker,
            role,
            said_on,
            clip_start,
            ..Quotation::default()
        })
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        Just(Mark::Strong),
        Just(Mark::Emphasis),
        prop_oneof!["https://[a-z]{1,5}\\.example/[a-z?=&%]{0,8}", ".{0,10}", "javascript:[a-z]{1,3}"]
            .prop_map(|href| Mark::Link { href }),
        prop_oneof![Just("fr"), Just("fa"), Just("ka"), Just("zh-Hant")]
            .prop_map(|tag| Mark::Language(Language { lang: tag.parse().ok(), dir: None })),
        quotation().prop_map(Mark::Quotation),
    ]
}

fn runs() -> impl Strategy<Value = Vec<Text>> {
    let run =
        (words(), proptest::collection::vec(mark(), 0..3)).prop_map(|(text, marks)| Text { text, marks });
    proptest::collection::vec(run, 0..4)
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        4 => runs().prop_map(Block::paragraph),
        1 => (0u8..9, runs()).prop_map(|(level, content)| Block::Heading { attrs: Level { level }, content }),
        1 => Just(Block::Divider),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let blocks = proptest::collection::vec(inner, 0..3);
        let items = proptest::collection::vec(blocks.clone().prop_map(|content| ListItem { content }), 0..3);
        prop_oneof![
            items.clone().prop_map(|content| Block::BulletList { content }),
            items.prop_map(|content| Block::OrderedList { content }),
            (quotation(), blocks).prop_map(|(attrs, content)| Block::Quotation { attrs, content }),
        ]
    })
}

fn document() -> impl Strategy<Value = Document> {
    proptest::collection::vec(block(), 0..4).prop_map(|content| Document { content })
}

proptest! {
    #[test]
    fn html_and_back_is_the_same(document in document(), story in prop_oneof![Just("en"), Just("ar")]) {
        let clean = document.cleaned();
        prop_assert_eq!(&clean.cleaned(), &clean);
        let html = clean.to_html(&lang(story));
        let (back, _) = Document::from_html(html.as_str(), &lang(story));
        prop_assert_eq!(&back, &clean, "{}", html);
        let json = serde_json::to_string(&clean).expect("JSON");
        prop_assert_eq!(Document::from_json(&json).expect("a document"), clean);
    }

    #[test]
    fn nothing_panics(text in ".{0,300}", bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (document, _) = Document::from_html(&text, &lang("en"));
        let _ = (document.to_plain(), document.words(), document.quotations().len());
        let _ = lw_formats::page::read(text.as_bytes());
        let _ = lw_formats::page::read(&bytes);
        let _ = Document::from_json(&text);
    }

    #[test]
    fn quoted_pages_do_not_panic(text in "([A-Zé][a-z]{1,6}[ ,.:]|“|”|\"|«|»|„| said | according to |\n\n|By |\\(File\\)|<p>|<b>|</p>|0:10 ){0,60}") {
        if let Some(page) = lw_formats::page::read(text.as_bytes()).page {
            let words = page.document.to_plain();
            prop_assert_eq!(page.document.cleaned().to_plain(), words);
        }
    }
}
