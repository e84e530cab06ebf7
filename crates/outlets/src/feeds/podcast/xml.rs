//! The feed's XML, written by quick-xml.

use std::io;

use lw_base::one_line;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::super::rss::rfc_822;
use super::{File, Item, Podcast};

const ITUNES: &str = "http://www.itunes.com/dtds/podcast-1.0.dtd";
const PODCAST: &str = "https://podcastindex.org/namespace/1.0";
const ATOM: &str = "http://www.w3.org/2005/Atom";
const CONTENT: &str = "http://purl.org/rss/1.0/modules/content/";
const HISTORY: &str = "http://purl.org/syndication/history/1.0";

/// The longest name of a place that the podcast namespace wants, in bytes.
const LONGEST_PLACE: usize = 128;

type Xml = Writer<Vec<u8>>;

/// The feed as RSS.
pub(super) fn write(it: &Podcast) -> io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("rss")
        .with_attributes([
            ("version", "2.0"),
            ("xmlns:itunes", ITUNES),
            ("xmlns:podcast", PODCAST),
            ("xmlns:atom", ATOM),
            ("xmlns:content", CONTENT),
            ("xmlns:fh", HISTORY),
        ])
        .write_inner_content(|xml| {
            xml.create_element("channel").write_inner_content(|xml| channel(xml, it)).map(drop)
        })?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

fn channel(xml: &mut Xml, it: &Podcast) -> io::Result<()> {
    text(xml, "title", &it.title)?;
    text(xml, "link", &it.page)?;
    text(xml, "description", &it.description)?;
    text(xml, "language", &it.lang)?;
    if !it.items.is_empty() {
        text(xml, "lastBuildDate", &rfc_822(it.updated))?;
    }
    text(xml, "generator", "Longwave")?;
    link(xml, "self", &it.own)?;
    if it.is_archive {
        empty(xml, "fh:archive", &[])?;
        link(xml, "current", &it.current)?;
    }
    if let Some(before) = &it.before {
        link(xml, "prev-archive", before)?;
        // Apps that know only pages go on from here.
        link(xml, "next", before)?;
    }
    if let Some(after) = &it.after {
        link(xml, "next-archive", after)?;
    }
    if let Some(cover) = &it.cover {
        empty(xml, "itunes:image", &[("href", cover)])?;
        xml.create_element("image").write_inner_content(|xml| {
            text(xml, "url", cover)?;
            text(xml, "title", &it.title)?;
            text(xml, "link", &it.page)
        })?;
    }
    itunes(xml, it)?;
    text(xml, "podcast:guid", &it.guid)?;
    text(xml, "podcast:medium", &it.medium)?;
    let locked = if it.is_locked { "yes" } else { "no" };
    let owner = [("owner", it.owner_email.as_str())];
    let owner = if it.owner_email.is_empty() { &[][..] } else { &owner[..] };
    said(xml, "podcast:locked", owner, locked)?;
    if let Some((url, words)) = &it.funding {
        said(xml, "podcast:funding", &[("url", url)], words)?;
    }
    it.items.iter().try_for_each(|one| {
        xml.create_element("item").write_inner_content(|xml| item(xml, it, one)).map(drop)
    })
}

/// What Apple's directory asks of a podcast.
fn itunes(xml: &mut Xml, it: &Podcast) -> io::Result<()> {
    text(xml, "itunes:author", &it.author)?;
    if !it.owner_email.is_empty() {
        xml.create_element("itunes:owner").write_inner_content(|xml| {
            text(xml, "itunes:name", &it.author)?;
            text(xml, "itunes:email", &it.owner_email)
        })?;
    }
    let group = xml.create_element("itunes:category").with_attribute(("text", it.group));
    match it.category {
        None => group.write_empty()?,
        Some(own) => group.write_inner_content(|xml| empty(xml, "itunes:category", &[("text", own)]))?,
    };
    text(xml, "itunes:explicit", truth(it.is_explicit))?;
    text(xml, "itunes:type", if it.is_serial { "serial" } else { "episodic" })?;
    if it.has_ended {
        text(xml, "itunes:complete", "Yes")?;
    }
    if !it.moved_to.is_empty() {
        text(xml, "itunes:new-feed-url", &it.moved_to)?;
    }
    Ok(())
}

fn item(xml: &mut Xml, podcast: &Podcast, it: &Item) -> io::Result<()> {
    text(xml, "title", &it.title)?;
    text(xml, "link", &it.url)?;
    said(xml, "guid", &[("isPermaLink", "false")], &it.guid)?;
    text(xml, "pubDate", &rfc_822(it.published))?;
    text(xml, "description", &it.notes)?;
    if let Some(html) = &it.html {
        text(xml, "content:encoded", html)?;
    }
    let length = it.file.bytes.to_string();
    let kind = plain(&it.file.mime);
    empty(xml, "enclosure", &[("url", &it.file.url), ("length", &length), ("type", kind)])?;
    if let Some(length) = it.length {
        text(xml, "itunes:duration", &length.millis().div_ceil(1_000).to_string())?;
    }
    text(xml, "itunes:explicit", truth(it.is_explicit))?;
    text(xml, "itunes:episodeType", &it.kind)?;
    if let Some(season) = it.season {
        text(xml, "itunes:season", &season.to_string())?;
        text(xml, "podcast:season", &season.to_string())?;
    }
    if let Some(number) = it.number {
        text(xml, "itunes:episode", &number.to_string())?;
        text(xml, "podcast:episode", &number.to_string())?;
    }
    for (name, url) in &it.people {
        said(xml, "podcast:person", &[("group", "writing"), ("role", "author"), ("href", url)], name)?;
    }
    if let Some(place) = &it.place {
        text(xml, "podcast:location", &one_line(place, LONGEST_PLACE))?;
    }
    for (url, mime) in &it.transcripts {
        empty(
            xml,
            "podcast:transcript",
            &[("url", url), ("type", mime), ("language", &podcast.lang), ("rel", "captions")],
        )?;
    }
    if let Some(chapters) = &it.chapters {
        empty(xml, "podcast:chapters", &[("url", chapters), ("type", "application/json+chapters")])?;
    }
    for (start, length, title) in &it.soundbites {
        let (start, length) = (seconds(*start), seconds(*length));
        let of = [("startTime", start.as_str()), ("duration", length.as_str())];
        said(xml, "podcast:soundbite", &of, title)?;
    }
    it.files.iter().try_for_each(|file| alternate(xml, file, *file == it.file))
}

/// A file in another quality, with what its bytes are known by.
fn alternate(xml: &mut Xml, it: &File, is_default: bool) -> io::Result<()> {
    let (length, bitrate) = (it.bytes.to_string(), it.bitrate.to_string());
    let codecs = it.mime.split_once("codecs=").map(|(_, codecs)| ("codecs", codecs.trim_matches('"')));
    let of = [
        ("type", plain(&it.mime)),
        ("length", length.as_str()),
        ("bitrate", bitrate.as_str()),
        ("default", truth(is_default)),
    ];
    let of = of.into_iter().chain(codecs);
    xml.create_element("podcast:alternateEnclosure").with_attributes(of).write_inner_content(|xml| {
        empty(xml, "podcast:source", &[("uri", &it.url)])?;
        empty(xml, "podcast:integrity", &[("type", "sri"), ("value", &it.integrity)])
    })?;
    Ok(())
}

/// A media type without its codec: what enclosures know.
fn plain(mime: &str) -> &str {
    mime.split(';').next().unwrap_or(mime)
}

fn truth(it: bool) -> &'static str {
    if it { "true" } else { "false" }
}

/// Milliseconds as seconds, with as many places as need be.
fn seconds(millis: u64) -> String {
    (millis as f64 / 1_000.0).to_string()
}

fn link(xml: &mut Xml, rel: &str, href: &str) -> io::Result<()> {
    empty(xml, "atom:link", &[("rel", rel), ("href", href), ("type", "application/rss+xml")])
}

fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_empty().map(drop)
}

fn said(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_text_content(BytesText::new(text)).map(drop)
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    said(xml, name, &[], text)
}
