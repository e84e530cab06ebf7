//! The programmes of the editions that somebody publishes in, and room for a
//! new one.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::{self, Frame, Problem, mend, page};
use lw_station::editions::Edition;
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{ROOT, mine, path};
use crate::programmes::{self, BadProgramme, Place, Programme, queries};

#[derive(Serialize)]
struct ProgrammesPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    places: Vec<Listed>,
    form: Fields,
}

/// The programmes of an edition.
#[derive(Serialize)]
struct Listed {
    edition: desk::Place,
    programmes: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    path: String,
    title: String,
    episodes: i64,
    has_ended: bool,
    has_cover: bool,
}

#[derive(Default, Serialize)]
struct Fields {
    edition: String,
    title: String,
}

/// What is sent to make one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    edition: String,
    title: String,
    /// The page whose button was pressed.
    once: Option<Id>,
}

/// `GET /desk/programmes/`
pub async fn show(State(app): State<App>, who: Who) -> Result<Html<String>, Error> {
    render(&app, &who, Fields::default(), vec![]).await
}

/// `POST /desk/programmes/`: who presses twice on one page has made one.
pub async fn send(State(app): State<App>, who: Who, Form(sent): Form<Sent>) -> Result<Response, Error> {
    let mine = mine(&app, &who).await?;
    let edition = mine.into_iter().find(|it| it.id == sent.edition).ok_or(Error::NotFound)?;
    let made = match begin(&app, &who, &edition, &sent).await {
        // The other press was a moment faster.
        Err(BadProgramme::Store(lw_store::Error::Taken(_))) => begin(&app, &who, &edition, &sent).await,
        made => made,
    };
    let bad = match made {
        Ok(id) => return Ok(Redirect::to(&path(&id)).into_response()),
        Err(BadProgramme::Store(error)) => return Err(error.into()),
        Err(bad) => bad,
    };
    let (field, key) = bad.wrong().ok_or(Error::NotFound)?;
    let problem = Problem::new(&app, &who.language, field, key);
    let form = Fields { edition: sent.edition, title: sent.title };
    mend(render(&app, &who, form, vec![problem]).await)
}

async fn begin(app: &App, who: &Who, edition: &Edition, sent: &Sent) -> Result<Id, BadProgramme> {
    let (by, now, title) = (who.by(), app.clock.now(), sent.title.clone());
    let key = sent.once.as_ref().map(|page| format!("desk {by} {} {page}", edition.id));
    let (id, url) = (edition.id.clone(), edition.url(&app.public_url, ""));
    let made = app.db.change::<Id, BadProgramme>(move |change| {
        Box::pin(async move {
            if let Some(key) = &key
                && let Some(known) = queries::by_import_key(change, key).await?
            {
                return Ok(known.id);
            }
            let place = Place { edition: &id, url: &url };
            let made = programmes::create(change, place, &title, None, &by, now).await?;
            if let Some(key) = &key {
                queries::note_import(change, &made.id, key).await?;
            }
            Ok(made.id)
        })
    });
    made.await
}

async fn render(app: &App, who: &Who, form: Fields, problems: Vec<Problem>) -> Result<Html<String>, Error> {
    let frame = Frame::of(app, who, ROOT, "desk-programmes").await?;
    let mine = mine(app, who).await?;
    let mut places = Vec::new();
    for edition in &mine {
        let counts = queries::episodes_of_edition(&app.db, &edition.id).await?;
        let counts: HashMap<Id, i64> = counts.into_iter().map(|it| (it.programme, it.count)).collect();
        let row = |it: Programme| Row {
            path: path(&it.id),
            episodes: counts.get(&it.id).copied().unwrap_or(0),
            has_ended: it.ended_at.is_some(),
            has_cover: it.cover.is_some(),
            title: it.title,
        };
        let all = queries::of_edition(&app.db, &edition.id).await?;
        places.push(Listed { edition: edition.into(), programmes: all.into_iter().map(row).collect() });
    }
    page(app, "programmes", ProgrammesPage { frame, problems, places, form })
}
