//! One topic: what it is called, how it becomes part of another, its end.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use futures::future::BoxFuture;
use lw_base::{Id, Timestamp};
use lw_store::Change;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Of, path};
use crate::desk::{Frame, Problem, mend, page};
use crate::editions::Edition;
use crate::editions::desk::one::find;
use crate::people::Who;
use crate::topics::{self, BadTopic, Topic, queries};

#[derive(Serialize)]
struct TopicPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    one: Of,
    list: String,
    topic: Shown,
    form: Settings,
    others: Vec<Other>,
}

#[derive(Serialize)]
struct Shown {
    path: String,
    name: String,
    stories: i64,
    address: String,
    merged: Vec<String>,
}

#[derive(Clone, Serialize)]
struct Settings {
    name: String,
    about: String,
    into: String,
}

/// A topic that it could become part of.
#[derive(Serialize)]
struct Other {
    id: String,
    name: String,
}

/// What is sent to change it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    name: String,
    about: String,
    into: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/editions/{id}/topics/{topic}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path((id, topic)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let scene = Scene::of(&app, &who, &id, &topic).await?;
    scene.render(&app, &who, None, None, asked.done.as_deref()).await
}

/// `POST /desk/editions/{id}/topics/{topic}`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path((id, topic)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let scene = Scene::of(&app, &who, &id, &topic).await?;
    let form = Settings { into: String::new(), name: sent.name.clone(), about: sent.about.clone() };
    let ended = scene
        .does(&app, &who, move |change, edition, topic, by, now| {
            Box::pin(async move {
                topics::describe(change, &edition, &topic, (&sent.name, &sent.about), &by, now).await
            })
        })
        .await;
    let to = scene.own_path();
    scene.answer(&app, &who, form, "name", ended, &to).await
}

/// `POST /desk/editions/{id}/topics/{topic}/merger`
pub async fn merge(
    State(app): State<App>,
    who: Who,
    Path((id, topic)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let scene = Scene::of(&app, &who, &id, &topic).await?;
    let form = Settings { into: sent.into.clone(), ..scene.stored() };
    // Named or chosen, it is looked for as in a story.
    let into = topics::find(&scene.all, &sent.into).filter(|it| it.id != scene.topic.id).cloned();
    let Some(into) = into else {
        return scene.answer(&app, &who, form, "into", Err(BadTopic::NoTarget), "").await;
    };
    let target = into.id.clone();
    let ended = scene
        .does(&app, &who, move |change, edition, topic, by, now| {
            Box::pin(async move { topics::merge(change, &edition, &topic, &target, &by, now).await })
        })
        .await;
    let to = format!("{}{}", path(&scene.edition), into.id);
    scene.answer(&app, &who, form, "into", ended, &to).await
}

/// `POST /desk/editions/{id}/topics/{topic}/removal`
pub async fn send_away(
    State(app): State<App>,
    who: Who,
    Path((id, topic)): Path<(String, String)>,
) -> Result<Response, Error> {
    let scene = Scene::of(&app, &who, &id, &topic).await?;
    let ended = scene
        .does(&app, &who, |change, edition, topic, by, now| {
            Box::pin(async move { topics::remove(change, &edition, &topic, &by, now).await })
        })
        .await;
    scene.answer(&app, &who, scene.stored(), "", ended, &path(&scene.edition)).await
}

/// A topic and where it stands.
struct Scene {
    edition: Edition,
    topic: Topic,
    all: Vec<Topic>,
}

impl Scene {
    /// One that became part of another is not there any more.
    async fn of(app: &App, who: &Who, edition: &str, topic: &str) -> Result<Self, Error> {
        let edition = find(app, who, edition).await?;
        let all = queries::of_edition(&app.db, &edition.id).await?;
        let found = all.iter().find(|it| it.id.as_str() == topic && it.merged_into.is_none());
        let topic = found.cloned().ok_or(Error::NotFound)?;
        Ok(Self { edition, topic, all })
    }

    fn own_path(&self) -> String {
        format!("{}{}", path(&self.edition), self.topic.id)
    }

    fn stored(&self) -> Settings {
        let about = self.topic.about.clone().unwrap_or_default();
        Settings { name: self.topic.name.clone(), about, into: String::new() }
    }

    async fn does(
        &self,
        app: &App,
        who: &Who,
        deed: impl for<'a> FnOnce(
            &'a mut Change,
            String,
            Id,
            String,
            Timestamp,
        ) -> BoxFuture<'a, Result<(), BadTopic>>
        + Send
        + 'static,
    ) -> Result<(), BadTopic> {
        let (edition, topic) = (self.edition.id.clone(), self.topic.id.clone());
        let (by, now) = (who.by(), app.clock.now());
        app.db.change(move |change| deed(change, edition, topic, by, now)).await
    }

    async fn answer(
        &self,
        app: &App,
        who: &Who,
        form: Settings,
        field: &'static str,
        ended: Result<(), BadTopic>,
        to: &str,
    ) -> Result<Response, Error> {
        let bad = match ended {
            Ok(()) => return Ok(Redirect::to(&format!("{to}?done=kept")).into_response()),
            Err(BadTopic::Store(error)) => return Err(error.into()),
            Err(bad) => bad,
        };
        let problem = Problem::new(app, &who.language, field, bad.key());
        mend(self.render(app, who, Some(form), Some(problem), None).await)
    }

    async fn render(
        &self,
        app: &App,
        who: &Who,
        form: Option<Settings>,
        problem: Option<Problem>,
        done: Option<&str>,
    ) -> Result<Html<String>, Error> {
        let (edition, topic) = (&self.edition, &self.topic);
        let mut frame = Frame::of(app, who, &self.own_path(), "desk-topics").await?.done(app, done);
        frame.title.clone_from(&topic.name);
        let uses = queries::uses(&app.db, &edition.id).await?;
        let living = self.all.iter().filter(|it| it.merged_into.is_none() && it.id != topic.id);
        let context = TopicPage {
            problems: problem.into_iter().collect(),
            one: edition.into(),
            list: path(edition),
            topic: Shown {
                path: self.own_path(),
                name: topic.name.clone(),
                stories: uses.iter().find(|it| it.id == topic.id).map_or(0, |it| it.stories),
                address: edition.url(&app.public_url, &topic.path()),
                merged: self
                    .all
                    .iter()
                    .filter(|it| it.merged_into.as_ref() == Some(&topic.id))
                    .map(|it| it.name.clone())
                    .collect(),
            },
            form: form.unwrap_or_else(|| self.stored()),
            others: living.map(|it| Other { id: it.id.to_string(), name: it.name.clone() }).collect(),
            frame,
        };
        page(app, "topic", context)
    }
}
