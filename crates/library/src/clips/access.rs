//! Which clips somebody may see, and change.

use lw_base::Id;
use lw_station::editions;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};

use super::{Clip, queries};

/// The editions that somebody may read, by their ids.
pub(super) async fn mine(app: &App, who: &Who) -> Result<Vec<String>, Error> {
    let mine = editions::where_may(&app.db, who, Act::Read).await?;
    Ok(mine.into_iter().map(|edition| edition.id).collect())
}

/// The clip with this id, if they may see it, with the editions that they may read.
pub(super) async fn find(app: &App, who: &Who, id: &str) -> Result<(Clip, Vec<String>), Error> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let mine = mine(app, who).await?;
    if !queries::may_see(&app.db, &mine, &id).await? {
        return Err(Error::NotFound);
    }
    let clip = queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)?;
    Ok((clip, mine))
}

/// Why somebody may not change a clip.
pub(super) enum Others {
    /// They may bring in nothing for the edition that it was made for; nowhere, where it
    /// was made for none.
    Bring,
    /// Readers hear it where they do not publish.
    Publish,
}

/// Whether they may change a clip.
pub(super) async fn may_change(app: &App, who: &Who, clip: &Clip, mine: &[String]) -> lw_store::Result<bool> {
    Ok(others(app, who, clip, mine).await?.is_none())
}

/// Whose it is to change a clip, if not theirs: who may bring one in for its edition may, one
/// that was made for none is everybody's who may bring one in somewhere. What readers hear
/// is who publishes', in each edition where they hear it.
pub(super) async fn others(
    app: &App,
    who: &Who,
    clip: &Clip,
    mine: &[String],
) -> lw_store::Result<Option<Others>> {
    let heard_in = queries::public_in(&app.db, &clip.id).await?;
    if !heard_in.iter().all(|edition| who.may(Act::Publish, edition)) {
        return Ok(Some(Others::Publish));
    }
    let is_theirs = match &clip.edition {
        Some(edition) => who.may(Act::Upload, edition),
        None => mine.iter().any(|edition| who.may(Act::Upload, edition)),
    };
    Ok((!is_theirs).then_some(Others::Bring))
}
