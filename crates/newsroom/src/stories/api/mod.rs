//! Stories for programs: the same verbs and queries as the editors' pages.
//!
//! - [`list`]: which there are, by the desk's filters
//! - [`story`]: one, made and read
//! - [`revisions`]: saved, compared, brought back
//! - [`preview`]: as readers will get it
//! - [`deeds`]: review, approval, publication …
//! - [`corrections`]: what was wrong and what is right

pub mod corrections;
pub mod deeds;
pub mod list;
pub mod preview;
pub mod revisions;
pub mod story;
pub(crate) mod text;

use axum::http::{HeaderName, HeaderValue, header};
use lw_web::api::{Kind, Problem, Wrong, tag};

use super::BadVerb;

/// Problems of the desk's forms, by field.
pub(crate) fn wrong(problems: Vec<lw_station::desk::Problem>) -> Problem {
    let wrong = |it: lw_station::desk::Problem| Wrong { field: it.field.to_owned(), detail: it.text };
    Problem::fields(problems.into_iter().map(wrong).collect())
}

/// The header that says which revision an answer shows.
fn tagged(number: i64) -> [(HeaderName, HeaderValue); 1] {
    [(header::ETAG, tag(number))]
}

impl From<BadVerb> for Problem {
    fn from(bad: BadVerb) -> Self {
        match bad {
            BadVerb::NoStory(_) => Kind::NotFound.into(),
            BadVerb::NotPublic(_) => Kind::NotPublic.into(),
            // Programs are told by what they get that it is done.
            BadVerb::AlreadyPublic(_) | BadVerb::IsPublic(_) => Kind::IsPublic.into(),
            BadVerb::NotApproved(_) => Kind::NotApproved.into(),
            BadVerb::OwnWords(_) => Kind::OwnWords.into(),
            BadVerb::Changed(_) => Kind::Stale.into(),
            BadVerb::Embargoed(_, until) => Self::from(Kind::Embargoed).because(until.iso()),
            BadVerb::Scheduled(_, due) => Self::from(Kind::Scheduled).because(due.iso()),
            BadVerb::Past(_) => Self::message("at", "desk-problem-past", vec![]),
            BadVerb::NoReason(_) => Self::message("reason", "desk-problem-reason", vec![]),
            BadVerb::Unfinished(_) => Kind::Unfinished.into(),
            BadVerb::Store(error) => error.into(),
        }
    }
}
