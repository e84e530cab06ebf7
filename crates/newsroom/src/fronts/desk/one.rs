//! A place on the table: its stories are moved about there, and nothing is
//! public until somebody publishes or schedules the order. The whole of it
//! travels in the form, so that it works without scripts and nothing has to be
//! kept for who goes away.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use futures::future::BoxFuture;
use lw_base::Id;
use lw_station::desk::{Frame, Moment, Problem, page};
use lw_station::people::{Names, Who};
use lw_station::sections;
use lw_web::calendar::{BadLocal, to_local};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::form::{Deed, Sent};
use super::table::{Known, Table, find as search, lay};
use super::{Scene, Subject, find, id};
use crate::fronts::arrange::{self, BadArrangement, Wanted};
use crate::fronts::site::in_order;
use crate::fronts::{Arrangement, Layout, Place, queries};

#[derive(Serialize)]
struct FrontPage {
    #[serde(flatten)]
    frame: Frame,
    front: Subject,
    /// The order as a line of text, and those before it.
    order: String,
    before: Vec<String>,
    base: String,
    replaces: String,
    since: Option<Since>,
    /// Whether the table has something that readers do not have.
    is_changed: bool,
    /// An older arrangement that lies on the table.
    from: Option<Since>,
    table: Table,
    ahead: Vec<Ahead>,
    conflict: Option<Conflict>,
    form: Filled,
    zone: String,
    now: Moment,
    problems: Vec<Problem>,
}

/// Who arranged it, and when.
#[derive(Serialize)]
struct Since {
    by: String,
    at: Moment,
    reason: Option<String>,
}

/// An arrangement that waits for its time.
#[derive(Serialize)]
struct Ahead {
    id: String,
    at: Moment,
    by: String,
    reason: Option<String>,
    is_open: bool,
}

/// Somebody arranged the place while the order was made.
#[derive(Serialize)]
struct Conflict {
    by: Option<String>,
    at: Option<Moment>,
    theirs: Vec<Option<String>>,
}

#[derive(Serialize)]
struct Filled {
    q: String,
    date: String,
    time: String,
    reason: String,
    is_later: bool,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
    /// An order to go on with.
    order: Option<String>,
    /// What readers had when it was begun.
    base: Option<String>,
    /// An arrangement to begin with.
    from: Option<String>,
}

/// What the page says beside the order.
#[derive(Default)]
struct Aside {
    done: Option<String>,
    from: Option<Arrangement>,
    conflict: Option<Box<Option<Arrangement>>>,
    problems: Vec<Problem>,
    wrong: Vec<(Id, String)>,
}

/// `GET /desk/fronts/{edition}/{place}`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path((edition, place)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Error> {
    let scene = find(&app, &who, &edition, &place).await?;
    let current = queries::current(&app.db, &scene.edition.id, &scene.place.to_string()).await?;
    let mut sent = Sent { base: current.as_ref().map(|it| it.id.clone()), ..Sent::default() };
    let mut aside = Aside { done: asked.done, ..Aside::default() };
    if let Some(order) = &asked.order {
        sent.layout = Layout::read(order);
        sent.base = asked.base.as_deref().and_then(id);
    } else if let Some(from) = asked.from.as_deref() {
        let from = id(from).ok_or(Error::NotFound)?;
        let place = scene.place.to_string();
        let from = queries::by_id(&app.db, &scene.edition.id, &place, &from).await?.ok_or(Error::NotFound)?;
        sent.layout = queries::layout(&app.db, &from.id).await?;
        sent.replaces = (from.state() == "waits").then(|| from.id.clone());
        if let Some((date, time)) = to_local(&scene.edition.time_zone, from.public_from)
            && sent.replaces.is_some()
        {
            (sent.date, sent.time) = (date, time);
            sent.reason = from.reason.clone().unwrap_or_default();
        }
        aside.from = Some(from);
    } else if let Some(current) = &current {
        sent.layout = queries::layout(&app.db, &current.id).await?;
    }
    sent.layout.drop_over(app.clock.now());
    render(&app, &who, &scene, sent, aside).await
}

/// `POST /desk/fronts/{edition}/{place}`
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path((edition, place)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    let scene = find(&app, &who, &edition, &place).await?;
    let mut sent = Sent::read(&fields, &scene.edition.time_zone);
    match sent.deed.clone() {
        Deed::Look | Deed::Undo | Deed::Move(..) => {
            let frame = frame(&app, &who, &scene).await?;
            let further: Vec<Id> = match &sent.deed {
                Deed::Move(_, story) => vec![story.clone()],
                _ => vec![],
            };
            let known = Known::load(&app, &frame, &scene, &sent.layout, &further).await?;
            let shown = known.shown(&scene.place, &sent.layout);
            fill_bands(&app, &scene, &mut sent.layout).await?;
            sent.step(&scene.place, &shown);
            Ok(render(&app, &who, &scene, sent, Aside::default()).await?.into_response())
        }
        Deed::Preview => {
            let base = sent.base.as_ref().map(|base| format!("&base={base}")).unwrap_or_default();
            // An order for later is shown with the pins that stand then.
            let at = sent.at(&scene.edition.time_zone).ok().filter(|at| *at > app.clock.now());
            let at = at.map(|at| format!("&at={}", at.millis())).unwrap_or_default();
            let to = format!("{}/preview?order={}{base}{at}", scene.path(), sent.layout);
            Ok(Redirect::to(&to).into_response())
        }
        Deed::Publish | Deed::Schedule => keep(&app, &who, &scene, sent).await,
    }
}

/// Publishes the order, or schedules it.
async fn keep(app: &App, who: &Who, scene: &Scene, mut sent: Sent) -> Result<Response, Error> {
    let (zone, now) = (&scene.edition.time_zone, app.clock.now());
    let is_later = sent.deed == Deed::Schedule;
    let at = if is_later { sent.at(zone).map(Some) } else { Ok(None) };
    let mut aside = Aside::default();
    let say = |key: &str| app.words.say(&who.language, key, &[]);
    if let Some((field, key)) = at.err().map(unreadable) {
        aside.problems.push(Problem::new(app, &who.language, field, key));
    }
    let from = at.ok().flatten().unwrap_or(now);
    aside.wrong = sent.wrong.iter().map(|(story, bad)| (story.clone(), say(unreadable(*bad).1))).collect();
    let past = sent.layout.pins.iter().filter(|pin| pin.until.is_some_and(|until| until <= from));
    aside.wrong.extend(past.map(|pin| (pin.story.clone(), say("desk-problem-front-until"))));
    if !aside.wrong.is_empty() {
        aside.problems.push(Problem::new(app, &who.language, "", "desk-problem-front-until"));
    }
    if !aside.problems.is_empty() {
        let page = render(app, who, scene, sent, aside).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    fill_bands(app, scene, &mut sent.layout).await?;
    let wanted = Wanted {
        edition: scene.edition.id.clone(),
        place: scene.place.clone(),
        layout: sent.layout.clone(),
        base: sent.base.clone(),
        replaces: sent.replaces.clone(),
        public_from: is_later.then_some(from),
        reason: sent.reason.clone(),
    };
    let by = who.by();
    let kept = app
        .db
        .change(move |change| -> BoxFuture<'_, Result<(), BadArrangement>> {
            Box::pin(async move { arrange::arrange(change, &wanted, &by, now).await })
        })
        .await;
    let problem = match kept {
        Ok(()) => {
            let done = if is_later { "front-later" } else { "front" };
            return Ok(Redirect::to(&format!("{}?done={done}", scene.path())).into_response());
        }
        Err(BadArrangement::NoStory(_)) => return Err(Error::NotFound),
        Err(BadArrangement::Store(error)) => return Err(error.into()),
        Err(BadArrangement::Changed(current)) => {
            // Whoever has seen theirs may publish over it.
            sent.base = current.as_ref().as_ref().map(|it| it.id.clone());
            aside.conflict = Some(current);
            ("", "desk-problem-front-changed")
        }
        Err(BadArrangement::Gone) => {
            sent.replaces = None;
            ("", "desk-problem-front-gone")
        }
        Err(BadArrangement::Past) => ("time", "desk-problem-past"),
        Err(BadArrangement::TooMany) => ("", "desk-problem-front-many"),
    };
    aside.problems.push(Problem::new(app, &who.language, problem.0, problem.1));
    let page = render(app, who, scene, sent, aside).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

const fn unreadable(bad: BadLocal) -> (&'static str, &'static str) {
    match bad {
        BadLocal::Unreadable => ("date", "desk-problem-date"),
        BadLocal::Skipped => ("time", "desk-problem-gap"),
    }
}

/// Gives every section of the front its band, so that each can be moved.
async fn fill_bands(app: &App, scene: &Scene, layout: &mut Layout) -> Result<(), Error> {
    if scene.place == Place::Front {
        let all = sections::queries::of_edition(&app.db, &scene.edition.id).await?;
        layout.bands = in_order(all, Some(layout)).into_iter().map(|(_, band)| band).collect();
    }
    Ok(())
}

async fn frame(app: &App, who: &Who, scene: &Scene) -> Result<Frame, Error> {
    let mut frame = Frame::of(app, who, &scene.path(), "desk-front").await?;
    frame.edition = Some(scene.edition.id.clone());
    Ok(frame)
}

async fn render(
    app: &App,
    who: &Who,
    scene: &Scene,
    mut sent: Sent,
    aside: Aside,
) -> Result<Html<String>, Error> {
    let frame = frame(app, who, scene).await?.done(app, aside.done.as_deref());
    let found = search(app, scene, &sent.words).await?;
    let known = Known::load(app, &frame, scene, &sent.layout, &found).await?;
    sent.layout.keep_stories(|story| known.has(story));
    fill_bands(app, scene, &mut sent.layout).await?;
    let mut table = lay(app, &frame, scene, &known, (&sent, &found)).await?;
    table.refuse_untils(&aside.wrong);
    let key = scene.place.to_string();
    let current = queries::current(&app.db, &scene.edition.id, &key).await?;
    let mut theirs = match &current {
        Some(current) => queries::layout(&app.db, &current.id).await?,
        None => Layout::default(),
    };
    fill_bands(app, scene, &mut theirs).await?;
    theirs.drop_over(app.clock.now());
    let names = Names::told(app, &frame.language()).await?;
    let zone = &scene.edition.time_zone;
    let said = |it: &Arrangement, at| Since { by: names.of(&it.made_by), at, reason: it.reason.clone() };
    let (mut since, mut from) = (None, None);
    if let Some(it) = &current {
        since = Some(said(it, frame.brief_in(app, zone, it.began_at.unwrap_or(it.made_at))?));
    }
    if let Some(it) = &aside.from {
        from = Some(said(it, frame.moment_in(app, zone, it.began_at.unwrap_or(it.public_from))?));
    }
    let mut conflict = None;
    if let Some(current) = &aside.conflict {
        let theirs_known = Known::load(app, &frame, scene, &theirs, &[]).await?;
        let shown = theirs_known.shown(&scene.place, &theirs);
        let at = current.as_ref().as_ref().and_then(|it| it.began_at);
        conflict = Some(Conflict {
            by: current.as_ref().as_ref().map(|it| names.of(&it.made_by)),
            at: at.map(|at| frame.brief_in(app, zone, at)).transpose()?,
            theirs: theirs_known.headlines(&shown),
        });
    }
    let context = FrontPage {
        front: scene.subject(app),
        is_changed: sent.replaces.is_some() || sent.layout != theirs,
        order: sent.layout.to_string(),
        base: sent.base.as_ref().map(Id::to_string).unwrap_or_default(),
        replaces: sent.replaces.as_ref().map(Id::to_string).unwrap_or_default(),
        since,
        from,
        ahead: ahead(app, &frame, scene, &names, sent.replaces.as_ref()).await?,
        table,
        conflict,
        form: Filled {
            is_later: !sent.date.is_empty() || sent.deed == Deed::Schedule,
            q: sent.words,
            date: sent.date,
            time: sent.time,
            reason: sent.reason,
        },
        before: sent.before,
        zone: zone.clone(),
        now: frame.moment_in(app, zone, app.clock.now())?,
        problems: aside.problems,
        frame,
    };
    page(app, "front", context)
}

async fn ahead(
    app: &App,
    frame: &Frame,
    scene: &Scene,
    names: &Names,
    open: Option<&Id>,
) -> Result<Vec<Ahead>, Error> {
    let waiting = queries::waiting(&app.db, &scene.edition.id, &scene.place.to_string()).await?;
    waiting
        .into_iter()
        .map(|it| {
            Ok(Ahead {
                at: frame.brief_in(app, &scene.edition.time_zone, it.public_from)?,
                by: names.of(&it.made_by),
                is_open: Some(&it.id) == open,
                reason: it.reason,
                id: it.id.to_string(),
            })
        })
        .collect()
}
