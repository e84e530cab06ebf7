//! The page with a microphone: a recording goes to the station while it is
//! made, as an upload whose end is open, and becomes a clip. A story has the
//! same page, whose recording is that story's sound.

use axum::extract::State;
use axum::response::Html;
use lw_station::desk::{Frame, Moment, page, size};
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::Serialize;

use super::ROOT;
use crate::uploads;

/// The page's address.
const PATH: &str = "/desk/clips/recording";

#[derive(Serialize)]
struct RecordingPage {
    #[serde(flatten)]
    frame: Frame,
    list: &'static str,
    recorder: Recorder,
}

/// What the page needs to know.
#[derive(Serialize)]
pub struct Recorder {
    editions: Vec<Choice>,
    /// What a recording is called that nobody named.
    name: String,
    /// Recordings that broke off, as far as they came.
    left: Vec<Left>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Left {
    id: String,
    name: String,
    size: String,
    at: Moment,
    /// The day until which it is kept.
    until: String,
}

impl Recorder {
    /// For recordings of somebody for one of these editions.
    pub async fn of(app: &App, who: &Who, frame: &Frame, editions: Vec<Edition>) -> Result<Self, Error> {
        let now = frame.brief(app, app.clock.now())?.exact;
        let mut left = Vec::new();
        for it in uploads::recordings_left(app, who).await? {
            left.push(Left {
                size: size(app, &who.language, it.kept),
                at: frame.brief(app, it.made_at)?,
                until: frame.date(app, it.expires_at)?,
                id: it.id.to_string(),
                name: it.name.rsplit_once('.').map_or(it.name.as_str(), |(name, _)| name).to_owned(),
            });
        }
        Ok(Self {
            editions: editions.into_iter().map(|it| Choice { id: it.id, name: it.name }).collect(),
            name: app.words.say(&who.language, "desk-recording-name", &[("time", now.into())]),
            left,
        })
    }
}

/// `GET /desk/clips/recording`
pub async fn show(State(app): State<App>, who: Who) -> Result<Html<String>, Error> {
    let frame = Frame::of(&app, &who, PATH, "desk-recording").await?;
    let editions = editions::where_may(&app.db, &who, Act::Upload).await?;
    let recorder = Recorder::of(&app, &who, &frame, editions).await?;
    page(&app, "recording", RecordingPage { list: ROOT, recorder, frame })
}
