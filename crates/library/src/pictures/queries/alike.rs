//! What looks like what.

use lw_base::Id;
use lw_store::{Change, Db, Result, args, record};

use crate::pictures::looks::Look;

record! {
    /// A picture with its look.
    #[derive(Clone, Debug)]
    pub struct Alike {
        /// The picture.
        pub id: Id,
        /// What its sender calls the file.
        pub name: String,
        /// How it looks, as [`Look`] writes it.
        pub look: Option<String>,
        /// The edition it was sent for.
        pub edition: Option<String> = "edition_id",
    }
}

/// The most that are compared: a look that so many share says nothing.
const MOST: usize = 500;

/// Pictures that share a piece of this one's look, and in whose place no other is shown.
pub async fn candidates(db: &Db, picture: &Id) -> Result<Vec<Alike>> {
    let sql = "FROM picture WHERE id <> $1 AND id IN ( \
               SELECT other.picture_id FROM picture_look JOIN picture_look AS other \
               ON other.place = picture_look.place AND other.piece = picture_look.piece \
               WHERE picture_look.picture_id = $1) \
               AND NOT EXISTS (SELECT 1 FROM picture_replacement WHERE picture_replacement.picture_id = picture.id) \
               ORDER BY created_at, id LIMIT $2";
    db.all(sql, args![picture, MOST]).await
}

/// A picture's own look, where it was looked at.
pub async fn look(db: &Db, picture: &Id) -> Result<Option<Look>> {
    let it: Option<Alike> = db.first("FROM picture WHERE id = $1", args![picture]).await?;
    Ok(it.and_then(|it| it.look).and_then(|text| text.parse().ok()))
}

pub(in crate::pictures) async fn note(change: &mut Change, picture: &Id, look: Look) -> Result<()> {
    change.execute("UPDATE picture SET look = $2 WHERE id = $1", args![picture, look.to_string()]).await?;
    change.execute("DELETE FROM picture_look WHERE picture_id = $1", args![picture]).await?;
    for (place, piece) in look.pieces().into_iter().enumerate() {
        let sql = "INSERT INTO picture_look (picture_id, place, piece) VALUES ($1, $2, $3)";
        change.execute(sql, args![picture, place, piece]).await?;
    }
    Ok(())
}
