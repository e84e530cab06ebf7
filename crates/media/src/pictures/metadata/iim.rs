//! IPTC-IIM 4.2: data sets of a mark (0x1C), record, number, length and bytes,
//! as they are or inside Photoshop's resource 0x0404. The character set is in
//! data set 1:90; without it UTF-8 is taken where it is that, else Windows-1252.

use encoding_rs::Encoding;

use super::{MOST_PEOPLE, Metadata, day, places, text};

/// What begins a data set.
const MARK: u8 = 0x1c;

/// Reads what it can.
pub(super) fn read(block: &[u8]) -> Metadata {
    let unpacked;
    let block = match hexadecimal(block) {
        Some(bytes) => {
            unpacked = bytes;
            &unpacked
        }
        None => block,
    };
    let Some(block) = resource(block) else { return Metadata::default() };
    let mut it = Sets::default();
    if it.take(block).is_none() {
        it.problems.push("IPTC-IIM: it breaks off".to_owned());
    }
    let one = |number: u8| it.all(number).next();
    let place = [92, 90, 95, 101].map(|number| it.all(number).next());
    Metadata {
        headline: one(105),
        caption: one(120),
        credit: one(110),
        creator: one(80),
        source: one(115),
        copyright: one(116),
        created: one(55).as_deref().and_then(day),
        place: places(place.iter().map(Option::as_deref)),
        people: Vec::new(),
        rights_end: one(37).as_deref().and_then(day),
        problems: it.problems,
        ..Metadata::default()
    }
}

/// The data sets of record 2, and how they are encoded.
#[derive(Default)]
struct Sets<'a> {
    sets: Vec<(u8, &'a [u8])>,
    charset: Option<&'a [u8]>,
    problems: Vec<String>,
}

impl<'a> Sets<'a> {
    /// `None` where it breaks off; what came before is kept.
    fn take(&mut self, block: &'a [u8]) -> Option<()> {
        let mut rest = block;
        while rest.first() == Some(&MARK) {
            let (record, number) = (*rest.get(1)?, *rest.get(2)?);
            let length = usize::from(u16::from_be_bytes([*rest.get(3)?, *rest.get(4)?]));
            // The highest bit says that a longer number follows, in so many bytes.
            let (start, length) = if length & 0x8000 == 0 {
                (5, length)
            } else {
                let digits = rest.get(5..5 + (length & 0x7fff).min(4))?;
                let number = digits.iter().fold(0usize, |sum, digit| sum << 8 | usize::from(*digit));
                (5 + digits.len(), number)
            };
            let data = rest.get(start..start.checked_add(length)?)?;
            match (record, number) {
                (1, 90) => self.charset = Some(data),
                (2, _) if self.sets.len() < 10 * MOST_PEOPLE => self.sets.push((number, data)),
                _ => {}
            }
            rest = &rest[start + length..];
        }
        Some(())
    }

    fn all(&self, number: u8) -> impl Iterator<Item = String> {
        let sets = self.sets.iter().filter(move |(it, _)| *it == number);
        sets.filter_map(|(_, data)| text(&self.decoded(data)))
    }

    fn decoded(&self, data: &[u8]) -> String {
        let utf8 = std::str::from_utf8(data).map(str::to_owned);
        match self.charset.and_then(charset) {
            Some(charset) => charset.decode_without_bom_handling(data).0.into_owned(),
            None => utf8.unwrap_or_else(|_| encoding_rs::WINDOWS_1252.decode(data).0.into_owned()),
        }
    }
}

/// The escape sequence of ISO 2022 that names a character set (ISO-IR).
fn charset(escape: &[u8]) -> Option<&'static Encoding> {
    match escape {
        b"\x1b%G" | b"\x1b%/G" | b"\x1b%/H" | b"\x1b%/I" => Some(encoding_rs::UTF_8),
        [0x1b, b'-' | b'.' | b'/', set] => Some(match set {
            b'B' => encoding_rs::ISO_8859_2,
            b'C' => encoding_rs::ISO_8859_3,
            b'D' => encoding_rs::ISO_8859_4,
            b'L' => encoding_rs::ISO_8859_5,
            b'G' => encoding_rs::ISO_8859_6,
            b'F' => encoding_rs::ISO_8859_7,
            b'H' => encoding_rs::ISO_8859_8,
            b'M' => encoding_rs::WINDOWS_1254,
            b'T' => encoding_rs::WINDOWS_874,
            b'b' => encoding_rs::ISO_8859_15,
            _ => encoding_rs::WINDOWS_1252,
        }),
        _ => None,
    }
}

/// Photoshop's resource 0x0404 among the others; a block without any is IIM itself.
fn resource(block: &[u8]) -> Option<&[u8]> {
    let block = block.strip_prefix(b"Photoshop 3.0\0").unwrap_or(block);
    if block.first() == Some(&MARK) {
        return Some(block);
    }
    let mut rest = block;
    while let Some(resource) = rest.strip_prefix(b"8BIM") {
        let id = resource.get(..2)?;
        // A name with its length in front, filled up to an even number.
        let name = 1 + usize::from(*resource.get(2)?);
        let start = 2 + name + name % 2;
        let length = u32::from_be_bytes(resource.get(start..start + 4)?.try_into().ok()?) as usize;
        let data = resource.get(start + 4..)?;
        if id == b"\x04\x04" {
            return Some(&data[..length.min(data.len())]);
        }
        rest = data.get(length.checked_add(length % 2)?..)?;
    }
    None
}

/// ImageMagick's way into PNG: a line feed, a name, a length, hexadecimal lines.
fn hexadecimal(block: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(block).ok()?.strip_prefix('\n')?;
    let digits = text.splitn(3, '\n').nth(2)?;
    let digits: Vec<u8> = digits.bytes().filter(u8::is_ascii_hexdigit).collect();
    let value = |digit: u8| (digit as char).to_digit(16).map(|it| it as u8);
    digits.chunks_exact(2).map(|two| Some(value(two[0])? << 4 | value(two[1])?)).collect()
}
