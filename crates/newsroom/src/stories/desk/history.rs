//! A story's revisions: who saved what, when and why; two of them side by
//! side; an old one brought back as a new one.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::{Direction, one_line};
use lw_station::desk::{Frame, Moment, page};
use lw_station::editions::Edition;
use lw_station::people::{Names, Who};
use lw_web::{App, Error};
use minijinja::Value;
use serde::{Deserialize, Serialize};

use super::story::{APART, Scene, newest};
use super::{compare, find, may_write, path};
use crate::rooms;
use crate::stories::{BadVerb, Draft, Revision, Story, draft, label, queries, site};

/// Revisions on a page.
const ON_PAGE: usize = 50;
/// Revisions offered to be compared.
const MOST_CHOICES: usize = 500;
/// The longest reason, in bytes.
const LONGEST_REASON: usize = 1_000;

/// The top of a page about a story.
#[derive(Serialize)]
pub struct Head {
    path: String,
    headline: Option<String>,
    lang: String,
    dir: Direction,
    script: String,
    state: &'static str,
    edition: String,
    due: Option<Moment>,
    owner: String,
}

impl Head {
    /// The top of a page about what `scene` looks at.
    pub async fn of(app: &App, frame: &Frame, scene: &Scene<'_>) -> Result<Self, Error> {
        let (story, edition) = (scene.story, scene.edition);
        let facts = scene.facts(app).await?;
        Ok(Self {
            path: path(&story.id),
            headline: Some(scene.newest.headline.clone()).filter(|headline| !headline.is_empty()),
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
            script: edition.language.script(),
            state: facts.state().key(),
            edition: edition.name.clone(),
            due: scene.moment(app, frame, facts.due())?,
            owner: Names::told(app, &frame.language()).await?.of(&story.made_by),
        })
    }
}

#[derive(Serialize)]
struct RevisionsPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    revisions: Vec<Line>,
    numbers: Vec<Numbered>,
    compare_from: i64,
    compare_to: i64,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct Numbered {
    number: i64,
    text: String,
}

#[derive(Serialize)]
struct Line {
    number: i64,
    path: String,
    by: String,
    saved: Moment,
    added: usize,
    removed: usize,
    reason: Option<String>,
    is_public: bool,
    is_newest: bool,
    restored: Option<i64>,
    compare: Option<String>,
}

/// Which two to compare, or which page of the list.
#[derive(Debug, Deserialize)]
pub struct Asked {
    from: Option<i64>,
    to: Option<i64>,
    page: Option<usize>,
}

/// `GET /desk/stories/{id}/revisions/`
pub async fn list(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    let base = format!("{}/revisions", path(&story.id));
    if let (Some(from), Some(to)) = (asked.from, asked.to) {
        return Ok(Redirect::to(&format!("{base}/{from}/compare/{to}")).into_response());
    }
    let newest = newest(&app, &story).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    let mut frame = Frame::of(&app, &who, &format!("{base}/"), "desk-history").await?;
    frame.edition = Some(edition.id.clone());
    let page_number = asked.page.unwrap_or(1).clamp(1, MOST_CHOICES);
    // One more, for what changed since the one before.
    let found = queries::revisions(&app.db, &story.id, (page_number - 1) * ON_PAGE, ON_PAGE + 1).await?;
    let named = |number: i64| app.words.say(&frame.language(), "desk-revision", &[("number", number.into())]);
    let context = RevisionsPage {
        story: Head::of(&app, &frame, &scene).await?,
        revisions: lines(&app, &frame, &story, &newest, &found).await?,
        numbers: (1..=newest.number)
            .rev()
            .take(MOST_CHOICES)
            .map(|number| Numbered { number, text: named(number) })
            .collect(),
        compare_from: (newest.number - 1).max(1),
        compare_to: newest.number,
        page: page_number,
        newer: (page_number > 1).then(|| format!("{base}/?page={}", page_number - 1)),
        older: (found.len() > ON_PAGE).then(|| format!("{base}/?page={}", page_number + 1)),
        frame,
    };
    Ok(page(&app, "revisions", context)?.into_response())
}

async fn lines(
    app: &App,
    frame: &Frame,
    story: &Story,
    newest: &Revision,
    found: &[Revision],
) -> Result<Vec<Line>, Error> {
    let names = Names::told(app, &frame.language()).await?;
    let live = queries::live(&app.db, &story.id).await?.map(|live| live.revision_id);
    let base = format!("{}/revisions", path(&story.id));
    let mut lines = Vec::new();
    for (place, revision) in found.iter().enumerate().take(ON_PAGE) {
        let before = found.get(place + 1);
        let old = before.map(compare::plain).transpose()?.unwrap_or_default();
        let (added, removed) = compare::words_changed(&old, &compare::plain(revision)?);
        let number = revision.number;
        lines.push(Line {
            number,
            path: format!("{base}/{number}"),
            by: names.of(&revision.made_by),
            saved: frame.brief(app, revision.made_at)?,
            added,
            removed,
            reason: revision.reason.clone(),
            is_public: live.as_ref() == Some(&revision.id),
            is_newest: number == newest.number,
            restored: revision.restores,
            compare: before.map(|before| format!("{base}/{}/compare/{number}", before.number)),
        });
    }
    Ok(lines)
}

#[derive(Serialize)]
struct RevisionPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    revision: Shown,
    problems: [(); 0],
}

#[derive(Serialize)]
struct Shown {
    number: i64,
    path: String,
    headline: String,
    standfirst: Option<String>,
    body: Value,
    by: String,
    saved: Moment,
    reason: Option<String>,
    is_public: bool,
    facts: Vec<Fact>,
    may_restore: bool,
    compare_before: Option<String>,
    compare_newest: Option<String>,
}

/// A line of what else a revision says; its name is `desk-<key>`.
#[derive(Serialize)]
struct Fact {
    key: &'static str,
    text: String,
}

/// `GET /desk/stories/{id}/revisions/{number}`
pub async fn one(
    State(app): State<App>,
    who: Who,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Html<String>, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    let revision = revision(&app, &story, number).await?;
    let newest = newest(&app, &story).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    let base = format!("{}/revisions", path(&story.id));
    let mut frame = Frame::of(&app, &who, &format!("{base}/{number}"), "desk-history").await?;
    frame.edition = Some(edition.id.clone());
    let live = queries::live(&app.db, &story.id).await?.map(|live| live.revision_id);
    let is_newest = number == newest.number;
    let shown = Shown {
        number,
        path: format!("{base}/{number}"),
        headline: revision.headline.clone(),
        standfirst: revision.standfirst.clone(),
        body: Value::from_safe_string(
            site::body(&app, &edition, &revision, &mut vec![]).await?.into_string(),
        ),
        by: Names::told(&app, &who.language).await?.of(&revision.made_by),
        saved: frame.brief(&app, revision.made_at)?,
        reason: revision.reason.clone(),
        is_public: live.as_ref() == Some(&revision.id),
        facts: facts(&app, &frame, &edition, &revision).await?,
        may_restore: !is_newest && may_write(&who, &story),
        compare_before: (number > 1).then(|| format!("{base}/{}/compare/{number}", number - 1)),
        compare_newest: (!is_newest).then(|| format!("{base}/{number}/compare/{}", newest.number)),
    };
    page(
        &app,
        "revision",
        RevisionPage { story: Head::of(&app, &frame, &scene).await?, frame, revision: shown, problems: [] },
    )
}

async fn revision(app: &App, story: &Story, number: i64) -> Result<Revision, Error> {
    queries::revision_by_number(&app.db, &story.id, number).await?.ok_or(Error::NotFound)
}

async fn facts(app: &App, frame: &Frame, edition: &Edition, revision: &Revision) -> Result<Vec<Fact>, Error> {
    let fields = compare::fields(app, edition, revision).await?;
    let lang = frame.language();
    Ok(fields
        .into_iter()
        .filter(|(key, text)| !matches!(*key, "headline" | "standfirst") && !text.is_empty())
        .map(|(key, text)| Fact {
            key,
            text: if key == "label" { label::name(app, &lang, &text) } else { text },
        })
        .collect())
}

#[derive(Serialize)]
struct ComparePage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    was: Side,
    is_now: Side,
    parts: Vec<compare::Part>,
    /// Whether there is nothing in the older one, so that all is new.
    is_from_empty: bool,
    restore: Option<Restore>,
}

#[derive(Serialize)]
struct Side {
    number: i64,
    path: String,
    by: String,
    saved: Moment,
}

#[derive(Serialize)]
struct Restore {
    path: String,
    number: i64,
}

/// `GET /desk/stories/{id}/revisions/{number}/compare/{other}`
pub async fn two(
    State(app): State<App>,
    who: Who,
    Path((id, number, other)): Path<(String, i64, i64)>,
) -> Result<Html<String>, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    // The older one stands first, however they were named.
    let (was, is_now) =
        (revision(&app, &story, number.min(other)).await?, revision(&app, &story, number.max(other)).await?);
    let newest = newest(&app, &story).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &newest };
    let base = format!("{}/revisions", path(&story.id));
    let mut frame =
        Frame::of(&app, &who, &format!("{base}/{number}/compare/{other}"), "desk-compare").await?;
    frame.edition = Some(edition.id.clone());
    let names = Names::told(&app, &who.language).await?;
    let side = |revision: &Revision| {
        Ok::<_, Error>(Side {
            number: revision.number,
            path: format!("{base}/{}", revision.number),
            by: names.of(&revision.made_by),
            saved: frame.brief(&app, revision.made_at)?,
        })
    };
    let may_restore = may_write(&who, &story) && was.number != newest.number && !compare::is_empty(&was)?;
    let context = ComparePage {
        story: Head::of(&app, &frame, &scene).await?,
        is_from_empty: compare::is_empty(&was)? && !compare::is_empty(&is_now)?,
        parts: compare::parts(&app, &edition, &frame.language(), &was, &is_now).await?,
        restore: may_restore
            .then(|| Restore { path: format!("{base}/{}/restoration", was.number), number: was.number }),
        was: side(&was)?,
        is_now: side(&is_now)?,
        frame,
    };
    page(&app, "compare", context)
}

/// Why an old revision is brought back.
#[derive(Debug, Deserialize)]
pub struct Why {
    #[serde(default)]
    reason: String,
}

/// `POST /desk/stories/{id}/revisions/{number}/restoration`: the old text
/// becomes a new revision; nothing is overwritten.
pub async fn restore(
    State(app): State<App>,
    who: Who,
    Path((id, number)): Path<(String, i64)>,
    Form(why): Form<Why>,
) -> Result<Response, Error> {
    let (story, _) = find(&app, &who, &id).await?;
    if !may_write(&who, &story) {
        return Err(Error::Forbidden);
    }
    let old = Draft::of(&app.db, &revision(&app, &story, number).await?).await?;
    let reason = Some(one_line(&why.reason, LONGEST_REASON)).filter(|reason| !reason.is_empty());
    let draft = Draft { reason, restores: Some(number), ..old };
    let (story_id, by, now) = (story.id.clone(), who.by(), app.clock.now());
    let (saved, saved_by) = (draft.clone(), by.clone());
    app.db
        .change::<_, BadVerb>(move |change| {
            Box::pin(async move {
                queries::hold(change, &story_id).await?;
                let newest = queries::newest_in(change, &story_id).await?;
                let is_twice = |newest: Revision| {
                    newest.restores == saved.restores
                        && newest.reason == saved.reason
                        && newest.made_by == saved_by
                };
                if newest.is_some_and(is_twice) {
                    // Who presses twice has done it once.
                    return Ok(());
                }
                draft::save(change, &story_id, &saved, &saved_by, now).await.map(drop)
            })
        })
        .await
        .map_err(anyhow::Error::from)?;
    let is_followed = rooms::follow(&app.db, &story.id, &draft, &by, now).await;
    let done = if is_followed { "restored" } else { APART };
    Ok(Redirect::to(&format!("{}?done={done}", path(&story.id))).into_response())
}
