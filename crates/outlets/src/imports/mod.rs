//! Stories of other publishers, taken in as drafts. Nothing is published.
//!
//! - [`page`]: one page as text or HTML
//! - [`feed`]: a podcast with its sound
//!
//! An importer reports what it found, what it made, what it skipped on
//! purpose and what went wrong, each with its source and line. What it makes
//! of one source is made as a whole or not at all, and the same source a
//! second time makes nothing new.

pub mod feed;
pub mod page;

use lw_base::{Id, Timestamp};
use lw_station::bylines::{self, Byline};
use lw_station::editions::Edition;
use lw_store::Change;
use serde::Serialize;

/// Who did it, in the rows.
const WHO: &str = "import";

/// Where drafts go.
pub struct Into {
    /// The edition.
    pub edition: Edition,
    /// A section of it.
    pub section: Option<Id>,
}

/// What an import did.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// How many stories there were in the sources.
    pub found: usize,
    /// The programme that was made, where a podcast was taken over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub programme: Option<MadeProgramme>,
    /// The stories that were made.
    pub made: Vec<MadeStory>,
    /// What was left out on purpose.
    pub skipped: Vec<Remark>,
    /// What went wrong.
    pub problems: Vec<Remark>,
}

impl Report {
    /// Adds what another part of the same import did.
    pub fn add(&mut self, other: Self) {
        self.found += other.found;
        self.programme = self.programme.take().or(other.programme);
        self.made.extend(other.made);
        self.skipped.extend(other.skipped);
        self.problems.extend(other.problems);
    }
}

/// A programme that was made.
#[derive(Debug, Serialize)]
pub struct MadeProgramme {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The podcast's name for life.
    pub guid: String,
    /// Where its feed is from now on.
    pub feed: String,
}

/// A story that was made.
#[derive(Debug, Serialize)]
pub struct MadeStory {
    /// Its id.
    pub id: Id,
    /// Where it came from.
    pub source: String,
    /// Its edition.
    pub edition: String,
    /// Its headline.
    pub headline: String,
    /// When the page says that it was published; the draft is published when
    /// somebody here says so.
    pub published: Option<String>,
    /// Its length in words.
    pub words: usize,
    /// How many paragraphs, headings, lists and the like its body has.
    pub blocks: usize,
    /// The quoted passages that were found.
    pub quotations: Vec<FoundQuotation>,
    /// The picture, where the page has one.
    pub picture: Option<FoundPicture>,
    /// The sound, where the page has some.
    pub clip: Option<FoundClip>,
}

/// A quoted passage.
#[derive(Debug, Serialize)]
pub struct FoundQuotation {
    /// The words.
    pub text: String,
    /// Who said them, where the page tells.
    pub speaker: Option<String>,
    /// In which role.
    pub role: Option<String>,
}

/// A lead picture.
#[derive(Debug, Serialize)]
pub struct FoundPicture {
    /// Its caption, without the archive mark.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Whether it is marked as from the archive.
    pub is_archive: bool,
    /// Its address on the page; the file is not fetched.
    pub address: Option<String>,
}

/// A clip.
#[derive(Debug, Serialize)]
pub struct FoundClip {
    /// Its length in milliseconds, where the page tells.
    pub duration_ms: Option<u64>,
    /// Its address there; none for “no source yet”. That of a page is not fetched.
    pub address: Option<String>,
}

/// A sentence about a source.
#[derive(Debug, Serialize)]
pub struct Remark {
    /// Which source.
    pub source: String,
    /// The line, from 1, where lines mean something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What, and what to do next.
    pub message: String,
}

/// The bylines with these names: those the edition has, or new ones.
async fn bylines_of(
    change: &mut Change,
    edition: &str,
    names: &[String],
    now: Timestamp,
) -> lw_store::Result<Vec<Id>> {
    if names.is_empty() {
        return Ok(vec![]);
    }
    let mut known = bylines::queries::of_edition(change, edition).await?;
    let mut ids = Vec::new();
    for name in names {
        let new = Byline::named(name, None, now);
        let id = match known.iter().find(|byline| byline.name == *name || byline.slug == new.slug) {
            Some(byline) => byline.id.clone(),
            None => {
                bylines::create(change, edition, &new, WHO, now).await?;
                known.push(new.clone());
                new.id
            }
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}
