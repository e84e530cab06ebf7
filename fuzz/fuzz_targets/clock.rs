//! A clock that is read is shown and read again as the same length.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lw_base::Duration;

fuzz_target!(|text: &str| {
    if let Some(length) = Duration::parse_clock(text) {
        assert_eq!(Duration::parse_clock(&length.clock()), Some(length));
    }
});
