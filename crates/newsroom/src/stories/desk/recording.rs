//! The page with a microphone for a story: what is recorded there is its sound.

use axum::extract::{Path, State};
use axum::response::Html;
use lw_base::Id;
use lw_library::clips::desk::recording::Recorder;
use lw_station::desk::{Frame, page};
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::Serialize;

use super::history::Head;
use super::story::{Scene, newest};
use super::{find, may_write, path};
use crate::rooms;

#[derive(Serialize)]
struct RecordingPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    recorder: Recorder,
    /// The clip that it has now.
    was: String,
}

/// `GET /desk/stories/{id}/recording`
pub async fn show(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Html<String>, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    if !may_write(&who, &story) || !who.may(Act::Upload, &edition.id) {
        return Err(Error::Forbidden);
    }
    let (draft, _) = rooms::draft(&app.db, &story.id).await?.ok_or(Error::NotFound)?;
    let mut frame =
        Frame::of(&app, &who, &format!("{}/recording", path(&story.id)), "desk-recording").await?;
    frame.edition = Some(edition.id.clone());
    let newest = newest(&app, &story).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    let story = Head::of(&app, &frame, &scene).await?;
    let recorder = Recorder::of(&app, &who, &frame, vec![edition]).await?;
    let was = draft.clip.as_ref().map(Id::to_string).unwrap_or_default();
    page(&app, "recording", RecordingPage { story, recorder, was, frame })
}
