//! Change one's password.

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum_extra::extract::Form;
use lw_web::desk::{Peer, address};
use lw_web::{App, Error};
use serde::Deserialize;

use super::{PATH, Scene, doubt, render};
use crate::desk::mend;
use crate::people::desk::{agent, weak, welcome};
use crate::people::{Who, change_password, password, sessions};

/// What is sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    password_now: String,
    password: String,
}

/// `POST /desk/account/password`: ends all sessions, and begins this one anew.
pub async fn send(
    State(app): State<App>,
    who: Who,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (place, now) = (address(peer.as_deref(), &headers), app.clock.now());
    let mut problems = Vec::from_iter(doubt(&app, &who, ("password_now", sent.password_now), &place).await?);
    problems.extend(weak(&app, &who.language, &sent.password, &[&who.name, &who.email, &app.station()]));
    if !problems.is_empty() {
        return mend(render(&app, &who, Scene { problems, ..Scene::default() }).await);
    }
    let hash = password::hash(sent.password).await?;
    let (by, agent) = (who.by(), agent(&headers).to_owned());
    let cookie = app
        .db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move {
                change_password(change, &who.id, &hash, &by, now).await?;
                sessions::begin(change, &who.id, &agent, &place, now).await
            })
        })
        .await?;
    Ok(welcome(cookie, &format!("{PATH}?done=password")))
}
