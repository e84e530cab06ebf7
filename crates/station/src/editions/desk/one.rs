//! One edition: what it is called, its sections, its bylines.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::{Direction, Lang};
use lw_web::calendar::{Calendar, Digits};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{path, problem};
use crate::desk::{Frame, Problem, mend, page};
use crate::editions::{self, BadEdition, Changes, Edition, queries};
use crate::people::{Act, Who};
use crate::{bylines, sections};

#[derive(Serialize)]
struct EditionPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    one: One,
    form: Settings,
    calendars: Vec<Choice>,
    digits: Vec<Choice>,
    sections: Vec<Part>,
    bylines: Vec<Part>,
}

#[derive(Serialize)]
struct One {
    id: String,
    path: String,
    name: String,
    lang: String,
    dir: Direction,
}

#[derive(Clone, Debug, Serialize)]
struct Settings {
    edition_name: String,
    tagline: String,
    time_zone: String,
    calendar: String,
    digits: String,
    two_people: bool,
    loudness: String,
    peak: String,
}

/// A calendar or a kind of digits, and how it looks.
#[derive(Serialize)]
struct Choice {
    key: &'static str,
    text: String,
}

/// A section or byline.
#[derive(Serialize)]
struct Part {
    id: String,
    name: String,
    about: String,
    stories: i64,
    may_up: bool,
    may_down: bool,
    may_remove: bool,
}

/// What is sent to change it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    edition_name: String,
    tagline: String,
    time_zone: String,
    calendar: String,
    digits: String,
    two_people: String,
    loudness: String,
    peak: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/editions/{id}/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let edition = find(&app, &who, &id).await?;
    render(&app, &who, &edition, None, (vec![], asked.done)).await
}

/// `POST /desk/editions/{id}/`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let edition = find(&app, &who, &id).await?;
    let form = Settings {
        edition_name: sent.edition_name,
        tagline: sent.tagline,
        time_zone: sent.time_zone,
        // What a form does not have stays.
        calendar: Some(sent.calendar).filter(|it| !it.is_empty()).unwrap_or(edition.calendar.clone()),
        digits: Some(sent.digits).filter(|it| !it.is_empty()).unwrap_or(edition.digits.clone()),
        two_people: sent.two_people == "yes",
        loudness: Some(sent.loudness).filter(|it| !it.is_empty()).unwrap_or(edition.loudness.to_string()),
        peak: Some(sent.peak).filter(|it| !it.is_empty()).unwrap_or(edition.peak.to_string()),
    };
    let changes = Changes {
        name: form.edition_name.clone(),
        tagline: form.tagline.clone(),
        time_zone: form.time_zone.trim().to_owned(),
        calendar: form.calendar.parse().map_err(|_| Error::Unreadable)?,
        digits: form.digits.parse().map_err(|_| Error::Unreadable)?,
        needs_two: form.two_people,
        // What is no number is none that can be.
        loudness: form.loudness.trim().parse().unwrap_or(0),
        peak: form.peak.trim().parse().unwrap_or(0),
    };
    let (id, by, now) = (edition.id.clone(), who.by(), app.clock.now());
    let changed = app
        .db
        .change(move |change| Box::pin(async move { editions::change(change, &id, changes, &by, now).await }))
        .await;
    match changed {
        Ok(()) => Ok(done(&edition.id)),
        Err(BadEdition::Store(error)) => Err(error.into()),
        Err(bad) => {
            let problems = vec![problem(&app, &who.language, &bad)];
            mend(render(&app, &who, &edition, Some(form), (problems, None)).await)
        }
    }
}

/// An edition, for somebody who may change it.
pub async fn find(app: &App, who: &Who, id: &str) -> Result<Edition, Error> {
    who.must_everywhere(Act::Editions)?;
    queries::by_id(&app.db, id).await?.ok_or(Error::NotFound)
}

/// Back to the page, where it says that all is kept.
pub fn done(edition: &str) -> Response {
    Redirect::to(&format!("{}?done=kept", path(edition))).into_response()
}

/// The page with what has to be mended in one of its lists.
pub async fn refuse(
    app: &App,
    who: &Who,
    edition: &Edition,
    field: &'static str,
    key: &str,
) -> Result<Response, Error> {
    let problems = vec![Problem::new(app, &who.language, field, key)];
    mend(render(app, who, edition, None, (problems, None)).await)
}

async fn render(
    app: &App,
    who: &Who,
    edition: &Edition,
    form: Option<Settings>,
    (problems, deed): (Vec<Problem>, Option<String>),
) -> Result<Html<String>, Error> {
    let path = path(&edition.id);
    let mut frame = Frame::of(app, who, &path, "desk-editions").await?;
    frame.title.clone_from(&edition.name);
    frame = match deed.as_deref() {
        Some("edition") => frame.done_to(app, "edition", &edition.name),
        deed => frame.done(app, deed),
    };
    let stored = Settings {
        edition_name: edition.name.clone(),
        tagline: edition.tagline.clone().unwrap_or_default(),
        time_zone: edition.time_zone.clone(),
        calendar: edition.calendar.clone(),
        digits: edition.digits.clone(),
        two_people: edition.needs_two,
        loudness: edition.loudness.to_string(),
        peak: edition.peak.to_string(),
    };
    let context = EditionPage {
        one: One {
            id: edition.id.clone(),
            path,
            name: edition.name.clone(),
            lang: edition.language.to_string(),
            dir: edition.language.direction(),
        },
        form: form.unwrap_or(stored),
        calendars: calendars(app, &frame.language(), edition)?,
        digits: digits(app, &frame.language()),
        sections: of_sections(app, edition).await?,
        bylines: of_bylines(app, edition).await?,
        problems,
        frame,
    };
    page(app, "edition", context)
}

/// The calendars, each with today as the edition would write it.
fn calendars(app: &App, lang: &Lang, edition: &Edition) -> Result<Vec<Choice>, Error> {
    let choice = |calendar: Calendar| {
        let key = calendar.as_str();
        let dates = app.dates(&edition.language, key, &edition.digits, &edition.time_zone)?;
        let name = app.words.say(lang, &format!("desk-calendar-{key}"), &[]);
        Ok(Choice { key, text: like(app, lang, &name, &dates.date(app.clock.now())) })
    };
    Calendar::ALL.into_iter().map(choice).collect()
}

/// The digits, each with all ten.
fn digits(app: &App, lang: &Lang) -> Vec<Choice> {
    let choice = |digits: Digits| {
        let ten: String = (u32::from(digits.zero())..).filter_map(char::from_u32).take(10).collect();
        let name = app.words.say(lang, &format!("desk-digits-{digits}"), &[]);
        Choice { key: digits.as_str(), text: like(app, lang, &name, &ten) }
    };
    Digits::ALL.into_iter().map(choice).collect()
}

fn like(app: &App, lang: &Lang, name: &str, example: &str) -> String {
    // The example may run the other way than its name.
    let example = format!("\u{2068}{example}\u{2069}");
    app.words.say(lang, "desk-looks-like", &[("name", name.into()), ("example", example.as_str().into())])
}

async fn of_sections(app: &App, edition: &Edition) -> Result<Vec<Part>, Error> {
    let all = sections::queries::of_edition(&app.db, &edition.id).await?;
    let uses = sections::queries::uses(&app.db, &edition.id).await?;
    let last = all.len().saturating_sub(1);
    let part = |(place, section): (usize, sections::Section)| {
        let stories = uses.iter().find(|it| it.id == section.id).map_or(0, |it| it.stories);
        Part {
            id: section.id.to_string(),
            name: section.name,
            about: String::new(),
            stories,
            may_up: place > 0,
            may_down: place < last,
            may_remove: stories == 0,
        }
    };
    Ok(all.into_iter().enumerate().map(part).collect())
}

async fn of_bylines(app: &App, edition: &Edition) -> Result<Vec<Part>, Error> {
    let all = bylines::queries::all_of_edition(&app.db, &edition.id).await?;
    let uses = bylines::queries::uses(&app.db, &edition.id).await?;
    let part = |byline: bylines::Byline| {
        let stories = uses.iter().find(|it| it.id == byline.id).map_or(0, |it| it.stories);
        Part {
            id: byline.id.to_string(),
            name: byline.name,
            about: byline.about.unwrap_or_default(),
            stories,
            may_up: false,
            may_down: false,
            may_remove: stories == 0,
        }
    };
    Ok(all.into_iter().map(part).collect())
}
