//! HEIC and AVIF (ISO 23008-12): what of them can be known without decoding,
//! and libheif's `heif-convert`, which decodes them as a child with limits.

use std::time::Duration;

use image::ImageFormat;

use super::colour::is_hdr;
use super::{Kind, Refusal, check_size};
use crate::child::{self, Failure, Limits};

/// Enough for 80 million pixels, planar and as RGB.
const LIMITS: Limits = Limits { time: Duration::from_secs(20), memory: 1 << 30, output: 200 << 20 };
/// The same for a PNG, which takes its time, and stands in memory while it is read.
const LIMITS_OF_PNG: Limits = Limits { time: Duration::from_secs(60), memory: 1 << 30, output: 120 << 20 };
/// Boxes that describe a file stand in its beginning.
const MOST_HEADER: usize = 1 << 20;

/// What the brands in the file's first box say (`ftyp`).
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
    let brands = bytes.get(8..length.clamp(8, 256).min(bytes.len()))?;
    let has = |brand: &[u8]| brands.chunks(4).any(|it| it == brand);
    if has(b"avif") {
        Some(Kind::Avif)
    } else if [b"heic", b"heix", b"heim", b"heis", b"mif1"].iter().any(|brand| has(*brand)) {
        Some(Kind::Heic)
    } else {
        None
    }
}

/// Refuses what a decoder would reserve too much for: the largest size that a
/// property (`ispe`) gives to a part of the picture.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let header = &bytes[..bytes.len().min(MOST_HEADER)];
    let number = |at: usize| {
        header.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes)
    };
    let sizes = header.windows(4).enumerate().filter(|(_, four)| *four == b"ispe");
    let largest = sizes
        .map(|(at, _)| (number(at + 8), number(at + 12)))
        .max_by_key(|(width, height)| u64::from(*width) * u64::from(*height));
    let (width, height) = largest.ok_or_else(|| Refusal::Broken("no size is given".to_owned()))?;
    check_size(width, height)
}

/// What its numbers mean, where it says so by the numbers of ITU-T H.273: its
/// primaries, and how it turns light into numbers.
pub(super) fn colours(bytes: &[u8]) -> Option<(u8, u8)> {
    let header = &bytes[..bytes.len().min(MOST_HEADER)];
    let at = header.windows(8).position(|it| it == b"colrnclx")?;
    let number = |at: usize| u8::try_from(u16::from_be_bytes([*header.get(at)?, *header.get(at + 1)?])).ok();
    Some((number(at + 8)?, number(at + 10)?))
}

/// The picture in another format, upright, with its colour profile if it has
/// one: a JPEG of hardly any loss, which is quick; a PNG where parts can be seen
/// through, or where eight bits are too few.
pub(super) async fn converted(kind: Kind, bytes: &[u8]) -> Result<(ImageFormat, Vec<u8>), Refusal> {
    check(bytes)?;
    let failed = |error: std::io::Error| Refusal::NotNow(error.to_string());
    let folder = tempfile::tempdir().map_err(failed)?;
    let (format, ending, limits) =
        if has_alpha(bytes) || colours(bytes).is_some_and(|(_, curve)| is_hdr(curve)) {
            (ImageFormat::Png, "png", LIMITS_OF_PNG)
        } else {
            (ImageFormat::Jpeg, "jpg", LIMITS)
        };
    // libheif tells the two apart by their content, as we did, and what to write by its ending.
    let (from, to) = (folder.path().join("in.heic"), folder.path().join(format!("out.{ending}")));
    tokio::fs::write(&from, bytes).await.map_err(failed)?;
    let args = ["-q".as_ref(), "97".as_ref(), from.as_os_str(), to.as_os_str()];
    child::output("heif-convert", &args, &[], limits).await.map_err(|failure| match failure {
        Failure::Missing(_) => Refusal::NoReader(kind),
        Failure::Time(_) | Failure::Broken(..) => Refusal::NotNow(failure.to_string()),
        Failure::Output(_) => Refusal::TooLarge,
        Failure::Failed { .. } => Refusal::Broken(failure.to_string()),
    })?;
    // A file of several pictures becomes several: the first is the main one.
    let made = match tokio::fs::read(&to).await {
        Ok(made) => made,
        Err(_) => {
            let first = tokio::fs::read(folder.path().join(format!("out-1.{ending}"))).await;
            first.map_err(|error| Refusal::Broken(error.to_string()))?
        }
    };
    Ok((format, made))
}

/// Whether a part of it says how far another covers (ISO 23008-12, 6.9.3; MIAF, 7.3.5.2).
fn has_alpha(bytes: &[u8]) -> bool {
    let header = &bytes[..bytes.len().min(MOST_HEADER)];
    let has = |mark: &[u8]| header.windows(mark.len()).any(|it| it == mark);
    has(b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha") || has(b"urn:mpeg:hevc:2015:auxid:1")
}
