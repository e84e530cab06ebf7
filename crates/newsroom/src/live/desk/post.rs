//! One post: what readers were told in it, and its correction.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form as Filled;
use lw_station::desk::{Frame, Moment, Problem, mend, page};
use lw_station::people::{Names, Who};
use lw_web::{App, Error};
use serde::Serialize;

use super::form::{self, Choice, Form};
use super::{Place, problem};
use crate::live::{BadPost, Post, queries, write};
use crate::stories::desk::history::Head;

#[derive(Serialize)]
struct PostPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    path: String,
    post: Known,
    form: Form,
    bylines: Vec<Choice>,
    problems: Vec<Problem>,
    told: Vec<Told>,
}

/// A post that is there.
#[derive(Serialize)]
pub(super) struct Known {
    pub path: String,
    pub headline: String,
    pub revision: i64,
    pub is_withdrawn: bool,
}

/// What readers were told once.
#[derive(Serialize)]
struct Told {
    kind: String,
    headline: String,
    reason: Option<String>,
    by: String,
    at: Moment,
}

impl Known {
    pub(super) fn of(place: &Place, post: &Post) -> Self {
        Self {
            path: format!("{}{}", place.path(), post.id),
            headline: post.headline.clone(),
            revision: post.revision,
            is_withdrawn: post.is_withdrawn(),
        }
    }
}

/// `GET /desk/stories/{id}/live/{post}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path((id, post)): Path<(String, String)>,
) -> Result<Html<String>, Error> {
    let place = Place::of(&app, &who, &id).await?;
    let post = place.own_post(&app, &who, &post).await?;
    let form = Form::of(&post, &place.edition.language)?;
    render(&app, &who, &place, &post, form, vec![]).await
}

/// `POST /desk/stories/{id}/live/{post}`: says what is right.
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path((id, post)): Path<(String, String)>,
    Filled(form): Filled<Form>,
) -> Result<Response, Error> {
    let place = Place::of(&app, &who, &id).await?;
    let post = place.own_post(&app, &who, &post).await?;
    let (by, now, story, known) = (who.by(), app.clock.now(), place.story.id.clone(), post.id.clone());
    let (new, revision, note) = (form.post(&place.edition.language), form.revision, form.reason.clone());
    let done = app.db.change::<(), BadPost>(move |change| {
        Box::pin(
            async move { write::correct(change, (&story, &known, revision), new, &note, &by, now).await },
        )
    });
    match done.await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=post-correction", place.path())).into_response()),
        Err(bad) => {
            let problems = vec![problem(&app, &who, bad).await?];
            mend(render(&app, &who, &place, &post, form, problems).await)
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    place: &Place,
    post: &Post,
    form: Form,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let known = Known::of(place, post);
    let mut frame = Frame::of(app, who, &known.path, "desk-post").await?;
    frame.edition = Some(place.edition.id.clone());
    let names = Names::told(app, &frame.language()).await?;
    let mut told = Vec::new();
    for it in queries::revisions(&app.db, &post.id).await? {
        told.push(Told {
            by: names.of(&it.made_by),
            at: frame.brief(app, it.made_at)?,
            kind: it.kind,
            headline: it.headline,
            reason: it.reason,
        });
    }
    let context = PostPage {
        story: place.head(app, who, &frame).await?,
        path: place.path(),
        post: known,
        form,
        bylines: form::choices(app, &place.edition).await?,
        problems,
        told,
        frame,
    };
    page(app, "post", context)
}
