//! The feeds at their addresses.

use axum::extract::{Path, State};
use lw_station::editions::{self, Edition};
use lw_web::{App, Error, Made};

use super::read::{Of, list, read};
use super::{Feed, atom, json, live, podcast, rss};

const RSS: (&str, fn(&Feed) -> String) = ("application/rss+xml; charset=utf-8", rss::write);
const ATOM: (&str, fn(&Feed) -> String) = ("application/atom+xml; charset=utf-8", atom::write);
const JSON: (&str, fn(&Feed) -> String) = ("application/feed+json", json::write);

type List = Path<(String, String, String)>;
type Story = Path<(String, String)>;

/// `/{edition}/feed.xml`
pub async fn edition_rss(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Edition, RSS).await
}

/// `/{edition}/feed.atom`
pub async fn edition_atom(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Edition, ATOM).await
}

/// `/{edition}/feed.json`
pub async fn edition_json(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Edition, JSON).await
}

/// `/{edition}/corrections/feed.xml`
pub async fn corrections_rss(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Corrections, RSS).await
}

/// `/{edition}/corrections/feed.atom`
pub async fn corrections_atom(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Corrections, ATOM).await
}

/// `/{edition}/corrections/feed.json`
pub async fn corrections_json(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Corrections, JSON).await
}

/// `/{edition}/alerts/feed.xml`
pub async fn alerts_rss(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Alerts, RSS).await
}

/// `/{edition}/alerts/feed.atom`
pub async fn alerts_atom(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Alerts, ATOM).await
}

/// `/{edition}/alerts/feed.json`
pub async fn alerts_json(State(app): State<App>, Path(edition): Path<String>) -> Result<Made, Error> {
    let edition = find(&app, &edition).await?;
    write(&app, &edition, Of::Alerts, JSON).await
}

/// `/{edition}/a/{id}/feed.xml`: the posts of a live report
pub async fn live_rss(State(app): State<App>, path: Story) -> Result<Made, Error> {
    of_live(&app, path, RSS).await
}

/// `/{edition}/a/{id}/feed.atom`
pub async fn live_atom(State(app): State<App>, path: Story) -> Result<Made, Error> {
    of_live(&app, path, ATOM).await
}

/// `/{edition}/a/{id}/feed.json`
pub async fn live_json(State(app): State<App>, path: Story) -> Result<Made, Error> {
    of_live(&app, path, JSON).await
}

async fn of_live(app: &App, Path((edition, id)): Story, (mime, write): Format) -> Result<Made, Error> {
    let (edition, report, revision) = lw_newsroom::live::site::public(app, &edition, &id).await?;
    let (feed, shows) = live::read(app, &edition, &report, &revision).await?;
    Ok(Made::data(mime, write(&feed), shows))
}

/// `/{edition}/section/{slug}/feed.xml`, and the same of a topic or byline
pub async fn list_rss(State(app): State<App>, path: List) -> Result<Made, Error> {
    of_list(&app, path, RSS).await
}

/// `/{edition}/section/{slug}/feed.atom`, and the same of a topic or byline
pub async fn list_atom(State(app): State<App>, path: List) -> Result<Made, Error> {
    of_list(&app, path, ATOM).await
}

/// `/{edition}/section/{slug}/feed.json`, and the same of a topic or byline
pub async fn list_json(State(app): State<App>, path: List) -> Result<Made, Error> {
    of_list(&app, path, JSON).await
}

async fn of_list(app: &App, Path((edition, kind, slug)): List, format: Format) -> Result<Made, Error> {
    let edition = find(app, &edition).await?;
    if kind == "programme" && format.0 == RSS.0 {
        return podcast::site::full(app, &edition, &slug).await;
    }
    let of = list(app, &edition, &kind, &slug).await?;
    write(app, &edition, of, format).await
}

type Format = (&'static str, fn(&Feed) -> String);

async fn write(app: &App, edition: &Edition, of: Of, (mime, write): Format) -> Result<Made, Error> {
    let (feed, shows) = read(app, edition, of).await?;
    Ok(Made::data(mime, write(&feed), shows))
}

pub(super) async fn find(app: &App, edition: &str) -> Result<Edition, Error> {
    editions::queries::by_id(&app.db, edition).await?.ok_or(Error::NotFound)
}
