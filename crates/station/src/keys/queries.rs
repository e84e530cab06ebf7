//! All SQL about API keys.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::Key;

record! { struct OneId { id: String, } }
record! {
    /// What a request made before.
    #[derive(Clone, Debug)]
    pub struct Made {
        /// The digest of that request.
        pub digest: String,
        /// The id of what it made.
        pub made: String,
    }
}

/// The key with this digest, while it is good.
pub(super) async fn good(db: &Db, digest: &str, now: Timestamp) -> Result<Option<Key>> {
    let sql =
        "FROM api_key WHERE digest = $1 AND removed_at IS NULL AND (expires_at IS NULL OR expires_at > $2)";
    db.first(sql, args![digest, now]).await
}

/// The key with this id, good or not.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Key>> {
    db.first("FROM api_key WHERE id = $1", args![id]).await
}

/// All keys that were not removed, newest first.
pub async fn all(db: &Db) -> Result<Vec<Key>> {
    db.all("FROM api_key WHERE removed_at IS NULL ORDER BY made_at DESC, id DESC", args![]).await
}

/// Every key there ever was: their names stand on what they did.
pub async fn ever(db: &Db) -> Result<Vec<Key>> {
    db.all("FROM api_key ORDER BY made_at DESC, id DESC", args![]).await
}

/// The keys that somebody made and that were not removed.
pub(super) async fn of_maker(change: &mut Change, maker: &str) -> Result<Vec<Key>> {
    change.all("FROM api_key WHERE made_by = $1 AND removed_at IS NULL ORDER BY id", args![maker]).await
}

pub(crate) async fn is_edition(change: &mut Change, id: &str) -> Result<bool> {
    Ok(change.first::<OneId>("FROM edition WHERE id = $1", args![id]).await?.is_some())
}

pub(super) async fn insert(change: &mut Change, it: &Key, digest: &str) -> Result<()> {
    let sql = "INSERT INTO api_key (id, digest, name, role, edition_id, made_by, made_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values =
        args![&it.id, digest, &it.name, &it.role, &it.edition_id, &it.made_by, it.made_at, it.expires_at];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn see(change: &mut Change, id: &Id, now: Timestamp) -> Result<()> {
    change.execute("UPDATE api_key SET used_at = $2 WHERE id = $1", args![id, now]).await.map(drop)
}

/// Removes a key; whether it was there.
pub(super) async fn remove(change: &mut Change, id: &Id, by: &str, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE api_key SET removed_by = $2, removed_at = $3 WHERE id = $1 AND removed_at IS NULL";
    Ok(change.execute(sql, args![id, by, now]).await? > 0)
}

/// Who answers for what was done by `by`: the maker of a key, or who did it.
pub async fn behind(change: &mut Change, by: &str) -> Result<String> {
    let Some(id) = by.strip_prefix("key:") else { return Ok(by.to_owned()) };
    let key: Option<Key> = change.first("FROM api_key WHERE id = $1", args![id]).await?;
    Ok(key.map_or_else(|| by.to_owned(), |key| key.made_by))
}

pub(super) async fn request(change: &mut Change, key: &Id, name: &str) -> Result<Option<Made>> {
    change.first("FROM api_request WHERE key_id = $1 AND name = $2", args![key, name]).await
}

pub(super) async fn insert_request(
    change: &mut Change,
    key: &Id,
    name: &str,
    digest: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO api_request (key_id, name, digest, made, made_at) VALUES ($1, $2, $3, '', $4)";
    change.execute(sql, args![key, name, digest, now]).await.map(drop)
}

pub(super) async fn update_request(change: &mut Change, key: &Id, name: &str, made: &str) -> Result<()> {
    let sql = "UPDATE api_request SET made = $3 WHERE key_id = $1 AND name = $2";
    change.execute(sql, args![key, name, made]).await.map(drop)
}

pub(super) async fn forget_requests(change: &mut Change, before: Timestamp) -> Result<()> {
    change.execute("DELETE FROM api_request WHERE made_at < $1", args![before]).await.map(drop)
}
