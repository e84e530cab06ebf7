//! What became of one message, and what follows from it.

use std::time::Duration;

use lw_base::{Id, Timestamp};
use lw_store::{Change, Result};
use lw_web::fetch::{Failure, Receipt};

use super::queries::{self, Waiting};
use super::subscribe;

/// Messages in a row that a push service does not take before it is asked no more.
const MOST_FAILURES: i64 = 5;
/// The first wait before another try, in milliseconds; it doubles.
const FIRST_WAIT_MS: i64 = 5_000;
/// The longest.
const LONGEST_WAIT_MS: i64 = 30 * 60_000;

/// How long a push service may say nothing before who is reached there is
/// forgotten, in milliseconds: thirty days, longer than a station is without a line.
const LONGEST_SILENCE_MS: i64 = 30 * 24 * 3_600_000;

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The push service has it.
    Taken,
    /// The browser is reached there no more.
    Gone,
    /// Not now; perhaps after so long a rest.
    Later(Option<Duration>),
    /// Something broke over there: nobody knows whether it has it.
    Perhaps(Option<Duration>),
    /// No answer came: nobody knows whether it has it.
    Silent,
    /// Nothing that can be trusted is there at the moment.
    Unreached,
    /// It is not taken, and will not be.
    Refused,
    /// Something else is said meanwhile, or the reader's quiet hours have begun.
    Needless,
}

/// A message that was brought, or not.
pub(super) struct Brought {
    pub(super) it: Waiting,
    pub(super) outcome: Outcome,
    /// When nobody needs it any more.
    pub(super) until: Timestamp,
}

impl Outcome {
    pub(super) fn of(answer: &std::result::Result<Receipt, Failure>) -> Self {
        match answer {
            Ok(receipt) => match receipt.status {
                200..300 => Self::Taken,
                404 | 410 => Self::Gone,
                408 | 425 | 429 | 503 => Self::Later(receipt.rest),
                500.. => Self::Perhaps(receipt.rest),
                _ => Self::Refused,
            },
            Err(Failure::Silent) => Self::Silent,
            Err(Failure::Untrusted) => Self::Unreached,
            Err(Failure::Refused | Failure::NoHost | Failure::Circles) => Self::Refused,
        }
    }

    /// Whether the device surely does not get it.
    const fn is_surely_not(self) -> bool {
        matches!(self, Self::Later(_) | Self::Unreached | Self::Refused | Self::Needless)
    }

    const fn is_silence(self) -> bool {
        matches!(self, Self::Silent | Self::Unreached)
    }

    /// What the service asks for, where it is tried again.
    const fn rest(self) -> Option<Option<Duration>> {
        match self {
            Self::Later(rest) | Self::Perhaps(rest) => Some(rest),
            Self::Silent | Self::Unreached => Some(None),
            Self::Taken | Self::Gone | Self::Refused | Self::Needless => None,
        }
    }
}

impl Brought {
    /// Keeps what became of it. `number` is the sending that was brought, and
    /// `is_current` whether it is still the one that is.
    pub(super) async fn keep(
        &self,
        change: &mut Change,
        alert: &Id,
        (number, is_current): (i64, bool),
        now: Timestamp,
    ) -> Result<()> {
        let Self { it, outcome, until } = self;
        if self.is_lost(now) {
            for id in queries::of_same_browser(change, &it.subscription).await? {
                subscribe::forget(change, &id).await?;
            }
            return Ok(());
        }
        self.count(change, now).await?;
        let id = (alert, &it.subscription);
        if *outcome == Outcome::Taken {
            queries::take(change, id, number).await?;
        }
        if outcome.is_surely_not() {
            queries::unmark(change, id, number, it.told).await?;
        }
        // Who has something else to bring found anew whom to bring it to.
        if !is_current {
            return Ok(());
        }
        let again = outcome.rest().map(|rest| wait(rest, it.attempts, now)).filter(|at| at < until);
        queries::settle(change, id, (again, it.attempts + 1)).await
    }

    /// Whether the browser is not to be reached any more.
    fn is_lost(&self, now: Timestamp) -> bool {
        let since = self.it.silent_since.filter(|_| self.outcome.is_silence());
        self.outcome == Outcome::Gone
            || since.is_some_and(|since| now.millis() - since.millis() > LONGEST_SILENCE_MS)
            || self.outcome == Outcome::Refused && self.it.failures + 1 >= MOST_FAILURES
    }

    /// Counts what its push service does not take, and notes when it says nothing.
    async fn count(&self, change: &mut Change, now: Timestamp) -> Result<()> {
        let Self { it, outcome, .. } = self;
        if outcome.is_silence() {
            if it.silent_since.is_none() {
                queries::silence(change, &it.subscription, Some(now)).await?;
            }
        } else if it.silent_since.is_some() && *outcome != Outcome::Needless {
            queries::silence(change, &it.subscription, None).await?;
        }
        match outcome {
            Outcome::Refused => queries::count_failures(change, &it.subscription, it.failures + 1).await,
            Outcome::Taken if it.failures > 0 => queries::count_failures(change, &it.subscription, 0).await,
            _ => Ok(()),
        }
    }
}

/// When it is tried again: as the service asks, or later each time.
fn wait(rest: Option<Duration>, attempts: i64, now: Timestamp) -> Timestamp {
    let own = FIRST_WAIT_MS.saturating_mul(1 << attempts.clamp(0, 12)).min(LONGEST_WAIT_MS);
    let asked = rest.map(|rest| i64::try_from(rest.as_millis()).unwrap_or(i64::MAX).max(1_000));
    // Far beyond what any alert lasts, the end of time is as good.
    now.plus_millis(asked.unwrap_or(own).min(7 * 24 * 3_600_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_push_service_says_decides() {
        let check = |status: u16, expect: Outcome| {
            let receipt = Receipt { status, rest: None, body: vec![] };
            assert_eq!(Outcome::of(&Ok(receipt)), expect, "{status}");
        };
        check(201, Outcome::Taken);
        check(202, Outcome::Taken);
        for gone in [404, 410] {
            check(gone, Outcome::Gone);
        }
        for later in [408, 429, 503] {
            check(later, Outcome::Later(None));
        }
        for perhaps in [500, 502, 504] {
            check(perhaps, Outcome::Perhaps(None));
        }
        for refused in [301, 400, 401, 403, 413] {
            check(refused, Outcome::Refused);
        }
        assert_eq!(Outcome::of(&Err(Failure::Silent)), Outcome::Silent);
        assert_eq!(Outcome::of(&Err(Failure::Untrusted)), Outcome::Unreached);
        assert_eq!(Outcome::of(&Err(Failure::Refused)), Outcome::Refused);
    }

    #[test]
    fn each_wait_is_longer_and_the_service_may_ask_for_another() {
        let zero = Timestamp::from_millis(0);
        let wait = |rest, attempts| wait(rest, attempts, zero).millis();
        assert_eq!(wait(None, 0), 5_000);
        assert_eq!(wait(None, 3), 40_000);
        assert_eq!(wait(None, 1_000), LONGEST_WAIT_MS);
        assert_eq!(wait(Some(Duration::from_secs(7)), 3), 7_000);
        assert_eq!(wait(Some(Duration::ZERO), 0), 1_000);
        assert_eq!(wait(Some(Duration::MAX), 0), 7 * 24 * 3_600_000);
    }
}
