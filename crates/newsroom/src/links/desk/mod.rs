//! The pages around links.
//!
//! - [`preview`]: a story as readers will get it, for who works here
//! - [`list`]: a story's links, made and ended
//! - [`guest`]: the same preview, for who has a link
//! - [`vouch`]: one revision and a question, for who has a link

pub mod guest;
pub mod list;
pub mod preview;
pub mod vouch;

use axum::response::{Html, IntoResponse as _, Response};
use lw_base::{Direction, Lang};
use lw_station::desk::Frame;
use lw_station::editions::{self, Edition};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Kind, Link, by_secret};
use crate::stories::{self, Revision, Story};

/// Pixels from side to side: a phone and a desk.
const WIDTHS: [u32; 2] = [360, 1280];

/// Which width is asked for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// From side to side, in pixels.
    pub width: Option<String>,
}

/// The frame in which a page is shown as readers will get it.
#[derive(Serialize)]
pub(crate) struct View {
    page: String,
    width: u32,
    widths: Vec<Width>,
    /// The revision's number, where it shows one.
    number: Option<i64>,
}

#[derive(Serialize)]
struct Width {
    key: u32,
    path: String,
    current: bool,
}

impl View {
    /// Around the page at `path` followed by `/page`.
    fn of(path: &str, revision: &Revision, asked: &Asked) -> Self {
        Self { number: Some(revision.number), ..Self::around(path, "", asked) }
    }

    /// The same, for a page that `query` says more of.
    pub(crate) fn around(path: &str, query: &str, asked: &Asked) -> Self {
        let asked = asked.width.as_deref().and_then(|width| width.parse().ok());
        let width = WIDTHS.into_iter().find(|width| Some(*width) == asked).unwrap_or(WIDTHS[0]);
        let (more, start) = if query.is_empty() { ("", "") } else { ("&", "?") };
        let choice =
            |key| Width { key, path: format!("{path}?{query}{more}width={key}"), current: key == width };
        Self {
            page: format!("{path}/page{start}{query}"),
            width,
            widths: WIDTHS.into_iter().map(choice).collect(),
            number: None,
        }
    }
}

/// What a guest is told of the story.
#[derive(Serialize)]
struct Subject {
    headline: Option<String>,
    lang: String,
    dir: Direction,
    script: String,
}

impl Subject {
    fn of(edition: &Edition, revision: &Revision) -> Self {
        Self {
            headline: Some(revision.headline.clone()).filter(|headline| !headline.is_empty()),
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
            script: edition.language.script(),
        }
    }
}

/// What a link opens.
struct Opened {
    link: Link,
    story: Story,
    edition: Edition,
    revision: Revision,
}

impl Opened {
    /// What the link that carries `secret` opens. A wrong one, an ended one
    /// and one that is too old are the same: nothing is there.
    async fn by(app: &App, secret: &str, kind: Kind) -> Result<Self, Error> {
        let link = by_secret(&app.db, secret, app.clock.now()).await?;
        let link = link.filter(|link| link.kind() == kind).ok_or(Error::NotFound)?;
        let story = stories::queries::by_id(&app.db, &link.story_id).await?.ok_or(Error::NotFound)?;
        let edition = editions::queries::by_id(&app.db, &story.edition_id).await?.ok_or(Error::NotFound)?;
        let revision = match &link.revision_id {
            Some(revision) => stories::queries::revision(&app.db, revision).await?,
            None => stories::queries::newest(&app.db, &story.id).await?,
        };
        Ok(Self { link, story, edition, revision: revision.ok_or(Error::NotFound)? })
    }

    /// What stands around a page for who has the link.
    fn frame(&self, app: &App, lang: &Lang, path: &str, title: &str) -> Frame {
        Frame::bare(app, lang, path, title).in_zone(&self.edition.time_zone)
    }

    async fn alone(&self, app: &App) -> Result<Response, Error> {
        alone(app, &self.edition, &self.story, &self.revision).await
    }
}

/// The revision as readers will get it, with the site's own policy.
async fn alone(app: &App, edition: &Edition, story: &Story, revision: &Revision) -> Result<Response, Error> {
    let html = stories::site::preview(app, edition, story, revision).await?;
    let html = lw_web::pages::leading_on(&html, &app.public_url);
    let mut response = Html(html).into_response();
    response.headers_mut().extend(lw_web::pages::preview_headers(&app.assets.css_hash));
    Ok(response)
}
