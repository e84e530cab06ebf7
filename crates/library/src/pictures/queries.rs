//! All SQL about pictures.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args};

use super::{Picture, Rendition};

/// The picture with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Picture>> {
    db.first("FROM picture WHERE id = $1", args![id]).await
}

/// A picture's renditions, smallest first.
pub async fn renditions(db: &Db, picture: &Id) -> Result<Vec<Rendition>> {
    db.all("FROM picture_rendition WHERE picture_id = $1 ORDER BY width", args![picture]).await
}

pub(super) async fn insert(change: &mut Change, it: &Picture, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO picture (id, credit, is_archive, archive_date, archive_place, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = args![&it.id, &it.credit, it.is_archive, &it.archive_date, &it.archive_place, now];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn insert_rendition(change: &mut Change, picture: &Id, it: &Rendition) -> Result<()> {
    let sql = "INSERT INTO picture_rendition (picture_id, width, height, blob_hash) VALUES ($1, $2, $3, $4)";
    change.execute(sql, args![picture, it.width, it.height, it.blob.as_str()]).await.map(drop)
}
