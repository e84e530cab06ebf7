//! Corrections of an edition: everything it had to put right, in one list. To
//! correct is a verb of a story.
//!
//! - [`queries`]: all SQL about the list
//! - [`site`]: the readers' page

pub mod queries;
pub mod site;

use lw_base::{Id, Slug, Timestamp};
use lw_store::record;

record! {
    /// A correction of a story that readers can see.
    #[derive(Clone, Debug)]
    pub struct Listed {
        /// Its id.
        pub id: Id = "correction.id",
        /// The story.
        pub story_id: Id = "correction.story_id",
        /// The readable part of the story's address.
        pub slug: Slug = "revision.slug",
        /// The story's headline.
        pub headline: String = "revision.headline",
        /// What it said.
        pub was: String = "correction.was",
        /// What it should say.
        pub is_now: String = "correction.is_now",
        /// When it was corrected.
        pub made_at: Timestamp = "correction.made_at",
    }
}

impl Listed {
    /// Where it stands on its story's page, within the edition.
    pub fn path(&self) -> String {
        format!("{}#corrections", crate::stories::path(&self.slug, &self.story_id))
    }
}
