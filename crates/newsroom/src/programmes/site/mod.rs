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

use lw_library::pictures::{self, Format, Rendition, Shape};
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
            cover: cover(&squares(app, it).await?),
            has_ended: it.ended_at.is_some(),
        })
    }
}

/// The squares of a programme's picture; where it has none, as one that came with an
/// import, the cover for podcast apps.
async fn squares(app: &App, it: &Programme) -> Result<Vec<Rendition>, Error> {
    let Some(picture) = &it.picture_id else { return Ok(vec![]) };
    let mut files = pictures::queries::renditions(&app.db, picture).await?;
    let is_square = |file: &Rendition| file.is(Shape::Square, Format::Jpeg);
    let side = it.cover_side.and_then(|side| u32::try_from(side).ok());
    if let (false, Some(blob), Some(side)) = (files.iter().any(is_square), it.cover.clone(), side) {
        let (shape, mime) = (Shape::Square.key().to_owned(), Format::Jpeg.mime().to_owned());
        files.push(Rendition { shape, width: side, height: side, blob, mime });
    }
    Ok(files)
}

/// What the list of an edition's programmes is called.
fn title(app: &App, edition: &Edition) -> String {
    app.words.say(&edition.language, "programmes", &[])
}
