//! How long a WAV file was to be: ffprobe says only how much of it is there.

use std::path::Path;

use lw_base::Duration;
use tokio::io::AsyncReadExt as _;

/// What comes before the samples is shorter, in bytes.
const LOOKED_AT: u64 = 65_536;
/// A length from here on stands for one that was not known when it was written.
const UNKNOWN: u32 = 0x7FFF_0000;

/// What the header of a WAV file says; none where it does not know.
pub(super) async fn wave_length(file: &Path) -> std::io::Result<Option<Duration>> {
    let file = tokio::fs::OpenOptions::new().read(true).open(file).await?;
    let mut start = Vec::new();
    file.take(LOOKED_AT).read_to_end(&mut start).await?;
    Ok(length(&start))
}

/// The chunk `data` by the bytes a second of the chunk `fmt ` (RIFF, Multimedia Programming
/// Interface 1.0).
fn length(start: &[u8]) -> Option<Duration> {
    let mut rest = start.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WAVE")?;
    let mut a_second = 0;
    loop {
        let (name, size) = (rest.get(..4)?, number(rest, 4)?);
        match name {
            b"fmt " => a_second = number(rest, 16)?,
            b"data" if size < UNKNOWN => {
                let millis = (u64::from(size) * 1_000).checked_div(u64::from(a_second))?;
                return Some(Duration::from_millis(millis));
            }
            b"data" => return None,
            _ => {}
        }
        // Chunks begin at even places.
        rest = rest.get(8 + (size as usize).next_multiple_of(2)..)?;
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wave(chunks: &[(&[u8; 4], u32, &[u8])]) -> Vec<u8> {
        let mut file = b"RIFF\0\0\0\0WAVE".to_vec();
        for (name, size, bytes) in chunks {
            file.extend([&name[..], &size.to_le_bytes(), bytes].concat());
        }
        file
    }

    #[test]
    fn a_header_says_how_long_a_sound_was_to_be() {
        let mut format = [0_u8; 16];
        format[8..12].copy_from_slice(&96_000_u32.to_le_bytes());
        let with = |size| wave(&[(b"LIST", 3, b"abc\0"), (b"fmt ", 16, &format), (b"data", size, b"")]);
        assert_eq!(length(&with(192_000)), Some(Duration::from_millis(2_000)));
        assert_eq!(length(&with(0)), Some(Duration::default()));
        assert_eq!(length(&with(u32::MAX)), None);
        assert_eq!(length(&wave(&[(b"LIST", u32::MAX, b""), (b"data", 8, b"")])), None);
        assert_eq!(length(&wave(&[(b"data", 8, b"")])), None);
        assert_eq!(length(b"RIFF"), None);
    }
}
