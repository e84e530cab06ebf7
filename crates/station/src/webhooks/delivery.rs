//! A delivery: what a webhook is told once. It is tried until it is taken, or
//! for a day.

use std::time::Duration;

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Error, record};
use lw_web::fetch::{Failure, Receipt};

use super::{Pause, enqueue, give_up, queries};

/// How long to wait after each attempt that failed, in seconds: about a day
/// altogether.
const WAITS: [i64; 7] = [5, 60, 300, 1_800, 7_200, 21_600, 54_000];
/// The longest that a server can ask to be left alone.
const LONGEST_WAIT: i64 = 24 * 3_600;
/// After so long without one that was taken, a webhook is paused: three days.
const PATIENCE_MS: i64 = 3 * 24 * 3_600_000;
/// How long deliveries are kept: two weeks.
const KEPT_MS: i64 = 14 * 24 * 3_600_000;
/// The part of an answer that is kept, in bytes.
pub const KEPT_ANSWER: usize = 1_000;

record! {
    /// A delivery as it is stored.
    #[derive(Clone, Debug)]
    pub struct Delivery {
        /// Its id, and the `webhook-id` of what is sent.
        pub id: Id,
        /// To whom.
        pub webhook_id: Id,
        /// Its number among those of its webhook, from 1.
        pub number: i64,
        /// What it tells of.
        pub kind: String,
        /// Where that was.
        pub edition_id: Option<String>,
        /// What it is about, in the kind's own form.
        pub object: String,
        /// When it happened.
        pub made_at: Timestamp,
        /// What is sent; none before it is sent first.
        pub body: Option<String>,
        state: String,
        /// How often it was tried.
        pub attempts: i64,
        /// When it is tried next.
        pub next_at: Option<Timestamp>,
        /// When it was tried last.
        pub tried_at: Option<Timestamp>,
        /// How long that took.
        pub took_ms: Option<i64>,
        /// The status of the answer.
        pub status: Option<i64>,
        /// Why there was none: a key.
        pub failure: Option<String>,
        /// The beginning of the answer.
        pub answer: Option<String>,
    }
}

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WebhookDeliveryState)]
pub enum State {
    /// It is still to be taken.
    Waiting,
    /// It was taken.
    Delivered,
    /// It is not tried any more.
    Failed,
}

impl State {
    const ALL: [Self; 3] = [Self::Waiting, Self::Delivered, Self::Failed];

    /// Its key in rows and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }
}

impl Delivery {
    /// Where it stands.
    pub fn state(&self) -> State {
        State::ALL.into_iter().find(|state| state.key() == self.state).unwrap_or(State::Failed)
    }
}

/// How an attempt ended.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// What the server said, or why it said nothing.
    pub end: Result<Receipt, Failure>,
    /// How long it took.
    pub took: Duration,
}

/// How an attempt is written into its delivery.
pub(super) struct Written {
    pub state: State,
    pub next_at: Option<Timestamp>,
    pub took_ms: i64,
    pub status: Option<i64>,
    pub failure: Option<&'static str>,
    pub answer: Option<String>,
}

impl Attempt {
    fn is_taken(&self) -> bool {
        self.end.as_ref().is_ok_and(|receipt| (200..300).contains(&receipt.status))
    }

    fn is_gone(&self) -> bool {
        self.end.as_ref().is_ok_and(|receipt| receipt.status == 410)
    }

    /// In how many seconds the next one is due after so many; none if there is none.
    fn wait(&self, attempts: i64) -> Option<i64> {
        // Where it may not be asked today it may not be asked tomorrow.
        if self.is_taken() || self.is_gone() || matches!(self.end, Err(Failure::Refused)) {
            return None;
        }
        let wait = usize::try_from(attempts - 1).ok().and_then(|place| WAITS.get(place))?;
        let asked = self.end.as_ref().ok().and_then(|receipt| receipt.rest);
        let asked = asked.map_or(0, |rest| i64::try_from(rest.as_secs()).unwrap_or(i64::MAX));
        Some(asked.clamp(*wait, LONGEST_WAIT))
    }

    fn written(&self, attempts: i64, now: Timestamp) -> Written {
        let wait = self.wait(attempts);
        let state = match wait {
            _ if self.is_taken() => State::Delivered,
            Some(_) => State::Waiting,
            None => State::Failed,
        };
        let text = |bytes: &[u8]| {
            let text: String = String::from_utf8_lossy(bytes).chars().map(printed).collect();
            lw_base::one_line(&text, KEPT_ANSWER)
        };
        Written {
            state,
            next_at: wait.map(|seconds| now.plus_millis(seconds * 1_000)),
            took_ms: i64::try_from(self.took.as_millis()).unwrap_or(i64::MAX),
            status: self.end.as_ref().ok().map(|receipt| receipt.status.into()),
            failure: self.end.as_ref().err().map(|failure| key(*failure)),
            answer: self.end.as_ref().ok().map(|receipt| text(&receipt.body)).filter(|it| !it.is_empty()),
        }
    }
}

/// PostgreSQL keeps no NUL, and nobody reads the others.
fn printed(letter: char) -> char {
    if letter.is_control() { ' ' } else { letter }
}

/// The key of why there was no answer.
const fn key(failure: Failure) -> &'static str {
    match failure {
        Failure::Refused => "refused",
        Failure::NoHost => "no-host",
        Failure::Untrusted => "untrusted",
        Failure::Circles | Failure::Silent => "silent",
    }
}

/// Makes a delivery with the next number of its webhook, and orders it.
pub(super) async fn make(
    change: &mut Change,
    webhook: &Id,
    kind: &str,
    edition: Option<&str>,
    object: &str,
    now: Timestamp,
) -> Result<(), Error> {
    let number = queries::next_number(change, webhook).await?;
    let id = Id::new(now);
    queries::insert_delivery(change, (&id, webhook, number), kind, edition, object, now).await?;
    enqueue(change, &id, now).await
}

/// Orders one that waits.
pub(super) async fn order(change: &mut Change, id: &Id, now: Timestamp) -> Result<(), Error> {
    enqueue(change, id, now).await
}

/// Sends one again, whatever became of it; whether it is there.
pub async fn again(change: &mut Change, webhook: &Id, id: &Id, now: Timestamp) -> Result<bool, Error> {
    let is_there = queries::again(change, webhook, id, now).await?;
    if is_there {
        enqueue(change, id, now).await?;
    }
    Ok(is_there)
}

/// Writes down how an attempt ended, and what follows from it.
pub async fn tried(
    change: &mut Change,
    delivery: &Delivery,
    attempt: &Attempt,
    now: Timestamp,
) -> Result<(), Error> {
    let attempts = delivery.attempts + 1;
    let written = attempt.written(attempts, now);
    let webhook = &delivery.webhook_id;
    // The webhook first, as everybody takes these rows: nobody then waits for each other.
    let since = match attempt.is_taken() {
        true => queries::fails_no_more(change, webhook).await.map(|()| None)?,
        false => queries::fails(change, webhook, now).await?,
    };
    queries::write_attempt(change, &delivery.id, attempts, &written, now).await?;
    if let Some(at) = written.next_at {
        enqueue(change, &delivery.id, at).await?;
    }
    if attempt.is_gone() {
        give_up(change, webhook, Pause::Gone, now).await?;
    } else if since.is_some_and(|since| now.millis() - since.millis() > PATIENCE_MS) {
        give_up(change, webhook, Pause::Failing, now).await?;
    }
    Ok(())
}

/// Forgets deliveries of long ago.
pub async fn forget_old(db: &Db, now: Timestamp) -> Result<(), Error> {
    db.change(move |change| {
        Box::pin(async move { queries::forget_deliveries(change, now.plus_millis(-KEPT_MS)).await })
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(status: u16, rest: Option<u64>) -> Attempt {
        let receipt = Receipt { status, rest: rest.map(Duration::from_secs), body: b"a\0b\n".to_vec() };
        Attempt { end: Ok(receipt), took: Duration::from_millis(7) }
    }

    #[test]
    fn it_is_tried_for_about_a_day() {
        let day: i64 = (1..).map_while(|attempts| attempt(500, None).wait(attempts)).sum();
        assert!((20 * 3_600..30 * 3_600).contains(&day), "{day}");
        assert_eq!(attempt(302, None).wait(1), Some(5));
        assert_eq!(attempt(204, None).wait(1), None);
        assert_eq!(attempt(410, None).wait(1), None);
    }

    #[test]
    fn a_server_can_ask_for_rest() {
        assert_eq!(attempt(429, Some(1)).wait(1), Some(5));
        assert_eq!(attempt(429, Some(90)).wait(1), Some(90));
        assert_eq!(attempt(503, Some(u64::MAX)).wait(1), Some(LONGEST_WAIT));
        assert_eq!(attempt(503, Some(90)).wait(8), None);
    }

    #[test]
    fn what_may_not_be_asked_is_not_tried_again() {
        let refused = Attempt { end: Err(Failure::Refused), took: Duration::ZERO };
        let written = refused.written(1, Timestamp::from_millis(0));
        assert_eq!((written.state, written.failure, written.next_at), (State::Failed, Some("refused"), None));
        let silent = Attempt { end: Err(Failure::Silent), took: Duration::ZERO };
        assert_eq!(silent.written(1, Timestamp::from_millis(0)).state, State::Waiting);
        assert_eq!(attempt(200, None).written(1, Timestamp::from_millis(0)).answer.as_deref(), Some("a b"));
    }
}
