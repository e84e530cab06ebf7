//! Withdraw: end a story's publication, with a reason that readers are told.

use lw_base::{Event, Id, Timestamp, one_line};
use lw_store::Change;

use super::{BadVerb, announce, change_of, queries};

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
    let live = queries::live_in(change, id).await?.ok_or_else(|| BadVerb::NotPublic(id.clone()))?;
    let event = change_of(change, &story, [live.section_id.clone()]).await?;
    queries::end_publication(change, &live.id, now).await?;
    // What was taken off the site must not come back by itself.
    queries::times::cancel(change, id, "withdrawn", now).await?;
    let reason = reason.map(|text| one_line(text, LONGEST_REASON));
    queries::insert_withdrawal(change, id, reason.as_deref().filter(|it| !it.is_empty()), who, now).await?;
    announce(change, Event::StoryWithdrawn(event), ("withdraw", reason.as_deref()), who, id, now).await?;
    Ok(())
}
