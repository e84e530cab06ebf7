//! What goes out to servers of others: the only place in the product that asks
//! them anything.
//!
//! An address comes from somebody's text, and the station stands where its
//! database, its neighbours and its cloud's secrets can be reached. So an
//! address is asked only where everybody could ask it: [`reach`] says which.
//! A name is looked up once, and the connection goes to the very address that
//! was checked. Redirects are followed by hand, each checked like the first.
//!
//! It keeps no cookies, sends no referrer, reads no proxy from the
//! environment, and logs no address.

mod deliver;
mod download;
mod failure;
pub mod reach;
#[cfg(test)]
mod tests;

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{HeaderMap, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Response};
use tokio::time::timeout;
use url::Url;

pub use deliver::Receipt;
pub use download::Download;
pub use failure::Failure;
pub use reqwest::Method;

/// How we say who we are.
const AGENT: &str = concat!("Longwave/", env!("CARGO_PKG_VERSION"));
/// How long a look-up, a connection and a handshake may take together.
const CONNECT_PATIENCE: Duration = Duration::from_secs(5);
/// How long it may take until an answer begins.
const HEAD_PATIENCE: Duration = Duration::from_secs(10);
/// How long the rest of an answer may take.
const BODY_PATIENCE: Duration = Duration::from_secs(10);
/// Redirects that are followed: before the sound of a podcast stand counters,
/// each of which leads on to the next.
const MOST_REDIRECTS: usize = 10;

/// The way out.
#[derive(Clone, Debug)]
pub struct Fetch(Arc<Doors>);

/// Made when first needed: to read the system's certificates takes longer than
/// a station's start.
#[derive(Debug)]
struct Doors {
    allow: Vec<SocketAddr>,
    is_public: bool,
    head_patience: Duration,
    public: OnceLock<Result<Client, Failure>>,
    allowed: OnceLock<Result<Vec<(u16, Client)>, Failure>>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it came from, after redirects.
    pub address: Url,
    /// The body, or its beginning.
    pub body: Vec<u8>,
    /// Whether that is all of it.
    pub is_whole: bool,
}

impl Fetch {
    /// A way out to the public internet, and to these places beside it.
    pub fn new(allow: Vec<SocketAddr>) -> Self {
        Self::with(Doors { allow, ..Doors::default() })
    }

    /// A way out to these places only.
    pub fn only(allow: Vec<SocketAddr>) -> Self {
        Self::with(Doors { allow, is_public: false, ..Doors::default() })
    }

    fn with(doors: Doors) -> Self {
        Self(Arc::new(doors))
    }

    /// Whether an address would be asked at all: a station that stays inside
    /// knows nothing of the others.
    pub fn goes_to(&self, address: &str) -> bool {
        let url = Url::parse(address);
        self.0.is_public || url.is_ok_and(|url| reach::check(&url, &self.0.allow, false).is_ok())
    }

    /// Whether an address may be asked, as far as it can be told before its
    /// name is looked up.
    pub fn may_ask(&self, address: &str) -> bool {
        let url = Url::parse(address);
        url.is_ok_and(|url| reach::check(&url, &self.0.allow, self.0.is_public).is_ok())
    }

    /// Whether it is one of the places that are allowed beside the public ones.
    pub fn is_neighbour(&self, address: &str) -> bool {
        let url = Url::parse(address);
        url.is_ok_and(|url| reach::check(&url, &self.0.allow, false).is_ok())
    }

    /// Asks an address, and wherever it leads; reads at most so many bytes.
    pub async fn ask(&self, method: Method, address: &str, most: usize) -> Result<Answer, Failure> {
        let (response, at) = self.follow(method, address, &HeaderMap::new()).await?;
        timeout(BODY_PATIENCE, read(response, at, most)).await.map_err(|_| Failure::Silent)?
    }

    /// Asks an address, and wherever it leads, until somebody answers.
    async fn follow(
        &self,
        method: Method,
        address: &str,
        headers: &HeaderMap,
    ) -> Result<(Response, Url), Failure> {
        let mut at = Url::parse(address).map_err(|_| Failure::Refused)?;
        for _ in 0..=MOST_REDIRECTS {
            let hop = self.hop(method.clone(), &at, headers.clone());
            let response = timeout(self.0.head_patience, hop).await.map_err(|_| Failure::Silent)??;
            match onward(&at, &response) {
                Some(next) => at = next?,
                None => return Ok((response, at)),
            }
        }
        Err(Failure::Circles)
    }

    async fn hop(&self, method: Method, at: &Url, headers: HeaderMap) -> Result<Response, Failure> {
        let port = reach::check(at, &self.0.allow, self.0.is_public)?;
        let request = self.0.client(port)?.request(method, at.clone()).headers(headers);
        request.send().await.map_err(|error| Failure::of(&error))
    }
}

impl Default for Doors {
    fn default() -> Self {
        let (public, allowed) = (OnceLock::new(), OnceLock::new());
        Self { allow: vec![], is_public: true, head_patience: HEAD_PATIENCE, public, allowed }
    }
}

impl Doors {
    /// The client for a port: an address that is allowed beside the public
    /// ones is allowed on its port only.
    fn client(&self, port: u16) -> Result<&Client, Failure> {
        if self.allow.iter().all(|place| place.port() != port) {
            if !self.is_public {
                return Err(Failure::Refused);
            }
            let public = || client(Names { allow: vec![], is_open: true });
            return self.public.get_or_init(public).as_ref().map_err(|failure| *failure);
        }
        let allowed = self.allowed.get_or_init(|| self.for_allowed()).as_ref().map_err(|failure| *failure)?;
        allowed.iter().find(|(it, _)| *it == port).map(|(_, client)| client).ok_or(Failure::Refused)
    }

    fn for_allowed(&self) -> Result<Vec<(u16, Client)>, Failure> {
        let mut ports: Vec<u16> = self.allow.iter().map(SocketAddr::port).collect();
        ports.sort_unstable();
        ports.dedup();
        ports.into_iter().map(|port| Ok((port, client(self.names(port))?))).collect()
    }

    fn names(&self, port: u16) -> Names {
        let allow = self.allow.iter().filter(|place| place.port() == port).map(SocketAddr::ip).collect();
        Names { allow, is_open: self.is_public && reach::is_open(port) }
    }
}

/// Looks names up, and lets through what may be reached.
struct Names {
    allow: Vec<IpAddr>,
    is_open: bool,
}

impl Names {
    fn may(&self, address: IpAddr) -> bool {
        self.allow.contains(&address) || (self.is_open && reach::is_public(address))
    }
}

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let names = Self { allow: self.allow.clone(), is_open: self.is_open };
        Box::pin(async move {
            let found =
                tokio::net::lookup_host((name.as_str(), 0)).await.map_err(|e| failure::of_name(&e))?;
            let found: Vec<SocketAddr> = found.filter(|it| names.may(it.ip())).collect();
            // One that leads home only is refused, not unknown.
            if found.is_empty() {
                return Err(Failure::Refused.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

fn client(names: Names) -> Result<Client, Failure> {
    let names = Arc::new(names);
    plain(names.clone()).build().or_else(|error| {
        // A machine without certificates can still ask over http.
        tracing::warn!(%error, "no certificate authority is known: install the system's certificates");
        plain(names).tls_certs_only([]).build().map_err(|_| Failure::Refused)
    })
}

#[expect(clippy::disallowed_methods, reason = "this is the place that asks others")]
fn plain(names: Arc<Names>) -> ClientBuilder {
    Client::builder()
        .user_agent(AGENT)
        .redirect(Policy::none())
        .referer(false)
        .no_proxy()
        .dns_resolver(names)
        .connect_timeout(CONNECT_PATIENCE)
        .http1_only()
}

/// Where an answer leads, if it leads on.
fn onward(at: &Url, response: &Response) -> Option<Result<Url, Failure>> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = response.headers().get(LOCATION)?.to_str().ok();
    Some(location.and_then(|location| at.join(location).ok()).ok_or(Failure::Refused))
}

async fn read(mut response: Response, address: Url, most: usize) -> Result<Answer, Failure> {
    let (mut body, mut is_whole) = (Vec::new(), true);
    while let Some(chunk) = response.chunk().await.map_err(|error| Failure::of(&error))? {
        let room = most - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if chunk.len() > room {
            is_whole = false;
            break;
        }
    }
    Ok(Answer { status: response.status().as_u16(), address, body, is_whole })
}
