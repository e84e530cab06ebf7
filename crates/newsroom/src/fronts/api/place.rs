//! Which places can be arranged, and what readers have there.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse as _, Response};
use lw_station::keys::Caller;
use lw_station::people::Names;
use lw_station::people::api::By;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Problem, Sent, tag_of};
use serde::Serialize;
use utoipa::ToSchema;

use super::arrangement::Shown as ShownArrangement;
use super::order::Given;
use crate::fronts::order::Order;
use crate::fronts::scene::{find, find_edition, places};
use crate::fronts::{Arrangement, queries, site};

/// A place that can be arranged: an edition's front, a section's or a topic's page.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PlaceItem)]
pub struct Item {
    /// What it is known by: `front`, `section:…` or `topic:…`.
    place: String,
    /// The name of the section or topic; null for the front.
    #[schema(required = true)]
    name: Option<String>,
    /// Who arranged it as readers have it; null where it is as by rule.
    #[schema(required = true)]
    made_by: Option<By>,
    /// Since when.
    #[schema(required = true, format = "date-time")]
    since: Option<String>,
    /// When it is arranged next.
    #[schema(required = true, format = "date-time")]
    next_at: Option<String>,
}

/// A place as it stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Place)]
pub struct Shown {
    /// What it is known by: `front`, `section:…` or `topic:…`.
    place: String,
    /// Its edition.
    edition: String,
    /// The name of the section or topic; null for the front.
    #[schema(required = true)]
    name: Option<String>,
    /// Where readers find it.
    #[schema(format = "uri")]
    url: String,
    /// The arrangement that readers have; null where it is as by rule: the newest.
    #[schema(required = true)]
    arrangement: Option<ShownArrangement>,
    /// Those that wait for their times, the next first.
    waiting: Vec<ShownArrangement>,
    /// What its first page shows now, from top to bottom, without bands.
    stories: Vec<Story>,
}

/// A story that a place shows.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PlaceStory)]
pub struct Story {
    /// Its id.
    id: String,
    /// Its headline as readers see it.
    headline: String,
    /// Whether it has its slot from an editor.
    pinned: bool,
}

/// An edition's places: its front, its sections, its topics.
#[utoipa::path(
    get, path = "/api/v1/fronts/{edition}", tag = "Fronts", operation_id = "listPlaces",
    responses((status = 200, body = List<Item>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(edition): Path<String>,
) -> Result<Json<List<Item>>, Problem> {
    let edition = find_edition(&app, &who, &edition).await?;
    let names = Names::load(&app.db).await?;
    let mut arranged: HashMap<String, Vec<Arrangement>> = HashMap::new();
    for it in queries::of_edition(&app.db, &edition.id).await? {
        arranged.entry(it.place.clone()).or_default().push(it);
    }
    let show = |(place, name): (crate::fronts::Place, Option<String>)| {
        let its = arranged.remove(&place.to_string()).unwrap_or_default();
        let here = its.iter().find(|it| it.began_at.is_some());
        let next = its.iter().find(|it| it.began_at.is_none());
        Item {
            place: place.to_string(),
            name,
            made_by: here.map(|it| By::of(&names, &it.made_by)),
            since: here.and_then(|it| it.began_at).map(|at| at.iso()),
            next_at: next.map(|it| it.public_from.iso()),
        }
    };
    Ok(Json(List::whole(places(&app, &edition.id).await?.into_iter().map(show).collect())))
}

/// A place as it stands. The ETag names the arrangement that readers have:
/// send it back as If-Match to put another in its place.
#[utoipa::path(
    get, path = "/api/v1/fronts/{edition}/{place}", tag = "Fronts", operation_id = "getPlace",
    responses((status = 200, body = Shown, headers(("ETag" = String, description = "The arrangement that readers have."))))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path((edition, place)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let scene = find(&app, &who, &edition, &place).await?;
    let (edition, key) = (&scene.edition, scene.place.to_string());
    let names = Names::load(&app.db).await?;
    let current = queries::current(&app.db, &edition.id, &key).await?;
    let tag = tag_of(current.as_ref().map(|it| &it.id));
    let arrangement = match current {
        Some(current) => Some(ShownArrangement::of(&app, &names, current).await?),
        None => None,
    };
    let mut waiting = vec![];
    for it in queries::waiting(&app.db, &edition.id, &key).await? {
        waiting.push(ShownArrangement::of(&app, &names, it).await?);
    }
    let order = Order::of(&app.db, &edition.id, app.clock.now()).await?;
    let layout = order.layout(&scene.place);
    let stories = order.page(&app.db, &scene.place, 1).await?.stories;
    let shown = Shown {
        url: edition.url(&app.public_url, &scene.site),
        edition: edition.id.clone(),
        name: scene.name.clone(),
        stories: stories
            .into_iter()
            .map(|card| Story {
                pinned: layout.is_some_and(|layout| layout.pin(&card.story_id).is_some()),
                id: card.story_id.to_string(),
                headline: card.headline,
            })
            .collect(),
        place: key,
        arrangement,
        waiting,
    };
    Ok(([(header::ETAG, tag)], Json(shown)).into_response())
}

/// The first page of a place as readers would get it if it were arranged so.
/// Nothing is kept of it.
#[utoipa::path(
    post, path = "/api/v1/fronts/{edition}/{place}/preview", tag = "Fronts", operation_id = "previewPlace",
    request_body = Given, responses((status = 200, body = String, content_type = "text/html; charset=utf-8"))
)]
pub async fn preview(
    State(app): State<App>,
    Caller(who): Caller,
    Path((edition, place)): Path<(String, String)>,
    sent: Sent<Given>,
) -> Result<Html<String>, Problem> {
    let scene = find(&app, &who, &edition, &place).await?;
    let now = app.clock.now();
    let layout = sent.it.layout(&app, &scene, now).await?;
    let order = Order::with(&app.db, &scene.edition.id, (&scene.place, layout), now).await?;
    Ok(Html(site::preview(&app, &scene.edition, &scene.place, &order).await?))
}
