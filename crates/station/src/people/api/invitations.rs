//! Who is invited.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::By;
use crate::editions;
use crate::editions::api::EditionId;
use crate::keys::Caller;
use crate::keys::once::{Once, once};
use crate::people::invitations::{Invitation, end, invite};
use crate::people::{Act, Names, Role, queries};

/// An invitation that nobody has used yet.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Invitation)]
pub struct Shown {
    /// What it is known by.
    id: String,
    /// What they will be.
    #[schema(value_type = Role)]
    role: String,
    /// Where; null where they will own the station.
    #[schema(required = true)]
    edition: Option<String>,
    /// Who invites them.
    made_by: By,
    /// Until when it is good.
    #[schema(format = "date-time")]
    expires_at: String,
    /// Where they join: told only to the request that made it.
    #[schema(required = true, format = "uri")]
    link: Option<String>,
}

/// Whom to invite.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewInvitation)]
pub struct Made {
    /// What they will be.
    role: Role,
    /// Where; left out for an owner.
    #[schema(value_type = Option<String>, pattern = "^[a-z0-9][a-z0-9-]{0,18}[a-z0-9]$")]
    edition: Option<EditionId>,
}

/// The invitations that nobody has used yet.
#[utoipa::path(
    get, path = "/api/v1/invitations", tag = "People", operation_id = "listInvitations",
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(State(app): State<App>, Caller(who): Caller) -> Result<Json<List<Shown>>, Problem> {
    who.must_everywhere(Act::People)?;
    let names = Names::load(&app.db).await?;
    let open = queries::invitations(&app.db, app.clock.now()).await?;
    let shown = open.iter().filter(|it| !it.is_first()).map(|it| Shown::of(it, &names, None));
    Ok(Json(List::whole(shown.collect())))
}

/// Makes an invitation. Its link is told this once.
#[utoipa::path(
    post, path = "/api/v1/invitations", tag = "People", operation_id = "invite", request_body = Made,
    responses((status = 201, body = Shown))
)]
pub async fn make(
    State(app): State<App>,
    Caller(who): Caller,
    sent: Sent<Made>,
) -> Result<(StatusCode, Json<Shown>), Problem> {
    who.must_everywhere(Act::People)?;
    let asked = Once::of(&who, &sent);
    let membership = match (sent.it.edition, sent.it.role) {
        (None, Role::Owner) => None,
        (None, _) => {
            return Err(Problem::message("edition", "desk-problem-invite", vec![]));
        }
        (Some(_), Role::Owner) => return Err(Problem::message("role", "desk-problem-invite", vec![])),
        (Some(EditionId(edition)), role) => {
            let found = editions::queries::by_id(&app.db, &edition).await?;
            let found = found.ok_or_else(|| Problem::message("edition", "desk-problem-gone", vec![]))?;
            Some((found.id, role))
        }
    };
    let (by, now) = (who.by(), app.clock.now());
    let done = once::<String, lw_store::Error, _>(&app.db, asked, now, move |change| {
        Box::pin(async move {
            let secret = invite(change, membership, &by, now).await?;
            Ok((secret.digest(), secret.as_str().to_owned()))
        })
    })
    .await?;
    let open = queries::invitations(&app.db, now).await?;
    // Somebody may have used it meanwhile.
    let invitation = open.iter().find(|it| it.id == done.made).ok_or(Kind::NotFound)?;
    let link = done.told.map(|secret| format!("{}/desk/invitation/{secret}", app.desk_url));
    Ok((StatusCode::CREATED, Json(Shown::of(invitation, &Names::load(&app.db).await?, link))))
}

/// Ends an invitation.
#[utoipa::path(
    delete, path = "/api/v1/invitations/{id}", tag = "People", operation_id = "endInvitation",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    who.must_everywhere(Act::People)?;
    let open = queries::invitations(&app.db, app.clock.now()).await?;
    let invitation = open.into_iter().find(|it| it.shown() == id).ok_or(Kind::NotFound)?;
    let (by, now) = (who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { end(change, &invitation, &by, now).await })
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

impl Shown {
    fn of(it: &Invitation, names: &Names, link: Option<String>) -> Self {
        Self {
            id: it.shown().to_owned(),
            role: it.role.clone().unwrap_or_else(|| Role::Owner.to_string()),
            edition: it.edition_id.clone(),
            made_by: By::of(names, &it.made_by),
            expires_at: it.expires_at.iso(),
            link,
        }
    }
}
