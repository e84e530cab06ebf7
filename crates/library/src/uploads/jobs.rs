//! What a kill left behind, and what nobody finished.

use lw_base::{Id, Timestamp};
use lw_store::jobs::{self, Lane};
use lw_store::{Change, Error};
use lw_web::App;

use super::{KEPT_MS, REMEMBERED_MS, Upload, forget, queries, take_in};

/// The job that takes in an upload that is whole.
pub const TAKE_IN: &str = "take_in_upload";

/// How long the job leaves it to who received the last piece, in milliseconds.
const LEFT_MS: i64 = 30_000;

pub(super) async fn enqueue(change: &mut Change, upload: &Id, now: Timestamp) -> Result<(), Error> {
    let key = format!("{TAKE_IN}:{upload}");
    jobs::enqueue(change, Lane::Quick, TAKE_IN, &key, upload.as_str(), now.plus_millis(LEFT_MS)).await
}

/// Takes in an upload that is whole and that nobody has taken in.
pub async fn take_in(app: &App, upload: &str) -> anyhow::Result<()> {
    let upload = queries::by_id(&app.db, &upload.parse()?).await?;
    if let Some(upload) = upload.filter(Upload::is_whole) {
        take_in::take_in(app, upload).await?;
    }
    Ok(())
}

/// Forgets unfinished uploads to which nothing has come for a day, or a month where
/// they are recordings that broke off, and after a month what became of the others.
pub async fn forget_old(app: &App) -> Result<(), Error> {
    let now = app.clock.now();
    for upload in queries::expired(&app.db, now).await? {
        forget(app, &upload).await?;
    }
    // A file without a row is what a kill left.
    for id in app.incoming.resting(now.plus_millis(-2 * KEPT_MS)).await? {
        if queries::by_id(&app.db, &id).await?.is_none_or(|it| it.ended_at.is_some()) {
            app.incoming.remove(&id).await?;
        }
    }
    app.db
        .change(move |change| {
            Box::pin(async move { queries::delete_ended(change, now.plus_millis(-REMEMBERED_MS)).await })
        })
        .await
}
