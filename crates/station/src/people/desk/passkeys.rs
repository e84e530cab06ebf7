//! Passkeys as `islands/src/passkey.ts` asks for them, by JSON: a question,
//! then the device's answer.

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse as _, Redirect, Response};
use lw_web::desk::{Peer, address};
use lw_web::{App, Error};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use webauthn_rs::prelude::Webauthn;

use super::account::{device_name, doubt};
use super::agent;
use crate::people::Who;
use crate::people::passkeys::{self, Asked, BadPasskey};

/// The password, once more.
#[derive(Deserialize)]
struct Again {
    password: String,
}

/// `POST /desk/account/passkeys/question`
pub async fn ask_new(
    State(app): State<App>,
    who: Who,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Error> {
    let again: Again = read(&body)?;
    let given = ("password_passkey", again.password);
    if let Some(problem) = doubt(&app, &who, given, &address(peer.as_deref(), &headers)).await? {
        let headers = [(header::CONTENT_TYPE, "application/json")];
        let text = serde_json::to_string(&problem).map_err(anyhow::Error::from)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, headers, text).into_response());
    }
    let asked = passkeys::ask_new(&app, &host(&app)?, &who).await;
    asked.map(question).or_else(refusal)
}

/// `POST /desk/account/passkeys/answer`
pub async fn add(
    State(app): State<App>,
    who: Who,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Error> {
    let name = device_name(&app, &who.language, agent(&headers));
    let answer = read(&body)?;
    let added = passkeys::add(&app, &host(&app)?, &who, &headers, (&answer, name)).await;
    let forget = AppendHeaders([(header::SET_COOKIE, passkeys::forgotten())]);
    added.map(|()| (StatusCode::NO_CONTENT, forget).into_response()).or_else(refusal)
}

/// `POST /desk/account/passkeys/{id}/removal`
pub async fn remove(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let now = app.clock.now();
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { passkeys::remove(change, &who.id, &id, now).await })
        })
        .await?;
    Ok(Redirect::to("/desk/account/?done=passkey-end").into_response())
}

/// `POST /desk/sign-in/passkey/question`
pub async fn ask_who(State(app): State<App>) -> Result<Response, Error> {
    let asked = passkeys::ask_who(&app, &host(&app)?).await;
    asked.map(question).or_else(refusal)
}

/// `POST /desk/sign-in/passkey/answer`
pub async fn sign_in(
    State(app): State<App>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Error> {
    let place = address(peer.as_deref(), &headers);
    let answer = read(&body)?;
    let session = passkeys::sign_in(&app, &host(&app)?, &headers, &answer, (agent(&headers), &place)).await;
    let welcome = |session| {
        let cookies = [(header::SET_COOKIE, session), (header::SET_COOKIE, passkeys::forgotten())];
        (StatusCode::NO_CONTENT, AppendHeaders(cookies)).into_response()
    };
    session.map(welcome).or_else(refusal)
}

fn host(app: &App) -> Result<Webauthn, Error> {
    passkeys::host(app).ok_or(Error::NotFound)
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(body).map_err(|_| Error::Unreadable)
}

fn question(asked: Asked) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "application/json".parse()), (header::SET_COOKIE, Ok(asked.cookie))];
    let headers = headers.map(|(name, value)| {
        (name, value.unwrap_or_else(|_: header::InvalidHeaderValue| unreachable!("a media type is a header")))
    });
    (AppendHeaders(headers), asked.question.to_string()).into_response()
}

/// Why is for the log: the script has one sentence for all.
fn refusal(bad: BadPasskey) -> Result<Response, Error> {
    match bad {
        BadPasskey::Refused => Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response()),
        BadPasskey::Fault(cause) => Err(cause.into()),
    }
}
