//! Review: ask colleagues to read a story.

use lw_base::{Id, Timestamp, one_line};
use lw_store::{Change, audit};

use super::{BadVerb, LONGEST_NOTE, queries};

/// Asks for the story to be read. Who asks again, asks once.
pub async fn ask(
    change: &mut Change,
    id: &Id,
    note: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let revision = queries::newest_in(change, id).await?.ok_or_else(|| BadVerb::Unfinished(id.clone()))?;
    if !revision.is_finished()? {
        return Err(BadVerb::Unfinished(id.clone()));
    }
    let note = note.map(|note| one_line(note, LONGEST_NOTE)).filter(|note| !note.is_empty());
    if queries::hands::is_asked(change, &revision, note.as_deref(), who).await? {
        return Ok(());
    }
    queries::hands::end_review(change, id, now).await?;
    queries::hands::insert_review(change, id, note.as_deref(), who, now).await?;
    Ok(audit::note(change, who, "ask for review", &format!("story:{id}"), now).await?)
}
