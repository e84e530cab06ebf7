//! Return: give a story back to who wrote it, with what is missing.

use lw_base::{Id, Timestamp, one_line};
use lw_store::{Change, audit};

use super::{BadVerb, LONGEST_NOTE, TWICE_MS, queries};

/// Ends the review of a story with a note.
pub async fn give_back(
    change: &mut Change,
    id: &Id,
    note: &str,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let note = one_line(note, LONGEST_NOTE);
    let last = queries::hands::last_return_in(change, id).await?;
    let is_in_review = queries::hands::is_in_review(change, id).await?;
    let is_twice = |last: &queries::hands::Note| {
        last.made_by == who
            && last.note.as_deref() == Some(&note)
            && now.millis() - last.made_at.millis() < TWICE_MS
    };
    if !is_in_review && last.as_ref().is_some_and(is_twice) {
        return Ok(());
    }
    // The newest is the last one, also after a clock was put back.
    let at = last.map_or(now, |last| now.max(last.made_at.plus_millis(1)));
    queries::hands::end_review(change, id, now).await?;
    // Nor does it go out by itself with what is missing.
    queries::times::cancel(change, id, "returned", now).await?;
    queries::hands::insert_return(change, id, &note, who, at).await?;
    Ok(audit::note_because(change, who, "return", Some(&note), &format!("story:{id}"), now).await?)
}
