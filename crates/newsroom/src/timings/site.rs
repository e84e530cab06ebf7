//! A story's captions, for players, and its transcript: the text with the time
//! of each sentence, which leads into the sound without a script.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use lw_base::{Id, Thing};
use lw_station::editions::{self, Edition};
use lw_station::frame::{self, Frame};
use lw_web::calendar::Dates;
use lw_web::{App, Error, Made};
use serde::Serialize;

use super::transcript_address;
use super::{Form, Paragraph, Part, Sentence, captions_address, cues, has_captions, known, reading};
use crate::stories::site::{Clip, ClipState, clip};
use crate::stories::{Revision, Story, queries};

/// Captions and transcript of a clip, as its player names them.
#[derive(Clone, Debug, Serialize)]
pub struct Captions {
    /// Where the captions are.
    pub src: String,
    /// Their language.
    pub lang: String,
    /// What that is called.
    pub language: String,
}

#[derive(Serialize)]
struct TranscriptPage {
    #[serde(flatten)]
    frame: Frame,
    story: Link,
    clip: Clip,
    sound: String,
    paragraphs: Vec<Lines>,
}

#[derive(Serialize)]
struct Link {
    headline: String,
    path: String,
}

#[derive(Serialize)]
struct Lines {
    /// `p`, or `h2`.
    element: &'static str,
    lines: Vec<Line>,
}

/// A sentence, with where it begins if it is read.
#[derive(Serialize)]
struct Line {
    text: String,
    at: Option<At>,
}

#[derive(Serialize)]
struct At {
    millis: u64,
    /// In seconds, for an address.
    seconds: String,
    clock: String,
}

/// A public story whose captions are asked for.
struct Found {
    edition: Edition,
    story: Story,
    revision: Revision,
}

impl Found {
    fn shows(&self) -> Vec<Thing> {
        let mut shows = vec![Thing::Story(self.story.id.clone()), Thing::Timings(self.story.id.clone())];
        shows.extend(self.revision.clip_id.clone().map(Thing::Clip));
        shows
    }
}

/// `/{edition}/a/{id}/timings.vtt`
pub async fn vtt(State(app): State<App>, path: Path<(String, String)>) -> Result<Made, Error> {
    captions(&app, path, Form::Vtt).await
}

/// `/{edition}/a/{id}/timings.srt`
pub async fn srt(State(app): State<App>, path: Path<(String, String)>) -> Result<Made, Error> {
    captions(&app, path, Form::Srt).await
}

async fn captions(app: &App, Path((edition, id)): Path<(String, String)>, form: Form) -> Result<Made, Error> {
    let found = find(app, &edition, &id).await?;
    let cues = cues(&app.db, &found.revision).await?;
    if cues.is_empty() {
        return Err(Error::NotFound);
    }
    let mut made = Made::data(form.mime(), form.write(&cues), found.shows());
    let language = HeaderValue::try_from(found.edition.language.as_str()).map_err(anyhow::Error::from)?;
    made.headers.push((header::CONTENT_LANGUAGE, language));
    // Players of podcasts that are pages themselves read them from there.
    made.headers.push((header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")));
    Ok(made)
}

/// `/{edition}/a/{id}/timings/`
pub async fn transcript(
    State(app): State<App>,
    Path((edition, id)): Path<(String, String)>,
) -> Result<Made, Error> {
    let found = find(&app, &edition, &id).await?;
    let Found { edition, story, revision } = &found;
    let mut clip = clip(&app, edition, revision).await?.ok_or(Error::NotFound)?;
    let known = known(&app.db, revision).await?;
    let sound = clip.sources.first().map(|source| source.src.clone()).ok_or(Error::NotFound)?;
    if !known.iter().flatten().any(Sentence::is_shown) {
        return Err(Error::NotFound);
    }
    clip.captions = Some(captions_of(edition, &story.id));
    let title =
        app.words.say(&edition.language, "transcript-of", &[("headline", (&revision.headline).into())]);
    let path = transcript_address(&story.id);
    let mut frame = Frame::of(&app, edition, &path, &title).await?;
    // The story itself is what a search should find.
    frame.robots = Some("noindex");
    frame.graph_as_list(&app, edition);
    let mut shows = frame::shows(edition);
    shows.extend(found.shows());
    alternates(&app, edition, story, &mut frame, &mut shows).await?;
    let dates = edition.dates(&app)?;
    let mut page = TranscriptPage {
        frame,
        story: Link { headline: revision.headline.clone(), path: edition.path(&revision.path()) },
        clip,
        sound,
        paragraphs: vec![],
    };
    // What nobody reads after the last sentence is no part of what is heard.
    let heard =
        known.iter().rposition(|it| it.as_ref().is_some_and(Sentence::is_shown)).map_or(0, |last| last + 1);
    let mut known = known.into_iter().take(heard);
    for Paragraph { part, sentences } in reading::paragraphs_of(revision)? {
        let lines = sentences
            .into_iter()
            .zip(known.by_ref())
            .map(|(text, known)| line(&dates, text, known))
            .collect::<Vec<_>>();
        if lines.is_empty() {
            break;
        }
        let element = if part == Part::Heading { "h2" } else { "p" };
        page.paragraphs.push(Lines { element, lines });
    }
    let body = app.templates.render("site/timings.html", page)?;
    Ok(Made::html(body, &app.assets.css_hash, shows))
}

fn line(dates: &Dates, text: String, known: Option<Sentence>) -> Line {
    let at = known.filter(Sentence::is_shown).and_then(|it| it.start).map(|start| At {
        millis: start.millis(),
        seconds: format!("{}.{:02}", start.millis() / 1_000, start.millis() % 1_000 / 10),
        clock: dates.clock(start),
    });
    Line { text, at }
}

/// Names the transcripts of the story's translations.
async fn alternates(
    app: &App,
    own: &Edition,
    story: &Story,
    frame: &mut Frame,
    shows: &mut Vec<Thing>,
) -> Result<(), Error> {
    shows.push(Thing::Translations(story.source_id.clone()));
    let editions = editions::queries::all(&app.db).await?;
    let mut others = Vec::new();
    for it in queries::translations(&app.db, &story.source_id).await? {
        if it.story_id == story.id {
            continue;
        }
        shows.push(Thing::Timings(it.story_id.clone()));
        let Some(edition) = editions.iter().find(|edition| edition.id == it.edition_id) else { continue };
        let Some(live) = queries::live(&app.db, &it.story_id).await? else { continue };
        let Some(revision) = queries::revision(&app.db, &live.revision_id).await? else { continue };
        shows.extend(revision.clip_id.clone().map(Thing::Clip));
        if has_captions(&app.db, &revision).await? {
            let url = edition.url(&app.public_url, &transcript_address(&it.story_id));
            others.push((edition.language.clone(), url));
        }
    }
    if !others.is_empty() {
        let own = (own.language.clone(), own.url(&app.public_url, &transcript_address(&story.id)));
        for (language, url) in std::iter::once(own).chain(others) {
            frame.alternate(language.as_str(), url);
        }
    }
    Ok(())
}

/// Captions and transcript, added to the clip of a public story that has them.
pub(crate) async fn add(
    app: &App,
    edition: &Edition,
    revision: &Revision,
    clip: &mut Option<Clip>,
    shows: &mut Vec<Thing>,
) -> Result<(), Error> {
    let Some(clip) = clip else { return Ok(()) };
    shows.push(Thing::Timings(revision.story_id.clone()));
    let live = queries::live(&app.db, &revision.story_id).await?;
    let is_public = live.is_some_and(|live| live.revision_id == revision.id);
    if is_public && clip.state == ClipState::Ready && has_captions(&app.db, revision).await? {
        clip.captions = Some(captions_of(edition, &revision.story_id));
        clip.transcript = Some(edition.path(&transcript_address(&revision.story_id)));
    }
    Ok(())
}

fn captions_of(edition: &Edition, story: &Id) -> Captions {
    Captions {
        src: edition.path(&captions_address(story, Form::Vtt)),
        lang: edition.language.to_string(),
        language: edition.language.own_name(),
    }
}

async fn find(app: &App, edition: &str, id: &str) -> Result<Found, Error> {
    let edition = editions::queries::by_id(&app.db, edition).await?.ok_or(Error::NotFound)?;
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let story = queries::by_id(&app.db, &id).await?.filter(|story| story.edition_id == edition.id);
    let story = story.ok_or(Error::NotFound)?;
    let live = queries::live(&app.db, &id).await?.ok_or(Error::NotFound)?;
    let revision = queries::revision(&app.db, &live.revision_id).await?.ok_or(Error::NotFound)?;
    Ok(Found { edition, story, revision })
}
