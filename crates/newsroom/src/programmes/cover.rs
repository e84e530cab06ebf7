//! A programme's cover: a square JPEG as podcast apps want it, made by a job of
//! a picture of the library. Apple takes 1400 to 3000 pixels; a picture with
//! fewer is refused with a sentence, because to enlarge one is to blur it.

use anyhow::Context as _;
use lw_base::{Event, Id, Timestamp};
use lw_library::pictures::{self, Focus, Format, Picture, Shape};
use lw_media::pictures::{Marks, Master, WIDTHS};
use lw_store::jobs::order::{self, Order};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{BlobHash, Blobs, Change, Error};
use lw_web::{App, pages};
use tokio::runtime::Handle;

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

/// Has a programme's cover made.
pub(super) async fn order(
    change: &mut Change,
    programme: &Programme,
    by: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    let (payload, about) = (programme.id.as_str(), programme.title.as_str());
    let key = format!("{MAKE}:{payload}");
    let edition = &programme.edition_id;
    order::place(change, &Order { name: MAKE, key: &key, payload, about, edition, by }, now).await
}

/// Has the covers made again that are made of a picture, where it is another
/// one now, or shows something else: after each of its changes.
pub async fn follow(app: &App, picture: &Id) -> lw_store::Result<()> {
    for programme in queries::with_cover_of(&app.db, picture).await? {
        let Some(named) = &programme.picture_id else { continue };
        let Some(shown) = pictures::queries::shown(&app.db, named).await? else { continue };
        // The first one of a picture is being made already.
        let is_first = programme.cover_of.is_none() && programme.cover.is_none();
        if is_first || programme.cover_of == Some(of_what(&shown.picture)) {
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

/// What tells a cover from one of another picture, around another point, or that
/// names somebody else.
fn of_what(picture: &Picture) -> String {
    let of = format!("{} {}", picture.id, picture.focus());
    let names = [&picture.credit, &picture.copyright].map(|it| it.as_deref().unwrap_or_default()).join("\n");
    // Of what came with an import nothing is made anew.
    if picture.original.is_none() || names.trim().is_empty() {
        return of;
    }
    format!("{of} {}", BlobHash::of(names.as_bytes()).as_str())
}

/// Makes the cover of a programme.
pub async fn make(app: &App, payload: &str, progress: &Progress) -> Result<(), Undone> {
    let id: Id = payload.parse().map_err(anyhow::Error::from)?;
    let Some(programme) = queries::by_id(&app.db, &id).await? else { return Ok(()) };
    let Some(named) = programme.picture_id else { return Ok(()) };
    let Some(shown) = pictures::queries::shown(&app.db, &named).await? else { return Ok(()) };
    let of = of_what(&shown.picture);
    match square(app, &shown.picture, progress).await {
        Ok((blob, side, bytes)) => {
            let kept = Kept { blob, side, bytes };
            keep(app, id, (named, of), Ok(kept)).await
        }
        Err(Undone::Refused(why)) => {
            keep(app, id, (named, of), Err(why)).await?;
            Err(Undone::Refused(why))
        }
        Err(other) => Err(other),
    }
}

/// A cover that is made and kept.
struct Kept {
    blob: BlobHash,
    side: u32,
    bytes: usize,
}

async fn square(app: &App, picture: &Picture, progress: &Progress) -> Result<(BlobHash, u32, usize), Undone> {
    let Some(original) = &picture.original else { return Err(Undone::Refused(NO_FILE)) };
    let bytes = tokio::fs::read(app.originals.file(original)).await?;
    let focus = picture.focus();
    let marks = Marks { credit: picture.credit.clone(), copyright: picture.copyright.clone() };
    let handle = Handle::current();
    let _turn = pictures::jobs::turn().await?;
    let made = progress.aside(move |_| {
        handle.block_on(async {
            let master = Master::of(&bytes).await?;
            let side = master.width().min(master.height()).min(MOST);
            if side < LEAST {
                return Ok(None);
            }
            let qualities = master.qualities();
            master.rendition((Shape::Square, focus), side, Format::Jpeg, qualities, &marks).await
        })
    });
    let made = made.await?.map_err(pictures::jobs::refused)?.ok_or(Undone::Refused(TOO_SMALL))?;
    let size = made.bytes.len();
    let blob = app.blobs.put(made.bytes.into()).await.context("keeping a cover")?;
    Ok((blob, made.width, size))
}

async fn keep(
    app: &App,
    id: Id,
    (picture, of): (Id, String),
    made: Result<Kept, &'static str>,
) -> Result<(), Undone> {
    let now = app.clock.now();
    let kept = app.db.change::<_, Error>(move |change| {
        Box::pin(async move {
            let programme = queries::held(change, &id).await?;
            // Somebody may have chosen another picture meanwhile: then this is of the past.
            let programme = programme.filter(|it| it.picture_id.as_ref() == Some(&picture));
            let Some(programme) = programme else { return Ok(()) };
            match made {
                Ok(it) => {
                    Blobs::note(change, &it.blob, it.bytes, MIME, now).await?;
                    queries::put_cover(change, &id, Some((&it.blob, it.side)), None, &of).await?;
                }
                Err(why) => queries::put_cover(change, &id, None, Some(why), &of).await?,
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
    queries::put_cover(change, id, Some((blob, side)), None, &of).await
}
