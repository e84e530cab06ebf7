//! The editors' pages of stories.
//!
//! - [`list`]: the desk's home
//! - [`story`]: a story's page, where it is written
//! - [`save`]: what is sent from there
//! - [`offers`]: pictures, clips and stories to choose
//! - [`lead`]: the lead picture and the clip, chosen on a page
//! - [`choosing`]: a picture for something else of an edition, chosen on a page
//! - [`crops`]: how the lead picture is cut, on the same page
//! - [`room`]: where several write at once
//! - [`history`]: revisions, compared and brought back
//! - [`design`]: the desk's components
//! - [`verbs`]: a page for each deed: review, approval, publication …
//! - [`times`]: deeds that have a time, and how they are taken back

pub mod choosing;
pub mod crops;
pub mod design;
pub mod history;
pub mod lead;
pub mod list;
pub mod offers;
pub mod recording;
pub mod room;
pub mod save;
pub mod story;
pub mod times;
pub mod verbs;

use lw_base::Id;

pub(crate) use super::{find, may_write};

/// The desk's address of a story.
pub fn path(story: &Id) -> String {
    format!("/desk/stories/{story}")
}
