use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};
use lw_base::Id;
use lw_newsroom::stories::queries;
use lw_newsroom::timings::{self, Form, Untimed};

use super::{Data, out};
use crate::wire;

/// Print where each sentence of a story is in its sound: as it is kept, or else found now.
#[derive(Debug, Args)]
pub struct Captions {
    #[command(flatten)]
    data: Data,
    /// The story's id.
    #[arg(value_name = "ID")]
    id: Id,
    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Vtt)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// WebVTT
    Vtt,
    /// SubRip
    Srt,
}

impl Captions {
    pub async fn run(self) -> Result<ExitCode> {
        let (db, blobs) = wire::open(&self.data.existing()?).await?;
        let revision =
            queries::newest(&db, &self.id).await?.ok_or_else(|| Untimed::NotThere(self.id.clone()))?;
        let mut cues = timings::cues(&db, &revision).await?;
        if cues.is_empty() {
            let reading = timings::reading(&db, &self.id, &revision).await?;
            cues = timings::align(&reading, &blobs.file(&reading.blob)).await?;
        }
        let form = match self.format {
            Format::Vtt => Form::Vtt,
            Format::Srt => Form::Srt,
        };
        form.write(&cues).lines().for_each(out::line);
        Ok(ExitCode::SUCCESS)
    }
}
