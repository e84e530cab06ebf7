//! The lead picture and the sound of a page.

use dom_query::{Document as Tree, NodeRef};
use lw_base::Duration;
use url::Url;

use super::metadata::Metadata;
use super::{PageClip, PagePicture, caption, furniture};
use crate::document::line;
use crate::href;

const CAPTIONS: &str =
    "figcaption, .caption, .wp-caption-text, .image-caption, .media-caption, [class*=\"caption\"]";
const CREDITS: &str = ".credit, .copyright, .source, .photo-credit, .image-credit, [class*=\"credit\"], [itemprop=copyrightHolder]";

/// The first picture with a caption or words for who cannot see it.
pub(super) fn picture(tree: &Tree, metadata: &Metadata, base: Option<&Url>) -> Option<PagePicture> {
    let figures = tree.select("figure, .wp-caption, .media-image, .article-image, .main-image, .lead-image");
    let mut picture =
        figures.nodes().iter().take(20).find_map(|figure| of_figure(figure, base)).unwrap_or_default();
    let address = metadata.image.as_deref().and_then(|image| href::safe_on(image, base));
    picture.address = address.or(picture.address);
    // Words that only say the caption again are said twice to who hears them.
    if picture.alt.as_deref().map(furniture::folded) == picture.caption.as_deref().map(furniture::folded) {
        picture.alt = None;
    }
    (picture != PagePicture::default()).then_some(picture)
}

fn of_figure(figure: &NodeRef, base: Option<&Url>) -> Option<PagePicture> {
    let inside = dom_query::Selection::from(*figure);
    let image = inside.select("img");
    let image = image.nodes().first()?;
    let attribute =
        |name: &str| image.attr(name).map(|value| line(&value, 2_000)).filter(|value| !value.is_empty());
    let shown = inside.select(CAPTIONS);
    let shown = shown.nodes().first();
    let credit = inside
        .select(CREDITS)
        .nodes()
        .first()
        .map(|node| line(&node.text(), 500))
        .filter(|text| !text.is_empty());
    let text = shown.map(|node| line(&node.text(), 5_000)).unwrap_or_default();
    let text = credit.as_ref().and_then(|credit| text.strip_suffix(credit.as_str())).unwrap_or(&text);
    let shown = caption::read(text);
    let alt = attribute("alt").map(|alt| caption::read(&alt));
    let source = attribute("src").filter(|src| !src.starts_with("data:")).or_else(|| attribute("data-src"));
    let archive = shown.archive || alt.as_ref().is_some_and(|alt| alt.archive);
    let credit =
        shown.credit.or(credit).map(|credit| caption::read(&format!("({credit})")).credit.unwrap_or(credit));
    let picture = PagePicture {
        caption: shown.words,
        alt: alt.and_then(|alt| alt.words),
        credit,
        archive,
        address: source.and_then(|source| href::safe_on(&source, base)),
    };
    (picture.caption.is_some() || picture.alt.is_some()).then_some(picture)
}

const PLAYERS: &str =
    "audio, .c-mmp--audio, .c-mmp, .media-pholder--audio, [class*=\"audio-player\"], .media-holder";

/// The sound of a page; a player without a source is a clip without address.
pub(super) fn clip(tree: &Tree, metadata: &Metadata, base: Option<&Url>) -> Option<PageClip> {
    let sources = tree.select("audio[src], audio source[src]");
    let sources = sources.iter().filter_map(|node| node.attr("src")).map(|src| src.to_string());
    let address = sources.chain(metadata.audio.clone()).find_map(|source| href::safe_on(&source, base));
    let players = tree.select(PLAYERS);
    if address.is_none() && !has_player(&players) {
        return None;
    }
    let said = metadata.duration.as_deref().and_then(iso_duration);
    let shown = players.nodes().iter().take(20).filter_map(shown_duration).max();
    Some(PageClip {
        duration: said.or(shown),
        address: address.filter(|address| address.starts_with("http") || address.starts_with('/')),
    })
}

/// Embedded videos sit in the same boxes: sound is what calls itself sound,
/// or shows a clock.
fn has_player(players: &dom_query::Selection) -> bool {
    players.nodes().iter().any(|player| {
        player.has_name("audio")
            || player.class().is_some_and(|class| class.contains("audio"))
            || shown_duration(player).is_some() && !player.is(":has(video)")
    })
}

fn shown_duration(player: &NodeRef) -> Option<Duration> {
    let given = ["data-duration", "duration"].iter().find_map(|name| player.attr(name));
    let given = given.and_then(|text| Duration::parse_clock(&text).or_else(|| seconds(&text)));
    let text = player.text();
    let clocks =
        text.split_whitespace().filter_map(Duration::parse_clock).filter(|length| length.millis() > 0);
    given.or_else(|| clocks.max())
}

fn seconds(text: &str) -> Option<Duration> {
    let seconds: f64 = text.trim().parse().ok()?;
    (seconds > 0.0 && seconds < 360_000.0).then(|| Duration::from_millis((seconds * 1000.0) as u64))
}

/// ISO 8601 durations as JSON-LD has them: `PT3M42S`.
fn iso_duration(text: &str) -> Option<Duration> {
    let mut rest = text.trim().strip_prefix("PT").or_else(|| text.trim().strip_prefix("P0DT"))?;
    let mut total = 0.0;
    while let Some(at) = rest.find(['H', 'M', 'S']) {
        let value: f64 = rest[..at].parse().ok().filter(|value| (0.0..1e6).contains(value))?;
        total += value
            * match &rest[at..=at] {
                "H" => 3_600.0,
                "M" => 60.0,
                _ => 1.0,
            };
        rest = &rest[at + 1..];
    }
    (rest.is_empty() && total > 0.0).then(|| Duration::from_millis((total * 1000.0) as u64))
}
