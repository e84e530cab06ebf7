use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Subcommand;
use lw_base::Id;
use lw_outlets::imports::{Remark, Report};
use lw_station::editions::{self, Edition};
use lw_station::sections;
use lw_store::Db;

use super::out;

mod feed;
mod page;

/// Take stories in from elsewhere, as drafts.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Pages of a site, as HTML or as plain text.
    Page(page::Page),
    /// A podcast with its sound, by its feed.
    Feed(feed::Feed),
}

impl Import {
    pub async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Page(it) => it.run().await,
            Self::Feed(it) => it.run().await,
        }
    }
}

async fn find_section(db: &Db, edition: &Edition, slug: Option<&str>) -> Result<Option<Id>> {
    let Some(slug) = slug else { return Ok(None) };
    if let Some(section) = sections::queries::by_slug(db, &edition.id, slug).await? {
        return Ok(Some(section.id));
    }
    let all = sections::queries::of_edition(db, &edition.id).await?;
    let all: Vec<&str> = all.iter().map(|section| section.slug.as_str()).collect();
    bail!("the edition “{}” has no section “{slug}”; it has: {}", edition.id, all.join(", "))
}

async fn find(db: &Db, id: &str) -> Result<Edition> {
    if let Some(edition) = editions::queries::by_id(db, id).await? {
        return Ok(edition);
    }
    let all: Vec<String> = editions::queries::all(db).await?.into_iter().map(|edition| edition.id).collect();
    if all.is_empty() {
        bail!("there is no edition yet: make one with “longwave edition create {id} --name …”");
    }
    bail!("there is no edition “{id}”; there are: {}", all.join(", "))
}

fn remark(source: String, message: String) -> Remark {
    Remark { source, line: None, message }
}

fn print(report: &Report) {
    for story in &report.made {
        out::line(&format!("made  {}  {}", story.id, story.headline));
        out::line(&format!("      {} words, {} quoted passages", story.words, story.quotations.len()));
    }
    let place =
        |it: &Remark| it.line.map_or_else(|| it.source.clone(), |line| format!("{}:{line}", it.source));
    report.skipped.iter().for_each(|it| out::line(&format!("skipped  {}: {}", place(it), it.message)));
    report.problems.iter().for_each(|it| out::problem(&format!("problem  {}: {}", place(it), it.message)));
    if let [first, ..] = report.made.as_slice() {
        out::line(&format!("Nothing is public yet: “longwave publish {}” puts it on the site.", first.id));
    }
}
