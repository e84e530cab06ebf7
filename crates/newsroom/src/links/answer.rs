//! Answer: vouch for the revision that a link shows, or say why not. Once, and
//! only while it is the newest: nobody vouches for words they have not read.

use lw_base::{Timestamp, one_line};
use lw_store::{Change, Error};

use super::queries;
use crate::stories::keep::must_be_newest;
use crate::stories::{BadVerb, approve, returns};

/// The longest note, in bytes.
const LONGEST_NOTE: usize = 2_000;

/// What somebody answers.
#[derive(Clone, Debug)]
pub enum Answer {
    /// “I approve”, with a word to it.
    Yes(Option<String>),
    /// “I do not, because”.
    No(String),
}

/// Why an answer is not taken.
#[derive(Debug, thiserror::Error)]
pub enum BadAnswer {
    /// The link is good no longer.
    #[error("the link is good no longer")]
    Gone,
    /// The story has a newer revision.
    #[error("the story has changed since")]
    Changed,
    /// They have answered already.
    #[error("there is an answer already")]
    Answered,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<BadVerb> for BadAnswer {
    fn from(bad: BadVerb) -> Self {
        match bad {
            BadVerb::Store(error) => Self::Store(error),
            // Only what is finished is asked to be vouched for.
            _ => Self::Changed,
        }
    }
}

/// Takes the answer: an approval, or a return with its reason.
pub async fn answer(change: &mut Change, id: &str, it: &Answer, now: Timestamp) -> Result<(), BadAnswer> {
    let link = queries::good_in(change, id, now).await?.ok_or(BadAnswer::Gone)?;
    let number = link.number.ok_or(BadAnswer::Gone)?;
    must_be_newest(change, &link.story_id, number).await?;
    let line = |note: &str| Some(one_line(note, LONGEST_NOTE)).filter(|note| !note.is_empty());
    let (is_approved, note) = match it {
        Answer::Yes(note) => (true, note.as_deref().and_then(line)),
        Answer::No(why) => (false, line(why)),
    };
    if !queries::insert_answer(change, id, is_approved, note.as_deref(), now).await? {
        return Err(BadAnswer::Answered);
    }
    let (story, by) = (&link.story_id, link.by());
    match it {
        Answer::Yes(_) => approve::approve(change, story, number, note.as_deref(), &by, now).await?,
        Answer::No(_) => {
            returns::give_back(change, story, note.as_deref().unwrap_or_default(), &by, now).await?;
        }
    }
    Ok(())
}
