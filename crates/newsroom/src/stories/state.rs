//! Where a story stands, as a word on the desk.

use lw_base::Id;
use lw_store::record;

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
        /// Whether it was taken off the site.
        pub was_withdrawn: bool = "EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.story_id = story.id)",
    }
}

/// One word for where a story stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being written.
    Draft,
    /// Colleagues are asked to read it.
    InReview,
    /// Somebody vouches for its newest revision.
    Approved,
    /// Readers see its newest revision.
    Published,
    /// Readers see an older revision.
    Changed,
    /// It was on the site and is not any more.
    Withdrawn,
}

impl State {
    /// All, in the order that a story takes.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::InReview, Self::Approved, Self::Published, Self::Changed, Self::Withdrawn];

    /// Its key in addresses and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::Approved => "approved",
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
    /// The word: what somebody waits for comes first.
    pub const fn state(&self) -> State {
        if self.is_current {
            State::Published
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
}
