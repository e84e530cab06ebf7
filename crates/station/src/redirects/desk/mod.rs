//! The owners' page of redirects.
//!
//! - [`import`]: many at a time

pub mod import;

use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse as _, Redirect as To, Response};
use axum_extra::extract::Form;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Failed, Kind, Place, Redirect, add, queries, remove, table};
use crate::desk::{Frame, Moment, Problem, page};
use crate::editions;
use crate::people::{Act, Names, Who};

const PATH: &str = "/desk/redirects/";
/// Redirects on a page.
const ON_PAGE: usize = 100;

#[derive(Serialize)]
struct RedirectsPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    form: New,
    kinds: Vec<&'static str>,
    redirects: Vec<Row>,
    all: i64,
    words: String,
    taken: Option<import::Shown>,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct Row {
    path: String,
    source: String,
    target: Option<String>,
    kind: String,
    by: String,
    at: Moment,
}

/// What is filled in to make one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct New {
    source: String,
    target: String,
    kind: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    words: String,
    page: String,
    done: Option<String>,
}

/// What the page shows beside the list.
#[derive(Default)]
struct Beside {
    form: New,
    problems: Vec<Problem>,
    taken: Option<import::Shown>,
}

/// `GET /desk/redirects/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    who.must_everywhere(Act::Redirects)?;
    render(&app, &who, asked, Beside::default()).await
}

/// `POST /desk/redirects/`
pub async fn send(State(app): State<App>, who: Who, Form(sent): Form<New>) -> Result<Response, Error> {
    who.must_everywhere(Act::Redirects)?;
    let editions = editions::queries::all(&app.db).await?;
    let place = Place { public_url: &app.public_url, editions: &editions };
    let kept = match place.read(&sent.source, &sent.target, &sent.kind) {
        Ok(new) => {
            let (by, now) = (who.by(), app.clock.now());
            app.db.change(move |change| Box::pin(async move { add(change, new, &by, now).await })).await
        }
        Err(bad) => Err(bad.into()),
    };
    match kept {
        Ok(()) => Ok(To::to(&format!("{PATH}?done=kept")).into_response()),
        Err(Failed::Store(error)) => Err(error.into()),
        Err(Failed::Bad(bad)) => {
            let problem = Problem { field: bad.field(), text: bad.said(&app, &who.language) };
            let beside = Beside { form: sent, problems: vec![problem], taken: None };
            let page = render(&app, &who, Asked::default(), beside).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// `POST /desk/redirects/{id}/removal`
pub async fn send_away(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::Redirects)?;
    let (by, now) = (who.by(), app.clock.now());
    let was_here = app
        .db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { remove(change, &id, &by, now).await })
        })
        .await?;
    if !was_here {
        return Err(Error::NotFound);
    }
    Ok(To::to(&format!("{PATH}?done=kept")).into_response())
}

/// `GET /desk/redirects/export.csv`
pub async fn export(State(app): State<App>, who: Who) -> Result<Response, Error> {
    who.must_everywhere(Act::Redirects)?;
    let day = app.clock.now().iso()[..10].to_owned();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"redirects-{day}.csv\"")),
    ];
    Ok((headers, table::write(&queries::all(&app.db).await?)).into_response())
}

async fn render(app: &App, who: &Who, asked: Asked, beside: Beside) -> Result<Html<String>, Error> {
    let frame = Frame::of(app, who, PATH, "desk-redirects").await?.done(app, asked.done.as_deref());
    let number = asked.page.parse::<usize>().unwrap_or(1).clamp(1, super::MOST / ON_PAGE);
    let mut found = queries::found(&app.db, &asked.words, (number - 1) * ON_PAGE, ON_PAGE + 1).await?;
    let has_older = found.len() > ON_PAGE;
    found.truncate(ON_PAGE);
    let names = Names::told(app, &who.language).await?;
    let row = |it: Redirect| {
        Ok(Row {
            path: format!("{PATH}{}", it.id),
            by: names.of(&it.made_by),
            at: frame.brief(app, it.made_at)?,
            source: it.source,
            target: it.target,
            kind: it.kind,
        })
    };
    let address = |page: usize| {
        let words: String = url::form_urlencoded::byte_serialize(asked.words.as_bytes()).collect();
        format!("{PATH}?words={words}&page={page}")
    };
    let context = RedirectsPage {
        redirects: found.into_iter().map(row).collect::<Result<_, Error>>()?,
        all: queries::count(&app.db).await?,
        kinds: Kind::ALL.map(Kind::key).to_vec(),
        newer: (number > 1).then(|| address(number - 1)),
        older: has_older.then(|| address(number + 1)),
        page: number,
        problems: beside.problems,
        form: beside.form,
        taken: beside.taken,
        words: asked.words.clone(),
        frame,
    };
    page(app, "redirects", context)
}
