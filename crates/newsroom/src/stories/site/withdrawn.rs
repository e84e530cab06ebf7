use axum::http::StatusCode;
use lw_base::Thing;
use lw_station::editions::Edition;
use lw_station::frame::Frame;
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::parts::{Times, times};
use super::{Card, cards};
use crate::stories::{Story, Withdrawal, queries};

/// How many stories are offered instead.
const INSTEAD: usize = 4;

#[derive(Serialize)]
struct WithdrawnPage {
    #[serde(flatten)]
    frame: Frame,
    withdrawal: Shown,
    stories: Vec<Card>,
}

#[derive(Serialize)]
struct Shown {
    at: Times,
    reason: Option<String>,
}

/// 410 with the reason. Nothing of the story itself is shown.
pub(super) async fn page(
    app: &App,
    edition: &Edition,
    story: &Story,
    it: &Withdrawal,
) -> Result<Made, Error> {
    let mut shows = lw_station::frame::shows(edition);
    shows.extend([Thing::Story(story.id.clone()), Thing::Latest(edition.id.clone())]);
    let latest = queries::latest(&app.db, &edition.id, 0, INSTEAD).await?;
    let title = app.words.say(&edition.language, "withdrawn", &[]);
    let mut frame = Frame::of(app, edition, &format!("/a/{}", story.id), &title).await?;
    frame.description = Some(title);
    frame.robots = Some("noindex");
    frame.canonical = None;
    let withdrawal = Shown { at: times(&*edition.dates(app)?, it.made_at), reason: it.reason.clone() };
    let stories = cards(app, edition, latest, &mut shows).await?;
    let body = app.templates.render("site/withdrawn.html", WithdrawnPage { frame, withdrawal, stories })?;
    Ok(Made::html(body, &app.assets.css_hash, shows).with_status(StatusCode::GONE))
}
