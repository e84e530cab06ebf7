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

use lw_station::editions::Edition;
use lw_web::App;
use serde::Serialize;

use super::Programme;

/// A programme as lists show it.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    path: String,
    title: String,
    description: Vec<String>,
    cover: Option<Cover>,
    has_ended: bool,
}

/// A programme's cover.
#[derive(Clone, Debug, Serialize)]
pub struct Cover {
    src: String,
    side: i64,
}

impl Shown {
    fn of(edition: &Edition, it: &Programme) -> Self {
        let paragraphs = it.description.split("\n").filter(|line| !line.trim().is_empty());
        Self {
            path: edition.path(&it.path()),
            title: it.title.clone(),
            description: paragraphs.map(str::to_owned).collect(),
            cover: it.cover_path().zip(it.cover_side).map(|(src, side)| Cover { src, side }),
            has_ended: it.ended_at.is_some(),
        }
    }
}

/// What the list of an edition's programmes is called.
fn title(app: &App, edition: &Edition) -> String {
    app.words.say(&edition.language, "programmes", &[])
}
