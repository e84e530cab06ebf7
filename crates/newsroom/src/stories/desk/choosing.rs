//! A page on which a picture is chosen that stands for something of an edition: the
//! cover of a programme, the edition's logo.

use axum::response::Html;
use lw_base::{Id, one_line};
use lw_station::desk::{Frame, Place, Problem, page};
use lw_station::editions::Edition;
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::offers::{Desk, Kind, LONGEST_SEARCH, Offer};

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words.
    pub q: String,
}

/// What was chosen, and what stood there when it was.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// The picture that stood there.
    pub was: String,
    /// The one that is to stand there; empty for none.
    pub chosen: String,
    /// What was looked for.
    pub q: String,
}

/// For what a picture is chosen.
pub struct Choice<'a> {
    /// Its words are `desk-<what>-choose` and `desk-<what>-text`.
    pub what: &'static str,
    /// The address of the page.
    pub path: String,
    /// The edition.
    pub edition: &'a Edition,
    /// The page that it belongs to.
    pub back: String,
    /// What that is called.
    pub name: String,
    /// The picture that stands there.
    pub chosen: Option<&'a Id>,
    /// Why it is of no use there: the key of a sentence.
    pub problem: Option<&'static str>,
}

#[derive(Serialize)]
struct ChoosingPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    what: &'static str,
    back: String,
    name: String,
    path: String,
    kind: &'static str,
    /// What an offer asks about its language.
    story: Place,
    q: String,
    was: String,
    now: Option<Offer>,
    offers: Vec<Offer>,
}

/// The page: what stands there now, and what else is found by these words.
pub async fn show(
    app: &App,
    who: &Who,
    choice: Choice<'_>,
    q: &str,
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let Choice { what, path, edition, back, name, chosen, problem } = choice;
    let mut frame = Frame::of(app, who, &path, &format!("desk-{what}-choose")).await?;
    frame.edition = Some(edition.id.clone());
    let desk = Desk::of(app, who, None, edition).await?;
    let mut now = match chosen {
        Some(id) => Some(desk.standing(id).await?),
        None => None,
    };
    if let (Some(now), Some(key)) = (&mut now, problem) {
        now.problem.get_or_insert_with(|| app.words.say(&who.language, key, &[]));
    }
    let context = ChoosingPage {
        problems,
        what,
        back,
        name,
        path,
        kind: "picture",
        story: edition.into(),
        was: chosen.map(Id::to_string).unwrap_or_default(),
        now,
        offers: desk.search(Kind::Pictures, q).await?,
        q: one_line(q, LONGEST_SEARCH),
        frame,
    };
    page(app, "choosing", context)
}
