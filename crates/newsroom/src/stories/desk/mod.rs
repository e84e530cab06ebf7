//! The editors' pages of stories.
//!
//! - [`list`]: the desk's home
//! - [`story`]: a story's page, where it is written
//! - [`save`]: what is sent from there
//! - [`offers`]: pictures, clips and stories to choose
//! - [`lead`]: the lead picture and the clip, chosen on a page
//! - [`room`]: where several write at once
//! - [`history`]: revisions, compared and brought back
//! - [`design`]: the desk's components
//! - [`verbs`]: a page for each deed: review, approval, publication …
//! - [`times`]: deeds that have a time, and how they are taken back

pub(super) mod compare;
pub mod design;
pub(super) mod form;
pub mod history;
pub mod lead;
pub mod list;
pub mod offers;
pub mod room;
pub mod save;
pub mod story;
pub mod times;
pub mod verbs;

use lw_base::Id;
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Who};
use lw_web::{App, Error};

use super::{Story, queries};

/// The desk's address of a story.
pub fn path(story: &Id) -> String {
    format!("/desk/stories/{story}")
}

/// A story that somebody may see, with its edition. What one may not see is
/// not there: its id tells nobody anything.
pub(crate) async fn find(app: &App, who: &Who, id: &str) -> Result<(Story, Edition), Error> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let story = queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)?;
    if !who.may(Act::Read, &story.edition_id) {
        return Err(Error::NotFound);
    }
    let edition = editions::queries::by_id(&app.db, &story.edition_id).await?.ok_or(Error::NotFound)?;
    Ok((story, edition))
}

/// Whether somebody may write in a story.
pub fn may_write(who: &Who, story: &Story) -> bool {
    who.may(Act::Write, &story.edition_id)
        || (who.may(Act::WriteOwn, &story.edition_id) && story.made_by == who.by())
}
