//! Uploads for programs.

use reqwest::Method;

use crate::support::program::is_an_answer_of_the_api;
use crate::support::{Answer, Engine, Reader, Station};

/// A client of tus with a key.
struct Client {
    reader: Reader,
    key: String,
}

impl Client {
    async fn asks(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let bearer = format!("Bearer {}", self.key);
        let own = [("authorization", bearer.as_str()), ("tus-resumable", "1.0.0")];
        let headers: Vec<_> = own.iter().chain(headers).copied().collect();
        let answer = self.reader.brings(method, path, &headers, body.to_vec()).await;
        is_an_answer_of_the_api(&answer);
        answer
    }
}

async fn client(engine: Engine) -> (Station, Client) {
    let mut station = Station::empty(engine).await;
    station.serves();
    station.owner().await;
    let key = station.key("contributor", Some("en"));
    let reader = station.reader();
    (station, Client { reader, key })
}

both_engines! {
    async fn a_program_sends_a_file_and_hears_what_became_of_it(engine) {
        let (station, client) = client(engine).await;
        let length = ("upload-length", "21");
        let made = client.asks(Method::POST, "/api/v1/uploads", &[length, ("upload-metadata", "filename cXVheS5qcGc=")], b"").await.answers(201);
        let path = made.header("location").to_owned();
        assert!(path.starts_with("/api/v1/uploads/"), "{path}");
        let piece = |offset| [("content-type", "application/offset+octet-stream"), ("upload-offset", offset)];
        let done = client.asks(Method::PATCH, &path, &piece("0"), b"words, and").await.answers(204);
        assert_eq!(done.header("upload-offset"), "10");
        client.asks(Method::PATCH, &path, &piece("0"), b"words").await.answers(409).shows("other-offset");
        let head = client.asks(Method::HEAD, &path, &[], b"").await.answers(200);
        assert_eq!((head.header("upload-offset"), head.header("upload-length")), ("10", "21"));
        let open = client.asks(Method::GET, &path, &[], b"").await.answers(200).json();
        assert_eq!((open["state"].as_str(), open["name"].as_str(), open["edition"].as_str()), (Some("open"), Some("quay.jpg"), Some("en")));
        client.asks(Method::PATCH, &path, &piece("10"), b" no picture").await.answers(422).shows("no picture, sound or video");
        let refused = client.asks(Method::GET, &path, &[], b"").await.answers(200).json();
        assert_eq!(refused["state"], "refused");
        // What is not finished is listed; others do not know of any of it.
        let more = client.asks(Method::POST, "/api/v1/uploads", &[("upload-defer-length", "1")], b"").await.answers(201);
        let listed = client.asks(Method::GET, "/api/v1/uploads", &[], b"").await.answers(200).json();
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
        assert!(more.header("location").ends_with(listed["items"][0]["id"].as_str().unwrap()));
        assert!(listed["items"][0]["bytes"].is_null());
        let other = Client { reader: station.reader(), key: station.key("owner", None) };
        other.asks(Method::GET, &path, &[], b"").await.answers(404);
        other.asks(Method::POST, "/api/v1/uploads", &[("upload-length", "1"), ("upload-metadata", "edition eHg=")], b"").await.answers(404);
    }

    async fn what_is_not_by_the_protocol_is_told_as_a_problem(engine) {
        let (_station, client) = client(engine).await;
        let made = client.asks(Method::POST, "/api/v1/uploads", &[("upload-length", "21")], b"").await.answers(201);
        let path = made.header("location").to_owned();
        client.asks(Method::PATCH, &path, &[("upload-offset", "0")], b"words").await.answers(415).shows("not-a-piece");
        client.asks(Method::POST, "/api/v1/uploads", &[], b"").await.answers(400);
        client.asks(Method::POST, "/api/v1/uploads", &[("upload-length", "0")], b"").await.answers(422).shows("empty");
        let bearer = format!("Bearer {}", client.key);
        let old = [("authorization", bearer.as_str()), ("tus-resumable", "0.2.1")];
        client.reader.brings(Method::DELETE, &path, &old, vec![]).await.answers(412).shows("other-protocol");
        client.asks(Method::DELETE, &path, &[], b"").await.answers(204);
        client.asks(Method::GET, &path, &[], b"").await.answers(404);
        client.asks(Method::OPTIONS, "/api/v1/uploads", &[], b"").await.answers(204);
        for _ in 0..100 {
            client.asks(Method::POST, "/api/v1/uploads", &[("upload-length", "5")], b"").await.answers(201);
        }
        let many = client.asks(Method::POST, "/api/v1/uploads", &[("upload-length", "5")], b"").await.answers(429);
        assert!(many.shows("too many unfinished uploads").headers.contains_key("retry-after"));
    }
}
