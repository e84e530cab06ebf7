//! A deed: what can be done to a story, by whom, when, and what has to be said
//! with it. The desk's pages and the API do the same.

use lw_base::{Id, Timestamp};
use lw_station::desk::Problem;
use lw_station::people::{Act, Who};
use lw_store::Change;
use lw_web::{App, Error};
use utoipa::ToSchema;

use super::keep::must_be_newest;
use super::schedule::{self, Plan};
use super::state::Facts;
use super::{
    BadVerb, Correction, Draft, Scene, State, Story, approve, correct, embargo, may_write, publish, returns,
    review, withdraw,
};
use crate::checks::{self, Level};

/// What can be done to a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Deed, description = "What can be done to a story.")]
pub enum Verb {
    /// Ask for it to be read.
    Review,
    /// Vouch for it.
    Approval,
    /// Give it back.
    Return,
    /// Put it on the site, or bring it up to date there.
    Publication,
    /// Let that happen by itself at a time.
    Schedule,
    /// Keep it from readers until a time.
    Embargo,
    /// Say what was wrong.
    Correction,
    /// Take it off the site.
    Withdrawal,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Review,
        Self::Approval,
        Self::Return,
        Self::Publication,
        Self::Schedule,
        Self::Embargo,
        Self::Correction,
        Self::Withdrawal,
    ];

    /// Its key in addresses, templates and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Approval => "approval",
            Self::Return => "return",
            Self::Publication => "publication",
            Self::Schedule => "schedule",
            Self::Embargo => "embargo",
            Self::Correction => "correction",
            Self::Withdrawal => "withdrawal",
        }
    }

    /// The verb with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| verb.key() == key)
    }

    /// What one must be allowed to.
    pub const fn act(self) -> Act {
        match self {
            Self::Review => Act::WriteOwn,
            Self::Approval | Self::Return => Act::Approve,
            Self::Publication => Act::Publish,
            Self::Schedule => Act::Schedule,
            Self::Embargo => Act::Embargo,
            Self::Correction => Act::Correct,
            Self::Withdrawal => Act::Withdraw,
        }
    }

    pub(super) const fn has_time(self) -> bool {
        matches!(self, Self::Schedule | Self::Embargo)
    }

    /// Whether somebody may.
    pub fn may(self, who: &Who, story: &Story) -> bool {
        match self {
            Self::Review => may_write(who, story),
            _ => who.may(self.act(), &story.edition_id),
        }
    }

    pub(super) const fn makes_sense(self, facts: &Facts) -> bool {
        match self {
            Self::Review => !facts.is_current && !facts.is_in_review && !facts.is_approved,
            Self::Approval => !facts.is_current && !facts.is_approved,
            Self::Return => !facts.is_current && (facts.is_in_review || facts.is_approved),
            Self::Publication => !facts.is_current && facts.embargo_until.is_none(),
            Self::Schedule => !facts.is_current,
            Self::Embargo => !facts.is_public,
            Self::Correction | Self::Withdrawal => facts.is_public,
        }
    }
}

/// What somebody may do to a story as it stands, the likeliest first.
pub fn verbs(who: &Who, story: &Story, facts: &Facts) -> Vec<Verb> {
    let order = match facts.state() {
        State::InReview => [
            Verb::Approval,
            Verb::Publication,
            Verb::Return,
            Verb::Schedule,
            Verb::Review,
            Verb::Embargo,
            Verb::Correction,
            Verb::Withdrawal,
        ],
        State::Scheduled | State::Embargoed => [
            Verb::Schedule,
            Verb::Publication,
            Verb::Embargo,
            Verb::Review,
            Verb::Approval,
            Verb::Return,
            Verb::Correction,
            Verb::Withdrawal,
        ],
        _ => [
            Verb::Publication,
            Verb::Schedule,
            Verb::Review,
            Verb::Approval,
            Verb::Correction,
            Verb::Return,
            Verb::Embargo,
            Verb::Withdrawal,
        ],
    };
    order.into_iter().filter(|verb| verb.may(who, story) && verb.makes_sense(facts)).collect()
}

/// What is said with a deed.
#[derive(Clone, Debug, Default)]
pub struct Deed {
    /// The number of the revision that was read.
    pub number: i64,
    /// Why.
    pub reason: String,
    /// What was wrong.
    pub was: String,
    /// What is right.
    pub is_now: String,
    /// When; now, if not said.
    pub at: Option<Timestamp>,
}

/// What has to be mended before it is done.
pub async fn missing(app: &App, verb: Verb, scene: &Scene<'_>, deed: &Deed) -> Result<Vec<Problem>, Error> {
    let lang = &scene.who.language;
    let mut problems = Vec::new();
    let is_empty = |text: &str| text.trim().is_empty();
    let mut want = |is_missing: bool, field, key: &str| {
        if is_missing {
            problems.push(Problem::new(app, lang, field, key));
        }
    };
    match verb {
        Verb::Return => want(is_empty(&deed.reason), "reason", "desk-problem-reason"),
        Verb::Withdrawal => want(is_empty(&deed.reason), "reason", "desk-problem-reason"),
        Verb::Correction => {
            want(is_empty(&deed.was), "was", "desk-problem-was");
            want(is_empty(&deed.is_now), "is_now", "desk-problem-is");
        }
        Verb::Publication | Verb::Schedule => {
            let found =
                checks::thorough(app, &scene.subject(&Draft::of(&app.db, scene.newest).await?)).await?;
            let has = |level| found.iter().any(|it| it.kind.level() == level);
            want(has(Level::Stop), "", "desk-problem-checks");
            want(has(Level::Reason) && is_empty(&deed.reason), "reason", "desk-problem-reason");
            want(deed.number != scene.newest.number, "", "desk-problem-changed");
        }
        Verb::Review | Verb::Approval | Verb::Embargo => {}
    }
    Ok(problems)
}

/// Does it.
pub async fn act(
    change: &mut Change,
    verb: Verb,
    id: &Id,
    deed: &Deed,
    by: &str,
    now: Timestamp,
) -> Result<(), BadVerb> {
    // A deed without a time is done now.
    let at = deed.at.unwrap_or(now);
    let reason = Some(deed.reason.trim()).filter(|reason| !reason.is_empty());
    match verb {
        Verb::Review => review::ask(change, id, reason, by, now).await,
        Verb::Approval => approve::approve(change, id, deed.number, reason, by, now).await,
        Verb::Return => returns::give_back(change, id, &deed.reason, by, now).await,
        Verb::Publication => {
            must_be_newest(change, id, deed.number).await?;
            publish::publish_because(change, id, reason, by, now).await
        }
        Verb::Schedule => {
            let plan = Plan { number: deed.number, due_at: at, reason: reason.map(str::to_owned) };
            schedule::schedule(change, id, &plan, by, now).await
        }
        Verb::Embargo => embargo::set(change, id, at, reason, by, now).await,
        Verb::Correction => {
            let it = Correction { was: deed.was.clone(), is_now: deed.is_now.clone(), made_at: now };
            correct::correct(change, id, &it, by, now).await
        }
        Verb::Withdrawal => withdraw::withdraw(change, id, reason, by, now).await,
    }
}
