//! Notes in the margin of a story: what colleagues ask and answer beside the
//! text, whom they mention, and that it is settled. They stand outside of the
//! text: readers, feeds, previews and links for others have nothing of them.
//!
//! - [`write`](fn@write): a note, or an answer
//! - [`settle`], [`reopen`]: a thread's resolution, made and ended
//! - [`remove`]: a note's words, taken away
//! - [`queries`]: all SQL about notes
//! - [`desk`]: their page, and what the editor asks for
//! - [`api`]: the same for programs

pub mod api;
pub mod desk;
pub mod queries;
mod settle;
mod write;

use lw_base::{Event, Id, Timestamp};
use lw_station::people::{Act, Who};
use lw_store::{Change, Error, record};
use lw_web::pages;

use crate::stories::Story;

pub use settle::{remove, reopen, settle};
pub use write::{BadNote, NewNote, write};

record! {
    /// A note as it is stored.
    #[derive(Clone, Debug)]
    pub struct Note {
        /// Its id.
        pub id: Id = "note.id",
        /// The story it is on.
        pub story_id: Id = "note.story_id",
        /// The note it answers.
        pub parent_id: Option<Id> = "note.parent_id",
        /// Where in the text it is about, as pages have it.
        pub anchor: Option<String> = "note.anchor",
        /// The words it was made about.
        pub quoted: String = "note.quoted",
        /// What it says.
        pub text: String = "note.text",
        /// Who wrote it.
        pub made_by: String = "note.made_by",
        /// When.
        pub made_at: Timestamp = "note.made_at",
        /// When its words were taken away.
        pub removed_at: Option<Timestamp> = "note_removal.made_at",
    }
}

impl Note {
    /// The first note of its thread.
    pub fn thread(&self) -> &Id {
        self.parent_id.as_ref().unwrap_or(&self.id)
    }
}

/// Whether somebody may take a note's words away: who wrote it, or an editor.
fn may_remove(who: &Who, story: &Story, note: &Note) -> bool {
    note.made_by == who.by() || who.may(Act::RemoveNote, &story.edition_id)
}

/// What the audit trail and every open page of the story are told.
async fn tell(change: &mut Change, story: &Id, by: &str, verb: &str, now: Timestamp) -> Result<(), Error> {
    let event = Event::NotesChanged { story: story.clone() };
    pages::tell(change, (by, verb, &format!("story:{story}")), &event, now).await
}
