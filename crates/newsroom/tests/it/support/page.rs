//! What an editor's page does, with yrs in the place of Yjs.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::net::SocketAddr;
use std::time::Duration;

use futures::{SinkExt as _, StreamExt as _};
use lw_base::Id;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};
use yrs::types::Attrs;
use yrs::types::text::YChange;
use yrs::updates::decoder::Decode as _;
use yrs::updates::encoder::Encode as _;
use yrs::{
    Any, Doc, GetString as _, Map as _, OffsetKind, Options, Out, ReadTxn, StateVector, Text as _,
    Transact as _, TransactionMut, Update, Xml as _, XmlElementPrelim, XmlElementRef, XmlFragment, XmlOut,
    XmlTextPrelim, XmlTextRef,
};

use super::Chance;

type Line = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// What a page was told.
#[derive(Debug, PartialEq, Eq)]
pub enum Told {
    Update,
    Presence(Vec<(u64, String)>),
    Kept(u64),
    Notes,
    Refused(String),
    Closed,
}

/// A person's page: the document, a line, and what is not kept yet.
pub struct Page {
    pub doc: Doc,
    pub person: String,
    line: Option<Line>,
    /// Writes go out once the server's step 1 was answered.
    is_synced: bool,
    number: u64,
    unkept: VecDeque<(u64, Vec<u8>)>,
    /// Updates that were acknowledged.
    pub kept: Vec<Vec<u8>>,
}

fn number(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn message(numbers: &[u64], bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    numbers.iter().for_each(|it| number(&mut out, *it));
    number(&mut out, bytes.len() as u64);
    out.extend_from_slice(bytes);
    out
}

fn read_number(bytes: &mut &[u8]) -> u64 {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = bytes[0];
        *bytes = &bytes[1..];
        value |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            return value;
        }
    }
}

fn read_bytes<'a>(bytes: &mut &'a [u8]) -> &'a [u8] {
    let length = read_number(bytes) as usize;
    let (taken, rest) = bytes.split_at(length);
    *bytes = rest;
    taken
}

impl Page {
    pub fn new(person: &str) -> Self {
        let doc = Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..Options::default() });
        for name in ["headline", "standfirst", "dateline", "slug"] {
            doc.get_or_insert_text(name);
        }
        doc.get_or_insert_xml_fragment("body");
        doc.get_or_insert_map("fields");
        Self {
            doc,
            person: person.to_owned(),
            line: None,
            is_synced: false,
            number: 0,
            unkept: VecDeque::new(),
            kept: Vec::new(),
        }
    }

    /// Connects as somebody who may write.
    pub async fn connects(&mut self, address: SocketAddr, story: &Id) -> bool {
        self.connects_as(address, story, true).await
    }

    pub async fn connects_as(&mut self, address: SocketAddr, story: &Id, may_write: bool) -> bool {
        let person = &self.person;
        let path = format!("desk/stories/{story}/room?id={person}&name=Name-{person}&may_write={may_write}");
        let Ok((line, _)) = connect_async(format!("ws://{address}/{path}")).await else { return false };
        self.line = Some(line);
        self.is_synced = false;
        self.number = 0;
        self.unkept.clear();
        let known = self.doc.transact().state_vector().encode_v1();
        self.sends(message(&[0, 0], &known)).await;
        true
    }

    /// Connects and hears until it has what the room has.
    pub async fn enters(address: SocketAddr, story: &Id, person: &str) -> Self {
        let mut page = Self::new(person);
        assert!(page.connects(address, story).await);
        while page.hears().await != Told::Update {}
        page
    }

    pub fn is_connected(&self) -> bool {
        self.line.is_some()
    }

    /// Goes away without a word.
    pub fn is_cut(&mut self) {
        self.line = None;
    }

    pub fn waits_for(&self) -> usize {
        self.unkept.len()
    }

    pub async fn sends(&mut self, bytes: Vec<u8>) {
        if let Some(line) = &mut self.line
            && line.send(Message::Binary(bytes.into())).await.is_err()
        {
            self.line = None;
        }
    }

    pub async fn shows(&mut self, client: u64, clock: u64, state: &str) {
        let mut update = Vec::new();
        [1, client, clock].iter().for_each(|it| number(&mut update, *it));
        number(&mut update, state.len() as u64);
        update.extend_from_slice(state.as_bytes());
        self.sends(message(&[1], &update)).await;
    }

    /// Sends an update as a write, as soon as the server's step 1 was answered.
    pub async fn writes(&mut self, update: Vec<u8>) {
        if !self.is_synced || self.line.is_none() {
            return;
        }
        self.number += 1;
        let bytes = message(&[2, self.number], &update);
        self.unkept.push_back((self.number, update));
        self.sends(bytes).await;
    }

    /// The next thing that is told.
    pub async fn hears(&mut self) -> Told {
        loop {
            if let Some(told) = self.hears_one().await {
                return told;
            }
        }
    }

    /// What is told within a moment.
    pub async fn hears_within(&mut self, moment: Duration) -> Option<Told> {
        tokio::time::timeout(moment, self.hears()).await.ok()
    }

    async fn hears_one(&mut self) -> Option<Told> {
        let Some(line) = &mut self.line else { return Some(Told::Closed) };
        let bytes = match line.next().await {
            Some(Ok(Message::Binary(bytes))) => bytes,
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => return None,
            _ => {
                self.line = None;
                return Some(Told::Closed);
            }
        };
        let mut bytes = &bytes[..];
        match read_number(&mut bytes) {
            0 => match read_number(&mut bytes) {
                0 => {
                    let known = StateVector::decode_v1(read_bytes(&mut bytes)).unwrap();
                    let missing = self.doc.transact().encode_state_as_update_v1(&known);
                    self.is_synced = true;
                    if missing != [0, 0] {
                        self.writes(missing).await;
                    }
                    None
                }
                _ => {
                    let update = Update::decode_v1(read_bytes(&mut bytes)).unwrap();
                    self.doc.transact_mut().apply_update(update).unwrap();
                    assert!(!self.doc.transact().has_missing_updates(), "a page is told things in order");
                    Some(Told::Update)
                }
            },
            1 => {
                let mut bytes = read_bytes(&mut bytes);
                let mut all = Vec::new();
                for _ in 0..read_number(&mut bytes) {
                    let (client, _) = (read_number(&mut bytes), read_number(&mut bytes));
                    all.push((client, String::from_utf8(read_bytes(&mut bytes).to_vec()).unwrap()));
                }
                Some(Told::Presence(all))
            }
            3 => {
                let kept = read_number(&mut bytes);
                let (number, update) = self.unkept.pop_front().expect("something was written");
                assert_eq!(number, kept, "writes are kept in their order");
                self.kept.push(update);
                Some(Told::Kept(kept))
            }
            5 => Some(Told::Notes),
            4 => Some(Told::Refused(String::from_utf8(read_bytes(&mut bytes).to_vec()).unwrap())),
            kind => panic!("a message of kind {kind}"),
        }
    }

    /// Changes something; the update is returned, not sent.
    pub fn changes(&mut self, work: impl FnOnce(&mut TransactionMut)) -> Vec<u8> {
        let mut txn = self.doc.transact_mut();
        work(&mut txn);
        txn.commit();
        txn.encode_update_v1()
    }

    /// Writes a letter at the start of the headline.
    pub async fn types(&mut self, words: &str) {
        let headline = self.doc.get_or_insert_text("headline");
        let update = self.changes(|txn| headline.insert(txn, 0, words));
        self.writes(update).await;
    }

    /// Edits something, as people do.
    pub fn edits(&mut self, chance: &mut Chance) -> Vec<u8> {
        let body = self.doc.get_or_insert_xml_fragment("body");
        let headline = self.doc.get_or_insert_text("headline");
        let fields = self.doc.get_or_insert_map("fields");
        self.changes(|txn| match chance.below(20) {
            0 => {
                let old = headline.get_string(txn);
                headline.insert(txn, place(&old, chance), chance.of(WORDS));
            }
            1 => drop(fields.insert(txn, "section", chance.of(WORDS))),
            2 | 3 => splits(txn, &body, chance),
            5 => changes_a_table(txn, &body, chance),
            6 => shows_a_picture(txn, &body, chance),
            7 => drop(fields.insert(txn, "picture", PICTURE)),
            4 if body.len(txn) > 4 => body.remove_range(txn, chance.below(body.len(txn) as usize) as u32, 1),
            _ => writes_in_a_paragraph(txn, &body, chance),
        })
    }
}

const WORDS: &[&str] = &["harbour ", "ميناء ", "👩🏽‍🚀", "🛥 ", "é", "กรุง", "𝄞", "x"];

/// A place between two letters, as Yjs counts.
fn place(text: &str, chance: &mut Chance) -> u32 {
    let letters = chance.below(text.chars().count() + 1);
    utf16(&text.chars().take(letters).collect::<String>())
}

fn utf16(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}

fn words_of<T: ReadTxn>(txn: &T, text: &XmlTextRef) -> String {
    let parts = text.diff(txn, YChange::identity).into_iter();
    parts
        .map(|part| if let Out::Any(Any::String(it)) = part.insert { it.to_string() } else { String::new() })
        .collect()
}

/// A picture that is not there.
const PICTURE: &str = "06etbcf1c5v2h7m3t2s5xw1y0z";

fn one_of(txn: &TransactionMut, parent: &impl XmlFragment, chance: &mut Chance) -> Option<XmlElementRef> {
    let count = parent.len(txn) as usize;
    match parent.get(txn, chance.below(count.max(1)) as u32) {
        Some(XmlOut::Element(element)) => Some(element),
        _ => None,
    }
}

/// A paragraph, or a cell of a table.
fn line(txn: &TransactionMut, body: &impl XmlFragment, chance: &mut Chance) -> Option<XmlElementRef> {
    let element = one_of(txn, body, chance)?;
    match &**element.tag() {
        "paragraph" => Some(element),
        "table" => one_of(txn, &one_of(txn, &element, chance)?, chance),
        _ => None,
    }
}

/// A new table, a row or a cell more, a row or a cell less.
fn changes_a_table(txn: &mut TransactionMut, body: &impl XmlFragment, chance: &mut Chance) {
    let row = |txn: &mut TransactionMut, table: &XmlElementRef, at: u32| {
        let row = table.insert(txn, at, XmlElementPrelim::empty("table_row"));
        for at in 0..2 {
            row.insert(txn, at, XmlElementPrelim::empty("table_cell"));
        }
    };
    let table = one_of(txn, body, chance).filter(|element| &**element.tag() == "table");
    let Some(table) = table else {
        let at = chance.below(body.len(txn) as usize + 1) as u32;
        let table = body.insert(txn, at, XmlElementPrelim::empty("table"));
        return (0..2).for_each(|at| row(txn, &table, at));
    };
    let end = table.len(txn);
    match (chance.below(4), one_of(txn, &table, chance)) {
        (0, _) if end > 1 => table.remove_range(txn, end - 1, 1),
        (1, Some(row)) => drop(row.insert(txn, 0, XmlElementPrelim::empty("table_cell"))),
        (2, Some(row)) if row.len(txn) > 1 => row.remove_range(txn, 0, 1),
        _ => row(txn, &table, end),
    }
}

fn shows_a_picture(txn: &mut TransactionMut, body: &impl XmlFragment, chance: &mut Chance) {
    let at = chance.below(body.len(txn) as usize + 1) as u32;
    let picture = body.insert(txn, at, XmlElementPrelim::empty("picture"));
    picture.insert_attribute(txn, "picture", PICTURE);
    picture.insert_attribute(txn, "alt", chance.of(WORDS));
}

fn writes_in_a_paragraph(txn: &mut TransactionMut, body: &impl XmlFragment, chance: &mut Chance) {
    let Some(paragraph) = line(txn, body, chance) else {
        return splits(txn, body, chance);
    };
    let text = match paragraph.get(txn, 0) {
        Some(XmlOut::Text(text)) => text,
        _ => paragraph.insert(txn, 0, XmlTextPrelim::new("")),
    };
    let words = words_of(txn, &text);
    let from = place(&words, chance);
    match chance.below(6) {
        0 if from < utf16(&words) => {
            let units: Vec<u16> = words.encode_utf16().skip(from as usize).collect();
            let rest = String::from_utf16(&units).unwrap();
            let gone: String = rest.chars().take(1 + chance.below(6)).collect();
            text.remove_range(txn, from, utf16(&gone));
        }
        1 if from < utf16(&words) => {
            let name = chance.of(&["strong", "emphasis", "link", "quotation"]);
            let value = if chance.one_in(4) {
                Any::Null
            } else {
                Any::from(HashMap::from([("href".to_owned(), Any::from("/a"))]))
            };
            let length = utf16(&words) - from;
            text.format(txn, from, length, Attrs::from([(name.into(), value)]));
        }
        _ => text.insert(txn, from, chance.of(WORDS)),
    }
}

/// A new paragraph that takes the end of another with it.
fn splits(txn: &mut TransactionMut, body: &impl XmlFragment, chance: &mut Chance) {
    let count = body.len(txn) as usize;
    let at = chance.below(count + 1) as u32;
    let mut words = chance.of(WORDS).to_owned();
    if at > 0
        && let Some(XmlOut::Element(before)) = body.get(txn, at - 1)
        && &**before.tag() == "paragraph"
        && let Some(XmlOut::Text(text)) = before.get(txn, 0)
    {
        let old = words_of(txn, &text);
        let from = place(&old, chance);
        let rest: Vec<u16> = old.encode_utf16().skip(from as usize).collect();
        text.remove_range(txn, from, rest.len() as u32);
        words = String::from_utf16(&rest).unwrap() + &words;
    }
    let paragraph = body.insert(txn, at, XmlElementPrelim::empty("paragraph"));
    paragraph.insert(txn, 0, XmlTextPrelim::new(words));
}

/// Everything that a document says, as text to compare.
pub fn shape(doc: &Doc) -> String {
    let body = doc.get_or_insert_xml_fragment("body");
    let headline = doc.get_or_insert_text("headline");
    let fields = doc.get_or_insert_map("fields");
    let txn = doc.transact();
    let mut out = headline.get_string(&txn);
    for (name, value) in fields.iter(&txn).collect::<BTreeMap<_, _>>() {
        out += &format!("\n{name}: {value:?}");
    }
    write_shape(&txn, &body, &mut out);
    out
}

fn write_shape<T: ReadTxn>(txn: &T, parent: &impl XmlFragment, out: &mut String) {
    for child in parent.children(txn) {
        match child {
            XmlOut::Element(element) => {
                *out += &format!("\n<{}", element.tag());
                for (name, value) in element.attributes(txn).collect::<BTreeMap<_, _>>() {
                    *out += &format!(" {name}={value:?}");
                }
                *out += ">";
                write_shape(txn, &element, out);
            }
            XmlOut::Text(text) => write_words(txn, &text, out),
            XmlOut::Fragment(_) => {}
        }
    }
}

fn write_words<T: ReadTxn>(txn: &T, text: &XmlTextRef, out: &mut String) {
    for part in text.diff(txn, YChange::identity) {
        let marks: BTreeMap<String, String> = part
            .attributes
            .iter()
            .flat_map(|attrs| attrs.iter())
            .filter(|(_, value)| **value != Any::Null)
            .map(|(name, value)| (name.to_string(), format!("{value:?}")))
            .collect();
        *out += &format!("[{:?} {marks:?}]", part.insert);
    }
}
