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
use lw_web::App;
use serde::Serialize;

use super::Place;
use super::scene::{Scene, find};

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

/// An id as a form or an address has it.
fn id(text: &str) -> Option<Id> {
    text.parse().ok()
}
