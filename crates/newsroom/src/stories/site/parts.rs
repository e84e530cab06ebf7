//! Parts of a page: times, the lead picture, the sound.

use lw_base::{Id, Timestamp};
use lw_library::{clips, pictures};
use lw_station::editions::Edition;
use lw_web::calendar::Dates;
use lw_web::words::WordArg;
use lw_web::{App, Error};
use serde::Serialize;

use crate::stories::Revision;

/// A moment, for machines and for people.
#[derive(Clone, Debug, Serialize)]
pub struct Times {
    /// RFC 3339 in UTC.
    pub iso: String,
    /// In the edition's calendar, digits and time zone.
    pub text: String,
}

/// A moment as the edition writes it.
pub fn times(dates: &Dates, at: Timestamp) -> Times {
    Times { iso: at.iso(), text: dates.date_time(at) }
}

/// A picture in a page. Without files it keeps its words.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// The address of the largest file.
    pub src: Option<String>,
    /// All files with their widths.
    pub srcset: Option<String>,
    /// Pixels from side to side of the largest.
    pub width: u32,
    /// Pixels from top to bottom of the largest.
    pub height: u32,
    /// For who cannot see it.
    pub alt: String,
    /// What it shows.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// The archive mark in words.
    pub archive: Option<String>,
}

/// The lead picture of a revision.
pub async fn picture(app: &App, edition: &Edition, revision: &Revision) -> Result<Option<Picture>, Error> {
    let Some(id) = &revision.picture_id else { return Ok(None) };
    let Some(mut it) = picture_of(app, edition, id).await? else { return Ok(None) };
    it.alt = revision.picture_alt.clone().unwrap_or_default();
    it.caption = revision.picture_caption.clone();
    Ok(Some(it))
}

/// The pictures in a revision's text, each once, but for the lead picture.
pub async fn pictures_in_text(
    app: &App,
    edition: &Edition,
    revision: &Revision,
) -> Result<Vec<Picture>, Error> {
    let document = revision.document()?;
    let mut seen: Vec<&Id> = revision.picture_id.iter().collect();
    let mut all = Vec::new();
    for it in document.uses().pictures {
        if seen.contains(&&it.picture) {
            continue;
        }
        seen.push(&it.picture);
        if let Some(picture) = picture_of(app, edition, &it.picture).await? {
            all.push(Picture { caption: it.caption.clone(), ..picture });
        }
    }
    Ok(all)
}

/// A picture without what a story says of it.
pub(crate) async fn picture_of(app: &App, edition: &Edition, id: &Id) -> Result<Option<Picture>, Error> {
    let Some(picture) = pictures::queries::by_id(&app.db, id).await? else { return Ok(None) };
    let files = pictures::queries::renditions(&app.db, id).await?;
    let mut it = from_files(&files, None);
    it.archive = archive_mark(app, edition, &picture)?;
    it.credit = picture.credit;
    Ok(Some(it))
}

/// A picture for the desk: the smallest file, which is enough.
pub(crate) async fn small_picture(app: &App, id: &Id) -> Result<Option<(String, u32, u32)>, Error> {
    let files = pictures::queries::renditions(&app.db, id).await?;
    let file = files.iter().find(|file| file.width >= 400).or(files.last());
    Ok(file.map(|file| (file.path(), file.width, file.height)))
}

/// A picture of a list: its files and alt text only.
pub(crate) async fn picture_of_card(
    app: &App,
    id: &Id,
    alt: Option<String>,
) -> Result<Option<Picture>, Error> {
    let files = pictures::queries::renditions(&app.db, id).await?;
    Ok((!files.is_empty()).then(|| from_files(&files, alt)))
}

fn from_files(files: &[pictures::Rendition], alt: Option<String>) -> Picture {
    let largest = files.last();
    let srcset: Vec<_> = files.iter().map(|file| format!("{} {}w", file.path(), file.width)).collect();
    Picture {
        src: largest.map(pictures::Rendition::path),
        srcset: (files.len() > 1).then(|| srcset.join(", ")),
        width: largest.map_or(0, |file| file.width),
        height: largest.map_or(0, |file| file.height),
        alt: alt.unwrap_or_default(),
        caption: None,
        credit: None,
        archive: None,
    }
}

/// “Archive picture”, with place and date where they are known.
fn archive_mark(app: &App, edition: &Edition, picture: &pictures::Picture) -> Result<Option<String>, Error> {
    if !picture.is_archive {
        return Ok(None);
    }
    let date = match &picture.archive_date {
        Some(date) => edition.dates(app)?.day(date),
        None => None,
    };
    let mut args: Vec<(&str, WordArg<'_>)> = Vec::new();
    // A place's name may be in another script than the sentence around it.
    args.extend(picture.archive_place.as_ref().map(|place| ("place", isolated(place).into())));
    args.extend(date.as_ref().map(|date| ("date", isolated(date).into())));
    let key = match (&picture.archive_place, &date) {
        (Some(_), Some(_)) => "picture-archive-date-place",
        (Some(_), None) => "picture-archive-place",
        (None, Some(_)) => "picture-archive-date",
        (None, None) => "picture-archive",
    };
    Ok(Some(app.words.say(&edition.language, key, &args)))
}

/// Keeps a name's direction to itself (Unicode Bidirectional Algorithm, FSI and PDI).
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// A clip in a page.
#[derive(Clone, Debug, Serialize)]
pub struct Clip {
    /// Its id, under which the browser remembers where one stopped.
    pub id: String,
    /// Whether it can be heard.
    pub state: ClipState,
    /// What it is called.
    pub title: String,
    /// Its length on a clock.
    pub clock: Option<String>,
    /// Its length in milliseconds.
    pub duration_ms: Option<u64>,
    /// Its length in ISO 8601.
    pub duration_iso: Option<String>,
    /// Its files, best first.
    pub sources: Vec<Source>,
    /// Its chapters, in their order.
    pub chapters: Vec<Chapter>,
    /// Why it cannot be heard.
    pub reason: Option<String>,
    /// Since when it cannot be heard.
    pub since: Option<Times>,
    /// Where its words can be read.
    pub transcript: Option<String>,
}

/// Whether a clip can be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClipState {
    /// It can.
    Ready,
    /// Not yet.
    NoSource,
    /// No longer.
    Gone,
}

/// A part of a clip with a name.
#[derive(Clone, Debug, Serialize)]
pub struct Chapter {
    /// Where it begins, in milliseconds.
    pub start_ms: u64,
    /// The same in whole seconds, for an address.
    pub seconds: u64,
    /// The same on a clock.
    pub clock: String,
    /// What it is called.
    pub title: String,
}

/// A file of a clip.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its permanent address.
    pub src: String,
    /// Its media type.
    pub mime: String,
    /// Its size in words.
    pub size: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// Whether it is the one for slow lines.
    pub low: bool,
}

/// The sound of a revision.
pub async fn clip(app: &App, edition: &Edition, revision: &Revision) -> Result<Option<Clip>, Error> {
    match &revision.clip_id {
        Some(id) => clip_of(app, edition, id).await,
        None => Ok(None),
    }
}

/// A clip in the words of an edition.
pub(crate) async fn clip_of(app: &App, edition: &Edition, id: &Id) -> Result<Option<Clip>, Error> {
    let Some(clip) = clips::queries::by_id(&app.db, id).await? else { return Ok(None) };
    let files = clips::queries::renditions(&app.db, id).await?;
    let chapters = clips::queries::chapters(&app.db, id).await?;
    let dates = edition.dates(app)?;
    let state = match (clip.gone_at, files.is_empty()) {
        (Some(_), _) => ClipState::Gone,
        (None, true) => ClipState::NoSource,
        (None, false) => ClipState::Ready,
    };
    let since = match state {
        ClipState::Ready => None,
        ClipState::Gone | ClipState::NoSource => Some(clip.gone_at.unwrap_or(clip.created_at)),
    };
    Ok(Some(Clip {
        id: clip.id.to_string(),
        state,
        title: clip.title,
        clock: clip.duration.map(|length| dates.clock(length)),
        duration_ms: clip.duration.map(lw_base::Duration::millis),
        duration_iso: clip.duration.map(lw_base::Duration::iso),
        sources: files
            .iter()
            .filter(|_| state == ClipState::Ready)
            .map(|file| source(app, edition, file))
            .collect(),
        chapters: chapters
            .into_iter()
            .map(|it| Chapter {
                start_ms: it.start.millis(),
                seconds: it.start.millis() / 1_000,
                clock: dates.clock(it.start),
                title: it.title,
            })
            .collect(),
        reason: clip.gone_reason,
        since: since.map(|at| Times { iso: at.iso(), text: dates.date(at) }),
        // What was said is what stands below it: the story is its transcript.
        transcript: (state != ClipState::Ready).then(|| "#text".to_owned()),
    }))
}

fn source(app: &App, edition: &Edition, file: &clips::Rendition) -> Source {
    Source {
        src: file.path(),
        mime: file.mime.clone(),
        size: size(app, edition, file.bytes),
        bytes: file.bytes,
        low: file.is_low,
    }
}

/// A size in words: “87 KB”, “0.4 MB”. Thousands of bytes, as phone plans count.
fn size(app: &App, edition: &Edition, bytes: i64) -> String {
    let (key, size) = if bytes < 100_000 {
        ("size-kilobytes", (bytes.max(500) as f64 / 1e3).round())
    } else {
        ("size-megabytes", (bytes as f64 / 1e5).round() / 10.0)
    };
    app.words.say(&edition.language, key, &[("size", size.into())])
}
