//! Notifications: alerts that come to a reader's device while no page is open,
//! by web push (RFC 8030), sent by the station itself.
//!
//! A browser subscribes with an address that its push service gave it; who has
//! that address can send, so that it is sealed in the database, found by its
//! digest, and neither shown nor logged. Nothing else is known of a reader.
//!
//! - [`subscribe`]: what a browser asked to be told, and that it asks no more
//! - [`jobs`]: brings what readers are told of an alert to those who asked
//! - [`outcome`]: what became of one message
//! - [`message`]: what a device shows, and how its push service treats it
//! - [`keys`]: who the station is to push services (RFC 8292)
//! - [`queries`]: all SQL about notifications
//! - [`site`]: the readers' page, the page without a line, the worker behind both

pub mod jobs;
pub mod keys;
mod message;
mod outcome;
pub mod queries;
pub mod site;
pub mod subscribe;

use chrono::Timelike as _;
use lw_base::{Id, Timestamp};
use lw_store::record;
use lw_web::calendar::zone;
use serde::{Deserialize, Serialize};

use crate::alerts::{self, Kind, Sending, Urgency};

/// Where a browser says what it wants.
pub const ADDRESS: &str = "/-/notifications";

record! {
    /// What a browser asked to be told of an edition.
    #[derive(Clone, Debug)]
    pub struct Subscription {
        /// Its id.
        pub id: Id = "subscription.id",
        /// The edition.
        pub edition_id: String = "subscription.edition_id",
        /// Where it is reached, sealed.
        pub address: String,
        /// The least urgency that it is told of.
        pub urgency: String,
        /// Its sections as JSON; all where there is none.
        pub sections: Option<String>,
        /// The topics that it follows, as JSON; none where there is none.
        pub topics: Option<String>,
        /// From which minute of the day it is not told …
        pub quiet_from: Option<i64>,
        /// … to which.
        pub quiet_to: Option<i64>,
        /// In this time zone.
        pub time_zone: String,
        /// Since when nothing was heard from its push service.
        pub silent_since: Option<Timestamp>,
    }
}

/// When a reader wants to hear nothing new: from one minute of the day to another.
pub struct QuietHours<'a> {
    from: Option<i64>,
    to: Option<i64>,
    time_zone: &'a str,
}

/// Where a browser is reached, and what messages to it are encrypted with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The address that its push service gave it.
    pub endpoint: String,
    /// Its public key and the secret between it and us (RFC 8291).
    pub keys: ClientKeys,
}

/// A browser's keys, as `PushSubscription.toJSON` writes them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientKeys {
    /// A point on P-256, uncompressed.
    pub p256dh: String,
    /// Sixteen bytes.
    pub auth: String,
}

/// Why a subscription cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum BadSubscription {
    /// The address is none that we bring anything to.
    #[error("the push service is not one that can be reached")]
    Endpoint,
    /// The keys are no keys.
    #[error("the keys cannot be used")]
    Keys,
    /// What is wanted cannot be read.
    #[error("the choices cannot be read")]
    Choices,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
    /// It could not be sealed.
    #[error(transparent)]
    Broken(#[from] anyhow::Error),
}

impl Subscription {
    /// Whether its reader wants to hear of this for the first time: it is urgent
    /// enough and of a section of theirs, or its story has a topic that they follow.
    fn wants(&self, sending: &Sending, topics: &[Id], now: Timestamp) -> bool {
        let is_chosen = || self.is_urgent(&sending.urgency) && self.has_section(&sending.sections);
        sending.kind() != Kind::Withdrawal
            && !self.quiet_hours().are_at(now)
            && (is_chosen() || self.follows(topics))
    }

    fn is_urgent(&self, urgency: &str) -> bool {
        let rank = |key: &str| {
            let urgency = Urgency::named(key).unwrap_or_default();
            Urgency::ALL.iter().position(|it| *it == urgency)
        };
        rank(urgency) <= rank(&self.urgency)
    }

    /// What is for a whole edition is for all of its sections.
    fn has_section(&self, sections: &str) -> bool {
        let Some(chosen) = self.sections.as_ref().filter(|_| !sections.is_empty()) else { return true };
        let chosen = ids(chosen);
        alerts::split(sections).any(|it| chosen.contains(&it))
    }

    fn follows(&self, topics: &[Id]) -> bool {
        let Some(followed) = self.topics.as_ref().filter(|_| !topics.is_empty()) else { return false };
        ids(followed).iter().any(|it| topics.contains(it))
    }

    fn quiet_hours(&self) -> QuietHours<'_> {
        QuietHours { from: self.quiet_from, to: self.quiet_to, time_zone: &self.time_zone }
    }
}

impl QuietHours<'_> {
    fn are_at(&self, now: Timestamp) -> bool {
        let (Some(from), Some(to), Ok(zone)) = (self.from, self.to, zone(self.time_zone)) else {
            return false;
        };
        let local = now.utc().with_timezone(&zone);
        let minute = i64::from(local.hour() * 60 + local.minute());
        if from <= to { (from..to).contains(&minute) } else { minute >= from || minute < to }
    }
}

fn ids(json: &str) -> Vec<Id> {
    serde_json::from_str(json).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_are_those_of_the_device() {
        let check = |from: i64, to: i64, time_zone: &str, now: &str, quiet: bool| {
            let now = Timestamp::parse_iso(now).unwrap();
            let it = QuietHours { from: Some(from * 60), to: Some(to * 60), time_zone };
            assert_eq!(it.are_at(now), quiet, "{from} {to} {time_zone} {now:?}");
        };
        check(22, 7, "UTC", "2026-11-23T21:59:59Z", false);
        check(22, 7, "UTC", "2026-11-23T22:00:00Z", true);
        check(22, 7, "UTC", "2026-11-24T06:59:59Z", true);
        check(22, 7, "UTC", "2026-11-24T07:00:00Z", false);
        check(13, 15, "UTC", "2026-11-24T14:00:00Z", true);
        check(13, 15, "UTC", "2026-11-24T12:00:00Z", false);
        // Half past three in the morning in Kathmandu, and summer in Berlin.
        check(3, 4, "Asia/Kathmandu", "2026-11-23T21:45:00Z", true);
        check(22, 7, "Europe/Berlin", "2026-07-01T04:59:00Z", true);
        check(22, 7, "Europe/Berlin", "2026-07-01T05:00:00Z", false);
        let none = QuietHours { from: None, to: None, time_zone: "UTC" };
        assert!(!none.are_at(Timestamp::from_millis(0)));
    }
}
