//! Sign in and out.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Lang;
use lw_web::desk::{Peer, ROOT, address};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{WAIT_MINUTES, agent, farewell, next, welcome};
use crate::desk::{Frame, Problem, language, mend, page};
use crate::people::sign_in::{self, Answer, Attempt, attempt};
use crate::people::{Person, Who, passkeys, queries, sessions};

/// The step where the password is asked for.
const PASSWORD: &str = "password";
/// The step after it, where a code is owed.
const CODE: &str = "code";

#[derive(Serialize)]
struct SignInPage {
    #[serde(flatten)]
    frame: Frame,
    step: &'static str,
    next: Option<String>,
    may_passkeys: bool,
    problems: Vec<Problem>,
    form: Login,
}

#[derive(Default, Serialize)]
struct Login {
    login: String,
}

/// Where to go on to, and what was done before.
#[derive(Debug, Deserialize)]
pub struct Asked {
    next: Option<String>,
    done: Option<String>,
    step: Option<String>,
}

/// What is sent to sign in.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    step: String,
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
    next: Option<String>,
}

/// `GET /desk/sign-in`
pub async fn show(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let to = next(asked.next.as_deref());
    if Who::of(&app, &headers).await?.is_some() {
        return Ok(Redirect::to(to.unwrap_or(ROOT)).into_response());
    }
    let lang = language(&app, &headers);
    let frame = frame(&app, &lang).done(&app, asked.done.as_deref());
    let owes = asked.step.as_deref() == Some(CODE)
        && sign_in::owes_code(&app.db, &headers, app.clock.now()).await?.is_some();
    let step = if owes { CODE } else { PASSWORD };
    Ok(render(&app, frame, step, to, Login::default(), vec![])?.into_response())
}

/// `POST /desk/sign-in`
pub async fn send(
    State(app): State<App>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let place = address(peer.as_deref(), &headers);
    let lang = language(&app, &headers);
    let to = next(sent.next.as_deref());
    if sent.step == CODE {
        return take_code(&app, &lang, &headers, &place, &sent.code, to).await;
    }
    let attempt = attempt(&app.db, &sent.login, sent.password, &place, app.clock.now()).await?;
    let problem = match attempt {
        Attempt::Right(person) => return come_in(&app, person, &headers, &place, to.unwrap_or(ROOT)).await,
        Attempt::HalfWay(person) => return ask_code(&app, person, to).await,
        Attempt::Wrong => Problem::new(&app, &lang, "login", "desk-problem-sign-in"),
        Attempt::TooMany => {
            tracing::warn!(place, "too many attempts to sign in failed");
            Problem::counted(&app, &lang, "", "desk-problem-wait", WAIT_MINUTES)
        }
    };
    let form = Login { login: sent.login };
    mend(render(&app, frame(&app, &lang), PASSWORD, to, form, vec![problem]))
}

async fn ask_code(app: &App, person: Person, to: Option<&str>) -> Result<Response, Error> {
    let cookie = sign_in::owe_code(&app.db, person.id, app.clock.now()).await?;
    let next = to.map(|to| format!("&next={}", encoded(to))).unwrap_or_default();
    Ok(welcome(cookie, &format!("/desk/sign-in?step={CODE}{next}")))
}

async fn take_code(
    app: &App,
    lang: &Lang,
    headers: &HeaderMap,
    place: &str,
    code: &str,
    to: Option<&str>,
) -> Result<Response, Error> {
    let Some(owing) = sign_in::owes_code(&app.db, headers, app.clock.now()).await? else {
        let problem = Problem::new(app, lang, "", "desk-problem-step-ended");
        return mend(render(app, frame(app, lang), PASSWORD, to, Login::default(), vec![problem]));
    };
    let problem = match sign_in::answer(app, owing, code, (agent(headers), place)).await? {
        Answer::Right(session) => {
            let cookies = [(header::SET_COOKIE, session), (header::SET_COOKIE, sign_in::forgotten())];
            return Ok((AppendHeaders(cookies), Redirect::to(to.unwrap_or(ROOT))).into_response());
        }
        Answer::Wrong => Problem::new(app, lang, "code", "desk-problem-code"),
        Answer::TooMany => {
            tracing::warn!(place, "too many codes were wrong");
            Problem::counted(app, lang, "", "desk-problem-wait", WAIT_MINUTES)
        }
    };
    mend(render(app, frame(app, lang), CODE, to, Login::default(), vec![problem]))
}

/// A path as a value in an address.
fn encoded(path: &str) -> String {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(byte);
    let encode =
        |byte: u8| if is_plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    path.bytes().map(encode).collect()
}

/// `POST /desk/sign-out`
pub async fn leave(State(app): State<App>, who: Who) -> Result<Response, Error> {
    app.db
        .change::<(), lw_store::Error>(move |change| {
            Box::pin(async move { queries::end_session(change, &who.id, &who.session).await })
        })
        .await?;
    Ok(farewell("/desk/sign-in?done=signed-out"))
}

async fn come_in(
    app: &App,
    person: Person,
    headers: &HeaderMap,
    place: &str,
    to: &str,
) -> Result<Response, Error> {
    let (agent, place, now) = (agent(headers).to_owned(), place.to_owned(), app.clock.now());
    let cookie = app
        .db
        .change(move |change| {
            Box::pin(async move { sessions::begin(change, &person.id, &agent, &place, now).await })
        })
        .await?;
    Ok(welcome(cookie, to))
}

fn frame(app: &App, lang: &Lang) -> Frame {
    Frame::bare(app, lang, "/desk/sign-in", "desk-sign-in")
}

fn render(
    app: &App,
    frame: Frame,
    step: &'static str,
    next: Option<&str>,
    form: Login,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    page(
        app,
        "sign_in",
        SignInPage {
            frame,
            step,
            next: next.map(str::to_owned),
            may_passkeys: passkeys::host(app).is_some(),
            problems,
            form,
        },
    )
}
