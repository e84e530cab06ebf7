//! What a key may know of itself.

use axum::Json;
use axum::extract::State;
use lw_web::App;
use lw_web::api::{Kind, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Caller, queries};
use crate::people::Role;

/// A key.
#[derive(Serialize, ToSchema)]
#[schema(as = Key)]
pub struct Shown {
    /// Its id.
    id: String,
    /// What it is for.
    name: String,
    /// What it may do.
    role: Role,
    /// The edition where it has the role; null where it has it in all.
    #[schema(required = true)]
    edition: Option<String>,
    /// When it was made.
    #[schema(format = "date-time")]
    made_at: String,
    /// Until when it is good; null where it has no end.
    #[schema(required = true, format = "date-time")]
    expires_at: Option<String>,
}

/// The key that asks.
#[utoipa::path(get, path = "/api/v1/key", tag = "Key", operation_id = "getKey", responses((status = 200, body = Shown)))]
pub async fn show(State(app): State<App>, Caller(who): Caller) -> Result<Json<Shown>, Problem> {
    let key = queries::by_id(&app.db, &who.id).await?.ok_or(Kind::NoKey)?;
    Ok(Json(Shown {
        id: key.id.to_string(),
        name: key.name,
        role: key.role.parse().map_err(anyhow::Error::from)?,
        edition: key.edition_id,
        made_at: key.made_at.iso(),
        expires_at: key.expires_at.map(|at| at.iso()),
    }))
}
