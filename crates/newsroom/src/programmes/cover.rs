//! A programme's cover: a square JPEG as podcast apps want it, made by a job of
//! a picture of the library. Apple takes 1400 to 3000 pixels; a picture with
//! fewer is refused with a sentence, because to enlarge one is to blur it. The
//! cover before stays until another is made, and where none can be made.

use lw_base::{Event, Id, Timestamp};
use lw_library::pictures::Shown;
use lw_library::pictures::jobs::Made;
use lw_library::pictures::{self, Focus, Picture, credentials};
use lw_media::pictures::WIDTHS;
use lw_store::jobs::order::{self, Order};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{BlobHash, Change, Error};
use lw_web::{App, pages};

use super::{Programme, queries};

/// The job that makes a cover.
pub const MAKE: &str = "make_cover";
/// What a cover is.
pub const MIME: &str = "image/jpeg";
/// The fewest pixels from side to side that podcast directories take.
pub const LEAST: u32 = 1_400;
/// The sides of a cover: no directory asks for more than this to show it.
const MOST: u32 = WIDTHS[WIDTHS.len() - 1];
/// Why a picture makes no cover.
pub const TOO_SMALL: &str = "desk-cover-refused-small";
/// Its file was not sent here, so that nothing larger can be made of it.
const NO_FILE: &str = "desk-cover-refused-file";

/// What the work on a programme's cover is called.
pub(in crate::programmes) fn key(programme: &Id) -> String {
    format!("{MAKE}:{programme}")
}

/// Has a programme's cover made.
pub(super) async fn order(
    change: &mut Change,
    programme: &Programme,
    by: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    let (payload, about) = (programme.id.as_str(), programme.title.as_str());
    let (key, edition) = (key(&programme.id), &programme.edition_id);
    order::place(change, &Order { name: MAKE, key: &key, payload, about, edition, by }, now).await
}

/// Has the covers made again that are made of a picture, where it is another
/// one now, or shows something else: after each of its changes.
pub async fn follow(app: &App, picture: &Id) -> lw_store::Result<()> {
    for programme in queries::with_cover_of(&app.db, picture).await? {
        let Some(named) = &programme.picture_id else { continue };
        if programme.is_cover_making() {
            continue;
        }
        let Some(shown) = pictures::queries::shown(&app.db, named).await? else { continue };
        if programme.cover_of == Some(now_of(app, &shown.picture).await?) {
            continue;
        }
        let (by, now) = (programme.changed_by.clone(), app.clock.now());
        app.db
            .change::<_, Error>(move |change| {
                Box::pin(async move { order(change, &programme, &by, now).await })
            })
            .await?;
    }
    Ok(())
}

/// What a cover of this picture would be of now.
async fn now_of(app: &App, picture: &Picture) -> lw_store::Result<String> {
    Ok(of_what(picture, credentials::signed_with(app, &picture.id).await?))
}

/// What tells a cover from one of another picture, around another point, that names
/// somebody else or is signed otherwise.
fn of_what(picture: &Picture, signed_with: Option<String>) -> String {
    let of = format!("{} {}", picture.id, picture.focus());
    let names = [&picture.credit, &picture.copyright].map(|it| it.clone().unwrap_or_default());
    let said: Vec<String> = names.into_iter().chain(signed_with).collect();
    let said = said.join("\n");
    // Of what came with an import nothing is made anew.
    if picture.original.is_none() || said.trim().is_empty() {
        return of;
    }
    format!("{of} {}", BlobHash::of(said.as_bytes()).as_str())
}

/// Makes the cover of a programme.
pub async fn make(app: &App, payload: &str, progress: &Progress) -> Result<(), Undone> {
    let id: Id = payload.parse().map_err(anyhow::Error::from)?;
    let Some(programme) = queries::by_id(&app.db, &id).await? else { return Ok(()) };
    let Some(named) = programme.picture_id else { return Ok(()) };
    let Some(Shown { picture, .. }) = pictures::queries::shown(&app.db, &named).await? else { return Ok(()) };
    match square(app, &picture, progress).await {
        Ok(made) => {
            let of = of_what(&picture, made.signed_with.clone());
            keep(app, id, (named, of), Ok((made, picture.id))).await
        }
        Err(Undone::Refused(why)) => {
            let of = now_of(app, &picture).await?;
            keep(app, id.clone(), (named, of), Err(why)).await?;
            // The one that it goes back to may have changed meanwhile.
            if let Some(Programme { picture_id: Some(picture), .. }) = queries::by_id(&app.db, &id).await? {
                follow(app, &picture).await?;
            }
            Err(Undone::Refused(why))
        }
        Err(other) => Err(other),
    }
}

async fn square(app: &App, picture: &Picture, progress: &Progress) -> Result<Made, Undone> {
    let original = picture.original.as_ref().ok_or(Undone::Refused(NO_FILE))?;
    let made = pictures::jobs::square(app, (picture, original), LEAST..=MOST, progress).await?;
    made.ok_or(Undone::Refused(TOO_SMALL))
}

async fn keep(
    app: &App,
    id: Id,
    (named, of): (Id, String),
    made: Result<(Made, Id), &'static str>,
) -> Result<(), Undone> {
    let now = app.clock.now();
    let kept = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            let programme = queries::held(change, &id).await?;
            // Somebody may have chosen another picture meanwhile: then this is of the past.
            let programme = programme.filter(|it| it.picture_id.as_ref() == Some(&named));
            let Some(programme) = programme else { return Ok(()) };
            let is_of_another =
                programme.cover.is_some() && programme.cover_picture_id != programme.picture_id;
            match made {
                Ok((made, picture)) => {
                    made.note(change, &picture, now).await?;
                    let cover = (&made.rendition.blob, made.rendition.width);
                    queries::put_cover(change, &id, cover, &of).await?;
                }
                Err(why) if is_of_another => queries::put_picture_back(change, &id, why).await?,
                Err(why) => queries::put_no_cover(change, &id, Some(why), Some(&of)).await?,
            }
            let event = Event::ProgrammeChanged { programme: id, edition: programme.edition_id };
            pages::announce(change, &event, now).await
        })
    });
    Ok(kept.await?)
}

/// Records a cover whose blob is kept already, such as one that came with a sample.
pub async fn add(
    change: &mut Change,
    id: &Id,
    picture: &Id,
    blob: &BlobHash,
    side: u32,
) -> lw_store::Result<()> {
    queries::put_picture(change, id, Some(picture)).await?;
    let of = format!("{picture} {}", Focus::default());
    queries::put_cover(change, id, (blob, side), &of).await
}
