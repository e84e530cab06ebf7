//! The places that somebody may arrange.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::Html;
use lw_base::Direction;
use lw_station::desk::{Frame, Moment, page};
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Names, Who};
use lw_web::{App, Error};
use serde::Serialize;

use super::path;
use crate::fronts::scene::places;
use crate::fronts::{Arrangement, queries};

#[derive(Serialize)]
struct FrontsPage {
    #[serde(flatten)]
    frame: Frame,
    all: Vec<OfEdition>,
}

#[derive(Serialize)]
struct OfEdition {
    name: String,
    lang: String,
    dir: Direction,
    script: String,
    places: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    path: String,
    /// The name of the section or topic; none for the front.
    name: Option<String>,
    by: Option<String>,
    since: Option<Moment>,
    ahead: Option<Moment>,
}

/// `GET /desk/fronts/`
pub async fn show(State(app): State<App>, who: Who) -> Result<Html<String>, Error> {
    let frame = Frame::of(&app, &who, "/desk/fronts/", "desk-fronts").await?;
    let all = editions::queries::all(&app.db).await?;
    let mine: Vec<Edition> = all.into_iter().filter(|it| who.may(Act::Arrange, &it.id)).collect();
    if mine.is_empty() {
        return Err(Error::Forbidden);
    }
    let names = Names::load(&app.db).await?;
    let mut all = Vec::new();
    for edition in mine {
        let places = places(&app, &edition.id).await?;
        let mut arranged: HashMap<String, Vec<Arrangement>> = HashMap::new();
        for it in queries::of_edition(&app.db, &edition.id).await? {
            arranged.entry(it.place.clone()).or_default().push(it);
        }
        let lines = places.into_iter().map(|(place, name)| {
            let its = arranged.remove(&place.to_string()).unwrap_or_default();
            let here = its.iter().find(|it| it.began_at.is_some());
            let moment = |at| frame.moment_in(&app, &edition.time_zone, at);
            Ok(Line {
                path: path(&edition.id, &place),
                name,
                by: here.map(|it| names.of(&it.made_by)),
                since: here.and_then(|it| it.began_at).map(moment).transpose()?,
                ahead: its
                    .iter()
                    .find(|it| it.began_at.is_none())
                    .map(|it| moment(it.public_from))
                    .transpose()?,
            })
        });
        all.push(OfEdition {
            places: lines.collect::<Result<_, Error>>()?,
            name: edition.name,
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
            script: edition.language.script(),
        });
    }
    page(&app, "fronts", FrontsPage { frame, all })
}
