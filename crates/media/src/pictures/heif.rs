//! HEIC and AVIF (ISO 23008-12): what of them can be known without decoding,
//! and libheif's `heif-convert`, which decodes them as a child with limits.

use std::time::Duration;

use super::{Kind, Refusal, check_size};
use crate::child::{self, Failure, Limits};

/// Enough for 80 million pixels, planar and as RGB.
const LIMITS: Limits = Limits { time: Duration::from_secs(20), memory: 1 << 30, output: 200 << 20 };
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

/// The picture as a JPEG of hardly any loss, upright, with its colour profile.
pub(super) async fn to_jpeg(kind: Kind, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    check(bytes)?;
    let failed = |error: std::io::Error| Refusal::NotNow(error.to_string());
    let folder = tempfile::tempdir().map_err(failed)?;
    // libheif tells the two apart by their content, as we did.
    let (from, to) = (folder.path().join("in.heic"), folder.path().join("out.jpg"));
    tokio::fs::write(&from, bytes).await.map_err(failed)?;
    let args = ["-q".as_ref(), "97".as_ref(), from.as_os_str(), to.as_os_str()];
    child::output("heif-convert", &args, &[], LIMITS).await.map_err(|failure| match failure {
        Failure::Missing(_) => Refusal::NoReader(kind),
        Failure::Time(_) | Failure::Broken(..) => Refusal::NotNow(failure.to_string()),
        Failure::Output(_) | Failure::Failed { .. } => Refusal::Broken(failure.to_string()),
    })?;
    // A file of several pictures becomes several: the first is the main one.
    match tokio::fs::read(&to).await {
        Ok(jpeg) => Ok(jpeg),
        Err(_) => {
            let first = tokio::fs::read(folder.path().join("out-1.jpg")).await;
            first.map_err(|error| Refusal::Broken(error.to_string()))
        }
    }
}
