//! What the station signs with and whom it trusts: three files in a folder that
//! only its owner reads, looked at each time, so that a new certificate is good
//! without a restart.

use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use anyhow::{Context as _, ensure};
use lw_media::credentials::{Certificate, Trust};
use tokio::io::AsyncWriteExt as _;

/// The station's certificate and those that vouch for it, in PEM.
const CERTIFICATE: &str = "certificate.pem";
/// Its key, in PEM.
const KEY: &str = "certificate.key";
/// The certificates of whom the station trusts, in PEM.
const TRUSTED: &str = "trusted.pem";
/// Who else than the owner may read or change a key.
const OTHERS: u32 = 0o077;

/// What the station signs with, and whom it trusts.
#[derive(Debug, Default)]
pub struct Keyring {
    /// Its certificate; none where nobody made or brought one.
    pub certificate: Option<Certificate>,
    /// Whom it trusts: itself, and whom its operator says.
    pub trust: Trust,
}

impl Keyring {
    /// Reads the folder. What is not there is not used; what is there and is no
    /// good is an error that says what to do.
    pub async fn open(folder: &Path) -> anyhow::Result<Self> {
        let certificate = match text(&folder.join(CERTIFICATE)).await? {
            Some(chain) => Some(certificate(folder, &chain).await?),
            None => None,
        };
        let trusted = text(&folder.join(TRUSTED)).await?.unwrap_or_default();
        let root = certificate.as_ref().map_or("", Certificate::root);
        let trust = Trust::of(&format!("{root}\n{trusted}"))
            .with_context(|| format!("{} holds no certificate in PEM", folder.join(TRUSTED).display()))?;
        Ok(Self { certificate, trust })
    }

    /// Keeps a certificate and its key (PEM) in the place of those there are,
    /// if it can sign.
    pub async fn install(folder: &Path, chain: &str, key: &str) -> anyhow::Result<Certificate> {
        let certificate = Certificate::of(chain, key)?;
        make_folder(folder).await?;
        // A crash between the two leaves a pair that does not fit, and is refused until this is done again.
        put(&folder.join(KEY), key).await?;
        put(&folder.join(CERTIFICATE), chain).await?;
        Ok(certificate)
    }

    /// Keeps whom the station trusts (PEM), in the place of whom it trusted;
    /// says how many certificates that are.
    pub async fn trust(folder: &Path, trusted: &str) -> anyhow::Result<usize> {
        let trust = Trust::of(trusted).context("there is no certificate in it: a file in PEM is meant")?;
        make_folder(folder).await?;
        put(&folder.join(TRUSTED), trusted).await?;
        Ok(trust.count())
    }
}

async fn make_folder(folder: &Path) -> anyhow::Result<()> {
    let mut made = tokio::fs::DirBuilder::new();
    made.recursive(true).mode(0o700).create(folder).await.with_context(|| folder.display().to_string())
}

/// Writes a file that only its owner reads: whole, or not at all.
async fn put(file: &Path, text: &str) -> anyhow::Result<()> {
    let named = || file.display().to_string();
    let half = file.with_extension("half");
    let mut open = tokio::fs::OpenOptions::new();
    let mut made =
        open.write(true).create(true).truncate(true).mode(0o600).open(&half).await.with_context(named)?;
    made.write_all(text.as_bytes()).await.with_context(named)?;
    made.sync_all().await.with_context(named)?;
    tokio::fs::rename(&half, file).await.with_context(named)
}

async fn certificate(folder: &Path, chain: &str) -> anyhow::Result<Certificate> {
    let file = folder.join(KEY);
    let named = || format!("the key {}", file.display());
    let meta = tokio::fs::metadata(&file).await.with_context(named)?;
    ensure!(
        meta.permissions().mode() & OTHERS == 0,
        "others may read {}: make it its owner's alone (chmod 600)",
        named()
    );
    let key = text(&file).await?.with_context(named)?;
    Certificate::of(chain, &key).with_context(|| format!("the certificate in {}", folder.display()))
}

async fn text(file: &Path) -> anyhow::Result<Option<String>> {
    match tokio::fs::read_to_string(file).await {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| file.display().to_string()),
    }
}
