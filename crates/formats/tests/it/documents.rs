//! Documents: HTML and back, untrusted JSON, plain words.

use std::collections::BTreeMap;

use lw_base::{Id, Lang, Timestamp};
use lw_formats::document::{
    Block, ClipUse, Document, Language, Level, LinkCard, ListItem, Mark, Page, PictureUse, Quotation,
    TableAbout, TableCell, TableRow, Text,
};
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
    check(
        "00:00 Intro<br>01:30 <b>Middle<br />a</b><br><br>c<br>",
        "<p>00:00 Intro</p><p>01:30 <strong>Middle</strong></p><p><strong>a</strong></p><p>c</p>",
    );
    check("<h2>a<br>b</h2><ul><li>c<br>d</ul>", "<h2>a b</h2><ul><li><p>c</p><p>d</p></li></ul>");
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

const ID: &str = "06etbcf1c5v2h7m3t2s5xw1y0z";

#[test]
fn tables_keep_their_rows_columns_and_headers() {
    let simple = "<table class=\"table\"><caption>Fares</caption>\
        <thead><tr><th scope=\"col\">From</th><th scope=\"col\">Crowns</th></tr></thead>\
        <tbody><tr><td>Brack</td><td>6</td></tr></tbody></table>";
    check("<table><caption> Fares <tr><th>From<th>Crowns<tr><td><p>Brack</p><td>6</table>", simple);
    check(simple, simple);
    check(
        "<table><tr><td><th>A<tr><th>B<td><b>c</b><br>d</table>",
        "<table class=\"table\"><thead><tr><th scope=\"col\"></th><th scope=\"col\">A</th></tr></thead>\
         <tbody><tr><th scope=\"row\">B</th><td><strong>c</strong> d</td></tr></tbody></table>",
    );
    // A wide cell leaves its neighbours where they are, and a short row is filled up.
    check(
        "<table><tr><td colspan=2>a<td>b<tr><td>c</table>",
        "<table class=\"table\"><tbody><tr><td>a</td><td></td><td>b</td></tr>\
         <tr><td>c</td><td></td><td></td></tr></tbody></table>",
    );
    check("<table class=table><tr><td></table>", "");
}

#[test]
fn a_table_that_only_sets_things_side_by_side_is_what_stands_in_it() {
    check("<table><tr><td><h2>Left</h2><p>a</p><td><p>b</p></table>", "<h2>Left</h2><p>a</p><p>b</p>");
    check("<table><tr><td>all of a letter</table>", "<p>all of a letter</p>");
}

#[test]
fn our_own_parts_are_read_as_they_are_written() {
    for html in [
        format!("<figure class=\"picture\" data-picture=\"{ID}\"><figcaption>Boats</figcaption></figure>"),
        format!("<figure class=\"picture\" data-picture=\"{ID}\" data-alt=\"\"></figure>"),
        format!("<figure class=\"picture\" data-picture=\"{ID}\" data-alt=\"Two &lt;boats&gt;\"></figure>"),
        format!("<figure class=\"clip\" data-clip=\"{ID}\"><figcaption>The horn</figcaption></figure>"),
        format!("<figure class=\"link-card\" data-story=\"{ID}\"></figure>"),
        format!("<figure class=\"link-card\" data-story=\"{ID}\"><a>More</a></figure>"),
        "<figure class=\"link-card\"><a href=\"https://a.example/\">A page</a>\
         <figcaption>What is there.</figcaption></figure>"
            .to_owned(),
    ] {
        check(&html, &html);
    }
    for html in [
        "<figure class=picture data-picture=../../x></figure>",
        "<figure class=clip><audio src=x></audio></figure>",
        "<figure class=link-card><a href=javascript:x>y</a></figure>",
        "<figure><img src=https://a.example/x.jpg></figure>",
    ] {
        check(html, "");
    }
}

#[test]
fn pictures_sounds_and_cards_are_not_the_story_s_words() {
    let html = format!(
        "<p>One.</p><figure class=picture data-picture={ID}><figcaption>Boats</figcaption></figure>\
         <figure class=clip data-clip={ID}><figcaption>The horn</figcaption></figure>\
         <table><caption>Fares</caption><tr><th>From<th>Crowns<tr><td>Brack<td>6</table>"
    );
    let document = from_html(&html);
    assert_eq!(document.to_plain(), "One.\n\nFares\n\nFrom | Crowns\n\nBrack | 6");
    assert_eq!(document.words(), 5);
    let uses = document.uses();
    assert_eq!((uses.pictures.len(), uses.clips.len(), uses.stories.len()), (1, 1, 0));
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
fn who_is_named_below_quoted_words_has_said_them() {
    let said = |html: &str| {
        let document = from_html(html);
        match document.content.as_slice() {
            [Block::Quotation { attrs, content }] => {
                assert_eq!(content.len(), 1, "{html}");
                (attrs.speaker.clone().unwrap_or_default(), attrs.role.clone().unwrap_or_default())
            }
            other => panic!("{html}: {other:?}"),
        }
    };
    let check = |html: &str, speaker: &str, role: &str| {
        assert_eq!(said(html), (speaker.to_owned(), role.to_owned()), "{html}");
    };
    let words = "<p>We open today.</p>";
    for line in [
        "<footer>— <cite>Mara Lind</cite>, harbour minister</footer>",
        "<cite>Mara Lind, harbour minister</cite>",
        "<p><cite>– Mara Lind, harbour\n minister</cite></p>",
        "<div><footer>― Mara Lind، harbour minister</footer></div>\n",
    ] {
        check(&format!("<blockquote>{words}{line}</blockquote>"), "Mara Lind", "harbour minister");
    }
    check(&format!("<blockquote>{words}<footer>Mara Lind</footer></blockquote>"), "Mara Lind", "");
    check(
        &format!(
            "<figure><blockquote>{words}</blockquote><figcaption>— Mara Lind, minister</figcaption></figure>"
        ),
        "Mara Lind",
        "minister",
    );
    // A work’s title inside of a line, words alone, a whole text below: nobody is named.
    check("<blockquote>I read <cite>The Harbour</cite></blockquote>", "", "");
    check("<blockquote><footer>We open today.</footer></blockquote>", "", "");
    let long = format!("<blockquote><p>a</p><footer>{}</footer></blockquote>", "word ".repeat(50));
    assert!(from_html(&long).to_plain().contains("word word"));
}

#[test]
fn a_line_of_other_letters_runs_their_way_for_readers_and_says_so_in_no_file() {
    let html =
        "<h2>Signed today</h2><p>We open today.</p><p>BBC قالت</p><ul><li>Boats</li><li>قوارب</li></ul>";
    let document = Document::from_html(html, &lang("ar")).0;
    let page = Page {
        parts: &|_| vec![],
        original: "",
        table: &|_| String::new(),
        pictures: BTreeMap::new(),
        clips: BTreeMap::new(),
        stories: BTreeMap::new(),
    };
    assert_eq!(
        document.to_page(&lang("ar"), &page).as_str(),
        "<h2 dir=\"ltr\">Signed today</h2><p dir=\"ltr\">We open today.</p><p>BBC قالت</p>\
         <ul><li><p dir=\"ltr\">Boats</p></li><li>قوارب</li></ul>"
    );
    assert_eq!(document.to_html(&lang("ar")).as_str(), html);
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

fn id() -> impl Strategy<Value = Id> {
    (0i64..1_000_000).prop_map(|at| Id::new(Timestamp::from_millis(at)))
}

fn table() -> impl Strategy<Value = Block> {
    let row = proptest::collection::vec(runs().prop_map(TableCell::new), 0..4);
    let rows = proptest::collection::vec(row.prop_map(|content| TableRow { content }), 0..4);
    let about = (proptest::option::of(words()), any::<bool>(), any::<bool>());
    (about, rows).prop_map(|((caption, header_row, header_column), content)| Block::Table {
        attrs: TableAbout { caption, header_row, header_column },
        content,
    })
}

fn part() -> impl Strategy<Value = Block> {
    let some = || proptest::option::of(words());
    prop_oneof![
        (id(), some(), some()).prop_map(|(picture, caption, alt)| Block::Picture {
            attrs: PictureUse { picture, caption, alt }
        }),
        (id(), some()).prop_map(|(clip, title)| Block::Clip { attrs: ClipUse { clip, title } }),
        (
            proptest::option::of(id()),
            proptest::option::of("(https?://[a-z]{1,5}\\.example/[a-z?=&%]{0,8}|javascript:x|/a)"),
            some(),
            some()
        )
            .prop_map(|(story, href, title, about)| Block::LinkCard {
                attrs: LinkCard { story, href, title, about }
            }),
        table(),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        4 => runs().prop_map(Block::paragraph),
        1 => (0u8..9, runs()).prop_map(|(level, content)| Block::Heading { attrs: Level { level }, content }),
        1 => Just(Block::Divider),
        2 => part(),
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
