//! What is sent from the table: the whole unsaved order, and one deed.

use std::collections::HashMap;

use lw_base::{Id, Timestamp};
use lw_web::calendar::{BadLocal, from_local};

use super::id;
use crate::fronts::arrange::LONGEST_REASON;
use crate::fronts::layout::Band;
use crate::fronts::{Layout, Place, SLOTS};

/// How many steps can be undone.
const MOST_STEPS: usize = 30;
/// The longest list of words to find stories by, in bytes.
const LONGEST_WORDS: usize = 200;

/// One thing done at the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Deed {
    /// Only look again, with what was found.
    #[default]
    Look,
    /// Take the last step back.
    Undo,
    /// See it as readers will.
    Preview,
    /// Let readers have it now.
    Publish,
    /// Let readers have it at a time.
    Schedule,
    /// Move one story or band.
    Move(Way, Id),
}

/// How a story or band moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the first slot.
    First,
    /// To the last slot.
    Last,
    /// By one towards the start.
    Up,
    /// By one towards the end.
    Down,
    /// It keeps the slot that it has.
    Pin,
    /// The rule has its slot again.
    Unpin,
    /// Off the page.
    Out,
    /// The rule may have it again.
    Back,
    /// A band, by one towards the start.
    BandUp,
    /// A band, by one towards the end.
    BandDown,
}

const WAYS: [(&str, Way); 10] = [
    ("first", Way::First),
    ("last", Way::Last),
    ("up", Way::Up),
    ("down", Way::Down),
    ("pin", Way::Pin),
    ("unpin", Way::Unpin),
    ("out", Way::Out),
    ("back", Way::Back),
    ("band-up", Way::BandUp),
    ("band-down", Way::BandDown),
];

impl Deed {
    fn named(text: &str) -> Self {
        match text {
            "undo" => Self::Undo,
            "preview" => Self::Preview,
            "publish" => Self::Publish,
            "schedule" => Self::Schedule,
            _ => {
                let way = text.split_once('.').and_then(|(way, story)| {
                    let (_, way) = WAYS.iter().find(|(name, _)| *name == way)?;
                    Some(Self::Move(*way, id(story)?))
                });
                way.unwrap_or_default()
            }
        }
    }
}

/// The order on the table and what goes with it.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// The order.
    pub layout: Layout,
    /// The arrangement that readers had when this one was begun.
    pub base: Option<Id>,
    /// The one that waits and that this one is made from.
    pub replaces: Option<Id>,
    /// The orders before, the last one last.
    pub before: Vec<String>,
    /// What is done.
    pub deed: Deed,
    /// Words to find stories by.
    pub words: String,
    /// When, in the edition's zone.
    pub date: String,
    /// The time of that day.
    pub time: String,
    /// Why.
    pub reason: String,
    /// What the fields of pins say, as they were filled in.
    pub untils: HashMap<Id, String>,
    /// Pins whose time cannot be read.
    pub wrong: Vec<(Id, BadLocal)>,
}

impl Sent {
    /// What the fields say, with times in this zone.
    pub fn read(fields: &[(String, String)], time_zone: &str) -> Self {
        let first =
            |name: &str| fields.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value.as_str());
        let all =
            |name: &'static str| fields.iter().filter(move |(it, _)| it == name).map(|(_, value)| value);
        let line = |name| lw_base::one_line(first(name), LONGEST_WORDS);
        let mut sent = Self {
            layout: Layout::read(first("order")),
            base: id(first("base")),
            replaces: id(first("replaces")),
            before: all("before").map(|line| Layout::read(line).to_string()).collect(),
            deed: Deed::named(first("do")),
            words: line("q"),
            date: line("date"),
            time: line("time"),
            reason: lw_base::one_line(first("reason"), LONGEST_REASON),
            ..Self::default()
        };
        sent.before.drain(..sent.before.len().saturating_sub(MOST_STEPS));
        sent.read_bands(fields);
        sent.read_untils(fields, time_zone);
        sent
    }

    /// Bands have fields of their own; without them, they are as the line says.
    fn read_bands(&mut self, fields: &[(String, String)]) {
        let value = |name: &str, id: &Id| {
            fields.iter().find(|(it, _)| it.strip_prefix(name) == Some(id.as_str())).map(|(_, value)| value)
        };
        let sections = fields.iter().filter(|(name, _)| name == "band").filter_map(|(_, it)| id(it));
        let bands: Vec<Band> = sections
            .map(|section| Band {
                stories: value("stories.", &section).and_then(|it| it.parse().ok()).unwrap_or(1),
                is_hidden: value("shown.", &section).is_none(),
                section,
            })
            .collect();
        if !bands.is_empty() {
            self.layout.bands = bands;
            self.layout.tidy();
        }
    }

    fn read_untils(&mut self, fields: &[(String, String)], time_zone: &str) {
        let untils = fields.iter().filter_map(|(name, value)| {
            Some((id(name.strip_prefix("until.")?)?, lw_base::one_line(value, LONGEST_WORDS)))
        });
        self.untils = untils.collect();
        for pin in &mut self.layout.pins {
            let Some(text) = self.untils.get(&pin.story) else { continue };
            pin.until = None;
            if text.is_empty() {
                continue;
            }
            let (date, time) = text.split_once('T').unwrap_or((text, ""));
            match from_local(time_zone, date, time) {
                Ok(at) => pin.until = Some(at),
                Err(bad) => self.wrong.push((pin.story.clone(), bad)),
            }
        }
    }

    /// Moves one thing; `shown` is what the slots have now. What it was before
    /// can be had back.
    pub fn step(&mut self, place: &Place, shown: &[Id]) {
        let before = self.layout.to_string();
        match &self.deed {
            Deed::Undo => {
                if let Some(line) = self.before.pop() {
                    self.layout = Layout::read(&line);
                    self.untils.clear();
                }
                return;
            }
            Deed::Move(way, id) => move_it(&mut self.layout, place, shown, (*way, &id.clone())),
            Deed::Look | Deed::Preview | Deed::Publish | Deed::Schedule => return,
        }
        if self.layout.to_string() != before {
            self.before.push(before);
        }
    }

    /// When readers are to have it, where a time is said.
    pub fn at(&self, time_zone: &str) -> Result<Timestamp, BadLocal> {
        from_local(time_zone, &self.date, &self.time)
    }
}

fn move_it(layout: &mut Layout, place: &Place, shown: &[Id], (way, id): (Way, &Id)) {
    let at = shown.iter().position(|it| it == id);
    // Elsewhere than on the front a pin cannot stand below the rule.
    let most = match place {
        Place::Front => SLOTS - 1,
        Place::Section(_) | Place::Topic(_) => {
            layout.pins.iter().filter(|pin| pin.story != *id).count().min(SLOTS - 1)
        }
    };
    let slot = match (way, at) {
        (Way::First, _) => 0,
        (Way::Up, Some(at)) => at.saturating_sub(1),
        (Way::Down, Some(at)) => at + 1,
        (Way::Pin, Some(at)) => at,
        (Way::Last | Way::Pin, _) => SLOTS - 1,
        (Way::Unpin, _) => return layout.unpin(id),
        (Way::Out, _) => return layout.leave_out(id),
        (Way::Back, _) => return layout.take_back_in(id),
        (Way::BandUp, _) => return layout.shift_band(id, true),
        (Way::BandDown, _) => return layout.shift_band(id, false),
        (Way::Up | Way::Down, None) => return,
    };
    layout.put(shown, id, slot.min(most));
}
