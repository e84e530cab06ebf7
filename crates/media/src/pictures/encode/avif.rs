//! AVIF by ffmpeg and libaom, as a child with limits. In one run on two cores it
//! makes 4 million pixels a second of CPU at the speed used here; a machine
//! without it serves WebP and JPEG.

use std::time::Duration;

use image::RgbImage;

use super::Refusal;
use crate::child::{self, Failure, Limits};

/// libaom's constant qualities (0 to 63), the best first: the next is for files
/// that came out too heavy.
pub(super) const COARSENESS: [u8; 4] = [30, 36, 42, 50];
const LIMITS: Limits = Limits { time: Duration::from_secs(30), memory: 1 << 30, output: 20 << 20 };

/// `None` where this machine has no ffmpeg that writes AVIF.
pub(super) async fn encode(pixels: &RgbImage, coarseness: u8) -> Result<Option<Vec<u8>>, Refusal> {
    let failed = |error: std::io::Error| Refusal::NotNow(error.to_string());
    let folder = tempfile::tempdir().map_err(failed)?;
    // The container is finished by going back to its beginning, so no pipe will do.
    let to = folder.path().join("out.avif");
    let to_name = to.to_string_lossy();
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
        &to_name,
    ];
    match child::output("ffmpeg", &args, pixels.as_raw(), LIMITS).await {
        Ok(_) => tokio::fs::read(&to).await.map(Some).map_err(failed),
        // Without the program, its encoder or its format the others must do.
        Err(Failure::Missing(_)) => Ok(None),
        Err(Failure::Failed { said, .. })
            if said.contains("nknown encoder") || said.contains("suitable output") =>
        {
            Ok(None)
        }
        // The pixels are ours, and no file's fault.
        Err(failure) => Err(Refusal::NotNow(failure.to_string())),
    }
}
