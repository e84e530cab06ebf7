//! A preview for who has a link: no account, nothing else of the desk.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use lw_station::desk::{language, page};
use lw_web::{App, Error};

use super::preview::PreviewPage;
use super::{Asked, Opened, Subject, View};
use crate::links::Kind;

/// `GET /desk/preview/{secret}`
pub async fn show(
    State(app): State<App>,
    Path(secret): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Html<String>, Error> {
    let opened = Opened::by(&app, &secret, Kind::Preview).await?;
    let path = format!("/desk/preview/{secret}");
    let frame = opened.frame(&app, &language(&app, &headers), &path, "desk-preview");
    let context = PreviewPage {
        story: None,
        subject: Subject::of(&opened.edition, &opened.revision),
        view: View::of(&path, &opened.revision, &asked),
        until: Some(frame.moment(&app, opened.link.expires_at)?),
        frame,
    };
    page(&app, "preview", context)
}

/// `GET /desk/preview/{secret}/page`
pub async fn inner(State(app): State<App>, Path(secret): Path<String>) -> Result<Response, Error> {
    Opened::by(&app, &secret, Kind::Preview).await?.alone(&app).await
}
