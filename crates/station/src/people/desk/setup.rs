//! The first owner and the first edition, by the link on the console.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use axum_extra::extract::Form;
use lw_base::Lang;
use lw_web::desk::{Peer, ROOT, address};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Newcomer, agent, welcome};
use crate::desk::{Frame, Problem, language, mend, page};
use crate::editions::desk::{EditionForm, Language, languages, time_zones};
use crate::editions::{self, BadEdition};
use crate::people::invitations::{self, Invitation};
use crate::people::{NewPerson, by, password, sessions};

#[derive(Serialize)]
struct SetupPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    form: SetupForm,
    languages: Vec<Language>,
    time_zones: Vec<&'static str>,
    /// Whether the edition is there already: then only an owner is missing.
    has_edition: bool,
}

#[derive(Default, Serialize)]
struct SetupForm {
    #[serde(flatten)]
    newcomer: Newcomer,
    #[serde(flatten)]
    edition: EditionForm,
}

/// What is sent.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    name: String,
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    edition_name: String,
    #[serde(default)]
    edition_language: String,
    #[serde(default)]
    edition_id: String,
    #[serde(default)]
    time_zone: String,
}

/// `GET /desk/setup/{secret}`
pub async fn show(
    State(app): State<App>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Html<String>, Error> {
    find(&app, &secret).await?;
    let lang = language(&app, &headers);
    let edition = EditionForm { edition_language: lang.to_string(), ..EditionForm::default() };
    render(&app, &lang, &secret, SetupForm { edition, ..SetupForm::default() }, vec![]).await
}

/// `POST /desk/setup/{secret}`
pub async fn send(
    State(app): State<App>,
    Path(secret): Path<String>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let invitation = find(&app, &secret).await?;
    let lang = language(&app, &headers);
    let form = SetupForm {
        newcomer: Newcomer { name: sent.name, login: sent.login },
        edition: EditionForm {
            edition_name: sent.edition_name,
            edition_language: sent.edition_language,
            edition_id: sent.edition_id,
            time_zone: sent.time_zone,
        },
    };
    let (read, mut problems) = form.newcomer.read(&app, &lang, &sent.password);
    let edition = if has_edition(&app).await? {
        None
    } else {
        match form.edition.read(&app, &lang) {
            Ok(edition) => Some(edition),
            Err(mut wrong) => {
                problems.append(&mut wrong);
                None
            }
        }
    };
    let Some((name, email)) = read.filter(|_| problems.is_empty()) else {
        return mend(render(&app, &lang, &secret, form, problems).await);
    };
    let hash = password::hash(sent.password).await?;
    let new = NewPerson { name, email, language: lang.clone(), is_owner: true, password: hash };
    let (now, agent, place) =
        (app.clock.now(), agent(&headers).to_owned(), address(peer.as_deref(), &headers));
    let made = app
        .db
        .change::<_, BadEdition>(move |change| {
            Box::pin(async move {
                let Some(person) = invitations::accept(change, &invitation, &new, now).await? else {
                    return Ok(None);
                };
                if let Some(edition) = edition {
                    editions::create(change, edition, &by(&person), now).await?;
                }
                Ok(Some(sessions::begin(change, &person, &agent, &place, now).await?))
            })
        })
        .await;
    match made {
        Ok(Some(cookie)) => Ok(welcome(cookie, ROOT)),
        Ok(None) => Err(Error::NotFound),
        Err(BadEdition::Store(error)) => Err(error.into()),
        Err(bad) => {
            let problem = editions::desk::problem(&app, &lang, &bad);
            mend(render(&app, &lang, &secret, form, vec![problem]).await)
        }
    }
}

async fn find(app: &App, secret: &str) -> Result<Invitation, Error> {
    let found = invitations::by_secret(&app.db, secret, app.clock.now()).await?;
    found.filter(Invitation::is_first).ok_or(Error::NotFound)
}

async fn has_edition(app: &App) -> Result<bool, Error> {
    Ok(!editions::queries::all(&app.db).await?.is_empty())
}

async fn render(
    app: &App,
    lang: &Lang,
    secret: &str,
    form: SetupForm,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let frame = Frame::bare(app, lang, &format!("/desk/setup/{secret}"), "desk-setup");
    let has_edition = has_edition(app).await?;
    let (languages, time_zones) = (languages(app), time_zones());
    page(app, "setup", SetupPage { frame, problems, form, languages, time_zones, has_edition })
}
