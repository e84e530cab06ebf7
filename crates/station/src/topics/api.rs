//! The topics of an edition as programs see them.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_base::Id;
use lw_web::App;
use lw_web::api::paging::{Limit, List};
use lw_web::api::{Asked, Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{BadTopic, Topic, add, describe, merge, queries, remove};
use crate::editions::api::{find, own};
use crate::keys::Caller;
use crate::keys::once::{Once, once};
use crate::people::Who;

/// What stories of an edition are about.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Topic)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Its name in addresses.
    slug: String,
    /// Its name.
    name: String,
    /// What it is about, in a sentence.
    #[schema(required = true)]
    about: Option<String>,
    /// How many stories have it, or had it in an older revision.
    #[schema(minimum = 0)]
    stories: i64,
    /// The topics that became part of it.
    merged: Vec<Merged>,
}

/// A topic that became part of another.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MergedTopic)]
pub struct Merged {
    /// Its id, which still stands in older revisions.
    id: String,
    /// The name it had.
    name: String,
}

/// A topic to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewTopic)]
pub struct Made {
    /// Its name, one in its edition.
    #[schema(min_length = 1)]
    name: String,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TopicChanges)]
pub struct Changed {
    /// Its name, one in its edition.
    #[schema(min_length = 1)]
    name: Option<String>,
    /// What it is about, in a sentence; nothing where it is empty.
    about: Option<String>,
}

/// What a topic becomes part of.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Merger)]
pub struct Into {
    /// The id of another topic of the same edition.
    #[schema(value_type = String, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    into: Id,
}

/// What the list is narrowed by.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Narrowed {
    /// Letters of their names.
    q: String,
    /// Where the piece begins: what the last one named as `next`.
    #[param(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    after: Option<Id>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// An edition's topics, oldest first. One that became part of another is not
/// in the list, but with that one.
#[utoipa::path(
    get, path = "/api/v1/editions/{id}/topics", tag = "Editions", operation_id = "listTopics", params(Narrowed),
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Asked(asked): Asked<Narrowed>,
) -> Result<Json<List<Shown>>, Problem> {
    let edition = find(&app, &who, &id).await?.id;
    let limit = asked.limit.0;
    let found = queries::living_after(&app.db, &edition, &asked.q, asked.after.as_ref(), limit + 1).await?;
    let (topics, next) = List::<Topic>::of(found, limit, |it: &Topic| it.id.to_string());
    Ok(Json(List { items: shown(&app, &edition, topics).await?, next }))
}

/// One topic. What became part of another is not there any more.
#[utoipa::path(
    get, path = "/api/v1/editions/{id}/topics/{topic}", tag = "Editions", operation_id = "getTopic",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, topic)): Path<(String, String)>,
) -> Result<Json<Shown>, Problem> {
    one(&app, &find(&app, &who, &id).await?.id, &topic).await.map(Json)
}

/// Makes a topic. No page shows it before a story has it.
#[utoipa::path(
    post, path = "/api/v1/editions/{id}/topics", tag = "Editions", operation_id = "makeTopic", request_body = Made,
    responses((status = 201, body = Shown))
)]
pub async fn make(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Made>,
) -> Result<(StatusCode, Json<Shown>), Problem> {
    let edition = own(&app, &who, &id).await?.id;
    let asked = Once::of(&who, &sent);
    let (place, name, by, now) = (edition.clone(), sent.it.name, who.by(), app.clock.now());
    let done = once::<(), BadTopic, _>(&app.db, asked, now, move |change| {
        Box::pin(async move { Ok((add(change, &place, &name, &by, now).await?.to_string(), ())) })
    })
    .await?;
    Ok((StatusCode::CREATED, Json(one(&app, &edition, &done.made).await?)))
}

/// Changes what a topic is called and what is said about it. Its address stays.
#[utoipa::path(
    patch, path = "/api/v1/editions/{id}/topics/{topic}", tag = "Editions", operation_id = "changeTopic",
    request_body = Changed, responses((status = 200, body = Shown))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, topic)): Path<(String, String)>,
    sent: Sent<Changed>,
) -> Result<Json<Shown>, Problem> {
    let (edition, topic) = both(&app, &who, &id, &topic).await?;
    let (name, about) = (sent.it.name.unwrap_or(topic.name), sent.it.about.or(topic.about));
    let about = about.unwrap_or_default();
    let (place, id, by, now) = (edition.clone(), topic.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<(), BadTopic>(move |change| {
            Box::pin(async move { describe(change, &place, &id, (&name, &about), &by, now).await })
        })
        .await?;
    one(&app, &edition, topic.id.as_str()).await.map(Json)
}

/// Makes a topic part of another: its stories become the other's, and its
/// address leads there. Answers with the other one.
#[utoipa::path(
    post, path = "/api/v1/editions/{id}/topics/{topic}/merger", tag = "Editions", operation_id = "mergeTopic",
    request_body = Into, responses((status = 200, body = Shown))
)]
pub async fn join(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, topic)): Path<(String, String)>,
    sent: Sent<Into>,
) -> Result<Json<Shown>, Problem> {
    let edition = own(&app, &who, &id).await?.id;
    let asked = Once::of(&who, &sent);
    let all = queries::of_edition(&app.db, &edition).await?;
    let topic = all.into_iter().find(|it| it.id.as_str() == topic).ok_or(Kind::NotFound)?;
    let into = sent.it.into;
    // Who asks twice has merged it once.
    if topic.merged_into.as_ref() != Some(&into) {
        let (place, target, by, now) = (edition.clone(), into.clone(), who.by(), app.clock.now());
        once::<(), BadTopic, _>(&app.db, asked, now, move |change| {
            Box::pin(async move {
                merge(change, &place, &topic.id, &target, &by, now).await?;
                Ok((target.to_string(), ()))
            })
        })
        .await?;
    }
    one(&app, &edition, into.as_str()).await.map(Json)
}

/// Removes a topic that no story ever had.
#[utoipa::path(
    delete, path = "/api/v1/editions/{id}/topics/{topic}", tag = "Editions", operation_id = "removeTopic",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, topic)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let (edition, topic) = both(&app, &who, &id, &topic).await?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<(), BadTopic>(move |change| {
            Box::pin(async move { remove(change, &edition, &topic.id, &by, now).await })
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn both(app: &App, who: &Who, edition: &str, topic: &str) -> Result<(String, Topic), Problem> {
    let edition = own(app, who, edition).await?.id;
    let all = queries::of_edition(&app.db, &edition).await?;
    let is_it = |it: &Topic| it.id.as_str() == topic && it.merged_into.is_none();
    let topic = all.into_iter().find(is_it).ok_or(Kind::NotFound)?;
    Ok((edition, topic))
}

async fn one(app: &App, edition: &str, topic: &str) -> Result<Shown, Problem> {
    let all = queries::of_edition(&app.db, edition).await?;
    let is_it = |it: &Topic| it.id.as_str() == topic && it.merged_into.is_none();
    let found = all.into_iter().filter(is_it).collect();
    Ok(shown(app, edition, found).await?.into_iter().next().ok_or(Kind::NotFound)?)
}

async fn shown(app: &App, edition: &str, topics: Vec<Topic>) -> Result<Vec<Shown>, Problem> {
    let uses = queries::uses(&app.db, edition).await?;
    let stories: HashMap<Id, i64> = uses.into_iter().map(|it| (it.id, it.stories)).collect();
    let mut merged: HashMap<Id, Vec<Merged>> = HashMap::new();
    for it in queries::of_edition(&app.db, edition).await? {
        if let Some(into) = it.merged_into {
            merged.entry(into).or_default().push(Merged { id: it.id.to_string(), name: it.name });
        }
    }
    let show = |it: Topic| Shown {
        stories: stories.get(&it.id).copied().unwrap_or(0),
        merged: merged.remove(&it.id).unwrap_or_default(),
        id: it.id.to_string(),
        slug: it.slug.to_string(),
        name: it.name,
        about: it.about,
    };
    Ok(topics.into_iter().map(show).collect())
}

impl From<BadTopic> for Problem {
    fn from(bad: BadTopic) -> Self {
        match bad {
            BadTopic::Nameless => Self::message("name", bad.key(), vec![]),
            BadTopic::NoTarget => Self::message("into", bad.key(), vec![]),
            BadTopic::Taken => Kind::Taken.into(),
            BadTopic::Used => Kind::Used.into(),
            BadTopic::Store(error) => error.into(),
        }
    }
}
