//! An order as readers will get it, before anything is public.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Response};
use lw_base::Timestamp;
use lw_station::desk::{Frame, Moment, page};
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Subject, find, id};
use crate::fronts::order::Order;
use crate::fronts::{Layout, site};
use crate::links::desk::{Asked as Width, View};

#[derive(Serialize)]
struct PreviewPage {
    #[serde(flatten)]
    frame: Frame,
    front: Subject,
    view: View,
    /// From when on readers are to have the order, where that is not now.
    at: Option<Moment>,
    /// Back to the table, with the order on it.
    back: String,
}

/// The order to show.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    order: String,
    base: String,
    /// Milliseconds UTC.
    at: String,
    width: Option<String>,
}

impl Asked {
    fn layout(&self) -> Layout {
        Layout::read(&self.order)
    }

    fn at(&self, now: Timestamp) -> Option<Timestamp> {
        self.at.parse().ok().map(Timestamp::from_millis).filter(|at| *at > now)
    }

    /// The same order in an address, in the one way it is written.
    fn query(&self, now: Timestamp) -> String {
        let base = id(&self.base).map(|base| format!("&base={base}")).unwrap_or_default();
        let at = self.at(now).map(|at| format!("&at={}", at.millis())).unwrap_or_default();
        format!("order={}{base}{at}", self.layout())
    }
}

/// `GET /desk/fronts/{edition}/{place}/preview`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path((edition, place)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let scene = find(&app, &who, &edition, &place).await?;
    let path = format!("{}/preview", scene.path());
    let mut frame = Frame::of(&app, &who, &path, "desk-front-preview").await?;
    frame.edition = Some(scene.edition.id.clone());
    let now = app.clock.now();
    let query = asked.query(now);
    let context = PreviewPage {
        front: scene.subject(&app),
        at: asked.at(now).map(|at| frame.moment_in(&app, &scene.edition.time_zone, at)).transpose()?,
        back: format!("{}?{query}", scene.path()),
        view: View::around(&path, &query, &Width { width: asked.width }),
        frame,
    };
    page(&app, "front_preview", context)
}

/// `GET /desk/fronts/{edition}/{place}/preview/page`
pub async fn inner(
    State(app): State<App>,
    who: Who,
    Path((edition, place)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let scene = find(&app, &who, &edition, &place).await?;
    let (edition, place) = (&scene.edition, &scene.place);
    let now = app.clock.now();
    let then = asked.at(now).unwrap_or(now);
    let order = Order::with(&app.db, &edition.id, (place, asked.layout()), then).await?;
    let html = site::preview(&app, edition, place, &order).await?;
    let html = lw_web::pages::leading_on(&html, &app.public_url);
    let mut response = Html(html).into_response();
    response.headers_mut().extend(lw_web::pages::preview_headers(&app.assets.css_hash));
    Ok(response)
}
