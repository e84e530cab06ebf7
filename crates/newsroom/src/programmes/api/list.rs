//! The programmes of an edition, and a new one.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_base::Id;
use lw_station::editions::api::find;
use lw_station::keys::Caller;
use lw_station::keys::once::{Once, once};
use lw_web::App;
use lw_web::api::paging::{Limit, List};
use lw_web::api::{Asked, Problem, Sent};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::{Shown, of, own, shown};
use crate::programmes::{self, BadProgramme, Place, Programme, queries};

/// Which piece of the list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Narrowed {
    /// Where the piece begins: what the last one named as `next`.
    #[param(value_type = Option<String>, pattern = "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    after: Option<Id>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// A programme to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewProgramme)]
pub struct Made {
    /// What it is called, which gives it its address for life.
    #[schema(min_length = 1)]
    title: String,
}

/// An edition's programmes, oldest first.
#[utoipa::path(
    get, path = "/api/v1/editions/{id}/programmes", tag = "Programmes", operation_id = "listProgrammes",
    params(Narrowed), responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    Asked(asked): Asked<Narrowed>,
) -> Result<Json<List<Shown>>, Problem> {
    let edition = find(&app, &who, &id).await?;
    let limit = asked.limit.0;
    let found = queries::after(&app.db, &edition.id, asked.after.as_ref(), limit + 1).await?;
    let (found, next) = List::<Programme>::of(found, limit, |it: &Programme| it.id.to_string());
    let mut items = Vec::new();
    for it in found {
        items.push(shown(&app, &who, &edition, it).await?);
    }
    Ok(Json(List { items, next }))
}

/// Makes a programme. Its page and its feed are there at once.
#[utoipa::path(
    post, path = "/api/v1/editions/{id}/programmes", tag = "Programmes", operation_id = "makeProgramme",
    request_body = Made, responses((status = 201, body = Shown))
)]
pub async fn create(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Made>,
) -> Result<(StatusCode, Json<Shown>), Problem> {
    let edition = own(&app, &who, &id).await?;
    let asked = Once::of(&who, &sent);
    let (place, url) = (edition.id.clone(), edition.url(&app.public_url, ""));
    let (title, by, now) = (sent.it.title, who.by(), app.clock.now());
    let done = once::<(), BadProgramme, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let place = Place { edition: &place, url: &url };
            Ok((programmes::create(change, place, &title, None, &by, now).await?.id.to_string(), ()))
        })
    })
    .await?;
    let made = of(&app, &edition, &done.made).await?;
    Ok((StatusCode::CREATED, Json(shown(&app, &who, &edition, made).await?)))
}
