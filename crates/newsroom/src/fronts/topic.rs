//! The readers' list of a topic.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use lw_base::Thing;
use lw_station::frame::{self, Frame};
use lw_station::topics;
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::order::Page;
use super::site::{List, PAGE, find, graph, later_page, list, list_path, skip};
use crate::stories::queries;

#[derive(Serialize)]
struct TopicPage {
    #[serde(flatten)]
    frame: Frame,
    topic: Named,
    #[serde(flatten)]
    list: List,
}

#[derive(Serialize)]
struct Named {
    name: String,
    about: Option<String>,
}

/// `/{edition}/topic/{slug}/`
pub async fn topic(
    State(app): State<App>,
    Path((edition, slug)): Path<(String, String)>,
) -> Result<Response, Error> {
    make(app, &edition, &slug, 1).await
}

/// `/{edition}/topic/{slug}/page/{page}`
pub async fn page(
    State(app): State<App>,
    Path((edition, slug, page)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    make(app, &edition, &slug, later_page(&page)?).await
}

async fn make(app: App, edition: &str, slug: &str, page: usize) -> Result<Response, Error> {
    let edition = find(&app, edition).await?;
    let topic = topics::queries::by_slug(&app.db, &edition.id, slug).await?.ok_or(Error::NotFound)?;
    if topic.slug.as_str() != slug {
        // It became part of this one, whose pages are others.
        return Ok(Redirect::permanent(&edition.path(&topic.path())).into_response());
    }
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Topic(topic.id.clone()));
    let stories = queries::latest_in_topic(&app.db, &topic.id, skip(page), PAGE + 1).await?;
    let list = list(&app, &edition, Page::of(stories, PAGE), &topic.path(), page, &mut shows).await?;
    let mut frame = Frame::of(&app, &edition, &list_path(&topic.path(), page), &topic.name).await?;
    let about = topic.about.clone();
    frame.description = about.or_else(|| Some(format!("{} · {}", topic.name, edition.name)));
    frame.add_feeds(&edition, &topic.path(), &topic.name);
    if list.stories.is_empty() {
        frame.robots = Some("noindex");
    }
    graph(&mut frame, &app, &edition, list.stories.first());
    let topic = Named { name: topic.name, about: topic.about };
    let body = app.templates.render("site/topic.html", TopicPage { frame, topic, list })?;
    Ok(Made::html(body, &app.assets.css_hash, shows).into_response())
}
