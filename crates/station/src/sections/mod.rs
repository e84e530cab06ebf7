//! A section: a part of an edition, such as “Environment”.

pub mod api;
pub mod desk;
pub mod queries;

use lw_base::{Event, Id, Slug, Timestamp, one_line};
use lw_store::{Change, audit, record};
use lw_web::pages;

record! {
    /// A section as it is stored.
    #[derive(Clone, Debug)]
    pub struct Section {
        /// Its id.
        pub id: Id,
        /// Its name in addresses, one in its edition.
        pub slug: Slug,
        /// Its name.
        pub name: String,
    }
}

/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;

/// Makes a section at the end of its edition's.
pub async fn create(
    change: &mut Change,
    edition: &str,
    slug: &Slug,
    name: &str,
    who: &str,
    now: Timestamp,
) -> lw_store::Result<Id> {
    let id = Id::new(now);
    queries::insert(change, &id, edition, slug, &one_line(name, LONGEST_NAME)).await?;
    audit::note(change, who, "create", &format!("section:{id}"), now).await?;
    pages::announce(change, &Event::SectionsChanged { edition: edition.to_owned() }, now).await?;
    Ok(id)
}

/// Why a section cannot be so.
#[derive(Debug, thiserror::Error)]
pub enum BadSection {
    /// It has no name.
    #[error("a section needs a name")]
    Nameless,
    /// Stories are in it, or were.
    #[error("stories use this section")]
    Used,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

/// Where a section goes among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One place up.
    Before,
    /// One place down.
    After,
}

/// Makes a section of this name, with an address that no other of the edition has.
pub async fn add(
    change: &mut Change,
    edition: &str,
    name: &str,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadSection> {
    let name = named(name)?;
    let taken: Vec<Slug> =
        queries::of_edition_in(change, edition).await?.into_iter().map(|it| it.slug).collect();
    Ok(create(change, edition, &Slug::free(&name, &taken, now), &name, who, now).await?)
}

/// Gives a section another name. Its address stays: readers have it.
pub async fn rename(
    change: &mut Change,
    edition: &str,
    section: &Id,
    name: &str,
    who: &str,
    now: Timestamp,
) -> Result<(), BadSection> {
    queries::update_name(change, section, &named(name)?).await?;
    tell(change, edition, section, ("change", who), now).await
}

/// Moves a section among those of its edition; nothing happens at the ends.
pub async fn shift(
    change: &mut Change,
    edition: &str,
    section: &Id,
    way: Way,
    who: &str,
    now: Timestamp,
) -> Result<(), BadSection> {
    let mut all: Vec<Id> =
        queries::of_edition_in(change, edition).await?.into_iter().map(|it| it.id).collect();
    let Some(place) = all.iter().position(|id| id == section) else { return Ok(()) };
    let other = match way {
        Way::Before => place.checked_sub(1),
        Way::After => Some(place + 1).filter(|place| *place < all.len()),
    };
    let Some(other) = other else { return Ok(()) };
    all.swap(place, other);
    for (position, id) in all.iter().enumerate() {
        queries::update_position(change, id, position).await?;
    }
    tell(change, edition, section, ("move", who), now).await
}

/// Removes a section that no story was ever in.
pub async fn remove(
    change: &mut Change,
    edition: &str,
    section: &Id,
    who: &str,
    now: Timestamp,
) -> Result<(), BadSection> {
    if queries::is_used(change, section).await? {
        return Err(BadSection::Used);
    }
    queries::delete(change, section).await?;
    tell(change, edition, section, ("remove", who), now).await
}

async fn tell(
    change: &mut Change,
    edition: &str,
    section: &Id,
    (verb, who): (&str, &str),
    now: Timestamp,
) -> Result<(), BadSection> {
    let event = Event::SectionsChanged { edition: edition.to_owned() };
    Ok(pages::tell(change, (who, verb, &format!("section:{section}")), &event, now).await?)
}

fn named(name: &str) -> Result<String, BadSection> {
    Some(one_line(name, LONGEST_NAME)).filter(|name| !name.is_empty()).ok_or(BadSection::Nameless)
}

impl Section {
    /// Its path within its edition.
    pub fn path(&self) -> String {
        format!("/section/{}/", self.slug)
    }
}
