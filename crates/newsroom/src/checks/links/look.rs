//! The look itself.

use lw_base::Timestamp;
use lw_store::Db;
use lw_web::App;
use lw_web::fetch::{Answer, Failure, Method};

use super::{Outcome, enqueue, queries};

/// Bytes of an answer that are read: that it begins is enough.
const FEW: usize = 512;
/// How long to wait before one that did not answer is asked again.
const RETRY_MS: i64 = 10 * 60_000;
/// Attempts until it is left for tomorrow.
const MOST_TRIES: i64 = 3;
/// How long an answer is remembered that nobody has asked for since.
const REMEMBERED_MS: i64 = 90 * 24 * 3_600_000;

/// Looks at an address and keeps what came of it.
pub async fn look(app: &App, address: &str) -> lw_store::Result<()> {
    let outcome = outcome(app, address).await;
    let (address, now) = (address.to_owned(), app.clock.now());
    let kept = app.db.change::<(), lw_store::Error>(move |change| {
        Box::pin(async move {
            let Some(before) = queries::seen_in(change, &address).await? else { return Ok(()) };
            let tries = if outcome == Outcome::Silent { before.tries + 1 } else { 0 };
            let is_dead = outcome == Outcome::Dead;
            let since = is_dead.then(|| before.dead_since.unwrap_or(now));
            queries::keep(change, &address, outcome, since, tries, now).await?;
            if outcome == Outcome::Silent && tries < MOST_TRIES {
                enqueue(change, &address, now.plus_millis(RETRY_MS)).await?;
            }
            Ok(())
        })
    });
    kept.await
}

/// Forgets addresses that nobody has asked for in a long time.
pub async fn forget_old(db: &Db, now: Timestamp) -> lw_store::Result<()> {
    let before = now.plus_millis(-REMEMBERED_MS);
    db.change(move |change| Box::pin(async move { queries::forget(change, before).await })).await
}

/// Asks for the head; a server that will not give it is asked for the page.
async fn outcome(app: &App, address: &str) -> Outcome {
    let head = judged(&app.fetch.ask(Method::HEAD, address, FEW).await);
    match head {
        Outcome::Answers | Outcome::Private => head,
        Outcome::Dead | Outcome::Silent => judged(&app.fetch.ask(Method::GET, address, FEW).await),
    }
}

/// Only what says that nothing is there is dead: who wants a password, or no
/// robots, has something.
fn judged(answer: &Result<Answer, Failure>) -> Outcome {
    match answer {
        Ok(answer) => match answer.status {
            404 | 410 => Outcome::Dead,
            408 | 429 | 500.. => Outcome::Silent,
            _ => Outcome::Answers,
        },
        Err(Failure::NoHost) => Outcome::Dead,
        Err(Failure::Refused) => Outcome::Private,
        Err(Failure::Untrusted | Failure::Circles | Failure::Silent) => Outcome::Silent,
    }
}
