//! Pictures as files: what one is and says of itself ([`read`]), its pixels
//! upright and in sRGB ([`Master`]), and the smaller files that pages show
//! ([`Master::rendition`]).
//!
//! JPEG, PNG, WebP, GIF (its first frame), TIFF and BMP are read in this
//! process; HEIC and AVIF by libheif's `heif-convert`, and AVIF is written by
//! ffmpeg, both as children with limits. Drops what pages have no use for:
//! further frames, transparency (shown on white), more than eight bits a colour.

mod colour;
mod crop;
mod decode;
mod encode;
mod heif;
mod master;
mod metadata;

pub use crop::{Focus, Shape, WIDTHS, widths};
pub use encode::{Encoded, Format, Marks, is_light};
pub use master::Master;
pub use metadata::{LONGEST, Metadata, day};

use image::{ImageDecoder as _, ImageFormat, ImageReader};
use std::io::Cursor;

/// Pixels that a picture may have: the largest cameras of today make 61 million.
pub const MOST_PIXELS: u64 = 80_000_000;
/// Bytes that decoding one may take: 61 million pixels of 16 bits a colour.
const MOST_MEMORY: u64 = 370_000_000;

/// What a file is, by its first bytes; its name says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// ISO 10918.
    Jpeg,
    /// ISO 15948.
    Png,
    /// RFC 9649.
    WebP,
    /// GIF87a, GIF89a.
    Gif,
    /// TIFF 6.0.
    Tiff,
    /// Windows' bitmap.
    Bmp,
    /// AV1 in HEIF.
    Avif,
    /// HEVC in HEIF: what phones make.
    Heic,
}

/// Why a file is no picture for us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is nothing that we know.
    NotAPicture,
    /// It is a drawing in SVG, which is a program as much as a picture.
    Svg,
    /// It has more pixels than we take.
    TooLarge,
    /// It is sound, and of a kind that is not read: the reason, for the log.
    Unsupported(String),
    /// It says what it is, and cannot be read: the reason, for the log.
    Broken(String),
    /// This machine lacks the program that reads it.
    NoReader(Kind),
    /// The machine is at fault, and may do better next time: the reason, for the log.
    NotNow(String),
}

/// What a picture is and says of itself.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What the file is.
    pub kind: Kind,
    /// What it says of itself.
    pub metadata: Metadata,
}

impl Kind {
    /// What these bytes begin like.
    pub fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        let has = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
        if has(0, b"\xff\xd8\xff") {
            Ok(Self::Jpeg)
        } else if has(0, b"\x89PNG\r\n\x1a\n") {
            Ok(Self::Png)
        } else if has(0, b"RIFF") && has(8, b"WEBP") {
            Ok(Self::WebP)
        } else if has(0, b"GIF87a") || has(0, b"GIF89a") {
            Ok(Self::Gif)
        } else if has(0, b"II*\0") || has(0, b"MM\0*") || has(0, b"II+\0") || has(0, b"MM\0+") {
            Ok(Self::Tiff)
        } else if has(0, b"BM") {
            Ok(Self::Bmp)
        } else if has(4, b"ftyp") {
            heif::kind(bytes).ok_or(Refusal::NotAPicture)
        } else if is_svg(bytes) {
            Err(Refusal::Svg)
        } else {
            Err(Refusal::NotAPicture)
        }
    }

    /// Its media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Gif => "image/gif",
            Self::Tiff => "image/tiff",
            Self::Bmp => "image/bmp",
            Self::Avif => "image/avif",
            Self::Heic => "image/heic",
        }
    }

    /// How the library calls it; `None` where a child reads it.
    fn format(self) -> Option<ImageFormat> {
        match self {
            Self::Jpeg => Some(ImageFormat::Jpeg),
            Self::Png => Some(ImageFormat::Png),
            Self::WebP => Some(ImageFormat::WebP),
            Self::Gif => Some(ImageFormat::Gif),
            Self::Tiff => Some(ImageFormat::Tiff),
            Self::Bmp => Some(ImageFormat::Bmp),
            Self::Avif | Self::Heic => None,
        }
    }
}

/// An `svg` element near the beginning, after whatever XML may begin with.
fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('<') && start.contains("<svg")
}

/// What a file is and says of itself, without its pixels.
pub fn read(bytes: &[u8]) -> Result<Picture, Refusal> {
    let kind = Kind::of(bytes)?;
    let Some(format) = kind.format() else {
        heif::check(bytes)?;
        return Ok(Picture { kind, metadata: Metadata::of_heif(bytes) });
    };
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    let parts = metadata::Parts::of(&mut decoder, kind, bytes);
    Ok(Picture { kind, metadata: Metadata::of(&parts) })
}

fn check_size(width: u32, height: u32) -> Result<(), Refusal> {
    match u64::from(width) * u64::from(height) {
        0 => Err(Refusal::Broken("it has no pixels".to_owned())),
        pixels if pixels > MOST_PIXELS => Err(Refusal::TooLarge),
        _ => Ok(()),
    }
}

fn broken(error: image::ImageError) -> Refusal {
    match error {
        image::ImageError::Limits(_) => Refusal::TooLarge,
        image::ImageError::Unsupported(error) => {
            Refusal::Unsupported(lw_base::one_line(&error.to_string(), 300))
        }
        error => Refusal::Broken(lw_base::one_line(&error.to_string(), 300)),
    }
}

#[cfg(test)]
mod tests;
