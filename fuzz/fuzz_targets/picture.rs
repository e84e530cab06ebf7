//! Any bytes are a picture with what it says of itself and who signed it, or a
//! refusal.
#![no_main]

use futures::FutureExt as _;
use libfuzzer_sys::fuzz_target;
use lw_media::credentials::{self, Trust};
use lw_media::pictures::{Master, read};

fuzz_target!(|bytes: &[u8]| {
    let read = read(bytes);
    if let Ok(it) = &read {
        credentials::read(bytes, it.kind, &Trust::default());
    }
    // HEIC and AVIF go to a child, which would be fuzzed at one picture a second.
    if read.as_ref().is_ok_and(|it| it.kind.mime() == "image/heic" || it.kind.mime() == "image/avif") {
        return;
    }
    let Some(Ok(master)) = Master::of(bytes).now_or_never() else { return };
    assert!(read.is_ok());
    master.qualities();
});
