use std::time::Duration;

use reqwest::{Client, Response};

use super::{DEADLINE, Reader};

/// A page that is open: it listens to a stream of events.
pub struct Listener {
    response: Response,
    heard: String,
}

impl Reader {
    /// Opens a stream of events.
    #[expect(clippy::disallowed_methods, reason = "a reader is somebody else's program")]
    pub async fn listens(&self, path: &str, headers: &[(&str, &str)]) -> Listener {
        let client = Client::builder().no_proxy().tls_certs_only([]).build().unwrap();
        let mut request = client.get(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Listener { response, heard: String::new() }
    }
}

impl Listener {
    /// The id and the data of the next event.
    pub async fn hears(&mut self) -> (String, String) {
        let heard = tokio::time::timeout(DEADLINE, self.next()).await;
        heard.expect("nothing was heard").expect("the stream has ended")
    }

    /// Fails where an event comes within this time.
    pub async fn hears_nothing(&mut self, during: Duration) {
        if let Ok(event) = tokio::time::timeout(during, self.next()).await {
            panic!("{event:?} was heard");
        }
    }

    /// The data of the next event of a live report.
    pub async fn hears_of_live(&mut self) -> String {
        let heard = tokio::time::timeout(DEADLINE, self.next_of("event: live")).await;
        heard.expect("nothing was heard").expect("the stream has ended").1
    }

    /// Fails where an event of a live report comes within this time.
    pub async fn hears_no_live(&mut self, during: Duration) {
        if let Ok(event) = tokio::time::timeout(during, self.next_of("event: live")).await {
            panic!("{event:?} was heard");
        }
    }

    async fn next(&mut self) -> Option<(String, String)> {
        self.next_of("id: ").await
    }

    /// The next event whose first line begins so: the rest of that line, and its data.
    async fn next_of(&mut self, first: &str) -> Option<(String, String)> {
        loop {
            while let Some((message, rest)) = self.heard.split_once("\n\n") {
                let field = |name: &str| message.lines().find_map(|line| line.strip_prefix(name));
                let event = field(first).zip(field("data: "));
                let event = event.map(|(name, data)| (name.to_owned(), data.to_owned()));
                self.heard = rest.to_owned();
                if event.is_some() {
                    return event;
                }
            }
            let bytes = self.response.chunk().await.unwrap()?;
            self.heard.push_str(std::str::from_utf8(&bytes).unwrap());
        }
    }
}
