//! Nodes read from and written into a Yjs document.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use lw_formats::Problem;
use serde_json::{Number, Value};
use yrs::types::Attrs;
use yrs::types::text::YChange;
use yrs::{
    Any, Out, ReadTxn, Text as _, TransactionMut, Xml as _, XmlElementPrelim, XmlElementRef, XmlFragment,
    XmlOut, XmlTextPrelim, XmlTextRef,
};

use super::{DEEPEST, MOST_NODES, Node, Run};

/// Reads all children of a fragment.
pub fn read<T: ReadTxn>(txn: &T, parent: &impl XmlFragment) -> (Vec<Node>, Vec<Problem>) {
    let mut reading = Reading { room: MOST_NODES, problems: Vec::new() };
    let nodes = reading.children(txn, parent, 0);
    (nodes, reading.problems)
}

struct Reading {
    room: usize,
    problems: Vec<Problem>,
}

impl Reading {
    fn children<T: ReadTxn>(&mut self, txn: &T, parent: &impl XmlFragment, depth: usize) -> Vec<Node> {
        if depth >= DEEPEST {
            self.say("Left out, since it is nested too deep.");
            return vec![];
        }
        let mut nodes = Vec::new();
        for child in parent.children(txn) {
            if self.room == 0 {
                self.say("The end was left out: the text has too many parts.");
                break;
            }
            self.room -= 1;
            match child {
                XmlOut::Element(element) => {
                    let children = self.children(txn, &element, depth + 1);
                    nodes.push(Node::Element(element.tag().to_string(), attributes(txn, &element), children));
                }
                XmlOut::Text(text) => nodes.push(Node::Text(runs(txn, &text))),
                XmlOut::Fragment(_) => {
                    self.say("A fragment inside the text was left out.");
                    // It has a place all the same, which changes count.
                    nodes.push(Node::element("fragment", BTreeMap::new(), vec![]));
                }
            }
        }
        nodes
    }

    fn say(&mut self, what: &str) {
        if self.problems.len() < 20 {
            self.problems.push(Problem::whole(what));
        }
    }
}

fn attributes<T: ReadTxn>(txn: &T, element: &XmlElementRef) -> BTreeMap<String, Value> {
    let mut attributes = BTreeMap::new();
    for (name, value) in element.attributes(txn) {
        if let Out::Any(value) = value {
            let value = json(&value);
            if !value.is_null() {
                attributes.insert(name.to_owned(), value);
            }
        }
    }
    attributes
}

fn runs<T: ReadTxn>(txn: &T, text: &XmlTextRef) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for part in text.diff(txn, YChange::identity) {
        let Out::Any(Any::String(words)) = part.insert else { continue };
        let marks: BTreeMap<String, Value> = part
            .attributes
            .iter()
            .flat_map(|attrs| attrs.iter())
            .map(|(name, value)| (name.to_string(), json(value)))
            .filter(|(_, value)| !value.is_null())
            .collect();
        match runs.last_mut() {
            Some(last) if last.marks == marks => last.text.push_str(&words),
            _ => runs.push(Run { text: words.to_string(), marks }),
        }
    }
    runs
}

/// Writes nodes into a parent from a place on.
pub fn write(txn: &mut TransactionMut, parent: &impl XmlFragment, place: u32, nodes: &[Node]) {
    for (place, node) in (place..).zip(nodes) {
        match node {
            Node::Element(name, attrs, children) => {
                let element = parent.insert(txn, place, XmlElementPrelim::empty(name.as_str()));
                for (name, value) in attrs {
                    element.insert_attribute(txn, name.as_str(), any(value));
                }
                write(txn, &element, 0, children);
            }
            Node::Text(runs) => {
                let text = parent.insert(txn, place, XmlTextPrelim::new(""));
                let mut place = 0;
                for run in runs {
                    text.insert_with_attributes(txn, place, &run.text, attrs(&run.marks));
                    place += length(&run.text);
                }
            }
        }
    }
}

/// Marks as yrs takes them.
pub(super) fn attrs(marks: &BTreeMap<String, Value>) -> Attrs {
    marks.iter().map(|(name, value)| (Arc::from(name.as_str()), any(value))).collect()
}

/// The length of a text as Yjs counts it.
pub(super) fn length(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}

/// A value of Yjs as JSON. Bytes are no part of a story.
pub fn json(value: &Any) -> Value {
    match value {
        Any::Null | Any::Undefined | Any::Buffer(_) => Value::Null,
        Any::Bool(it) => Value::Bool(*it),
        Any::Number(yrs::Number::Int(it)) => Value::from(*it),
        // JavaScript has one kind of number: a whole one beyond 31 bits comes as a float.
        Any::Number(yrs::Number::Float(it)) if it.fract() == 0.0 && it.abs() < 9e15 => {
            Value::from(*it as i64)
        }
        Any::Number(yrs::Number::Float(it)) => Number::from_f64(*it).map_or(Value::Null, Value::Number),
        Any::String(it) => Value::from(&**it),
        Any::Array(all) => all.iter().map(json).collect(),
        Any::Map(all) => Value::Object(all.iter().map(|(name, it)| (name.clone(), json(it))).collect()),
    }
}

/// JSON as a value of Yjs.
pub fn any(value: &Value) -> Any {
    match value {
        Value::Null => Any::Null,
        Value::Bool(it) => Any::Bool(*it),
        Value::Number(it) => match it.as_i64() {
            Some(whole) => Any::Number(yrs::Number::Int(whole)),
            None => Any::Number(yrs::Number::Float(it.as_f64().unwrap_or(0.0))),
        },
        Value::String(it) => Any::String(it.as_str().into()),
        Value::Array(all) => Any::Array(all.iter().map(any).collect()),
        Value::Object(all) => {
            let all: HashMap<String, Any> = all.iter().map(|(name, it)| (name.clone(), any(it))).collect();
            Any::Map(Arc::new(all))
        }
    }
}
