//! Something is brought to another server: a push message, a webhook.

use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{Method, Response};
use tokio::time::timeout;
use url::Url;

use super::{BODY_PATIENCE, Failure, Fetch, reach, read};

/// What the other server said.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The status.
    pub status: u16,
    /// How long it wants to be left alone (RFC 9110 section 10.2.3).
    pub rest: Option<Duration>,
    /// The beginning of its answer.
    pub body: Vec<u8>,
}

impl Fetch {
    /// Whether anything would be brought to an address: over an encrypted line,
    /// or to a place that is allowed beside the public ones.
    pub fn delivers_to(&self, address: &str) -> bool {
        let Ok(at) = Url::parse(address) else { return false };
        let is_sealed = at.scheme() == "https" && reach::check(&at, &self.0.allow, self.0.is_public).is_ok();
        is_sealed || reach::check(&at, &self.0.allow, false).is_ok()
    }

    /// Brings a body to an address by POST; reads at most so many bytes of the
    /// answer. It follows no redirect: what is brought is for one place only,
    /// and a place that moved says so in its status.
    pub async fn deliver(
        &self,
        address: &str,
        headers: HeaderMap,
        body: impl Into<Bytes>,
        most: usize,
    ) -> Result<Receipt, Failure> {
        let at = Url::parse(address).map_err(|_| Failure::Refused)?;
        let port = reach::check(&at, &self.0.allow, self.0.is_public)?;
        let request =
            self.0.client(port)?.request(Method::POST, at.clone()).headers(headers).body(body.into());
        let response = timeout(self.0.head_patience, request.send()).await.map_err(|_| Failure::Silent)?;
        let response = response.map_err(|error| Failure::of(&error))?;
        let rest = rest(&response);
        let answer =
            timeout(BODY_PATIENCE, read(response, at, most)).await.map_err(|_| Failure::Silent)??;
        Ok(Receipt { status: answer.status, rest, body: answer.body })
    }
}

/// In seconds; a date is not read, since its clock is not ours.
fn rest(response: &Response) -> Option<Duration> {
    let seconds = response.headers().get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}
