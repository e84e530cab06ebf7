//! An item of a feed: an episode, where it has sound.

use lw_base::{Duration, Timestamp};
use url::Url;

use super::xml::Element;
use super::{Episode, Sound, address, explicit, is_yes, line, people};
use crate::Problem;

/// Media types of hosts that do not know what they have.
const ANYTHING: [&str; 3] = ["", "application/octet-stream", "binary/octet-stream"];
/// How the addresses of sound end.
const ENDINGS: [&str; 20] = [
    "mp3", "m4a", "m4b", "mp4", "m4v", "mov", "aac", "ogg", "oga", "opus", "wav", "flac", "aif", "aiff",
    "wma", "webm", "amr", "3gp", "mpg", "mpeg",
];

pub(super) fn of_item(item: &Element, base: Option<&Url>) -> Result<Episode, Problem> {
    let said = |name: &str| item.said(name).map(line).filter(|it| !it.is_empty());
    let Some(title) = said("title").or_else(|| said("itunes:title")) else {
        return Err(Problem::at(item.line, "An item without a title was left out: nobody could ask for it."));
    };
    let sound = sound_of(item, &title, base)?;
    let number = |name: &str| said(name).and_then(|it| it.parse().ok()).filter(|it: &i64| *it > 0);
    let (people, others) = people::of_item(item);
    Ok(Episode {
        line: item.line,
        guid: item
            .said("guid")
            .map(guid)
            .filter(|it| !it.is_empty())
            .unwrap_or_else(|| sound.address.clone()),
        title,
        subtitle: said("itunes:subtitle"),
        text: ["content:encoded", "description", "itunes:summary"]
            .into_iter()
            .find_map(|name| item.said(name))
            .unwrap_or_default()
            .to_owned(),
        published: said("pubDate").as_deref().and_then(Timestamp::parse_mail),
        sound,
        season: number("itunes:season").or_else(|| number("podcast:season")),
        number: number("itunes:episode").or_else(|| number("podcast:episode")),
        kind: said("itunes:episodeType").map(|it| it.to_ascii_lowercase()),
        is_explicit: said("itunes:explicit").as_deref().and_then(explicit),
        is_blocked: is_yes(said("itunes:block")),
        people,
        others,
        has_transcript: item.all("podcast:transcript").any(|it| it.attribute("url").is_some()),
        chapters: item
            .child("podcast:chapters")
            .and_then(|it| it.attribute("url"))
            .and_then(|it| address(it, base)),
        soundbites: item.all("podcast:soundbite").filter_map(soundbite).collect(),
    })
}

fn sound_of(item: &Element, title: &str, base: Option<&Url>) -> Result<Sound, Problem> {
    let enclosures =
        || item.all("enclosure").filter_map(|it| Some((it, address(it.attribute("url")?, base)?)));
    let Some((enclosure, address)) = enclosures().find(|(it, address)| is_sound(it, address)) else {
        return Err(match enclosures().next() {
            Some((it, _)) => Problem::at(it.line, format!("“{title}” is no sound, and was left out.")),
            None => {
                let message = format!("“{title}” has no sound, and was left out: it is no episode.");
                Problem::at(item.line, message)
            }
        });
    };
    Ok(Sound {
        address,
        bytes: enclosure.attribute("length").and_then(|it| it.parse().ok()).filter(|it| *it > 0),
        duration: item.said("itunes:duration").map(line).as_deref().and_then(duration),
    })
}

fn is_sound(enclosure: &Element, address: &str) -> bool {
    let kind = enclosure.attribute("type").unwrap_or_default().to_ascii_lowercase();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if ANYTHING.contains(&kind) {
        // One without an ending is fetched, and looked into then.
        return ending(address).is_none_or(|it| ENDINGS.contains(&it.as_str()));
    }
    kind.starts_with("audio/") || kind.starts_with("video/")
}

fn ending(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next()?;
    let name = path.split_once("://").map_or(path, |(_, rest)| rest).rsplit_once('/')?.1;
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())
}

/// A name for life as it is: apps compare all of it. Only what no feed can say
/// again is left out.
fn guid(text: &str) -> String {
    let can_be_said =
        |it: char| it.is_whitespace() || !it.is_control() && !matches!(it, '\u{FFFE}' | '\u{FFFF}');
    text.chars().filter(|it| can_be_said(*it)).collect()
}

fn soundbite(it: &Element) -> Option<(Duration, Duration, String)> {
    let millis = |name: &str| seconds(it.attribute(name)?);
    Some((millis("startTime")?, millis("duration")?, line(&it.text)))
}

/// Seconds, a clock of minutes, or one of hours.
fn duration(text: &str) -> Option<Duration> {
    seconds(text).or_else(|| Duration::parse_clock(text)).filter(|it| it.millis() > 0)
}

pub(super) fn seconds(text: &str) -> Option<Duration> {
    let seconds: f64 = text.parse().ok().filter(|it: &f64| it.is_finite() && (0.0..1e7).contains(it))?;
    // In range, checked above; parts of a millisecond are nothing.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    Some(Duration::from_millis((seconds * 1_000.0).round() as u64))
}
