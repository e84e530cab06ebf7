//! Uploads: any file in, piece by piece over any line, and what became of it.
//!
//! An upload is a row and a growing file. What is acknowledged is on the disk:
//! a line that drops, or a kill, costs what was sent since. Once it is whole,
//! [`take_in`] sees what it is by its bytes (never by its name or by what the
//! sender says), keeps it as an **original**, which no reader is ever given,
//! and hands it to who knows its kind.
//!
//! **Who knows a kind** has one function, called in the change that ends the
//! upload, so that both are kept or none is:
//!
//! ```ignore
//! pub async fn take_in(change: &mut Change, arrived: &Arrived<'_>, now: Timestamp) -> Result<String, Untaken>
//! ```
//!
//! It records the thing (the same original twice is the same thing), places
//! the slow work (`lw_store::jobs::order::place`) and returns how rows name
//! the thing, such as `picture:06et…`, which the desk shows at
//! `/desk/pictures/06et…`. It does not open the file: a change is short. The
//! job does, at `app.originals.file(arrived.original)`.
//!
//! - [`receive`]: bytes onto the disk
//! - [`complete`]: an end for one whose end was open
//! - [`take_in`]: what a whole file is, and who takes it
//! - [`tus`]: the protocol of resumable uploads, at the desk and for programs
//! - [`jobs`]: what a kill left, and what nobody finished

pub mod api;
mod complete;
pub mod desk;
pub mod jobs;
mod kind;
mod queries;
mod receive;
mod take_in;
pub mod tus;

use lw_base::{Id, Lang, Timestamp, one_line};
use lw_station::people::Who;
use lw_store::{BlobHash, Change, Error, record};
use lw_web::{App, Limits};

pub use complete::complete;
pub use kind::Kind;
pub use take_in::{Arrived, Kept, Untaken, keep, note};

/// How long an upload is kept to which nothing more comes: a day.
const KEPT_MS: i64 = 24 * 3_600_000;
/// How long one whose end is open is kept once there is something of it: a month.
/// A recording that broke off is nowhere else.
const RECORDING_KEPT_MS: i64 = 30 * KEPT_MS;
/// How long it is remembered what became of one: a month.
const REMEMBERED_MS: i64 = 30 * KEPT_MS;
/// Unfinished uploads that one person may have.
const MOST_OPEN: i64 = 100;
/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;
/// In bytes.
const MEGABYTE: u64 = 1_000_000;

record! {
    /// An upload as it is stored.
    #[derive(Clone, Debug)]
    pub struct Upload {
        /// Its id.
        pub id: Id,
        /// The edition it is for.
        pub edition_id: String,
        /// What its sender calls it.
        pub name: String,
        /// How large it is when it is whole, in bytes; where that is still open,
        /// how large it may become.
        pub bytes: i64,
        /// Whether its end is still open, as that of a recording under way.
        pub is_open_ended: bool,
        /// How many of them are on the disk.
        pub kept: i64,
        /// Who sends it.
        pub made_by: String,
        /// Since when.
        pub made_at: Timestamp,
        /// When it is forgotten, if nothing more comes.
        pub expires_at: Timestamp,
        /// When it was taken or refused.
        pub ended_at: Option<Timestamp>,
        /// The file that was taken.
        pub original: Option<BlobHash> = "original_hash",
        /// What was made of it.
        pub subject: Option<String>,
        /// Why it was refused: the key of a sentence.
        pub refusal: Option<String>,
    }
}

/// Where an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// More is to come.
    Open,
    /// It is whole and taken.
    Taken,
    /// It is not wanted.
    Refused,
}

impl State {
    /// Its key, in words and for programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Taken => "taken",
            Self::Refused => "refused",
        }
    }
}

/// Why an upload cannot go on.
#[derive(Debug)]
pub enum BadUpload {
    /// The protocol is not followed: a header is missing or makes no sense.
    Unreadable,
    /// The protocol is of another version.
    Version,
    /// What was sent is no piece of a file.
    NotAPiece,
    /// There is no such upload of theirs, or no longer.
    NotThere,
    /// Another piece begins where more, or less, is there already: how much.
    Offset(i64),
    /// Another piece of it is coming in.
    Held,
    /// The line broke; what came is kept.
    Cut,
    /// More came than was said.
    TooMuch,
    /// They have too many unfinished ones.
    Many,
    /// It is not wanted: the key of the sentence that says why.
    Refused(String),
    /// The store refused.
    Store(Error),
}

impl From<Error> for BadUpload {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// It has no bytes.
pub const EMPTY: &str = "desk-upload-empty";
/// Nobody knows what it is.
pub const UNKNOWN: &str = "desk-upload-unknown";
/// A picture of too many bytes.
pub const LARGE_PICTURE: &str = "desk-upload-large-picture";
/// Sound of too many bytes.
pub const LARGE_RECORDING: &str = "desk-upload-large-recording";

impl Upload {
    /// Where it is.
    pub fn state(&self) -> State {
        match (self.ended_at, &self.refusal) {
            (None, _) => State::Open,
            (Some(_), None) => State::Taken,
            (Some(_), Some(_)) => State::Refused,
        }
    }

    /// Whether all of it has come, and nobody has taken it in yet.
    pub fn is_whole(&self) -> bool {
        self.state() == State::Open && !self.is_open_ended && self.kept == self.bytes
    }

    /// Why it was refused, in somebody's language.
    pub fn why_refused(&self, app: &App, lang: &Lang) -> Option<String> {
        self.refusal.as_ref().map(|key| sentence(app, lang, key))
    }

    /// Where the desk shows what was made of it.
    pub fn place(&self) -> Option<String> {
        let (kind, id) = self.subject.as_ref()?.split_once(':')?;
        Some(format!("/desk/{kind}s/{id}"))
    }
}

/// The sentence that says why a file is not wanted.
pub fn sentence(app: &App, lang: &Lang, key: &str) -> String {
    let most = if key == LARGE_PICTURE { app.limits.picture } else { app.limits.recording };
    app.words.say(lang, key, &[("count", most.div_euclid(MEGABYTE).cast_signed().into())])
}

/// What somebody wants to send.
#[derive(Clone, Debug)]
pub struct New {
    /// The edition it is for.
    pub edition: String,
    /// What they call it.
    pub name: String,
    /// How large it is, in bytes; `None` where that is not known yet.
    pub bytes: Option<u64>,
}

/// Begins an upload.
pub async fn begin(app: &App, who: &Who, new: New) -> Result<Upload, BadUpload> {
    if let Some(bytes) = new.bytes {
        check_size(app.limits, bytes)?;
    }
    let now = app.clock.now();
    let upload = Upload::of(app.limits, who, &new, now);
    let begun = upload.clone();
    // A file without a row is nobody's, a row without a file would be a defect.
    app.incoming.begin(&upload.id, new.bytes.unwrap_or(0)).await?;
    let made = app
        .db
        .change(move |change| {
            Box::pin(async move {
                if queries::open_of(change, &begun.made_by).await? >= MOST_OPEN {
                    return Err(BadUpload::Many);
                }
                Ok(queries::insert(change, &begun).await?)
            })
        })
        .await;
    match made {
        Ok(()) => Ok(upload),
        Err(bad) => {
            app.incoming.remove(&upload.id).await?;
            Err(bad)
        }
    }
}

/// Takes in a file of so many bytes that is on the disk already, whole, under this id.
async fn begin_whole(app: &App, who: &Who, id: Id, new: New, bytes: u64) -> Result<Upload, BadUpload> {
    let now = app.clock.now();
    let new = New { bytes: Some(bytes), ..new };
    let upload = Upload { id, kept: bytes.cast_signed(), ..Upload::of(app.limits, who, &new, now) };
    let begun = upload.clone();
    app.db
        .change::<_, Error>(move |change| {
            Box::pin(async move {
                queries::insert(change, &begun).await?;
                jobs::enqueue(change, &begun.id, now).await
            })
        })
        .await?;
    Ok(take_in::take_in(app, upload).await?)
}

fn check_size(limits: Limits, bytes: u64) -> Result<(), BadUpload> {
    if bytes == 0 {
        return Err(BadUpload::Refused(EMPTY.to_owned()));
    }
    if bytes > limits.picture.max(limits.recording) {
        return Err(BadUpload::Refused(LARGE_RECORDING.to_owned()));
    }
    Ok(())
}

impl Upload {
    fn of(limits: Limits, who: &Who, new: &New, now: Timestamp) -> Self {
        Self {
            id: Id::new(now),
            edition_id: new.edition.clone(),
            name: file_name(&new.name),
            bytes: new.bytes.unwrap_or(limits.recording).cast_signed(),
            is_open_ended: new.bytes.is_none(),
            kept: 0,
            made_by: who.by(),
            made_at: now,
            expires_at: now.plus_millis(KEPT_MS),
            ended_at: None,
            original: None,
            subject: None,
            refusal: None,
        }
    }
}

/// Recordings of theirs whose end has not come, newest first.
pub async fn recordings_left(app: &App, who: &Who) -> Result<Vec<Upload>, Error> {
    let all = queries::unfinished(&app.db, &who.by()).await?;
    Ok(all.into_iter().filter(|it| it.is_open_ended && it.kept > 0).collect())
}

/// The upload with this id, if it is theirs.
pub async fn of_theirs(app: &App, who: &Who, id: &str) -> Result<Upload, BadUpload> {
    let id: Id = id.parse().map_err(|_| BadUpload::NotThere)?;
    let upload = queries::by_id(&app.db, &id).await?;
    upload.filter(|it| it.made_by == who.by()).ok_or(BadUpload::NotThere)
}

/// Gives up an upload with what came of it; what was taken stays.
pub async fn forget(app: &App, upload: &Upload) -> Result<(), Error> {
    let id = upload.id.clone();
    let is_gone = app
        .db
        .change::<_, Error>(move |change| Box::pin(async move { queries::delete_open(change, &id).await }))
        .await?;
    if is_gone {
        app.incoming.remove(&upload.id).await?;
    }
    Ok(())
}

/// A name for people to know a file by: its last part, in one line.
fn file_name(text: &str) -> String {
    let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
    one_line(last, LONGEST_NAME)
}

/// Ends an upload that is not wanted.
async fn refuse(app: &App, upload: &Upload, why: &'static str) -> Result<Upload, Error> {
    let (id, now) = (upload.id.clone(), app.clock.now());
    app.db
        .change::<_, Error>(move |change| {
            Box::pin(async move { queries::refuse(change, &id, why, now).await.map(drop) })
        })
        .await?;
    app.incoming.remove(&upload.id).await?;
    queries::by_id(&app.db, &upload.id).await?.ok_or_else(gone)
}

fn gone() -> Error {
    Error::Unreadable("an upload has gone meanwhile".into())
}

/// How much of an upload is on the disk. Once it is whole, a job sees to it
/// that it is taken in, even if who sent it and this process are gone.
async fn note_kept(change: &mut Change, upload: &Upload, kept: u64, now: Timestamp) -> Result<bool, Error> {
    let kept = kept.cast_signed();
    let is_recording = upload.is_open_ended && kept > 0;
    let rest = if is_recording { RECORDING_KEPT_MS } else { KEPT_MS };
    let is_there = queries::keep(change, &upload.id, kept, now.plus_millis(rest)).await?;
    if is_there && kept == upload.bytes && !upload.is_open_ended {
        jobs::enqueue(change, &upload.id, now).await?;
    }
    Ok(is_there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_last_part_in_one_line() {
        let check = |text: &str, expect: &str| assert_eq!(file_name(text), expect, "{text:?}");
        check("night ferry.wav", "night ferry.wav");
        check("../../etc/passwd", "passwd");
        check("C:\\Users\\Mara\\quay.jpg", "quay.jpg");
        check("a\u{202e}gpj.exe\0\n", "agpj.exe");
        check("ميناء.jpg", "ميناء.jpg");
        check("..", "..");
        check("", "");
        assert_eq!(file_name(&"é".repeat(10_000)).len(), LONGEST_NAME);
    }
}
