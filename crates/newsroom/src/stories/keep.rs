//! Keep what somebody sends on top of what they have read, from the desk and by
//! programs alike.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db};

use super::{BadVerb, Draft, draft, queries};
use crate::rooms;

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

/// Gives a story another clip in the place of the one that it has, in its room and as its
/// newest revision. Whether it still had that one.
pub async fn play(
    db: &Db,
    story: &Id,
    (was, clip): (&Id, &Id),
    who: &str,
    now: Timestamp,
) -> Result<bool, BadVerb> {
    let Some(newest) = queries::newest(db, story).await? else { return Ok(false) };
    let Some((mut draft, _)) = rooms::draft(db, story).await? else { return Ok(false) };
    if draft.clip.as_ref() != Some(was) {
        return Ok(false);
    }
    draft.clip = Some(clip.clone());
    let (story, by, text) = (story.clone(), who.to_owned(), draft.clone());
    let of = story.clone();
    let kept = db.change::<_, BadVerb>(move |change| {
        Box::pin(async move {
            must_be_newest(change, &story, newest.number).await?;
            draft::save(change, &story, &text, &by, now).await
        })
    });
    match kept.await {
        Ok(_) => Ok(rooms::illustrate(db, &of, &draft, who, now).await?),
        Err(BadVerb::Changed(_)) => Ok(false),
        Err(other) => Err(other),
    }
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
