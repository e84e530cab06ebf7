//! Publish: make a publication of a story's newest revision. The first puts
//! the story on the site, the next ones update it.

use lw_base::{Event, Id, Timestamp};
use lw_station::webhooks;
use lw_store::jobs::Lane;
use lw_store::{Change, jobs};

use super::queries::{self, hands, times};
use super::{BadVerb, MAKE_PAGE, Revision, Story, announce, change_of};
use crate::{programmes, timings};

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
    publish_revision(change, &story, &revision, ("publish", reason), who, now).await?;
    // What was to go out later is older than what is public now.
    times::cancel(change, id, "published", now).await?;
    Ok(hands::end_review(change, id, now).await?)
}

/// Publishes one revision of a story that is held; the deed is what the audit
/// trail calls it.
pub(super) async fn publish_revision(
    change: &mut Change,
    story: &Story,
    revision: &Revision,
    deed: (&str, Option<&str>),
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    let id = &story.id;
    must_be_vouched_for(change, story, revision).await?;
    must_be_free_at(change, id, now, now).await?;
    let live = queries::live_in(change, id).await?;
    if live.as_ref().is_some_and(|live| live.revision_id == revision.id) {
        return Err(BadVerb::AlreadyPublic(id.clone()));
    }
    let first_here = queries::first_from_in(change, id).await?;
    let elsewhere = queries::first_elsewhere(change, id).await?;
    let first_from = first_here.or(elsewhere).unwrap_or(now);
    // What is taken over is no news, and has not been brought up to date.
    let from = if first_here.is_none() { first_from } else { now };
    let was_in = live.as_ref().and_then(|live| live.section_id.clone());
    let mut event = change_of(change, story, [was_in, revision.section_id.clone()]).await?;
    if let Some(live) = &live {
        queries::end_publication(change, &live.id, now).await?;
    }
    queries::insert_publication(change, story, revision, (first_from, from), who).await?;
    event.bylines.extend(queries::bylines_touched(change, id).await?);
    event.topics.extend(queries::topics_touched(change, id).await?);
    programmes::open(change, &event.programmes, who, now).await?;
    announce(change, Event::StoryPublished(event), deed, who, id, now).await?;
    let kind = if live.is_some() { webhooks::Kind::StoryUpdated } else { webhooks::Kind::StoryPublished };
    webhooks::owe(change, kind, &story.edition_id, id.as_str(), now).await?;
    timings::jobs::place_for(change, &story.edition_id, revision, who, now).await?;
    jobs::enqueue(change, Lane::Quick, MAKE_PAGE, &format!("{MAKE_PAGE}:{id}"), id.as_str(), now).await?;
    Ok(())
}

/// Fails unless the revision has a headline and a text, and as many people
/// have read it as its edition wants.
pub(super) async fn must_be_vouched_for(
    change: &mut Change,
    story: &Story,
    revision: &Revision,
) -> Result<(), BadVerb> {
    if !revision.is_finished()? {
        return Err(BadVerb::Unfinished(story.id.clone()));
    }
    if hands::needs_two(change, &story.edition_id).await?
        && !hands::is_approved_by_other(change, revision).await?
    {
        return Err(BadVerb::NotApproved(story.id.clone()));
    }
    Ok(())
}

/// Fails while an embargo stands that lasts beyond `at`.
pub(super) async fn must_be_free_at(
    change: &mut Change,
    story: &Id,
    at: Timestamp,
    now: Timestamp,
) -> Result<(), BadVerb> {
    match times::embargo_in(change, story, now).await? {
        Some(embargo) if embargo.until_at > at => Err(BadVerb::Embargoed(story.clone(), embargo.until_at)),
        _ => Ok(()),
    }
}
