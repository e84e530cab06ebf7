use atom_syndication::LinkBuilder;
use lw_base::Timestamp;
use rss::extension::atom::AtomExtensionBuilder;
use rss::extension::dublincore::DublinCoreExtensionBuilder;
use rss::{CategoryBuilder, ChannelBuilder, EnclosureBuilder, GuidBuilder, ItemBuilder};

use super::{Feed, Item};

/// RSS 2.0 with `content:encoded` for the whole text and `dc:creator` for
/// names, because RSS's own `author` asks for an address.
pub(super) fn write(feed: &Feed) -> String {
    let own = LinkBuilder::default()
        .rel("self".to_owned())
        .href(format!("{}feed.xml", feed.folder))
        .mime_type(Some("application/rss+xml".to_owned()))
        .build();
    let channel = ChannelBuilder::default()
        .title(feed.title.clone())
        .link(feed.page.clone())
        .description(feed.description.clone())
        .language(Some(feed.lang.clone()))
        .last_build_date((!feed.items.is_empty()).then(|| rfc_822(feed.updated)))
        .generator(Some("Longwave".to_owned()))
        .atom_ext(Some(AtomExtensionBuilder::default().links(vec![own]).build()))
        .items(feed.items.iter().map(item).collect::<Vec<_>>())
        .build();
    channel.to_string()
}

fn item(item: &Item) -> rss::Item {
    let enclosure = item.sound.as_ref().map(|sound| {
        EnclosureBuilder::default()
            .url(sound.url.clone())
            .length(sound.bytes.to_string())
            .mime_type(sound.mime.clone())
            .build()
    });
    let category = |name: &String| CategoryBuilder::default().name(name.clone()).build();
    let creators = DublinCoreExtensionBuilder::default().creators(item.authors.clone()).build();
    ItemBuilder::default()
        .title(Some(item.title.clone()))
        .link(Some(item.url.clone()))
        .description(item.summary.clone())
        .content(Some(item.html.clone()))
        .guid(Some(GuidBuilder::default().value(item.id.clone()).permalink(false).build()))
        .pub_date(Some(rfc_822(item.published)))
        .categories(item.categories.iter().map(category).collect::<Vec<_>>())
        .enclosure(enclosure)
        .dublin_core_ext((!item.authors.is_empty()).then_some(creators))
        .build()
}

/// RFC 822 with the four-digit year of RFC 1123.
pub(super) fn rfc_822(at: Timestamp) -> String {
    at.utc().format("%a, %d %b %Y %H:%M:%S +0000").to_string()
}
