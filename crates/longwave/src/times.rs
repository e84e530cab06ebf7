//! What happens by itself at its time: schedules go out, embargoes end, fronts
//! are arranged anew. Every process that serves does this; the database lets
//! each thing happen once.

use std::time::Duration;

use lw_base::Timestamp;
use lw_newsroom::fronts::arrange;
use lw_newsroom::stories::{embargo, schedule};
use lw_web::App;

/// How often we look for what was scheduled meanwhile, here or by another
/// process: what has a time in the next second must not wait for more. It also
/// bounds what a clock that is put right can delay.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// How long to rest after the database did not answer.
const REST: Duration = Duration::from_secs(1);

/// Does what is due, for as long as the process lives. What fell due while
/// nobody served is done at the start.
pub async fn keep(app: App) {
    loop {
        let rest = match turn(&app).await {
            Ok(next) => until(next, app.clock.now()),
            Err(error) => {
                tracing::error!(%error, "what is due cannot be done");
                REST
            }
        };
        tokio::time::sleep(rest).await;
    }
}

/// Does what is due now; returns when something will be.
async fn turn(app: &App) -> anyhow::Result<Option<Timestamp>> {
    let now = app.clock.now();
    let next = next(app).await?;
    if next.is_none_or(|next| next > now) {
        return Ok(next);
    }
    let mut failure: Option<anyhow::Error> = None;
    for due in schedule::due(&app.db, now).await? {
        let story = due.story_id.clone();
        match schedule::fire(&app.db, due, now).await {
            Ok(None) => {}
            Ok(Some(refusal)) => {
                tracing::warn!(story.id = %story, %refusal, "a story did not go out at its time");
            }
            // It must not keep back those after it.
            Err(error) => failure = Some(error.into()),
        }
    }
    // After the stories, so that a front has those that come with it.
    for due in arrange::due(&app.db, now).await? {
        if let Err(error) = arrange::begin(&app.db, due, now).await {
            failure = Some(error.into());
        }
    }
    embargo::end_over(&app.db, now).await?;
    match failure {
        Some(error) => Err(error),
        None => self::next(app).await,
    }
}

/// The next time at which something happens.
async fn next(app: &App) -> anyhow::Result<Option<Timestamp>> {
    let times = [schedule::next(&app.db).await?, arrange::next(&app.db).await?];
    Ok(times.into_iter().flatten().min())
}

fn until(next: Option<Timestamp>, now: Timestamp) -> Duration {
    let left = next.map_or(u64::MAX, |next| u64::try_from(next.millis() - now.millis()).unwrap_or(0));
    Duration::from_millis(left).min(LOOK_EVERY)
}
