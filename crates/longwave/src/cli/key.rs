use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use lw_base::{Clock, Id};
use lw_station::keys::{self, BadKey, NewKey};
use lw_station::people::{Names, Role};

use super::{Data, certificate, out};
use crate::wire;

/// Who did it, for the audit trail: the command line has no accounts.
pub(super) const WHO: &str = "command line";
const DAY_MS: i64 = 24 * 3_600_000;

/// Make, list and remove the keys of the API, and the certificate that pictures are signed with.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make a key, and print it this once.
    Create(Create),
    /// List the keys.
    List(List),
    /// Remove a key: it is good no more from the next request on.
    Remove(Remove),
    /// Make, bring and show the certificate that pictures are signed with.
    #[command(subcommand)]
    Certificate(certificate::Verb),
}

/// Make a key, and print it this once.
#[derive(Debug, Args)]
pub struct Create {
    #[command(flatten)]
    data: Data,
    /// What it may do: contributor, reporter, translator, editor, publisher or owner.
    #[arg(long)]
    role: Role,
    /// The edition where it may; in all where it is left out.
    #[arg(long, value_name = "ID")]
    edition: Option<String>,
    /// What it is for.
    #[arg(long, default_value = "command line")]
    name: String,
    /// For how many days it is good; until it is removed where it is left out.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    days: Option<u16>,
}

/// List the keys.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    data: Data,
}

/// Remove a key.
#[derive(Debug, Args)]
pub struct Remove {
    #[command(flatten)]
    data: Data,
    /// The key's id, as “longwave key list” names it.
    id: Id,
}

impl Verb {
    pub async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Create(it) => it.run().await,
            Self::List(it) => it.run().await,
            Self::Remove(it) => it.run().await,
            Self::Certificate(it) => it.run().await,
        }
    }
}

impl Create {
    async fn run(self) -> Result<ExitCode> {
        let (db, _) = wire::open(&self.data.existing()?).await?;
        let now = Clock::System.now();
        let expires_at = self.days.map(|days| now.plus_millis(i64::from(days) * DAY_MS));
        let new = NewKey { name: self.name, role: self.role, edition: self.edition, expires_at };
        let (_, secret) = db
            .change::<_, BadKey>(move |change| {
                Box::pin(async move { keys::create(change, &new, WHO, now).await })
            })
            .await?;
        // Alone on its line, for a script to take.
        out::line(&secret);
        Ok(ExitCode::SUCCESS)
    }
}

impl List {
    async fn run(self) -> Result<ExitCode> {
        let (db, _) = wire::open(&self.data.existing()?).await?;
        let (names, now) = (Names::load(&db).await?, Clock::System.now());
        for key in keys::queries::all(&db).await? {
            let place = key.edition_id.as_deref().unwrap_or("all editions");
            let until = match key.expires_at {
                _ if !key.is_good(now) => "ended".to_owned(),
                Some(until) => format!("until {}", until.iso()),
                None => "until it is removed".to_owned(),
            };
            let used =
                key.used_at.map_or_else(|| "not used yet".to_owned(), |at| format!("used {}", at.iso()));
            out::line(&format!(
                "{}  {:11}  {place:12}  {}  ({}, {until}, {used})",
                key.id,
                key.role,
                key.name,
                names.of(&key.made_by)
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Remove {
    async fn run(self) -> Result<ExitCode> {
        let (db, _) = wire::open(&self.data.existing()?).await?;
        let (id, now) = (self.id.clone(), Clock::System.now());
        let was_there = db
            .change::<bool, lw_store::Error>(move |change| {
                Box::pin(async move { keys::remove(change, &id, WHO, now).await })
            })
            .await?;
        if !was_there {
            bail!("there is no key {}: “longwave key list” names those there are", self.id);
        }
        out::line(&format!("removed the key {}", self.id));
        Ok(ExitCode::SUCCESS)
    }
}
