//! Hostile strings through every door: what comes out is parsed again, by
//! another library, and looked through.

use std::path::Path;

use lw_base::Lang;
use lw_formats::document::{Document, Linked, Page, PageClip, PagePicture, PageSource};
use lw_formats::page::read;
use scraper::{Html, Selector};

const TAGS: [&str; 23] = [
    "p",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "figure",
    "blockquote",
    "figcaption",
    "span",
    "hr",
    "a",
    "strong",
    "em",
    "bdi",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];
/// What only a page has beside them.
const PAGE_TAGS: [&str; 8] = ["div", "picture", "img", "audio", "source", "time", "details", "summary"];
const SCHEMES: [&str; 4] = ["http:", "https:", "mailto:", "tel:"];

const ON_PAGES: [&str; 16] = [
    "src",
    "srcset",
    "sizes",
    "width",
    "height",
    "alt",
    "loading",
    "controls",
    "preload",
    "aria-label",
    "type",
    "download",
    "role",
    "tabindex",
    "datetime",
    "hreflang",
];

/// Everything that stands in some HTML is allowed.
fn check(html: &str, payload: &str) {
    check_tags(html, payload, &[]);
}

fn check_tags(html: &str, payload: &str, more: &[&str]) {
    let all = Selector::parse("body *").expect("a selector");
    let parsed = Html::parse_document(&format!("<!doctype html><body>{html}"));
    for element in parsed.select(&all) {
        let name = element.value().name();
        assert!(TAGS.contains(&name) || more.contains(&name), "<{name}> from {payload}");
        for (attribute, value) in element.value().attrs() {
            let known = matches!(attribute, "lang" | "dir" | "class" | "href" | "scope")
                || attribute.starts_with("data-")
                || !more.is_empty() && ON_PAGES.contains(&attribute);
            if attribute.starts_with("src") {
                let own = |one: &str| one.starts_with("/media/") && !one.contains("..");
                assert!(value.split(", ").all(own), "{attribute} {value} from {payload}");
            }
            assert!(known, "{attribute} from {payload}");
            if attribute == "href" {
                let bare: String = value
                    .chars()
                    .filter(|c| !c.is_control() && !c.is_whitespace())
                    .collect::<String>()
                    .to_lowercase();
                let head = bare.split(['/', '?', '#']).next().unwrap_or_default();
                let well = !head.contains(':') || SCHEMES.iter().any(|scheme| bare.starts_with(scheme));
                // Behind the host of a whole address it is a letter like another.
                let is_whole = bare.starts_with("https://") || bare.starts_with("http://");
                assert!(
                    well && !bare.starts_with("//") && (is_whole || !bare.contains('\\')),
                    "href {value} from {payload}"
                );
            }
        }
    }
}

fn through_every_door(place: usize, payload: &str) {
    let lang: Lang = "en".parse().expect("a language");
    let (document, _) = Document::from_html(payload, &lang);
    check(document.to_html(&lang).as_str(), payload);
    let pages = [
        payload.to_string(),
        format!("Harbour Reopens\n\nThe harbour opened on Monday. {payload}\n\n{payload}"),
        format!(
            "<html><body><article><h1>Harbour</h1><p>The harbour opened on Monday, after nine days. {payload}</p></article>"
        ),
    ];
    // Without optimisation one kind of page each is enough to wait for.
    let skipped = |at: &usize| cfg!(debug_assertions) && *at != place % 3;
    for (_, page) in pages.into_iter().enumerate().filter(|(at, _)| !skipped(at)) {
        if let Some(page) = read(page.as_bytes()).page {
            check(page.document.to_html(&lang).as_str(), payload);
            let links =
                [page.address, page.picture.and_then(|p| p.address), page.clip.and_then(|c| c.address)];
            assert!(links.iter().flatten().all(|link| !link.to_lowercase().contains("script:")), "{payload}");
        }
    }
    let json = serde_json::json!({"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":payload,
        "marks":[{"type":"link","attrs":{"href":payload}},{"type":"quotation","attrs":{"speaker":payload,"role":payload}}]}]},
        {"type":"quotation","attrs":{"speaker":payload},"content":[{"type":"paragraph","content":[{"type":"text","text":payload}]}]},
        {"type":"picture","attrs":{"picture":ID,"caption":payload,"alt":payload}},
        {"type":"clip","attrs":{"clip":ID,"title":payload}},
        {"type":"link_card","attrs":{"story":ID,"title":payload,"about":payload}},
        {"type":"link_card","attrs":{"href":payload,"title":payload}},
        {"type":"link_card","attrs":{"href":format!("https://a.example/{payload}"),"about":payload}},
        {"type":"table","attrs":{"caption":payload,"header_row":true},"content":[
            {"type":"table_row","content":[{"type":"table_cell","content":[{"type":"text","text":payload}]}]},
            {"type":"table_row","content":[{"type":"table_cell"}]}]}]});
    let document = Document::from_json(&json.to_string()).expect("a document");
    check(document.to_html(&lang).as_str(), payload);
    let page = page(payload);
    check_tags(document.to_page(&lang, &page).as_str(), payload, &PAGE_TAGS);
    check_tags(document.to_feed(&lang, &page).as_str(), payload, &PAGE_TAGS);
}

const ID: &str = "06etbcf1c5v2h7m3t2s5xw1y0z";

/// A page of which all that it knows is hostile.
fn page(payload: &str) -> Page<'_> {
    let id: lw_base::Id = ID.parse().expect("an id");
    let source =
        PageSource { src: payload.to_owned(), mime: payload.to_owned(), download: payload.to_owned() };
    let picture = PagePicture {
        src: payload.to_owned(),
        srcset: Some(format!("/media/a.jpg 1w, {payload}")),
        sources: vec![(payload.to_owned(), format!("/media/a.webp 1w, {payload}"))],
        alt: Some(payload.to_owned()),
        caption: Some(payload.to_owned()),
        has_own_words: payload.len().is_multiple_of(2),
        width: 1,
        height: 1,
        credit: Some(payload.to_owned()),
        archive: Some(payload.to_owned()),
        ai: Some(payload.to_owned()),
    };
    let length = Some((payload.to_owned(), payload.to_owned()));
    let clip = PageClip { title: payload.to_owned(), length, sources: vec![source] };
    let lang = "ar".parse().expect("a language");
    let linked = Linked { href: "/en/a/x".into(), headline: payload.to_owned(), standfirst: None, lang };
    Page {
        parts: &|_| vec![],
        original: payload,
        table: &|number| number.to_string(),
        pictures: [(id.clone(), picture)].into(),
        clips: [(id.clone(), clip)].into(),
        stories: [(id, linked)].into(),
    }
}

fn payloads(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for path in super::corpora::files(folder) {
        let text = String::from_utf8_lossy(&super::corpora::bytes(&path)).into_owned();
        if let Ok(json) = serde_json::from_str::<serde_json::Value>(&text) {
            strings(&json, &mut found);
        } else {
            found.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_string));
        }
        found.push(text);
    }
    found
}

fn strings(json: &serde_json::Value, found: &mut Vec<String>) {
    match json {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[test]
fn hostile_strings_of_many_lists_come_out_harmless() {
    let Some(folder) = super::corpora::folder() else { return };
    let mut payloads = payloads(&folder.join("xss"));
    payloads.sort();
    payloads.dedup();
    let short = payloads.iter().filter(|payload| payload.len() < 200_000);
    short.enumerate().for_each(|(place, payload)| through_every_door(place, payload));
    assert!(payloads.len() > 3_000, "{}", payloads.len());
}

#[test]
fn hostile_strings_of_our_own_come_out_harmless() {
    for payload in [
        "<script>x</script>",
        "<img src=x onerror=x>",
        "<a href=javascript:x>y</a>",
        "<a href=' java\tscript:x'>y</a>",
        "<a href=\"&#106;avascript:x\">y</a>",
        "<svg><a xlink:href=javascript:x>y</a></svg>",
        "<math><mi href=data:x>y",
        "<p onclick=x style=x>y",
        "<table onclick=x background=x><tr style=x><th scope=row onclick=x>a<td colspan=9999999>b<tr><td><img src=x onerror=x>",
        "<figure class=picture data-picture=06etbcf1c5v2h7m3t2s5xw1y0z data-alt='\"><img src=x onerror=x>' onclick=x>",
        "<figure class=link-card data-story=06etbcf1c5v2h7m3t2s5xw1y0z><a href=javascript:x onclick=x>y</a></figure>",
        "<iframe srcdoc='<script>x</script>'>",
        "<form action=x><p><input></form>",
        "<span class='quotation x' data-speaker='<b onclick=x>' data-x=y>z</span>",
        "\"><script>",
        "<noscript><p title='</noscript><img src=x onerror=x>'>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=x>\">",
        "<template><script>x</script></template>",
    ] {
        (0..3).for_each(|place| through_every_door(place, payload));
    }
}
