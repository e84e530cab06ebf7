//! Sessions: a person on a device. They are rows, so that one can be ended
//! from anywhere and is gone with the next request.

use axum::http::{HeaderMap, HeaderValue};
use axum_extra::extract::cookie::CookieJar;
use lw_base::{Id, Timestamp, one_line};
use lw_store::{Change, Db, Error, record};
use lw_web::desk::COOKIE;

use super::queries;
use super::secret::{Secret, digest};

/// How long a session lasts at most: 30 days.
const LONGEST_MS: i64 = 30 * 24 * 3_600_000;
/// How long it lasts unused: a week.
const IDLE_MS: i64 = 7 * 24 * 3_600_000;
/// How exact `seen_at` is: each write of it is a commit.
const SEEN_MS: i64 = 5 * 60_000;
/// The longest name of a browser, in bytes.
const LONGEST_AGENT: usize = 300;

/// Letters by which pages know a session.
const SHOWN: usize = 32;

record! {
    /// A session as it is stored.
    #[derive(Clone, Debug)]
    pub struct Session {
        /// The digest of what the cookie carries.
        pub id: String = "session.id",
        /// Whose it is.
        pub person_id: Id = "session.person_id",
        /// The browser, as it names itself.
        pub agent: String = "session.agent",
        /// Where it was begun from.
        pub address: String = "session.address",
        /// When it was begun.
        pub made_at: Timestamp = "session.made_at",
        /// When it was last used, give or take five minutes.
        pub seen_at: Timestamp = "session.seen_at",
    }
}

/// Begins a session; returns the `Set-Cookie` that it is known by.
pub async fn begin(
    change: &mut Change,
    person: &Id,
    agent: &str,
    address: &str,
    now: Timestamp,
) -> Result<HeaderValue, Error> {
    let secret = Secret::new().map_err(|cause| Error::Unreadable(cause.to_string()))?;
    let session = Session {
        id: secret.digest(),
        person_id: person.clone(),
        agent: one_line(agent, LONGEST_AGENT),
        address: address.to_owned(),
        made_at: now,
        seen_at: now,
    };
    queries::insert_session(change, &session, now.plus_millis(LONGEST_MS)).await?;
    queries::forget_sessions(change, now, now.plus_millis(-IDLE_MS)).await?;
    Ok(cookie(secret.as_str(), LONGEST_MS / 1000))
}

impl Session {
    /// What pages know it by: not what it is looked up by.
    pub fn shown(&self) -> String {
        digest(&format!("shown:{}", self.id))[..SHOWN].to_owned()
    }
}

/// The session that a request carries, if it still lasts.
pub async fn of(db: &Db, headers: &HeaderMap, now: Timestamp) -> Result<Option<Session>, Error> {
    let jar = CookieJar::from_headers(headers);
    let Some(secret) = jar.get(COOKIE).and_then(|cookie| Secret::read(cookie.value())) else {
        return Ok(None);
    };
    let session = queries::session(db, &secret.digest(), now, now.plus_millis(-IDLE_MS)).await?;
    if let Some(session) = session.as_ref().filter(|it| it.seen_at.plus_millis(SEEN_MS) < now) {
        let id = session.id.clone();
        let seen = db.change::<(), Error>(move |change| {
            Box::pin(async move { queries::see_session(change, &id, now).await })
        });
        // A full disk must not keep anybody from reading.
        if let Err(error) = seen.await {
            tracing::warn!(%error, "when a session was seen could not be kept");
        }
    }
    Ok(session)
}

/// A `Set-Cookie` that makes the browser forget its session.
pub fn forgotten() -> HeaderValue {
    cookie("", 0)
}

/// `Lax`, so that a link in a mail opens the desk signed in; what changes
/// something is checked by its origin.
fn cookie(value: &str, seconds: i64) -> HeaderValue {
    let cookie = format!("{COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}");
    HeaderValue::try_from(cookie).unwrap_or_else(|_| unreachable!("letters and digits are a header"))
}
