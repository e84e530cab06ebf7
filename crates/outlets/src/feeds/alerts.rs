use lw_base::Thing;
use lw_newsroom::alerts::list::html;
use lw_newsroom::alerts::{Sending, queries};
use lw_station::editions::Edition;
use lw_station::frame::ALERTS;
use lw_web::{App, Error};

use super::read::ITEMS;
use super::{Feed, Item};

/// What an edition's readers were told at once: an item is what they were told
/// last of an alert, so that a correction takes the place of what was wrong.
pub(super) async fn read(app: &App, edition: &Edition) -> Result<(Feed, Vec<Thing>), Error> {
    let shows = vec![Thing::Edition(edition.id.clone()), Thing::Alerts(edition.id.clone())];
    let found = queries::latest(&app.db, &edition.id, 0, ITEMS).await?;
    let url = edition.url(&app.public_url, ALERTS);
    let title = format!("{} · {}", app.words.say(&edition.language, "alerts", &[]), edition.name);
    let mut items = Vec::with_capacity(found.len());
    for it in found {
        items.push(item(app, edition, &url, it).await?);
    }
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

async fn item(app: &App, edition: &Edition, list: &str, it: Sending) -> Result<Item, Error> {
    let mark = app.words.say(&edition.language, it.word(), &[("count", 1.into())]);
    let first = queries::first_at(&app.db, &it.alert_id, &edition.id).await?.unwrap_or(it.sent_at);
    let cap = edition.url(&app.public_url, &format!("{ALERTS}cap/{}.xml", it.id));
    Ok(Item {
        id: it.alert_id.urn(),
        url: format!("{list}#{}", it.alert_id),
        html: html(app, edition, &it, &cap)?,
        published: first,
        updated: it.sent_at,
        title: it.text,
        summary: None,
        authors: vec![],
        categories: vec![mark],
        image: None,
        sound: None,
    })
}
