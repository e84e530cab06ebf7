//! Approve: vouch for a story's newest revision.

use lw_base::{Id, Timestamp, one_line};
use lw_station::keys;
use lw_store::{Change, audit};

use super::{BadVerb, LONGEST_NOTE, queries};

/// Vouches for the revision with this number, which must be the newest: nobody
/// vouches for words they have not read.
pub async fn approve(
    change: &mut Change,
    id: &Id,
    number: i64,
    note: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let revision = queries::newest_in(change, id).await?.ok_or_else(|| BadVerb::Unfinished(id.clone()))?;
    if !revision.is_finished()? {
        return Err(BadVerb::Unfinished(id.clone()));
    }
    if revision.number != number {
        return Err(BadVerb::Changed(id.clone()));
    }
    // A key is no second pair of eyes.
    if who.starts_with("key:")
        && keys::queries::behind(change, who).await?
            == keys::queries::behind(change, &revision.made_by).await?
    {
        return Err(BadVerb::OwnWords(id.clone()));
    }
    let note = note.map(|note| one_line(note, LONGEST_NOTE)).filter(|note| !note.is_empty());
    let is_in_review = queries::hands::is_in_review(change, id).await?;
    if !is_in_review && queries::hands::is_approved_by(change, &revision, note.as_deref(), who).await? {
        // Who presses twice has done it once.
        return Ok(());
    }
    queries::hands::end_review(change, id, now).await?;
    queries::hands::insert_approval(change, id, &revision.id, note.as_deref(), who, now).await?;
    Ok(audit::note(change, who, &format!("approve revision {number}"), &format!("story:{id}"), now).await?)
}
