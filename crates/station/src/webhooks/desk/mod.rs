//! The owners' pages of webhooks.
//!
//! - [`list`]: which there are
//! - [`one`]: one of them, made and changed, with what it was told
//! - [`deeds`]: paused, tested, given another secret, removed

pub mod deeds;
mod form;
pub mod list;
pub mod one;

use axum::response::{IntoResponse as _, Redirect, Response};
use lw_base::Id;
use lw_web::{App, Error};

use super::{Webhook, queries};

/// The list's address.
const PATH: &str = "/desk/webhooks/";

/// A webhook's address.
fn path(id: &Id) -> String {
    format!("{PATH}{id}")
}

/// The webhook that an address names.
async fn find(app: &App, id: &str) -> Result<Webhook, Error> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)
}

/// Back to a webhook's page, which says what is done.
fn back(id: &Id, done: &str) -> Response {
    Redirect::to(&format!("{}?done={done}", path(id))).into_response()
}
