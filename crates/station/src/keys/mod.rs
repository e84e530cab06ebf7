//! API keys: how programs come in. A key has a role in one edition or in all,
//! and no session: it opens no page of the desk.
//!
//! A key is not a second pair of eyes. It counts as the person who made it:
//! what one of them saved, the other cannot approve. Nor can a key make a key.
//!
//! - [`gate`]: who stands before the API
//! - [`once`]: the same request twice is done once
//! - [`desk`]: the owners' page of keys
//! - [`api`]: what a key may know of itself

pub mod api;
pub mod desk;
pub mod gate;
pub mod once;
pub mod queries;

use lw_base::{Id, Timestamp, one_line};
use lw_store::{Change, Db, Error, audit, record};

use crate::people::Role;
use crate::people::secret::{Secret, digest};

pub use gate::Caller;

/// What every key begins with, so that scanners for lost secrets know it.
pub const PREFIX: &str = "lw_";

/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;
/// How exact `used_at` is: each write of it is a commit.
const USED_MS: i64 = 3_600_000;

record! {
    /// A key as it is stored.
    #[derive(Clone, Debug)]
    pub struct Key {
        /// Its id.
        pub id: Id = "api_key.id",
        /// What it is for.
        pub name: String = "api_key.name",
        /// The role's key.
        pub role: String = "api_key.role",
        /// Where it has the role; everywhere where there is none.
        pub edition_id: Option<String> = "api_key.edition_id",
        /// Who made it.
        pub made_by: String = "api_key.made_by",
        /// When.
        pub made_at: Timestamp = "api_key.made_at",
        /// Until when it is good.
        pub expires_at: Option<Timestamp> = "api_key.expires_at",
        /// When it was last used, give or take an hour.
        pub used_at: Option<Timestamp> = "api_key.used_at",
        /// Who removed it.
        pub removed_by: Option<String> = "api_key.removed_by",
        /// When it was removed.
        pub removed_at: Option<Timestamp> = "api_key.removed_at",
    }
}

/// A key to be made.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// What it is for.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Where; everywhere where there is none.
    pub edition: Option<String>,
    /// Until when it is good.
    pub expires_at: Option<Timestamp>,
}

/// Why a key cannot be made, with what to do instead.
#[derive(Debug, thiserror::Error)]
pub enum BadKey {
    /// It has no name.
    #[error("a key needs a name: say what it is for")]
    Nameless,
    /// An owner owns all editions.
    #[error("an owner owns the whole station: leave the edition out, or choose another role")]
    OwnerOfOne,
    /// There is no such edition.
    #[error("there is no edition “{0}”: “longwave edition list” names them")]
    NoEdition(String),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Makes a key; returns its id and what it is, which nobody can read again.
pub async fn create(
    change: &mut Change,
    new: &NewKey,
    by: &str,
    now: Timestamp,
) -> Result<(Id, String), BadKey> {
    let name = one_line(&new.name, LONGEST_NAME);
    if name.is_empty() {
        return Err(BadKey::Nameless);
    }
    if let Some(edition) = &new.edition {
        if new.role == Role::Owner {
            return Err(BadKey::OwnerOfOne);
        }
        if !queries::is_edition(change, edition).await? {
            return Err(BadKey::NoEdition(edition.clone()));
        }
    }
    let secret = Secret::new().map_err(|cause| Error::Unreadable(cause.to_string()))?;
    let key = Key {
        id: Id::new(now),
        name,
        role: new.role.to_string(),
        edition_id: new.edition.clone(),
        made_by: by.to_owned(),
        made_at: now,
        expires_at: new.expires_at,
        used_at: None,
        removed_by: None,
        removed_at: None,
    };
    queries::insert(change, &key, &digest(secret.as_str())).await?;
    audit::note(change, by, "create", &format!("key:{}", key.id), now).await?;
    Ok((key.id, format!("{PREFIX}{}", secret.as_str())))
}

/// Removes a key, from the next request on; whether it was there.
pub async fn remove(change: &mut Change, key: &Id, by: &str, now: Timestamp) -> Result<bool, Error> {
    let was_there = queries::remove(change, key, by, now).await?;
    if was_there {
        audit::note(change, by, "remove", &format!("key:{key}"), now).await?;
    }
    Ok(was_there)
}

/// Removes the keys that somebody made, who alone has seen them.
pub(crate) async fn remove_of(
    change: &mut Change,
    maker: &str,
    by: &str,
    now: Timestamp,
) -> Result<(), Error> {
    for key in queries::of_maker(change, maker).await? {
        remove(change, &key.id, by, now).await?;
    }
    Ok(())
}

/// The key that a request bears, while it is good.
pub async fn by_secret(db: &Db, text: &str, now: Timestamp) -> Result<Option<Key>, Error> {
    let Some(secret) = text.strip_prefix(PREFIX).and_then(Secret::read) else { return Ok(None) };
    queries::good(db, &secret.digest(), now).await
}

/// How rows name a key that made them.
pub fn by(key: &Id) -> String {
    format!("key:{key}")
}

impl Key {
    /// Whether it is good.
    pub fn is_good(&self, now: Timestamp) -> bool {
        self.removed_at.is_none() && self.expires_at.is_none_or(|until| until > now)
    }

    fn should_be_noted(&self, now: Timestamp) -> bool {
        self.used_at.is_none_or(|at| at.plus_millis(USED_MS) <= now)
    }
}
