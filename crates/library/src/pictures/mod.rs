//! A picture: what is true of it wherever it is used. Caption and alt text
//! belong to its use in a story, because they are in the story's language; its
//! own alt text is for stories of its own edition that say nothing else.
//!
//! - [`take_in`]: a file that has come in becomes a picture, once
//! - [`jobs`]: its files are made, and leave when its rights end
//! - [`describe`]: somebody says what is true of it
//! - [`credentials`]: who signed its file, and the station's signature on
//!   what is made of it
//! - [`renew`]: the files of those from before are made again
//! - [`replace`]: another is shown in its place, wherever it is used
//! - [`looks`]: which pictures look alike
//! - [`cuts`]: a story's own crops of one

mod access;
pub mod api;
pub mod credentials;
pub mod cuts;
mod describe;
pub mod desk;
pub mod jobs;
pub mod looks;
pub mod queries;
pub mod renew;
mod replace;
mod take_in;

use lw_base::{Event, Id, Timestamp};
use lw_store::{BlobHash, Change, record};
use lw_web::calendar::to_local;
use lw_web::pages::announce;

use crate::media;

pub use describe::{BadPicture, Description, Fault, describe, side};
pub use desk::list::ending;
pub use lw_media::pictures::{Focus, Format, Shape};
pub use replace::{BadReplacement, bring_back, replace};
pub use take_in::take_in;

record! {
    /// A picture as it is stored.
    #[derive(Clone, Debug)]
    pub struct Picture {
        /// Its id.
        pub id: Id,
        /// Who made it.
        pub credit: Option<String>,
        /// Whether it shows another time than the story's.
        pub is_archive: bool,
        /// When it was made, as an ISO 8601 date (year, month or day).
        pub archive_date: Option<String>,
        /// Where it was made.
        pub archive_place: Option<String>,
        /// What it shows, as its maker says it.
        pub caption: Option<String>,
        /// From whom it came.
        pub source: Option<String>,
        /// Whose it is.
        pub copyright: Option<String>,
        /// What may be done with it.
        pub usage_terms: Option<String>,
        /// Whom it shows.
        pub people: Option<String>,
        /// The last day on which it may be shown, as an ISO 8601 date: until
        /// midnight by the time zone of its edition.
        pub rights_end: Option<String>,
        /// Since when it is shown no more.
        pub rights_ended_at: Option<Timestamp>,
        /// What must be seen in each crop: thousandths from the left.
        pub focus_x: u32,
        /// The same from the top.
        pub focus_y: u32,
        /// The file as it was sent; none for what came with an import.
        pub original: Option<BlobHash> = "original_hash",
        /// The edition it was sent for.
        pub edition_id: Option<String>,
        /// What its sender calls the file.
        pub name: String,
        /// When somebody last said something about it.
        pub changed_at: Timestamp,
        /// Who that was.
        pub changed_by: String,
        /// What stories of its edition say to who cannot see it, unless they say something else:
        /// empty where it is decoration.
        pub alt: Option<String>,
        /// When it came in.
        pub created_at: Timestamp,
    }
}

record! {
    /// A file of a picture in one shape and size.
    #[derive(Clone, Debug)]
    pub struct Rendition {
        /// What it is cut to: [`Shape::key`].
        pub shape: String,
        /// Pixels from side to side.
        pub width: u32,
        /// Pixels from top to bottom.
        pub height: u32,
        /// The file.
        pub blob: BlobHash = "blob_hash",
        /// Its media type.
        pub mime: String,
    }
}

impl Picture {
    /// A picture without files so far.
    pub fn new(credit: Option<String>, is_archive: bool, now: Timestamp) -> Self {
        let middle = Focus::default();
        Self {
            id: Id::new(now),
            credit,
            is_archive,
            archive_date: None,
            archive_place: None,
            caption: None,
            source: None,
            copyright: None,
            usage_terms: None,
            people: None,
            rights_end: None,
            rights_ended_at: None,
            focus_x: middle.x.into(),
            focus_y: middle.y.into(),
            original: None,
            edition_id: None,
            name: String::new(),
            changed_at: now,
            changed_by: String::new(),
            alt: None,
            created_at: now,
        }
    }

    /// Its last day, where that is within so many days from now, and it is still shown.
    pub fn rights_end_within(&self, days: i64, now: Timestamp) -> Option<&str> {
        let until = day_after(days, now);
        self.rights_end.as_deref().filter(|end| self.rights_ended_at.is_none() && *end <= until.as_str())
    }

    /// Its own words for who cannot see it, in stories of this edition. That it
    /// is decoration is so in every language.
    pub fn alt_in(&self, edition: &str) -> Option<String> {
        let is_ours = self.edition_id.as_deref() == Some(edition);
        self.alt.clone().filter(|alt| is_ours || alt.is_empty())
    }

    /// Folded: by these words it is found at the desk.
    fn words(&self) -> String {
        let all = [
            Some(&self.name),
            self.credit.as_ref(),
            self.caption.as_ref(),
            self.archive_place.as_ref(),
            self.people.as_ref(),
            self.alt.as_ref(),
            self.source.as_ref(),
            self.copyright.as_ref(),
        ];
        all.into_iter().flatten().map(|it| it.to_lowercase()).collect::<Vec<_>>().join(" ")
    }

    /// Counts a change of what is said of it. Who writes from an older page is
    /// found out by the time, so it always moves on.
    fn count(&mut self, by: &str, now: Timestamp) {
        self.changed_at = now.max(self.changed_at.plus_millis(1));
        by.clone_into(&mut self.changed_by);
    }

    /// What must be seen in each crop.
    pub fn focus(&self) -> Focus {
        let side = |it: u32| u16::try_from(it).unwrap_or(u16::MAX);
        Focus { x: side(self.focus_x), y: side(self.focus_y) }
    }
}

/// Days before the end of its rights from which on a picture in stories is warned of.
pub const WARNED: i64 = 14;

/// The day that it is in a time zone, as an ISO 8601 date; in UTC where none is known.
fn day_in(time_zone: Option<&str>, now: Timestamp) -> String {
    let local = time_zone.and_then(|zone| to_local(zone, now));
    local.map_or_else(|| day_after(0, now), |(day, _)| day)
}

/// The day so many days from now, in UTC, as an ISO 8601 date: near enough to warn
/// of an end that is days away.
pub fn day_after(days: i64, now: Timestamp) -> String {
    now.plus_millis(days * 24 * 3_600_000).iso().chars().take(10).collect()
}

/// A picture as a story shows it: the one that it names, or the one that somebody
/// put in its place.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What is shown.
    pub picture: Picture,
    /// Whether what the story says is true of it.
    pub keeps_words: bool,
}

impl Shown {
    /// Whether its own words stand in a story of this edition, since what the
    /// story says is of another picture. Words are in one language only.
    pub fn has_own_words(&self, edition: &str) -> bool {
        !self.keeps_words && self.picture.edition_id.as_deref() == Some(edition)
    }

    /// What a story of this edition tells who cannot see it, where it `said` this.
    pub fn alt(&self, said: Option<String>, edition: &str) -> Option<String> {
        let own = self.picture.alt_in(edition);
        if self.has_own_words(edition) { own } else { said.or(own) }
    }
}

/// Notes that what is true of a picture changed: pages that show it are made
/// again, also where they show it in place of another.
pub(crate) async fn changed(change: &mut Change, picture: &Id, now: Timestamp) -> lw_store::Result<()> {
    announce(change, &Event::PictureChanged { picture: picture.clone() }, now).await?;
    for picture in queries::replacing::replaced_by(change, picture).await? {
        announce(change, &Event::PictureChanged { picture }, now).await?;
    }
    Ok(())
}

/// Records a picture.
pub async fn add(change: &mut Change, picture: &Picture, now: Timestamp) -> lw_store::Result<()> {
    queries::insert(change, picture, now).await
}

/// Records a rendition whose blob is kept already.
pub async fn add_rendition(change: &mut Change, picture: &Id, rendition: &Rendition) -> lw_store::Result<()> {
    queries::put_rendition(change, picture, rendition).await
}

impl Rendition {
    /// Its permanent address.
    pub fn path(&self) -> String {
        media::path(&self.blob, &self.mime)
    }

    /// Whether it is of this shape and format.
    pub fn is(&self, shape: Shape, format: Format) -> bool {
        self.shape == shape.key() && self.mime == format.mime()
    }
}
