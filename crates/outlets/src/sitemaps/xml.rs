//! The sitemaps' XML, written by quick-xml.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS: &str = "http://www.google.com/schemas/sitemap-news/0.9";

/// An address in a sitemap.
pub(super) struct Entry {
    pub address: String,
    /// RFC 3339.
    pub changed: Option<String>,
    pub news: Option<News>,
}

/// What the news extension adds.
pub(super) struct News {
    pub publication: String,
    pub lang: String,
    /// RFC 3339.
    pub published: String,
    pub title: String,
}

type Xml = Writer<Vec<u8>>;

/// A `sitemapindex` of these addresses.
pub(super) fn index(entries: &[Entry]) -> io::Result<String> {
    document("sitemapindex", false, "sitemap", entries)
}

/// A `urlset` of these addresses.
pub(super) fn urls(entries: &[Entry]) -> io::Result<String> {
    document("urlset", entries.iter().any(|entry| entry.news.is_some()), "url", entries)
}

fn document(root: &str, has_news: bool, element: &str, entries: &[Entry]) -> io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut root = xml.create_element(root).with_attribute(("xmlns", SITEMAP));
    if has_news {
        root = root.with_attribute(("xmlns:news", NEWS));
    }
    root.write_inner_content(|xml| entries.iter().try_for_each(|entry| write(xml, element, entry)))?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

fn write(xml: &mut Xml, element: &str, entry: &Entry) -> io::Result<()> {
    xml.create_element(element).write_inner_content(|xml| {
        text(xml, "loc", &entry.address)?;
        if let Some(changed) = &entry.changed {
            text(xml, "lastmod", changed)?;
        }
        let Some(news) = &entry.news else { return Ok(()) };
        xml.create_element("news:news").write_inner_content(|xml| {
            xml.create_element("news:publication").write_inner_content(|xml| {
                text(xml, "news:name", &news.publication)?;
                text(xml, "news:language", &news.lang)
            })?;
            text(xml, "news:publication_date", &news.published)?;
            text(xml, "news:title", &news.title)
        })?;
        Ok(())
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}
