//! What a person may do in an edition.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Error, audit, record};

use super::{Role, queries};

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
