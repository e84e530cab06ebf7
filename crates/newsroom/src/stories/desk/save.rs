//! What is sent from a story's page: the text is kept, then the deed begins.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::Problem;
use lw_station::people::{Names, Who};
use lw_store::Db;
use lw_web::{App, Error};

use super::story::{self, Conflict, Scene, newest};
use super::{find, may_write, path};
use crate::checks::links;
use crate::rooms;
use crate::stories::Draft;
use crate::stories::form::{Offered, Sent};
use crate::stories::keep::save_over;

/// `POST /desk/stories/{id}/revision`
pub async fn save(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    if !may_write(&who, &story) {
        return Err(Error::Forbidden);
    }
    let revision = newest(&app, &story).await?;
    let scene = Scene { who: &who, story: &story, edition: &edition, newest: &revision };
    let base = Draft::of(&app.db, &revision).await?;
    let mut offered = Offered::by(&app, &edition.id).await?;
    let (sent_base, then) = (sent.base, sent.then.clone());
    // What was written in the room has what others wrote in it.
    let is_merged = sent.room.is_some();
    let form = sent.over(&base, &edition.language);
    offered.add_chosen(&app, &form).await?;
    let draft = match form.read(&app, (&edition.language, &who.language), base.clone(), &offered) {
        Ok(draft) => draft,
        Err(problems) => {
            let page = scene.render(&app, form, problems, None, None).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let to = |is_followed: bool| next(&story.id, then.as_deref(), is_followed);
    if draft.says_the_same(&base) {
        return Ok(to(true));
    }
    let base = if is_merged { revision.number } else { sent_base };
    let now = app.clock.now();
    let is_kept = match base == revision.number {
        true => keep(&app.db, &story.id, draft.clone(), base, &who.by(), now).await,
        false => Ok(false),
    };
    if is_kept.as_ref().is_err_and(Error::is_not_kept) {
        let problems = vec![Problem::new(&app, &who.language, "", "desk-problem-full")];
        let page = scene.render(&app, form, problems, None, None).await?;
        return Ok((StatusCode::INSUFFICIENT_STORAGE, page).into_response());
    }
    if is_kept? {
        let is_followed = is_merged || rooms::follow(&app.db, &story.id, &draft, &who.by(), now).await;
        look_at_links(&app, &scene, &draft).await;
        return Ok(to(is_followed));
    }
    let revision = newest(&app, &story).await?;
    if draft.says_the_same(&Draft::of(&app.db, &revision).await?) {
        // Who presses twice has saved once.
        return Ok(to(true));
    }
    // Somebody else saved meanwhile: both texts stay, and who sends again has seen it.
    let conflict = Conflict {
        by: Names::told(&app, &who.language).await?.of(&revision.made_by),
        number: revision.number,
        compare: format!("{}/revisions/{}/compare/{}", path(&story.id), sent_base.max(1), revision.number),
    };
    let scene = Scene { newest: &revision, ..scene };
    let page = scene.render(&app, form, vec![], Some(conflict), None).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// Asks for a look at what the text links to, so that it is known when
/// somebody wants to publish it.
async fn look_at_links(app: &App, scene: &Scene<'_>, draft: &Draft) {
    if let Err(error) = links::ask(app, &scene.subject(draft)).await {
        // It is kept all the same, and whoever opens it asks again.
        tracing::warn!(%error, story.id = %scene.story.id, "nobody looks at the links of a story");
    }
}

/// Saves unless somebody else has saved since `base`; whether it did.
pub(super) async fn keep(
    db: &Db,
    story: &Id,
    draft: Draft,
    base: i64,
    by: &str,
    now: lw_base::Timestamp,
) -> Result<bool, Error> {
    Ok(save_over(db, story, draft, base, by, now).await.map_err(anyhow::Error::from)?)
}

fn next(story: &Id, asked: Option<&str>, is_followed: bool) -> Response {
    let path = path(story);
    if !is_followed {
        // Whatever was to come next, this has to be known first.
        return Redirect::to(&format!("{path}?done={}", story::APART)).into_response();
    }
    // The text is kept, then a picture or a clip is chosen, or recorded, on its own page.
    if let Some(lead @ ("picture" | "clip" | "recording")) = asked {
        return Redirect::to(&format!("{path}/{lead}")).into_response();
    }
    let to = story::then(asked).map_or(format!("{path}?done=saved"), |verb| format!("{path}/{}", verb.key()));
    Redirect::to(&to).into_response()
}
