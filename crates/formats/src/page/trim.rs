//! Blocks that stand in a story's container and are not the story: link
//! lists, invitations, what stands above the first and below the last
//! sentence.

use std::collections::HashSet;

use super::furniture;
use crate::document::{Block, Document, Mark, Text, text_of};

/// Characters of a line that is more than a label.
const SENTENCE: usize = 50;

/// The document without them. `told` is the text as the publisher gives it to
/// search engines: where it fits, it decides.
pub(super) fn trimmed(document: Document, told: Option<&str>, headline: &str) -> Document {
    let mut blocks = document.content;
    if let Some(told) = told.map(grams).filter(|told| fits(&blocks, told)) {
        blocks.retain(|block| is_told(block, &told));
    }
    blocks.retain(|block| !is_link_list(block) && !is_invitation(block));
    let headline = furniture::folded(headline);
    let starts = |block: &Block| is_sentence(block) || matches!(block, Block::Quotation { .. });
    // Bylines, dates and labels; a heading may belong to the first sentence.
    if let Some(first) = blocks.iter().position(starts) {
        let heading = first.checked_sub(1).filter(|at| matches!(blocks[*at], Block::Heading { .. }));
        let heading = heading.filter(|at| furniture::folded(&text_of(blocks[*at].runs())) != headline);
        blocks.drain(..heading.unwrap_or(first));
    }
    while blocks.last().is_some_and(|block| !starts(block) && !is_short_end(block) && !is_list(block)) {
        blocks.pop();
    }
    Document { content: blocks }
}

/// How much running text a document has, in bytes.
pub(super) fn running(document: &Document) -> usize {
    document.content.iter().filter(|block| is_sentence(block)).map(|block| text_of(block.runs()).len()).sum()
}

fn is_list(block: &Block) -> bool {
    matches!(block, Block::BulletList { .. } | Block::OrderedList { .. })
}

fn is_sentence(block: &Block) -> bool {
    let Block::Paragraph { content, .. } = block else { return false };
    let text = text_of(content);
    let wide = text.chars().filter(|c| *c >= '\u{0E00}').count();
    text.chars().count() + wide * 2 >= SENTENCE && linked(content) * 10 < text.len() * 8
}

/// A short last line that still ends as a sentence: "We open today."
fn is_short_end(block: &Block) -> bool {
    let Block::Paragraph { content, .. } = block else { return false };
    let text = text_of(content);
    linked(content) == 0
        && text.trim_end().ends_with(['.', '!', '?', '”', '"', '»', '“', '。', '」', '؟', '।'])
}

fn linked(runs: &[Text]) -> usize {
    let is_link = |run: &&Text| run.marks.iter().any(|mark| matches!(mark, Mark::Link { .. }));
    runs.iter().filter(is_link).map(|run| run.text.len()).sum()
}

/// A list most of whose words are links leads elsewhere; so does a paragraph
/// or heading that is one link.
fn is_link_list(block: &Block) -> bool {
    let part = Document { content: vec![block.clone()] };
    let (mut words, mut links) = (0, 0);
    part.each_block(&mut |block| {
        words += text_of(block.runs()).len();
        links += linked(block.runs());
    });
    match block {
        Block::BulletList { .. } | Block::OrderedList { .. } => links * 10 >= words * 6,
        Block::Paragraph { .. } | Block::Heading { .. } => words > 0 && links * 20 >= words * 19,
        _ => false,
    }
}

fn is_invitation(block: &Block) -> bool {
    let text = text_of(block.runs());
    furniture::kind(&text).is_some() || text.chars().count() < 300 && furniture::invites(&text)
}

/// Word 3-grams, folded.
fn grams(text: &str) -> HashSet<String> {
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(3.min(words.len()).max(1)).map(|gram| gram.join(" ")).collect()
}

/// Whether the told text is of these blocks and whole.
fn fits(blocks: &[Block], told: &HashSet<String>) -> bool {
    let whole: String =
        blocks.iter().filter(|block| is_sentence(block)).map(|block| text_of(block.runs()) + "\n").collect();
    let shown = grams(&whole);
    let common = shown.intersection(told).count();
    told.len() >= 100 && common * 10 >= told.len() * 7 && common * 10 >= shown.len() * 5
}

fn is_told(block: &Block, told: &HashSet<String>) -> bool {
    let Block::Paragraph { content, .. } = block else { return true };
    let own = grams(&text_of(content));
    own.len() < 3 || own.intersection(told).count() * 2 >= own.len()
}
