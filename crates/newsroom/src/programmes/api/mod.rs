//! Programmes for programs.
//!
//! - [`list`]: those of an edition, and a new one
//! - [`one`]: what is true of one, and when it is on the air
//! - [`episode`]: which episode a story is

pub mod episode;
pub mod list;
pub mod one;

use lw_base::Id;
use lw_station::editions::Edition;
use lw_station::editions::api::find;
use lw_station::people::{Act, Who};
use lw_web::App;
use lw_web::api::{Kind, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::schedule::Broadcast;
use super::{BadProgramme, Programme, queries};

/// What is broadcast under one name, and is a podcast.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Programme)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Its name in addresses, for life.
    slug: String,
    /// What it is called.
    title: String,
    /// What it is about.
    description: String,
    /// Who makes it; empty for the edition.
    author: String,
    /// Where directories write to who owns it.
    owner_email: String,
    /// The key of its category: Apple's name in small letters, with hyphens.
    category: String,
    /// Its medium, as the podcast namespace names it.
    #[schema(pattern = "^(podcast|music|audiobook)$")]
    medium: String,
    /// Whether it is not for children.
    is_explicit: bool,
    /// Whether its episodes are heard in their order.
    is_serial: bool,
    /// Whether no other host may take its feed over.
    is_locked: bool,
    /// Where it can be supported; may be empty.
    funding_url: String,
    /// What that link says.
    funding_text: String,
    /// The address of its feed elsewhere, where it has moved; may be empty.
    moved_to: String,
    /// Since when there are no new episodes.
    #[schema(required = true, format = "date-time")]
    ended_at: Option<String>,
    /// The podcast's name for life.
    #[schema(format = "uuid")]
    guid: String,
    /// The picture that its cover is made of.
    #[schema(required = true)]
    picture: Option<String>,
    /// The address of its cover, once it is made.
    #[schema(required = true)]
    cover_url: Option<String>,
    /// Why no cover can be made of the picture that was chosen last.
    #[schema(required = true)]
    cover_refusal: Option<String>,
    /// The address of its page.
    url: String,
    /// The address of its feed.
    feed_url: String,
    /// When it is on the air, in the time zone of its edition.
    times: Vec<Time>,
    /// Counts its changes.
    #[schema(minimum = 0)]
    version: i64,
}

/// A time on the air that comes every week.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Broadcast)]
pub struct Time {
    /// From 1, Monday, to 7.
    #[schema(minimum = 1, maximum = 7)]
    weekday: u32,
    /// Minutes after midnight, by the edition's clock.
    #[schema(minimum = 0, maximum = 1439)]
    starts: u32,
    /// How long, in minutes.
    #[schema(minimum = 1, maximum = 1440)]
    lasts: u32,
}

impl From<Broadcast> for Time {
    fn from(it: Broadcast) -> Self {
        Self { weekday: it.weekday, starts: it.starts, lasts: it.lasts }
    }
}

impl From<Time> for Broadcast {
    fn from(it: Time) -> Self {
        Self { weekday: it.weekday, starts: it.starts, lasts: it.lasts }
    }
}

/// An edition whose programmes a key may change.
async fn own(app: &App, who: &Who, edition: &str) -> Result<Edition, Problem> {
    let edition = find(app, who, edition).await?;
    who.must(Act::Programmes, &edition.id)?;
    Ok(edition)
}

/// A programme of an edition.
async fn of(app: &App, edition: &Edition, id: &str) -> Result<Programme, Problem> {
    let id: Id = id.parse().map_err(|_| Kind::NotFound)?;
    let found = queries::by_id(&app.db, &id).await?.filter(|it| it.edition_id == edition.id);
    Ok(found.ok_or(Kind::NotFound)?)
}

async fn shown(app: &App, who: &Who, edition: &Edition, it: Programme) -> Result<Shown, Problem> {
    let url = |file: &str| edition.url(&app.public_url, &format!("{}{file}", it.path()));
    let times = queries::times(&app.db, &it.id).await?;
    Ok(Shown {
        url: url(""),
        feed_url: url("feed.xml"),
        cover_url: it.cover_path().map(|path| format!("{}{path}", edition.origin(&app.public_url))),
        cover_refusal: it.cover_refusal.as_ref().map(|key| app.words.say(&who.language, key, &[])),
        times: times.into_iter().map(Time::from).collect(),
        id: it.id.to_string(),
        slug: it.slug.to_string(),
        title: it.title,
        description: it.description,
        author: it.author,
        owner_email: it.owner_email,
        category: it.category,
        medium: it.medium,
        is_explicit: it.is_explicit,
        is_serial: it.is_serial,
        is_locked: it.is_locked,
        funding_url: it.funding_url,
        funding_text: it.funding_text,
        moved_to: it.moved_to,
        ended_at: it.ended_at.map(|at| at.iso()),
        guid: it.guid,
        picture: it.picture_id.map(|id| id.to_string()),
        version: it.version,
    })
}

impl From<BadProgramme> for Problem {
    fn from(bad: BadProgramme) -> Self {
        match (bad.wrong(), bad) {
            (_, BadProgramme::NoPicture) => Self::message("picture", "desk-problem-gone", vec![]),
            (Some((field, key)), _) => Self::message(field, key, vec![]),
            (None, BadProgramme::Stale(_)) => Kind::Stale.into(),
            (None, BadProgramme::Store(error)) => error.into(),
            (None, _) => Kind::NotFound.into(),
        }
    }
}
