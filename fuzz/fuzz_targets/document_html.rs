//! Any HTML becomes a document that comes back the same from its own HTML.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lw_formats::document::Document;

fuzz_target!(|html: &str| {
    let Ok(lang) = "en".parse() else { return };
    let (document, _) = Document::from_html(html, &lang);
    assert_eq!(document.cleaned(), document);
    let shown = document.to_html(&lang);
    assert!(!shown.as_str().contains("<script"));
    let (back, _) = Document::from_html(shown.as_str(), &lang);
    assert_eq!(back.to_plain(), document.to_plain());
});
