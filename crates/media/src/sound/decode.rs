//! How a sound is decoded, the same for everything that is done with it: one of
//! its tracks, on one scale of time. So a moment that was measured is the same
//! moment in every file that is made.

use std::path::Path;

use super::{Probed, RATE, input};

/// For so many seconds nothing may have come, and is silence then. A longer gap is a
/// fault of some clock, and is closed.
const LONGEST_GAP: u32 = 300;

/// Samples that are no numbers are silence, and none is louder than 24 dBFS: encoders
/// refuse the first, and meters believe neither.
const NUMBERS: &str = "aeval=if(isnan(val(ch))+isinf(val(ch))\\,0\\,clip(val(ch)\\,-16\\,16)):c=same,";

/// ffmpeg, as far as the track of sound that is taken of this file.
pub(crate) fn decode(file: &Path, probed: &Probed) -> Vec<String> {
    // Each thread has memory of its own.
    let quiet = ["-nostdin", "-v", "error", "-threads", "1", "-filter_threads", "1"];
    let mut arguments: Vec<String> = quiet.map(String::from).into();
    arguments.extend(input(file));
    arguments.extend(["-map".to_owned(), format!("0:a:{}", probed.track)]);
    arguments.extend(["-threads", "1"].map(String::from));
    arguments
}

/// Filters that make of any sound one with one or two channels, in floats, whose time
/// is the number of its samples.
pub(crate) fn filters(probed: &Probed, channels: u32) -> String {
    let layout = if channels == 1 { "mono" } else { "stereo" };
    // It is slow, and what encoders leave behind are numbers.
    let numbers = if probed.codec.starts_with("pcm_f") { NUMBERS } else { "" };
    let gaps = if probed.has_times { gaps() } else { String::new() };
    format!(
        "{numbers}aresample={RATE},aformat=sample_fmts=flt:channel_layouts={layout},{gaps}asetpts=N/SR/TB"
    )
}

/// Filters that fill gaps, also the one before a late beginning, with silence: chapters
/// and pictures are in the file's time. What is said to be earlier than what came before
/// it follows it, so that nothing is lost.
fn gaps() -> String {
    // 0 is the end of what came, 1 where this piece begins. Frames of a whole gap would
    // take all the memory of the filters after them.
    format!(
        "asetpts=st(1\\,if(between(PTS\\,ld(0)\\,ld(0)+{LONGEST_GAP}/TB)\\,PTS\\,ld(0)))*0\
         +st(0\\,ld(1)+NB_SAMPLES)*0+ld(1),aresample=async=1:first_pts=0,asetnsamples=n=4800:p=0,"
    )
}
