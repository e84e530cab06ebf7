//! The desk's page of a picture: what is true of it, and how each crop looks.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::{Frame, Problem, mend, page};
use lw_station::editions;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{BadPicture, Description, Format, Picture, Shape, credentials, describe, queries};

/// The file of each crop that is looked at, in pixels from side to side.
const SEEN_AT: u32 = 408;

#[derive(Serialize)]
struct PicturePage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    picture: Shown,
    credentials: Option<credentials::desk::Shown>,
    form: Sent,
}

#[derive(Serialize)]
struct Shown {
    path: String,
    name: String,
    /// Whether its files are still to be made.
    is_made: bool,
    /// Whether readers see it no more.
    is_over: bool,
    can_focus: bool,
    crops: Vec<Crop>,
}

#[derive(Serialize)]
struct Crop {
    /// The key of what it is called.
    name: String,
    src: String,
    width: u32,
    height: u32,
}

/// What is sent to change it.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    credit: String,
    caption: String,
    source: String,
    copyright: String,
    usage_terms: String,
    people: String,
    archive: String,
    archive_date: String,
    archive_place: String,
    rights_end: String,
    focus_x: String,
    focus_y: String,
    /// When it was last changed, as whoever wrote saw it.
    seen: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/pictures/{id}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let picture = find(&app, &who, &id).await?;
    let form = stored(&picture);
    render(&app, &who, &picture, form, None, asked.done.as_deref()).await
}

/// `POST /desk/pictures/{id}`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let picture = find(&app, &who, &id).await?;
    let (said, by, now) = (sent.clone().into(), who.by(), app.clock.now());
    let (id, seen) = (picture.id.clone(), sent.seen.parse().unwrap_or_default());
    let ended = app
        .db
        .change(move |change| Box::pin(async move { describe(change, &id, seen, &said, &by, now).await }))
        .await;
    let (field, key) = match ended {
        Ok(()) => {
            return Ok(Redirect::to(&format!("/desk/pictures/{}?done=kept", picture.id)).into_response());
        }
        Err(BadPicture::Date) => ("archive_date", "desk-problem-picture-date"),
        Err(BadPicture::RightsEnd) => ("rights_end", "desk-problem-picture-rights"),
        Err(BadPicture::FocusX) => ("focus_x", "desk-problem-picture-focus"),
        Err(BadPicture::FocusY) => ("focus_y", "desk-problem-picture-focus"),
        Err(BadPicture::Changed) => ("credit", "desk-problem-picture-changed"),
        Err(BadPicture::NotThere) => return Err(Error::NotFound),
        Err(BadPicture::Store(error)) => return Err(error.into()),
    };
    let problem = Problem::new(&app, &who.language, field, key);
    // Whoever sends it again has seen what was said since.
    let form = Sent { seen: picture.changed_at.millis().to_string(), ..sent };
    mend(render(&app, &who, &picture, form, Some(problem), None).await)
}

/// What was sent for an edition is its writers'; what came with an import is
/// every writer's.
async fn find(app: &App, who: &Who, id: &str) -> Result<Picture, Error> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let picture = queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)?;
    let may = match &picture.edition_id {
        Some(edition) => who.may(Act::Upload, edition),
        None => !editions::where_may(&app.db, who, Act::Upload).await?.is_empty(),
    };
    if may { Ok(picture) } else { Err(Error::NotFound) }
}

fn stored(picture: &Picture) -> Sent {
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    Sent {
        credit: text(&picture.credit),
        caption: text(&picture.caption),
        source: text(&picture.source),
        copyright: text(&picture.copyright),
        usage_terms: text(&picture.usage_terms),
        people: text(&picture.people),
        archive: if picture.is_archive { "yes".to_owned() } else { String::new() },
        archive_date: text(&picture.archive_date),
        archive_place: text(&picture.archive_place),
        rights_end: text(&picture.rights_end),
        focus_x: (picture.focus_x / 10).to_string(),
        focus_y: (picture.focus_y / 10).to_string(),
        seen: picture.changed_at.millis().to_string(),
    }
}

impl From<Sent> for Description {
    fn from(sent: Sent) -> Self {
        Self {
            credit: sent.credit,
            caption: sent.caption,
            source: sent.source,
            copyright: sent.copyright,
            usage_terms: sent.usage_terms,
            people: sent.people,
            is_archive: sent.archive == "yes",
            archive_date: sent.archive_date,
            archive_place: sent.archive_place,
            rights_end: sent.rights_end,
            focus_x: sent.focus_x,
            focus_y: sent.focus_y,
        }
    }
}

async fn render(
    app: &App,
    who: &Who,
    picture: &Picture,
    form: Sent,
    problem: Option<Problem>,
    done: Option<&str>,
) -> Result<Html<String>, Error> {
    let path = format!("/desk/pictures/{}", picture.id);
    let files = queries::all_renditions(&app.db, &picture.id).await?;
    let crop = |shape: Shape| {
        let of = || files.iter().filter(|file| file.is(shape, Format::Jpeg));
        let file = of().find(|file| file.width >= SEEN_AT).or_else(|| of().next_back())?;
        let name = app.words.say(&who.language, &format!("desk-shape-{}", shape.key()), &[]);
        Some(Crop { name, src: file.path(), width: file.width, height: file.height })
    };
    let crops: Vec<Crop> = Shape::ALL.into_iter().filter_map(crop).collect();
    let name = if picture.name.is_empty() {
        app.words.say(&who.language, "desk-picture", &[])
    } else {
        picture.name.clone()
    };
    let mut frame = Frame::of(app, who, &path, "desk-picture").await?.done(app, done);
    frame.title.clone_from(&name);
    let context = PicturePage {
        problems: problem.into_iter().collect(),
        picture: Shown {
            path,
            name,
            is_made: !crops.is_empty(),
            is_over: picture.rights_ended_at.is_some(),
            can_focus: picture.original.is_some(),
            crops,
        },
        credentials: credentials::desk::shown(app, &frame, picture).await?,
        form,
        frame,
    };
    page(app, "picture", context)
}
