//! Who stands before the API: a good key, not too often.

use std::num::NonZeroU32;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use lw_store::Error;
use lw_web::App;
use lw_web::api::{Kind, Problem};
use lw_web::desk::{Peer, address};

use super::{Key, by_secret, queries};
use crate::desk::language;
use crate::people::{Role, Who};

/// Requests at once, in seconds' worth.
const BURST: u32 = 4;
/// Buckets before full ones are forgotten.
const MOST_BUCKETS: usize = 10_000;

type Buckets = RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock>;

/// How often a key may ask, and a place may guess. A good key is never held up
/// by what others try from the same place.
pub struct Throttle {
    keys: Buckets,
    places: Buckets,
}

impl Throttle {
    /// So many requests a second for each key; a place has as many guesses at
    /// once, and as many a minute after that.
    pub fn new(per_second: NonZeroU32) -> Self {
        let burst = per_second.saturating_mul(NonZeroU32::new(BURST).unwrap_or(NonZeroU32::MIN));
        Self {
            keys: RateLimiter::keyed(Quota::per_second(per_second).allow_burst(burst)),
            places: RateLimiter::keyed(Quota::per_minute(per_second)),
        }
    }

    fn take(buckets: &Buckets, whose: &str) -> Result<(), Problem> {
        if buckets.len() > MOST_BUCKETS {
            buckets.retain_recent();
        }
        buckets.check_key(&whose.to_owned()).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            Problem::wait(wait.as_secs() + 1)
        })
    }
}

/// What the gate needs.
#[derive(Clone)]
pub struct Gate {
    /// The station.
    pub app: App,
    /// How often.
    pub throttle: Arc<Throttle>,
}

/// The layer around the API's routes.
pub async fn gate(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    // No text of ours has it, and PostgreSQL takes none.
    if request.uri().path_and_query().is_some_and(|all| all.as_str().contains("%00")) {
        return Problem::from(Kind::Unreadable).into_response();
    }
    let (mut parts, body) = request.into_parts();
    match enter(&gate, &parts).await {
        Ok(who) => {
            parts.extensions.insert(who);
            next.run(Request::from_parts(parts, body)).await
        }
        Err(problem) => problem.into_response(),
    }
}

async fn enter(gate: &Gate, asked: &Parts) -> Result<Who, Problem> {
    let (app, headers) = (&gate.app, &asked.headers);
    let now = app.clock.now();
    let key = match secret(headers) {
        Some(secret) => by_secret(&app.db, secret, now).await?,
        None => None,
    };
    let Some(key) = key else {
        let place = address(asked.extensions.get::<Peer>(), headers);
        Throttle::take(&gate.throttle.places, &place)?;
        return Err(Kind::NoKey.into());
    };
    Throttle::take(&gate.throttle.keys, key.id.as_str())?;
    if key.should_be_noted(now) {
        let id = key.id.clone();
        let noted = app
            .db
            .change::<(), Error>(move |change| Box::pin(async move { queries::see(change, &id, now).await }))
            .await;
        if let Err(error) = noted {
            // Who reads on a full disk can read on.
            tracing::warn!(%error, "the use of a key could not be noted");
        }
    }
    who(app, headers, key)
}

/// What `Authorization: Bearer …` carries (RFC 6750 section 2.1).
fn secret(headers: &HeaderMap) -> Option<&str> {
    let (scheme, secret) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}

fn who(app: &App, headers: &HeaderMap, key: Key) -> Result<Who, Problem> {
    let role: Role = key.role.parse().map_err(anyhow::Error::from)?;
    let everywhere = key.edition_id.is_none().then_some(role);
    Ok(Who {
        by: super::by(&key.id),
        id: key.id,
        name: key.name,
        email: String::new(),
        language: language(app, headers),
        is_owner: everywhere == Some(Role::Owner),
        everywhere,
        roles: key.edition_id.map(|edition| (edition, role)).into_iter().collect(),
        session: String::new(),
    })
}

/// The key that asks, by what it may do.
#[derive(Clone, Debug)]
pub struct Caller(pub Who);

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        parts.extensions.get::<Who>().cloned().map(Self).ok_or_else(|| Kind::NoKey.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_too_often_waits() {
        let throttle = Throttle::new(NonZeroU32::new(5).unwrap());
        let passed = (0..100).filter(|_| Throttle::take(&throttle.keys, "a").is_ok()).count();
        assert!((20..30).contains(&passed), "{passed}");
        let waits = Throttle::take(&throttle.keys, "a").unwrap_err().into_response();
        assert_eq!(waits.status(), 429);
        assert!(waits.headers()["retry-after"].to_str().unwrap().parse::<u64>().unwrap() >= 1);
        // Others do not.
        assert!(Throttle::take(&throttle.keys, "b").is_ok());
    }

    #[test]
    fn a_key_is_what_follows_bearer() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::AUTHORIZATION, value.parse().unwrap());
            secret(&headers).map(str::to_owned)
        };
        assert_eq!(of("Bearer lw_x").as_deref(), Some("lw_x"));
        assert_eq!(of("bearer  lw_x").as_deref(), Some("lw_x"));
        assert_eq!(of("Basic bHc="), None);
        assert_eq!(of("lw_x"), None);
    }
}
