//! One programme: what is true of it, and when it is on the air.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_library::pictures;
use lw_station::desk::{Frame, Place, Problem, page};
use lw_station::editions::Edition;
use lw_station::jobs::desk::{Failed, failed};
use lw_station::people::Who;
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::times::{self, Row};
use super::{ROOT, find, path, stale};
use crate::programmes::category::{self, Category};
use crate::programmes::change::{self, Wanted};
use crate::programmes::{BadProgramme, MEDIA, Programme, cover, queries, schedule};

#[derive(Serialize)]
struct ProgrammePage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    list: &'static str,
    one: Place,
    programme: Shown,
    /// The work on its cover, where it will not go on by itself.
    failed: Option<Failed>,
    form: Fields,
    times: Vec<Row>,
    times_version: i64,
    days: Vec<&'static str>,
    categories: Vec<Choice>,
    media: [&'static str; 3],
}

#[derive(Serialize)]
struct Shown {
    path: String,
    title: String,
    version: i64,
    page: String,
    feed: String,
    light_feed: String,
    guid: String,
    /// Whether readers see it only once an episode of it is public.
    is_waiting: bool,
    cover: Option<Cover>,
    is_cover_making: bool,
    /// Whether the rights of its picture have ended.
    is_over: bool,
    refusal: Option<String>,
    time_zone: String,
}

#[derive(Serialize)]
struct Cover {
    src: String,
    side: i64,
}

#[derive(Serialize)]
struct Choice {
    key: &'static str,
    name: String,
}

#[derive(Clone, Default, Serialize)]
struct Fields {
    version: i64,
    title: String,
    description: String,
    author: String,
    owner_email: String,
    category: String,
    medium: String,
    is_explicit: bool,
    is_serial: bool,
    is_locked: bool,
    funding_url: String,
    funding_text: String,
    moved_to: String,
    has_ended: bool,
}

/// What is sent to change it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    version: i64,
    title: String,
    description: String,
    author: String,
    owner_email: String,
    category: String,
    medium: String,
    explicit: String,
    serial: String,
    locked: String,
    funding_url: String,
    funding_text: String,
    moved_to: String,
    ended: String,
}

/// What is sent to say when it is on the air.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SentTimes {
    version: i64,
    days: Vec<String>,
    starts: Vec<String>,
    lasts: Vec<String>,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// What was entered and not taken.
#[derive(Default)]
struct Entered {
    form: Option<Fields>,
    times: Option<SentRows>,
}

/// Times on the air as somebody wrote them on top of what they had seen.
struct SentRows {
    version: i64,
    rows: Vec<Row>,
}

/// `GET /desk/programmes/{id}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let (programme, edition) = find(&app, &who, &id).await?;
    render(&app, &who, (&programme, &edition), Entered::default(), vec![], asked.done.as_deref()).await
}

/// `POST /desk/programmes/{id}`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let (programme, edition) = find(&app, &who, &id).await?;
    let (key, wanted, version) = (programme.id.clone(), Wanted::from(&sent), sent.version);
    let (by, now) = (who.by(), app.clock.now());
    let changed = app
        .db
        .change(move |change| {
            Box::pin(async move { change::change(change, &key, version, wanted, &by, now).await })
        })
        .await;
    let entered = Entered { form: Some(sent.into()), times: None };
    answer(&app, &who, (&programme, &edition), changed, entered, "").await
}

/// `POST /desk/programmes/{id}/times`
pub async fn send_times(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(sent): Form<SentTimes>,
) -> Result<Response, Error> {
    let (programme, edition) = find(&app, &who, &id).await?;
    let rows = times::sent(sent.days, sent.starts, sent.lasts);
    let changed = match times::read(&rows) {
        None => Err(BadProgramme::Times),
        Some(times) => {
            let (key, by, now) = (programme.id.clone(), who.by(), app.clock.now());
            let version = sent.version;
            let change = app.db.change(move |change| {
                Box::pin(async move { schedule::arrange(change, &key, version, times, &by, now).await })
            });
            change.await
        }
    };
    let times = SentRows { version: sent.version, rows };
    let entered = Entered { form: None, times: Some(times) };
    answer(&app, &who, (&programme, &edition), changed, entered, "#times").await
}

async fn answer(
    app: &App,
    who: &Who,
    (programme, edition): (&Programme, &Edition),
    changed: Result<(), BadProgramme>,
    entered: Entered,
    place: &str,
) -> Result<Response, Error> {
    let (status, problem) = match changed {
        Ok(()) => {
            let to = format!("{}?done=kept{place}", path(&programme.id));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(BadProgramme::Stale(by)) => (StatusCode::CONFLICT, stale(app, who, &by).await?),
        Err(BadProgramme::Store(error)) => return Err(error.into()),
        Err(bad) => {
            let (field, key) = bad.wrong().ok_or(Error::NotFound)?;
            (StatusCode::UNPROCESSABLE_ENTITY, Problem::new(app, &who.language, field, key))
        }
    };
    let page = render(app, who, (programme, edition), entered, vec![problem], None).await?;
    Ok((status, page).into_response())
}

async fn render(
    app: &App,
    who: &Who,
    (programme, edition): (&Programme, &Edition),
    entered: Entered,
    problems: Vec<Problem>,
    done: Option<&str>,
) -> Result<Html<String>, Error> {
    let own = path(&programme.id);
    let mut frame = Frame::of(app, who, &own, "desk-programmes").await?.done(app, done);
    frame.edition = Some(edition.id.clone());
    frame.title.clone_from(&programme.title);
    let say = |key: &str| app.words.say(&who.language, key, &[]);
    let on_air = queries::times(&app.db, &programme.id).await?;
    let stored = || Fields { version: programme.version, ..Wanted::from(programme).into() };
    let is_over = match &programme.picture_id {
        Some(picture) => pictures::queries::is_over(&app.db, picture).await?,
        None => false,
    };
    // A picture of which there will be no cover has a reason of its own.
    let is_wanted = programme.picture_id.is_some() && !is_over && programme.cover_refusal.is_none();
    let failed = if is_wanted { failed(app, who, &cover::key(&programme.id)).await? } else { None };
    let url = |file: &str| edition.url(&app.public_url, &format!("{}{file}", programme.path()));
    let context = ProgrammePage {
        problems,
        list: ROOT,
        one: edition.into(),
        programme: Shown {
            title: programme.title.clone(),
            version: programme.version,
            page: url(""),
            is_waiting: programme.is_waiting,
            feed: url("feed.xml"),
            light_feed: url("light.xml"),
            guid: programme.guid.clone(),
            cover: programme
                .cover_path()
                .map(|src| Cover { src, side: programme.cover_side.unwrap_or(i64::from(cover::LEAST)) }),
            is_cover_making: programme.is_cover_making(),
            is_over,
            refusal: programme.cover_refusal.as_deref().map(say),
            time_zone: edition.time_zone.clone(),
            path: own,
        },
        failed,
        form: entered.form.unwrap_or_else(stored),
        times_version: entered.times.as_ref().map_or(programme.version, |it| it.version),
        times: entered.times.map_or_else(|| times::rows(&on_air), |it| it.rows),
        days: times::DAYS.iter().map(|(key, _)| *key).collect(),
        categories: category::ALL.iter().map(Choice::from).collect(),
        media: MEDIA,
        frame,
    };
    page(app, "programme", context)
}

impl From<&Category> for Choice {
    fn from(it: &Category) -> Self {
        let name = match it.own {
            Some(own) => format!("{} › {own}", it.group),
            None => it.group.to_owned(),
        };
        Self { key: it.key, name }
    }
}

impl From<&Sent> for Wanted {
    fn from(it: &Sent) -> Self {
        Self {
            title: it.title.clone(),
            description: it.description.clone(),
            author: it.author.clone(),
            owner_email: it.owner_email.clone(),
            category: it.category.clone(),
            medium: it.medium.clone(),
            is_explicit: !it.explicit.is_empty(),
            is_serial: !it.serial.is_empty(),
            is_locked: !it.locked.is_empty(),
            funding_url: it.funding_url.clone(),
            funding_text: it.funding_text.clone(),
            moved_to: it.moved_to.clone(),
            has_ended: !it.ended.is_empty(),
        }
    }
}

impl From<Sent> for Fields {
    fn from(sent: Sent) -> Self {
        Self { version: sent.version, ..Wanted::from(&sent).into() }
    }
}

impl From<Wanted> for Fields {
    fn from(it: Wanted) -> Self {
        Self {
            version: 0,
            title: it.title,
            description: it.description,
            author: it.author,
            owner_email: it.owner_email,
            category: it.category,
            medium: it.medium,
            is_explicit: it.is_explicit,
            is_serial: it.is_serial,
            is_locked: it.is_locked,
            funding_url: it.funding_url,
            funding_text: it.funding_text,
            moved_to: it.moved_to,
            has_ended: it.has_ended,
        }
    }
}
