//! The job that makes a clip's files.

use lw_base::{Event, Id, Timestamp};
use lw_store::jobs::Job;
use lw_store::jobs::order::{self, Order};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{Change, Error, Result};
use lw_web::{App, pages};

use super::{Clip, State, make, queries};

/// Its name.
pub const MAKE: &str = "make_clip";

/// What makes it the same work.
pub(super) fn key(clip: &Id) -> String {
    format!("{MAKE}:{clip}")
}

/// Asks for a clip's files after this change, whatever was said of its recording before.
pub(super) async fn place(change: &mut Change, clip: &Clip, by: &str, now: Timestamp) -> Result<()> {
    let Some(edition) = &clip.edition else { return Ok(()) };
    queries::forgive(change, &clip.id).await?;
    order::place(change, &order(clip, edition, &key(&clip.id), by), now).await
}

/// The same for a clip of an archive, after what the newsroom waits for.
pub(super) async fn place_later(change: &mut Change, clip: &Clip, by: &str, now: Timestamp) -> Result<()> {
    let Some(edition) = &clip.edition else { return Ok(()) };
    order::place_later(change, &order(clip, edition, &key(&clip.id), by), now).await
}

fn order<'a>(clip: &'a Clip, edition: &'a str, key: &'a str, by: &'a str) -> Order<'a> {
    Order { name: MAKE, key, payload: clip.id.as_str(), about: &clip.title, edition, by }
}

/// Asks for the files of a clip whose recording was sent once more, where some are not
/// there and nobody is at work on them.
pub(super) async fn place_again(change: &mut Change, clip: &Clip, by: &str, now: Timestamp) -> Result<bool> {
    let is_undone = match order::by_key_in(change, &key(&clip.id)).await? {
        Some(job) => job.is_given_up(),
        None => {
            let files = queries::renditions_in(change, &clip.id).await?;
            matches!(clip.state(&files), State::Making | State::Refused)
        }
    };
    if is_undone {
        place(change, clip, by, now).await?;
    }
    Ok(is_undone)
}

/// Nobody makes a clip's files any more: feeds that waited for all of them have what is there.
pub async fn give_up(app: &App, clip: &str) -> anyhow::Result<()> {
    let (id, now): (Id, _) = (clip.parse()?, app.clock.now());
    let change = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            if queries::give_up(change, &id).await? {
                pages::announce(change, &Event::ClipChanged { clip: id }, now).await?;
            }
            Ok(())
        })
    });
    Ok(change.await?)
}

/// Makes what is missing of a clip's files. A kill costs the file that was being made.
pub async fn make(app: &App, job: &Job, progress: &Progress) -> std::result::Result<(), Undone> {
    let id: Id = job.payload.parse().map_err(anyhow::Error::from)?;
    match queries::by_id(&app.db, &id).await? {
        Some(clip) => make::make(app, clip, job, progress).await,
        None => Ok(()),
    }
}
