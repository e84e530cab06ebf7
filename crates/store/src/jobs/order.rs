//! Work that somebody waits for: the desk shows who asked for it, how far it
//! is and why it failed; it can be stopped, and tried again.

use lw_base::{Id, Timestamp};

use super::progress::Snapshot;
use super::{Job, Lane, enqueue};
use crate::{Change, Db, Result, Value, among, args, record};

/// How often work is begun in vain before it has failed: a file that kills the
/// process kills it this often and no more.
pub const MOST_ATTEMPTS: i64 = 4;
/// How long work that failed is kept to be tried again: a month.
const KEPT_MS: i64 = 30 * 24 * 3_600_000;
/// Jobs that a list shows at most.
pub const SHOWN: usize = 500;
/// How long a worker holds such work before it must say that it goes on, in milliseconds.
pub(super) const LEASE_MS: i64 = 30_000;
/// The lanes of such work, as a condition of SQL; a test holds it to [`Lane`].
const ORDERED: &str = "lane IN ('media', 'push')";

/// The quick job that follows where work is given up; its payload is the name and the
/// payload of that work.
pub const GIVEN_UP: &str = "follow_given_up";
/// Why work failed that nobody could say more about: the key of a sentence.
pub const BROKEN: &str = "desk-job-broken";
/// Why work ended that somebody stopped.
pub const STOPPED: &str = "desk-job-stopped";

/// Work that takes its time, as it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// Which work: the name that `longwave/src/jobs.rs` knows it by. The desk
    /// says `desk-job-{name}` with hyphens for the underscores.
    pub name: &'a str,
    /// What makes it the same work: asked for twice, it is done once.
    pub key: &'a str,
    /// What to do it to, in the job's own form.
    pub payload: &'a str,
    /// What it is about in words, such as the name of a file.
    pub about: &'a str,
    /// The edition whose publishers may see it.
    pub edition: &'a str,
    /// Who asked, as rows name them.
    pub by: &'a str,
}

record! {
    /// A job as the desk shows it.
    #[derive(Clone, Debug)]
    pub struct Ordered {
        /// Its id.
        pub id: Id,
        /// Which work.
        pub name: String,
        /// What the work is done on, in its own form.
        pub payload: String,
        /// What it is about in words.
        pub about: String,
        /// The edition it is for.
        pub edition: Option<String> = "edition_id",
        /// Who asked.
        pub made_by: String,
        /// When.
        pub created_at: Timestamp,
        /// When it may begin.
        pub run_at: Timestamp,
        /// How often it was begun.
        pub attempts: i64,
        /// Until when a worker holds it.
        pub claimed_until: Option<Timestamp>,
        /// How far it is, in thousandths.
        pub progress: u32,
        /// The key of the sentence that says what is being done.
        pub step: Option<String>,
        /// Who told it to stop.
        pub cancelled_by: Option<String>,
        /// When.
        pub cancelled_at: Option<Timestamp>,
        /// The key of the sentence that says why it is not tried again.
        pub failure: Option<String>,
        /// Since when.
        pub failed_at: Option<Timestamp>,
    }
}

record! {
    /// What a worker is told while it holds a job.
    struct Told {
        cancelled_at: Option<Timestamp>,
    }
}

record! {
    struct On {
        payload: Id,
    }
}

record! {
    /// Work that was told to stop, or ended without being done.
    struct Ended {
        name: String,
        payload: String,
        failed_at: Option<Timestamp>,
    }
}

/// Where a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A worker has it.
    Running,
    /// It is its turn later.
    Waiting,
    /// It is not tried again by itself.
    Failed,
}

impl State {
    /// Its key, in words and for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Waiting => "waiting",
            Self::Failed => "failed",
        }
    }
}

impl Ordered {
    /// Where it is.
    pub fn state(&self, now: Timestamp) -> State {
        if self.failed_at.is_some() {
            State::Failed
        } else if self.claimed_until.is_some_and(|until| until >= now) {
            State::Running
        } else {
            State::Waiting
        }
    }

    /// Whether nothing comes of it any more unless somebody asks again: it failed, or was
    /// told to stop.
    pub fn is_given_up(&self) -> bool {
        self.failed_at.is_some() || self.cancelled_at.is_some()
    }
}

/// When it is the turn of work on media that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// Before all that may wait, in the order in which it was asked for.
    First = 0,
    /// When nothing else is due; the newest before what has waited long, since
    /// it is that of today's stories.
    Later = 1,
}

/// Asks for work on media after this change. The same key is the same work:
/// what waits, failed or was stopped begins anew, what runs is followed by
/// another run.
pub async fn place(change: &mut Change, order: &Order<'_>, now: Timestamp) -> Result<()> {
    put(change, (Lane::Media, Turn::First), order, now).await
}

/// The same for work that nobody waits for: what makes better what is there
/// already, and what belongs to an archive. Where somebody waits for it all the
/// same, since it was placed for them before, its turn stays.
pub async fn place_later(change: &mut Change, order: &Order<'_>, now: Timestamp) -> Result<()> {
    put(change, (Lane::Media, Turn::Later), order, now).await
}

/// The same in another lane, and not before a moment.
pub async fn place_in(change: &mut Change, lane: Lane, order: &Order<'_>, run_at: Timestamp) -> Result<()> {
    put(change, (lane, Turn::First), order, run_at).await
}

async fn put(
    change: &mut Change,
    (lane, turn): (Lane, Turn),
    order: &Order<'_>,
    run_at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO job (id, lane, name, key, payload, run_at, attempts, created_at, about, edition_id, made_by, \
               turn) VALUES ($1, $2, $3, $4, $5, $6, 0, $6, $7, $8, $9, $10) \
               ON CONFLICT (key) DO UPDATE SET payload = excluded.payload, run_at = excluded.run_at, \
               about = excluded.about, made_by = excluded.made_by, attempts = 0, \
               turn = CASE WHEN job.failed_at IS NULL AND job.turn < excluded.turn THEN job.turn ELSE excluded.turn END, \
               claimed_until = NULL, claim = NULL, progress = 0, step = NULL, cancelled_by = NULL, \
               cancelled_at = NULL, failure = NULL, failed_at = NULL";
    let Order { name, key, payload, about, edition, by } = *order;
    let (id, lane, turn) = (Id::new(run_at), lane.key(), turn as i64);
    let values = args![&id, lane, name, key, payload, run_at, about, edition, by, turn];
    change.execute(sql, values).await.map(drop)
}

/// Such work that somebody asked for or that is for one of these editions; for any, where
/// there is no list of them. What runs is first, then what failed, then what waits; in each
/// the newest is. At most [`SHOWN`].
pub async fn seen(db: &Db, by: &str, editions: Option<&[String]>) -> Result<Vec<Ordered>> {
    let mut values = args![SHOWN, by];
    let whose = match editions {
        None => String::new(),
        Some(editions) => {
            let (places, theirs) = among(3, editions);
            values.extend(theirs);
            format!("AND (made_by = $2 OR edition_id IN ({places})) ")
        }
    };
    let sql = format!(
        "FROM job WHERE {ORDERED} {whose}ORDER BY \
         CASE WHEN failed_at IS NOT NULL THEN 1 WHEN claimed_until IS NOT NULL THEN 0 ELSE 2 END, \
         created_at DESC, id LIMIT $1"
    );
    db.all(&sql, values).await
}

/// The job with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Ordered>> {
    db.first(&format!("FROM job WHERE id = $1 AND {ORDERED}"), args![id]).await
}

/// The job that is this work.
pub async fn by_key(db: &Db, key: &str) -> Result<Option<Ordered>> {
    db.first(&format!("FROM job WHERE key = $1 AND {ORDERED}"), args![key]).await
}

/// The same within a change.
pub async fn by_key_in(change: &mut Change, key: &str) -> Result<Option<Ordered>> {
    change.first(&format!("FROM job WHERE key = $1 AND {ORDERED}"), args![key]).await
}

/// Those of these things on which the work with this name failed or was stopped, which has
/// the id of one as its payload.
pub async fn failed_on(db: &Db, name: &str, things: &[Id]) -> Result<Vec<Id>> {
    let (places, mut values) = among(2, things);
    values.insert(0, Value::from(name));
    let sql =
        format!("FROM job WHERE name = $1 AND payload IN ({places}) AND failed_at IS NOT NULL ORDER BY id");
    Ok(db.all::<On>(&sql, values).await?.into_iter().map(|on| on.payload).collect())
}

/// Tells a job to stop: one that waits is over at once, one that runs sees it
/// at its next step. Whether there was anything to stop.
pub async fn stop(change: &mut Change, id: &Id, by: &str, now: Timestamp) -> Result<bool> {
    let sql = format!(
        "UPDATE job SET cancelled_by = $2, cancelled_at = $3, \
         failed_at = CASE WHEN claimed_until IS NULL OR claimed_until < $3 THEN $3 ELSE failed_at END, \
         failure = CASE WHEN claimed_until IS NULL OR claimed_until < $3 THEN $4 ELSE failure END \
         WHERE id = $1 AND {ORDERED} AND failed_at IS NULL AND cancelled_at IS NULL"
    );
    let stopped: Vec<Ended> = change.returning(&sql, args![id, by, now, STOPPED]).await?;
    follow(change, &stopped, now).await?;
    Ok(!stopped.is_empty())
}

/// Has happen what follows where work is given up: what waits for more of it waits no more.
async fn follow(change: &mut Change, ended: &[Ended], now: Timestamp) -> Result<()> {
    for it in ended.iter().filter(|it| it.failed_at.is_some()) {
        let what = format!("{} {}", it.name, it.payload);
        enqueue(change, Lane::Quick, GIVEN_UP, &format!("{GIVEN_UP}:{what}"), &what, now).await?;
    }
    Ok(())
}

/// Whether somebody told this work to stop, which who places it anew must not undo;
/// whoever does so until this change ends waits, and then stops what was placed.
pub async fn is_told_to_stop(change: &mut Change, key: &str) -> Result<bool> {
    let sql = format!("UPDATE job SET cancelled_at = cancelled_at WHERE key = $1 AND {ORDERED}");
    let told: Vec<Told> = change.returning(&sql, args![key]).await?;
    Ok(told.first().is_some_and(|told| told.cancelled_at.is_some()))
}

/// Lets work that failed begin anew; whether it had failed.
pub async fn try_again(change: &mut Change, id: &Id, now: Timestamp) -> Result<bool> {
    let sql = format!(
        "UPDATE job SET run_at = $2, attempts = 0, claimed_until = NULL, claim = NULL, progress = 0, \
         step = NULL, cancelled_by = NULL, cancelled_at = NULL, failure = NULL, failed_at = NULL \
         WHERE id = $1 AND {ORDERED} AND failed_at IS NOT NULL"
    );
    Ok(change.execute(&sql, args![id, now]).await? > 0)
}

/// Forgets work that failed long ago.
pub async fn forget_old(db: &Db, now: Timestamp) -> Result<()> {
    db.change(move |change| {
        Box::pin(async move {
            let sql = "DELETE FROM job WHERE failed_at < $1";
            change.execute(sql, args![now.plus_millis(-KEPT_MS)]).await.map(drop)
        })
    })
    .await
}

/// Work that was begun so often and never ended has failed, and so has work
/// whose worker was killed before it could stop as it was told.
pub(super) async fn give_up_worn(change: &mut Change, now: Timestamp) -> Result<()> {
    let sql = format!(
        "UPDATE job SET failed_at = $1, claim = NULL, claimed_until = NULL, \
         failure = CASE WHEN cancelled_at IS NULL THEN $2 ELSE $4 END \
         WHERE {ORDERED} AND failed_at IS NULL AND (attempts >= $3 OR cancelled_at IS NOT NULL) \
         AND (claimed_until IS NULL OR claimed_until < $1)"
    );
    let ended: Vec<Ended> = change.returning(&sql, args![now, BROKEN, MOST_ATTEMPTS, STOPPED]).await?;
    follow(change, &ended, now).await
}

/// It is not tried again by itself; `failure` is the key of the sentence that
/// says why, `error` what the log says.
pub(super) async fn give_up(
    db: &Db,
    job: &Job,
    failure: &'static str,
    error: String,
    now: Timestamp,
) -> Result<()> {
    let job = job.clone();
    db.change(move |change| {
        Box::pin(async move {
            let sql = "UPDATE job SET failed_at = $3, failure = $4, last_error = $5, claim = NULL, \
                       claimed_until = NULL WHERE id = $1 AND claim = $2";
            let values = args![&job.id, &job.claim, now, failure, error];
            let ended: Vec<Ended> = change.returning(sql, values).await?;
            follow(change, &ended, now).await
        })
    })
    .await
}

/// What a worker is told about a job that it holds.
pub(super) enum Word {
    GoOn,
    Stop,
    /// It is no longer this worker's.
    Lost,
}

impl Word {
    fn of(told: Option<&Told>) -> Self {
        match told {
            None => Self::Lost,
            Some(told) if told.cancelled_at.is_some() => Self::Stop,
            Some(_) => Self::GoOn,
        }
    }
}

/// Whether a worker should go on.
pub(super) async fn ask(db: &Db, job: &Job) -> Result<Word> {
    let told: Option<Told> =
        db.first("FROM job WHERE id = $1 AND claim = $2", args![&job.id, &job.claim]).await?;
    Ok(Word::of(told.as_ref()))
}

/// Says how far a job is, and holds it for another while.
pub(super) async fn renew(db: &Db, job: &Job, progress: Snapshot, now: Timestamp) -> Result<Word> {
    let job = job.clone();
    db.change(move |change| {
        Box::pin(async move {
            // What is kept was not in vain: only tries that come to nothing count.
            let sql = "UPDATE job SET claimed_until = $3, progress = $4, step = $5, \
                       attempts = CASE WHEN $6 THEN 1 ELSE attempts END WHERE id = $1 AND claim = $2";
            let until = now.plus_millis(LEASE_MS);
            let Snapshot { thousandths, step, has_kept } = progress;
            let values = args![&job.id, &job.claim, until, thousandths, step, has_kept];
            let told: Vec<Told> = change.returning(sql, values).await?;
            Ok(Word::of(told.first()))
        })
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_condition_names_the_lanes_that_are_ordered() {
        let ordered = Lane::ALL.into_iter().filter(|lane| lane.is_ordered()).map(Lane::key);
        let names: Vec<String> = ordered.map(|key| format!("'{key}'")).collect();
        assert_eq!(ORDERED, format!("lane IN ({})", names.join(", ")));
    }
}
