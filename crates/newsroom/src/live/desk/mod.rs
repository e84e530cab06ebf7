//! The editors' pages of live reports.
//!
//! - [`report`]: when it is live, a post to be written, the posts there are
//! - [`form`]: a post as it is filled in
//! - [`post`]: one post: what readers were told, and its correction
//! - [`withdrawal`]: taking one back

pub mod form;
pub mod post;
pub mod report;
pub mod withdrawal;

use lw_base::Id;
use lw_station::desk::{Frame, Problem};
use lw_station::editions::Edition;
use lw_station::people::{Act, Names, Who};
use lw_web::{App, Error};

use super::{BadPost, Post, queries};
use crate::stories::desk::history::Head;
use crate::stories::{Revision, Scene, Story, find, newest};

/// A story that somebody looks at as a live report.
struct Place {
    story: Story,
    edition: Edition,
    newest: Revision,
}

impl Place {
    async fn of(app: &App, who: &Who, id: &str) -> Result<Self, Error> {
        let (story, edition) = find(app, who, id).await?;
        let newest = newest(app, &story).await?;
        Ok(Self { story, edition, newest })
    }

    async fn head(&self, app: &App, who: &Who, frame: &Frame) -> Result<Head, Error> {
        let scene = Scene { who, story: &self.story, edition: &self.edition, newest: &self.newest };
        Head::of(app, frame, &scene).await
    }

    fn path(&self) -> String {
        path(&self.story.id)
    }

    /// One of its posts that somebody may correct and withdraw.
    async fn own_post(&self, app: &App, who: &Who, id: &str) -> Result<Post, Error> {
        who.must(Act::Post, &self.edition.id)?;
        let id: Id = id.parse().map_err(|_| Error::NotFound)?;
        let post = queries::post(&app.db, &self.story.id, &id).await?.ok_or(Error::NotFound)?;
        if may_change(who, &self.edition, &post) { Ok(post) } else { Err(Error::Forbidden) }
    }
}

/// Where a live report is at the desk.
pub fn path(story: &Id) -> String {
    format!("{}/live/", crate::stories::desk::path(story))
}

/// Whether somebody may correct and withdraw a post.
pub(super) fn may_change(who: &Who, edition: &Edition, post: &Post) -> bool {
    who.may(Act::Correct, &edition.id) || (who.may(Act::Post, &edition.id) && post.posted_by == who.by())
}

/// What has to be mended, in a sentence.
async fn problem(app: &App, who: &Who, bad: BadPost) -> Result<Problem, Error> {
    let lang = &who.language;
    if let BadPost::Stale(by) = &bad {
        let by = Names::told(app, lang).await?.of(by);
        return Ok(Problem::named(app, lang, "", "desk-problem-post-stale", &by));
    }
    let Some((field, key)) = bad.wrong() else {
        return Err(match bad {
            BadPost::Store(error) => error.into(),
            _ => Error::NotFound,
        });
    };
    Ok(Problem::counted(app, lang, field, key, super::LONGEST_HEADLINE as i64))
}
