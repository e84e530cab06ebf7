//! Every component of the desk in all of its states and in both directions:
//! for who works on the desk itself.

use axum::extract::State;
use axum::response::Html;
use lw_base::{Direction, Lang};
use lw_library::pictures::desk::list::Card;
use lw_station::desk::{Frame, Problem, page};
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::Serialize;

use super::list::Row;
use super::offers::Offer;
use crate::checks::desk::{Checks, samples};
use crate::fronts::desk::table::Slip;

#[derive(Serialize)]
struct DesignPage {
    #[serde(flatten)]
    frame: Frame,
    directions: Vec<Way>,
}

/// All components in one language.
#[derive(Serialize)]
struct Way {
    lang: String,
    dir: Direction,
    script: String,
    text: String,
    problems: Vec<Problem>,
    checks: Checks,
    story: Row,
    offers: Vec<Offer>,
    pictures: Vec<Card>,
    slips: Vec<Slip>,
}

/// `GET /desk/design`
pub async fn show(State(app): State<App>, who: Who) -> Result<Html<String>, Error> {
    let frame = Frame::of(&app, &who, "/desk/design", "desk-design").await?;
    let own = frame.language();
    let other = if own.direction() == Direction::Rtl { "en" } else { "ar" };
    let other: Lang = other.parse().map_err(anyhow::Error::from)?;
    let directions = [own, other].iter().map(|lang| way(&app, &frame, lang)).collect::<Result<_, _>>()?;
    page(&app, "design", DesignPage { frame, directions })
}

fn way(app: &App, frame: &Frame, lang: &Lang) -> Result<Way, Error> {
    let text = app.words.say(lang, "desk-design-text", &[]);
    // Its times are in its own language, too.
    let frame = Frame::bare(app, lang, &frame.path, "desk-design").in_zone(frame.time_zone());
    let wrong = if lang.direction() == Direction::Rtl { "wrong-rtl" } else { "wrong-ltr" };
    Ok(Way {
        lang: lang.to_string(),
        dir: lang.direction(),
        script: lang.script(),
        problems: vec![Problem::new(app, lang, wrong, "desk-problem-headline")],
        checks: samples(app, lang),
        story: Row::sample(app, &frame, lang, &text)?,
        offers: Offer::samples(app, lang),
        pictures: Card::samples(app, &frame, &text)?,
        slips: Slip::samples(lang, &text, &app.station()),
        text,
    })
}
