//! What a browser asked to be told, and that it asks no more.

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lw_base::Id;
use lw_station::editions::Edition;
use lw_station::{sections, topics};
use lw_store::{Change, Error};
use lw_web::App;
use lw_web::calendar::zone;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::{Address, BadSubscription, Subscription, message, queries};
use crate::alerts::Urgency;

/// The longest address of a push service, in bytes. Those there are have some hundreds.
const LONGEST_ENDPOINT: usize = 1_500;
/// Sections, and topics, that may be chosen.
const MOST: usize = 200;

/// What a reader chose.
#[derive(Debug, Deserialize)]
pub struct Choices {
    /// The least urgency.
    pub urgency: Urgency,
    /// The sections by their ids; all where there is none.
    pub sections: Option<Vec<String>>,
    /// The topics by their ids of which all is to come.
    #[serde(default)]
    pub topics: Vec<String>,
    /// When nothing is to come.
    pub quiet: Option<Quiet>,
}

/// When nothing is to come.
#[derive(Debug, Deserialize)]
pub struct Quiet {
    from: String,
    to: String,
    zone: String,
}

/// Keeps what a browser wants of an edition, in the place of what it wanted before.
pub async fn subscribe(
    app: &App,
    edition: &Edition,
    address: &Address,
    choices: Choices,
) -> Result<(), BadSubscription> {
    if address.endpoint.len() > LONGEST_ENDPOINT || !app.fetch.delivers_to(&address.endpoint) {
        return Err(BadSubscription::Endpoint);
    }
    message::read(address)?;
    let now = app.clock.now();
    let digest = digest(&address.endpoint);
    let text = serde_json::to_string(address).map_err(anyhow::Error::from)?;
    let (quiet_from, quiet_to, time_zone) = quiet(choices.quiet)?;
    let new = Subscription {
        id: Id::new(now),
        edition_id: edition.id.clone(),
        address: app.seal.close(&digest, &text)?,
        urgency: choices.urgency.key().to_owned(),
        sections: known_sections(app, edition, choices.sections).await?,
        topics: known_topics(app, edition, choices.topics).await?,
        quiet_from,
        quiet_to,
        time_zone,
        silent_since: None,
    };
    app.db
        .change::<_, Error>(move |change| {
            Box::pin(async move { queries::put(change, &digest, &new, now).await })
        })
        .await?;
    Ok(())
}

/// Forgets what a browser wanted of an edition. Who is not known is forgotten already.
pub async fn unsubscribe(app: &App, edition: &str, endpoint: &str) -> Result<(), Error> {
    let (digest, edition) = (digest(endpoint), edition.to_owned());
    app.db
        .change::<_, Error>(move |change| {
            Box::pin(async move {
                let Some(id) = queries::by_digest(change, &digest, &edition).await? else { return Ok(()) };
                forget(change, &id).await
            })
        })
        .await
}

/// Forgets a subscription and what it was told.
pub(super) async fn forget(change: &mut Change, id: &Id) -> Result<(), Error> {
    queries::delete_deliveries(change, id).await?;
    queries::delete(change, id).await
}

/// Where a subscription is reached.
pub(super) fn open(app: &App, digest: &str, address: &str) -> anyhow::Result<Address> {
    Ok(serde_json::from_str(&app.seal.open(digest, address)?)?)
}

/// What a subscription is found again by.
fn digest(endpoint: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(endpoint))
}

/// The chosen sections that there are, as JSON; one that has gone is chosen no more.
async fn known_sections(
    app: &App,
    edition: &Edition,
    chosen: Option<Vec<String>>,
) -> Result<Option<String>, BadSubscription> {
    let Some(chosen) = chosen else { return Ok(None) };
    let all = sections::queries::of_edition(&app.db, &edition.id).await?;
    known(chosen, all.into_iter().map(|it| it.id)).map(Some)
}

/// The chosen topics that there are, as JSON.
async fn known_topics(
    app: &App,
    edition: &Edition,
    chosen: Vec<String>,
) -> Result<Option<String>, BadSubscription> {
    if chosen.is_empty() {
        return Ok(None);
    }
    let all = topics::queries::of_edition(&app.db, &edition.id).await?;
    known(chosen, all.into_iter().map(|it| it.id)).map(Some)
}

fn known(mut chosen: Vec<String>, all: impl Iterator<Item = Id>) -> Result<String, BadSubscription> {
    if chosen.len() > MOST {
        return Err(BadSubscription::Choices);
    }
    let all: HashSet<String> = all.map(|it| it.to_string()).collect();
    chosen.retain(|id| all.contains(id));
    Ok(serde_json::to_string(&chosen).map_err(anyhow::Error::from)?)
}

type Hours = (Option<i64>, Option<i64>, String);

fn quiet(quiet: Option<Quiet>) -> Result<Hours, BadSubscription> {
    let Some(quiet) = quiet else { return Ok((None, None, "UTC".to_owned())) };
    let minute = |text: &str| minute(text).ok_or(BadSubscription::Choices);
    let (from, to) = (minute(&quiet.from)?, minute(&quiet.to)?);
    let zone = zone(&quiet.zone).map_err(|_| BadSubscription::Choices)?;
    Ok((Some(from), Some(to), zone.name().to_owned()))
}

/// The minute of the day, of a time as a browser's field has it.
fn minute(text: &str) -> Option<i64> {
    let (hour, minute) = text.split_once(':')?;
    let number = |text: &str, most: i64| {
        let is_plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i64>().ok().filter(|number| is_plain && *number < most)
    };
    Some(number(hour, 24)? * 60 + number(minute, 60)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_minute_of_the_day() {
        let check = |text: &str, expect: Option<i64>| assert_eq!(minute(text), expect, "{text:?}");
        check("00:00", Some(0));
        check("23:59", Some(1_439));
        for wrong in ["24:00", "12:60", "1:30", "+1:30", "-1:00", "12:30:00", "noon", "", "٠١:٠٠"] {
            check(wrong, None);
        }
    }
}
