//! A tag that is taken is written in one way.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lw_base::Lang;

fuzz_target!(|tag: &str| {
    if let Ok(lang) = tag.parse::<Lang>() {
        assert_eq!(lang.as_str().parse::<Lang>().as_ref(), Ok(&lang));
        let _ = (lang.script(), lang.direction());
    }
});
