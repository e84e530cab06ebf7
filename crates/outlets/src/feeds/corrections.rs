use lw_base::Thing;
use lw_newsroom::corrections::{Listed, queries, site};
use lw_station::editions::Edition;
use lw_station::frame::{self, CORRECTIONS};
use lw_web::{App, Error};

use super::read::ITEMS;
use super::{Feed, Item};

/// What an edition had to put right: an item is a correction, and leads to its story.
pub(super) async fn read(app: &App, edition: &Edition) -> Result<(Feed, Vec<Thing>), Error> {
    let shows = vec![Thing::Edition(edition.id.clone()), Thing::Corrections(edition.id.clone())];
    let found = queries::latest(&app.db, &edition.id, 0, ITEMS).await?;
    let items = found.into_iter().map(|it| item(app, edition, it)).collect::<Result<Vec<_>, _>>()?;
    let url = edition.url(&app.public_url, CORRECTIONS);
    let title = format!("{} · {}", frame::corrections(app, edition), edition.name);
    let feed = Feed {
        description: title.clone(),
        title,
        lang: edition.language.to_string(),
        page: url.clone(),
        folder: url,
        updated: items.iter().map(|item| item.updated).max().unwrap_or_default(),
        items,
    };
    Ok((feed, shows))
}

fn item(app: &App, edition: &Edition, it: Listed) -> Result<Item, Error> {
    Ok(Item {
        id: it.id.urn(),
        url: edition.url(&app.public_url, &it.path()),
        html: site::html(app, edition, &it)?,
        published: it.made_at,
        updated: it.made_at,
        title: it.headline,
        summary: None,
        authors: vec![],
        categories: vec![],
        image: None,
        sound: None,
    })
}
