//! Feeds of an edition, a section, a topic or a byline, with the whole text, and of an
//! edition's corrections and alerts, and of a live report: RSS 2.0 (RSS Advisory Board), Atom (RFC 4287), JSON Feed 1.1.
//!
//! A programme's RSS is a [`podcast`].
//!
//! One [`Feed`] is read from the newsroom and written by one file for each
//! format. Times are RFC 822 or RFC 3339, never an edition's own calendar.

mod alerts;
mod atom;
pub mod cap;
mod corrections;
mod json;
mod live;
pub mod podcast;
mod read;
mod rss;
pub mod site;

use lw_base::Timestamp;

/// A feed before it is written.
pub struct Feed {
    /// What it is of.
    pub title: String,
    /// What that is about.
    pub description: String,
    /// Its language tag.
    pub lang: String,
    /// The page it follows.
    pub page: String,
    /// Its own address, without the file's name.
    pub folder: String,
    /// The newest change in it; the epoch where it is empty.
    pub updated: Timestamp,
    /// Its stories, newest first.
    pub items: Vec<Item>,
}

/// A story in a feed.
pub struct Item {
    /// Its name for life: `urn:uuid:…`.
    pub id: String,
    /// Its address.
    pub url: String,
    /// Its headline.
    pub title: String,
    /// Its standfirst.
    pub summary: Option<String>,
    /// Its text as HTML with whole addresses.
    pub html: String,
    /// When it was first public.
    pub published: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its section and its topics.
    pub categories: Vec<String>,
    /// Its lead picture's address.
    pub image: Option<String>,
    /// Its sound.
    pub sound: Option<Sound>,
}

/// The sound of a story in a feed.
pub struct Sound {
    /// Its address.
    pub url: String,
    /// Its media type.
    pub mime: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// Its length in whole seconds.
    pub seconds: Option<u64>,
}
