//! Correct: say what was wrong and what is right, on the story itself.

use lw_base::{Event, Id, Timestamp, one_line};
use lw_station::webhooks::{self, Kind};
use lw_store::Change;

use super::{BadVerb, Correction, announce, change_of, queries};

/// The longest text of a correction, in bytes.
const LONGEST_TEXT: usize = 2_000;

/// Adds a correction to a public story.
pub async fn correct(
    change: &mut Change,
    id: &Id,
    it: &Correction,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    let story = queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let live = queries::live_in(change, id).await?.ok_or_else(|| BadVerb::NotPublic(id.clone()))?;
    let event = change_of(change, &story, [live.section_id.clone()]).await?;
    let line = |text: &str| one_line(text, LONGEST_TEXT);
    let it = Correction { was: line(&it.was), is_now: line(&it.is_now), made_at: it.made_at };
    if queries::is_corrected_in(change, id, &it).await? {
        // Who presses twice has said it once.
        return Ok(());
    }
    queries::insert_correction(change, id, &it, who).await?;
    announce(change, Event::StoryCorrected(event), ("correct", None), who, id, now).await?;
    Ok(webhooks::owe(change, Kind::StoryCorrected, &story.edition_id, id.as_str(), now).await?)
}
