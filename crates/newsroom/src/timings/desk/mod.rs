//! The editors' page of a story's timings: each sentence can be heard, and
//! where it begins and ends be set by hand. It is of the text on the site.

mod lines;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Id;
use lw_station::desk::{Frame, Problem, page};
use lw_station::editions::Edition;
use lw_station::people::{Act, Names, Who};
use lw_store::jobs::order;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use self::lines::{Line, Source};
use super::set::{BadTimings, Place, read_time, set_public};
use super::state::{public, stands};
use super::{Form as Format, captions_address, has_captions, jobs, queries, transcript_address};
use crate::stories::Story;
use crate::stories::desk::history::Head;
use crate::stories::desk::path as story_path;
use crate::stories::scene::{Scene, find, newest};

#[derive(Serialize)]
struct TimingsPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    path: String,
    state: &'static str,
    is_known: bool,
    /// Why there are none, or no others.
    why: Option<String>,
    progress: Option<Running>,
    problems: Vec<Amiss>,
    version: i64,
    may_set: bool,
    /// Whether there is newer text than that on the site.
    is_newer: bool,
    lines: Vec<Line>,
    found: usize,
    sources: Vec<Source>,
    captions: Option<Captions>,
}

#[derive(Serialize)]
struct Running {
    percent: u32,
    step: Option<String>,
}

/// What readers' players get.
#[derive(Serialize)]
struct Captions {
    transcript: String,
    vtt: String,
    srt: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// What is sent: a beginning and an end for each sentence.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    version: i64,
    start: Vec<String>,
    end: Vec<String>,
}

/// What was entered and not taken, and why.
#[derive(Default)]
struct Entered {
    sent: Option<Sent>,
    wrong: Option<Wrong>,
}

/// What is wrong with a time.
#[derive(Clone, Serialize)]
struct Wrong {
    /// Which sentence it is of, from 1.
    number: i64,
    time: &'static str,
    /// The sentence that says why.
    text: String,
}

/// The times of a sentence, as their fields are called.
const START: &str = "start";
const END: &str = "end";

/// What has to be mended, with the field that it is about, if it is about one.
#[derive(Serialize)]
struct Amiss {
    field: String,
    text: String,
}

fn path(story: &Id) -> String {
    format!("{}/timings/", story_path(story))
}

/// `GET /desk/stories/{id}/timings/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    render(&app, &who, (&story, &edition), Entered::default(), None, asked.done.as_deref()).await
}

/// `POST /desk/stories/{id}/timings/`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (story, edition) = find(&app, &who, &id).await?;
    who.must(Act::SetTimings, &story.edition_id)?;
    let (key, wrong, by) = match try_set(&app, &who, &story, &sent).await {
        Ok(()) => return Ok(Redirect::to(&format!("{}?done=kept", path(&story.id))).into_response()),
        Err(Bad::Unreadable(number, time)) => ("desk-problem-timings-time", Some((number, time)), None),
        Err(Bad::Timings(BadTimings::Backwards(number))) => {
            ("desk-problem-timings-backwards", Some((number, END)), None)
        }
        Err(Bad::Timings(BadTimings::Overlaps(number))) => {
            ("desk-problem-timings-overlaps", Some((number, START)), None)
        }
        Err(Bad::Timings(BadTimings::Late(number))) => {
            ("desk-problem-timings-late", Some((number, END)), None)
        }
        Err(Bad::Timings(BadTimings::Stale(by))) => ("desk-problem-timings-stale", None, Some(by)),
        Err(Bad::Timings(BadTimings::NotThere)) => ("desk-problem-timings-gone", None, None),
        Err(Bad::Timings(BadTimings::Store(error))) => return Err(error.into()),
    };
    let lang = &who.language;
    let Problem { text, .. } = match (wrong, by) {
        (Some((number, _)), _) => Problem::counted(&app, lang, "", key, number),
        (None, Some(by)) => Problem::named(&app, lang, "", key, &Names::told(&app, lang).await?.of(&by)),
        (None, None) => Problem::new(&app, lang, "", key),
    };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    let wrong = wrong.map(|(number, time)| Wrong { number, time, text: text.clone() });
    let field = wrong.as_ref().map(|it| format!("{}-{}", it.time, it.number)).unwrap_or_default();
    let entered = Entered { sent: Some(sent), wrong };
    let page = render(&app, &who, (&story, &edition), entered, Some(Amiss { field, text }), None).await?;
    Ok((status, page).into_response())
}

/// `POST /desk/stories/{id}/timings/search`: looks for the sentences again.
pub async fn search(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    let (story, _) = find(&app, &who, &id).await?;
    who.must(Act::SetTimings, &story.edition_id)?;
    let newest = newest(&app, &story).await?;
    let to = path(&story.id);
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move {
                let whose = jobs::Whose {
                    story: &story.id,
                    edition: &story.edition_id,
                    headline: &newest.headline,
                    by: &by,
                };
                jobs::place_anew(change, whose, now).await?;
                lw_store::audit::note(change, &by, "retry", &format!("story:{}", story.id), now).await
            })
        })
        .await?;
    Ok(Redirect::to(&to).into_response())
}

enum Bad {
    /// This time of this sentence cannot be read.
    Unreadable(i64, &'static str),
    Timings(BadTimings),
}

async fn try_set(app: &App, who: &Who, story: &Story, sent: &Sent) -> Result<(), Bad> {
    let wanted = places(sent)?;
    set_public(app, story, sent.version, wanted, who).await.map(drop).map_err(Bad::Timings)
}

fn places(sent: &Sent) -> Result<Vec<Place>, Bad> {
    if sent.start.len() != sent.end.len() {
        return Err(Bad::Timings(BadTimings::NotThere));
    }
    let place = |(number, (start, end)): (i64, (&String, &String))| {
        if start.trim().is_empty() && end.trim().is_empty() {
            return Ok(None);
        }
        let start = read_time(start).ok_or(Bad::Unreadable(number, START))?;
        let end = read_time(end).ok_or(Bad::Unreadable(number, END))?;
        Ok(Some((start, end)))
    };
    (1..).zip(sent.start.iter().zip(&sent.end)).map(place).collect()
}

async fn render(
    app: &App,
    who: &Who,
    (story, edition): (&Story, &Edition),
    entered: Entered,
    problem: Option<Amiss>,
    done: Option<&str>,
) -> Result<Html<String>, Error> {
    let path = path(&story.id);
    let mut frame =
        Frame::of(app, who, &path, "desk-timings").await?.in_zone(&edition.time_zone).done(app, done);
    frame.edition = Some(edition.id.clone());
    let newest = newest(app, story).await?;
    let head = Head::of(app, &frame, &Scene { who, story, edition, newest: &newest }).await?;
    let public = public(app, story).await?;
    let job = order::by_key(&app.db, &jobs::key(&story.id)).await?;
    let stands = stands(app, story, public.as_ref(), job.as_ref()).await?;
    let say = |key: &str| app.words.say(&who.language, key, &[]);
    let may_set = who.may(Act::SetTimings, &story.edition_id);
    // What was not found can be set by hand, and what somebody wrote is theirs to mend although
    // a search has begun meanwhile.
    let is_form = stands.is_known || may_set && (stands.state == "missing" || entered.sent.is_some());
    let (lines, sources) = match &public {
        Some(revision) if is_form => {
            (lines::of(app, who, revision, &entered).await?, lines::sources(app, revision).await?)
        }
        _ => (vec![], vec![]),
    };
    let captions = match &public {
        Some(revision) if has_captions(&app.db, revision).await? => Some(Captions {
            transcript: edition.from_desk(app, &transcript_address(&story.id)),
            vtt: edition.from_desk(app, &captions_address(&story.id, Format::Vtt)),
            srt: edition.from_desk(app, &captions_address(&story.id, Format::Srt)),
        }),
        _ => None,
    };
    let version = match queries::of_story(&app.db, &story.id).await? {
        Some(timing) => timing.version,
        None => 0,
    };
    let running = job.filter(|_| stands.state == "making");
    let context = TimingsPage {
        story: head,
        path,
        why: stands.why.as_deref().map(say),
        state: stands.state,
        is_known: stands.is_known,
        progress: running
            .map(|job| Running { percent: job.progress / 10, step: job.step.as_deref().map(say) }),
        problems: problem.into_iter().collect(),
        version: entered.sent.map_or(version, |sent| sent.version),
        may_set,
        is_newer: public.is_some_and(|it| it.id != newest.id),
        found: lines.iter().filter(|line| line.is_read()).count(),
        lines,
        sources,
        captions,
        frame,
    };
    page(app, "timings", context)
}
