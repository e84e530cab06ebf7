//! A feed's XML as a tree, as far as it can be read.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use crate::Problem;

/// What nobody nests deeper.
const DEEPEST: usize = 64;
/// More than the largest feeds have, and less than fills a memory.
const MOST: usize = 1_000_000;

/// Parts of the addresses of namespaces, which feeds write in several ways,
/// and the prefix that the specifications use.
const NAMESPACES: [(&str, &str); 5] = [
    ("itunes.com/dtds/podcast", "itunes"),
    ("podcastindex.org/namespace", "podcast"),
    ("podcast-namespace", "podcast"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("www.w3.org/2005/atom", "atom"),
];

/// An element, with the usual prefix of its namespace.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    /// From 1.
    pub line: usize,
    pub attributes: Vec<(String, String)>,
    /// Its own letters, without those of what is in it.
    pub text: String,
    pub children: Vec<Element>,
}

/// Reads as far as it goes; the rest is one problem. The root has no name.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Element {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_dangling_amp = true;
    reader.config_mut().allow_unmatched_ends = true;
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut open = vec![Element::default()];
    for _ in 0..MOST {
        let event = reader.read_event();
        let line = lines.at(reader.error_position().max(reader.buffer_position()));
        match event {
            Ok(Event::Start(start)) if open.len() < DEEPEST => open.push(element(&reader, &start, line)),
            Ok(Event::Start(_)) => {
                problems.push(Problem::at(line, "Its parts are nested too deep: nothing more was read."));
                return close(open);
            }
            Ok(Event::Empty(start)) => put(&mut open, element(&reader, &start, line)),
            Ok(Event::Text(text)) => write(&mut open, &text.xml10_content()),
            Ok(Event::CData(text)) => write(&mut open, &text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => write(&mut open, &character(&reference)),
            Ok(Event::End(_)) if open.len() > 1 => {
                if let Some(ended) = open.pop() {
                    put(&mut open, ended);
                }
            }
            Ok(Event::Eof) => return close(open),
            Ok(_) => {}
            Err(error) => {
                problems.push(Problem::at(
                    line,
                    format!("From here on it is no XML, and nothing more was read ({error}): save the feed again, whole."),
                ));
                return close(open);
            }
        }
    }
    problems.push(Problem::whole("It has more parts than any feed: the last ones were not read."));
    close(open)
}

impl Element {
    /// The first child of this name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|it| it.name == name)
    }

    /// All children of this name.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Self> + use<'a> {
        let name = name.to_owned();
        self.children.iter().filter(move |it| it.name == name)
    }

    /// The letters of the first child of this name that has some.
    pub fn said(&self, name: &str) -> Option<&str> {
        self.all(name).map(|it| it.text.trim()).find(|text| !text.is_empty())
    }

    /// What an attribute says, if it says something.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }
}

/// Counts lines on the way, so that a large feed is counted once.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, position: u64) -> usize {
        let to = usize::try_from(position).unwrap_or(usize::MAX).min(self.text.len());
        let passed = self.text.as_bytes().get(self.at..to).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(to);
        self.line
    }
}

fn element(reader: &NsReader<&[u8]>, start: &BytesStart<'_>, line: usize) -> Element {
    let (namespace, local) = reader.resolver().resolve_element(start.name());
    let name = match prefix(&namespace) {
        Some(prefix) => format!("{prefix}:{}", local.as_ref()),
        // A namespace that was never declared: then its prefix is what was meant.
        None => start.name().as_ref().to_owned(),
    };
    let mut attributes = Vec::new();
    for it in start.attributes().with_checks(false).flatten() {
        if let Ok(value) = it.normalized_value(XmlVersion::Implicit1_0) {
            attributes.push((it.key.as_ref().to_owned(), value.into_owned()));
        }
    }
    Element { name, line, attributes, ..Element::default() }
}

fn prefix(namespace: &ResolveResult<'_>) -> Option<&'static str> {
    let ResolveResult::Bound(namespace) = namespace else { return None };
    let address = namespace.as_ref().to_ascii_lowercase();
    NAMESPACES.iter().find(|(part, _)| address.contains(part)).map(|(_, prefix)| *prefix)
}

fn put(open: &mut [Element], child: Element) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(child);
    }
}

fn write(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

/// Ends what is still open, so that what was read of it is there.
fn close(mut open: Vec<Element>) -> Element {
    while open.len() > 1 {
        if let Some(ended) = open.pop() {
            put(&mut open, ended);
        }
    }
    open.pop().unwrap_or_default()
}

/// XML's five names and numbers. Of HTML's names the commonest; another one
/// stays as it is written.
fn character(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let name = reference.xml10_content();
    let known = match &*name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u{a0}",
        other => return format!("&{other};"),
    };
    known.to_owned()
}
