//! Renditions as files. How much is thrown away is measured, not guessed: on
//! the picture's own 650-pixel rendition the lowest quality is found whose
//! structural similarity to the original is high enough, and that quality is
//! used for all its files. The lead of a story weighs 40 KB at most: of a picture
//! that cannot be had for that, quality goes first, down to where blocks and
//! rings are worse to look at than a soft edge, and then its finest detail.

mod avif;
mod iim;
mod jpeg;
mod ssim;
mod webp;

use std::borrow::Cow;
use std::iter::successors;
use std::sync::OnceLock;

use image::{RgbImage, imageops};

use super::{Focus, Master, Refusal, Shape, crop};

/// How similar a rendition is to what it was made from (SSIM of luma, mean over
/// blocks of 8 × 8).
const SIMILAR: f64 = 0.955;
/// Where similarity is measured and up to where the bytes are bounded: the
/// width of a lead on a phone, in pixels.
const MEASURED_AT: u32 = 650;
/// The most that such a file weighs.
const MOST_BYTES: usize = 40_000;
/// From how many times as high as wide on a file may weigh more, in proportion, and is
/// not softened: what is that tall has text in it, which must stay legible.
const TALL: u32 = 2;
/// Between which qualities of JPEG and WebP the one that is similar enough is looked for.
const WORST_AND_BEST: (u8, u8) = (40, 88);
/// The lowest quality of JPEG and WebP, and how far it goes down at once.
const LOWEST: u8 = 20;
const STEP: u8 = 8;
/// By how many pixels (the Gaussian's standard deviation) a picture is softened
/// that is too heavy at the lowest quality. The last leaves nothing but its colours.
const SOFTER: [f32; 8] = [0.6, 1.0, 1.5, 2.2, 3.3, 5.0, 8.0, 14.0];

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

/// How well the files of a picture must be made to look like it, from 0 to 100: found out
/// once, when the first is made.
#[derive(Debug, Default)]
pub(super) struct Qualities {
    jpeg: OnceLock<u8>,
    webp: OnceLock<u8>,
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
    /// One rendition. `Ok(None)` where this machine cannot write the format, or the
    /// format has none that large. Works
    /// on the thread that polls it, which should be one of its own.
    pub async fn rendition(
        &self,
        (shape, focus): (Shape, Focus),
        width: u32,
        format: Format,
        marks: &Marks,
    ) -> Result<Option<Encoded>, Refusal> {
        let pixels = self.cut(shape, focus, width);
        let (width, height, most) = (pixels.width(), pixels.height(), most_bytes(&pixels));
        let mut lightest = None;
        let softer = if height > TALL * width { &[][..] } else { &SOFTER };
        for (softer, quality) in attempts(&self.tried(format), softer) {
            let seen = softer.map_or(Cow::Borrowed(&pixels), |it| Cow::Owned(imageops::blur(&pixels, it)));
            lightest = encode(&seen, format, quality, marks).await?;
            if lightest.as_ref().is_none_or(|bytes| bytes.len() <= most) {
                break;
            }
        }
        Ok(lightest.map(|bytes| Encoded { width, height, bytes }))
    }

    /// The qualities that are tried for a format, the best first.
    fn tried(&self, format: Format) -> Vec<u8> {
        let Qualities { jpeg, webp } = &self.qualities;
        match format {
            Format::Jpeg => down_from(*jpeg.get_or_init(|| {
                self.least(image::ImageFormat::Jpeg, |lead, quality| {
                    jpeg::encode(lead, quality, &Marks::default())
                })
            })),
            Format::WebP => {
                down_from(*webp.get_or_init(|| self.least(image::ImageFormat::WebP, webp::encode)))
            }
            Format::Avif => avif::COARSENESS.to_vec(),
        }
    }

    /// The lowest quality of a format that is similar enough.
    fn least(&self, format: image::ImageFormat, encode: impl Fn(&RgbImage, u8) -> Option<Vec<u8>>) -> u8 {
        let lead = self.cut(Shape::Whole, Focus::default(), MEASURED_AT.min(self.width()));
        let seen = |quality| image::load_from_memory_with_format(&encode(&lead, quality)?, format).ok();
        let (mut low, mut high) = WORST_AND_BEST;
        while high - low > 2 {
            let middle = low.midpoint(high);
            let similarity = seen(middle).map_or(0.0, |seen| ssim::of(&lead, &seen.into_rgb8()));
            if similarity >= SIMILAR {
                high = middle;
            } else {
                low = middle;
            }
        }
        high
    }
}

/// A quality and those below it, down to the lowest.
fn down_from(quality: u8) -> Vec<u8> {
    let lower = |it: &u8| (*it > LOWEST).then(|| it.saturating_sub(STEP).max(LOWEST));
    successors(Some(quality), lower).collect()
}

/// Whether a file this wide, in pixels, weighs little, as what a phone shows first must.
pub fn is_light(width: u32) -> bool {
    crop::is_in_place_of(width, MEASURED_AT)
}

/// Each quality for the picture as it is, then the last for softer ones.
fn attempts(qualities: &[u8], softer: &[f32]) -> impl Iterator<Item = (Option<f32>, u8)> {
    let sharp = qualities.iter().map(|quality| (None, *quality));
    let last = qualities.last();
    sharp.chain(softer.iter().flat_map(move |softer| last.map(|quality| (Some(*softer), *quality))))
}

/// The most that a file of these pixels may weigh.
fn most_bytes(pixels: &RgbImage) -> usize {
    if !is_light(pixels.width()) {
        return usize::MAX;
    }
    let tall = TALL * pixels.width();
    MOST_BYTES * pixels.height().max(tall) as usize / tall as usize
}

/// One attempt. `Ok(None)` where this machine cannot write the format, or the format has
/// none that large.
async fn encode(
    pixels: &RgbImage,
    format: Format,
    quality: u8,
    marks: &Marks,
) -> Result<Option<Vec<u8>>, Refusal> {
    let bytes = match format {
        Format::Avif => return avif::encode(pixels, quality).await,
        Format::WebP if pixels.width().max(pixels.height()) > webp::LARGEST => return Ok(None),
        Format::WebP => webp::encode(pixels, quality),
        Format::Jpeg => jpeg::encode(pixels, quality, marks),
    };
    bytes.map(Some).ok_or_else(|| Refusal::Broken(format!("no {} of it", format.mime())))
}

#[cfg(test)]
mod tests;
