//! What stands in a live report, as its open pages are told it.
//!
//! A message names the posts that stand, each by its number and state, and has
//! the text of those that changed last. A page that misses another one asks for
//! all of them: so a post costs its readers its own text and little more.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use lw_base::Id;
use lw_station::editions;
use lw_web::pages::{Known, Listener, LiveReport};
use lw_web::{App, Error};
use serde::Serialize;

use super::queries;
use super::site::{self, Shown};
use crate::stories;

/// Posts whose text goes with the news of them.
const CHANGED: usize = 3;
/// The longest news, in bytes: beyond that pages ask for what they miss.
const LONGEST_NEWS: usize = 16_000;

/// A live report as `site/_live_told.html` writes it.
#[derive(Serialize)]
struct Context<'a> {
    lang: &'a str,
    digits: &'a str,
    tag: &'a str,
    live: &'a Shown,
    /// The numbers of the posts whose text is in it.
    texts: Vec<i64>,
}

/// Says what stands to those who listen, if anybody does.
pub async fn renew(app: &App, story: &Id) -> Result<(), Error> {
    if app.live.standing(story).is_some() {
        stand(app, story).await?;
    }
    Ok(())
}

/// Reads what stands. Whether readers may see it.
async fn stand(app: &App, story: &Id) -> Result<bool, Error> {
    // What changes while the first who listens is told is not told to anybody, since
    // nobody is there yet: it is looked at once more when they are.
    loop {
        let Some(version) = read(app, story).await? else {
            app.live.forget(story);
            return Ok(false);
        };
        if version_now(app, story).await? == Some(version) {
            return Ok(true);
        }
    }
}

/// How often it was changed; nothing where readers may not see it.
async fn version_now(app: &App, story: &Id) -> Result<Option<i64>, Error> {
    if stories::queries::live(&app.db, story).await?.is_none() {
        return Ok(None);
    }
    Ok(queries::report(&app.db, story).await?.map(|report| report.version))
}

/// Reads what stands and says it: its version; nothing where readers may not see it.
async fn read(app: &App, story: &Id) -> Result<Option<i64>, Error> {
    let Some(known) = stories::queries::by_id(&app.db, story).await? else { return Ok(None) };
    if stories::queries::live(&app.db, story).await?.is_none() {
        return Ok(None);
    }
    let Some(report) = queries::report(&app.db, story).await? else { return Ok(None) };
    let edition = editions::queries::by_id(&app.db, &known.edition_id).await?.ok_or(Error::NotFound)?;
    let now = app.clock.now();
    let tag = report.tag(now);
    let mut shown = site::shown(app, &edition, &report, 1, &mut vec![]).await?;
    let all = shown.numbers();
    let changed = queries::changed(&app.db, story, CHANGED).await?;
    let numbers: Vec<i64> = changed.iter().map(|it| it.number).collect();
    let write = |shown: &Shown, texts| {
        let (lang, digits) = (edition.language.as_str(), edition.digits.as_str());
        let context = Context { lang, digits, tag: &tag, live: shown, texts };
        // On one line: it is a line of a stream of events. What a text has in lines of its
        // own are blanks in HTML.
        app.templates.render("site/_live_told.html", context).map(|html| html.replace(['\n', '\r'], " "))
    };
    let html = write(&shown, all.clone())?;
    site::add(app, &edition, changed, &mut shown).await?;
    let mut news = write(&shown, numbers)?;
    if news.len() > LONGEST_NEWS {
        news = write(&shown, vec![])?;
    }
    let next_change = report.next_change(now);
    app.live.set(story, LiveReport { version: report.version, tag, next_change, html, news });
    Ok(Some(report.version))
}

/// Listens to a live report; nothing where there is none.
pub async fn listen(app: &App, story: &str) -> Result<Option<(Id, Listener<Known>)>, Error> {
    let Ok(story) = story.parse::<Id>() else { return Ok(None) };
    let mut listener = app.live.listen(&story);
    if listener.is_none() && stand(app, &story).await? {
        listener = app.live.listen(&story);
    }
    Ok(listener.map(|it| (story, it)))
}

/// `/-/live/{story}/now`: all that stands on the first page, for pages whose
/// streams are blocked and for those that have missed something.
pub async fn now(
    State(app): State<App>,
    Path(story): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let story: Id = story.parse().map_err(|_| Error::NotFound)?;
    if app.live.standing(&story).is_none() && !stand(&app, &story).await? {
        return Err(Error::NotFound);
    }
    let standing = app.live.standing(&story).ok_or(Error::NotFound)?;
    Ok(standing.answer(&headers))
}
