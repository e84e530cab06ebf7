//! All clips that somebody may see, found by words.

use axum::extract::{Query, State};
use axum::response::Html;
use lw_base::Id;
use lw_station::desk::{Frame, Moment, page};
use lw_station::people::{Act, Who};
use lw_store::jobs::order;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{ROOT, path};
use crate::clips::Clip;
use crate::clips::access::mine;
use crate::clips::jobs::MAKE;
use crate::clips::queries::{self, Filter};

/// Clips on a page.
const ON_PAGE: usize = 50;
/// Pages that the list goes back.
const MOST_PAGES: usize = 500;

#[derive(Serialize)]
struct ClipsPage {
    #[serde(flatten)]
    frame: Frame,
    clips: Vec<Row>,
    total: i64,
    q: String,
    used: &'static str,
    is_filtered: bool,
    may_upload: bool,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct Row {
    path: String,
    title: String,
    clock: Option<String>,
    state: &'static str,
    /// Whether the work on its files failed or was stopped.
    is_failed: bool,
    made: Moment,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    used: String,
    page: String,
}

/// `GET /desk/clips/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let frame = Frame::of(&app, &who, ROOT, "desk-clips").await?;
    let used = match asked.used.as_str() {
        "yes" => "yes",
        "no" => "no",
        _ => "",
    };
    let editions = mine(&app, &who).await?;
    let may_upload = editions.iter().any(|edition| who.may(Act::Upload, edition));
    let is_used = Some(used == "yes").filter(|_| !used.is_empty());
    let filter = Filter { editions, words: lw_base::one_line(&asked.q, 200), is_used, after: None };
    let number = asked.page.parse::<usize>().unwrap_or(1).clamp(1, MOST_PAGES);
    let mut found = queries::list(&app.db, &filter, (number - 1) * ON_PAGE, ON_PAGE + 1).await?;
    let has_older = found.len() > ON_PAGE && number < MOST_PAGES;
    found.truncate(ON_PAGE);
    let ids: Vec<Id> = found.iter().map(|it| it.id.clone()).collect();
    let failed = order::failed_on(&app.db, MAKE, &ids).await?;
    let mut clips = Vec::new();
    for clip in found {
        let is_failed = failed.contains(&clip.id);
        clips.push(row(&app, &frame, clip, is_failed).await?);
    }
    let address = |page: usize| {
        let q: String = url::form_urlencoded::byte_serialize(filter.words.as_bytes()).collect();
        format!("{ROOT}?q={q}&used={used}&page={page}")
    };
    let context = ClipsPage {
        clips,
        total: queries::count(&app.db, &filter).await?,
        used,
        is_filtered: !filter.words.is_empty() || !used.is_empty(),
        may_upload,
        page: number,
        newer: (number > 1).then(|| address(number - 1)),
        older: has_older.then(|| address(number + 1)),
        q: filter.words.clone(),
        frame,
    };
    page(&app, "clips", context)
}

async fn row(app: &App, frame: &Frame, clip: Clip, is_failed: bool) -> Result<Row, Error> {
    let files = queries::renditions(&app.db, &clip.id).await?;
    Ok(Row {
        path: path(&clip.id),
        state: clip.state(&files).key(),
        is_failed,
        clock: clip.duration.map(lw_base::Duration::clock),
        made: frame.brief(app, clip.created_at)?,
        title: clip.title,
    })
}
