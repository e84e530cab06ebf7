//! The desk's page of a picture: what is true of it, how each crop looks, and
//! where it is used.
//!
//! - [`list`]: all of them
//! - [`form`]: what is said of one, also by two people at once
//! - [`replacement`]: another is shown in its place

use std::slice;

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::{Id, Lang, one_line};
use lw_station::desk::{Frame, Moment, Problem, mend, page};
use lw_station::jobs::desk::{Failed, failed};
use lw_station::people::{Names, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use self::form::{Met, Sent};
use self::list::{Card, cards};
use super::access::{find, may_describe, may_replace, may_see, others};
use super::queries::{listing, replacing};
use super::{
    BadPicture, Fault, Format, Picture, Rendition, Shape, WARNED, credentials, describe, looks, queries,
    take_in,
};

pub mod form;
pub mod list;
pub mod replacement;

/// Where all pictures are.
const ROOT: &str = "/desk/pictures/";
/// The file of each crop that is looked at, in pixels from side to side.
const SEEN_AT: u32 = 408;
/// The longest name that a page has, in bytes: a caption may be long.
const LONGEST_NAME: usize = 200;

/// A picture's page.
fn path(picture: &Id) -> String {
    format!("{ROOT}{picture}")
}

#[derive(Serialize)]
struct PicturePage {
    #[serde(flatten)]
    frame: Frame,
    list: &'static str,
    problems: Vec<Problem>,
    picture: Shown,
    credentials: Option<credentials::desk::Shown>,
    form: Sent,
    /// What the form was like when it was opened.
    was: String,
    uses: Vec<Use>,
    /// The programmes whose covers are made of it.
    covers: Vec<Named>,
    /// The editions whose logo it is, by their names.
    logo_of: Vec<String>,
    /// Those in whose place it is shown.
    replaced: Vec<Named>,
    /// The one that is shown in its place.
    replacement: Option<Replacement>,
    may_describe: bool,
    /// Whose it is to describe it, where it is not theirs.
    others: Option<String>,
    may_replace: bool,
    doubles: Vec<Card>,
    /// The work on its files, where it is not done.
    failed: Option<Failed>,
}

#[derive(Serialize)]
struct Shown {
    path: String,
    name: String,
    /// Whether its files are still to be made.
    is_made: bool,
    /// Whether readers see it no more.
    is_over: bool,
    /// The day on which its rights end, where that is near.
    ends: Option<String>,
    can_focus: bool,
    crops: Vec<Crop>,
}

/// A crop of a picture, as it is now.
#[derive(Serialize)]
pub struct Crop {
    /// Its key.
    key: &'static str,
    /// What it is called.
    name: String,
    src: String,
    width: u32,
    height: u32,
}

/// A story that uses it.
#[derive(Serialize)]
struct Use {
    path: String,
    headline: String,
    /// Its edition's name.
    edition: String,
    is_lead: bool,
    /// `public`, `leaving` (readers see it, the newest revision has it no more) or `draft`.
    state: &'static str,
    stands_in: bool,
}

#[derive(Serialize)]
struct Named {
    path: String,
    name: String,
}

#[derive(Serialize)]
struct Replacement {
    card: Option<Card>,
    /// Whether readers see it: its files are there.
    is_made: bool,
    by: String,
    at: Moment,
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
    let (picture, mine) = find(&app, &who, &id).await?;
    let form = Sent::of(&picture);
    render(&app, &who, (&picture, &mine), form, vec![], asked.done.as_deref()).await
}

/// `POST /desk/pictures/{id}`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(mut sent): Form<Sent>,
) -> Result<Response, Error> {
    let (picture, mine) = find(&app, &who, &id).await?;
    if !may_describe(&app, &who, &picture.id).await? {
        return Err(Error::Forbidden);
    }
    let wrong = loop {
        match keep(&app, &who, &picture.id, &sent).await {
            Ok(()) => return Ok(Redirect::to(&format!("{}?done=kept", path(&picture.id))).into_response()),
            Err(BadPicture::Wrong(wrong)) => break wrong,
            Err(BadPicture::Changed) => {}
            Err(BadPicture::NotThere) => return Err(Error::NotFound),
            Err(BadPicture::Store(error)) => return Err(error.into()),
        }
        let picture = queries::by_id(&app.db, &picture.id).await?.ok_or(Error::NotFound)?;
        sent = match form::meet(&app, &who, &picture, sent).await? {
            Met::Both(both) => both,
            Met::Differ(form, problems) => {
                return mend(render(&app, &who, (&picture, &mine), form, problems, None).await);
            }
        };
    };
    let problem = |(field, fault): (&'static str, Fault)| {
        let (key, count) = fault.said();
        Problem::counted(&app, &who.language, field, key, count)
    };
    let problems = wrong.into_iter().map(problem).collect();
    mend(render(&app, &who, (&picture, &mine), sent, problems, None).await)
}

/// Keeps what somebody wrote, unless the picture was changed since they saw it.
async fn keep(app: &App, who: &Who, picture: &Id, sent: &Sent) -> Result<(), BadPicture> {
    let (said, by, now) = (sent.clone().into(), who.by(), app.clock.now());
    let (id, seen) = (picture.clone(), sent.seen());
    let kept = app
        .db
        .change(move |change| Box::pin(async move { describe(change, &id, seen, &said, &by, now).await }));
    kept.await
}

async fn render(
    app: &App,
    who: &Who,
    (picture, mine): (&Picture, &[String]),
    form: Sent,
    problems: Vec<Problem>,
    done: Option<&str>,
) -> Result<Html<String>, Error> {
    let mut frame = Frame::of(app, who, &path(&picture.id), "desk-picture").await?.done(app, done);
    frame.title = name(app, who, picture, mine).await?;
    let doubles = doubles(app, &picture.id, mine).await?;
    let replaced = replacing::replaced(&app.db, &picture.id).await?;
    let others = others(app, who, &picture.id).await?;
    let context = PicturePage {
        list: ROOT,
        problems,
        picture: shown(app, who, &frame, picture).await?,
        credentials: credentials::desk::shown(app, &frame, picture).await?,
        was: form.was(picture),
        form,
        uses: uses(app, &frame, &picture.id, mine).await?,
        covers: covers(app, &picture.id, mine).await?,
        logo_of: logo_of(app, &frame, &picture.id, mine).await?,
        replaced: replaced.into_iter().map(|it| Named { path: path(&it.id), name: it.name }).collect(),
        replacement: replacement(app, who, &frame, picture, mine).await?,
        may_describe: others.is_none(),
        others: others.map(|it| app.words.say(&who.language, it.key(), &[])),
        may_replace: may_replace(app, who, picture).await?,
        doubles: cards(app, &frame, mine, doubles).await?,
        failed: failed_on(app, who, &picture.id).await?,
        frame,
    };
    page(app, "picture", context)
}

/// The work on a picture's files, if it failed or was stopped.
async fn failed_on(app: &App, who: &Who, picture: &Id) -> Result<Option<Failed>, Error> {
    match failed(app, who, &take_in::key(picture)).await? {
        None => failed(app, who, &take_in::lighter_key(picture)).await,
        failed => Ok(failed),
    }
}

/// What a picture is called, as in the list of all.
async fn name(app: &App, who: &Who, picture: &Picture, mine: &[String]) -> Result<String, Error> {
    let captions = listing::captions(&app.db, slice::from_ref(&picture.id), mine).await?;
    let said = list::title(picture, &captions).map(|it| one_line(&it, LONGEST_NAME));
    Ok(said.unwrap_or_else(|| app.words.say(&who.language, "desk-offer-unnamed", &[])))
}

/// Each crop of a picture with these files, in a language of the desk.
pub fn crops(app: &App, lang: &Lang, files: &[Rendition]) -> Vec<Crop> {
    let crop = |shape: Shape| {
        let of = || files.iter().filter(|file| file.is(shape, Format::Jpeg));
        let file = of().find(|file| file.width >= SEEN_AT).or_else(|| of().next_back())?;
        let name = app.words.say(lang, &format!("desk-shape-{}", shape.key()), &[]);
        Some(Crop { key: shape.key(), name, src: file.path(), width: file.width, height: file.height })
    };
    Shape::ALL.into_iter().filter_map(crop).collect()
}

async fn shown(app: &App, who: &Who, frame: &Frame, picture: &Picture) -> Result<Shown, Error> {
    let crops = crops(app, &who.language, &queries::all_renditions(&app.db, &picture.id).await?);
    let ends = picture.rights_end_within(WARNED, app.clock.now());
    Ok(Shown {
        path: path(&picture.id),
        name: frame.title.clone(),
        is_made: !crops.is_empty(),
        is_over: picture.rights_ended_at.is_some(),
        ends: ends.map(|day| frame.day(app, day)).transpose()?,
        can_focus: picture.original.is_some(),
        crops,
    })
}

/// The stories that use it, of those that somebody may read.
async fn uses(app: &App, frame: &Frame, picture: &Id, mine: &[String]) -> Result<Vec<Use>, Error> {
    let all = listing::uses(&app.db, picture, mine).await?;
    Ok(all
        .into_iter()
        .map(|it| Use {
            path: format!("/desk/stories/{}", it.story),
            headline: it.headline,
            edition: edition_name(frame, it.edition),
            is_lead: it.is_lead,
            state: match (it.is_public, it.is_newest) {
                (true, true) => "public",
                (true, false) => "leaving",
                (false, _) => "draft",
            },
            stands_in: it.stands_in,
        })
        .collect())
}

/// The programmes whose covers are made of it, of the editions that somebody works for.
async fn covers(app: &App, picture: &Id, mine: &[String]) -> Result<Vec<Named>, Error> {
    let all = listing::covers(&app.db, picture, mine).await?;
    let named =
        |it: listing::Cover| Named { path: format!("/desk/programmes/{}", it.programme), name: it.title };
    Ok(all.into_iter().map(named).collect())
}

/// The editions whose logo it is, of those that somebody works for.
async fn logo_of(app: &App, frame: &Frame, picture: &Id, mine: &[String]) -> Result<Vec<String>, Error> {
    let all = listing::logo_of(&app.db, picture, mine).await?;
    Ok(all.into_iter().map(|id| edition_name(frame, id)).collect())
}

/// What an edition is called, where whoever looks works for it.
fn edition_name(frame: &Frame, id: String) -> String {
    frame.editions.iter().find(|it| it.id == id).map_or(id, |it| it.name.clone())
}

/// Pictures that look the same, of those that somebody may see.
async fn doubles(app: &App, picture: &Id, mine: &[String]) -> Result<Vec<Picture>, Error> {
    let mut all = Vec::new();
    for it in looks::doubles(&app.db, picture).await? {
        if may_see(&it.edition, mine) {
            all.extend(queries::by_id(&app.db, &it.id).await?);
        }
    }
    Ok(all)
}

async fn replacement(
    app: &App,
    who: &Who,
    frame: &Frame,
    picture: &Picture,
    mine: &[String],
) -> Result<Option<Replacement>, Error> {
    let Some(it) = replacing::of(&app.db, &picture.id).await? else { return Ok(None) };
    let other = queries::by_id(&app.db, &it.shown).await?.filter(|it| may_see(&it.edition_id, mine));
    let card = cards(app, frame, mine, other.into_iter().collect()).await?.pop();
    let by = Names::told(app, &who.language).await?.of(&it.made_by);
    let is_made = !queries::all_renditions(&app.db, &it.shown).await?.is_empty();
    Ok(Some(Replacement { card, is_made, by, at: frame.moment(app, it.made_at)? }))
}
