//! What the search found, judged: what was missed by a hair, how sure each
//! place is, and whether the sound says the text at all. A reader keeps a
//! pace; a way through sounds that say something else does not.

use std::ops::Range;

use super::frames::STEP;
use super::search::Found;
use super::{Alignment, Timing};

/// Milliseconds that the last row of a sentence looks beyond its step.
const BEYOND: usize = 15;
/// How much longer or shorter than the pace says a gap may be to hold the
/// sentences that are missing in it.
const ROOM: Range<f32> = 0.6..1.6;
/// What a row costs, as a share of another text's, where it is certain and where it is a guess.
const CERTAIN: f32 = 0.85;
const GUESSED: f32 = 1.0;
/// The confidence of what nothing speaks for but its neighbours.
const LEAST: f32 = 0.05;
/// A sentence's deviation from the pace (as a logarithm) that takes most of its confidence.
const OFF_PACE: f32 = 0.35;
/// The deviation that is taken for granted where too few sentences tell.
const USUAL: f32 = 0.06;
const FEW: usize = 3;

/// Sentences that were left out though there is just the time for them
/// between their neighbours have that time.
pub(super) fn put_back(
    sentences: &[Range<usize>],
    mut spans: Vec<Option<Range<usize>>>,
    silent: &[bool],
) -> Vec<Option<Range<usize>>> {
    spans.resize(sentences.len(), None);
    let Some(pace) = middle(paces(sentences, &spans)) else { return spans };
    let found: Vec<usize> = (0..spans.len()).filter(|at| spans[*at].is_some()).collect();
    for pair in found.windows(2) {
        let (Some(before), Some(after)) = (&spans[pair[0]], &spans[pair[1]]) else { continue };
        let gap = before.end..after.start.clamp(before.end, silent.len().max(before.end));
        let missing = pair[0] + 1..pair[1];
        let length: usize = sentences[missing.clone()].iter().map(ExactSizeIterator::len).sum();
        let spoken = silent.get(gap.clone()).map_or(0, |gap| gap.iter().filter(|silent| !**silent).count());
        if length == 0 || !ROOM.contains(&(spoken as f32 * pace.exp() / length as f32)) {
            continue;
        }
        let mut said = 0;
        for at in missing {
            let place = |said: usize| gap.start + gap.len() * said / length;
            spans[at] = Some(place(said)..place(said + sentences[at].len()));
            said += sentences[at].len();
        }
    }
    spans
}

/// Timings with their confidence, and the likeness of the whole.
pub(super) fn judge(sentences: &[Range<usize>], places: &[Option<Range<usize>>], found: &Found) -> Alignment {
    let pace = middle(paces(sentences, places)).unwrap_or(0.0);
    let deviations: Vec<f32> =
        paces(sentences, places).into_iter().map(|(_, own)| (own - pace).abs()).collect();
    let spread = if deviations.len() < FEW {
        USUAL
    } else {
        middle(deviations.into_iter().enumerate().collect()).unwrap_or(USUAL)
    };
    let off = |at: usize, place: &Range<usize>| own_pace(&sentences[at], place) - pace;
    let timing = |(at, place): (usize, &Option<Range<usize>>)| {
        let place = place.as_ref()?;
        let cost = found.costs.get(at).copied().flatten().unwrap_or(GUESSED);
        let sure = ((GUESSED - cost) / (GUESSED - CERTAIN)).clamp(LEAST, 1.0);
        Some(Timing {
            start: (place.start * STEP) as u64,
            end: (place.end * STEP + BEYOND) as u64,
            confidence: sure * (-(off(at, place) / OFF_PACE).powi(2)).exp(),
        })
    };
    Alignment {
        likeness: likeness(found, spread),
        sentences: places.iter().enumerate().map(timing).collect(),
    }
}

/// How much of the sound is text, how much better than backwards, and how
/// steady the pace: weighed so that half of 1 divides `bench/read_along.py`'s
/// pairs that match from those that do not.
fn likeness(found: &Found, spread: f32) -> f32 {
    let score = found.share + 3.0 * found.gain - 2.0 * spread;
    1.0 / (1.0 + (-12.0 * (score - 0.75)).exp())
}

/// For each sentence that has a place, how fast it is read against the voice, as a logarithm.
fn paces(sentences: &[Range<usize>], places: &[Option<Range<usize>>]) -> Vec<(usize, f32)> {
    let placed = places.iter().enumerate().filter_map(|(at, place)| Some((at, place.as_ref()?)));
    placed.map(|(at, place)| (at, own_pace(&sentences[at], place))).collect()
}

fn own_pace(sentence: &Range<usize>, place: &Range<usize>) -> f32 {
    (sentence.len().max(1) as f32 / place.len().max(1) as f32).ln()
}

fn middle(mut values: Vec<(usize, f32)>) -> Option<f32> {
    values.sort_by(|one, other| one.1.total_cmp(&other.1));
    values.get(values.len() / 2).map(|value| value.1)
}
