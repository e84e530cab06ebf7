//! The job that makes a clip's files.

use lw_base::{Id, Timestamp};
use lw_store::jobs::order::{self, Order};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{Change, Result};
use lw_web::App;

use super::{Clip, make, queries};

/// Its name.
pub const MAKE: &str = "make_clip";

/// Asks for a clip's files after this change.
pub(super) async fn place(change: &mut Change, clip: &Clip, by: &str, now: Timestamp) -> Result<()> {
    let Some(edition) = &clip.edition else { return Ok(()) };
    let order = Order {
        name: MAKE,
        key: &format!("{MAKE}:{}", clip.id),
        payload: clip.id.as_str(),
        about: &clip.title,
        edition,
        by,
    };
    order::place(change, &order, now).await
}

/// Makes what is missing of a clip's files. A kill costs the file that was being made.
pub async fn make(app: &App, payload: &str, progress: &Progress) -> std::result::Result<(), Undone> {
    let id: Id = payload.parse().map_err(anyhow::Error::from)?;
    match queries::by_id(&app.db, &id).await? {
        Some(clip) => make::make(app, clip, progress).await,
        None => Ok(()),
    }
}
