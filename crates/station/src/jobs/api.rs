//! Jobs as programs see them.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_base::{Lang, Timestamp};
use lw_store::jobs::order::Ordered;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use super::{by_id, seen_by};
use crate::keys::Caller;
use crate::people::api::By;
use crate::people::{Names, Who};

/// Work on a picture or on sound.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Job)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Which work.
    name: String,
    /// What it is about, such as the name of a file.
    about: String,
    /// The edition it is for.
    #[schema(required = true)]
    edition: Option<String>,
    /// Who asked for it.
    by: By,
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// `running`, `waiting` or `failed`. What is done is gone.
    #[schema(pattern = "^(running|waiting|failed)$")]
    state: &'static str,
    /// How far it is, in thousandths.
    #[schema(maximum = 1000)]
    progress: u32,
    /// Why it is not tried again, in the language that Accept-Language asks for.
    #[schema(required = true)]
    failure: Option<String>,
}

impl Shown {
    fn of(app: &App, lang: &Lang, names: &Names, job: Ordered, now: Timestamp) -> Self {
        Self {
            state: job.state(now).key(),
            id: job.id.to_string(),
            name: job.name,
            about: job.about,
            edition: job.edition,
            by: By::of(names, &job.made_by),
            at: job.created_at.iso(),
            progress: job.progress,
            failure: job.failure.map(|key| app.words.say(lang, &key, &[])),
        }
    }
}

/// The work that this key may see: on what it sent, and on what was sent to
/// the editions where it is a publisher. What runs is first, then what failed, then
/// what waits; in each the newest is. Some hundreds at most.
#[utoipa::path(
    get, path = "/api/v1/jobs", tag = "Jobs", operation_id = "listJobs", responses((status = 200, body = List<Shown>))
)]
pub async fn list(State(app): State<App>, Caller(who): Caller) -> Result<Json<List<Shown>>, Problem> {
    let (names, now) = (Names::load(&app.db).await?, app.clock.now());
    let jobs = seen_by(&app.db, &who).await?.into_iter();
    Ok(Json(List::whole(jobs.map(|job| Shown::of(&app, &who.language, &names, job, now)).collect())))
}

/// One job. What is done is gone.
#[utoipa::path(
    get, path = "/api/v1/jobs/{id}", tag = "Jobs", operation_id = "getJob", responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    let job = find(&app, &who, &id).await?;
    let names = Names::load(&app.db).await?;
    Ok(Json(Shown::of(&app, &who.language, &names, job, app.clock.now())))
}

/// Tells a job to stop: one that runs stops at its next step.
#[utoipa::path(
    post, path = "/api/v1/jobs/{id}/stop", tag = "Jobs", operation_id = "stopJob", responses((status = 204))
)]
pub async fn stop(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let job = find(&app, &who, &id).await?;
    super::stop(&app.db, &who, &job.id, app.clock.now()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Lets a job that failed, or was stopped, begin anew.
#[utoipa::path(
    post, path = "/api/v1/jobs/{id}/attempt", tag = "Jobs", operation_id = "retryJob", responses((status = 204))
)]
pub async fn try_again(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let job = find(&app, &who, &id).await?;
    super::try_again(&app.db, &who, &job.id, app.clock.now()).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn find(app: &App, who: &Who, id: &str) -> Result<Ordered, Problem> {
    Ok(by_id(&app.db, who, id).await?.ok_or(Kind::NotFound)?)
}
