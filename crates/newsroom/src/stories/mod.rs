//! A story: one language, one id for life. It is written in revisions, which
//! never change; publishing makes a publication of one, withdrawing ends it.
//!
//! - [`draft`]: make a story, save a revision
//! - [`keep`]: the same on top of what was read
//! - [`review`], [`approve`], [`returns`]: how it is handed on before that
//! - [`schedule`], [`embargo`]: when it goes out by itself, when it must not
//! - [`publish`], [`withdraw`], [`correct`]: the verbs that readers see
//! - [`deed`]: what can be done to a story as it stands
//! - [`scene`]: who looks at which story
//! - [`views`]: which stories somebody is shown
//! - [`queries`]: all SQL about stories
//! - [`site`]: the readers' page
//! - [`desk`]: the editors' pages
//! - [`api`]: the same for programs

pub mod api;
pub mod approve;
mod compare;
pub mod correct;
pub mod deed;
pub mod desk;
pub mod draft;
pub mod embargo;
mod form;
pub mod keep;
pub mod label;
pub mod publish;
pub mod queries;
pub mod returns;
pub mod review;
pub mod scene;
pub mod schedule;
pub mod site;
pub mod state;
pub mod views;
pub mod withdraw;

use lw_base::{Event, Id, Slug, StoryChange, Timestamp};
use lw_formats::document::Document;
use lw_library::pictures::Focus;
use lw_store::{Error, record};

use crate::programmes;

pub use draft::Draft;
pub use label::Label;
pub(crate) use scene::find;
pub use scene::{Scene, may_write, newest};
pub use state::State;

record! {
    /// A story, apart from its text.
    #[derive(Clone, Debug)]
    pub struct Story {
        /// Its id for life.
        pub id: Id,
        /// The edition it belongs to.
        pub edition_id: String,
        /// The story it translates, or itself.
        pub source_id: Id,
        /// Who made it.
        pub made_by: String,
    }
}

record! {
    /// A saved state of a story.
    #[derive(Clone, Debug)]
    pub struct Revision {
        /// Its id.
        pub id: Id,
        /// The story.
        pub story_id: Id,
        /// Its number among the story's revisions, from 1.
        pub number: i64,
        /// The readable part of the address.
        pub slug: Slug,
        /// The headline.
        pub headline: String,
        /// The sentence or two under it.
        pub standfirst: Option<String>,
        /// What kind of text it is, by its key.
        pub label: Option<String>,
        /// Where it was written.
        pub dateline: Option<String>,
        /// Its section.
        pub section_id: Option<Id>,
        /// The lead picture.
        pub picture_id: Option<Id>,
        /// What the lead picture shows and means here.
        pub picture_caption: Option<String>,
        /// The lead picture for who cannot see it; empty where it is decoration.
        pub picture_alt: Option<String>,
        /// What its crops must show here, where that is not what it says itself.
        pub picture_focus: Option<String>,
        /// The sound.
        pub clip_id: Option<Id>,
        /// Its length in words.
        pub words: u32,
        /// Who saved it.
        pub made_by: String,
        /// When it was saved.
        pub made_at: Timestamp,
        /// Why, in the words of who saved it.
        pub reason: Option<String>,
        /// The number of the revision that it brings back.
        pub restores: Option<i64>,
        document: String,
    }
}

record! {
    /// A revision that is public.
    #[derive(Clone, Debug)]
    pub struct Publication {
        /// Its id.
        pub id: Id,
        /// The revision.
        pub revision_id: Id,
        /// The section it is listed in.
        pub section_id: Option<Id>,
        /// When the story was first public.
        pub first_from: Timestamp,
        /// Since when this revision is public.
        pub public_from: Timestamp,
        /// Who made it public.
        pub made_by: String,
    }
}

record! {
    /// A story that left the site.
    #[derive(Clone, Debug)]
    pub struct Withdrawal {
        /// Why, for readers.
        pub reason: Option<String>,
        /// Who took it off.
        pub made_by: String,
        /// When.
        pub made_at: Timestamp,
    }
}

record! {
    /// What was wrong and what is right.
    #[derive(Clone, Debug)]
    pub struct Correction {
        /// What it said.
        pub was: String,
        /// What it should say.
        pub is_now: String,
        /// When it was corrected.
        pub made_at: Timestamp,
    }
}

impl Revision {
    /// The body.
    pub fn document(&self) -> Result<Document, Error> {
        serde_json::from_str(&self.document)
            .map_err(|cause| Error::Unreadable(format!("the document of revision {}: {cause}", self.id)))
    }

    /// What the lead picture's crops must show here, where that is not what it says itself.
    pub fn picture_focus(&self) -> Option<Focus> {
        self.picture_focus.as_deref()?.parse().ok()
    }

    /// Whether it has a headline and a text.
    pub fn is_finished(&self) -> Result<bool, Error> {
        Ok(!self.headline.trim().is_empty() && !self.document()?.content.is_empty())
    }

    /// The story's path within its edition.
    pub fn path(&self) -> String {
        path(&self.slug, &self.story_id)
    }
}

/// The job that makes a story's page before a reader asks for it.
pub const MAKE_PAGE: &str = "make_story_page";

/// The longest note that goes with a story from hand to hand, in bytes.
const LONGEST_NOTE: usize = 2_000;

/// Within this time, the same deed by the same person is one hand that pressed
/// twice.
const TWICE_MS: i64 = 60_000;

/// The path of a story within its edition.
pub fn path(slug: &Slug, id: &Id) -> String {
    format!("/a/{slug}/{id}")
}

/// Why a verb cannot be done to a story, with what to do instead.
#[derive(Debug, thiserror::Error)]
pub enum BadVerb {
    /// There is no such story.
    #[error("there is no story {0}: “longwave stories” lists those there are")]
    NoStory(Id),
    /// It is not public.
    #[error("story {0} is not on the site: “longwave publish” puts it there")]
    NotPublic(Id),
    /// This revision is public already.
    #[error("story {0} is published already and has not changed since")]
    AlreadyPublic(Id),
    /// Nobody but its writer has vouched for this revision.
    #[error("story {0} needs the approval of somebody who did not write it: ask for it at the desk")]
    NotApproved(Id),
    /// A key, or who made it, wrote what it should vouch for.
    #[error("a key may not approve story {0}: it or the person who made it saved this revision")]
    OwnWords(Id),
    /// It has changed since it was read.
    #[error("story {0} has changed since you read it: read it again")]
    Changed(Id),
    /// No reader may see it before this time.
    #[error(
        "story {0} is under embargo until {until}: publish it then, or lift the embargo at the desk",
        until = .1.iso()
    )]
    Embargoed(Id, Timestamp),
    /// It is to go out at this time, before the embargo would end.
    #[error("story {0} is scheduled for {due}: move its schedule before you set an embargo beyond it", due = .1.iso())]
    Scheduled(Id, Timestamp),
    /// Readers see it already.
    #[error("story {0} is on the site: an embargo would hide nothing; “longwave withdraw” takes it off")]
    IsPublic(Id),
    /// The time has passed.
    #[error("the time for story {0} has passed: choose a later one")]
    Past(Id),
    /// It asks for a reason.
    #[error("to end the embargo of story {0} early needs a reason: write one")]
    NoReason(Id),
    /// It has no text.
    #[error("story {0} has no headline or no text yet: write them first")]
    Unfinished(Id),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Where a change of this story is seen.
async fn change_of(
    change: &mut lw_store::Change,
    story: &Story,
    sections: impl IntoIterator<Item = Option<Id>>,
) -> Result<StoryChange, Error> {
    let mut sections: Vec<Id> = sections.into_iter().flatten().collect();
    sections.dedup();
    Ok(StoryChange {
        story: story.id.clone(),
        edition: story.edition_id.clone(),
        sections,
        bylines: queries::bylines_touched(change, &story.id).await?,
        topics: queries::topics_touched(change, &story.id).await?,
        programmes: programmes::queries::of_story_in(change, &story.id).await?,
        source: story.source_id.clone(),
    })
}

/// Writes the audit line, appends the event, drops the stale pages.
async fn announce(
    change: &mut lw_store::Change,
    event: Event,
    (verb, reason): (&str, Option<&str>),
    who: &str,
    story: &Id,
    now: Timestamp,
) -> Result<(), Error> {
    lw_store::audit::note_because(change, who, verb, reason, &format!("story:{story}"), now).await?;
    lw_web::pages::announce(change, &event, now).await
}
