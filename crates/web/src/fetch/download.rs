//! A file of another server, piece by piece and on again where a line broke
//! (RFC 9110 section 14).

use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{CONTENT_RANGE, ETAG, HeaderMap, HeaderValue, IF_RANGE, RANGE};
use reqwest::{Method, Response};
use tokio::time::timeout;

use super::{Failure, Fetch};

/// How long a line may be silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// A file on its way.
#[derive(Debug)]
pub struct Download {
    /// The status.
    pub status: u16,
    /// From which byte on it comes: from the first where the server has
    /// another file by now, or gives no parts.
    pub from: u64,
    /// How large all of it is, in bytes, where the server says so.
    pub bytes: Option<u64>,
    /// Names the file as it is now, where a part of it can be asked for later.
    pub version: Option<String>,
    response: Response,
}

impl Fetch {
    /// Asks for a file, from byte `from` on if it is still the one that
    /// `version` names.
    pub async fn download(
        &self,
        address: &str,
        from: u64,
        version: Option<&str>,
    ) -> Result<Download, Failure> {
        let mut headers = HeaderMap::new();
        let part = version.filter(|_| from > 0).and_then(|it| HeaderValue::from_str(it).ok());
        if let Some(version) = part {
            headers.insert(
                RANGE,
                HeaderValue::from_str(&format!("bytes={from}-")).map_err(|_| Failure::Refused)?,
            );
            headers.insert(IF_RANGE, version);
        }
        let (response, _) = self.follow(Method::GET, address, &headers).await?;
        Ok(Download::of(response))
    }
}

impl Download {
    fn of(response: Response) -> Self {
        let header = |name| response.headers().get(name).and_then(|it| it.to_str().ok());
        let range = header(CONTENT_RANGE).filter(|_| response.status() == 206).and_then(range);
        // A weak one does not say that the bytes are the same.
        let version = header(ETAG).filter(|it| it.starts_with('"')).map(str::to_owned);
        let (from, bytes) = range.unwrap_or((0, response.content_length()));
        Self { status: response.status().as_u16(), from, bytes, version, response }
    }

    /// The next piece; none at the end.
    pub async fn piece(&mut self) -> Result<Option<Bytes>, Failure> {
        let piece = timeout(PATIENCE, self.response.chunk()).await.map_err(|_| Failure::Silent)?;
        piece.map_err(|error| Failure::of(&error))
    }
}

/// `bytes 500-999/1000`: from where, and of how many.
fn range(text: &str) -> Option<(u64, Option<u64>)> {
    let (part, all) = text.strip_prefix("bytes ")?.split_once('/')?;
    Some((part.split_once('-')?.0.parse().ok()?, all.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_says_where_it_begins() {
        assert_eq!(range("bytes 500-999/1000"), Some((500, Some(1000))));
        assert_eq!(range("bytes 500-999/*"), Some((500, None)));
        for wrong in ["", "bytes */1000", "items 1-2/3", "bytes x-9/10"] {
            assert_eq!(range(wrong), None, "{wrong}");
        }
    }
}
