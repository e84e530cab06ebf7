use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970-01-01T00:00:00Z, the one form in which
/// times are stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From milliseconds UTC.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds UTC.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The same moment as a calendar time in UTC; a moment beyond chrono's
    /// range is the epoch.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }

    /// RFC 3339 in UTC with whole seconds, for feeds, addresses and data.
    pub fn iso(self) -> String {
        self.utc().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// Reads RFC 3339.
    pub fn parse_iso(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|at| Self(at.timestamp_millis()))
    }

    /// Reads RFC 2822 as feeds write it, whatever day of the week they think it is.
    pub fn parse_mail(text: &str) -> Option<Self> {
        let date = text.split_once(',').map_or(text, |(_, date)| date).trim();
        DateTime::parse_from_rfc2822(date).ok().map(|at| Self(at.timestamp_millis()))
    }

    /// RFC 9110 section 5.6.7, for `Last-Modified`.
    pub fn http(self) -> String {
        self.utc().format("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }

    /// The same the other way round; the two obsolete forms are not read.
    pub fn parse_http(text: &str) -> Option<Self> {
        let at = DateTime::parse_from_rfc2822(text.trim()).ok()?;
        Some(Self(at.timestamp_millis()))
    }

    /// This many milliseconds later (earlier when negative).
    #[must_use]
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }
}

/// Who tells the time. A parameter everywhere, so that tests can set it.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock set by hand, in milliseconds UTC.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at` until moved.
    pub fn set(at: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(at.millis())))
    }

    /// The moment it is.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp(Utc::now().timestamp_millis()),
            Self::Set(at) => Timestamp(at.load(Ordering::Relaxed)),
        }
    }
}
