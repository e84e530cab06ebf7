//! A file that is whole: what it is, where it is kept, who takes it.

use std::path::Path;

use lw_base::Timestamp;
use lw_store::{BlobHash, Change, Error, audit};
use lw_web::{App, Limits};
use tokio::io::AsyncReadExt as _;

use super::kind::{self, Kind};
use super::{LARGE_PICTURE, LARGE_RECORDING, UNKNOWN, Upload, gone, queries, refuse};
use crate::clips;
use crate::pictures;

/// A file that has come in whole and is kept as an original.
#[derive(Clone, Copy, Debug)]
pub struct Arrived<'a> {
    /// The file: `app.originals` has it.
    pub original: &'a BlobHash,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its media type, as its first bytes say.
    pub mime: &'static str,
    /// What its sender calls it, in one line; may be empty.
    pub name: &'a str,
    /// The edition it is for.
    pub edition: &'a str,
    /// Who sent it, as rows name them.
    pub by: &'a str,
}

/// An original, as the disk has it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its name there.
    pub hash: BlobHash,
    /// Its size in bytes.
    pub bytes: u64,
    /// Who knows such files.
    pub kind: Kind,
    /// Its media type.
    pub mime: &'static str,
}

impl Kept {
    /// The same for who is handed it.
    pub fn arrived<'a>(&'a self, name: &'a str, edition: &'a str, by: &'a str) -> Arrived<'a> {
        Arrived { original: &self.hash, bytes: self.bytes, mime: self.mime, name, edition, by }
    }
}

/// Why a file was not taken.
#[derive(Debug)]
pub enum Untaken {
    /// It is not wanted: the key of the sentence that says why.
    Refused(&'static str),
    /// The store refused.
    Store(Error),
}

impl From<Error> for Untaken {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// What a file that begins so is, if it is wanted at its size.
pub(super) fn known(limits: Limits, start: &[u8], bytes: u64) -> Result<(Kind, &'static str), &'static str> {
    let (kind, mime) = kind::of(start).ok_or(UNKNOWN)?;
    let (most, why) = match kind {
        Kind::Picture => (limits.picture, LARGE_PICTURE),
        Kind::Recording => (limits.recording, LARGE_RECORDING),
    };
    if bytes > most { Err(why) } else { Ok((kind, mime)) }
}

/// Takes in an upload that is whole, or refuses it; returns it as it is then.
/// May be done twice, and at the same time: it is taken once.
pub(super) async fn take_in(app: &App, upload: Upload) -> Result<Upload, Error> {
    let file = app.incoming.file(&upload.id);
    match keep_and_hand_on(app, &upload, &file).await {
        Ok(()) => app.incoming.remove(&upload.id).await?,
        Err(Untaken::Refused(why)) => return refuse(app, &upload, why).await,
        Err(Untaken::Store(error)) => {
            // Somebody else was quicker: then the file is gone, and all is well.
            let now = queries::by_id(&app.db, &upload.id).await?;
            return now.filter(|it| it.ended_at.is_some()).ok_or(error);
        }
    }
    queries::by_id(&app.db, &upload.id).await?.ok_or_else(gone)
}

async fn keep_and_hand_on(app: &App, upload: &Upload, file: &Path) -> Result<(), Untaken> {
    let kept = keep(app, file, upload.bytes.cast_unsigned()).await?;
    let (upload, now) = (upload.clone(), app.clock.now());
    app.db
        .change(move |change| {
            Box::pin(async move {
                note(change, &kept, now).await?;
                if !queries::take(change, &upload.id, &kept.hash, now).await? {
                    return Ok(());
                }
                let arrived = kept.arrived(&upload.name, &upload.edition_id, &upload.made_by);
                let subject = hand_on(change, kept.kind, &arrived, now).await?;
                queries::name(change, &upload.id, &subject).await?;
                Ok(audit::note(change, &upload.made_by, "upload", &subject, now).await?)
            })
        })
        .await
}

/// Keeps a file that is on the disk, whole, as an original, if it is wanted.
pub async fn keep(app: &App, file: &Path, bytes: u64) -> Result<Kept, Untaken> {
    let start = start_of(file).await?;
    let (kind, mime) = known(app.limits, &start, bytes).map_err(Untaken::Refused)?;
    let hash = BlobHash::of_file(file).await?;
    app.originals.take(file, &hash).await?;
    Ok(Kept { hash, bytes, kind, mime })
}

/// Records an original: before whoever is handed it names it.
pub async fn note(change: &mut Change, kept: &Kept, now: Timestamp) -> Result<(), Error> {
    queries::note_original(change, &kept.hash, kept.bytes.cast_signed(), kept.mime, now).await
}

/// Hands a file to who knows its kind; returns how rows name what was made.
async fn hand_on(
    change: &mut Change,
    kind: Kind,
    arrived: &Arrived<'_>,
    now: Timestamp,
) -> Result<String, Untaken> {
    match kind {
        Kind::Picture => pictures::take_in(change, arrived, now).await,
        Kind::Recording => clips::take_in(change, arrived, now).await,
    }
}

async fn start_of(file: &Path) -> Result<Vec<u8>, Error> {
    let file = tokio::fs::OpenOptions::new().read(true).open(file).await?;
    let mut start = Vec::new();
    file.take(kind::LOOKED_AT as u64).read_to_end(&mut start).await?;
    Ok(start)
}
