//! What lies on the table: the slots with their stories, the next in line,
//! what is left out, what was found, the bands.

use std::collections::{HashMap, HashSet};

use lw_base::{Id, Lang, Timestamp};
use lw_station::desk::{Frame, Moment};
use lw_station::people::Names;
use lw_station::sections;
use lw_web::calendar::to_local;
use lw_web::{App, Error};
use serde::Serialize;

use super::Scene;
use super::form::Sent;
use crate::fronts::layout::compose;
use crate::fronts::order::newest;
use crate::fronts::queries::{self as fronts, Pinned};
use crate::fronts::site::in_order;
use crate::fronts::{Layout, MOST_IN_BAND, Place, SLOTS};
use crate::stories::desk::path;
use crate::stories::queries::listing::{self, Filter};
use crate::stories::queries::{self, Card};
use crate::stories::site::{Picture, picture_of_card};

/// Stories that are shown as the next in line.
const NEXT: usize = 8;
/// Stories that are found.
const MOST_FOUND: usize = 12;

/// What lies on the table.
#[derive(Serialize)]
pub(super) struct Table {
    slots: Vec<Slip>,
    next: Vec<Slip>,
    left_out: Vec<Slip>,
    found: Option<Vec<Slip>>,
    bands: Vec<BandSlip>,
}

/// A story on the table.
#[derive(Clone, Default, Serialize)]
pub struct Slip {
    id: String,
    path: String,
    headline: Option<String>,
    section: Option<String>,
    at: Option<Moment>,
    picture: Option<Picture>,
    /// What it is, where readers do not see it: a state's key.
    state: Option<&'static str>,
    due: Option<Moment>,
    /// Its place among the newest, which the rule goes by.
    rank: Option<usize>,
    is_pinned: bool,
    by: Option<String>,
    until: Option<Moment>,
    until_value: String,
    until_wrong: Option<String>,
    may_up: bool,
    may_down: bool,
}

#[derive(Serialize)]
struct BandSlip {
    id: String,
    name: String,
    stories: usize,
    counts: Vec<usize>,
    is_hidden: bool,
    may_up: bool,
    may_down: bool,
}

/// What is known of the stories that can lie on the table.
pub(super) struct Known {
    slips: HashMap<Id, Slip>,
    /// The newest that readers see, in their order.
    newest: Vec<Id>,
}

impl Known {
    /// All that a layout names, the newest, and further ones.
    pub async fn load(
        app: &App,
        frame: &Frame,
        scene: &Scene,
        layout: &Layout,
        further: &[Id],
    ) -> Result<Self, Error> {
        let named = layout.stories();
        let count = SLOTS + NEXT + named.len();
        let newest = newest(&app.db, &scene.edition.id, &scene.place, &[], (0, count)).await?;
        let mut known =
            Self { newest: newest.iter().map(|card| card.story_id.clone()).collect(), slips: HashMap::new() };
        let wanted: Vec<Id> = named.into_iter().chain(further.iter().cloned()).collect();
        let live = queries::live_among(&app.db, &scene.edition.id, &wanted).await?;
        for card in newest.into_iter().chain(live) {
            let rank = known.newest.iter().position(|it| *it == card.story_id);
            let slip = public(app, frame, scene, card, rank).await?;
            known.slips.insert(slip.0, slip.1);
        }
        let others: Vec<Id> = wanted.into_iter().filter(|id| !known.slips.contains_key(id)).collect();
        known.add_hidden(app, frame, scene, &others).await?;
        Ok(known)
    }

    /// Stories that readers do not see yet, or no more.
    async fn add_hidden(&mut self, app: &App, frame: &Frame, scene: &Scene, ids: &[Id]) -> Result<(), Error> {
        if ids.is_empty() {
            return Ok(());
        }
        let facts = listing::facts(&app.db, ids).await?;
        for item in listing::among(&app.db, ids).await? {
            let Some(facts) = facts.iter().find(|facts| facts.id == item.id) else { continue };
            if item.edition_id != scene.edition.id {
                continue;
            }
            let due = facts.due().map(|at| frame.brief_in(app, &scene.edition.time_zone, at)).transpose()?;
            let slip = Slip {
                headline: Some(item.headline).filter(|headline| !headline.is_empty()),
                section: item.section,
                state: Some(facts.state().key()),
                due,
                ..Slip::of(&item.id)
            };
            self.slips.insert(item.id, slip);
        }
        Ok(())
    }

    /// Whether it is a story of this edition.
    pub fn has(&self, story: &Id) -> bool {
        self.slips.contains_key(story)
    }

    /// What the slots have while an order is on the table. Stories that are
    /// not public yet have their slots already.
    pub fn shown(&self, place: &Place, layout: &Layout) -> Vec<Id> {
        let pins: Vec<_> = layout.pins.iter().map(|pin| (pin.slot, pin.story.clone())).collect();
        let rule: Vec<Id> = self.newest.iter().filter(|id| !layout.left_out.contains(id)).cloned().collect();
        compose(&pins, &rule, SLOTS, *place == Place::Front)
    }

    /// The headlines of stories, for a list of them.
    pub fn headlines(&self, stories: &[Id]) -> Vec<Option<String>> {
        stories.iter().filter_map(|id| self.slips.get(id)).map(|slip| slip.headline.clone()).collect()
    }

    fn slip(&self, id: &Id) -> Option<Slip> {
        self.slips.get(id).cloned()
    }
}

impl Slip {
    /// Stories that are not there, for the page of components: one by rule, one
    /// pinned, one that readers do not see yet.
    pub fn samples(lang: &Lang, headline: &str, by: &str) -> Vec<Self> {
        let sample = |kind: &str| Self {
            id: format!("{kind}-{lang}"),
            path: "/desk/design".into(),
            headline: Some(headline.to_owned()),
            may_up: kind != "rule",
            may_down: true,
            ..Self::default()
        };
        let pinned = Self { is_pinned: true, by: Some(by.to_owned()), ..sample("pinned") };
        let hidden = Self { is_pinned: true, state: Some("approved"), ..sample("hidden") };
        vec![sample("rule"), pinned, hidden]
    }

    fn of(id: &Id) -> Self {
        Self { id: id.to_string(), path: path(id), ..Self::default() }
    }
}

async fn public(
    app: &App,
    frame: &Frame,
    scene: &Scene,
    card: Card,
    rank: Option<usize>,
) -> Result<(Id, Slip), Error> {
    let picture = match &card.picture_id {
        Some(id) => {
            let cut = (id, card.picture_focus());
            picture_of_card(app, &scene.edition, cut, Some(String::new())).await?.map(|it| it.other)
        }
        None => None,
    };
    let section = card.section.filter(|_| scene.place == Place::Front);
    let slip = Slip {
        headline: Some(card.headline),
        section,
        at: Some(frame.brief(app, card.first_from)?),
        picture,
        rank,
        ..Slip::of(&card.story_id)
    };
    Ok((card.story_id, slip))
}

/// The stories that words find: those that readers see, and those that they
/// are about to.
pub(super) async fn find(app: &App, scene: &Scene, words: &str) -> Result<Vec<Id>, Error> {
    if words.is_empty() {
        return Ok(vec![]);
    }
    let filter = Filter {
        words: Some(words.to_owned()),
        editions: vec![scene.edition.id.clone()],
        may_stand: true,
        ..Filter::default()
    };
    let found = listing::list(&app.db, &filter, 0, MOST_FOUND).await?;
    Ok(found.into_iter().map(|item| item.id).collect())
}

/// The table with an order on it.
pub(super) async fn lay(
    app: &App,
    frame: &Frame,
    scene: &Scene,
    known: &Known,
    (sent, found): (&Sent, &[Id]),
) -> Result<Table, Error> {
    let layout = &sent.layout;
    let shown = known.shown(&scene.place, layout);
    let names = Names::told(app, &frame.language()).await?;
    let pinned = pinned(app, sent).await?;
    let mut slots = Vec::new();
    let last_pin = layout.pins.len().saturating_sub(1);
    for (at, story) in shown.iter().enumerate() {
        let Some(mut slip) = known.slip(story) else { continue };
        slip.may_up = at > 0;
        let pin = layout.pin(story);
        slip.may_down = match scene.place {
            Place::Front => at + 1 < shown.len(),
            Place::Section(_) | Place::Topic(_) => pin.is_some() && at < last_pin,
        };
        if let Some(pin) = pin {
            slip.is_pinned = true;
            slip.by = pinned.iter().find(|it| it.story_id == *story).map(|it| names.of(&it.made_by));
            slip.fill_until(app, frame, scene, (pin.until, sent))?;
        }
        slots.push(slip);
    }
    let standing: HashSet<&Id> = shown.iter().collect();
    // No story lies in two places.
    let is_next = |id: &&Id| !standing.contains(id) && !layout.left_out.contains(id) && !found.contains(id);
    let next = known.newest.iter().filter(is_next).take(NEXT).filter_map(|id| known.slip(id)).collect();
    let left_out = layout.left_out.iter().rev().filter_map(|id| known.slip(id)).collect();
    let found = (!sent.words.is_empty()).then(|| {
        let others = found.iter().filter(|id| !standing.contains(id) && !layout.left_out.contains(id));
        others.filter_map(|id| known.slip(id)).collect()
    });
    Ok(Table { slots, next, left_out, found, bands: bands(app, scene, layout).await? })
}

impl Slip {
    fn fill_until(
        &mut self,
        app: &App,
        frame: &Frame,
        scene: &Scene,
        (until, sent): (Option<Timestamp>, &Sent),
    ) -> Result<(), Error> {
        let zone = &scene.edition.time_zone;
        self.until = until.map(|at| frame.moment_in(app, zone, at)).transpose()?;
        let local = until.and_then(|at| to_local(zone, at)).map(|(date, time)| format!("{date}T{time}"));
        let typed = sent.untils.iter().find(|(id, _)| id.as_str() == self.id).map(|(_, text)| text.clone());
        self.until_value = local.or(typed).unwrap_or_default();
        Ok(())
    }

    /// Says what is wrong with the time in its field.
    fn refuse_until(&mut self, text: &str) {
        self.until_wrong = Some(text.to_owned());
    }
}

impl Table {
    /// Says what is wrong with the times of pins.
    pub fn refuse_untils(&mut self, wrong: &[(Id, String)]) {
        for slip in &mut self.slots {
            if let Some((_, text)) = wrong.iter().find(|(id, _)| id.as_str() == slip.id) {
                slip.refuse_until(text);
            }
        }
    }
}

/// Who pinned what, in the arrangement that the order comes from.
async fn pinned(app: &App, sent: &Sent) -> Result<Vec<Pinned>, Error> {
    match sent.replaces.as_ref().or(sent.base.as_ref()) {
        Some(arrangement) => Ok(fronts::pinned(&app.db, arrangement).await?),
        None => Ok(vec![]),
    }
}

async fn bands(app: &App, scene: &Scene, layout: &Layout) -> Result<Vec<BandSlip>, Error> {
    if scene.place != Place::Front {
        return Ok(vec![]);
    }
    let all = sections::queries::of_edition(&app.db, &scene.edition.id).await?;
    let count = all.len();
    let bands = in_order(all, Some(layout)).into_iter().enumerate();
    Ok(bands
        .map(|(at, (section, band))| BandSlip {
            id: section.id.to_string(),
            name: section.name,
            stories: band.stories,
            counts: (1..=MOST_IN_BAND).collect(),
            is_hidden: band.is_hidden,
            may_up: at > 0,
            may_down: at + 1 < count,
        })
        .collect())
}
