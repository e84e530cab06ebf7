use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use lw_newsroom::stories::queries;

use super::{Data, out};
use crate::wire;

/// List the stories, newest first.
#[derive(Debug, Args)]
pub struct Stories {
    #[command(flatten)]
    data: Data,
    /// At most so many.
    #[arg(long, default_value_t = 50)]
    count: usize,
}

impl Stories {
    pub async fn run(self) -> Result<ExitCode> {
        let (db, _) = wire::open(&self.data.existing()?).await?;
        let stories = queries::list(&db, self.count).await?;
        if stories.is_empty() {
            out::line("There are no stories yet. “longwave import page FILE” takes one in.");
        }
        for story in stories {
            let state = if story.is_public { "public" } else { "draft " };
            out::line(&format!("{}  {state}  {:8}  {}", story.id, story.edition_id, story.headline));
        }
        Ok(ExitCode::SUCCESS)
    }
}
