use atom_syndication::{
    CategoryBuilder, ContentBuilder, EntryBuilder, FeedBuilder, FixedDateTime, GeneratorBuilder, LinkBuilder,
    PersonBuilder, Text,
};
use lw_base::Timestamp;

use super::{Feed, Item};

/// Atom 1.0 (RFC 4287).
pub(super) fn write(feed: &Feed) -> String {
    let address = format!("{}feed.atom", feed.folder);
    FeedBuilder::default()
        .id(address.clone())
        .title(Text::plain(feed.title.clone()))
        .subtitle(Some(Text::plain(feed.description.clone())))
        .lang(Some(feed.lang.clone()))
        .updated(time(feed.updated))
        // A feed whose entries may lack an author must have one itself.
        .author(PersonBuilder::default().name(feed.title.clone()).build())
        .generator(Some(GeneratorBuilder::default().value("Longwave".to_owned()).build()))
        .link(link("self", &address, "application/atom+xml"))
        .link(link("alternate", &feed.page, "text/html"))
        .entries(feed.items.iter().map(entry).collect::<Vec<_>>())
        .build()
        .to_string()
}

fn entry(item: &Item) -> atom_syndication::Entry {
    let mut links = vec![link("alternate", &item.url, "text/html")];
    links.extend(item.sound.as_ref().map(|sound| {
        let mut link = link("enclosure", &sound.url, &sound.mime);
        link.length = Some(sound.bytes.to_string());
        link
    }));
    let html = ContentBuilder::default()
        .content_type(Some("html".to_owned()))
        .value(Some(item.html.clone()))
        .build();
    let category = |name: &String| CategoryBuilder::default().term(name.clone()).build();
    EntryBuilder::default()
        .id(item.id.clone())
        .title(Text::plain(item.title.clone()))
        .summary(item.summary.clone().map(Text::plain))
        .content(Some(html))
        .published(Some(time(item.published)))
        .updated(time(item.updated))
        .authors(
            item.authors
                .iter()
                .map(|name| PersonBuilder::default().name(name.clone()).build())
                .collect::<Vec<_>>(),
        )
        .categories(item.categories.iter().map(category).collect::<Vec<_>>())
        .links(links)
        .build()
}

fn link(rel: &str, href: &str, mime: &str) -> atom_syndication::Link {
    LinkBuilder::default().rel(rel.to_owned()).href(href.to_owned()).mime_type(Some(mime.to_owned())).build()
}

fn time(at: Timestamp) -> FixedDateTime {
    at.utc().fixed_offset()
}
