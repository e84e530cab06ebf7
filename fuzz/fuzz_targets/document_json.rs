//! Any JSON is a document or a problem; a document stays itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lw_formats::document::Document;

fuzz_target!(|json: &str| {
    let Ok(lang) = "ar".parse() else { return };
    if let Ok(document) = Document::from_json(json) {
        assert_eq!(document.cleaned(), document);
        let _ = (document.to_html(&lang), document.words(), document.quotations().len());
    }
});
