//! Change what somebody may do.

use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::Form;
use lw_web::{App, Error};

use super::people::{STATION, done, find, last_owner};
use crate::editions;
use crate::people::membership::{Wanted, set_all};
use crate::people::{Act, Role, Unmade, Who, queries};

/// What a field's name begins with; the edition, or `station`, follows.
const FIELD: &str = "role-";

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
    let memberships = queries::memberships(&app.db, &person.id).await?;
    let wanted = read(&app, &fields).await?.without_what_is(&person, &memberships);
    let (id, by, now) = (person.id.clone(), who.by(), app.clock.now());
    let changed = app
        .db
        .change::<_, lw_store::Error>(move |change| {
            Box::pin(async move { set_all(change, &id, wanted, &by, now).await })
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
