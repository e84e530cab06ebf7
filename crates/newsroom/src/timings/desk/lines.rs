//! The sentences as the form has them.

use lw_library::clips;
use lw_station::people::{Names, Who};
use lw_web::{App, Error};
use serde::Serialize;

use super::{Entered, Wrong};
use crate::stories::Revision;
use crate::timings::set::write_time;
use crate::timings::{CERTAIN, DOUBTFUL, known, reading, sentences_of};

/// A sentence with its place.
#[derive(Serialize)]
pub(super) struct Line {
    number: usize,
    text: String,
    start: String,
    end: String,
    /// From where to where it is heard, for an address: `12.48,15.02`.
    hear: Option<String>,
    /// `certain`, `likely`, `doubtful` or `guess`, where it was found.
    sure: Option<&'static str>,
    /// Who set it by hand.
    by: Option<String>,
    wrong: Option<Wrong>,
}

impl Line {
    pub(super) fn is_read(&self) -> bool {
        self.hear.is_some()
    }
}

/// A file to hear it in.
#[derive(Serialize)]
pub(super) struct Source {
    src: String,
    mime: String,
}

pub(super) async fn of(
    app: &App,
    who: &Who,
    revision: &Revision,
    entered: &Entered,
) -> Result<Vec<Line>, Error> {
    let names = Names::told(app, &who.language).await?;
    let texts = sentences_of(&reading::paragraphs_of(revision)?);
    let known = known(&app.db, revision).await?;
    let lines = texts.into_iter().zip(known).enumerate().map(|(at, (text, known))| {
        let place = known.as_ref().and_then(crate::timings::Sentence::place);
        let sent = entered.sent.as_ref();
        let field = |sent: Option<&Vec<String>>, kept: Option<lw_base::Duration>| {
            let sent = sent.and_then(|all| all.get(at)).cloned();
            sent.unwrap_or_else(|| kept.map(write_time).unwrap_or_default())
        };
        let seconds = |at: lw_base::Duration| format!("{}.{:03}", at.millis() / 1_000, at.millis() % 1_000);
        Line {
            number: at + 1,
            text,
            start: field(sent.map(|sent| &sent.start), place.map(|(start, _)| start)),
            end: field(sent.map(|sent| &sent.end), place.map(|(_, end)| end)),
            hear: place.map(|(start, end)| format!("{},{}", seconds(start), seconds(end))),
            sure: known.as_ref().filter(|it| it.set_by.is_none()).map(|it| match it.confidence {
                _ if !it.is_shown() => "guess",
                sure if sure < DOUBTFUL => "doubtful",
                sure if sure < CERTAIN => "likely",
                _ => "certain",
            }),
            by: known.and_then(|it| it.set_by).map(|by| names.of(&by)),
            wrong: entered.wrong.clone().filter(|it| usize::try_from(it.number).ok() == Some(at + 1)),
        }
    });
    Ok(lines.collect())
}

/// The files of the revision's clip, the best first.
pub(super) async fn sources(app: &App, revision: &Revision) -> Result<Vec<Source>, Error> {
    let Some(clip) = &revision.clip_id else { return Ok(vec![]) };
    let files = clips::queries::renditions(&app.db, clip).await?;
    Ok(files.into_iter().map(|it| Source { src: it.path(), mime: it.mime }).collect())
}
