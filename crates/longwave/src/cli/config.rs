use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Subcommand};

use super::{Data, out};

/// Show the settings.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Show what is in force, with secrets hidden.
    Show(Show),
}

/// Show what is in force, with secrets hidden.
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    data: Data,
}

impl Verb {
    pub fn run(self) -> Result<ExitCode> {
        let Self::Show(it) = self;
        let config = it.data.config()?.shown();
        if config.station.name.is_empty() || config.station.security_contact.is_empty() {
            out::line("# What is empty under [station] is set by owners at the desk, on /desk/settings/.");
        }
        toml::to_string(&config)?.trim_end().lines().for_each(out::line);
        Ok(ExitCode::SUCCESS)
    }
}
