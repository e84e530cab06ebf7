//! Keep what a program sends: on top of what it has read, and only if that
//! says anything new.

use lw_base::{Id, Timestamp};
use lw_store::Change;

use super::{BadVerb, Draft, draft, queries};

/// Saves the draft unless it says what `base` says; fails if somebody else has
/// saved since the revision with this number. Whether it was saved.
pub async fn keep(
    change: &mut Change,
    story: &Id,
    draft: &Draft,
    (number, base): (i64, &Draft),
    who: &str,
    now: Timestamp,
) -> Result<bool, BadVerb> {
    queries::hold(change, story).await?;
    if queries::newest_number(change, story).await? != number {
        return Err(BadVerb::Changed(story.clone()));
    }
    if draft.says_the_same(base) {
        return Ok(false);
    }
    draft::save(change, story, draft, who, now).await?;
    Ok(true)
}

/// Makes a story with its first revision.
pub async fn begin(
    change: &mut Change,
    edition: &str,
    draft: &Draft,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadVerb> {
    let story = draft::create(change, edition, None, None, who, now).await?;
    draft::save(change, &story.id, draft, who, now).await?;
    Ok(story.id)
}
