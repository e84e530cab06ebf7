//! Headings that are more than one level below the one before them (WCAG
//! 1.3.1, technique G141). The body's own begin with 2.

use lw_formats::document::{Block, Document};

use super::{Finding, Kind, words};

pub(super) fn find(document: &Document) -> Vec<Finding> {
    let mut last = 1;
    let mut found = Vec::new();
    for block in &document.content {
        let Block::Heading { attrs, .. } = block else { continue };
        if attrs.level > last + 1 {
            found.push(Finding::at(Kind::Headings, &words(block)).quoting());
        }
        last = attrs.level;
    }
    found
}
