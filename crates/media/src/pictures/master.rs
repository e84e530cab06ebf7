//! A picture's pixels as all its renditions are made from: upright, sRGB, eight
//! bits, on white, and no larger than the largest rendition needs. Turning and
//! colours come after the first shrinking, so that a large picture costs its
//! decoder's memory and hardly more.

use std::panic::{AssertUnwindSafe, catch_unwind};

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, ImageFormat, RgbImage};
use moxcms::ColorProfile;

use super::colour::{self, put_on_white};
use super::crop::Part;
use super::decode::{Decoded, Pixels, decode};
use super::encode::Qualities;
use super::{Focus, Kind, Refusal, Shape, WIDTHS, heif};

/// The pixels of a picture, ready for renditions.
pub struct Master {
    /// Always of the variant `ImageRgb8`.
    pixels: DynamicImage,
    /// Of the file, upright: no rendition is wider than this.
    width: u32,
    height: u32,
    /// How well its files are made.
    pub(super) qualities: Qualities,
}

impl Master {
    /// Decodes a file. Takes seconds and hundreds of megabytes for the largest,
    /// so it belongs on a thread of its own, one at a time.
    pub async fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        let kind = Kind::of(bytes)?;
        match kind.format() {
            Some(format) => Self::decoded(format, bytes, None),
            None => {
                let (format, converted) = heif::converted(kind, bytes).await?;
                Self::decoded(format, &converted, heif::colours(bytes).and_then(colour::of_numbers))
            }
        }
    }

    /// Decodes a file of a format that needs no child, with what its colours
    /// mean where it does not say so itself.
    fn decoded(format: ImageFormat, bytes: &[u8], colours: Option<ColorProfile>) -> Result<Self, Refusal> {
        // Decoders are other people's code under hostile bytes: should one of
        // them panic, the file is to blame.
        catch_unwind(AssertUnwindSafe(|| prepared(format, bytes, colours)))
            .unwrap_or_else(|_| Err(Refusal::Broken("its decoder failed".to_owned())))
    }

    /// The part of a shape, scaled to a width in pixels.
    pub(super) fn cut(&self, shape: Shape, focus: Focus, width: u32) -> RgbImage {
        let ratio = shape.ratio(self.width, self.height);
        let height = (f64::from(width) / ratio).round().max(1.0) as u32;
        let part = shape.part(self.pixels.width(), self.pixels.height(), focus);
        let cut = scaled(&self.pixels, Some(part), width, height).map(DynamicImage::into_rgb8);
        cut.unwrap_or_else(|_| self.pixels.to_rgb8())
    }

    /// What it looks like: whether each of 8 by 8 points is brighter than the one
    /// on its right, from the top left on (dHash, as N. Krawetz describes it in
    /// “Kind of Like That”). Nothing where the pixels cannot be scaled.
    pub fn look(&self) -> Option<u64> {
        let small = scaled(&self.pixels, None, 9, 8).ok()?.into_luma8();
        let points = (0..8).flat_map(|y| (0..8).map(move |x| (x, y)));
        Some(points.fold(0, |look, (x, y)| {
            let is_brighter = small.get_pixel(x, y).0 > small.get_pixel(x + 1, y).0;
            look << 1 | u64::from(is_brighter)
        }))
    }

    /// Pixels from side to side of the file, upright.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Pixels from top to bottom of the file, upright.
    pub fn height(&self) -> u32 {
        self.height
    }
}

fn prepared(format: ImageFormat, bytes: &[u8], colours: Option<ColorProfile>) -> Result<Master, Refusal> {
    let Decoded { pixels, turn, profile } = decode(format, bytes)?;
    let profile = profile.or(colours);
    let (pixels, width, height) = match pixels {
        Pixels::Light(mut whole) => {
            put_on_white(&mut whole);
            let (small, width, height) = upright(whole, turn)?;
            (colour::of_light(small, profile.as_ref()), width, height)
        }
        Pixels::Inks(inks) => {
            let (small, width, height) = upright(inks.into(), turn)?;
            (colour::of_inks(&small.into_rgba8(), profile.as_ref()), width, height)
        }
    };
    let (pixels, qualities) = (DynamicImage::ImageRgb8(pixels), Qualities::default());
    Ok(Master { pixels, width, height, qualities })
}

/// The pixels upright and no larger than needed, and how large the file is then.
fn upright(whole: DynamicImage, turn: Orientation) -> Result<(DynamicImage, u32, u32), Refusal> {
    let (width, height) = (whole.width(), whole.height());
    let (wide, high) = master_size(width, height);
    let mut small = if (wide, high) == (width, height) {
        whole
    } else {
        let small = scaled(&whole, None, wide, high);
        drop(whole);
        small?
    };
    small.apply_orientation(turn);
    let is_turned = small.width() != wide || small.height() != high;
    Ok(if is_turned { (small, height, width) } else { (small, width, height) })
}

/// As large as the largest rendition needs: its width, and for crops its height.
fn master_size(width: u32, height: u32) -> (u32, u32) {
    let least = f64::from(WIDTHS[WIDTHS.len() - 1]);
    let scale = least / f64::from(width.min(height));
    if scale >= 1.0 {
        return (width, height);
    }
    let scaled = |side: u32| ((f64::from(side) * scale).round() as u32).max(1);
    (scaled(width), scaled(height))
}

fn scaled(
    source: &DynamicImage,
    part: Option<Part>,
    width: u32,
    height: u32,
) -> Result<DynamicImage, Refusal> {
    let mut small = DynamicImage::new(width, height, source.color());
    // Nothing can be seen through by now, and the fourth number may be an ink.
    let mut options =
        ResizeOptions::new().use_alpha(false).resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    if let Some(part) = part {
        options = options.crop(part.left, part.top, part.width, part.height);
    }
    let failed = |error: fast_image_resize::ResizeError| Refusal::Broken(error.to_string());
    Resizer::new().resize(source, &mut small, &options).map_err(failed)?;
    Ok(small)
}
