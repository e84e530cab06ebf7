//! People who work at the desk: who they are, what they may do, how they come in.
//!
//! - [`role`]: what each role may do, in one table
//! - [`Who`]: who asks
//! - [`password`], [`second_factor`], [`passkeys`], [`sign_in`], [`sessions`]: how they come in and go out
//! - [`invitations`]: how they come to be, the first owner too
//! - [`desk`]: their pages

pub mod api;
pub mod desk;
pub mod device;
pub mod invitations;
pub mod membership;
pub mod passkeys;
pub mod password;
pub mod queries;
pub mod role;
pub mod second_factor;
pub mod secret;
pub mod sessions;
pub mod sign_in;
mod who;

use lw_base::{Event, Id, Lang, Timestamp, one_line};
use lw_store::{Change, Error, audit, record};
use lw_web::App;
use lw_web::pages::announce;

use crate::keys;

pub use role::{Act, Role};
pub use who::{Who, by};

record! {
    /// A person as they are stored.
    #[derive(Clone, Debug)]
    pub struct Person {
        /// Their id.
        pub id: Id = "person.id",
        /// Their name.
        pub name: String = "person.name",
        /// What they sign in with.
        pub email: String = "person.email",
        /// The desk's language for them.
        pub language: Lang = "person.language",
        /// Whether they may do everything.
        pub is_owner: bool = "person.is_owner",
        password: String = "person.password",
    }
}

/// The longest name, in bytes.
const LONGEST_NAME: usize = 200;
/// The longest address for mail (RFC 5321 section 4.5.3.1.3), in bytes.
const LONGEST_EMAIL: usize = 254;

/// A person to be made.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// The desk's language for them.
    pub language: Lang,
    /// Whether they may do everything.
    pub is_owner: bool,
    /// Their password, hashed.
    pub password: String,
}

/// Makes a person; `Error::Taken` where somebody has that address already.
pub async fn create(change: &mut Change, new: &NewPerson, by: &str, now: Timestamp) -> Result<Id, Error> {
    let id = Id::new(now);
    queries::insert(change, &id, new, now).await?;
    audit::note(change, by, "create", &format!("person:{id}"), now).await?;
    Ok(id)
}

/// What can be in the way of a change of who may do what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmade {
    /// A station needs an owner.
    LastOwner,
}

/// Lets a person in no more: their sessions end with this change, and so do the
/// invitations that they sent and the keys that they made. Their address is free for a new invitation,
/// which makes somebody new: nobody takes over another's stories by it.
pub async fn remove(
    change: &mut Change,
    person: &Id,
    by: &str,
    now: Timestamp,
) -> Result<Result<(), Unmade>, Error> {
    if queries::owners_beside(change, person).await? == 0 {
        return Ok(Err(Unmade::LastOwner));
    }
    queries::insert_removal(change, person, by, now).await?;
    queries::free_email(change, person).await?;
    queries::end_sessions(change, person, None).await?;
    queries::end_invitations_by(change, &self::by(person)).await?;
    keys::remove_of(change, &self::by(person), by, now).await?;
    audit::note(change, by, "remove", &format!("person:{person}"), now).await?;
    announce(change, &Event::PersonRemoved { person: person.clone() }, now).await?;
    Ok(Ok(()))
}

/// Makes a person an owner.
pub async fn make_owner(change: &mut Change, person: &Id, by: &str, now: Timestamp) -> Result<(), Error> {
    queries::update_owner(change, person, true).await?;
    audit::note(change, by, "make owner", &format!("person:{person}"), now).await?;
    access_changed(change, person, now).await
}

/// Makes an owner one no more; what they are in editions stays.
pub async fn unmake_owner(
    change: &mut Change,
    person: &Id,
    by: &str,
    now: Timestamp,
) -> Result<Result<(), Unmade>, Error> {
    if queries::owners_beside(change, person).await? == 0 {
        return Ok(Err(Unmade::LastOwner));
    }
    queries::update_owner(change, person, false).await?;
    queries::end_invitations_by(change, &self::by(person)).await?;
    keys::remove_of(change, &self::by(person), by, now).await?;
    audit::note(change, by, "exclude owner", &format!("person:{person}"), now).await?;
    access_changed(change, person, now).await?;
    Ok(Ok(()))
}

/// Lets every process know, so that what a person has open follows.
async fn access_changed(change: &mut Change, person: &Id, now: Timestamp) -> Result<(), Error> {
    announce(change, &Event::AccessChanged { person: person.clone() }, now).await
}

/// Changes a person's name and language.
pub async fn describe(
    change: &mut Change,
    person: &Id,
    name: &str,
    language: &Lang,
    by: &str,
    now: Timestamp,
) -> Result<(), Error> {
    queries::update(change, person, name, language).await?;
    audit::note(change, by, "change", &format!("person:{person}"), now).await
}

/// Changes a password. Whoever was signed in with the old one is out.
pub async fn change_password(
    change: &mut Change,
    person: &Id,
    hash: &str,
    by: &str,
    now: Timestamp,
) -> Result<(), Error> {
    queries::update_password(change, person, hash).await?;
    queries::end_sessions(change, person, None).await?;
    queries::end_steps(change, person).await?;
    audit::note(change, by, "password", &format!("person:{person}"), now).await?;
    access_changed(change, person, now).await
}

/// Ends one of a person's sessions, by their own wish.
pub async fn end_session(
    change: &mut Change,
    person: &Id,
    session: &str,
    now: Timestamp,
) -> Result<(), Error> {
    queries::end_session(change, person, session).await?;
    audit::note(change, &by(person), "end-session", &format!("person:{person}"), now).await?;
    access_changed(change, person, now).await
}

/// Ends all of a person's sessions but one.
pub async fn end_other_sessions(
    change: &mut Change,
    person: &Id,
    session: &str,
    now: Timestamp,
) -> Result<(), Error> {
    queries::end_sessions(change, person, Some(session)).await?;
    queries::end_steps(change, person).await?;
    audit::note(change, &by(person), "end-sessions", &format!("person:{person}"), now).await?;
    access_changed(change, person, now).await
}

/// A name as it is stored, or none if nothing of it is left.
pub fn name(text: &str) -> Option<String> {
    Some(one_line(text, LONGEST_NAME)).filter(|name| !name.is_empty())
}

/// An address as it is stored and compared, or none if it cannot be one.
pub fn email(text: &str) -> Option<String> {
    let email = text.trim().to_lowercase();
    let (name, host) = email.rsplit_once('@')?;
    let is_sound = !name.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && email.len() <= LONGEST_EMAIL
        && !email.chars().any(|c| c.is_whitespace() || c.is_control() || lw_base::is_unwanted(c));
    is_sound.then_some(email)
}

/// Who is no person, as rows name it.
const OTHERS: [&str; 6] = ["command line", "console", "import", "sample", "schedule", "station"];

/// The names of people and keys, for rows that say who made them.
#[derive(Debug)]
pub struct Names(std::collections::HashMap<String, String>);

impl Names {
    /// Everybody who ever worked here.
    pub async fn load(db: &lw_store::Db) -> Result<Self, Error> {
        let all = queries::ever(db).await?;
        let people = all.into_iter().map(|person| (by(&person.id), person.name));
        let keys = keys::queries::ever(db).await?.into_iter().map(|key| (keys::by(&key.id), key.name));
        Ok(Self(people.chain(keys).collect()))
    }

    /// The same for a page: what is no person has words in its language.
    pub async fn told(app: &App, lang: &Lang) -> Result<Self, Error> {
        let mut names = Self::load(&app.db).await?;
        for other in OTHERS {
            let key = format!("desk-by-{}", other.replace(' ', "-"));
            names.0.insert(other.to_owned(), app.words.say(lang, &key, &[]));
        }
        Ok(names)
    }

    /// The name of who made a row. Who came by a secret link is named in the
    /// row; what is no person (`console`, `import`) stands as it is.
    pub fn of(&self, made_by: &str) -> String {
        let by_link = || Some(made_by.strip_prefix("link:")?.split_once(' ')?.1.to_owned());
        self.0.get(made_by).cloned().or_else(by_link).unwrap_or_else(|| made_by.to_owned())
    }
}
