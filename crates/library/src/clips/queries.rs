//! All SQL about clips.

use lw_base::Id;
use lw_store::{Change, Db, Result, args};

use super::{Clip, Rendition};

/// The clip with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Clip>> {
    db.first("FROM clip WHERE id = $1", args![id]).await
}

/// A clip's renditions, best first.
pub async fn renditions(db: &Db, clip: &Id) -> Result<Vec<Rendition>> {
    db.all("FROM clip_rendition WHERE clip_id = $1 ORDER BY bitrate DESC, mime", args![clip]).await
}

pub(super) async fn insert(change: &mut Change, it: &Clip) -> Result<()> {
    let sql = "INSERT INTO clip (id, title, duration_ms, gone_at, gone_reason, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = args![&it.id, &it.title, it.duration, it.gone_at, &it.gone_reason, it.created_at];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn insert_rendition(change: &mut Change, clip: &Id, it: &Rendition) -> Result<()> {
    let sql =
        "INSERT INTO clip_rendition (clip_id, bitrate, mime, is_low, blob_hash) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![clip, it.bitrate, &it.mime, it.is_low, it.blob.as_str()]).await.map(drop)
}
