//! The notes of a story, thread by thread.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse as _, Response};
use lw_base::{Id, one_line};
use lw_station::desk::{Frame, Moment, Notice, Problem, page};
use lw_station::people::{self, Act, Names, Person, Who, by};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::write::Filled;
use crate::notes::queries::{self, Mention, Resolution};
use crate::notes::{Note, may_remove};
use crate::rooms;
use crate::stories::Story;
use crate::stories::desk::find;
use crate::stories::desk::history::Head;
use crate::stories::desk::path;
use crate::stories::desk::story::{Scene, newest};

/// Passages that are offered to be written about.
const MOST_PASSAGES: usize = 200;
/// Bytes of a passage that are shown in the list of them.
const SHORT: usize = 90;
/// What has been done to a note, as a redirect says it.
const DONE: [(&str, &str); 4] = [
    ("note", "desk-note-done"),
    ("resolve", "desk-note-done-resolve"),
    ("reopen", "desk-note-done-reopen"),
    ("remove", "desk-note-done-remove"),
];

#[derive(Serialize)]
struct NotesPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    #[serde(flatten)]
    notes: Notes,
    open: usize,
    settled: usize,
    passages: Vec<Passage>,
    key: String,
    form: Filled,
    problems: Vec<Problem>,
}

/// All that is said about a story.
#[derive(Serialize)]
pub struct Notes {
    threads: Vec<Thread>,
    /// Who can be mentioned.
    readers: Vec<Reader>,
}

#[derive(Serialize)]
struct Thread {
    id: String,
    quoted: String,
    anchor: Option<serde_json::Value>,
    /// Whether its words still stand in the text as they were; not asked for the editor, which knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    is_there: Option<bool>,
    settled: Option<Settled>,
    notes: Vec<Line>,
}

#[derive(Serialize)]
struct Settled {
    by: String,
    at: Moment,
}

#[derive(Serialize)]
struct Line {
    id: String,
    by: String,
    at: Moment,
    text: String,
    mentions: Vec<String>,
    is_mine: bool,
    is_removed: bool,
    may_remove: bool,
}

#[derive(Serialize)]
struct Reader {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Passage {
    words: String,
    short: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/stories/{id}/notes/`: a page, or JSON for who asks for that.
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    who.must(Act::Note, &edition.id)?;
    if wants_json(&headers) {
        return json(&app, &who, &story).await;
    }
    Ok(render(&app, &who, &id, (Filled::default(), vec![]), asked.done.as_deref()).await?.into_response())
}

/// Whether a script asks, and not a person.
pub(crate) fn wants_json(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).is_some_and(|accept| accept == "application/json")
}

/// An answer for a script.
pub(super) fn as_json(value: &impl Serialize) -> Result<Response, Error> {
    let json = serde_json::to_string(value).map_err(anyhow::Error::from)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
}

/// The notes for the editor.
pub(super) async fn json(app: &App, who: &Who, story: &Story) -> Result<Response, Error> {
    let frame = Frame::of(app, who, "", "desk-notes").await?;
    as_json(&Notes::of(app, who, &frame, story).await?)
}

/// The page, with a form as it stands.
pub(super) async fn render(
    app: &App,
    who: &Who,
    id: &str,
    (form, problems): (Filled, Vec<Problem>),
    done: Option<&str>,
) -> Result<Html<String>, Error> {
    let (story, edition) = find(app, who, id).await?;
    let newest = newest(app, &story).await?;
    let mut frame = Frame::of(app, who, &format!("{}/notes/", path(&story.id)), "desk-notes").await?;
    frame.edition = Some(edition.id.clone());
    if let Some((_, key)) = done.and_then(|done| DONE.iter().find(|(deed, _)| *deed == done)) {
        frame.notice = Some(Notice { kind: "done", text: app.words.say(&frame.language(), key, &[]) });
    }
    let mut notes = Notes::of(app, who, &frame, &story).await?;
    let passages = passages(app, &story).await?;
    let text = passages.join("\n");
    for thread in &mut notes.threads {
        thread.is_there = Some(thread.quoted.is_empty() || text.contains(&thread.quoted));
    }
    let scene = Scene { who, story: &story, edition: &edition, newest: &newest };
    let settled = notes.threads.iter().filter(|thread| thread.settled.is_some()).count();
    let context = NotesPage {
        story: Head::of(app, &frame, &scene).await?,
        open: notes.threads.len() - settled,
        settled,
        passages: passages.into_iter().take(MOST_PASSAGES).map(Passage::of).collect(),
        key: Id::new(app.clock.now()).to_string(),
        notes,
        form,
        problems,
        frame,
    };
    page(app, "notes", context)
}

/// The lines of the story as it is now in its room.
async fn passages(app: &App, story: &Story) -> Result<Vec<String>, Error> {
    let Some((draft, _)) = rooms::draft(&app.db, &story.id).await? else { return Ok(vec![]) };
    let lines = draft.document.to_plain();
    Ok(lines.lines().map(|line| one_line(line, usize::MAX)).filter(|line| !line.is_empty()).collect())
}

impl Passage {
    fn of(words: String) -> Self {
        let mut short = one_line(&words, SHORT);
        if short.len() < words.len() {
            short.push('…');
        }
        Self { short, words }
    }
}

impl Notes {
    async fn of(app: &App, who: &Who, frame: &Frame, story: &Story) -> Result<Self, Error> {
        let notes = queries::of_story(&app.db, &story.id).await?;
        let mentions = queries::mentions(&app.db, &story.id).await?;
        let resolutions = queries::resolutions(&app.db, &story.id).await?;
        let readers = people::queries::of_edition(&app.db, &story.edition_id).await?;
        let telling =
            Telling { app, who, frame, story, names: Names::told(app, &who.language).await?, mentions };
        let mut answers: HashMap<Id, Vec<Note>> = HashMap::new();
        let mut firsts = Vec::new();
        for note in notes {
            match note.parent_id.clone() {
                Some(parent) => answers.entry(parent).or_default().push(note),
                None => firsts.push(note),
            }
        }
        let threads = firsts.into_iter().map(|first| {
            let answers = answers.remove(&first.id).unwrap_or_default();
            telling.thread(first, answers, &resolutions)
        });
        Ok(Self {
            threads: threads.collect::<Result<_, _>>()?,
            readers: readers.into_iter().filter(|person| person.id != who.id).map(Reader::of).collect(),
        })
    }
}

impl Reader {
    fn of(person: Person) -> Self {
        Self { id: person.id.to_string(), name: person.name }
    }
}

/// What notes are told with.
struct Telling<'a> {
    app: &'a App,
    who: &'a Who,
    frame: &'a Frame,
    story: &'a Story,
    names: Names,
    mentions: Vec<Mention>,
}

impl Telling<'_> {
    fn thread(&self, first: Note, answers: Vec<Note>, resolutions: &[Resolution]) -> Result<Thread, Error> {
        let settled = resolutions.iter().find(|it| it.note_id == first.id);
        let settled = settled.map(|it| {
            Ok::<_, Error>(Settled {
                by: self.names.of(&it.made_by),
                at: self.frame.brief(self.app, it.made_at)?,
            })
        });
        Ok(Thread {
            id: first.id.to_string(),
            quoted: first.quoted.clone(),
            anchor: first.anchor.as_deref().and_then(|anchor| serde_json::from_str(anchor).ok()),
            is_there: None,
            settled: settled.transpose()?,
            notes: std::iter::once(first)
                .chain(answers)
                .map(|note| self.line(note))
                .collect::<Result<_, _>>()?,
        })
    }

    fn line(&self, note: Note) -> Result<Line, Error> {
        let mentioned = self.mentions.iter().filter(|mention| mention.note_id == note.id);
        Ok(Line {
            by: self.names.of(&note.made_by),
            at: self.frame.brief(self.app, note.made_at)?,
            mentions: mentioned.map(|mention| self.names.of(&by(&mention.person_id))).collect(),
            is_mine: note.made_by == self.who.by(),
            is_removed: note.removed_at.is_some(),
            may_remove: note.removed_at.is_none() && may_remove(self.who, self.story, &note),
            id: note.id.to_string(),
            text: note.text,
        })
    }
}
