//! Redirects as programs see them.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_base::Lang;
use lw_web::App;
use lw_web::api::paging::{Limit, List};
use lw_web::api::{Asked, Kind, Line, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{BadRedirect, Failed, Place, Redirect, add, add_all, queries, remove, table};
use crate::editions;
use crate::keys::Caller;
use crate::keys::once::{Once, once};
use crate::people::api::By;
use crate::people::{Act, Names};

/// The longest address that is looked at, in bytes.
const LONGEST: usize = 2_000;
/// Refusals that are told of many lines.
const TOLD: usize = 200;

/// An old address of the site, and where it leads now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Redirect)]
pub struct Shown {
    /// Its id.
    id: String,
    /// The old address, a path of the site.
    source: String,
    /// How long it holds.
    #[schema(value_type = RedirectKind)]
    kind: String,
    /// Where it leads; null where it is gone.
    #[schema(required = true)]
    target: Option<String>,
    /// Who made it.
    made_by: By,
    /// When.
    #[schema(format = "date-time")]
    made_at: String,
}

/// How long a redirect holds.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RedirectKind {
    /// For good.
    #[default]
    Permanent,
    /// For a while.
    Temporary,
    /// It leads nowhere any more.
    Gone,
}

/// An old address and where it is to lead.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewRedirect)]
pub struct Made {
    /// The old address, a path of the site or the whole of it.
    #[schema(value_type = String, min_length = 1, max_length = 2000)]
    source: Line<LONGEST>,
    /// How long it holds: for good, if nothing is said.
    #[serde(default)]
    #[schema(required = false)]
    kind: RedirectKind,
    /// Where it leads: a path of the site, or an address that begins with
    /// https. Left out where it is gone.
    #[serde(default)]
    #[schema(required = false, value_type = String, max_length = 2000)]
    target: Line<LONGEST>,
}

/// Many at once.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RedirectLines)]
pub struct Lines {
    /// In the order in which they are taken.
    #[schema(min_items = 1)]
    lines: Vec<Made>,
}

/// What became of many lines.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RedirectsTaken)]
pub struct Taken {
    /// How many were not there before.
    #[schema(minimum = 0)]
    new: usize,
    /// How many lead elsewhere now.
    #[schema(minimum = 0)]
    changed: usize,
    /// How many were so already.
    #[schema(minimum = 0)]
    same: usize,
    /// How many were refused.
    #[schema(minimum = 0)]
    refused: usize,
    /// Why: the first 200 of them.
    problems: Vec<Refused>,
}

/// A line that was not taken.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RedirectRefused)]
pub struct Refused {
    /// Its number, from 1.
    #[schema(minimum = 1)]
    line: usize,
    /// The field.
    field: String,
    /// What has to be mended, in the language that Accept-Language asks for.
    detail: String,
}

/// What the list is narrowed by.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Narrowed {
    /// Letters of the old or the new address.
    q: String,
    /// Where the piece begins: what the last one named as `next`.
    after: String,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// Redirects, by their old addresses.
#[utoipa::path(
    get, path = "/api/v1/redirects", tag = "Redirects", operation_id = "listRedirects", params(Narrowed),
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Asked(asked): Asked<Narrowed>,
) -> Result<Json<List<Shown>>, Problem> {
    who.must_everywhere(Act::Redirects)?;
    let limit = asked.limit.0;
    let found = queries::found_after(&app.db, &asked.q, &asked.after, limit + 1).await?;
    let (found, next) = List::<Redirect>::of(found, limit, |it: &Redirect| it.source.clone());
    let names = Names::load(&app.db).await?;
    Ok(Json(List { items: found.into_iter().map(|it| Shown::of(it, &names)).collect(), next }))
}

/// Makes a redirect. One of the same old address is replaced.
#[utoipa::path(
    post, path = "/api/v1/redirects", tag = "Redirects", operation_id = "makeRedirect", request_body = Made,
    responses((status = 201, body = Shown))
)]
pub async fn make(
    State(app): State<App>,
    Caller(who): Caller,
    sent: Sent<Made>,
) -> Result<(StatusCode, Json<Shown>), Problem> {
    who.must_everywhere(Act::Redirects)?;
    let asked = Once::of(&who, &sent);
    let editions = editions::queries::all(&app.db).await?;
    let new = sent.it.read(&Place { public_url: &app.public_url, editions: &editions })?;
    let (by, now) = (who.by(), app.clock.now());
    let done = once::<(), Failed, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let source = new.source.clone();
            add(change, new, &by, now).await?;
            Ok((source, ()))
        })
    })
    .await?;
    let made = queries::by_source(&app.db, &done.made).await?.ok_or(Kind::NotFound)?;
    Ok((StatusCode::CREATED, Json(Shown::of(made, &Names::load(&app.db).await?))))
}

/// Takes what it can of many lines, and says what it cannot.
#[utoipa::path(
    post, path = "/api/v1/redirects/import", tag = "Redirects", operation_id = "importRedirects",
    request_body = Lines, responses((status = 200, body = Taken))
)]
pub async fn import(
    State(app): State<App>,
    Caller(who): Caller,
    sent: Sent<Lines>,
) -> Result<Json<Taken>, Problem> {
    who.must_everywhere(Act::Redirects)?;
    let asked = Once::of(&who, &sent);
    if sent.it.lines.is_empty() {
        return Err(Problem::message("lines", "desk-api-redirects-none", vec![]));
    }
    let editions = editions::queries::all(&app.db).await?;
    let place = Place { public_url: &app.public_url, editions: &editions };
    let lines: Vec<_> = sent.it.lines.iter().enumerate().map(|(at, it)| (at + 1, it.read(&place))).collect();
    let (told, lang, by, now) = (app.clone(), who.language.clone(), who.by(), app.clock.now());
    // What became of them is what the same request is answered with again.
    let done = once::<(), Failed, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let taken = Taken::of(&told, &lang, add_all(change, lines, &by, now).await?);
            Ok((serde_json::to_string(&taken).unwrap_or_default(), ()))
        })
    })
    .await?;
    Ok(Json(serde_json::from_str(&done.made).map_err(anyhow::Error::from)?))
}

/// Removes a redirect.
#[utoipa::path(
    delete, path = "/api/v1/redirects/{id}", tag = "Redirects", operation_id = "removeRedirect",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    who.must_everywhere(Act::Redirects)?;
    let (by, now) = (who.by(), app.clock.now());
    let was_here = app
        .db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { remove(change, &id, &by, now).await })
        })
        .await?;
    if was_here { Ok(StatusCode::NO_CONTENT) } else { Err(Kind::NotFound.into()) }
}

impl Made {
    fn read(&self, place: &Place<'_>) -> Result<super::New, BadRedirect> {
        let kind = match self.kind {
            RedirectKind::Permanent => super::Kind::Permanent,
            RedirectKind::Temporary => super::Kind::Temporary,
            RedirectKind::Gone => super::Kind::Gone,
        };
        place.read(&self.source.0, &self.target.0, kind.key())
    }
}

impl Shown {
    fn of(it: Redirect, names: &Names) -> Self {
        Self {
            id: it.id.to_string(),
            source: it.source,
            kind: it.kind,
            target: it.target,
            made_by: By::of(names, &it.made_by),
            made_at: it.made_at.iso(),
        }
    }
}

impl Taken {
    fn of(app: &App, lang: &Lang, taken: table::Taken) -> Self {
        let told = |(line, bad): &(usize, BadRedirect)| Refused {
            line: *line,
            field: bad.field().to_owned(),
            detail: bad.said(app, lang),
        };
        Self {
            new: taken.new,
            changed: taken.changed,
            same: taken.same,
            refused: taken.problems.len(),
            problems: taken.problems.iter().take(TOLD).map(told).collect(),
        }
    }
}

impl From<BadRedirect> for Problem {
    fn from(bad: BadRedirect) -> Self {
        let (key, address) = bad.told();
        match bad {
            BadRedirect::Full => Kind::Enough.into(),
            _ => Self::message(bad.field(), key, vec![("address", address.to_owned().into())]),
        }
    }
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Bad(bad) => bad.into(),
            Failed::Store(error) => error.into(),
        }
    }
}
