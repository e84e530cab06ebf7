//! Change what somebody may do.

use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::Form;
use lw_base::{Id, Timestamp};
use lw_store::Change;
use lw_web::{App, Error};

use super::people::{STATION, done, find, last_owner};
use crate::editions;
use crate::people::{Act, Role, Unmade, Who, make_owner, membership, queries, unmake_owner};

/// What a field's name begins with; the edition, or `station`, follows.
const FIELD: &str = "role-";

/// What is to change.
#[derive(Debug, Default)]
struct Wanted {
    is_owner: Option<bool>,
    roles: Vec<(String, Option<Role>)>,
}

/// `POST /desk/people/{id}/role`: all places at once; those that are not named
/// stay as they are.
pub async fn send(
    State(app): State<App>,
    who: Who,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Error> {
    who.must_everywhere(Act::People)?;
    let person = find(&app, &id).await?;
    let mut wanted = read(&app, &fields).await?;
    let now_in = queries::memberships(&app.db, &person.id).await?;
    let role_in =
        |edition: &str| now_in.iter().find(|it| it.edition_id == edition).map(|it| it.role.as_str());
    wanted.roles.retain(|(edition, role)| role.map(Role::key) != role_in(edition));
    wanted.is_owner = wanted.is_owner.filter(|is_owner| *is_owner != person.is_owner);
    let (id, by, now) = (person.id.clone(), who.by(), app.clock.now());
    let changed = app
        .db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { apply(change, &id, wanted, &by, now).await })
        })
        .await?;
    match changed {
        Ok(()) => Ok(done("role", &person.id)),
        Err(Unmade::LastOwner) => last_owner(&app, &who, person.id).await,
    }
}

/// Reads the form; what names no edition or no role of ours was not made by it.
async fn read(app: &App, fields: &[(String, String)]) -> Result<Wanted, Error> {
    let editions = editions::queries::all(&app.db).await?;
    let mut wanted = Wanted::default();
    for (name, value) in fields {
        let Some(place) = name.strip_prefix(FIELD) else { continue };
        let role = match value.as_str() {
            "" => None,
            key => Some(key.parse::<Role>().map_err(|_| Error::Unreadable)?),
        };
        if place == STATION {
            wanted.is_owner = Some(match role {
                None => false,
                Some(Role::Owner) => true,
                Some(_) => return Err(Error::Unreadable),
            });
        } else if role != Some(Role::Owner) && editions.iter().any(|edition| edition.id == place) {
            wanted.roles.push((place.to_owned(), role));
        } else {
            return Err(Error::Unreadable);
        }
    }
    Ok(wanted)
}

async fn apply(
    change: &mut Change,
    person: &Id,
    wanted: Wanted,
    by: &str,
    now: Timestamp,
) -> Result<Result<(), Unmade>, lw_store::Error> {
    match wanted.is_owner {
        Some(true) => make_owner(change, person, by, now).await?,
        Some(false) => {
            if let Err(unmade) = unmake_owner(change, person, by, now).await? {
                return Ok(Err(unmade));
            }
        }
        None => {}
    }
    for (edition, role) in wanted.roles {
        membership::set(change, person, &edition, role, by, now).await?;
    }
    Ok(Ok(()))
}
