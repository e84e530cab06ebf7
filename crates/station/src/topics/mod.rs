//! A topic: what stories of an edition are about, whatever section they are
//! in, such as “Night ferry”. A story has several, in an order.
//!
//! Revisions never change, so a topic that is merged into another stays as a
//! row that leads there: whoever reads a revision gets the other one.

pub mod api;
pub mod desk;
pub mod queries;

use lw_base::{Event, Id, Slug, Timestamp, one_line};
use lw_store::{Change, audit, record};
use lw_web::pages;

record! {
    /// A topic as it is stored.
    #[derive(Clone, Debug)]
    pub struct Topic {
        /// Its id.
        pub id: Id = "topic.id",
        /// Its name in addresses, one in its edition.
        pub slug: Slug = "topic.slug",
        /// Its name, one in its edition.
        pub name: String = "topic.name",
        /// What it is about, in a sentence.
        pub about: Option<String> = "topic.about",
        /// The topic that it became part of.
        pub merged_into: Option<Id> = "topic.merged_into",
    }
}

/// The most topics of a story.
pub const MOST: usize = 12;
/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;
/// The longest sentence about a topic, in bytes.
const LONGEST_ABOUT: usize = 1_000;

/// Why a topic cannot be so.
#[derive(Debug, thiserror::Error)]
pub enum BadTopic {
    /// It has no name.
    #[error("a topic needs a name")]
    Nameless,
    /// Another topic of the edition has this name.
    #[error("another topic has this name")]
    Taken,
    /// Stories have it, or had it.
    #[error("stories use this topic")]
    Used,
    /// There is no such topic to become part of.
    #[error("a topic can only become part of another one of its edition")]
    NoTarget,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

impl BadTopic {
    /// The message that says what to mend.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Nameless => "desk-problem-thing-name",
            Self::Taken => "desk-problem-topic-taken",
            Self::Used => "desk-problem-topic-used",
            Self::NoTarget => "desk-problem-topic-into",
            Self::Store(_) => "desk-problem-gone",
        }
    }
}

/// Makes a topic with an address of its own. No page shows it before a story has it.
pub async fn create(
    change: &mut Change,
    edition: &str,
    new: &Topic,
    who: &str,
    now: Timestamp,
) -> Result<(), BadTopic> {
    match queries::insert(change, edition, new, &folded(&new.name)).await {
        Err(lw_store::Error::Taken(_)) => Err(BadTopic::Taken),
        other => Ok(other?),
    }?;
    Ok(audit::note(change, who, "create", &format!("topic:{}", new.id), now).await?)
}

/// Makes a topic of this name, with an address that no other of the edition has.
pub async fn add(
    change: &mut Change,
    edition: &str,
    name: &str,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadTopic> {
    let name = named(name)?;
    let all = queries::of_edition_in(change, edition).await?;
    if find(&all, &name).is_some() {
        return Err(BadTopic::Taken);
    }
    let taken: Vec<Slug> = all.into_iter().map(|it| it.slug).collect();
    let slug = Slug::free(&name, &taken, now);
    let new = Topic { id: Id::new(now), slug, name, about: None, merged_into: None };
    create(change, edition, &new, who, now).await?;
    Ok(new.id)
}

/// Changes a topic's name and what is said about it. Its address stays:
/// readers have it.
pub async fn describe(
    change: &mut Change,
    edition: &str,
    topic: &Id,
    (name, about): (&str, &str),
    who: &str,
    now: Timestamp,
) -> Result<(), BadTopic> {
    let name = named(name)?;
    let about = Some(one_line(about, LONGEST_ABOUT)).filter(|about| !about.is_empty());
    match queries::update(change, topic, &name, &folded(&name), about.as_deref()).await {
        Err(lw_store::Error::Taken(_)) => return Err(BadTopic::Taken),
        other => other?,
    }
    tell(change, edition, topic, ("change", who), now).await
}

/// Makes a topic part of another: its stories become the other's, and its
/// address leads there.
pub async fn merge(
    change: &mut Change,
    edition: &str,
    topic: &Id,
    into: &Id,
    who: &str,
    now: Timestamp,
) -> Result<(), BadTopic> {
    let all = queries::of_edition_in(change, edition).await?;
    let lives = |id: &Id| all.iter().any(|it| it.id == *id && it.merged_into.is_none());
    if topic == into || !lives(topic) || !lives(into) {
        return Err(BadTopic::NoTarget);
    }
    queries::merge(change, topic, into).await?;
    tell(change, edition, topic, ("merge", who), now).await
}

/// Removes a topic that no story ever had, with the names that led to it.
pub async fn remove(
    change: &mut Change,
    edition: &str,
    topic: &Id,
    who: &str,
    now: Timestamp,
) -> Result<(), BadTopic> {
    if queries::is_used(change, topic).await? {
        return Err(BadTopic::Used);
    }
    queries::delete(change, topic).await?;
    tell(change, edition, topic, ("remove", who), now).await
}

async fn tell(
    change: &mut Change,
    edition: &str,
    topic: &Id,
    (verb, who): (&str, &str),
    now: Timestamp,
) -> Result<(), BadTopic> {
    let event = Event::TopicsChanged { edition: edition.to_owned() };
    Ok(pages::tell(change, (who, verb, &format!("topic:{topic}")), &event, now).await?)
}

fn named(name: &str) -> Result<String, BadTopic> {
    Some(one_line(name, LONGEST_NAME)).filter(|name| !name.is_empty()).ok_or(BadTopic::Nameless)
}

/// A name without its capitals: SQL knows the small letters of English only.
fn folded(name: &str) -> String {
    name.to_lowercase()
}

/// The living topic that an id or a name means, among all of an edition.
pub fn find<'a>(all: &'a [Topic], meant: &str) -> Option<&'a Topic> {
    let name = folded(&one_line(meant, LONGEST_NAME));
    let found = all.iter().find(|it| it.id.as_str() == meant || folded(&it.name) == name)?;
    match &found.merged_into {
        Some(into) => all.iter().find(|it| it.id == *into),
        None => Some(found),
    }
}

impl Topic {
    /// Its path within its edition.
    pub fn path(&self) -> String {
        format!("/topic/{}/", self.slug)
    }
}
