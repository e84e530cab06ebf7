//! A story's links: who has one, what they answered; one made, one ended.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::Timestamp;
use lw_station::desk::{Frame, Moment, Notice, Problem, handed, page};
use lw_station::people::{Act, Names, Who};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use crate::links::{self, BadLink, Kind, Link, NewLink};
use crate::stories::Story;
use crate::stories::desk::history::Head;
use crate::stories::desk::story::{Scene, newest};
use crate::stories::desk::{find, may_write, path};

/// Links on a page.
const ON_PAGE: usize = 50;
/// The last page of them.
const LAST_PAGE: usize = 100;

#[derive(Serialize)]
struct LinksPage {
    #[serde(flatten)]
    frame: Frame,
    story: Head,
    /// What somebody may make links for.
    kinds: Vec<&'static str>,
    links: Vec<Line>,
    link: Option<String>,
    number: i64,
    form: Filled,
    problems: Vec<Problem>,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    kind: &'static str,
    for_whom: String,
    number: Option<i64>,
    by: String,
    made: Moment,
    /// `open`, `ended` or `expired`, and since when or until when.
    state: &'static str,
    at: Moment,
    answer: Option<Given>,
    may_end: bool,
}

#[derive(Serialize)]
struct Given {
    is_approved: bool,
    note: Option<String>,
    at: Moment,
}

/// What is filled in.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Filled {
    kind: String,
    for_whom: String,
    #[serde(skip_serializing)]
    number: i64,
}

/// Which page of the list, and what was done before.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    page: Option<usize>,
    done: Option<String>,
}

/// `GET /desk/stories/{id}/links/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let form = Filled { kind: Kind::Preview.key().to_owned(), ..Filled::default() };
    let link = handed::taken(&app, &who, &format!("/desk/stories/{id}/links/"), &headers);
    let is_handed = link.is_some();
    Ok(handed::shown(render(&app, &who, &id, &asked, (form, link, vec![])).await?, is_handed))
}

/// `POST /desk/stories/{id}/links/`: makes one, which the list shows once.
pub async fn make(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(form): Form<Filled>,
) -> Result<Response, Error> {
    let (story, _) = find(&app, &who, &id).await?;
    let kind = Kind::named(&form.kind).ok_or(Error::Unreadable)?;
    if !may(&who, &story, kind) {
        return Err(Error::Forbidden);
    }
    let new = NewLink { story: story.id, kind, number: form.number, for_whom: form.for_whom.clone() };
    let (by, now) = (who.by(), app.clock.now());
    let made =
        app.db.change(move |change| Box::pin(async move { links::make(change, &new, &by, now).await })).await;
    let (field, key, status) = match made {
        Ok(secret) => {
            let link = format!("{}/desk/{}/{}", app.desk_url, kind.key(), secret.as_str());
            return handed::hand(&app, &who, &format!("/desk/stories/{id}/links/"), &link);
        }
        Err(BadLink::Nameless) => ("for_whom", "desk-problem-link-whom", StatusCode::UNPROCESSABLE_ENTITY),
        Err(BadLink::Unfinished) => ("", "desk-problem-link-unfinished", StatusCode::UNPROCESSABLE_ENTITY),
        Err(BadLink::Own) => ("", "desk-problem-link-own", StatusCode::CONFLICT),
        Err(BadLink::Changed) => ("", "desk-problem-stale", StatusCode::CONFLICT),
        Err(BadLink::Store(error)) => return Err(error.into()),
    };
    let problems = vec![Problem::new(&app, &who.language, field, key)];
    let page = render(&app, &who, &id, &Asked::default(), (form, None, problems)).await?;
    Ok((status, page).into_response())
}

/// `POST /desk/stories/{id}/links/{link}/removal`
pub async fn end(
    State(app): State<App>,
    who: Who,
    Path((id, link)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (story, _) = find(&app, &who, &id).await?;
    let found = links::queries::one_of_story(&app.db, &story.id, &link).await?;
    let found = found.ok_or(Error::NotFound)?;
    if !may(&who, &story, found.kind()) {
        return Err(Error::Forbidden);
    }
    let to = format!("{}/links/?done=link", path(&story.id));
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { links::end(change, &story.id, &found.id, &by, now).await })
        })
        .await?;
    Ok(Redirect::to(&to).into_response())
}

/// Whether somebody may make and end links of this kind.
pub(in crate::links) fn may(who: &Who, story: &Story, kind: Kind) -> bool {
    match kind {
        Kind::Preview => may_write(who, story),
        Kind::Approval => who.may(Act::Approve, &story.edition_id),
    }
}

async fn render(
    app: &App,
    who: &Who,
    id: &str,
    asked: &Asked,
    (form, link, problems): (Filled, Option<String>, Vec<Problem>),
) -> Result<Html<String>, Error> {
    let (story, edition) = find(app, who, id).await?;
    let kinds: Vec<_> = Kind::ALL.into_iter().filter(|kind| may(who, &story, *kind)).map(Kind::key).collect();
    if kinds.is_empty() {
        return Err(Error::Forbidden);
    }
    let newest = newest(app, &story).await?;
    let base = format!("{}/links/", path(&story.id));
    let mut frame = Frame::of(app, who, &base, "desk-links").await?;
    frame.edition = Some(edition.id.clone());
    if asked.done.as_deref() == Some("link") {
        let text = app.words.say(&frame.language(), "desk-done-link", &[]);
        frame.notice = Some(Notice { kind: "done", text });
    }
    let number = asked.page.unwrap_or(1).clamp(1, LAST_PAGE);
    let mut found = links::queries::of_story(&app.db, &story.id, (number - 1) * ON_PAGE, ON_PAGE + 1).await?;
    let has_older = found.len() > ON_PAGE && number < LAST_PAGE;
    found.truncate(ON_PAGE);
    let scene = Scene { who, story: &story, edition: &edition, newest: &newest };
    let context = LinksPage {
        story: Head::of(app, &frame, &scene).await?,
        links: lines(app, &frame, (who, &story), found, app.clock.now()).await?,
        kinds,
        link,
        number: newest.number,
        form,
        problems,
        page: number,
        newer: (number > 1).then(|| format!("{base}?page={}", number - 1)),
        older: has_older.then(|| format!("{base}?page={}", number + 1)),
        frame,
    };
    page(app, "links", context)
}

async fn lines(
    app: &App,
    frame: &Frame,
    (who, story): (&Who, &Story),
    found: Vec<Link>,
    now: Timestamp,
) -> Result<Vec<Line>, Error> {
    let names = Names::told(app, &frame.language()).await?;
    found
        .into_iter()
        .map(|link| {
            let (state, at) = match link.ended_at {
                Some(at) => ("ended", at),
                None if link.expires_at <= now => ("expired", link.expires_at),
                None => ("open", link.expires_at),
            };
            let answer = match (link.is_approved, link.answered_at) {
                (Some(is_approved), Some(at)) => {
                    Some(Given { is_approved, note: link.note.clone(), at: frame.moment(app, at)? })
                }
                _ => None,
            };
            Ok(Line {
                kind: link.kind().key(),
                number: link.number,
                by: names.of(&link.made_by),
                made: frame.brief(app, link.made_at)?,
                at: frame.moment(app, at)?,
                may_end: state == "open" && may(who, story, link.kind()),
                state,
                answer,
                id: link.id,
                for_whom: link.for_whom,
            })
        })
        .collect()
}
