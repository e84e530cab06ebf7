//! Foreign HTML into our blocks. The document has no place for anything that
//! runs, so what is not read here is gone: nothing is copied, only known
//! things are made anew.

use dom_query::{NodeId, NodeRef};
use lw_base::{Direction, Lang};
use url::Url;

use super::inline::{LONGEST_DATA, line};
use super::{
    Block, ClipUse, Document, Language, Level, LinkCard, ListItem, Mark, PictureUse, Quotation, Text,
    attribution,
};
use crate::{Problem, href, tree};

/// Bytes of HTML that are looked at.
const LARGEST: usize = 8 * 1024 * 1024;
/// Runs of text in one block; what follows is a block of its own.
const MOST_RUNS: usize = 2_000;
/// Below this many elements inside each other, only words are read.
const DEEPEST: usize = 120;

/// Elements whose words are not part of a text.
const SILENT: [&str; 34] = [
    "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "svg", "math", "audio",
    "video", "canvas", "picture", "img", "map", "head", "title", "button", "input", "select", "textarea",
    "datalist", "dialog", "progress", "meter", "frame", "frameset", "noframes", "noembed", "param", "source",
    "track", "label",
];
/// Elements that stand on their own line.
const BLOCKS: [&str; 27] = [
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "address", "center", "dl",
    "dt", "dd", "details", "summary", "fieldset", "form", "table", "thead", "tbody", "tfoot", "tr",
    "caption", "body", "html", "pre",
];

impl Document {
    /// Reads HTML that somebody wrote or pasted: paragraphs, headings, lists,
    /// quotations, tables, links, stress and languages stay, and pictures,
    /// clips and cards as [`to_html`](Self::to_html) writes them; everything
    /// else goes, with a problem saying what. Never fails, however broken or hostile.
    pub fn from_html(html: &str, story_lang: &Lang) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut html = html;
        if html.len() > LARGEST {
            problems
                .push(Problem::whole("Only the first 8 MB were read: split the text into several stories."));
            html = &html[..html.floor_char_boundary(LARGEST)];
        }
        let Some(tree) = tree::parse(html) else {
            problems.push(Problem::whole(
                "One tag has over 2,000 attributes, so nothing was read: paste it as plain text.",
            ));
            return (Self::default(), problems);
        };
        let mut reader = Reader::new(Some(story_lang), None);
        reader.is_for_story = true;
        reader.children(&tree.root(), 0);
        let dropped = std::mem::take(&mut reader.dropped);
        problems.extend(dropped_problem(&dropped));
        (reader.finish().cleaned(), problems)
    }
}

fn dropped_problem(dropped: &[String]) -> Option<Problem> {
    let mut names = dropped.to_vec();
    names.sort();
    names.dedup();
    let names = names.iter().map(|name| format!("<{name}>")).collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| Problem::whole(format!("Left out, since a story cannot hold it: {names}.")))
}

/// Walks a tree and gathers blocks.
pub(crate) struct Reader<'a> {
    story_lang: Option<&'a Lang>,
    base: Option<&'a Url>,
    blocks: Vec<Block>,
    runs: Vec<Text>,
    marks: Vec<Mark>,
    languages: Vec<Language>,
    breaks: usize,
    dropped: Vec<String>,
    /// The line of a quotation that says who it is by, and is none of its words.
    by_line: Option<NodeId>,
    /// Whether it is somebody's own text: then tables stay, and our pictures,
    /// clips and cards are what they say. A page's are its furniture as often as not.
    is_for_story: bool,
    /// A heading is one line, however it was set.
    is_heading: bool,
}

impl<'a> Reader<'a> {
    /// A reader of a page in `story_lang` at `base`, where they are known.
    pub(crate) fn new(story_lang: Option<&'a Lang>, base: Option<&'a Url>) -> Self {
        Self {
            story_lang,
            base,
            blocks: Vec::new(),
            runs: Vec::new(),
            marks: Vec::new(),
            languages: Vec::new(),
            breaks: 0,
            dropped: Vec::new(),
            by_line: None,
            is_for_story: false,
            is_heading: false,
        }
    }

    /// Reads a node as a block.
    pub(crate) fn whole(&mut self, node: &NodeRef) {
        self.flush();
        self.children(node, 0);
        self.flush();
    }

    /// Reads all that is inside a node.
    pub(crate) fn children(&mut self, node: &NodeRef, depth: usize) {
        if depth >= DEEPEST {
            return self.words(&node.text());
        }
        for child in node.children_it(false) {
            self.node(&child, depth + 1);
        }
    }

    /// What was read.
    pub(crate) fn finish(mut self) -> Document {
        self.flush();
        Document { content: self.blocks }
    }

    fn node(&mut self, node: &NodeRef, depth: usize) {
        if node.is_text() {
            return self.words(&node.text());
        }
        let Some(name) = node.node_name().filter(|_| node.is_element()) else {
            return;
        };
        let name: &str = &name;
        if self.by_line == Some(node.id) {
            return;
        }
        if SILENT.contains(&name) || is_hidden(node) || name == "form" && !node.is("form:has(p)") {
            return self.drop(name);
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, name, depth),
            "ul" | "ol" | "menu" => self.list(node, name, depth),
            "li" => self.block(node, depth),
            "blockquote" => self.quotation(node, depth),
            "figure" => self.figure(node, depth),
            "hr" => {
                self.flush();
                self.blocks.push(Block::Divider);
            }
            "br" => self.line_break(),
            "table" if self.is_for_story => self.table(node, depth),
            "td" | "th" => {
                self.children(node, depth);
                self.words(" ");
            }
            name if BLOCKS.contains(&name) => self.block(node, depth),
            name => self.inline(node, name, depth),
        }
    }

    fn drop(&mut self, name: &str) {
        if self.dropped.len() < 1_000
            && !matches!(name, "head" | "title" | "source" | "param" | "track" | "label")
        {
            self.dropped.push(name.to_string());
        }
    }

    pub(super) fn block(&mut self, node: &NodeRef, depth: usize) {
        self.flush();
        let language = self.language_of(node);
        let pushed = language.is_some();
        self.languages.extend(language);
        self.children(node, depth);
        self.flush();
        if pushed {
            self.languages.pop();
        }
    }

    fn inline(&mut self, node: &NodeRef, name: &str, depth: usize) {
        let count = self.marks.len();
        self.marks.extend(self.mark_of(node, name));
        self.marks.extend(self.language_of(node).map(Mark::Language));
        if name == "q" {
            self.words("“");
        }
        self.children(node, depth);
        if name == "q" {
            self.words("”");
        }
        self.marks.truncate(count);
    }

    fn mark_of(&self, node: &NodeRef, name: &str) -> Option<Mark> {
        match name {
            "a" => href::safe_on(&node.attr("href")?, self.base).map(|href| Mark::Link { href }),
            "strong" | "b" => Some(Mark::Strong),
            "em" | "i" | "cite" | "dfn" | "var" => Some(Mark::Emphasis),
            "q" => Some(Mark::Quotation(quotation_of(node))),
            "span" if node.has_class("quotation") => Some(Mark::Quotation(quotation_of(node))),
            _ => None,
        }
    }

    /// The language and direction a node gives, where they are not what
    /// already holds.
    fn language_of(&self, node: &NodeRef) -> Option<Language> {
        let lang: Option<Lang> = node.attr("lang").and_then(|lang| lang.trim().parse().ok());
        let dir = match node.attr("dir").as_deref().map(str::to_ascii_lowercase).as_deref() {
            Some("ltr") => Some(Direction::Ltr),
            Some("rtl") => Some(Direction::Rtl),
            _ => None,
        };
        let around = self.languages.last().and_then(|language| language.lang.as_ref()).or(self.story_lang);
        let lang = lang.filter(|lang| Some(lang) != around || dir.is_some_and(|dir| dir != lang.direction()));
        let usual = lang.as_ref().or(around).map(Lang::direction);
        let language = Language { lang, dir: dir.filter(|dir| Some(*dir) != usual) };
        (!language.is_none()).then_some(language)
    }

    fn heading(&mut self, node: &NodeRef, name: &str, depth: usize) {
        self.flush();
        let level = match name {
            "h1" | "h2" => 2,
            "h3" => 3,
            _ => 4,
        };
        let count = self.marks.len();
        self.marks.extend(self.language_of(node).map(Mark::Language));
        let before = self.blocks.len();
        self.is_heading = true;
        self.children(node, depth);
        self.is_heading = false;
        self.marks.truncate(count);
        let content = std::mem::take(&mut self.runs);
        if self.blocks.len() == before && !is_blank(&content) {
            self.blocks.push(Block::Heading { attrs: Level { level }, content });
        } else {
            self.runs = content;
            self.flush();
        }
    }

    fn list(&mut self, node: &NodeRef, name: &str, depth: usize) {
        self.flush();
        let mut content = Vec::new();
        for child in node.children_it(false).filter(NodeRef::is_element) {
            let outer = std::mem::take(&mut self.blocks);
            self.node(&child, depth + 1);
            self.flush();
            let item = std::mem::replace(&mut self.blocks, outer);
            if !item.is_empty() {
                content.push(ListItem { content: item });
            }
        }
        if !content.is_empty() {
            let list =
                if name == "ol" { Block::OrderedList { content } } else { Block::BulletList { content } };
            self.blocks.push(list);
        }
    }

    fn quotation(&mut self, node: &NodeRef, depth: usize) {
        self.flush();
        let by = if self.is_for_story { attribution::below(node) } else { None };
        let (attrs, line) = by.map_or_else(Default::default, |(by, line)| (by, Some(line)));
        let outer_line = std::mem::replace(&mut self.by_line, line);
        let outer = std::mem::take(&mut self.blocks);
        self.block(node, depth);
        let content = std::mem::replace(&mut self.blocks, outer);
        self.by_line = outer_line;
        if !content.is_empty() {
            self.blocks.push(Block::Quotation { attrs, content });
        }
    }

    pub(super) fn push_block(&mut self, block: Block) {
        self.flush();
        self.blocks.push(block);
    }

    /// The words of a cell, on however many lines they stood.
    pub(super) fn cell(&mut self, node: &NodeRef, depth: usize) -> Vec<Text> {
        let outer = std::mem::take(&mut self.blocks);
        let count = self.marks.len();
        self.marks.extend(self.language_of(node).map(Mark::Language));
        self.children(node, depth);
        self.flush();
        self.marks.truncate(count);
        let lines = Document { content: std::mem::replace(&mut self.blocks, outer) };
        let mut runs = Vec::new();
        lines.each_text(&mut |line| {
            if !runs.is_empty() && !line.is_empty() {
                runs.push(Text::plain(" "));
            }
            runs.extend_from_slice(line);
        });
        runs
    }

    /// A figure is a quotation with who said it, one of our own parts, or a
    /// picture of elsewhere, which has no place inside a body.
    fn figure(&mut self, node: &NodeRef, depth: usize) {
        if let Some(part) = Some(node).filter(|_| self.is_for_story).and_then(part_of) {
            return self.push_block(part);
        }
        let words = node.children_it(false).find(|child| child.has_name("blockquote"));
        let Some(words) = words else { return self.drop("figure") };
        let before = self.blocks.len();
        self.quotation(&words, depth);
        let caption = node.children_it(false).find(|child| child.has_name("figcaption"));
        if let Some(Block::Quotation { attrs, .. }) = self.blocks.get_mut(before) {
            let own = quotation_of(node);
            if own != Quotation::default() {
                *attrs = own;
            } else if let Some(caption) = caption.and_then(|caption| attribution::of(&caption.text())) {
                *attrs = caption;
            }
        }
    }

    /// Whoever breaks a line means it: verses, addresses, times with what is
    /// heard then. On a page of others one break is a space and two part
    /// paragraphs, since many break lines for their looks.
    fn line_break(&mut self) {
        self.breaks += 1;
        if !self.is_heading && (self.is_for_story || self.breaks > 1) {
            self.flush();
        } else {
            self.push(" ");
        }
    }

    fn words(&mut self, text: &str) {
        if !text.trim_ascii().is_empty() {
            self.breaks = 0;
        }
        self.push(text);
    }

    fn push(&mut self, text: &str) {
        // The innermost mark of a kind wins, so it comes first in cleaning.
        if let Some(last) = self.runs.last_mut().filter(|last| last.marks.iter().eq(self.marks.iter().rev()))
        {
            last.text.push_str(text);
            return;
        }
        if self.runs.len() == MOST_RUNS {
            self.flush();
        }
        let marks = self.marks.iter().rev().cloned().collect();
        self.runs.push(Text { text: text.to_string(), marks });
    }

    pub(super) fn flush(&mut self) {
        self.breaks = 0;
        let content = std::mem::take(&mut self.runs);
        if !is_blank(&content) {
            let attrs = self.languages.last().cloned().unwrap_or_default();
            self.blocks.push(Block::Paragraph { attrs, content });
        }
    }
}

fn is_blank(runs: &[Text]) -> bool {
    runs.iter().all(|run| run.text.trim().is_empty())
}

fn is_hidden(node: &NodeRef) -> bool {
    node.has_attr("hidden")
        || node
            .attr("style")
            .is_some_and(|style| style.replace(' ', "").to_ascii_lowercase().contains("display:none"))
}

/// A picture, clip or card as our own markup says it.
fn part_of(node: &NodeRef) -> Option<Block> {
    let inside = |name: &str| {
        let found = node.children_it(false).find(|child| child.has_name(name));
        found.map(|child| line(&child.text(), LONGEST_DATA)).filter(|text| !text.is_empty())
    };
    let id = |name: &str| node.attr(name).and_then(|id| id.parse().ok());
    if node.has_class("picture") {
        let alt = node.attr("data-alt").map(|alt| alt.to_string());
        let attrs = PictureUse { picture: id("data-picture")?, caption: inside("figcaption"), alt };
        return Some(Block::Picture { attrs });
    }
    if node.has_class("clip") {
        let attrs = ClipUse { clip: id("data-clip")?, title: inside("figcaption") };
        return Some(Block::Clip { attrs });
    }
    let link = node.has_class("link-card").then(|| node.children_it(false).find(|child| child.has_name("a")));
    let href = link?.and_then(|link| link.attr("href")).map(|href| href.to_string());
    let attrs = LinkCard { story: id("data-story"), href, title: inside("a"), about: inside("figcaption") };
    Some(Block::LinkCard { attrs })
}

/// What our own markup says of a quotation.
fn quotation_of(node: &NodeRef) -> Quotation {
    // Cut here already: each run of a passage carries its marks.
    let text = |name: &str| node.attr(name).map(|value| line(&value, LONGEST_DATA));
    Quotation {
        speaker: text("data-speaker"),
        role: text("data-role"),
        said_on: text("data-said-on"),
        place: text("data-place"),
        original_lang: text("data-original-lang").and_then(|lang| lang.parse().ok()),
        original: text("data-original"),
        clip_start: text("data-clip-start").and_then(|start| start.parse().ok()),
        clip_end: text("data-clip-end").and_then(|end| end.parse().ok()),
    }
}
