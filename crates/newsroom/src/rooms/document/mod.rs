//! A body as y-prosemirror keeps it: elements and texts by name, and what
//! [`Document`](lw_formats::document::Document) says of them.
//!
//! - [`Node`]: the tree between the two
//! - [`nodes`], [`document`]: a document as a tree and back
//! - [`read`], [`write`], [`change`]: the tree in a Yjs document

mod change;
mod convert;
mod tree;

pub(super) use change::{change, change_text};
pub(super) use convert::{document, nodes};
pub(super) use tree::{any, json, read, write};

use std::collections::BTreeMap;

use serde_json::Value;

/// Elements inside each other that are read.
const DEEPEST: usize = 24;
/// Elements and texts that are read.
const MOST_NODES: usize = 100_000;

/// An element or a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// An element with its name, attributes and children.
    Element(String, BTreeMap<String, Value>, Vec<Node>),
    /// Words with their marks.
    Text(Vec<Run>),
}

/// Words that have the same marks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub text: String,
    pub marks: BTreeMap<String, Value>,
}

impl Node {
    pub fn element(name: &str, attrs: BTreeMap<String, Value>, children: Vec<Self>) -> Self {
        Self::Element(name.to_owned(), attrs, children)
    }
}
