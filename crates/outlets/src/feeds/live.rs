use lw_base::Thing;
use lw_newsroom::live::{Post, Report, queries, site};
use lw_newsroom::stories::Revision;
use lw_station::editions::Edition;
use lw_web::{App, Error};

use super::read::ITEMS;
use super::{Feed, Item};

/// The posts of a live report: an item is what readers were told last in a
/// post, so that a correction takes the place of what was wrong.
pub(super) async fn read(
    app: &App,
    edition: &Edition,
    report: &Report,
    revision: &Revision,
) -> Result<(Feed, Vec<Thing>), Error> {
    let story = &report.story_id;
    let mut shows =
        vec![Thing::Edition(edition.id.clone()), Thing::Story(story.clone()), Thing::Live(story.clone())];
    let found = queries::posts(&app.db, story, i64::MAX, ITEMS).await?;
    let mut items = Vec::with_capacity(found.len());
    for it in found {
        items.push(item(app, edition, it, &mut shows).await?);
    }
    let feed = Feed {
        title: revision.headline.clone(),
        description: revision.standfirst.clone().unwrap_or_else(|| revision.headline.clone()),
        lang: edition.language.to_string(),
        page: edition.url(&app.public_url, &revision.path()),
        folder: edition.url(&app.public_url, &site::folder(story)),
        updated: items.iter().map(|item| item.updated).max().unwrap_or(report.starts_at),
        items,
    };
    Ok((feed, shows))
}

async fn item(app: &App, edition: &Edition, it: Post, shows: &mut Vec<Thing>) -> Result<Item, Error> {
    let title = match it.is_withdrawn() {
        true => app.words.say(&edition.language, "post-withdrawn", &[]),
        false => it.headline.clone(),
    };
    let origin = edition.origin(&app.public_url);
    let (id, url) = (it.id.urn(), edition.url(&app.public_url, &it.path()));
    let (published, updated) = (it.posted_at, it.told_at);
    let html = site::html(app, edition, it, shows).await?;
    // The text's own links and files may be paths of ours; elsewhere they need the host.
    let html = html.replace("href=\"/", &format!("href=\"{origin}/"));
    let html = html.replace(" src=\"/media/", &format!(" src=\"{origin}/media/"));
    Ok(Item {
        id,
        url,
        title,
        summary: None,
        html,
        published,
        updated,
        authors: vec![],
        categories: vec![],
        image: None,
        sound: None,
    })
}
