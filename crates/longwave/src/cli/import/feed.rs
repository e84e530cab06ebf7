//! `longwave import feed`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Args;
use lw_base::Clock;
use lw_outlets::imports::feed::sound::{self, Fetched, Missing, Unfetched};
use lw_outlets::imports::feed::{self, TakenOver};
use lw_outlets::imports::{Into, Remark, Report};
use lw_web::App;
use lw_web::fetch::Failure;

use super::{find, find_section, print, remark};
use crate::cli::{Data, out};
use crate::wire;

/// Files in a row whose host says nothing, after which it is not asked again.
const MOST_SILENT: usize = 3;

/// A podcast with its sound, by its feed.
#[derive(Debug, Args)]
pub struct Feed {
    #[command(flatten)]
    data: Data,
    /// The feed’s address, a file, or “-” for standard input.
    #[arg(value_name = "FEED")]
    feed: String,
    /// The edition that the programme belongs to.
    #[arg(long)]
    edition: String,
    /// The slug of the section that the episodes go in.
    #[arg(long, value_name = "SLUG")]
    section: Option<String>,
    /// The podcast is ours: take it over although its feed says that it is locked.
    #[arg(long)]
    ours: bool,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Feed {
    pub async fn run(self) -> Result<ExitCode> {
        let app = wire::app(&self.data.existing()?, Clock::System, false).await?;
        let edition = find(&app.db, &self.edition).await?;
        let section = find_section(&app.db, &edition, self.section.as_deref()).await?;
        let into = Into { edition, section };
        let (report, is_done) = self.take_over(&app, &into).await?;
        if self.json {
            out::json(&report)?
        } else {
            print(&report)
        }
        Ok(if is_done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    async fn take_over(&self, app: &App, into: &Into) -> Result<(Report, bool)> {
        let found = feed::read(app, &self.feed, self.bytes()?).await;
        let mut report = found.report;
        let Some(podcast) = found.podcast else { return Ok((report, false)) };
        if podcast.is_locked && !self.ours {
            let owner = podcast.owner_email.as_deref().unwrap_or("its owner");
            let why = format!(
                "the feed says that no other host may take it over (podcast:locked): have {owner} unlock it where it is, \
                 or, if it is yours, say --ours"
            );
            report.problems.push(remark(self.feed.clone(), why));
            return Ok((report, false));
        }
        let taken = feed::take_over(app, into, &self.feed, &podcast, app.clock.now()).await?;
        let TakenOver { report: made, missing, cover } = taken;
        report.add(made);
        if let Some((programme, address)) = cover
            && let Err(why) = sound::fetch_cover(app, into, &programme, &address).await
        {
            let message = format!(
                "its cover was not fetched from {address}: {why}; choose one on the programme’s page"
            );
            report.problems.push(remark(self.feed.clone(), message));
        }
        let is_whole = self.fetch(app, into, &missing, &mut report).await?;
        Ok((report, is_whole))
    }

    /// Fetches what is missing, with a bar for each file; says whether all of it is here.
    async fn fetch(&self, app: &App, into: &Into, all: &[Missing], report: &mut Report) -> Result<bool> {
        let (mut silent, mut left) = (0, 0);
        for (place, missing) in all.iter().enumerate() {
            if silent >= MOST_SILENT {
                left += 1;
                continue;
            }
            let bar =
                out::bytes_bar(missing.sound.bytes, format!("{}/{} {}", place + 1, all.len(), missing.title));
            let done = sound::fetch(app, into, missing, &mut |bytes| bar.set_position(bytes)).await;
            bar.finish_and_clear();
            let is_silent = matches!(done, Err(Unfetched::Failure(Failure::Silent)));
            silent = if is_silent { silent + 1 } else { 0 };
            let Fetched { problem, skipped } = match done {
                Ok(fetched) => fetched,
                Err(Unfetched::Store(error)) => return Err(error.into()),
                Err(why) => {
                    left += 1;
                    let problem = format!("the sound of “{}” was not fetched: {why}", missing.title);
                    Fetched { problem: Some(problem), skipped: None }
                }
            };
            let of = |message| Remark { line: Some(missing.line), ..remark(self.feed.clone(), message) };
            report.problems.extend(problem.map(of));
            report.skipped.extend(skipped.map(of));
        }
        if left > 0 {
            let message = format!(
                "the sound of {left} episodes is missing: the same command again fetches what can be had then"
            );
            report.problems.push(remark(self.feed.clone(), message));
        }
        Ok(left == 0)
    }

    /// The feed where it is given as a file; none where it is an address.
    fn bytes(&self) -> Result<Option<Vec<u8>>> {
        if self.feed.starts_with("http://") || self.feed.starts_with("https://") {
            return Ok(None);
        }
        super::page::read(Path::new(&self.feed)).map(Some).with_context(|| self.feed.clone())
    }
}
