//! Who looks at which story: what the desk's pages and the API begin with.

use lw_base::Id;
use lw_station::editions::{self, Edition};
use lw_station::people::{Act, Who};
use lw_web::{App, Error};

use super::queries::{self, listing};
use super::state::Facts;
use super::{Draft, Revision, Story};
use crate::checks::Subject;

/// Who looks at which story.
pub struct Scene<'a> {
    /// Who.
    pub who: &'a Who,
    /// The story.
    pub story: &'a Story,
    /// Its edition.
    pub edition: &'a Edition,
    /// Its newest revision.
    pub newest: &'a Revision,
}

impl Scene<'_> {
    /// What is checked.
    pub fn subject<'b>(&'b self, draft: &'b Draft) -> Subject<'b> {
        Subject { edition: self.edition, story: self.story, revision: self.newest, draft }
    }

    /// Where the story stands.
    pub async fn facts(&self, app: &App) -> Result<Facts, Error> {
        let found = listing::facts(&app.db, std::slice::from_ref(&self.story.id)).await?;
        found.into_iter().next().ok_or(Error::NotFound)
    }
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

/// A story's newest revision: it has one from its beginning.
pub async fn newest(app: &App, story: &Story) -> Result<Revision, Error> {
    queries::newest(&app.db, &story.id).await?.ok_or(Error::NotFound)
}

/// Whether somebody may write in a story.
pub fn may_write(who: &Who, story: &Story) -> bool {
    who.may(Act::Write, &story.edition_id)
        || (who.may(Act::WriteOwn, &story.edition_id) && story.made_by == who.by())
}
