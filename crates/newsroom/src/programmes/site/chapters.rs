//! An episode's chapters for podcast apps: JSON Chapters 1.2 of the podcast
//! namespace, `{"version": "1.2.0", "chapters": [{"startTime": 90.5, "title": "…"}]}`.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use lw_base::{Id, Thing};
use lw_library::clips;
use lw_web::{App, Error, Made};
use serde_json::json;

use crate::fronts::site::find;
use crate::programmes::{Programme, queries};
use crate::stories;

/// Its media type.
pub const MIME: &str = "application/json+chapters";

/// The path of an episode's chapters within its edition.
pub fn path(programme: &Programme, story: &Id) -> String {
    format!("{}chapters/{}.json", programme.path(), story)
}

/// `/{edition}/programme/{slug}/chapters/{file}`
pub async fn show(
    State(app): State<App>,
    Path((edition, slug, file)): Path<(String, String, String)>,
) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    let programme = queries::by_slug(&app.db, &edition.id, &slug).await?.ok_or(Error::NotFound)?;
    let story: Id = file.strip_suffix(".json").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let episode = queries::episode(&app.db, &story).await?;
    let is_here = episode.is_some_and(|it| it.programme_id.as_ref() == Some(&programme.id));
    let live = stories::queries::live(&app.db, &story).await?.filter(|_| is_here).ok_or(Error::NotFound)?;
    let revision = stories::queries::revision(&app.db, &live.revision_id).await?;
    let clip = revision.and_then(|it| it.clip_id).ok_or(Error::NotFound)?;
    let is_heard = clips::queries::by_id(&app.db, &clip).await?.is_some_and(|it| it.gone_at.is_none());
    if !is_heard {
        return Err(Error::NotFound);
    }
    let chapters = clips::queries::heard_chapters(&app.db, &clip).await?;
    if chapters.is_empty() {
        return Err(Error::NotFound);
    }
    let seconds = |it: &clips::Chapter| it.start.millis() as f64 / 1_000.0;
    let chapters: Vec<_> =
        chapters.iter().map(|it| json!({ "startTime": seconds(it), "title": it.title })).collect();
    let body = json!({ "version": "1.2.0", "chapters": chapters }).to_string();
    let mut made = Made::data(MIME, body, vec![Thing::Story(story), Thing::Clip(clip)]);
    // Players of podcasts that are pages themselves read them from there.
    made.headers.push((header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")));
    Ok(made)
}
