//! A secret that the page after a form shows, once: a form is answered by the
//! way to a page, so that loading that page again sends nothing again. On that
//! way the secret is in a cookie, sealed for who made it and for that page.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{AppendHeaders, Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::cookie::CookieJar;
use lw_web::{App, Error};

use crate::people::Who;

const COOKIE: &str = "__Host-handed";
/// How long the way to the page may take.
const GOOD_SECONDS: i64 = 60;

/// To the page at `path`, which shows the secret.
pub fn hand(app: &App, who: &Who, path: &str, secret: &str) -> Result<Response, Error> {
    let sealed = app.seal.close(&of(who, path), secret)?;
    Ok((AppendHeaders([cookie(&sealed, GOOD_SECONDS)]), Redirect::to(path)).into_response())
}

/// The secret that was handed to the page at `path`.
pub fn taken(app: &App, who: &Who, path: &str, headers: &HeaderMap) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    // Who could seal nothing could hand on what was never sealed.
    let sealed = jar.get(COOKIE).map(|it| it.value()).filter(|it| it.starts_with(lw_web::seal::MARK))?;
    app.seal.open(&of(who, path), sealed).ok()
}

/// A page with what was handed to it, which the browser forgets.
pub fn shown(page: Html<String>, handed: bool) -> Response {
    if handed { (AppendHeaders([cookie("", 0)]), page).into_response() } else { page.into_response() }
}

fn of(who: &Who, path: &str) -> String {
    format!("handed:{}:{path}", who.by())
}

fn cookie(value: &str, seconds: i64) -> (header::HeaderName, HeaderValue) {
    let cookie = format!("{COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}");
    let value = HeaderValue::try_from(cookie).unwrap_or_else(|_| unreachable!("a seal is a header"));
    (header::SET_COOKIE, value)
}
