//! How a sound is decoded, the same for everything that is done with it: one of
//! its tracks, on one scale of time. So a moment that was measured is the same
//! moment in every file that is made.

use std::path::Path;

use lw_base::Duration;

use super::{Probed, RATE, input};

/// For so many seconds nothing may have come, and is silence then. A longer gap is a
/// fault of some clock, and is closed.
const LONGEST_GAP: u32 = 300;

/// Samples that are no numbers are silence, and none is louder than 24 dBFS: encoders
/// refuse the first, and meters believe neither.
const NUMBERS: &str = "aeval=if(isnan(val(ch))+isinf(val(ch))\\,0\\,clip(val(ch)\\,-16\\,16)):c=same,";

/// Each thread has memory of its own.
const QUIET: [&str; 7] = ["-nostdin", "-v", "error", "-threads", "1", "-filter_threads", "1"];

/// ffmpeg, as far as the track of sound that is taken of this file.
pub(crate) fn decode(file: &Path, probed: &Probed) -> Vec<String> {
    let mut arguments: Vec<String> = QUIET.map(String::from).into();
    arguments.extend(input(file));
    arguments.extend(["-map".to_owned(), format!("0:a:{}", probed.track)]);
    arguments.extend(["-threads", "1"].map(String::from));
    arguments
}

/// ffmpeg, as it prints the samples of that track, as 32-bit floats. In a file whose
/// rate or channels change in the middle, filters begin anew there and know nothing
/// of before: so what is to hold for the whole is done with these samples, by another
/// program.
pub(crate) fn samples(file: &Path, probed: &Probed, channels: u32) -> Vec<String> {
    let mut arguments = decode(file, probed);
    let filters = filters(probed, channels);
    arguments.extend(["-af", &filters, "-c:a", "pcm_f32le", "-f", "f32le", "pipe:1"].map(String::from));
    arguments
}

/// ffmpeg, as far as it is given such samples.
pub(crate) fn given(channels: u32) -> Vec<String> {
    let (rate, channels) = (RATE.to_string(), channels.to_string());
    let raw = ["-protocol_whitelist", "pipe", "-f", "f32le", "-ar", &rate, "-ac", &channels, "-i", "pipe:0"];
    QUIET.into_iter().chain(raw).map(String::from).collect()
}

/// Filters that make of any sound one with one or two channels, in floats, whose time
/// is the number of its samples.
pub(crate) fn filters(probed: &Probed, channels: u32) -> String {
    let layout = if channels == 1 { "mono" } else { "stereo" };
    // It is slow, and what encoders leave behind are numbers.
    let numbers = if probed.codec.starts_with("pcm_f") { NUMBERS } else { "" };
    let gaps = probed.times.map(gaps).unwrap_or_default();
    format!(
        "{numbers}aresample={RATE},aformat=sample_fmts=flt:channel_layouts={layout},{gaps}asetpts=N/SR/TB"
    )
}

/// Filters that fill gaps, also the one before a late beginning, with silence: chapters
/// and pictures are in the file's time. What is said to be earlier than what came before
/// it follows it, so that nothing is lost. `late` is where its first piece is: where
/// filters begin later, they begin anew, and nothing is missing before.
fn gaps(late: Duration) -> String {
    // 0 is the end of what came, 1 where this piece begins, 2 where filters began anew.
    // Frames of a whole gap would take all the memory of the filters after them.
    let first = late.millis() / 1_000 + 1;
    format!(
        "asetpts=st(2\\,if(N\\,ld(2)\\,if(gt(PTS\\,{first}/TB)\\,PTS\\,0)))*0\
         +st(1\\,if(between(PTS-ld(2)\\,ld(0)\\,ld(0)+{LONGEST_GAP}/TB)\\,PTS-ld(2)\\,ld(0)))*0\
         +st(0\\,ld(1)+NB_SAMPLES)*0+ld(1),aresample=async=1:first_pts=0,asetnsamples=n=4800:p=0,"
    )
}
