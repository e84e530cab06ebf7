//! The editors' pages of fronts.
//!
//! - [`list`]: the places that somebody may arrange
//! - [`one`]: a place on the table, moved about until it is published
//! - [`form`]: what is sent from there
//! - [`table`]: what lies on it
//! - [`preview`]: the page as readers will get it
//! - [`history`]: the arrangements there were, and will be

pub mod form;
pub mod history;
pub mod list;
pub mod one;
pub mod preview;
pub mod table;

use lw_base::{Direction, Id};
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Who};
use lw_station::topics::Topic;
use lw_station::{sections, topics};
use lw_web::{App, Error};
use serde::Serialize;

use super::Place;

/// A place that somebody may arrange.
pub(super) struct Scene {
    pub edition: Edition,
    pub place: Place,
    /// The name of the section or topic; none for the front.
    pub name: Option<String>,
    /// Where readers find it, within the edition.
    pub site: String,
}

/// What a page says of the place that it is about.
#[derive(Serialize)]
pub(super) struct Subject {
    /// Its address at the desk.
    path: String,
    /// Its address for readers.
    site: String,
    /// `front`, `section` or `topic`.
    kind: &'static str,
    name: Option<String>,
    edition: String,
    lang: String,
    dir: Direction,
    script: String,
}

impl Scene {
    /// Its address at the desk.
    pub fn path(&self) -> String {
        path(&self.edition.id, &self.place)
    }

    pub fn subject(&self, app: &App) -> Subject {
        let language = &self.edition.language;
        Subject {
            path: self.path(),
            site: self.edition.from_desk(app, &self.site),
            kind: match self.place {
                Place::Front => "front",
                Place::Section(_) => "section",
                Place::Topic(_) => "topic",
            },
            name: self.name.clone(),
            edition: self.edition.name.clone(),
            lang: language.to_string(),
            dir: language.direction(),
            script: language.script(),
        }
    }
}

/// The desk's address of a place.
fn path(edition: &str, place: &Place) -> String {
    format!("/desk/fronts/{edition}/{place}")
}

/// The place with this key. What one may not see is not there; who sees the
/// edition and may not arrange it is refused.
pub(super) async fn find(app: &App, who: &Who, edition: &str, place: &str) -> Result<Scene, Error> {
    let edition = editions::queries::by_id(&app.db, edition).await?.ok_or(Error::NotFound)?;
    if !who.may(Act::Read, &edition.id) {
        return Err(Error::NotFound);
    }
    who.must(Act::Arrange, &edition.id)?;
    let place = Place::named(place).ok_or(Error::NotFound)?;
    let (name, site) = match &place {
        Place::Front => (None, "/".to_owned()),
        Place::Section(id) => {
            let all = sections::queries::of_edition(&app.db, &edition.id).await?;
            let section = all.into_iter().find(|it| it.id == *id).ok_or(Error::NotFound)?;
            let site = section.path();
            (Some(section.name), site)
        }
        Place::Topic(id) => {
            let topic = topics::queries::of_edition(&app.db, &edition.id).await?;
            let is_it = |it: &Topic| it.id == *id && it.merged_into.is_none();
            let topic = topic.into_iter().find(is_it).ok_or(Error::NotFound)?;
            let site = topic.path();
            (Some(topic.name), site)
        }
    };
    Ok(Scene { edition, place, name, site })
}

/// An id as a form or an address has it.
fn id(text: &str) -> Option<Id> {
    text.parse().ok()
}
