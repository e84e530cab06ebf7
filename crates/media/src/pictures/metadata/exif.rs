//! EXIF 2.32 (CIPA DC-008): description, artist, copyright and when. Nothing
//! else is looked at; the position and the serial numbers in it stay in the
//! original.

use std::io::Cursor;

use exif::{Context, Exif, In, Reader, Tag, Value};

use super::{Metadata, day, text};

/// IPTC-IIM inside a TIFF: as it is, and among Photoshop's resources.
const IIM: [Tag; 2] = [Tag(Context::Tiff, 33723), Tag(Context::Tiff, 34377)];
/// What cameras write where nobody wrote anything.
const SAID_BY_CAMERAS: [&str; 6] = [
    "OLYMPUS DIGITAL CAMERA",
    "SONY DSC",
    "DCIM",
    "DIGITAL CAMERA",
    "KONICA MINOLTA DIGITAL CAMERA",
    "default",
];

/// Reads a block of EXIF (a TIFF file in small) and the IIM in it.
pub(super) fn read(block: &[u8]) -> (Metadata, Option<Vec<u8>>) {
    // A JPEG's block may still have its mark in front.
    let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
    taken(Reader::new().continue_on_error(true).read_raw(block.to_vec()))
}

/// Reads the EXIF of HEIC and AVIF; most of them have none.
pub(super) fn read_heif(bytes: &[u8]) -> Metadata {
    match Reader::new().continue_on_error(true).read_from_container(&mut Cursor::new(bytes)) {
        Err(exif::Error::NotFound(_)) => Metadata::default(),
        read => taken(read).0,
    }
}

fn taken(read: Result<Exif, exif::Error>) -> (Metadata, Option<Vec<u8>>) {
    let mut problems = Vec::new();
    let read = read.or_else(|error| {
        error.distill_partial_result(|errors| {
            problems.extend(errors.iter().take(3).map(|error| format!("EXIF: {error}")));
        })
    });
    let exif = match read {
        Ok(exif) => exif,
        Err(error) => {
            problems.push(format!("EXIF: {error}"));
            return (Metadata { problems, ..Metadata::default() }, None);
        }
    };
    let words = |tag: Tag| exif.get_field(tag, In::PRIMARY).and_then(|field| words(&field.value));
    let date = |tag: Tag| words(tag).as_deref().and_then(day);
    let description = words(Tag::ImageDescription);
    let metadata = Metadata {
        caption: description.filter(|it| !SAID_BY_CAMERAS.contains(&it.as_str())),
        creator: words(Tag::Artist),
        copyright: words(Tag::Copyright),
        created: date(Tag::DateTimeOriginal),
        digitized: date(Tag::DateTimeDigitized),
        problems,
        ..Metadata::default()
    };
    let iim = IIM.into_iter().find_map(|tag| bytes(&exif.get_field(tag, In::PRIMARY)?.value));
    (metadata, iim)
}

/// ASCII by the letter of the standard, UTF-8 as everybody writes it. The
/// copyright may have two parts, the photographer's and the editor's.
fn words(value: &Value) -> Option<String> {
    let Value::Ascii(parts) = value else { return None };
    let parts: Vec<String> =
        parts.iter().map(|part| decoded(part)).filter(|it| !it.trim().is_empty()).collect();
    text(&parts.join(", "))
}

fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

fn bytes(value: &Value) -> Option<Vec<u8>> {
    match value {
        Value::Byte(bytes) | Value::Undefined(bytes, _) => Some(bytes.clone()),
        // Old programs store the block as numbers of four bytes.
        Value::Long(numbers) => Some(numbers.iter().flat_map(|number| number.to_le_bytes()).collect()),
        _ => None,
    }
}
