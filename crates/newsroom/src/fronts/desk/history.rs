//! The arrangements of a place: who made which, from when to when; one that
//! waits is taken back, an older one is brought back.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use lw_station::desk::{Frame, Moment, page};
use lw_station::people::{Names, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Subject, find, id};
use crate::fronts::{Arrangement, arrange, queries};

/// Arrangements on a page.
const ON_PAGE: usize = 50;
/// The last page of them.
const LAST_PAGE: usize = 100;

#[derive(Serialize)]
struct ArrangementsPage {
    #[serde(flatten)]
    frame: Frame,
    front: Subject,
    all: Vec<Line>,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    by: String,
    made: Moment,
    state: &'static str,
    from: Moment,
    to: Option<Moment>,
    ended_by: Option<String>,
    reason: Option<String>,
}

/// Which page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: Option<usize>,
    done: Option<String>,
}

/// `GET /desk/fronts/{edition}/{place}/arrangements/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path((edition, place)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let scene = find(&app, &who, &edition, &place).await?;
    let base = format!("{}/arrangements/", scene.path());
    let mut frame =
        Frame::of(&app, &who, &base, "desk-arrangements").await?.done(&app, asked.done.as_deref());
    frame.edition = Some(scene.edition.id.clone());
    let number = asked.page.unwrap_or(1).clamp(1, LAST_PAGE);
    let (skip, place) = ((number - 1) * ON_PAGE, scene.place.to_string());
    let mut found = queries::history(&app.db, &scene.edition.id, &place, skip, ON_PAGE + 1).await?;
    let has_older = found.len() > ON_PAGE && number < LAST_PAGE;
    found.truncate(ON_PAGE);
    let names = Names::told(&app, &who.language).await?;
    let line = |it: Arrangement| -> Result<Line, Error> {
        let moment = |at| frame.moment_in(&app, &scene.edition.time_zone, at);
        Ok(Line {
            by: names.of(&it.made_by),
            made: frame.brief_in(&app, &scene.edition.time_zone, it.made_at)?,
            state: it.state(),
            from: moment(it.began_at.unwrap_or(it.public_from))?,
            to: it.ended_at.map(moment).transpose()?,
            ended_by: it.ended_by.as_deref().map(|by| names.of(by)),
            id: it.id.to_string(),
            reason: it.reason,
        })
    };
    let context = ArrangementsPage {
        front: scene.subject(&app),
        all: found.into_iter().map(line).collect::<Result<_, _>>()?,
        page: number,
        newer: (number > 1).then(|| format!("{base}?page={}", number - 1)),
        older: has_older.then(|| format!("{base}?page={}", number + 1)),
        frame,
    };
    page(&app, "arrangements", context)
}

/// `POST /desk/fronts/{edition}/{place}/arrangements/{arrangement}/removal`
pub async fn take_back(
    State(app): State<App>,
    who: Who,
    Path((edition, place, arrangement)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let scene = find(&app, &who, &edition, &place).await?;
    let arrangement = id(&arrangement).ok_or(Error::NotFound)?;
    let key = scene.place.to_string();
    queries::by_id(&app.db, &scene.edition.id, &key, &arrangement).await?.ok_or(Error::NotFound)?;
    let to = format!("{}?done=front-end", scene.path());
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move {
                let at = (scene.edition.id.as_str(), &scene.place);
                arrange::take_back(change, at, &arrangement, &by, now).await
            })
        })
        .await?;
    Ok(Redirect::to(&to).into_response())
}
