//! What becomes of a thread: it is settled, opened again, or its words go.

use lw_base::Timestamp;
use lw_store::{Change, Error};

use super::{Note, queries, tell};

/// Settles a thread: nobody is waited for there any more. Whether it was open.
pub async fn settle(change: &mut Change, thread: &Note, by: &str, now: Timestamp) -> Result<bool, Error> {
    let is_new = queries::insert_resolution(change, &thread.id, by, now).await?;
    if is_new {
        tell(change, &thread.story_id, by, "resolve", now).await?;
    }
    Ok(is_new)
}

/// Opens a thread again; whether it was settled.
pub async fn reopen(change: &mut Change, thread: &Note, by: &str, now: Timestamp) -> Result<bool, Error> {
    let was_settled = queries::end_resolution(change, &thread.id, by, now).await?;
    if was_settled {
        tell(change, &thread.story_id, by, "reopen", now).await?;
    }
    Ok(was_settled)
}

/// Takes a note's words away; that there was one stays. A thread in which
/// nothing is said any more is settled. Whether there were any.
pub async fn remove(change: &mut Change, note: &Note, by: &str, now: Timestamp) -> Result<bool, Error> {
    if !queries::insert_removal(change, &note.id, by, now).await? {
        return Ok(false);
    }
    queries::forget_words(change, &note.id).await?;
    if !queries::has_words(change, note.thread()).await? {
        queries::insert_resolution(change, note.thread(), by, now).await?;
    }
    tell(change, &note.story_id, by, "remove-note", now).await?;
    Ok(true)
}
