//! Files that are cut around another point than the picture's own.

use lw_base::Id;
use lw_store::{BlobHash, Change, Db, Result, args, record};

use super::SHOWN;
use crate::pictures::{Focus, Rendition};

record! {
    /// A file with the point that it is cut around.
    struct Cut {
        focus: String,
        shape: String,
        width: u32,
        height: u32,
        blob: BlobHash = "blob_hash",
        mime: String,
    }
}

record! { struct Point { focus: String = "DISTINCT focus", } }
record! { struct Any { focus: String, } }

/// All such files of a picture, smallest first; none where its rights have ended,
/// or where another is shown in its place: of that, stories have said nothing.
pub async fn of(db: &Db, picture: &Id) -> Result<Vec<(Focus, Rendition)>> {
    let sql = format!(
        "FROM picture_cut WHERE picture_id = (SELECT id FROM picture WHERE id = $1 AND rights_ended_at IS NULL) \
         AND picture_id = {SHOWN} ORDER BY width, shape, mime, focus"
    );
    let files: Vec<Cut> = db.all(&sql, args![picture]).await?;
    let file = |it: Cut| {
        let Cut { focus, shape, width, height, blob, mime } = it;
        Some((focus.parse().ok()?, Rendition { shape, width, height, blob, mime }))
    };
    Ok(files.into_iter().filter_map(file).collect())
}

/// Whether there is one around this point in this format already.
pub(in crate::pictures) async fn is_made(
    change: &mut Change,
    picture: &Id,
    focus: Focus,
    mime: &str,
) -> Result<bool> {
    let sql =
        "FROM picture_cut WHERE picture_id = $1 AND focus = $2 AND mime = $3 ORDER BY width, shape LIMIT 1";
    Ok(change.first::<Any>(sql, args![picture, focus.to_string(), mime]).await?.is_some())
}

/// The points around which files of a picture are cut.
pub(in crate::pictures) async fn points(change: &mut Change, picture: &Id) -> Result<Vec<Focus>> {
    let sql = "FROM picture_cut WHERE picture_id = $1 ORDER BY focus";
    let all: Vec<Point> = change.all(sql, args![picture]).await?;
    Ok(all.into_iter().filter_map(|it| it.focus.parse().ok()).collect())
}

pub(in crate::pictures) async fn put(
    change: &mut Change,
    picture: &Id,
    focus: Focus,
    it: &Rendition,
) -> Result<()> {
    let sql = "INSERT INTO picture_cut (picture_id, focus, shape, mime, width, height, blob_hash) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (picture_id, focus, shape, mime, width) \
               DO UPDATE SET height = excluded.height, blob_hash = excluded.blob_hash";
    let values =
        args![picture, focus.to_string(), &it.shape, &it.mime, it.width, it.height, it.blob.as_str()];
    change.execute(sql, values).await.map(drop)
}
