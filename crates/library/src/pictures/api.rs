//! Pictures as programs see them.

use axum::Json;
use axum::extract::{Path, State};
use lw_base::Id;
use lw_station::keys::Caller;
use lw_web::App;
use lw_web::api::{Kind, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use super::queries;

/// What is true of a picture wherever it is used. Caption and words for who
/// cannot see it belong to its use in a story.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Picture)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Who made it.
    #[schema(required = true)]
    credit: Option<String>,
    /// Whether it shows another time than the story's.
    is_archive: bool,
    /// When it was made, as an ISO 8601 date (year, month or day).
    #[schema(required = true)]
    archive_date: Option<String>,
    /// Where it was made.
    #[schema(required = true)]
    archive_place: Option<String>,
    /// Its files, smallest first.
    files: Vec<PictureFile>,
}

/// A picture in one size.
#[derive(Debug, Serialize, ToSchema)]
pub struct PictureFile {
    /// Where it is, for good.
    #[schema(format = "uri")]
    url: String,
    /// Its media type.
    mime: String,
    /// What it is cut to: `whole`, `wide` (16:9), `classic` (4:3), `square` or `social` (1200 × 630).
    shape: String,
    /// Pixels from side to side.
    width: u32,
    /// Pixels from top to bottom.
    height: u32,
}

/// One picture, by the id that a revision names.
#[utoipa::path(
    get, path = "/api/v1/pictures/{id}", tag = "Library", operation_id = "getPicture",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(_who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let id: Id = id.parse().map_err(|_| Kind::NotFound)?;
    let picture = queries::by_id(&app.db, &id).await?.ok_or(Kind::NotFound)?;
    let files = queries::renditions(&app.db, &id).await?;
    let file = |it: super::Rendition| PictureFile {
        url: format!("{}{}", app.public_url, it.path()),
        mime: it.mime,
        shape: it.shape,
        width: it.width,
        height: it.height,
    };
    Ok(Json(Shown {
        id: picture.id.to_string(),
        credit: picture.credit,
        is_archive: picture.is_archive,
        archive_date: picture.archive_date,
        archive_place: picture.archive_place,
        files: files.into_iter().map(file).collect(),
    }))
}
