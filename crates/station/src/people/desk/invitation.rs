//! Join by a link.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use axum_extra::extract::Form;
use lw_base::{Direction, Lang};
use lw_web::desk::{Peer, ROOT, address};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Newcomer, agent, welcome};
use crate::desk::{Frame, Moment, Problem, language, mend, page};
use crate::editions;
use crate::people::invitations::{self, Invitation};
use crate::people::{NewPerson, password, sessions};

#[derive(Serialize)]
struct InvitationPage {
    #[serde(flatten)]
    frame: Frame,
    invitation: Shown,
    problems: Vec<Problem>,
    form: Newcomer,
}

#[derive(Serialize)]
struct Shown {
    by: String,
    until: Moment,
    roles: Vec<ShownRole>,
}

#[derive(Serialize)]
struct ShownRole {
    edition: Option<String>,
    lang: Option<String>,
    dir: Option<Direction>,
    role: String,
}

/// What is sent to join.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    name: String,
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
}

/// `GET /desk/invitation/{secret}`
pub async fn show(
    State(app): State<App>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Html<String>, Error> {
    let invitation = find(&app, &secret).await?;
    render(&app, &language(&app, &headers), &secret, &invitation, Newcomer::default(), vec![]).await
}

/// `POST /desk/invitation/{secret}`
pub async fn send(
    State(app): State<App>,
    Path(secret): Path<String>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let invitation = find(&app, &secret).await?;
    let lang = language(&app, &headers);
    let form = Newcomer { name: sent.name, login: sent.login };
    let (read, problems) = form.read(&app, &lang, &sent.password);
    let Some((name, email)) = read.filter(|_| problems.is_empty()) else {
        return mend(render(&app, &lang, &secret, &invitation, form, problems).await);
    };
    let hash = password::hash(sent.password).await?;
    let is_owner = invitation.is_owner;
    let new = NewPerson { name, email, language: lang.clone(), is_owner, password: hash };
    let (now, agent, place) =
        (app.clock.now(), agent(&headers).to_owned(), address(peer.as_deref(), &headers));
    let accepted = invitation.clone();
    let made = app
        .db
        .change(move |change| {
            Box::pin(async move {
                let Some(person) = invitations::accept(change, &accepted, &new, now).await? else {
                    return Ok(None);
                };
                sessions::begin(change, &person, &agent, &place, now).await.map(Some)
            })
        })
        .await;
    match made {
        Ok(Some(cookie)) => Ok(welcome(cookie, ROOT)),
        // Somebody used the link a moment ago.
        Ok(None) => Err(Error::NotFound),
        Err(lw_store::Error::Taken(_)) => {
            let problem = Problem::new(&app, &lang, "login", "desk-problem-login-taken");
            mend(render(&app, &lang, &secret, &invitation, form, vec![problem]).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// The first owner has a page of their own.
async fn find(app: &App, secret: &str) -> Result<Invitation, Error> {
    let found = invitations::by_secret(&app.db, secret, app.clock.now()).await?;
    found.filter(|invitation| !invitation.is_first()).ok_or(Error::NotFound)
}

async fn render(
    app: &App,
    lang: &Lang,
    secret: &str,
    invitation: &Invitation,
    form: Newcomer,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let frame = Frame::bare(app, lang, &format!("/desk/invitation/{secret}"), "desk-join");
    let edition = match &invitation.edition_id {
        Some(id) => editions::queries::by_id(&app.db, id).await?,
        None => None,
    };
    let role = ShownRole {
        lang: edition.as_ref().map(|edition| edition.language.to_string()),
        dir: edition.as_ref().map(|edition| edition.language.direction()),
        edition: edition.map(|edition| edition.name),
        role: invitation.role.clone().unwrap_or_else(|| "owner".into()),
    };
    let invitation = Shown {
        by: crate::people::Names::told(app, &frame.language()).await?.of(&invitation.made_by),
        until: frame.moment(app, invitation.expires_at)?,
        roles: vec![role],
    };
    page(app, "invitation", InvitationPage { frame, invitation, problems, form })
}
