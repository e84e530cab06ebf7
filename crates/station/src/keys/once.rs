//! The same request twice is done once: a client whose line broke before the
//! answer came sends it again with the same `Idempotency-Key`.

use futures::future::BoxFuture;
use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Error};
use lw_web::api::{Kind, Problem, Sent};

use super::queries;
use crate::people::Who;

/// How long a request is remembered: a day.
const KEPT_MS: i64 = 24 * 3_600_000;

/// Whose request it is, and what makes it the same.
#[derive(Clone, Debug)]
pub struct Once {
    caller: Id,
    name: Option<String>,
    digest: String,
}

impl Once {
    /// The request that a caller has sent.
    pub fn of<T>(who: &Who, sent: &Sent<T>) -> Self {
        Self { caller: who.id.clone(), name: sent.key.clone(), digest: sent.digest.clone() }
    }
}

/// How it ended.
#[derive(Clone, Debug)]
pub struct Done<T = ()> {
    /// The id of what it made.
    pub made: String,
    /// What only the request is told that made it, and none that comes again.
    pub told: Option<T>,
}

/// Why a change was not made.
#[derive(Debug)]
pub enum Undone<E> {
    /// The key was used for another request.
    Reused,
    /// The verb refused.
    Refused(E),
}

impl<E: From<Error>> From<Error> for Undone<E> {
    fn from(error: Error) -> Self {
        Self::Refused(error.into())
    }
}

impl<E: Into<Problem>> From<Undone<E>> for Problem {
    fn from(undone: Undone<E>) -> Self {
        match undone {
            Undone::Reused => Kind::Reused.into(),
            Undone::Refused(refusal) => refusal.into(),
        }
    }
}

/// Does the work, which returns the id of what it made and what is told once,
/// unless the same request has done it before.
pub async fn once<T, E, F>(db: &Db, asked: Once, now: Timestamp, work: F) -> Result<Done<T>, Undone<E>>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
    F: for<'a> FnOnce(&'a mut Change) -> BoxFuture<'a, Result<(String, T), E>> + Send + 'static,
{
    db.change(move |change| {
        Box::pin(async move {
            let Once { caller, name, digest } = asked;
            let Some(name) = name else {
                let (made, told) = work(change).await.map_err(Undone::Refused)?;
                return Ok(Done { made, told: Some(told) });
            };
            queries::forget_requests(change, now.plus_millis(-KEPT_MS)).await?;
            if let Some(before) = queries::request(change, &caller, &name).await? {
                return match before.digest == digest {
                    true => Ok(Done { made: before.made, told: None }),
                    false => Err(Undone::Reused),
                };
            }
            // Before the work: of two at the same time, the second waits here.
            queries::insert_request(change, &caller, &name, &digest, now).await?;
            let (made, told) = work(change).await.map_err(Undone::Refused)?;
            queries::update_request(change, &caller, &name, &made).await?;
            Ok(Done { made, told: Some(told) })
        })
    })
    .await
}

/// Forgets requests that nobody sends again.
pub async fn forget_old(db: &Db, now: Timestamp) -> Result<(), Error> {
    db.change(move |change| {
        Box::pin(async move { queries::forget_requests(change, now.plus_millis(-KEPT_MS)).await })
    })
    .await
}
