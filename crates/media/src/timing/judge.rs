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
/// A first or last sentence has something else in it when it is so many times as long as the pace says.
const TOO_LONG: f32 = 1.3;
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

/// The score that divides texts that match from those that do not, where so
/// many seconds are spoken.
const ENOUGH: f32 = 0.81;
const LONG: f32 = 30.0;
const ENOUGH_IN_SHORT: f32 = 0.975;
const SHORT: f32 = 11.0;

/// How many times less than the longest run of sentences a stray one is.
const STRAY: usize = 3;

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

/// A jingle that runs into the first sentence or out of the last one is not
/// of it: what is much longer than its pace says begins, or ends, at the
/// silence that is nearest to where it should, or just there.
pub(super) fn shed(sentences: &[Range<usize>], places: &mut [Option<Range<usize>>], silent: &[bool]) {
    let Some(pace) = middle(paces(sentences, places)) else { return };
    let found: Vec<usize> = (0..places.len()).filter(|at| places[*at].is_some()).collect();
    let [first, .., last] = found.as_slice() else { return };
    let is_silent = |row: usize| silent.get(row).is_none_or(|silent| *silent);
    let nearest = |wanted: usize, among: Range<usize>, is_edge: &dyn Fn(usize) -> bool| {
        among.filter(|row| is_edge(*row)).min_by_key(|row| row.abs_diff(wanted)).unwrap_or(wanted)
    };
    let expected = |at: usize, place: &Range<usize>| {
        let length = sentences[at].len() as f32 / pace.exp();
        (place.len() as f32 > TOO_LONG * length).then_some(length as usize)
    };
    if let Some(place) = &mut places[*first]
        && let Some(length) = expected(*first, place)
    {
        let wanted = place.end - length;
        let among = wanted.saturating_sub(length / 4).max(place.start)..wanted + length / 4;
        place.start = nearest(wanted, among, &|row| row > 0 && is_silent(row - 1) && !is_silent(row));
    }
    if let Some(place) = &mut places[*last]
        && let Some(length) = expected(*last, place)
    {
        let wanted = place.start + length;
        let among = wanted - length / 4..(wanted + length / 4).min(place.end);
        place.end = nearest(wanted, among, &|row| row > 0 && !is_silent(row - 1) && is_silent(row));
    }
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
    let mut timings: Vec<Option<Timing>> = places.iter().enumerate().map(timing).collect();
    for stray in strays(sentences, places) {
        timings[stray].fill(None);
    }
    Alignment { likeness: likeness(found, spread, wholeness(sentences, places)), sentences: timings }
}

/// Runs of sentences, far from where most of the text was found, that are less
/// than what was left out between: a jingle, or a word of thanks, that sounds
/// like one of many sentences that nobody reads.
fn strays(sentences: &[Range<usize>], places: &[Option<Range<usize>>]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in (0..places.len()).filter(|at| places[*at].is_some()) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end = at + 1,
            None => runs.push(at..at + 1),
        }
    }
    let length = |part: Range<usize>| sentences[part].iter().map(ExactSizeIterator::len).sum::<usize>();
    let Some(main) = runs.iter().max_by_key(|run| length((*run).clone())).cloned() else { return runs };
    runs.retain(|run| {
        let between =
            if run.start < main.start { run.end..main.start } else { main.end.min(run.start)..run.start };
        let own = length(run.clone());
        *run != main && STRAY * own < length(main.clone()) && own < length(between)
    });
    runs
}

/// How much of the sound is text, how much better than backwards, how steady
/// the pace, and how whole the text: weighed so that half of 1 divides
/// `bench/read_along.py`'s pairs that match from those that do not.
fn likeness(found: &Found, spread: f32, wholeness: f32) -> f32 {
    let score = found.share + 1.5 * found.gain - 2.0 * spread - 0.5 * (1.0 - wholeness);
    1.0 / (1.0 + (-12.0 * (score - enough(found.spoken))).exp())
}

/// The score that a text needs: in a few seconds some way is soon found
/// through another text, too, so that those need more.
fn enough(spoken: f32) -> f32 {
    let short = ((LONG - spoken) / (LONG - SHORT)).clamp(0.0, 1.0);
    ENOUGH + short * (ENOUGH_IN_SHORT - ENOUGH)
}

/// How much of the text from the first sentence that was found to the last
/// was found: who reads only a part of a text reads it in one piece.
fn wholeness(sentences: &[Range<usize>], places: &[Option<Range<usize>>]) -> f32 {
    let first = places.iter().position(Option::is_some).unwrap_or(0);
    let last = places.iter().rposition(Option::is_some).map_or(first, |last| last + 1);
    let length = |at: usize| sentences[at].len() as f32;
    let found: f32 = (first..last).filter(|at| places[*at].is_some()).map(length).sum();
    found / (first..last).map(length).sum::<f32>().max(1.0)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_the_first_and_after_the_last_sentence_is_shed() {
        let sentences = [0..100, 100..200, 200..300, 300..400];
        let mut silent = vec![false; 1_000];
        silent[290..310].fill(true);
        let mut places = [Some(0..400), Some(420..520), Some(540..640), Some(660..1_000)];
        shed(&sentences, &mut places, &silent);
        // At the silence where there is one, where the pace says where there is none.
        assert_eq!(places, [Some(310..400), Some(420..520), Some(540..640), Some(660..760)]);
        let steady = [Some(0..110), Some(120..220), Some(240..345), Some(360..470)];
        let mut places = steady.clone();
        shed(&sentences, &mut places, &silent);
        assert_eq!(places, steady);
        shed(&sentences, &mut [None, None, None, Some(5..900)], &silent);
        shed(&[], &mut [], &silent);
    }

    #[test]
    fn a_jingle_that_sounds_like_a_sentence_far_away_is_none() {
        let sentences: Vec<Range<usize>> = (0..10).map(|at| 100 * at..100 * at + 100).collect();
        let check = |found: &[usize], expect: Option<Range<usize>>| {
            let at = |at| found.contains(&at).then(|| 100 * at..100 * at + 100);
            let places: Vec<_> = (0..10).map(at).collect();
            assert_eq!(strays(&sentences, &places), Vec::from_iter(expect), "{found:?}");
        };
        check(&[0, 1, 2, 3, 8], Some(8..9));
        check(&[0, 5, 6, 7, 8], Some(0..1));
        // One sentence left out, and a reading of the beginning and the end.
        check(&[0, 1, 2, 3, 5], None);
        check(&[0, 1, 2, 3, 8, 9], None);
        check(&[0, 9], None);
        check(&[], None);
    }

    #[test]
    fn what_is_missing_between_neighbours_has_the_time_that_is_there() {
        let sentences = [0..100, 100..150, 150..200, 200..300];
        let silent = vec![false; 1_000];
        let spans = vec![Some(0..100), None, None, Some(210..310)];
        let back = put_back(&sentences, spans, &silent);
        assert_eq!(back, [Some(0..100), Some(100..155), Some(155..210), Some(210..310)]);
        for after in [120, 600] {
            let spans = vec![Some(0..100), None, None, Some(after..after + 100)];
            assert_eq!(put_back(&sentences, spans.clone(), &silent), spans);
        }
    }
}
