//! An order published, scheduled, called off, brought back.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lw_base::{Id, Timestamp};
use lw_station::keys::Caller;
use lw_station::keys::once::{Once, once};
use lw_station::people::api::By;
use lw_station::people::{Names, Who};
use lw_web::App;
use lw_web::api::paging::{List, Piece, Place};
use lw_web::api::{Asked, Kind, Line, Moment, Problem, Sent, Standing, tag_of};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::order::{Given, Shown as ShownOrder};
use crate::fronts::arrange::{BadArrangement, LONGEST_REASON, Wanted, arrange, take_back};
use crate::fronts::scene::{Scene, find};
use crate::fronts::{Arrangement, Layout, queries};

/// An editor's order of one place. It never changes: another takes its place.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Arrangement)]
pub struct Shown {
    /// Its id.
    id: String,
    /// Where it stands.
    #[schema(value_type = ArrangementState)]
    state: &'static str,
    /// From when readers are to get it.
    #[schema(format = "date-time")]
    public_from: String,
    /// When readers got it.
    #[schema(required = true, format = "date-time")]
    began_at: Option<String>,
    /// When it ended.
    #[schema(required = true, format = "date-time")]
    ended_at: Option<String>,
    /// Who called it off, or put another in its place.
    #[schema(required = true)]
    ended_by: Option<By>,
    /// Who made it.
    made_by: By,
    /// When.
    #[schema(format = "date-time")]
    made_at: String,
    /// Why, in their words.
    #[schema(required = true)]
    reason: Option<String>,
    /// What it says.
    order: ShownOrder,
}

/// Where an arrangement stands.
#[derive(ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ArrangementState {
    /// It waits for its time.
    Waits,
    /// Readers have it.
    Here,
    /// Readers had it.
    Over,
    /// It was called off before its time.
    TakenBack,
}

/// An order that readers are to have.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewArrangement {
    /// What it says.
    #[serde(default)]
    #[schema(required = false)]
    order: Given,
    /// From when; at once, if nothing is said.
    #[schema(value_type = Option<String>, format = "date-time")]
    public_from: Option<Moment>,
    /// The id of one that waits and that this one takes the place of.
    #[schema(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    replaces: Option<Id>,
    /// Why, for colleagues.
    #[serde(default)]
    #[schema(required = false, value_type = String, max_length = 1000)]
    reason: Line<LONGEST_REASON>,
}

/// When and why an older arrangement is brought back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ArrangementRestoration)]
pub struct Again {
    /// From when; at once, if nothing is said.
    #[schema(value_type = Option<String>, format = "date-time")]
    public_from: Option<Moment>,
    /// Why, for colleagues.
    #[serde(default)]
    #[schema(required = false, value_type = String, max_length = 1000)]
    reason: Line<LONGEST_REASON>,
}

/// The arrangements of a place, those that were made last first.
#[utoipa::path(
    get, path = "/api/v1/fronts/{edition}/{place}/arrangements", tag = "Fronts", operation_id = "listArrangements",
    params(Piece), responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path((edition, place)): Path<(String, String)>,
    Asked(piece): Asked<Piece>,
) -> Result<Json<List<Shown>>, Problem> {
    let scene = find(&app, &who, &edition, &place).await?;
    let (key, limit) = (scene.place.to_string(), piece.limit.0);
    let after = piece.after.as_ref().map(Place::row);
    let found = queries::history_after(&app.db, &scene.edition.id, &key, after, limit + 1).await?;
    let (found, next) = List::<Arrangement>::timed(found, limit, |it| (it.made_at, &it.id));
    let names = Names::load(&app.db).await?;
    let mut items = Vec::with_capacity(found.len());
    for it in found {
        items.push(Shown::of(&app, &names, it).await?);
    }
    Ok(Json(List { items, next }))
}

/// One arrangement.
#[utoipa::path(
    get, path = "/api/v1/fronts/{edition}/{place}/arrangements/{arrangement}", tag = "Fronts",
    operation_id = "getArrangement", responses((status = 200, body = Shown))
)]
pub async fn show(
    State(app): State<App>,
    Caller(who): Caller,
    Path((edition, place, arrangement)): Path<(String, String, String)>,
) -> Result<Json<Shown>, Problem> {
    let scene = find(&app, &who, &edition, &place).await?;
    let it = one(&app, &scene, &arrangement).await?;
    Ok(Json(Shown::of(&app, &Names::load(&app.db).await?, it).await?))
}

/// Lets readers have an order, now or at a time, in the place of the
/// arrangement that If-Match names.
#[utoipa::path(
    post, path = "/api/v1/fronts/{edition}/{place}/arrangements", tag = "Fronts", operation_id = "arrange",
    request_body = NewArrangement, params(("If-Match" = String, Header)),
    responses((status = 201, body = Shown, headers(
        ("ETag" = String, description = "The arrangement that readers have."),
        ("Location" = String, description = "Where it is."),
    )))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    Path((edition, place)): Path<(String, String)>,
    Standing(base): Standing,
    sent: Sent<NewArrangement>,
) -> Result<Response, Problem> {
    let scene = find(&app, &who, &edition, &place).await?;
    let asked = Once::of(&who, &sent);
    let NewArrangement { order, public_from, replaces, reason } = sent.it;
    let public_from = public_from.map(|at| at.0);
    let layout = order.layout(&app, &scene, public_from.unwrap_or(app.clock.now())).await?;
    let wanted = wanted(&scene, base, layout, (public_from, reason.0));
    keep(&app, &who, &scene, asked, Wanted { replaces, ..wanted }).await
}

/// Brings an arrangement back, as a new one, in the place of the one that
/// If-Match names. Pins whose time is over stay away.
#[utoipa::path(
    post, path = "/api/v1/fronts/{edition}/{place}/arrangements/{arrangement}/restoration", tag = "Fronts",
    operation_id = "restoreArrangement", request_body = Again, params(("If-Match" = String, Header)),
    responses((status = 201, body = Shown, headers(
        ("ETag" = String, description = "The arrangement that readers have."),
        ("Location" = String, description = "Where it is."),
    )))
)]
pub async fn restore(
    State(app): State<App>,
    Caller(who): Caller,
    Path((edition, place, arrangement)): Path<(String, String, String)>,
    Standing(base): Standing,
    sent: Sent<Again>,
) -> Result<Response, Problem> {
    let scene = find(&app, &who, &edition, &place).await?;
    let asked = Once::of(&who, &sent);
    let old = one(&app, &scene, &arrangement).await?;
    let public_from = sent.it.public_from.map(|at| at.0);
    let mut layout = queries::layout(&app.db, &old.id).await?;
    layout.drop_over(public_from.unwrap_or(app.clock.now()));
    scene.fill_bands(&app, &mut layout).await?;
    let wanted = wanted(&scene, base, layout, (public_from, sent.it.reason.0));
    keep(&app, &who, &scene, asked, wanted).await
}

/// Calls off an arrangement that waits for its time. Where that was done, it
/// is so already.
#[utoipa::path(
    delete, path = "/api/v1/fronts/{edition}/{place}/arrangements/{arrangement}", tag = "Fronts",
    operation_id = "callOffArrangement", responses((status = 204))
)]
pub async fn call_off(
    State(app): State<App>,
    Caller(who): Caller,
    Path((edition, place, arrangement)): Path<(String, String, String)>,
) -> Result<StatusCode, Problem> {
    let scene = find(&app, &who, &edition, &place).await?;
    let it = one(&app, &scene, &arrangement).await?;
    let (id, by, now) = (it.id.clone(), who.by(), app.clock.now());
    let waited = app
        .db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move {
                let at = (scene.edition.id.as_str(), &scene.place);
                take_back(change, at, &id, &by, now).await
            })
        })
        .await?;
    // Readers got it first, or have it no more.
    let is_off = waited || it.state() == "taken-back";
    if is_off { Ok(StatusCode::NO_CONTENT) } else { Err(Kind::Over.into()) }
}

fn wanted(
    scene: &Scene,
    base: Option<Id>,
    layout: Layout,
    (public_from, reason): (Option<Timestamp>, String),
) -> Wanted {
    Wanted {
        edition: scene.edition.id.clone(),
        place: scene.place.clone(),
        layout,
        base,
        replaces: None,
        public_from,
        reason,
    }
}

async fn keep(app: &App, who: &Who, scene: &Scene, asked: Once, wanted: Wanted) -> Result<Response, Problem> {
    let (by, now) = (who.by(), app.clock.now());
    let done = once::<(), BadArrangement, _>(&app.db, asked, now, move |change| {
        Box::pin(async move { Ok((arrange(change, &wanted, &by, now).await?.to_string(), ())) })
    })
    .await?;
    let it = one(app, scene, &done.made).await?;
    let (edition, place) = (&scene.edition.id, scene.place.to_string());
    let current = queries::current(&app.db, edition, &place).await?;
    let location = format!("/api/v1/fronts/{edition}/{place}/arrangements/{}", it.id);
    let tag = [(header::ETAG, tag_of(current.as_ref().map(|it| &it.id)))];
    let shown = Shown::of(app, &Names::load(&app.db).await?, it).await?;
    Ok((StatusCode::CREATED, tag, [(header::LOCATION, location)], Json(shown)).into_response())
}

async fn one(app: &App, scene: &Scene, arrangement: &str) -> Result<Arrangement, Problem> {
    let id: Id = arrangement.parse().map_err(|_| Kind::NotFound)?;
    let place = scene.place.to_string();
    let found = queries::by_id(&app.db, &scene.edition.id, &place, &id).await?;
    Ok(found.ok_or(Kind::NotFound)?)
}

impl Shown {
    /// An arrangement with what it says.
    pub(super) async fn of(app: &App, names: &Names, it: Arrangement) -> Result<Self, Problem> {
        Ok(Self {
            state: it.state(),
            order: queries::layout(&app.db, &it.id).await?.into(),
            id: it.id.to_string(),
            public_from: it.public_from.iso(),
            began_at: it.began_at.map(Timestamp::iso),
            ended_at: it.ended_at.map(Timestamp::iso),
            ended_by: it.ended_by.as_deref().map(|by| By::of(names, by)),
            made_by: By::of(names, &it.made_by),
            made_at: it.made_at.iso(),
            reason: it.reason,
        })
    }
}
