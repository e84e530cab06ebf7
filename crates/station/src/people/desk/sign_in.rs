//! Sign in and out.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Form;
use lw_base::Lang;
use lw_web::desk::{Peer, ROOT, address};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{agent, farewell, mend, next, welcome};
use crate::desk::{Frame, Problem, language, page};
use crate::people::sign_in::{Attempt, attempt};
use crate::people::{Person, Who, queries, sessions};

/// Minutes to wait when too many attempts failed.
const WAIT_MINUTES: i64 = 15;

#[derive(Serialize)]
struct SignInPage {
    #[serde(flatten)]
    frame: Frame,
    step: &'static str,
    next: Option<String>,
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
}

/// What is sent to sign in.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
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
        return Ok(axum::response::Redirect::to(to.unwrap_or(ROOT)).into_response());
    }
    let lang = language(&app, &headers);
    let frame = frame(&app, &lang).done(&app, asked.done.as_deref());
    Ok(render(&app, frame, to, Login::default(), vec![])?.into_response())
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
    let attempt = attempt(&app.db, &sent.login, sent.password, &place, app.clock.now()).await?;
    let problem = match attempt {
        Attempt::Right(person) => return come_in(&app, person, &headers, &place, to.unwrap_or(ROOT)).await,
        Attempt::Wrong => Problem::new(&app, &lang, "login", "desk-problem-sign-in"),
        Attempt::TooMany => {
            tracing::warn!(place, "too many attempts to sign in failed");
            Problem::counted(&app, &lang, "", "desk-problem-wait", WAIT_MINUTES)
        }
    };
    let form = Login { login: sent.login };
    mend(render(&app, frame(&app, &lang), to, form, vec![problem]))
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
    next: Option<&str>,
    form: Login,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    page(
        app,
        "sign_in",
        SignInPage { frame, step: "password", next: next.map(str::to_owned), problems, form },
    )
}
