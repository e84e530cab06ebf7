//! End one's sessions.

use axum::extract::{Path, State};
use axum::response::Response;
use lw_web::{App, Error};

use super::done;
use crate::people::{Who, end_other_sessions, end_session, queries};

/// `POST /desk/account/sessions/{id}/removal`
pub async fn remove(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let sessions = queries::sessions(&app.db, &who.id, app.clock.now()).await?;
    let session = sessions.into_iter().find(|session| session.shown() == id);
    // Who presses twice has done it once.
    let Some(session) = session else { return Ok(done("session")) };
    let now = app.clock.now();
    app.db
        .change::<(), lw_store::Error>(move |change| {
            Box::pin(async move { end_session(change, &who.id, &session.id, now).await })
        })
        .await?;
    Ok(done("session"))
}

/// `POST /desk/account/sessions/removal`
pub async fn remove_others(State(app): State<App>, who: Who) -> Result<Response, Error> {
    let now = app.clock.now();
    app.db
        .change::<(), lw_store::Error>(move |change| {
            Box::pin(async move { end_other_sessions(change, &who.id, &who.session, now).await })
        })
        .await?;
    Ok(done("sessions"))
}
