//! Sound as a row for each hundredth of a second: first how much there is in
//! each band, then mel-frequency cepstral coefficients after Davis & Mermelstein
//! (1980), with the pre-emphasis, window and mel scale of ETSI ES 201 108, and
//! their slopes. Between the two, noise is dealt with.

use std::ops::Range;
use std::sync::Arc;

use realfft::{RealFftPlanner, RealToComplex};

/// Milliseconds from one row to the next.
pub(super) const STEP: usize = 10;
/// Milliseconds that a row looks at.
const WINDOW: usize = 25;
const FILTERS: usize = 24;
const LOWEST_HZ: f32 = 64.0;
/// Below half the rate of every voice and of the sound as it is read.
const HIGHEST_HZ: f32 = 6800.0;
const PRE_EMPHASIS: f32 = 0.97;
/// The first of them is how much there is in all bands together.
pub(super) const CEPSTRA: usize = 13;
/// Cepstra, then their slopes, then nothing up to a multiple of four.
pub(super) const LANES: usize = 28;
/// A value of a row is this many deviations from the mean at most: a click
/// or a silence of digital zeros is not worth more than any other difference.
const FURTHEST: f32 = 3.0;

/// What one moment sounds like.
pub(super) type Row = [f32; LANES];

/// How much there is in each band.
pub(super) type Bands = [f32; FILTERS];

/// Sound as rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Frames {
    /// What is heard: how much in each band, until they are made
    /// [`cepstra`](Self::cepstra), comparable between voices once these are
    /// [`levelled`](Self::levelled).
    pub rows: Vec<Row>,
    /// How loud each row is, in decibels below full scale.
    pub loudness: Vec<f32>,
}

impl Frames {
    /// How much there is in each band on the average of the rows that `counts` says.
    pub fn bands(&self, counts: impl Fn(usize) -> bool) -> Bands {
        let (mut sum, mut counted) = ([0.0; FILTERS], 0.0f32);
        for (_, row) in self.rows.iter().enumerate().filter(|(at, _)| counts(*at)) {
            counted += 1.0;
            sum.iter_mut().zip(row).for_each(|(sum, band)| *sum += band * band);
        }
        sum.map(|sum| (sum / counted.max(1.0)).sqrt())
    }

    /// The bands, with `noise` added to each, as cepstra.
    pub fn cepstra(mut self, noise: &Bands) -> Self {
        let cosines = cosines();
        for row in &mut self.rows {
            let bands: Bands = std::array::from_fn(|band| row[band].hypot(noise[band]).max(1.0).ln());
            *row = [0.0; LANES];
            for (value, weights) in row.iter_mut().zip(&cosines) {
                *value = bands.iter().zip(weights).map(|(band, weight)| band * weight).sum();
            }
        }
        self
    }

    /// Mean and variance of each value made those of all the rows that
    /// `counts` says (cepstral mean and variance normalisation), so that
    /// voices, rooms and microphones matter less; and the slopes added.
    pub fn levelled(mut self, counts: &[bool]) -> Self {
        let counted = counts.iter().filter(|counts| **counts).count().max(1) as f32;
        for lane in 0..CEPSTRA {
            let heard =
                || self.rows.iter().zip(counts).filter(|(_, counts)| **counts).map(|(row, _)| row[lane]);
            let mean = heard().sum::<f32>() / counted;
            let deviation = (heard().map(|x| (x - mean).powi(2)).sum::<f32>() / counted).sqrt().max(1e-3);
            for row in &mut self.rows {
                row[lane] = ((row[lane] - mean) / deviation).clamp(-FURTHEST, FURTHEST);
            }
        }
        self.add_slopes();
        self
    }

    /// The slope of each value over five rows, by linear regression, in
    /// about the same size as the values.
    fn add_slopes(&mut self) {
        let last = self.rows.len().saturating_sub(1);
        let values: Vec<[f32; CEPSTRA]> =
            self.rows.iter().map(|row| std::array::from_fn(|lane| row[lane])).collect();
        for (at, row) in self.rows.iter_mut().enumerate() {
            for lane in 0..CEPSTRA {
                let there = |by: isize| values[at.saturating_add_signed(by).min(last)][lane];
                row[CEPSTRA + lane] = (there(1) - there(-1) + 2.0 * (there(2) - there(-2))) / 4.0;
            }
        }
    }

    /// The same in steps of `by` rows: each the mean of what it stands for,
    /// spread out again as far as single rows are.
    pub fn coarser(&self, by: usize) -> Vec<Row> {
        spread_out(self.rows.chunks(by).map(mean).collect())
    }

    /// The same in parts, of which each begins with a step of its own.
    pub fn parts_coarser(&self, parts: &[Range<usize>], by: usize) -> (Vec<Row>, Vec<Range<usize>>) {
        let (mut rows, mut places) = (Vec::new(), Vec::new());
        for part in parts {
            let start = rows.len();
            rows.extend(self.rows[part.clone()].chunks(by).map(mean));
            places.push(start..rows.len());
        }
        (spread_out(rows), places)
    }
}

/// Spread out again as far as single rows are.
fn spread_out(mut coarse: Vec<Row>) -> Vec<Row> {
    let count = coarse.len().max(1) as f32;
    for lane in 0..2 * CEPSTRA {
        let spread = (coarse.iter().map(|row| row[lane] * row[lane]).sum::<f32>() / count).sqrt().max(1e-3);
        coarse.iter_mut().for_each(|row| row[lane] /= spread);
    }
    coarse
}

fn mean(rows: &[Row]) -> Row {
    let mut sum = [0.0; LANES];
    for row in rows {
        sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
    }
    sum.map(|value| value / rows.len() as f32)
}

/// How different two moments sound: about 1 for two that have nothing to do
/// with each other, 0 for the same.
pub(super) fn difference(one: &Row, other: &Row) -> f32 {
    let mut sums = [0.0f32; 4];
    for (one, other) in one.chunks_exact(4).zip(other.chunks_exact(4)) {
        for lane in 0..4 {
            let apart = one[lane] - other[lane];
            sums[lane] += apart * apart;
        }
    }
    (sums.iter().sum::<f32>() / (4 * CEPSTRA) as f32).sqrt()
}

/// Makes rows of samples as they come.
pub(super) struct Listener {
    ear: Ear,
    rate: usize,
    /// Bytes that are not yet in all the rows they belong to.
    waiting: Vec<u8>,
    /// The sample of the whole at which `waiting` begins.
    passed: usize,
    frames: Frames,
}

impl Listener {
    /// For one channel of samples, `rate` a second.
    pub fn new(rate: usize) -> Self {
        Self { ear: Ear::new(rate), rate, waiting: Vec::new(), passed: 0, frames: Frames::default() }
    }

    /// The next samples, two bytes each, the lower first.
    pub fn hear(&mut self, bytes: &[u8]) {
        self.waiting.extend_from_slice(bytes);
        let samples: Vec<i16> =
            self.waiting.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect();
        loop {
            let start = self.start() - self.passed;
            let Some(window) = samples.get(start..start + self.ear.window.len()) else { break };
            let (row, loudness) = self.ear.hear(window);
            self.frames.rows.push(row);
            self.frames.loudness.push(loudness);
        }
        let done = (self.start() - self.passed).min(samples.len());
        self.waiting.drain(..2 * done);
        self.passed += done;
    }

    /// The sample of the whole at which the next row begins.
    fn start(&self) -> usize {
        self.frames.rows.len() * self.rate * STEP / 1000
    }

    /// All that was heard.
    pub fn frames(self) -> Frames {
        self.frames
    }
}

/// Turns a window of samples into cepstra.
struct Ear {
    window: Vec<f32>,
    fft: Arc<dyn RealToComplex<f32>>,
    filters: Vec<Vec<(usize, f32)>>,
    samples: Vec<f32>,
}

impl Ear {
    fn new(rate: usize) -> Self {
        let length = rate * WINDOW / 1000;
        let fft = RealFftPlanner::new().plan_fft_forward(length.next_power_of_two());
        let hamming =
            |at: usize| 0.54 - 0.46 * (std::f32::consts::TAU * at as f32 / (length.max(2) - 1) as f32).cos();
        Self {
            window: (0..length).map(hamming).collect(),
            filters: filters(rate, fft.len()),
            samples: vec![0.0; fft.len()],
            fft,
        }
    }

    /// How much of one window is in each band, and its loudness.
    fn hear(&mut self, window: &[i16]) -> (Row, f32) {
        let mut before = f32::from(window[0]);
        let mut energy = 1e-9f32;
        self.samples.fill(0.0);
        for ((sample, weight), out) in window.iter().zip(&self.window).zip(&mut self.samples) {
            let sample = f32::from(*sample);
            energy += (sample / 32768.0).powi(2) / window.len() as f32;
            *out = (sample - PRE_EMPHASIS * before) * weight;
            before = sample;
        }
        let loudness = 10.0 * energy.log10();
        let mut spectrum = self.fft.make_output_vec();
        // The buffers are the plan's own, so that it cannot fail.
        let _ = self.fft.process(&mut self.samples, &mut spectrum);
        let power: Vec<f32> = spectrum.iter().map(|bin| bin.norm()).collect();
        let mut row = [0.0; LANES];
        for (band, filter) in row.iter_mut().zip(&self.filters) {
            *band = filter.iter().map(|(bin, weight)| power[*bin] * weight).sum();
        }
        (row, loudness)
    }
}

/// What each band counts in each of the cepstra.
fn cosines() -> [Bands; CEPSTRA] {
    std::array::from_fn(|order| {
        std::array::from_fn(|band| {
            (std::f32::consts::PI * order as f32 * (band as f32 + 0.5) / FILTERS as f32).cos()
        })
    })
}

/// Triangles, evenly spaced in mel, each from the middle of the one before to
/// the middle of the next; as the bins of the spectrum that they weigh.
fn filters(rate: usize, length: usize) -> Vec<Vec<(usize, f32)>> {
    let mel = |hz: f32| 2595.0 * (1.0 + hz / 700.0).log10();
    let hz = |mel: f32| 700.0 * (10f32.powf(mel / 2595.0) - 1.0);
    let (low, high) = (mel(LOWEST_HZ), mel(HIGHEST_HZ));
    let middle = |at: usize| hz(low + (high - low) * at as f32 / (FILTERS + 1) as f32);
    let triangle = |at: usize| {
        let (from, top, to) = (middle(at), middle(at + 1), middle(at + 2));
        let weigh = |bin: usize| {
            let hz = bin as f32 * rate as f32 / length as f32;
            (bin, ((hz - from) / (top - from)).min((to - hz) / (to - top)))
        };
        (0..=length / 2).map(weigh).filter(|(_, weight)| *weight > 0.0).collect()
    };
    (0..FILTERS).map(triangle).collect()
}
