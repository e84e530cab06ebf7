use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow, ensure};
use clap::{Args, Subcommand};
use lw_base::Clock;
use lw_library::pictures;
use lw_library::pictures::credentials::{Certificate, Keyring};
use lw_station::settings;
use lw_store::{Db, audit};

use super::key::WHO;
use super::{Data, out};
use crate::config::Config;
use crate::wire;

/// Make, bring and show the certificate that pictures are signed with.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make a test certificate: what it signs is intact, by somebody whom nobody knows.
    Create(Create),
    /// Bring a certificate that others trust, with its key.
    Install(Install),
    /// Say whose signatures the station trusts.
    Trust(Trust),
    /// Show the certificate and how many are trusted.
    Show(Show),
}

/// Make a test certificate: what it signs is intact, by somebody whom nobody knows.
#[derive(Debug, Args)]
pub struct Create {
    #[command(flatten)]
    data: Data,
    /// Who signs; the station's name where it is left out.
    #[arg(long)]
    name: Option<String>,
}

/// Bring a certificate that others trust, with its key.
#[derive(Debug, Args)]
pub struct Install {
    #[command(flatten)]
    data: Data,
    /// The certificate and those that vouch for it, in that order, in PEM.
    #[arg(long, value_name = "FILE")]
    chain: PathBuf,
    /// Its private key, in PEM (PKCS #8).
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

/// Say whose signatures the station trusts.
#[derive(Debug, Args)]
pub struct Trust {
    #[command(flatten)]
    data: Data,
    /// Their certificates in PEM, such as the trust list of the C2PA, in the place of those before.
    #[arg(value_name = "FILE")]
    list: PathBuf,
}

/// Show the certificate and how many are trusted.
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    data: Data,
}

impl Verb {
    pub async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Create(it) => it.run().await,
            Self::Install(it) => it.run().await,
            Self::Trust(it) => it.run().await,
            Self::Show(it) => it.run().await,
        }?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Create {
    async fn run(self) -> Result<()> {
        let config = self.data.existing()?;
        let (db, _) = wire::open(&config).await?;
        let folder = config.data.join(wire::CREDENTIALS);
        let known = Keyring::open(&folder).await?.certificate;
        ensure!(
            known.is_none(),
            "there is a certificate in {}: move it away first, if it is to be used no more",
            folder.display()
        );
        let name = match self.name {
            Some(name) => name,
            None => station_name(&config, &db).await?,
        };
        ensure!(!name.trim().is_empty(), "say who signs with --name");
        let mut serial = [0; 16];
        getrandom::fill(&mut serial).map_err(|cause| anyhow!("no chance: {cause}"))?;
        let (chain, key) = Certificate::made(name.trim(), serial, Clock::System.now().utc())?;
        let certificate = Keyring::install(&folder, &chain, &key).await?;
        tell(&certificate);
        renew(&db, "install", certificate.name()).await?;
        out::line(
            "It is for trying out: others see that nothing was changed, and that they do not know who signed.",
        );
        Ok(())
    }
}

impl Install {
    async fn run(self) -> Result<()> {
        let config = self.data.existing()?;
        let (db, _) = wire::open(&config).await?;
        let folder = config.data.join(wire::CREDENTIALS);
        let (chain, key) = (text(&self.chain).await?, text(&self.key).await?);
        let certificate = Keyring::install(&folder, &chain, &key).await?;
        tell(&certificate);
        renew(&db, "install", certificate.name()).await
    }
}

impl Trust {
    async fn run(self) -> Result<()> {
        let config = self.data.existing()?;
        let (db, _) = wire::open(&config).await?;
        let count = Keyring::trust(&config.data.join(wire::CREDENTIALS), &text(&self.list).await?).await?;
        out::line(&format!("The station trusts whom {count} certificates vouch for, and itself."));
        renew(&db, "trust", &count.to_string()).await
    }
}

impl Show {
    async fn run(self) -> Result<()> {
        let keyring = Keyring::open(&self.data.existing()?.data.join(wire::CREDENTIALS)).await?;
        match &keyring.certificate {
            Some(certificate) => tell(certificate),
            None => out::line(
                "There is no certificate: pictures are not signed. “longwave key certificate create” makes one for trying out.",
            ),
        }
        let own = usize::from(keyring.certificate.is_some());
        out::line(&format!("{} certificates of others are trusted.", keyring.trust.count() - own));
        Ok(())
    }
}

/// The station's name: what the configuration says goes before what is set at the desk.
async fn station_name(config: &Config, db: &Db) -> Result<String> {
    if !config.station.name.is_empty() {
        return Ok(config.station.name.clone());
    }
    Ok(settings::stored(db).await?.station_name.unwrap_or_default())
}

/// Notes it in the audit trail, and has the pictures that are there looked into again.
async fn renew(db: &Db, verb: &'static str, what: &str) -> Result<()> {
    let (subject, now) = (format!("certificate:{what}"), Clock::System.now());
    let count = db
        .change::<i64, lw_store::Error>(move |change| {
            Box::pin(async move {
                audit::note(change, WHO, verb, &subject, now).await?;
                pictures::renew::order_all(change, WHO, now).await
            })
        })
        .await?;
    if count > 0 {
        out::line(&format!(
            "{count} pictures are looked into again, and their files made anew, while the station serves: the desk shows how far that is."
        ));
    }
    Ok(())
}

fn tell(certificate: &Certificate) {
    let until = certificate.ends().format("%Y-%m-%d");
    out::line(&format!("Pictures are signed by “{}”, until {until}.", certificate.name()));
}

async fn text(file: &Path) -> Result<String> {
    tokio::fs::read_to_string(file).await.with_context(|| format!("reading {}", file.display()))
}
