//! Webhooks: addresses of others that are told of what readers are told, at
//! once. Signed as Standard Webhooks has it (standardwebhooks.com).
//!
//! A verb that tells readers something says here what others are [owed](owe):
//! a *delivery* in the same change, so that nothing acknowledged is lost. What
//! it says and how it gets there is upstairs, in the outlets.
//!
//! - [`kind`]: what can be told
//! - [`delivery`]: what is told once, and how that went
//! - [`secret`]: what deliveries are signed with
//! - [`desk`]: the owners' pages
//! - [`api`]: the same for programs

pub mod api;
pub mod delivery;
pub mod desk;
mod kind;
pub mod queries;
pub mod secret;

use lw_base::{Id, Timestamp, one_line};
use lw_store::jobs::{self, Lane};
use lw_store::{Change, Error, audit, record};
use lw_web::fetch::Fetch;
use lw_web::seal::Seal;

pub use delivery::{Delivery, State};
pub use kind::Kind;

/// The job that brings a delivery.
pub const DELIVER: &str = "deliver_webhook";
/// The most webhooks there can be.
pub const MOST: usize = 50;
/// The longest name, in bytes.
pub const LONGEST_NAME: usize = 200;
/// The longest address, in bytes.
pub const LONGEST_ADDRESS: usize = 2_000;
/// The most editions that one can name.
pub const MOST_EDITIONS: usize = 200;
/// How long the secret before signs beside a new one: a day.
const ROTATION_MS: i64 = 24 * 3_600_000;
/// How rows name who pauses a webhook that fails.
const STATION: &str = "station";

record! {
    /// A webhook as it is stored.
    #[derive(Clone, Debug)]
    pub struct Webhook {
        /// Its id.
        pub id: Id,
        /// What it is for.
        pub name: String,
        /// Where it is.
        pub address: String,
        kinds: String,
        editions: String,
        secret: String,
        old_secret: Option<String>,
        /// Until when the secret before signs too.
        pub old_until: Option<Timestamp>,
        /// The number of the last delivery.
        pub deliveries: i64,
        /// Counts its changes.
        pub version: i64,
        /// Who made it.
        pub made_by: String,
        /// When.
        pub made_at: Timestamp,
        /// Who changed it last.
        pub changed_by: String,
        /// When.
        pub changed_at: Timestamp,
        /// Since when nothing was taken there.
        pub failing_since: Option<Timestamp>,
        /// Since when nothing is sent.
        pub paused_at: Option<Timestamp>,
        /// Who wanted it so.
        pub paused_by: Option<String>,
        /// Why: the key of a [`Pause`].
        pub paused_why: Option<String>,
    }
}

/// Why nothing is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// An owner wanted it so.
    Wanted,
    /// The server said that the address is gone (410).
    Gone,
    /// Nothing was taken there for days.
    Failing,
}

impl Pause {
    /// Its key in rows and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Gone => "gone",
            Self::Failing => "failing",
        }
    }
}

/// What a webhook is to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What it is for.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// What it is told of.
    pub kinds: Vec<Kind>,
    /// Of which editions; of all where none is named.
    pub editions: Vec<String>,
}

/// Why a webhook cannot be so.
#[derive(Debug, thiserror::Error)]
pub enum BadWebhook {
    /// It has no name.
    #[error("it has no name")]
    Nameless,
    /// It is no address that may be asked.
    #[error("it is no address that may be asked")]
    Address,
    /// The line would not be encrypted.
    #[error("it is not https")]
    Plain,
    /// It would be told of nothing.
    #[error("it is told of nothing")]
    NoKind,
    /// There is no such edition.
    #[error("there is no such edition")]
    Edition(String),
    /// There are as many as there can be.
    #[error("there are as many as there can be")]
    Enough,
    /// Somebody changed it meanwhile.
    #[error("it was changed meanwhile by {0}")]
    Stale(String),
    /// There is no such webhook.
    #[error("there is no such webhook")]
    NotThere,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

impl BadWebhook {
    /// The field that cannot be so, and the message that says why; nothing
    /// where nothing was filled in wrongly.
    pub const fn wrong(&self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Nameless => ("name", "desk-problem-thing-name"),
            Self::Address => ("address", "desk-problem-webhook-address"),
            Self::Plain => ("address", "desk-problem-webhook-plain"),
            Self::NoKind => ("kinds", "desk-problem-webhook-kinds"),
            Self::Edition(_) => ("editions", "desk-problem-gone"),
            Self::Enough | Self::Stale(_) | Self::NotThere | Self::Store(_) => return None,
        })
    }
}

impl Webhook {
    /// What it is told of.
    pub fn kinds(&self) -> Vec<Kind> {
        let keys: Vec<String> = serde_json::from_str(&self.kinds).unwrap_or_default();
        keys.iter().filter_map(|key| Kind::named(key)).collect()
    }

    /// Of which editions; of all where none is named.
    pub fn editions(&self) -> Vec<String> {
        serde_json::from_str(&self.editions).unwrap_or_default()
    }

    /// Whether it is to be told of this.
    fn wants(&self, kind: Kind, edition: &str) -> bool {
        let editions = self.editions();
        self.kinds().contains(&kind) && (editions.is_empty() || editions.iter().any(|it| it == edition))
    }

    /// What a delivery is signed with now: the secret, and for a while the one before.
    pub fn secrets(&self, seal: &Seal, now: Timestamp) -> anyhow::Result<Vec<String>> {
        let old = self.old_secret.as_ref().filter(|_| self.old_until.is_some_and(|until| until > now));
        let sealed = std::iter::once(&self.secret).chain(old);
        sealed.map(|it| seal.open(&of(&self.id), it)).collect()
    }
}

impl Wanted {
    /// The same in its proper form, or what is wrong with it.
    pub fn checked(mut self, fetch: &Fetch) -> Result<Self, BadWebhook> {
        self.name = one_line(&self.name, LONGEST_NAME);
        if self.name.is_empty() {
            return Err(BadWebhook::Nameless);
        }
        self.address = self.address.trim().to_owned();
        if self.address.len() > LONGEST_ADDRESS || !fetch.may_ask(&self.address) {
            return Err(BadWebhook::Address);
        }
        let is_encrypted = self.address.get(..8).is_some_and(|it| it.eq_ignore_ascii_case("https://"));
        if !is_encrypted && !fetch.is_neighbour(&self.address) {
            return Err(BadWebhook::Plain);
        }
        if self.kinds.is_empty() {
            return Err(BadWebhook::NoKind);
        }
        self.kinds = Kind::ALL.into_iter().filter(|kind| self.kinds.contains(kind)).collect();
        self.editions.sort();
        self.editions.dedup();
        Ok(self)
    }

    async fn must_be_here(&self, change: &mut Change) -> Result<(), BadWebhook> {
        for edition in &self.editions {
            if !crate::keys::queries::is_edition(change, edition).await? {
                return Err(BadWebhook::Edition(edition.clone()));
            }
        }
        Ok(())
    }
}

/// Makes a webhook; returns its id.
pub async fn create(
    change: &mut Change,
    id: Id,
    wanted: &Wanted,
    sealed: &str,
    who: &str,
    now: Timestamp,
) -> Result<(), BadWebhook> {
    wanted.must_be_here(change).await?;
    if queries::count_in(change).await? >= MOST as i64 {
        return Err(BadWebhook::Enough);
    }
    queries::insert(change, &id, wanted, sealed, who, now).await?;
    Ok(audit::note(change, who, "create", &of(&id), now).await?)
}

/// Changes one that was read as of `version`.
pub async fn alter(
    change: &mut Change,
    id: &Id,
    version: i64,
    wanted: &Wanted,
    who: &str,
    now: Timestamp,
) -> Result<(), BadWebhook> {
    let known = queries::locked(change, id).await?.ok_or(BadWebhook::NotThere)?;
    if known.version != version {
        return Err(BadWebhook::Stale(known.changed_by));
    }
    wanted.must_be_here(change).await?;
    queries::update(change, id, wanted, who, now).await?;
    Ok(audit::note(change, who, "change", &of(id), now).await?)
}

/// Removes one, and what was still to be sent there; whether it was there.
pub async fn remove(change: &mut Change, id: &Id, who: &str, now: Timestamp) -> Result<bool, Error> {
    let was_there = queries::remove(change, id, now).await?;
    if was_there {
        queries::forget_waiting(change, id).await?;
        audit::note(change, who, "remove", &of(id), now).await?;
    }
    Ok(was_there)
}

/// Sends nothing there until somebody resumes it; whether that is new.
pub async fn pause(
    change: &mut Change,
    id: &Id,
    why: Pause,
    who: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let is_new = queries::pause(change, id, why.key(), who, now).await?;
    if is_new {
        audit::note(change, who, "pause", &of(id), now).await?;
    }
    Ok(is_new)
}

/// The same for one that is gone, or fails for days.
pub async fn give_up(change: &mut Change, id: &Id, why: Pause, now: Timestamp) -> Result<bool, Error> {
    pause(change, id, why, STATION, now).await
}

/// Sends again, also what waited; whether it was paused.
pub async fn resume(change: &mut Change, id: &Id, who: &str, now: Timestamp) -> Result<bool, Error> {
    let was_paused = queries::resume(change, id).await?;
    if was_paused {
        for delivery in queries::waiting_in(change, id).await? {
            delivery::order(change, &delivery, now).await?;
        }
        audit::note(change, who, "resume", &of(id), now).await?;
    }
    Ok(was_paused)
}

/// Signs with another secret from now on, and for a day with the one before
/// as well. Whoever names the version that they read makes no second one by
/// asking again.
pub async fn renew_secret(
    change: &mut Change,
    (id, version): (&Id, Option<i64>),
    sealed: &str,
    who: &str,
    now: Timestamp,
) -> Result<(), BadWebhook> {
    let known = queries::locked(change, id).await?.ok_or(BadWebhook::NotThere)?;
    if version.is_some_and(|version| version != known.version) {
        return Err(BadWebhook::Stale(known.changed_by));
    }
    queries::renew_secret(change, id, sealed, now.plus_millis(ROTATION_MS), who, now).await?;
    Ok(audit::note(change, who, "renew-secret", &of(id), now).await?)
}

/// Says that the readers of an edition were told something, which every
/// webhook that wants to know of it is owed.
pub async fn owe(
    change: &mut Change,
    kind: Kind,
    edition: &str,
    object: &str,
    now: Timestamp,
) -> Result<(), Error> {
    for webhook in queries::active_in(change).await? {
        if webhook.wants(kind, edition) {
            delivery::make(change, &webhook.id, kind.key(), Some(edition), object, now).await?;
        }
    }
    Ok(())
}

/// Sends something that tells of nothing, to see whether it arrives.
pub async fn test(change: &mut Change, id: &Id, who: &str, now: Timestamp) -> Result<(), Error> {
    delivery::make(change, id, kind::TEST, None, "", now).await?;
    audit::note(change, who, "test", &of(id), now).await
}

/// Orders the job of a delivery, once for each.
async fn enqueue(change: &mut Change, delivery: &Id, at: Timestamp) -> Result<(), Error> {
    let key = format!("{DELIVER}:{delivery}");
    jobs::enqueue(change, Lane::Bring, DELIVER, &key, delivery.as_str(), at).await
}

/// How the audit trail and the seal name it.
pub fn of(id: &Id) -> String {
    format!("webhook:{id}")
}
