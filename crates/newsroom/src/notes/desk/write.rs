//! What is sent about notes, by forms of the page and by the editor alike: a
//! form is answered by a redirect, the editor by the notes as they are then.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::Problem;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::list::{as_json, json, render, wants_json};
use crate::notes::{self, BadNote, NewNote, Note, may_remove};
use crate::stories::Story;
use crate::stories::desk::{find, path};

/// What is filled in.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filled {
    #[serde(rename = "key", skip_serializing)]
    form: String,
    #[serde(skip_serializing)]
    anchor: String,
    parent: String,
    /// What the button that was pressed asks for besides.
    #[serde(skip_serializing)]
    then: String,
    quoted: String,
    text: String,
    mentions: Vec<String>,
}

/// `POST /desk/stories/{id}/notes/`: a note, or an answer to one.
pub async fn write(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    headers: HeaderMap,
    Form(filled): Form<Filled>,
) -> Result<Response, Error> {
    if filled.then == "resolution" {
        let thread = filled.parent.clone();
        return settle(State(app), who, Path((id, thread)), headers, Form(filled)).await;
    }
    let (story, edition) = find(&app, &who, &id).await?;
    who.must(Act::Note, &edition.id)?;
    let new = filled.note(&story)?;
    let (person, by, now) = (who.id.clone(), who.by(), app.clock.now());
    let written = app
        .db
        .change(move |change| Box::pin(async move { notes::write(change, &new, (&person, &by), now).await }))
        .await;
    match written {
        Ok(_) => done(&app, &who, &story, &headers, "note").await,
        Err(bad) => refusal(&app, &who, &story, &headers, (filled, bad)).await,
    }
}

/// `POST /desk/stories/{id}/notes/{note}/resolution`: with what was written
/// into the form of the answer, so that it is not lost.
pub async fn settle(
    State(app): State<App>,
    who: Who,
    Path((id, note)): Path<(String, String)>,
    headers: HeaderMap,
    Form(filled): Form<Filled>,
) -> Result<Response, Error> {
    let (story, thread) = thread(&app, &who, &id, &note).await?;
    let filled = Filled { parent: thread.id.to_string(), ..filled };
    let answer = if filled.text.trim().is_empty() { None } else { Some(filled.note(&story)?) };
    let (person, by, now) = (who.id.clone(), who.by(), app.clock.now());
    let settled = app
        .db
        .change::<bool, BadNote>(move |change| {
            Box::pin(async move {
                if let Some(answer) = answer {
                    notes::write(change, &answer, (&person, &by), now).await?;
                }
                Ok(notes::settle(change, &thread, &by, now).await?)
            })
        })
        .await;
    match settled {
        Ok(_) => done(&app, &who, &story, &headers, "resolve").await,
        Err(bad) => refusal(&app, &who, &story, &headers, (filled, bad)).await,
    }
}

/// `POST /desk/stories/{id}/notes/{note}/resolution/removal`
pub async fn reopen(
    State(app): State<App>,
    who: Who,
    Path((id, note)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (story, thread) = thread(&app, &who, &id, &note).await?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { notes::reopen(change, &thread, &by, now).await })
        })
        .await?;
    done(&app, &who, &story, &headers, "reopen").await
}

/// `POST /desk/stories/{id}/notes/{note}/removal`
pub async fn remove(
    State(app): State<App>,
    who: Who,
    Path((id, note)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (story, note) = found(&app, &who, &id, &note).await?;
    if !may_remove(&who, &story, &note) {
        return Err(Error::Forbidden);
    }
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { notes::remove(change, &note, &by, now).await })
        })
        .await?;
    done(&app, &who, &story, &headers, "remove").await
}

impl Filled {
    /// The note that the form asks for.
    fn note(&self, story: &Story) -> Result<NewNote, Error> {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let parent = given(&self.parent).map(|parent| parent.parse()).transpose();
        let mentions = self.mentions.iter().map(|person| person.parse()).collect::<Result<Vec<Id>, _>>();
        Ok(NewNote {
            story: story.id.clone(),
            edition: story.edition_id.clone(),
            form: self.form.clone(),
            parent: parent.map_err(|_| Error::NotFound)?,
            anchor: given(&self.anchor),
            quoted: self.quoted.clone(),
            text: self.text.clone(),
            mentions: mentions.map_err(|_| Error::Unreadable)?,
        })
    }
}

/// Says what is wrong with a note: the page with the form as it was, or a sentence for the editor.
async fn refusal(
    app: &App,
    who: &Who,
    story: &Story,
    headers: &HeaderMap,
    (filled, bad): (Filled, BadNote),
) -> Result<Response, Error> {
    let (_, key) = match bad {
        BadNote::BadAnchor => return Err(Error::Unreadable),
        BadNote::NoParent => return Err(Error::NotFound),
        BadNote::Store(error) => return Err(error.into()),
        bad => bad.told(),
    };
    let problem = Problem::new(app, &who.language, "text", key);
    if wants_json(headers) {
        let problem = as_json(&serde_json::json!({ "problem": problem.text }))?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, problem).into_response());
    }
    let page = render(app, who, story.id.as_str(), (filled, vec![problem]), None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn done(
    app: &App,
    who: &Who,
    story: &Story,
    headers: &HeaderMap,
    deed: &str,
) -> Result<Response, Error> {
    if wants_json(headers) {
        return json(app, who, story).await;
    }
    Ok(Redirect::to(&format!("{}/notes/?done={deed}", path(&story.id))).into_response())
}

/// A note of a story on which somebody may write some.
async fn found(app: &App, who: &Who, id: &str, note: &str) -> Result<(Story, Note), Error> {
    let (story, edition) = find(app, who, id).await?;
    who.must(Act::Note, &edition.id)?;
    let note: Id = note.parse().map_err(|_| Error::NotFound)?;
    let note = notes::queries::one(&app.db, &story.id, &note).await?.ok_or(Error::NotFound)?;
    Ok((story, note))
}

/// The same for the first note of a thread.
async fn thread(app: &App, who: &Who, id: &str, note: &str) -> Result<(Story, Note), Error> {
    let (story, note) = found(app, who, id, note).await?;
    if note.parent_id.is_some() {
        return Err(Error::NotFound);
    }
    Ok((story, note))
}
