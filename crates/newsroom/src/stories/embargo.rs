//! Embargo: until when no reader may see anything of a story. While it stands
//! nobody can publish, whoever they are and wherever they ask.

use lw_base::{Id, Timestamp, one_line};
use lw_store::{Change, Db, Error, audit};

use super::queries::times;
use super::{BadVerb, LONGEST_NOTE, queries};

/// Sets an embargo, or moves the one that stands. To move it to an earlier
/// time is to lift it in part, and asks for a reason as that does.
pub async fn set(
    change: &mut Change,
    id: &Id,
    until: Timestamp,
    note: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    if until <= now {
        return Err(BadVerb::Past(id.clone()));
    }
    if queries::live_in(change, id).await?.is_some() {
        return Err(BadVerb::IsPublic(id.clone()));
    }
    if let Some(schedule) = times::schedule_in(change, id).await?
        && schedule.due_at < until
    {
        return Err(BadVerb::Scheduled(id.clone(), schedule.due_at));
    }
    let note = note.map(|note| one_line(note, LONGEST_NOTE)).filter(|note| !note.is_empty());
    if let Some(old) = times::embargo_in(change, id, now).await? {
        if old.until_at == until && (note.is_none() || note == old.note) {
            // Who presses twice has done it once.
            return Ok(());
        }
        if until < old.until_at && note.is_none() {
            return Err(BadVerb::NoReason(id.clone()));
        }
    }
    times::end_embargo(change, id, now).await?;
    times::insert_embargo(change, id, until, note.as_deref(), who, now).await?;
    let verb = format!("embargo until {}", until.iso());
    Ok(audit::note_because(change, who, &verb, note.as_deref(), &format!("story:{id}"), now).await?)
}

/// Lifts the embargo before its time; whether there was one.
pub async fn lift(
    change: &mut Change,
    id: &Id,
    reason: &str,
    who: &str,
    now: Timestamp,
) -> Result<bool, BadVerb> {
    queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let reason = one_line(reason, LONGEST_NOTE);
    if reason.is_empty() {
        return Err(BadVerb::NoReason(id.clone()));
    }
    let was_there = times::embargo_in(change, id, now).await?.is_some();
    if was_there {
        times::end_embargo(change, id, now).await?;
        audit::note_because(change, who, "embargo-end", Some(&reason), &format!("story:{id}"), now).await?;
    }
    Ok(was_there)
}

/// Ends the embargoes whose time is over.
pub async fn end_over(db: &Db, now: Timestamp) -> Result<(), Error> {
    for id in times::over(db, now).await? {
        // One at a time: two processes that ended all at once could each wait for the other.
        db.change(move |change| Box::pin(async move { times::end_over(change, &id).await })).await?;
    }
    Ok(())
}
