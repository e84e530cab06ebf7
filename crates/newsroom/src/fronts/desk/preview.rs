//! An order as readers will get it, before anything is public.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Response};
use lw_station::desk::{Frame, page};
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
    /// Back to the table, with the order on it.
    back: String,
}

/// The order to show.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    order: String,
    base: String,
    width: Option<String>,
}

impl Asked {
    fn layout(&self) -> Layout {
        Layout::read(&self.order)
    }

    /// The same order in an address, in the one way it is written.
    fn query(&self) -> String {
        let base = id(&self.base).map(|base| format!("&base={base}")).unwrap_or_default();
        format!("order={}{base}", self.layout())
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
    let query = asked.query();
    let context = PreviewPage {
        front: scene.subject(&app),
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
    let order = Order::with(&app.db, &edition.id, (place, asked.layout()), app.clock.now()).await?;
    let html = site::preview(&app, edition, place, &order).await?;
    let mut response = Html(html).into_response();
    response.headers_mut().extend(lw_web::pages::preview_headers(&app.assets.css_hash));
    Ok(response)
}
