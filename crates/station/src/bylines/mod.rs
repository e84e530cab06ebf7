//! A byline: who writes in an edition.

pub mod api;
pub mod desk;
pub mod queries;

use lw_base::{Event, Id, Slug, Timestamp, one_line};
use lw_store::{Change, audit, record};
use lw_web::pages;

record! {
    /// A byline as it is stored.
    #[derive(Clone, Debug)]
    pub struct Byline {
        /// Its id.
        pub id: Id,
        /// Its name in addresses, one in its edition.
        pub slug: Slug,
        /// The name as it is printed.
        pub name: String,
        /// Who it is, in a sentence or two.
        pub about: Option<String>,
    }
}

/// Makes a byline. No page shows it before a story has it.
pub async fn create(
    change: &mut Change,
    edition: &str,
    new: &Byline,
    who: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    queries::insert(change, edition, new).await?;
    audit::note(change, who, "create", &format!("byline:{}", new.id), now).await
}

/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;
/// The longest text about somebody, in bytes.
const LONGEST_ABOUT: usize = 2_000;

/// Why a byline cannot be so.
#[derive(Debug, thiserror::Error)]
pub enum BadByline {
    /// It has no name.
    #[error("a byline needs a name")]
    Nameless,
    /// Stories have it, or had it.
    #[error("stories use this byline")]
    Used,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

/// Makes a byline of this name, with an address that no other of the edition has.
pub async fn add(
    change: &mut Change,
    edition: &str,
    name: &str,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadByline> {
    let name = named(name)?;
    let taken: Vec<Slug> =
        queries::of_edition(change, edition).await?.into_iter().map(|it| it.slug).collect();
    let new = Byline { slug: Slug::free(&name, &taken, now), ..Byline::named(&name, None, now) };
    create(change, edition, &new, who, now).await?;
    Ok(new.id)
}

/// Changes a byline's name and what is said about it. Its address stays.
pub async fn describe(
    change: &mut Change,
    edition: &str,
    byline: &Id,
    (name, about): (&str, &str),
    who: &str,
    now: Timestamp,
) -> Result<(), BadByline> {
    let about = Some(one_line(about, LONGEST_ABOUT)).filter(|about| !about.is_empty());
    queries::update(change, byline, &named(name)?, about.as_deref()).await?;
    tell(change, edition, byline, ("change", who), now).await
}

/// Removes a byline that no story ever had.
pub async fn remove(
    change: &mut Change,
    edition: &str,
    byline: &Id,
    who: &str,
    now: Timestamp,
) -> Result<(), BadByline> {
    if queries::is_used(change, byline).await? {
        return Err(BadByline::Used);
    }
    queries::delete(change, byline).await?;
    tell(change, edition, byline, ("remove", who), now).await
}

async fn tell(
    change: &mut Change,
    edition: &str,
    byline: &Id,
    (verb, who): (&str, &str),
    now: Timestamp,
) -> Result<(), BadByline> {
    let event = Event::BylinesChanged { edition: edition.to_owned() };
    Ok(pages::tell(change, (who, verb, &format!("byline:{byline}")), &event, now).await?)
}

fn named(name: &str) -> Result<String, BadByline> {
    Some(one_line(name, LONGEST_NAME)).filter(|name| !name.is_empty()).ok_or(BadByline::Nameless)
}

impl Byline {
    /// A new byline with a slug made of its name.
    pub fn named(name: &str, about: Option<String>, now: Timestamp) -> Self {
        let id = Id::new(now);
        // A name in no script we can read aloud still needs an address.
        let slug = Slug::of(name).or_else(|| Slug::of(id.as_str()));
        let slug = slug.unwrap_or_else(|| unreachable!("an id is letters and digits"));
        Self { id, slug, name: name.to_owned(), about }
    }

    /// Its path within its edition.
    pub fn path(&self) -> String {
        format!("/byline/{}/", self.slug)
    }
}
