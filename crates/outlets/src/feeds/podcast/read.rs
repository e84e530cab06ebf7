use lw_base::{Id, Thing, Timestamp};
use lw_newsroom::programmes::{Programme, category, queries};
use lw_station::editions::Edition;
use lw_web::{App, Error};

use super::item::Items;
use super::{ITEMS, Kind, Part, Podcast};

/// Reads a part of a programme's feed, and what it shows.
pub(super) async fn read(
    app: &App,
    edition: &Edition,
    it: &Programme,
    kind: Kind,
    part: Part,
    archives: usize,
) -> Result<(Podcast, Vec<Thing>), Error> {
    let mut shows = vec![
        Thing::Edition(edition.id.clone()),
        Thing::Programme(it.id.clone()),
        Thing::Programmes(edition.id.clone()),
    ];
    shows.extend(it.shown_picture().cloned().map(Thing::Picture));
    let cards = match part {
        Part::Newest => queries::latest(&app.db, &it.id, 0, ITEMS).await?,
        Part::Archive(number) => {
            let mut cards = queries::oldest(&app.db, &it.id, (number - 1) * ITEMS, ITEMS).await?;
            cards.reverse();
            cards
        }
    };
    let items = Items::read(app, &cards).await?;
    let updated = items.updated().unwrap_or(Timestamp::from_millis(0));
    let items = items.written(app, edition, it, cards, kind, &mut shows).await?;
    let address = |path: &str| edition.url(&app.public_url, &format!("{}{path}", it.path()));
    let (current, folder) = match kind {
        Kind::Full => ("feed.xml", "archive"),
        Kind::Light => ("light.xml", "light/archive"),
    };
    let archive = |number: usize| address(&format!("{folder}/{number}"));
    let (own, before, after) = match part {
        Part::Newest => (address(current), archives, None),
        Part::Archive(number) => {
            (archive(number), number - 1, (number < archives).then(|| archive(number + 1)))
        }
    };
    let is_first = kind == Kind::Full && part == Part::Newest;
    let filed = category::by_key(&it.category).or(category::by_key(category::USUAL));
    let podcast = Podcast {
        description: Some(it.description.clone()).filter(|it| !it.is_empty()).unwrap_or(it.title.clone()),
        title: it.title.clone(),
        lang: edition.language.to_string(),
        page: address(""),
        current: address(current),
        own,
        before: (before > 0).then(|| archive(before)),
        after,
        is_archive: part != Part::Newest,
        updated,
        author: Some(it.author.clone()).filter(|it| !it.is_empty()).unwrap_or(edition.name.clone()),
        owner_email: it.owner_email.clone(),
        group: filed.map_or("News", |it| it.group),
        category: filed.and_then(|it| it.own),
        medium: it.medium.clone(),
        is_explicit: it.is_explicit,
        is_serial: it.is_serial,
        is_locked: it.is_locked,
        has_ended: it.ended_at.is_some(),
        // Who follows the light feed would get the heavy one, and an archive is never asked again.
        moved_to: if is_first { it.moved_to.clone() } else { String::new() },
        funding: (!it.funding_url.is_empty()).then(|| (it.funding_url.clone(), it.funding_text.clone())),
        guid: it.guid.clone(),
        cover: it.cover_path().map(|path| format!("{}{path}", edition.origin(&app.public_url))),
        items,
    };
    Ok((podcast, shows))
}

/// The ids of some rows.
pub(super) fn ids<T>(rows: &[T], id: impl Fn(&T) -> &Id) -> Vec<Id> {
    rows.iter().map(|row| id(row).clone()).collect()
}
