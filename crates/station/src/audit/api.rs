//! The audit trail as programs see it.

#![expect(unused_qualifications, reason = "the macro that describes parameters writes them")]

use axum::Json;
use axum::extract::State;
use lw_web::App;
use lw_web::api::paging::{Limit, List, Place};
use lw_web::api::{Asked, Moment, Problem};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::queries::{self, Filter};
use crate::keys::Caller;
use crate::people::api::By;
use crate::people::{Act, Names};

/// Who did what to what.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuditLine)]
pub struct Shown {
    /// Its id.
    id: String,
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// Who.
    by: By,
    /// What, and with what: `make editor of en`.
    verb: String,
    /// To what: `story:06et…`.
    subject: String,
    /// Why, in their own words.
    #[schema(required = true)]
    reason: Option<String>,
}

/// What the trail is narrowed by.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Narrowed {
    /// Only what one of these did: `person:…` or `key:…`.
    by: Option<String>,
    /// Only this: the first word of a verb.
    verb: Option<String>,
    /// Only since.
    #[param(value_type = Option<String>, format = "date-time")]
    since: Option<Moment>,
    /// Only before.
    #[param(value_type = Option<String>, format = "date-time")]
    before: Option<Moment>,
    /// Where the piece begins: what the last one named as `next`.
    #[param(value_type = Option<String>, pattern = "^[0-9]{1,15}-[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    after: Option<Place>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    limit: Limit,
}

/// Who did what to what, newest first.
#[utoipa::path(
    get, path = "/api/v1/audit", tag = "Audit", operation_id = "listAudit", params(Narrowed),
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(
    State(app): State<App>,
    Caller(who): Caller,
    Asked(asked): Asked<Narrowed>,
) -> Result<Json<List<Shown>>, Problem> {
    who.must_everywhere(Act::Audit)?;
    let filter = Filter {
        made_by: asked.by,
        verb: asked.verb,
        since: asked.since.map(|it| it.0),
        before: asked.before.map(|it| it.0),
    };
    let limit = asked.limit.0;
    let after = asked.after.as_ref().map(Place::row);
    let found = queries::lines_after(&app.db, &filter, after, limit + 1).await?;
    let (lines, next) = List::<queries::Line>::timed(found, limit, |it| (it.made_at, &it.id));
    let names = Names::load(&app.db).await?;
    let show = |it: queries::Line| Shown {
        id: it.id.to_string(),
        at: it.made_at.iso(),
        by: By::of(&names, &it.made_by),
        verb: it.verb,
        subject: it.subject,
        reason: it.reason,
    };
    Ok(Json(List { items: lines.into_iter().map(show).collect(), next }))
}
