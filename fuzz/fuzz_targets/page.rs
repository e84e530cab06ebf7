//! Any bytes are a page, or a problem in a sentence.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let reading = lw_formats::page::read(bytes);
    assert!(reading.page.is_some() || !reading.problems.is_empty());
    if let Some(page) = reading.page {
        assert_eq!(page.document.cleaned().to_plain(), page.document.to_plain());
    }
});
