//! The desk's page of uploads, and where its script and other clients of tus
//! send files.
//!
//! - [`form`]: files in a form, for browsers without scripts

pub mod form;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_station::desk::{Frame, Moment, Problem, mend, page, size};
use lw_station::editions;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{BadUpload, Upload, forget, of_theirs, queries, sentence, tus};

/// The page's address.
pub const PATH: &str = "/desk/uploads/";
/// Where files are sent to.
const ROOT: &str = "/desk/uploads";
/// Uploads on the page.
const SHOWN: usize = 50;

#[derive(Serialize)]
struct UploadsPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    editions_to_choose: Vec<Choice>,
    uploads: Vec<Line>,
    picture_mb: u64,
    recording_mb: u64,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    size: String,
    at: Moment,
    state: &'static str,
    /// Whether its end is open: a recording under way, or one that broke off.
    is_open_ended: bool,
    /// Until when what there is of one with an open end is kept.
    until: Option<String>,
    /// How much is there, in hundredths.
    percent: i64,
    refusal: Option<String>,
    place: Option<String>,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// An upload as the page's script reads it.
#[derive(Serialize)]
pub struct Shown {
    id: String,
    name: String,
    bytes: i64,
    kept: i64,
    state: &'static str,
    refusal: Option<String>,
    place: Option<String>,
}

/// `GET /desk/uploads/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    render(&app, &who, vec![], asked.done).await
}

/// `GET /desk/uploads/{id}`: what became of one.
pub async fn state(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let it = of_theirs(&app, &who, &id).await.map_err(fault)?;
    let refusal = it.why_refused(&app, &who.language);
    Ok(Json(Shown {
        place: it.place(),
        state: it.state().key(),
        id: it.id.to_string(),
        name: it.name,
        bytes: it.bytes,
        kept: it.kept,
        refusal,
    })
    .into_response())
}

/// `POST /desk/uploads/{id}/removal`: gives one up.
pub async fn send_away(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    match of_theirs(&app, &who, &id).await {
        Ok(upload) => forget(&app, &upload).await?,
        // Who presses twice has done it once.
        Err(BadUpload::NotThere) => {}
        Err(bad) => return Err(fault(bad)),
    }
    Ok(Redirect::to(&format!("{PATH}?done=upload-end")).into_response())
}

/// What a recording is called.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Completed {
    name: String,
}

/// `POST /desk/uploads/{id}/completion`: what came of a recording is all of it.
pub async fn complete(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Completed>,
) -> Result<Response, Error> {
    let upload = of_theirs(&app, &who, &id).await.map_err(fault)?;
    match super::complete(&app, upload, &sent.name).await {
        Ok(upload) => Ok(Redirect::to(upload.place().as_deref().unwrap_or(PATH)).into_response()),
        Err(BadUpload::Refused(why)) => problem(&app, &who, &why).await,
        Err(BadUpload::Held) => problem(&app, &who, "desk-upload-held").await,
        Err(bad) => Err(fault(bad)),
    }
}

/// `OPTIONS /desk/uploads`
pub async fn options(State(app): State<App>, _: Who) -> Response {
    tus::options(app.limits)
}

/// `GET /desk/uploads`: who types the address wants the page.
pub async fn slash(_: Who) -> Redirect {
    Redirect::permanent(PATH)
}

/// `POST /desk/uploads`
pub async fn create(State(app): State<App>, who: Who, asked: HeaderMap) -> Result<Response, Error> {
    told(&app, &who, tus::create(&app, &who, ROOT, &asked).await)
}

/// `HEAD`, `PATCH` and `DELETE /desk/uploads/{id}`; the last two also by `POST`,
/// for a line that lets only that through (tus 1.0.0, `X-HTTP-Method-Override`).
pub async fn one(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    method: Method,
    asked: HeaderMap,
    body: Body,
) -> Result<Response, Error> {
    let instead = asked.get("x-http-method-override").filter(|_| method == Method::POST);
    let answer = match instead.map_or(method.as_str().as_bytes(), HeaderValue::as_bytes) {
        b"HEAD" if instead.is_none() => tus::head(&app, &who, &id, &asked).await,
        b"PATCH" => tus::patch(&app, &who, &id, &asked, body).await,
        b"DELETE" => tus::remove(&app, &who, &id, &asked).await,
        _ => Err(BadUpload::Unreadable),
    };
    told(&app, &who, answer)
}

/// Tells a client of tus what is wrong: by the status, and to people by a
/// sentence.
fn told(app: &App, who: &Who, answer: Result<Response, BadUpload>) -> Result<Response, Error> {
    let bad = match answer {
        Ok(response) => return Ok(response),
        Err(BadUpload::Store(error)) => return Err(error.into()),
        Err(bad) => bad,
    };
    let words = match &bad {
        BadUpload::Refused(key) => sentence(app, &who.language, key),
        BadUpload::Many => app.words.say(&who.language, "desk-upload-many", &[]),
        _ => String::new(),
    };
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok(tus::dressed((tus::status(&bad), kind, words).into_response()))
}

fn fault(bad: BadUpload) -> Error {
    match bad {
        BadUpload::Store(error) => error.into(),
        BadUpload::NotThere => Error::NotFound,
        _ => Error::Unreadable,
    }
}

async fn render(
    app: &App,
    who: &Who,
    problems: Vec<Problem>,
    done: Option<String>,
) -> Result<Html<String>, Error> {
    let frame = Frame::of(app, who, PATH, "desk-uploads").await?.done(app, done.as_deref());
    let theirs = editions::where_may(&app.db, who, Act::Upload).await?.into_iter();
    let uploads = queries::of_maker(&app.db, &who.by(), SHOWN).await?;
    let line = |it: Upload| {
        let until = Some(it.expires_at).filter(|_| it.is_open_ended && it.kept > 0);
        Ok::<_, Error>(Line {
            until: until.map(|at| frame.date(app, at)).transpose()?,
            size: size(app, &who.language, if it.is_open_ended { it.kept } else { it.bytes }),
            is_open_ended: it.is_open_ended,
            at: frame.brief(app, it.made_at)?,
            state: it.state().key(),
            percent: it.kept.saturating_mul(100) / it.bytes.max(1),
            refusal: it.why_refused(app, &who.language),
            place: it.place(),
            id: it.id.to_string(),
            name: it.name,
        })
    };
    let context = UploadsPage {
        uploads: uploads.into_iter().map(line).collect::<Result<_, _>>()?,
        editions_to_choose: theirs.map(|it| Choice { id: it.id, name: it.name }).collect(),
        picture_mb: app.limits.picture.div_euclid(super::MEGABYTE),
        recording_mb: app.limits.recording.div_euclid(super::MEGABYTE),
        problems,
        frame,
    };
    page(app, "uploads", context)
}

/// The page with what has to be mended.
async fn problem(app: &App, who: &Who, key: &str) -> Result<Response, Error> {
    let problem = Problem { field: "file", text: sentence(app, &who.language, key) };
    mend(render(app, who, vec![problem], None).await)
}
