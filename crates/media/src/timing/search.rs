//! The search itself: where the text is, coarsely and in all of the sound;
//! then to a hundredth of a second near what was found.

use std::ops::Range;

use super::frames::{Bands, Frames, Row, STEP};
use super::path::{self, Prices, Sound, Unit, Visit};
use super::{Alignment, judge, rest, silence};

/// Rows of a coarse step at its finest: 40 ms.
const COARSE: usize = 4;
/// Cells of the coarse search at most. They are not kept, but the ends of the
/// units are: an hour of sound in an hour of voice takes 100 MB.
const CELLS: usize = 200_000_000;
/// Rows of the voice in a unit.
const UNIT: usize = 32;
/// Rows of the sound to each side of the coarse way in which the fine one is.
const MARGIN: usize = 1200 / STEP;
/// What a row costs that is of no sentence, as a share of what another text
/// would cost: a little less, so that another text is not taken.
const OTHER: f32 = 0.95;
/// To leave out a sentence: as much as it costs to force one that is not read
/// into the sound of its neighbours. Each that follows costs less: who reads
/// only a part leaves out many.
const OMISSION: [f32; 2] = [8.0, 2.0];
/// Between sentences that were found, sound that is of no text costs less
/// than text that does not fit.
const FINE: Prices = Prices { other: 0.85, omission: [10_000.0; 2] };

/// How much noise is added to a sound, against what it has already: what goes
/// up and down in the noise itself is hidden then.
const HIDES: f32 = 1.0;

/// A text as a voice says it.
#[derive(Default)]
pub(super) struct Said {
    frames: Frames,
    silent: Vec<bool>,
    /// The rows of each sentence.
    sentences: Vec<Range<usize>>,
}

impl Said {
    /// The next sentence.
    pub fn add(&mut self, frames: Frames, silent: &[bool]) {
        let start = self.frames.rows.len();
        self.frames.rows.extend(frames.rows);
        self.frames.loudness.extend(frames.loudness);
        self.silent.extend_from_slice(silent);
        self.sentences.push(start..self.frames.rows.len());
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.frames.rows.is_empty()
    }
}

/// Finds what is said in what is heard.
pub(super) fn search(heard: Frames, said: Said) -> Alignment {
    let silent = silence::silences(&heard);
    let (heard, voice) = alike(heard, &silent, said.frames, &said.silent);
    let coarse = Coarse::of(&heard, &silent, &voice, &said.sentences);
    let found = coarse.find();
    let spans = judge::put_back(&said.sentences, coarse.spans(&found.visits), &silent);
    let units = fine_units(&said.sentences, &coarse.pace(&found.visits, &spans), heard.rows.len());
    let fine = Sound { rows: &heard.rows, silent: &silent };
    let exact = path::follow(fine, &voice.rows, &units, FINE);
    let mut places: Vec<Option<Range<usize>>> = vec![None; said.sentences.len()];
    for (unit, visit) in units.iter().zip(exact.visits) {
        let Some(visit) = visit else { continue };
        let start = places[unit.sentence].as_ref().map_or(visit.rows.start, |place| place.start);
        places[unit.sentence] = Some(start..visit.rows.end);
    }
    judge::shed(&said.sentences, &mut places, &silent);
    rest::rest(&mut places, &silent);
    judge::judge(&said.sentences, &places, &found)
}

/// Both as cepstra, with the noise of the sound in the voice too: what noise
/// hides in the one is to be hidden in the other, and differs in neither.
fn alike(heard: Frames, silent: &[bool], voice: Frames, voice_silent: &[bool]) -> (Frames, Frames) {
    let noise = heard.bands(|row| silent[row]);
    let (loud, voice_loud) = (heard.bands(|row| !silent[row]), voice.bands(|row| !voice_silent[row]));
    let hides: Bands = std::array::from_fn(|band| HIDES * noise[band]);
    // As loud in the voice, against its speech, as in the sound against the speech that is in it.
    let in_voice = std::array::from_fn(|band| {
        let clean = (loud[band].powi(2) - noise[band].powi(2)).max(loud[band].powi(2) / 10.0).sqrt();
        hides[band].hypot(noise[band]) * voice_loud[band] / clean.max(1.0)
    });
    let heard = heard.cepstra(&hides).levelled(&inverted(silent));
    (heard, voice.cepstra(&in_voice).levelled(&inverted(voice_silent)))
}

fn inverted(silent: &[bool]) -> Vec<bool> {
    silent.iter().map(|silent| !silent).collect()
}

/// What the coarse search found.
pub(super) struct Found {
    /// Where each unit is.
    pub visits: Vec<Option<Visit>>,
    /// For each sentence what a spoken row of it costs, as a share of what
    /// another text would cost.
    pub costs: Vec<Option<f32>>,
    /// How much of what is spoken belongs to a sentence, 0–1.
    pub share: f32,
    /// How much cheaper the text is than the same text backwards.
    pub gain: f32,
    /// Seconds in which something is spoken.
    pub spoken: f32,
}

/// Sound and voice in steps that all of both can be looked at in.
struct Coarse {
    by: usize,
    sound: Vec<Row>,
    silent: Vec<bool>,
    voice: Vec<Row>,
    units: Vec<Unit>,
}

impl Coarse {
    fn of(heard: &Frames, silent: &[bool], voice: &Frames, sentences: &[Range<usize>]) -> Self {
        let cells = heard.rows.len() as f64 * voice.rows.len() as f64;
        let by = COARSE.max((cells / CELLS as f64).sqrt().ceil() as usize);
        let silent: Vec<bool> = (silent.chunks(by))
            .map(|step| 2 * step.iter().filter(|silent| **silent).count() > step.len())
            .collect();
        let (voice, places) = voice.parts_coarser(sentences, by);
        let mut coarse = Self { by, sound: heard.coarser(by), silent, voice, units: Vec::new() };
        for (sentence, rows) in places.into_iter().enumerate() {
            let window = 0..coarse.sound.len();
            let units = pieces(rows);
            coarse.units.extend(units.map(|rows| Unit { sentence, rows, window: window.clone() }));
        }
        coarse
    }

    fn find(&self) -> Found {
        let sound = Sound { rows: &self.sound, silent: &self.silent };
        let another = path::cost_of_another_text(sound, &self.voice);
        let prices = Prices { other: OTHER * another, omission: OMISSION };
        let way = path::follow(sound, &self.voice, &self.units, prices);
        let backwards: Vec<Row> = self.voice.iter().rev().copied().collect();
        let turned = |rows: &Range<usize>| self.voice.len() - rows.end..self.voice.len() - rows.start;
        let turned_units: Vec<Unit> =
            self.units.iter().rev().map(|unit| Unit { rows: turned(&unit.rows), ..unit.clone() }).collect();
        let other_way = path::follow(sound, &backwards, &turned_units, prices);
        let spoken = self.silent.iter().filter(|silent| !**silent).count().max(1) as f32;
        let taken: usize = (way.visits.iter().flatten())
            .map(|visit| self.silent[visit.rows.clone()].iter().filter(|silent| !**silent).count())
            .sum();
        Found {
            costs: self.costs(&way.visits, another),
            share: taken as f32 / spoken,
            gain: (other_way.cost - way.cost) / (spoken * prices.other),
            spoken: spoken * (self.by * STEP) as f32 / 1_000.0,
            visits: way.visits,
        }
    }

    fn costs(&self, visits: &[Option<Visit>], another: f32) -> Vec<Option<f32>> {
        let last = self.units.last().map_or(0, |unit| unit.sentence);
        let mut sums = vec![Vec::new(); last + 1];
        for (unit, visit) in self.units.iter().zip(visits) {
            let Some(visit) = visit else { continue };
            sums[unit.sentence].push(visit.cost_of_a_row(&self.silent) / another);
        }
        let mean =
            |costs: Vec<f32>| (!costs.is_empty()).then(|| costs.iter().sum::<f32>() / costs.len() as f32);
        sums.into_iter().map(mean).collect()
    }

    /// The rows of the sound in which each sentence was found.
    fn spans(&self, visits: &[Option<Visit>]) -> Vec<Option<Range<usize>>> {
        let last = self.units.last().map_or(0, |unit| unit.sentence);
        let mut spans: Vec<Option<Range<usize>>> = vec![None; last + 1];
        for (unit, visit) in self.units.iter().zip(visits) {
            let Some(visit) = visit else { continue };
            let span = &mut spans[unit.sentence];
            let start = span.as_ref().map_or(visit.rows.start * self.by, |span| span.start);
            *span = Some(start..visit.rows.end * self.by);
        }
        spans
    }

    /// For each sentence that is in the sound, or was put back, points of the
    /// voice with the rows of the sound they are at.
    fn pace(&self, visits: &[Option<Visit>], spans: &[Option<Range<usize>>]) -> Vec<Vec<Range<usize>>> {
        let mut pace = vec![Vec::new(); spans.len()];
        for (unit, visit) in self.units.iter().zip(visits) {
            match (visit, &spans[unit.sentence]) {
                (Some(visit), _) => {
                    pace[unit.sentence].push(visit.rows.start * self.by..visit.rows.end * self.by);
                }
                (None, Some(span)) => pace[unit.sentence].push(span.clone()),
                (None, None) => {}
            }
        }
        pace
    }
}

/// Rows in units of about [`UNIT`].
fn pieces(rows: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let count = (rows.len() + UNIT / 2) / UNIT;
    let count = if rows.is_empty() { 0 } else { count.max(1) };
    let at = move |piece: usize| rows.start + rows.len() * piece / count.max(1);
    (0..count).map(move |piece| at(piece)..at(piece + 1))
}

/// The units of the sentences that are in the sound, each with where it may
/// be. Each window meets the next, so that a way leads through all.
fn fine_units(sentences: &[Range<usize>], pace: &[Vec<Range<usize>>], rows: usize) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for (sentence, (voice, places)) in sentences.iter().zip(pace).enumerate() {
        let at = |piece: usize| voice.start + voice.len() * piece / places.len();
        for (piece, place) in places.iter().enumerate() {
            let window = place.start.saturating_sub(MARGIN)..(place.end + MARGIN).min(rows);
            units.push(Unit { sentence, rows: at(piece)..at(piece + 1), window });
        }
    }
    units.retain(|unit| !unit.rows.is_empty());
    if let Some(first) = units.first_mut() {
        first.window.start = 0;
    }
    if let Some(last) = units.last_mut() {
        last.window.end = rows;
    }
    for at in 1..units.len() {
        let before = units[at - 1].window.clone();
        units[at].window.start = units[at].window.start.clamp(before.start, before.end);
        units[at].window.end = units[at].window.end.max(before.end);
    }
    units
}
