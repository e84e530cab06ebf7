use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use super::out;
use crate::routes::ALL;

/// List every address with the least role that may ask for it.
#[derive(Debug, Args)]
pub struct Routes {
    /// As JSON.
    #[arg(long)]
    json: bool,
    /// Only those that contain these letters.
    contains: Option<String>,
}

impl Routes {
    pub fn run(self) -> Result<ExitCode> {
        let wanted = self.contains.unwrap_or_default();
        let routes: Vec<_> = ALL.iter().filter(|route| route.path.contains(&wanted)).collect();
        if self.json {
            out::json(&routes)?;
        } else {
            routes
                .iter()
                .for_each(|route| out::line(&format!("{} {:44} {}", route.method, route.path, route.role)));
        }
        Ok(ExitCode::SUCCESS)
    }
}
