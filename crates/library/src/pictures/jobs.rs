//! The files of a picture are made: JPEG first, of all pictures that wait, so that
//! every page can show each at once; then WebP and AVIF, when nobody waits for
//! anything, with which the pages get better by themselves. And a picture whose
//! rights end leaves every page.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use anyhow::Context as _;
use lw_base::{Id, Timestamp};
use lw_media::pictures::{
    Encoded, Focus, Format, Marks, Master, Metadata, Picture as Read, Refusal, Shape, read, widths,
};
use lw_station::editions;
use lw_store::jobs::order::{self, Order};
use lw_store::jobs::progress::{Progress, Undone};
use lw_store::{BlobHash, Blobs, Change, audit};
use lw_web::App;
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::credentials::queries::is_signed_elsewhere;
use super::credentials::{Looked, Signing, keyring_of};
use super::looks::Look;
use super::take_in::lighter_key;
use super::{Description, Picture, Rendition, changed, day_in, queries};

/// The job that makes a picture's files which every browser shows.
pub const MAKE: &str = "make_picture";
/// The job that makes those which are lighter.
pub const IMPROVE: &str = "improve_picture";

const SHOWN_BY_ALL: [Format; 1] = [Format::Jpeg];
pub(super) const LIGHTER: [Format; 2] = [Format::WebP, Format::Avif];
const EVERY: [Format; 3] = [Format::Jpeg, Format::WebP, Format::Avif];

/// A large picture takes much memory while it is decoded: one at a time, however many workers there are.
static ONE: Semaphore = Semaphore::const_new(1);

/// Waits until nobody else decodes a picture; nobody does while the answer is kept.
async fn turn() -> Result<SemaphorePermit<'static>, Undone> {
    Ok(ONE.acquire().await.context("pictures are made no more")?)
}

/// Makes the files of a picture that every browser shows, and has the lighter ones made later.
pub async fn make(app: &App, payload: &str, progress: &Progress) -> Result<(), Undone> {
    let id = id_in(payload)?;
    match own(app, &id, &SHOWN_BY_ALL, app.clock.now(), progress).await? {
        Some(work) => improve_later(app, work).await,
        None => Ok(()),
    }
}

/// Makes the lighter files of a picture, a format after the other: between them it is
/// the turn of those that somebody waits for.
pub async fn improve(app: &App, payload: &str, progress: &Progress) -> Result<(), Undone> {
    let (id, steps) = (id_in(payload)?, LIGHTER.len() as u32);
    for (step, format) in (0..).zip(LIGHTER) {
        own(app, &id, &[format], app.clock.now(), &progress.of_step(step, steps)).await?;
    }
    Ok(())
}

/// Makes all files of a picture; `since` is when its credentials were found out, where
/// nobody has looked for any yet.
pub(super) async fn make_all(
    app: &App,
    id: &Id,
    since: Timestamp,
    progress: &Progress,
) -> Result<(), Undone> {
    own(app, id, &EVERY, since, progress).await.map(drop)
}

fn id_in(payload: &str) -> Result<Id, Undone> {
    Ok(payload.parse().map_err(|_| anyhow::anyhow!("“{payload}” is no picture's id"))?)
}

/// Makes a picture's own files; returns what they were made of, where something can be.
async fn own(
    app: &App,
    id: &Id,
    formats: &[Format],
    since: Timestamp,
    progress: &Progress,
) -> Result<Option<Work>, Undone> {
    let Some(picture) = queries::by_id(&app.db, id).await? else { return Ok(None) };
    let Some(original) = &picture.original else { return Ok(None) };
    let _turn = turn().await?;
    let Opened { metadata, looked, master, look } = Opened::of(app, original, progress).await?;
    looked.keep(app, id, since).await?;
    let picture = learn(app, id, metadata, look).await?;
    let place = Place::Own(picture.focus());
    let work = Work::on(picture, master, looked);
    work.files(app, progress, &Shape::ALL, formats, place).await?;
    Ok(Some(work))
}

async fn improve_later(app: &App, work: Work) -> Result<(), Undone> {
    let now = app.clock.now();
    let Work { picture, signing, .. } = work;
    let ordered = app.db.change::<_, lw_store::Error>(move |change| {
        Box::pin(async move {
            let Some(edition) = &picture.edition_id else { return Ok(()) };
            // Only JPEG and credentials name who made it: where that has changed and no more,
            // the others are as they would be.
            if signing.is_none() && queries::is_complete(change, &picture.id, &LIGHTER).await? {
                return Ok(());
            }
            let (payload, about) = (picture.id.as_str(), picture.name.as_str());
            let key = lighter_key(&picture.id);
            let order = Order { name: IMPROVE, key: &key, payload, about, edition, by: "station" };
            order::place_later(change, &order, now).await
        })
    });
    Ok(ordered.await?)
}

/// Makes a story's own crops of a picture: the payload is its id and the point.
pub async fn cut(app: &App, payload: &str, progress: &Progress) -> Result<(), Undone> {
    let read = payload.split_once(' ').and_then(|(id, focus)| Some((id.parse().ok()?, focus.parse().ok()?)));
    let (id, focus): (Id, Focus) =
        read.with_context(|| format!("“{payload}” is no picture's id with a point"))?;
    let Some(picture) = queries::by_id(&app.db, &id).await? else { return Ok(()) };
    let Some(original) = &picture.original else { return Ok(()) };
    let _turn = turn().await?;
    let Opened { looked, master, .. } = Opened::of(app, original, progress).await?;
    let work = Work::on(picture, master, looked);
    let crops: Vec<Shape> = Shape::ALL.into_iter().filter(|shape| *shape != Shape::Whole).collect();
    // The lighter ones are as they would be, if there are any: see `improve_later`.
    let there = queries::cuts::of(&app.db, &id).await?;
    let is_lighter = |(point, file): &(Focus, Rendition)| *point == focus && file.mime == Format::Avif.mime();
    let is_marked_anew = work.signing.is_none() && there.iter().any(is_lighter);
    let formats: &[Format] = if is_marked_anew { &SHOWN_BY_ALL } else { &EVERY };
    work.files(app, progress, &crops, formats, Place::Cut(focus)).await
}

/// Makes one square JPEG of a picture, signed as its other files are: as wide as the
/// picture allows and `sides` has it, in pixels, all of them wider than what is light
/// ([`lw_media::pictures::is_light`]), so that what it is signed with is in it. Nothing
/// where it allows fewer. Who asked for it notes it.
pub async fn square(
    app: &App,
    (picture, original): (&Picture, &BlobHash),
    sides: RangeInclusive<u32>,
    progress: &Progress,
) -> Result<Option<Made>, Undone> {
    let _turn = turn().await?;
    let Opened { looked, master, .. } = Opened::of(app, original, progress).await?;
    let side = master.width().min(master.height()).min(*sides.end());
    if side < *sides.start() {
        return Ok(None);
    }
    let work = Work::on(picture.clone(), master, looked);
    work.file(app, progress, (Shape::Square, picture.focus()), side, Format::Jpeg).await
}

/// What a file is, with its pixels.
struct Opened {
    metadata: Metadata,
    looked: Looked,
    master: Master,
    look: Option<Look>,
}

impl Opened {
    async fn of(app: &App, original: &BlobHash, progress: &Progress) -> Result<Self, Undone> {
        let bytes = tokio::fs::read(app.originals.file(original)).await?;
        let handle = Handle::current();
        let keyring = keyring_of(app).await;
        let opened = progress.aside(move |_| {
            let Read { kind, metadata } = read(&bytes)?;
            let looked = Looked::into(&bytes, kind, &metadata, keyring);
            let master = handle.block_on(Master::of(&bytes))?;
            let look = master.look().map(Look);
            Ok::<_, Refusal>(Self { metadata, looked, master, look })
        });
        opened.await?.map_err(refused)
    }
}

/// Where files are kept, with the point that they are cut around.
#[derive(Clone, Copy)]
enum Place {
    /// They are the picture's own.
    Own(Focus),
    /// They are cut around another point.
    Cut(Focus),
}

impl Place {
    const fn focus(self) -> Focus {
        match self {
            Self::Own(focus) | Self::Cut(focus) => focus,
        }
    }
}

/// What a picture's files are made of.
struct Work {
    picture: Picture,
    master: Arc<Master>,
    signing: Option<Arc<Signing>>,
    marks: Marks,
}

impl Work {
    fn on(picture: Picture, master: Master, looked: Looked) -> Self {
        Self {
            master: Arc::new(master),
            signing: looked.signing,
            marks: Marks { credit: picture.credit.clone(), copyright: picture.copyright.clone() },
            picture,
        }
    }

    /// All files of these shapes, a format after the other; each is there as soon as it is made.
    async fn files(
        &self,
        app: &App,
        progress: &Progress,
        shapes: &[Shape],
        formats: &[Format],
        place: Place,
    ) -> Result<(), Undone> {
        let (wide, high) = (self.master.width(), self.master.height());
        let all = shapes
            .iter()
            .flat_map(|shape| widths(*shape, wide, high).into_iter().map(move |width| (*shape, width)));
        let all: Vec<(Shape, u32)> = all.collect();
        let mut count = 0;
        for format in formats.iter().copied() {
            let mut made: Vec<Made> = Vec::new();
            // Other sites ask for the card that they have always known.
            for (shape, width) in all.iter().filter(|(it, _)| *it != Shape::Social || format == Format::Jpeg)
            {
                progress.check()?;
                let cut = shape.cut_of(wide, high);
                let file = match made.iter().find(|it| it.shows(cut, *width)) {
                    Some(twin) => Some(twin.clone().for_shape(*shape)),
                    None => self.file(app, progress, (*shape, place.focus()), *width, format).await?,
                };
                made.extend(file);
                count += 1;
                progress.set(count * 1000 / (formats.len() * all.len()) as u32);
            }
            keep(app, &self.picture.id, place, made).await?;
        }
        Ok(())
    }

    async fn file(
        &self,
        app: &App,
        progress: &Progress,
        (shape, focus): (Shape, Focus),
        width: u32,
        format: Format,
    ) -> Result<Option<Made>, Undone> {
        let cut = shape.cut_of(self.master.width(), self.master.height());
        let (master, marks) = (self.master.clone(), self.marks.clone());
        let (signing, handle, now) = (self.signing.clone(), Handle::current(), app.clock.now());
        let encoded = progress
            .aside(move |_| {
                let made = handle.block_on(master.rendition((cut, focus), width, format, &marks))?;
                Ok(made.map(|made| match signing.as_deref() {
                    Some(signing) => match signing.carried_by(made, format, cut, now) {
                        Ok((made, beside)) => (made, beside, Some(signing.name())),
                        Err(made) => (made, None, None),
                    },
                    None => (made, None, None),
                }))
            })
            .await?;
        let Some((Encoded { width, height, bytes }, beside, signed_with)) = encoded.map_err(refused)? else {
            return Ok(None);
        };
        let (bytes, blob) = put(app, bytes).await?;
        let credentials = match beside {
            Some(beside) => Some(put(app, beside).await?),
            None => None,
        };
        let (shape, mime) = (shape.key().to_owned(), format.mime().to_owned());
        let rendition = Rendition { shape, width, height, blob, mime };
        Ok(Some(Made { rendition, signed_with, bytes, credentials }))
    }
}

/// A file that is kept, and not noted yet.
#[derive(Clone)]
pub struct Made {
    /// What it is.
    pub rendition: Rendition,
    /// With what it is signed.
    pub signed_with: Option<String>,
    bytes: usize,
    /// The file with its credentials, where they stand beside it: its size and name.
    credentials: Option<(usize, BlobHash)>,
}

impl Made {
    /// Whether it is this shape, and as wide, in pixels.
    fn shows(&self, shape: Shape, width: u32) -> bool {
        self.rendition.shape == shape.key() && self.rendition.width == width
    }

    /// The same file for a shape that it has.
    fn for_shape(mut self, shape: Shape) -> Self {
        shape.key().clone_into(&mut self.rendition.shape);
        self
    }

    /// Notes that the file of a picture is there, with what it is signed with.
    pub async fn note(&self, change: &mut Change, picture: &Id, now: Timestamp) -> lw_store::Result<()> {
        let Self { rendition: Rendition { blob, mime, .. }, bytes, credentials, .. } = self;
        Blobs::note(change, blob, *bytes, mime, now).await?;
        if let Some((bytes, credentials)) = credentials {
            Blobs::note(change, credentials, *bytes, lw_media::credentials::MIME, now).await?;
        }
        let credentials = credentials.as_ref().map(|(_, credentials)| credentials);
        if credentials.is_some() || !is_signed_elsewhere(change, picture, blob).await? {
            Blobs::put_beside(change, blob, credentials).await?;
        }
        Ok(())
    }
}

async fn put(app: &App, bytes: Vec<u8>) -> Result<(usize, BlobHash), Undone> {
    Ok((bytes.len(), app.blobs.put(bytes.into()).await?))
}

/// Takes what the file says of itself, once: after that people know better, also
/// those who said something while it was read.
async fn learn(app: &App, id: &Id, metadata: Metadata, look: Option<Look>) -> Result<Picture, Undone> {
    let json = serde_json::to_string(&metadata).context("what a picture says of itself")?;
    let (picture, now) = (id.clone(), app.clock.now());
    let learnt = app.db.change::<_, lw_store::Error>(move |change| {
        Box::pin(async move {
            if let Some(look) = look {
                queries::alike::note(change, &picture, look).await?;
            }
            if queries::note_metadata(change, &picture, &json).await?
                && let Some(picture) = queries::again(change, &picture).await?
            {
                let before = Description::of(&picture);
                let people = metadata.people.join(", ");
                let mut learnt = Picture {
                    credit: picture.credit.or(metadata.credit).or(metadata.creator),
                    caption: picture.caption.or(metadata.caption),
                    alt: picture.alt.or(metadata.alt),
                    source: picture.source.or(metadata.source),
                    copyright: picture.copyright.or(metadata.copyright),
                    usage_terms: picture.usage_terms.or(metadata.usage_terms),
                    archive_date: picture.archive_date.or(metadata.created),
                    archive_place: picture.archive_place.or(metadata.place),
                    people: picture.people.or(Some(people).filter(|people| !people.is_empty())),
                    // Only a whole day can be acted upon.
                    rights_end: picture.rights_end.or(metadata.rights_end.filter(|day| day.len() == 10)),
                    ..picture
                };
                if Description::of(&learnt) != before {
                    // Who has the form open from before must not empty the fields unseen.
                    learnt.count("station", now);
                    queries::update(change, &learnt).await?;
                }
            }
            Ok(())
        })
    });
    learnt.await?;
    end_rights(app, now).await?;
    let learnt = queries::by_id(&app.db, id).await?;
    Ok(learnt.context("the picture is gone")?)
}

async fn keep(app: &App, picture: &Id, place: Place, mut made: Vec<Made>) -> Result<(), Undone> {
    let (id, now) = (picture.clone(), app.clock.now());
    let kept = app.db.change::<_, lw_store::Error>(move |change| {
        Box::pin(async move {
            let Some(picture) = queries::held(change, &id).await? else { return Ok(()) };
            // Somebody may have moved the point meanwhile: then crops around this one are of the past.
            if matches!(place, Place::Own(focus) if focus != picture.focus()) {
                made.retain(|it| it.rendition.shape == Shape::Whole.key());
            }
            for file in &made {
                file.note(change, &id, now).await?;
                match place {
                    Place::Own(_) => queries::put_rendition(change, &id, &file.rendition).await?,
                    Place::Cut(focus) => queries::cuts::put(change, &id, focus, &file.rendition).await?,
                }
            }
            changed(change, &id, now).await
        })
    });
    Ok(kept.await?)
}

/// Takes the pictures off all pages whose last day is over where their edition is.
pub async fn end_rights(app: &App, now: Timestamp) -> lw_store::Result<()> {
    // What came with an import has no edition.
    let mut days = BTreeMap::from([(day_in(None, now), vec![String::new()])]);
    for edition in editions::queries::all(&app.db).await? {
        days.entry(day_in(Some(&edition.time_zone), now)).or_default().push(edition.id);
    }
    for (today, editions) in days {
        for id in queries::expired(&app.db, &today, &editions).await? {
            let today = today.clone();
            app.db
                .change::<_, lw_store::Error>(move |change| {
                    Box::pin(async move { end(change, id, &today, now).await })
                })
                .await?;
        }
    }
    Ok(())
}

async fn end(change: &mut Change, id: Id, today: &str, now: Timestamp) -> lw_store::Result<()> {
    // Somebody may have given it another day meanwhile.
    if !queries::end_rights(change, &id, today, now).await? {
        return Ok(());
    }
    changed(change, &id, now).await?;
    audit::note(change, "station", "remove", &format!("picture:{id}"), now).await
}

/// Why a file is no picture, in a sentence for who sent it.
fn refused(refusal: Refusal) -> Undone {
    match refusal {
        Refusal::NotAPicture | Refusal::Svg => Undone::Refused("desk-picture-refused-unknown"),
        Refusal::TooLarge => Undone::Refused("desk-picture-refused-large"),
        Refusal::NoReader(_) => Undone::Refused("desk-picture-refused-reader"),
        Refusal::Unsupported(_) => Undone::Refused("desk-picture-refused-kind"),
        Refusal::Broken(_) => Undone::Refused("desk-picture-refused-broken"),
        Refusal::NotNow(why) => Undone::Broken(anyhow::Error::msg(why)),
    }
}
