//! Documents from outside: bounded, and closed to what a story may hold.

use serde::Deserialize;

use super::inline::{self, cleaned_quotation};
use super::parts::cleaned_table;
use super::{Block, Document, Level, ListItem, Text};
use crate::Problem;

/// Lists in lists, quotations in lists. Deeper blocks become paragraphs of the last level.
const DEEPEST: usize = 8;
/// Blocks at all levels. The longest stories have some thousands.
const MOST_BLOCKS: usize = 50_000;
/// Bytes of JSON that are looked at.
const LARGEST_JSON: usize = 8 * 1024 * 1024;

/// A struct's own tag is written and not asked for; an enum's is.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Sent {
    Doc {
        #[serde(default)]
        content: Vec<Block>,
    },
}

impl Document {
    /// Reads a document given as JSON by somebody who is not trusted, and
    /// returns it [cleaned](Self::cleaned).
    pub fn from_json(json: &str) -> Result<Self, Problem> {
        if json.len() > LARGEST_JSON {
            return Err(Problem::whole("The text is larger than 8 MB: split it into several stories."));
        }
        let Sent::Doc { content } = serde_json::from_str(json).map_err(|error| {
            Problem::at(error.line(), format!("This is not a document of ours: {error}."))
        })?;
        Ok(Self { content }.cleaned())
    }

    /// The same document with every rule kept: bad links dropped to their
    /// text, heading levels within 2 to 4, nesting bounded, empty blocks and
    /// unprintable characters gone, marks in one order. Cleaning it again
    /// changes nothing.
    #[must_use]
    pub fn cleaned(&self) -> Self {
        let mut room = MOST_BLOCKS;
        Self { content: cleaned_blocks(&self.content, 0, &mut room) }
    }
}

fn cleaned_blocks(blocks: &[Block], depth: usize, room: &mut usize) -> Vec<Block> {
    let mut clean: Vec<Block> = Vec::new();
    for block in blocks {
        if *room == 0 {
            break;
        }
        *room -= 1;
        if depth >= DEEPEST {
            flatten(block, &mut clean);
        } else if let Some(block) = cleaned_block(block, depth, room) {
            clean.push(block);
        }
    }
    // A divider divides: two in a row or one at an end say nothing.
    clean.dedup_by(|a, b| *a == Block::Divider && *b == Block::Divider);
    if clean.last() == Some(&Block::Divider) {
        clean.pop();
    }
    if clean.first() == Some(&Block::Divider) {
        clean.remove(0);
    }
    clean
}

fn cleaned_block(block: &Block, depth: usize, room: &mut usize) -> Option<Block> {
    match block {
        Block::Paragraph { attrs, content } => {
            let content = inline::cleaned(content);
            (!content.is_empty())
                .then(|| Block::Paragraph { attrs: inline::cleaned_language(attrs), content })
        }
        Block::Heading { attrs, content } => {
            let content = inline::cleaned(content);
            let attrs = Level { level: attrs.level.clamp(2, 4) };
            (!content.is_empty()).then_some(Block::Heading { attrs, content })
        }
        Block::BulletList { content } => {
            cleaned_items(content, depth, room).map(|content| Block::BulletList { content })
        }
        Block::OrderedList { content } => {
            cleaned_items(content, depth, room).map(|content| Block::OrderedList { content })
        }
        Block::Quotation { attrs, content } => {
            let content = cleaned_blocks(content, depth + 1, room);
            (!content.is_empty()).then(|| Block::Quotation { attrs: cleaned_quotation(attrs), content })
        }
        Block::Picture { attrs } => Some(Block::Picture { attrs: attrs.cleaned() }),
        Block::Clip { attrs } => Some(Block::Clip { attrs: attrs.cleaned() }),
        Block::Table { attrs, content } => cleaned_table(attrs, content, room),
        Block::LinkCard { attrs } => attrs.cleaned().map(|attrs| Block::LinkCard { attrs }),
        Block::Divider => Some(Block::Divider),
    }
}

fn cleaned_items(items: &[ListItem], depth: usize, room: &mut usize) -> Option<Vec<ListItem>> {
    let mut clean = Vec::new();
    for item in items {
        let content = cleaned_blocks(&item.content, depth + 1, room);
        if !content.is_empty() {
            clean.push(ListItem { content });
        }
    }
    (!clean.is_empty()).then_some(clean)
}

/// What is nested too deep keeps its words.
fn flatten(block: &Block, into: &mut Vec<Block>) {
    let mut waiting = vec![block];
    let line = |into: &mut Vec<Block>, content: &[Text]| {
        let content = inline::cleaned(content);
        if !content.is_empty() {
            into.push(Block::paragraph(content));
        }
    };
    while let Some(block) = waiting.pop() {
        match block {
            Block::Paragraph { content, .. } | Block::Heading { content, .. } => line(into, content),
            Block::Table { content, .. } => {
                content.iter().flat_map(|row| &row.content).for_each(|cell| line(into, &cell.content));
            }
            Block::Picture { attrs } => into.push(Block::Picture { attrs: attrs.cleaned() }),
            Block::Clip { attrs } => into.push(Block::Clip { attrs: attrs.cleaned() }),
            Block::LinkCard { attrs } => into.extend(attrs.cleaned().map(|attrs| Block::LinkCard { attrs })),
            Block::BulletList { content } | Block::OrderedList { content } => {
                waiting.extend(content.iter().rev().flat_map(|item| item.content.iter().rev()));
            }
            Block::Quotation { content, .. } => waiting.extend(content.iter().rev()),
            Block::Divider => {}
        }
    }
}
