//! Deeds that have a time, schedule and embargo: what is read from their
//! forms, what is said of them, how they are taken back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use futures::future::BoxFuture;
use lw_base::Timestamp;
use lw_station::desk::{Frame, Notice, Problem};
use lw_station::people::Who;
use lw_web::calendar::{BadLocal, from_local, to_local};
use lw_web::{App, Error};

use super::story::{Scene, newest};
use super::verbs::{VerbForm, render};
use super::{find, path};
use crate::stories::deed::{Deed, Verb};
use crate::stories::queries::times;
use crate::stories::state::Facts;
use crate::stories::{BadVerb, embargo, schedule};

/// `POST /desk/stories/{id}/schedule/removal`
pub async fn take_back(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let (story, _) = find(&app, &who, &id).await?;
    who.must(Verb::Schedule.act(), &story.edition_id)?;
    let (id, by, now) = (story.id.clone(), who.by(), app.clock.now());
    app.db
        .change(move |change| -> BoxFuture<'_, Result<bool, BadVerb>> {
            Box::pin(async move { schedule::take_back(change, &id, &by, now).await })
        })
        .await
        .map_err(anyhow::Error::from)?;
    Ok(Redirect::to(&format!("{}?done=schedule-end", path(&story.id))).into_response())
}

/// `POST /desk/stories/{id}/embargo/removal`
pub async fn lift(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(form): Form<VerbForm>,
) -> Result<Response, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    who.must(Verb::Embargo.act(), &story.edition_id)?;
    let (id, by, why, now) = (story.id.clone(), who.by(), form.why.clone(), app.clock.now());
    let lifted = app
        .db
        .change(move |change| -> BoxFuture<'_, Result<bool, BadVerb>> {
            Box::pin(async move { embargo::lift(change, &id, &why, &by, now).await })
        })
        .await;
    match lifted {
        Ok(_) => Ok(Redirect::to(&format!("{}?done=embargo-end", path(&story.id))).into_response()),
        Err(BadVerb::NoReason(_)) => {
            let newest = newest(&app, &story).await?;
            let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
            let problem = Problem::new(&app, &who.language, "why", "desk-problem-reason");
            let page = render(&app, Verb::Embargo, &scene, form, vec![problem]).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(bad) => Err(anyhow::Error::from(bad).into()),
    }
}

/// What is wrong with a time, by its field and the key of a sentence.
pub fn wrong(at: Result<Timestamp, BadLocal>, now: Timestamp) -> Option<(&'static str, &'static str)> {
    match at {
        Err(BadLocal::Unreadable) => Some(("date", "desk-problem-date")),
        Err(BadLocal::Skipped) => Some(("time", "desk-problem-gap")),
        Ok(at) if at <= now => Some(("time", "desk-problem-past")),
        Ok(_) => None,
    }
}

impl VerbForm {
    /// The moment that the fields say, in the zone of the story's edition.
    pub fn at(&self, time_zone: &str) -> Result<Timestamp, BadLocal> {
        from_local(time_zone, &self.date, &self.time)
    }

    /// The deed that is meant, at this time.
    pub fn deed(&self, at: Option<Timestamp>) -> Deed {
        Deed {
            number: self.number,
            reason: self.reason.clone(),
            was: self.was.clone(),
            is_now: self.is_now.clone(),
            at,
        }
    }

    /// The fields with the time that stands, or with the day that it is.
    pub fn timed(mut self, time_zone: &str, stands: Option<Timestamp>, now: Timestamp) -> Self {
        if let Some((date, time)) = to_local(time_zone, stands.unwrap_or(now)) {
            self.date = date;
            self.time = if stands.is_some() { time } else { String::new() };
        }
        self
    }
}

/// The time that stands already for a deed that has one.
pub const fn stands(verb: Verb, facts: &Facts) -> Option<Timestamp> {
    match verb {
        Verb::Schedule => facts.due_at,
        Verb::Embargo => facts.embargo_until,
        _ => None,
    }
}

/// What is said to be done, with its time, where that is so.
pub fn done(asked: Option<&str>, facts: &Facts) -> Option<(&'static str, Timestamp)> {
    match asked? {
        "schedule" => Some(("schedule", facts.due_at?)),
        "embargo" => Some(("embargo", facts.embargo_until?)),
        _ => None,
    }
}

/// Why a story did not go out at its time.
pub async fn refused(app: &App, frame: &Frame, scene: &Scene<'_>) -> Result<Option<Notice>, Error> {
    let Some(refusal) = times::refusal(&app.db, &scene.story.id).await? else { return Ok(None) };
    let key = match refusal.why.as_deref() {
        Some("not-approved") => "desk-refused-not-approved",
        Some("embargoed") => "desk-refused-embargoed",
        _ => "desk-refused-unfinished",
    };
    let due = frame.moment_in(app, &scene.edition.time_zone, refusal.due_at)?;
    let text = app.words.say(&frame.language(), key, &[("time", due.text.as_str().into())]);
    Ok(Some(Notice { kind: "problem", text }))
}
