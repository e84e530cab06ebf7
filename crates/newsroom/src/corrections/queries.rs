//! All SQL about the list of corrections.

use lw_store::{Db, Result, args};

use super::Listed;

/// The corrections of an edition's live stories, newest first.
pub async fn latest(db: &Db, edition: &str, skip: usize, count: usize) -> Result<Vec<Listed>> {
    let sql = "FROM correction JOIN publication ON publication.story_id = correction.story_id \
               JOIN revision ON revision.id = publication.revision_id \
               WHERE publication.edition_id = $1 AND publication.public_until IS NULL \
               ORDER BY correction.made_at DESC, correction.id DESC LIMIT $2 OFFSET $3";
    db.all(sql, args![edition, count, skip]).await
}
