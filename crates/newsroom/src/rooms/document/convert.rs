//! A document as a tree of nodes, and a tree that may be hostile as a document.

use std::collections::BTreeMap;

use lw_formats::Problem;
use lw_formats::document::{Block, Document, Level, ListItem, Mark, TableCell, TableRow, Text};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Node, Run};

type Attrs = BTreeMap<String, Value>;

/// The nodes of a document.
pub fn nodes(document: &Document) -> Vec<Node> {
    document.content.iter().map(node).collect()
}

fn node(block: &Block) -> Node {
    match block {
        Block::Paragraph { attrs, content } => Node::element("paragraph", attributes(attrs), text(content)),
        Block::Heading { attrs, content } => Node::element("heading", attributes(attrs), text(content)),
        Block::BulletList { content } => Node::element("bullet_list", Attrs::new(), items(content)),
        Block::OrderedList { content } => Node::element("ordered_list", Attrs::new(), items(content)),
        Block::Quotation { attrs, content } => {
            Node::element("quotation", attributes(attrs), content.iter().map(node).collect())
        }
        Block::Picture { attrs } => Node::element("picture", attributes(attrs), vec![]),
        Block::Clip { attrs } => Node::element("clip", attributes(attrs), vec![]),
        Block::Table { attrs, content } => {
            let cell = |cell: &TableCell| Node::element("table_cell", Attrs::new(), text(&cell.content));
            let row = |row: &TableRow| {
                Node::element("table_row", Attrs::new(), row.content.iter().map(cell).collect())
            };
            Node::element("table", attributes(attrs), content.iter().map(row).collect())
        }
        Block::LinkCard { attrs } => Node::element("link_card", attributes(attrs), vec![]),
        Block::Divider => Node::element("divider", Attrs::new(), vec![]),
    }
}

fn items(items: &[ListItem]) -> Vec<Node> {
    let item =
        |item: &ListItem| Node::element("list_item", Attrs::new(), item.content.iter().map(node).collect());
    items.iter().map(item).collect()
}

/// One text for all runs; none for none, as in an empty paragraph.
fn text(runs: &[Text]) -> Vec<Node> {
    let runs: Vec<Run> = runs
        .iter()
        .filter(|run| !run.text.is_empty())
        .map(|run| Run { text: run.text.clone(), marks: run.marks.iter().filter_map(mark).collect() })
        .collect();
    if runs.is_empty() { vec![] } else { vec![Node::Text(runs)] }
}

/// A mark as a formatting attribute: its name, and its own attributes as the value.
fn mark(mark: &Mark) -> Option<(String, Value)> {
    let Value::Object(mut mark) = serde_json::to_value(mark).ok()? else { return None };
    let Some(Value::String(name)) = mark.remove("type") else { return None };
    Some((name, mark.remove("attrs").unwrap_or_else(|| Value::Object(Map::new()))))
}

fn attributes(attrs: &impl Serialize) -> Attrs {
    match serde_json::to_value(attrs) {
        Ok(Value::Object(attrs)) => attrs.into_iter().filter(|(_, value)| !value.is_null()).collect(),
        _ => Attrs::new(),
    }
}

/// The document that nodes make. What a story cannot hold is left out and
/// said; nothing is tidied, so that a paragraph without words yet stays one.
pub fn document(nodes: &[Node]) -> (Document, Vec<Problem>) {
    let mut reading = Reading::default();
    let content = reading.blocks(nodes);
    reading.unknown.sort();
    reading.unknown.dedup();
    let problem = |what: String| Problem::whole(format!("Left out, since a story cannot hold it: {what}."));
    (Document { content }, reading.unknown.into_iter().map(problem).collect())
}

#[derive(Default)]
struct Reading {
    unknown: Vec<String>,
}

impl Reading {
    fn blocks(&mut self, nodes: &[Node]) -> Vec<Block> {
        nodes.iter().filter_map(|node| self.block(node)).collect()
    }

    fn block(&mut self, node: &Node) -> Option<Block> {
        let Node::Element(name, attrs, children) = node else {
            self.leave_out("text outside of a paragraph");
            return None;
        };
        Some(match name.as_str() {
            "paragraph" => {
                Block::Paragraph { attrs: self.attributes(attrs, name), content: self.runs(children) }
            }
            "heading" => {
                let level = attrs.get("level").and_then(Value::as_f64).unwrap_or(2.0);
                Block::Heading { attrs: Level { level: level as u8 }, content: self.runs(children) }
            }
            "bullet_list" => Block::BulletList { content: self.items(children) },
            "ordered_list" => Block::OrderedList { content: self.items(children) },
            "quotation" => {
                Block::Quotation { attrs: self.attributes(attrs, name), content: self.blocks(children) }
            }
            "picture" => Block::Picture { attrs: self.whole(attrs, name)? },
            "clip" => Block::Clip { attrs: self.whole(attrs, name)? },
            "table" => Block::Table { attrs: self.attributes(attrs, name), content: self.rows(children) },
            "link_card" => Block::LinkCard { attrs: self.attributes(attrs, name) },
            "divider" => Block::Divider,
            _ => {
                self.leave_out(name);
                return None;
            }
        })
    }

    fn items(&mut self, nodes: &[Node]) -> Vec<ListItem> {
        let items = self.named(nodes, "list_item", "list");
        items.into_iter().map(|children| ListItem { content: self.blocks(children) }).collect()
    }

    fn rows(&mut self, nodes: &[Node]) -> Vec<TableRow> {
        let rows = self.named(nodes, "table_row", "table");
        rows.into_iter()
            .map(|children| {
                let cells = self.named(children, "table_cell", "row");
                TableRow { content: cells.into_iter().map(|it| TableCell::new(self.runs(it))).collect() }
            })
            .collect()
    }

    /// What is inside the elements of a name; nothing else belongs in there.
    fn named<'a>(&mut self, nodes: &'a [Node], name: &str, of: &str) -> Vec<&'a [Node]> {
        let mut found = Vec::new();
        for node in nodes {
            match node {
                Node::Element(one, _, children) if one == name => found.push(children.as_slice()),
                Node::Element(one, ..) => self.leave_out(&format!("{one} in a {of}")),
                Node::Text(_) => self.leave_out(&format!("text in a {of} outside of its parts")),
            }
        }
        found
    }

    /// Attributes without which the thing is nothing: a picture of no id.
    fn whole<T: DeserializeOwned>(&mut self, attrs: &Attrs, of: &str) -> Option<T> {
        let whole = serde_json::from_value(Value::Object(attrs.clone().into_iter().collect()));
        whole.map_err(|_| self.leave_out(of)).ok()
    }

    /// Two texts side by side are one: two people began to write in an empty paragraph.
    fn runs(&mut self, nodes: &[Node]) -> Vec<Text> {
        let mut all: Vec<Text> = Vec::new();
        for node in nodes {
            match node {
                Node::Text(runs) => {
                    for run in runs {
                        let marks = self.marks(&run.marks);
                        match all.last_mut() {
                            Some(last) if last.marks == marks => last.text.push_str(&run.text),
                            _ => all.push(Text { text: run.text.clone(), marks }),
                        }
                    }
                }
                Node::Element(name, ..) => self.leave_out(&format!("{name} in a line of text")),
            }
        }
        all
    }

    fn marks(&mut self, marks: &Attrs) -> Vec<Mark> {
        let mut read = Vec::new();
        for (name, value) in marks {
            let name = mark_name(name);
            let mut mark = Map::new();
            mark.insert("type".into(), name.into());
            if let Value::Object(attrs) = value
                && !["strong", "emphasis"].contains(&name)
            {
                mark.insert("attrs".into(), Value::Object(attrs.clone()));
            }
            match serde_json::from_value(Value::Object(mark)) {
                Ok(mark) => read.push(mark),
                Err(_) => self.leave_out(&format!("the mark {name}")),
            }
        }
        read
    }

    /// The attributes that can be read; one that cannot does not take the others with it.
    fn attributes<T: DeserializeOwned + Default>(&mut self, attrs: &Attrs, of: &str) -> T {
        let whole = Value::Object(attrs.clone().into_iter().collect());
        if let Ok(read) = serde_json::from_value(whole) {
            return read;
        }
        let mut good = Map::new();
        for (name, value) in attrs {
            let one = Map::from_iter([(name.clone(), value.clone())]);
            if serde_json::from_value::<T>(Value::Object(one)).is_ok() {
                good.insert(name.clone(), value.clone());
            } else {
                self.leave_out(&format!("{name} of {of}"));
            }
        }
        serde_json::from_value(Value::Object(good)).unwrap_or_default()
    }

    /// Hostile names are long and many.
    fn leave_out(&mut self, what: &str) {
        if self.unknown.len() < 100 {
            self.unknown.push(lw_base::one_line(what, 80));
        }
    }
}

/// A mark that may stand beside another of its kind has a hash behind its
/// name: `quotation--8ch4ract`.
fn mark_name(name: &str) -> &str {
    match name.rsplit_once("--") {
        Some((kind, hash)) if hash.len() == 8 && !kind.is_empty() => kind,
        _ => name,
    }
}
