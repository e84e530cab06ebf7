//! When a story goes out by itself, and before when it must not.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

record! {
    /// A revision that goes out at its time.
    #[derive(Clone, Debug)]
    pub struct Schedule {
        /// Its id.
        pub id: Id,
        /// The story.
        pub story_id: Id,
        /// What goes out.
        pub revision_id: Id,
        /// When.
        pub due_at: Timestamp,
        /// Why it goes out although something is missing.
        pub reason: Option<String>,
        /// Who wants it so.
        pub made_by: String,
    }
}

record! {
    /// Until when no reader may see a story.
    #[derive(Clone, Debug)]
    pub struct Embargo {
        /// Until when.
        pub until_at: Timestamp,
        /// Who asked for it.
        pub note: Option<String>,
        /// Who set it.
        pub made_by: String,
    }
}

record! {
    /// A schedule that could not be kept.
    #[derive(Clone, Debug)]
    pub struct Refusal {
        /// When it should have gone out.
        pub due_at: Timestamp,
        /// Why it did not, by the key of a sentence.
        pub why: Option<String>,
    }
}

record! { struct OneId { id: Id, } }
record! { struct NextDue { at: Option<Timestamp> = "MIN(due_at)", } }
record! { struct NextFree { at: Option<Timestamp> = "MIN(until_at)", } }

/// How a schedule ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::stories) enum Outcome {
    /// It went out.
    Published,
    /// Somebody did something else with the story.
    Cancelled,
    /// It could not go out.
    Refused,
}

impl Outcome {
    const fn key(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Cancelled => "cancelled",
            Self::Refused => "refused",
        }
    }
}

/// The schedules whose time has come, those that wait longest first.
pub(in crate::stories) async fn due(db: &Db, now: Timestamp) -> Result<Vec<Schedule>> {
    db.all("FROM schedule WHERE ended_at IS NULL AND due_at <= $1 ORDER BY due_at, id", args![now]).await
}

/// The next time at which something goes out or becomes free.
pub(in crate::stories) async fn next(db: &Db) -> Result<Option<Timestamp>> {
    let due: Option<NextDue> = db.first("FROM schedule WHERE ended_at IS NULL", vec![]).await?;
    let free: Option<NextFree> = db.first("FROM embargo WHERE ended_at IS NULL", vec![]).await?;
    let times = [due.and_then(|it| it.at), free.and_then(|it| it.at)];
    Ok(times.into_iter().flatten().min())
}

/// The schedule that waits.
pub async fn schedule(db: &Db, story: &Id) -> Result<Option<Schedule>> {
    db.first("FROM schedule WHERE story_id = $1 AND ended_at IS NULL", args![story]).await
}

pub(in crate::stories) async fn schedule_in(change: &mut Change, story: &Id) -> Result<Option<Schedule>> {
    change.first("FROM schedule WHERE story_id = $1 AND ended_at IS NULL", args![story]).await
}

/// The embargo that stands.
pub async fn embargo(db: &Db, story: &Id, now: Timestamp) -> Result<Option<Embargo>> {
    let sql = "FROM embargo WHERE story_id = $1 AND ended_at IS NULL AND until_at > $2";
    db.first(sql, args![story, now]).await
}

pub(in crate::stories) async fn embargo_in(
    change: &mut Change,
    story: &Id,
    now: Timestamp,
) -> Result<Option<Embargo>> {
    let sql = "FROM embargo WHERE story_id = $1 AND ended_at IS NULL AND until_at > $2";
    change.first(sql, args![story, now]).await
}

/// The last schedule that could not be kept.
pub async fn refusal(db: &Db, story: &Id) -> Result<Option<Refusal>> {
    let sql =
        "FROM schedule WHERE story_id = $1 AND outcome = 'refused' ORDER BY made_at DESC, id DESC LIMIT 1";
    db.first(sql, args![story]).await
}

pub(in crate::stories) async fn insert_schedule(
    change: &mut Change,
    story: &Id,
    revision: &Id,
    due_at: Timestamp,
    reason: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO schedule (id, story_id, revision_id, due_at, reason, made_by, made_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![&Id::new(now), story, revision, due_at, reason, who, now];
    change.execute(sql, values).await.map(drop)
}

/// Ends a schedule; whether it waited until now.
pub(in crate::stories) async fn end(
    change: &mut Change,
    schedule: &Id,
    outcome: Outcome,
    why: Option<&str>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE schedule SET ended_at = $2, outcome = $3, why = $4 WHERE id = $1 AND ended_at IS NULL";
    Ok(change.execute(sql, args![schedule, now, outcome.key(), why]).await? == 1)
}

/// Says of a schedule that has just ended that it ended otherwise.
pub(in crate::stories) async fn settle(
    change: &mut Change,
    schedule: &Id,
    outcome: Outcome,
    why: &str,
) -> Result<()> {
    let sql = "UPDATE schedule SET outcome = $2, why = $3 WHERE id = $1";
    change.execute(sql, args![schedule, outcome.key(), why]).await.map(drop)
}

/// Ends the schedule that waits; whether there was one.
pub(in crate::stories) async fn cancel(
    change: &mut Change,
    story: &Id,
    why: &str,
    now: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE schedule SET ended_at = $2, outcome = 'cancelled', why = $3 \
               WHERE story_id = $1 AND ended_at IS NULL";
    Ok(change.execute(sql, args![story, now, why]).await? > 0)
}

pub(in crate::stories) async fn insert_embargo(
    change: &mut Change,
    story: &Id,
    until: Timestamp,
    note: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO embargo (id, story_id, until_at, note, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    change.execute(sql, args![&Id::new(now), story, until, note, who, now]).await.map(drop)
}

pub(in crate::stories) async fn end_embargo(change: &mut Change, story: &Id, now: Timestamp) -> Result<()> {
    let sql = "UPDATE embargo SET ended_at = $2 WHERE story_id = $1 AND ended_at IS NULL";
    change.execute(sql, args![story, now]).await.map(drop)
}

/// The embargoes whose time is over.
pub(in crate::stories) async fn over(db: &Db, now: Timestamp) -> Result<Vec<Id>> {
    let sql = "FROM embargo WHERE ended_at IS NULL AND until_at <= $1 ORDER BY until_at, id";
    let over: Vec<OneId> = db.all(sql, args![now]).await?;
    Ok(over.into_iter().map(|it| it.id).collect())
}

/// Ends an embargo at its time.
pub(in crate::stories) async fn end_over(change: &mut Change, embargo: &Id) -> Result<()> {
    let sql = "UPDATE embargo SET ended_at = until_at WHERE id = $1 AND ended_at IS NULL";
    change.execute(sql, args![embargo]).await.map(drop)
}
