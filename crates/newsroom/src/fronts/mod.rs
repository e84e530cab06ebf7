//! Fronts: what an edition, a section, a topic and a byline show first.
//!
//! By rule it is the newest. An *arrangement* is an editor's order of one
//! place: stories pinned to slots, stories left out, and on the front the
//! bands of sections below. It never changes; another one takes its place, now
//! or at its time.
//!
//! - [`layout`]: what an arrangement says, and how it is moved about
//! - [`order`]: what an edition's places show now
//! - [`arrange`]: publish an order, schedule one, take it back
//! - [`queries`]: all SQL about arrangements
//! - [`site`]: the readers' lists
//! - [`desk`]: the editors' pages
//! - [`api`]: the same for programs

pub mod api;
pub mod arrange;
pub mod desk;
pub mod layout;
pub mod order;
pub mod queries;
mod scene;
pub mod site;
pub mod topic;

use std::fmt;

use lw_base::{Id, Thing, Timestamp};
use lw_store::record;

pub use layout::{Band, Layout, Pin};

/// Slots of a place that stories can be pinned to. On the front these are the
/// lead and two rows of four.
pub const SLOTS: usize = 9;
/// Stories in a section's band on the front, where nobody says otherwise.
pub const IN_BAND: usize = 4;
/// The most stories in a band.
pub const MOST_IN_BAND: usize = 8;

/// What is arranged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// An edition's front: a pin has its slot, the rule fills the others.
    Front,
    /// A section's page: pins come first, then the rest.
    Section(Id),
    /// A topic's page, in the same way.
    Topic(Id),
}

impl Place {
    /// The place with this key.
    pub fn named(key: &str) -> Option<Self> {
        let Some((kind, id)) = key.split_once(':') else { return (key == "front").then_some(Self::Front) };
        let id = id.parse().ok().filter(|it: &Id| it.as_str() == id)?;
        match kind {
            "section" => Some(Self::Section(id)),
            "topic" => Some(Self::Topic(id)),
            _ => None,
        }
    }

    /// What a page shows that is arranged by this place of an edition.
    pub fn thing(&self, edition: &str) -> Thing {
        Thing::Arrangement(format!("{edition}/{self}"))
    }

    /// How the audit trail names it.
    fn subject(&self, edition: &str) -> String {
        match self {
            Self::Front => format!("edition:{edition}"),
            Self::Section(_) | Self::Topic(_) => self.to_string(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Front => f.write_str("front"),
            Self::Section(id) => write!(f, "section:{id}"),
            Self::Topic(id) => write!(f, "topic:{id}"),
        }
    }
}

record! {
    /// An order of one place, as it is stored.
    #[derive(Clone, Debug)]
    pub struct Arrangement {
        /// Its id.
        pub id: Id,
        /// The edition.
        pub edition_id: String,
        /// The place, by its key.
        pub place: String,
        /// From when readers are to get it.
        pub public_from: Timestamp,
        /// Who made it.
        pub made_by: String,
        /// When.
        pub made_at: Timestamp,
        /// Why, in their words.
        pub reason: Option<String>,
        /// When readers got it; none while it waits.
        pub began_at: Option<Timestamp>,
        /// Who ended it: took it back, or put another in its place.
        pub ended_by: Option<String>,
        /// When.
        pub ended_at: Option<Timestamp>,
    }
}

impl Arrangement {
    /// Where it stands: `waits`, `here`, `over` or `taken-back`.
    pub const fn state(&self) -> &'static str {
        match (self.began_at, self.ended_at) {
            (None, None) => "waits",
            (Some(_), None) => "here",
            (Some(_), Some(_)) => "over",
            (None, Some(_)) => "taken-back",
        }
    }
}
