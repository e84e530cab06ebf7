//! A file that has come in becomes a picture: in an edition, the same bytes are
//! the same picture.

use lw_base::{Id, Timestamp};
use lw_store::Change;
use lw_store::jobs::order::{self, Order};

use super::jobs::{IMPROVE, LIGHTER, MAKE};
use super::{Picture, queries};
use crate::uploads::{Arrived, Untaken};

/// Records the picture of a file and places the work on it; returns how rows
/// name it.
pub async fn take_in(change: &mut Change, arrived: &Arrived<'_>, now: Timestamp) -> Result<String, Untaken> {
    if let Some(known) = queries::by_original(change, arrived.edition, arrived.original).await? {
        if is_given_up(change, &known).await? {
            order_files(change, &known, arrived.by, now).await?;
        }
        return Ok(format!("picture:{}", known.id));
    }
    let picture = Picture {
        original: Some(arrived.original.clone()),
        edition_id: Some(arrived.edition.to_owned()),
        name: arrived.name.to_owned(),
        ..Picture::new(None, false, now)
    };
    queries::insert(change, &picture, now).await?;
    order_files(change, &picture, arrived.by, now).await?;
    Ok(format!("picture:{}", picture.id))
}

/// What makes the work on a picture's files the same work.
pub(super) fn key(picture: &Id) -> String {
    format!("{MAKE}:{picture}")
}

/// The same for the lighter ones.
pub(super) fn lighter_key(picture: &Id) -> String {
    format!("{IMPROVE}:{picture}")
}

/// Whether a picture has not all of its files, and nobody is at work on them.
pub(super) async fn is_given_up(change: &mut Change, picture: &Picture) -> lw_store::Result<bool> {
    for key in [key(&picture.id), lighter_key(&picture.id)] {
        if let Some(job) = order::by_key_in(change, &key).await? {
            return Ok(job.is_given_up());
        }
    }
    Ok(!queries::is_complete(change, &picture.id, &LIGHTER).await?)
}

/// Has a picture's files made, or made again.
pub(super) async fn order_files(
    change: &mut Change,
    picture: &Picture,
    by: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    // What came with an import has the files that it came with.
    let (Some(_), Some(edition)) = (&picture.original, &picture.edition_id) else { return Ok(()) };
    let key = key(&picture.id);
    let (payload, about) = (picture.id.as_str(), picture.name.as_str());
    order::place(change, &Order { name: MAKE, key: &key, payload, about, edition, by }, now).await
}
