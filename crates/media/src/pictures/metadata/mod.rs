//! What a picture says of itself: XMP, IPTC-IIM and EXIF, brought together as
//! the IPTC Photo Metadata Standard (2024.1, “Metadata in sync”) orders them:
//! a word of XMP goes before one of IIM, and that before one of EXIF.
//!
//! Only what a newsroom shows or must know is taken. Where it was made by
//! satellite, with which camera and whose serial numbers, is never read at all.

mod exif;
mod iim;
mod xmp;

use image::ImageDecoder;
use serde::{Deserialize, Serialize};

use super::Kind;

/// Letters that a text has at most.
pub const LONGEST: usize = 5_000;
/// People that are taken.
const MOST_PEOPLE: usize = 50;
/// A larger TIFF is not copied to be searched for EXIF.
const LARGEST_TIFF: usize = 64 << 20;

/// What a picture says of itself. All texts are of one line and bounded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// A few words: IPTC's headline.
    pub headline: Option<String>,
    /// Who does what, where and when: IPTC's description.
    pub caption: Option<String>,
    /// For who cannot see it: IPTC's alt text (accessibility).
    pub alt: Option<String>,
    /// Who must be named.
    pub credit: Option<String>,
    /// Who made it.
    pub creator: Option<String>,
    /// From whom it came.
    pub source: Option<String>,
    /// Whose it is.
    pub copyright: Option<String>,
    /// What may be done with it.
    pub usage_terms: Option<String>,
    /// When it was made, as an ISO 8601 date (year, month or day).
    pub created: Option<String>,
    /// When its file was made, by a scanner or a camera, until it is known whether
    /// somebody says when the picture was.
    #[serde(skip)]
    digitized: Option<String>,
    /// Where it was made, from the smallest place to the country.
    pub place: Option<String>,
    /// Whom it shows.
    pub people: Vec<String>,
    /// The last day on which it may be used, as an ISO 8601 date.
    pub rights_end: Option<String>,
    /// How it came about: a term of IPTC's list of digital source types, such
    /// as `digitalCapture` or `trainedAlgorithmicMedia`.
    pub digital_source: Option<String>,
    /// What could not be read, for who looks after it.
    pub problems: Vec<String>,
}

/// The blocks of a file that hold metadata.
#[derive(Default)]
pub(super) struct Parts {
    exif: Option<Vec<u8>>,
    iim: Option<Vec<u8>>,
    xmp: Option<Vec<u8>>,
}

impl Parts {
    pub(super) fn of(decoder: &mut impl ImageDecoder, kind: Kind, bytes: &[u8]) -> Self {
        let is_tiff = kind == Kind::Tiff && bytes.len() <= LARGEST_TIFF;
        Self {
            exif: if is_tiff { Some(bytes.to_vec()) } else { decoder.exif_metadata().ok().flatten() },
            iim: decoder.iptc_metadata().ok().flatten(),
            xmp: decoder.xmp_metadata().ok().flatten(),
        }
    }
}

impl Metadata {
    pub(super) fn of(parts: &Parts) -> Self {
        let (exif, iim_of_tiff) = parts.exif.as_deref().map(exif::read).unwrap_or_default();
        let iim = parts.iim.as_deref().or(iim_of_tiff.as_deref()).map(iim::read).unwrap_or_default();
        let xmp = parts.xmp.as_deref().map(xmp::read).unwrap_or_default();
        xmp.or(iim).or(exif).dated()
    }

    /// Of HEIC and AVIF: EXIF by its box; XMP, which no box of theirs hides, by
    /// the marks around its packet (XMP specification, part 3, “scanning”).
    pub(super) fn of_heif(bytes: &[u8]) -> Self {
        let exif = exif::read_heif(bytes);
        let packet = find(bytes, b"<x:xmpmeta").and_then(|start| {
            let end = find(&bytes[start..], b"</x:xmpmeta>")?;
            Some(&bytes[start..start + end + b"</x:xmpmeta>".len()])
        });
        packet.map(xmp::read).unwrap_or_default().or(exif).dated()
    }

    /// Where nobody says when the picture was made, it is as old as its file.
    fn dated(mut self) -> Self {
        self.created = self.created.or(self.digitized.take());
        self.digitized = None;
        self
    }

    /// What stands here, and from the other what does not.
    fn or(self, other: Self) -> Self {
        let mut problems = self.problems;
        problems.extend(other.problems);
        Self {
            headline: self.headline.or(other.headline),
            caption: self.caption.or(other.caption),
            alt: self.alt.or(other.alt),
            credit: self.credit.or(other.credit),
            creator: self.creator.or(other.creator),
            source: self.source.or(other.source),
            copyright: self.copyright.or(other.copyright),
            usage_terms: self.usage_terms.or(other.usage_terms),
            created: self.created.or(other.created),
            digitized: self.digitized.or(other.digitized),
            place: self.place.or(other.place),
            people: if self.people.is_empty() { other.people } else { self.people },
            rights_end: self.rights_end.or(other.rights_end),
            digital_source: self.digital_source.or(other.digital_source),
            problems,
        }
    }
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|window| window == mark)
}

/// A text as it is kept; `None` where it says nothing.
fn text(it: &str) -> Option<String> {
    let line = lw_base::one_line(it, 4 * LONGEST);
    let end = line.char_indices().nth(LONGEST).map_or(line.len(), |(end, _)| end);
    Some(line[..end].trim_end().to_owned()).filter(|it| !it.is_empty())
}

/// Places from the smallest to the largest, each once.
fn places<'a>(them: impl IntoIterator<Item = Option<&'a str>>) -> Option<String> {
    let mut places: Vec<&str> = Vec::new();
    for place in them.into_iter().flatten().map(str::trim) {
        if !place.is_empty() && !places.contains(&place) {
            places.push(place);
        }
    }
    text(&places.join(", "))
}

/// The date in a text that begins with one, to the day where it is that exact:
/// ISO 8601, and EXIF's and IIM's ways to write it (`2017:07:13`, `20170713`).
pub fn day(it: &str) -> Option<String> {
    let date = it.trim().split(['T', ' ']).next().unwrap_or_default().replace([':', '/'], "-");
    let parts: Vec<&str> = if date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit()) {
        vec![&date[..4], &date[4..6], &date[6..]]
    } else {
        date.split('-').collect()
    };
    let number = |it: &&str| (it.len() == 2).then(|| it.parse::<u32>().ok()).flatten().filter(|it| *it > 0);
    let year = parts.first().filter(|it| it.len() == 4)?.parse::<i32>().ok().filter(|it| *it > 0)?;
    let Some(month) = parts.get(1).and_then(number) else { return Some(format!("{year:04}")) };
    let Some(day) = parts.get(2).and_then(number) else {
        return (month <= 12).then(|| format!("{year:04}-{month:02}"));
    };
    chrono::NaiveDate::from_ymd_opt(year, month, day).map(|date| date.to_string())
}

#[cfg(test)]
mod tests;
