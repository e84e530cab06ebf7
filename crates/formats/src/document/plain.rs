//! A document as words only: for search, for counting, for reading aloud.

use icu::segmenter::WordSegmenter;
use icu::segmenter::options::WordBreakInvariantOptions;

use super::{Block, Document, Mark, Quotation, TableAbout, TableRow, Text};

impl Document {
    /// The words alone: one paragraph a line, an empty line between two,
    /// items of lists with their bullet or number, a row of a table a line.
    /// Pictures, sounds and cards are not the story's words.
    pub fn to_plain(&self) -> String {
        let mut parts = Vec::new();
        write_blocks(&self.content, "", &mut parts);
        parts.join("\n\n")
    }

    /// How many words it has, in any language: Thai and Chinese write no
    /// spaces, so words are found by ICU's dictionaries.
    pub fn words(&self) -> usize {
        let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
        let mut count = 0;
        self.each_text(&mut |runs| {
            let text = text_of(runs);
            let mut breaks = segmenter.segment_str(&text);
            while breaks.next().is_some() {
                count += usize::from(breaks.is_word_like());
            }
        });
        count
    }

    /// Every quoted passage with what is known of it, from top to bottom.
    pub fn quotations(&self) -> Vec<(String, &Quotation)> {
        let mut found = Vec::new();
        collect_quotations(&self.content, &mut found);
        found
    }

    /// Calls `visit` with the runs of every line and every cell.
    pub(super) fn each_text<'a>(&'a self, visit: &mut dyn FnMut(&'a [Text])) {
        self.each_block(&mut |block| match block {
            Block::Table { content, .. } => {
                content.iter().flat_map(|row| &row.content).for_each(|cell| visit(&cell.content));
            }
            block => visit(block.runs()),
        });
    }

    /// The runs of every line and every cell, from top to bottom.
    pub fn lines(&self) -> Vec<&[Text]> {
        let mut all = Vec::new();
        self.each_text(&mut |runs| all.push(runs));
        all
    }

    /// Every block, those inside of lists and quotations too, from top to bottom.
    pub fn blocks(&self) -> Vec<&Block> {
        let mut all = Vec::new();
        self.each_block(&mut |block| all.push(block));
        all
    }

    /// Calls `visit` with every block that has text of its own or parts.
    pub(crate) fn each_block<'a>(&'a self, visit: &mut dyn FnMut(&'a Block)) {
        let mut waiting: Vec<&Block> = self.content.iter().rev().collect();
        while let Some(block) = waiting.pop() {
            visit(block);
            match block {
                Block::BulletList { content } | Block::OrderedList { content } => {
                    waiting.extend(content.iter().rev().flat_map(|item| item.content.iter().rev()));
                }
                Block::Quotation { content, .. } => waiting.extend(content.iter().rev()),
                _ => {}
            }
        }
    }
}

/// The words of some runs, without their marks.
pub(crate) fn text_of(runs: &[Text]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn write_blocks(blocks: &[Block], bullet: &str, parts: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { content, .. } | Block::Heading { content, .. } => {
                parts.push(format!("{bullet}{}", text_of(content)));
            }
            Block::BulletList { content } => {
                for item in content {
                    write_blocks(&item.content, "• ", parts);
                }
            }
            Block::OrderedList { content } => {
                for (place, item) in content.iter().enumerate() {
                    write_blocks(&item.content, &format!("{}. ", place + 1), parts);
                }
            }
            Block::Quotation { content, .. } => write_blocks(content, bullet, parts),
            Block::Table { attrs, content } => write_table(attrs, content, parts),
            Block::Picture { .. } | Block::Clip { .. } | Block::LinkCard { .. } | Block::Divider => {}
        }
    }
}

fn write_table(about: &TableAbout, rows: &[TableRow], parts: &mut Vec<String>) {
    parts.extend(about.caption.clone());
    for row in rows {
        let cells: Vec<String> = row.content.iter().map(|cell| text_of(&cell.content)).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            parts.push(cells.join(" | "));
        }
    }
}

fn collect_quotations<'a>(blocks: &'a [Block], found: &mut Vec<(String, &'a Quotation)>) {
    for block in blocks {
        match block {
            Block::Paragraph { content, .. } | Block::Heading { content, .. } => {
                marked_passages(content, found)
            }
            Block::BulletList { content } | Block::OrderedList { content } => {
                content.iter().for_each(|item| collect_quotations(&item.content, found));
            }
            Block::Quotation { attrs, content } => {
                let mut parts = Vec::new();
                write_blocks(content, "", &mut parts);
                found.push((parts.join("\n\n"), attrs));
            }
            Block::Table { content, .. } => {
                content
                    .iter()
                    .flat_map(|row| &row.content)
                    .for_each(|cell| marked_passages(&cell.content, found));
            }
            Block::Picture { .. } | Block::Clip { .. } | Block::LinkCard { .. } | Block::Divider => {}
        }
    }
}

/// A passage may run over several runs: a link or a stressed word in it.
fn marked_passages<'a>(runs: &'a [Text], found: &mut Vec<(String, &'a Quotation)>) {
    let mut last: Option<&Quotation> = None;
    for run in runs {
        let quotation = run.marks.iter().find_map(|mark| match mark {
            Mark::Quotation(quotation) => Some(quotation),
            _ => None,
        });
        match (quotation, last, found.last_mut()) {
            (Some(this), Some(before), Some((text, _))) if this == before => text.push_str(&run.text),
            (Some(this), _, _) => found.push((run.text.clone(), this)),
            (None, _, _) => {}
        }
        last = quotation;
    }
}
