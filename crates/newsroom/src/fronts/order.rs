//! Order: what the places of an edition show now. A pin whose story is not
//! public, or whose time is over, is not there: the rule fills its slot.

use std::collections::HashMap;

use lw_base::{Id, Thing, Timestamp};
use lw_store::{Db, Result};

use super::layout::compose;
use super::site::{PAGE, skip};
use super::{Layout, Place, SLOTS, queries};
use crate::stories::queries::{self as stories, Card};

/// How an edition is arranged, with the pinned stories that readers may see.
#[derive(Clone, Debug)]
pub struct Order {
    edition: String,
    layouts: HashMap<String, Layout>,
    pinned: HashMap<Id, Card>,
    now: Timestamp,
}

/// One page of a list.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its stories.
    pub stories: Vec<Card>,
    /// Whether there are more.
    pub has_more: bool,
}

impl Page {
    /// The first `size` of these stories; there are more where one is over.
    pub fn of(mut stories: Vec<Card>, size: usize) -> Self {
        let has_more = stories.len() > size;
        stories.truncate(size);
        Self { stories, has_more }
    }

    /// The ids of its stories.
    pub fn ids(&self) -> Vec<Id> {
        self.stories.iter().map(|story| story.story_id.clone()).collect()
    }
}

impl Order {
    /// As readers have it.
    pub async fn of(db: &Db, edition: &str, now: Timestamp) -> Result<Self> {
        Self::load(db, edition, queries::in_force(db, edition).await?.into_iter().collect(), now).await
    }

    /// As readers would have it if one place were arranged so.
    pub async fn with(
        db: &Db,
        edition: &str,
        (place, layout): (&Place, Layout),
        now: Timestamp,
    ) -> Result<Self> {
        let mut layouts: HashMap<_, _> = queries::in_force(db, edition).await?.into_iter().collect();
        layouts.insert(place.to_string(), layout);
        Self::load(db, edition, layouts, now).await
    }

    async fn load(db: &Db, edition: &str, layouts: HashMap<String, Layout>, now: Timestamp) -> Result<Self> {
        let pins = layouts.values().flat_map(|layout| &layout.pins);
        let standing = pins.filter(|pin| pin.until.is_none_or(|until| until > now));
        let stories: Vec<Id> = standing.map(|pin| pin.story.clone()).collect();
        let live = stories::live_among(db, edition, &stories).await?;
        let pinned = live.into_iter().map(|card| (card.story_id.clone(), card)).collect();
        Ok(Self { edition: edition.to_owned(), layouts, pinned, now })
    }

    /// What an editor said of a place, if anything.
    pub fn layout(&self, place: &Place) -> Option<&Layout> {
        self.layouts.get(&place.to_string())
    }

    /// The pins of a place that stand, by slot.
    fn pins(&self, place: &Place) -> Vec<(usize, &Card)> {
        let pins = self.layout(place).into_iter().flat_map(|layout| &layout.pins);
        let standing = pins.filter(|pin| pin.until.is_none_or(|until| until > self.now));
        standing.filter_map(|pin| Some((pin.slot, self.pinned.get(&pin.story)?))).collect()
    }

    fn left_out(&self, place: &Place) -> &[Id] {
        self.layout(place).map_or(&[], |layout| &layout.left_out)
    }

    /// The stories of a page of a place's list. What the first page shows is on
    /// no other, and what it leaves out is on the next.
    pub async fn page(&self, db: &Db, place: &Place, page: usize) -> Result<Page> {
        let first = if *place == Place::Front { SLOTS } else { PAGE };
        if page > 1 && self.layout(place).is_none() {
            let skip = first + skip(page - 1);
            return Ok(Page::of(newest(db, &self.edition, place, &[], (skip, PAGE + 1)).await?, PAGE));
        }
        // Enough are left whatever is pinned and left out, and one more where there are more.
        let count = first + self.pins(place).len() + self.left_out(place).len() + 1;
        let top = self.top(place, newest(db, &self.edition, place, &[], (0, count)).await?, first);
        if page == 1 {
            return Ok(top);
        }
        let without = top.ids();
        Ok(Page::of(newest(db, &self.edition, place, &without, (skip(page - 1), PAGE + 1)).await?, PAGE))
    }

    /// The first page of a place's list, made of the newest there are.
    fn top(&self, place: &Place, newest: Vec<Card>, size: usize) -> Page {
        let pins = self.pins(place);
        let left_out = self.left_out(place);
        let slots: Vec<_> = pins.iter().map(|(slot, card)| (*slot, card.story_id.clone())).collect();
        let candidates: Vec<Id> = newest.iter().map(|story| story.story_id.clone()).collect();
        let rule: Vec<Id> = candidates.iter().filter(|id| !left_out.contains(id)).cloned().collect();
        let order = compose(&slots, &rule, size, *place == Place::Front);
        let has_more = candidates.iter().any(|id| !order.contains(id));
        let mut cards: HashMap<Id, Card> =
            newest.into_iter().map(|card| (card.story_id.clone(), card)).collect();
        let take = |id: &Id| cards.remove(id).or_else(|| self.pinned.get(id).cloned());
        Page { stories: order.iter().filter_map(take).collect(), has_more }
    }

    /// The stories of a section's band on the front: first those that are
    /// pinned in the section, then the newest; none that stands `above`.
    pub fn band(&self, place: &Place, newest: Vec<Card>, above: &[Id], size: usize) -> Vec<Card> {
        let (here, front) = (self.left_out(place), self.left_out(&Place::Front));
        let pinned: Vec<Card> = self.pins(place).into_iter().map(|(_, card)| card.clone()).collect();
        let is_pinned = |id: &Id| pinned.iter().any(|card| card.story_id == *id);
        let rule = newest.into_iter().filter(|it| !here.contains(&it.story_id) && !is_pinned(&it.story_id));
        let rule: Vec<Card> = rule.collect();
        let all = pinned.into_iter().chain(rule);
        all.filter(|it| !above.contains(&it.story_id) && !front.contains(&it.story_id)).take(size).collect()
    }

    /// How many of a section's newest to ask for, for its band.
    pub fn ask_band(&self, place: &Place, above: &[Id], size: usize) -> usize {
        size + above.len() + self.left_out(place).len() + self.left_out(&Place::Front).len()
    }

    /// Notes what a page shows that is arranged by this place: its pins too,
    /// also those that are not public yet, since they will be.
    pub fn note(&self, place: &Place, shows: &mut Vec<Thing>) {
        shows.push(place.thing(&self.edition));
        let pins = self.layout(place).into_iter().flat_map(|layout| &layout.pins);
        shows.extend(pins.map(|pin| Thing::Story(pin.story.clone())));
    }

    /// When a pin of the edition falls out next, and pages are stale.
    pub fn good_until(&self) -> Option<Timestamp> {
        let pins = self.layouts.values().flat_map(|layout| &layout.pins);
        pins.filter_map(|pin| pin.until).filter(|until| *until > self.now).min()
    }
}

/// The newest stories of a place without some of them.
pub(super) async fn newest(
    db: &Db,
    edition: &str,
    place: &Place,
    without: &[Id],
    (skip, count): (usize, usize),
) -> Result<Vec<Card>> {
    match place {
        Place::Front => stories::latest_without(db, edition, without, skip, count).await,
        Place::Section(id) => stories::latest_in_section_without(db, id, without, skip, count).await,
        Place::Topic(id) => stories::latest_in_topic_without(db, id, without, skip, count).await,
    }
}
