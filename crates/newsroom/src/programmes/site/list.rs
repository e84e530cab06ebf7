//! The programmes of an edition.

use axum::extract::{Path, State};
use lw_base::Thing;
use lw_station::frame::{self, Frame};
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::{Shown, title};
use crate::fronts::site::find;
use crate::programmes::{Programme, queries};

#[derive(Serialize)]
struct ProgrammesPage {
    #[serde(flatten)]
    frame: Frame,
    programmes: Vec<Shown>,
    /// What is on the air today.
    schedule: String,
}

/// `/{edition}/programme/`
pub async fn show(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Programmes(edition.id.clone()));
    let all = queries::public_of_edition(&app.db, &edition.id).await?;
    shows.extend(all.iter().filter_map(|it: &Programme| it.shown_picture().cloned()).map(Thing::Picture));
    let mut frame = Frame::of(&app, &edition, frame::PROGRAMMES, &title(&app, &edition)).await?;
    frame.description = Some(format!("{} · {}", frame.title, edition.name));
    frame.graph_as_list(&app, &edition);
    if all.is_empty() {
        frame.robots = Some("noindex");
    }
    let mut programmes = Vec::with_capacity(all.len());
    for programme in &all {
        programmes.push(Shown::of(&app, &edition, programme).await?);
    }
    let context = ProgrammesPage { frame, programmes, schedule: edition.path(frame::SCHEDULE) };
    let body = app.templates.render("site/programmes.html", context)?;
    Ok(Made::html(body, &app.assets.css_hash, shows))
}
