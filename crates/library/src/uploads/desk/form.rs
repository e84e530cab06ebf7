//! Files in a form, for browsers without scripts: at one go, as large as the
//! line lasts.

use std::path::PathBuf;

use axum::extract::multipart::{Field, MultipartRejection};
use axum::extract::{Multipart, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use lw_base::Id;
use lw_station::editions;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};
use tokio::runtime::Handle;

use super::{PATH, fault, problem};
use crate::uploads::{EMPTY, LARGE_RECORDING, New, Upload, begin_whole};

/// The longest that an edition may be called in a form, in bytes.
const LONGEST_EDITION: usize = 100;

/// `POST /desk/uploads/`: what becomes of each file stands in the list.
pub async fn send(
    State(app): State<App>,
    who: Who,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Response, Error> {
    let mut sent = sent.map_err(|_| Error::Unreadable)?;
    let theirs = editions::where_may(&app.db, &who, Act::Upload).await?;
    let mut edition = String::new();
    let mut taken = 0;
    while let Some(field) = sent.next_field().await.map_err(|_| Error::Unreadable)? {
        match field.name() {
            // It stands before the files.
            Some("edition") => edition = short(field).await?,
            Some("file") => {
                if !theirs.iter().any(|it| it.id == edition) {
                    return Err(Error::NotFound);
                }
                match take(&app, &who, &edition, field).await? {
                    Taken::Whole(_) => taken += 1,
                    // A form without a file has a nameless one of no bytes.
                    Taken::Nothing => {}
                    Taken::TooLarge => return problem(&app, &who, LARGE_RECORDING).await,
                }
            }
            _ => {}
        }
    }
    if taken == 0 {
        return problem(&app, &who, EMPTY).await;
    }
    Ok(Redirect::to(PATH).into_response())
}

/// The text of a field that is as short as the name of an edition. A longer one is read to its
/// end, as a file is, and not kept.
async fn short(mut field: Field<'_>) -> Result<String, Error> {
    let (mut all, mut is_over) = (Vec::new(), false);
    while let Some(bytes) = field.chunk().await.map_err(|_| Error::Unreadable)? {
        is_over |= all.len() + bytes.len() > LONGEST_EDITION;
        if !is_over {
            all.extend(bytes);
        }
    }
    if is_over {
        return Err(Error::Unreadable);
    }
    String::from_utf8(all).map_err(|_| Error::Unreadable)
}

/// Removes a file that did not come to its end, also where the line broke.
struct Unfinished(Option<PathBuf>);

impl Drop for Unfinished {
    fn drop(&mut self) {
        // A server that ends leaves it, as a kill does: it is tidied away with uploads.
        let (Some(file), Ok(runtime)) = (self.0.take(), Handle::try_current()) else { return };
        runtime.spawn(async move {
            if let Err(error) = tokio::fs::remove_file(file).await {
                tracing::warn!(%error, "a file of a form that did not come to its end could not be removed");
            }
        });
    }
}

/// What became of a file of a form.
pub(crate) enum Taken {
    /// It came in, and was taken or refused.
    Whole(Box<Upload>),
    /// There was none.
    Nothing,
    /// It has too many bytes.
    TooLarge,
}

/// One file of the form. A larger one than may be is read to its end all the
/// same: who is answered in the middle of sending sees a broken line.
pub(crate) async fn take(app: &App, who: &Who, edition: &str, mut field: Field<'_>) -> Result<Taken, Error> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let most = app.limits.picture.max(app.limits.recording);
    let id = Id::new(app.clock.now());
    app.incoming.begin(&id, 0).await?;
    let mut unfinished = Unfinished(Some(app.incoming.file(&id)));
    let mut piece = app.incoming.hold(&id).await?.ok_or(Error::Unreadable)?;
    let mut is_over = false;
    while let Some(bytes) = field.chunk().await.map_err(|_| Error::Unreadable)? {
        is_over |= piece.at() + bytes.len() as u64 > most;
        if !is_over {
            piece.write(&bytes).await?;
        }
    }
    let bytes = piece.keep().await?;
    drop(piece);
    if is_over || bytes == 0 {
        return Ok(if is_over { Taken::TooLarge } else { Taken::Nothing });
    }
    unfinished.0 = None;
    let new = New { edition: edition.to_owned(), name, bytes: None };
    let upload = begin_whole(app, who, id, new, bytes).await.map_err(fault)?;
    Ok(Taken::Whole(Box::new(upload)))
}
