//! Nodes that become other nodes by as few changes as may be, so that who
//! writes in the next paragraph, or in this one, keeps the place.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use yrs::{Any, GetString as _, Text, TextRef, TransactionMut, Xml as _, XmlFragment, XmlOut, XmlTextRef};

use super::tree::{any, attrs, length};
use super::{Node, Run, document, nodes, read, write};

/// Beyond this many comparisons, what is between the first and the last
/// difference is paired by its place.
const MOST_COMPARISONS: usize = 4_000_000;

/// Makes the children of `parent` what `new` is.
pub fn change(txn: &mut TransactionMut, parent: &impl XmlFragment, new: &[Node]) {
    let (old, _) = read(txn, parent);
    let old: Vec<Node> = old.into_iter().map(tidied).collect();
    // From the end, so that places before stay what they are.
    for step in steps(&old, new).into_iter().rev() {
        match step {
            Step::Keep => {}
            // Somebody is about to write there; whoever saved did not see it.
            Step::Remove { place } if is_blank(&old[place]) => {}
            Step::Remove { place } => parent.remove_range(txn, place as u32, 1),
            Step::Insert { place, node } => write(txn, parent, place as u32, &new[node..=node]),
            Step::Change { place, node } => change_node(txn, parent, place as u32, &old[place], &new[node]),
        }
    }
}

/// A block as it is once it is saved: one that saving would only tidy stays as it is.
fn tidied(node: Node) -> Node {
    let (read, problems) = document(std::slice::from_ref(&node));
    let mut tidy = nodes(&read.cleaned());
    if problems.is_empty() && tidy.len() == 1 { tidy.remove(0) } else { node }
}

fn change_node(txn: &mut TransactionMut, parent: &impl XmlFragment, place: u32, old: &Node, new: &Node) {
    match (parent.get(txn, place), old, new) {
        (Some(XmlOut::Element(element)), Node::Element(_, before, _), Node::Element(_, after, children)) => {
            for name in before.keys().filter(|name| !after.contains_key(*name)) {
                element.remove_attribute(txn, name);
            }
            for (name, value) in after.iter().filter(|(name, value)| before.get(*name) != Some(value)) {
                element.insert_attribute(txn, name.as_str(), any(value));
            }
            change(txn, &element, children);
        }
        (Some(XmlOut::Text(text)), _, Node::Text(runs)) => change_runs(txn, &text, runs),
        _ => {
            parent.remove_range(txn, place, 1);
            write(txn, parent, place, std::slice::from_ref(new));
        }
    }
}

/// Changes the words where they differ, then sets marks where those differ.
fn change_runs(txn: &mut TransactionMut, text: &XmlTextRef, new: &[Run]) {
    let words = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let old = words_of(txn, text);
    splice(txn, text, &words(&old), &words(new));
    let known: BTreeMap<&String, Value> =
        old.iter().flat_map(|run| run.marks.keys()).map(|name| (name, Value::Null)).collect();
    let mut place = 0;
    for run in new {
        let length = length(&run.text);
        // What is not true of these words any more is taken away by name.
        let mut marks: Map<String, Value> = known.iter().map(|(k, v)| ((*k).clone(), v.clone())).collect();
        marks.extend(run.marks.clone());
        let marks: BTreeMap<String, Value> = marks.into_iter().collect();
        if !has_already(txn, text, place, length, &run.marks) {
            text.format(txn, place, length, attrs(&marks));
        }
        place += length;
    }
}

fn words_of(txn: &TransactionMut, text: &XmlTextRef) -> Vec<Run> {
    text.diff(txn, yrs::types::text::YChange::identity)
        .into_iter()
        .filter_map(|part| {
            let yrs::Out::Any(Any::String(words)) = part.insert else { return None };
            let marks = part.attributes.iter().flat_map(|attrs| attrs.iter());
            let marks = marks.map(|(name, value)| (name.to_string(), super::json(value))).collect();
            Some(Run { text: words.to_string(), marks })
        })
        .collect()
}

fn has_already(
    txn: &TransactionMut,
    text: &XmlTextRef,
    from: u32,
    count: u32,
    marks: &BTreeMap<String, Value>,
) -> bool {
    let mut place = 0;
    words_of(txn, text).iter().all(|run| {
        let (start, end) = (place, place + length(&run.text));
        place = end;
        end <= from || start >= from + count || run.marks == *marks
    })
}

/// Makes a text another by changing what is between the first and the last difference.
pub fn change_text(txn: &mut TransactionMut, text: &TextRef, new: &str) {
    let old = text.get_string(txn);
    splice(txn, text, &old, new);
}

fn splice(txn: &mut TransactionMut, text: &impl Text, old: &str, new: &str) {
    let same = |(a, b): &(char, char)| a == b;
    let start: usize =
        old.chars().zip(new.chars()).take_while(same).map(|(letter, _)| letter.len_utf8()).sum();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let ends = old_rest.chars().rev().zip(new_rest.chars().rev());
    let end: usize = ends.take_while(same).map(|(letter, _)| letter.len_utf8()).sum();
    let place = length(&old[..start]);
    let (gone, come) = (&old_rest[..old_rest.len() - end], &new_rest[..new_rest.len() - end]);
    if !gone.is_empty() {
        text.remove_range(txn, place, length(gone));
    }
    text.insert(txn, place, come);
}

enum Step {
    Keep,
    Remove { place: usize },
    Insert { place: usize, node: usize },
    Change { place: usize, node: usize },
}

/// What to do, in the order of the old places.
fn steps(old: &[Node], new: &[Node]) -> Vec<Step> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let mut steps = Vec::new();
    let (mut place, mut node) = (head, head);
    for (same_old, same_new) in common(&old[head..old_end], &new[head..new_end]) {
        pair(&mut steps, (old, place..head + same_old), (new, node..head + same_new));
        steps.push(Step::Keep);
        (place, node) = (head + same_old + 1, head + same_new + 1);
    }
    pair(&mut steps, (old, place..old_end), (new, node..new_end));
    steps
}

/// Between two that stay: blocks of one kind become each other in order, the rest goes and comes.
fn pair(
    steps: &mut Vec<Step>,
    (old, gone): (&[Node], std::ops::Range<usize>),
    (new, come): (&[Node], std::ops::Range<usize>),
) {
    let (mut place, mut node) = (gone.start, come.start);
    while place < gone.end && node < come.end {
        let step = if is_alike(&old[place], &new[node]) {
            place += 1;
            node += 1;
            Step::Change { place: place - 1, node: node - 1 }
        } else if gone.end - place > come.end - node {
            place += 1;
            Step::Remove { place: place - 1 }
        } else {
            node += 1;
            Step::Insert { place, node: node - 1 }
        };
        steps.push(step);
    }
    steps.extend((place..gone.end).map(|place| Step::Remove { place }));
    steps.extend((node..come.end).map(|node| Step::Insert { place, node }));
}

/// A paragraph without words, or a table.
fn is_blank(node: &Node) -> bool {
    let is_wordless = |children: &[Node]| children.iter().all(has_no_words);
    matches!(node, Node::Element(name, _, children)
        if ["paragraph", "table"].contains(&name.as_str()) && is_wordless(children))
}

fn has_no_words(node: &Node) -> bool {
    match node {
        Node::Text(runs) => runs.is_empty(),
        Node::Element(name, _, children) => {
            ["table_row", "table_cell"].contains(&name.as_str()) && children.iter().all(has_no_words)
        }
    }
}

fn is_alike(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Element(old, ..), Node::Element(new, ..)) => old == new,
        (Node::Text(_), Node::Text(_)) => true,
        _ => false,
    }
}

/// The longest common subsequence, as pairs of places.
fn common(old: &[Node], new: &[Node]) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST_COMPARISONS {
        return vec![];
    }
    let width = new.len() + 1;
    let mut best = vec![0u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            best[i * width + j] = if old[i] == new[j] {
                best[(i + 1) * width + j + 1] + 1
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
