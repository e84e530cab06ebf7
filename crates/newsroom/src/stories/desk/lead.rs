//! The lead picture and the clip of a story: found, chosen, changed, removed,
//! and how the picture is cut. A page without a script; with one, the story's
//! page does the choosing in a window.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::{Frame, Problem, page};
use lw_station::editions::Edition;
use lw_station::people::{Names, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::choosing::Sent;
use super::crops::Crops;
use super::history::Head;
use super::offers::{Desk, Kind, Offer};
use super::save::keep;
use super::story::{Scene, newest};
use super::{find, may_write, path};
use crate::rooms;
use crate::stories::{Draft, Story};

#[derive(Serialize)]
struct LeadPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    /// `picture` or `clip`: its words are `desk-lead-<kind>-…`.
    kind: &'static str,
    path: String,
    q: String,
    was: String,
    now: Option<Offer>,
    offers: Vec<Offer>,
    problems: Vec<Problem>,
    crops: Option<Crops>,
}

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    done: Option<String>,
}

/// The page as it stands.
#[derive(Default)]
pub(super) struct Seen<'a> {
    pub q: &'a str,
    pub done: Option<&'a str>,
    pub problems: Vec<Problem>,
    /// The point that was sent, which cannot be so.
    pub focus: Option<(String, String)>,
}

impl<'a> Seen<'a> {
    /// With what has to be mended.
    pub fn with(q: &'a str, problem: Problem) -> Self {
        Self { q, problems: vec![problem], ..Self::default() }
    }
}

/// `GET /desk/stories/{id}/picture`
pub async fn picture(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    show(&app, &who, &id, Kind::Pictures, asked).await
}

/// `POST /desk/stories/{id}/picture`
pub async fn choose_picture(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    choose(&app, &who, &id, Kind::Pictures, sent).await
}

/// `GET /desk/stories/{id}/clip`
pub async fn clip(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    show(&app, &who, &id, Kind::Clips, asked).await
}

/// `POST /desk/stories/{id}/clip`
pub async fn choose_clip(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    choose(&app, &who, &id, Kind::Clips, sent).await
}

fn name(kind: Kind) -> &'static str {
    if kind == Kind::Clips { "clip" } else { "picture" }
}

fn of(draft: &Draft, kind: Kind) -> Option<&Id> {
    if kind == Kind::Clips { draft.clip.as_ref() } else { draft.picture.as_ref() }
}

async fn show(app: &App, who: &Who, id: &str, kind: Kind, asked: Asked) -> Result<Html<String>, Error> {
    let (story, edition) = find(app, who, id).await?;
    if !may_write(who, &story) {
        return Err(Error::Forbidden);
    }
    let seen = Seen { q: &asked.q, done: asked.done.as_deref(), ..Seen::default() };
    render(app, who, (&story, &edition), kind, seen).await
}

pub(super) async fn render(
    app: &App,
    who: &Who,
    (story, edition): (&Story, &Edition),
    kind: Kind,
    seen: Seen<'_>,
) -> Result<Html<String>, Error> {
    let name = name(kind);
    let (draft, _) = rooms::draft(&app.db, &story.id).await?.ok_or(Error::NotFound)?;
    let path = format!("{}/{name}", path(&story.id));
    let frame = Frame::of(app, who, &path, &format!("desk-lead-{name}")).await?;
    let mut frame = frame.done(app, seen.done);
    frame.edition = Some(edition.id.clone());
    let newest = newest(app, story).await?;
    let scene = Scene { who, story, edition, newest: &newest };
    let desk = Desk::of(app, who, Some(story), edition).await?;
    let was = of(&draft, kind);
    let context = LeadPage {
        story: Head::of(app, &frame, &scene).await?,
        kind: name,
        was: was.map(Id::to_string).unwrap_or_default(),
        now: match was {
            Some(id) => desk.by_id(kind, id).await?,
            None => None,
        },
        crops: match kind {
            Kind::Pictures => Crops::of(app, who, &path, &draft, seen.focus).await?,
            _ => None,
        },
        offers: desk.search(kind, seen.q).await?,
        q: lw_base::one_line(seen.q, 200),
        problems: seen.problems,
        path,
        frame,
    };
    page(app, "lead", context)
}

async fn choose(app: &App, who: &Who, id: &str, kind: Kind, sent: Sent) -> Result<Response, Error> {
    let (story, edition) = find(app, who, id).await?;
    if !may_write(who, &story) {
        return Err(Error::Forbidden);
    }
    let number = newest(app, &story).await?.number;
    // What is written in the room and not saved yet is kept with it.
    let (mut draft, _) = rooms::draft(&app.db, &story.id).await?.ok_or(Error::NotFound)?;
    let to = format!("{}?done=saved#{}", path(&story.id), name(kind));
    let chosen: Option<Id> = sent.chosen.parse().ok();
    if of(&draft, kind) == chosen.as_ref() {
        return Ok(Redirect::to(&to).into_response());
    }
    let desk = Desk::of(app, who, Some(&story), &edition).await?;
    let offer = match &chosen {
        Some(id) => desk.by_id(kind, id).await?,
        None => None,
    };
    let is_gone = offer.is_none() && !sent.chosen.is_empty();
    if is_gone {
        let problem = Problem::new(app, &who.language, "chosen", "desk-problem-gone");
        let page = render(app, who, (&story, &edition), kind, Seen::with(&sent.q, problem)).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let is_stale = of(&draft, kind).map_or("", Id::as_str) != sent.was;
    match kind {
        Kind::Clips => draft.clip = chosen,
        _ => {
            draft.picture = chosen;
            // What was said of another picture is not true of this one.
            draft.picture_caption = None;
            draft.picture_alt = offer.and_then(|offer| offer.alt);
            draft.picture_focus = None;
        }
    }
    let (now, by) = (app.clock.now(), who.by());
    if is_stale || !keep(&app.db, &story.id, draft.clone(), number, &by, now).await? {
        let seen = Seen::with(&sent.q, overtaken(app, who, &story).await?);
        let page = render(app, who, (&story, &edition), kind, seen).await?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    rooms::illustrate(&app.db, &story.id, &draft, &by, now).await?;
    Ok(Redirect::to(&to).into_response())
}

/// That somebody else saved meanwhile.
pub(super) async fn overtaken(app: &App, who: &Who, story: &Story) -> Result<Problem, Error> {
    let by = Names::told(app, &who.language).await?.of(&newest(app, story).await?.made_by);
    let text = app.words.say(&who.language, "desk-lead-changed", &[("name", by.into())]);
    Ok(Problem { field: "", text })
}
