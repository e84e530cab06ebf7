//! What an arrangement says: which story has which slot, what is left out,
//! which bands stand below. It travels through forms and addresses as a line
//! of text: `p0.06et…-p3.06eu….1767225600000-x.06ev…-b4.06ew…-h4.06ex…`.

use std::fmt;

use lw_base::{Id, Timestamp};

use super::{MOST_IN_BAND, SLOTS};

/// The most stories that can be left out, and bands there can be.
const MOST: usize = 30;

/// A story with a slot of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The slot, from 0.
    pub slot: usize,
    /// The story.
    pub story: Id,
    /// Until when, if not for good.
    pub until: Option<Timestamp>,
}

/// A section's stories on the front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The section.
    pub section: Id,
    /// How many stories.
    pub stories: usize,
    /// Whether it is not shown.
    pub is_hidden: bool,
}

/// An editor's order of one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// By slot; no slot and no story twice.
    pub pins: Vec<Pin>,
    /// Stories that this page does not show.
    pub left_out: Vec<Id>,
    /// Bands in their order; sections without one follow in theirs.
    pub bands: Vec<Band>,
}

impl Layout {
    /// The layout that a line of text says. What makes no sense in it is
    /// passed over.
    pub fn read(line: &str) -> Self {
        let mut layout = Self::default();
        for word in line.split('-').take(4 * MOST) {
            let mut parts = word.split('.');
            let (Some(kind), Some(Ok(id))) = (parts.next(), parts.next().map(str::parse::<Id>)) else {
                continue;
            };
            let until = parts.next().and_then(|millis| millis.parse().ok()).map(Timestamp::from_millis);
            let (kind, number) = kind.split_at(kind.len().min(1));
            let number = number.parse::<usize>().ok();
            match (kind, number) {
                ("p", Some(slot)) => layout.pins.push(Pin { slot, story: id, until }),
                ("x", None) => layout.left_out.push(id),
                ("b" | "h", Some(stories)) => {
                    layout.bands.push(Band { section: id, stories, is_hidden: kind == "h" });
                }
                _ => {}
            }
        }
        layout.tidy();
        layout
    }

    /// Holds the layout to what it promises, whatever was sent.
    pub fn tidy(&mut self) {
        let mut slots: Vec<Pin> = Vec::new();
        for pin in self.pins.drain(..) {
            let is_new = slots.iter().all(|it| it.slot != pin.slot && it.story != pin.story);
            if pin.slot < SLOTS && is_new {
                slots.push(pin);
            }
        }
        slots.sort_by_key(|pin| pin.slot);
        self.pins = slots;
        let mut left_out: Vec<Id> = Vec::new();
        for story in self.left_out.drain(..) {
            if !left_out.contains(&story) && self.pins.iter().all(|pin| pin.story != story) {
                left_out.push(story);
            }
        }
        // The newest that were left out matter most.
        self.left_out = left_out.split_off(left_out.len().saturating_sub(MOST));
        let mut bands: Vec<Band> = Vec::new();
        for band in self.bands.drain(..).take(MOST) {
            if bands.iter().all(|it| it.section != band.section) {
                bands.push(Band { stories: band.stories.clamp(1, MOST_IN_BAND), ..band });
            }
        }
        self.bands = bands;
    }

    /// The pin of a story.
    pub fn pin(&self, story: &Id) -> Option<&Pin> {
        self.pins.iter().find(|pin| pin.story == *story)
    }

    /// All stories that it names.
    pub fn stories(&self) -> Vec<Id> {
        let pinned = self.pins.iter().map(|pin| pin.story.clone());
        pinned.chain(self.left_out.iter().cloned()).collect()
    }

    /// Forgets the stories that `is_there` does not know.
    pub fn keep_stories(&mut self, is_there: impl Fn(&Id) -> bool) {
        self.pins.retain(|pin| is_there(&pin.story));
        self.left_out.retain(|story| is_there(story));
    }

    /// Forgets the pins whose time is over.
    pub fn drop_over(&mut self, now: Timestamp) {
        self.pins.retain(|pin| pin.until.is_none_or(|until| until > now));
    }

    /// Pins a story to a slot of what the page shows now. The pins it passes
    /// move by one; what stands by rule flows around them.
    pub fn put(&mut self, shown: &[Id], story: &Id, slot: usize) {
        let mut order: Vec<Id> = shown.iter().filter(|it| *it != story).cloned().collect();
        // What comes from elsewhere takes the place of the last that stands by rule.
        if order.len() >= SLOTS {
            order.remove(order.iter().rposition(|it| self.pin(it).is_none()).unwrap_or(SLOTS - 1));
        }
        order.insert(slot.min(order.len()), story.clone());
        let until = |id: &Id| self.pin(id).and_then(|pin| pin.until);
        let is_pinned = |id: &Id| id == story || self.pin(id).is_some();
        let pins = order.iter().enumerate().filter(|(_, id)| is_pinned(id));
        let pins = pins.map(|(slot, id)| Pin { slot, story: id.clone(), until: until(id) });
        self.pins = pins.filter(|pin| pin.slot < SLOTS).collect();
        self.left_out.retain(|it| it != story);
    }

    /// Gives a story's slot back to the rule.
    pub fn unpin(&mut self, story: &Id) {
        self.pins.retain(|pin| pin.story != *story);
    }

    /// Takes a story off the page.
    pub fn leave_out(&mut self, story: &Id) {
        self.unpin(story);
        self.left_out.retain(|it| it != story);
        self.left_out.push(story.clone());
        self.tidy();
    }

    /// Lets the rule have a story again that was left out.
    pub fn take_back_in(&mut self, story: &Id) {
        self.left_out.retain(|it| it != story);
    }

    /// Moves a band by one.
    pub fn shift_band(&mut self, section: &Id, is_up: bool) {
        let Some(at) = self.bands.iter().position(|band| band.section == *section) else { return };
        let to = if is_up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < self.bands.len()) };
        if let Some(to) = to {
            self.bands.swap(at, to);
        }
    }
}

impl fmt::Display for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pins = self.pins.iter().map(|pin| match pin.until {
            Some(until) => format!("p{}.{}.{}", pin.slot, pin.story, until.millis()),
            None => format!("p{}.{}", pin.slot, pin.story),
        });
        let left_out = self.left_out.iter().map(|story| format!("x.{story}"));
        let bands = self.bands.iter().map(|band| {
            format!("{}{}.{}", if band.is_hidden { 'h' } else { 'b' }, band.stories, band.section)
        });
        f.write_str(&pins.chain(left_out).chain(bands).collect::<Vec<_>>().join("-"))
    }
}

/// The stories of a page in their order. On the front a pin has its slot; in
/// other lists the pins come first.
pub fn compose(pins: &[(usize, Id)], newest: &[Id], size: usize, has_slots: bool) -> Vec<Id> {
    let mut rule = newest.iter().filter(|id| pins.iter().all(|(_, pinned)| pinned != *id)).cloned();
    let mut order = Vec::with_capacity(size);
    let mut next = pins.iter().peekable();
    while order.len() < size {
        // A pin also stands where the rule has nothing more to put before it.
        let is_due = |slot: usize| !has_slots || slot <= order.len();
        let story = match next.next_if(|(slot, _)| is_due(*slot)) {
            Some((_, story)) => Some(story.clone()),
            None => rule.next().or_else(|| next.next().map(|(_, story)| story.clone())),
        };
        let Some(story) = story else { break };
        order.push(story);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(letters: &str) -> Vec<Id> {
        letters.chars().map(id).collect()
    }

    fn id(letter: char) -> Id {
        format!("0{}", letter.to_string().repeat(25)).parse().unwrap()
    }

    fn letters(order: &[Id]) -> String {
        order.iter().map(|id| id.as_str().chars().last().unwrap()).collect()
    }

    #[track_caller]
    fn check(pins: &[(usize, char)], newest: &str, has_slots: bool, expect: &str) {
        let pins: Vec<_> = pins.iter().map(|(slot, letter)| (*slot, id(*letter))).collect();
        assert_eq!(letters(&compose(&pins, &ids(newest), 5, has_slots)), expect);
    }

    #[test]
    fn a_pin_has_its_slot_on_the_front_and_comes_first_elsewhere() {
        check(&[], "abcdefg", true, "abcde");
        check(&[(0, 'x')], "abcdefg", true, "xabcd");
        check(&[(2, 'x')], "abcdefg", true, "abxcd");
        check(&[(2, 'a')], "abcdefg", true, "bcade");
        check(&[(1, 'x'), (2, 'y')], "abcdefg", true, "axybc");
        check(&[(2, 'x'), (4, 'y')], "abcdefg", false, "xyabc");
        // Where there are few stories a pin moves up rather than leave a gap.
        check(&[(4, 'x')], "ab", true, "abx");
        check(&[(1, 'x'), (3, 'y')], "", true, "xy");
        check(&[(4, 'x')], "abcdefg", true, "abcdx");
    }

    #[test]
    fn what_is_moved_stands_where_it_was_put_and_the_rest_keeps_its_order() {
        let newest = ids("abcdefg");
        let show = |layout: &Layout| {
            let pins: Vec<_> = layout.pins.iter().map(|pin| (pin.slot, pin.story.clone())).collect();
            compose(&pins, &newest, 5, true)
        };
        let mut layout = Layout::default();
        for (story, slot, expect) in
            [('d', 0, "dabce"), ('a', 3, "dbcae"), ('d', 2, "bcdae"), ('g', 4, "bcdag"), ('g', 9, "bcdag")]
        {
            let shown = show(&layout);
            layout.put(&shown, &id(story), slot);
            assert_eq!(letters(&show(&layout)), expect, "{story} to {slot}: {layout}");
        }
        layout.unpin(&id('d'));
        assert_eq!(letters(&show(&layout)), "bcdag");
    }

    #[test]
    fn a_line_says_the_same_layout() {
        let mut layout = Layout::default();
        layout.put(&ids("abc"), &id('b'), 0);
        layout.pins[0].until = Some(Timestamp::from_millis(1_767_225_600_000));
        layout.leave_out(&id('c'));
        layout.bands.push(Band { section: id('s'), stories: 4, is_hidden: false });
        layout.bands.push(Band { section: id('t'), stories: 2, is_hidden: true });
        assert_eq!(Layout::read(&layout.to_string()), layout);
        for nonsense in ["", "-", "p", "p0", "p0.x", "é.é", "p99999999999999999999.06et", "b4.", "\0", "p-1"]
        {
            assert_eq!(Layout::read(nonsense), Layout::default(), "{nonsense}");
        }
        let twice = format!(
            "p0.{}-p0.{}-p1.{}-p12.{}-x.{}-b99.{}",
            id('a'),
            id('b'),
            id('a'),
            id('c'),
            id('a'),
            id('s')
        );
        assert_eq!(Layout::read(&twice).to_string(), format!("p0.{}-b8.{}", id('a'), id('s')));
        let long = format!("x.{}-", id('a')).repeat(10_000);
        assert_eq!(Layout::read(&long).left_out, [id('a')]);
    }
}
