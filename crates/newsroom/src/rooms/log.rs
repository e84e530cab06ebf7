//! A room's updates in the database: read into a manuscript, added to, folded.

use lw_base::{Id, Timestamp};
use lw_store::{Db, Error};

use super::manuscript::{Manuscript, Refused};
use super::queries::{self, Kept};
use crate::stories::{self, Draft};

/// Who made what the station itself writes into a room.
const STATION: &str = "station";
/// An update after so many is read with the state before it.
const FOLD_AFTER: i64 = 300;
/// How long updates are kept one by one after they are folded.
const KEEP_MS: i64 = 60 * 24 * 3_600_000;

/// A manuscript and how much of the log is in it: always the whole log up to
/// there, in its order, because yrs is exact only in that order.
pub(super) struct Read {
    pub text: Manuscript,
    pub seq: i64,
    folded: i64,
}

/// Why a room does not open.
#[derive(Debug, thiserror::Error)]
pub(super) enum BadLog {
    /// There is no such story.
    #[error("there is no such story")]
    NoStory,
    #[error(transparent)]
    Store(#[from] Error),
}

/// Reads a room. One that nobody was in yet begins with the story's newest
/// revision, which becomes its first update before anybody reads it.
pub(super) async fn open(db: &Db, story: &Id, now: Timestamp) -> Result<Read, BadLog> {
    if queries::seq(db, story).await?.unwrap_or(0) == 0 {
        seed(db, story, now).await?;
    }
    Ok(read(db, story).await?)
}

async fn seed(db: &Db, story: &Id, now: Timestamp) -> Result<(), BadLog> {
    if stories::queries::by_id(db, story).await?.is_none() {
        return Err(BadLog::NoStory);
    }
    let draft = newest(db, story).await?;
    let update = Manuscript::new().replace(&draft).unwrap_or_else(|| vec![0, 0]);
    let story = story.clone();
    db.change(move |change| {
        Box::pin(async move {
            // Whoever comes second finds it done: what was made for nothing is dropped.
            if queries::hold(change, &story).await? > 0 {
                return Ok(());
            }
            let seq = queries::advance(change, &story, 1).await?;
            queries::insert(change, &story, seq, update, STATION, now).await
        })
    })
    .await
    .map_err(|error: Error| error.into())
}

/// The story's newest revision as a draft; an empty one where there is none.
pub(super) async fn newest(db: &Db, story: &Id) -> Result<Draft, Error> {
    let Some(revision) = stories::queries::newest(db, story).await? else { return Ok(Draft::default()) };
    Draft::of(db, &revision).await
}

/// Reads the whole log of a room that is there.
pub(super) async fn read(db: &Db, story: &Id) -> Result<Read, Error> {
    let mut read = Read { text: Manuscript::new(), seq: 0, folded: 0 };
    if let Some(state) = queries::state(db, story).await? {
        read.take(story, &state)?;
        read.folded = state.seq;
    }
    while !read.more(db, story).await?.is_empty() {}
    Ok(read)
}

impl Read {
    /// Reads what the log has got since; returns it.
    pub async fn more(&mut self, db: &Db, story: &Id) -> Result<Vec<Kept>, Error> {
        let more = queries::after(db, story, self.seq).await?;
        for kept in &more {
            if kept.seq != self.seq + 1 {
                return Err(Error::Unreadable(format!("update {} of room {story} is missing", self.seq + 1)));
            }
            self.take(story, kept)?;
        }
        Ok(more)
    }

    fn take(&mut self, story: &Id, kept: &Kept) -> Result<(), Error> {
        let unreadable =
            |why: Refused| Error::Unreadable(format!("update {} of room {story}: {why}", kept.seq));
        self.text.load(&kept.bytes).map_err(unreadable)?;
        self.seq = kept.seq;
        Ok(())
    }

    /// Keeps the state, where it spares the next reader a long log.
    pub async fn fold(&mut self, db: &Db, story: &Id, now: Timestamp) -> Result<(), Error> {
        if self.seq - self.folded < FOLD_AFTER {
            return Ok(());
        }
        let (story, seq, state) = (story.clone(), self.seq, self.text.state());
        db.change(move |change| {
            Box::pin(async move { queries::fold(change, &story, seq, state, now).await })
        })
        .await?;
        self.folded = seq;
        Ok(())
    }
}

/// Adds updates to a log as one change; returns the number of the last.
pub(super) async fn append(
    db: &Db,
    story: &Id,
    updates: Vec<(String, Vec<u8>)>,
    now: Timestamp,
) -> Result<i64, Error> {
    let story = story.clone();
    db.change(move |change| {
        Box::pin(async move {
            let last = queries::advance(change, &story, updates.len()).await?;
            let first = last - updates.len() as i64 + 1;
            for (seq, (who, update)) in (first..).zip(updates) {
                queries::insert(change, &story, seq, update, &who, now).await?;
            }
            Ok(last)
        })
    })
    .await
}

/// Adds an update if the log has not grown beyond `seq`; says whether it did.
pub(super) async fn append_at(
    db: &Db,
    story: &Id,
    seq: i64,
    update: Vec<u8>,
    who: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let (story, who) = (story.clone(), who.to_owned());
    db.change(move |change| {
        Box::pin(async move {
            if queries::hold(change, &story).await? != seq {
                return Ok(false);
            }
            let next = queries::advance(change, &story, 1).await?;
            queries::insert(change, &story, next, update, &who, now).await?;
            Ok(true)
        })
    })
    .await
}

/// Forgets single updates that have long been folded.
pub(super) async fn forget_old(db: &Db, now: Timestamp) -> Result<u64, Error> {
    let before = now.plus_millis(-KEEP_MS);
    let yesterday = now.plus_millis(-24 * 3_600_000);
    db.change(move |change| {
        Box::pin(async move {
            queries::forget_present(change, yesterday).await?;
            queries::forget(change, before).await
        })
    })
    .await
}
