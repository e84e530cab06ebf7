//! The tree of a foreign page, built by html5ever, within bounds.
//!
//! HTML parsers follow the standard, and the standard lets a small page make
//! a huge or endlessly deep tree. The bounds are kept between the tokenizer
//! and the tree builder: tags beyond them are dropped, their text is kept.

use std::cell::{Cell, RefCell};

use dom_query::Document;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};

/// Open elements at one place. Real pages stay below 100.
const DEEPEST: usize = 256;
/// Elements in one page. Real pages stay below 50,000.
const MOST_ELEMENTS: usize = 500_000;
/// Unclosed formatting elements: each is repeated in every later paragraph.
const MOST_FORMATTING: usize = 12;
/// Attributes in one tag: html5ever compares each with each.
const MOST_ATTRIBUTES: usize = 2_000;

const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
/// Elements that the next one of their kind closes: they cannot nest unless
/// something that is counted stands between them.
const SELF_CLOSING: [&str; 20] = [
    "p", "li", "dd", "dt", "option", "optgroup", "rb", "rp", "rt", "rtc", "tr", "td", "th", "tbody", "thead",
    "tfoot", "colgroup", "html", "head", "body",
];
const FORMATTING: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// An end tag does not reach beyond these.
const WALLS: [&str; 8] = ["table", "template", "object", "applet", "marquee", "svg", "math", "caption"];

/// The tree of a document or of a piece of one; `None` where one tag has so
/// many attributes that it is no page.
pub(crate) fn parse(html: &str) -> Option<Document> {
    if most_attributes(html) > MOST_ATTRIBUTES {
        return None;
    }
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let bounded = Bounded {
        builder: TreeBuilder::new(Document::default(), options),
        open: RefCell::default(),
        formatting: Cell::new(0),
        elements: Cell::new(0),
    };
    let tokenizer = Tokenizer::new(bounded, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    // The tokenizer stops for scripts to run and at a named encoding; nothing
    // runs here, and the bytes are decoded already.
    while !matches!(tokenizer.feed(&input), html5ever::TokenizerResult::Done) {}
    tokenizer.end();
    Some(tokenizer.sink.builder.sink.finish())
}

struct Bounded {
    builder: TreeBuilder<dom_query::NodeId, Document>,
    open: RefCell<Vec<html5ever::LocalName>>,
    formatting: Cell<usize>,
    elements: Cell<usize>,
}

impl TokenSink for Bounded {
    type Handle = dom_query::NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        let pass = match &token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.may_open(tag),
            Token::TagToken(tag) => self.may_close(tag),
            Token::CommentToken(_) | Token::ParseError(_) => false,
            _ => true,
        };
        if pass { self.builder.process_token(token, line) } else { TokenSinkResult::Continue }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Bounded {
    fn may_open(&self, tag: &Tag) -> bool {
        let name: &str = &tag.name;
        if self.elements.get() >= MOST_ELEMENTS {
            return false;
        }
        self.elements.set(self.elements.get() + 1);
        if VOID.contains(&name) || SELF_CLOSING.contains(&name) || tag.self_closing && name != "div" {
            return true;
        }
        let formatting = FORMATTING.contains(&name);
        let mut open = self.open.borrow_mut();
        // A link inside a link closes it.
        if name == "a"
            && let Some(found) = open.iter().rposition(|open| &**open == "a")
        {
            open.remove(found);
            self.formatting.set(self.formatting.get().saturating_sub(1));
        }
        if open.len() >= DEEPEST || formatting && self.formatting.get() >= MOST_FORMATTING {
            return false;
        }
        open.push(tag.name.clone());
        self.formatting.set(self.formatting.get() + usize::from(formatting));
        true
    }

    /// Closes as the tree builder would, or less: a count that is too high
    /// only drops tags sooner.
    fn may_close(&self, tag: &Tag) -> bool {
        let mut open = self.open.borrow_mut();
        let formatting = FORMATTING.contains(&&*tag.name);
        let wall = open.iter().rposition(|name| WALLS.contains(&&**name) && *name != tag.name).unwrap_or(0);
        match open.iter().rposition(|name| *name == tag.name).filter(|found| *found >= wall) {
            // A formatting element that something else closed is reopened by
            // the builder: it stays in the count until its own end tag.
            Some(found) if formatting => {
                open.remove(found);
                self.formatting.set(self.formatting.get().saturating_sub(1));
            }
            Some(found) => {
                let still_formatting: Vec<_> =
                    open.drain(found..).skip(1).filter(|name| FORMATTING.contains(&&**name)).collect();
                open.extend(still_formatting);
            }
            // These make an element where there was none to close.
            None if matches!(&*tag.name, "p" | "br") => {
                let elements = self.elements.get() + 1;
                self.elements.set(elements);
                return elements < MOST_ELEMENTS;
            }
            None => {}
        }
        true
    }
}

/// The most attributes that any one tag seems to have. Quoted values are
/// skipped, since prose stands in some; scripts are not told from tags, since
/// no script goes on for 2,000 words without a `>`.
fn most_attributes(html: &str) -> usize {
    let bytes = html.as_bytes();
    let mut most = 0;
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|b| *b == b'<') {
        at += found + 1;
        if bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            let (count, end) = attributes_from(bytes, at);
            most = most.max(count);
            at = end;
        }
    }
    most
}

fn attributes_from(bytes: &[u8], start: usize) -> (usize, usize) {
    let (mut at, mut count, mut between, mut after_equals) = (start, 0, false, false);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'>' => break,
            b'"' | b'\'' if after_equals => {
                let rest = &bytes[at + 1..];
                at += 1 + rest.iter().position(|b| b == byte).unwrap_or(rest.len());
                (between, after_equals) = (true, false);
            }
            b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' => between |= !after_equals,
            b'/' if !after_equals => between = true,
            b'=' => after_equals = true,
            _ => {
                count += usize::from(between);
                (between, after_equals) = (false, false);
            }
        }
        at += 1;
    }
    (count, at.min(bytes.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(html: &str) -> String {
        parse(html).map(|document| document.text().to_string()).unwrap_or_default()
    }

    #[test]
    fn depth_is_bounded_and_text_is_kept() {
        for tag in ["div", "b", "ul><li", "table><tr><td", "svg", "font color=1", "blockquote", "p><object"] {
            let html = format!("{}harbour", format!("<{tag}>").repeat(10_000));
            let tree = parse(&html).expect("a tree");
            assert!(tree.text().contains("harbour"), "{tag}");
            let deepest = tree.root().descendants_it().map(|node| node.ancestors_it(None).count()).max();
            assert!(deepest < Some(2_000), "{tag}: {deepest:?}");
        }
    }

    #[test]
    fn formatting_does_not_multiply() {
        let fonts: String = (0..400).map(|n| format!("<font size={n}>")).collect();
        let html = format!("<div>{fonts}</div>{}", "<p>x</p>".repeat(2_000));
        let tree = parse(&html).expect("a tree");
        assert!(tree.root().descendants_it().count() < 40_000);
    }

    #[test]
    fn endless_attributes_are_no_page() {
        let names: String = (0..3_000).map(|n| format!(" a{n}")).collect();
        assert!(parse(&format!("<p{names}>x")).is_none());
        assert_eq!(text_of(&format!("<p title=\"{names}\">x")), "x");
    }

    #[test]
    fn scripts_do_not_stop_the_reading() {
        assert!(text_of("<p>a<script>x</script><p>b").ends_with('b'));
    }
}
