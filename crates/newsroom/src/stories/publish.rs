//! Publish: make a publication of a story's newest revision. The first puts
//! the story on the site, the next ones update it.

use lw_base::{Event, Id, Timestamp};
use lw_store::Change;

use super::{BadVerb, announce, change_of, queries};

/// Publishes the newest revision. `first_from` is when readers are told that
/// the story first appeared: now, or the past for what is taken over from
/// elsewhere.
pub async fn publish(
    change: &mut Change,
    id: &Id,
    first_from: Option<Timestamp>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    let story = queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let revision = queries::newest_in(change, id).await?.ok_or_else(|| BadVerb::Unfinished(id.clone()))?;
    if revision.headline.trim().is_empty() || revision.document()?.content.is_empty() {
        return Err(BadVerb::Unfinished(id.clone()));
    }
    let live = queries::live_in(change, id).await?;
    if live.as_ref().is_some_and(|live| live.revision_id == revision.id) {
        return Err(BadVerb::AlreadyPublic(id.clone()));
    }
    let earlier = queries::first_from_in(change, id).await?;
    let first_from = earlier.or(first_from).unwrap_or(now).min(now);
    let was_in = live.as_ref().and_then(|live| live.section_id.clone());
    let mut event = change_of(change, &story, [was_in, revision.section_id.clone()]).await?;
    if let Some(live) = &live {
        queries::end_publication(change, &live.id, now).await?;
    }
    queries::insert_publication(change, &story, &revision, first_from, who, now).await?;
    event.bylines.extend(queries::bylines_touched(change, id).await?);
    announce(change, Event::StoryPublished(event), "publish", who, id, now).await?;
    Ok(())
}
