//! What is shown in place of what.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::One;

record! {
    /// A picture in place of which another is shown.
    #[derive(Clone, Debug)]
    pub struct Replacement {
        /// What is shown.
        pub shown: Id = "shown_id",
        /// Whether what stories say of the one is true of the other.
        pub keeps_words: bool,
        /// Who wanted it so.
        pub made_by: String,
        /// Since when it is so.
        pub made_at: Timestamp,
    }
}

record! {
    /// One that is replaced, with what it is called.
    #[derive(Clone, Debug)]
    pub struct Replaced {
        /// The picture.
        pub id: Id,
        /// What its sender calls the file.
        pub name: String,
    }
}

/// What is shown in place of a picture.
pub async fn of(db: &Db, picture: &Id) -> Result<Option<Replacement>> {
    db.first("FROM picture_replacement WHERE picture_id = $1", args![picture]).await
}

/// The pictures in whose place this one is shown.
pub async fn replaced(db: &Db, picture: &Id) -> Result<Vec<Replaced>> {
    let sql = "FROM picture WHERE id IN (SELECT picture_id FROM picture_replacement WHERE shown_id = $1) \
               ORDER BY created_at, id";
    db.all(sql, args![picture]).await
}

/// The same in a change.
pub(in crate::pictures) async fn replaced_by(change: &mut Change, picture: &Id) -> Result<Vec<Id>> {
    let sql = "FROM picture WHERE id IN (SELECT picture_id FROM picture_replacement WHERE shown_id = $1) ORDER BY id";
    Ok(change.all::<One>(sql, args![picture]).await?.into_iter().map(|it| it.id).collect())
}

/// The same in a change, of those of which stories' words are not true.
pub(in crate::pictures) async fn needs_words(change: &mut Change, picture: &Id) -> Result<bool> {
    let sql = "FROM picture WHERE id IN (SELECT picture_id FROM picture_replacement \
               WHERE shown_id = $1 AND NOT keeps_words) ORDER BY id LIMIT 1";
    Ok(change.first::<One>(sql, args![picture]).await?.is_some())
}

pub(in crate::pictures) async fn is_replaced(change: &mut Change, picture: &Id) -> Result<bool> {
    let sql = "FROM picture WHERE id = (SELECT picture_id FROM picture_replacement WHERE picture_id = $1)";
    Ok(change.first::<One>(sql, args![picture]).await?.is_some())
}

pub(in crate::pictures) async fn put(change: &mut Change, picture: &Id, it: &Replacement) -> Result<()> {
    let sql = "INSERT INTO picture_replacement (picture_id, shown_id, keeps_words, made_by, made_at) \
               VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![picture, &it.shown, it.keeps_words, &it.made_by, it.made_at]).await?;
    let sql =
        "UPDATE picture_replacement SET shown_id = $2, keeps_words = keeps_words AND $3 WHERE shown_id = $1";
    change.execute(sql, args![picture, &it.shown, it.keeps_words]).await?;
    let sql = "UPDATE picture_use SET shown_id = $2 WHERE shown_id = $1";
    change.execute(sql, args![picture, &it.shown]).await.map(drop)
}

/// Whether there was something to remove.
pub(in crate::pictures) async fn remove(change: &mut Change, picture: &Id) -> Result<bool> {
    let removed =
        change.execute("DELETE FROM picture_replacement WHERE picture_id = $1", args![picture]).await?;
    change
        .execute("UPDATE picture_use SET shown_id = picture_id WHERE picture_id = $1", args![picture])
        .await?;
    Ok(removed > 0)
}
