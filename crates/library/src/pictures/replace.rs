//! Another picture is shown in place of one, wherever it is used. Revisions stay
//! as they were saved: a story goes on naming the one, and whoever reads finds
//! the other. So no story counts as changed or corrected, and it can be undone.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Error, audit};

use super::queries::replacing::{self, Replacement};
use super::{changed, queries};

/// Why another is not shown in its place.
#[derive(Debug)]
pub enum BadReplacement {
    /// One of the two is not there.
    NotThere,
    /// It is the same picture.
    Same,
    /// Another stands in the place of one of the two already.
    Replaced,
    /// The rights of the other have ended.
    Over,
    /// The other is to bring its own words, and has none for who cannot see it.
    NoAlt,
    /// The store refused.
    Store(Error),
}

impl From<Error> for BadReplacement {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// Shows `other` in place of a picture. Whether stories keep what they say: it
/// is true of both, where they are doubles.
pub async fn replace(
    change: &mut Change,
    picture: &Id,
    (other, keeps_words): (&Id, bool),
    who: &str,
    now: Timestamp,
) -> Result<(), BadReplacement> {
    // Both are held, always in the same order: of the one in place of the other
    // and the other in place of the one, at once, only one can be.
    let (first, second) = if picture < other { (picture, other) } else { (other, picture) };
    queries::held(change, first).await?.ok_or(BadReplacement::NotThere)?;
    queries::held(change, second).await?.ok_or(BadReplacement::NotThere)?;
    let new = queries::again(change, other).await?.ok_or(BadReplacement::NotThere)?;
    if picture == other {
        return Err(BadReplacement::Same);
    }
    if replacing::is_replaced(change, picture).await? || replacing::is_replaced(change, other).await? {
        return Err(BadReplacement::Replaced);
    }
    if new.rights_ended_at.is_some() {
        return Err(BadReplacement::Over);
    }
    let needs_words = !keeps_words || replacing::needs_words(change, picture).await?;
    if needs_words && new.alt.is_none() {
        return Err(BadReplacement::NoAlt);
    }
    let it = Replacement { shown: other.clone(), keeps_words, made_by: who.to_owned(), made_at: now };
    replacing::put(change, picture, &it).await?;
    changed(change, other, now).await?;
    let name = Some(new.name.as_str()).filter(|name| !name.is_empty());
    Ok(audit::note_because(change, who, "replace", name, &format!("picture:{picture}"), now).await?)
}

/// Shows a picture again where stories name it. Whether another was shown.
pub async fn bring_back(change: &mut Change, picture: &Id, who: &str, now: Timestamp) -> Result<bool, Error> {
    if !replacing::remove(change, picture).await? {
        return Ok(false);
    }
    changed(change, picture, now).await?;
    audit::note(change, who, "change", &format!("picture:{picture}"), now).await?;
    Ok(true)
}
