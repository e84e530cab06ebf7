//! Clips as programs see them.

use axum::Json;
use axum::extract::{Path, State};
use lw_base::Id;
use lw_station::keys::Caller;
use lw_web::App;
use lw_web::api::{Kind, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use super::queries;

/// One piece of sound.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Clip)]
pub struct Shown {
    /// Its id.
    id: String,
    /// What it is called.
    title: String,
    /// How long it is in milliseconds, where that is known.
    #[schema(required = true)]
    duration_ms: Option<u64>,
    /// Since when it is no longer available.
    #[schema(required = true, format = "date-time")]
    gone_at: Option<String>,
    /// Why it is no longer available.
    #[schema(required = true)]
    gone_reason: Option<String>,
    /// Its files, best first; none where there is nothing to hear yet or any more.
    files: Vec<ClipFile>,
}

/// A clip in one quality.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClipFile {
    /// Where it is, for good.
    #[schema(format = "uri")]
    url: String,
    /// Its media type, with its codec.
    mime: String,
    /// Bits per second.
    bitrate: u32,
    /// Its size.
    bytes: i64,
}

/// One clip, by the id that a revision names.
#[utoipa::path(
    get, path = "/api/v1/clips/{id}", tag = "Library", operation_id = "getClip",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(_who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let id: Id = id.parse().map_err(|_| Kind::NotFound)?;
    let clip = queries::by_id(&app.db, &id).await?.ok_or(Kind::NotFound)?;
    let files = queries::renditions(&app.db, &id).await?;
    let file = |it: super::Rendition| ClipFile {
        url: format!("{}{}", app.public_url, it.path()),
        mime: it.mime,
        bitrate: it.bitrate,
        bytes: it.bytes,
    };
    Ok(Json(Shown {
        id: clip.id.to_string(),
        title: clip.title,
        duration_ms: clip.duration.map(lw_base::Duration::millis),
        gone_at: clip.gone_at.map(|at| at.iso()),
        gone_reason: clip.gone_reason,
        files: files.into_iter().map(file).collect(),
    }))
}
