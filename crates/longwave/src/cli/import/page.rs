//! `longwave import page`.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use futures::{StreamExt as _, TryStreamExt as _, stream};
use lw_base::Clock;
use lw_formats::page::MOST_BYTES;
use lw_outlets::imports::{Into, Report, page};
use lw_store::Db;

use super::{find, find_section, print, remark};
use crate::cli::{AT_ONCE, Data, out};
use crate::wire;

/// Pages of a site, as HTML or as plain text.
#[derive(Debug, Args)]
pub struct Page {
    #[command(flatten)]
    data: Data,
    /// Files, folders of files (.html, .htm, .txt), or “-” for standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The edition that the stories belong to.
    #[arg(long)]
    edition: String,
    /// The slug of the section that they go in.
    #[arg(long, value_name = "SLUG")]
    section: Option<String>,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Page {
    pub async fn run(self) -> Result<ExitCode> {
        let (db, _) = wire::open(&self.data.existing()?).await?;
        let edition = find(&db, &self.edition).await?;
        let section = find_section(&db, &edition, self.section.as_deref()).await?;
        let (into, mut report) = (Into { edition, section }, Report::default());
        let sources = sources(&self.files, &mut report)?;
        let bar = out::bar(sources.len(), "pages");
        let mut parts = stream::iter(&sources).map(|source| import(&db, &into, source)).buffered(AT_ONCE);
        while let Some(part) = parts.try_next().await? {
            report.add(part);
            bar.inc(1);
        }
        bar.finish_and_clear();
        if self.json {
            out::json(&report)?
        } else {
            print(&report)
        }
        // A source without a story in it is not what was asked for.
        let is_done = report.found == sources.len() && !sources.is_empty();
        Ok(if is_done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// One source; that it cannot be read is no reason to leave out the others.
async fn import(db: &Db, into: &Into, source: &Path) -> lw_store::Result<Report> {
    let name = source.display().to_string();
    match read(source) {
        Ok(bytes) => page::import(db, into, &name, &bytes, Clock::System.now()).await,
        Err(error) => Ok(Report { problems: vec![remark(name, format!("{error:#}"))], ..Report::default() }),
    }
}

/// The files that are meant, those of a folder in the order of their names.
fn sources(files: &[PathBuf], report: &mut Report) -> Result<Vec<PathBuf>> {
    let mut sources = Vec::new();
    for file in files {
        if !file.is_dir() {
            sources.push(file.clone());
            continue;
        }
        let before = sources.len();
        walk(file, &mut sources, report);
        if sources.len() == before {
            let message = "the folder has no .html, .htm or .txt files".to_owned();
            report.problems.push(remark(file.display().to_string(), message));
        }
    }
    Ok(sources)
}

#[expect(clippy::disallowed_methods, reason = "a command waits for its files")]
fn walk(folder: &Path, sources: &mut Vec<PathBuf>, report: &mut Report) {
    let listed = std::fs::read_dir(folder).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<std::io::Result<Vec<_>>>()
    });
    let mut paths = match listed {
        Ok(paths) => paths,
        Err(error) => {
            let message = format!("the folder cannot be read: {error}");
            return report.problems.push(remark(folder.display().to_string(), message));
        }
    };
    paths.sort();
    for path in paths {
        let ending =
            path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        let is_page = ["html", "htm", "txt"].contains(&ending.as_str());
        match path.symlink_metadata() {
            Ok(it) if it.is_dir() => walk(&path, sources, report),
            Ok(it) if it.is_file() && is_page => sources.push(path),
            Ok(_) if is_page => {
                let message = "it is a link or a device, which may lead out of the folder: name it by itself"
                    .to_owned();
                report.skipped.push(remark(path.display().to_string(), message));
            }
            _ => {}
        }
    }
}

/// Reads a source, but never much more than a page or feed may have.
#[expect(clippy::disallowed_methods, reason = "a command waits for its files")]
pub(super) fn read(source: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    if source.as_os_str() == "-" {
        std::io::stdin().take(most).read_to_end(&mut bytes).context("reading standard input")?;
    } else {
        let is_file = std::fs::metadata(source).context("it cannot be opened")?.is_file();
        ensure!(is_file, "it is not a file; “-” reads standard input");
        let file = std::fs::File::open(source).context("it cannot be opened")?;
        file.take(most).read_to_end(&mut bytes).context("it cannot be read")?;
    }
    Ok(bytes)
}
