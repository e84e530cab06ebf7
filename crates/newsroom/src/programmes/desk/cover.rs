//! The picture that a programme's cover is made of: found, chosen, removed.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::{Direction, Id, one_line};
use lw_station::desk::{Frame, Problem, page};
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Of, find, path, stale};
use crate::programmes::change::choose_picture;
use crate::programmes::{BadProgramme, Programme};
use crate::stories::queries::uses;
use crate::stories::site::{picture_of, small_picture};

/// The most pictures that are offered at a time.
const MOST: usize = 24;
/// Letters of a search that are looked at.
const LONGEST_SEARCH: usize = 200;

#[derive(Serialize)]
struct CoverPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    back: String,
    name: String,
    path: String,
    kind: &'static str,
    /// What an offer asks about its language.
    story: Of,
    q: String,
    was: String,
    now: Option<Offer>,
    offers: Vec<Offer>,
}

/// A picture to choose.
#[derive(Serialize)]
struct Offer {
    id: String,
    name: String,
    about: Option<String>,
    lang: String,
    dir: Direction,
    src: Option<String>,
    width: u32,
    height: u32,
    credit: Option<String>,
    archive: Option<String>,
    problem: Option<String>,
}

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
}

/// What was chosen, and what stood there when it was.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    was: String,
    chosen: String,
    q: String,
}

/// `GET /desk/programmes/{id}/cover`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let (programme, edition) = find(&app, &who, &id).await?;
    render(&app, &who, (&programme, &edition), &asked.q, vec![]).await
}

/// `POST /desk/programmes/{id}/cover`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (programme, edition) = find(&app, &who, &id).await?;
    let chosen: Option<Id> = sent.chosen.parse().ok();
    let may = match &chosen {
        Some(picture) => uses::may_see_picture(&app.db, &mine(&app, &who).await?, picture).await?,
        None => sent.chosen.is_empty(),
    };
    let changed = if may {
        let (key, was, by, now) = (programme.id.clone(), sent.was.parse().ok(), who.by(), app.clock.now());
        let change = app.db.change(move |change| {
            Box::pin(
                async move { choose_picture(change, &key, was.as_ref(), chosen.as_ref(), &by, now).await },
            )
        });
        change.await
    } else {
        Err(BadProgramme::NoPicture)
    };
    let (status, problem) = match changed {
        Ok(()) => {
            let to = format!("{}?done=kept#cover", path(&programme.id));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(BadProgramme::Stale(by)) => (StatusCode::CONFLICT, stale(&app, &who, &by).await?),
        Err(BadProgramme::Store(error)) => return Err(error.into()),
        Err(bad) => {
            let (field, key) = bad.wrong().ok_or(Error::NotFound)?;
            (StatusCode::UNPROCESSABLE_ENTITY, Problem::new(&app, &who.language, field, key))
        }
    };
    let page = render(&app, &who, (&programme, &edition), &sent.q, vec![problem]).await?;
    Ok((status, page).into_response())
}

/// The editions that they may read, by their ids.
async fn mine(app: &App, who: &Who) -> Result<Vec<String>, Error> {
    let mine = editions::where_may(&app.db, who, Act::Read).await?;
    Ok(mine.into_iter().map(|edition| edition.id).collect())
}

async fn render(
    app: &App,
    who: &Who,
    (programme, edition): (&Programme, &Edition),
    q: &str,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let own = format!("{}/cover", path(&programme.id));
    let mut frame = Frame::of(app, who, &own, "desk-cover-choose").await?;
    frame.edition = Some(edition.id.clone());
    let q = one_line(q, LONGEST_SEARCH);
    let mut offers = Vec::new();
    for picture in uses::pictures(&app.db, &mine(app, who).await?, &q, MOST).await? {
        offers.extend(offer(app, who, edition, &picture.id).await?);
    }
    let now = match &programme.picture_id {
        Some(id) => offer(app, who, edition, id).await?,
        None => None,
    };
    let context = CoverPage {
        problems,
        back: path(&programme.id),
        name: programme.title.clone(),
        path: own,
        kind: "picture",
        story: edition.into(),
        q,
        was: programme.picture_id.as_ref().map(Id::to_string).unwrap_or_default(),
        now,
        offers,
        frame,
    };
    page(app, "cover", context)
}

async fn offer(app: &App, who: &Who, edition: &Edition, id: &Id) -> Result<Option<Offer>, Error> {
    let Some(it) = picture_of(app, edition, id).await? else { return Ok(None) };
    let say = |key: &str| app.words.say(&who.language, key, &[]);
    let small = small_picture(app, id).await?;
    let (src, width, height) = small.map_or((None, 0, 0), |(src, width, height)| (Some(src), width, height));
    Ok(Some(Offer {
        id: id.to_string(),
        name: it.caption.unwrap_or_else(|| say("desk-offer-unnamed")),
        about: None,
        lang: edition.language.to_string(),
        dir: edition.language.direction(),
        credit: it
            .credit
            .map(|credit| app.words.say(&who.language, "desk-picture-credit", &[("credit", credit.into())])),
        archive: it.archive,
        problem: src.is_none().then(|| say("desk-offer-no-file")),
        src,
        width,
        height,
    }))
}
