//! All SQL about uploads and originals.

use lw_base::{Id, Timestamp};
use lw_store::{BlobHash, Change, Db, Result, args, record};

use super::Upload;

record! {
    struct Count {
        count: i64 = "COUNT(*)",
    }
}

/// The upload with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Upload>> {
    db.first("FROM upload WHERE id = $1", args![id]).await
}

/// Somebody's uploads, newest first, at most `count`.
pub async fn of_maker(db: &Db, by: &str, count: usize) -> Result<Vec<Upload>> {
    db.all("FROM upload WHERE made_by = $1 ORDER BY made_at DESC, id DESC LIMIT $2", args![by, count]).await
}

/// Somebody's unfinished uploads, newest first.
pub async fn unfinished(db: &Db, by: &str) -> Result<Vec<Upload>> {
    let sql = "FROM upload WHERE made_by = $1 AND ended_at IS NULL ORDER BY made_at DESC, id DESC";
    db.all(sql, args![by]).await
}

/// Unfinished ones to which nothing has come for so long, at most some hundreds.
pub async fn expired(db: &Db, now: Timestamp) -> Result<Vec<Upload>> {
    let rest = "FROM upload WHERE expires_at < $1 AND ended_at IS NULL AND (kept < bytes OR is_open_ended) \
                ORDER BY expires_at, id LIMIT 500";
    db.all(rest, args![now]).await
}

pub(super) async fn insert(change: &mut Change, it: &Upload) -> Result<()> {
    let sql = "INSERT INTO upload (id, edition_id, name, bytes, is_open_ended, kept, made_by, made_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = args![
        &it.id,
        &it.edition_id,
        &it.name,
        it.bytes,
        it.is_open_ended,
        it.kept,
        &it.made_by,
        it.made_at,
        it.expires_at
    ];
    change.execute(sql, values).await.map(drop)
}

/// How many unfinished ones somebody has.
pub(super) async fn open_of(change: &mut Change, by: &str) -> Result<i64> {
    let all: Option<Count> =
        change.first("FROM upload WHERE made_by = $1 AND ended_at IS NULL", args![by]).await?;
    Ok(all.map_or(0, |all| all.count))
}

/// So much of it is on the disk; whether it is still open. What was to stay
/// longer does, also once its end is known.
pub(super) async fn keep(change: &mut Change, id: &Id, kept: i64, expires_at: Timestamp) -> Result<bool> {
    let sql = "UPDATE upload SET kept = $2, expires_at = CASE WHEN expires_at > $3 THEN expires_at ELSE $3 END \
               WHERE id = $1 AND ended_at IS NULL";
    Ok(change.execute(sql, args![id, kept, expires_at]).await? > 0)
}

/// How large it is.
pub(super) async fn declare(change: &mut Change, id: &Id, bytes: i64) -> Result<()> {
    let sql = "UPDATE upload SET bytes = $2, is_open_ended = $3 WHERE id = $1 AND ended_at IS NULL";
    change.execute(sql, args![id, bytes, false]).await.map(drop)
}

/// What its sender calls it now.
pub(super) async fn rename(change: &mut Change, id: &Id, name: &str) -> Result<()> {
    let sql = "UPDATE upload SET name = $2 WHERE id = $1 AND ended_at IS NULL";
    change.execute(sql, args![id, name]).await.map(drop)
}

/// It is taken; whether it was still open.
pub(super) async fn take(change: &mut Change, id: &Id, original: &BlobHash, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE upload SET original_hash = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL";
    Ok(change.execute(sql, args![id, original.as_str(), now]).await? > 0)
}

/// What was made of it.
pub(super) async fn name(change: &mut Change, id: &Id, subject: &str) -> Result<()> {
    change.execute("UPDATE upload SET subject = $2 WHERE id = $1", args![id, subject]).await.map(drop)
}

/// It is not wanted; whether it was still open.
pub(super) async fn refuse(change: &mut Change, id: &Id, why: &str, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE upload SET refusal = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL";
    Ok(change.execute(sql, args![id, why, now]).await? > 0)
}

/// Deletes one that is still open; whether it was.
pub(super) async fn delete_open(change: &mut Change, id: &Id) -> Result<bool> {
    Ok(change.execute("DELETE FROM upload WHERE id = $1 AND ended_at IS NULL", args![id]).await? > 0)
}

/// Deletes those that ended before.
pub(super) async fn delete_ended(change: &mut Change, before: Timestamp) -> Result<()> {
    change.execute("DELETE FROM upload WHERE ended_at < $1", args![before]).await.map(drop)
}

/// Records an original: without this row it is nobody's.
pub(super) async fn note_original(
    change: &mut Change,
    hash: &BlobHash,
    bytes: i64,
    mime: &str,
    now: Timestamp,
) -> Result<()> {
    let sql =
        "INSERT INTO original (hash, bytes, mime, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    change.execute(sql, args![hash.as_str(), bytes, mime, now]).await.map(drop)
}
