//! The second step: what readers will get, where, and the button.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form as Filled;
use lw_base::{Direction, Id};
use lw_station::desk::{Frame, Problem, mend, page};
use lw_station::editions::Edition;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::Serialize;

use super::form::Sent;
use super::{Scene, problem};
use crate::alerts::send::{Telling, send as tell};
use crate::alerts::{BadAlert, Kind, split};

#[derive(Serialize)]
struct SendingPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    path: String,
    version: i64,
    urgency: String,
    minutes: i64,
    ready: Vec<Ready>,
    /// The names of editions that are to say nothing yet.
    not_ready: Vec<String>,
    /// Whether readers somewhere know an earlier text.
    asks_kind: bool,
    kind: String,
}

#[derive(Serialize)]
struct Ready {
    id: String,
    name: String,
    lang: String,
    dir: Direction,
    script: String,
    text: String,
    story: Option<String>,
    sections: Vec<String>,
    /// What they have now, where they have something else.
    was: Option<String>,
    /// Why it cannot be sent there: `own`, `same`, `withdrawn`.
    blocked: Option<&'static str>,
}

/// `GET /desk/alerts/{id}/sending`
pub async fn show(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Html<String>, Error> {
    let scene = Scene::of(&app, &who, &id, Act::Alert).await?;
    render(&app, &who, &scene, "", vec![]).await
}

/// `POST /desk/alerts/{id}/sending`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Filled(sent): Filled<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let (scene, sent) = (Scene::of(&app, &who, &id, Act::Alert).await?, Sent::from(sent));
    let mut editions = Vec::new();
    for id in sent.all("edition") {
        let edition = scene.mine.iter().find(|it| it.id == id).ok_or(Error::NotFound)?;
        editions.push((edition.id.clone(), edition.needs_two));
    }
    let telling = Telling { editions, kind: Kind::named(sent.get("kind")) };
    let (id, by, now, version) = (scene.alert.id.clone(), who.by(), app.clock.now(), sent.version());
    let told = app.db.change::<(), BadAlert>(move |change| {
        Box::pin(async move { tell(change, &id, version, telling, &by, now).await })
    });
    match told.await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=alert", scene.path())).into_response()),
        Err(bad) => {
            let problems = vec![problem(&app, &who, &scene.mine, bad).await?];
            mend(render(&app, &who, &scene, sent.get("kind"), problems).await)
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    scene: &Scene,
    kind: &str,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let mut ready = Vec::new();
    for edition in &scene.mine {
        ready.extend(self::ready(app, who, scene, edition).await?);
    }
    let context = SendingPage {
        frame: Frame::of(app, who, &format!("{}/sending", scene.path()), "desk-alert-send").await?,
        problems,
        path: scene.path(),
        version: scene.alert.version,
        urgency: scene.alert.urgency.clone(),
        minutes: scene.alert.minutes,
        not_ready: scene
            .mine
            .iter()
            .filter(|it| scene.text(&it.id).is_none())
            .map(|it| it.name.clone())
            .collect(),
        asks_kind: ready.iter().any(|it| it.was.is_some() && it.blocked.is_none()),
        ready,
        kind: kind.to_owned(),
    };
    page(app, "alert_sending", context)
}

async fn ready(app: &App, who: &Who, scene: &Scene, edition: &Edition) -> Result<Option<Ready>, Error> {
    let Some(text) = scene.text(&edition.id) else { return Ok(None) };
    let (last, now) = (scene.last(&edition.id), app.clock.now());
    let blocked = match last {
        Some(last) if last.state(now) == "withdrawn" => Some("withdrawn"),
        Some(last) if last.says(&scene.alert, text, now) => Some("same"),
        _ if edition.needs_two && text.written_by == who.by() => Some("own"),
        _ => None,
    };
    let story = match &text.story_id {
        Some(story) => crate::stories::queries::newest(&app.db, story).await?.map(|it| it.headline),
        None => None,
    };
    let sections = lw_station::sections::queries::of_edition(&app.db, &edition.id).await?;
    let chosen: Vec<Id> = split(&text.sections).collect();
    let sections = sections.into_iter().filter(|it| chosen.contains(&it.id)).map(|it| it.name).collect();
    Ok(Some(Ready {
        id: edition.id.clone(),
        name: edition.name.clone(),
        lang: edition.language.to_string(),
        dir: edition.language.direction(),
        script: edition.language.script(),
        text: text.text.clone(),
        story,
        sections,
        was: last.map(|it| it.text.clone()),
        blocked,
    }))
}
