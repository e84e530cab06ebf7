//! Keep what somebody sends on top of what they have read, from the desk and by
//! programs alike.

use lw_base::{Id, Timestamp};
use lw_library::clips;
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
/// newest revision, in which nothing is that somebody wrote and has not saved. Whether it
/// still had that one.
pub async fn play(
    db: &Db,
    story: &Id,
    (was, clip): (&Id, &Id),
    who: &str,
    now: Timestamp,
) -> Result<bool, BadVerb> {
    let Some(newest) = queries::newest(db, story).await? else { return Ok(false) };
    let saved = Draft { clip: Some(clip.clone()), ..Draft::of(db, &newest).await? };
    let Some((room, _)) = rooms::draft(db, story).await? else { return Ok(false) };
    let has_it = newest.clip_id.as_ref() == Some(was) && room.clip.as_ref() == Some(was);
    if !has_it {
        return Ok(false);
    }
    let (id, by, played) = (story.clone(), who.to_owned(), clip.clone());
    let is_saved = db.change::<_, BadVerb>(move |change| {
        Box::pin(async move {
            let is_saved = save_newest(change, &id, &saved, newest.number, &by, now).await?;
            if is_saved {
                clips::soundbites::fit(change, &id, &played, &by).await?;
            }
            Ok(is_saved)
        })
    });
    // Whoever chooses another clip in the room meanwhile keeps that.
    Ok(is_saved.await? && rooms::play(db, story, (was, clip), who, now).await?)
}

/// Saves the draft over the revision with this number. Whether it was saved: it is not where
/// somebody else has saved since.
pub(crate) async fn save_over(
    db: &Db,
    story: &Id,
    draft: Draft,
    number: i64,
    who: &str,
    now: Timestamp,
) -> Result<bool, BadVerb> {
    let (story, who) = (story.clone(), who.to_owned());
    db.change(move |change| {
        Box::pin(async move { save_newest(change, &story, &draft, number, &who, now).await })
    })
    .await
}

async fn save_newest(
    change: &mut Change,
    story: &Id,
    draft: &Draft,
    number: i64,
    who: &str,
    now: Timestamp,
) -> Result<bool, BadVerb> {
    match must_be_newest(change, story, number).await {
        Err(BadVerb::Changed(_)) => return Ok(false),
        checked => checked?,
    }
    draft::save(change, story, draft, who, now).await.map(|_| true)
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
