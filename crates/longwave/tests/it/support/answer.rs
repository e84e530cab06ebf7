use std::io::Read as _;

use reqwest::header::HeaderMap;
use scraper::{Html, Selector};

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub path: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    #[track_caller]
    pub fn answers(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {:?}", self.path, self.headers);
        self
    }

    #[track_caller]
    pub fn shows(self, words: &str) -> Self {
        assert!(
            self.text().contains(words),
            "{} ({}) shows no “{words}”: {}",
            self.path,
            self.status,
            self.body()
        );
        self
    }

    #[track_caller]
    pub fn hides(self, words: &str) -> Self {
        assert!(!self.text().contains(words), "{} shows “{words}”", self.path);
        self
    }

    /// A header as text; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header in ASCII"))
    }

    /// The decoded body.
    #[track_caller]
    pub fn text(&self) -> String {
        let mut plain = Vec::new();
        match self.header("content-encoding") {
            "" => plain.clone_from(&self.bytes),
            "br" => drop(
                brotli::Decompressor::new(self.bytes.as_slice(), 4096)
                    .read_to_end(&mut plain)
                    .expect("brotli"),
            ),
            "gzip" => drop(
                flate2::read::GzDecoder::new(self.bytes.as_slice()).read_to_end(&mut plain).expect("gzip"),
            ),
            other => panic!("{}: what is {other}?", self.path),
        }
        String::from_utf8(plain)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }

    /// The text from the body element on: the styles before it are long.
    fn body(&self) -> String {
        let text = self.text();
        text.find("<body").map_or(text.clone(), |start| text[start..].to_owned())
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.text())
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text()).unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }

    /// The texts of what the selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let text = |it: scraper::ElementRef<'_>| it.text().collect::<String>().trim().to_owned();
        self.html().select(&selector).map(text).collect()
    }

    /// An attribute of what the selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html().select(&selector).filter_map(|it| it.attr(name)).map(str::to_owned).collect()
    }
}
