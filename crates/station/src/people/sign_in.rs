//! Signing in with a password and, where it is turned on, a second step; and
//! how guessing is slowed down.
//!
//! Failures are counted by the account and by the place they come from. A
//! place from which this person has signed in before is not held up by what
//! others try elsewhere: nobody can lock the owner out.

use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::cookie::CookieJar;
use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Error};
use lw_web::App;

use super::secret::Secret;
use super::{Person, password, queries, second_factor, sessions};

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

/// How far back wrong codes count for the account as a whole. Who sends them
/// has the password, so this can be longer.
const CODE_WINDOW_MS: i64 = 24 * 3_600_000;
/// Wrong codes of one account from places unknown to it.
const MOST_CODES: i64 = 20;
/// How long a code may take: ten minutes.
const STEP_MS: i64 = 10 * 60_000;
/// The cookie of who owes a code.
const STEP_COOKIE: &str = "__Host-desk-step";

/// How an attempt ended.
#[derive(Debug)]
pub enum Attempt {
    /// It is this person.
    Right(Person),
    /// It is this person, who owes a code.
    HalfWay(Person),
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
    let right = person.filter(|_| is_right);
    if let Some(person) = &right {
        let second = second_factor::queries::of(db, &person.id).await?;
        if second.is_some_and(|it| it.on_since.is_some()) {
            // A password alone makes no place known.
            return Ok(right.map_or(Attempt::Wrong, Attempt::HalfWay));
        }
    }
    let (email, place) = (email.clone(), place.to_owned());
    db.change::<(), Error>(move |change| {
        Box::pin(async move { note(change, &email, &place, is_right, now).await })
    })
    .await?;
    Ok(right.map_or(Attempt::Wrong, Attempt::Right))
}

/// Notes an attempt, and forgets those of long ago.
pub(super) async fn note(
    change: &mut Change,
    email: &str,
    place: &str,
    is_success: bool,
    now: Timestamp,
) -> Result<(), Error> {
    queries::insert_attempt(change, email, place, is_success, now).await?;
    queries::forget_attempts(change, now.plus_millis(-KNOWN_MS)).await
}

/// Lets somebody owe a code; returns the `Set-Cookie` that they are known by.
pub async fn owe_code(db: &Db, person: Id, now: Timestamp) -> Result<HeaderValue, anyhow::Error> {
    let secret = Secret::new()?;
    let id = secret.digest();
    db.change::<(), Error>(move |change| {
        Box::pin(async move {
            queries::forget_steps(change, now).await?;
            queries::insert_step(change, &id, &person, now.plus_millis(STEP_MS)).await
        })
    })
    .await?;
    Ok(cookie(secret.as_str(), STEP_MS / 1000))
}

/// Who owes a code, by the cookie that a request carries.
pub async fn owes_code(db: &Db, headers: &HeaderMap, now: Timestamp) -> Result<Option<Owing>, Error> {
    let jar = CookieJar::from_headers(headers);
    let Some(secret) = jar.get(STEP_COOKIE).and_then(|cookie| Secret::read(cookie.value())) else {
        return Ok(None);
    };
    let step = secret.digest();
    let Some(person) = queries::step(db, &step, now).await? else { return Ok(None) };
    Ok(queries::by_id(db, &person).await?.map(|person| Owing { person, step }))
}

/// Somebody whose password was right and who owes a code.
#[derive(Clone, Debug)]
pub struct Owing {
    person: Person,
    step: String,
}

/// How a code was taken.
#[derive(Debug)]
pub enum Answer {
    /// It is theirs: the `Set-Cookie` of their session.
    Right(HeaderValue),
    /// It is not, or it was used before.
    Wrong,
    /// Too many were wrong.
    TooMany,
}

/// Tries a code from a place, on a device. One person's codes are tried one
/// after the other, so that many at once count as many.
pub async fn answer(
    app: &App,
    owing: Owing,
    code: &str,
    (agent, place): (&str, &str),
) -> Result<Answer, Error> {
    let (seal, now) = (app.seal.clone(), app.clock.now());
    let Owing { person, step } = owing;
    let (code, agent, place) = (code.to_owned(), agent.to_owned(), place.to_owned());
    app.db
        .change(move |change| {
            Box::pin(async move {
                let codes = format!("code:{}", person.id);
                if second_factor::queries::hold(change, &person.id).await?.is_none() {
                    return Ok(Answer::Wrong);
                }
                if owes_too_much(change, &person.email, &codes, &place, now).await? {
                    return Ok(Answer::TooMany);
                }
                if !second_factor::accept(change, &seal, &person.id, &code, now).await? {
                    note(change, &codes, &place, false, now).await?;
                    return Ok(Answer::Wrong);
                }
                if !queries::end_step(change, &step).await? {
                    return Ok(Answer::Wrong);
                }
                note(change, &person.email, &place, true, now).await?;
                sessions::begin(change, &person.id, &agent, &place, now).await.map(Answer::Right)
            })
        })
        .await
}

async fn owes_too_much(
    change: &mut Change,
    email: &str,
    codes: &str,
    place: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let (lately, today) = (now.plus_millis(-WINDOW_MS), now.plus_millis(-CODE_WINDOW_MS));
    if queries::failures_here_in(change, codes, place, lately).await? >= MOST_HERE {
        return Ok(true);
    }
    if queries::is_known_place_in(change, email, place).await? {
        return Ok(false);
    }
    Ok(queries::failures_of_in(change, codes, today).await? >= MOST_CODES)
}

/// A `Set-Cookie` that makes the browser forget that a code is owed.
pub fn forgotten() -> HeaderValue {
    cookie("", 0)
}

fn cookie(value: &str, seconds: i64) -> HeaderValue {
    let cookie =
        format!("{STEP_COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}");
    HeaderValue::try_from(cookie).unwrap_or_else(|_| unreachable!("letters and digits are a header"))
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
