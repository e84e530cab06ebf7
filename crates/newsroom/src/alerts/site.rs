//! What stands, as every page shows it and open pages are told it.

use std::collections::BTreeSet;

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lw_base::{Id, Timestamp};
use lw_station::editions::{self, Edition};
use lw_web::pages::Alert;
use lw_web::{App, Ear, Endless, Error, Knows};
use serde::{Deserialize, Serialize};

use super::{Kind, Sending, queries};
use crate::live;
use crate::stories;
use crate::stories::site::Times;

/// An alert as `site/_alert.html` shows it.
#[derive(Serialize)]
struct Shown<'a> {
    lang: &'a str,
    digits: &'a str,
    alert: Fields<'a>,
}

#[derive(Serialize)]
struct Fields<'a> {
    alert: &'a str,
    sending: &'a str,
    sections: &'a str,
    story: Option<&'a str>,
    /// The urgency, or what readers must know before that: `correction`, `withdrawal`.
    mark: &'a str,
    /// The word for that.
    word: &'static str,
    text: &'a str,
    path: Option<String>,
    /// Why it was withdrawn.
    reason: Option<&'a str>,
    at: Times,
}

/// Says what stands in an edition to its pages.
pub async fn stand(app: &App, edition: &str) -> Result<(), Error> {
    let _turn = app.alerts.turn().await;
    let Some(edition) = editions::queries::by_id(&app.db, edition).await? else { return Ok(()) };
    let mut alerts = Vec::new();
    for it in queries::standing(&app.db, &edition.id, app.clock.now()).await? {
        alerts.push(one(app, &edition, it).await?);
    }
    app.alerts.set(&edition.id, alerts);
    Ok(())
}

/// The same for all editions, at the start.
pub async fn stand_all(app: &App) -> Result<(), Error> {
    for edition in editions::queries::all(&app.db).await? {
        stand(app, &edition.id).await?;
    }
    Ok(())
}

async fn one(app: &App, edition: &Edition, it: Sending) -> Result<Alert, Error> {
    let path = path(app, edition, &it).await?;
    let reach = Reach::of(app, &it).await?;
    Ok(Alert {
        html: html(app, edition, &it, &reach, path)?,
        sections: reach.sections,
        story: reach.story,
        is_withdrawn: it.kind == Kind::Withdrawal.key(),
        until: it.expires_at,
    })
}

/// Which pages show a sending.
struct Reach {
    /// Those of these sections; all where there is none.
    sections: String,
    /// Not those of this story.
    story: Option<Id>,
}

impl Reach {
    /// What is right goes everywhere that what was wrong went, whatever was chosen since.
    async fn of(app: &App, it: &Sending) -> Result<Self, Error> {
        let mut reach = Self { sections: it.sections.clone(), story: it.story_id.clone() };
        if matches!(it.kind(), Kind::Alert | Kind::Update) {
            return Ok(reach);
        }
        for before in queries::before(&app.db, it).await? {
            reach.story = reach.story.filter(|story| before.story_id.as_ref() == Some(story));
            let is_everywhere = reach.sections.is_empty() || before.sections.is_empty();
            let both: BTreeSet<&str> = reach.sections.split(' ').chain(before.sections.split(' ')).collect();
            let both = if is_everywhere { vec![] } else { both.into_iter().collect() };
            reach.sections = both.join(" ");
        }
        Ok(reach)
    }
}

/// Where the story is that tells more, if readers can read it yet.
pub async fn path(app: &App, edition: &Edition, it: &Sending) -> Result<Option<String>, Error> {
    let Some(story) = &it.story_id else { return Ok(None) };
    let Some(live) = stories::queries::live(&app.db, story).await? else { return Ok(None) };
    let revision = stories::queries::revision(&app.db, &live.revision_id).await?;
    Ok(revision.map(|it| edition.path(&stories::path(&it.slug, story))))
}

fn html(
    app: &App,
    edition: &Edition,
    it: &Sending,
    reach: &Reach,
    path: Option<String>,
) -> Result<String, Error> {
    let alert = Fields {
        alert: it.alert_id.as_str(),
        sending: it.id.as_str(),
        sections: &reach.sections,
        story: reach.story.as_ref().map(Id::as_str),
        mark: it.mark(),
        word: it.word(),
        text: &it.text,
        path,
        reason: it.reason.as_deref(),
        at: Times { iso: it.sent_at.iso(), text: edition.dates(app)?.time(it.sent_at) },
    };
    let shown = Shown { lang: edition.language.as_str(), digits: &edition.digits, alert };
    // On one line: it is a line of a stream of events.
    Ok(app.templates.render("site/_alert.html", shown)?.replace('\n', ""))
}

/// What a page that listens knows.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: Option<String>,
    /// The live report whose page it is, by its story.
    live: Option<String>,
    /// What it knows of that.
    seen: Option<String>,
}

/// `/-/alerts/{edition}`: a stream of events, each with all that stands. On the
/// page of a live report it tells of that too: a browser has few connections.
pub async fn stream(
    State(app): State<App>,
    Path(edition): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let edition = editions::queries::by_id(&app.db, &edition).await?.ok_or(Error::NotFound)?;
    let Some(place) = app.alerts.place() else {
        return Ok((StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "30")]).into_response());
    };
    let known = headers.get("last-event-id").and_then(|it| it.to_str().ok()).or(asked.after.as_deref());
    let knows = Knows { alerts: known.map(Into::into), live: asked.seen.as_deref().map(Into::into) };
    let live = match &asked.live {
        Some(story) => live::stand::listen(&app, story).await?,
        None => None,
    };
    let ear = Ear::new(&edition.id, app.alerts.listen(&edition.id), live);
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        // nginx would hold events back until it has many bytes.
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, Extension(Endless { ear, knows, place: place.into() })).into_response())
}

/// `/-/alerts/{edition}/now`: all that stands, for pages whose streams are
/// blocked: a request of some bytes, answered with 304 where there is no news.
pub async fn now(
    State(app): State<App>,
    Path(edition): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let edition = editions::queries::by_id(&app.db, &edition).await?.ok_or(Error::NotFound)?;
    let standing = app.alerts.standing(&edition.id);
    Ok(standing.answer(&headers))
}

/// When the newest of what is listed is over, so that the list is made again.
pub(super) fn next_end(sendings: &[Sending], now: Timestamp) -> Option<Timestamp> {
    sendings.iter().map(|it| it.expires_at).filter(|at| *at > now).min()
}
