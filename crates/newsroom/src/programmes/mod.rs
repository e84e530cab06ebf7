//! Programmes: what a station broadcasts again and again under one name, such
//! as “Tide Table”. Its episodes are stories with a clip; readers have them on
//! a page, and podcast apps in a feed. An episode is public when its story is.
//!
//! - [`create`], [`change`]: what is true of a programme
//! - [`cover`]: the file that podcast apps show, made of a picture
//! - [`episode`]: which story is which episode
//! - [`schedule`]: when programmes are on the air
//! - [`category`]: what podcast directories file them under
//! - [`guid`]: the name that a podcast has for life

pub mod api;
pub mod category;
pub mod change;
pub mod cover;
pub mod desk;
pub mod episode;
pub mod guid;
pub mod queries;
pub mod schedule;
pub mod site;

use lw_base::{Event, Id, Slug, Timestamp, one_line};
use lw_store::{BlobHash, Change, audit, record};
use lw_web::pages;

record! {
    /// A programme as it is stored.
    #[derive(Clone, Debug)]
    pub struct Programme {
        /// Its id.
        pub id: Id = "programme.id",
        /// Its edition.
        pub edition_id: String = "programme.edition_id",
        /// Its name in addresses, for life.
        pub slug: Slug = "programme.slug",
        /// What it is called.
        pub title: String = "programme.title",
        /// What it is about.
        pub description: String = "programme.description",
        /// Who makes it; empty for the edition.
        pub author: String = "programme.author",
        /// Where directories write to who owns it.
        pub owner_email: String = "programme.owner_email",
        /// The key of its category.
        pub category: String = "programme.category",
        /// The key of its medium.
        pub medium: String = "programme.medium",
        /// Whether it is not for children.
        pub is_explicit: bool = "programme.is_explicit",
        /// Whether its episodes are heard in their order.
        pub is_serial: bool = "programme.is_serial",
        /// Whether no other host may take its feed over.
        pub is_locked: bool = "programme.is_locked",
        /// Where it can be supported.
        pub funding_url: String = "programme.funding_url",
        /// What that link says.
        pub funding_text: String = "programme.funding_text",
        /// The address of its feed elsewhere, where it has moved.
        pub moved_to: String = "programme.moved_to",
        /// The podcast's name for life.
        pub guid: String = "programme.guid",
        /// The picture that somebody chose for its cover.
        pub picture_id: Option<Id> = "programme.picture_id",
        /// The one that its cover is of: that before, while the cover of another is made.
        pub cover_picture_id: Option<Id> = "programme.cover_picture_id",
        /// Its cover for podcast apps, while that picture may be shown.
        pub cover: Option<BlobHash> = "CASE WHEN EXISTS (SELECT 1 FROM picture WHERE picture.id = COALESCE((SELECT shown_id \
            FROM picture_replacement WHERE picture_replacement.picture_id = programme.cover_picture_id), programme.cover_picture_id) \
            AND picture.rights_ended_at IS NOT NULL) THEN NULL ELSE programme.cover_hash END",
        /// Of which picture it is made, and around which point and with which names: see `cover::of_what`.
        pub cover_of: Option<String> = "programme.cover_of",
        /// The cover's width and height in pixels.
        pub cover_side: Option<i64> = "programme.cover_side",
        /// The key of the sentence that says why the picture chosen last makes no cover.
        pub cover_refusal: Option<String> = "programme.cover_refusal",
        /// Since when there are no new episodes.
        pub ended_at: Option<Timestamp> = "programme.ended_at",
        /// Counts its changes.
        pub version: i64 = "programme.version",
        /// Who changed it last.
        pub changed_by: String = "programme.changed_by",
        /// Whether it was taken over from elsewhere and readers do not see it until
        /// an episode of it is public.
        pub is_waiting: bool = "programme.is_waiting",
    }
}

/// Shows those of these programmes to readers that waited for their first public episode.
pub(crate) async fn open(
    change: &mut Change,
    programmes: &[Id],
    who: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    for id in programmes {
        if queries::open(change, id).await?
            && let Some(programme) = queries::by_id_in(change, id).await?
        {
            tell(change, &programme, "change", who, now).await?;
        }
    }
    Ok(())
}

/// The longest title, in bytes.
const LONGEST_TITLE: usize = 200;
/// The media of the podcast namespace that a station makes.
pub const MEDIA: [&str; 3] = ["podcast", "music", "audiobook"];

/// Why a programme cannot be so.
#[derive(Debug, thiserror::Error)]
pub enum BadProgramme {
    /// It has no title.
    #[error("a programme needs a title")]
    Nameless,
    /// Its category is not in the list.
    #[error("there is no such category")]
    Category,
    /// Its medium is not in the list.
    #[error("there is no such medium")]
    Medium,
    /// The e-mail address is none.
    #[error("this is no e-mail address")]
    Email,
    /// The address where it can be supported is none.
    #[error("this is no address of a page")]
    Funding,
    /// The link to support it says nothing.
    #[error("a link to support it needs words")]
    FundingText,
    /// The address of its feed elsewhere is none.
    #[error("this is no address of a feed")]
    MovedTo,
    /// A time on the air is none.
    #[error("a time on the air needs days, a time and a length")]
    Times,
    /// Two times on the air overlap.
    #[error("two times on the air overlap")]
    Overlap,
    /// There is no such picture.
    #[error("there is no such picture")]
    NoPicture,
    /// Somebody else changed it since.
    #[error("it was changed meanwhile by {0}")]
    Stale(String),
    /// There is no such programme.
    #[error("there is no such programme")]
    NotThere,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

impl BadProgramme {
    /// The field that cannot be so, and the message that says why.
    pub fn wrong(&self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Nameless => Some(("title", "desk-problem-programme-title")),
            Self::Category => Some(("category", "desk-problem-programme-choice")),
            Self::Medium => Some(("medium", "desk-problem-programme-choice")),
            Self::Email => Some(("owner_email", "desk-problem-programme-email")),
            Self::Funding => Some(("funding_url", "desk-problem-programme-address")),
            Self::FundingText => Some(("funding_text", "desk-problem-programme-funding")),
            Self::MovedTo => Some(("moved_to", "desk-problem-programme-address")),
            Self::Times => Some(("times", "desk-problem-programme-times")),
            Self::Overlap => Some(("times", "desk-problem-programme-overlap")),
            Self::NoPicture => Some(("chosen", "desk-problem-gone")),
            Self::Stale(_) | Self::NotThere | Self::Store(_) => None,
        }
    }
}

/// Where a programme is made, and the address of the edition there.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The edition.
    pub edition: &'a str,
    /// Its whole address without a slash at the end.
    pub url: &'a str,
}

/// Makes a programme with an address of its own, and with the name that the
/// address of its feed gives it, unless it has one already.
pub async fn create(
    change: &mut Change,
    place: Place<'_>,
    title: &str,
    guid: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<Programme, BadProgramme> {
    let title = one_line(title, LONGEST_TITLE);
    if title.is_empty() {
        return Err(BadProgramme::Nameless);
    }
    let taken = queries::slugs(change, place.edition).await?;
    let slug = Slug::free(&title, &taken, now);
    let feed = format!("{}{}feed.xml", place.url, path(&slug));
    let new = Programme {
        id: Id::new(now),
        edition_id: place.edition.to_owned(),
        slug,
        title,
        description: String::new(),
        author: String::new(),
        owner_email: String::new(),
        category: category::USUAL.to_owned(),
        medium: MEDIA[0].to_owned(),
        is_explicit: false,
        is_serial: false,
        is_locked: true,
        funding_url: String::new(),
        funding_text: String::new(),
        moved_to: String::new(),
        guid: guid.map_or_else(|| guid::of(&feed), str::to_owned),
        picture_id: None,
        cover_picture_id: None,
        cover: None,
        cover_of: None,
        cover_side: None,
        cover_refusal: None,
        ended_at: None,
        version: 0,
        changed_by: who.to_owned(),
        is_waiting: false,
    };
    queries::insert(change, &new, now).await?;
    audit::note(change, who, "create", &format!("programme:{}", new.id), now).await?;
    pages::announce(change, &Event::ProgrammeCreated { edition: new.edition_id.clone() }, now).await?;
    Ok(new)
}

/// The path of a programme within its edition.
pub fn path(slug: &Slug) -> String {
    format!("/programme/{slug}/")
}

impl Programme {
    /// Its path within its edition.
    pub fn path(&self) -> String {
        path(&self.slug)
    }

    /// The picture that readers see on it: that of the cover, where there is one.
    pub fn shown_picture(&self) -> Option<&Id> {
        let of_cover = self.cover.as_ref().and(self.cover_picture_id.as_ref());
        of_cover.or(self.picture_id.as_ref())
    }

    /// Whether the cover of the picture that was chosen is still being made.
    pub fn is_cover_making(&self) -> bool {
        self.picture_id != self.cover_picture_id && self.cover_refusal.is_none()
    }

    /// The address of its cover.
    pub fn cover_path(&self) -> Option<String> {
        self.cover.as_ref().map(|it| lw_library::media::path(it, cover::MIME))
    }
}

/// Audits and announces a change of a programme.
async fn tell(
    change: &mut Change,
    programme: &Programme,
    verb: &str,
    who: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    let event =
        Event::ProgrammeChanged { programme: programme.id.clone(), edition: programme.edition_id.clone() };
    pages::tell(change, (who, verb, &format!("programme:{}", programme.id)), &event, now).await
}
