//! Pages as HTML: what the page says of itself first, then what it shows.

use dom_query::Document as Tree;
use lw_base::Lang;
use url::Url;

use super::metadata::{self, Metadata};
use super::{Page, Reading, body, furniture, media};
use crate::document::{Block, Document, line, text_of};
use crate::{Problem, href, tree};

/// Reads a page of HTML.
pub(super) fn read(html: &str, reading: &mut Reading) {
    let Some(tree) = tree::parse(html) else {
        let refused =
            "One tag has over 2,000 attributes, so this is not a page: save it again from the browser.";
        return reading.problems.push(Problem::whole(refused));
    };
    let metadata = metadata::read(&tree);
    let base = metadata.address.as_deref().and_then(|address| Url::parse(address).ok());
    let lang: Option<Lang> = metadata.lang.as_deref().and_then(|lang| lang.trim().parse().ok());
    let headline = headline(&tree, &metadata);
    let mut page = Page {
        address: metadata.address.as_deref().and_then(href::safe),
        lang: metadata.lang.clone(),
        label: label(&tree, &metadata),
        bylines: metadata.bylines.clone(),
        published: metadata.published.clone(),
        picture: media::picture(&tree, &metadata, base.as_ref()),
        clip: media::clip(&tree, &metadata, base.as_ref()),
        standfirst: standfirst(&tree, &metadata, &headline),
        headline,
        ..Page::default()
    };
    tell_furniture(&tree, reading);
    let context = body::Context { lang: lang.as_ref(), base: base.as_ref(), headline: &page.headline };
    page.document = body::read(&tree, &metadata, &context);
    leave_out_doubles(&mut page, reading);
    if page.headline.is_empty() && page.document.content.is_empty() {
        return reading
            .problems
            .push(Problem::whole("No story was found in this page: check that it is a page of one story."));
    }
    if page.document.content.is_empty() {
        reading.problems.push(Problem::whole(
            "The page has a headline but no text: it may need a script to show it; paste the text.",
        ));
    }
    reading.page = Some(page);
}

/// The `h1` that the page's own title agrees with; titles add the site's name.
fn headline(tree: &Tree, metadata: &Metadata) -> String {
    let title = line(&tree.select("title").text(), 1_000);
    let said = metadata.headline.clone().unwrap_or_else(|| title.clone());
    let tops = tree.select("h1");
    let tops = tops.iter().take(10).map(|node| line(&node.text(), 1_000)).filter(|text| !text.is_empty());
    let is_site = |text: &String| {
        metadata.site.as_ref().is_some_and(|site| furniture::folded(site) == furniture::folded(text))
    };
    let tops: Vec<String> = tops.filter(|text| !is_site(text)).collect();
    let agrees = |top: &&String| {
        furniture::folded(&said).starts_with(&furniture::folded(top))
            || furniture::folded(&title).starts_with(&furniture::folded(top))
    };
    if let Some(top) = tops.iter().find(agrees) {
        return top.clone();
    }
    if let ([top], true) = (tops.as_slice(), metadata.headline.is_none()) {
        return top.clone();
    }
    match &metadata.site {
        Some(site) => said.strip_suffix(site.as_str()).map_or(said.clone(), |rest| {
            rest.trim_end_matches([' ', '|', '-', '–', '—', ':', '•']).to_string()
        }),
        None => said,
    }
}

const STANDFIRSTS: &str = ".intro, .intro--bold, .standfirst, .lead, .lede, .article-lead, .dek, .deck, .summary, .teaser, .chapeau, .article__intro, .article-intro, [class*=\"standfirst\"], [itemprop=description]";

/// What stands under the headline, else what the page says of itself if it
/// is a whole sentence; a cut one is made by a machine.
fn standfirst(tree: &Tree, metadata: &Metadata, headline: &str) -> Option<String> {
    let shown = tree.select(STANDFIRSTS);
    let mut shown = shown.iter().take(10).map(|node| line(&node.text(), 2_000));
    let is_sentence = |text: &String| (20..1_000).contains(&text.len()) && text != headline;
    let is_cut = |text: &String| text.ends_with(['…']) || text.ends_with("...") || text.ends_with("[…]");
    shown
        .find(is_sentence)
        .or_else(|| metadata.description.clone().filter(|text| is_sentence(text) && !is_cut(text)))
}

const LABELS: &str = ".category, .kicker, .overline, .label, .article-label, .eyebrow, .article-kicker, .section-label, [rel=category]";

fn label(tree: &Tree, metadata: &Metadata) -> Option<String> {
    let shown = tree.select(LABELS);
    let mut shown = shown.iter().take(20).map(|node| line(&node.text(), 100));
    shown
        .find(|text| furniture::is_label(text))
        .or_else(|| metadata.genre.clone().filter(|text| furniture::is_label(text)))
}

/// Lines of the player and the like are told, so that nobody wonders where
/// they are; elements have no line of their own.
fn tell_furniture(tree: &Tree, reading: &mut Reading) {
    let Some(body) = tree.body() else { return };
    let mut seen = std::collections::HashSet::new();
    for node in body.descendants_it().filter(|node| node.is_text()) {
        let text = node.text();
        let kind = (text.len() < 100).then(|| furniture::kind(&text)).flatten();
        if let Some(kind) = kind.filter(|_| seen.len() < 50 && seen.insert(furniture::folded(&text))) {
            let text = line(&text, 100);
            reading.skipped.push(Problem::whole(format!("“{text}”: {}, left out.", kind.words())));
        }
    }
}

/// The headline and the standfirst are not said again by the body, and lines
/// of the player are never part of it.
fn leave_out_doubles(page: &mut Page, reading: &mut Reading) {
    let known = |text: &str| furniture::folded(text) == furniture::folded(&page.headline);
    let standfirst = page.standfirst.as_deref().map(furniture::folded);
    let caption = page.picture.as_ref().and_then(|picture| picture.caption.as_deref()).map(furniture::folded);
    let mut place = 0;
    let keep = |block: &Block| {
        let text = text_of(block.runs());
        place += 1;
        let folded = furniture::folded(&text);
        let why = match furniture::kind(&text) {
            Some(kind) => kind.words(),
            None if text.is_empty() => return true,
            None if place <= 3 && known(&text) => "the headline again",
            None if place <= 2 && standfirst.as_ref() == Some(&folded) => "the standfirst again",
            None if caption.as_ref() == Some(&folded) => "the caption again",
            None => return true,
        };
        let start: String = text.chars().take(80).collect();
        reading.skipped.push(Problem::whole(format!("“{start}”: {why}, left out.")));
        false
    };
    let content = std::mem::take(&mut page.document.content);
    page.document = Document { content: content.into_iter().filter(keep).collect() };
}
