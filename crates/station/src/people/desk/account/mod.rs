//! One's own account: name, language, password, second step, sessions.

pub mod password;
pub mod second_factor;
pub mod sessions;

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Lang;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::WAIT_MINUTES;
use crate::desk::{Frame, Moment, Problem, mend, page};
use crate::editions::desk::Language;
use crate::people::second_factor::queries as second_queries;
use crate::people::sessions::Session;
use crate::people::sign_in::{Attempt, attempt};
use crate::people::{Who, describe, device, name, passkeys, queries};

/// The page's address.
const PATH: &str = "/desk/account/";

#[derive(Serialize)]
struct AccountPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    form: AccountForm,
    languages: Vec<Language>,
    account: Account,
}

/// What can be changed at the top of the page.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AccountForm {
    name: String,
    language: String,
}

#[derive(Serialize)]
struct Account {
    login: String,
    second: &'static str,
    secret: Option<String>,
    link: Option<String>,
    qr: Option<&'static str>,
    codes: Option<Vec<String>>,
    codes_left: i64,
    may_passkeys: bool,
    passkeys: Vec<ShownPasskey>,
    sessions: Vec<ShownSession>,
}

#[derive(Serialize)]
struct ShownPasskey {
    id: String,
    name: String,
    since: Moment,
}

#[derive(Serialize)]
struct ShownSession {
    id: String,
    device: String,
    address: Option<String>,
    seen: Moment,
    is_this: bool,
}

/// What the page shows beside what is stored.
#[derive(Default)]
struct Scene {
    problems: Vec<Problem>,
    form: Option<AccountForm>,
    codes: Option<Vec<String>>,
    is_setup: bool,
    done: Option<String>,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
    second: Option<String>,
}

/// `GET /desk/account/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let is_setup = asked.second.as_deref() == Some(SETUP);
    render(&app, &who, Scene { done: asked.done, is_setup, ..Scene::default() }).await
}

/// `POST /desk/account/`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Form(form): Form<AccountForm>,
) -> Result<Response, Error> {
    let language = app.words.desk_languages().find(|lang| lang.as_str() == form.language).cloned();
    let mut problems = Vec::new();
    if name(&form.name).is_none() {
        problems.push(Problem::new(&app, &who.language, "name", "desk-problem-name"));
    }
    if language.is_none() {
        problems.push(Problem::new(&app, &who.language, "language", "desk-problem-language"));
    }
    let (Some(name), Some(language)) = (name(&form.name), language) else {
        return mend(render(&app, &who, Scene { problems, form: Some(form), ..Scene::default() }).await);
    };
    if (&name, &language) != (&who.name, &who.language) {
        let (by, now) = (who.by(), app.clock.now());
        app.db
            .change::<(), lw_store::Error>(move |change| {
                Box::pin(async move { describe(change, &who.id, &name, &language, &by, now).await })
            })
            .await?;
    }
    Ok(done("account"))
}

/// Back to the page, where it says what is done.
fn done(deed: &str) -> Response {
    Redirect::to(&format!("{PATH}?done={deed}")).into_response()
}

/// What is wrong with the password that somebody gives once more, in a field
/// of this name, before they change how they sign in. It is tried as at signing
/// in, so that who finds a screen unlocked cannot guess it here.
pub async fn doubt(
    app: &App,
    who: &Who,
    (field, given): (&'static str, String),
    place: &str,
) -> Result<Option<Problem>, Error> {
    let lang = &who.language;
    Ok(match attempt(&app.db, &who.email, given, place, app.clock.now()).await? {
        Attempt::Right(_) | Attempt::HalfWay(_) => None,
        Attempt::Wrong => Some(Problem::new(app, lang, field, "desk-problem-password-now")),
        Attempt::TooMany => Some(Problem::counted(app, lang, field, "desk-problem-wait", WAIT_MINUTES)),
    })
}

/// The word in the address while a second step is set up.
const SETUP: &str = "setup";

async fn render(app: &App, who: &Who, scene: Scene) -> Result<Html<String>, Error> {
    let frame = Frame::of(app, who, PATH, "desk-account").await?.done(app, scene.done.as_deref());
    let stored = AccountForm { name: who.name.clone(), language: who.language.to_string() };
    let context = AccountPage {
        account: account(app, who, &frame, &scene).await?,
        form: scene.form.unwrap_or(stored),
        problems: scene.problems,
        languages: app.words.desk_languages().map(Language::of).collect(),
        frame,
    };
    page(app, "account", context)
}

async fn account(app: &App, who: &Who, frame: &Frame, scene: &Scene) -> Result<Account, Error> {
    let factor = second_queries::of(&app.db, &who.id).await?;
    let is_on = factor.as_ref().is_some_and(|it| it.on_since.is_some());
    let pending = factor.filter(|_| !is_on && scene.is_setup);
    let link = pending.as_ref().map(|it| it.link(&app.seal, &app.station(), &who.email)).transpose()?;
    let sessions = queries::sessions(&app.db, &who.id, app.clock.now()).await?;
    let sessions = sessions.into_iter().map(|session| shown(app, who, frame, session));
    Ok(Account {
        login: who.email.clone(),
        second: match (is_on, pending.is_some()) {
            (true, _) => "on",
            (false, true) => SETUP,
            (false, false) => "off",
        },
        secret: pending.as_ref().map(|it| it.shown(&app.seal)).transpose()?,
        qr: pending.as_ref().map(|_| second_factor::QR),
        link,
        codes: scene.codes.clone(),
        codes_left: second_queries::codes_left(&app.db, &who.id).await?,
        may_passkeys: passkeys::host(app).is_some(),
        passkeys: of_passkeys(app, who, frame).await?,
        sessions: sessions.collect::<Result<_, Error>>()?,
    })
}

async fn of_passkeys(app: &App, who: &Who, frame: &Frame) -> Result<Vec<ShownPasskey>, Error> {
    let all = passkeys::queries::of(&app.db, &who.id).await?;
    let shown = all.into_iter().map(|it| {
        Ok(ShownPasskey { id: it.id.to_string(), since: frame.moment(app, it.made_at)?, name: it.name })
    });
    shown.collect()
}

fn shown(app: &App, who: &Who, frame: &Frame, session: Session) -> Result<ShownSession, Error> {
    Ok(ShownSession {
        id: session.shown(),
        device: device_name(app, &frame.language(), &session.agent),
        seen: frame.brief(app, session.seen_at)?,
        is_this: session.id == who.session,
        address: Some(session.address).filter(|address| !address.is_empty()),
    })
}

/// “Firefox, Linux”
pub fn device_name(app: &App, lang: &Lang, agent: &str) -> String {
    match (device::browser(agent), device::system(agent)) {
        (Some(browser), Some(system)) => {
            app.words.say(lang, "desk-device", &[("browser", browser.into()), ("system", system.into())])
        }
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => app.words.say(lang, "desk-device-unknown", &[]),
    }
}
