//! What a sound is once it is decoded, in one pass: its length, its loudness
//! by EBU R128, where it is silent at its ends, and its waveform.

use std::path::Path;

use ebur128::{Channel, EbuR128, Mode};
use lw_base::Duration;

use super::{Failure, LONGEST, MEMORY, Probed, RATE, Refusal, blame, decode, patience};
use crate::child::{self, Limits};

/// Bars of a waveform at most.
const BARS: usize = 800;
/// Parts of a second in which silence is looked for and the waveform is drawn.
const WINDOW: usize = RATE as usize / 50;
/// What is quieter than this, of 1, is silence: -50 dBFS.
const SILENCE: f32 = 0.003_162;
/// What of the silence is left at both ends, so that no breath is cut: 0.2 s.
const MARGIN_MS: u64 = 200;

/// The shortest sound whose loudness EBU R128 knows: one block. A shorter one is as loud as it
/// is when it is played again and again.
pub const BLOCK: Duration = Duration::from_millis(400);

/// The same in samples of a channel.
const BLOCK_FRAMES: u64 = RATE as u64 * BLOCK.millis() / 1_000;

/// Samples of the shortest sound that is one: what is shorter than 0.01 s not every kind of file
/// can hold.
const SHORTEST: u64 = RATE as u64 / 100;

/// Two channels that are quieter as one by so much, in LU, cancel each other: one of them is
/// wired the wrong way round. Two that have nothing in common lose 3.
const CANCELLED: f64 = 10.0;

/// How loud a sound is (EBU R128, ITU-R BS.1770-4). One channel is played on two
/// loudspeakers, and counts twice for that (dual mono): so it is as loud as the
/// same sound in two channels, and a listener who changes from one file of a
/// clip to another hears no step of 3 LU.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loudness {
    /// Over all of it, in LUFS.
    pub integrated: f64,
    /// Its highest peak between the samples too, in dBTP.
    pub peak: f64,
    /// Between its quiet and loud parts, in LU.
    pub range: f64,
}

/// What a sound is.
#[derive(Clone, Debug)]
pub struct Measured {
    /// How long it is.
    pub duration: Duration,
    /// How loud it is; `None` for silence.
    pub loudness: Option<Loudness>,
    /// How loud its channels are as one, in LUFS: the same where it has one, and that of
    /// `alone` where there is such a one.
    pub as_one: Option<f64>,
    /// The louder of two channels that cancel each other: as one it stands for both.
    pub alone: Option<u32>,
    /// From when to when there is something to hear, with a breath on both sides.
    pub heard: (Duration, Duration),
    /// The highest sample of each bar, 0 to 255; at most 800 bars.
    pub waveform: Vec<u8>,
}

/// Decodes the whole file and measures it.
///
/// # Errors
/// A refusal where nothing of it can be played, or where it takes too much.
pub async fn measure(file: &Path, probed: &Probed) -> Result<Measured, Failure> {
    let channels = probed.channels.min(2);
    let bytes = tokio::fs::metadata(file).await?.len();
    let arguments = decode::samples(file, probed, channels);
    let most = LONGEST.millis() * u64::from(RATE) / 1_000 * u64::from(channels) * 4;
    let limits = Limits { time: patience(bytes), memory: MEMORY, output: most };
    let mut meter = Meter::new(channels);
    let ended = child::stream("ffmpeg", &arguments, b"", limits, &mut |bytes| meter.take(bytes)).await;
    match ended {
        Ok(()) => {}
        // What was recorded before the line broke is a recording; what was heard before
        // somebody ended the program is a part of one.
        Err(child::Failure::Failed { .. }) if meter.frames > 0 => {}
        Err(failure) => return Err(blame(failure, Refusal::Broken)),
    }
    meter.measured().ok_or(Refusal::Broken.into())
}

/// Listens to frames as they come.
struct Meter {
    channels: usize,
    frames: u64,
    /// Bytes of a frame that has not come as a whole.
    rest: Vec<u8>,
    samples: Vec<f32>,
    /// The first block.
    beginning: Vec<f32>,
    loudness: Option<EbuR128>,
    as_one: Option<EbuR128>,
    /// Each of two channels by itself.
    each: Vec<EbuR128>,
    /// The highest sample of the window that is open, and of all before.
    highest: f32,
    windows: Vec<f32>,
}

impl Meter {
    fn new(channels: u32) -> Self {
        let mode = Mode::I | Mode::LRA | Mode::TRUE_PEAK;
        Self {
            channels: channels as usize,
            frames: 0,
            rest: vec![],
            samples: vec![],
            beginning: vec![],
            loudness: if channels == 1 { one(mode) } else { EbuR128::new(channels, RATE, mode).ok() },
            as_one: (channels > 1).then(|| one(Mode::I)).flatten(),
            each: (0..channels).filter(|_| channels > 1).filter_map(|_| one(Mode::I)).collect(),
            highest: 0.0,
            windows: vec![],
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        let whole = self.rest.len() / (4 * self.channels) * 4 * self.channels;
        self.samples.clear();
        for four in self.rest[..whole].chunks_exact(4) {
            let sample = f32::from_le_bytes([four[0], four[1], four[2], four[3]]);
            self.samples.push(if sample.is_finite() { sample.clamp(-16.0, 16.0) } else { 0.0 });
        }
        self.rest.drain(..whole);
        if self.frames < BLOCK_FRAMES {
            self.beginning.extend_from_slice(&self.samples);
        }
        self.weigh();
        for frame in self.samples.chunks_exact(self.channels) {
            self.highest = frame.iter().fold(self.highest, |highest, it| highest.max(it.abs()));
            self.frames += 1;
            if self.frames.is_multiple_of(WINDOW as u64) {
                self.windows.push(std::mem::take(&mut self.highest));
            }
        }
    }

    /// How loud the samples are: as they are, the channels as one, and each by itself.
    fn weigh(&mut self) {
        if let Some(meter) = &mut self.loudness {
            // It can only fail where samples are no whole frames.
            let _ = meter.add_frames_f32(&self.samples);
        }
        if let Some(meter) = &mut self.as_one {
            let one: Vec<f32> = self.samples.chunks_exact(2).map(|it| f32::midpoint(it[0], it[1])).collect();
            let _ = meter.add_frames_f32(&one);
        }
        for (channel, meter) in self.each.iter_mut().enumerate() {
            let one: Vec<f32> = self.samples.iter().copied().skip(channel).step_by(self.channels).collect();
            let _ = meter.add_frames_f32(&one);
        }
    }

    fn measured(mut self) -> Option<Measured> {
        if self.frames < SHORTEST {
            return None;
        }
        // Where its end meets its beginning is no peak of its own.
        let peak = self.loudness.as_ref().map(|meter| peak(meter, self.channels));
        let missing = BLOCK_FRAMES.div_ceil(self.frames) - 1;
        self.samples = self.beginning.repeat(missing as usize);
        self.weigh();
        if !self.frames.is_multiple_of(WINDOW as u64) {
            self.windows.push(self.highest);
        }
        let duration = Duration::from_millis(self.frames * 1_000 / u64::from(RATE));
        let loudness = self.loudness.as_ref().zip(peak).and_then(|(meter, peak)| loudness(meter, peak));
        let integrated = loudness.map(|it| it.integrated);
        let as_one = match &self.as_one {
            Some(meter) => whole(meter),
            None => integrated,
        };
        let is_cancelled = integrated.is_some_and(|it| as_one.is_none_or(|one| one < it - CANCELLED));
        let alone = louder(&self.each).filter(|_| is_cancelled);
        Some(Measured {
            duration,
            loudness,
            as_one: alone.map_or(as_one, |(_, loudness)| Some(loudness)),
            alone: alone.map(|(channel, _)| channel),
            heard: heard(&self.windows, duration),
            waveform: waveform(&self.windows),
        })
    }
}

/// A meter for one channel that both loudspeakers play.
fn one(mode: Mode) -> Option<EbuR128> {
    let mut meter = EbuR128::new(1, RATE, mode).ok()?;
    meter.set_channel(0, Channel::DualMono).ok()?;
    Some(meter)
}

/// How loud all of it is; none where it is silent.
fn whole(meter: &EbuR128) -> Option<f64> {
    meter.loudness_global().ok().filter(|it| it.is_finite())
}

/// The louder of these channels, and how loud it is.
fn louder(each: &[EbuR128]) -> Option<(u32, f64)> {
    let all = (0..).zip(each).filter_map(|(channel, meter)| Some((channel, whole(meter)?)));
    all.reduce(|one, other| if other.1 > one.1 { other } else { one })
}

/// The highest peak of all channels, in dBTP.
fn peak(meter: &EbuR128, channels: usize) -> f64 {
    let peaks = (0..channels as u32).filter_map(|channel| meter.true_peak(channel).ok());
    20.0 * peaks.fold(0.0, f64::max).log10()
}

fn loudness(meter: &EbuR128, peak: f64) -> Option<Loudness> {
    let integrated = whole(meter)?;
    Some(Loudness { integrated, peak, range: meter.loudness_range().ok()? })
}

fn heard(windows: &[f32], duration: Duration) -> (Duration, Duration) {
    let is_heard = |it: &f32| *it >= SILENCE;
    let millis = |window: usize| window as u64 * 1_000 * WINDOW as u64 / u64::from(RATE);
    let (Some(first), Some(last)) = (windows.iter().position(is_heard), windows.iter().rposition(is_heard))
    else {
        return (Duration::default(), duration);
    };
    let start = millis(first).saturating_sub(MARGIN_MS);
    let end = (millis(last + 1) + MARGIN_MS).min(duration.millis());
    (Duration::from_millis(start), Duration::from_millis(end))
}

/// Each bar is the highest of its windows.
fn waveform(windows: &[f32]) -> Vec<u8> {
    let bars = windows.len().min(BARS);
    let bar = |at: usize| {
        let part = &windows[at * windows.len() / bars..(at + 1) * windows.len() / bars];
        (part.iter().copied().fold(0.0, f32::max).min(1.0) * 255.0).round() as u8
    };
    (0..bars).map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waveform_has_a_bar_for_each_part_and_no_more() {
        assert!(waveform(&[]).is_empty());
        assert_eq!(waveform(&[0.0, 0.5, 2.0]), [0, 128, 255]);
        let many: Vec<f32> = (0..10_000).map(|at| if at == 9_999 { 1.0 } else { 0.1 }).collect();
        let bars = waveform(&many);
        assert_eq!((bars.len(), bars[0], bars[BARS - 1]), (BARS, 26, 255));
    }

    #[test]
    fn what_is_shorter_than_a_block_is_as_loud_as_more_of_it() {
        let tone = |frames: u64| {
            let wave = |at: u64| (at as f32 / RATE as f32 * 1_000.0 * std::f32::consts::TAU).sin() * 0.5;
            let mut meter = Meter::new(2);
            let bytes = (0..frames).flat_map(|at| [wave(at), wave(at)]).flat_map(f32::to_le_bytes);
            meter.take(&bytes.collect::<Vec<u8>>());
            meter.measured().unwrap()
        };
        // The short one is cut off at its crest.
        let (long, short) = (tone(u64::from(RATE)), tone(u64::from(RATE) / 10 + 13));
        assert_eq!(short.duration, Duration::from_millis(100));
        let (heard, of) = (short.loudness.unwrap(), long.loudness.unwrap());
        assert!((heard.integrated - of.integrated).abs() < 0.2, "{heard:?} {of:?}");
        assert!((heard.peak - of.peak).abs() < 0.2, "{heard:?} {of:?}");
        assert!((short.as_one.unwrap() - long.as_one.unwrap()).abs() < 0.2);
        let mut click = Meter::new(1);
        click.take(&[0x3f; 64]);
        assert!(click.measured().is_none());
        let mut silence = Meter::new(1);
        silence.take(&[0; 4_000]);
        assert_eq!(silence.measured().unwrap().loudness, None);
    }

    #[test]
    fn a_frame_may_come_in_pieces() {
        let bytes: Vec<u8> = (0..RATE).flat_map(|_| 0.25_f32.to_le_bytes()).collect();
        for size in [1, 3, 7, 64 * 1_024] {
            let mut meter = Meter::new(1);
            bytes.chunks(size).for_each(|piece| meter.take(piece));
            let measured = meter.measured().unwrap();
            assert_eq!(measured.duration, Duration::from_millis(1_000));
            assert_eq!(measured.waveform, vec![64; 50]);
        }
        assert!(Meter::new(2).measured().is_none());
    }
}
