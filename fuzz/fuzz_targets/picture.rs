//! Any bytes are a picture with what it says of itself, or a refusal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lw_media::pictures::{Focus, Format, Marks, Master, Shape, read, widths};

fuzz_target!(|bytes: &[u8]| {
    let read = read(bytes);
    // HEIC and AVIF go to a child, which would be fuzzed at one picture a second.
    if read.as_ref().is_ok_and(|it| it.kind.mime() == "image/heic" || it.kind.mime() == "image/avif") {
        return;
    }
    let Ok(master) = Master::of(bytes) else { return };
    assert!(read.is_ok());
    let width = widths(Shape::Square, master.width(), master.height())[0];
    let cut = (Shape::Square, Focus::default());
    assert!(master.rendition(cut, width, Format::Jpeg, master.qualities(), &Marks::default()).is_ok());
});
