//! How a story is handed on: reviews, approvals, what was given back.

use lw_base::{Id, Timestamp};
use lw_station::keys;
use lw_store::{Change, Db, Result, args, record};

use crate::stories::Revision;

record! { struct Count { count: i64 = "COUNT(*)", } }

record! {
    /// A word that went with a story from one hand to another.
    #[derive(Clone, Debug)]
    pub struct Note {
        /// What was said.
        pub note: Option<String>,
        /// Who said it.
        pub made_by: String,
        /// When.
        pub made_at: Timestamp,
    }
}

/// The review that is asked for now.
pub async fn review(db: &Db, story: &Id) -> Result<Option<Note>> {
    db.first("FROM review WHERE story_id = $1 AND ended_at IS NULL", args![story]).await
}

/// The last time that a story was given back.
pub async fn last_return(db: &Db, story: &Id) -> Result<Option<Note>> {
    db.first("FROM story_return WHERE story_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1", args![story])
        .await
}

/// Whether the edition wants two people to have read what it publishes.
pub(crate) async fn needs_two(change: &mut Change, edition: &str) -> Result<bool> {
    let sql = "FROM edition WHERE id = $1 AND needs_two";
    Ok(change.first::<Count>(sql, args![edition]).await?.is_some_and(|found| found.count > 0))
}

/// Whether somebody vouches for this revision who did not save it. A key counts
/// as the person who made it.
pub(in crate::stories) async fn is_approved_by_other(
    change: &mut Change,
    revision: &Revision,
) -> Result<bool> {
    let sql = "FROM approval LEFT JOIN api_key ON approval.made_by = 'key:' || api_key.id \
               WHERE revision_id = $1 AND COALESCE(api_key.made_by, approval.made_by) <> $2";
    let writer = keys::queries::behind(change, &revision.made_by).await?;
    let found: Option<Count> = change.first(sql, args![&revision.id, writer]).await?;
    Ok(found.is_some_and(|found| found.count > 0))
}

/// Whether this very request stands already, and nothing was saved since: who
/// presses twice asks once.
pub(in crate::stories) async fn is_asked(
    change: &mut Change,
    revision: &Revision,
    note: Option<&str>,
    who: &str,
) -> Result<bool> {
    let sql = "FROM review WHERE story_id = $1 AND ended_at IS NULL AND made_by = $2 AND made_at >= $3 \
               AND COALESCE(note, '') = $4";
    let values = args![&revision.story_id, who, revision.made_at, note.unwrap_or_default()];
    Ok(change.first::<Count>(sql, values).await?.is_some_and(|found| found.count > 0))
}

/// Whether this person vouches for this revision already, with these words.
pub(in crate::stories) async fn is_approved_by(
    change: &mut Change,
    revision: &Revision,
    note: Option<&str>,
    who: &str,
) -> Result<bool> {
    let sql = "FROM approval WHERE revision_id = $1 AND made_by = $2 AND COALESCE(note, '') = $3";
    let found: Option<Count> = change.first(sql, args![&revision.id, who, note.unwrap_or_default()]).await?;
    Ok(found.is_some_and(|found| found.count > 0))
}

/// The last time that a story was given back, within a change.
pub(in crate::stories) async fn last_return_in(change: &mut Change, story: &Id) -> Result<Option<Note>> {
    change
        .first("FROM story_return WHERE story_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1", args![story])
        .await
}

/// Whether somebody is asked to read a story now.
pub(in crate::stories) async fn is_in_review(change: &mut Change, story: &Id) -> Result<bool> {
    let sql = "FROM review WHERE story_id = $1 AND ended_at IS NULL";
    Ok(change.first::<Count>(sql, args![story]).await?.is_some_and(|found| found.count > 0))
}

pub(in crate::stories) async fn insert_review(
    change: &mut Change,
    story: &Id,
    note: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO review (id, story_id, note, made_by, made_at) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![&Id::new(now), story, note, who, now]).await.map(drop)
}

pub(in crate::stories) async fn end_review(change: &mut Change, story: &Id, now: Timestamp) -> Result<()> {
    let sql = "UPDATE review SET ended_at = $2 WHERE story_id = $1 AND ended_at IS NULL";
    change.execute(sql, args![story, now]).await.map(drop)
}

pub(in crate::stories) async fn insert_approval(
    change: &mut Change,
    story: &Id,
    revision: &Id,
    note: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO approval (id, story_id, revision_id, note, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    change.execute(sql, args![&Id::new(now), story, revision, note, who, now]).await.map(drop)
}

pub(in crate::stories) async fn insert_return(
    change: &mut Change,
    story: &Id,
    note: &str,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO story_return (id, story_id, note, made_by, made_at) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![&Id::new(now), story, note, who, now]).await.map(drop)
}
