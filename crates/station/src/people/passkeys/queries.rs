//! All SQL about passkeys.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

record! {
    /// A passkey as it is stored.
    #[derive(Clone)]
    pub struct Stored {
        /// Its id.
        pub id: Id,
        /// Whose it is.
        pub person_id: Id,
        /// The device that it was added on.
        pub name: String,
        /// The public key and its counter, as JSON.
        pub key: String,
        /// Since when it is there.
        pub made_at: Timestamp,
    }
}

record! {
    /// What a passkey was asked.
    #[derive(Clone)]
    pub struct Question {
        /// Who adds one; none where somebody signs in.
        pub person_id: Option<Id>,
        /// What the answer is held against, as JSON.
        pub state: String,
    }
}
record! { struct Count { count: i64 = "COUNT(*)", } }

/// A person's passkeys, the oldest first.
pub async fn of(db: &Db, person: &Id) -> Result<Vec<Stored>> {
    db.all("FROM passkey WHERE person_id = $1 ORDER BY made_at, id", args![person]).await
}

/// The passkey that its authenticator knows by this name.
pub(super) async fn by_credential(db: &Db, credential: &str) -> Result<Option<Stored>> {
    db.first("FROM passkey WHERE credential = $1", args![credential]).await
}

pub(super) async fn insert(change: &mut Change, it: &Stored, credential: &str) -> Result<()> {
    let sql =
        "INSERT INTO passkey (id, person_id, name, credential, key, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = args![&it.id, &it.person_id, &it.name, credential, &it.key, it.made_at];
    change.execute(sql, values).await.map(drop)
}

/// Keeps a key's counter; whether the key is still there.
pub(super) async fn update(change: &mut Change, id: &Id, key: &str) -> Result<bool> {
    Ok(change.execute("UPDATE passkey SET key = $2 WHERE id = $1", args![id, key]).await? > 0)
}

/// Removes a person's passkey; whether it was there.
pub(super) async fn delete(change: &mut Change, person: &Id, id: &str) -> Result<bool> {
    let sql = "DELETE FROM passkey WHERE person_id = $1 AND id = $2";
    Ok(change.execute(sql, args![person, id]).await? > 0)
}

pub(super) async fn insert_question(
    change: &mut Change,
    id: &str,
    it: &Question,
    expires_at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO passkey_question (id, person_id, state, expires_at) VALUES ($1, $2, $3, $4)";
    change.execute(sql, args![id, &it.person_id, &it.state, expires_at]).await.map(drop)
}

/// Takes a question away to be answered, if it still may be.
pub(super) async fn take_question(change: &mut Change, id: &str, now: Timestamp) -> Result<Option<Question>> {
    let sql = "DELETE FROM passkey_question WHERE id = $1 AND expires_at > $2";
    Ok(change.returning(sql, args![id, now]).await?.into_iter().next())
}

pub(super) async fn forget_questions(change: &mut Change, now: Timestamp) -> Result<()> {
    change.execute("DELETE FROM passkey_question WHERE expires_at <= $1", args![now]).await.map(drop)
}

/// How many questions wait for an answer, as a change sees it.
pub(super) async fn open_questions(change: &mut Change) -> Result<i64> {
    Ok(change.first::<Count>("FROM passkey_question", args![]).await?.map_or(0, |all| all.count))
}
