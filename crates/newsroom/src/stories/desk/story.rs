//! A story's page: where it is written, what is missing, what can be done.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::{Direction, Id, Timestamp};
use lw_library::pictures;
use lw_station::desk::{Frame, Moment, Notice, Problem, page};
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Names, Who, by};
use lw_station::topics::{self, Topic};
use lw_web::{App, Error};
use minijinja::Value;
use serde::{Deserialize, Serialize};

use super::{crops, find, may_write, path, times};
use crate::checks;
use crate::checks::desk::{Checks, Written};
use crate::stories::deed::{Verb, verbs};
use crate::stories::form::{Offered, StoryForm};
use crate::stories::queries::hands::Note;
use crate::stories::queries::{self, hands};
use crate::stories::state::Facts;
use crate::stories::{BadVerb, Draft, Label, Revision, State as StoryState, Story, keep, label, site};
pub use crate::stories::{Scene, newest};
use crate::{notes, rooms};

#[derive(Serialize)]
struct StoryPage {
    #[serde(flatten)]
    frame: Frame,
    story: Shown,
    form: StoryForm,
    choices: Choices,
    problems: Vec<Problem>,
    checks: Checks,
    verbs: Vec<ShownVerb>,
    people: Vec<Present>,
    person: Present,
    conflict: Option<Conflict>,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    path: String,
    back: String,
    headline: Option<String>,
    lang: String,
    dir: Direction,
    script: String,
    language: String,
    edition: String,
    state: &'static str,
    since: Option<Moment>,
    since_by: Option<String>,
    due: Option<Moment>,
    embargo: Option<Moment>,
    refused: Option<Notice>,
    returned: Option<Returned>,
    may_write: bool,
    may_alert: bool,
    base: i64,
    body: Option<Value>,
    owner: String,
    words: u32,
    changed: Moment,
    revisions: i64,
    notes: i64,
    address: Address,
    picture: Option<ShownPicture>,
    /// Whether the rights of its picture have ended.
    picture_is_over: bool,
    clip: Option<ShownClip>,
    public_path: Option<String>,
    translations: Vec<ShownTranslation>,
}

#[derive(Serialize)]
struct Returned {
    by: String,
    reason: Option<String>,
}

#[derive(Serialize)]
struct Address {
    before: String,
    slug: String,
    after: String,
}

#[derive(Serialize)]
struct ShownPicture {
    src: String,
    width: u32,
    height: u32,
    credit: Option<String>,
    archive: Option<String>,
    /// Whether this story can have crops of its own.
    can_cut: bool,
}

#[derive(Serialize)]
struct ShownClip {
    title: String,
    length: Option<String>,
    is_ready: bool,
}

#[derive(Serialize)]
struct ShownTranslation {
    path: String,
    language: String,
}

#[derive(Serialize)]
struct Choices {
    labels: Vec<Choice>,
    sections: Vec<Choice>,
    bylines: Vec<Choice>,
    topics: Vec<TopicChoice>,
    topics_most: usize,
}

/// Something to choose; templates ask for `key` or `id` as it suits the thing.
#[derive(Serialize)]
struct Choice {
    id: String,
    key: String,
    name: String,
}

/// A topic to choose, with the ids of those that became part of it.
#[derive(Serialize)]
struct TopicChoice {
    id: String,
    name: String,
    also: String,
}

#[derive(Serialize)]
struct ShownVerb {
    verb: &'static str,
    path: String,
    is_main: bool,
}

/// Somebody who is in the story now.
#[derive(Serialize)]
struct Present {
    id: String,
    name: String,
    letter: String,
    colour: u8,
}

/// What a redirect says where a text is kept that the story's room could not take over.
pub const APART: &str = "apart";

/// Somebody saved while somebody else wrote.
#[derive(Clone, Debug, Serialize)]
pub struct Conflict {
    /// Who saved.
    pub by: String,
    /// What they made.
    pub number: i64,
    /// Where the two can be compared.
    pub compare: String,
}

/// What the address may say.
#[derive(Debug, Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// A story to be made.
#[derive(Debug, Deserialize)]
pub struct Sent {
    edition: String,
    /// The page whose button was pressed.
    once: Option<Id>,
}

/// `POST /desk/stories/`: makes an empty story and goes there. Who presses
/// twice on one page has made one.
pub async fn create(State(app): State<App>, who: Who, Form(sent): Form<Sent>) -> Result<Response, Error> {
    who.must(Act::Create, &sent.edition)?;
    let by = who.by();
    let key = sent.once.map(|page| format!("desk {by} {} {page}", sent.edition));
    let made = match begin(&app, &sent.edition, key.as_deref(), &by).await {
        // The other press was a moment faster.
        Err(BadVerb::Store(lw_store::Error::Taken(_))) => {
            begin(&app, &sent.edition, key.as_deref(), &by).await
        }
        made => made,
    };
    Ok(Redirect::to(&path(&made.map_err(anyhow::Error::from)?)).into_response())
}

/// Makes an empty story, unless this key has made one.
async fn begin(app: &App, edition: &str, key: Option<&str>, by: &str) -> Result<Id, BadVerb> {
    let (edition, by, now) = (edition.to_owned(), by.to_owned(), app.clock.now());
    let key = key.map(str::to_owned);
    let made = app.db.change::<Id, BadVerb>(move |change| {
        Box::pin(async move {
            if let Some(key) = &key
                && let Some(story) = queries::by_import_key(change, key).await?
            {
                return Ok(story.id);
            }
            keep::begin(change, (&edition, key.as_deref()), &Draft::default(), &by, now).await
        })
    });
    made.await
}

/// `GET /desk/stories/{id}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    let newest = newest(&app, &story).await?;
    let draft = Draft::of(&app.db, &newest).await?;
    let form = StoryForm::of(&draft, &edition.language);
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    scene.render(&app, form, vec![], None, asked.done.as_deref()).await
}

impl Scene<'_> {
    /// The page with a form as it stands.
    pub async fn render(
        &self,
        app: &App,
        form: StoryForm,
        problems: Vec<Problem>,
        conflict: Option<Conflict>,
        done: Option<&str>,
    ) -> Result<Html<String>, Error> {
        let path = path(&self.story.id);
        let mut frame = Frame::of(app, self.who, &path, "desk-stories").await?.done(app, done);
        let facts = self.facts(app).await?;
        if let Some((deed, at)) = times::done(done, &facts) {
            let at = frame.moment_in(app, &self.edition.time_zone, at)?;
            frame = frame.done_for(app, deed, &at);
        }
        if done == Some(APART) {
            frame = frame.problem(app, "desk-problem-apart", &[("number", self.newest.number.into())]);
        }
        frame.edition = Some(self.edition.id.clone());
        if !self.newest.headline.is_empty() {
            frame.title.clone_from(&self.newest.headline);
        }
        let draft = Draft::of(&app.db, self.newest).await?;
        let found = checks::glance(app, &self.subject(&draft)).await?;
        let written = if may_write(self.who, self.story) { Written::Here } else { Written::Nowhere };
        let allowed = verbs(self.who, self.story, &facts);
        let offered = Offered::by(app, &self.edition.id).await?;
        let context = StoryPage {
            story: self.shown(app, &frame, &facts).await?,
            choices: choices(app, &frame, offered),
            checks: Checks::shown(app, &frame, &found, written)?,
            verbs: allowed
                .iter()
                .enumerate()
                .map(|(place, verb)| ShownVerb {
                    verb: verb.key(),
                    path: format!("{path}/{}", verb.key()),
                    is_main: place == 0,
                })
                .collect(),
            people: self.people(app).await?,
            person: present(&self.who.id, self.who.name.clone()),
            form,
            problems,
            conflict,
            frame,
        };
        page(app, "story", context)
    }

    /// Who else is in it now.
    async fn people(&self, app: &App) -> Result<Vec<Present>, Error> {
        let names = Names::told(app, &self.who.language).await?;
        let here = rooms::here(&app.db, std::slice::from_ref(&self.story.id), app.clock.now()).await?;
        let others = here.iter().filter(|one| one.person_id != self.who.id);
        Ok(others.map(|one| present(&one.person_id, names.of(&by(&one.person_id)))).collect())
    }

    /// A time in the zone of the story's edition.
    pub fn moment(&self, app: &App, frame: &Frame, at: Option<Timestamp>) -> Result<Option<Moment>, Error> {
        at.map(|at| frame.brief_in(app, &self.edition.time_zone, at)).transpose()
    }

    /// When its state began, and who brought it there.
    async fn since(
        &self,
        app: &App,
        state: StoryState,
        review: Option<&Note>,
    ) -> Result<(Timestamp, String), Error> {
        let id = &self.story.id;
        let found = match state {
            StoryState::Published => {
                queries::live(&app.db, id).await?.map(|live| (live.public_from, live.made_by))
            }
            StoryState::Withdrawn => {
                queries::withdrawal(&app.db, id).await?.map(|last| (last.made_at, last.made_by))
            }
            _ => review.map(|review| (review.made_at, review.made_by.clone())),
        };
        Ok(found.unwrap_or_else(|| (self.newest.made_at, self.newest.made_by.clone())))
    }

    async fn shown(&self, app: &App, frame: &Frame, facts: &Facts) -> Result<Shown, Error> {
        let (story, edition, newest) = (self.story, self.edition, self.newest);
        let names = Names::told(app, &self.who.language).await?;
        let may_write = may_write(self.who, story);
        let review = hands::review(&app.db, &story.id).await?;
        let returned = hands::last_return(&app.db, &story.id).await?;
        let since = self.since(app, facts.state(), review.as_ref()).await?;
        Ok(Shown {
            id: story.id.to_string(),
            path: path(&story.id),
            back: format!("/desk/?edition={}", edition.id),
            headline: Some(newest.headline.clone()).filter(|headline| !headline.is_empty()),
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
            script: edition.language.script(),
            language: edition.language.own_name(),
            edition: edition.name.clone(),
            state: facts.state().key(),
            since: Some(frame.brief(app, since.0)?),
            since_by: Some(names.of(&since.1)),
            due: self.moment(app, frame, facts.due())?,
            embargo: self.moment(app, frame, facts.embargo_until.filter(|_| facts.due_at.is_some()))?,
            refused: match facts.was_refused {
                true => times::refused(app, frame, self).await?,
                false => None,
            },
            returned: returned
                .filter(|it| it.made_at >= newest.made_at && review.is_none())
                .map(|it| Returned { by: names.of(&it.made_by), reason: it.note }),
            may_write,
            may_alert: facts.is_public && self.who.may(Act::WriteAlert, &story.edition_id),
            base: newest.number,
            body: match may_write {
                true => None,
                false => {
                    let body = site::body(app, edition, newest, &mut vec![]).await?;
                    Some(Value::from_safe_string(body.into_string()))
                }
            },
            owner: names.of(&story.made_by),
            words: newest.words,
            changed: frame.brief(app, newest.made_at)?,
            revisions: newest.number,
            notes: notes::queries::open_count(&app.db, &story.id).await?,
            address: address(app, edition, newest),
            picture: picture(app, edition, newest).await?,
            picture_is_over: is_over(app, newest).await?,
            clip: clip(app, edition, newest).await?,
            public_path: public_path(app, edition, story).await?,
            translations: translations(app, self.who, story).await?,
        })
    }
}

fn present(id: &Id, name: String) -> Present {
    let colour = id.as_str().bytes().last().map_or(0, |letter| letter % 8);
    let letter = name.chars().next().map(String::from).unwrap_or_default();
    Present { id: id.to_string(), name, letter, colour }
}

fn choices(app: &App, frame: &Frame, offered: Offered) -> Choices {
    let lang = frame.language();
    let choice = |id: Id, name| Choice { key: id.to_string(), id: id.to_string(), name };
    let label = |it: Label| Choice {
        id: it.key().to_owned(),
        key: it.key().to_owned(),
        name: label::name(app, &lang, it.key()),
    };
    Choices {
        labels: Label::ALL.into_iter().map(label).collect(),
        sections: offered.sections.into_iter().map(|it| choice(it.id, it.name)).collect(),
        bylines: offered.bylines.into_iter().map(|it| choice(it.id, it.name)).collect(),
        topics: topic_choices(&offered.topics),
        topics_most: topics::MOST,
    }
}

fn topic_choices(all: &[Topic]) -> Vec<TopicChoice> {
    let also = |id: &Id| {
        let merged = all.iter().filter(|it| it.merged_into.as_ref() == Some(id));
        merged.map(|it| it.id.as_str()).collect::<Vec<_>>().join(" ")
    };
    all.iter()
        .filter(|it| it.merged_into.is_none())
        .map(|it| TopicChoice { id: it.id.to_string(), name: it.name.clone(), also: also(&it.id) })
        .collect()
}

fn address(app: &App, edition: &Edition, newest: &Revision) -> Address {
    let url = edition.url(&app.public_url, "/a/");
    Address {
        before: url.split_once("://").map_or(url.clone(), |(_, rest)| rest.to_owned()),
        slug: newest.slug.to_string(),
        after: format!("/{}", newest.story_id),
    }
}

async fn picture(app: &App, edition: &Edition, newest: &Revision) -> Result<Option<ShownPicture>, Error> {
    let Some(id) = &newest.picture_id else { return Ok(None) };
    let Some((src, width, height)) = site::small_picture(app, id).await? else { return Ok(None) };
    let Some(it) = site::picture_of(app, edition, id).await? else { return Ok(None) };
    let can_cut = crops::cuttable(app, Some(id)).await?.is_some();
    Ok(Some(ShownPicture { src, width, height, credit: it.credit, archive: it.archive, can_cut }))
}

async fn is_over(app: &App, newest: &Revision) -> Result<bool, Error> {
    let Some(id) = &newest.picture_id else { return Ok(false) };
    Ok(pictures::queries::is_over(&app.db, id).await?)
}

async fn clip(app: &App, edition: &Edition, newest: &Revision) -> Result<Option<ShownClip>, Error> {
    let Some(id) = &newest.clip_id else { return Ok(None) };
    let clip = site::clip_of(app, edition, id).await?;
    Ok(clip.map(|it| ShownClip {
        is_ready: it.state == site::ClipState::Ready,
        title: it.title,
        length: it.clock,
    }))
}

async fn public_path(app: &App, edition: &Edition, story: &Story) -> Result<Option<String>, Error> {
    let Some(live) = queries::live(&app.db, &story.id).await? else { return Ok(None) };
    let revision = queries::revision(&app.db, &live.revision_id).await?;
    Ok(revision.map(|revision| edition.from_desk(app, &revision.path())))
}

/// The stories that share a source, in editions that I may see.
async fn translations(app: &App, who: &Who, story: &Story) -> Result<Vec<ShownTranslation>, Error> {
    let all = queries::of_source(&app.db, &story.source_id).await?;
    let editions = editions::queries::all(&app.db).await?;
    let others = all.into_iter().filter(|it| it.id != story.id && who.may(Act::Read, &it.edition_id));
    Ok(others
        .filter_map(|it| {
            let edition = editions.iter().find(|edition| edition.id == it.edition_id)?;
            Some(ShownTranslation { path: path(&it.id), language: edition.language.own_name() })
        })
        .collect())
}

/// The deed that a button of the panel asks for.
pub fn then(asked: Option<&str>) -> Option<Verb> {
    asked.and_then(Verb::named)
}
