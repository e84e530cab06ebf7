//! One page of another publisher, as text or HTML, made a draft: headline,
//! standfirst, lead picture with its archive mark as data, clip with its
//! duration, body with quotations and their speakers.
//!
//! The page's own address is its key against doubles; without one it is a
//! digest of headline and text.

use lw_base::{Id, Timestamp};
use lw_formats::page::{self, Page};
use lw_library::{clips, pictures};
use lw_newsroom::stories::{self, Draft, Label, Story, draft};
use lw_station::bylines::{self, Byline};
use lw_station::editions::Edition;
use lw_store::{Change, Db};

use super::{FoundClip, FoundPicture, FoundQuotation, MadeStory, Remark, Report};

/// Reads a page and makes a draft of it in the edition. `source` is what the
/// report calls it.
pub async fn import(
    db: &Db,
    edition: &Edition,
    source: &str,
    bytes: &[u8],
    now: Timestamp,
    report: &mut Report,
) -> lw_store::Result<()> {
    let reading = page::read(bytes);
    let remark = |it: lw_formats::Problem| Remark { source: source.to_owned(), line: it.line, message: it.message };
    report.skipped.extend(reading.skipped.into_iter().map(remark));
    report.problems.extend(reading.problems.into_iter().map(remark));
    let Some(page) = reading.page else { return Ok(()) };
    report.found += 1;
    let key = key(&edition.id, &page);
    if let Some(story) = stories::queries::by_import_key(db, &key).await? {
        let message = format!("it was imported before, as story {}", story.id);
        report.skipped.push(Remark { source: source.to_owned(), line: None, message });
        return Ok(());
    }
    let made = summary(source, edition, &page);
    let (edition, known) = (edition.id.clone(), bylines::queries::of_edition(db, &edition.id).await?);
    let work = db.change(move |change| Box::pin(async move { make(change, &edition, &key, known, page, now).await }));
    match work.await {
        Ok(id) => report.made.push(MadeStory { id, ..made }),
        // Another import of the same page was quicker.
        Err(lw_store::Error::Taken(_)) => {
            let message = "it is being imported by another command".to_owned();
            report.skipped.push(Remark { source: source.to_owned(), line: None, message });
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

async fn make(
    change: &mut Change,
    edition: &str,
    key: &str,
    known: Vec<Byline>,
    page: Page,
    now: Timestamp,
) -> lw_store::Result<Id> {
    const WHO: &str = "import";
    let bylines = bylines_of(change, edition, known, &page.bylines, now).await?;
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
    let caption = page.picture.as_ref().and_then(|it| it.caption.clone());
    let draft = Draft {
        headline: page.headline,
        standfirst: page.standfirst,
        label: page.label.as_deref().and_then(Label::named),
        bylines,
        picture,
        picture_caption: caption,
        picture_alt: page.picture.and_then(|it| it.alt),
        clip,
        document: page.document,
        ..Draft::default()
    };
    match draft::save(change, &id, &draft, WHO, now).await {
        Ok(_) => Ok(id),
        Err(stories::BadVerb::Store(error)) => Err(error),
        Err(other) => Err(lw_store::Error::Unreadable(other.to_string())),
    }
}

/// The bylines with these names: those the edition has, or new ones.
async fn bylines_of(
    change: &mut Change,
    edition: &str,
    mut known: Vec<Byline>,
    names: &[String],
    now: Timestamp,
) -> lw_store::Result<Vec<Id>> {
    let mut ids = Vec::new();
    for name in names {
        let new = Byline::named(name, None, now);
        let id = match known.iter().find(|byline| byline.name == *name || byline.slug == new.slug) {
            Some(byline) => byline.id.clone(),
            None => {
                bylines::create(change, edition, &new, "import", now).await?;
                known.push(new.clone());
                new.id
            }
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

fn key(edition: &str, page: &Page) -> String {
    match &page.address {
        Some(address) => format!("page:{edition}:{address}"),
        None => {
            let text = format!("{}\n{}", page.headline, page.document.to_plain());
            format!("page:{edition}:sha256:{}", lw_store::BlobHash::of(text.as_bytes()))
        }
    }
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
