//! Parts of a page that are not its story, by their element or by the words
//! in their class and id.

use std::collections::HashSet;
use std::sync::LazyLock;

use dom_query::{Document as Tree, NodeRef};

/// Elements that are never part of a story's text, wherever they stand.
const ELEMENTS: &str = "script, style, template, noscript, iframe, object, embed, audio, video, svg, button, nav, \
    aside, footer, figure:not(:has(blockquote)), figcaption, dialog, select, input, textarea, form:not(:has(p)), time, \
    .media-holder, .media-pholder, .c-mmp, .wsw__embed, .media-image, [role=navigation], [role=complementary], \
    [role=dialog], [aria-hidden=true], [hidden], .visually-hidden, .sr-only, .screen-reader-text, .hidden, \
    [itemprop=author], [itemprop=datePublished], [rel=author], address, [data-ad], ins.adsbygoogle";

/// Words in a class or an id that say what an element is for.
const WORDS: &[&str] = &[
    "related",
    "recommended",
    "recommendations",
    "recirculation",
    "recirc",
    "share",
    "shares",
    "sharing",
    "social",
    "newsletter",
    "newsletters",
    "promo",
    "promotion",
    "promobox",
    "advert",
    "advertisement",
    "advertising",
    "ad",
    "ads",
    "adv",
    "sponsor",
    "sponsored",
    "comment",
    "comments",
    "disqus",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "bylines",
    "author",
    "authors",
    "bio",
    "tags",
    "taglist",
    "topics",
    "gallery",
    "slideshow",
    "slider",
    "carousel",
    "caption",
    "captions",
    "credit",
    "credits",
    "copyright",
    "subscribe",
    "subscription",
    "signup",
    "signin",
    "login",
    "register",
    "popular",
    "trending",
    "mostread",
    "pagination",
    "pager",
    "toolbar",
    "cookie",
    "cookies",
    "consent",
    "banner",
    "widget",
    "widgets",
    "timestamp",
    "dateline",
    "pubdate",
    "outbrain",
    "taboola",
    "readmore",
    "sidebar",
    "menu",
    "navigation",
    "nav",
    "footer",
    "teaser",
    "teasers",
    "player",
    "printonly",
    "print",
    "modal",
    "popup",
    "tooltip",
    "follow",
    "recommend",
    "rating",
    "feedback",
    "donate",
    "donation",
    "metadata",
    "toc",
    "kicker",
    "infobox",
    "factbox",
    "seealso",
    "readnext",
    "morenews",
    "crosslinks",
    "linkbox",
    "paywall-overlay",
    "skip",
    "hidden",
    "embed",
    "embedded",
    "videoplayer",
    "aside",
    "sharebar",
    "share-bar",
    "keywords",
    "tagcloud",
    "disclaimer",
    "correction-link",
    "meta",
    "date",
    "datetime",
    "published",
    "anzeige",
    "werbung",
    "newsfeed",
    "livefeed",
    "partners",
];

/// Elements that may be called anything and still hold the story.
const KEPT: [&str; 6] = ["html", "body", "article", "main", "p", "h1"];

static WORD_SET: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.iter().copied().collect());

/// Takes the clutter out of a tree, unless it holds much of the text:
/// some publishers call the whole page a "widget".
pub(super) fn remove(tree: &Tree) {
    tree.select(ELEMENTS).remove();
    let all = tree.root().text().len();
    let named = tree.select("[class], [id]");
    for node in named.nodes() {
        let is_kept = node.node_name().is_none_or(|name| KEPT.contains(&&*name));
        if !is_kept && is_clutter(node) && node.parent().is_some() && node.text().len() * 10 < all * 3 {
            node.remove_from_parent();
        }
    }
}

fn is_clutter(node: &NodeRef) -> bool {
    let class = node.class().unwrap_or_default();
    let id = node.id_attr().unwrap_or_default();
    // A class says what its element is; utility classes such as
    // "md:hidden" or "print:block" say how it looks.
    let names = class.split_whitespace().chain(std::iter::once(&*id)).filter(|name| !name.contains(':'));
    names
        .take(12)
        .any(|name| name.len() < 80 && words(name).iter().any(|word| WORD_SET.contains(word.as_str())))
}

/// The words of a name: "article-relatedStories" is article, related, stories.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in name.chars() {
        let starts = c.is_uppercase() && lower;
        if starts || !c.is_alphanumeric() {
            words.push(String::new());
        }
        if c.is_alphanumeric() {
            words.last_mut().into_iter().for_each(|word| word.extend(c.to_lowercase()));
        }
        lower = c.is_lowercase();
    }
    words
}
