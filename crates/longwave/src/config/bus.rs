//! How nodes of one station hear of each other's changes at once.

use std::fmt;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};
use url::Url;

/// Where the bus is, and how it lets us in.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Bus {
    /// A NATS server's `nats://` or `tls://` address, or several with commas
    /// between them; empty for a station of one node. It may have a user and
    /// a password in it.
    pub address: String,
    /// A token, instead of a user and a password.
    pub token: String,
    /// A file of credentials (`.creds`) or of an nkey's seed.
    pub credentials_file: PathBuf,
    /// A file of the authority that vouches for the server, where it is not
    /// one that the system knows.
    pub ca_file: PathBuf,
}

/// Nobody prints a password by accident.
impl fmt::Debug for Bus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bus")
    }
}

impl Bus {
    /// Its addresses, none where there is no bus.
    pub fn addresses(&self) -> Result<Vec<Url>> {
        let all = self.address.split([',', ' ']).filter(|text| !text.is_empty());
        // What was written is not repeated: a password may be in it.
        let read = |text: &str| {
            Url::parse(text).ok().filter(|url| {
                matches!(url.scheme(), "nats" | "tls") && url.has_host() && matches!(url.path(), "" | "/")
            })
        };
        all.map(|text| {
            read(text).context("the bus's address is not one: write nats://host:4222, or tls://host:4222")
        })
        .collect()
    }

    pub(super) fn check(&self) -> Result<()> {
        let addresses = self.addresses()?;
        let has_password = addresses.iter().any(|url| !url.username().is_empty());
        let others = [!self.token.is_empty(), !self.credentials_file.as_os_str().is_empty()];
        if usize::from(has_password) + others.into_iter().filter(|it| *it).count() > 1 {
            bail!("the bus has more than one of user, token and credentials_file: leave one");
        }
        Ok(())
    }

    /// The same, with what must not be seen hidden.
    pub(super) fn shown(&self) -> Self {
        let hidden = |text: &str| match text.split_once("://") {
            Some((scheme, rest)) if rest.contains('@') => {
                format!("{scheme}://(hidden)@{}", rest.rsplit_once('@').map_or(rest, |(_, place)| place))
            }
            _ => text.to_owned(),
        };
        let address = self.address.split(',').map(hidden).collect::<Vec<_>>().join(",");
        let token = if self.token.is_empty() { String::new() } else { "(hidden)".to_owned() };
        Self { address, token, ..self.clone() }
    }
}
