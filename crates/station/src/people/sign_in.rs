//! Signing in with a password, and how guessing is slowed down.
//!
//! Failures are counted by the account and by the place they come from. A
//! place from which this person has signed in before is not held up by what
//! others try elsewhere: nobody can lock the owner out.

use lw_base::Timestamp;
use lw_store::{Db, Error};

use super::{Person, password, queries};

/// How far back failures count.
const WINDOW_MS: i64 = 15 * 60_000;
/// How long a place stays known after a success there.
const KNOWN_MS: i64 = 90 * 24 * 3_600_000;
/// Failures of one account from one place, within the window.
const MOST_HERE: i64 = 10;
/// Failures of one account from places unknown to it.
const MOST_ELSEWHERE: i64 = 30;
/// Failures from one place, whatever the account.
const MOST_FROM_PLACE: i64 = 100;

/// How an attempt ended.
#[derive(Debug)]
pub enum Attempt {
    /// It is this person.
    Right(Person),
    /// Address or password is wrong; which of them is nobody's business.
    Wrong,
    /// Too many attempts failed: wait a quarter of an hour.
    TooMany,
}

/// Tries a password from a place.
pub async fn attempt(
    db: &Db,
    email: &str,
    given: String,
    place: &str,
    now: Timestamp,
) -> Result<Attempt, anyhow::Error> {
    let email = super::email(email).unwrap_or_default();
    if is_held_up(db, &email, place, now).await? {
        return Ok(Attempt::TooMany);
    }
    let person = queries::by_email(db, &email).await?;
    let hash = person.as_ref().map(|person| person.password.clone());
    let is_right = password::is_right(given, hash).await?;
    let (noted, place) = (email.clone(), place.to_owned());
    db.change::<(), Error>(move |change| {
        Box::pin(async move {
            queries::insert_attempt(change, &noted, &place, is_right, now).await?;
            queries::forget_attempts(change, now.plus_millis(-KNOWN_MS)).await
        })
    })
    .await?;
    Ok(person.filter(|_| is_right).map_or(Attempt::Wrong, Attempt::Right))
}

async fn is_held_up(db: &Db, email: &str, place: &str, now: Timestamp) -> Result<bool, Error> {
    let since = now.plus_millis(-WINDOW_MS);
    let here = queries::failures_here(db, email, place, since).await?;
    if here >= MOST_HERE {
        return Ok(true);
    }
    if queries::is_known_place(db, email, place).await? {
        return Ok(false);
    }
    Ok(queries::failures_of(db, email, since).await? >= MOST_ELSEWHERE
        || queries::failures_from(db, place, since).await? >= MOST_FROM_PLACE)
}
