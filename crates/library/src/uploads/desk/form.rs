//! Files in a form, for browsers without scripts: at one go, as large as the
//! line lasts.

use axum::extract::multipart::{Field, MultipartRejection};
use axum::extract::{Multipart, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use lw_base::Id;
use lw_station::editions;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};

use super::{PATH, fault, problem};
use crate::uploads::{EMPTY, LARGE_RECORDING, New, Upload, begin_whole};

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
            Some("edition") => edition = field.text().await.map_err(|_| Error::Unreadable)?,
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
        app.incoming.remove(&id).await?;
        return Ok(if is_over { Taken::TooLarge } else { Taken::Nothing });
    }
    let new = New { edition: edition.to_owned(), name, bytes: None };
    let upload = begin_whole(app, who, id, new, bytes).await.map_err(fault)?;
    Ok(Taken::Whole(Box::new(upload)))
}
