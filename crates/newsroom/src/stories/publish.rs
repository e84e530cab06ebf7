//! Publish: make a publication of a story's newest revision. The first puts
//! the story on the site, the next ones update it.

use lw_base::{Event, Id, Timestamp};
use lw_store::{Change, jobs};

use super::{BadVerb, MAKE_PAGE, announce, change_of, queries};

/// Publishes the newest revision.
pub async fn publish(change: &mut Change, id: &Id, who: &str, now: Timestamp) -> Result<(), BadVerb> {
    publish_because(change, id, None, who, now).await
}

/// The same with a reason, which goes on record: why it goes out although
/// something is missing.
pub async fn publish_because(
    change: &mut Change,
    id: &Id,
    reason: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    let story = queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let revision = queries::newest_in(change, id).await?.ok_or_else(|| BadVerb::Unfinished(id.clone()))?;
    if !revision.is_finished()? {
        return Err(BadVerb::Unfinished(id.clone()));
    }
    if queries::hands::needs_two(change, &story.edition_id).await?
        && !queries::hands::is_approved_by_other(change, &revision).await?
    {
        return Err(BadVerb::NotApproved(id.clone()));
    }
    let live = queries::live_in(change, id).await?;
    if live.as_ref().is_some_and(|live| live.revision_id == revision.id) {
        return Err(BadVerb::AlreadyPublic(id.clone()));
    }
    let first_from = queries::first_from_in(change, id).await?.unwrap_or(now);
    let was_in = live.as_ref().and_then(|live| live.section_id.clone());
    let mut event = change_of(change, &story, [was_in, revision.section_id.clone()]).await?;
    if let Some(live) = &live {
        queries::end_publication(change, &live.id, now).await?;
    }
    queries::hands::end_review(change, id, now).await?;
    queries::insert_publication(change, &story, &revision, first_from, who, now).await?;
    event.bylines.extend(queries::bylines_touched(change, id).await?);
    announce(change, Event::StoryPublished(event), ("publish", reason), who, id, now).await?;
    jobs::enqueue(change, MAKE_PAGE, &format!("{MAKE_PAGE}:{id}"), id.as_str(), now).await?;
    Ok(())
}
