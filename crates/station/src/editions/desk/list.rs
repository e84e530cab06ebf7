//! All editions, and room for a new one.

use axum::extract::State;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{EditionForm, Language, PATH, languages, problem, time_zones};
use crate::desk::{Frame, Problem, mend, page};
use crate::editions::{self, BadEdition, Edition, queries};
use crate::people::{Act, Who};

#[derive(Serialize)]
struct EditionsPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    all_editions: Vec<Row>,
    may_add: bool,
    form: EditionForm,
    languages: Vec<Language>,
    time_zones: Vec<&'static str>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    lang: String,
    language: String,
    address: String,
    stories: i64,
}

/// What is sent to make one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    edition_name: String,
    edition_language: String,
    edition_id: String,
    time_zone: String,
}

/// `GET /desk/editions/`
pub async fn show(State(app): State<App>, who: Who) -> Result<Html<String>, Error> {
    who.must_everywhere(Act::Editions)?;
    let form = EditionForm { edition_language: who.language.to_string(), ..EditionForm::default() };
    render(&app, &who, form, vec![]).await
}

/// `POST /desk/editions/`
pub async fn send(State(app): State<App>, who: Who, Form(sent): Form<Sent>) -> Result<Response, Error> {
    who.must_everywhere(Act::Editions)?;
    let form = EditionForm {
        edition_name: sent.edition_name,
        edition_language: sent.edition_language,
        edition_id: sent.edition_id,
        time_zone: sent.time_zone,
    };
    let new = match form.read(&app, &who.language) {
        Ok(new) => new,
        Err(problems) => return mend(render(&app, &who, form, problems).await),
    };
    let (id, by, now) = (new.id.clone(), who.by(), app.clock.now());
    let made = app
        .db
        .change(move |change| Box::pin(async move { editions::create(change, new, &by, now).await }))
        .await;
    match made {
        Ok(()) => Ok(Redirect::to(&format!("{PATH}{id}/?done=edition")).into_response()),
        Err(BadEdition::Store(error)) => Err(error.into()),
        Err(bad) => {
            let problems = vec![problem(&app, &who.language, &bad)];
            mend(render(&app, &who, form, problems).await)
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    form: EditionForm,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let stories = queries::stories(&app.db).await?;
    let row = |edition: Edition| Row {
        stories: stories.iter().find(|it| it.edition_id == edition.id).map_or(0, |it| it.count),
        lang: edition.language.to_string(),
        language: edition.language.own_name(),
        address: edition.from_desk(app, "/"),
        id: edition.id,
        name: edition.name,
    };
    let context = EditionsPage {
        frame: Frame::of(app, who, PATH, "desk-editions").await?,
        all_editions: queries::all(&app.db).await?.into_iter().map(row).collect(),
        may_add: who.may_everywhere(Act::Editions),
        languages: languages(app),
        time_zones: time_zones(),
        problems,
        form,
    };
    page(app, "editions", context)
}
