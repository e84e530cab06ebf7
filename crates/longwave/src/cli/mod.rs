//! The command line: a file for each command. Every command works on a
//! running station as on a stopped one.

mod captions;
mod certificate;
mod check;
mod config;
mod edition;
mod import;
mod key;
mod openapi;
mod out;
mod publication;
mod routes;
mod sample;
mod serve;
mod stories;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::{Args, Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::config::Config;

/// Changes that a command has under way at a time, so that they share commits.
const AT_ONCE: usize = 64;

/// The publishing system for broadcasters.
#[derive(Debug, Parser)]
#[command(name = "longwave", version, about, disable_help_subcommand = true)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Serve the station's site.
    Serve(serve::Serve),
    /// Make the sample station “Harbour Radio” in an empty data folder.
    Sample(sample::Sample),
    /// Take stories in from elsewhere, as drafts.
    #[command(subcommand)]
    Import(import::Import),
    /// Put the newest text of stories on the site.
    Publish(publication::Publish),
    /// Take stories off the site; their pages say why.
    Withdraw(publication::Withdraw),
    /// Say on a story what was wrong and what is right.
    Correct(publication::Correct),
    /// Find each sentence of a story in its sound, and print where it is.
    Captions(captions::Captions),
    /// List the stories, newest first.
    Stories(stories::Stories),
    /// Make and list editions.
    #[command(subcommand)]
    Edition(edition::Verb),
    /// Make, list and remove the keys of the API, and the certificate that pictures are signed with.
    #[command(subcommand)]
    Key(key::Verb),
    /// Say whether the data is whole.
    Check(check::Check),
    /// List every address with the least role that may ask for it.
    Routes(routes::Routes),
    /// Print what the API can do, as OpenAPI 3.1.
    Openapi(openapi::Openapi),
    /// Show the settings.
    #[command(subcommand)]
    Config(config::Verb),
}

/// Where the data is.
#[derive(Debug, Args)]
struct Data {
    /// The data folder.
    #[arg(long, value_name = "DIR", default_value = "data", env = "LONGWAVE_DATA", global = true)]
    data: PathBuf,
}

impl Data {
    fn config(&self) -> Result<Config> {
        Config::load(&self.data)
    }

    /// The settings of a station that must be there already: a misspelt folder
    /// must not quietly become a new, empty station.
    fn existing(&self) -> Result<Config> {
        let config = self.config()?;
        let is_there = !config.database.address.is_empty() || self.data.join(crate::wire::DATABASE).exists();
        anyhow::ensure!(
            is_there,
            "there is no station in {}: name its folder with --data, or make one with “longwave sample” or “longwave edition create”",
            self.data.display()
        );
        Ok(config)
    }
}

/// Does what the command says; a failure is one sentence and what led to it.
pub fn run(command: Command) -> ExitCode {
    match start(command) {
        Ok(code) => code,
        Err(error) => {
            format!("longwave: {error:#}").lines().for_each(out::problem);
            ExitCode::FAILURE
        }
    }
}

fn start(command: Command) -> Result<ExitCode> {
    log();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting")?;
    let done = runtime.block_on(async {
        match command.verb {
            Verb::Serve(it) => it.run().await,
            Verb::Sample(it) => it.run().await,
            Verb::Import(it) => it.run().await,
            Verb::Publish(it) => it.run().await,
            Verb::Withdraw(it) => it.run().await,
            Verb::Correct(it) => it.run().await,
            Verb::Captions(it) => it.run().await,
            Verb::Stories(it) => it.run().await,
            Verb::Edition(it) => it.run().await,
            Verb::Key(it) => it.run().await,
            Verb::Openapi(it) => it.run(),
            Verb::Check(it) => it.run().await,
            Verb::Routes(it) => it.run(),
            Verb::Config(it) => it.run(),
        }
    });
    // Nothing that still runs is owed to anybody.
    runtime.shutdown_background();
    done
}

/// What is logged unless `LONGWAVE_LOG` says otherwise. The HTML parser warns of
/// pages that others wrote badly, once for each tag; nobody can do anything about it.
/// The reader of content credentials tells each of its steps; what it found is kept.
const LOGGED: &str = "info,html5ever=error,c2pa=off";

/// JSON, a line for each event, on standard error. `LONGWAVE_LOG` chooses what.
fn log() {
    let filter = EnvFilter::try_from_env("LONGWAVE_LOG").unwrap_or_else(|_| EnvFilter::new(LOGGED));
    let lines = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_writer(std::io::stderr)
        // Where the log's disk is full, to complain of it on the same would end the request that is logged.
        .log_internal_errors(false)
        .with_env_filter(filter);
    // A second start in one process, as in tests, keeps the first one's log.
    let _ = lines.try_init();
}
