//! The picture that is an edition's logo: found, chosen, removed.

use axum::extract::{Path, Query, State};
use axum::response::{Html, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::{Problem, mend};
use lw_station::editions::desk::{one, path, problem};
use lw_station::editions::{BadEdition, Edition, choose_logo};
use lw_station::people::Who;
use lw_web::{App, Error};

use crate::stories::desk::choosing::{self, Asked, Choice, Sent};

/// `GET /desk/editions/{id}/logo`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let edition = one::find(&app, &who, &id).await?;
    render(&app, &who, &edition, &asked.q, vec![]).await
}

/// `POST /desk/editions/{id}/logo`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let edition = one::find(&app, &who, &id).await?;
    let chosen: Result<Option<Id>, _> = match sent.chosen.as_str() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| BadEdition::Logo),
    };
    let (id, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let changed = match chosen {
        Ok(chosen) => {
            let change = app.db.change(move |change| {
                Box::pin(async move { choose_logo(change, &id, chosen.as_ref(), &by, now).await })
            });
            change.await
        }
        Err(bad) => Err(bad),
    };
    match changed {
        Ok(()) => Ok(one::done(&edition.id)),
        Err(BadEdition::Store(error)) => Err(error.into()),
        Err(bad) => {
            let problems = vec![problem(&app, &who.language, &bad)];
            mend(render(&app, &who, &edition, &sent.q, problems).await)
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    edition: &Edition,
    q: &str,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let back = path(&edition.id);
    let choice = Choice {
        what: "logo",
        path: format!("{back}logo"),
        edition,
        back,
        name: edition.name.clone(),
        chosen: edition.logo.as_ref(),
    };
    choosing::show(app, who, choice, q, problems).await
}
