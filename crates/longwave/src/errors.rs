//! Pages for what is not there, in the language of the edition that the
//! address names. Readers never see a cause: it is in the log under the
//! number that the page shows.

use std::any::Any;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use lw_base::Id;
use lw_newsroom::notifications;
use lw_station::editions::{self, Edition};
use lw_station::frame::Frame;
use lw_station::people::Who;
use lw_web::{App, Error, Fault, api, desk, pages};
use serde::Serialize;

/// The header that bears an answer's number.
pub const REQUEST_ID: &str = "x-request-id";

#[derive(Serialize)]
struct NothingPage {
    #[serde(flatten)]
    frame: Frame,
    kind: &'static str,
}

#[derive(Serialize)]
struct BrokenPage {
    #[serde(flatten)]
    frame: Frame,
    reference: String,
}

/// A request that the address does not take.
pub async fn not_allowed(request: Request) -> Response {
    if api::is_api(request.uri().path()) {
        // What the address takes, the router says.
        return api::Problem::from(api::Kind::NotAllowed).into_response();
    }
    let allow = if request.uri().path().starts_with(notifications::ADDRESS) { "POST" } else { "GET, HEAD" };
    (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, allow)]).into_response()
}

/// A panic is a fault like any other.
pub fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let text = cause.downcast_ref::<String>().cloned();
    let text = text.or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()));
    Error::Internal(anyhow::anyhow!("panic: {}", text.unwrap_or_default())).into_response()
}

/// Gives each answer its number, and a page to those that ended in an error.
pub async fn explain(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let asked = Asked::of(&request);
    let is_gone = request.extensions().get::<pages::Gone>().is_some();
    let reference = Id::new(app.clock.now());
    let mut response = next.run(request).await;
    if let Some(fault) = response.extensions_mut().remove::<Fault>() {
        let status = if is_gone { StatusCode::GONE } else { response.status() };
        if let Some(cause) = fault.cause {
            tracing::error!(request.id = %reference, request.path = desk::without_secret(&path), error = cause, "an answer could not be made");
        }
        response = if api::is_api(&path) {
            response
        } else if desk::is_desk(&path) {
            desk_page(&app, &asked, status, &reference).await
        } else {
            page(&app, &path, status, &reference).await
        };
    }

    if api::is_api(&path) {
        response = described(&app, &asked, response);
    }
    if let Ok(value) = HeaderValue::try_from(reference.as_str()) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    if response.status().is_redirection() && !desk::is_desk(&path) && !api::is_api(&path) {
        // A slug may change and change back: a browser must ask again.
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    if desk::is_desk(&path) {
        desk::dress(&mut response);
    }
    response
}

/// A program's answer: what ends badly is a problem, whoever found it.
fn described(app: &App, asked: &Asked, response: Response) -> Response {
    let status = response.status();
    let is_told = response.headers().get(header::CONTENT_TYPE).is_some_and(|it| it == api::PROBLEM);
    let mut response = match (status.is_client_error() || status.is_server_error()) && !is_told {
        true => {
            let allow = response.headers().get(header::ALLOW).cloned();
            let mut told = api::Problem::from(api::Kind::of(status)).into_response();
            *told.status_mut() = status;
            allow.into_iter().for_each(|allow| drop(told.headers_mut().insert(header::ALLOW, allow)));
            told
        }
        false => response,
    };
    if response.status().is_client_error() || response.status().is_server_error() {
        response = api::say(app, &lw_station::desk::language(app, &asked.headers), response);
    }
    api::dress(&mut response);
    response
}

/// What is left of a request once it is answered.
struct Asked {
    path: String,
    is_read: bool,
    headers: HeaderMap,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let is_of_somebody = desk::is_desk(&path) || api::is_api(request.uri().path());
        Self {
            path,
            is_read: matches!(*request.method(), Method::GET | Method::HEAD),
            headers: if is_of_somebody { request.headers().clone() } else { HeaderMap::new() },
        }
    }
}

#[derive(Serialize)]
struct MessagePage {
    #[serde(flatten)]
    frame: lw_station::desk::Frame,
    kind: &'static str,
    reference: String,
    next: Option<String>,
    kept: Option<String>,
}

/// What the desk says where a page could not be made. Who is not signed in and
/// only wanted to read is sent to sign in.
async fn desk_page(app: &App, asked: &Asked, status: StatusCode, reference: &Id) -> Response {
    if status == StatusCode::UNAUTHORIZED && asked.is_read {
        let next = url::form_urlencoded::byte_serialize(asked.path.as_bytes()).collect::<String>();
        return Redirect::to(&format!("/desk/sign-in?next={next}")).into_response();
    }
    let kind = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "not-found",
        StatusCode::UNAUTHORIZED => "ended",
        StatusCode::FORBIDDEN => "forbidden",
        StatusCode::INSUFFICIENT_STORAGE => "full",
        status if status.is_client_error() => "unreadable",
        _ => "broken",
    };
    let html = message(app, asked, kind, reference).await;
    let html =
        html.unwrap_or_else(|_| format!("<!doctype html><title>{status}</title><p>{status} {reference}"));
    (status, Html(html)).into_response()
}

async fn message(app: &App, asked: &Asked, kind: &'static str, reference: &Id) -> Result<String, Error> {
    let title = format!("desk-{kind}");
    let frame = match Who::of(app, &asked.headers).await {
        Ok(Some(who)) => lw_station::desk::Frame::of(app, &who, "", &title).await?,
        // The database may be the trouble: then nobody is known.
        _ => {
            let lang = lw_station::desk::language(app, &asked.headers);
            lw_station::desk::Frame::bare(app, &lang, "", &title)
        }
    };
    let context = MessagePage { frame, kind, reference: reference.to_string(), next: None, kept: None };
    Ok(app.templates.render("desk/message.html", context)?)
}

async fn page(app: &App, path: &str, status: StatusCode, reference: &Id) -> Response {
    let html = match status {
        StatusCode::NOT_FOUND => nothing(app, path, "not-found").await,
        StatusCode::GONE => nothing(app, path, "gone").await,
        _ => broken(app, path, reference).await,
    };
    // Where even the page cannot be made, the number alone still helps.
    let html =
        html.unwrap_or_else(|_| format!("<!doctype html><title>{status}</title><p>{status} {reference}"));
    let mut response = (status, Html(html)).into_response();
    for (name, value) in pages::html_headers(&app.assets.css_hash) {
        response.headers_mut().insert(name, value);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.map(Body::new)
}

/// For what is not here, or not here any more.
async fn nothing(app: &App, path: &str, kind: &'static str) -> Result<String, Error> {
    let mut frame = frame(app, path, kind).await?;
    frame.robots = Some("noindex");
    Ok(app.templates.render("site/not_found.html", NothingPage { frame, kind })?)
}

async fn broken(app: &App, path: &str, reference: &Id) -> Result<String, Error> {
    // The database may be the trouble: then the page has no edition around it.
    let frame = match frame(app, path, "broken").await {
        Ok(frame) => frame,
        Err(_) => Frame::bare(app, None, &app.station())?,
    };
    Ok(app.templates.render("site/broken.html", BrokenPage { frame, reference: reference.to_string() })?)
}

async fn frame(app: &App, path: &str, key: &str) -> Result<Frame, Error> {
    let mut frame = match edition(app, path).await? {
        Some(edition) => {
            let title = app.words.say(&edition.language, key, &[]);
            Frame::of(app, &edition, "/-", &title).await?
        }
        None => {
            let first =
                editions::queries::all(&app.db).await?.into_iter().next().map(|edition| edition.language);
            let mut frame = Frame::bare(app, first, "")?;
            frame.title = app.words.say(&frame.lang.parse().map_err(anyhow::Error::from)?, key, &[]);
            frame
        }
    };
    frame.canonical = None;
    frame.description = Some(frame.title.clone());
    Ok(frame)
}

async fn edition(app: &App, path: &str) -> Result<Option<Edition>, Error> {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    Ok(editions::queries::by_id(&app.db, first).await?)
}
