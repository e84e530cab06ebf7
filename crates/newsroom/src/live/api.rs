//! Live reports as programs see them. A post goes out as soon as it is sent.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lw_base::Id;
use lw_formats::document::Document;
use lw_station::editions::{self, Edition};
use lw_station::keys::Caller;
use lw_station::keys::once::{Once, once};
use lw_station::people::api::By;
use lw_station::people::{Act, Names, Who};
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Line, Moment, Problem, Sent, Unchanged, tag};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::desk::may_change;
use super::{
    BadPost, LONGEST_HEADLINE, LONGEST_REASON, Mark, NewPost, Post, Report, State as Stands, Times, queries,
    write,
};
use crate::stories::api::text::Body;
use crate::stories::{self, Story, find};

/// Posts in an answer.
const MOST: usize = 100;

/// Where a live report stands.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LiveReportState)]
pub enum ShownState {
    /// It has not begun.
    ToCome,
    /// It goes on.
    Live,
    /// It is over.
    Ended,
}

/// What is true of a story that is a live report.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LiveReport)]
pub struct Shown {
    /// Where it stands.
    state: ShownState,
    /// From when it is live.
    #[schema(format = "date-time")]
    starts_at: String,
    /// Until when, if that is known.
    #[schema(required = true, format = "date-time")]
    ends_at: Option<String>,
    /// Its posts, those that were withdrawn among them.
    posts: i64,
}

/// When a live report begins and ends.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewLiveReport)]
pub struct Given {
    /// From when it is live; at once if nothing is said.
    #[schema(value_type = Option<String>, format = "date-time")]
    starts_at: Option<Moment>,
    /// Until when; open if nothing is said.
    #[schema(value_type = Option<String>, format = "date-time")]
    ends_at: Option<Moment>,
}

/// A post, as readers were told last.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Post)]
pub struct ShownPost {
    /// Its id.
    id: String,
    /// Its place among the posts of its report, from 1.
    number: i64,
    /// What readers were told last: `post`, `correction` or `withdrawal`.
    kind: &'static str,
    /// The headline.
    headline: String,
    /// The text: a ProseMirror document.
    #[schema(value_type = Body)]
    document: Document,
    /// The id of the byline that stands on it.
    #[schema(required = true)]
    byline: Option<String>,
    /// Whether it is a key point.
    is_key: bool,
    /// Whether it stands above the others.
    is_pinned: bool,
    /// What was wrong, or why it was withdrawn.
    #[schema(required = true)]
    reason: Option<String>,
    /// Who wrote it.
    posted_by: By,
    /// When.
    #[schema(format = "date-time")]
    posted_at: String,
    /// Who told the last.
    told_by: By,
    /// When.
    #[schema(format = "date-time")]
    told_at: String,
}

/// A post.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPost)]
pub struct GivenPost {
    /// The headline.
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    headline: Line<{ LONGEST_HEADLINE * 4 }>,
    /// The text: a ProseMirror document, of the parts that a story has.
    #[schema(value_type = Option<Body>)]
    document: Option<Value>,
    /// The id of the byline that stands on it.
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    byline: Option<Id>,
    /// Whether it is a key point.
    #[serde(default)]
    #[schema(required = false)]
    is_key: bool,
}

/// What is right, and what was wrong.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PostCorrection)]
pub struct GivenCorrection {
    /// The headline.
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    headline: Line<{ LONGEST_HEADLINE * 4 }>,
    /// The text: a ProseMirror document, of the parts that a story has.
    #[schema(value_type = Option<Body>)]
    document: Option<Value>,
    /// The id of the byline that stands on it.
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    byline: Option<Id>,
    /// What was wrong. Readers read this.
    #[schema(value_type = String, min_length = 1, max_length = 1000)]
    reason: Line<LONGEST_REASON>,
}

/// Why a post is taken back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PostWithdrawal)]
pub struct GivenWithdrawal {
    /// Why. Readers read this.
    #[schema(value_type = String, min_length = 1, max_length = 1000)]
    reason: Line<LONGEST_REASON>,
}

/// Where a story stands as a live report.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/live", tag = "Live reports", operation_id = "getLiveReport",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    answer(&app, &story).await
}

/// Makes a story a live report, or says when it begins and ends.
#[utoipa::path(
    put, path = "/api/v1/stories/{id}/live", tag = "Live reports", operation_id = "setLiveReport",
    request_body = Given, responses((status = 200, body = Shown))
)]
pub async fn set(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Given>,
) -> Result<Json<Shown>, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    who.must(Act::GoLive, &edition.id)?;
    let times =
        Times { starts_at: sent.it.starts_at.map(|it| it.0), ends_at: sent.it.ends_at.map(|it| it.0) };
    let (by, now, known) = (who.by(), app.clock.now(), story.id.clone());
    app.db
        .change::<(), BadPost>(move |change| {
            Box::pin(async move { write::set_times(change, &known, times, &by, now).await })
        })
        .await?;
    answer(&app, &story).await
}

/// The newest posts of a live report, at most 100.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/live/posts", tag = "Live reports", operation_id = "listPosts",
    responses((status = 200, body = List<ShownPost>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<List<ShownPost>>, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    queries::report(&app.db, &story.id).await?.ok_or(Kind::NotFound)?;
    let names = Names::load(&app.db).await?;
    let found = queries::posts(&app.db, &story.id, i64::MAX, MOST).await?;
    let items = found.into_iter().map(|it| ShownPost::of(&names, it)).collect::<Result<_, _>>()?;
    Ok(Json(List::whole(items)))
}

/// Posts in a live report. Readers have it at once.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/live/posts", tag = "Live reports", operation_id = "post",
    request_body = GivenPost,
    responses((status = 201, body = ShownPost, headers(
        ("ETag" = String, description = "What readers were told."),
        ("Location" = String, description = "Where it is."),
    )))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<GivenPost>,
) -> Result<Response, Problem> {
    let (story, edition) = find(&app, &who, &id).await?;
    who.must(Act::Post, &edition.id)?;
    let asked = Once::of(&who, &sent);
    let is_key = sent.it.is_key;
    let new = new(sent.it.headline.0, sent.it.document.as_ref(), sent.it.byline)?;
    let (by, now, known) = (who.by(), app.clock.now(), story.id.clone());
    let done = once::<(), BadPost, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let post = write::post(change, (&known, Id::new(now)), new, &by, now).await?;
            if is_key {
                write::mark(change, (&known, &post), (Mark::Key, true), &by, now).await?;
            }
            Ok((post.to_string(), ()))
        })
    })
    .await?;
    let location = [(header::LOCATION, format!("/api/v1/stories/{}/live/posts/{}", story.id, done.made))];
    Ok((StatusCode::CREATED, location, one(&app, &story, &done.made).await?).into_response())
}

/// One post.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/live/posts/{post}", tag = "Live reports", operation_id = "getPost",
    responses((status = 200, body = ShownPost, headers(("ETag" = String, description = "What readers were told."))))
)]
pub async fn show_post(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, post)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (story, _) = find(&app, &who, &id).await?;
    Ok(one(&app, &story, &post).await?.into_response())
}

/// Says what is right in the place of what readers were told, which If-Match names.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/live/posts/{post}/correction", tag = "Live reports",
    operation_id = "correctPost", request_body = GivenCorrection, params(("If-Match" = String, Header)),
    responses((status = 201, body = ShownPost, headers(("ETag" = String, description = "What readers were told."))))
)]
pub async fn correct(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, post)): Path<(String, String)>,
    Unchanged(revision): Unchanged,
    sent: Sent<GivenCorrection>,
) -> Result<Response, Problem> {
    let (story, post) = own(&app, &who, &id, &post).await?;
    let asked = Once::of(&who, &sent);
    let reason = sent.it.reason.0;
    let new = new(sent.it.headline.0, sent.it.document.as_ref(), sent.it.byline)?;
    let (by, now, known, id) = (who.by(), app.clock.now(), story.id.clone(), post.id.clone());
    once::<(), BadPost, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            write::correct(change, (&known, &id, revision), new, &reason, &by, now).await?;
            Ok((id.to_string(), ()))
        })
    })
    .await?;
    Ok((StatusCode::CREATED, one(&app, &story, post.id.as_str()).await?).into_response())
}

/// Takes a post back, of which If-Match names what readers were told.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/live/posts/{post}/withdrawal", tag = "Live reports",
    operation_id = "withdrawPost", request_body = GivenWithdrawal, params(("If-Match" = String, Header)),
    responses((status = 201, body = ShownPost, headers(("ETag" = String, description = "What readers were told."))))
)]
pub async fn withdraw(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, post)): Path<(String, String)>,
    Unchanged(revision): Unchanged,
    sent: Sent<GivenWithdrawal>,
) -> Result<Response, Problem> {
    let (story, post) = own(&app, &who, &id, &post).await?;
    let asked = Once::of(&who, &sent);
    let reason = sent.it.reason.0;
    let (by, now, known, id) = (who.by(), app.clock.now(), story.id.clone(), post.id.clone());
    once::<(), BadPost, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            write::withdraw(change, (&known, &id, revision), &reason, &by, now).await?;
            Ok((id.to_string(), ()))
        })
    })
    .await?;
    Ok((StatusCode::CREATED, one(&app, &story, post.id.as_str()).await?).into_response())
}

/// Makes a post a key point (`key`), or lets it stand above the others (`pin`).
#[utoipa::path(
    put, path = "/api/v1/stories/{id}/live/posts/{post}/marks/{mark}", tag = "Live reports",
    operation_id = "markPost", responses((status = 200, body = ShownPost))
)]
pub async fn mark(
    State(app): State<App>,
    Caller(who): Caller,
    Path(path): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    set_mark(&app, &who, path, true).await
}

/// Takes a mark from a post.
#[utoipa::path(
    delete, path = "/api/v1/stories/{id}/live/posts/{post}/marks/{mark}", tag = "Live reports",
    operation_id = "unmarkPost", responses((status = 200, body = ShownPost))
)]
pub async fn unmark(
    State(app): State<App>,
    Caller(who): Caller,
    Path(path): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    set_mark(&app, &who, path, false).await
}

async fn set_mark(
    app: &App,
    who: &Who,
    (id, post, mark): (String, String, String),
    is_on: bool,
) -> Result<Response, Problem> {
    let (story, edition) = find(app, who, &id).await?;
    who.must(Act::Post, &edition.id)?;
    let post: Id = post.parse().map_err(|_| Kind::NotFound)?;
    let mark = Mark::named(&mark).ok_or(Kind::NotFound)?;
    let (by, now, known, id) = (who.by(), app.clock.now(), story.id.clone(), post.clone());
    app.db
        .change::<(), BadPost>(move |change| {
            Box::pin(async move { write::mark(change, (&known, &id), (mark, is_on), &by, now).await })
        })
        .await?;
    Ok(one(app, &story, post.as_str()).await?.into_response())
}

/// A post that somebody may correct and withdraw.
async fn own(app: &App, who: &Who, id: &str, post: &str) -> Result<(Story, Post), Problem> {
    let (story, edition): (Story, Edition) = find(app, who, id).await?;
    who.must(Act::Post, &edition.id)?;
    let post: Id = post.parse().map_err(|_| Kind::NotFound)?;
    let post = queries::post(&app.db, &story.id, &post).await?.ok_or(Kind::NotFound)?;
    if may_change(who, &edition, &post) { Ok((story, post)) } else { Err(Kind::Forbidden.into()) }
}

fn new(headline: String, document: Option<&Value>, byline: Option<Id>) -> Result<NewPost, Problem> {
    let document = match document {
        None => Document::default(),
        Some(json) => Document::from_json(&json.to_string())
            .map_err(|_| Problem::message("document", "desk-problem-document", vec![]))?,
    };
    Ok(NewPost { headline, document, byline })
}

async fn answer(app: &App, story: &Story) -> Result<Json<Shown>, Problem> {
    let report: Report = queries::report(&app.db, &story.id).await?.ok_or(Kind::NotFound)?;
    Ok(Json(Shown {
        state: match report.state(app.clock.now()) {
            Stands::ToCome => ShownState::ToCome,
            Stands::Live => ShownState::Live,
            Stands::Ended => ShownState::Ended,
        },
        starts_at: report.starts_at.iso(),
        ends_at: report.ends_at.map(|at| at.iso()),
        posts: queries::count(&app.db, &story.id).await?,
    }))
}

/// What others are told of a post: what readers were told last, and not by whom.
pub async fn told(app: &App, story: &Id, post: &Id) -> anyhow::Result<Option<Value>> {
    let Some(story) = stories::queries::by_id(&app.db, story).await? else { return Ok(None) };
    let Some(edition) = editions::queries::by_id(&app.db, &story.edition_id).await? else { return Ok(None) };
    let Some(post) = queries::post(&app.db, &story.id, post).await? else { return Ok(None) };
    let shown = ShownPost::of(&Names::load(&app.db).await?, post);
    let mut value = serde_json::to_value(shown.map_err(|problem| anyhow::anyhow!("{problem:?}"))?)?;
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|name, _| !["posted_by", "told_by"].contains(&name.as_str()));
        fields.insert("story".into(), story.id.to_string().into());
        fields.insert("language".into(), edition.language.to_string().into());
        fields.insert("edition".into(), edition.id.into());
    }
    Ok(Some(value))
}

async fn one(
    app: &App,
    story: &Story,
    post: &str,
) -> Result<([(header::HeaderName, HeaderValue); 1], Json<ShownPost>), Problem> {
    let post: Id = post.parse().map_err(|_| Kind::NotFound)?;
    let post = queries::post(&app.db, &story.id, &post).await?.ok_or(Kind::NotFound)?;
    let tag = tag(post.revision);
    Ok(([(header::ETAG, tag)], Json(ShownPost::of(&Names::load(&app.db).await?, post)?)))
}

impl ShownPost {
    fn of(names: &Names, it: Post) -> Result<Self, Problem> {
        Ok(Self {
            document: it.document()?,
            kind: it.kind().key(),
            is_key: it.is_key(),
            is_pinned: it.is_pinned(),
            id: it.id.to_string(),
            number: it.number,
            headline: it.headline,
            byline: it.byline_id.map(|id| id.to_string()),
            reason: it.reason,
            posted_by: By::of(names, &it.posted_by),
            posted_at: it.posted_at.iso(),
            told_by: By::of(names, &it.told_by),
            told_at: it.told_at.iso(),
        })
    }
}

impl From<BadPost> for Problem {
    fn from(bad: BadPost) -> Self {
        match bad {
            BadPost::Withdrawn | BadPost::Ended => Kind::Over.into(),
            BadPost::Stale(_) => Kind::Stale.into(),
            BadPost::NotThere => Kind::NotFound.into(),
            BadPost::Store(error) => error.into(),
            bad => {
                let (field, key) = bad.wrong().unwrap_or_default();
                Self::message(field, key, vec![("count", LONGEST_HEADLINE.into())])
            }
        }
    }
}
