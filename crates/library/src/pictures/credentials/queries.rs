//! All SQL about what was found out about credentials.

use lw_base::Id;
use lw_store::{BlobHash, Change, Db, Result, args, record};

use super::Finding;

/// What was found out about a picture's; `None` where nobody has looked yet.
pub async fn of_picture(db: &Db, picture: &Id) -> Result<Option<Finding>> {
    db.first("FROM picture_credentials WHERE picture_id = $1", args![picture]).await
}

record! { struct Signed { picture_id: Id, } }

/// Whether a file is also one of another picture's that is signed: of the same pixels
/// the same file is made.
pub(in crate::pictures) async fn is_signed_elsewhere(
    change: &mut Change,
    picture: &Id,
    file: &BlobHash,
) -> Result<bool> {
    let sql = "FROM picture_credentials WHERE picture_id <> $1 AND signed_as IS NOT NULL AND picture_id IN \
               (SELECT picture_id FROM picture_rendition WHERE blob_hash = $2 \
                UNION ALL SELECT picture_id FROM picture_cut WHERE blob_hash = $2) LIMIT 1";
    Ok(change.first::<Signed>(sql, args![picture, file.as_str()]).await?.is_some())
}

/// Keeps it in the place of what was found before. The moment of that stays: it counts
/// when all files are made again, not when that is begun.
pub(super) async fn put(change: &mut Change, it: &Finding) -> Result<()> {
    let sql = "INSERT INTO picture_credentials (picture_id, state, by_ai, signer, said, signed_as, found_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (picture_id) DO UPDATE SET \
               state = excluded.state, by_ai = excluded.by_ai, signer = excluded.signer, said = excluded.said, \
               signed_as = excluded.signed_as";
    let values = args![&it.picture, &it.state, &it.by_ai, &it.signer, &it.said, &it.signed_as, it.found_at];
    change.execute(sql, values).await.map(drop)
}
