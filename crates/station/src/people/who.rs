use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use lw_base::{Id, Lang};
use lw_web::{App, Error};

use super::{Act, Role, queries, sessions};

/// Who asks, and what they may do: somebody who is signed in, or a key of the
/// API. A handler that takes it is for people who are signed in; for a key it
/// takes a [`Caller`](crate::keys::Caller).
#[derive(Clone, Debug)]
pub struct Who {
    /// The person, or the key.
    pub id: Id,
    /// How rows name them.
    pub(crate) by: String,
    /// Their name.
    pub name: String,
    /// What they sign in with; a key does not.
    pub email: String,
    /// The desk's language for them.
    pub language: Lang,
    /// Whether they may do everything.
    pub is_owner: bool,
    /// Their role in every edition.
    pub(crate) everywhere: Option<Role>,
    /// Their role in each edition they belong to.
    pub roles: Vec<(String, Role)>,
    /// Their session here; a key has none.
    pub session: String,
}

impl Who {
    /// The person whose session these headers carry.
    pub async fn of(app: &App, headers: &HeaderMap) -> Result<Option<Self>, Error> {
        let Some(session) = sessions::of(&app.db, headers, app.clock.now()).await? else { return Ok(None) };
        let Some(person) = queries::by_id(&app.db, &session.person_id).await? else { return Ok(None) };
        let memberships = queries::memberships(&app.db, &person.id).await?;
        let roles = memberships.into_iter().filter_map(|it| Some((it.edition_id, it.role.parse().ok()?)));
        Ok(Some(Self {
            roles: roles.collect(),
            by: by(&person.id),
            everywhere: person.is_owner.then_some(Role::Owner),
            id: person.id,
            name: person.name,
            email: person.email,
            language: person.language,
            is_owner: person.is_owner,
            session: session.id,
        }))
    }

    /// Their role in an edition.
    pub fn role(&self, edition: &str) -> Option<Role> {
        let own = self.roles.iter().find(|(id, _)| id == edition).map(|(_, role)| *role);
        self.everywhere.max(own)
    }

    /// Whether they may do this in an edition.
    pub fn may(&self, act: Act, edition: &str) -> bool {
        self.role(edition).is_some_and(|role| role >= act.least())
    }

    /// Whether they may do what concerns the station as a whole.
    pub fn may_everywhere(&self, act: Act) -> bool {
        self.is_owner && act.least() <= Role::Owner
    }

    /// Fails unless they may do this in an edition.
    pub fn must(&self, act: Act, edition: &str) -> Result<(), Error> {
        if self.may(act, edition) { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// Fails unless they may do what concerns the station as a whole.
    pub fn must_everywhere(&self, act: Act) -> Result<(), Error> {
        if self.may_everywhere(act) { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// How rows name who made them.
    pub fn by(&self) -> String {
        self.by.clone()
    }
}

/// How rows name a person who made them.
pub fn by(person: &Id) -> String {
    format!("person:{person}")
}

impl FromRequestParts<App> for Who {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        Self::of(app, &parts.headers).await?.ok_or(Error::SignedOut)
    }
}
