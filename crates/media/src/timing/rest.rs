//! A speaker rests between two sentences: where one ends and the next begins
//! is at the pause that is there, and not in the middle of it.

use std::ops::Range;

/// Rows to each side of what was found in which a pause is looked for.
const NEAR: usize = 150;
/// Rows that a pause has at least.
const LEAST: usize = 8;
/// Rows by which an end may miss its pause: so far what was found is better.
const CLOSE: usize = 15;
/// Rows of a pause that a spoken row is worth, which has to go to a neighbour for it.
const PRICE: usize = 2;
/// Rows that are spoken between two sentences and are of neither.
const OTHER: usize = 40;

/// Puts the ends of sentences at the pauses that are near.
pub(super) fn rest(places: &mut [Option<Range<usize>>], silent: &[bool]) {
    let mut before: Option<usize> = None;
    for at in 0..places.len() {
        let Some(place) = places[at].clone() else { continue };
        let last = before.and_then(|before| places[before].clone());
        let latest = place.start + NEAR.min(place.len() / 2);
        let earliest = place.start.saturating_sub(NEAR);
        let pause = match (before, last) {
            (Some(before), Some(last)) if spoken(silent, last.end..place.start) <= OTHER => {
                let from = last.end.saturating_sub(NEAR).max(last.start + last.len() / 2);
                let pause = pause(silent, from..latest, last.end..place.start);
                end(&mut places[before], pause.as_ref());
                pause
            }
            (Some(before), Some(last)) => {
                finish(&mut places[before], silent, place.start);
                pause(silent, earliest.max(last.end)..latest, place.start..place.start)
            }
            _ => pause(silent, earliest..latest, place.start..place.start),
        };
        begin(&mut places[at], pause.as_ref());
        before = Some(at);
    }
    if let Some(last) = before {
        finish(&mut places[last], silent, silent.len());
    }
}

/// Ends a sentence at a pause that comes before `until`.
fn finish(place: &mut Option<Range<usize>>, silent: &[bool], until: usize) {
    let Some(Range { start, end: was }) = place.clone() else { return };
    let from = was.saturating_sub(NEAR).max(start + (was - start) / 2);
    let pause = pause(silent, from..(was + NEAR).min(until), was..was);
    end(place, pause.as_ref());
}

fn begin(place: &mut Option<Range<usize>>, pause: Option<&Range<usize>>) {
    if let (Some(place), Some(pause)) = (place, pause)
        && pause.end < place.end
        && place.start.abs_diff(pause.end) > CLOSE
    {
        place.start = pause.end;
    }
}

fn end(place: &mut Option<Range<usize>>, pause: Option<&Range<usize>>) {
    if let (Some(place), Some(pause)) = (place, pause)
        && place.start < pause.start
        && place.end.abs_diff(pause.start) > CLOSE
    {
        place.end = pause.start;
    }
}

fn spoken(silent: &[bool], rows: Range<usize>) -> usize {
    silent.get(rows).map_or(0, |rows| rows.iter().filter(|silent| !**silent).count())
}

/// The pause in the window that is worth most: its rows, less what is spoken
/// between it and where it was found to be.
fn pause(silent: &[bool], window: Range<usize>, found: Range<usize>) -> Option<Range<usize>> {
    let until = window.end.min(silent.len());
    let mut best: Option<(usize, Range<usize>)> = None;
    let mut at = window.start;
    while let Some(inside) = (at..until).find(|row| silent[*row]) {
        let start = (0..=inside).rev().take_while(|row| silent[*row]).last().unwrap_or(inside);
        at = (inside..silent.len()).find(|row| !silent[*row]).unwrap_or(silent.len());
        let apart = spoken(silent, at..found.start) + spoken(silent, found.end..start);
        let worth = (at - start).checked_sub(PRICE * apart).filter(|_| at - start >= LEAST);
        if let Some(worth) = worth.filter(|worth| best.as_ref().is_none_or(|(most, _)| worth > most)) {
            best = Some((worth, start..at));
        }
    }
    best.map(|(_, pause)| pause)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `.` is a tenth of a second of silence, anything else of speech.
    fn check(sound: &str, found: &[(usize, usize)], expect: &[(usize, usize)]) {
        let silent: Vec<bool> = sound.bytes().flat_map(|it| [it == b'.'; 10]).collect();
        let rows = |all: &[(usize, usize)]| -> Vec<_> {
            all.iter().map(|(start, end)| (start < end).then_some(10 * start..10 * end)).collect()
        };
        let mut places = rows(found);
        rest(&mut places, &silent);
        assert_eq!(places, rows(expect), "{sound}");
    }

    #[test]
    fn a_sentence_begins_and_ends_at_the_pause() {
        // One that was found to begin in the pause, or before it with the end of the one before.
        check("..aaaaaaaaaa........bbbbbbbbbb..", &[(0, 12), (14, 30)], &[(2, 12), (20, 30)]);
        check("..aaaaaaaaaa........bbbbbbbbbb..", &[(2, 10), (10, 30)], &[(2, 12), (20, 30)]);
        check("..aaaaaaaaaa........bbbbbbbbbb..", &[(2, 23), (23, 32)], &[(2, 12), (20, 30)]);
        // A pause within a sentence is far.
        check("aaaaaaaaaa.bbbb..bbbbbbbbbbbbb", &[(0, 10), (11, 30)], &[(0, 10), (11, 30)]);
        // One sentence is not read, and there is no pause at all.
        check("aaaaaaaaaabbbbbbbbbb", &[(0, 10), (0, 0), (10, 20)], &[(0, 10), (0, 0), (10, 20)]);
        // What is said between is of neither.
        check("aaaaaaaa....xxxxxxxx....bbbbbbbb", &[(0, 10), (22, 32)], &[(0, 8), (24, 32)]);
        check("", &[], &[]);
    }
}
