//! The owners' page of keys: make one, see which there are, remove one.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use lw_base::{Id, Timestamp};
use lw_web::{App, Error};
use serde::{Deserialize, Serialize};

use super::{BadKey, Key, NewKey, create, queries, remove};
use crate::desk::{Frame, Moment, Problem, handed, mend, page};
use crate::editions::{self, Edition};
use crate::people::{Act, Names, Role, Who};

/// The page's address.
const PATH: &str = "/desk/keys/";
/// What stands for an edition where all are meant.
const STATION: &str = "station";
/// For how many days a key can be made; none for as long as nobody removes it.
const DAYS: [&str; 4] = ["30", "90", "365", ""];
const DAY_MS: i64 = 24 * 3_600_000;

#[derive(Serialize)]
struct KeysPage {
    #[serde(flatten)]
    frame: Frame,
    problems: Vec<Problem>,
    /// The key that was made, shown once.
    secret: Option<String>,
    keys: Vec<Line>,
    editions_to_choose: Vec<Place>,
    roles: [Role; 6],
    days: [&'static str; 4],
    form: Sent,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    role: String,
    edition: Option<String>,
    by: String,
    made: Moment,
    until: Option<Moment>,
    used: Option<Moment>,
    is_good: bool,
}

#[derive(Serialize)]
struct Place {
    id: String,
    name: String,
}

/// What is sent to make one.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Sent {
    name: String,
    role: String,
    edition: String,
    days: String,
}

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// `GET /desk/keys/`
pub async fn show(
    State(app): State<App>,
    who: Who,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    who.must_everywhere(Act::Keys)?;
    let secret = handed::taken(&app, &who, PATH, &headers);
    let is_handed = secret.is_some();
    let page = render(&app, &who, Sent::usual(), secret, (vec![], asked.done)).await?;
    Ok(handed::shown(page, is_handed))
}

/// `POST /desk/keys/`: the list shows the key, once.
pub async fn send(State(app): State<App>, who: Who, Form(sent): Form<Sent>) -> Result<Response, Error> {
    who.must_everywhere(Act::Keys)?;
    let now = app.clock.now();
    let new = sent.read(now).ok_or(Error::Unreadable)?;
    let by = who.by();
    let made =
        app.db.change(move |change| Box::pin(async move { create(change, &new, &by, now).await })).await;
    let (field, key) = match made {
        Ok((_, secret)) => return handed::hand(&app, &who, PATH, &secret),
        Err(BadKey::Nameless) => ("name", "desk-problem-thing-name"),
        Err(BadKey::OwnerOfOne) => ("role", "desk-problem-invite"),
        Err(BadKey::NoEdition(_)) => ("edition", "desk-problem-gone"),
        Err(BadKey::Store(error)) => return Err(error.into()),
    };
    let problems = vec![Problem::new(&app, &who.language, field, key)];
    mend(render(&app, &who, sent, None, (problems, None)).await)
}

/// `POST /desk/keys/{id}/removal`
pub async fn send_away(State(app): State<App>, who: Who, Path(id): Path<String>) -> Result<Response, Error> {
    who.must_everywhere(Act::Keys)?;
    let id: Id = id.parse().map_err(|_| Error::NotFound)?;
    queries::by_id(&app.db, &id).await?.ok_or(Error::NotFound)?;
    let (by, now) = (who.by(), app.clock.now());
    // Who presses twice has done it once.
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { remove(change, &id, &by, now).await })
        })
        .await?;
    Ok(Redirect::to(&format!("{PATH}?done=key-end")).into_response())
}

impl Sent {
    /// What stands in an empty form: the least that a key can be.
    fn usual() -> Self {
        Self { role: Role::Contributor.to_string(), days: DAYS[1].to_owned(), ..Self::default() }
    }

    /// The key that is meant; none where it was not sent by the page's form.
    fn read(&self, now: Timestamp) -> Option<NewKey> {
        let days = DAYS.into_iter().find(|days| *days == self.days)?;
        Some(NewKey {
            name: self.name.clone(),
            role: self.role.parse().ok()?,
            edition: Some(self.edition.clone()).filter(|edition| edition != STATION),
            expires_at: days.parse::<i64>().ok().map(|days| now.plus_millis(days * DAY_MS)),
        })
    }
}

async fn render(
    app: &App,
    who: &Who,
    form: Sent,
    secret: Option<String>,
    (problems, done): (Vec<Problem>, Option<String>),
) -> Result<Html<String>, Error> {
    let frame = Frame::of(app, who, PATH, "desk-api-keys").await?.done(app, done.as_deref());
    let editions = editions::queries::all(&app.db).await?;
    let all = app.words.say(&who.language, "desk-editions-all", &[]);
    let named = editions.iter().map(|it| Place { id: it.id.clone(), name: it.name.clone() });
    let context = KeysPage {
        keys: lines(app, &frame, &editions).await?,
        editions_to_choose: named.chain([Place { id: STATION.to_owned(), name: all }]).collect(),
        roles: Role::ALL,
        days: DAYS,
        problems,
        secret,
        form,
        frame,
    };
    page(app, "api_keys", context)
}

async fn lines(app: &App, frame: &Frame, editions: &[Edition]) -> Result<Vec<Line>, Error> {
    let (names, now) = (Names::told(app, &frame.language()).await?, app.clock.now());
    let edition = |id: &String| editions.iter().find(|it| it.id == *id).map(|it| it.name.clone());
    let line = |key: Key| {
        Ok(Line {
            is_good: key.is_good(now),
            edition: key.edition_id.as_ref().and_then(edition),
            by: names.of(&key.made_by),
            made: frame.brief(app, key.made_at)?,
            until: key.expires_at.map(|at| frame.moment(app, at)).transpose()?,
            used: key.used_at.map(|at| frame.brief(app, at)).transpose()?,
            id: key.id.to_string(),
            name: key.name,
            role: key.role,
        })
    };
    queries::all(&app.db).await?.into_iter().map(line).collect()
}
