//! A programme as a podcast: RSS 2.0 with Apple's `itunes` tags and the podcast
//! namespace (podcastindex.org/namespace/1.0).
//!
//! The feed has the newest 300 episodes, which is what Apple shows; those
//! before it are in archives (RFC 5005, section 4), numbered from the oldest so
//! that an archive stays as it is. `light.xml` is the same with the smallest
//! file that every podcast app plays and the beginning of the notes, for who
//! pays by the megabyte.
//!
//! Drops: an episode whose clip has no file that podcast apps play, and one whose files
//! are being made, until the one that the feed names is there for good: apps fetch once.
//! Where the work on them was given up it comes with one that is there.

pub(super) mod item;
mod notes;
mod read;
pub mod site;
mod xml;

use lw_base::{Duration, Timestamp};

/// Episodes in a feed, and in an archive.
const ITEMS: usize = 300;

/// The longest notes that Apple takes, in bytes.
const LONGEST_NOTES: usize = 4_000;
/// The longest in the light feed: enough to know whether one wants to hear it.
const LONGEST_LIGHT_NOTES: usize = 500;

/// Which of a programme's feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The best file, and the text.
    Full,
    /// The smallest file that every app plays, and the beginning of the notes.
    Light,
}

/// Which part of a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The newest episodes.
    Newest,
    /// An archive, from 1, which has the oldest.
    Archive(usize),
}

/// A programme before it is written.
struct Podcast {
    title: String,
    description: String,
    lang: String,
    /// The whole address of its page.
    page: String,
    /// Its own address.
    own: String,
    /// The address of the feed with the newest.
    current: String,
    /// The archive before this part, and the one after.
    before: Option<String>,
    after: Option<String>,
    is_archive: bool,
    updated: Timestamp,
    author: String,
    owner_email: String,
    group: &'static str,
    category: Option<&'static str>,
    medium: String,
    is_explicit: bool,
    is_serial: bool,
    is_locked: bool,
    has_ended: bool,
    /// Where apps are to ask from now on; empty where they ask the right one.
    moved_to: String,
    funding: Option<(String, String)>,
    guid: String,
    cover: Option<String>,
    items: Vec<Item>,
}

/// An episode before it is written.
struct Item {
    title: String,
    url: String,
    guid: String,
    published: Timestamp,
    /// Its notes as plain text.
    notes: String,
    html: Option<String>,
    /// The file to be played.
    file: File,
    /// All files, that one among them.
    files: Vec<File>,
    length: Option<Duration>,
    season: Option<i64>,
    number: Option<i64>,
    kind: String,
    is_explicit: bool,
    /// Names, and where these people are.
    people: Vec<(String, String)>,
    place: Option<String>,
    /// Where its captions are, with their media types.
    transcripts: Vec<(String, &'static str)>,
    chapters: Option<String>,
    /// Start and length in milliseconds, and a name.
    soundbites: Vec<(u64, u64, String)>,
}

/// A file of an episode.
#[derive(Clone, PartialEq, Eq)]
struct File {
    url: String,
    mime: String,
    bytes: i64,
    bitrate: u32,
    /// As Subresource Integrity writes it.
    integrity: String,
}
