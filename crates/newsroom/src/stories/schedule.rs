//! Schedule: let a revision go out by itself at its time, exactly once.

use lw_base::{Id, Timestamp, one_line};
use lw_store::{Change, Db, Error, audit};

use super::publish::{must_be_free_at, must_be_vouched_for, publish_revision};
pub use super::queries::times::Schedule;
use super::queries::times::{self, Outcome};
use super::{BadVerb, LONGEST_NOTE, queries};

/// Who refused, for the audit trail: nobody was there.
const WHO: &str = "schedule";

/// What is to go out, and when.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The number of the revision, which must be the newest: nobody schedules
    /// words they have not read.
    pub number: i64,
    /// When.
    pub due_at: Timestamp,
    /// Why it goes out although something is missing.
    pub reason: Option<String>,
}

/// Schedules a revision. A schedule that waits already is moved.
pub async fn schedule(
    change: &mut Change,
    id: &Id,
    plan: &Plan,
    who: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    let story = queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let revision = queries::newest_in(change, id).await?.ok_or_else(|| BadVerb::Unfinished(id.clone()))?;
    if revision.number != plan.number {
        return Err(BadVerb::Changed(id.clone()));
    }
    if plan.due_at <= now {
        return Err(BadVerb::Past(id.clone()));
    }
    must_be_vouched_for(change, &story, &revision).await?;
    must_be_free_at(change, id, plan.due_at, now).await?;
    if queries::live_in(change, id).await?.is_some_and(|live| live.revision_id == revision.id) {
        return Err(BadVerb::AlreadyPublic(id.clone()));
    }
    if let Some(waiting) = times::schedule_in(change, id).await? {
        if waiting.due_at == plan.due_at && waiting.revision_id == revision.id {
            // Who presses twice has done it once.
            return Ok(());
        }
        times::cancel(change, id, "moved", now).await?;
    }
    let reason = plan.reason.as_deref().map(|text| one_line(text, LONGEST_NOTE));
    let reason = reason.as_deref().filter(|text| !text.is_empty());
    times::insert_schedule(change, id, &revision.id, plan.due_at, reason, who, now).await?;
    let verb = format!("schedule revision {} for {}", plan.number, plan.due_at.iso());
    Ok(audit::note_because(change, who, &verb, reason, &format!("story:{id}"), now).await?)
}

/// Takes the schedule back; whether there was one.
pub async fn take_back(change: &mut Change, id: &Id, who: &str, now: Timestamp) -> Result<bool, BadVerb> {
    queries::by_id_in(change, id).await?.ok_or_else(|| BadVerb::NoStory(id.clone()))?;
    let was_there = times::cancel(change, id, "taken back", now).await?;
    if was_there {
        audit::note(change, who, "schedule-end", &format!("story:{id}"), now).await?;
    }
    Ok(was_there)
}

/// The next time at which something goes out or an embargo ends.
pub async fn next(db: &Db) -> Result<Option<Timestamp>, Error> {
    times::next(db).await
}

/// The schedules whose time has come, those that wait longest first.
pub async fn due(db: &Db, now: Timestamp) -> Result<Vec<Schedule>, Error> {
    times::due(db, now).await
}

/// Ends one schedule and publishes its revision, in one change: whoever comes
/// second, another process or this one after a kill, finds it ended. Returns
/// why it could not go out.
pub async fn fire(db: &Db, due: Schedule, now: Timestamp) -> Result<Option<BadVerb>, BadVerb> {
    db.change(move |change| Box::pin(async move { fire_in(change, &due, now).await })).await
}

async fn fire_in(change: &mut Change, due: &Schedule, now: Timestamp) -> Result<Option<BadVerb>, BadVerb> {
    let Some(story) = queries::by_id_in(change, &due.story_id).await? else { return Ok(None) };
    if !times::end(change, &due.id, Outcome::Published, None, now).await? {
        return Ok(None);
    }
    let revision = queries::revision_in(change, &due.revision_id).await?;
    let revision = revision.ok_or_else(|| BadVerb::Unfinished(story.id.clone()))?;
    let deed = ("publish as scheduled", due.reason.as_deref());
    match publish_revision(change, &story, &revision, deed, &due.made_by, now).await {
        Ok(()) if queries::newest_number(change, &story.id).await? == revision.number => {
            queries::hands::end_review(change, &story.id, now).await?;
            Ok(None)
        }
        // Colleagues still read what is newer.
        Ok(()) => Ok(None),
        Err(refusal) => match why(&refusal) {
            Some((outcome, why)) => {
                refuse(change, due, outcome, why, now).await?;
                Ok(Some(refusal))
            }
            None => Err(refusal),
        },
    }
}

/// How a schedule ends that is refused at its time, and the key of the
/// sentence about it; nothing where it is to be tried again.
const fn why(refusal: &BadVerb) -> Option<(Outcome, &'static str)> {
    Some(match refusal {
        BadVerb::NotApproved(_) => (Outcome::Refused, "not-approved"),
        BadVerb::Embargoed(..) => (Outcome::Refused, "embargoed"),
        BadVerb::AlreadyPublic(_) => (Outcome::Cancelled, "published"),
        // A text that cannot be read will not be readable later.
        BadVerb::Unfinished(_) | BadVerb::Store(Error::Unreadable(_)) => (Outcome::Refused, "unfinished"),
        _ => return None,
    })
}

/// A refusal comes before anything is written: all that stays of it is the
/// row that says so.
async fn refuse(
    change: &mut Change,
    due: &Schedule,
    outcome: Outcome,
    why: &str,
    now: Timestamp,
) -> Result<(), Error> {
    times::settle(change, &due.id, outcome, why).await?;
    let subject = format!("story:{}", due.story_id);
    audit::note(change, WHO, &format!("refuse {why}"), &subject, now).await
}
