use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Subcommand};
use lw_base::{Clock, Lang, Slug};
use lw_station::editions::{self, NewEdition};
use lw_station::sections;

use super::{Data, out};
use crate::wire;

const WHO: &str = "command line";

/// Make and list editions.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make an edition.
    Create(Box<Create>),
    /// List the editions.
    List(List),
}

/// Make an edition.
#[derive(Debug, Args)]
pub struct Create {
    #[command(flatten)]
    data: Data,
    /// Its name in addresses, such as “fa”.
    id: String,
    /// Its language as a BCP 47 tag; the id where it is left out.
    #[arg(long)]
    language: Option<String>,
    /// Its name, in its own language.
    #[arg(long)]
    name: String,
    /// A few words under the name.
    #[arg(long)]
    tagline: Option<String>,
    /// Its time zone, such as Asia/Tehran.
    #[arg(long, default_value = "UTC")]
    time_zone: String,
    /// The calendar of its dates, such as persian; the language's usual one if left out.
    #[arg(long)]
    calendar: Option<String>,
    /// The digits of its numbers, such as arabext; the language's usual ones if left out.
    #[arg(long)]
    digits: Option<String>,
    /// A host of its own, such as fa.example.org.
    #[arg(long)]
    host: Option<String>,
    /// Its sections, each as slug=name.
    #[arg(long = "section", value_name = "SLUG=NAME")]
    sections: Vec<String>,
}

/// List the editions.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    data: Data,
}

impl Verb {
    pub async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Create(it) => it.run().await,
            Self::List(it) => it.run().await,
        }
    }
}

impl Create {
    async fn run(self) -> Result<ExitCode> {
        let tag = self.language.as_deref().unwrap_or(&self.id);
        let language: Lang = tag.parse()?;
        let parts = self.sections.iter().map(|text| section(text)).collect::<Result<Vec<_>>>()?;
        let (db, _) = wire::open(&self.data.config()?).await?;
        let now = Clock::System.now();
        let new = NewEdition {
            id: self.id.clone(),
            language,
            name: self.name,
            tagline: self.tagline,
            time_zone: self.time_zone,
            calendar: self.calendar,
            digits: self.digits,
            host: self.host,
        };
        let id = self.id.clone();
        db.change(move |change| {
            Box::pin(async move {
                editions::create(change, new, WHO, now).await?;
                for (slug, name) in &parts {
                    sections::create(change, &id, slug, name, WHO, now).await?;
                }
                Ok::<_, editions::BadEdition>(())
            })
        })
        .await?;
        out::line(&format!("made the edition {}", self.id));
        Ok(ExitCode::SUCCESS)
    }
}

fn section(text: &str) -> Result<(Slug, String)> {
    let (slug, name) = text
        .split_once('=')
        .ok_or_else(|| anyhow::anyhow!("“{text}” is not a section: write slug=name, such as world=World"))?;
    Ok((Slug::try_from(slug.to_owned()).map_err(anyhow::Error::msg)?, name.to_owned()))
}

impl List {
    async fn run(self) -> Result<ExitCode> {
        let (db, _) = wire::open(&self.data.existing()?).await?;
        for it in editions::queries::all(&db).await? {
            let place = it.host.clone().unwrap_or_else(|| format!("/{}/", it.id));
            out::line(&format!(
                "{:8} {:8} {:24} {}, {}, {}",
                it.language, place, it.name, it.time_zone, it.calendar, it.digits
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}
