//! All alerts: those that stand, those that are being written, those that were.

use axum::extract::{Query, State};
use axum::response::Html;
use lw_base::Direction;
use lw_station::desk::{Frame, Moment, page};
use lw_station::editions::Edition;
use lw_station::people::{Act, Names, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{ALL, mine, path};
use crate::alerts::{Alert, queries};

/// Alerts on a page.
const ON_PAGE: usize = 50;
/// Pages that the list goes back.
const MOST_PAGES: usize = 500;

#[derive(Serialize)]
struct AlertsPage {
    #[serde(flatten)]
    frame: Frame,
    alerts: Vec<Row>,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct Row {
    path: String,
    urgency: String,
    text: String,
    lang: String,
    dir: Direction,
    by: String,
    changed: Moment,
    editions: Vec<Place>,
}

/// Where it stands in one edition.
#[derive(Serialize)]
struct Place {
    name: String,
    /// `live`, `over`, `withdrawn`, or `draft` before it is sent.
    state: &'static str,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
    done: Option<String>,
}

/// `GET /desk/alerts/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let mine = mine(&app, &who, Act::WriteAlert).await?;
    let frame = Frame::of(&app, &who, ALL, "desk-alerts").await?.done(&app, asked.done.as_deref());
    let number = asked.page.parse::<usize>().unwrap_or(1).clamp(1, MOST_PAGES);
    let ids: Vec<String> = mine.iter().map(|edition| edition.id.clone()).collect();
    let mut found = queries::list(&app.db, &ids, (number - 1) * ON_PAGE, ON_PAGE + 1).await?;
    let has_older = found.len() > ON_PAGE && number < MOST_PAGES;
    found.truncate(ON_PAGE);
    let names = Names::told(&app, &frame.language()).await?;
    let mut alerts = Vec::with_capacity(found.len());
    for alert in found {
        alerts.push(row(&app, &frame, (&mine, &names), alert).await?);
    }
    let context = AlertsPage {
        alerts,
        page: number,
        newer: (number > 1).then(|| format!("{ALL}?page={}", number - 1)),
        older: has_older.then(|| format!("{ALL}?page={}", number + 1)),
        frame,
    };
    page(&app, "alerts", context)
}

async fn row(
    app: &App,
    frame: &Frame,
    (mine, names): (&[Edition], &Names),
    alert: Alert,
) -> Result<Row, Error> {
    let texts = queries::texts(&app.db, &alert.id).await?;
    let sendings = queries::sendings(&app.db, &alert.id).await?;
    let now = app.clock.now();
    let mut row = Row {
        path: path(&alert.id),
        text: String::new(),
        lang: frame.lang.clone(),
        dir: frame.dir,
        by: names.of(&alert.changed_by),
        changed: frame.brief(app, alert.changed_at)?,
        editions: vec![],
        urgency: alert.urgency,
    };
    for edition in mine {
        let Some(text) = texts.iter().find(|it| it.edition_id == edition.id && !it.text.is_empty()) else {
            continue;
        };
        if row.text.is_empty() {
            row.text.clone_from(&text.text);
            (row.lang, row.dir) = (edition.language.to_string(), edition.language.direction());
        }
        let last = sendings.iter().filter(|it| it.edition_id == edition.id).max_by_key(|it| it.number);
        let state = last.map_or("draft", |it| it.state(now));
        row.editions.push(Place { name: edition.name.clone(), state });
    }
    Ok(row)
}
