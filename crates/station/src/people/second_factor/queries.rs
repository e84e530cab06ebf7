//! All SQL about the second step.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::SecondFactor;

record! { struct Count { count: i64 = "COUNT(*)", } }
record! { struct Whose { person_id: Id, } }

/// A person's second step, turned on or not yet.
pub async fn of(db: &Db, person: &Id) -> Result<Option<SecondFactor>> {
    db.first("FROM second_factor WHERE person_id = $1", args![person]).await
}

/// Those who have turned it on.
pub async fn all_on(db: &Db) -> Result<Vec<Id>> {
    let all: Vec<Whose> = db.all("FROM second_factor WHERE on_since IS NOT NULL", args![]).await?;
    Ok(all.into_iter().map(|it| it.person_id).collect())
}

/// How many recovery codes a person has left.
pub async fn codes_left(db: &Db, person: &Id) -> Result<i64> {
    let count = db.first::<Count>("FROM recovery_code WHERE person_id = $1", args![person]).await?;
    Ok(count.map_or(0, |all| all.count))
}

/// The same as a change sees it; nobody else changes it meanwhile.
pub async fn hold(change: &mut Change, person: &Id) -> Result<Option<SecondFactor>> {
    let sql = "UPDATE second_factor SET last_step = last_step WHERE person_id = $1";
    change.execute(sql, args![person]).await?;
    change.first("FROM second_factor WHERE person_id = $1", args![person]).await
}

/// All second steps.
pub(super) async fn all(db: &Db) -> Result<Vec<SecondFactor>> {
    db.all("FROM second_factor ORDER BY person_id", args![]).await
}

/// Puts a sealed key in the place of the open one.
pub(super) async fn seal(change: &mut Change, person: &Id, open: &str, sealed: &str) -> Result<()> {
    let sql = "UPDATE second_factor SET secret = $3 WHERE person_id = $1 AND secret = $2";
    change.execute(sql, args![person, open, sealed]).await.map(drop)
}

pub(super) async fn insert(change: &mut Change, person: &Id, secret: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO second_factor (person_id, secret, on_since, last_step, made_at) \
               VALUES ($1, $2, NULL, 0, $3)";
    change.execute(sql, args![person, secret, now]).await.map(drop)
}

pub(super) async fn turn_on(change: &mut Change, person: &Id, now: Timestamp) -> Result<()> {
    change
        .execute("UPDATE second_factor SET on_since = $2 WHERE person_id = $1", args![person, now])
        .await
        .map(drop)
}

/// Uses the code of a step; whether it was still good.
pub(super) async fn use_step(change: &mut Change, person: &Id, step: i64) -> Result<bool> {
    let sql = "UPDATE second_factor SET last_step = $2 WHERE person_id = $1 AND last_step < $2";
    Ok(change.execute(sql, args![person, step]).await? > 0)
}

pub(super) async fn delete(change: &mut Change, person: &Id) -> Result<()> {
    change.execute("DELETE FROM second_factor WHERE person_id = $1", args![person]).await.map(drop)
}

pub(super) async fn insert_code(change: &mut Change, person: &Id, id: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO recovery_code (id, person_id, made_at) VALUES ($1, $2, $3)";
    change.execute(sql, args![id, person, now]).await.map(drop)
}

/// Uses a recovery code; whether it was there.
pub(super) async fn use_code(change: &mut Change, person: &Id, id: &str) -> Result<bool> {
    let sql = "DELETE FROM recovery_code WHERE person_id = $1 AND id = $2";
    Ok(change.execute(sql, args![person, id]).await? > 0)
}

pub(super) async fn delete_codes(change: &mut Change, person: &Id) -> Result<()> {
    change.execute("DELETE FROM recovery_code WHERE person_id = $1", args![person]).await.map(drop)
}
