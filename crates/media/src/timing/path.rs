//! The cheapest way through a recording and a text at once: dynamic time
//! warping (Sakoe & Chiba 1978) in which each row of the sound counts once.
//! Between two sentences anything may be heard, at a price, and a sentence may
//! be left out, at a price: so a jingle, an ad-lib or a text that is only
//! begun do not bend what is around them.
//!
//! It keeps no matrix: each way carries where it came into the present
//! [`Unit`], and only the ends of units are written down.

use std::ops::Range;

use super::frames::{Row, difference};

/// To stay at a row of the voice while the speaker goes on.
const STAY: f32 = 0.15;
/// To leave out one row of the voice, and two.
const LEAP: [f32; 2] = [0.15, 0.4];
/// A silent row within a sentence, and between two.
const PAUSE: [f32; 2] = [0.35, 0.25];

/// Taken off every way for each row that is not silent, and a pause for one
/// that is: sums over an hour stay small enough to be exact.
const MIDDLE: f32 = 0.9;

const NEVER: f32 = f32::INFINITY;
const STAYED: u32 = u32::MAX;
const LEFT_OUT: u32 = u32::MAX - 1;

/// A piece of a sentence of the voice: where a way is written down.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// The sentence it is of.
    pub sentence: usize,
    /// Its rows of the voice, at least one.
    pub rows: Range<usize>,
    /// The rows of the sound at which it may be.
    pub window: Range<usize>,
}

/// Where a unit was found: its rows of the sound, and what they cost in all.
#[derive(Clone, Debug)]
pub(super) struct Visit {
    /// Its rows of the sound.
    pub rows: Range<usize>,
    /// What it costs more than [`MIDDLE`] a row that is not silent.
    pub cost: f32,
}

impl Visit {
    /// What a spoken row of it costs.
    pub fn cost_of_a_row(&self, silent: &[bool]) -> f32 {
        let spoken = silent[self.rows.clone()].iter().filter(|silent| !**silent).count();
        let pauses = (self.rows.len() - spoken) as f32 * (PAUSE[1] - PAUSE[0]);
        MIDDLE + (self.cost + pauses) / spoken.max(1) as f32
    }
}

/// The sound that is walked through.
#[derive(Clone, Copy)]
pub(super) struct Sound<'a> {
    /// What is heard.
    pub rows: &'a [Row],
    /// Where nobody speaks.
    pub silent: &'a [bool],
}

/// What a way costs that does not follow the text.
#[derive(Clone, Copy)]
pub(super) struct Prices {
    /// A row of the sound that belongs to no sentence.
    pub other: f32,
    /// To leave out a sentence, and each that follows it.
    pub omission: [f32; 2],
}

struct Record {
    came: u32,
    cost: f32,
}

/// The written ends of units after each row of the sound.
struct Records {
    first: Vec<(usize, usize)>,
    all: Vec<Record>,
}

impl Records {
    fn at(&self, boundary: usize, row: usize) -> Option<&Record> {
        let (first, offset) = self.first.get(row)?;
        self.all.get(offset + boundary.checked_sub(*first)?)
    }
}

/// The cheapest way.
pub(super) struct Way {
    /// Where each unit is on it, if it is on it at all.
    pub visits: Vec<Option<Visit>>,
    /// What it costs more than [`MIDDLE`] a row that is not silent.
    pub cost: f32,
}

/// The cheapest way that goes through the units in their order.
pub(super) fn follow(sound: Sound<'_>, voice: &[Row], units: &[Unit], prices: Prices) -> Way {
    let mut walk = Walk::new(sound, voice, units, prices);
    for row in 0..sound.rows.len() {
        walk.step(row);
    }
    let (records, count) = (walk.records, sound.rows.len());
    let mut visits = vec![None; units.len()];
    let cost = records.at(units.len(), count).map_or(NEVER, |record| record.cost);
    let (mut boundary, mut row) = (units.len(), count);
    while boundary > 0 || row > 0 {
        let Some(record) = records.at(boundary, row) else { break };
        match record.came {
            STAYED => row -= 1,
            LEFT_OUT => boundary = sentence_before(units, boundary),
            came => {
                boundary -= 1;
                let began = records.at(boundary, came as usize).map_or(0.0, |record| record.cost);
                visits[boundary] = Some(Visit { rows: came as usize..row, cost: record.cost - began });
                row = came as usize;
            }
        }
    }
    Way { visits, cost }
}

/// Whether a sentence begins at this boundary, or the text ends.
fn is_open(units: &[Unit], boundary: usize) -> bool {
    boundary == 0 || boundary >= units.len() || units[boundary].sentence != units[boundary - 1].sentence
}

/// The boundary at which the sentence begins that ends at this one.
fn sentence_before(units: &[Unit], boundary: usize) -> usize {
    (0..boundary).rev().find(|at| is_open(units, *at)).unwrap_or(0)
}

struct Walk<'a> {
    sound: Sound<'a>,
    voice: &'a [Row],
    units: &'a [Unit],
    prices: Prices,
    open: Vec<bool>,
    /// What the cheapest way to each row of the voice costs, and when it came into its unit.
    cost: Vec<(f32, u32)>,
    /// The same for the boundaries between units.
    between: Vec<f32>,
    next: Vec<(f32, u32)>,
    records: Records,
}

impl<'a> Walk<'a> {
    fn new(sound: Sound<'a>, voice: &'a [Row], units: &'a [Unit], prices: Prices) -> Self {
        let mut walk = Self {
            sound,
            voice,
            units,
            prices,
            open: (0..=units.len()).map(|at| is_open(units, at)).collect(),
            cost: vec![(NEVER, 0); voice.len()],
            between: vec![NEVER; units.len() + 1],
            next: vec![(NEVER, STAYED); units.len() + 1],
            records: Records { first: Vec::new(), all: Vec::new() },
        };
        walk.next[0] = (0.0, STAYED);
        let active = walk.active(0);
        walk.write_down(active);
        walk
    }

    /// The units that may be at this row.
    fn active(&self, row: usize) -> Range<usize> {
        let first = self.units.partition_point(|unit| unit.window.end <= row);
        let last = self.units.partition_point(|unit| unit.window.start <= row);
        first..last.max(first)
    }

    fn step(&mut self, row: usize) {
        let active = self.active(row);
        self.next[active.start..=active.end].fill((NEVER, STAYED));
        for unit in active.clone() {
            self.next[unit + 1] = self.through(unit, row);
        }
        let other = if self.sound.silent[row] { 0.0 } else { self.prices.other - MIDDLE };
        for boundary in active.start..=active.end {
            let stays = self.between[boundary] + other;
            if self.open[boundary] && stays <= self.next[boundary].0 {
                self.next[boundary] = (stays, STAYED);
            }
        }
        self.write_down(active);
    }

    /// One row of the sound in one unit; the cheapest way out of it.
    fn through(&mut self, unit: usize, row: usize) -> (f32, u32) {
        let Range { start, end } = self.units[unit].rows;
        let (heard, silent) = (&self.sound.rows[row], self.sound.silent[row]);
        let stay = if silent { 0.0 } else { STAY };
        let enter = self.between[unit];
        for at in (start..end).rev() {
            let mut best = (self.cost[at].0 + stay, self.cost[at].1);
            for (back, price) in [(1, 0.0), (2, LEAP[0]), (3, LEAP[1])] {
                let from = match (at - start).cmp(&(back - 1)) {
                    std::cmp::Ordering::Less => continue,
                    std::cmp::Ordering::Equal => (enter + price, row as u32),
                    std::cmp::Ordering::Greater => (self.cost[at - back].0 + price, self.cost[at - back].1),
                };
                if from.0 < best.0 {
                    best = from;
                }
            }
            if best.0 < NEVER {
                let here = difference(heard, &self.voice[at]);
                best.0 += if silent { here.min(PAUSE[0]) - PAUSE[1] } else { here - MIDDLE };
            }
            self.cost[at] = best;
        }
        let out = |back: usize, price: f32| {
            let at = end.checked_sub(back).filter(|at| *at >= start)?;
            Some((self.cost[at].0 + price, self.cost[at].1))
        };
        [out(1, 0.0), out(2, LEAP[0]), out(3, LEAP[1])]
            .into_iter()
            .flatten()
            .fold((NEVER, STAYED), |best, way| if way.0 < best.0 { way } else { best })
    }

    /// Leaves sentences out where that is cheaper, and keeps the ends.
    fn write_down(&mut self, active: Range<usize>) {
        let mut last_open = active.start;
        for boundary in active.start..=active.end {
            if !self.open[boundary] {
                continue;
            }
            let (cost, came) = self.next[last_open];
            let omitted = cost + self.prices.omission[usize::from(came == LEFT_OUT)];
            if boundary > last_open && self.open[last_open] && omitted < self.next[boundary].0 {
                self.next[boundary] = (omitted, LEFT_OUT);
            }
            last_open = boundary;
        }
        self.records.first.push((active.start, self.records.all.len()));
        self.between.fill(NEVER);
        for boundary in active.start..=active.end {
            let (cost, came) = self.next[boundary];
            self.between[boundary] = cost;
            self.records.all.push(Record { came, cost });
        }
    }
}

/// What a row of the sound costs on the cheapest way along a voice that says
/// something else: the text backwards, which is as long, by the same voice,
/// with the same sounds. It is what a text that is not read would cost.
pub(super) fn cost_of_another_text(sound: Sound<'_>, voice: &[Row]) -> f32 {
    let mut cost = vec![0.0f32; voice.len()];
    for (heard, silent) in sound.rows.iter().zip(sound.silent) {
        let stay = if *silent { 0.0 } else { STAY };
        for at in (0..voice.len()).rev() {
            let mut best = cost[at] + stay;
            for (back, price) in [(1, 0.0), (2, LEAP[0]), (3, LEAP[1])] {
                if at >= back {
                    best = best.min(cost[at - back] + price);
                }
            }
            let here = if *silent { 0.0 } else { difference(heard, &voice[voice.len() - 1 - at]) };
            cost[at] = best + here;
        }
    }
    let spoken = sound.silent.iter().filter(|silent| !**silent).count().max(1);
    cost.into_iter().fold(NEVER, f32::min) / spoken as f32
}
