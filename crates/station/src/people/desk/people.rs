//! Colleagues: who is here, what they may do, who is invited.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use lw_base::{Id, Timestamp};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use crate::desk::{Frame, Moment, Problem, handed, mend, page};
use crate::editions::{self, Edition};
use crate::keys;
use crate::people::membership::Membership;
use crate::people::second_factor::{self, queries as second_queries};
use crate::people::{Act, Names, Person, Role, Unmade, Who, by, queries, remove};

/// The page's address.
pub(super) const PATH: &str = "/desk/people/";
/// What stands for an edition where the whole station is meant.
pub(super) const STATION: &str = "station";
/// People on a page of the list.
const ON_PAGE: usize = 100;

#[derive(Serialize)]
struct PeoplePage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    people: Vec<ShownPerson>,
    invite: Invite,
    invitations: Vec<ShownInvitation>,
    invitation_link: Option<String>,
    page: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Serialize)]
struct ShownPerson {
    id: String,
    name: String,
    login: String,
    is_me: bool,
    seen: Option<Moment>,
    second: bool,
    /// How many keys of the API end with them.
    keys: usize,
    roles: Vec<ShownRole>,
    may_change: bool,
    may_remove: bool,
    may_reset: bool,
    open: bool,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct ShownRole {
    edition: Option<String>,
    role: String,
}

/// What somebody can be in one place.
#[derive(Serialize)]
struct Choice {
    id: String,
    name: Option<String>,
    roles: &'static [Role],
    role: Option<String>,
}

#[derive(Serialize)]
struct Invite {
    editions: Vec<Place>,
    roles: [Role; 6],
}

#[derive(Serialize)]
struct Place {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct ShownInvitation {
    id: String,
    role: String,
    edition: Option<String>,
    by: String,
    until: Moment,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
    /// Whom it was done to.
    who: String,
    page: String,
}

/// What the page shows beside what is stored.
#[derive(Default)]
pub(super) struct Scene {
    pub(super) asked: Asked,
    pub(super) problems: Vec<Problem>,
    /// Whose form is open, after a problem.
    pub(super) open: Option<Id>,
    pub(super) link: Option<String>,
}

/// `GET /desk/people/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    who.must_everywhere(Act::People)?;
    let link = handed::taken(&app, &who, PATH, &headers);
    let is_handed = link.is_some();
    Ok(handed::shown(render(&app, &who, Scene { asked, link, ..Scene::default() }).await?, is_handed))
}

/// `POST /desk/people/{id}/removal`
pub async fn send_away(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::People)?;
    let person = find(&app, &id).await?;
    if person.id == who.id {
        return Err(Error::Forbidden);
    }
    let (id, done_by, now) = (person.id.clone(), who.by(), app.clock.now());
    let removed = app
        .db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { remove(change, &id, &done_by, now).await })
        })
        .await?;
    match removed {
        Ok(()) => Ok(done("removal", &person.id)),
        Err(Unmade::LastOwner) => last_owner(&app, &who, person.id).await,
    }
}

/// `POST /desk/people/{id}/second-factor/removal`: for who has lost the app and
/// the codes.
pub async fn reset(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::People)?;
    let person = find(&app, &id).await?;
    let (id, done_by, now) = (person.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { second_factor::turn_off(change, &id, &done_by, now).await })
        })
        .await?;
    Ok(done("second-reset", &person.id))
}

/// Somebody who may come in.
pub(crate) async fn find(app: &App, id: &str) -> Result<Person, Error> {
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)
}

/// Back to the list, where it says what was done to whom.
pub(super) fn done(deed: &str, person: &Id) -> Response {
    Redirect::to(&format!("{PATH}?done={deed}&who={person}")).into_response()
}

/// The page that says why the last owner stays one.
pub(super) async fn last_owner(app: &App, who: &Who, person: Id) -> Result<Response, Error> {
    let problems = vec![Problem::new(app, &who.language, "", "desk-problem-last-owner")];
    mend(render(app, who, Scene { problems, open: Some(person), ..Scene::default() }).await)
}

pub(super) async fn render(app: &App, who: &Who, scene: Scene) -> Result<Html<String>, Error> {
    let names = Names::told(app, &who.language).await?;
    let mut frame = Frame::of(app, who, PATH, "desk-people").await?;
    if let (Some(deed), Ok(id)) = (scene.asked.done.as_deref(), scene.asked.who.parse::<Id>()) {
        frame = frame.done_to(app, deed, &names.of(&by(&id)));
    } else {
        frame = frame.done(app, scene.asked.done.as_deref());
    }
    let number = scene.asked.page.parse::<usize>().unwrap_or(1).clamp(1, 1000);
    let mut people = queries::page(&app.db, (number - 1) * ON_PAGE, ON_PAGE + 1).await?;
    let has_older = people.len() > ON_PAGE;
    people.truncate(ON_PAGE);
    let editions = editions::queries::all(&app.db).await?;
    let context = PeoplePage {
        people: shown(app, who, &frame, people, &editions, scene.open.as_ref()).await?,
        invite: invite(app, who, &editions),
        invitations: invitations(app, &frame, &editions, &names).await?,
        invitation_link: scene.link,
        problems: scene.problems,
        page: number,
        newer: (number > 1).then(|| format!("{PATH}?page={}", number - 1)),
        older: has_older.then(|| format!("{PATH}?page={}", number + 1)),
        frame,
    };
    page(app, "people", context)
}

async fn shown(
    app: &App,
    who: &Who,
    frame: &Frame,
    people: Vec<Person>,
    editions: &[Edition],
    open: Option<&Id>,
) -> Result<Vec<ShownPerson>, Error> {
    let mut seen: HashMap<Id, Timestamp> = HashMap::new();
    for it in queries::seen(&app.db).await? {
        let newest = seen.entry(it.person_id).or_insert(it.at);
        *newest = it.at.max(*newest);
    }
    let with_second = second_queries::all_on(&app.db).await?;
    let keys = keys::queries::all(&app.db).await?;
    let memberships = queries::all_memberships(&app.db).await?;
    let show = |person: Person| {
        let own: Vec<&Membership> = memberships.iter().filter(|it| it.person_id == person.id).collect();
        let second = with_second.contains(&person.id);
        Ok(ShownPerson {
            is_me: person.id == who.id,
            seen: seen.get(&person.id).map(|at| frame.brief(app, *at)).transpose()?,
            second,
            keys: keys.iter().filter(|key| key.made_by == by(&person.id)).count(),
            roles: roles(&person, &own, editions),
            may_change: true,
            may_remove: person.id != who.id,
            may_reset: second && person.id != who.id,
            open: open == Some(&person.id),
            choices: choices(&person, &own, editions),
            id: person.id.to_string(),
            name: person.name,
            login: person.email,
        })
    };
    people.into_iter().map(show).collect()
}

fn roles(person: &Person, own: &[&Membership], editions: &[Edition]) -> Vec<ShownRole> {
    let owner = person.is_owner.then(|| ShownRole { edition: None, role: Role::Owner.to_string() });
    let named = own.iter().filter_map(|it| {
        let edition = editions.iter().find(|edition| edition.id == it.edition_id)?;
        Some(ShownRole { edition: Some(edition.name.clone()), role: it.role.clone() })
    });
    owner.into_iter().chain(named).collect()
}

fn choices(person: &Person, own: &[&Membership], editions: &[Edition]) -> Vec<Choice> {
    let station = Choice {
        id: STATION.to_owned(),
        name: None,
        roles: &[Role::Owner],
        role: person.is_owner.then(|| Role::Owner.to_string()),
    };
    let in_edition = |edition: &Edition| Choice {
        id: edition.id.clone(),
        name: Some(edition.name.clone()),
        roles: Role::IN_EDITION,
        role: own.iter().find(|it| it.edition_id == edition.id).map(|it| it.role.clone()),
    };
    std::iter::once(station).chain(editions.iter().map(in_edition)).collect()
}

fn invite(app: &App, who: &Who, editions: &[Edition]) -> Invite {
    let named = editions.iter().map(|it| Place { id: it.id.clone(), name: it.name.clone() });
    let all = app.words.say(&who.language, "desk-editions-all", &[]);
    let station = Place { id: STATION.to_owned(), name: all };
    Invite { editions: named.chain([station]).collect(), roles: Role::ALL }
}

async fn invitations(
    app: &App,
    frame: &Frame,
    editions: &[Edition],
    names: &Names,
) -> Result<Vec<ShownInvitation>, Error> {
    let open = queries::invitations(&app.db, app.clock.now()).await?;
    let name = |id: &String| editions.iter().find(|it| it.id == *id).map(|it| it.name.clone());
    open.into_iter()
        .filter(|it| !it.is_first())
        .map(|it| {
            Ok(ShownInvitation {
                id: it.shown().to_owned(),
                edition: it.edition_id.as_ref().and_then(name),
                by: names.of(&it.made_by),
                until: frame.moment(app, it.expires_at)?,
                role: it.role.unwrap_or_else(|| Role::Owner.to_string()),
            })
        })
        .collect()
}
