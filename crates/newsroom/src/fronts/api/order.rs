//! What an order says, as programs send it and get it.

use lw_base::{Id, Timestamp};
use lw_station::sections;
use lw_web::App;
use lw_web::api::{Moment, Problem};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use crate::fronts::scene::Scene;
use crate::fronts::{Band, Layout, MOST_IN_BAND, Pin, Place, SLOTS};

/// An order: which story has which slot, what is left out, and on a front the
/// bands of sections below.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Order)]
pub struct Shown {
    /// Stories with slots of their own, by slot.
    pins: Vec<ShownPin>,
    /// The ids of stories that this place does not show.
    left_out: Vec<String>,
    /// The bands of a front, in their order. Sections without one follow in theirs.
    bands: Vec<ShownBand>,
}

/// A story with a slot of its own.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Pin)]
pub struct ShownPin {
    /// The slot, from 1.
    #[schema(minimum = 1, maximum = 9)]
    slot: usize,
    /// The id of the story.
    story: String,
    /// Until when; null where it is for good.
    #[schema(required = true, format = "date-time")]
    until: Option<String>,
}

/// A section's stories on the front.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Band)]
pub struct ShownBand {
    /// The id of the section.
    section: String,
    /// How many stories.
    #[schema(minimum = 1, maximum = 8)]
    stories: usize,
    /// Whether readers do not see it.
    hidden: bool,
}

/// An order to be made. What is left out is as by rule: the newest.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewOrder)]
pub struct Given {
    /// Stories with slots of their own.
    #[serde(default)]
    #[schema(required = false, max_items = 9)]
    pins: Vec<GivenPin>,
    /// The ids of stories that this place does not show.
    #[serde(default)]
    #[schema(required = false, value_type = Vec<String>, max_items = 30)]
    left_out: Vec<Id>,
    /// The bands of a front, in their order; no other place has any.
    #[serde(default)]
    #[schema(required = false, max_items = 30)]
    bands: Vec<GivenBand>,
}

/// A story with a slot of its own.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPin)]
pub struct GivenPin {
    /// The slot, from 1.
    #[schema(value_type = u8, minimum = 1, maximum = 9)]
    slot: Within<SLOTS>,
    /// The id of the story.
    #[schema(value_type = String, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    story: Id,
    /// Until when, if not for good.
    #[schema(value_type = Option<String>, format = "date-time")]
    until: Option<Moment>,
}

/// A section's stories on the front.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewBand)]
pub struct GivenBand {
    /// The id of the section.
    #[schema(value_type = String, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    section: Id,
    /// How many stories.
    #[schema(value_type = u8, minimum = 1, maximum = 8)]
    stories: Within<MOST_IN_BAND>,
    /// Whether readers do not see it.
    #[serde(default)]
    #[schema(required = false)]
    hidden: bool,
}

/// A number from 1 to `MOST`.
#[derive(Clone, Copy, Debug)]
struct Within<const MOST: usize>(usize);

impl<'de, const MOST: usize> Deserialize<'de> for Within<MOST> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = usize::deserialize(from)?;
        let is_within = (1..=MOST).contains(&number);
        if is_within {
            Ok(Self(number))
        } else {
            Err(serde::de::Error::custom(format!("no number from 1 to {MOST}")))
        }
    }
}

impl Given {
    /// The layout that is meant, for readers to have from `from` on.
    pub(super) async fn layout(self, app: &App, scene: &Scene, from: Timestamp) -> Result<Layout, Problem> {
        let pins = self.pins.into_iter();
        let bands = self.bands.into_iter();
        let layout = Layout {
            pins: pins
                .map(|it| Pin { slot: it.slot.0 - 1, story: it.story, until: it.until.map(|at| at.0) })
                .collect(),
            left_out: self.left_out,
            bands: bands
                .map(|it| Band { section: it.section, stories: it.stories.0, is_hidden: it.hidden })
                .collect(),
        };
        let mut tidy = layout.clone();
        tidy.tidy();
        let count = |it: &Layout| (it.pins.len(), it.left_out.len(), it.bands.len());
        if count(&tidy) != count(&layout) {
            return Err(Problem::message("", "desk-api-order", vec![]));
        }
        if tidy.pins.iter().any(|pin| pin.until.is_some_and(|until| until <= from)) {
            return Err(Problem::message("pins", "desk-problem-front-until", vec![]));
        }
        if !tidy.bands.is_empty() && scene.place != Place::Front {
            return Err(Problem::message("bands", "desk-api-bands", vec![]));
        }
        let sections = sections::queries::of_edition(&app.db, &scene.edition.id).await?;
        if tidy.bands.iter().any(|band| sections.iter().all(|it| it.id != band.section)) {
            return Err(Problem::message("bands", "desk-problem-gone", vec![]));
        }
        scene.fill_bands(app, &mut tidy).await?;
        Ok(tidy)
    }
}

impl From<Layout> for Shown {
    fn from(layout: Layout) -> Self {
        let pin = |it: Pin| ShownPin {
            slot: it.slot + 1,
            story: it.story.to_string(),
            until: it.until.map(Timestamp::iso),
        };
        let band = |it: Band| ShownBand {
            section: it.section.to_string(),
            stories: it.stories,
            hidden: it.is_hidden,
        };
        Self {
            pins: layout.pins.into_iter().map(pin).collect(),
            left_out: layout.left_out.iter().map(Id::to_string).collect(),
            bands: layout.bands.into_iter().map(band).collect(),
        }
    }
}
