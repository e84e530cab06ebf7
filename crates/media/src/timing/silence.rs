//! Where nobody speaks.

/// Rows over which loudness is smoothed to each side: a plosive is no pause.
const SMOOTH: usize = 3;
/// Decibels below the loudest speech that count as speech at most.
const DEEPEST: f32 = 45.0;
/// How far up from the quietest to the loudest a voice begins.
const SHARE: f32 = 0.3;

/// Decibels below full scale under which nobody speaks, however quiet the rest is.
const FLOOR: f32 = -70.0;

/// Whether each row is silent, as this recording goes: a share of the way
/// from its quietest to its loudest, so that a noisy room has silences too.
pub(super) fn silences(loudness: &[f32]) -> Vec<bool> {
    let smooth: Vec<f32> = (0..loudness.len())
        .map(|at| {
            let near = &loudness[at.saturating_sub(SMOOTH)..(at + SMOOTH + 1).min(loudness.len())];
            near.iter().sum::<f32>() / near.len() as f32
        })
        .collect();
    let mut sorted = smooth.clone();
    sorted.sort_by(f32::total_cmp);
    let part = |percent: usize| sorted.get(sorted.len() * percent / 100).copied().unwrap_or(0.0);
    let loudest = part(95);
    let quietest = part(3).max(loudest - DEEPEST);
    let limit = (quietest + SHARE * (loudest - quietest)).max(FLOOR);
    smooth.iter().map(|loudness| *loudness < limit).collect()
}
