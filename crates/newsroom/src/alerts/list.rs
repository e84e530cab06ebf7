//! The readers' list of what they were told, with what was corrected and
//! withdrawn.

use axum::extract::{Path, State};
use lw_base::Thing;
use lw_station::editions::Edition;
use lw_station::frame::{self, ALERTS, Frame};
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::{Sending, queries, site};
use crate::fronts::site::{PAGE, Turning, find, later_page, list_path, skip};
use crate::stories::site::{Times, times};

#[derive(Serialize)]
struct AlertsPage {
    #[serde(flatten)]
    frame: Frame,
    alerts: Vec<Shown>,
    #[serde(flatten)]
    turning: Turning,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    mark: String,
    word: &'static str,
    text: String,
    path: Option<String>,
    reason: Option<String>,
    at: Times,
}

/// `/{edition}/alerts/`
pub async fn list(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    make(&app, &edition, 1).await
}

/// `/{edition}/alerts/page/{page}`
pub async fn page(
    State(app): State<App>,
    Path((edition, page)): Path<(String, String)>,
) -> Result<Made, Error> {
    make(&app, &edition, later_page(&page)?).await
}

async fn make(app: &App, edition: &str, page: usize) -> Result<Made, Error> {
    let edition = find(app, edition).await?;
    let now = app.clock.now();
    let mut found = queries::latest(&app.db, &edition.id, skip(page), PAGE + 1).await?;
    let turning = Turning::of(&edition, ALERTS, page, &mut found)?;
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Alerts(edition.id.clone()));
    shows.extend(found.iter().filter_map(|it| it.story_id.clone()).map(Thing::Story));
    let title = app.words.say(&edition.language, "alerts", &[]);
    let mut frame = Frame::of(app, &edition, &list_path(ALERTS, page), &title).await?;
    frame.description = Some(format!("{title} · {}", edition.name));
    frame.add_feeds(&edition, ALERTS, &title);
    frame.graph_as_list(app, &edition);
    let ends = site::next_end(&found, now);
    let mut alerts = Vec::with_capacity(found.len());
    for it in found {
        alerts.push(shown(app, &edition, it).await?);
    }
    let context = AlertsPage { alerts, turning, frame };
    let body = app.templates.render("site/alerts.html", context)?;
    Ok(Made { good_until: ends, ..Made::html(body, &app.assets.css_hash, shows) })
}

async fn shown(app: &App, edition: &Edition, it: Sending) -> Result<Shown, Error> {
    Ok(Shown {
        path: site::path(app, edition, &it).await?,
        at: times(&*edition.dates(app)?, it.sent_at),
        mark: it.mark().to_owned(),
        word: it.word(),
        id: it.alert_id.to_string(),
        text: it.text,
        reason: it.reason,
    })
}

#[derive(Serialize)]
struct Alone<'a> {
    lang: &'a str,
    digits: &'a str,
    alert: Words<'a>,
}

#[derive(Serialize)]
struct Words<'a> {
    word: &'static str,
    text: &'a str,
    reason: Option<&'a str>,
    cap: &'a str,
}

/// What readers were told as HTML that stands by itself, for feeds; `cap` is
/// where it is for machines.
pub fn html(app: &App, edition: &Edition, it: &Sending, cap: &str) -> Result<String, Error> {
    let alert = Words { word: it.word(), text: &it.text, reason: it.reason.as_deref(), cap };
    let context = Alone { lang: edition.language.as_str(), digits: &edition.digits, alert };
    Ok(app.templates.render("site/_alert_alone.html", context)?)
}
