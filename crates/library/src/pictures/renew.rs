//! The files of pictures from before are made again: of those that nobody has
//! looked into yet, and of those whose file carries credentials, where another
//! certificate or another trust came later. One job does it for an edition, a
//! picture after the other, so that the desk shows how far it is and can stop
//! it; begun anew it goes on with what is left.

use anyhow::Context as _;
use lw_base::{Id, Timestamp};
use lw_store::jobs::order::{self, Order};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{Change, Db};
use lw_web::App;

use super::queries::renewing;
use super::{cuts, jobs, queries};

/// The job that makes the files of an edition's pictures again.
pub const MAKE: &str = "renew_pictures";

/// Has the files of all pictures made again whose file carries credentials, and
/// of those that nobody has looked into. How many there are.
pub async fn order_all(change: &mut Change, by: &str, now: Timestamp) -> lw_store::Result<i64> {
    let mut all = 0;
    for (edition, count) in renewing::editions(change, now).await? {
        place(change, (&edition, now), by, now).await?;
        all += count;
    }
    Ok(all)
}

/// Has the files of pictures made that nobody has looked into: those that came in
/// before that was done. What is ordered already, or was stopped, stays so; what has
/// failed begins anew.
pub async fn order_unknown(db: &Db, now: Timestamp) -> lw_store::Result<()> {
    let never = Timestamp::from_millis(0);
    db.change(move |change| {
        Box::pin(async move {
            for (edition, _) in renewing::editions(change, never).await? {
                if !renewing::is_ordered(change, &key(&edition)).await? {
                    place(change, (&edition, never), "station", now).await?;
                }
            }
            Ok(())
        })
    })
    .await
}

fn key(edition: &str) -> String {
    format!("{MAKE}:{edition}")
}

async fn place(
    change: &mut Change,
    (edition, before): (&str, Timestamp),
    by: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    let (key, payload) = (key(edition), format!("{edition} {}", before.millis()));
    let about = renewing::name_of(change, edition).await?;
    let order = Order { name: MAKE, key: &key, payload: &payload, about: &about, edition, by };
    order::place_later(change, &order, now).await
}

/// Makes the files of an edition's pictures again: the payload is the edition, and
/// before when somebody must have looked into a picture last.
pub async fn make(app: &App, payload: &str, progress: &Progress) -> Result<(), Undone> {
    let read = payload.split_once(' ').and_then(|(edition, at)| Some((edition, at.parse().ok()?)));
    let (edition, before) = read.with_context(|| format!("“{payload}” is no edition with a time"))?;
    let before = Timestamp::from_millis(before);
    let left = renewing::count(&app.db, edition, before).await?;
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    let mut last: Option<Id> = None;
    let mut broken = None;
    for step in 0.. {
        progress.check()?;
        let Some(id) = renewing::next(&app.db, edition, before, last.as_ref()).await? else { break };
        // Until all is made, it is one of those that are left.
        let since = before.plus_millis(-1);
        let progress_of_it = progress.of_step(step.min(left.saturating_sub(1)), left);
        match jobs::make_all(app, &id, since, &progress_of_it).await {
            Ok(()) => {
                end(app, &id).await?;
                progress.kept();
            }
            Err(Undone::Stopped) => return Err(Undone::Stopped),
            // One of which nothing can be made does not keep the others.
            Err(Undone::Refused(why)) => {
                tracing::warn!(picture.id = %id, why, "a picture is left as it is");
                end(app, &id).await?;
            }
            Err(Undone::Broken(error)) => {
                tracing::warn!(picture.id = %id, %error, "a picture could not be made again");
                broken = Some(error);
            }
        }
        last = Some(id);
    }
    broken.map_or(Ok(()), |error| Err(Undone::Broken(error)))
}

/// A picture is done, but for a story's own crops of it, which have jobs of their own.
async fn end(app: &App, id: &Id) -> lw_store::Result<()> {
    let (id, now) = (id.clone(), app.clock.now());
    app.db
        .change(move |change| {
            Box::pin(async move {
                let Some(picture) = queries::again(change, &id).await? else { return Ok(()) };
                cuts::renew(change, &picture, "station", now).await?;
                renewing::note_done(change, &id, now).await
            })
        })
        .await
}
