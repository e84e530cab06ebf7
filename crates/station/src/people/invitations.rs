//! Links that make a person, once. The first one is printed on the console
//! while nobody works here, and makes the owner.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Error, audit, record};

use super::secret::Secret;
use super::{NewPerson, Role, membership, queries};

/// How long a link is good: seven days.
const GOOD_MS: i64 = 7 * 24 * 3_600_000;
/// Who invites the first owner.
const CONSOLE: &str = "console";
/// Letters of a digest by which the audit trail names an invitation.
const SHOWN: usize = 12;

record! {
    /// An invitation as it is stored.
    #[derive(Clone, Debug)]
    pub struct Invitation {
        /// The digest of what the link carries.
        pub id: String,
        /// Whether they will be an owner.
        pub is_owner: bool,
        /// The edition they will work in.
        pub edition_id: Option<String>,
        /// The role they will have there.
        pub role: Option<String>,
        /// Who invites them.
        pub made_by: String,
        /// Until when it is good.
        pub expires_at: Timestamp,
    }
}

/// Makes an invitation to work in an edition in some role, or everywhere as an
/// owner; returns what its link carries.
pub async fn invite(
    change: &mut Change,
    membership: Option<(String, Role)>,
    by: &str,
    now: Timestamp,
) -> Result<Secret, Error> {
    let secret = Secret::new().map_err(|cause| Error::Unreadable(cause.to_string()))?;
    let invitation = Invitation {
        id: secret.digest(),
        is_owner: membership.is_none(),
        edition_id: membership.as_ref().map(|(edition, _)| edition.clone()),
        role: membership.as_ref().map(|(_, role)| role.to_string()),
        made_by: by.to_owned(),
        expires_at: now.plus_millis(GOOD_MS),
    };
    queries::forget_invitations(change, now).await?;
    queries::insert_invitation(change, &invitation, now).await?;
    let verb =
        membership.map_or("invite owner".to_owned(), |(edition, role)| format!("invite {role} of {edition}"));
    audit::note(change, by, &verb, &format!("invitation:{}", invitation.shown()), now).await?;
    Ok(secret)
}

/// What the link of the first owner carries, while nobody works here.
pub async fn first(db: &Db, now: Timestamp) -> Result<Option<Secret>, Error> {
    if queries::count(db).await? > 0 {
        return Ok(None);
    }
    let secret = db.change(move |change| {
        Box::pin(async move {
            queries::end_invitations_by(change, CONSOLE).await?;
            invite(change, None, CONSOLE, now).await
        })
    });
    Ok(Some(secret.await?))
}

/// The invitation whose link carries this, if it is still good.
pub async fn by_secret(db: &Db, secret: &str, now: Timestamp) -> Result<Option<Invitation>, Error> {
    let Some(secret) = Secret::read(secret) else { return Ok(None) };
    queries::invitation(db, &secret.digest(), now).await
}

/// Ends an invitation that nobody has used yet; whether it was there.
pub async fn end(
    change: &mut Change,
    invitation: &Invitation,
    by: &str,
    now: Timestamp,
) -> Result<bool, Error> {
    let was_there = queries::end_invitation(change, &invitation.id).await?;
    if was_there {
        audit::note(change, by, "end", &format!("invitation:{}", invitation.shown()), now).await?;
    }
    Ok(was_there)
}

impl Invitation {
    /// What pages and the audit trail know it by.
    pub fn shown(&self) -> &str {
        &self.id[..SHOWN]
    }

    /// Whether it is the one from the console, for the first owner.
    pub fn is_first(&self) -> bool {
        self.made_by == CONSOLE
    }
}

/// Makes the person; none if the link was used meanwhile.
pub async fn accept(
    change: &mut Change,
    invitation: &Invitation,
    new: &NewPerson,
    now: Timestamp,
) -> Result<Option<Id>, Error> {
    if !queries::end_invitation(change, &invitation.id).await? {
        return Ok(None);
    }
    let person = super::create(change, new, &format!("invitation:{}", invitation.shown()), now).await?;
    let role = invitation.role.as_deref().and_then(|role| role.parse().ok());
    if let (Some(edition), Some(role)) = (&invitation.edition_id, role) {
        membership::set(change, &person, edition, Some(role), &super::by(&person), now).await?;
    }
    Ok(Some(person))
}
