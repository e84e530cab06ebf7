//! What can be set. From the defaults, then `longwave.toml` in the data
//! folder, then `LONGWAVE_*`, then the command line. An unknown key stops the
//! start with the name of the key. This is the only place that reads the
//! environment, apart from `LONGWAVE_DATA` and `LONGWAVE_LOG`, which must be
//! known before there are settings.

mod bus;

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use lw_station::keys::gate::Throttle;
use lw_web::Limits;
use lw_web::settings::{Fixed, Given};
use serde::{Deserialize, Serialize};

use crate::key;
pub use bus::Bus;

/// Everything that can be set.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The station as a whole.
    pub station: Station,
    /// How it is reached.
    pub http: Http,
    /// Where the data is.
    pub database: Database,
    /// How nodes hear of each other.
    pub bus: Bus,
    /// The pages in memory.
    pub pages: Pages,
    /// Programs that use the station.
    pub api: Api,
    /// Pictures and sound.
    pub media: Media,
    /// What goes out to servers of others.
    pub fetch: Fetch,
    /// The data folder: not in the file, since the file is in it.
    #[serde(skip_deserializing)]
    pub data: PathBuf,
    /// The variables that were there.
    #[serde(skip)]
    pub environment: Vec<&'static str>,
}

/// The station as a whole.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Station {
    /// Its name, on the list of editions. Where it is empty, owners set it at the desk.
    pub name: String,
    /// Where to report a hole: `mailto:` or `https:`. Where it is empty, owners
    /// set it at the desk; until then it is the site itself.
    pub security_contact: String,
    /// The file of the station's key; `secret.key` in the data folder if empty.
    pub key_file: String,
}

/// How the site is reached.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Http {
    /// The address and port to listen on.
    pub listen: String,
    /// Scheme and host that readers use, without a slash at the end. Where it
    /// is empty: `http://` and `listen`.
    pub public_url: String,
    /// The address and port of the desk's own listener. Where it is set, the
    /// site's answers neither the desk nor `/-/metrics`, and this one little else.
    pub desk_listen: String,
    /// Scheme and host that editors use. Where it is empty: `http://` and
    /// `desk_listen`, or `public_url` where the desk has no listener either.
    pub desk_url: String,
}

/// Where the data is.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    /// A `postgres://` address; empty for SQLite in the data folder.
    pub address: String,
    /// Whether PostgreSQL is asked to notify of changes, on a connection of
    /// its own. A pooler that gives one for each transaction cannot.
    pub notifications: bool,
}

impl Default for Database {
    fn default() -> Self {
        Self { address: String::new(), notifications: true }
    }
}

/// The pages in memory.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pages {
    /// Their budget in megabytes.
    pub memory_mb: u64,
}

/// Programs that use the station.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Api {
    /// Requests a second that each key may make; four times as many at once.
    pub per_second: u32,
}

/// Pictures and sound that people send.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Media {
    /// The largest picture, in megabytes.
    pub picture_mb: u64,
    /// The largest sound or video, in megabytes.
    pub recording_mb: u64,
    /// Files that are worked on at a time.
    pub at_once: u64,
}

impl Media {
    /// How large files may be.
    pub fn limits(&self) -> Limits {
        Limits { picture: self.picture_mb * MEGABYTE, recording: self.recording_mb * MEGABYTE }
    }

    fn check(&self) -> Result<()> {
        for (name, megabytes) in [("picture_mb", self.picture_mb), ("recording_mb", self.recording_mb)] {
            if !(1..=MOST_MEMORY_MB).contains(&megabytes) {
                bail!("{name} is {megabytes}: write a number of megabytes from 1 to {MOST_MEMORY_MB}");
            }
        }
        if !(1..=MOST_AT_ONCE).contains(&self.at_once) {
            bail!("at_once is {}: write a number from 1 to {MOST_AT_ONCE}", self.at_once);
        }
        Ok(())
    }
}

impl Default for Media {
    fn default() -> Self {
        Self { picture_mb: 40, recording_mb: 2_000, at_once: 2 }
    }
}

impl Default for Api {
    fn default() -> Self {
        Self { per_second: 50 }
    }
}

/// What goes out to servers of others.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fetch {
    /// Whether addresses of the public internet are asked at all, such as
    /// those that stories link to.
    pub public: bool,
    /// Addresses with ports that may be asked beside those of the public
    /// internet, such as a neighbour's `10.0.0.7:8080`.
    pub allow: Vec<SocketAddr>,
}

impl Default for Http {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".into(),
            public_url: String::new(),
            desk_listen: String::new(),
            desk_url: String::new(),
        }
    }
}

impl Default for Fetch {
    fn default() -> Self {
        Self { public: true, allow: vec![] }
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self { memory_mb: 40 }
    }
}

/// A terabyte, in megabytes: more is a slip of the pen.
const MOST_MEMORY_MB: u64 = 1_000_000;

/// In bytes.
const MEGABYTE: u64 = 1_000_000;
/// The most files worked on at a time: each has a thread of its own.
const MOST_AT_ONCE: u64 = 64;

const NAME: &str = "LONGWAVE_STATION_NAME";
const CONTACT: &str = "LONGWAVE_SECURITY_CONTACT";

/// The name of the file in the data folder.
pub const FILE: &str = "longwave.toml";

impl Config {
    /// Reads what is set for the data folder.
    pub fn load(data: &Path) -> Result<Self> {
        let file = data.join(FILE);
        let mut config = match read(&file)? {
            Some(text) => toml::from_str(&text).with_context(|| format!("reading {}", file.display()))?,
            None => Self::default(),
        };
        config.data = data.to_owned();
        let mut found = Vec::new();
        for (name, place) in config.named() {
            if let Some(value) = environment(name)? {
                *place = value;
                found.push(name);
            }
        }
        config.environment = found;
        for (name, place) in config.numbers() {
            if let Some(value) = environment(name)? {
                *place = value.parse().with_context(|| format!("{name} is {value}: write a number"))?;
            }
        }
        if let Some(value) = environment("LONGWAVE_API_PER_SECOND")? {
            config.api.per_second = value
                .parse()
                .with_context(|| format!("LONGWAVE_API_PER_SECOND is {value}: write a number"))?;
        }
        for (name, place) in config.switches() {
            if let Some(value) = environment(name)? {
                *place = value.parse().with_context(|| format!("{name} is {value}: write true or false"))?;
            }
        }
        for (name, place) in config.files() {
            if let Some(value) = environment(name)? {
                *place = value.into();
            }
        }
        if let Some(value) = environment("LONGWAVE_FETCH_ALLOW")? {
            config.fetch.allow = places(&value).with_context(|| {
                format!("LONGWAVE_FETCH_ALLOW is {value}: write addresses with ports, such as 10.0.0.7:8080")
            })?;
        }
        config.check()?;
        Ok(config)
    }

    /// How often a key may ask.
    pub fn throttle(&self) -> Result<Throttle> {
        let per_second = NonZeroU32::new(self.api.per_second);
        Ok(Throttle::new(per_second.context("api.per_second is 0: no key could ask for anything")?))
    }

    fn switches(&mut self) -> [(&'static str, &mut bool); 2] {
        [
            ("LONGWAVE_FETCH_PUBLIC", &mut self.fetch.public),
            ("LONGWAVE_DATABASE_NOTIFICATIONS", &mut self.database.notifications),
        ]
    }

    fn files(&mut self) -> [(&'static str, &mut PathBuf); 2] {
        [
            ("LONGWAVE_BUS_CREDENTIALS", &mut self.bus.credentials_file),
            ("LONGWAVE_BUS_CA", &mut self.bus.ca_file),
        ]
    }

    fn named(&mut self) -> [(&'static str, &mut String); 10] {
        [
            (NAME, &mut self.station.name),
            (CONTACT, &mut self.station.security_contact),
            ("LONGWAVE_KEY_FILE", &mut self.station.key_file),
            ("LONGWAVE_LISTEN", &mut self.http.listen),
            ("LONGWAVE_PUBLIC_URL", &mut self.http.public_url),
            ("LONGWAVE_DESK_LISTEN", &mut self.http.desk_listen),
            ("LONGWAVE_DESK_URL", &mut self.http.desk_url),
            ("LONGWAVE_DATABASE", &mut self.database.address),
            ("LONGWAVE_BUS", &mut self.bus.address),
            ("LONGWAVE_BUS_TOKEN", &mut self.bus.token),
        ]
    }

    fn numbers(&mut self) -> [(&'static str, &mut u64); 4] {
        [
            ("LONGWAVE_PAGES_MEMORY_MB", &mut self.pages.memory_mb),
            ("LONGWAVE_MEDIA_PICTURE_MB", &mut self.media.picture_mb),
            ("LONGWAVE_MEDIA_RECORDING_MB", &mut self.media.recording_mb),
            ("LONGWAVE_MEDIA_AT_ONCE", &mut self.media.at_once),
        ]
    }

    /// Refuses what cannot be meant, with what to write instead.
    pub fn check(&self) -> Result<()> {
        let is_origin = |url: &str| {
            let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
            let is_plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
            host.is_some_and(|host| !host.is_empty() && host.bytes().all(is_plain))
        };
        for (name, url) in [("public_url", &self.http.public_url), ("desk_url", &self.http.desk_url)] {
            if !url.is_empty() && !is_origin(url) {
                bail!("{name} is “{url}”: write scheme and host only, such as https://example.org");
            }
        }
        if self.http.desk_listen == self.http.listen && !self.http.listen.ends_with(":0") {
            bail!("desk_listen is the site's own: leave it empty, or write another port");
        }
        let contact = &self.station.security_contact;
        let is_contact = contact.starts_with("https://") || contact.starts_with("mailto:");
        if !contact.is_empty() && (!is_contact || contact.chars().any(|c| c.is_control() || c == ' ')) {
            bail!("security_contact is “{contact}”: write an address that begins with https:// or mailto:");
        }
        if self.pages.memory_mb > MOST_MEMORY_MB {
            bail!(
                "memory_mb is {}: write a number of megabytes up to {MOST_MEMORY_MB}",
                self.pages.memory_mb
            );
        }
        self.media.check()?;
        self.bus.check()?;
        let database = &self.database.address;
        if !database.is_empty()
            && !database.starts_with("postgres://")
            && !database.starts_with("postgresql://")
        {
            bail!(
                "the database's address does not begin with postgres://; leave it empty for SQLite in the data folder"
            );
        }
        Ok(())
    }

    /// Where readers find the station.
    pub fn public_url(&self) -> String {
        if self.http.public_url.is_empty() {
            format!("http://{}", self.http.listen)
        } else {
            self.http.public_url.clone()
        }
    }

    /// The file of the station's key.
    pub fn key_file(&self) -> PathBuf {
        let file = self.station.key_file.as_str();
        self.data.join(if file.is_empty() { key::FILE } else { file })
    }

    /// Where editors find the desk.
    pub fn desk_url(&self) -> String {
        match (self.http.desk_url.as_str(), self.http.desk_listen.as_str()) {
            ("", "") => self.public_url(),
            ("", listen) => format!("http://{listen}"),
            (url, _) => url.to_owned(),
        }
    }

    /// What the desk cannot set because it is set here.
    pub fn given(&self) -> Given {
        let fixed = |value: &String, variable: &'static str| {
            let place = if self.environment.contains(&variable) { variable } else { FILE };
            Some(Fixed { value: value.clone(), place }).filter(|it| !it.value.is_empty())
        };
        Given {
            station: fixed(&self.station.name, NAME),
            security_contact: fixed(&self.station.security_contact, CONTACT),
        }
    }

    /// The same, with what must not be seen hidden.
    pub fn shown(&self) -> Self {
        let mut shown = Self { bus: self.bus.shown(), ..self.clone() };
        if let Some((scheme, rest)) = self.database.address.split_once("://") {
            let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
            let place = place.split_once('?').map_or(place, |(place, _)| place);
            shown.database.address = format!("{scheme}://(hidden)@{place}");
        }
        shown
    }
}

/// Addresses with ports, with commas or spaces between them.
fn places(text: &str) -> Result<Vec<SocketAddr>> {
    let all = text.split([',', ' ']).filter(|place| !place.is_empty());
    all.map(|place| Ok(place.parse()?)).collect()
}

#[expect(clippy::disallowed_methods, reason = "read once, before anything is served")]
fn read(file: &Path) -> Result<Option<String>> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("reading {}", file.display())),
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the place that reads the environment")]
fn environment(name: &str) -> Result<Option<String>> {
    match std::env::var(name) {
        Ok(value) => Ok(Some(value)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => bail!("{name} is not text"),
    }
}
