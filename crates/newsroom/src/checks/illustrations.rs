//! Pictures, clips and cards in the text. What readers cannot be shown falls
//! out of the page quietly, so it is said here.

use lw_formats::document::Document;
use lw_library::pictures::WARNED;
use lw_library::{clips, pictures};
use lw_station::editions::Edition;
use lw_web::{App, Error};

use super::{BODY, Finding, Kind, Says};
use crate::stories::queries;

/// Each finding has the number of the picture, clip or card that it is about.
pub(super) async fn find(app: &App, edition: &Edition, document: &Document) -> Result<Vec<Finding>, Error> {
    let (db, uses, now) = (&app.db, document.uses(), app.clock.now());
    let (mut found, mut ends): (Vec<Finding>, Vec<Finding>) = (Vec::new(), Vec::new());
    let mut say = |kind, number: usize| {
        found.push(Finding::new(kind, BODY).saying("text", Says::Number(number as f64)));
    };
    for (number, it) in (1..).zip(uses.pictures) {
        let files = pictures::queries::renditions(db, &it.picture).await?;
        let shown = pictures::queries::shown(db, &it.picture).await?.filter(|_| !files.is_empty());
        let Some(shown) = shown else {
            say(Kind::TextPictureGone, number);
            continue;
        };
        if shown.alt(it.alt.clone(), &edition.id).is_none() {
            say(Kind::TextAlt, number);
        }
        if shown.picture.credit.is_none() {
            say(Kind::TextCredit, number);
        }
        if let Some(day) = shown.picture.rights_end_within(WARNED, now) {
            let day = Says::Words(day.to_owned());
            ends.push(
                Finding::new(Kind::TextRightsEnd, BODY)
                    .saying("text", Says::Number(number as f64))
                    .saying("date", day),
            );
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
    found.extend(ends);
    Ok(found)
}
