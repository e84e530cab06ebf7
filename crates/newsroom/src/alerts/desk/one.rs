//! One alert: what it is to say, and what readers were told.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form as Filled;
use lw_base::{Direction, Id};
use lw_station::desk::{Frame, Moment, Problem, mend, page};
use lw_station::editions::Edition;
use lw_station::people::{Act, Names, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::form::{self, Form, Sent, stored};
use super::{ALL, Scene, mine, path, problem};
use crate::alerts::{BadAlert, GUIDE, LONGEST, Sending, Wanted, write};
use crate::notifications;
use crate::notifications::queries::Counts;

#[derive(Serialize)]
struct AlertPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    /// Where the form goes.
    action: String,
    version: i64,
    form: Form,
    guide: usize,
    longest: usize,
    alert: Option<Known>,
}

/// An alert that is there.
#[derive(Serialize)]
struct Known {
    path: String,
    by: String,
    changed: Moment,
    may_send: bool,
    may_withdraw: bool,
    sendings: Vec<Told>,
}

/// What readers were told.
#[derive(Serialize)]
struct Told {
    mark: String,
    edition: String,
    text: String,
    lang: String,
    dir: Direction,
    reason: Option<String>,
    by: String,
    at: Moment,
    until: Option<Moment>,
    /// To how many devices the last was brought, and is to be.
    notified: Option<Notified>,
}

#[derive(Serialize)]
struct Notified {
    sent: i64,
    waiting: i64,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
    /// The story that a new one is about.
    story: Option<String>,
}

/// `GET /desk/alerts/new`
pub async fn new(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let mine = mine(&app, &who, Act::WriteAlert).await?;
    let story = asked.story.and_then(|id| id.parse::<Id>().ok());
    let wanted = form::about(&app, &mine, story).await?;
    let minutes = wanted.minutes.to_string();
    render_new(&app, &who, &mine, (wanted, minutes), vec![]).await
}

/// `POST /desk/alerts/`: makes one and goes on to the second step.
pub async fn create(
    State(app): State<App>,
    who: Who,
    Filled(sent): Filled<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let (mine, sent) = (mine(&app, &who, Act::WriteAlert).await?, Sent::from(sent));
    let (by, now) = (who.by(), app.clock.now());
    // Named by the page whose button was pressed: twice is once.
    let id = sent.get("once").parse().unwrap_or_else(|_| Id::new(now));
    let wanted = sent.wanted(&mine);
    let new = wanted.clone();
    let made = app.db.change::<Id, BadAlert>(move |change| {
        Box::pin(async move { write::create(change, id, new, &by, now).await })
    });
    match made.await {
        Ok(id) => Ok(Redirect::to(&format!("{}/sending", path(&id))).into_response()),
        Err(bad) => {
            let problems = vec![problem(&app, &who, &mine, bad).await?];
            let minutes = sent.get("minutes").to_owned();
            mend(render_new(&app, &who, &mine, (wanted, minutes), problems).await)
        }
    }
}

async fn render_new(
    app: &App,
    who: &Who,
    mine: &[Edition],
    (wanted, minutes): (Wanted, String),
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let context = AlertPage {
        frame: Frame::of(app, who, &format!("{ALL}new"), "desk-alert-new").await?,
        problems,
        action: ALL.to_owned(),
        version: 0,
        form: form::fill(app, mine, wanted, minutes).await?,
        guide: GUIDE,
        longest: LONGEST,
        alert: None,
    };
    page(app, "alert", context)
}

/// `GET /desk/alerts/{id}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let scene = Scene::of(&app, &who, &id, Act::WriteAlert).await?;
    let wanted = stored(&scene);
    let minutes = wanted.minutes.to_string();
    render(&app, &who, &scene, (wanted, minutes), vec![], asked.done.as_deref()).await
}

/// `POST /desk/alerts/{id}`: changes what it is to say. Readers hear of it in
/// the second step.
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Filled(sent): Filled<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let (scene, sent) = (Scene::of(&app, &who, &id, Act::WriteAlert).await?, Sent::from(sent));
    let (id, by, now, version) = (scene.alert.id.clone(), who.by(), app.clock.now(), sent.version());
    let wanted = sent.wanted(&scene.mine);
    let new = wanted.clone();
    let kept = app.db.change::<i64, BadAlert>(move |change| {
        Box::pin(async move { write::write(change, &id, version, new, &by, now).await })
    });
    match kept.await {
        Ok(_) if sent.get("then") == "sending" => {
            Ok(Redirect::to(&format!("{}/sending", scene.path())).into_response())
        }
        Ok(_) => Ok(Redirect::to(&format!("{}?done=kept", scene.path())).into_response()),
        Err(bad) => {
            let problems = vec![problem(&app, &who, &scene.mine, bad).await?];
            let minutes = sent.get("minutes").to_owned();
            mend(render(&app, &who, &scene, (wanted, minutes), problems, None).await)
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    scene: &Scene,
    (wanted, minutes): (Wanted, String),
    problems: Vec<Problem>,
    done: Option<&str>,
) -> Result<Html<String>, Error> {
    let frame = Frame::of(app, who, &scene.path(), "desk-alert").await?.done(app, done);
    let form = form::fill(app, &scene.mine, wanted, minutes).await?;
    let names = Names::told(app, &frame.language()).await?;
    let may = |edition: &Edition| who.may(Act::Alert, &edition.id);
    let stands = |edition: &Edition| {
        scene.last(&edition.id).is_some_and(|it| it.state(app.clock.now()) != "withdrawn")
    };
    let counts = notifications::queries::counts(&app.db, &scene.alert.id).await?;
    let known = Known {
        path: scene.path(),
        by: names.of(&scene.alert.changed_by),
        changed: frame.brief(app, scene.alert.changed_at)?,
        may_send: scene.mine.iter().any(may),
        may_withdraw: scene.mine.iter().any(|edition| may(edition) && stands(edition)),
        sendings: scene
            .sendings
            .iter()
            .filter_map(|it| told(app, &frame, (scene, &names, &counts), it).transpose())
            .collect::<Result<_, _>>()?,
    };
    let context = AlertPage {
        problems,
        action: scene.path(),
        version: scene.alert.version,
        form: form.with_states(scene, app.clock.now()),
        guide: GUIDE,
        longest: LONGEST,
        alert: Some(known),
        frame,
    };
    page(app, "alert", context)
}

/// What was told in an edition of theirs.
fn told(
    app: &App,
    frame: &Frame,
    (scene, names, counts): (&Scene, &Names, &[Counts]),
    it: &Sending,
) -> Result<Option<Told>, Error> {
    let Some(edition) = scene.mine.iter().find(|edition| edition.id == it.edition_id) else {
        return Ok(None);
    };
    let is_last = scene.last(&it.edition_id).is_some_and(|last| last.id == it.id);
    let counts = counts.iter().find(|it| is_last && it.edition == edition.id);
    let is_live = is_last && it.state(app.clock.now()) == "live";
    Ok(Some(Told {
        mark: it.mark().to_owned(),
        edition: edition.name.clone(),
        text: it.text.clone(),
        lang: edition.language.to_string(),
        dir: edition.language.direction(),
        reason: it.reason.clone(),
        by: names.of(&it.sent_by),
        at: frame.brief(app, it.sent_at)?,
        until: is_live.then(|| frame.brief(app, it.expires_at)).transpose()?,
        notified: counts.map(|it| Notified { sent: it.sent, waiting: it.waiting }),
    }))
}
