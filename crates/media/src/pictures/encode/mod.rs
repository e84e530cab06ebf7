//! Renditions as files. How much is thrown away is measured, not guessed: on
//! the picture's own 650-pixel rendition the lowest quality is found whose
//! structural similarity to the original is high enough, and that quality is
//! used for all its files. The lead of a story then weighs 40 KB at most.

mod avif;
mod iim;
mod jpeg;
mod ssim;
mod webp;

use image::RgbImage;

use super::{Focus, Master, Refusal, Shape};

/// How similar a rendition is to what it was made from (SSIM of luma, mean over
/// blocks of 8 × 8).
const SIMILAR: f64 = 0.955;
/// Where similarity is measured and up to where the bytes are bounded: the
/// width of a lead on a phone, in pixels.
const MEASURED_AT: u32 = 650;
/// The most that such a file weighs.
const MOST_BYTES: usize = 40_000;

/// A format that renditions have, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// The smallest; slow to make, and not every browser has it.
    Avif,
    /// Nearly every browser has it.
    WebP,
    /// Every browser has it.
    Jpeg,
}

/// What a rendition keeps of the words of its original: these two and nothing
/// else, least of all where and with which camera it was made.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// Who is to be named.
    pub credit: Option<String>,
    /// Whose it is.
    pub copyright: Option<String>,
}

/// How well the files of a picture are made, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Qualities {
    jpeg: u8,
    webp: u8,
}

/// A rendition.
#[derive(Clone, Debug)]
pub struct Encoded {
    /// Pixels from side to side.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Format {
    /// Its media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
            Self::Avif => "image/avif",
        }
    }
}

impl Master {
    /// How well this picture's files must be made to look like it.
    pub fn qualities(&self) -> Qualities {
        let lead = self.cut(Shape::Whole, Focus::default(), MEASURED_AT.min(self.width()));
        Qualities {
            jpeg: least(&lead, 40..=88, |quality| {
                let file = jpeg::encode(&lead, quality, &Marks::default())?;
                image::load_from_memory_with_format(&file, image::ImageFormat::Jpeg).ok()
            }),
            webp: least(&lead, 40..=88, |quality| {
                let file = webp::encode(&lead, quality)?;
                image::load_from_memory_with_format(&file, image::ImageFormat::WebP).ok()
            }),
        }
    }

    /// One rendition. `Ok(None)` where this machine cannot write the format, or the
    /// format has none that large. Works
    /// on the thread that polls it, which should be one of its own.
    pub async fn rendition(
        &self,
        (shape, focus): (Shape, Focus),
        width: u32,
        format: Format,
        qualities: Qualities,
        marks: &Marks,
    ) -> Result<Option<Encoded>, Refusal> {
        let pixels = self.cut(shape, focus, width);
        let bytes = match format {
            Format::Jpeg => bounded(width, qualities.jpeg, |quality| jpeg::encode(&pixels, quality, marks)),
            Format::WebP if pixels.width().max(pixels.height()) > webp::LARGEST => return Ok(None),
            Format::WebP => bounded(width, qualities.webp, |quality| webp::encode(&pixels, quality)),
            Format::Avif => return avif(&pixels).await,
        };
        let bytes = bytes.ok_or_else(|| Refusal::Broken(format!("no {} of it", format.mime())))?;
        Ok(Some(Encoded { width: pixels.width(), height: pixels.height(), bytes }))
    }
}

async fn avif(pixels: &RgbImage) -> Result<Option<Encoded>, Refusal> {
    for coarseness in avif::COARSENESS {
        let Some(bytes) = avif::encode(pixels, coarseness).await? else { return Ok(None) };
        let is_last = Some(&coarseness) == avif::COARSENESS.last();
        if pixels.width() > MEASURED_AT || bytes.len() <= MOST_BYTES || is_last {
            return Ok(Some(Encoded { width: pixels.width(), height: pixels.height(), bytes }));
        }
    }
    Ok(None)
}

/// Makes a file again, coarser, until it is light enough.
fn bounded(width: u32, quality: u8, encode: impl Fn(u8) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut quality = quality;
    loop {
        let bytes = encode(quality)?;
        if width > MEASURED_AT || bytes.len() <= MOST_BYTES || quality <= 20 {
            return Some(bytes);
        }
        quality = quality.saturating_sub(8).max(20);
    }
}

/// The lowest quality that is similar enough.
fn least(
    original: &RgbImage,
    among: std::ops::RangeInclusive<u8>,
    seen: impl Fn(u8) -> Option<image::DynamicImage>,
) -> u8 {
    let (mut low, mut high) = among.into_inner();
    while high - low > 2 {
        let middle = low.midpoint(high);
        let similarity = seen(middle).map_or(0.0, |seen| ssim::of(original, &seen.into_rgb8()));
        if similarity >= SIMILAR {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

#[cfg(test)]
mod tests;
