//! Another picture in place of one, wherever it is used: chosen from the
//! library, looked at beside the one with all that changes, and taken back.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::{Frame, Problem, mend, page};
use lw_station::editions;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::list::{Card, ON_PAGE, cards};
use super::{Use, name, path, uses};
use crate::pictures::access::{find, may_replace, may_see};
use crate::pictures::queries::listing::{self, Filter};
use crate::pictures::queries::{self, replacing};
use crate::pictures::{BadReplacement, Picture, bring_back, replace};
use crate::uploads::desk::form::{Taken, take};
use crate::uploads::{self, Upload};

#[derive(Serialize)]
struct ReplacementPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    /// The picture's page.
    picture: String,
    name: String,
    now: Option<Card>,
    /// The one that is chosen.
    other: Option<Card>,
    /// Whether the other says something to who cannot see it.
    has_alt: bool,
    words: &'static str,
    uses: Vec<Use>,
    q: String,
    offers: Vec<Card>,
}

/// Which is chosen, or looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    by: String,
    q: String,
}

/// What is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    by: String,
    /// `own`, or what stories say stays.
    words: String,
}

/// `GET /desk/pictures/{id}/replacement`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (picture, mine) = theirs(&app, &who, &id).await?;
    if replacing::of(&app.db, &picture.id).await?.is_some() {
        return Ok(Redirect::to(&path(&picture.id)).into_response());
    }
    Ok(render(&app, &who, (&picture, &mine), &asked, "keep", None).await?.into_response())
}

/// `POST /desk/pictures/{id}/replacement`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (picture, mine) = theirs(&app, &who, &id).await?;
    let other = chosen(&app, &mine, &sent.by).await?;
    let keeps_words = sent.words != "own";
    let ended = match &other {
        None => Err(BadReplacement::NotThere),
        Some(other) => {
            let (id, other, by, now) = (picture.id.clone(), other.id.clone(), who.by(), app.clock.now());
            let change = app.db.change(move |change| {
                Box::pin(async move { replace(change, &id, (&other, keeps_words), &by, now).await })
            });
            change.await
        }
    };
    let (field, key) = match ended {
        Ok(()) => return Ok(Redirect::to(&format!("{}?done=picture", path(&picture.id))).into_response()),
        Err(BadReplacement::NotThere) => ("", "desk-problem-gone"),
        Err(BadReplacement::Same) => ("", "desk-problem-picture-same"),
        Err(BadReplacement::Replaced) => ("", "desk-problem-picture-replaced"),
        Err(BadReplacement::Over) => ("", "desk-problem-picture-over"),
        Err(BadReplacement::NoAlt) => ("words", "desk-problem-picture-no-alt"),
        Err(BadReplacement::Store(error)) => return Err(error.into()),
    };
    let problem = Problem::new(&app, &who.language, field, key);
    let asked = Asked { by: sent.by, q: String::new() };
    let words = if keeps_words { "keep" } else { "own" };
    mend(render(&app, &who, (&picture, &mine), &asked, words, Some(problem)).await)
}

/// `POST /desk/pictures/{id}/replacement/file`: a new file, which is shown in its
/// place as soon as its own files are made. What stories say stays.
pub async fn send_file(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Response, Error> {
    let (picture, mine) = theirs(&app, &who, &id).await?;
    let mut sent = sent.map_err(|_| Error::Unreadable)?;
    // What came with an import was sent for no edition: the new one is for who sends it.
    let edition = picture.edition_id.as_ref().or(mine.first()).ok_or(Error::Forbidden)?;
    let mut taken = Taken::Nothing;
    while let Some(field) = sent.next_field().await.map_err(|_| Error::Unreadable)? {
        if field.name() == Some("file") && matches!(taken, Taken::Nothing) {
            taken = take(&app, &who, edition, field).await?;
        }
    }
    let lang = &who.language;
    let problem = match taken {
        Taken::Nothing => uploads::sentence(&app, lang, uploads::EMPTY),
        Taken::TooLarge => uploads::sentence(&app, lang, uploads::LARGE_PICTURE),
        Taken::Whole(upload) => match (upload.why_refused(&app, lang), made_of(&upload)) {
            (Some(why), _) => why,
            (None, None) => app.words.say(lang, "desk-problem-picture-file", &[]),
            (None, Some(other)) => {
                let (id, by, now) = (picture.id.clone(), who.by(), app.clock.now());
                let by_id = other.clone();
                let change = app.db.change(move |change| {
                    Box::pin(async move { replace(change, &id, (&by_id, true), &by, now).await })
                });
                match change.await {
                    Ok(()) => {
                        return Ok(Redirect::to(&format!("{}?done=picture", path(&other))).into_response());
                    }
                    // The other needs words of its own first: then it is looked at beside this one.
                    Err(BadReplacement::NoAlt) => {
                        let to = format!("{}/replacement?by={other}", path(&picture.id));
                        return Ok(Redirect::to(&to).into_response());
                    }
                    Err(BadReplacement::Same) => app.words.say(lang, "desk-problem-picture-same", &[]),
                    Err(BadReplacement::Over) => app.words.say(lang, "desk-problem-picture-over", &[]),
                    Err(BadReplacement::Replaced) => {
                        app.words.say(lang, "desk-problem-picture-replaced", &[])
                    }
                    Err(BadReplacement::NotThere) => return Err(Error::NotFound),
                    Err(BadReplacement::Store(error)) => return Err(error.into()),
                }
            }
        },
    };
    let problems = vec![Problem { field: "file", text: problem }];
    let form = super::form::Sent::of(&picture);
    mend(super::render(&app, &who, (&picture, &mine), form, problems, None).await)
}

/// The picture that was made of a file.
fn made_of(upload: &Upload) -> Option<Id> {
    upload.subject.as_deref()?.strip_prefix("picture:")?.parse().ok()
}

/// `POST /desk/pictures/{id}/replacement/removal`
pub async fn end(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let (picture, _) = theirs(&app, &who, &id).await?;
    let to = format!("{}?done=picture-back", path(&picture.id));
    let (id, by, now) = (picture.id, who.by(), app.clock.now());
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { bring_back(change, &id, &by, now).await })
        })
        .await?;
    Ok(Redirect::to(&to).into_response())
}

/// The picture, if they may have another shown in its place.
async fn theirs(app: &App, who: &Who, id: &str) -> Result<(Picture, Vec<String>), Error> {
    if editions::where_may(&app.db, who, Act::Publish).await?.is_empty() {
        return Err(Error::Forbidden);
    }
    let (picture, mine) = find(app, who, id).await?;
    if may_replace(app, who, &picture).await? { Ok((picture, mine)) } else { Err(Error::Forbidden) }
}

/// The other, if they may see it.
async fn chosen(app: &App, mine: &[String], id: &str) -> Result<Option<Picture>, Error> {
    let Ok(id) = id.parse::<Id>() else { return Ok(None) };
    Ok(queries::by_id(&app.db, &id).await?.filter(|it| may_see(&it.edition_id, mine)))
}

async fn render(
    app: &App,
    who: &Who,
    (picture, mine): (&Picture, &[String]),
    asked: &Asked,
    words: &'static str,
    problem: Option<Problem>,
) -> Result<Html<String>, Error> {
    let here = format!("{}/replacement", path(&picture.id));
    let frame = Frame::of(app, who, &here, "desk-picture-replace").await?;
    let other = chosen(app, mine, &asked.by).await?.filter(|it| it.id != picture.id);
    let q = lw_base::one_line(&asked.q, 200);
    let found = match &other {
        Some(_) => vec![],
        None => {
            let but = Some(picture.id.clone());
            let filter = Filter { editions: mine.to_vec(), words: q.clone(), but, ..Filter::default() };
            listing::list(&app.db, &filter, ON_PAGE).await?
        }
    };
    let context = ReplacementPage {
        problems: problem.into_iter().collect(),
        picture: path(&picture.id),
        name: name(app, who, picture, mine).await?,
        now: cards(app, &frame, mine, vec![picture.clone()]).await?.pop(),
        has_alt: other.as_ref().is_some_and(|it| it.alt.is_some()),
        other: cards(app, &frame, mine, other.into_iter().collect()).await?.pop(),
        words,
        uses: uses(app, &frame, &picture.id, mine).await?,
        q,
        offers: cards(app, &frame, mine, found).await?,
        frame,
    };
    page(app, "picture_replacement", context)
}
