//! Editions as programs see them.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lw_base::{Id, Lang};
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Problem, Sent};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use super::{BadEdition, Changes, Edition, NewEdition, change, choose_logo, create, queries};
use crate::keys::Caller;
use crate::keys::once::{Once, once};
use crate::people::{Act, Who};

/// The id of an edition, as an address or a body has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionId(pub String);

impl<'de> Deserialize<'de> for EditionId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = String::deserialize(from)?;
        if super::is_id(&id) { Ok(Self(id)) } else { Err(serde::de::Error::custom("no edition's id")) }
    }
}

/// An edition: one language service's site.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Edition)]
pub struct Shown {
    /// Its name in addresses.
    id: String,
    /// Its language.
    language: String,
    /// Its name, in its own language.
    name: String,
    /// A few words under the name.
    #[schema(required = true)]
    tagline: Option<String>,
    /// An IANA time zone.
    time_zone: String,
    /// The calendar of its dates, as BCP 47 names it.
    calendar: String,
    /// The digits of its numbers, as BCP 47 names them.
    digits: String,
    /// Where readers find it.
    #[schema(format = "uri")]
    url: String,
    /// Whether a story needs the approval of somebody who did not write it.
    two_people: bool,
    /// How loud its clips are made, in LUFS (EBU R128).
    loudness: i64,
    /// How high their peaks may be, in dBTP.
    peak: i64,
    /// The picture that its files of sound and its notifications carry.
    #[schema(required = true)]
    logo: Option<String>,
}

/// An edition to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewEdition)]
pub struct Made {
    /// Its name in addresses, for good.
    #[schema(value_type = String, pattern = "^[a-z0-9][a-z0-9-]{0,18}[a-z0-9]$")]
    id: EditionId,
    /// Its language (BCP 47), for good.
    #[schema(max_length = 100)]
    language: String,
    /// Its name, in its own language.
    #[schema(min_length = 1)]
    name: String,
    /// A few words under the name.
    #[serde(default)]
    tagline: Option<String>,
    /// An IANA time zone.
    #[schema(max_length = 100)]
    time_zone: String,
}

/// What is to change; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EditionChanges)]
pub struct Changed {
    /// Its name, in its own language.
    #[schema(min_length = 1)]
    name: Option<String>,
    /// A few words under the name; none where it is empty.
    tagline: Option<String>,
    /// An IANA time zone.
    #[schema(max_length = 100)]
    time_zone: Option<String>,
    /// The calendar of its dates, as BCP 47 `ca` names it.
    #[schema(max_length = 100)]
    calendar: Option<String>,
    /// The digits of its numbers, as BCP 47 `nu` names them.
    #[schema(max_length = 100)]
    digits: Option<String>,
    /// Whether a story needs the approval of somebody who did not write it.
    two_people: Option<bool>,
    /// How loud its clips are made, in LUFS (EBU R128); those that are there stay as they are.
    #[schema(minimum = -24, maximum = -14)]
    loudness: Option<i64>,
    /// How high their peaks may be, in dBTP.
    #[schema(minimum = -6, maximum = -1)]
    peak: Option<i64>,
    /// The picture that its files of sound and its notifications carry, of those whose rights have
    /// no end; none where it is empty.
    #[schema(max_length = 100)]
    logo: Option<String>,
}

/// The editions that this key may see.
#[utoipa::path(
    get, path = "/api/v1/editions", tag = "Editions", operation_id = "listEditions",
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(State(app): State<App>, Caller(who): Caller) -> Result<Json<List<Shown>>, Problem> {
    let mine = super::where_may(&app.db, &who, Act::Read).await?;
    Ok(Json(List::whole(mine.into_iter().map(|edition| Shown::of(&app, edition)).collect())))
}

/// One edition.
#[utoipa::path(
    get, path = "/api/v1/editions/{id}", tag = "Editions", operation_id = "getEdition",
    responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<Json<Shown>, Problem> {
    Ok(Json(Shown::of(&app, find(&app, &who, &id).await?)))
}

/// Makes an edition.
#[utoipa::path(
    post, path = "/api/v1/editions", tag = "Editions", operation_id = "makeEdition", request_body = Made,
    responses((status = 201, body = Shown, headers(("Location" = String, description = "Where it is."))))
)]
pub async fn make(
    State(app): State<App>,
    Caller(who): Caller,
    sent: Sent<Made>,
) -> Result<Response, Problem> {
    who.must_everywhere(Act::Editions)?;
    let asked = Once::of(&who, &sent);
    let Made { id: EditionId(id), language, name, tagline, time_zone } = sent.it;
    let language: Lang = language
        .parse()
        .map_err(|_| Problem::message("language", "desk-problem-edition-language", vec![]))?;
    let new = NewEdition { id, language, name, tagline, time_zone, calendar: None, digits: None, host: None };
    let (by, now) = (who.by(), app.clock.now());
    let done = once::<(), BadEdition, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let id = new.id.clone();
            create(change, new, &by, now).await?;
            Ok((id, ()))
        })
    })
    .await?;
    let shown = Shown::of(&app, find(&app, &who, &done.made).await?);
    let place = [(header::LOCATION, format!("/api/v1/editions/{}", done.made))];
    Ok((StatusCode::CREATED, place, Json(shown)).into_response())
}

/// Changes an edition. Readers see it at once.
#[utoipa::path(
    patch, path = "/api/v1/editions/{id}", tag = "Editions", operation_id = "changeEdition", request_body = Changed,
    responses((status = 200, body = Shown))
)]
pub async fn alter(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Changed>,
) -> Result<Json<Shown>, Problem> {
    let edition = own(&app, &who, &id).await?;
    let it = sent.it;
    let changes = Changes {
        name: it.name.unwrap_or(edition.name),
        tagline: it.tagline.or(edition.tagline).unwrap_or_default(),
        time_zone: it.time_zone.unwrap_or(edition.time_zone),
        calendar: it.calendar.unwrap_or(edition.calendar).parse().map_err(BadEdition::from)?,
        digits: it.digits.unwrap_or(edition.digits).parse().map_err(BadEdition::from)?,
        needs_two: it.two_people.unwrap_or(edition.needs_two),
        loudness: it.loudness.unwrap_or(edition.loudness),
        peak: it.peak.unwrap_or(edition.peak),
    };
    let chosen = |id: String| if id.is_empty() { Ok(None) } else { id.parse::<Id>().map(Some) };
    let logo = it.logo.map(chosen).transpose().map_err(|_| BadEdition::Logo)?;
    let (place, was, by, now) = (edition.id, edition.logo, who.by(), app.clock.now());
    app.db
        .change::<(), BadEdition>(move |it| {
            Box::pin(async move {
                change(it, &place, changes, &by, now).await?;
                match logo {
                    Some(chosen) => choose_logo(it, &place, was.as_ref(), chosen.as_ref(), &by, now).await,
                    None => Ok(()),
                }
            })
        })
        .await?;
    Ok(Json(Shown::of(&app, find(&app, &who, &id).await?)))
}

/// An edition that a key may see. What it may not see is not there.
pub async fn find(app: &App, who: &Who, id: &str) -> Result<Edition, Problem> {
    let edition = queries::by_id(&app.db, id).await?;
    Ok(edition.filter(|edition| who.may(Act::Read, &edition.id)).ok_or(Kind::NotFound)?)
}

/// An edition, for a key that may change it.
pub async fn own(app: &App, who: &Who, id: &str) -> Result<Edition, Problem> {
    who.must_everywhere(Act::Editions)?;
    find(app, who, id).await
}

impl Shown {
    fn of(app: &App, edition: Edition) -> Self {
        Self {
            language: edition.language.to_string(),
            url: edition.url(&app.public_url, "/"),
            id: edition.id,
            name: edition.name,
            tagline: edition.tagline,
            time_zone: edition.time_zone,
            calendar: edition.calendar,
            digits: edition.digits,
            two_people: edition.needs_two,
            loudness: edition.loudness,
            peak: edition.peak,
            logo: edition.logo.map(|id| id.to_string()),
        }
    }
}

impl From<BadEdition> for Problem {
    fn from(bad: BadEdition) -> Self {
        let (field, key) = match bad {
            BadEdition::Store(error) => return error.into(),
            BadEdition::Taken(_) | BadEdition::HostTaken(_) => return Kind::Taken.into(),
            BadEdition::OtherLogo => return Kind::Stale.into(),
            BadEdition::Nameless => ("name", "desk-problem-edition-name"),
            BadEdition::Loudness => ("loudness", "desk-problem-edition-loudness"),
            BadEdition::Peak => ("peak", "desk-problem-edition-peak"),
            BadEdition::Logo => ("logo", "desk-problem-logo"),
            BadEdition::Zone(_) => ("time_zone", "desk-problem-time-zone"),
            BadEdition::Calendar(_) => ("calendar", "desk-problem-gone"),
            BadEdition::Digits(_) => ("digits", "desk-problem-gone"),
            // A host is given by the command line only.
            BadEdition::Id(_) | BadEdition::Reserved(_) | BadEdition::Host(_) => {
                ("id", "desk-problem-edition-address")
            }
        };
        Self::message(field, key, vec![])
    }
}
