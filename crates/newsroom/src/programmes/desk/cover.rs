//! The picture that a programme's cover is made of: found, chosen, removed.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::{Id, one_line};
use lw_station::desk::{Frame, Problem, page};
use lw_station::editions::Edition;
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{Of, find, path, stale};
use crate::programmes::change::choose_picture;
use crate::programmes::{BadProgramme, Programme};
use crate::stories::desk::offers::{Desk, Kind, LONGEST_SEARCH, Offer};

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
        Some(picture) => Desk::of(&app, &who, None, &edition).await?.may_show(picture).await?,
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
    let desk = Desk::of(app, who, None, edition).await?;
    let context = CoverPage {
        problems,
        back: path(&programme.id),
        name: programme.title.clone(),
        path: own,
        kind: "picture",
        story: edition.into(),
        was: programme.picture_id.as_ref().map(Id::to_string).unwrap_or_default(),
        now: match &programme.picture_id {
            Some(id) => desk.picture(id).await?,
            None => None,
        },
        offers: desk.search(Kind::Pictures, q).await?,
        q: one_line(q, LONGEST_SEARCH),
        frame,
    };
    page(app, "cover", context)
}
