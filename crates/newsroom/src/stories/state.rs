//! Where a story stands, as a word on the desk.

use lw_base::{Id, Timestamp};
use lw_store::record;
use serde::Deserialize;
use utoipa::ToSchema;

record! {
    /// What its rows say of a story.
    #[derive(Clone, Debug)]
    pub struct Facts {
        /// The story.
        pub id: Id = "story.id",
        /// Whether readers see it.
        pub is_public: bool = "(publication.id IS NOT NULL)",
        /// Whether they see its newest revision.
        pub is_current: bool = "COALESCE(publication.revision_id = story.revision_id, FALSE)",
        /// Whether somebody asked for it to be read.
        pub is_in_review: bool = "EXISTS (SELECT 1 FROM review WHERE review.story_id = story.id AND review.ended_at IS NULL)",
        /// Whether somebody vouches for its newest revision.
        pub is_approved: bool = "EXISTS (SELECT 1 FROM approval WHERE approval.revision_id = story.revision_id)",
        /// When it goes out by itself.
        pub due_at: Option<Timestamp> = "(SELECT due_at FROM schedule WHERE schedule.story_id = story.id AND schedule.ended_at IS NULL)",
        /// Before when no reader may see it.
        pub embargo_until: Option<Timestamp> = "(SELECT until_at FROM embargo WHERE embargo.story_id = story.id AND embargo.ended_at IS NULL)",
        /// Whether it did not go out at its time, and nobody has done anything since.
        pub was_refused: bool = "EXISTS (SELECT 1 FROM schedule WHERE schedule.story_id = story.id AND schedule.outcome = 'refused' \
            AND schedule.ended_at >= story.changed_at \
            AND NOT EXISTS (SELECT 1 FROM schedule later WHERE later.story_id = story.id AND later.made_at >= schedule.ended_at) \
            AND NOT EXISTS (SELECT 1 FROM publication later WHERE later.story_id = story.id AND later.public_from >= schedule.ended_at) \
            AND NOT EXISTS (SELECT 1 FROM story_return later WHERE later.story_id = story.id AND later.made_at >= schedule.ended_at))",
        /// Whether it was taken off the site.
        pub was_withdrawn: bool = "EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.story_id = story.id)",
    }
}

/// One word for where a story stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(description = "Where a story stands.")]
pub enum State {
    /// Being written.
    Draft,
    /// Colleagues are asked to read it.
    InReview,
    /// Somebody vouches for its newest revision.
    Approved,
    /// A revision goes out by itself at its time.
    Scheduled,
    /// No reader may see it before its time.
    Embargoed,
    /// Readers see its newest revision.
    Published,
    /// Readers see an older revision.
    Changed,
    /// It was on the site and is not any more.
    Withdrawn,
}

impl State {
    /// All, in the order that a story takes.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::InReview,
        Self::Approved,
        Self::Scheduled,
        Self::Embargoed,
        Self::Published,
        Self::Changed,
        Self::Withdrawn,
    ];

    /// Its key in addresses and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::Approved => "approved",
            Self::Scheduled => "scheduled",
            Self::Embargoed => "embargoed",
            Self::Published => "published",
            Self::Changed => "changed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

impl Facts {
    /// The word: what has a time comes first, then what somebody waits for.
    pub const fn state(&self) -> State {
        if self.is_current {
            State::Published
        } else if self.due_at.is_some() {
            State::Scheduled
        } else if self.embargo_until.is_some() {
            State::Embargoed
        } else if self.is_in_review {
            State::InReview
        } else if self.is_approved {
            State::Approved
        } else if self.is_public {
            State::Changed
        } else if self.was_withdrawn {
            State::Withdrawn
        } else {
            State::Draft
        }
    }
    /// The time that the word is about: when it goes out, or may.
    pub fn due(&self) -> Option<Timestamp> {
        self.due_at.or(self.embargo_until)
    }
}
