//! Uploads for programs: tus 1.0.0, with a key of the API in place of a session.

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use lw_base::Lang;
use lw_station::keys::Caller;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use super::{BadUpload, Upload, of_theirs, queries, sentence, tus};

/// Where files are sent to.
const ROOT: &str = "/api/v1/uploads";
/// Seconds in which some of many uploads may end.
const A_WHILE: u64 = 60;

/// A file on its way in, and what became of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Upload)]
pub struct Shown {
    /// Its id.
    id: String,
    /// The edition it is for.
    edition: String,
    /// What its sender calls it.
    name: String,
    /// How large it is when it is whole, in bytes; none while that is not known.
    #[schema(required = true)]
    bytes: Option<i64>,
    /// How many of them are on the disk.
    kept: i64,
    /// `open`, `taken` or `refused`.
    #[schema(pattern = "^(open|taken|refused)$")]
    state: &'static str,
    /// What was made of it, such as `picture:06et…`.
    #[schema(required = true)]
    made: Option<String>,
    /// Why it was refused, in the language that Accept-Language asks for.
    #[schema(required = true)]
    refusal: Option<String>,
    /// When it is forgotten, if nothing more comes.
    #[schema(format = "date-time")]
    expires_at: String,
}

/// One's own unfinished uploads, newest first; there are at most 100.
#[utoipa::path(
    get, path = "/api/v1/uploads", tag = "Uploads", operation_id = "listUploads",
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(State(app): State<App>, Caller(who): Caller) -> Result<Json<List<Shown>>, Problem> {
    let all = queries::unfinished(&app.db, &who.by()).await?;
    Ok(Json(List::whole(all.into_iter().map(|it| shown(&app, &who.language, it)).collect())))
}

/// What became of an upload of one's own.
#[utoipa::path(
    get, path = "/api/v1/uploads/{id}", tag = "Uploads", operation_id = "getUpload",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let it = of_theirs(&app, &who, &id).await.map_err(|bad| problem(&app, &who.language, bad))?;
    Ok(Json(shown(&app, &who.language, it)))
}

fn shown(app: &App, lang: &Lang, it: Upload) -> Shown {
    Shown {
        refusal: it.why_refused(app, lang),
        state: it.state().key(),
        expires_at: it.expires_at.iso(),
        id: it.id.to_string(),
        edition: it.edition_id,
        name: it.name,
        bytes: (!it.is_open_ended).then_some(it.bytes),
        kept: it.kept,
        made: it.subject,
    }
}

/// What an upload can be, by tus 1.0.0.
#[utoipa::path(
    options, path = "/api/v1/uploads", tag = "Uploads", operation_id = "describeUploads",
    responses((status = 204))
)]
pub async fn options(State(app): State<App>, Caller(_who): Caller) -> Response {
    tus::options(app.limits)
}

/// Begins an upload, by tus 1.0.0 (creation). `Upload-Metadata` has `filename`
/// and, for a key that is good in several editions, `edition`. `Upload-Defer-Length`
/// is for what has no end yet: its length comes with a later piece.
#[utoipa::path(
    post, path = "/api/v1/uploads", tag = "Uploads", operation_id = "beginUpload",
    params(
        ("Tus-Resumable" = String, Header), ("Upload-Length" = Option<i64>, Header, minimum = 1),
        ("Upload-Defer-Length" = Option<i64>, Header, minimum = 1, maximum = 1),
        ("Upload-Metadata" = Option<String>, Header),
    ),
    responses((status = 201, headers(("Location" = String))), (status = 404),
        (status = 412), (status = 422), (status = 429))
)]
pub async fn create(State(app): State<App>, Caller(who): Caller, asked: HeaderMap) -> Response {
    told(&app, &who.language, tus::create(&app, &who, ROOT, &asked).await)
}

/// Where to go on, by tus 1.0.0: `Upload-Offset`.
#[utoipa::path(
    head, path = "/api/v1/uploads/{id}", tag = "Uploads", operation_id = "findUploadOffset",
    params(("Tus-Resumable" = String, Header)),
    responses((status = 200), (status = 412), (status = 422))
)]
pub async fn head(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Response {
    told(&app, &who.language, tus::head(&app, &who, &id, &asked).await)
}

/// Sends a piece, by tus 1.0.0. What is acknowledged is on the disk. The piece
/// that makes it whole is answered when the file is taken in or refused.
#[utoipa::path(
    patch, path = "/api/v1/uploads/{id}", tag = "Uploads", operation_id = "sendPiece",
    params(
        ("Tus-Resumable" = String, Header), ("Upload-Offset" = i64, Header, minimum = 0),
        ("Upload-Length" = Option<i64>, Header, minimum = 1),
    ),
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream"),
    responses((status = 204), (status = 412), (status = 423))
)]
pub async fn patch(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    asked: HeaderMap,
    body: Body,
) -> Response {
    told(&app, &who.language, tus::patch(&app, &who, &id, &asked, body).await)
}

/// Gives up an upload, by tus 1.0.0 (termination). What was taken in stays.
#[utoipa::path(
    delete, path = "/api/v1/uploads/{id}", tag = "Uploads", operation_id = "giveUpUpload",
    params(("Tus-Resumable" = String, Header)),
    responses((status = 204), (status = 412))
)]
pub async fn remove(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    asked: HeaderMap,
) -> Response {
    told(&app, &who.language, tus::remove(&app, &who, &id, &asked).await)
}

fn told(app: &App, lang: &Lang, answer: Result<Response, BadUpload>) -> Response {
    answer.unwrap_or_else(|bad| tus::dressed(problem(app, lang, bad).into_response()))
}

fn problem(app: &App, lang: &Lang, bad: BadUpload) -> Problem {
    match bad {
        BadUpload::Unreadable | BadUpload::TooMuch | BadUpload::Cut => Kind::Unreadable.into(),
        BadUpload::Version => Kind::OtherProtocol.into(),
        BadUpload::NotAPiece => Kind::NotAPiece.into(),
        BadUpload::NotThere => Kind::NotFound.into(),
        BadUpload::Offset(_) => Kind::OtherOffset.into(),
        BadUpload::Held => Kind::Held.into(),
        BadUpload::Many => Problem::wait(A_WHILE).because(app.words.say(lang, "desk-upload-many", &[])),
        BadUpload::Refused(why) => Problem::field("", sentence(app, lang, &why)),
        BadUpload::Store(error) => error.into(),
    }
}
