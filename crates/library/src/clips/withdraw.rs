//! A clip is not to be heard any more, and comes back.

use lw_base::{Event, Id, Timestamp, one_line};
use lw_store::{Change, audit};
use lw_web::pages;

use super::queries;

/// The longest reason, in bytes.
const LONGEST_REASON: usize = 500;

/// Takes a clip away from readers, who are told why. Whether it was there.
///
/// # Errors
/// Where the store refuses.
pub async fn withdraw(
    change: &mut Change,
    id: &Id,
    reason: &str,
    who: &str,
    now: Timestamp,
) -> lw_store::Result<bool> {
    let reason = Some(one_line(reason, LONGEST_REASON)).filter(|reason| !reason.is_empty());
    tell(change, id, (Some(now), reason), ("withdraw", who), now).await
}

/// Gives a clip back to readers. Whether it was gone.
///
/// # Errors
/// Where the store refuses.
pub async fn bring_back(change: &mut Change, id: &Id, who: &str, now: Timestamp) -> lw_store::Result<bool> {
    tell(change, id, (None, None), ("change", who), now).await
}

async fn tell(
    change: &mut Change,
    id: &Id,
    gone: (Option<Timestamp>, Option<String>),
    (verb, who): (&str, &str),
    now: Timestamp,
) -> lw_store::Result<bool> {
    if !queries::set_gone(change, id, gone, who).await? {
        return Ok(false);
    }
    queries::put_files_away(change, id).await?;
    audit::note(change, who, verb, &format!("clip:{id}"), now).await?;
    pages::announce(change, &Event::ClipChanged { clip: id.clone() }, now).await?;
    Ok(true)
}
