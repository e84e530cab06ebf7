//! Where nobody speaks.

use super::frames::{Bands, Frames};

/// Rows over which loudness is smoothed to each side: a plosive is no pause.
const SMOOTH: usize = 3;
/// Decibels below the loudest speech that count as speech at most.
const DEEPEST: f32 = 45.0;
/// How far up from the quietest to the loudest a voice begins.
const SHARE: f32 = 0.3;
/// How far below its speech a band is silent in any case: 35 dB.
const DEEP: f32 = 0.018;
/// How far up from the noise to the speech a voice begins.
const RISE: f32 = 0.25;
/// Decibels above the limit of what is quiet where something is heard in any
/// case, if only in a few bands: a jingle.
const LOUD: f32 = 6.0;
/// Decibels below full scale under which nobody speaks, however quiet the rest is.
const FLOOR: f32 = -70.0;

/// Whether each row is silent: first by its loudness; then, since noise is as
/// loud as a weak consonant and not in the same bands, by how far its bands
/// stand above those of the rows that were silent by loudness.
pub(super) fn silences(sound: &Frames) -> Vec<bool> {
    let quiet = quiet(&sound.loudness);
    let (noise, loud) = (sound.bands(|row| quiet[row]), sound.bands(|row| !quiet[row]));
    let floor: Bands = std::array::from_fn(|band| noise[band].max(DEEP * loud[band]).max(1.0));
    let above: Vec<f32> = (sound.rows.iter())
        .map(|row| {
            let above = |(band, floor): (&f32, &f32)| (20.0 * (band / floor).max(1.0).log10()).max(0.0);
            row.iter().zip(&floor).map(above).sum::<f32>() / floor.len() as f32
        })
        .collect();
    let above = smoothed(&above);
    let low = part(above.iter().zip(&quiet).filter(|(_, quiet)| **quiet).map(|(above, _)| *above), 50);
    let limit = low + RISE * (part(above.iter().copied(), 90) - low);
    let loudness = smoothed(&sound.loudness);
    let loudest = limit_of(&loudness) + LOUD;
    let is_silent =
        |(above, loudness): (&f32, &f32)| (*above < limit && *loudness < loudest) || *loudness < FLOOR;
    above.iter().zip(&loudness).map(is_silent).collect()
}

/// Whether each row is quiet, as this recording goes.
pub(super) fn quiet(loudness: &[f32]) -> Vec<bool> {
    let smooth = smoothed(loudness);
    let limit = limit_of(&smooth);
    smooth.iter().map(|loudness| *loudness < limit).collect()
}

/// A share of the way from a recording's quietest to its loudest, so that a
/// noisy room has silences too.
fn limit_of(loudness: &[f32]) -> f32 {
    let loudest = part(loudness.iter().copied(), 95);
    let quietest = part(loudness.iter().copied(), 3).max(loudest - DEEPEST);
    (quietest + SHARE * (loudest - quietest)).max(FLOOR)
}

/// The value that so many of a hundred are below.
fn part(values: impl Iterator<Item = f32>, percent: usize) -> f32 {
    let mut sorted: Vec<f32> = values.collect();
    sorted.sort_by(f32::total_cmp);
    sorted.get(sorted.len() * percent / 100).copied().unwrap_or(0.0)
}

fn smoothed(values: &[f32]) -> Vec<f32> {
    let mean = |at: usize| {
        let near = &values[at.saturating_sub(SMOOTH)..(at + SMOOTH + 1).min(values.len())];
        near.iter().sum::<f32>() / near.len() as f32
    };
    (0..values.len()).map(mean).collect()
}
