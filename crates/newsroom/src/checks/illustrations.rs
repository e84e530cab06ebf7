//! Pictures, clips and cards in the text. What readers cannot be shown falls
//! out of the page quietly, so it is said here.

use lw_formats::document::Document;
use lw_library::{clips, pictures};
use lw_web::{App, Error};

use super::{BODY, Finding, Kind, Says};
use crate::stories::queries;

/// Each finding has the number of the picture, clip or card that it is about.
pub(super) async fn find(app: &App, document: &Document) -> Result<Vec<Finding>, Error> {
    let (db, uses) = (&app.db, document.uses());
    let mut found: Vec<Finding> = Vec::new();
    let mut say = |kind, number: usize| {
        found.push(Finding::new(kind, BODY).saying("text", Says::Number(number as f64)));
    };
    for (number, it) in (1..).zip(uses.pictures) {
        let files = pictures::queries::renditions(db, &it.picture).await?;
        let picture = pictures::queries::by_id(db, &it.picture).await?.filter(|_| !files.is_empty());
        let Some(picture) = picture else {
            say(Kind::TextPictureGone, number);
            continue;
        };
        if it.alt.is_none() {
            say(Kind::TextAlt, number);
        }
        if picture.credit.is_none() {
            say(Kind::TextCredit, number);
        }
    }
    for (number, it) in (1..).zip(uses.clips) {
        let files = clips::queries::renditions(db, &it.clip).await?;
        let clip = clips::queries::by_id(db, &it.clip).await?;
        if files.is_empty() || clip.is_none_or(|clip| clip.gone_at.is_some()) {
            say(Kind::TextClipGone, number);
        }
    }
    for (number, story) in (1..).zip(uses.stories) {
        if queries::live(db, story).await?.is_none() {
            say(Kind::TextStoryGone, number);
        }
    }
    Ok(found)
}
