//! Which part of a page is the story. Publishers who mark it are believed;
//! otherwise dom_smoothie (Mozilla's Readability) decides.

use std::collections::HashMap;

use dom_query::{Document as Tree, NodeId, NodeRef};
use dom_smoothie::{Config, Readability};
use lw_base::Lang;
use url::Url;

use super::metadata::Metadata;
use super::{clutter, trim};
use crate::document::{Document, Reader};

/// What the body is read with.
pub(super) struct Context<'a> {
    pub lang: Option<&'a Lang>,
    pub base: Option<&'a Url>,
    pub headline: &'a str,
}

/// Containers that publishers name, the surest first. All that match hold
/// parts of the story: advertisements stand between them.
const NAMED: [&str; 6] = [
    "[itemprop~=articleBody], [property~=articleBody]",
    ".wsw",
    ".articleBody, #articleBody, #article-body, .article-body, .article__body, .articlebody, .article-body__content, \
     [data-component=text-block], .story-body, .story__body, .storytext, .story-content, .StandardArticleBody_body",
    ".article-content, .article__content, .article-text, .article_body, .articleContent, .article-content__body, \
     .entry-content, .post-content, .post-body, .post__content, .single-content, .td-post-content, .news-content",
    ".body-content, .content-body, .content__body, .c-entry-content, .caas-body, .rich-text, .RichTextArticleBody, \
     .c-article-body, .main-content-text, .text-content, .paywall, .article-main, .node__content, .field--name-body",
    "#bodytext, #body-text, #article-text, #story-text, #articletext, #main-text, #newsText, #news-content, .newsText",
];
/// Containers that hold one story each, among others.
const WHOLE: [&str; 3] =
    ["article, [itemtype*=Article], [role=article]", "main, [role=main]", "#content, .content, #main"];

/// Bytes of the shortest piece of running text: labels and links are shorter.
const RUNNING: usize = 40;

/// Larger trees take Readability too long; real pages stay below.
const MOST_ELEMENTS: usize = 50_000;

/// The story of a page.
pub(super) fn read(tree: &Tree, metadata: &Metadata, context: &Context) -> Document {
    let untouched = tree.clone();
    clutter::remove(tree);
    let weights = weights(tree);
    let of = |node: &NodeRef| weights.get(&node.id).copied().unwrap_or(0);
    let all = tree.body().map_or(0, |body| of(&body));
    let mut nodes = named(tree, &of, all);
    let total: usize = nodes.iter().map(of).sum();
    let mut document = Document::default();
    if total * 10 < all * 4 || nodes.is_empty() {
        let smooth = smoothed(&untouched).map(|tree| read_nodes(&[tree.root()], context)).unwrap_or_default();
        if trim::running(&smooth) > total {
            document = smooth;
        }
    }
    if document.content.is_empty() {
        if nodes.is_empty() {
            nodes = tree.body().into_iter().collect();
        }
        if let [node] = nodes.as_slice() {
            nodes = vec![innermost(*node, &of)];
        }
        document = read_nodes(&nodes, context);
    }
    trim::trimmed(document, metadata.body.as_deref(), context.headline)
}

/// The first of the named containers that holds most of the running text
/// which any of them holds.
fn named<'a>(tree: &'a Tree, of: &impl Fn(&NodeRef) -> usize, all: usize) -> Vec<NodeRef<'a>> {
    let parts = NAMED.iter().map(|selector| outermost(tree, selector));
    let wholes = WHOLE
        .iter()
        .map(|selector| outermost(tree, selector).into_iter().max_by_key(of).into_iter().collect());
    let candidates: Vec<Vec<NodeRef>> = parts.chain(wholes).collect();
    let sum = |nodes: &[NodeRef]| nodes.iter().map(of).sum::<usize>();
    let most = candidates.iter().map(|nodes| sum(nodes)).max().unwrap_or(0);
    let enough =
        |nodes: &Vec<NodeRef>| sum(nodes) > 0 && sum(nodes) * 10 >= most * 6 && sum(nodes) * 10 >= all;
    candidates.into_iter().find(enough).unwrap_or_default()
}

fn outermost<'a>(tree: &'a Tree, selector: &str) -> Vec<NodeRef<'a>> {
    let found = tree.select(selector);
    let ids: std::collections::HashSet<NodeId> = found.nodes().iter().map(|node| node.id).collect();
    let inside = |node: &NodeRef| node.ancestors_it(None).any(|ancestor| ids.contains(&ancestor.id));
    found.nodes().iter().filter(|node| !inside(node)).copied().collect()
}

/// Goes down while one child holds nearly all of the running text.
fn innermost<'a>(mut node: NodeRef<'a>, of: &impl Fn(&NodeRef) -> usize) -> NodeRef<'a> {
    loop {
        let weight = of(&node);
        let child =
            node.children_it(false).filter(NodeRef::is_element).find(|child| of(child) * 100 >= weight * 92);
        match child {
            Some(child) if weight > 0 && !child.has_name("p") && !child.has_name("li") => node = child,
            _ => return node,
        }
    }
}

/// How much running text each element holds: words of links do not count.
fn weights(tree: &Tree) -> HashMap<NodeId, usize> {
    let mut weights = HashMap::new();
    for node in tree.root().descendants_it().filter(NodeRef::is_text) {
        let length = node.text().trim().len();
        if length < RUNNING || node.ancestors_it(Some(4)).any(|ancestor| ancestor.has_name("a")) {
            continue;
        }
        for ancestor in node.ancestors_it(None) {
            *weights.entry(ancestor.id).or_insert(0) += length;
        }
    }
    weights
}

fn smoothed(tree: &Tree) -> Option<Tree> {
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, disable_json_ld: true, ..Config::default() };
    let mut readability = Readability::with_document(tree.clone(), None, Some(config)).ok()?;
    let article = readability.parse().ok()?;
    let tree = Tree::fragment(article.content);
    clutter::remove(&tree);
    Some(tree)
}

fn read_nodes(nodes: &[NodeRef], context: &Context) -> Document {
    let mut reader = Reader::new(context.lang, context.base);
    for node in nodes {
        reader.whole(node);
    }
    reader.finish().cleaned()
}
