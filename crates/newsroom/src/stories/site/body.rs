//! The body of a story, with what its page says under each quotation.

use lw_base::Lang;
use lw_formats::Html;
use lw_formats::document::{Captions, Quotation};
use lw_station::editions::Edition;
use lw_web::calendar::Dates;
use lw_web::words::Words;
use lw_web::{App, Error};

use crate::stories::Revision;

/// The body as pages and feeds show it.
pub fn body(app: &App, edition: &Edition, revision: &Revision) -> Result<Html, Error> {
    let (lang, dates) = (&edition.language, edition.dates(app)?);
    let original = app.words.say(lang, "original-words", &[]);
    let parts = |quotation: &Quotation| parts(&app.words, lang, &dates, quotation);
    Ok(revision.document()?.to_page(lang, &Captions { parts: &parts, original: &original }))
}

/// Who said it in which role, where, when: as much as is known.
fn parts(words: &Words, lang: &Lang, dates: &Dates, quotation: &Quotation) -> Vec<String> {
    let who = match (&quotation.speaker, &quotation.role) {
        (Some(speaker), Some(role)) => {
            Some(words.say(lang, "quotation-said", &[("speaker", speaker.into()), ("role", role.into())]))
        }
        (speaker, _) => speaker.clone(),
    };
    let when = quotation.said_on.as_ref().and_then(|date| dates.day(date));
    [who, quotation.place.clone(), when].into_iter().flatten().collect()
}
