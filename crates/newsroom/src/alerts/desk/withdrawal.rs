//! Taking an alert back, everywhere that one may.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form as Filled;
use lw_base::Direction;
use lw_station::desk::{Frame, Problem, mend, page};
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Scene, problem};
use crate::alerts::BadAlert;
use crate::alerts::send::withdraw;

#[derive(Serialize)]
struct WithdrawalPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    path: String,
    told: Vec<Told>,
    reason: String,
}

#[derive(Serialize)]
struct Told {
    name: String,
    text: String,
    lang: String,
    dir: Direction,
}

/// What is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    reason: String,
}

/// `GET /desk/alerts/{id}/withdrawal`
pub async fn show(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Html<String>, Error> {
    let scene = Scene::of(&app, &who, &id, Act::Alert).await?;
    render(&app, &who, &scene, String::new(), vec![]).await
}

/// `POST /desk/alerts/{id}/withdrawal`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Filled(sent): Filled<Sent>,
) -> Result<Response, Error> {
    let scene = Scene::of(&app, &who, &id, Act::Alert).await?;
    let editions: Vec<String> = scene.mine.iter().map(|it| it.id.clone()).collect();
    let (id, by, now, reason) = (scene.alert.id.clone(), who.by(), app.clock.now(), sent.reason.clone());
    let done = app.db.change::<(), BadAlert>(move |change| {
        Box::pin(async move { withdraw(change, &id, &editions, &reason, &by, now).await })
    });
    match done.await {
        Ok(()) => Ok(Redirect::to(&format!("{}?done=alert-withdrawal", scene.path())).into_response()),
        Err(bad) => {
            let problems = vec![problem(&app, &who, &scene.mine, bad).await?];
            mend(render(&app, &who, &scene, sent.reason, problems).await)
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    scene: &Scene,
    reason: String,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let now = app.clock.now();
    let told = scene.mine.iter().filter_map(|edition| {
        let last = scene.last(&edition.id).filter(|it| it.state(now) != "withdrawn")?;
        Some(Told {
            name: edition.name.clone(),
            text: last.text.clone(),
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
        })
    });
    let context = WithdrawalPage {
        told: told.collect(),
        frame: Frame::of(app, who, &format!("{}/withdrawal", scene.path()), "desk-alert-withdraw-title")
            .await?,
        problems,
        path: scene.path(),
        reason,
    };
    page(app, "alert_withdrawal", context)
}
