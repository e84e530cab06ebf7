//! Live reports: a story that goes on, post by post, while something happens.
//!
//! The story stays an ordinary one: its headline, lead picture, publication and
//! withdrawal are the story's own. A *post* goes out at once. What readers were
//! told in one never changes: a correction is another revision of it that says
//! what was wrong, a withdrawal leaves a mark with its reason.
//!
//! - [`write`]: make a story a live report, post, correct, withdraw, mark
//! - [`queries`]: all SQL about live reports
//! - [`site`]: what readers see on the story's page, on further pages and at
//!   the address of each post
//! - [`stand`]: what open pages are told
//! - [`machine`]: what their pages say to machines
//! - [`desk`]: the editors' pages
//! - [`api`]: the same for programs

pub mod api;
pub mod desk;
pub mod machine;
pub mod queries;
pub mod site;
pub mod stand;
pub mod write;

use lw_base::{Id, Timestamp};
use lw_formats::document::Document;
use lw_store::{Error, record};

/// The longest headline of a post, in letters.
pub const LONGEST_HEADLINE: usize = 200;
/// The longest reason or note, in bytes.
pub const LONGEST_REASON: usize = 1_000;
/// The longest text of a post as a document, in bytes.
pub const LONGEST_DOCUMENT: usize = 200_000;

/// What a revision of a post is to those who read the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The first that they hear of it.
    Post,
    /// What was said was wrong, and this is right.
    Correction,
    /// What was said was wrong, and nothing takes its place.
    Withdrawal,
}

impl Kind {
    /// Its key in tables and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Correction => "correction",
            Self::Withdrawal => "withdrawal",
        }
    }
}

/// How a post stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is one of the points that sum the report up.
    Key,
    /// It stands above all others.
    Pin,
}

impl Mark {
    /// Its key in tables, addresses and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Pin => "pin",
        }
    }

    /// The mark with this key.
    pub fn named(key: &str) -> Option<Self> {
        [Self::Key, Self::Pin].into_iter().find(|it| it.key() == key)
    }
}

/// Where a live report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It has not begun.
    ToCome,
    /// It goes on.
    Live,
    /// It is over.
    Ended,
}

impl State {
    /// Its key in templates and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ToCome => "to-come",
            Self::Live => "live",
            Self::Ended => "ended",
        }
    }
}

record! {
    /// A live report: what is true of the story besides.
    #[derive(Clone, Debug)]
    pub struct Report {
        /// The story.
        pub story_id: Id,
        /// From when it is live.
        pub starts_at: Timestamp,
        /// Until when, if that is known.
        pub ends_at: Option<Timestamp>,
        /// Counts all that readers see change.
        pub version: i64,
        /// Who made the story one.
        pub made_by: String,
    }
}

impl Report {
    /// Where it stands.
    pub fn state(&self, now: Timestamp) -> State {
        if self.ends_at.is_some_and(|end| end <= now) {
            State::Ended
        } else if self.starts_at > now {
            State::ToCome
        } else {
            State::Live
        }
    }

    /// When its state changes by itself.
    pub fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        [Some(self.starts_at), self.ends_at].into_iter().flatten().filter(|at| *at > now).min()
    }

    /// Names what open pages know of it.
    pub fn tag(&self, now: Timestamp) -> String {
        format!("{}-{}", self.version, self.state(now).key())
    }
}

record! {
    /// A post as readers have it: its last revision.
    #[derive(Clone, Debug)]
    pub struct Post {
        /// Its id for life.
        pub id: Id = "post.id",
        /// The story.
        pub story_id: Id = "post.story_id",
        /// Its place among those of its report.
        pub number: i64 = "post.number",
        /// Who wrote it.
        pub posted_by: String = "post.made_by",
        /// When.
        pub posted_at: Timestamp = "post.made_at",
        /// The number of its last revision.
        pub revision: i64 = "post_revision.number",
        kind: String = "post_revision.kind",
        /// The headline.
        pub headline: String = "post_revision.headline",
        document: String = "post_revision.document",
        /// Whose name stands on it.
        pub byline_id: Option<Id> = "post_revision.byline_id",
        /// What was wrong, or why it was withdrawn.
        pub reason: Option<String> = "post_revision.reason",
        /// Who told the last.
        pub told_by: String = "post_revision.made_by",
        /// When.
        pub told_at: Timestamp = "post_revision.made_at",
        keyed_at: Option<Timestamp> = "key_mark.made_at",
        pinned_at: Option<Timestamp> = "pin_mark.made_at",
    }
}

record! {
    /// What readers were told in a post, once.
    #[derive(Clone, Debug)]
    pub struct Revision {
        /// Its place among those of its post.
        pub number: i64,
        /// Its kind's key.
        pub kind: String,
        /// The headline.
        pub headline: String,
        /// What was wrong, or why it was withdrawn.
        pub reason: Option<String>,
        /// Who.
        pub made_by: String,
        /// When.
        pub made_at: Timestamp,
    }
}

impl Post {
    /// What its last revision is.
    pub fn kind(&self) -> Kind {
        match self.kind.as_str() {
            "correction" => Kind::Correction,
            "withdrawal" => Kind::Withdrawal,
            _ => Kind::Post,
        }
    }

    /// Whether it was taken back.
    pub fn is_withdrawn(&self) -> bool {
        self.kind() == Kind::Withdrawal
    }

    /// Whether it is a key point.
    pub fn is_key(&self) -> bool {
        self.keyed_at.is_some() && !self.is_withdrawn()
    }

    /// Whether it stands above the others.
    pub fn is_pinned(&self) -> bool {
        self.pinned_at.is_some() && !self.is_withdrawn()
    }

    /// Names how it stands, for pages that show it.
    pub fn state(&self) -> String {
        format!("{}{}", self.revision, if self.is_key() { "k" } else { "" })
    }

    /// The text.
    pub fn document(&self) -> Result<Document, Error> {
        serde_json::from_str(&self.document)
            .map_err(|cause| Error::Unreadable(format!("the document of post {}: {cause}", self.id)))
    }

    /// Its path within its edition, for life.
    pub fn path(&self) -> String {
        format!("/a/{}/post/{}", self.story_id, self.id)
    }
}

/// A post as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPost {
    /// The headline.
    pub headline: String,
    /// The text.
    pub document: Document,
    /// Whose name stands on it.
    pub byline: Option<Id>,
}

/// When a live report begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// From when it is live; at once if nothing is said.
    pub starts_at: Option<Timestamp>,
    /// Until when.
    pub ends_at: Option<Timestamp>,
}

/// Why a live report or a post cannot be so.
#[derive(Debug, thiserror::Error)]
pub enum BadPost {
    /// It ends before it begins.
    #[error("a live report ends after it begins")]
    Order,
    /// It has no headline.
    #[error("a post has a headline")]
    NoHeadline,
    /// The headline is longer than [`LONGEST_HEADLINE`].
    #[error("the headline of a post has at most {LONGEST_HEADLINE} letters")]
    LongHeadline,
    /// The text is longer than [`LONGEST_DOCUMENT`].
    #[error("the text of a post is too long: make two of it")]
    LongText,
    /// The byline is not there, or is another edition's.
    #[error("this byline is not in the edition")]
    Byline,
    /// It was not said what was wrong.
    #[error("say what was wrong")]
    NoNote,
    /// A withdrawal without a reason.
    #[error("say why it is withdrawn")]
    NoReason,
    /// A correction that changes nothing.
    #[error("readers have this text already")]
    Same,
    /// It was taken back.
    #[error("the post is withdrawn: write another one")]
    Withdrawn,
    /// The report is over.
    #[error("the live report has ended: let it go on before you post")]
    Ended,
    /// Somebody corrected or withdrew it meanwhile.
    #[error("it was changed meanwhile by {0}")]
    Stale(String),
    /// There is no such report or post.
    #[error("there is no such live report or post")]
    NotThere,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

impl BadPost {
    /// The field that cannot be so, and the message that says why; nothing
    /// where nothing was filled in wrongly.
    pub fn wrong(&self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Order => ("end_date", "desk-problem-live-order"),
            Self::NoHeadline => ("headline", "desk-problem-post-headline"),
            Self::LongHeadline => ("headline", "desk-problem-post-headline-long"),
            Self::LongText => ("document", "desk-problem-post-long"),
            Self::Byline => ("byline", "desk-problem-gone"),
            Self::NoNote => ("reason", "desk-problem-was"),
            Self::NoReason => ("reason", "desk-problem-reason"),
            Self::Same => ("", "desk-problem-post-same"),
            Self::Withdrawn => ("", "desk-problem-post-withdrawn"),
            Self::Ended => ("", "desk-problem-live-ended"),
            Self::Stale(_) | Self::NotThere | Self::Store(_) => return None,
        })
    }
}
