//! Withdraw: end a story's publication, with a reason that readers are told.

use lw_base::{Event, Id, Timestamp, one_line};
use lw_station::webhooks::{self, Kind};
use lw_store::Change;

use super::{BadVerb, TWICE_MS, Withdrawal, announce, change_of, queries};

/// The longest reason, in bytes.
const LONGEST_REASON: usize = 2_000;

/// Takes the story off the site. Its address answers 410 and says why.
pub async fn withdraw(
    change: &mut Change,
    id: &Id,
    reason: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    let story = queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let reason = reason.map(|text| one_line(text, LONGEST_REASON)).filter(|reason| !reason.is_empty());
    let last = queries::withdrawal_in(change, id).await?;
    let Some(live) = queries::live_in(change, id).await? else {
        // Who presses twice has done it once.
        let is_twice =
            |last: Withdrawal| last.reason == reason && now.millis() - last.made_at.millis() < TWICE_MS;
        return if last.is_some_and(is_twice) { Ok(()) } else { Err(BadVerb::NotPublic(id.clone())) };
    };
    let event = change_of(change, &story, [live.section_id.clone()]).await?;
    queries::end_publication(change, &live.id, now).await?;
    // What was taken off the site must not come back by itself.
    queries::times::cancel(change, id, "withdrawn", now).await?;
    // The newest is the last one, also after a clock was put back.
    let at = last.map_or(now, |last| now.max(last.made_at.plus_millis(1)));
    queries::insert_withdrawal(change, id, reason.as_deref(), who, at).await?;
    announce(change, Event::StoryWithdrawn(event), ("withdraw", reason.as_deref()), who, id, now).await?;
    Ok(webhooks::owe(change, Kind::StoryWithdrawn, &story.edition_id, id.as_str(), now).await?)
}
