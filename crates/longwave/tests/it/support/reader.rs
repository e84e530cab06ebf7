use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use reqwest::redirect::Policy;
use reqwest::{Client, Method, header};

use super::{Answer, DEADLINE, until};

/// Who asks over HTTP. Follows no redirects and decodes nothing: tests look
/// at both.
#[derive(Clone)]
pub struct Reader {
    client: Client,
    pub address: SocketAddr,
    host: Option<String>,
}

impl Reader {
    #[expect(clippy::disallowed_methods, reason = "a reader is somebody else's program")]
    pub fn of(address: SocketAddr) -> Self {
        let client = Client::builder().redirect(Policy::none()).timeout(DEADLINE).no_proxy();
        // Nothing here is encrypted: to read the system's certificates each time is slow.
        let client = client.tls_certs_only([]).build().unwrap();
        Self { client, address, host: None }
    }

    /// The same, asking for another host.
    pub fn at(self, host: &str) -> Self {
        Self { host: Some(host.to_owned()), ..self }
    }

    /// GET.
    pub async fn opens(&self, path: &str) -> Answer {
        self.asks(Method::GET, path, &[]).await
    }

    /// GET with headers.
    pub async fn opens_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.asks(Method::GET, path, headers).await
    }

    pub async fn asks(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.brings(method, path, headers, vec![]).await
    }

    /// The same with a body.
    pub async fn brings(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        // Addresses on pages are whole ones.
        let path = path.strip_prefix(super::PUBLIC).unwrap_or(path);
        let mut request = self.client.request(method, format!("http://{}{path}", self.address));
        if let Some(host) = &self.host {
            request = request.header(header::HOST, host);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !body.is_empty() {
            request = request.body(body);
        }
        let response = request.send().await.unwrap_or_else(|error| panic!("{path}: {error:?}"));
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await.unwrap_or_else(|error| panic!("{path}: {error:?}")).to_vec();
        Answer { path: path.to_owned(), status, headers, bytes }
    }

    /// Asks again until the page answers with this status and shows the words.
    pub async fn soon_sees(&self, path: &str, status: u16, words: &str) -> Answer {
        until(&format!("{path} answers {status} with “{words}”"), async || {
            let answer = self.opens(path).await;
            answer.status == status && answer.text().contains(words)
        })
        .await;
        self.opens(path).await
    }

    /// Asks again until a story's short address leads to its page; returns where that is.
    pub async fn soon_finds(&self, path: &str) -> String {
        until(&format!("{path} leads on"), async || self.opens(path).await.status == 308).await;
        self.opens(path).await.header("location").to_owned()
    }

    /// Asks again until the page no longer shows the words.
    pub async fn soon_misses(&self, path: &str, words: &str) {
        until(&format!("{path} shows no “{words}”"), async || {
            !self.opens(path).await.text().contains(words)
        })
        .await;
    }

    /// Sends bytes as they are; returns the status that comes back.
    pub fn sends(&self, request: &[u8]) -> Option<u16> {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(DEADLINE)).unwrap();
        // The other end may close before it has read all.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let mut some = [0; 4096];
        while !answer.windows(2).any(|end| end == b"\r\n") {
            match stream.read(&mut some) {
                Ok(0) | Err(_) => break,
                Ok(count) => answer.extend_from_slice(&some[..count]),
            }
        }
        let line = String::from_utf8_lossy(&answer);
        line.split(' ').nth(1)?.parse().ok()
    }
}
