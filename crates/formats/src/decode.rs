//! Bytes to text. The order of belief: a byte order mark, valid UTF-8, what a
//! `meta` element or an XML declaration says, what the letters look like
//! (chardetng, as Firefox guesses).

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::Problem;

/// Larger files are archives or attacks; the largest real page we know has 3 MB.
pub const LARGEST: usize = 16 * 1024 * 1024;

/// Beginnings of files that people drop by mistake.
const OTHER_FILES: [(&[u8], &str); 12] = [
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"ID3", "an MP3 sound"),
    (b"OggS", "an Ogg sound"),
    (b"RIFF", "a WAV sound or WebP picture"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
];

/// What a file ought to be, in the sentences that say that it is not.
pub(crate) struct Wanted {
    /// What follows “This is a PDF, ”.
    pub another: &'static str,
    /// What follows “The file is over 16 MB, so nothing was read: ”.
    pub large: &'static str,
    /// What follows “The file is empty: ”.
    pub empty: &'static str,
}

/// The text of a file, or `None` with a problem that says what to do.
pub(crate) fn decode(bytes: &[u8], wanted: &Wanted, problems: &mut Vec<Problem>) -> Option<String> {
    if let Some(refusal) = refusal(bytes, wanted) {
        problems.push(Problem::whole(refusal));
        return None;
    }
    let (encoding, start) = encoding_of(bytes, problems);
    let (text, broken) = encoding.decode_without_bom_handling(&bytes[start..]);
    if broken {
        let line = text.split('\u{FFFD}').next().map_or(1, |before| before.matches('\n').count() + 1);
        let count = text.matches('\u{FFFD}').count();
        let name = encoding.name();
        problems.push(Problem::at(
            line,
            format!(
                "{count} characters are not {name} and were replaced by “\u{FFFD}”: save it again as UTF-8."
            ),
        ));
    }
    if !text.contains('\0') {
        return Some(text.into_owned());
    }
    let line = text.split('\0').next().map_or(1, |before| before.matches('\n').count() + 1);
    problems.push(Problem::at(line, "Zero bytes were left out: check that the text around them is whole."));
    Some(text.replace('\0', ""))
}

fn refusal(bytes: &[u8], wanted: &Wanted) -> Option<String> {
    if bytes.len() > LARGEST {
        return Some(format!("The file is over 16 MB, so nothing was read: {}", wanted.large));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Some(format!("The file is empty: {}", wanted.empty));
    }
    if let Some((_, kind)) = OTHER_FILES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(format!("This is {kind}, {}", wanted.another));
    }
    let unprintable =
        bytes.iter().filter(|b| **b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)).count();
    let is_binary = unprintable * 10 > bytes.len() && wide(bytes).is_none();
    is_binary.then(|| format!("This is a binary file, {}", wanted.another))
}

fn encoding_of(bytes: &[u8], problems: &mut Vec<Problem>) -> (&'static Encoding, usize) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return (encoding, length);
    }
    if let Some(encoding) = wide(bytes) {
        return (encoding, 0);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, 0);
    }
    if let Some(label) = named(bytes) {
        match Encoding::for_label(label.as_bytes()) {
            // The standard: a page that could name it cannot be UTF-16.
            Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => return (UTF_8, 0),
            Some(encoding) => return (encoding, 0),
            None => problems.push(Problem::whole(format!(
                "The file names an unknown encoding, “{label}”; it was guessed: check the letters, or save it as UTF-8."
            ))),
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (if is_nearly_utf8(bytes) { UTF_8 } else { detector.guess(None, Utf8Detection::Allow) }, 0)
}

/// UTF-16 without a mark: every second byte of its ASCII is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if Encoding::for_bom(bytes).is_some_and(|(encoding, _)| encoding != UTF_8) {
        return Some(UTF_16LE);
    }
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    match (even * 10 > pairs * 3, odd * 10 > pairs * 3) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// UTF-8 that was cut or had a few bytes damaged has far more good sequences
/// than bad ones; no other encoding looks like that.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let (mut good, mut bad) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        if c == '\u{FFFD}' { bad += 1 } else { good += 1 }
    }
    good > bad * 4
}

/// The label after `charset=` or `encoding=` near the beginning.
fn named(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let after = ["charset=", "encoding="].iter().find_map(|key| Some(head.split_once(key)?.1.to_string()))?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .take(40)
        .collect();
    (!label.is_empty()).then_some(label)
}

/// Whether a text is HTML: it begins as one, or has tags that a page has.
pub(crate) fn is_html(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(4096).collect::<String>().to_ascii_lowercase();
    let begins =
        ["<!doctype", "<html", "<?xml", "<!--", "<head", "<body"].iter().any(|start| head.starts_with(start));
    let tags = ["<html", "<body", "<p>", "<p ", "<div", "<article", "<h1", "<br>", "<br/>", "<span", "</a>"];
    begins || tags.iter().any(|tag| head.contains(tag)) || head.starts_with('<') && text.contains("</")
}
