//! Keep what somebody sends on top of what they have read, from the desk and by
//! programs alike.

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
    must_be_newest(change, story, number).await?;
    if draft.says_the_same(base) {
        return Ok(false);
    }
    draft::save(change, story, draft, who, now).await?;
    Ok(true)
}

/// Holds the story until the change ends; fails unless the revision with this
/// number is its newest.
pub(crate) async fn must_be_newest(change: &mut Change, story: &Id, number: i64) -> Result<(), BadVerb> {
    queries::hold(change, story).await?;
    if queries::newest_number(change, story).await? == number {
        Ok(())
    } else {
        Err(BadVerb::Changed(story.clone()))
    }
}

/// Makes a story with its first revision; the key says what it is made of.
pub async fn begin(
    change: &mut Change,
    (edition, import_key): (&str, Option<&str>),
    draft: &Draft,
    who: &str,
    now: Timestamp,
) -> Result<Id, BadVerb> {
    let story = draft::create(change, edition, None, import_key, who, now).await?;
    draft::save(change, &story.id, draft, who, now).await?;
    Ok(story.id)
}
