//! WebP by libwebp, which is C.

use image::RgbImage;

/// The longest side that there can be, in pixels (RFC 9649, 2.6).
pub(super) const LARGEST: u32 = 16_383;

#[expect(unsafe_code, reason = "libwebp's encoder is C, and this is its one call")]
pub(super) fn encode(pixels: &RgbImage, quality: u8) -> Option<Vec<u8>> {
    let (width, height) = (i32::try_from(pixels.width()).ok()?, i32::try_from(pixels.height()).ok()?);
    let mut output = std::ptr::null_mut();
    // SAFETY: an `RgbImage` has exactly `height` rows of `3 * width` bytes, which
    // are only read. `output` is written by libwebp: null, or `length` bytes that
    // nobody else has and that `WebPFree` takes back once they are copied.
    unsafe {
        let rows = pixels.as_raw().as_ptr();
        let length =
            libwebp_sys::WebPEncodeRGB(rows, width, height, width * 3, f32::from(quality), &raw mut output);
        if output.is_null() {
            return None;
        }
        let bytes = std::slice::from_raw_parts(output, length).to_vec();
        libwebp_sys::WebPFree(output.cast());
        Some(bytes).filter(|bytes| !bytes.is_empty())
    }
}
