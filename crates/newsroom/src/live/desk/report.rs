//! A live report: when it is live, a post to be written, the posts there are.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form as Filled;
use lw_base::{Id, Timestamp};
use lw_station::desk::{Frame, Moment, Problem, mend, page};
use lw_station::people::{Act, Names, Who};
use lw_web::calendar::{BadLocal, from_local, to_local};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::form::{self, Choice, Form};
use super::{Place, may_change, problem};
use crate::live::site::PAGE;
use crate::live::{BadPost, Mark, Post, Report, State as Stands, Times, queries, write};
use crate::notes::desk::list::wants_json;
use crate::stories::desk::history::Head;

/// Pages that the list goes back.
const MOST_PAGES: usize = 500;

#[derive(Serialize)]
struct LivePage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    path: String,
    live: Option<Known>,
    times: TimesForm,
    zone: String,
    now: Moment,
    may_time: bool,
    may_post: bool,
    form: Form,
    bylines: Vec<Choice>,
    posts: Vec<Row>,
    problems: Vec<Problem>,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

/// What is true of a live report.
#[derive(Serialize)]
struct Known {
    state: &'static str,
    starts: Moment,
    ends: Option<Moment>,
    posts: i64,
}

/// A post in the list.
#[derive(Serialize)]
struct Row {
    id: String,
    path: String,
    headline: String,
    by: String,
    at: Moment,
    state: &'static str,
    reason: Option<String>,
    is_key: bool,
    is_pinned: bool,
    may_change: bool,
    may_mark: bool,
}

/// When it begins and ends, as it is filled in.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct TimesForm {
    start_date: String,
    start_time: String,
    end_date: String,
    end_time: String,
    /// `end` to end it now, `go-on` to let it go on.
    #[serde(skip_serializing)]
    then: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
    page: String,
}

/// What is marked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Marked {
    mark: String,
    on: String,
}

/// `GET /desk/stories/{id}/live/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let place = Place::of(&app, &who, &id).await?;
    if wants_json(&headers) {
        return as_json(&app, &who, &place, &asked, None).await;
    }
    let form = signed(&app, &who, &place).await?;
    Ok(render(&app, &who, &place, &asked, (form, None), vec![]).await?.into_response())
}

/// `POST /desk/stories/{id}/live/`: a post, which goes out at once.
pub async fn post(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    headers: HeaderMap,
    Filled(form): Filled<Form>,
) -> Result<Response, Error> {
    let place = Place::of(&app, &who, &id).await?;
    who.must(Act::Post, &place.edition.id)?;
    let (by, now, story) = (who.by(), app.clock.now(), place.story.id.clone());
    let new = form.post(&place.edition.language);
    // Named by the page whose button was pressed: twice is once.
    let post = form.once.parse().unwrap_or_else(|_| Id::new(now));
    let is_key = form.key == "yes";
    let done = app.db.change::<Id, BadPost>(move |change| {
        Box::pin(async move {
            let post = write::post(change, (&story, post), new, &by, now).await?;
            if is_key {
                write::mark(change, (&story, &post), (Mark::Key, true), &by, now).await?;
            }
            Ok(post)
        })
    });
    match done.await {
        Ok(_) if wants_json(&headers) => {
            as_json(&app, &who, &place, &Asked::default(), Some("desk-done-post")).await
        }
        Ok(_) => Ok(Redirect::to(&format!("{}?done=post", place.path())).into_response()),
        Err(bad) => {
            let problems = vec![problem(&app, &who, bad).await?];
            if wants_json(&headers) {
                let [Problem { field, text }] = &problems[..] else { return Err(Error::Unreadable) };
                let said = Said { problem: Some(text), field: Some(field), ..Said::default() };
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(said)).into_response());
            }
            mend(render(&app, &who, &place, &Asked::default(), (form, None), problems).await)
        }
    }
}

/// `POST /desk/stories/{id}/live/times`: makes the story a live report, or
/// says when it begins and ends.
pub async fn set_times(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Filled(sent): Filled<TimesForm>,
) -> Result<Response, Error> {
    let place = Place::of(&app, &who, &id).await?;
    who.must(Act::GoLive, &place.edition.id)?;
    let (by, now, story) = (who.by(), app.clock.now(), place.story.id.clone());
    let problems = match sent.read(&place.edition.time_zone, now) {
        Err((field, key)) => vec![Problem::new(&app, &who.language, field, key)],
        Ok(times) => {
            let done = app.db.change::<(), BadPost>(move |change| {
                Box::pin(async move { write::set_times(change, &story, times, &by, now).await })
            });
            match done.await {
                Ok(()) => return Ok(Redirect::to(&format!("{}?done=live", place.path())).into_response()),
                Err(bad) => vec![problem(&app, &who, bad).await?],
            }
        }
    };
    let form = signed(&app, &who, &place).await?;
    mend(render(&app, &who, &place, &Asked::default(), (form, Some(sent)), problems).await)
}

/// `POST /desk/stories/{id}/live/{post}/marks`: a key point, or the one above
/// all others; or no longer.
pub async fn mark(
    State(app): State<App>,
    who: Who,
    Path((id, post)): Path<(String, String)>,
    Filled(sent): Filled<Marked>,
) -> Result<Response, Error> {
    let place = Place::of(&app, &who, &id).await?;
    who.must(Act::Post, &place.edition.id)?;
    let post: Id = post.parse().map_err(|_| Error::NotFound)?;
    let mark = Mark::named(&sent.mark).ok_or(Error::NotFound)?;
    let (by, now, story, is_on) = (who.by(), app.clock.now(), place.story.id.clone(), sent.on == "yes");
    let done = app.db.change::<(), BadPost>(move |change| {
        Box::pin(async move { write::mark(change, (&story, &post), (mark, is_on), &by, now).await })
    });
    match done.await {
        Ok(()) => Ok(Redirect::to(&place.path()).into_response()),
        Err(bad) => {
            let problems = vec![problem(&app, &who, bad).await?];
            let form = signed(&app, &who, &place).await?;
            mend(render(&app, &who, &place, &Asked::default(), (form, None), problems).await)
        }
    }
}

/// An empty form, signed as they signed last.
async fn signed(app: &App, who: &Who, place: &Place) -> Result<Form, Error> {
    Ok(Form::signed(queries::last_byline(&app.db, &place.story.id, &who.by()).await?))
}

/// What the page's script is told.
#[derive(Default, Serialize)]
struct Said<'a> {
    list: Option<String>,
    heading: Option<String>,
    done: Option<String>,
    problem: Option<&'a str>,
    field: Option<&'a str>,
}

/// The posts as `desk/_posts.html` shows them.
#[derive(Serialize)]
struct Listed<'a> {
    lang: &'a str,
    story: &'a Head,
    posts: Vec<Row>,
}

async fn as_json(
    app: &App,
    who: &Who,
    place: &Place,
    asked: &Asked,
    done: Option<&str>,
) -> Result<Response, Error> {
    let frame = Frame::of(app, who, &place.path(), "desk-live").await?;
    let found = Found::of(app, &frame, who, place, asked).await?;
    let say = |key: &str| app.words.say(&who.language, key, &[("count", found.count.into())]);
    let heading = say(if found.count == 0 { "desk-live-posts-none" } else { "desk-live-posts" });
    let done = done.map(say);
    let story = place.head(app, who, &frame).await?;
    let listed = Listed { lang: &frame.lang, story: &story, posts: found.posts };
    let list = app.templates.render("desk/_posts.html", listed)?;
    let said = Said { list: Some(list), heading: Some(heading), done, ..Said::default() };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(said)).into_response())
}

/// A page of the list of posts.
struct Found {
    posts: Vec<Row>,
    count: i64,
    page: usize,
    has_older: bool,
}

impl Found {
    async fn of(app: &App, frame: &Frame, who: &Who, place: &Place, asked: &Asked) -> Result<Self, Error> {
        let story = &place.story.id;
        let page = asked.page.parse::<usize>().unwrap_or(1).clamp(1, MOST_PAGES);
        let count = queries::count(&app.db, story).await?;
        let skip = i64::try_from(PAGE * (page - 1)).unwrap_or(i64::MAX);
        let found =
            queries::posts(&app.db, story, count.saturating_sub(skip).saturating_add(1), PAGE).await?;
        let has_older = found.last().is_some_and(|oldest| oldest.number > 1) && page < MOST_PAGES;
        let names = Names::told(app, &frame.language()).await?;
        let rows = found.into_iter().map(|it| row(app, frame, (who, place, &names), it));
        Ok(Self { posts: rows.collect::<Result<_, _>>()?, count, page, has_older })
    }
}

async fn render(
    app: &App,
    who: &Who,
    place: &Place,
    asked: &Asked,
    (form, times): (Form, Option<TimesForm>),
    problems: Vec<Problem>,
) -> Result<Html<String>, Error> {
    let mut frame = Frame::of(app, who, &place.path(), "desk-live").await?.done(app, asked.done.as_deref());
    frame.edition = Some(place.edition.id.clone());
    let (story, zone, now) = (&place.story.id, &place.edition.time_zone, app.clock.now());
    let report = queries::report(&app.db, story).await?;
    let found = Found::of(app, &frame, who, place, asked).await?;
    let to = |number| format!("{}?page={number}", place.path());
    let context = LivePage {
        story: place.head(app, who, &frame).await?,
        path: place.path(),
        live: match &report {
            Some(report) => Some(Known {
                state: report.state(now).key(),
                starts: frame.brief_in(app, zone, report.starts_at)?,
                ends: report.ends_at.map(|at| frame.brief_in(app, zone, at)).transpose()?,
                posts: found.count,
            }),
            None => None,
        },
        times: times.unwrap_or_else(|| TimesForm::of(report.as_ref(), zone)),
        zone: zone.clone(),
        now: frame.moment_in(app, zone, now)?,
        may_time: who.may(Act::GoLive, &place.edition.id),
        may_post: who.may(Act::Post, &place.edition.id)
            && report.as_ref().is_some_and(|it| it.state(now) != Stands::Ended),
        form,
        bylines: form::choices(app, &place.edition).await?,
        posts: found.posts,
        problems,
        page: found.page,
        newer: (found.page > 1).then(|| to(found.page - 1)),
        older: found.has_older.then(|| to(found.page + 1)),
        frame,
    };
    page(app, "live", context)
}

fn row(
    app: &App,
    frame: &Frame,
    (who, place, names): (&Who, &Place, &Names),
    it: Post,
) -> Result<Row, Error> {
    Ok(Row {
        path: format!("{}{}", place.path(), it.id),
        by: names.of(&it.posted_by),
        at: frame.brief(app, it.posted_at)?,
        state: it.kind().key(),
        is_key: it.is_key(),
        is_pinned: it.is_pinned(),
        may_mark: !it.is_withdrawn() && who.may(Act::Post, &place.edition.id),
        may_change: !it.is_withdrawn() && may_change(who, &place.edition, &it),
        id: it.id.to_string(),
        headline: it.headline,
        reason: it.reason,
    })
}

impl TimesForm {
    fn of(report: Option<&Report>, zone: &str) -> Self {
        let Some(report) = report else { return Self::default() };
        let (start_date, start_time) = to_local(zone, report.starts_at).unwrap_or_default();
        let (end_date, end_time) = report.ends_at.and_then(|at| to_local(zone, at)).unwrap_or_default();
        Self { start_date, start_time, end_date, end_time, then: String::new() }
    }

    /// The times that are meant, or the field that cannot be read and the
    /// message that says so.
    fn read(&self, zone: &str, now: Timestamp) -> Result<Times, (&'static str, &'static str)> {
        let starts_at =
            moment(zone, &self.start_date, &self.start_time).map_err(|bad| wrong(bad, "start"))?;
        let ends_at = match self.then.as_str() {
            "end" => Some(now),
            "go-on" => None,
            _ => moment(zone, &self.end_date, &self.end_time).map_err(|bad| wrong(bad, "end"))?,
        };
        Ok(Times { starts_at, ends_at })
    }
}

/// A moment in a zone; nothing where nothing was filled in.
fn moment(zone: &str, date: &str, time: &str) -> Result<Option<Timestamp>, BadLocal> {
    if date.trim().is_empty() && time.trim().is_empty() {
        return Ok(None);
    }
    from_local(zone, date, time).map(Some)
}

fn wrong(bad: BadLocal, which: &str) -> (&'static str, &'static str) {
    let (date, time) = if which == "start" { ("start_date", "start_time") } else { ("end_date", "end_time") };
    match bad {
        BadLocal::Unreadable => (date, "desk-problem-date"),
        BadLocal::Skipped => (time, "desk-problem-gap"),
    }
}
