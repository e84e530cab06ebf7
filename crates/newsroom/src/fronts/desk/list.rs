//! The places that somebody may arrange. There may be hundreds of topics: those
//! that go by rule are found by their names.

use std::collections::HashMap;

use axum::extract::{Query, State};
use axum::response::Html;
use lw_base::Direction;
use lw_station::desk::{Frame, Moment, page};
use lw_station::editions;
use lw_station::people::{Act, Names, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::path;
use crate::fronts::scene::places;
use crate::fronts::{Arrangement, Place, queries};

#[derive(Serialize)]
struct FrontsPage {
    #[serde(flatten)]
    frame: Frame,
    words: String,
    /// Whether there are so many places that they are looked for by name.
    is_long: bool,
    all: Vec<OfEdition>,
}

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    words: String,
}

#[derive(Serialize)]
struct OfEdition {
    name: String,
    lang: String,
    dir: Direction,
    script: String,
    places: Vec<Line>,
    /// Topics by rule that are not listed.
    more: usize,
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

/// Topics by rule of an edition that are listed though nobody looks for them,
/// and places of all editions that are read without looking for one.
const SHORT: usize = 20;
/// Places of an edition that are listed.
const MOST: usize = 200;
/// The longest words to look for, in bytes.
const LONGEST_WORDS: usize = 200;

/// `GET /desk/fronts/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let frame = Frame::of(&app, &who, "/desk/fronts/", "desk-fronts").await?;
    let mine = editions::where_may(&app.db, &who, Act::Arrange).await?;
    if mine.is_empty() {
        return Err(Error::Forbidden);
    }
    let names = Names::told(&app, &who.language).await?;
    let words = lw_base::one_line(&asked.words, LONGEST_WORDS);
    let (mut all, mut count) = (Vec::new(), 0);
    for edition in mine {
        let mut places = places(&app, &edition.id).await?;
        let mut arranged: HashMap<String, Vec<Arrangement>> = HashMap::new();
        for it in queries::of_edition(&app.db, &edition.id).await? {
            arranged.entry(it.place.clone()).or_default().push(it);
        }
        count += places.len();
        let more = narrow(&mut places, &words, &arranged);
        if !words.is_empty() && places.is_empty() {
            continue;
        }
        let lines = places.into_iter().map(|(place, name)| {
            let its = arranged.remove(&place.to_string()).unwrap_or_default();
            let here = its.iter().find(|it| it.began_at.is_some());
            let moment = |at| frame.brief_in(&app, &edition.time_zone, at);
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
            more,
            name: edition.name,
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
            script: edition.language.script(),
        });
    }
    page(&app, "fronts", FrontsPage { frame, words, is_long: count > SHORT, all })
}

/// Leaves those that are looked for; all but the many topics by rule where
/// nothing is. Returns how many of these are left out.
fn narrow(
    places: &mut Vec<(Place, Option<String>)>,
    words: &str,
    arranged: &HashMap<String, Vec<Arrangement>>,
) -> usize {
    let by_rule =
        |place: &Place| matches!(place, Place::Topic(_)) && !arranged.contains_key(&place.to_string());
    let many = places.iter().filter(|(place, _)| by_rule(place)).count();
    if !words.is_empty() {
        let words = words.to_lowercase();
        places.retain(|(_, name)| name.as_ref().is_some_and(|name| name.to_lowercase().contains(&words)));
        let more = places.len().saturating_sub(MOST);
        places.truncate(MOST);
        return more;
    }
    if many <= SHORT {
        return 0;
    }
    places.retain(|(place, _)| !by_rule(place));
    many
}
