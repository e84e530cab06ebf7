//! The picture that a programme's cover is made of: found, chosen, removed.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::Problem;
use lw_station::editions::Edition;
use lw_station::people::Who;
use lw_web::{App, Error};

use super::{find, path, stale};
use crate::programmes::change::choose_picture;
use crate::programmes::{BadProgramme, Programme};
use crate::stories::desk::choosing::{self, Asked, Choice, Sent};
use crate::stories::desk::offers::Desk;

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
    let back = path(&programme.id);
    let choice = Choice {
        what: "cover",
        path: format!("{back}/cover"),
        edition,
        back,
        name: programme.title.clone(),
        chosen: programme.picture_id.as_ref(),
        problem: None,
    };
    choosing::show(app, who, choice, q, problems).await
}
