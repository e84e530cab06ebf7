//! Many redirects at a time, from a file of a spreadsheet.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use axum::response::{IntoResponse as _, Response};
use lw_web::{App, Error};
use serde::Serialize;

use super::{Asked, Beside, render};
use crate::desk::Problem;
use crate::editions;
use crate::people::{Act, Who};
use crate::redirects::{BadRedirect, Failed, Place, add_all, table};

/// The largest file, in bytes: some 50,000 lines of usual length.
const LARGEST: usize = 8 * 1024 * 1024;
/// What is read of a request before the line is cut, in bytes.
pub const MOST_SENT: usize = 8 * LARGEST;
/// Problems that are shown: who has more has chosen the wrong file.
const SHOWN: usize = 200;

/// What became of a file's lines.
#[derive(Serialize)]
pub(super) struct Shown {
    new: usize,
    changed: usize,
    same: usize,
    refused: usize,
    problems: Vec<Line>,
}

/// A line that was not taken.
#[derive(Serialize)]
struct Line {
    line: usize,
    text: String,
}

/// `POST /desk/redirects/import`: takes what it can, and says what it cannot.
pub async fn send(
    State(app): State<App>,
    who: Who,
    sent: Result<Multipart, MultipartRejection>,
) -> Result<Response, Error> {
    who.must_everywhere(Act::Redirects)?;
    let sent = sent.map_err(|_| Error::Unreadable)?;
    let text = read(sent).await?;
    let editions = editions::queries::all(&app.db).await?;
    let lines = table::read(&text, &Place { public_url: &app.public_url, editions: &editions });
    let mut beside = Beside::default();
    if lines.is_empty() {
        beside.problems.push(Problem::new(&app, &who.language, "file", "desk-problem-redirects-file"));
    } else {
        let (by, now) = (who.by(), app.clock.now());
        let taken = app
            .db
            .change(move |change| Box::pin(async move { add_all(change, lines, &by, now).await }))
            .await
            .map_err(|failed| match failed {
                Failed::Store(error) => error.into(),
                Failed::Bad(bad) => Error::Internal(bad.into()),
            })?;
        beside.taken = Some(shown(&app, &who, taken));
    }
    Ok(render(&app, &who, Asked::default(), beside).await?.into_response())
}

/// The file. One that is too large is read to its end all the same: who is
/// answered in the middle of sending sees a broken line and no answer.
async fn read(mut sent: Multipart) -> Result<String, Error> {
    let mut bytes = Vec::new();
    let mut is_over = false;
    while let Some(mut field) = sent.next_field().await.map_err(|_| Error::Unreadable)? {
        let is_file = field.name() == Some("file");
        while let Some(chunk) = field.chunk().await.map_err(|_| Error::Unreadable)? {
            is_over |= bytes.len() + chunk.len() > LARGEST;
            if is_file && !is_over {
                bytes.extend_from_slice(&chunk);
            }
        }
    }
    if is_over { Err(Error::Unreadable) } else { Ok(String::from_utf8_lossy(&bytes).into_owned()) }
}

fn shown(app: &App, who: &Who, taken: table::Taken) -> Shown {
    let problem = |(line, bad): (usize, BadRedirect)| Line { line, text: bad.said(app, &who.language) };
    Shown {
        new: taken.new,
        changed: taken.changed,
        same: taken.same,
        refused: taken.problems.len(),
        problems: taken.problems.into_iter().take(SHOWN).map(problem).collect(),
    }
}
