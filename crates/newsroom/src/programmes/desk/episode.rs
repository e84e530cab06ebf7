//! A story as an episode: of which programme, in which place.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::{Id, western};
use lw_station::desk::{Frame, Problem, page};
use lw_station::editions::Edition;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::stale;
use crate::programmes::episode::{
    self, BadEpisode, KINDS, Soundbite, Wanted, read_soundbites, write_soundbites,
};
use crate::programmes::queries;
use crate::stories::desk::history::Head;
use crate::stories::{self, Scene, Story, find, may_write, newest};

#[derive(Serialize)]
struct EpisodePage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    story: Head,
    path: String,
    form: Fields,
    programmes: Vec<Choice>,
    kinds: [&'static str; 3],
    has_clip: bool,
    may_make: bool,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    title: String,
}

/// What is sent, and shown again.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Fields {
    version: i64,
    programme: String,
    season: String,
    number: String,
    kind: String,
    /// `yes` or `no`; nothing where the programme says so.
    explicit: String,
    soundbites: String,
}

/// `GET /desk/stories/{id}/episode`
pub async fn show(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Html<String>, Error> {
    let (story, edition) = find_mine(&app, &who, &id).await?;
    let form = stored(&app, &story.id).await?;
    render(&app, &who, (&story, &edition), form, vec![]).await
}

/// `POST /desk/stories/{id}/episode`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Fields>,
) -> Result<Response, Error> {
    let (story, edition) = find_mine(&app, &who, &id).await?;
    let known = queries::soundbites(&app.db, &story.id).await?;
    let done = match sent.wanted(&known) {
        Err(bad) => Err(bad),
        Ok(wanted) => {
            let (story, edition, version) = (story.id.clone(), edition.id.clone(), sent.version);
            let (by, now) = (who.by(), app.clock.now());
            let change = app.db.change(move |change| {
                Box::pin(async move {
                    let at = (&story, edition.as_str());
                    episode::set(change, at, version, wanted, None, &by, now).await
                })
            });
            change.await
        }
    };
    let (status, problem) = match done {
        Ok(()) => {
            let to = format!("/desk/stories/{}?done=kept", story.id);
            return Ok(Redirect::to(&to).into_response());
        }
        Err(BadEpisode::Stale(by)) => (StatusCode::CONFLICT, stale(&app, &who, &by).await?),
        Err(BadEpisode::Store(error)) => return Err(error.into()),
        Err(bad) => {
            let (field, key) = bad.wrong().ok_or(Error::NotFound)?;
            (StatusCode::UNPROCESSABLE_ENTITY, Problem::new(&app, &who.language, field, key))
        }
    };
    let page = render(&app, &who, (&story, &edition), sent, vec![problem]).await?;
    Ok((status, page).into_response())
}

/// A story that they may make an episode of: once readers see it, that is
/// something that they see.
async fn find_mine(app: &App, who: &Who, id: &str) -> Result<(Story, Edition), Error> {
    let (story, edition) = find(app, who, id).await?;
    may_set(app, who, &story).await?.then_some((story, edition)).ok_or(Error::Forbidden)
}

/// Whether somebody may say which episode a story is.
pub(in crate::programmes) async fn may_set(app: &App, who: &Who, story: &Story) -> Result<bool, Error> {
    let is_public = stories::queries::live(&app.db, &story.id).await?.is_some();
    Ok(may_write(who, story) && (!is_public || who.may(Act::Publish, &story.edition_id)))
}

async fn stored(app: &App, story: &Id) -> Result<Fields, Error> {
    let Some(it) = queries::episode(&app.db, story).await? else {
        return Ok(Fields { kind: KINDS[0].to_owned(), ..Fields::default() });
    };
    let number = |number: Option<i64>| number.map(|it| it.to_string()).unwrap_or_default();
    Ok(Fields {
        version: it.version,
        programme: it.programme_id.map(|id| id.to_string()).unwrap_or_default(),
        season: number(it.season),
        number: number(it.number),
        kind: it.kind,
        explicit: it.is_explicit.map_or("", |it| if it { "yes" } else { "no" }).to_owned(),
        soundbites: write_soundbites(&queries::soundbites(&app.db, story).await?),
    })
}

async fn render(
    app: &App,
    who: &Who,
    (story, edition): (&Story, &Edition),
    form: Fields,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let path = format!("/desk/stories/{}/episode", story.id);
    let mut frame = Frame::of(app, who, &path, "desk-episode").await?;
    frame.edition = Some(edition.id.clone());
    let newest = newest(app, story).await?;
    let scene = Scene { who, story, edition, newest: &newest };
    let all = queries::of_edition(&app.db, &edition.id).await?;
    let context = EpisodePage {
        problems,
        story: Head::of(app, &frame, &scene).await?,
        path,
        programmes: all.into_iter().map(|it| Choice { id: it.id.to_string(), title: it.title }).collect(),
        kinds: KINDS,
        has_clip: newest.clip_id.is_some(),
        may_make: who.may(Act::Programmes, &edition.id),
        form,
        frame,
    };
    page(app, "episode", context)
}

impl Fields {
    fn wanted(&self, known: &[Soundbite]) -> Result<Wanted, BadEpisode> {
        let number = |text: &str| match text.trim() {
            "" => Ok(None),
            text => western(text).parse::<i64>().map(Some).map_err(drop),
        };
        let programme = match self.programme.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| BadEpisode::NoProgramme)?),
        };
        Ok(Wanted {
            programme,
            season: number(&self.season).map_err(|()| BadEpisode::Season)?,
            number: number(&self.number).map_err(|()| BadEpisode::Number)?,
            kind: self.kind.clone(),
            is_explicit: match self.explicit.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            soundbites: read_soundbites(&self.soundbites, known)?,
        })
    }
}
