//! Alerts end and live reports begin and end at their second, and lines that are
//! told of them stay open.

use std::time::Duration;

use lw_newsroom::{alerts, live};
use lw_web::App;
use tokio::time::Instant;

/// How often a line without news is used, so that whoever stands between does
/// not close it: many do after 30 seconds.
const BEAT_EVERY: Duration = Duration::from_secs(20);
/// How late an alert may end.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// Ends what is over and holds lines open, for as long as the process lives.
pub async fn keep(app: App) {
    let mut beaten = Instant::now();
    loop {
        app.alerts.end_over(app.clock.now());
        if beaten.elapsed() >= BEAT_EVERY {
            beaten = Instant::now();
            app.alerts.beat();
            app.live.forget_idle();
            // A clock that jumped ahead ended what stands: read again once it was put right.
            if let Err(error) = alerts::site::stand_all(&app).await {
                tracing::error!(%error, "it cannot be read which alerts stand");
            }
        }
        for story in app.live.due(app.clock.now()) {
            if let Err(error) = live::stand::renew(&app, &story).await {
                tracing::error!(%error, story.id = %story, "open pages are not told where a live report stands");
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}
