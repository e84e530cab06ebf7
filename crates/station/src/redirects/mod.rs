//! A redirect: an old address of the site, and where it leads now. It answers
//! where nothing else does, never over a page that is there, and leads only
//! where an owner has written that it leads.
//!
//! - [`address`]: what may lead, and where to
//! - [`book`]: all of them together: no loops, no chains
//! - [`table`]: many at a time, as CSV
//! - [`desk`]: the owners' page

pub mod address;
pub mod api;
pub mod book;
pub mod desk;
pub mod queries;
pub mod table;

use std::collections::HashMap;

use lw_base::{Event, Id, Lang, Timestamp};
use lw_store::{Change, Db, audit, record};
use lw_web::{App, pages};

pub use address::Place;
pub use book::Book;

record! {
    /// A redirect as it is stored.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Redirect {
        /// Its id.
        pub id: Id,
        /// The old address, as [`lw_web::pages::key`] writes it.
        pub source: String,
        /// Its kind's key.
        pub kind: String,
        /// Where it leads; none where it is gone.
        pub target: Option<String>,
        /// Who made it.
        pub made_by: String,
        /// When.
        pub made_at: Timestamp,
    }
}

/// The most redirects: they are in memory.
pub const MOST: usize = 50_000;

/// How long it holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// For good.
    #[default]
    Permanent,
    /// For a while.
    Temporary,
    /// It leads nowhere any more.
    Gone,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Permanent, Self::Temporary, Self::Gone];

    /// Its key in tables, addresses and words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Permanent => "permanent",
            Self::Temporary => "temporary",
            Self::Gone => "gone",
        }
    }

    /// The kind with this key, or with the status that it answers.
    pub fn named(text: &str) -> Option<Self> {
        match text.trim().to_ascii_lowercase().as_str() {
            "" | "permanent" | "301" | "308" => Some(Self::Permanent),
            "temporary" | "302" | "303" | "307" => Some(Self::Temporary),
            "gone" | "410" => Some(Self::Gone),
            _ => None,
        }
    }
}

/// An old address and where it is to lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// The old address, as it is looked up.
    pub source: String,
    /// How long it holds.
    pub kind: Kind,
    /// Where it leads; none where it is gone.
    pub target: Option<String>,
}

/// Why a redirect cannot be so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadRedirect {
    /// The old address is none of this site.
    #[error("the old address is a path of this site, such as /news/123.html")]
    Source,
    /// The old address is one that the station itself uses.
    #[error("the station itself uses this address")]
    Own,
    /// The new address cannot be one.
    #[error("the new address is a path of this site, or begins with https://")]
    Target,
    /// There is no such kind.
    #[error("a redirect is permanent, temporary or gone")]
    Kind,
    /// It leads to itself.
    #[error("it would lead to itself")]
    Loop,
    /// What it leads to leads on.
    #[error("{0} is redirected itself")]
    LeadsOn(String),
    /// Others lead to it.
    #[error("{0} leads here")]
    IsLedTo(String),
    /// There are too many.
    #[error("there are {MOST} redirects: remove some first")]
    Full,
}

impl BadRedirect {
    /// The field that it is about.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Source | Self::Own | Self::IsLedTo(_) | Self::Full => "source",
            Self::Target | Self::Loop | Self::LeadsOn(_) => "target",
            Self::Kind => "kind",
        }
    }

    /// What has to be mended, in a language of the desk.
    pub fn said(&self, app: &App, lang: &Lang) -> String {
        let (key, address) = self.told();
        app.words.say(lang, key, &[("address", address.into())])
    }

    /// The message that says what to mend, and the address that it names.
    fn told(&self) -> (&'static str, &str) {
        match self {
            Self::Source => ("desk-problem-redirect-source", ""),
            Self::Own => ("desk-problem-redirect-own", ""),
            Self::Target => ("desk-problem-redirect-target", ""),
            Self::Kind => ("desk-problem-redirect-kind", ""),
            Self::Loop => ("desk-problem-redirect-loop", ""),
            Self::LeadsOn(address) => ("desk-problem-redirect-leads-on", address),
            Self::IsLedTo(address) => ("desk-problem-redirect-is-led-to", address),
            Self::Full => ("desk-problem-redirect-full", ""),
        }
    }
}

/// Why one or many were not kept.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// It cannot be so.
    #[error(transparent)]
    Bad(#[from] BadRedirect),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] lw_store::Error),
}

/// Keeps a redirect. One of the same old address is replaced.
pub async fn add(change: &mut Change, new: New, who: &str, now: Timestamp) -> Result<(), Failed> {
    let mut book = Book::read(change).await?;
    let subject = format!("redirect:{}", new.source);
    if book.add(new)? == book::Added::Same {
        return Ok(());
    }
    queries::write(change, &book.changed(), who, now).await?;
    Ok(pages::tell(change, (who, "create", &subject), &Event::RedirectsChanged, now).await?)
}

/// Keeps many at once. One line of the audit trail tells of them.
pub async fn add_all(
    change: &mut Change,
    lines: Vec<(usize, Result<New, BadRedirect>)>,
    who: &str,
    now: Timestamp,
) -> Result<table::Taken, Failed> {
    let mut book = Book::read(change).await?;
    let mut taken = table::Taken::default();
    for (line, new) in lines {
        match new.and_then(|new| book.add(new)) {
            Ok(book::Added::New) => taken.new += 1,
            Ok(book::Added::Changed) => taken.changed += 1,
            Ok(book::Added::Same) => taken.same += 1,
            Err(bad) => taken.problems.push((line, bad)),
        }
    }
    let changed = book.changed();
    if changed.is_empty() {
        return Ok(taken);
    }
    queries::write(change, &changed, who, now).await?;
    let count = changed.len().to_string();
    audit::note_because(change, who, "import", Some(&count), "redirect:", now).await?;
    pages::announce(change, &Event::RedirectsChanged, now).await?;
    Ok(taken)
}

/// Removes a redirect; whether there was one.
pub async fn remove(change: &mut Change, id: &str, who: &str, now: Timestamp) -> lw_store::Result<bool> {
    let Some(old) = queries::delete(change, id).await? else { return Ok(false) };
    let subject = format!("redirect:{}", old.source);
    pages::tell(change, (who, "remove", &subject), &Event::RedirectsChanged, now).await?;
    Ok(true)
}

/// All of them as they are looked up.
pub async fn all(db: &Db) -> lw_store::Result<HashMap<String, pages::Redirect>> {
    let all = queries::all(db).await?;
    Ok(all
        .into_iter()
        .map(|it| {
            let answer = match (Kind::named(&it.kind), it.target) {
                (Some(Kind::Permanent), Some(target)) => pages::Redirect::Permanent(target.into()),
                (Some(Kind::Temporary), Some(target)) => pages::Redirect::Temporary(target.into()),
                _ => pages::Redirect::Gone,
            };
            (it.source, answer)
        })
        .collect())
}
