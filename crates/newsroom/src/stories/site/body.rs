//! The body of a story, with what its page says under each quotation, and
//! pictures, clips and linked stories as they are today.

use std::collections::BTreeMap;

use lw_base::{Id, Lang, Thing};
use lw_formats::Html;
use lw_formats::document::{Document, Linked, Page, PageClip, PagePicture, PageSource, Quotation};
use lw_station::editions::{self, Edition};
use lw_web::calendar::Dates;
use lw_web::words::Words;
use lw_web::{App, Error};

use super::parts::{Clip, ClipState, Picture, clip_of, picture_in_text};
use crate::stories::{Revision, path, queries};

/// The body as pages show it; notes what it shows of others.
pub async fn body(
    app: &App,
    edition: &Edition,
    revision: &Revision,
    shows: &mut Vec<Thing>,
) -> Result<Html, Error> {
    text(app, edition, &revision.document()?, shows).await
}

/// Any text as pages show it.
pub async fn text(
    app: &App,
    edition: &Edition,
    document: &Document,
    shows: &mut Vec<Thing>,
) -> Result<Html, Error> {
    let today = today(app, edition, document, shows).await?;
    with_page(app, edition, today, |page| document.to_page(&edition.language, page))
}

/// The body as feeds have it: without players.
pub async fn body_for_feeds(
    app: &App,
    edition: &Edition,
    revision: &Revision,
    shows: &mut Vec<Thing>,
) -> Result<Html, Error> {
    text_for_feeds(app, edition, &revision.document()?, shows).await
}

/// Any text as feeds have it.
pub async fn text_for_feeds(
    app: &App,
    edition: &Edition,
    document: &Document,
    shows: &mut Vec<Thing>,
) -> Result<Html, Error> {
    let today = today(app, edition, document, shows).await?;
    with_page(app, edition, today, |page| document.to_feed(&edition.language, page))
}

/// What a body names, as it is now.
struct Today {
    pictures: BTreeMap<Id, PagePicture>,
    clips: BTreeMap<Id, PageClip>,
    stories: BTreeMap<Id, Linked>,
}

async fn today(
    app: &App,
    edition: &Edition,
    document: &Document,
    shows: &mut Vec<Thing>,
) -> Result<Today, Error> {
    let mut today = Today { pictures: BTreeMap::new(), clips: BTreeMap::new(), stories: BTreeMap::new() };
    let uses = document.uses();
    for it in uses.pictures {
        shows.push(Thing::Picture(it.picture.clone()));
        let picture = picture_in_text(app, edition, &it.picture).await?;
        let picture = picture.and_then(|it| page_picture(app, &edition.language, it));
        today.pictures.extend(picture.map(|picture| (it.picture.clone(), picture)));
    }
    for it in uses.clips {
        shows.push(Thing::Clip(it.clip.clone()));
        let clip = clip_of(app, edition, &it.clip).await?.filter(|clip| clip.state == ClipState::Ready);
        today.clips.extend(clip.map(|clip| (it.clip.clone(), page_clip(app, &edition.language, clip))));
    }
    for id in uses.stories {
        shows.push(Thing::Story(id.clone()));
        today.stories.extend(linked(app, edition, id).await?.map(|linked| (id.clone(), linked)));
    }
    Ok(today)
}

fn page_picture(app: &App, lang: &Lang, it: Picture) -> Option<PagePicture> {
    let credit = it.credit.map(|credit| app.words.say(lang, "picture-credit", &[("credit", credit.into())]));
    Some(PagePicture {
        src: it.src?,
        srcset: it.srcset,
        sources: it.sources.into_iter().map(|it| (it.mime, it.srcset)).collect(),
        alt: it.own_alt,
        caption: it.caption,
        has_own_words: it.has_own_words,
        width: it.width,
        height: it.height,
        credit,
        archive: it.archive,
        ai: it.ai,
    })
}

fn page_clip(app: &App, lang: &Lang, it: Clip) -> PageClip {
    let download = |size: String| app.words.say(lang, "player-download-size", &[("size", size.into())]);
    let source =
        |it: super::parts::Source| PageSource { src: it.src, mime: it.mime, download: download(it.size) };
    PageClip {
        title: it.title,
        length: it.duration_iso.zip(it.clock),
        sources: it.sources.into_iter().map(source).collect(),
    }
}

/// A story that readers may see.
async fn linked(app: &App, own: &Edition, id: &Id) -> Result<Option<Linked>, Error> {
    let Some(live) = queries::live(&app.db, id).await? else { return Ok(None) };
    let Some(story) = queries::by_id(&app.db, id).await? else { return Ok(None) };
    let Some(revision) = queries::revision(&app.db, &live.revision_id).await? else { return Ok(None) };
    let Some(edition) = editions::queries::by_id(&app.db, &story.edition_id).await? else { return Ok(None) };
    let path = path(&revision.slug, id);
    Ok(Some(Linked {
        href: if edition.host == own.host {
            edition.path(&path)
        } else {
            edition.url(&app.public_url, &path)
        },
        headline: revision.headline,
        standfirst: revision.standfirst,
        lang: edition.language,
    }))
}

fn with_page(
    app: &App,
    edition: &Edition,
    today: Today,
    write: impl FnOnce(&Page<'_>) -> Html,
) -> Result<Html, Error> {
    let (lang, dates) = (&edition.language, edition.dates(app)?);
    let original = app.words.say(lang, "original-words", &[]);
    let Today { pictures, clips, stories } = today;
    Ok(write(&Page {
        parts: &|quotation| parts(&app.words, lang, &dates, quotation),
        original: &original,
        table: &|number| app.words.say(lang, "table-number", &[("number", number.into())]),
        pictures,
        clips,
        stories,
    }))
}

/// Who said it in which role, where, when: as much as is known.
fn parts(words: &Words, lang: &Lang, dates: &Dates, quotation: &Quotation) -> Vec<String> {
    let who = match (&quotation.speaker, &quotation.role) {
        (Some(speaker), Some(role)) => {
            Some(words.say(lang, "quotation-said", &[("speaker", speaker.into()), ("role", role.into())]))
        }
        (speaker, _) => speaker.clone(),
    };
    let when = quotation.said_on.as_ref().and_then(|date| dates.day(date));
    [who, quotation.place.clone(), when].into_iter().flatten().collect()
}
