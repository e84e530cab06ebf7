//! The desk's pages about people: coming in, one's own account, colleagues.

pub mod account;
pub mod invitation;
pub mod invitations;
pub mod passkeys;
pub mod people;
pub mod roles;
pub mod setup;
pub mod sign_in;

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use lw_base::Lang;
use lw_web::App;
use serde::Serialize;

use super::{password, sessions};
use crate::desk::Problem;

/// Minutes to wait when too many attempts failed.
const WAIT_MINUTES: i64 = 15;

/// What somebody who joins fills in.
#[derive(Clone, Debug, Default, Serialize)]
struct Newcomer {
    name: String,
    login: String,
}

impl Newcomer {
    /// Their name and address as they are stored, with what is wrong with
    /// these and with the password.
    fn read(&self, app: &App, lang: &Lang, password: &str) -> (Option<(String, String)>, Vec<Problem>) {
        let (name, email) = (super::name(&self.name), super::email(&self.login));
        let mut problems = Vec::new();
        if name.is_none() {
            problems.push(Problem::new(app, lang, "name", "desk-problem-name"));
        }
        if email.is_none() {
            problems.push(Problem::new(app, lang, "login", "desk-problem-login"));
        }
        problems.extend(weak(app, lang, password, &[&self.name, &self.login, &app.station()]));
        (name.zip(email), problems)
    }
}

/// What is wrong with a new password.
fn weak(app: &App, lang: &Lang, given: &str, names: &[&str]) -> Option<Problem> {
    let key = match password::weakness(given, names)? {
        password::Weakness::Short => "desk-problem-password-short",
        password::Weakness::Long => "desk-problem-password-long",
        password::Weakness::Guessable => "desk-problem-password-known",
    };
    Some(Problem::new(app, lang, "password", key))
}

/// Sends somebody on with a fresh session.
fn welcome(cookie: HeaderValue, to: &str) -> Response {
    (AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(to)).into_response()
}

/// Sends somebody away without one.
fn farewell(to: &str) -> Response {
    (AppendHeaders([(header::SET_COOKIE, sessions::forgotten())]), Redirect::to(to)).into_response()
}

/// The browser's own name.
fn agent(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// A page of the desk to go on to, if that is what it is: nobody is sent
/// elsewhere by a link that begins here.
fn next(asked: Option<&str>) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    asked.filter(|path| {
        path.starts_with(lw_web::desk::ROOT) && path.bytes().all(plain) && !path.contains("//")
    })
}
