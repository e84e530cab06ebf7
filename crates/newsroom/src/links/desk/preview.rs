//! A story as readers will get it, for who works here.

use axum::extract::{Path, Query, State};
use axum::response::{Html, Response};
use lw_station::desk::{Frame, Moment, page};
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::Serialize;

use super::{Asked, Subject, View, alone};
use crate::stories::desk::history::Head;
use crate::stories::desk::story::{Scene, newest};
use crate::stories::desk::{find, path};

/// The page of a preview, at the desk and by a link.
#[derive(Serialize)]
pub(super) struct PreviewPage {
    #[serde(flatten)]
    pub frame: Frame,
    /// Where who works here goes back to.
    pub story: Option<Head>,
    pub subject: Subject,
    pub view: View,
    /// Until when a link shows it.
    pub until: Option<Moment>,
}

/// `GET /desk/stories/{id}/preview`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    let newest = newest(&app, &story).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    let path = format!("{}/preview", path(&story.id));
    let mut frame = Frame::of(&app, &who, &path, "desk-preview").await?;
    frame.edition = Some(edition.id.clone());
    let context = PreviewPage {
        story: Some(Head::of(&app, &frame, &scene).await?),
        frame,
        subject: Subject::of(&edition, &newest),
        view: View::of(&path, &newest, &asked),
        until: None,
    };
    page(&app, "preview", context)
}

/// `GET /desk/stories/{id}/preview/page`
pub async fn inner(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    alone(&app, &edition, &story, &newest(&app, &story).await?).await
}
