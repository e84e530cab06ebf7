//! All SQL about live reports.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::{Kind, Mark, Post, Report, Revision};

/// Posts with what readers were told last of each.
const POSTS: &str = "FROM post JOIN post_revision ON post_revision.post_id = post.id \
     LEFT JOIN post_mark AS key_mark ON key_mark.post_id = post.id AND key_mark.kind = 'key' \
     LEFT JOIN post_mark AS pin_mark ON pin_mark.post_id = post.id AND pin_mark.kind = 'pin' \
     WHERE NOT EXISTS (SELECT 1 FROM post_revision AS later WHERE later.post_id = post.id \
     AND later.number > post_revision.number)";

record! { struct Number { number: i64, } }
record! { struct Found { id: String, } }

/// The live report of a story, if it is one.
pub async fn report(db: &Db, story: &Id) -> Result<Option<Report>> {
    db.first("FROM live_report WHERE story_id = $1", args![story]).await
}

/// The same, which no other change touches until this one ends; what follows
/// is something that readers see change.
pub(super) async fn touch(change: &mut Change, story: &Id) -> Result<Option<Report>> {
    let sql = "UPDATE live_report SET version = version + 1 WHERE story_id = $1";
    if change.execute(sql, args![story]).await? == 0 {
        return Ok(None);
    }
    change.first("FROM live_report WHERE story_id = $1", args![story]).await
}

pub(super) async fn insert(change: &mut Change, it: &Report, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO live_report (story_id, starts_at, ends_at, version, made_by, made_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = args![&it.story_id, it.starts_at, it.ends_at, it.version, &it.made_by, now];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn set_times(
    change: &mut Change,
    story: &Id,
    starts_at: Timestamp,
    ends_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "UPDATE live_report SET starts_at = $2, ends_at = $3 WHERE story_id = $1";
    change.execute(sql, args![story, starts_at, ends_at]).await.map(drop)
}

/// The number of a report's newest post; 0 where it has none.
pub async fn count(db: &Db, story: &Id) -> Result<i64> {
    let sql = "FROM post WHERE story_id = $1 ORDER BY number DESC, id DESC LIMIT 1";
    Ok(db.first::<Number>(sql, args![story]).await?.map_or(0, |it| it.number))
}

/// The same, as a change sees it.
pub(super) async fn count_in(change: &mut Change, story: &Id) -> Result<i64> {
    let sql = "FROM post WHERE story_id = $1 ORDER BY number DESC, id DESC LIMIT 1";
    Ok(change.first::<Number>(sql, args![story]).await?.map_or(0, |it| it.number))
}

/// A report's posts whose numbers are below `before`, the newest first.
pub async fn posts(db: &Db, story: &Id, before: i64, count: usize) -> Result<Vec<Post>> {
    let sql = format!(
        "{POSTS} AND post.story_id = $1 AND post.number < $2 ORDER BY post.number DESC, post.id DESC LIMIT $3"
    );
    db.all(&sql, args![story, before, count]).await
}

/// Its key points, the newest first.
pub async fn key_points(db: &Db, story: &Id, count: usize) -> Result<Vec<Post>> {
    let sql = format!(
        "{POSTS} AND post.story_id = $1 AND key_mark.kind = 'key' AND post_revision.kind <> 'withdrawal' \
         ORDER BY post.number DESC, post.id DESC LIMIT $2"
    );
    db.all(&sql, args![story, count]).await
}

/// The post that stands above the others.
pub async fn pinned(db: &Db, story: &Id) -> Result<Option<Post>> {
    let sql = format!(
        "{POSTS} AND post.story_id = $1 AND pin_mark.kind = 'pin' AND post_revision.kind <> 'withdrawal' \
         ORDER BY pin_mark.made_at DESC, post.id DESC LIMIT 1"
    );
    db.first(&sql, args![story]).await
}

/// The posts that readers saw change last.
pub async fn changed(db: &Db, story: &Id, count: usize) -> Result<Vec<Post>> {
    let sql = format!(
        "{POSTS} AND post.story_id = $1 ORDER BY CASE WHEN pin_mark.made_at > post_revision.made_at \
         THEN pin_mark.made_at WHEN key_mark.made_at > post_revision.made_at THEN key_mark.made_at \
         ELSE post_revision.made_at END DESC, post.id DESC LIMIT $2"
    );
    db.all(&sql, args![story, count]).await
}

/// One of a report's posts.
pub async fn post(db: &Db, story: &Id, id: &Id) -> Result<Option<Post>> {
    db.first(&format!("{POSTS} AND post.story_id = $1 AND post.id = $2"), args![story, id]).await
}

/// The same, as a change sees it.
pub(super) async fn post_in(change: &mut Change, story: &Id, id: &Id) -> Result<Option<Post>> {
    change.first(&format!("{POSTS} AND post.story_id = $1 AND post.id = $2"), args![story, id]).await
}

/// All that readers were told in a post, the last first.
pub async fn revisions(db: &Db, post: &Id) -> Result<Vec<Revision>> {
    db.all("FROM post_revision WHERE post_id = $1 ORDER BY number DESC, id", args![post]).await
}

pub(super) async fn has_post(change: &mut Change, id: &Id) -> Result<bool> {
    Ok(change.first::<Found>("FROM post WHERE id = $1", args![id]).await?.is_some())
}

/// Whether an edition has this byline.
pub(super) async fn has_byline(change: &mut Change, edition: &str, byline: &Id) -> Result<bool> {
    let sql = "FROM byline WHERE edition_id = $1 AND id = $2";
    Ok(change.first::<Found>(sql, args![edition, byline]).await?.is_some())
}

pub(super) async fn insert_post(
    change: &mut Change,
    (story, id, number): (&Id, &Id, i64),
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO post (id, story_id, number, made_by, made_at) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![id, story, number, who, now]).await.map(drop)
}

/// A revision as it is to be kept.
pub(super) struct Row<'a> {
    pub number: i64,
    pub kind: Kind,
    pub headline: &'a str,
    pub document: &'a str,
    pub byline: Option<&'a Id>,
    pub reason: Option<&'a str>,
}

pub(super) async fn insert_revision(
    change: &mut Change,
    post: &Id,
    it: &Row<'_>,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO post_revision (id, post_id, number, kind, headline, document, byline_id, reason, \
               made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = args![
        &Id::new(now),
        post,
        it.number,
        it.kind.key(),
        it.headline,
        it.document,
        it.byline,
        it.reason,
        who,
        now
    ];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn mark(
    change: &mut Change,
    post: &Id,
    mark: Mark,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO post_mark (post_id, kind, made_by, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (post_id, kind) DO NOTHING";
    change.execute(sql, args![post, mark.key(), who, now]).await.map(drop)
}

/// Takes a mark from a post.
pub(super) async fn unmark(change: &mut Change, post: &Id, mark: Mark) -> Result<()> {
    let sql = "DELETE FROM post_mark WHERE post_id = $1 AND kind = $2";
    change.execute(sql, args![post, mark.key()]).await.map(drop)
}

/// Takes a mark from all posts of a report.
pub(super) async fn unmark_all(change: &mut Change, story: &Id, mark: Mark) -> Result<()> {
    let sql =
        "DELETE FROM post_mark WHERE kind = $2 AND post_id IN (SELECT id FROM post WHERE story_id = $1)";
    change.execute(sql, args![story, mark.key()]).await.map(drop)
}

record! { struct Signed { byline_id: Option<Id> = "post_revision.byline_id", } }

/// The byline with which somebody signed last in a report.
pub async fn last_byline(db: &Db, story: &Id, who: &str) -> Result<Option<Id>> {
    let sql = "FROM post JOIN post_revision ON post_revision.post_id = post.id AND post_revision.number = 1 \
               WHERE post.story_id = $1 AND post.made_by = $2 ORDER BY post.number DESC, post.id DESC LIMIT 1";
    Ok(db.first::<Signed>(sql, args![story, who]).await?.and_then(|it| it.byline_id))
}
