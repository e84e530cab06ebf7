//! The readers' list of a topic.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use lw_base::Thing;
use lw_station::editions::Edition;
use lw_station::frame::{self, Frame};
use lw_station::topics::{self, Topic};
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::Place;
use super::order::Order;
use super::site::{List, find, graph, later_page, list, list_path};

const TEMPLATE: &str = "site/topic.html";

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
    let order = Order::of(&app.db, &edition.id, app.clock.now()).await?;
    let mut shows = frame::shows(&edition);
    shows.push(Thing::Topic(topic.id.clone()));
    let context = context(&app, &edition, topic, (&order, page), &mut shows).await?;
    let body = app.templates.render(TEMPLATE, context)?;
    let made = Made::html(body, &app.assets.css_hash, shows);
    Ok(Made { good_until: order.good_until(), ..made }.into_response())
}

async fn context(
    app: &App,
    edition: &Edition,
    topic: Topic,
    (order, page): (&Order, usize),
    shows: &mut Vec<Thing>,
) -> Result<TopicPage, Error> {
    let place = Place::Topic(topic.id.clone());
    order.note(&place, shows);
    let stories = order.page(&app.db, &place, page).await?;
    let list = list(app, edition, stories, &topic.path(), page, shows).await?;
    let mut frame = Frame::of(app, edition, &list_path(&topic.path(), page), &topic.name).await?;
    let about = topic.about.clone();
    frame.description = about.or_else(|| Some(format!("{} · {}", topic.name, edition.name)));
    frame.add_feeds(edition, &topic.path(), &topic.name);
    if list.stories.is_empty() {
        frame.robots = Some("noindex");
    }
    graph(&mut frame, app, edition, list.stories.first());
    Ok(TopicPage { frame, topic: Named { name: topic.name, about: topic.about }, list })
}

/// The first page as readers would get it if it were arranged so.
pub(super) async fn preview(
    app: &App,
    edition: &Edition,
    topic: Topic,
    order: &Order,
) -> Result<String, Error> {
    let mut context = context(app, edition, topic, (order, 1), &mut vec![]).await?;
    context.frame.robots = Some("noindex");
    Ok(app.templates.render(TEMPLATE, context)?)
}
