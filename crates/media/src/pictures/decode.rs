//! A file's pixels as it has them, where no child reads it: by the library
//! `image`, and by the decoders under it where that one would make red, green
//! and blue of printers' inks without asking their profile, or copy the whole.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageBuffer, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace};
use tiff::decoder::DecodingResult;
use tiff::tags::Tag;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{MOST_MEMORY, Refusal, broken, check_size};

/// A file's pixels, and how they are to be understood.
pub(super) struct Decoded {
    pub pixels: Pixels,
    /// How it is to be turned.
    pub turn: Orientation,
    /// What its numbers mean (ICC.1), if it says so.
    pub profile: Option<ColorProfile>,
}

/// What a pixel's numbers are.
pub(super) enum Pixels {
    /// Light: grey, or red, green and blue, perhaps with how far it covers.
    Light(DynamicImage),
    /// Printers' inks: cyan, magenta, yellow and black, in these four places.
    Inks(RgbaImage),
}

/// Decodes a file.
pub(super) fn decode(format: ImageFormat, bytes: &[u8]) -> Result<Decoded, Refusal> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let icc = match format {
        // The library does not hand out the profiles of inks.
        ImageFormat::Tiff => tiff_decoder(bytes).and_then(|mut it| it.get_tag_u8_vec(Tag::IccProfile).ok()),
        _ => decoder.icc_profile().ok().flatten(),
    };
    let profile = icc.and_then(|it| ColorProfile::new_from_slice(&it).ok());
    let is_inks = profile.as_ref().is_some_and(|it| it.color_space == DataColorSpace::Cmyk);
    if needed(format, bytes, &decoder, is_inks) > MOST_MEMORY {
        return Err(Refusal::TooLarge);
    }
    let own = match format {
        ImageFormat::Jpeg if is_inks => inks_of_jpeg(bytes),
        ImageFormat::Tiff => of_tiff(bytes, is_inks),
        _ => None,
    };
    let pixels = match own {
        Some(pixels) => pixels,
        None => Pixels::Light(DynamicImage::from_decoder(decoder).map_err(broken)?),
    };
    Ok(Decoded { pixels, turn, profile })
}

/// Bytes that decoding takes: more than the pixels where a decoder keeps them
/// in another form beside them.
fn needed(format: ImageFormat, bytes: &[u8], decoder: &impl ImageDecoder, is_inks: bool) -> u64 {
    let (width, height) = decoder.dimensions();
    let of_pixel = u64::from(decoder.color_type().bytes_per_pixel());
    let each = match format {
        ImageFormat::Jpeg if is_inks => 4 + kept_until_the_last(bytes),
        ImageFormat::Jpeg => of_pixel + kept_until_the_last(bytes),
        ImageFormat::WebP | ImageFormat::Gif => of_pixel + 4,
        ImageFormat::Tiff => match of_side_by_side(&mut tiff_decoder(bytes), is_inks) {
            Some(tiff::ColorType::CMYK(8)) => 4,
            Some(tiff::ColorType::CMYK(_)) => 12,
            Some(_) => of_pixel,
            None => 2 * of_pixel.max(4),
        },
        _ => of_pixel,
    };
    u64::from(width) * u64::from(height) * each
}

/// Bytes a pixel that a JPEG takes until its last scan, where each scan makes all
/// of it better (ISO 10918-1, B.2.2): numbers of two bytes for each colour, of
/// which some may have fewer than one a pixel.
fn kept_until_the_last(bytes: &[u8]) -> u64 {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, mark, high, low, ..] = *rest {
        let segment = &rest[2..];
        let length = usize::from(u16::from_be_bytes([high, low]));
        match mark {
            0xc2 | 0xca => {
                let colours = segment.get(8..length).unwrap_or_default().chunks_exact(3);
                let sizes = colours.map(|it| (u64::from(it[1] >> 4), u64::from(it[1] & 15)));
                let most = |side: fn((u64, u64)) -> u64| sizes.clone().map(side).max().unwrap_or_default();
                let whole = most(|(across, _)| across) * most(|(_, down)| down);
                let all: u64 = sizes.clone().map(|(across, down)| across * down).sum();
                return (2 * all).div_ceil(whole.max(1));
            }
            0xc0..=0xcf if ![0xc4, 0xc8, 0xcc].contains(&mark) => return 0,
            0xda => return 0,
            // Marks may be filled up with any number of 0xff.
            0xff => rest = &rest[1..],
            _ => rest = segment.get(length..).unwrap_or_default(),
        }
    }
    0
}

/// The inks of a JPEG, which programs store as Adobe's always did: turned
/// around, and perhaps as brightness and colours (YCCK).
fn inks_of_jpeg(bytes: &[u8]) -> Option<Pixels> {
    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    let space = decoder.input_colorspace()?;
    if ![ColorSpace::CMYK, ColorSpace::YCCK].contains(&space) {
        return None;
    }
    let (width, height) = decoder.dimensions()?;
    decoder.set_options(options.jpeg_set_out_colorspace(space));
    let mut inks = RgbaImage::from_raw(width as u32, height as u32, decoder.decode().ok()?)?;
    for pixel in inks.pixels_mut() {
        let [first, second, third, black] = pixel.0;
        let [cyan, magenta, yellow] = match space {
            ColorSpace::YCCK => red_green_blue([first, second, third]),
            _ => [255 - first, 255 - second, 255 - third],
        };
        pixel.0 = [cyan, magenta, yellow, 255 - black];
    }
    Some(Pixels::Inks(inks))
}

/// What brightness and colours are in red, green and blue (ITU-T T.871, 7).
fn red_green_blue([bright, blue, red]: [u8; 3]) -> [u8; 3] {
    let (bright, blue, red) = (f32::from(bright), f32::from(blue) - 128.0, f32::from(red) - 128.0);
    [bright + 1.402 * red, bright - 0.344_136 * blue - 0.714_136 * red, bright + 1.772 * blue]
        .map(|it| it.round().clamp(0.0, 255.0) as u8)
}

type TiffDecoder<'a> = tiff::decoder::Decoder<Cursor<&'a [u8]>>;

fn tiff_decoder(bytes: &[u8]) -> Option<TiffDecoder<'_>> {
    let mut limits = tiff::decoder::Limits::default();
    limits.decoding_buffer_size = MOST_MEMORY as usize;
    limits.intermediate_buffer_size = MOST_MEMORY as usize;
    Some(TiffDecoder::new(Cursor::new(bytes)).ok()?.with_limits(limits))
}

/// What the numbers of a TIFF are, where they stand side by side and are such
/// as [`of_tiff`] takes.
fn of_side_by_side(decoder: &mut Option<TiffDecoder<'_>>, is_inks: bool) -> Option<tiff::ColorType> {
    use tiff::ColorType::{CMYK, Gray, RGB, RGBA};
    let decoder = decoder.as_mut()?;
    let planes = decoder.find_tag_unsigned::<u32>(Tag::PlanarConfiguration).ok()?;
    let kind = decoder.colortype().ok()?;
    let is_known = match kind {
        CMYK(8 | 16) => is_inks,
        Gray(8 | 16) | RGB(8 | 16) | RGBA(8 | 16) => true,
        _ => false,
    };
    (is_known && planes.unwrap_or(1) == 1).then_some(kind)
}

/// The pixels of a TIFF, without a second copy.
fn of_tiff(bytes: &[u8], is_inks: bool) -> Option<Pixels> {
    use DecodingResult::{U8, U16};
    use tiff::ColorType::{CMYK, Gray, RGB, RGBA};
    let mut decoder = tiff_decoder(bytes);
    let kind = of_side_by_side(&mut decoder, is_inks)?;
    let mut decoder = decoder?;
    let (wide, high) = decoder.dimensions().ok()?;
    let light = match (kind, decoder.read_image().ok()?) {
        (CMYK(_), U8(all)) => return RgbaImage::from_raw(wide, high, all).map(Pixels::Inks),
        (CMYK(_), U16(all)) => {
            let all = all.into_iter().map(|it| (it >> 8) as u8).collect();
            return RgbaImage::from_raw(wide, high, all).map(Pixels::Inks);
        }
        (Gray(_), U8(all)) => ImageBuffer::from_raw(wide, high, all).map(DynamicImage::ImageLuma8),
        (RGB(_), U8(all)) => ImageBuffer::from_raw(wide, high, all).map(DynamicImage::ImageRgb8),
        (RGBA(_), U8(all)) => ImageBuffer::from_raw(wide, high, all).map(DynamicImage::ImageRgba8),
        (Gray(_), U16(all)) => ImageBuffer::from_raw(wide, high, all).map(DynamicImage::ImageLuma16),
        (RGB(_), U16(all)) => ImageBuffer::from_raw(wide, high, all).map(DynamicImage::ImageRgb16),
        (RGBA(_), U16(all)) => ImageBuffer::from_raw(wide, high, all).map(DynamicImage::ImageRgba16),
        _ => None,
    };
    light.map(Pixels::Light)
}
