//! A story's notes as programs see them: thread by thread.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_base::Id;
use lw_station::keys::Caller;
use lw_station::keys::once::{Once, once};
use lw_station::people::api::By;
use lw_station::people::{self, Act, Names, Who, by};
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Line, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::queries::{Mention, Resolution};
use super::{BadNote, NewNote, Note, may_remove, queries, remove, reopen, settle, write};
use crate::stories::{Story, find};

/// The longest note that is read, in bytes; the rule for it is in `write`.
const LONGEST: usize = 100_000;

/// A note, and what was answered to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Thread {
    /// The id of its first note.
    id: String,
    /// The words of the text that it is about; empty where it is about all of it.
    quoted: String,
    /// Who settled it; null while it is open.
    #[schema(required = true)]
    settled: Option<Settled>,
    /// The note, and the answers in their order.
    notes: Vec<Shown>,
}

/// That a thread is settled.
#[derive(Debug, Serialize, ToSchema)]
pub struct Settled {
    /// Who.
    made_by: By,
    /// When.
    #[schema(format = "date-time")]
    made_at: String,
}

/// What somebody says beside the text.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MarginNote)]
pub struct Shown {
    /// Its id.
    id: String,
    /// What it says; empty where its words were taken away.
    text: String,
    /// Whom it asks.
    mentions: Vec<By>,
    /// Who wrote it.
    made_by: By,
    /// When.
    #[schema(format = "date-time")]
    made_at: String,
    /// When its words were taken away.
    #[schema(required = true, format = "date-time")]
    removed_at: Option<String>,
}

/// A note to be written, or an answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewMarginNote)]
pub struct Made {
    /// What it says, at most 4,000 bytes.
    #[schema(value_type = String, min_length = 1, max_length = 4000)]
    text: Line<LONGEST>,
    /// The words of the text that it is about; an answer is about what its thread is.
    #[serde(default)]
    #[schema(required = false)]
    quoted: String,
    /// The id of the thread that it answers.
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    thread: Option<Id>,
    /// The ids of people whom it asks.
    #[serde(default)]
    #[schema(required = false, value_type = Vec<String>, max_items = 20)]
    mentions: Vec<Id>,
}

/// The last word in a thread.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewResolution)]
pub struct LastWord {
    /// An answer that goes with it.
    #[serde(default)]
    #[schema(required = false, value_type = String, max_length = 4000)]
    text: Line<LONGEST>,
}

/// Somebody who may read a story.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reader {
    /// Their id, to be mentioned by.
    id: String,
    /// Their name.
    name: String,
}

/// A story's notes, by threads, in the order in which they were begun.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/notes", tag = "Notes", operation_id = "listNotes",
    responses((status = 200, body = List<Thread>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<List<Thread>>, Problem> {
    let story = noted(&app, &who, &id).await?;
    Ok(Json(List::whole(threads(&app, &story).await?)))
}

/// The people whom a note on this story can mention.
#[utoipa::path(
    get, path = "/api/v1/stories/{id}/readers", tag = "Notes", operation_id = "listReaders",
    responses((status = 200, body = List<Reader>))
)]
pub async fn readers(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<List<Reader>>, Problem> {
    let story = noted(&app, &who, &id).await?;
    let all = people::queries::of_edition(&app.db, &story.edition_id).await?;
    let reader = |it: people::Person| Reader { id: it.id.to_string(), name: it.name };
    Ok(Json(List::whole(all.into_iter().map(reader).collect())))
}

/// Writes a note, or an answer, which opens a settled thread again. Answers
/// with the thread.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/notes", tag = "Notes", operation_id = "writeNote", request_body = Made,
    responses((status = 201, body = Thread))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Made>,
) -> Result<(StatusCode, Json<Thread>), Problem> {
    let story = noted(&app, &who, &id).await?;
    let asked = Once::of(&who, &sent);
    let Made { text, quoted, thread, mentions } = sent.it;
    let new = NewNote { quoted, mentions, ..new_note(&story, thread, text.0) };
    let (caller, by, now) = (who.id.clone(), who.by(), app.clock.now());
    let done = once::<(), BadNote, _>(&app.db, asked, now, move |change| {
        Box::pin(async move { Ok((write(change, &new, (&caller, &by), now).await?.to_string(), ())) })
    })
    .await?;
    let note = note(&app, &story, &done.made).await?;
    Ok((StatusCode::CREATED, Json(thread_of(&app, &story, note.thread()).await?)))
}

/// Settles a thread, with a last word if there is one. Nobody is waited for
/// there any more.
#[utoipa::path(
    post, path = "/api/v1/stories/{id}/notes/{note}/resolution", tag = "Notes", operation_id = "settleThread",
    request_body = LastWord, responses((status = 200, body = Thread))
)]
pub async fn resolve(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, thread)): Path<(String, String)>,
    sent: Sent<LastWord>,
) -> Result<Json<Thread>, Problem> {
    let story = noted(&app, &who, &id).await?;
    let thread = first(&app, &story, &thread).await?;
    let asked = Once::of(&who, &sent);
    let words = sent.it.text.0;
    let answer = (!words.trim().is_empty()).then(|| new_note(&story, Some(thread.id.clone()), words));
    let (caller, by, now) = (who.id.clone(), who.by(), app.clock.now());
    let settled = thread.clone();
    once::<(), BadNote, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            if let Some(answer) = answer {
                write(change, &answer, (&caller, &by), now).await?;
            }
            settle(change, &settled, &by, now).await?;
            Ok((settled.id.to_string(), ()))
        })
    })
    .await?;
    thread_of(&app, &story, &thread.id).await.map(Json)
}

/// Opens a settled thread again. Where it is open, that is so already.
#[utoipa::path(
    delete, path = "/api/v1/stories/{id}/notes/{note}/resolution", tag = "Notes", operation_id = "reopenThread",
    responses((status = 200, body = Thread))
)]
pub async fn open_again(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, thread)): Path<(String, String)>,
) -> Result<Json<Thread>, Problem> {
    let story = noted(&app, &who, &id).await?;
    let thread = first(&app, &story, &thread).await?;
    let (settled, by, now) = (thread.clone(), who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { reopen(change, &settled, &by, now).await })
        })
        .await?;
    thread_of(&app, &story, &thread.id).await.map(Json)
}

/// Takes a note's words away; that there was one stays. Notes of others are an
/// editor's to remove.
#[utoipa::path(
    delete, path = "/api/v1/stories/{id}/notes/{note}", tag = "Notes", operation_id = "removeNote",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path((id, note_id)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let story = noted(&app, &who, &id).await?;
    let note = note(&app, &story, &note_id).await?;
    if !may_remove(&who, &story, &note) {
        return Err(Kind::Forbidden.into());
    }
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { remove(change, &note, &by, now).await })
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A story on which a caller may write notes.
async fn noted(app: &App, who: &Who, id: &str) -> Result<Story, Problem> {
    let (story, edition) = find(app, who, id).await?;
    who.must(Act::Note, &edition.id)?;
    Ok(story)
}

async fn note(app: &App, story: &Story, id: &str) -> Result<Note, Problem> {
    let id: Id = id.parse().map_err(|_| Kind::NotFound)?;
    Ok(queries::one(&app.db, &story.id, &id).await?.ok_or(Kind::NotFound)?)
}

/// The first note of a thread.
async fn first(app: &App, story: &Story, id: &str) -> Result<Note, Problem> {
    let note = note(app, story, id).await?;
    if note.parent_id.is_none() { Ok(note) } else { Err(Kind::NotFound.into()) }
}

fn new_note(story: &Story, parent: Option<Id>, text: String) -> NewNote {
    NewNote {
        story: story.id.clone(),
        edition: story.edition_id.clone(),
        // The Idempotency-Key does what a form's name does.
        form: String::new(),
        parent,
        // Where in the text it stands, only an open page can say.
        anchor: None,
        quoted: String::new(),
        text,
        mentions: vec![],
    }
}

async fn thread_of(app: &App, story: &Story, id: &Id) -> Result<Thread, Problem> {
    let all = threads(app, story).await?;
    Ok(all.into_iter().find(|thread| thread.id == id.as_str()).ok_or(Kind::NotFound)?)
}

async fn threads(app: &App, story: &Story) -> Result<Vec<Thread>, Problem> {
    let mentions = queries::mentions(&app.db, &story.id).await?;
    let resolutions = queries::resolutions(&app.db, &story.id).await?;
    let names = Names::load(&app.db).await?;
    let mut threads: Vec<Thread> = Vec::new();
    let mut place: HashMap<Id, usize> = HashMap::new();
    for note in queries::of_story(&app.db, &story.id).await? {
        let shown = Shown::of(&names, &mentions, &note);
        match place.get(note.thread()) {
            Some(at) => threads[*at].notes.push(shown),
            None => {
                place.insert(note.id.clone(), threads.len());
                threads.push(Thread {
                    id: note.id.to_string(),
                    settled: Settled::of(&names, &resolutions, &note),
                    quoted: note.quoted,
                    notes: vec![shown],
                });
            }
        }
    }
    Ok(threads)
}

impl Settled {
    fn of(names: &Names, resolutions: &[Resolution], first: &Note) -> Option<Self> {
        let it = resolutions.iter().find(|it| it.note_id == first.id)?;
        Some(Self { made_by: By::of(names, &it.made_by), made_at: it.made_at.iso() })
    }
}

impl Shown {
    fn of(names: &Names, mentions: &[Mention], note: &Note) -> Self {
        let mentioned = mentions.iter().filter(|it| it.note_id == note.id);
        Self {
            id: note.id.to_string(),
            text: note.text.clone(),
            mentions: mentioned.map(|it| By::of(names, &by(&it.person_id))).collect(),
            made_by: By::of(names, &note.made_by),
            made_at: note.made_at.iso(),
            removed_at: note.removed_at.map(|at| at.iso()),
        }
    }
}

impl From<BadNote> for Problem {
    fn from(bad: BadNote) -> Self {
        match bad {
            BadNote::TooMany => Kind::Enough.into(),
            BadNote::Store(error) => error.into(),
            bad => {
                let (field, key) = bad.told();
                Self::message(field, key, vec![])
            }
        }
    }
}
