//! Our own pages about an invented station, read whole.

use lw_base::Lang;
use lw_formats::page::read;

fn check(name: &str) {
    let path = format!("{}/tests/pages/{name}", env!("CARGO_MANIFEST_DIR"));
    let reading = read(&std::fs::read(path).expect("a page"));
    insta::assert_json_snapshot!(name, reading);
    let page = reading.page.expect("a story");
    let lang: Lang = page.lang.as_deref().unwrap_or("en").parse().expect("a language");
    let html = page.document.to_html(&lang).into_string().replace("><", ">\n<");
    insta::assert_snapshot!(format!("{name}.body"), html);
}

#[test]
fn a_page_of_text() {
    check("harbour.txt");
}

#[test]
fn a_page_of_text_in_arabic() {
    check("harbour-arabic.txt");
}

#[test]
fn a_page_whose_body_begins_with_the_player() {
    check("harbour-wsw.html");
}

#[test]
fn a_page_in_georgian() {
    check("harbour-georgian.html");
}

#[test]
fn a_page_that_says_nothing_of_itself() {
    check("harbour-plain-html.html");
}

#[test]
fn one_page_in_many_encodings() {
    let text = std::fs::read_to_string(format!("{}/tests/pages/harbour.txt", env!("CARGO_MANIFEST_DIR")))
        .expect("a page");
    let expected = read(text.as_bytes());
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let little = wide(u16::to_le_bytes);
    let marked = [&[0xff, 0xfe], little.as_slice()].concat();
    let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    let returns = text.replace('\n', "\r\n").into_bytes();
    for bytes in [
        marked,
        little,
        wide(u16::to_be_bytes),
        windows,
        returns,
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
    ] {
        assert_eq!(read(&bytes), expected);
    }
}

#[test]
fn an_encoding_that_the_page_names() {
    let html = "<html><head><meta charset=windows-1251><title>Гавань открыта</title></head><body><h1>Гавань открыта</h1>\
        <p>Северный причал гавани снова открыт с понедельника, через девять дней после бури.</p></body></html>";
    let bytes = encoding_rs::WINDOWS_1251.encode(html).0;
    assert_eq!(read(&bytes).page.expect("a page").headline, "Гавань открыта");
}
