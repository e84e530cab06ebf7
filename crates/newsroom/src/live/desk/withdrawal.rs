//! Taking a post back.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form as Filled;
use lw_station::desk::{Frame, Problem, mend, page};
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::post::Known;
use super::{Place, problem};
use crate::live::{BadPost, Post, write};
use crate::stories::desk::history::Head;

#[derive(Serialize)]
struct WithdrawalPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    path: String,
    post: Known,
    form: Sent,
    problems: Vec<Problem>,
}

/// What is sent.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Sent {
    reason: String,
    #[serde(skip_serializing)]
    revision: i64,
}

/// `GET /desk/stories/{id}/live/{post}/withdrawal`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path((id, post)): Path<(String, String)>,
) -> Result<Html<String>, Error> {
    let place = Place::of(&app, &who, &id).await?;
    let post = place.own_post(&app, &who, &post).await?;
    render(&app, &who, &place, &post, Sent::default(), vec![]).await
}

/// `POST /desk/stories/{id}/live/{post}/withdrawal`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path((id, post)): Path<(String, String)>,
    Filled(sent): Filled<Sent>,
) -> Result<Response, Error> {
    let place = Place::of(&app, &who, &id).await?;
    let post = place.own_post(&app, &who, &post).await?;
    let (by, now, story, known) = (who.by(), app.clock.now(), place.story.id.clone(), post.id.clone());
    let (revision, reason) = (sent.revision, sent.reason.clone());
    let done = app.db.change::<(), BadPost>(move |change| {
        Box::pin(async move { write::withdraw(change, (&story, &known, revision), &reason, &by, now).await })
    });
    match done.await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=post-withdrawal", place.path())).into_response()),
        Err(bad) => {
            let problems = vec![problem(&app, &who, bad).await?];
            mend(render(&app, &who, &place, &post, sent, problems).await)
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    place: &Place,
    post: &Post,
    form: Sent,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let known = Known::of(place, post);
    let path = format!("{}/withdrawal", known.path);
    let frame = Frame::of(app, who, &path, "desk-post-withdraw").await?;
    let context = WithdrawalPage {
        story: place.head(app, who, &frame).await?,
        path: place.path(),
        post: known,
        form,
        problems,
        frame,
    };
    page(app, "post_withdrawal", context)
}
