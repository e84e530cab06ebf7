//! Alerts: what is said at once to everybody who has a page open.
//!
//! One alert has a text for each edition that is to have it. A *sending* is
//! what readers of an edition were told: the alert, an update, a correction,
//! or that it is withdrawn. Sendings never change; the last of an alert in an
//! edition is what stands there, until its time is over.
//!
//! - [`write`]: make an alert, change what it is to say
//! - [`send`]: tell readers, take it back
//! - [`queries`]: all SQL about alerts
//! - [`site`]: what stands, as every page shows it and open pages are told it
//! - [`list`]: the readers' list of what they were told
//! - [`desk`]: the editors' pages
//! - [`api`]: the same for programs

pub mod api;
pub mod desk;
pub mod list;
pub mod queries;
pub mod send;
pub mod site;
pub mod write;

use std::collections::BTreeSet;

use lw_base::{Id, Timestamp};
pub use lw_station::settings::MOST_ALERT_MINUTES as MOST_MINUTES;
use lw_store::record;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a phone shows whole, in letters.
pub const GUIDE: usize = 120;
/// The longest text, in letters.
pub const LONGEST: usize = 280;

/// How much it matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AlertUrgency)]
pub enum Urgency {
    /// Everybody should know now.
    #[default]
    Breaking,
    /// Many will want to know today.
    Important,
    /// There is something new about what is known.
    Update,
}

impl Urgency {
    /// All, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Breaking, Self::Important, Self::Update];

    /// Its key in tables and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Important => "important",
            Self::Update => "update",
        }
    }

    /// The urgency with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}

/// What a sending is to those who were told something before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AlertSendingKind)]
pub enum Kind {
    /// The first that they hear of it.
    Alert,
    /// There is more to say.
    Update,
    /// What was said was wrong, and this is right.
    Correction,
    /// What was said was wrong, and nothing takes its place.
    Withdrawal,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Alert, Self::Update, Self::Correction, Self::Withdrawal];

    /// Its key in tables and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::Update => "update",
            Self::Correction => "correction",
            Self::Withdrawal => "withdrawal",
        }
    }

    /// The kind with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}

record! {
    /// An alert as it is stored.
    #[derive(Clone, Debug)]
    pub struct Alert {
        /// Its id.
        pub id: Id = "alert.id",
        /// Its urgency's key.
        pub urgency: String = "alert.urgency",
        /// How long it stands, in minutes.
        pub minutes: i64 = "alert.minutes",
        /// Counts its changes.
        pub version: i64 = "alert.version",
        /// Who made it.
        pub made_by: String = "alert.made_by",
        /// When.
        pub made_at: Timestamp = "alert.made_at",
        /// Who changed it last.
        pub changed_by: String = "alert.changed_by",
        /// When.
        pub changed_at: Timestamp = "alert.changed_at",
    }
}

record! {
    /// What an alert is to say in an edition.
    #[derive(Clone, Debug)]
    pub struct Text {
        /// The alert.
        pub alert_id: Id,
        /// The edition.
        pub edition_id: String,
        /// The text; empty while nobody has written it.
        pub text: String,
        /// The story that tells more.
        pub story_id: Option<Id>,
        /// The sections whose pages show it, as [`joined`] writes them; every
        /// page of the edition where it is empty.
        pub sections: String,
        /// Who wrote it.
        pub written_by: String,
        /// When.
        pub written_at: Timestamp,
    }
}

record! {
    /// What the readers of an edition were told.
    #[derive(Clone, Debug)]
    pub struct Sending {
        /// Its id.
        pub id: Id,
        /// The alert.
        pub alert_id: Id,
        /// The edition.
        pub edition_id: String,
        /// Its place among those of its alert in its edition.
        pub number: i64,
        /// Its kind's key.
        pub kind: String,
        /// Its urgency's key.
        pub urgency: String,
        /// What they were told.
        pub text: String,
        /// The story that tells more.
        pub story_id: Option<Id>,
        /// The sections whose pages show it, as [`joined`] writes them; every
        /// page of the edition where it is empty.
        pub sections: String,
        /// Why it was withdrawn.
        pub reason: Option<String>,
        /// Until when it stands.
        pub expires_at: Timestamp,
        /// Who sent it.
        pub sent_by: String,
        /// When.
        pub sent_at: Timestamp,
    }
}

impl Alert {
    /// Its urgency.
    pub fn urgency(&self) -> Urgency {
        Urgency::named(&self.urgency).unwrap_or_default()
    }
}

impl Sending {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        Kind::named(&self.kind).unwrap_or(Kind::Alert)
    }

    /// What stands before the text: how much it matters, or what it is to who
    /// knows an earlier text.
    pub fn mark(&self) -> &str {
        match self.kind() {
            Kind::Correction | Kind::Withdrawal => &self.kind,
            Kind::Alert | Kind::Update => &self.urgency,
        }
    }

    /// The message of the readers' words that names this mark.
    pub fn word(&self) -> &'static str {
        match (self.kind(), Urgency::named(&self.urgency).unwrap_or_default()) {
            (Kind::Correction, _) => "corrections",
            (Kind::Withdrawal, _) => "alert-withdrawal",
            (_, Urgency::Breaking) => "alert-breaking",
            (_, Urgency::Important) => "alert-important",
            (_, Urgency::Update) => "alert-update",
        }
    }

    /// Whether readers have what the alert is to say there, for as long as it stands.
    pub fn says(&self, alert: &Alert, text: &Text, now: Timestamp) -> bool {
        self.state(now) == "live"
            && self.urgency == alert.urgency
            && self.text == text.text
            && self.story_id == text.story_id
            && self.sections == text.sections
    }

    /// Where it stands: `live`, `over` or `withdrawn`.
    pub fn state(&self, now: Timestamp) -> &'static str {
        match self.kind() {
            Kind::Withdrawal => "withdrawn",
            _ if self.expires_at > now => "live",
            _ => "over",
        }
    }
}

/// What an alert is to say in one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewText {
    /// The edition.
    pub edition: String,
    /// The text; empty where it is not to say anything there, or not yet.
    pub text: String,
    /// The story that tells more.
    pub story: Option<Id>,
    /// The sections whose pages show it; every page of the edition where there
    /// is none.
    pub sections: Vec<Id>,
}

/// The ids of sections with a space between them, each once, as tables and
/// pages have them.
pub fn joined(sections: &[Id]) -> String {
    let all: BTreeSet<&str> = sections.iter().map(Id::as_str).collect();
    all.into_iter().collect::<Vec<_>>().join(" ")
}

/// The sections that [`joined`] wrote.
pub fn split(sections: &str) -> impl Iterator<Item = Id> {
    sections.split(' ').filter_map(|id| id.parse().ok())
}

/// What an alert is to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// How much it matters.
    pub urgency: Urgency,
    /// How long it stands, in minutes.
    pub minutes: i64,
    /// What it says, by edition.
    pub texts: Vec<NewText>,
}

/// Why an alert cannot be so, or cannot be sent.
#[derive(Debug, thiserror::Error)]
pub enum BadAlert {
    /// It stands for no time, or for too long.
    #[error("an alert stands for 1 to {MOST_MINUTES} minutes")]
    Minutes,
    /// A text is longer than [`LONGEST`].
    #[error("the text for {0} has more than {LONGEST} letters")]
    Long(String),
    /// The story is not there, or is another edition's.
    #[error("the story for {0} is not in that edition")]
    Story(String),
    /// A section is not there, or is another edition's.
    #[error("a section for {0} is not in that edition")]
    Section(String),
    /// No text was written at all, or no edition was chosen.
    #[error("no edition was chosen that has a text")]
    Nothing,
    /// Readers there are to be told, and there is no text.
    #[error("there is no text for {0}")]
    NoText(String),
    /// Where two people are needed, who wrote the text does not send it.
    #[error("the text for {0} must be sent by somebody who did not write it")]
    Own(String),
    /// Readers there have been told that it is withdrawn.
    #[error("it is withdrawn in {0}: make another alert")]
    Withdrawn(String),
    /// Readers there have this very text already.
    #[error("readers of {0} have this text already")]
    Same(String),
    /// It was not said what the new text is to those who know the old one.
    #[error("say whether it is an update or a correction")]
    NoKind,
    /// A withdrawal without a reason.
    #[error("say why it is withdrawn")]
    NoReason,
    /// Nothing stands that could be withdrawn.
    #[error("there is nothing to withdraw")]
    NotSent,
    /// Somebody changed it meanwhile.
    #[error("it was changed meanwhile by {0}")]
    Stale(String),
    /// There is no such alert.
    #[error("there is no such alert")]
    NotThere,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

impl BadAlert {
    /// The field that cannot be so, the message that says why, and the edition
    /// or the person that it names; nothing where nothing was filled in wrongly.
    pub fn wrong(&self) -> Option<(&'static str, &'static str, &str)> {
        Some(match self {
            Self::Minutes => ("minutes", "desk-problem-alert-minutes", ""),
            Self::Long(edition) => ("texts", "desk-problem-alert-long", edition),
            Self::Story(edition) => ("texts", "desk-problem-alert-story", edition),
            Self::Section(edition) => ("texts", "desk-problem-alert-section", edition),
            Self::Nothing => ("texts", "desk-problem-alert-nothing", ""),
            Self::NoText(edition) => ("editions", "desk-problem-alert-no-text", edition),
            Self::Own(edition) => ("editions", "desk-problem-alert-own", edition),
            Self::Withdrawn(edition) => ("editions", "desk-problem-alert-withdrawn", edition),
            Self::Same(edition) => ("editions", "desk-problem-alert-same", edition),
            Self::NoKind => ("kind", "desk-problem-alert-kind", ""),
            Self::NoReason => ("reason", "desk-problem-reason", ""),
            Self::NotSent => ("", "desk-problem-alert-not-sent", ""),
            Self::Stale(_) | Self::NotThere | Self::Store(_) => return None,
        })
    }
}
