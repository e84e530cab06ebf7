//! A story's own crops of its lead picture: the point that they must show, put
//! on the page where the picture is chosen. The picture itself stays as it is.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_library::pictures::desk::{Crop, crops};
use lw_library::pictures::{self, Focus, Picture, cuts, side};
use lw_station::desk::Problem;
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::lead::{Seen, overtaken, render};
use super::offers::Kind;
use super::save::keep;
use super::story::newest;
use super::{find, may_write, path};
use crate::rooms;
use crate::stories::Draft;

/// How a story cuts its lead picture.
#[derive(Serialize)]
pub struct Crops {
    path: String,
    /// The picture that is meant.
    was: String,
    crops: Vec<Crop>,
    focus_x: String,
    focus_y: String,
    /// Whether the story has a point of its own.
    is_own: bool,
}

/// The point, and of which picture.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    was: String,
    focus_x: String,
    focus_y: String,
    /// `yes` where the picture's own point is to be the story's again.
    back: String,
}

impl Crops {
    /// Of the lead picture, if it can be cut anew.
    pub(super) async fn of(
        app: &App,
        who: &Who,
        page: &str,
        draft: &Draft,
        sent: Option<(String, String)>,
    ) -> Result<Option<Self>, Error> {
        let Some(picture) = cuttable(app, draft.picture.as_ref()).await? else { return Ok(None) };
        let files = cuts::renditions(&app.db, &picture.id, draft.picture_focus).await?;
        let crops = crops(app, &who.language, &files);
        let focus = draft.picture_focus.unwrap_or_else(|| picture.focus());
        let (focus_x, focus_y) =
            sent.unwrap_or_else(|| ((focus.x / 10).to_string(), (focus.y / 10).to_string()));
        Ok((!crops.is_empty()).then(|| Self {
            path: format!("{page}/focus"),
            was: picture.id.to_string(),
            crops,
            focus_x,
            focus_y,
            is_own: draft.picture_focus.is_some(),
        }))
    }
}

/// The picture, if its file was sent here and no other is shown in its place.
pub(super) async fn cuttable(app: &App, id: Option<&Id>) -> Result<Option<Picture>, Error> {
    let Some(id) = id else { return Ok(None) };
    let shown = pictures::queries::shown(&app.db, id).await?.map(|it| it.picture);
    Ok(shown.filter(|it| it.id == *id && it.original.is_some()))
}

/// `POST /desk/stories/{id}/picture/focus`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    if !may_write(&who, &story) {
        return Err(Error::Forbidden);
    }
    let number = newest(&app, &story).await?.number;
    // What is written in the room and not saved yet is kept with it.
    let (mut draft, _) = rooms::draft(&app.db, &story.id).await?.ok_or(Error::NotFound)?;
    let picture = cuttable(&app, draft.picture.as_ref()).await?;
    let picture = picture.filter(|it| it.id.as_str() == sent.was);
    let wanted = match sent.back.as_str() {
        "yes" => Ok(None),
        _ => sent.point().map(Some),
    };
    let (status, seen) = match (picture, wanted) {
        (None, _) => (StatusCode::CONFLICT, Seen::with("", overtaken(&app, &who, &story).await?)),
        (_, Err(field)) => {
            let problem = Problem::new(&app, &who.language, field, "desk-problem-picture-focus");
            let focus = Some((sent.focus_x, sent.focus_y));
            (StatusCode::UNPROCESSABLE_ENTITY, Seen { focus, ..Seen::with("", problem) })
        }
        (Some(picture), Ok(focus)) => {
            let old = draft.picture_focus;
            draft.picture_focus = focus.filter(|focus| *focus != picture.focus());
            let (now, by) = (app.clock.now(), who.by());
            if draft.picture_focus == old || keep(&app.db, &story.id, draft.clone(), number, &by, now).await?
            {
                rooms::illustrate(&app.db, &story.id, &draft, &by, now).await?;
                let to = format!("{}/picture?done=saved#crops", path(&story.id));
                return Ok(Redirect::to(&to).into_response());
            }
            (StatusCode::CONFLICT, Seen::with("", overtaken(&app, &who, &story).await?))
        }
    };
    let page = render(&app, &who, (&story, &edition), Kind::Pictures, seen).await?;
    Ok((status, page).into_response())
}

impl Sent {
    /// The point that is meant, or the field in which there is none.
    fn point(&self) -> Result<Focus, &'static str> {
        Ok(Focus { x: side(&self.focus_x).ok_or("focus_x")?, y: side(&self.focus_y).ok_or("focus_y")? })
    }
}
