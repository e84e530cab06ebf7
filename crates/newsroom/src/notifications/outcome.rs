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

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The push service has it.
    Taken,
    /// The browser is reached there no more.
    Gone,
    /// Not now; perhaps after so long a rest.
    Later(Option<Duration>),
    /// It is not taken, and will not be.
    Refused,
    /// Something else is said meanwhile.
    Overtaken,
}

impl Outcome {
    pub(super) fn of(answer: &std::result::Result<Receipt, Failure>) -> Self {
        match answer {
            Ok(receipt) => match receipt.status {
                200..300 => Self::Taken,
                404 | 410 => Self::Gone,
                408 | 425 | 429 | 500.. => Self::Later(receipt.rest),
                _ => Self::Refused,
            },
            Err(Failure::Silent) => Self::Later(None),
            Err(Failure::Refused | Failure::NoHost | Failure::Untrusted | Failure::Circles) => Self::Refused,
        }
    }

    /// Keeps it. `number` is the sending that was brought, `until` is when nobody
    /// needs it any more, and `is_current` whether it is still the last one.
    pub(super) async fn keep(
        self,
        change: &mut Change,
        (alert, it): (&Id, &Waiting),
        (number, until, is_current): (i64, Timestamp, bool),
        now: Timestamp,
    ) -> Result<()> {
        let told = if self == Self::Taken { number } else { it.told };
        match self {
            Self::Gone => {
                for id in queries::of_same_browser(change, &it.subscription).await? {
                    subscribe::forget(change, &id).await?;
                }
                return Ok(());
            }
            Self::Refused if it.failures + 1 >= MOST_FAILURES => {
                return subscribe::forget(change, &it.subscription).await;
            }
            Self::Refused => queries::count_failures(change, &it.subscription, it.failures + 1).await?,
            Self::Taken if it.failures > 0 => {
                queries::count_failures(change, &it.subscription, 0).await?;
            }
            Self::Taken | Self::Later(_) | Self::Overtaken => {}
        }
        if !is_current {
            // Who has it from there on knows of it; who is told more stays as they are.
            return match self {
                Self::Taken => Ok(()),
                _ => queries::settle_told(change, alert, &it.subscription, told).await,
            };
        }
        let again = match self {
            Self::Later(rest) => Some(wait(rest, it.attempts, now)).filter(|at| *at < until),
            _ => None,
        };
        let id = (alert, &it.subscription);
        queries::settle(change, id, told, (again, it.attempts + 1)).await
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
        for later in [408, 429, 500, 503] {
            check(later, Outcome::Later(None));
        }
        for refused in [301, 400, 401, 403, 413] {
            check(refused, Outcome::Refused);
        }
        assert_eq!(Outcome::of(&Err(Failure::Silent)), Outcome::Later(None));
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
