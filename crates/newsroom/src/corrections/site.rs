//! The readers' list of corrections.

use axum::extract::{Path, State};
use lw_base::Thing;
use lw_station::editions::Edition;
use lw_station::frame::{self, CORRECTIONS, Frame};
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::{Listed, queries};
use crate::fronts::site::{PAGE, Turning, find, later_page, list_path, skip};
use crate::stories::site::{Times, times};

#[derive(Serialize)]
struct CorrectionsPage {
    #[serde(flatten)]
    frame: Frame,
    corrections: Vec<Shown>,
    #[serde(flatten)]
    turning: Turning,
}

#[derive(Serialize)]
struct Shown {
    headline: String,
    path: String,
    at: Times,
    was: String,
    is: String,
}

/// `/{edition}/corrections/`
pub async fn list(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    make(&app, &edition, 1).await
}

/// `/{edition}/corrections/page/{page}`
pub async fn page(
    State(app): State<App>,
    Path((edition, page)): Path<(String, String)>,
) -> Result<Made, Error> {
    make(&app, &edition, later_page(&page)?).await
}

async fn make(app: &App, edition: &str, page: usize) -> Result<Made, Error> {
    let edition = find(app, edition).await?;
    let mut found = queries::latest(&app.db, &edition.id, skip(page), PAGE + 1).await?;
    let turning = Turning::of(&edition, CORRECTIONS, page, &mut found)?;
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Corrections(edition.id.clone()));
    let title = frame::corrections(app, &edition);
    let mut frame = Frame::of(app, &edition, &list_path(CORRECTIONS, page), &title).await?;
    frame.description = Some(format!("{title} · {}", edition.name));
    frame.add_feeds(&edition, CORRECTIONS, &title);
    frame.graph_as_list(app, &edition);
    let context = CorrectionsPage { corrections: shown(app, &edition, found)?, turning, frame };
    let body = app.templates.render("site/corrections.html", context)?;
    Ok(Made::html(body, &app.assets.css_hash, shows))
}

fn shown(app: &App, edition: &Edition, found: Vec<Listed>) -> Result<Vec<Shown>, Error> {
    let dates = edition.dates(app)?;
    let show = |it: Listed| Shown {
        path: edition.path(&it.path()),
        at: times(&dates, it.made_at),
        headline: it.headline,
        was: it.was,
        is: it.is_now,
    };
    Ok(found.into_iter().map(show).collect())
}

#[derive(Serialize)]
struct Alone<'a> {
    lang: &'a str,
    digits: &'a str,
    correction: Words<'a>,
}

#[derive(Serialize)]
struct Words<'a> {
    was: &'a str,
    is: &'a str,
}

/// A correction as HTML that stands by itself, for feeds.
pub fn html(app: &App, edition: &Edition, it: &Listed) -> Result<String, Error> {
    let correction = Words { was: &it.was, is: &it.is_now };
    let context = Alone { lang: edition.language.as_str(), digits: &edition.digits, correction };
    Ok(app.templates.render("site/_correction.html", context)?)
}
