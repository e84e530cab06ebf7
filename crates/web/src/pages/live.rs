//! The live reports that open pages listen to, by their stories. A report is
//! here while somebody listens; what stands is read when the first one comes.

use std::sync::Arc;

use lw_base::{Id, Timestamp};

use super::told::{Board, Listener, Standing};

/// A live report as open pages are told it.
#[derive(Debug)]
pub struct LiveReport {
    /// Counts its changes: an older one never takes the place of a newer one.
    pub version: i64,
    /// Names this version in this state.
    pub tag: String,
    /// When its state changes by itself.
    pub next_change: Option<Timestamp>,
    /// All of it on one line, for pages that ask.
    pub html: String,
    /// What stands by name, and what changed last, on one line.
    pub news: String,
}

/// What is known of one besides what is told.
#[derive(Debug)]
pub struct Known {
    version: i64,
    next_change: Option<Timestamp>,
}

/// The live reports that somebody listens to.
#[derive(Clone, Debug, Default)]
pub struct Live(Board<Known>);

impl Live {
    /// Says what stands.
    pub fn set(&self, story: &Id, it: LiveReport) {
        let event = format!("event: live\ndata: {}\n\n", it.news).into();
        let what = Known { version: it.version, next_change: it.next_change };
        let standing = Standing { what, html: it.html.into(), event, tag: it.tag.into() };
        self.0.set(story.as_str(), standing, |known| known.version > it.version);
    }

    /// What stands, if somebody listens or has just asked.
    pub fn standing(&self, story: &Id) -> Option<Arc<Standing<Known>>> {
        self.0.standing(story.as_str())
    }

    /// Listens to what stands.
    pub fn listen(&self, story: &Id) -> Option<Listener<Known>> {
        self.0.listen(story.as_str())
    }

    /// It is not there for readers any more.
    pub fn forget(&self, story: &Id) {
        self.0.forget(story.as_str());
    }

    /// Forgets those that nobody listens to.
    pub fn forget_idle(&self) {
        self.0.forget_idle();
    }

    /// The stories of those that have changed by themselves.
    pub fn due(&self, now: Timestamp) -> Vec<Id> {
        let names = self.0.names(|known| known.next_change.is_some_and(|at| at <= now));
        names.into_iter().filter_map(|name| name.parse().ok()).collect()
    }
}
