//! A room that rests: what was written in it and saved by nobody becomes a
//! revision, so that lists, previews and colleagues have it.

use lw_base::{Id, Timestamp};
use lw_station::people::by;
use lw_store::{Db, Error};

use super::queries::{self, Resting};
use crate::stories::{BadVerb, draft};

/// How long nobody must have written.
const REST_MS: i64 = 30_000;
/// Rooms that are saved in a turn.
const AT_ONCE: usize = 20;

/// Saves the rooms in which nobody has written for half a minute and whose
/// text is in no revision yet. Returns how many it looked at.
pub async fn save_resting(db: &Db, now: Timestamp) -> Result<usize, Error> {
    let resting = queries::resting(db, now.plus_millis(-REST_MS), AT_ONCE).await?;
    let count = resting.len();
    for room in resting {
        save(db, room, now).await?;
    }
    Ok(count)
}

async fn save(db: &Db, room: Resting, now: Timestamp) -> Result<(), Error> {
    let newest = super::log::newest(db, &room.story_id).await?;
    let Some((written, _)) = super::draft(db, &room.story_id).await? else { return Ok(()) };
    let same = written.says_the_same(&newest);
    let who = room.made_by.parse::<Id>().map_or(room.made_by.clone(), |person| by(&person));
    let saved = db.change::<(), BadVerb>(move |change| {
        Box::pin(async move {
            if queries::note_saved(change, &room.story_id, room.seq).await? && !same {
                draft::save(change, &room.story_id, &written, &who, now).await?;
            }
            Ok(())
        })
    });
    match saved.await {
        Ok(()) | Err(BadVerb::NoStory(_)) => Ok(()),
        Err(BadVerb::Store(error)) => Err(error),
        Err(other) => Err(Error::Unreadable(other.to_string())),
    }
}
