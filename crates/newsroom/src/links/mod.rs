//! Secret links to a story, for somebody without an account: to see it as
//! readers will, or to vouch for one revision. Who has a link has what it
//! opens, until it is ended or too old; it opens nothing else of the desk.
//!
//! - [`answer`]: vouch for the revision, or say why not
//! - [`queries`]: all SQL about links
//! - [`desk`]: the pages, of those who make links and of those who have one

pub mod answer;
pub mod api;
pub mod desk;
pub mod queries;

use lw_base::{Id, Timestamp, one_line};
use lw_station::keys;
use lw_station::people::secret::Secret;
use lw_station::people::{Act, Who};
use lw_store::{Change, Db, Error, audit, record};

use crate::stories::{self, Story, may_write};

/// How long a link is good: a week.
const GOOD_MS: i64 = 7 * 24 * 3_600_000;
/// The longest name of who is to have it, in bytes.
const LONGEST_NAME: usize = 200;
/// Letters of a digest by which rows and the audit trail name a link.
const SHOWN: usize = 12;

record! {
    /// A link as it is stored, with what was answered by it.
    #[derive(Clone, Debug)]
    pub struct Link {
        /// The digest of what it carries.
        pub id: String = "story_link.id",
        /// The story.
        pub story_id: Id = "story_link.story_id",
        /// The one revision to vouch for.
        pub revision_id: Option<Id> = "story_link.revision_id",
        /// That revision's number.
        pub number: Option<i64> = "revision.number",
        /// Who is to have it.
        pub for_whom: String = "story_link.for_whom",
        /// Who made it.
        pub made_by: String = "story_link.made_by",
        /// When.
        pub made_at: Timestamp = "story_link.made_at",
        /// Until when it is good.
        pub expires_at: Timestamp = "story_link.expires_at",
        /// When it was ended.
        pub ended_at: Option<Timestamp> = "story_link.ended_at",
        /// Whether they vouched.
        pub is_approved: Option<bool> = "link_answer.is_approved",
        /// What they said with it.
        pub note: Option<String> = "link_answer.note",
        /// When they answered.
        pub answered_at: Option<Timestamp> = "link_answer.made_at",
    }
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To see the newest revision as readers will.
    Preview,
    /// To vouch for one revision.
    Approval,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Preview, Self::Approval];

    /// Its key in addresses, templates and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Approval => "approval",
        }
    }

    /// The kind with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// A link to be made.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// The story.
    pub story: Id,
    /// What it is for.
    pub kind: Kind,
    /// The number of the newest revision, as who makes the link saw it.
    pub number: i64,
    /// Who is to have it.
    pub for_whom: String,
}

/// Why a link cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum BadLink {
    /// It is for nobody.
    #[error("a link needs the name of who is to have it")]
    Nameless,
    /// There is nothing to vouch for.
    #[error("the story has no headline or no text yet")]
    Unfinished,
    /// There is a newer revision than the one that was seen.
    #[error("the story has changed since it was read")]
    Changed,
    /// Two people must have read it, and this would be one of them twice.
    #[error("who saved a revision cannot ask by a link of their own that it be vouched for")]
    Own,
    /// The store refused.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Makes a link; returns what it carries, which nobody can read again.
pub async fn make(change: &mut Change, new: &NewLink, by: &str, now: Timestamp) -> Result<Secret, BadLink> {
    let for_whom = one_line(&new.for_whom, LONGEST_NAME);
    if for_whom.is_empty() {
        return Err(BadLink::Nameless);
    }
    let revision_id = match new.kind {
        Kind::Preview => None,
        Kind::Approval => Some(revision_to_vouch_for(change, new, by).await?),
    };
    let secret = Secret::new().map_err(|cause| Error::Unreadable(cause.to_string()))?;
    let id = secret.digest();
    queries::insert(
        change,
        &id,
        (&new.story, revision_id.as_ref()),
        &for_whom,
        (by, now),
        now.plus_millis(GOOD_MS),
    )
    .await?;
    let verb = format!("link {} #{}", new.kind.key(), &id[..SHOWN]);
    audit::note_because(change, by, &verb, Some(&for_whom), &format!("story:{}", new.story), now).await?;
    Ok(secret)
}

async fn revision_to_vouch_for(change: &mut Change, new: &NewLink, by: &str) -> Result<Id, BadLink> {
    let story = stories::queries::by_id_in(change, &new.story).await?.ok_or(BadLink::Unfinished)?;
    let newest = stories::queries::newest_in(change, &new.story).await?.ok_or(BadLink::Unfinished)?;
    if newest.number != new.number {
        return Err(BadLink::Changed);
    }
    if !newest.is_finished()? {
        return Err(BadLink::Unfinished);
    }
    // Who makes a link could use it too, also by a key of theirs.
    let is_own =
        keys::queries::behind(change, &newest.made_by).await? == keys::queries::behind(change, by).await?;
    if is_own && stories::queries::hands::needs_two(change, &story.edition_id).await? {
        return Err(BadLink::Own);
    }
    Ok(newest.id)
}

/// Ends a link of a story; whether it was good until now.
pub async fn end(change: &mut Change, story: &Id, id: &str, by: &str, now: Timestamp) -> Result<bool, Error> {
    let is_ended = queries::end(change, story, id, by, now).await?;
    if is_ended {
        let verb = format!("unlink #{}", id.get(..SHOWN).unwrap_or_default());
        audit::note(change, by, &verb, &format!("story:{story}"), now).await?;
    }
    Ok(is_ended)
}

/// Whether somebody may make and end links of this kind.
fn may(who: &Who, story: &Story, kind: Kind) -> bool {
    match kind {
        Kind::Preview => may_write(who, story),
        Kind::Approval => who.may(Act::Approve, &story.edition_id),
    }
}

/// The link that carries this, while it is good.
pub async fn by_secret(db: &Db, secret: &str, now: Timestamp) -> Result<Option<Link>, Error> {
    let Some(secret) = Secret::read(secret) else { return Ok(None) };
    queries::good(db, &secret.digest(), now).await
}

impl Link {
    /// What it is for.
    pub const fn kind(&self) -> Kind {
        match self.revision_id {
            Some(_) => Kind::Approval,
            None => Kind::Preview,
        }
    }

    /// How rows name who answered by it.
    pub fn by(&self) -> String {
        format!("link:{} {}", &self.id[..SHOWN], self.for_whom)
    }
}
