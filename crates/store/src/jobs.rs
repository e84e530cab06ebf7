//! Slow work, as rows: enqueued in the transaction that makes it necessary,
//! claimed by one worker at a time, retried later when it fails. A job must be
//! idempotent, because a kill in the middle runs it again.

use lw_base::{Id, Timestamp};

use crate::{Change, Db, Result, args, dialect, record};

/// How long a claim holds before another worker may take the job over.
const LEASE_MS: i64 = 60_000;
/// The longest wait between two attempts.
const LONGEST_WAIT_MS: i64 = 3_600_000;

record! {
    /// A job in a worker's hands.
    pub struct Job {
        /// Its id.
        pub id: Id,
        /// Which work: a verb phrase.
        pub name: String,
        /// What to do it to, in the job's own form.
        pub payload: String,
        /// How often it was begun, this time included.
        pub attempts: i64,
    }
}

record! {
    struct Count {
        count: i64 = "COUNT(*)",
    }
}

/// Which jobs a worker takes.
#[derive(Clone, Copy, Debug)]
pub enum Lane {
    /// Those of one name.
    Only(&'static str),
    /// All but those of one name.
    But(&'static str),
}

/// Asks for work after this change. A job with the same key that already
/// waits is enough; one that runs already is followed by another run.
pub async fn enqueue(
    change: &mut Change,
    name: &str,
    key: &str,
    payload: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO job (id, name, key, payload, run_at, attempts, created_at) \
               VALUES ($1, $2, $3, $4, $5, 0, $5) \
               ON CONFLICT (key) DO UPDATE SET payload = excluded.payload, run_at = excluded.run_at, \
               attempts = 0, claimed_until = NULL";
    change.execute(sql, args![&Id::new(now), name, key, payload, now]).await.map(drop)
}

/// Takes the jobs that have waited longest, at most `count`, if any is due.
pub async fn claim(db: &Db, lane: Lane, count: usize, now: Timestamp) -> Result<Vec<Job>> {
    if waiting(db).await? == 0 {
        return Ok(vec![]);
    }
    let (is, name) = match lane {
        Lane::Only(name) => ("=", name),
        Lane::But(name) => ("<>", name),
    };
    db.change(move |change| {
        Box::pin(async move {
            let sql = format!(
                "UPDATE job SET claimed_until = $1, attempts = attempts + 1 WHERE id IN ( \
                 SELECT id FROM job WHERE name {is} $4 AND run_at <= $2 AND (claimed_until IS NULL OR claimed_until < $2) \
                 ORDER BY run_at, id LIMIT $3 {})",
                dialect::skip_locked(change)
            );
            change.returning(&sql, args![now.plus_millis(LEASE_MS), now, count, name]).await
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
                let sql = "DELETE FROM job WHERE id = $1 AND attempts = $2 AND claimed_until IS NOT NULL";
                change.execute(sql, args![&job.id, job.attempts]).await?;
            }
            Ok(())
        })
    })
    .await
}

/// Puts a job that failed back, to run after a wait that doubles each time.
pub async fn fail(db: &Db, job: &Job, error: String, now: Timestamp) -> Result<()> {
    let wait = 1_000_i64.saturating_mul(1 << job.attempts.clamp(0, 12)).min(LONGEST_WAIT_MS);
    let (id, attempts) = (job.id.clone(), job.attempts);
    db.change(move |change| {
        Box::pin(async move {
            let sql = "UPDATE job SET claimed_until = NULL, run_at = $2, last_error = $3 \
                       WHERE id = $1 AND attempts = $4 AND claimed_until IS NOT NULL";
            change.execute(sql, args![&id, now.plus_millis(wait), error, attempts]).await.map(drop)
        })
    })
    .await
}

/// How many jobs wait or run.
pub async fn waiting(db: &Db) -> Result<i64> {
    Ok(db.first::<Count>("FROM job", vec![]).await?.map_or(0, |all| all.count))
}
