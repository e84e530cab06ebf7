//! A story's room: a line for each page that it is open in.

use axum::Extension;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{Path, State};
use axum::response::Response;
use lw_station::people::Who;
use lw_web::{App, Error};

use super::{find, may_write};
use crate::rooms::{Member, Rooms, socket};

/// `GET /desk/stories/{id}/room`: a WebSocket, whose origin the desk's guard
/// has checked.
pub async fn enter(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Extension(rooms): Extension<Rooms>,
    ws: WebSocketUpgrade,
) -> Result<Response, Error> {
    let (story, _) = find(&app, &who, &id).await?;
    let may_write = may_write(&who, &story);
    let member = Member { id: who.id.to_string(), name: who.name, may_write };
    Ok(socket(ws, &rooms, story.id, member))
}
