//! Parts of a page: times, the lead picture, the sound.

use std::ops::RangeInclusive;

use lw_base::{Id, Timestamp};
use lw_formats::document::figure_class;
use lw_library::pictures::{Focus, Format, Rendition, Shape, cuts};
use lw_library::{clips, pictures};
use lw_station::editions::Edition;
use lw_web::calendar::Dates;
use lw_web::words::WordArg;
use lw_web::{App, Error};
use serde::Serialize;

use super::credentials;
use crate::stories::Revision;
use crate::timings::site::Captions;

/// How wide a story is on a page, in pixels.
const COLUMN: u32 = 736;

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
    /// Those files with their widths.
    pub srcset: Option<String>,
    /// The same in better formats, the best first.
    pub sources: Vec<Better>,
    /// Pixels from side to side of the largest.
    pub width: u32,
    /// Pixels from top to bottom of the largest.
    pub height: u32,
    /// How its figure is shown: see [`figure_class`].
    pub class: &'static str,
    /// For who cannot see it.
    pub alt: String,
    /// What it shows.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// The archive mark in words.
    pub archive: Option<String>,
    /// That AI made it, in words.
    pub ai: Option<String>,
    /// Who signed its original, in words.
    pub credentials: Option<String>,
    /// The file for the cards of other sites.
    pub social: Option<Social>,
    /// Its own words for who cannot see it, where it has any.
    #[serde(skip)]
    pub own_alt: Option<String>,
    /// Whether its own words stand in the story: it is shown in place of another.
    #[serde(skip)]
    pub has_own_words: bool,
}

/// A picture's files in a format that not every browser has.
#[derive(Clone, Debug, Serialize)]
pub struct Better {
    /// Its media type.
    pub mime: String,
    /// Its files with their widths.
    pub srcset: String,
    /// Whether they are for narrow screens only.
    pub is_narrow: bool,
}

/// A picture as the cards of other sites show it.
#[derive(Clone, Debug, Serialize)]
pub struct Social {
    /// Its address.
    pub src: String,
    /// Pixels from side to side.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// The lead picture of a revision.
pub async fn picture(app: &App, edition: &Edition, revision: &Revision) -> Result<Option<Picture>, Error> {
    let Some(id) = &revision.picture_id else { return Ok(None) };
    let focus = revision.picture_focus();
    let Some(mut it) = picture_as(app, edition, (id, focus), large).await? else { return Ok(None) };
    if !it.has_own_words {
        it.alt = revision.picture_alt.clone().unwrap_or(it.alt);
        it.caption = revision.picture_caption.clone();
    }
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
            all.push(match picture.has_own_words {
                true => picture,
                false => Picture { caption: it.caption.clone(), ..picture },
            });
        }
    }
    Ok(all)
}

/// The picture that is shown where a story names this one, if it may be, with its own words.
pub(crate) async fn picture_of(app: &App, edition: &Edition, id: &Id) -> Result<Option<Picture>, Error> {
    picture_as(app, edition, (id, None), large).await
}

/// The same as it stands in a text.
pub(crate) async fn picture_in_text(app: &App, edition: &Edition, id: &Id) -> Result<Option<Picture>, Error> {
    picture_as(app, edition, (id, None), in_text).await
}

async fn picture_as(
    app: &App,
    edition: &Edition,
    (id, focus): (&Id, Option<Focus>),
    cut: impl Fn(&[Rendition]) -> Picture,
) -> Result<Option<Picture>, Error> {
    let shown = pictures::queries::shown(&app.db, id).await?;
    let Some(shown) = shown.filter(|it| it.picture.rights_ended_at.is_none()) else { return Ok(None) };
    let has_own_words = shown.has_own_words(&edition.id);
    let picture = shown.picture;
    let files = cuts::renditions(&app.db, id, focus).await?;
    let own_alt = picture.alt_in(&edition.id);
    let alt = own_alt.clone().unwrap_or_default();
    let mut it = Picture { alt, own_alt, has_own_words, ..cut(&files) };
    it.archive = archive_mark(app, edition, &picture)?;
    it.credit = picture.credit;
    it.caption = picture.caption;
    credentials::tell(app, edition, &picture.id, &mut it).await?;
    Ok(Some(it))
}

/// A picture for the desk: the smallest file, which is enough.
pub(crate) async fn small_picture(app: &App, id: &Id) -> Result<Option<(String, u32, u32)>, Error> {
    let files = pictures::queries::renditions(&app.db, id).await?;
    let of = || files.iter().filter(|file| file.is(Shape::Whole, Format::Jpeg));
    let file = of().find(|file| file.width >= 400).or_else(|| of().next_back());
    Ok(file.map(|file| (file.path(), file.width, file.height)))
}

/// A picture of a list, each cut around the point that a story names, with alt text only.
#[derive(Clone, Debug)]
pub(crate) struct CardPicture {
    /// As the first of a page shows it: 16:9.
    pub lead: Picture,
    /// As all others do: square on a narrow screen, 4:3 on others.
    pub other: Picture,
}

/// The picture of a story in a list.
pub(crate) async fn picture_of_card(
    app: &App,
    edition: &Edition,
    (id, focus): (&Id, Option<Focus>),
    alt: Option<String>,
) -> Result<Option<CardPicture>, Error> {
    let Some(shown) = pictures::queries::shown(&app.db, id).await? else { return Ok(None) };
    let files = cuts::renditions(&app.db, id, focus).await?;
    let alt = shown.alt(alt, &edition.id).unwrap_or_default();
    Ok((!files.is_empty()).then(|| {
        let lead = Picture { alt: alt.clone(), ..cut(&files, Shape::Wide, WIDTHS_OF_CARDS) };
        CardPicture { lead, other: Picture { alt, ..small(&files) } }
    }))
}

/// As wide as the page: each format that there is, from the width of a small
/// phone on.
fn large(files: &[Rendition]) -> Picture {
    const LEAST: u32 = 400;
    let of = |format| {
        let all: Vec<_> = files.iter().filter(|file| file.is(Shape::Whole, format)).collect();
        let wide: Vec<_> = all.iter().copied().filter(|file| file.width >= LEAST).collect();
        if wide.is_empty() { all } else { wide }
    };
    let jpeg = of(Format::Jpeg);
    let better = [Format::Avif, Format::WebP].map(|format| better(&of(format)));
    let social = files.iter().find(|file| file.is(Shape::Social, Format::Jpeg));
    Picture {
        srcset: (jpeg.len() > 1).then(|| srcset(&jpeg)),
        sources: better.into_iter().flatten().collect(),
        social: social.map(|it| Social { src: it.path(), width: it.width, height: it.height }),
        ..shown(jpeg.last().copied())
    }
}

/// In a text there may be many, and each address is 64 letters that no
/// compression shortens: all widths of the best format only, of the others what a
/// phone and a desktop take.
fn in_text(files: &[Rendition]) -> Picture {
    const PHONE: u32 = 650;
    const DESKTOP: u32 = 1023;
    let is_best = |file: &Rendition| file.mime == Format::Avif.mime();
    let taken = |file: &&Rendition| is_best(file) || file.width == PHONE || file.width == DESKTOP;
    let fewer: Vec<Rendition> = files.iter().filter(taken).cloned().collect();
    // A small picture has neither width.
    if fewer.iter().any(|file| file.is(Shape::Whole, Format::Jpeg)) { large(&fewer) } else { large(files) }
}

/// How wide the files of a card are, in pixels.
const WIDTHS_OF_CARDS: RangeInclusive<u32> = 201..=1_023;
/// The same where it is as small as a thumb.
const WIDTHS_OF_THUMBS: RangeInclusive<u32> = 201..=408;

/// For a list: what a narrow screen shows is square.
fn small(files: &[Rendition]) -> Picture {
    let mut picture = cut(files, Shape::Classic, WIDTHS_OF_CARDS);
    let is_thumb =
        |file: &&Rendition| file.is(Shape::Square, Format::Jpeg) && WIDTHS_OF_THUMBS.contains(&file.width);
    let Some(jpeg) = files.iter().rfind(is_thumb) else { return picture };
    let squares = cut(files, Shape::Square, WIDTHS_OF_THUMBS).sources.into_iter().chain(better(&[jpeg]));
    picture.sources.splice(..0, squares.map(|it| Better { is_narrow: true, ..it }));
    picture
}

/// A programme's cover on a page, of this picture: from the size of a phone's list to that of
/// a page's column on the densest screen. A picture that came with an import has no squares;
/// then it is `large`, the file for podcast apps.
pub(crate) async fn cover(
    app: &App,
    edition: &Edition,
    picture: &Id,
    large: Option<Rendition>,
) -> Result<Option<Picture>, Error> {
    let square = |files: &[Rendition]| {
        let has_any = files.iter().any(|file| file.is(Shape::Square, Format::Jpeg));
        if has_any { cut(files, Shape::Square, 144..=722) } else { shown(large.as_ref()) }
    };
    let cover = picture_as(app, edition, (picture, None), square).await?.filter(|it| it.src.is_some());
    // What it shows is said by the programme's title.
    Ok(cover.map(|it| Picture { caption: None, ..it }))
}

/// One shape of the widths that are wanted, or the smallest there is; the whole picture where
/// there are no crops of it. Each address is 64 letters that no compression shortens, so the
/// best format has all widths, and a browser without it gets one file.
fn cut(files: &[Rendition], shape: Shape, widths: RangeInclusive<u32>) -> Picture {
    let has_crop = files.iter().any(|file| file.is(shape, Format::Jpeg));
    let shape = if has_crop { shape } else { Shape::Whole };
    let of = |format| {
        let fits = |file: &&Rendition| file.is(shape, format) && widths.contains(&file.width);
        let fitting: Vec<_> = files.iter().filter(fits).collect();
        let smallest = files.iter().find(|file| file.is(shape, format));
        if fitting.is_empty() { smallest.into_iter().collect() } else { fitting }
    };
    let jpeg = of(Format::Jpeg);
    let best = better(&of(Format::Avif)).or_else(|| better(&of(Format::WebP)));
    let one = jpeg.iter().rfind(|file| best.is_none() || file.width <= 650).or(jpeg.first());
    Picture {
        srcset: (best.is_none() && jpeg.len() > 1).then(|| srcset(&jpeg)),
        sources: best.into_iter().collect(),
        ..shown(one.copied())
    }
}

fn better(files: &[&Rendition]) -> Option<Better> {
    Some(Better { mime: files.first()?.mime.clone(), srcset: srcset(files), is_narrow: false })
}

fn srcset(files: &[&Rendition]) -> String {
    let files: Vec<_> = files.iter().map(|file| format!("{} {}w", file.path(), file.width)).collect();
    files.join(", ")
}

fn shown(file: Option<&Rendition>) -> Picture {
    Picture {
        src: file.map(Rendition::path),
        srcset: None,
        sources: Vec::new(),
        width: file.map_or(0, |file| file.width),
        height: file.map_or(0, |file| file.height),
        class: file.map_or("picture", |file| figure_class(file.width, file.height, COLUMN)),
        alt: String::new(),
        caption: None,
        credit: None,
        archive: None,
        ai: None,
        credentials: None,
        social: None,
        own_alt: None,
        has_own_words: false,
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
pub(super) fn isolated(text: &str) -> String {
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
    /// Where each of its sentences is, for players.
    pub captions: Option<Captions>,
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
    /// Bits per second.
    pub bitrate: u32,
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
    let chapters = clips::queries::heard_chapters(&app.db, id).await?;
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
        captions: None,
    }))
}

/// A file of a clip in the words of an edition.
pub(crate) fn source(app: &App, edition: &Edition, file: &clips::Rendition) -> Source {
    Source {
        src: file.path(),
        mime: file.mime.clone(),
        size: size(app, edition, file.bytes),
        bytes: file.bytes,
        bitrate: file.bitrate,
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
