//! A page of another publisher, read into a story.
//!
//! A page comes as its own HTML, or as the plain text that a reader gets who
//! cannot see its layout. Both hold the story among things that are not the
//! story; [`Reading::skipped`] says what was left out and where.

mod body;
mod caption;
mod clutter;
mod furniture;
mod html;
mod media;
mod metadata;
mod names;
mod quotes;
mod text;
mod trim;

pub use crate::decode::LARGEST as MOST_BYTES;
use lw_base::Duration;
use serde::Serialize;

use crate::Problem;
use crate::decode::{self, Wanted};
use crate::document::Document;

/// What a page holds, as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Page {
    /// The address it names as its own, if any: the best key against doubles.
    pub address: Option<String>,
    /// Its language as it says itself, unchecked.
    pub lang: Option<String>,
    /// The headline.
    pub headline: String,
    /// The sentence or two under the headline.
    pub standfirst: Option<String>,
    /// Such as "Editorial", where the page says so.
    pub label: Option<String>,
    /// Who wrote it.
    pub bylines: Vec<String>,
    /// When it was published, RFC 3339, as the page says.
    pub published: Option<String>,
    /// The lead picture.
    pub picture: Option<PagePicture>,
    /// The sound.
    pub clip: Option<PageClip>,
    /// The body.
    pub document: Document,
}

/// A lead picture as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PagePicture {
    /// Caption without the archive mark and without the credit.
    pub caption: Option<String>,
    /// The words for who cannot see it.
    pub alt: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Whether the caption says that it is from the archive: "(File)".
    pub archive: bool,
    /// Its address, if any.
    pub address: Option<String>,
}

/// A clip as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PageClip {
    /// How long it is, where the page says.
    pub duration: Option<Duration>,
    /// Where the sound is; `None` for "no source yet".
    pub address: Option<String>,
}

/// The outcome of reading: what was read, and what could not be.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Reading {
    /// The page; `None` where there is no story in it.
    pub page: Option<Page>,
    /// What was left out on purpose, with the line it was on.
    pub skipped: Vec<Problem>,
    /// What went wrong.
    pub problems: Vec<Problem>,
}

/// What the file ought to be.
const WANTED: Wanted = Wanted {
    another: "not a page: save the page as HTML or as text.",
    large: "save the page alone, without its pictures.",
    empty: "save the page again, or paste its text.",
};

/// Reads a page given as plain text or HTML, in any encoding that
/// the bytes, a `meta` element or a byte order mark names.
pub fn read(bytes: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let Some(text) = decode::decode(bytes, &WANTED, &mut reading.problems) else {
        return reading;
    };
    if decode::is_html(&text) {
        html::read(&text, &mut reading)
    } else {
        text::read(&text, &mut reading)
    }
    if let Some(page) = &mut reading.page {
        page.document = page.document.cleaned();
        let around = [
            page.picture.as_ref().and_then(|picture| picture.caption.as_deref()),
            page.standfirst.as_deref(),
        ];
        let around: Vec<&str> = around.into_iter().flatten().collect();
        quotes::mark(&mut page.document, &around);
    }
    reading
}

/// Whether a caption or a credit says, in one of many languages, that its
/// picture is not of the day: “(File)”, “Archiv”, “FILE PHOTO: …”.
pub fn is_marked_as_archive(caption: &str) -> bool {
    caption::has_archive_mark(caption)
}
