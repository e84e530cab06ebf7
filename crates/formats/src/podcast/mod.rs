//! A podcast's feed: RSS 2.0 with Apple's tags and the podcast namespace
//! (podcastindex.org), of which is read what a programme and its episodes have:
//!
//! ```xml
//! <channel>
//!   <title>Tide Table</title>
//!   <podcast:guid>1f2e…</podcast:guid>
//!   <itunes:category text="News"/>
//!   <item>
//!     <title>High water at nine</title>
//!     <guid isPermaLink="false">tide-0042</guid>
//!     <enclosure url="https://…/42.mp3" length="4211932" type="audio/mpeg"/>
//!   </item>
//! </channel>
//! ```
//!
//! Left out: payments (`podcast:value`), what is live or a trailer of the
//! channel, links to other hosts' pages, transcripts.

mod item;
mod people;
mod xml;

use std::collections::HashSet;

use lw_base::{Duration, Timestamp, is_unwanted, one_line};
use url::Url;

use crate::Problem;
use crate::decode::{self, Wanted};
use item::{of_item, seconds};
use xml::Element;

pub use crate::decode::LARGEST as MOST_BYTES;

/// What the file ought to be.
const WANTED: Wanted = Wanted {
    another: "not a feed: give the address or the file that podcast apps are given.",
    large: "that is no feed; long ones have pages.",
    empty: "fetch the feed again.",
};
/// The longest line that is taken, in bytes.
const LONGEST_LINE: usize = 500;
/// The longest name for life that is taken, in bytes: it cannot be cut.
const LONGEST_GUID: usize = 2_000;

/// What was read of a feed.
#[derive(Debug, Default)]
pub struct Reading {
    /// The podcast; none where the file is no podcast's feed.
    pub podcast: Option<Podcast>,
    /// What was left out on purpose.
    pub skipped: Vec<Problem>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// A podcast as its feed tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Podcast {
    /// What it is called.
    pub title: String,
    /// What it is about, as HTML or plain text.
    pub description: String,
    /// Who makes it.
    pub author: Option<String>,
    /// Where its owner is written to.
    pub owner_email: Option<String>,
    /// Its language, as the feed writes it.
    pub lang: Option<String>,
    /// Its first category: Apple's group, and perhaps a part of it.
    pub category: Option<(String, Option<String>)>,
    /// The podcast namespace's medium.
    pub medium: Option<String>,
    /// Whether it is not for children.
    pub is_explicit: bool,
    /// Whether its episodes are heard in their order.
    pub is_serial: bool,
    /// Whether its owner lets no other host take it over.
    pub is_locked: bool,
    /// Whether no episodes will come.
    pub has_ended: bool,
    /// Where it can be supported, and what that link says.
    pub funding: Option<(String, String)>,
    /// Its name for life.
    pub guid: Option<String>,
    /// The address of its cover.
    pub cover: Option<String>,
    /// The feed's own address.
    pub address: Option<String>,
    /// Where older episodes are (RFC 5005).
    pub older: Option<String>,
    /// Its episodes, in the feed's order.
    pub episodes: Vec<Episode>,
}

/// An episode as its feed tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Episode {
    /// The line it begins on, from 1.
    pub line: usize,
    /// Its name for life: what the feed says, or the address of its sound.
    pub guid: String,
    /// What it is called.
    pub title: String,
    /// A sentence about it.
    pub subtitle: Option<String>,
    /// What it is about, as HTML or plain text.
    pub text: String,
    /// Since when it is out.
    pub published: Option<Timestamp>,
    /// Its sound.
    pub sound: Sound,
    /// The season, from 1.
    pub season: Option<i64>,
    /// Its number, from 1.
    pub number: Option<i64>,
    /// `full`, `trailer` or `bonus`.
    pub kind: Option<String>,
    /// Whether it is not for children; none where only the podcast says so.
    pub is_explicit: Option<bool>,
    /// Whether its host hides it from directories.
    pub is_blocked: bool,
    /// Who makes its words.
    pub people: Vec<String>,
    /// Who else has a part in it, and which.
    pub others: Vec<(String, String)>,
    /// Whether its host has a transcript of it.
    pub has_transcript: bool,
    /// The address of its chapters.
    pub chapters: Option<String>,
    /// Passages: from when, how long, and their name.
    pub soundbites: Vec<(Duration, Duration, String)>,
}

/// The file that is listened to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sound {
    /// Its address.
    pub address: String,
    /// Its size in bytes, as the feed says: often wrong.
    pub bytes: Option<u64>,
    /// How long it is.
    pub duration: Option<Duration>,
}

/// Reads a feed that is `at` an address, where that is known. Never fails: what
/// cannot be read is in its problems.
pub fn read(bytes: &[u8], at: Option<&str>) -> Reading {
    let mut reading = Reading::default();
    let Some(text) = decode::decode(bytes, &WANTED, &mut reading.problems) else { return reading };
    let root = xml::read(&text, &mut reading.problems);
    let channel = root.child("rss").and_then(|rss| rss.child("channel"));
    let Some(channel) = channel else {
        reading.problems.push(Problem::whole(
            "This is no podcast's feed: RSS with a channel is expected. Give the address that podcast apps are given.",
        ));
        return reading;
    };
    let Some(title) = channel.said("title").map(line).filter(|it| !it.is_empty()) else {
        reading.problems.push(Problem::at(channel.line, "The feed has no title, and a programme needs one."));
        return reading;
    };
    // A file that somebody saved was at the address that it says itself.
    let base = at.or(link(channel, "self")).and_then(|it| Url::parse(it).ok());
    let base = base.as_ref();
    let mut podcast = of_channel(channel, title, base);
    let mut known = HashSet::new();
    for item in channel.all("item") {
        match of_item(item, base) {
            Ok(it) if it.guid.len() > LONGEST_GUID => {
                let message = format!(
                    "“{}” was left out: its guid is longer than {LONGEST_GUID} bytes, and apps know it by all of it.",
                    it.title
                );
                reading.problems.push(Problem::at(it.line, message));
            }
            Ok(it) if !known.insert(it.guid.clone()) => {
                let message =
                    format!("“{}” has the guid of an episode before it, and is taken as the same.", it.title);
                reading.skipped.push(Problem::at(it.line, message));
            }
            Ok(it) => podcast.episodes.push(it),
            Err(why) => reading.skipped.push(why),
        }
    }
    reading.podcast = Some(podcast);
    reading
}

fn of_channel(channel: &Element, title: String, base: Option<&Url>) -> Podcast {
    let said = |name: &str| channel.said(name).map(line).filter(|it| !it.is_empty());
    let older = |rel: &str| link(channel, rel).and_then(|it| address(it, base));
    let owner = channel.child("itunes:owner");
    let category = channel.child("itunes:category");
    let part = category.and_then(|it| it.child("itunes:category")).and_then(|it| it.attribute("text"));
    let cover = channel.child("itunes:image").and_then(|it| it.attribute("href"));
    let funding = channel.child("podcast:funding");
    Podcast {
        title,
        description: channel
            .said("description")
            .or(channel.said("itunes:summary"))
            .unwrap_or_default()
            .to_owned(),
        author: said("itunes:author"),
        owner_email: owner.and_then(|it| it.said("itunes:email")).map(line),
        lang: said("language"),
        category: category.and_then(|it| it.attribute("text")).map(|it| (line(it), part.map(line))),
        medium: said("podcast:medium").map(|it| it.to_ascii_lowercase()),
        is_explicit: said("itunes:explicit").as_deref().and_then(explicit).unwrap_or(false),
        is_serial: said("itunes:type").is_some_and(|it| it.eq_ignore_ascii_case("serial")),
        is_locked: is_yes(said("podcast:locked")),
        has_ended: is_yes(said("itunes:complete")),
        funding: funding.and_then(|it| Some((line(it.attribute("url")?), line(&it.text)))),
        guid: said("podcast:guid"),
        cover: cover
            .or_else(|| channel.child("image").and_then(|it| it.said("url")))
            .and_then(|it| address(it, base)),
        address: link(channel, "self").and_then(|it| address(it, base)),
        older: older("prev-archive").or_else(|| older("next")),
        episodes: vec![],
    }
}

fn link<'a>(channel: &'a Element, rel: &str) -> Option<&'a str> {
    let mut links = channel.all("atom:link").filter(|it| it.attribute("rel") == Some(rel));
    links.find_map(|it| it.attribute("href"))
}

/// An address as it is written, or a whole one where it is only a part; never
/// cut, since a part of it leads elsewhere.
fn address(text: &str, base: Option<&Url>) -> Option<String> {
    let text: String = text.chars().filter(|it| !is_unwanted(*it)).collect();
    let text = text.trim();
    let whole = match (Url::parse(text), base) {
        (Err(_), Some(base)) if !text.is_empty() => base.join(text).ok(),
        _ => None,
    };
    Some(whole.map_or_else(|| text.to_owned(), String::from)).filter(|it| !it.is_empty())
}

/// As Apple and the podcast namespace have written it over the years.
fn is_yes(text: Option<String>) -> bool {
    text.is_some_and(|it| ["yes", "true"].contains(&it.to_ascii_lowercase().as_str()))
}

/// Whether it is not for children, where it says one or the other.
fn explicit(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "true" | "explicit" => Some(true),
        "no" | "false" | "clean" => Some(false),
        _ => None,
    }
}

fn line(text: &str) -> String {
    one_line(text, LONGEST_LINE)
}

/// Reads chapters as the podcast namespace has them in JSON: where each
/// begins and its title, those that are part of the table of contents.
pub fn read_chapters(json: &[u8]) -> Vec<(Duration, String)> {
    let Ok(it) = serde_json::from_slice::<serde_json::Value>(json) else { return vec![] };
    let chapters = it.get("chapters").and_then(serde_json::Value::as_array);
    let read = |it: &serde_json::Value| {
        let start = seconds(&it.get("startTime")?.as_f64()?.to_string())?;
        let is_listed = it.get("toc").and_then(serde_json::Value::as_bool).unwrap_or(true);
        let title = line(it.get("title")?.as_str()?);
        (is_listed && !title.is_empty()).then_some((start, title))
    };
    chapters.into_iter().flatten().filter_map(read).collect()
}

#[cfg(test)]
mod tests;
