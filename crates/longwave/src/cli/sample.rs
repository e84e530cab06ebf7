use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use lw_base::Clock;
use lw_station::editions;

use super::{Data, out};
use crate::{sample, wire};

/// Make the sample station “Harbour Radio” in an empty data folder.
#[derive(Debug, Args)]
pub struct Sample {
    #[command(flatten)]
    data: Data,
}

impl Sample {
    pub async fn run(self) -> Result<ExitCode> {
        let config = self.data.config()?;
        let (db, blobs) = wire::open(&config).await?;
        if !editions::queries::all(&db).await?.is_empty() {
            bail!(
                "there is a station in {} already; name an empty folder with --data",
                config.data.display()
            );
        }
        let made = sample::make(&db, &blobs, &config.data, Clock::System.now()).await?;
        out::line(&format!(
            "Made Harbour Radio in {}: {} editions, {} stories, {} pictures, {} clips, {} programmes.",
            config.data.display(),
            made.editions,
            made.stories,
            made.pictures,
            made.clips,
            made.programmes
        ));
        out::line("Sign in at /desk/ as one of these. Their passwords are told only now:");
        for it in &made.accounts {
            let role = it.role.to_string();
            out::line(&format!("  {role:11}  {:22}  {}  ({})", it.email, it.password, it.name));
        }
        Ok(ExitCode::SUCCESS)
    }
}
