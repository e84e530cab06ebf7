//! Which pictures somebody may see, and put others in their place.

use lw_base::Id;
use lw_station::editions;
use lw_station::people::{Act, Who};
use lw_web::{App, Error};

use super::queries::{listing, replacing};
use super::{Picture, queries};

/// The editions that somebody may send pictures for, by their ids.
pub(super) async fn mine(app: &App, who: &Who) -> Result<Vec<String>, Error> {
    let mine = editions::where_may(&app.db, who, Act::Upload).await?;
    Ok(mine.into_iter().map(|edition| edition.id).collect())
}

/// The picture with this id, if they may see it, with the editions that they may
/// send pictures for. What was sent for an edition is its writers'; what came
/// with an import is every writer's.
pub(super) async fn find(app: &App, who: &Who, id: &str) -> Result<(Picture, Vec<String>), Error> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let picture = queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)?;
    let mine = mine(app, who).await?;
    if may_see(&picture.edition_id, &mine) { Ok((picture, mine)) } else { Err(Error::NotFound) }
}

/// The same for who reads of it: also one that a story or a programme of theirs shows,
/// whatever edition it was sent for.
pub(super) async fn find_shown(app: &App, who: &Who, id: &str) -> Result<Picture, Error> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    let picture = queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)?;
    let mine = mine(app, who).await?;
    let is_seen = may_see(&picture.edition_id, &mine)
        || listing::editions_of(&app.db, &id).await?.iter().any(|edition| mine.contains(edition));
    if is_seen { Ok(picture) } else { Err(Error::NotFound) }
}

/// Whether a picture of this edition is theirs to see.
pub(super) fn may_see(edition: &Option<String>, mine: &[String]) -> bool {
    match edition {
        Some(edition) => mine.contains(edition),
        None => !mine.is_empty(),
    }
}

/// Why somebody may not say what is true of a picture.
pub(super) enum Others {
    /// It is an edition's logo.
    Logo,
    /// Readers see it where they do not publish.
    Publish,
}

impl Others {
    /// The sentence that says so.
    pub(super) const fn key(&self) -> &'static str {
        match self {
            Self::Logo => "desk-picture-logo-others",
            Self::Publish => "desk-picture-others",
        }
    }
}

/// Whether they may say what is true of a picture that they see.
pub(super) async fn may_describe(app: &App, who: &Who, picture: &Id) -> lw_store::Result<bool> {
    Ok(others(app, who, picture).await?.is_none())
}

/// Whose it is to say what is true of a picture that they see, if not theirs: what readers
/// see is who publishes', in each edition where they see it; a logo is who chooses one's.
pub(super) async fn others(app: &App, who: &Who, picture: &Id) -> lw_store::Result<Option<Others>> {
    if listing::is_logo(&app.db, picture).await? && !who.may_everywhere(Act::Editions) {
        return Ok(Some(Others::Logo));
    }
    let seen_in = listing::public_in(&app.db, picture).await?;
    Ok((!seen_in.iter().all(|edition| who.may(Act::Publish, edition))).then_some(Others::Publish))
}

/// Whether they may have another shown in place of a picture: who may publish in
/// its edition and in each whose stories show it, since readers see it at once; of
/// a logo, who may choose one.
pub(super) async fn may_replace(app: &App, who: &Who, picture: &Picture) -> Result<bool, Error> {
    let publishes = editions::where_may(&app.db, who, Act::Publish).await?;
    let may = |edition: &String| publishes.iter().any(|it| it.id == *edition);
    // Also where it is what others show, and is replaced itself: they would show it again.
    let mut all = replacing::behind(&app.db, &picture.id).await?;
    all.push(picture.id.clone());
    let mut used_in = Vec::new();
    for id in &all {
        if listing::is_logo(&app.db, id).await? && !who.may_everywhere(Act::Editions) {
            return Ok(false);
        }
        used_in.extend(listing::editions_of(&app.db, id).await?);
    }
    Ok(!publishes.is_empty() && picture.edition_id.iter().chain(&used_in).all(may))
}
