use lw_base::{Thing, Timestamp};
use lw_library::pictures::{Format, Shape};
use lw_library::{clips, pictures};
use lw_newsroom::programmes;
use lw_newsroom::stories::{self, Revision, queries};
use lw_station::editions::Edition;
use lw_station::{bylines, sections, topics};
use lw_web::{App, Error};

use super::podcast::item::kept;
use super::{Feed, Item, Sound, alerts, corrections};

/// Stories in a feed: enough for a reader who looks in once a day.
pub(super) const ITEMS: usize = 30;

/// Which list a feed follows.
pub(super) enum Of {
    /// All of the edition.
    Edition,
    /// A section of it.
    Section(sections::Section),
    /// A byline of it.
    Byline(bylines::Byline),
    /// A topic of it.
    Topic(topics::Topic),
    /// A programme of it.
    Programme(Box<programmes::Programme>),
    /// What it had to put right.
    Corrections,
    /// What its readers were told at once.
    Alerts,
}

/// The list that `/{edition}/{list}/{slug}/` names.
pub(super) async fn list(app: &App, edition: &Edition, list: &str, slug: &str) -> Result<Of, Error> {
    let of = match list {
        "section" => sections::queries::by_slug(&app.db, &edition.id, slug).await?.map(Of::Section),
        "byline" => bylines::queries::by_slug(&app.db, &edition.id, slug).await?.map(Of::Byline),
        "programme" => programmes::queries::by_slug(&app.db, &edition.id, slug)
            .await?
            .map(|it| Of::Programme(Box::new(it))),
        "topic" => topics::queries::by_slug(&app.db, &edition.id, slug).await?.map(Of::Topic),
        _ => None,
    };
    of.ok_or(Error::NotFound)
}

/// Reads the feed, and what it shows.
pub(super) async fn read(app: &App, edition: &Edition, of: Of) -> Result<(Feed, Vec<Thing>), Error> {
    let mut shows = vec![Thing::Edition(edition.id.clone())];
    let db = &app.db;
    let (cards, path, title, description) = match of {
        Of::Edition => {
            shows.push(Thing::Latest(edition.id.clone()));
            let about = edition.tagline.clone().unwrap_or_else(|| edition.name.clone());
            (queries::latest(db, &edition.id, 0, ITEMS).await?, "/".to_owned(), edition.name.clone(), about)
        }
        Of::Programme(it) => {
            shows.extend([Thing::Programme(it.id.clone()), Thing::Programmes(edition.id.clone())]);
            let about = Some(it.description.clone()).filter(|it| !it.is_empty()).unwrap_or(it.title.clone());
            let cards = programmes::queries::latest(db, &it.id, 0, ITEMS).await?;
            (cards, it.path(), it.title, about)
        }
        Of::Alerts => return alerts::read(app, edition).await,
        Of::Corrections => return corrections::read(app, edition).await,
        Of::Section(it) => {
            shows.push(Thing::Section(it.id.clone()));
            let title = format!("{} · {}", it.name, edition.name);
            (queries::latest_in_section(db, &it.id, 0, ITEMS).await?, it.path(), title.clone(), title)
        }
        Of::Byline(it) => {
            shows.push(Thing::Byline(it.id.clone()));
            let title = format!("{} · {}", it.name, edition.name);
            let about = it.about.clone().unwrap_or_else(|| title.clone());
            (queries::latest_by_byline(db, &it.id, 0, ITEMS).await?, it.path(), title, about)
        }
        Of::Topic(it) => {
            shows.push(Thing::Topic(it.id.clone()));
            let title = format!("{} · {}", it.name, edition.name);
            let about = it.about.clone().unwrap_or_else(|| title.clone());
            (queries::latest_in_topic(db, &it.id, 0, ITEMS).await?, it.path(), title, about)
        }
    };
    let mut items = Vec::with_capacity(cards.len());
    for card in cards {
        shows.push(Thing::Story(card.story_id.clone()));
        items.extend(item(app, edition, card, &mut shows).await?);
    }
    let url = edition.url(&app.public_url, &path);
    let updated = items.iter().map(|item| item.updated).max().unwrap_or_default();
    let lang = edition.language.to_string();
    Ok((Feed { title, description, lang, page: url.clone(), folder: url, updated, items }, shows))
}

async fn item(
    app: &App,
    edition: &Edition,
    card: queries::Card,
    shows: &mut Vec<Thing>,
) -> Result<Option<Item>, Error> {
    let Some(live) = queries::live(&app.db, &card.story_id).await? else { return Ok(None) };
    let Some(revision) = queries::revision(&app.db, &live.revision_id).await? else { return Ok(None) };
    shows.extend(revision.picture_id.clone().map(Thing::Picture));
    shows.extend(revision.clip_id.clone().map(Thing::Clip));
    let corrections = queries::corrections(&app.db, &card.story_id).await?;
    let corrected = corrections.first().map(|it| it.made_at);
    let origin = edition.origin(&app.public_url);
    // The body's own links and files may be paths of ours; elsewhere they need the host.
    let body = stories::site::body_for_feeds(app, edition, &revision, shows).await?;
    let html = body.as_str().replace("href=\"/", &format!("href=\"{origin}/"));
    let html = html.replace(" src=\"/media/", &format!(" src=\"{origin}/media/"));
    let authors = bylines::queries::of_revision(&app.db, &revision.id).await?;
    let topics = topics::queries::of_revision(&app.db, &revision.id).await?;
    let mut categories: Vec<String> = card.section.into_iter().collect();
    for topic in topics {
        if !categories.contains(&topic.name) {
            categories.push(topic.name);
        }
    }
    Ok(Some(Item {
        id: card.story_id.urn(),
        url: edition.url(&app.public_url, &stories::path(&card.slug, &card.story_id)),
        html,
        published: live.first_from,
        updated: corrected.map_or(live.public_from, |at: Timestamp| at.max(live.public_from)),
        authors: authors.into_iter().map(|byline| byline.name).collect(),
        categories,
        image: image(app, &origin, &revision).await?,
        sound: sound(app, &origin, &revision).await?,
        title: card.headline,
        summary: card.standfirst,
    }))
}

async fn image(app: &App, origin: &str, revision: &Revision) -> Result<Option<String>, Error> {
    let Some(id) = &revision.picture_id else { return Ok(None) };
    let files = pictures::queries::renditions(&app.db, id).await?;
    // Readers of feeds are of any age.
    let file = files.iter().rfind(|file| file.is(Shape::Whole, Format::Jpeg));
    Ok(file.map(|file| format!("{origin}{}", file.path())))
}

async fn sound(app: &App, origin: &str, revision: &Revision) -> Result<Option<Sound>, Error> {
    let Some(id) = &revision.clip_id else { return Ok(None) };
    let Some(clip) = clips::queries::by_id(&app.db, id).await?.filter(|clip| clip.gone_at.is_none()) else {
        return Ok(None);
    };
    let files = clips::queries::renditions(&app.db, id).await?;
    // A clip whose files came with it may have none that podcast apps play.
    let file = kept(&clip, &files).or_else(|| files.first().filter(|_| clip.is_whole(&files)));
    Ok(file.map(|file| Sound {
        url: format!("{origin}{}", file.path()),
        mime: file.mime.split(';').next().unwrap_or_default().to_owned(),
        bytes: file.bytes,
        seconds: clip.duration.map(|length| length.millis() / 1000),
    }))
}
