//! All SQL about people.

use lw_base::{Id, Lang, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::invitations::Invitation;
use super::membership::Membership;
use super::sessions::Session;
use super::{NewPerson, Person, Role};

record! { struct Count { count: i64 = "COUNT(*)", } }
record! { struct OneId { id: String, } }
record! { struct Whose { person_id: Id, } }
record! {
    /// When somebody was last seen.
    #[derive(Clone, Debug)]
    pub struct Seen {
        /// Who.
        pub person_id: Id,
        /// When.
        pub at: Timestamp = "MAX(seen_at)",
    }
}
record! { struct SignedIn { id: Id = "person.id", at: Timestamp = "MAX(attempt.made_at)", } }

/// Those who may come in.
const PRESENT: &str = "NOT EXISTS (SELECT 1 FROM removal WHERE removal.person_id = person.id)";

/// The person, unless they were removed.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Person>> {
    db.first(&format!("FROM person WHERE id = $1 AND {PRESENT}"), args![id]).await
}

/// The person who signs in with this address, unless they were removed.
pub async fn by_email(db: &Db, email: &str) -> Result<Option<Person>> {
    db.first(&format!("FROM person WHERE email = $1 AND {PRESENT}"), args![email]).await
}

/// Everybody who may come in, by name.
pub async fn all(db: &Db) -> Result<Vec<Person>> {
    db.all(&format!("FROM person WHERE {PRESENT} ORDER BY name, id"), args![]).await
}

/// Everybody who ever worked here: their names stand on what they did.
pub async fn ever(db: &Db) -> Result<Vec<Person>> {
    db.all("FROM person ORDER BY name, id", args![]).await
}

/// How many people there have been.
pub async fn count(db: &Db) -> Result<i64> {
    Ok(db.first::<Count>("FROM person", args![]).await?.map_or(0, |all| all.count))
}

const READS: &str = "(person.is_owner OR EXISTS (SELECT 1 FROM membership \
                     WHERE membership.person_id = person.id AND membership.edition_id = $1))";

/// Those who may read an edition's stories, by name.
pub async fn of_edition(db: &Db, edition: &str) -> Result<Vec<Person>> {
    db.all(&format!("FROM person WHERE {READS} AND {PRESENT} ORDER BY name, id"), args![edition]).await
}

/// The same, as a change sees them.
pub async fn of_edition_in(change: &mut Change, edition: &str) -> Result<Vec<Person>> {
    change.all(&format!("FROM person WHERE {READS} AND {PRESENT} ORDER BY name, id"), args![edition]).await
}

/// Some of those who may come in, by name.
pub async fn page(db: &Db, from: usize, count: usize) -> Result<Vec<Person>> {
    db.all(&format!("FROM person WHERE {PRESENT} ORDER BY name, id LIMIT $1 OFFSET $2"), args![count, from])
        .await
}

/// How many owners there would be without this person. Until the change ends
/// nobody else changes who is one.
pub(super) async fn owners_beside(change: &mut Change, person: &Id) -> Result<i64> {
    change.execute("UPDATE person SET is_owner = is_owner WHERE is_owner", args![]).await?;
    let sql = format!("FROM person WHERE is_owner AND id <> $1 AND {PRESENT}");
    Ok(change.first::<Count>(&sql, args![person]).await?.map_or(0, |all| all.count))
}

pub(super) async fn update_owner(change: &mut Change, person: &Id, is_owner: bool) -> Result<()> {
    change.execute("UPDATE person SET is_owner = $2 WHERE id = $1", args![person, is_owner]).await.map(drop)
}

/// Leaves a person without an address to sign in with.
pub(super) async fn free_email(change: &mut Change, person: &Id) -> Result<()> {
    let sql = "UPDATE person SET email = 'removed:' || id WHERE id = $1";
    change.execute(sql, args![person]).await.map(drop)
}

/// When each person was last seen: by their sessions, and by when they signed in.
pub async fn seen(db: &Db) -> Result<Vec<Seen>> {
    let mut all: Vec<Seen> = db.all("FROM session GROUP BY person_id", args![]).await?;
    let sql = "FROM attempt JOIN person ON person.email = attempt.email WHERE is_success GROUP BY person.id";
    all.extend(
        db.all::<SignedIn>(sql, args![]).await?.into_iter().map(|it| Seen { person_id: it.id, at: it.at }),
    );
    Ok(all)
}

pub(super) async fn insert_step(
    change: &mut Change,
    id: &str,
    person: &Id,
    expires_at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO sign_in_step (id, person_id, expires_at) VALUES ($1, $2, $3)";
    change.execute(sql, args![id, person, expires_at]).await.map(drop)
}

/// Who owes a code, by the digest of what their cookie carries.
pub(super) async fn step(db: &Db, id: &str, now: Timestamp) -> Result<Option<Id>> {
    let step =
        db.first::<Whose>("FROM sign_in_step WHERE id = $1 AND expires_at > $2", args![id, now]).await?;
    Ok(step.map(|step| step.person_id))
}

/// Ends a step; whether it was there.
pub(super) async fn end_step(change: &mut Change, id: &str) -> Result<bool> {
    Ok(change.execute("DELETE FROM sign_in_step WHERE id = $1", args![id]).await? > 0)
}

pub(super) async fn end_steps(change: &mut Change, person: &Id) -> Result<()> {
    change.execute("DELETE FROM sign_in_step WHERE person_id = $1", args![person]).await.map(drop)
}

pub(super) async fn forget_steps(change: &mut Change, now: Timestamp) -> Result<()> {
    change.execute("DELETE FROM sign_in_step WHERE expires_at <= $1", args![now]).await.map(drop)
}

/// The roles of a person.
pub async fn memberships(db: &Db, person: &Id) -> Result<Vec<Membership>> {
    db.all("FROM membership WHERE person_id = $1 ORDER BY edition_id", args![person]).await
}

/// The roles of everybody.
pub async fn all_memberships(db: &Db) -> Result<Vec<Membership>> {
    db.all("FROM membership ORDER BY person_id, edition_id", args![]).await
}

pub(super) async fn insert(change: &mut Change, id: &Id, new: &NewPerson, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO person (id, name, email, language, is_owner, password, made_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![id, &new.name, &new.email, &new.language, new.is_owner, &new.password, now];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn update(change: &mut Change, person: &Id, name: &str, language: &Lang) -> Result<()> {
    let sql = "UPDATE person SET name = $2, language = $3 WHERE id = $1";
    change.execute(sql, args![person, name, language]).await.map(drop)
}

pub(super) async fn update_password(change: &mut Change, person: &Id, hash: &str) -> Result<()> {
    change.execute("UPDATE person SET password = $2 WHERE id = $1", args![person, hash]).await.map(drop)
}

pub(super) async fn insert_removal(change: &mut Change, person: &Id, by: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO removal (person_id, made_by, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    change.execute(sql, args![person, by, now]).await.map(drop)
}

pub(super) async fn insert_membership(
    change: &mut Change,
    person: &Id,
    edition: &str,
    role: Role,
    by: &str,
    now: Timestamp,
) -> Result<()> {
    let sql =
        "INSERT INTO membership (person_id, edition_id, role, made_by, made_at) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![person, edition, role.key(), by, now]).await.map(drop)
}

pub(super) async fn end_membership(change: &mut Change, person: &Id, edition: &str) -> Result<()> {
    let sql = "DELETE FROM membership WHERE person_id = $1 AND edition_id = $2";
    change.execute(sql, args![person, edition]).await.map(drop)
}

/// The session with this digest, unless it is over.
pub(super) async fn session(
    db: &Db,
    id: &str,
    now: Timestamp,
    seen_since: Timestamp,
) -> Result<Option<Session>> {
    db.first("FROM session WHERE id = $1 AND expires_at > $2 AND seen_at > $3", args![id, now, seen_since])
        .await
}

/// A person's sessions, the one used last first.
pub async fn sessions(db: &Db, person: &Id, now: Timestamp) -> Result<Vec<Session>> {
    let sql = "FROM session WHERE person_id = $1 AND expires_at > $2 ORDER BY seen_at DESC, id";
    db.all(sql, args![person, now]).await
}

pub(super) async fn insert_session(change: &mut Change, it: &Session, expires_at: Timestamp) -> Result<()> {
    let sql = "INSERT INTO session (id, person_id, agent, address, made_at, seen_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $5, $6)";
    let values = args![&it.id, &it.person_id, &it.agent, &it.address, it.made_at, expires_at];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn see_session(change: &mut Change, id: &str, now: Timestamp) -> Result<()> {
    change.execute("UPDATE session SET seen_at = $2 WHERE id = $1", args![id, now]).await.map(drop)
}

/// Ends one session of a person.
pub(super) async fn end_session(change: &mut Change, person: &Id, id: &str) -> Result<()> {
    let sql = "DELETE FROM session WHERE person_id = $1 AND id = $2";
    change.execute(sql, args![person, id]).await.map(drop)
}

/// Ends all sessions of a person, except one where it is named.
pub(super) async fn end_sessions(change: &mut Change, person: &Id, except: Option<&str>) -> Result<()> {
    let sql = "DELETE FROM session WHERE person_id = $1 AND id <> $2";
    change.execute(sql, args![person, except.unwrap_or_default()]).await.map(drop)
}

/// Drops sessions that are over.
pub(super) async fn forget_sessions(
    change: &mut Change,
    now: Timestamp,
    seen_since: Timestamp,
) -> Result<()> {
    let sql = "DELETE FROM session WHERE expires_at <= $1 OR seen_at <= $2";
    change.execute(sql, args![now, seen_since]).await.map(drop)
}

pub(super) async fn insert_invitation(change: &mut Change, it: &Invitation, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO invitation (id, is_owner, edition_id, role, made_by, made_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![&it.id, it.is_owner, &it.edition_id, &it.role, &it.made_by, now, it.expires_at];
    change.execute(sql, values).await.map(drop)
}

/// Drops invitations that are too old.
pub(super) async fn forget_invitations(change: &mut Change, now: Timestamp) -> Result<()> {
    change.execute("DELETE FROM invitation WHERE expires_at <= $1", args![now]).await.map(drop)
}

/// Ends what somebody sent before.
pub(super) async fn end_invitations_by(change: &mut Change, by: &str) -> Result<()> {
    change.execute("DELETE FROM invitation WHERE made_by = $1", args![by]).await.map(drop)
}

/// Ends an invitation; whether it was there.
pub(super) async fn end_invitation(change: &mut Change, id: &str) -> Result<bool> {
    Ok(!change.returning::<OneId>("DELETE FROM invitation WHERE id = $1", args![id]).await?.is_empty())
}

/// The invitation with this digest, while it is good.
pub(super) async fn invitation(db: &Db, id: &str, now: Timestamp) -> Result<Option<Invitation>> {
    db.first("FROM invitation WHERE id = $1 AND expires_at > $2", args![id, now]).await
}

/// The invitations that nobody has used yet.
pub async fn invitations(db: &Db, now: Timestamp) -> Result<Vec<Invitation>> {
    db.all("FROM invitation WHERE expires_at > $1 ORDER BY made_at DESC, id", args![now]).await
}

pub(super) async fn insert_attempt(
    change: &mut Change,
    email: &str,
    address: &str,
    is_success: bool,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO attempt (id, email, address, is_success, made_at) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![&Id::new(now), email, address, is_success, now]).await.map(drop)
}

pub(super) async fn forget_attempts(change: &mut Change, before: Timestamp) -> Result<()> {
    change.execute("DELETE FROM attempt WHERE made_at < $1", args![before]).await.map(drop)
}

pub(super) async fn failures_here(db: &Db, email: &str, address: &str, since: Timestamp) -> Result<i64> {
    failures(db, "email = $2 AND address = $3", args![since, email, address]).await
}

pub(super) async fn failures_of(db: &Db, email: &str, since: Timestamp) -> Result<i64> {
    failures(db, "email = $2", args![since, email]).await
}

pub(super) async fn failures_from(db: &Db, address: &str, since: Timestamp) -> Result<i64> {
    failures(db, "address = $2", args![since, address]).await
}

async fn failures(db: &Db, of: &str, values: Vec<lw_store::Value>) -> Result<i64> {
    let sql = format!("FROM attempt WHERE made_at > $1 AND NOT is_success AND {of}");
    Ok(db.first::<Count>(&sql, values).await?.map_or(0, |all| all.count))
}

/// Whether this address has signed in from there before.
pub(super) async fn is_known_place(db: &Db, email: &str, address: &str) -> Result<bool> {
    let sql = "FROM attempt WHERE email = $1 AND address = $2 AND is_success";
    Ok(db.first::<Count>(sql, args![email, address]).await?.is_some_and(|all| all.count > 0))
}

/// The same as a change sees them.
pub(super) async fn failures_here_in(
    change: &mut Change,
    email: &str,
    address: &str,
    since: Timestamp,
) -> Result<i64> {
    let sql = "FROM attempt WHERE made_at > $1 AND NOT is_success AND email = $2 AND address = $3";
    Ok(change.first::<Count>(sql, args![since, email, address]).await?.map_or(0, |all| all.count))
}

pub(super) async fn failures_of_in(change: &mut Change, email: &str, since: Timestamp) -> Result<i64> {
    let sql = "FROM attempt WHERE made_at > $1 AND NOT is_success AND email = $2";
    Ok(change.first::<Count>(sql, args![since, email]).await?.map_or(0, |all| all.count))
}

pub(super) async fn is_known_place_in(change: &mut Change, email: &str, address: &str) -> Result<bool> {
    let sql = "FROM attempt WHERE email = $1 AND address = $2 AND is_success";
    Ok(change.first::<Count>(sql, args![email, address]).await?.is_some_and(|all| all.count > 0))
}
