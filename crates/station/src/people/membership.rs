//! What a person may do in an edition.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Error, audit, record};

use super::{Person, Role, Unmade, make_owner, queries, unmake_owner};

record! {
    /// A person's role in an edition.
    #[derive(Clone, Debug)]
    pub struct Membership {
        /// The person.
        pub person_id: Id,
        /// The edition.
        pub edition_id: String,
        /// The role's key.
        pub role: String,
    }
}

/// Gives a person a role in an edition, or takes it away.
pub async fn set(
    change: &mut Change,
    person: &Id,
    edition: &str,
    role: Option<Role>,
    by: &str,
    now: Timestamp,
) -> Result<(), Error> {
    queries::end_membership(change, person, edition).await?;
    if let Some(role) = role {
        queries::insert_membership(change, person, edition, role, by, now).await?;
    }
    let verb = role.map_or(format!("exclude from {edition}"), |role| format!("make {role} of {edition}"));
    audit::note(change, by, &verb, &format!("person:{person}"), now).await?;
    super::access_changed(change, person, now).await
}

/// What somebody is to be; what is not named stays as it is.
#[derive(Debug, Default)]
pub struct Wanted {
    /// Whether they are to own the station.
    pub is_owner: Option<bool>,
    /// What they are to be in editions; nothing where there is no role.
    pub roles: Vec<(String, Option<Role>)>,
}

impl Wanted {
    /// The same without what they are already.
    #[must_use]
    pub fn without_what_is(mut self, person: &Person, memberships: &[Membership]) -> Self {
        let role_in =
            |edition: &str| memberships.iter().find(|it| it.edition_id == edition).map(|it| it.role.as_str());
        self.roles.retain(|(edition, role)| role.map(Role::key) != role_in(edition));
        self.is_owner = self.is_owner.filter(|is_owner| *is_owner != person.is_owner);
        self
    }
}

/// Changes what somebody may do, in all places at once.
pub async fn set_all(
    change: &mut Change,
    person: &Id,
    wanted: Wanted,
    by: &str,
    now: Timestamp,
) -> Result<Result<(), Unmade>, Error> {
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
        set(change, person, &edition, role, by, now).await?;
    }
    Ok(Ok(()))
}
