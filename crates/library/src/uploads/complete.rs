//! An end for an upload whose end was open: a recording that is over, or one
//! that broke off and of which the rest will not come.

use bytes::Bytes;
use futures::stream;
use lw_base::one_line;
use lw_store::Error;
use lw_web::App;

use super::{BadUpload, LONGEST_NAME, Upload, check_size, queries, receive};

/// Tries until a line that still brings more of it has ended.
const TRIES: usize = 5;

/// Takes what came of an upload for all of it, under this name where there is
/// one. One whose end is known stays as it is.
pub async fn complete(app: &App, upload: Upload, name: &str) -> Result<Upload, BadUpload> {
    let name = one_line(name, LONGEST_NAME);
    if !name.is_empty() && upload.is_open_ended {
        let id = upload.id.clone();
        app.db
            .change::<_, Error>(move |change| {
                Box::pin(async move { queries::rename(change, &id, &name).await })
            })
            .await?;
    }
    let mut kept = upload.kept;
    for _ in 0..TRIES {
        if !upload.is_open_ended {
            break;
        }
        let nothing = stream::empty::<Result<Bytes, std::io::Error>>();
        match receive::receive(app, upload.clone(), kept, Some(kept), nothing).await {
            Err(BadUpload::Offset(now)) => kept = now,
            done => return done,
        }
    }
    Ok(upload)
}

/// Says how large an upload is that is held; once it is said it stays so.
pub(super) async fn declare(app: &App, upload: Upload, bytes: i64) -> Result<Upload, BadUpload> {
    if !upload.is_open_ended {
        return if upload.bytes == bytes { Ok(upload) } else { Err(BadUpload::Unreadable) };
    }
    check_size(app.limits, bytes.cast_unsigned())?;
    if bytes < upload.kept {
        return Err(BadUpload::Unreadable);
    }
    let id = upload.id.clone();
    app.db
        .change::<_, Error>(move |change| Box::pin(async move { queries::declare(change, &id, bytes).await }))
        .await?;
    Ok(Upload { bytes, is_open_ended: false, ..upload })
}
