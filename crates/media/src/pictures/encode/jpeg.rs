//! JPEG: progressive, so that a slow line shows all of it coarsely at once.

use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::{Marks, iim};

pub(super) fn encode(pixels: &RgbImage, quality: u8, marks: &Marks) -> Option<Vec<u8>> {
    let (width, height) = (u16::try_from(pixels.width()).ok()?, u16::try_from(pixels.height()).ok()?);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    if let Some(segment) = iim::segment(marks) {
        encoder.add_app_segment(13, segment).ok()?;
    }
    encoder.encode(pixels.as_raw(), width, height, ColorType::Rgb).ok()?;
    Some(bytes)
}
