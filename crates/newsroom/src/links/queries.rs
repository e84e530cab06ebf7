//! All SQL about links.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args};

use super::Link;

const LINKS: &str = "FROM story_link LEFT JOIN revision ON revision.id = story_link.revision_id \
                     LEFT JOIN link_answer ON link_answer.link_id = story_link.id";
const IS_GOOD: &str = "story_link.id = $1 AND story_link.ended_at IS NULL AND story_link.expires_at > $2";

/// The link with this digest, while it is good.
pub async fn good(db: &Db, id: &str, now: Timestamp) -> Result<Option<Link>> {
    db.first(&format!("{LINKS} WHERE {IS_GOOD}"), args![id, now]).await
}

pub(super) async fn good_in(change: &mut Change, id: &str, now: Timestamp) -> Result<Option<Link>> {
    change.first(&format!("{LINKS} WHERE {IS_GOOD}"), args![id, now]).await
}

/// The links of a story, newest first.
pub async fn of_story(db: &Db, story: &Id, skip: usize, count: usize) -> Result<Vec<Link>> {
    let sql = format!(
        "{LINKS} WHERE story_link.story_id = $1 \
         ORDER BY story_link.made_at DESC, story_link.id DESC LIMIT $2 OFFSET $3"
    );
    db.all(&sql, args![story, count, skip]).await
}

/// The link of a story with this digest, good or not.
pub async fn one_of_story(db: &Db, story: &Id, id: &str) -> Result<Option<Link>> {
    db.first(&format!("{LINKS} WHERE story_link.story_id = $1 AND story_link.id = $2"), args![story, id])
        .await
}

pub(super) async fn insert(
    change: &mut Change,
    id: &str,
    (story, revision): (&Id, Option<&Id>),
    for_whom: &str,
    (by, now): (&str, Timestamp),
    expires_at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO story_link (id, story_id, revision_id, for_whom, made_by, made_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    change.execute(sql, args![id, story, revision, for_whom, by, now, expires_at]).await.map(drop)
}

/// Ends a link that is good; whether it was.
pub(super) async fn end(change: &mut Change, story: &Id, id: &str, by: &str, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE story_link SET ended_by = $3, ended_at = $4 \
               WHERE story_id = $1 AND id = $2 AND ended_at IS NULL AND expires_at > $4";
    Ok(change.execute(sql, args![story, id, by, now]).await? > 0)
}

/// Keeps an answer; whether it is the first.
pub(super) async fn insert_answer(
    change: &mut Change,
    id: &str,
    is_approved: bool,
    note: Option<&str>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO link_answer (link_id, is_approved, note, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT DO NOTHING";
    Ok(change.execute(sql, args![id, is_approved, note, now]).await? > 0)
}
