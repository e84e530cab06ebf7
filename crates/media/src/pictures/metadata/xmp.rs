//! XMP (ISO 16684-1): a small part of RDF in XML. Every property is flattened to
//! a path of names and a text; the names that we know are then picked. Names
//! are told apart by their namespaces, so prefixes may be any.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::{MOST_PEOPLE, Metadata, day, places, text};

/// Elements inside each other.
const DEEPEST: usize = 24;
/// Properties that are looked at.
const MOST: usize = 4_000;

/// The namespaces whose properties are read, by the prefix that they have here.
const NAMESPACES: [(&str, &str); 10] = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("x", "adobe:ns:meta/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("photoshop", "http://ns.adobe.com/photoshop/1.0/"),
    ("rights", "http://ns.adobe.com/xap/1.0/rights/"),
    ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ("exif", "http://ns.adobe.com/exif/1.0/"),
    ("core", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"),
    ("ext", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
    ("plus", "http://ns.useplus.org/ldf/xmp/1.0/"),
];

/// Reads what it can.
pub(super) fn read(packet: &[u8]) -> Metadata {
    let packet = String::from_utf8_lossy(packet);
    let mut it = Properties::default();
    let mut problems = Vec::new();
    if let Err(error) = it.take(packet.trim_start_matches('\u{feff}').trim_end_matches('\0')) {
        problems.push(format!("XMP: {}", lw_base::one_line(&error.to_string(), 200)));
    }
    let one = |path: &str| it.one(path);
    let date = |paths: &[&str]| paths.iter().find_map(|path| day(&it.one(path)?));
    let created = ["ext:LocationCreated", "ext:LocationShown"].into_iter().find_map(|location| {
        let parts = ["Sublocation", "City", "ProvinceState", "CountryName"];
        let parts = parts.map(|part| it.one(&format!("{location}/ext:{part}")));
        places(parts.iter().map(Option::as_deref))
    });
    let parts = ["core:Location", "photoshop:City", "photoshop:State", "photoshop:Country"].map(one);
    let mut people: Vec<String> = it.all("ext:PersonInImage").collect();
    people.extend(it.all("ext:PersonInImageWDetails/ext:PersonName"));
    people.dedup();
    people.truncate(MOST_PEOPLE);
    let creators: Vec<String> = it.all("dc:creator").take(MOST_PEOPLE).collect();
    Metadata {
        headline: one("photoshop:Headline"),
        caption: one("dc:description"),
        alt: one("core:AltTextAccessibility"),
        credit: one("photoshop:Credit"),
        creator: text(&creators.join(", ")),
        source: one("photoshop:Source"),
        copyright: one("dc:rights"),
        usage_terms: one("rights:UsageTerms"),
        created: date(&["photoshop:DateCreated", "exif:DateTimeOriginal"]),
        digitized: date(&["exif:DateTimeDigitized", "xmp:CreateDate"]),
        place: places(parts.iter().map(Option::as_deref)).or(created),
        people,
        rights_end: one("plus:LicenseEndDate").as_deref().and_then(day),
        digital_source: one("ext:DigitalSourceType")
            .and_then(|it| text(it.rsplit('/').next().unwrap_or(&it))),
        problems,
    }
}

/// A path of names, its language, its text.
#[derive(Default)]
struct Properties(Vec<(String, bool, String)>);

impl Properties {
    fn take(&mut self, packet: &str) -> quick_xml::Result<()> {
        let mut reader = NsReader::from_str(packet);
        let mut path: Vec<String> = Vec::new();
        let mut is_default = true;
        let mut words = String::new();
        loop {
            if self.0.len() > MOST || path.len() > DEEPEST {
                return Ok(());
            }
            match reader.read_event()? {
                Event::Start(element) => {
                    words.clear();
                    path.push(name(&reader, &element));
                    is_default = self.attributes(&reader, &element, &path);
                }
                Event::Empty(element) => {
                    path.push(name(&reader, &element));
                    self.attributes(&reader, &element, &path);
                    path.pop();
                }
                Event::Text(text) => words.push_str(&text.xml10_content()),
                Event::CData(text) => words.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) => words.push(character(&reference)),
                Event::End(_) => {
                    self.note(&path, is_default, &words);
                    words.clear();
                    path.pop();
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// A simple property may be an attribute instead of an element. Says whether
    /// the element is in the default language.
    fn attributes(&mut self, reader: &NsReader<&[u8]>, element: &BytesStart<'_>, path: &[String]) -> bool {
        let mut is_default = true;
        for attribute in element.attributes().with_checks(false).take(MOST).flatten() {
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
            if attribute.key.as_ref() == "xml:lang" {
                is_default = &*value == "x-default";
                continue;
            }
            let (namespace, local) = reader.resolver().resolve_attribute(attribute.key);
            let Some(prefix) = prefix(&namespace) else { continue };
            // `rdf:resource` is the value of its element, `rdf:about` of none.
            match (prefix, local.as_ref()) {
                ("rdf", "resource") => self.note(path, true, &value),
                ("rdf", _) => {}
                (prefix, local) => {
                    let mut path = path.to_vec();
                    path.push(format!("{prefix}:{local}"));
                    self.note(&path, true, &value);
                }
            }
        }
        is_default
    }

    fn note(&mut self, path: &[String], is_default: bool, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        let names: Vec<&str> = path
            .iter()
            .map(String::as_str)
            .filter(|it| !it.starts_with("rdf:") && !it.starts_with("x:"))
            .collect();
        self.0.push((names.join("/"), is_default, words.to_owned()));
    }

    fn all(&self, path: &str) -> impl Iterator<Item = String> {
        self.0.iter().filter(move |(it, ..)| it == path).filter_map(|(.., words)| text(words))
    }

    /// The text in the default language, or the first.
    fn one(&self, path: &str) -> Option<String> {
        let of = |(it, ..): &&(String, bool, String)| it == path;
        let default = self.0.iter().filter(of).find(|(_, is_default, _)| *is_default);
        default.and_then(|(.., words)| text(words)).or_else(|| self.all(path).next())
    }
}

fn name(reader: &NsReader<&[u8]>, element: &BytesStart<'_>) -> String {
    let (namespace, local) = reader.resolver().resolve_element(element.name());
    format!("{}:{}", prefix(&namespace).unwrap_or("?"), local.as_ref())
}

fn prefix(namespace: &ResolveResult<'_>) -> Option<&'static str> {
    let ResolveResult::Bound(namespace) = namespace else { return None };
    NAMESPACES.iter().find(|(_, it)| *it == namespace.as_ref()).map(|(prefix, _)| *prefix)
}

/// XML's five names and numbers; no document may bring names of its own.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> char {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character;
    }
    match &*reference.xml10_content() {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => char::REPLACEMENT_CHARACTER,
    }
}
