//! Turn the second step on and off, and get recovery codes.

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_web::desk::{Peer, address};
use lw_web::{App, Error};
use qrcode::QrCode;
use qrcode::render::svg;
use serde::Deserialize;

use super::{PATH, SETUP, Scene, done, doubt, render};
use crate::desk::{Problem, mend};
use crate::people::Who;
use crate::people::second_factor::{self, queries};

/// Where the key is as a picture, while it is set up.
pub const QR: &str = "/desk/account/second-factor/key.svg";
/// The picture's width in its own units.
const QR_WIDTH: u32 = 200;

/// `POST /desk/account/second-factor/setup`
pub async fn set_up(State(app): State<App>, who: Who) -> Result<Response, Error> {
    let (seal, now) = (app.seal.clone(), app.clock.now());
    app.db
        .change::<(), lw_store::Error>(move |change| {
            Box::pin(async move { second_factor::set_up(change, &seal, &who.id, now).await })
        })
        .await?;
    Ok(Redirect::to(&format!("{PATH}?second={SETUP}#second")).into_response())
}

/// `GET /desk/account/second-factor/key.svg`
pub async fn key(State(app): State<App>, who: Who) -> Result<Response, Error> {
    let pending = queries::of(&app.db, &who.id).await?.filter(|it| it.on_since.is_none());
    let link = pending.ok_or(Error::NotFound)?.link(&app.seal, &app.station(), &who.email)?;
    let code = QrCode::new(link).map_err(anyhow::Error::from)?;
    let picture = code.render::<svg::Color<'_>>().min_dimensions(QR_WIDTH, QR_WIDTH).build();
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], picture).into_response())
}

/// What is sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    code: String,
}

/// `POST /desk/account/second-factor`: the first code turns it on.
pub async fn turn_on(State(app): State<App>, who: Who, Form(sent): Form<Sent>) -> Result<Response, Error> {
    let (seal, person, by, now) = (app.seal.clone(), who.id.clone(), who.by(), app.clock.now());
    let codes = app
        .db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(
                async move { second_factor::turn_on(change, &seal, &person, &sent.code, &by, now).await },
            )
        })
        .await?;
    if codes.is_some() {
        // Shown this once: the answer to this form is the only place where they are.
        return Ok(render(&app, &who, Scene { codes, ..Scene::default() }).await?.into_response());
    }
    if queries::of(&app.db, &who.id).await?.is_none_or(|it| it.on_since.is_some()) {
        return Ok(Redirect::to(PATH).into_response());
    }
    let problems = vec![Problem::new(&app, &who.language, "code", "desk-problem-code")];
    mend(render(&app, &who, Scene { problems, is_setup: true, ..Scene::default() }).await)
}

/// The password, once more.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Again {
    password_second: String,
}

/// `POST /desk/account/second-factor/codes`
pub async fn renew_codes(
    State(app): State<App>,
    who: Who,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    Form(again): Form<Again>,
) -> Result<Response, Error> {
    let given = ("password_second", again.password_second);
    if let Some(problem) = doubt(&app, &who, given, &address(peer.as_deref(), &headers)).await? {
        return mend(render(&app, &who, Scene { problems: vec![problem], ..Scene::default() }).await);
    }
    let (person, by, now) = (who.id.clone(), who.by(), app.clock.now());
    let codes = app
        .db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { second_factor::renew_codes(change, &person, &by, now).await })
        })
        .await?;
    if codes.is_none() {
        return Ok(Redirect::to(PATH).into_response());
    }
    Ok(render(&app, &who, Scene { codes, ..Scene::default() }).await?.into_response())
}

/// `POST /desk/account/second-factor/removal`
pub async fn turn_off(
    State(app): State<App>,
    who: Who,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    Form(again): Form<Again>,
) -> Result<Response, Error> {
    let given = ("password_second", again.password_second);
    if let Some(problem) = doubt(&app, &who, given, &address(peer.as_deref(), &headers)).await? {
        return mend(render(&app, &who, Scene { problems: vec![problem], ..Scene::default() }).await);
    }
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { second_factor::turn_off(change, &who.id, &by, now).await })
        })
        .await?;
    Ok(done("second-off"))
}
