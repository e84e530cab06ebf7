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
pub(super) fn known(
    limits: Limits,
    start: &[u8],
    upload: &Upload,
) -> Result<(Kind, &'static str), &'static str> {
    let (kind, mime) = kind::of(start).ok_or(UNKNOWN)?;
    let (most, why) = match kind {
        Kind::Picture => (limits.picture, LARGE_PICTURE),
        Kind::Recording => (limits.recording, LARGE_RECORDING),
    };
    let bytes = if upload.is_open_ended { upload.kept } else { upload.bytes };
    if bytes.cast_unsigned() > most { Err(why) } else { Ok((kind, mime)) }
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
    let start = start_of(file).await?;
    let (kind, mime) = known(app.limits, &start, upload).map_err(Untaken::Refused)?;
    let hash = BlobHash::of_file(file).await?;
    app.originals.take(file, &hash).await?;
    let (upload, now) = (upload.clone(), app.clock.now());
    app.db
        .change(move |change| {
            Box::pin(async move {
                queries::note_original(change, &hash, upload.bytes, mime, now).await?;
                if !queries::take(change, &upload.id, &hash, now).await? {
                    return Ok(());
                }
                let arrived = Arrived {
                    original: &hash,
                    bytes: upload.bytes.cast_unsigned(),
                    mime,
                    name: &upload.name,
                    edition: &upload.edition_id,
                    by: &upload.made_by,
                };
                let subject = hand_on(change, kind, &arrived, now).await?;
                queries::name(change, &upload.id, &subject).await?;
                Ok(audit::note(change, &upload.made_by, "upload", &subject, now).await?)
            })
        })
        .await
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
