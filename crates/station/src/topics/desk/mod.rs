//! The topics of an edition at the desk.
//!
//! - [`list`]: all of them, and room for a new one
//! - [`one`]: what a topic is called, and how it becomes part of another

pub mod list;
pub mod one;

use lw_base::Direction;
use serde::Serialize;

use crate::editions::Edition;

/// The address of an edition's topics.
fn path(edition: &Edition) -> String {
    format!("/desk/editions/{}/topics/", edition.id)
}

/// The edition that a page's topics are of.
#[derive(Serialize)]
struct Of {
    path: String,
    name: String,
    lang: String,
    dir: Direction,
}

impl From<&Edition> for Of {
    fn from(edition: &Edition) -> Self {
        Self {
            path: format!("/desk/editions/{}/", edition.id),
            name: edition.name.clone(),
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
        }
    }
}
