//! A story as readers will get it, before they do.

use axum::extract::{Path, State};
use axum::response::Html;
use lw_station::keys::Caller;
use lw_web::App;
use lw_web::api::Problem;

use crate::stories::{find, newest, site};

/// The newest revision as readers will get it. Somebody without a key is shown
/// it by a link: see makeLink.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/preview", tag = "Stories", operation_id = "previewStory",
    responses((status = 200, body = String, content_type = "text/html; charset=utf-8"))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Html<String>, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    let newest = newest(&app, &story).await?;
    Ok(Html(site::preview(&app, &edition, &story, &newest).await?))
}
