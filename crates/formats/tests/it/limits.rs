//! What is too large, too deep or no page at all: a sentence that says what to
//! do, never a panic, never a long wait.

use std::time::{Duration, Instant};

use lw_base::Lang;
use lw_formats::document::Document;
use lw_formats::page::{Reading, read};

/// Debug builds are some twenty times slower than what is shipped, so they
/// get a tenth of the work and more time.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 4 });
const THOUSAND: usize = if cfg!(debug_assertions) { 100 } else { 1_000 };

fn check(bytes: &[u8], problem: &str) -> Reading {
    let start = Instant::now();
    let reading = read(bytes);
    assert!(start.elapsed() < PATIENCE, "{problem}: {:?}", start.elapsed());
    let messages: Vec<&str> = reading.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert!(messages.iter().any(|message| message.contains(problem)), "{problem}: {messages:?}");
    assert!(messages.iter().all(|message| message.ends_with('.')), "{messages:?}");
    reading
}

#[test]
fn files_that_are_no_pages() {
    for (bytes, problem) in [
        (&b""[..], "empty"),
        (b" \n\r\n\t ", "empty"),
        (b"%PDF-1.7 x", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e", "binary"),
        (b"\x7fELF", "program"),
    ] {
        assert_eq!(check(bytes, problem).page, None);
    }
}

#[test]
fn a_file_over_16_megabytes_is_not_half_read() {
    let text = format!("Headline\n\n{}", "The harbour is open today. ".repeat(700_000));
    assert_eq!(check(text.as_bytes(), "16 MB").page, None);
}

#[test]
fn a_line_over_a_megabyte_is_left_out() {
    let text = format!("Harbour Reopens\n\n{}\n\nThe harbour opened.", "x".repeat(1_100_000));
    let page = check(text.as_bytes(), "1 MB").page.expect("the rest");
    assert_eq!(
        (page.headline.as_str(), page.document.to_plain().as_str()),
        ("Harbour Reopens", "The harbour opened.")
    );
}

#[test]
fn broken_letters_are_told_with_their_line() {
    let reading = check(b"Harbour Reopens\n\nThe caf\xc3\xa9s and the caf\xc3\xa9s and caf\xc3\xa9s and \xc3\xa9t\xc3\xa9 \xff opened.", "UTF-8");
    assert_eq!(reading.problems[0].line, Some(3));
    check(b"Harbour\n\nThe har\0bour opened.", "Zero bytes");
    check(b"<meta charset=klingon><h1>Caf\xe9</h1><p>x", "klingon");
}

#[test]
fn hostile_shapes_end_soon() {
    let lang: Lang = "en".parse().expect("a language");
    let shapes = [
        "<div>".repeat(100 * THOUSAND),
        "<b>".repeat(100 * THOUSAND),
        "<blockquote>".repeat(100 * THOUSAND) + "x",
        "<ul><li>".repeat(100 * THOUSAND) + "x",
        "<table><tr><td>".repeat(60 * THOUSAND),
        "<a href=x>".repeat(100 * THOUSAND),
        "&amp".repeat(200 * THOUSAND),
        format!("<p>&#{};", "9".repeat(1_000_000)),
        format!("<p {}>", "a ".repeat(500 * THOUSAND)),
        (0..50 * THOUSAND).map(|n| format!("<p a{n}=1")).collect(),
        "<p>".repeat(300 * THOUSAND),
        "</p>".repeat(300 * THOUSAND),
        "“".repeat(200 * THOUSAND),
        "“a said b”".repeat(20 * THOUSAND),
        "(".repeat(300 * THOUSAND),
        "said Mara Lind ".repeat(30 * THOUSAND),
        "\n".repeat(1_000_000),
        "a\n".repeat(200 * THOUSAND),
        format!("<!DOCTYPE x [{}]>", "<!ENTITY a \"&b;&b;\">".repeat(10 * THOUSAND)),
        "<svg><p><math>".repeat(30 * THOUSAND),
        "<script>".repeat(100 * THOUSAND),
        format!("<script type=application/ld+json>{}</script>", "[".repeat(100 * THOUSAND)),
    ];
    for shape in &shapes {
        let start = Instant::now();
        let _ = read(shape.as_bytes());
        let (document, _) = Document::from_html(shape, &lang);
        let _ = document.to_html(&lang);
        let took = start.elapsed();
        assert!(took < PATIENCE, "{}: {took:?}", &shape.chars().take(20).collect::<String>());
    }
}

#[test]
fn deep_json_is_refused_not_followed() {
    let deep =
        format!("{}{}", r#"{"type":"doc","content":[{"type":"quotation","content":["#.repeat(10_000), "x");
    assert!(Document::from_json(&deep).is_err());
    assert!(Document::from_json(&"x".repeat(9_000_000)).is_err());
}
