//! One page of another publisher, as text or HTML, made a draft: headline,
//! standfirst, lead picture with its archive mark as data, clip with its
//! duration, body with quotations and their speakers.
//!
//! The page's own address is its key against doubles; without one it is a
//! digest of the file.

use std::sync::Arc;

use lw_base::{Id, Timestamp};
use lw_formats::page::{self, Page};
use lw_library::{clips, pictures};
use lw_newsroom::stories::{self, Draft, Label, Story, draft};
use lw_station::editions::Edition;
use lw_store::{BlobHash, Change, Db};

use super::{FoundClip, FoundPicture, FoundQuotation, Into, MadeStory, Remark, Report, WHO, bylines_of};

/// How often a page is begun again because another that is made at the same
/// time was quicker to make the same byline, or was the same page.
const ATTEMPTS: usize = 3;

/// Reads a page and makes a draft of it. `source` is what the report calls it.
/// Many pages may be imported at the same time.
pub async fn import(
    db: &Db,
    into: &Into,
    source: &str,
    bytes: &[u8],
    now: Timestamp,
) -> lw_store::Result<Report> {
    let mut report = Report::default();
    let reading = page::read(bytes);
    let remark = |line: Option<usize>, message: String| Remark { source: source.to_owned(), line, message };
    report.skipped.extend(reading.skipped.into_iter().map(|it| remark(it.line, it.message)));
    report.problems.extend(reading.problems.into_iter().map(|it| remark(it.line, it.message)));
    let Some(page) = reading.page else { return Ok(report) };
    report.found += 1;
    report.problems.extend(left(into, &page).into_iter().map(|message| remark(None, message)));
    let key = key(&into.edition.id, &page, bytes);
    let summary = summary(source, &into.edition, &page);
    match make_once(db, into, key, page, now).await? {
        Made::New(id) => report.made.push(MadeStory { id, ..summary }),
        Made::Before(id) => {
            report.skipped.push(remark(None, format!("it was imported before, as story {id}")))
        }
    }
    Ok(report)
}

/// What became of a page.
enum Made {
    New(Id),
    Before(Id),
}

async fn make_once(db: &Db, into: &Into, key: String, page: Page, now: Timestamp) -> lw_store::Result<Made> {
    let page = Arc::new(page);
    let mut attempt = 1;
    loop {
        let (edition, section) = (into.edition.id.clone(), into.section.clone());
        let (page, key) = (page.clone(), key.clone());
        let work = db.change(move |change| {
            Box::pin(async move {
                match stories::queries::by_import_key(change, &key).await? {
                    Some(story) => Ok(Made::Before(story.id)),
                    None => make(change, &edition, section, &key, &page, now).await.map(Made::New),
                }
            })
        });
        match work.await {
            Err(lw_store::Error::Taken(_)) if attempt < ATTEMPTS => attempt += 1,
            done => return done,
        }
    }
}

async fn make(
    change: &mut Change,
    edition: &str,
    section: Option<Id>,
    key: &str,
    page: &Page,
    now: Timestamp,
) -> lw_store::Result<Id> {
    let bylines = bylines_of(change, edition, &page.bylines, now).await?;
    let picture = match &page.picture {
        Some(it) => {
            let picture = pictures::Picture::new(it.credit.clone(), it.archive, now);
            pictures::add(change, &picture, now).await?;
            Some(picture.id)
        }
        None => None,
    };
    let clip = match &page.clip {
        Some(it) => {
            let clip = clips::Clip::new(&page.headline, it.duration, now);
            clips::add(change, &clip).await?;
            Some(clip.id)
        }
        None => None,
    };
    let Story { id, .. } = draft::create(change, edition, None, Some(key), WHO, now).await?;
    let draft = Draft {
        headline: page.headline.clone(),
        standfirst: page.standfirst.clone(),
        label: page.label.as_deref().and_then(Label::named),
        section,
        bylines,
        picture,
        picture_caption: page.picture.as_ref().and_then(|it| it.caption.clone()),
        picture_alt: page.picture.as_ref().and_then(|it| it.alt.clone()),
        clip,
        document: page.document.clone(),
        ..Draft::default()
    };
    match draft::save(change, &id, &draft, WHO, now).await {
        Ok(_) => Ok(id),
        Err(stories::BadVerb::Store(error)) => Err(error),
        Err(other) => Err(lw_store::Error::Unreadable(other.to_string())),
    }
}

/// What a page is known by. A digest, because addresses have no limit and
/// PostgreSQL's indexes do.
fn key(edition: &str, page: &Page, bytes: &[u8]) -> String {
    let what = page.address.as_ref().map_or(bytes, |address| address.as_bytes());
    format!("page:{edition}:{}", BlobHash::of(what))
}

/// What the page says of itself that the draft cannot take over.
fn left(into: &Into, page: &Page) -> Vec<String> {
    let mut left = Vec::new();
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    if let Some(lang) =
        page.lang.as_ref().filter(|lang| primary(lang) != primary(into.edition.language.as_str()))
    {
        left.push(format!(
            "the page says that its language is “{lang}”, and the edition's is “{}”: is it the right edition?",
            into.edition.language
        ));
    }
    left
}

fn summary(source: &str, edition: &Edition, page: &Page) -> MadeStory {
    let quotations = page.document.quotations().into_iter().map(|(text, quotation)| FoundQuotation {
        text,
        speaker: quotation.speaker.clone(),
        role: quotation.role.clone(),
    });
    MadeStory {
        id: Id::new(Timestamp::default()),
        source: source.to_owned(),
        edition: edition.id.clone(),
        headline: page.headline.clone(),
        published: page.published.clone(),
        words: page.document.words(),
        blocks: page.document.content.len(),
        quotations: quotations.collect(),
        picture: page.picture.as_ref().map(|it| FoundPicture {
            caption: it.caption.clone(),
            credit: it.credit.clone(),
            is_archive: it.archive,
            address: it.address.clone(),
        }),
        clip: page.clip.as_ref().map(|it| FoundClip {
            duration_ms: it.duration.map(lw_base::Duration::millis),
            address: it.address.clone(),
        }),
    }
}
