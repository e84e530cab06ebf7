//! Carries hints between the nodes of a station by NATS.
//!
//! A message is the number of an event, and means: look at the outbox. Only
//! core NATS is used, without its streams: a message that is lost does no
//! harm, since everybody looks every second anyway. So nothing waits for the
//! server here, and a station without it goes on; it says so once, and is
//! back by itself.

use std::time::Duration;

use anyhow::{Context as _, Result};
use async_nats::{Client, ConnectError, ConnectErrorKind, ConnectOptions, Event, ServerAddr};
use futures::StreamExt as _;
use lw_store::Bus;
use metrics::{counter, gauge};
use sha2::{Digest as _, Sha256};

use crate::config::Config;
use crate::key;

/// How long to rest before the server is asked again.
const REST: Duration = Duration::from_secs(1);
/// How often a silent line is tried.
const PING: Duration = Duration::from_secs(10);
/// How long a connection may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// A way to the other nodes.
pub struct Line {
    addresses: Vec<ServerAddr>,
    options: ConnectOptions,
    subject: String,
}

/// Why it does not carry.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
enum Cut {
    #[error("the server refuses us: are user, password, token or credentials in [bus] good?")]
    Refused,
    #[error("there is no such host: is the address in [bus] right?")]
    NoHost,
    #[error(
        "the line cannot be encrypted: is the server's certificate good, or is its authority missing in ca_file?"
    )]
    Open,
    #[error("no NATS server answers at the address in [bus]")]
    Silent,
    #[error("the line to the server is broken")]
    Broken,
}

impl Line {
    /// The line that the settings name, if they name one.
    pub fn of(config: &Config) -> Result<Option<Self>> {
        let addresses = config.bus.addresses()?;
        let Some(first) = addresses.first() else { return Ok(None) };
        let mut options = ConnectOptions::new()
            .name("Longwave")
            .no_echo()
            .ping_interval(PING)
            .connection_timeout(PATIENCE)
            .ignore_discovered_servers()
            // Each is tried once; after that it is for us to say so, and to rest.
            .max_reconnects(addresses.len())
            .reconnect_delay_callback(|_| Duration::ZERO)
            .event_callback(|event| async move {
                if let Event::ServerError(error) = event {
                    tracing::warn!(%error, "the bus's server complains");
                }
            });
        if let Some(password) = first.password() {
            options = options.user_and_password(plain(first.username()), plain(password));
        }
        if !config.bus.token.is_empty() {
            options = options.token(config.bus.token.clone());
        }
        if !config.bus.credentials_file.as_os_str().is_empty() {
            options = let_in(options, &config.bus.credentials_file)?;
        }
        if !config.bus.ca_file.as_os_str().is_empty() {
            options = options.add_root_certificates(config.bus.ca_file.clone());
        }
        let addresses = addresses.into_iter().map(|mut url| {
            // Where the address is logged, no password is.
            let _ = (url.set_username(""), url.set_password(None));
            ServerAddr::from_url(url).context("reading the bus's address")
        });
        let subject = subject(&key::read(&config.key_file())?);
        Ok(Some(Self { addresses: addresses.collect::<Result<_>>()?, options, subject }))
    }

    /// Carries hints for as long as the process lives.
    pub async fn carry(self, bus: Bus) {
        let mut said = None;
        loop {
            gauge!("longwave_bus_connected").set(0.0);
            let cut = match self.connect().await {
                Ok(client) => {
                    gauge!("longwave_bus_connected").set(1.0);
                    if said.take().is_some() {
                        tracing::warn!("the bus carries again");
                    }
                    // What others said meanwhile was not heard.
                    bus.hear(0);
                    self.converse(&client, &bus).await
                }
                Err(error) => Cut::of(&error),
            };
            if said.as_ref() != Some(&cut) {
                tracing::warn!(
                    "the bus does not carry: {cut}. Changes of other nodes may take a second; it is tried on"
                );
                said = Some(cut);
            }
            tokio::time::sleep(REST).await;
        }
    }

    async fn connect(&self) -> Result<Client, ConnectError> {
        self.options.clone().connect(self.addresses.as_slice()).await
    }

    /// Takes hints to and fro until the line breaks.
    async fn converse(&self, client: &Client, bus: &Bus) -> Cut {
        let mut told = bus.told();
        let Ok(mut messages) = client.subscribe(self.subject.clone()).await else { return Cut::Broken };
        loop {
            tokio::select! {
                _ = told.changed() => {
                    let seq = *told.borrow_and_update();
                    let sent = client.publish(self.subject.clone(), seq.to_string().into()).await;
                    if sent.is_err() {
                        return Cut::Broken;
                    }
                    counter!("longwave_bus_hints_total", "way" => "out").increment(1);
                }
                message = messages.next() => {
                    let Some(message) = message else { return Cut::Broken };
                    // Whatever it says, it says: look.
                    bus.hear(std::str::from_utf8(&message.payload).ok().and_then(|it| it.parse().ok()).unwrap_or(0));
                    counter!("longwave_bus_hints_total", "way" => "in").increment(1);
                }
            }
        }
    }
}

impl Cut {
    fn of(error: &ConnectError) -> Self {
        match error.kind() {
            ConnectErrorKind::Authentication | ConnectErrorKind::AuthorizationViolation => Self::Refused,
            ConnectErrorKind::Dns => Self::NoHost,
            ConnectErrorKind::Tls => Self::Open,
            _ => Self::Silent,
        }
    }
}

/// Of the station: its nodes share its key, and two stations may share a server.
fn subject(key: &[u8]) -> String {
    let digest = Sha256::new().chain_update("longwave bus\0").chain_update(key).finalize();
    format!("longwave.{}.outbox", hex::encode(&digest[..8]))
}

/// With a file of credentials, or of an nkey's seed.
#[expect(clippy::disallowed_methods, reason = "read once, before anything is served")]
fn let_in(options: ConnectOptions, file: &std::path::Path) -> Result<ConnectOptions> {
    let named = || format!("reading the bus's credentials from {}", file.display());
    let text = std::fs::read_to_string(file).with_context(named)?;
    if text.contains("-----BEGIN") {
        // What is wrong inside is not repeated: it is a secret.
        return options
            .credentials(&text)
            .map_err(|_| anyhow::anyhow!("it has no credentials"))
            .with_context(named);
    }
    let seed = text.lines().map(str::trim).find(|line| line.starts_with("SU"));
    Ok(options.nkey(seed.context("it has no nkey's seed").with_context(named)?.to_owned()))
}

/// A part of an address as it was before it was written in one.
fn plain(part: &str) -> String {
    percent_encoding::percent_decode_str(part).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_the_station_s_and_names_no_key() {
        let own = subject(&[7; 32]);
        assert_eq!(own, subject(&[7; 32]));
        assert_ne!(own, subject(&[8; 32]));
        assert_eq!(own.split('.').count(), 3, "{own}");
        assert!(!own.contains("0707"), "{own}");
    }
}
