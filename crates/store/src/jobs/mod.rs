//! Slow work, as rows: enqueued in the transaction that makes it necessary,
//! claimed by one worker at a time, retried later when it fails. A job must be
//! idempotent, because a kill in the middle runs it again.
//!
//! - [`order`]: work that somebody waits for, as the desk shows it
//! - [`progress`]: how far such work is, and whether to go on
//! - [`run`]: does one job, holding it meanwhile

pub mod order;
pub mod progress;
pub mod run;

use std::sync::LazyLock;

use lw_base::{Id, Timestamp};

use crate::{Change, Db, Result, args, dialect, record};

/// The longest wait between two attempts.
const LONGEST_WAIT_MS: i64 = 3_600_000;

record! {
    /// A job in a worker's hands.
    #[derive(Clone, Debug)]
    pub struct Job {
        /// Its id.
        pub id: Id,
        /// Which work: a verb phrase.
        pub name: String,
        /// What to do it to, in the job's own form.
        pub payload: String,
        /// How often it was begun, this time included.
        pub attempts: i64,
        /// The claim that holds it.
        pub claim: Option<String>,
    }
}

impl Job {
    /// Whether work that is ordered has failed for good if it fails now.
    pub fn is_last_try(&self) -> bool {
        self.attempts >= order::MOST_ATTEMPTS
    }
}

record! {
    struct Count {
        count: i64 = "COUNT(*)",
    }
}

record! {
    /// How many jobs of a lane there are.
    #[derive(Clone, Debug)]
    pub struct InLane {
        /// The lane's key.
        pub lane: String,
        /// Those that wait or run.
        pub waiting: i64 = "SUM(CASE WHEN failed_at IS NULL THEN 1 ELSE 0 END)",
        /// Those that are not tried again.
        pub failed: i64 = "SUM(CASE WHEN failed_at IS NULL THEN 0 ELSE 1 END)",
    }
}

/// Who does a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Work of the house that takes no time.
    Quick,
    /// Questions to servers of others, which may take their time.
    Look,
    /// What is brought to servers of others, and must not wait for questions
    /// to slow ones.
    Bring,
    /// Work on pictures and sound, which takes the processor's.
    Media,
    /// Messages to many readers, which must not wait behind other work.
    Push,
}

impl Lane {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Quick, Self::Look, Self::Bring, Self::Media, Self::Push];

    /// Its key in rows.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Look => "look",
            Self::Bring => "bring",
            Self::Media => "media",
            Self::Push => "push",
        }
    }

    /// How long a claim holds before another worker may take the job over, in
    /// milliseconds. Work that is [`order`]ed renews its own.
    const fn lease(self) -> i64 {
        match self {
            Self::Quick | Self::Look | Self::Bring => 60_000,
            Self::Media | Self::Push => order::LEASE_MS,
        }
    }

    /// Whether its jobs are [`order`]ed, so that the desk shows them.
    const fn is_ordered(self) -> bool {
        matches!(self, Self::Media | Self::Push)
    }
}

/// Asks for work after this change. A job with the same key that already
/// waits is enough; one that runs already is followed by another run.
pub async fn enqueue(
    change: &mut Change,
    lane: Lane,
    name: &str,
    key: &str,
    payload: &str,
    run_at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO job (id, lane, name, key, payload, run_at, attempts, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, 0, $6) \
               ON CONFLICT (key) DO UPDATE SET payload = excluded.payload, run_at = excluded.run_at, \
               attempts = 0, claimed_until = NULL, claim = NULL";
    change.execute(sql, args![&Id::new(run_at), lane.key(), name, key, payload, run_at]).await.map(drop)
}

/// The claims of this process begin with this.
static HERE: LazyLock<Id> = LazyLock::new(|| Id::new(Timestamp::from_millis(0)));

/// Takes the jobs whose turn it is, at most `count`, if any is due.
pub async fn claim(db: &Db, lane: Lane, count: usize, now: Timestamp) -> Result<Vec<Job>> {
    if due(db, lane, now).await? == 0 {
        return Ok(vec![]);
    }
    db.change(move |change| {
        Box::pin(async move {
            if lane.is_ordered() {
                order::give_up_worn(change, now).await?;
            }
            let sql = format!(
                "UPDATE job SET claimed_until = $1, claim = $5, attempts = attempts + 1 WHERE id IN ( \
                 SELECT id FROM job WHERE lane = $4 AND run_at <= $2 AND failed_at IS NULL \
                 AND (claimed_until IS NULL OR claimed_until < $2) \
                 ORDER BY turn, CASE WHEN turn = 0 THEN run_at ELSE -run_at END, id LIMIT $3 {})",
                dialect::skip_locked(change)
            );
            let (until, claim) = (now.plus_millis(lane.lease()), format!("{}-{}", *HERE, Id::new(now)));
            change.returning(&sql, args![until, now, count, lane.key(), claim]).await
        })
    })
    .await
}

/// Gives back what this process has in hand, since it stops: others may take it
/// at once, and it was no try.
pub async fn give_back(db: &Db) -> Result<()> {
    db.change(move |change| {
        Box::pin(async move {
            let sql = "UPDATE job SET claimed_until = NULL, claim = NULL, attempts = attempts - 1 WHERE claim LIKE $1";
            change.execute(sql, args![format!("{}-%", *HERE)]).await.map(drop)
        })
    })
    .await
}

/// Ends jobs that are done, except those asked for again meanwhile.
pub async fn finish(db: &Db, done: Vec<Job>) -> Result<()> {
    if done.is_empty() {
        return Ok(());
    }
    db.change(move |change| {
        Box::pin(async move {
            for job in &done {
                change
                    .execute("DELETE FROM job WHERE id = $1 AND claim = $2", args![&job.id, &job.claim])
                    .await?;
            }
            Ok(())
        })
    })
    .await
}

/// Puts a job that failed back, to run after a wait that doubles each time.
pub async fn fail(db: &Db, job: &Job, error: String, now: Timestamp) -> Result<()> {
    let wait = 1_000_i64.saturating_mul(1 << job.attempts.clamp(0, 12)).min(LONGEST_WAIT_MS);
    let job = job.clone();
    db.change(move |change| {
        Box::pin(async move {
            let sql = "UPDATE job SET claimed_until = NULL, claim = NULL, run_at = $3, last_error = $4 \
                       WHERE id = $1 AND claim = $2";
            change.execute(sql, args![&job.id, &job.claim, now.plus_millis(wait), error]).await.map(drop)
        })
    })
    .await
}

/// How many jobs wait or run.
pub async fn waiting(db: &Db) -> Result<i64> {
    Ok(db.first::<Count>("FROM job WHERE failed_at IS NULL", vec![]).await?.map_or(0, |all| all.count))
}

/// How many jobs there are in each lane that has any.
pub async fn in_lanes(db: &Db) -> Result<Vec<InLane>> {
    db.all("FROM job GROUP BY lane ORDER BY lane", vec![]).await
}

/// How many of a lane could be taken now.
async fn due(db: &Db, lane: Lane, now: Timestamp) -> Result<i64> {
    let sql = "FROM job WHERE lane = $1 AND run_at <= $2 AND failed_at IS NULL \
               AND (claimed_until IS NULL OR claimed_until < $2)";
    Ok(db.first::<Count>(sql, args![lane.key(), now]).await?.map_or(0, |all| all.count))
}
