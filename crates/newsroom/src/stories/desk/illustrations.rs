//! What the checks say of pictures, clips and cards in the text. What readers
//! cannot be shown falls out of the page quietly, so it is said here.

use lw_library::{clips, pictures};
use lw_web::{App, Error};

use super::checks::{Finding, Level};
use crate::stories::{Draft, queries};

/// All findings, each with the number of the picture, clip or card it is about.
pub(super) async fn findings(app: &App, draft: &Draft) -> Result<Vec<Finding>, Error> {
    let (db, uses) = (&app.db, draft.document.uses());
    let mut found: Vec<Finding> = Vec::new();
    let mut say = |level, key, number: usize| found.push((level, key, "document", number.to_string()));
    for (number, it) in (1..).zip(uses.pictures) {
        let files = pictures::queries::renditions(db, &it.picture).await?;
        let picture = pictures::queries::by_id(db, &it.picture).await?.filter(|_| !files.is_empty());
        let Some(picture) = picture else {
            say(Level::Note, "desk-check-text-picture-gone", number);
            continue;
        };
        if it.alt.is_none() {
            say(Level::Stop, "desk-check-text-alt", number);
        }
        if picture.credit.is_none() {
            say(Level::Reason, "desk-check-text-credit", number);
        }
    }
    for (number, it) in (1..).zip(uses.clips) {
        let files = clips::queries::renditions(db, &it.clip).await?;
        let clip = clips::queries::by_id(db, &it.clip).await?;
        if files.is_empty() || clip.is_none_or(|clip| clip.gone_at.is_some()) {
            say(Level::Note, "desk-check-text-clip-gone", number);
        }
    }
    for (number, story) in (1..).zip(uses.stories) {
        if queries::live(db, story).await?.is_none() {
            say(Level::Note, "desk-check-text-story-gone", number);
        }
    }
    Ok(found)
}
