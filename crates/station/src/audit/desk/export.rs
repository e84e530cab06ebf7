//! The audit trail as CSV (RFC 4180), written as it is read, so that a long
//! one takes no more memory than a short one.

use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use futures::stream;
use lw_base::{Id, Timestamp};
use lw_web::{App, Error};

use super::Filters;
use crate::audit::queries::{self, Filter, Line};
use crate::audit::{Telling, Told};
use crate::desk::Frame;
use crate::people::{Act, Who};

/// Lines read at a time.
const AT_ONCE: usize = 500;
/// Says that it is UTF-8 to programs that would guess otherwise.
const MARK: &str = "\u{FEFF}";
const HEAD: &str = "at,who,who_id,what,verb,subject,subject_id,reason\r\n";

/// Where the reading stands.
struct Reading {
    app: App,
    who: Who,
    filter: Filter,
    after: Option<(Timestamp, Id)>,
    is_begun: bool,
    is_over: bool,
}

/// `GET /desk/audit/export.csv`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Query(filters): Query<Filters>,
) -> Result<Response, Error> {
    who.must_everywhere(Act::Audit)?;
    let frame = Frame::of(&app, &who, super::PATH, "desk-audit").await?;
    let filter = filters.read(frame.time_zone());
    let day = app.clock.now().iso()[..10].to_owned();
    let reading = Reading { app, who, filter, after: None, is_begun: false, is_over: false };
    let pieces = stream::try_unfold(reading, |reading| async { next(reading).await });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"audit-{day}.csv\"")),
    ];
    Ok((headers, Body::from_stream(pieces)).into_response())
}

async fn next(mut reading: Reading) -> Result<Option<(Bytes, Reading)>, lw_store::Error> {
    if reading.is_over {
        return Ok(None);
    }
    let lines = queries::lines_after(
        &reading.app.db,
        &reading.filter,
        reading.after.as_ref().map(|(at, id)| (*at, id)),
        AT_ONCE,
    )
    .await?;
    let told = Telling::of(&reading.app, &reading.who.language).await?.tell(&lines).await?;
    let mut text = String::new();
    if !reading.is_begun {
        text.push_str(MARK);
        text.push_str(HEAD);
    }
    for (line, told) in lines.iter().zip(told) {
        write(&mut text, line, &told);
    }
    reading.is_begun = true;
    reading.is_over = lines.len() < AT_ONCE;
    reading.after = lines.into_iter().last().map(|line| (line.made_at, line.id));
    Ok(Some((text.into(), reading)))
}

fn write(text: &mut String, line: &Line, told: &Told) {
    let at = line.made_at.iso();
    let what = told.what.as_deref().unwrap_or_default();
    let reason = line.reason.as_deref().unwrap_or_default();
    let cells = [&at, told.who.as_str(), &line.made_by, &told.verb, &line.verb, what, &line.subject, reason];
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

/// A cell. One that a spreadsheet would take for a formula gets a mark before
/// it, so that nobody's name or reason is run on the machine of who opens it.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let mark = if is_formula { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(cell("plain"), "\"plain\"");
        assert_eq!(cell("=cmd|' /C calc'!A0"), "\"'=cmd|' /C calc'!A0\"");
        assert_eq!(cell("+1"), "\"'+1\"");
        assert_eq!(cell("-1"), "\"'-1\"");
        assert_eq!(cell("@SUM(A1)"), "\"'@SUM(A1)\"");
        assert_eq!(cell("\t=1"), "\"'\t=1\"");
        assert_eq!(cell("a \"b\"\r\nc"), "\"a \"\"b\"\"\r\nc\"");
    }
}
