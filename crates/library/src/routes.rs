//! Every address of this floor.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use lw_web::App;
use utoipa::OpenApi;

use crate::clips::desk::{gone, list, one, recording};
use crate::pictures::desk::replacement;
use crate::uploads::api;
use crate::uploads::desk::{self as uploads, form};
use crate::{clips, media, pictures};

/// The site's files.
pub fn site() -> Router<App> {
    Router::new().route("/media/{file}", get(media::file))
}

/// The desk's pages.
pub fn desk() -> Router<App> {
    let upload =
        get(uploads::state).head(uploads::one).patch(uploads::one).delete(uploads::one).post(uploads::one);
    Router::new()
        .route("/desk/pictures/", get(pictures::desk::list::show))
        .route("/desk/pictures/{id}", get(pictures::desk::show).post(pictures::desk::send))
        .route("/desk/pictures/{id}/replacement", get(replacement::show).post(replacement::send))
        .route(
            "/desk/pictures/{id}/replacement/file",
            post(replacement::send_file).layer(DefaultBodyLimit::disable()),
        )
        .route("/desk/pictures/{id}/replacement/removal", post(replacement::end))
        .route("/desk/uploads/", get(uploads::show).post(form::send).layer(DefaultBodyLimit::disable()))
        .route("/desk/uploads", get(uploads::slash).post(uploads::create).options(uploads::options))
        .route("/desk/uploads/{id}", upload)
        .route("/desk/uploads/{id}/removal", post(uploads::send_away))
        .route("/desk/uploads/{id}/completion", post(uploads::complete))
        .route("/desk/clips/", get(list::show))
        .route("/desk/clips/recording", get(recording::show))
        .route("/desk/clips/{id}", get(one::show).post(one::send))
        .route("/desk/clips/{id}/renewal", post(one::renew))
        .route("/desk/clips/{id}/withdrawal", post(gone::send))
        .route("/desk/clips/{id}/withdrawal/removal", post(gone::end))
}

/// The API's operations.
#[derive(OpenApi)]
#[openapi(paths(
    pictures::api::list,
    pictures::api::show,
    pictures::api::describe::alter,
    pictures::api::put_other,
    pictures::api::take_back,
    clips::api::list,
    clips::api::show,
    clips::api::alter,
    clips::api::renew,
    clips::api::send_away,
    clips::api::bring_back,
    api::list,
    api::options,
    api::create,
    api::show,
    api::head,
    api::patch,
    api::remove,
))]
pub struct Operations;

/// The API.
pub fn api() -> Router<App> {
    let upload = get(api::show).head(api::head).patch(api::patch).delete(api::remove);
    Router::new()
        .route("/api/v1/uploads", get(api::list).post(api::create).options(api::options))
        .route("/api/v1/uploads/{id}", upload)
        .route("/api/v1/pictures", get(pictures::api::list))
        .route("/api/v1/pictures/{id}", get(pictures::api::show).patch(pictures::api::describe::alter))
        .route(
            "/api/v1/pictures/{id}/replacement",
            post(pictures::api::put_other).delete(pictures::api::take_back),
        )
        .route("/api/v1/clips", get(clips::api::list))
        .route("/api/v1/clips/{id}", get(clips::api::show).patch(clips::api::alter))
        .route("/api/v1/clips/{id}/renewal", post(clips::api::renew))
        .route("/api/v1/clips/{id}/withdrawal", post(clips::api::send_away).delete(clips::api::bring_back))
}
