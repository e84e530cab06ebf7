//! The list of editions, and what a phone needs to keep one on its first screen.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use lw_base::{Direction, Thing};
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::{Edition, queries};
use crate::frame::Frame;

#[derive(Serialize)]
struct Chooser {
    #[serde(flatten)]
    frame: Frame,
    station: Station,
    editions: Vec<Choice>,
}

#[derive(Serialize)]
struct Station {
    name: String,
}

#[derive(Serialize)]
struct Choice {
    name: String,
    tagline: Option<String>,
    language: String,
    lang: String,
    dir: Direction,
    script: String,
    path: String,
}

/// `/`: choose an edition.
pub async fn chooser(State(app): State<App>) -> Result<Made, Error> {
    let editions = queries::all(&app.db).await?;
    let mut shows = vec![Thing::Station];
    shows.extend(editions.iter().map(|edition| Thing::Edition(edition.id.clone())));
    let lang = editions.first().map(|edition| edition.language.clone());
    let mut frame = Frame::bare(&app, lang, &app.station())?;
    frame.canonical = Some(format!("{}/", app.public_url));
    let names: Vec<&str> = editions.iter().map(|edition| edition.name.as_str()).collect();
    frame.description = Some(if names.is_empty() { app.station().to_string() } else { names.join(" · ") });
    frame.alternate_fronts(&app, &editions);
    let choices = editions.iter().map(|edition| choice(&app, edition)).collect();
    let page = Chooser { frame, station: Station { name: app.station().to_string() }, editions: choices };
    let body = app.templates.render("site/chooser.html", &page)?;
    Ok(Made::html(body, &app.assets.css_hash, shows))
}

fn choice(app: &App, edition: &Edition) -> Choice {
    Choice {
        name: edition.name.clone(),
        tagline: edition.tagline.clone(),
        language: edition.language.own_name(),
        lang: edition.language.to_string(),
        dir: edition.language.direction(),
        script: edition.language.script(),
        // An edition with a host of its own is at another origin.
        path: if edition.host.is_some() { edition.url(&app.public_url, "/") } else { edition.path("/") },
    }
}

/// `/{edition}` without a slash at the end.
pub async fn slash(State(app): State<App>, Path(edition): Path<String>) -> Result<Response, Error> {
    let edition = queries::by_id(&app.db, &edition).await?.ok_or(Error::NotFound)?;
    Ok(Redirect::permanent(&edition.path("/")).into_response())
}

/// `/{edition}/manifest.webmanifest`, as the W3C's Web Application Manifest.
pub async fn manifest(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = queries::by_id(&app.db, &edition).await?.ok_or(Error::NotFound)?;
    let icon = app.assets.address("icon.svg").unwrap_or_default();
    let manifest = serde_json::json!({
        "name": edition.name,
        "short_name": edition.name.chars().take(24).collect::<String>(),
        "lang": edition.language,
        "dir": edition.language.direction(),
        "start_url": edition.path("/"),
        "scope": edition.path("/"),
        "display": "minimal-ui",
        "icons": [{ "src": icon, "sizes": "any", "type": "image/svg+xml" }],
    });
    let shows = vec![Thing::Edition(edition.id)];
    Ok(Made::data("application/manifest+json", manifest.to_string(), shows))
}
