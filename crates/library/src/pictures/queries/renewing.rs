//! Those from before, whose files are made again.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::One;

record! {
    struct Of {
        edition: String = "picture.edition_id",
        count: i64 = "COUNT(*)",
    }
}
record! { struct Count { count: i64 = "COUNT(*)", } }
record! { struct Name { name: String, } }
record! { struct Ordered { key: String, } }

/// Those with a file that nobody has looked into, unless that is ordered already,
/// or whose file carries credentials that somebody looked into before `$1`.
const LEFT: &str = "FROM picture WHERE original_hash IS NOT NULL AND edition_id IS NOT NULL \
    AND (NOT EXISTS (SELECT 1 FROM picture_credentials WHERE picture_credentials.picture_id = picture.id) \
    AND NOT EXISTS (SELECT 1 FROM job WHERE job.key = 'make_picture:' || picture.id) \
    OR EXISTS (SELECT 1 FROM picture_credentials WHERE picture_credentials.picture_id = picture.id \
    AND state <> 'none' AND found_at < $1))";

/// The editions that have such pictures, and how many.
pub async fn editions(change: &mut Change, before: Timestamp) -> Result<Vec<(String, i64)>> {
    let sql = format!("{LEFT} GROUP BY picture.edition_id ORDER BY picture.edition_id");
    let all: Vec<Of> = change.all(&sql, args![before]).await?;
    Ok(all.into_iter().map(|it| (it.edition, it.count)).collect())
}

/// How many an edition has.
pub async fn count(db: &Db, edition: &str, before: Timestamp) -> Result<i64> {
    let sql = format!("{LEFT} AND edition_id = $2");
    Ok(db.first::<Count>(&sql, args![before, edition]).await?.map_or(0, |it| it.count))
}

/// The next one of an edition.
pub async fn next(db: &Db, edition: &str, before: Timestamp, after: Option<&Id>) -> Result<Option<Id>> {
    let sql = format!("{LEFT} AND edition_id = $2 AND id > $3 ORDER BY id LIMIT 1");
    let found = db.first::<One>(&sql, args![before, edition, after.map_or("", Id::as_str)]).await?;
    Ok(found.map(|it| it.id))
}

/// What an edition is called.
pub async fn name_of(change: &mut Change, edition: &str) -> Result<String> {
    let found: Option<Name> = change.first("FROM edition WHERE id = $1", args![edition]).await?;
    Ok(found.map(|it| it.name).unwrap_or_default())
}

/// Whether such work waits, or somebody stopped it.
pub async fn is_ordered(change: &mut Change, key: &str) -> Result<bool> {
    let sql = "FROM job WHERE key = $1 AND (failed_at IS NULL OR cancelled_at IS NOT NULL)";
    Ok(change.first::<Ordered>(sql, args![key]).await?.is_some())
}

/// All files of a picture are as its credentials say now.
pub async fn note_done(change: &mut Change, picture: &Id, now: Timestamp) -> Result<()> {
    let sql = "UPDATE picture_credentials SET found_at = $2 WHERE picture_id = $1";
    change.execute(sql, args![picture, now]).await.map(drop)
}
