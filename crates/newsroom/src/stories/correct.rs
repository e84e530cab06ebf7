//! Correct: say what was wrong and what is right, on the story itself.

use lw_base::{Event, Id, Timestamp};
use lw_store::Change;

use super::{BadVerb, Correction, announce, change_of, queries};

/// Adds a correction to a public story.
pub async fn correct(change: &mut Change, id: &Id, it: &Correction, who: &str, now: Timestamp) -> Result<(), BadVerb> {
    let story = queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let live = queries::live_in(change, id).await?.ok_or_else(|| BadVerb::NotPublic(id.clone()))?;
    let event = change_of(change, &story, [live.section_id.clone()]).await?;
    queries::insert_correction(change, id, it, who).await?;
    announce(change, Event::StoryCorrected(event), "correct", who, id, now).await?;
    Ok(())
}
