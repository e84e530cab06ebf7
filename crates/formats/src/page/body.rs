//! Which part of a page is the story. Publishers who mark it are believed;
//! otherwise dom_smoothie (Mozilla's Readability) decides.

use dom_query::{Document as Tree, NodeRef, Selection};
use dom_smoothie::Readability;
use lw_base::Lang;
use url::Url;

use super::metadata::Metadata;
use crate::document::{Document, Reader, text_of};

/// What the body is read with.
pub(super) struct Context<'a> {
    pub lang: Option<&'a Lang>,
    pub base: Option<&'a Url>,
}

/// Elements that are never part of a story's text, wherever they stand.
const CLUTTER: &str = "script, style, template, noscript, iframe, object, embed, audio, video, svg, form, button, nav, \
    aside, footer, figure:not(:has(blockquote)), figcaption, dialog, select, \
    .media-holder, .media-pholder, .c-mmp, .wsw__embed, .media-image, [role=navigation], [role=complementary], \
    [role=dialog], [aria-hidden=true], [hidden], .visually-hidden, .sr-only, .screen-reader-text";

/// Containers that publishers name, the surest first.
const CONTAINERS: [&str; 8] = [
    "[itemprop=articleBody]",
    ".wsw",
    "[property=articleBody], [class~=articleBody], #articleBody, #article-body, .article-body, .article__body, .articlebody",
    ".story-body, .story__body, .storytext, .story-content, .article-content, .article__content, .article-text, .article_body",
    ".entry-content, .post-content, .post-body, .post__content, .single-content, .td-post-content",
    ".body-content, .content-body, .content__body, .c-entry-content, .caas-body, .rich-text, .RichTextArticleBody",
    "article",
    "main, [role=main], #content",
];

/// The story of a page.
pub(super) fn read(tree: &Tree, metadata: &Metadata, context: &Context) -> Document {
    let _ = metadata;
    let smooth = smoothed(tree);
    tree.select(CLUTTER).remove();
    let mut best = Document::default();
    for container in CONTAINERS {
        let found = tree.select(container);
        let outer: Vec<NodeRef> = found.nodes().iter().filter(|node| !inside_another(node, &found)).copied().collect();
        let document = read_nodes(&outer, context);
        if weight(&document) > weight(&best) * 2 {
            best = document;
        }
    }
    let smooth = smooth.map(|tree| read_nodes(&[tree.root()], context)).unwrap_or_default();
    if weight(&smooth) > weight(&best) * 2 { smooth } else { best }
}

fn smoothed(tree: &Tree) -> Option<Tree> {
    let mut readability = Readability::with_document(tree.clone(), None, None).ok()?;
    let article = readability.parse().ok()?;
    Some(Tree::fragment(article.content))
}

fn inside_another(node: &NodeRef, all: &Selection) -> bool {
    node.ancestors_it(None).any(|ancestor| all.nodes().iter().any(|other| other.id == ancestor.id))
}

fn read_nodes(nodes: &[NodeRef], context: &Context) -> Document {
    let mut reader = Reader::new(context.lang, context.base);
    for node in nodes {
        reader.children(node, 0);
    }
    reader.finish().cleaned()
}

/// How much running text a document has.
fn weight(document: &Document) -> usize {
    let mut weight = 0;
    document.each_block(&mut |block| weight += text_of(block.runs()).chars().count());
    weight
}
