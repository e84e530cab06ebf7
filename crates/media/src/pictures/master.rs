//! A picture's pixels as all its renditions are made from: upright, sRGB, eight
//! bits, on white, and no larger than the largest rendition needs. Turning and
//! colours come after the first shrinking, so that a large picture costs its
//! decoder's memory and hardly more.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::crop::Part;
use super::{Focus, Kind, MOST_MEMORY, Refusal, Shape, WIDTHS, broken, check_size, heif};

/// The pixels of a picture, ready for renditions.
pub struct Master {
    /// Always of the variant `ImageRgb8`.
    pixels: DynamicImage,
    /// Of the file, upright: no rendition is wider than this.
    width: u32,
    height: u32,
}

impl Master {
    /// Decodes a file. Takes seconds and hundreds of megabytes for the largest,
    /// so it belongs on a thread of its own, one at a time.
    pub async fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        let kind = Kind::of(bytes)?;
        match kind.format() {
            Some(format) => Self::decoded(format, bytes),
            None => Self::decoded(ImageFormat::Jpeg, &heif::to_jpeg(kind, bytes).await?),
        }
    }

    /// Decodes a file of a format that needs no child.
    fn decoded(format: ImageFormat, bytes: &[u8]) -> Result<Self, Refusal> {
        // Decoders are other people's code under hostile bytes: should one of
        // them panic, the file is to blame.
        catch_unwind(AssertUnwindSafe(|| decode(format, bytes)))
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

fn decode(format: ImageFormat, bytes: &[u8]) -> Result<Master, Refusal> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(Refusal::TooLarge);
    }
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let whole = DynamicImage::from_decoder(decoder).map_err(broken)?;
    let (wide, high) = master_size(width, height);
    let mut small = if (wide, high) == (width, height) {
        whole
    } else {
        let small = scaled(&whole, None, wide, high);
        drop(whole);
        small?
    };
    small.apply_orientation(turn);
    let mut pixels = on_white(small);
    if let Some(profile) = profile {
        pixels = to_srgb(&profile, pixels);
    }
    let is_turned = pixels.width() != wide || pixels.height() != high;
    let (width, height) = if is_turned { (height, width) } else { (width, height) };
    Ok(Master { pixels: DynamicImage::ImageRgb8(pixels), width, height })
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
    let mut options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    if let Some(part) = part {
        options = options.crop(part.left, part.top, part.width, part.height);
    }
    let failed = |error: fast_image_resize::ResizeError| Refusal::Broken(error.to_string());
    Resizer::new().resize(source, &mut small, &options).map_err(failed)?;
    Ok(small)
}

/// What can be seen through is seen on white.
fn on_white(it: DynamicImage) -> RgbImage {
    if !it.color().has_alpha() {
        return it.into_rgb8();
    }
    let it = it.into_rgba8();
    let over = |part: u8, alpha: u8| {
        ((u32::from(part) * u32::from(alpha) + 255 * (255 - u32::from(alpha)) + 127) / 255) as u8
    };
    RgbImage::from_fn(it.width(), it.height(), |x, y| {
        let [red, green, blue, alpha] = it.get_pixel(x, y).0;
        Rgb([over(red, alpha), over(green, alpha), over(blue, alpha)])
    })
}

/// Browsers without colour management, and renditions without a profile, show
/// sRGB. A profile that cannot be used leaves the colours as they are.
fn to_srgb(profile: &[u8], pixels: RgbImage) -> RgbImage {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return pixels };
    if profile.color_space != DataColorSpace::Rgb {
        return pixels;
    }
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) =
        profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, TransformOptions::default())
    else {
        return pixels;
    };
    let mut shown = RgbImage::new(pixels.width(), pixels.height());
    match transform.transform(pixels.as_raw(), &mut shown) {
        Ok(()) => shown,
        Err(_) => pixels,
    }
}
