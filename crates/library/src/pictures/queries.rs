//! All SQL about pictures.
//!
//! - [`listing`]: the library, and which stories use a picture
//! - [`renewing`]: those from before, whose files are made again
//! - [`replacing`]: what is shown in place of what
//! - [`alike`]: what looks like what
//! - [`cuts`]: files that are cut around another point than the picture's own

pub mod alike;
pub mod cuts;
pub mod listing;
pub(super) mod renewing;
pub mod replacing;

use lw_base::{Id, Timestamp};
use lw_store::{BlobHash, Change, Db, Result, Value, among, args, record};

use super::{Format, Picture, Rendition, Shape, Shown};

record! { struct One { id: Id, } }

/// The picture with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Picture>> {
    db.first("FROM picture WHERE id = $1", args![id]).await
}

/// The id of the picture that is shown for `$1`: another stands in its place as
/// soon as its files are there.
const SHOWN: &str = "COALESCE((SELECT shown_id FROM picture_replacement WHERE picture_replacement.picture_id = $1 \
    AND EXISTS (SELECT 1 FROM picture_rendition WHERE picture_rendition.picture_id = shown_id)), $1)";

/// The picture that is shown where a story names this one.
pub async fn shown(db: &Db, id: &Id) -> Result<Option<Shown>> {
    let picture: Option<Picture> = db.first(&format!("FROM picture WHERE id = {SHOWN}"), args![id]).await?;
    let Some(picture) = picture else { return Ok(None) };
    let keeps_words = match picture.id == *id {
        true => true,
        false => replacing::of(db, id).await?.is_none_or(|it| it.keeps_words),
    };
    Ok(Some(Shown { picture, keeps_words }))
}

/// Whether the rights of the picture that is shown where a story names this one have ended.
pub async fn is_over(db: &Db, id: &Id) -> Result<bool> {
    Ok(shown(db, id).await?.is_some_and(|it| it.picture.rights_ended_at.is_some()))
}

/// The renditions of the picture that is shown where a story names this one,
/// smallest first; none where its rights have ended.
pub async fn renditions(db: &Db, picture: &Id) -> Result<Vec<Rendition>> {
    let sql = format!(
        "FROM picture_rendition WHERE picture_id = (SELECT id FROM picture WHERE id = {SHOWN} \
         AND rights_ended_at IS NULL) ORDER BY width, shape, mime"
    );
    db.all(&sql, args![picture]).await
}

/// A picture's renditions for the desk, whatever its rights; smallest first.
pub async fn all_renditions(db: &Db, picture: &Id) -> Result<Vec<Rendition>> {
    db.all("FROM picture_rendition WHERE picture_id = $1 ORDER BY width, shape, mime", args![picture]).await
}

/// Whether any file of a picture was made.
pub(super) async fn has_files(change: &mut Change, picture: &Id) -> Result<bool> {
    let sql = "FROM picture_rendition WHERE picture_id = $1 ORDER BY width, shape, mime LIMIT 1";
    Ok(change.first::<Rendition>(sql, args![picture]).await?.is_some())
}

/// Whether beside each JPEG of a picture there is one file of each of these formats, but
/// for the card of other sites, which is JPEG alone.
pub(super) async fn is_complete(change: &mut Change, picture: &Id, formats: &[Format]) -> Result<bool> {
    let sql = "FROM picture_rendition WHERE picture_id = $1 ORDER BY width, shape, mime";
    let files: Vec<Rendition> = change.all(sql, args![picture]).await?;
    let has = |file: &Rendition, format: &Format| {
        files.iter().any(|it| (&*it.shape, it.width, &*it.mime) == (&*file.shape, file.width, format.mime()))
    };
    let mut own = files.iter().filter(|it| it.shape != Shape::Social.key());
    Ok(!files.is_empty() && own.all(|file| formats.iter().all(|format| has(file, format))))
}

/// Takes the crops away that are lighter than JPEG: until they are made around another
/// point, pages show it by those that are made first.
pub(super) async fn drop_lighter_crops(change: &mut Change, picture: &Id) -> Result<()> {
    let sql = "DELETE FROM picture_rendition WHERE picture_id = $1 AND shape <> $2 AND mime <> $3";
    let values = args![picture, Shape::Whole.key(), Format::Jpeg.mime()];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn by_original(
    change: &mut Change,
    edition: &str,
    original: &BlobHash,
) -> Result<Option<Picture>> {
    let sql = "FROM picture WHERE original_hash = $1 AND edition_id = $2";
    change.first(sql, args![original.as_str(), edition]).await
}

pub(super) async fn again(change: &mut Change, id: &Id) -> Result<Option<Picture>> {
    change.first("FROM picture WHERE id = $1", args![id]).await
}

/// The picture, which no other change touches until this one ends.
pub(super) async fn held(change: &mut Change, id: &Id) -> Result<Option<Picture>> {
    // A write takes the row on both engines.
    change.execute("UPDATE picture SET changed_at = changed_at WHERE id = $1", args![id]).await?;
    again(change, id).await
}

/// Whose last day was before `today`, an ISO 8601 date, and that are still shown:
/// of these editions, or of none for one without a name.
pub(super) async fn expired(db: &Db, today: &str, editions: &[String]) -> Result<Vec<Id>> {
    let (places, mut values) = among(2, editions);
    values.insert(0, Value::from(today));
    let sql = format!(
        "FROM picture WHERE rights_end < $1 AND rights_ended_at IS NULL \
         AND COALESCE(edition_id, '') IN ({places}) ORDER BY id LIMIT 100"
    );
    Ok(db.all::<One>(&sql, values).await?.into_iter().map(|it| it.id).collect())
}

/// It is shown no more; whether it was, and its last day is over.
pub(super) async fn end_rights(change: &mut Change, id: &Id, today: &str, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE picture SET rights_ended_at = $3 WHERE id = $1 AND rights_end < $2 AND rights_ended_at IS NULL";
    Ok(change.execute(sql, args![id, today, now]).await? > 0)
}

pub(super) async fn insert(change: &mut Change, it: &Picture, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO picture (id, credit, is_archive, archive_date, archive_place, created_at, changed_at, \
               original_hash, edition_id, name, words, credit_words) \
               VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11)";
    let original = it.original.as_ref().map(BlobHash::as_str);
    let values = args![
        &it.id,
        &it.credit,
        it.is_archive,
        &it.archive_date,
        &it.archive_place,
        now,
        original,
        &it.edition_id,
        &it.name,
        it.words(),
        it.credit.as_deref().unwrap_or_default().to_lowercase()
    ];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn update(change: &mut Change, it: &Picture) -> Result<()> {
    let sql = "UPDATE picture SET credit = $2, is_archive = $3, archive_date = $4, archive_place = $5, caption = $6, \
               source = $7, copyright = $8, usage_terms = $9, people = $10, rights_end = $11, rights_ended_at = $12, \
               focus_x = $13, focus_y = $14, changed_at = $15, changed_by = $16, alt = $17, words = $18, \
               credit_words = $19 WHERE id = $1";
    let values = args![
        &it.id,
        &it.credit,
        it.is_archive,
        &it.archive_date,
        &it.archive_place,
        &it.caption,
        &it.source,
        &it.copyright,
        &it.usage_terms,
        &it.people,
        &it.rights_end,
        it.rights_ended_at,
        it.focus_x,
        it.focus_y,
        it.changed_at,
        &it.changed_by,
        &it.alt,
        it.words(),
        it.credit.as_deref().unwrap_or_default().to_lowercase()
    ];
    change.execute(sql, values).await.map(drop)
}

/// Whether this is the first reading of what the file says of itself, which is kept.
pub(super) async fn note_metadata(change: &mut Change, picture: &Id, json: &str) -> Result<bool> {
    let sql = "UPDATE picture SET metadata = $2 WHERE id = $1 AND metadata IS NULL";
    Ok(change.execute(sql, args![picture, json]).await? > 0)
}

pub(super) async fn put_rendition(change: &mut Change, picture: &Id, it: &Rendition) -> Result<()> {
    let sql = "INSERT INTO picture_rendition (picture_id, shape, mime, width, height, blob_hash) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (picture_id, shape, mime, width) \
               DO UPDATE SET height = excluded.height, blob_hash = excluded.blob_hash";
    let values = args![picture, &it.shape, &it.mime, it.width, it.height, it.blob.as_str()];
    change.execute(sql, values).await.map(drop)
}
