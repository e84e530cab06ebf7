//! Programmes for readers.
//!
//! - [`list`]: those of an edition
//! - [`programme`]: one with its episodes
//! - [`schedule`]: what is on the air today
//! - [`chapters`]: an episode's chapters for podcast apps

pub mod chapters;
pub mod list;
mod machine;
pub mod programme;
pub mod schedule;

use lw_library::pictures::{Format, Rendition, Shape};
use lw_station::editions::Edition;
use lw_web::{App, Error};
use serde::Serialize;

use super::Programme;
use crate::stories::site::{Picture, cover};

/// A programme as lists show it.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    path: String,
    title: String,
    description: Vec<String>,
    cover: Option<Picture>,
    has_ended: bool,
}

impl Shown {
    async fn of(app: &App, edition: &Edition, it: &Programme) -> Result<Self, Error> {
        let paragraphs = it.description.split("\n").filter(|line| !line.trim().is_empty());
        Ok(Self {
            path: edition.path(&it.path()),
            title: it.title.clone(),
            description: paragraphs.map(str::to_owned).collect(),
            cover: cover_of(app, edition, it).await?,
            has_ended: it.ended_at.is_some(),
        })
    }
}

/// A programme's cover on a page.
async fn cover_of(app: &App, edition: &Edition, it: &Programme) -> Result<Option<Picture>, Error> {
    let Some(picture) = it.shown_picture() else { return Ok(None) };
    let side = it.cover_side.and_then(|side| u32::try_from(side).ok());
    let large = it.cover.clone().zip(side).map(|(blob, side)| {
        let (shape, mime) = (Shape::Square.key().to_owned(), Format::Jpeg.mime().to_owned());
        Rendition { shape, width: side, height: side, blob, mime }
    });
    cover(app, edition, picture, large).await
}

/// What the list of an edition's programmes is called.
fn title(app: &App, edition: &Edition) -> String {
    app.words.say(&edition.language, "programmes", &[])
}
