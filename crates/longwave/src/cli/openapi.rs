use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use super::out;
use crate::openapi::document;

/// Print what the API can do, as OpenAPI 3.1.
#[derive(Debug, Args)]
pub struct Openapi;

impl Openapi {
    pub fn run(self) -> Result<ExitCode> {
        out::json(&document())?;
        Ok(ExitCode::SUCCESS)
    }
}
