//! One revision as readers will get it, and the question whether it may go
//! out, for who has a link.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Lang;
use lw_station::desk::{Frame, Moment, Problem, language, page};
use lw_station::people::Names;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Asked, Opened, Subject, View};
use crate::links::Kind;
use crate::links::answer::{Answer, BadAnswer, answer};
use crate::stories;

#[derive(Serialize)]
struct VouchPage {
    #[serde(flatten)]
    frame: Frame,
    subject: Subject,
    view: View,
    by: String,
    for_whom: String,
    until: Moment,
    is_newest: bool,
    answer: Option<Given>,
    form: Filled,
    problems: Vec<Problem>,
}

/// What was answered before.
#[derive(Serialize)]
struct Given {
    is_approved: bool,
    note: Option<String>,
    at: Moment,
}

#[derive(Default, Serialize)]
struct Filled {
    note: String,
}

/// What is sent.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    answer: String,
    #[serde(default)]
    note: String,
}

/// `GET /desk/approval/{secret}`
pub async fn show(
    State(app): State<App>,
    Path(secret): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Html<String>, Error> {
    let opened = Opened::by(&app, &secret, Kind::Approval).await?;
    render(&app, &opened, (&secret, &language(&app, &headers)), &asked, Filled::default(), vec![]).await
}

/// `GET /desk/approval/{secret}/page`
pub async fn inner(State(app): State<App>, Path(secret): Path<String>) -> Result<Response, Error> {
    Opened::by(&app, &secret, Kind::Approval).await?.alone(&app).await
}

/// `POST /desk/approval/{secret}`
pub async fn send(
    State(app): State<App>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let opened = Opened::by(&app, &secret, Kind::Approval).await?;
    let lang = language(&app, &headers);
    let note = sent.note.trim().to_owned();
    let it = match sent.answer.as_str() {
        "yes" => Answer::Yes(Some(note)),
        "no" if note.is_empty() => {
            let problems = vec![Problem::new(&app, &lang, "note", "desk-problem-reason")];
            let page =
                render(&app, &opened, (&secret, &lang), &Asked::default(), Filled::default(), problems)
                    .await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        "no" => Answer::No(note),
        _ => return Err(Error::Unreadable),
    };
    let (id, now) = (opened.link.id.clone(), app.clock.now());
    let taken = app
        .db
        .change::<(), BadAnswer>(move |change| Box::pin(async move { answer(change, &id, &it, now).await }))
        .await;
    match taken {
        // Who presses twice has answered once.
        Ok(()) | Err(BadAnswer::Answered) => {
            Ok(Redirect::to(&format!("/desk/approval/{secret}")).into_response())
        }
        Err(BadAnswer::Changed) => {
            let form = Filled { note: sent.note };
            let page = render(&app, &opened, (&secret, &lang), &Asked::default(), form, vec![]).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(BadAnswer::Gone) => Err(Error::NotFound),
        Err(BadAnswer::Store(error)) => Err(error.into()),
    }
}

async fn render(
    app: &App,
    opened: &Opened,
    (secret, lang): (&str, &Lang),
    asked: &Asked,
    form: Filled,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let path = format!("/desk/approval/{secret}");
    let frame = opened.frame(app, lang, &path, "desk-vouch");
    let link = &opened.link;
    let newest = stories::queries::newest(&app.db, &opened.story.id).await?;
    let answer = match (link.is_approved, link.answered_at) {
        (Some(is_approved), Some(at)) => {
            Some(Given { is_approved, note: link.note.clone(), at: frame.moment(app, at)? })
        }
        _ => None,
    };
    let context = VouchPage {
        subject: Subject::of(&opened.edition, &opened.revision),
        view: View::of(&path, &opened.revision, asked),
        by: Names::told(app, &frame.language()).await?.of(&link.made_by),
        for_whom: link.for_whom.clone(),
        until: frame.moment(app, link.expires_at)?,
        is_newest: newest.is_some_and(|newest| newest.id == opened.revision.id),
        answer,
        form,
        problems,
        frame,
    };
    page(app, "vouch", context)
}
