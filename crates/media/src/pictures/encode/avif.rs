//! AVIF by ffmpeg and libaom, as a child with limits. In one run on two cores it
//! makes 4 million pixels a second of CPU at the speed used here; a machine
//! without it serves WebP and JPEG.

#![expect(
    clippy::disallowed_methods,
    reason = "this floor works on a thread of its own, never on a server's"
)]

use image::RgbImage;

use super::Refusal;
use crate::pictures::tool::{self, Failure, Limits};

/// libaom's constant qualities (0 to 63), the best first: the next is for files
/// that came out too heavy.
pub(super) const COARSENESS: [u8; 4] = [30, 36, 42, 50];
const LIMITS: Limits = Limits { seconds: 20, megabytes: 1024, output: 20 };

/// `None` where this machine has no ffmpeg that writes AVIF.
pub(super) fn encode(pixels: &RgbImage, coarseness: u8) -> Result<Option<Vec<u8>>, Refusal> {
    let failed = |error: std::io::Error| Refusal::Broken(error.to_string());
    let folder = tempfile::tempdir().map_err(failed)?;
    let (size, coarseness) = (format!("{}x{}", pixels.width(), pixels.height()), coarseness.to_string());
    let args = [
        "-v",
        "error",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgb24",
        "-s",
        &size,
        "-i",
        "pipe:0",
        "-frames:v",
        "1",
        // The colours are sRGB; without these marks some browsers show them paler.
        "-vf",
        "scale=out_color_matrix=bt709:out_range=pc",
        "-pix_fmt",
        "yuv420p",
        "-color_range",
        "pc",
        "-colorspace",
        "bt709",
        "-color_primaries",
        "bt709",
        "-color_trc",
        "iec61966-2-1",
        "-c:v",
        "libaom-av1",
        "-usage",
        "allintra",
        "-still-picture",
        "1",
        "-cpu-used",
        "8",
        "-threads",
        "1",
        "-crf",
        &coarseness,
        "-f",
        "avif",
        "out.avif",
    ];
    match tool::run("ffmpeg", &args, pixels.as_raw(), folder.path(), LIMITS) {
        Ok(()) => std::fs::read(folder.path().join("out.avif")).map(Some).map_err(failed),
        // Without the program, its encoder or its format the others must do.
        Err(Failure::NotInstalled) => Ok(None),
        Err(Failure::Failed(words))
            if words.contains("nknown encoder") || words.contains("suitable output") =>
        {
            Ok(None)
        }
        Err(Failure::Failed(words)) => Err(Refusal::Broken(words)),
    }
}
