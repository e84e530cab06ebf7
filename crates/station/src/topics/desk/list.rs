//! All topics of an edition, and room for a new one.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Of, path};
use crate::desk::{Frame, Problem, mend, page};
use crate::editions::Edition;
use crate::editions::desk::one::find;
use crate::people::Who;
use crate::topics::{BadTopic, Topic, add, queries};

/// Topics on a page.
const ON_PAGE: usize = 100;

#[derive(Serialize)]
struct TopicsPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    one: Of,
    topics: Vec<Row>,
    all: usize,
    words: String,
    name: String,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct Row {
    path: String,
    name: String,
    about: Option<String>,
    stories: i64,
    merged: Vec<String>,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    words: String,
    page: String,
    done: Option<String>,
}

/// What is sent to make one.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    name: String,
}

/// `GET /desk/editions/{id}/topics/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let edition = find(&app, &who, &id).await?;
    render(&app, &who, &edition, asked, None).await
}

/// `POST /desk/editions/{id}/topics/`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let edition = find(&app, &who, &id).await?;
    let (id, by, now, name) = (edition.id.clone(), who.by(), app.clock.now(), sent.name.clone());
    let made = app
        .db
        .change::<Id, BadTopic>(move |change| {
            Box::pin(async move { add(change, &id, &name, &by, now).await })
        })
        .await;
    let bad = match made {
        Ok(_) => return Ok(Redirect::to(&format!("{}?done=kept", path(&edition))).into_response()),
        Err(BadTopic::Store(error)) => return Err(error.into()),
        Err(bad) => bad,
    };
    let problem = Problem::new(&app, &who.language, "topic-new", bad.key());
    mend(render(&app, &who, &edition, Asked::default(), Some((sent.name, problem))).await)
}

async fn render(
    app: &App,
    who: &Who,
    edition: &Edition,
    asked: Asked,
    refused: Option<(String, Problem)>,
) -> Result<Html<String>, Error> {
    let frame = Frame::of(app, who, &path(edition), "desk-topics").await?.done(app, asked.done.as_deref());
    let all = queries::of_edition(&app.db, &edition.id).await?;
    let uses = queries::uses(&app.db, &edition.id).await?;
    let stories: HashMap<Id, i64> = uses.into_iter().map(|it| (it.id, it.stories)).collect();
    let words = asked.words.to_lowercase();
    let found: Vec<&Topic> = all
        .iter()
        .filter(|it| it.merged_into.is_none() && it.name.to_lowercase().contains(words.trim()))
        .collect();
    let number = asked.page.parse::<usize>().unwrap_or(1).clamp(1, found.len().div_ceil(ON_PAGE).max(1));
    let row = |topic: &Topic| Row {
        path: format!("{}{}", path(edition), topic.id),
        name: topic.name.clone(),
        about: topic.about.clone(),
        stories: stories.get(&topic.id).copied().unwrap_or(0),
        merged: all
            .iter()
            .filter(|it| it.merged_into.as_ref() == Some(&topic.id))
            .map(|it| it.name.clone())
            .collect(),
    };
    let address = |page: usize| {
        let words: String = url::form_urlencoded::byte_serialize(asked.words.as_bytes()).collect();
        format!("{}?words={words}&page={page}", path(edition))
    };
    let (name, problem) = refused.map_or((String::new(), None), |(name, problem)| (name, Some(problem)));
    let context = TopicsPage {
        problems: problem.into_iter().collect(),
        one: edition.into(),
        topics: found.iter().copied().skip((number - 1) * ON_PAGE).take(ON_PAGE).map(row).collect(),
        all: all.iter().filter(|it| it.merged_into.is_none()).count(),
        newer: (number > 1).then(|| address(number - 1)),
        older: (found.len() > number * ON_PAGE).then(|| address(number + 1)),
        page: number,
        words: asked.words.clone(),
        name,
        frame,
    };
    page(app, "topics", context)
}
