//! The views of the list of stories, and what somebody is shown in each: the
//! desk's home and the API look for the same.

use lw_station::editions::Edition;
use lw_station::people::{Act, Who};
use serde::Deserialize;
use utoipa::ToSchema;

use super::State;
use super::queries::listing::{Filter, Needs};

/// The desk's views.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// Those that the caller made.
    Mine,
    /// Those that wait for who has the caller's role.
    NeedsMe,
    /// Those that colleagues are asked to read.
    Review,
    /// Those that wait for a time.
    Due,
    /// Those whose newest revision readers see.
    Published,
}

impl View {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Mine, Self::NeedsMe, Self::Review, Self::Due, Self::Published];

    /// Its key in addresses and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::NeedsMe => "needs-me",
            Self::Review => "review",
            Self::Due => "due",
            Self::Published => "published",
        }
    }

    /// The view with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.key() == key)
    }

    /// Narrows a list to what this view shows.
    pub fn narrow(self, who: &Who, mine: &[Edition], filter: &mut Filter) {
        match self {
            Self::Mine => filter.made_by = Some(who.by()),
            Self::NeedsMe => filter.needs = Some(needs(who, mine)),
            Self::Review => filter.state = Some(State::InReview),
            Self::Due => filter.is_due = true,
            Self::Published => filter.state = Some(State::Published),
        }
    }
}

/// The stories of one edition or of one language, or of all that somebody may
/// see: an empty text asks for all.
pub fn everything(mine: &[Edition], edition: &str, language: &str) -> Filter {
    let asked = |it: &&Edition| edition.is_empty() || it.id == edition;
    let speaks = |it: &&Edition| language.is_empty() || it.language.as_str() == language;
    let editions = mine.iter().filter(asked).filter(speaks).map(|it| it.id.clone());
    Filter { editions: editions.collect(), ..Filter::default() }
}

/// What waits for somebody.
pub fn needs(who: &Who, mine: &[Edition]) -> Needs {
    let where_may = |act| mine.iter().filter(|it| who.may(act, &it.id)).map(|it| it.id.clone()).collect();
    Needs {
        person: who.id.clone(),
        by: who.by(),
        approves: where_may(Act::Approve),
        publishes: where_may(Act::Publish),
    }
}
