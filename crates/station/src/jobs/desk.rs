//! The page of jobs: what runs, what waits, what failed. Its script asks for
//! it again while something is to come, and puts in what is new.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use lw_store::jobs::order::{self, Ordered};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{by_id, seen_by, sees};
use crate::desk::{Frame, Moment, page};
use crate::people::{Names, Who};

const PATH: &str = "/desk/jobs/";
/// The states in the order of the page.
const STATES: [&str; 3] = ["running", "waiting", "failed"];

#[derive(Serialize)]
struct JobsPage {
    #[serde(flatten)]
    frame: Frame,
    groups: Vec<Group>,
    /// Whether there may be more than is listed.
    is_full: bool,
}

#[derive(Serialize)]
struct Group {
    state: &'static str,
    jobs: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    /// What is done.
    name: String,
    /// To what.
    about: String,
    by: String,
    at: Moment,
    /// Its progress, in hundredths.
    percent: u32,
    /// What is being done now.
    step: Option<String>,
    is_stopping: bool,
    /// When it is tried again, where it has failed before.
    next: Option<Moment>,
    failure: Option<String>,
}

/// Work that a page waits for, and that is not tried again by itself.
#[derive(Serialize)]
pub struct Failed {
    /// Why.
    why: String,
    /// Where whoever looks has it tried again, if they may.
    again: Option<String>,
}

/// The work with this key, if it failed or was stopped.
pub async fn failed(app: &App, who: &Who, key: &str) -> Result<Option<Failed>, Error> {
    let job = order::by_key(&app.db, key).await?;
    Ok(job.and_then(|job| {
        let why = app.words.say(&who.language, job.failure.as_ref()?, &[]);
        Some(Failed { why, again: sees(who, &job).then(|| format!("{PATH}{}/attempt", job.id)) })
    }))
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/jobs/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let frame = Frame::of(&app, &who, PATH, "desk-jobs").await?.done(&app, asked.done.as_deref());
    let (jobs, names, now) =
        (seen_by(&app.db, &who).await?, Names::told(&app, &who.language).await?, app.clock.now());
    let mut groups = Vec::new();
    for state in STATES {
        let those = jobs.iter().filter(|job| job.state(now).key() == state);
        let lines = those.map(|job| line(&app, &frame, &names, job)).collect::<Result<Vec<_>, Error>>()?;
        if !lines.is_empty() {
            groups.push(Group { state, jobs: lines });
        }
    }
    page(&app, "jobs", JobsPage { frame, groups, is_full: jobs.len() >= order::SHOWN })
}

fn line(app: &App, frame: &Frame, names: &Names, job: &Ordered) -> Result<Line, Error> {
    let lang = frame.language();
    let say = |key: &String| app.words.say(&lang, key, &[]);
    let is_again = job.attempts > 0 && job.run_at > app.clock.now();
    Ok(Line {
        id: job.id.to_string(),
        name: say(&format!("desk-job-{}", job.name.replace('_', "-"))),
        about: job.about.clone(),
        by: names.of(&job.made_by),
        at: frame.brief(app, job.created_at)?,
        percent: job.progress / 10,
        step: job.step.as_ref().map(say),
        is_stopping: job.cancelled_at.is_some(),
        next: is_again.then(|| frame.moment(app, job.run_at)).transpose()?,
        failure: job.failure.as_ref().map(say),
    })
}

/// `POST /desk/jobs/{id}/stop`
pub async fn stop(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    // What has ended meanwhile needs no stopping.
    if let Some(job) = by_id(&app.db, &who, &id).await? {
        super::stop(&app.db, &who, &job.id, app.clock.now()).await?;
    }
    Ok(Redirect::to(&format!("{PATH}?done=job-stop")).into_response())
}

/// `POST /desk/jobs/{id}/attempt`
pub async fn try_again(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let job = by_id(&app.db, &who, &id).await?.ok_or(Error::NotFound)?;
    super::try_again(&app.db, &who, &job.id, app.clock.now()).await?;
    Ok(Redirect::to(&format!("{PATH}?done=job-again")).into_response())
}
