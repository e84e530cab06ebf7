//! Words of somebody whose name is missing.

use lw_formats::document::{Block, Document, ListItem, Mark, Text};

use super::{Finding, Kind, words};

pub(super) fn find(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    look(&document.content, &mut found);
    found.iter().map(|words| Finding::at(Kind::Speaker, words).quoting()).collect()
}

fn look(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Quotation { attrs, content } if attrs.speaker.is_none() => {
                found.push(content.iter().map(words).collect::<Vec<_>>().join(" "));
            }
            Block::Quotation { content, .. } => look(content, found),
            Block::BulletList { content } | Block::OrderedList { content } => {
                content.iter().for_each(|item: &ListItem| look(&item.content, found));
            }
            _ => passages(block.runs(), found),
        }
    }
}

/// A passage may run over several runs: a link or a stressed word in it.
fn passages(runs: &[Text], found: &mut Vec<String>) {
    let mut is_within = false;
    for run in runs {
        let is_unspoken = run.marks.iter().any(is_unspoken);
        match (is_unspoken, is_within, found.last_mut()) {
            (true, true, Some(passage)) => passage.push_str(&run.text),
            (true, ..) => found.push(run.text.clone()),
            (false, ..) => {}
        }
        is_within = is_unspoken;
    }
}

fn is_unspoken(mark: &Mark) -> bool {
    matches!(mark, Mark::Quotation(quotation) if quotation.speaker.is_none())
}
