//! Colleagues, and what they may do.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use lw_base::Id;
use lw_web::App;
use lw_web::api::paging::List;
use lw_web::api::{Kind, Problem, Sent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::editions;
use crate::editions::api::EditionId;
use crate::keys::Caller;
use crate::people::desk::people::find;
use crate::people::membership::{Membership, Wanted, set_all};
use crate::people::{Act, Person, Role, Unmade, queries, remove, second_factor};

/// Somebody who works at the desk.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Person)]
pub struct Shown {
    /// Their id.
    id: String,
    /// Their name.
    name: String,
    /// What they sign in with.
    email: String,
    /// The desk's language for them.
    language: String,
    /// Whether they may do everything, in every edition.
    owner: bool,
    /// What they may do in each edition.
    roles: Vec<InEdition>,
}

/// A role in an edition.
#[derive(Debug, Serialize, ToSchema)]
pub struct InEdition {
    /// The edition.
    edition: String,
    /// The role there.
    #[schema(value_type = Role)]
    role: String,
}

/// What somebody may do. Who is in no edition named here is in none.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Roles)]
pub struct Given {
    /// Whether they may do everything, in every edition.
    owner: bool,
    /// What they may do in each edition.
    roles: Vec<GivenRole>,
}

/// A role in an edition.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GivenRole {
    /// The edition.
    #[schema(value_type = String, pattern = "^[a-z0-9][a-z0-9-]{0,18}[a-z0-9]$")]
    edition: EditionId,
    /// The role there; an owner is one everywhere.
    role: Role,
}

/// Everybody who may come in, by name.
#[utoipa::path(
    get, path = "/api/v1/people", tag = "People", operation_id = "listPeople",
    responses((status = 200, body = List<Shown>))
)]
pub async fn list(State(app): State<App>, Caller(who): Caller) -> Result<Json<List<Shown>>, Problem> {
    who.must_everywhere(Act::People)?;
    let memberships = queries::all_memberships(&app.db).await?;
    let all = queries::all(&app.db).await?;
    Ok(Json(List::whole(all.into_iter().map(|person| Shown::of(person, &memberships)).collect())))
}

/// Changes what somebody may do, in all places at once.
#[utoipa::path(
    put, path = "/api/v1/people/{id}/roles", tag = "People", operation_id = "setRoles", request_body = Given,
    responses((status = 200, body = Shown))
)]
pub async fn give(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
    sent: Sent<Given>,
) -> Result<Json<Shown>, Problem> {
    who.must_everywhere(Act::People)?;
    let person = find(&app, &id).await?;
    let memberships = queries::memberships(&app.db, &person.id).await?;
    let wanted = wanted(&app, sent.it).await?.without_what_is(&person, &memberships);
    let (id, by, now) = (person.id.clone(), who.by(), app.clock.now());
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { set_all(change, &id, wanted, &by, now).await })
        })
        .await??;
    one(&app, &person.id).await
}

/// Removes somebody. They are out with their next request.
#[utoipa::path(
    delete, path = "/api/v1/people/{id}", tag = "People", operation_id = "removePerson",
    responses((status = 204))
)]
pub async fn send_away(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    who.must_everywhere(Act::People)?;
    let (person, by, now) = (find(&app, &id).await?.id, who.by(), app.clock.now());
    app.db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { remove(change, &person, &by, now).await })
        })
        .await??;
    Ok(StatusCode::NO_CONTENT)
}

/// Turns somebody's second step off, who has lost the app and the codes.
#[utoipa::path(
    delete, path = "/api/v1/people/{id}/second-factor", tag = "People", operation_id = "resetSecondFactor",
    responses((status = 204))
)]
pub async fn reset(
    State(app): State<App>,
    Caller(who): Caller,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    who.must_everywhere(Act::People)?;
    let (person, by, now) = (find(&app, &id).await?.id, who.by(), app.clock.now());
    app.db
        .change::<bool, lw_store::Error>(move |change| {
            Box::pin(async move { second_factor::turn_off(change, &person, &by, now).await })
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn one(app: &App, id: &Id) -> Result<Json<Shown>, Problem> {
    let person = queries::by_id(&app.db, id).await?.ok_or(Kind::NotFound)?;
    let memberships = queries::memberships(&app.db, id).await?;
    Ok(Json(Shown::of(person, &memberships)))
}

/// What is to be in every edition: those that are not named are left.
async fn wanted(app: &App, given: Given) -> Result<Wanted, Problem> {
    let editions = editions::queries::all(&app.db).await?;
    for (place, one) in given.roles.iter().enumerate() {
        let field = |name: &str| format!("roles[{place}].{name}");
        if !editions.iter().any(|edition| edition.id == one.edition.0) {
            return Err(Problem::message(&field("edition"), "desk-problem-gone", vec![]));
        }
        if one.role == Role::Owner {
            return Err(Problem::message(&field("role"), "desk-problem-invite", vec![]));
        }
    }
    let role = |id: &str| given.roles.iter().find(|one| one.edition.0 == id).map(|one| one.role);
    let roles = editions.iter().map(|edition| (edition.id.clone(), role(&edition.id))).collect();
    Ok(Wanted { is_owner: Some(given.owner), roles })
}

impl Shown {
    fn of(person: Person, memberships: &[Membership]) -> Self {
        let own = memberships.iter().filter(|it| it.person_id == person.id);
        Self {
            roles: own
                .map(|it| InEdition { edition: it.edition_id.clone(), role: it.role.clone() })
                .collect(),
            id: person.id.to_string(),
            name: person.name,
            email: person.email,
            language: person.language.to_string(),
            owner: person.is_owner,
        }
    }
}

impl From<Unmade> for Problem {
    fn from(unmade: Unmade) -> Self {
        match unmade {
            Unmade::LastOwner => Kind::LastOwner.into(),
        }
    }
}
