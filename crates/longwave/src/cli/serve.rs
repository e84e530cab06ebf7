use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use lw_base::Clock;

use super::{Data, out};
use crate::serve::Station;

/// Serve the station's site.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    data: Data,
    /// The address and port to listen on, such as 127.0.0.1:8080.
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Scheme and host that readers use, such as <https://example.org>.
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Read templates again for each page, for who works on them.
    #[arg(long)]
    watch: bool,
}

impl Serve {
    pub async fn run(self) -> Result<ExitCode> {
        let mut config = self.data.config()?;
        if let Some(listen) = self.listen {
            config.http.listen = listen;
        }
        if let Some(url) = self.public_url {
            config.http.public_url = url.trim_end_matches('/').to_owned();
        }
        config.check()?;
        let desk_url = config.desk_url();
        let station = Station::open(&config, Clock::System, self.watch).await?;
        out::line(&format!("Longwave listens on http://{}/", station.address()?));
        if let Some(address) = station.desk_address()? {
            out::line(&format!("The desk listens on http://{address}/desk/"));
        }
        if let Some(path) = station.setup().await? {
            out::line(&format!("Nobody works at the desk yet. Make its owner at {desk_url}{path}"));
        }
        station.serve().await?;
        Ok(ExitCode::SUCCESS)
    }
}
