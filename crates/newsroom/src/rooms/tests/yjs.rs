//! Editing logs recorded from Yjs and y-prosemirror (`islands/test/yjs-logs.mjs`):
//! what is read here is what Yjs itself reads.

use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::rooms::document::Node;
use crate::rooms::manuscript::Manuscript;

const LOGS: &[u8] = include_bytes!("../../../tests/yjs-logs.json.gz");

#[derive(Deserialize)]
struct Log {
    updates: Vec<String>,
    tree: Value,
    /// Whether the three who wrote it read the same.
    agree: bool,
}

fn logs() -> Vec<Log> {
    let mut text = String::new();
    GzDecoder::new(LOGS).read_to_string(&mut text).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn clean(attrs: &std::collections::BTreeMap<String, Value>) -> Value {
    let full = |value: &Value| match value {
        Value::Object(inside) => Value::Object(
            inside.iter().filter(|(_, it)| !it.is_null()).map(|(k, v)| (k.clone(), v.clone())).collect(),
        ),
        other => other.clone(),
    };
    Value::Object(attrs.iter().map(|(name, value)| (name.clone(), full(value))).collect::<Map<_, _>>())
}

fn tree(nodes: &[Node]) -> Value {
    let node = |node: &Node| match node {
        Node::Element(name, attrs, children) => {
            json!({"name": name, "attrs": clean(attrs), "children": tree(children)})
        }
        Node::Text(runs) => {
            runs.iter().map(|run| json!({"text": run.text, "marks": clean(&run.marks)})).collect()
        }
    };
    nodes.iter().map(node).collect()
}

/// Two runs side by side with the same marks are one, whoever reads.
fn joined(value: &mut Value) {
    match value {
        Value::Array(all) => {
            all.iter_mut().for_each(joined);
            let is_text = all.first().is_some_and(|first| first.get("text").is_some());
            if is_text {
                let mut runs: Vec<Value> = Vec::new();
                for run in all.drain(..) {
                    match runs.last_mut() {
                        Some(last) if last["marks"] == run["marks"] => {
                            let text = format!(
                                "{}{}",
                                last["text"].as_str().unwrap(),
                                run["text"].as_str().unwrap()
                            );
                            last["text"] = text.into();
                        }
                        _ => runs.push(run),
                    }
                }
                *all = runs;
            }
        }
        Value::Object(all) => all.values_mut().for_each(joined),
        _ => {}
    }
}

#[test]
fn yjs_and_we_read_the_same_in_at_least_399_of_400_recorded_logs() {
    let (mut same, mut folded_same, mut all) = (0, 0, 0);
    for (number, mut log) in logs().into_iter().enumerate() {
        all += 1;
        joined(&mut log.tree);
        let updates: Vec<_> = log.updates.iter().map(|update| STANDARD.decode(update).unwrap()).collect();
        let read = |text: &Manuscript| {
            let mut read = tree(&text.nodes());
            joined(&mut read);
            read
        };
        let mut text = Manuscript::new();
        // A room that was folded in the middle, as one is that was opened again.
        let mut folded = Manuscript::new();
        for (place, update) in updates.iter().enumerate() {
            text.apply(update).unwrap();
            folded.apply(update).unwrap();
            if place == updates.len() / 2 {
                let state = folded.state();
                folded = Manuscript::new();
                folded.load(&state).unwrap();
            }
        }
        let is_same = read(&text) == log.tree;
        if !is_same {
            println!(
                "log {} differs (its writers {})",
                number + 1,
                if log.agree { "agree" } else { "disagree" }
            );
        }
        same += usize::from(is_same);
        folded_same += usize::from(read(&folded) == log.tree);
    }
    println!("{same} of {all} logs as Yjs reads them; {folded_same} with a fold in the middle");
    assert_eq!(all, 400);
    assert!(same >= 399 && folded_same >= 399);
}
