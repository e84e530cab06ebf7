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

record! {
    /// A picture in place of which one was chosen.
    struct Step {
        picture: Id = "picture_id",
        keeps_words: bool = "chosen_keeps_words",
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

/// The pictures that would show this one again if nothing were shown in its place, in whose
/// place it was put, or one that it was put in place of.
pub(in crate::pictures) async fn behind(db: &Db, picture: &Id) -> Result<Vec<Id>> {
    let (mut all, mut through) = (Vec::new(), vec![picture.clone()]);
    while let Some(chosen) = through.pop() {
        let sql = "FROM picture_replacement WHERE chosen_id = $1 ORDER BY picture_id";
        for it in db.all::<Step>(sql, args![&chosen]).await? {
            all.push(it.picture.clone());
            through.push(it.picture);
        }
    }
    Ok(all)
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
    let sql = "INSERT INTO picture_replacement \
               (picture_id, shown_id, keeps_words, made_by, made_at, chosen_id, chosen_keeps_words) \
               VALUES ($1, $2, $3, $4, $5, $2, $3)";
    change.execute(sql, args![picture, &it.shown, it.keeps_words, &it.made_by, it.made_at]).await?;
    let sql =
        "UPDATE picture_replacement SET shown_id = $2, keeps_words = keeps_words AND $3 WHERE shown_id = $1";
    change.execute(sql, args![picture, &it.shown, it.keeps_words]).await?;
    let sql = "UPDATE picture_use SET shown_id = $2 WHERE shown_id = $1";
    change.execute(sql, args![picture, &it.shown]).await.map(drop)
}

/// Whether there was something to remove. Those in whose place it had been put
/// before show it again.
pub(in crate::pictures) async fn remove(change: &mut Change, picture: &Id) -> Result<bool> {
    let removed =
        change.execute("DELETE FROM picture_replacement WHERE picture_id = $1", args![picture]).await?;
    if removed == 0 {
        return Ok(false);
    }
    let uses = "UPDATE picture_use SET shown_id = $2 WHERE picture_id = $1";
    change.execute(uses, args![picture, picture]).await?;
    let mut through = vec![(picture.clone(), true)];
    while let Some((chosen, keeps_words)) = through.pop() {
        let sql = "FROM picture_replacement WHERE chosen_id = $1 ORDER BY picture_id";
        for it in change.all::<Step>(sql, args![&chosen]).await? {
            let keeps_words = keeps_words && it.keeps_words;
            let sql = "UPDATE picture_replacement SET shown_id = $2, keeps_words = $3 WHERE picture_id = $1";
            change.execute(sql, args![&it.picture, picture, keeps_words]).await?;
            change.execute(uses, args![&it.picture, picture]).await?;
            through.push((it.picture, keeps_words));
        }
    }
    Ok(true)
}
