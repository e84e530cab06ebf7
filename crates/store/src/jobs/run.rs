//! Does one job that was ordered: holds it while the work goes on, writes down how far
//! it is, tells it to stop, and keeps how it ended.

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures::FutureExt as _;
use lw_base::Clock;

use super::order::{self, Word};
use super::progress::{Progress, Undone};
use super::{Job, Lane, claim, fail, finish};
use crate::{Db, Result};

/// How often a job hears whether it should go on.
const LISTEN: Duration = Duration::from_millis(500);
/// How often it says how far it is, in listenings.
const SAY: u32 = 3;
/// How often it is held for another while, in listenings: well within a lease.
const HOLD: u32 = 12;

/// Takes a job of an ordered lane, if one is due, and does it with `work`, which is
/// given the job and its progress. Whether there was one.
pub async fn turn<F>(
    db: &Db,
    lane: Lane,
    clock: &Clock,
    work: impl FnOnce(Job, Progress) -> F,
) -> Result<bool>
where
    F: Future<Output = std::result::Result<(), Undone>>,
{
    let Some(job) = claim(db, lane, 1, clock.now()).await?.pop() else { return Ok(false) };
    let progress = Progress::default();
    let done = AssertUnwindSafe(work(job.clone(), progress.clone())).catch_unwind();
    // Beside each other, not by turns: work that stands still may hold the connections to the
    // database that its listener waits for.
    let ended = tokio::select! {
        ended = done => ended,
        never = listen(db, &job, &progress, clock) => match never {},
    };
    let ended = ended.unwrap_or_else(|_| Err(Undone::Broken(anyhow::anyhow!("the work panicked"))));
    end(db, &job, ended, &progress, clock).await?;
    Ok(true)
}

/// Holds a job, says how far it is and hears whether it should go on, until it is dropped.
async fn listen(db: &Db, job: &Job, progress: &Progress, clock: &Clock) -> Infallible {
    let mut said = progress.now();
    let mut listened = 0;
    loop {
        tokio::time::sleep(LISTEN).await;
        listened += 1;
        let now = progress.now();
        let is_news = listened % SAY == 0 && now != said;
        let word = if is_news || listened % HOLD == 0 {
            said = now;
            order::renew(db, job, now, clock.now()).await
        } else {
            order::ask(db, job).await
        };
        match word {
            Ok(Word::GoOn) => {}
            Ok(Word::Stop | Word::Lost) => progress.cancel(),
            // The work goes on; if the lease ends meanwhile, the next word says so.
            Err(error) => tracing::warn!(%error, job.id = %job.id, "a job's progress could not be kept"),
        }
    }
}

/// Keeps how it ended. What is no longer this worker's stays as it is.
async fn end(
    db: &Db,
    job: &Job,
    ended: std::result::Result<(), Undone>,
    progress: &Progress,
    clock: &Clock,
) -> Result<()> {
    let undone = match ended {
        Ok(()) => return finish(db, vec![job.clone()]).await,
        Err(undone) => undone,
    };
    let error = undone.to_string();
    let now = clock.now();
    match undone {
        Undone::Refused(why) => {
            tracing::info!(job.id = %job.id, job.name, why, "a job cannot be done");
            order::give_up(db, job, why, error, now).await
        }
        Undone::Stopped => order::give_up(db, job, order::STOPPED, error, now).await,
        Undone::Broken(_) => {
            tracing::error!(job.id = %job.id, job.name, job.attempts, error, "a job failed");
            let last = progress.now();
            if last.has_kept {
                // It may have kept something since it said so last: then this was the first try of the rest.
                order::renew(db, job, last, now).await?;
            } else if job.is_last_try() {
                return order::give_up(db, job, order::BROKEN, error, now).await;
            }
            fail(db, job, error, now).await
        }
    }
}
