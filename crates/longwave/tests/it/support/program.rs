use reqwest::Method;
use serde_json::Value;

use super::{Answer, Reader, Station};

/// A program that uses the API with a key.
pub struct Program {
    pub reader: Reader,
    pub key: String,
}

impl Program {
    /// GET.
    pub async fn gets(&self, path: &str) -> Answer {
        self.asks(Method::GET, path, &[], None).await
    }

    /// POST of some JSON.
    pub async fn posts(&self, path: &str, body: &Value) -> Answer {
        self.asks(Method::POST, path, &[], Some(body)).await
    }

    /// The same on top of a revision.
    pub async fn posts_on(&self, path: &str, number: u64, body: &Value) -> Answer {
        self.asks(Method::POST, path, &[("if-match", &format!("\"{number}\""))], Some(body)).await
    }

    /// DELETE.
    pub async fn removes(&self, path: &str) -> Answer {
        self.asks(Method::DELETE, path, &[], None).await
    }

    pub async fn asks(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Answer {
        let bearer = format!("Bearer {}", self.key);
        let mut all = vec![("authorization", bearer.as_str())];
        let has_own_kind = headers.iter().any(|(name, _)| *name == "content-type");
        if body.is_some() && !has_own_kind {
            all.push(("content-type", "application/json"));
        }
        all.extend(headers);
        let body = body.map(|json| json.to_string().into_bytes()).unwrap_or_default();
        let answer = self.reader.brings(method, &format!("/api/v1{path}"), &all, body).await;
        is_an_answer_of_the_api(&answer);
        answer
    }
}

/// What a problem is, by the end of its `type`.
#[track_caller]
pub fn kind(answer: &Answer) -> String {
    answer.json()["type"].as_str().unwrap().rsplit(':').next().unwrap().to_owned()
}

/// What stands around every answer.
#[track_caller]
pub fn is_an_answer_of_the_api(answer: &Answer) {
    assert_eq!(answer.header("cache-control"), "no-store", "{answer:?}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
    assert_eq!(answer.header("x-request-id").len(), 26);
    for name in ["set-cookie", "access-control-allow-origin"] {
        assert!(!answer.headers.contains_key(name), "{name}: {answer:?}");
    }
    if answer.status >= 400 {
        assert_eq!(answer.header("content-type"), "application/problem+json", "{answer:?}");
        if !answer.bytes.is_empty() {
            let problem = answer.json();
            assert_eq!(problem["status"], answer.status, "{problem}");
            assert!(problem["type"].as_str().unwrap().starts_with("urn:longwave:problem:"), "{problem}");
        }
    }
}

impl Station {
    /// A key of the command line, in one edition or in all.
    #[track_caller]
    pub fn key(&self, role: &str, edition: Option<&str>) -> String {
        let mut args = vec!["key", "create", "--role", role, "--name", role];
        args.extend(edition.map(|id| ["--edition", id]).into_iter().flatten());
        let key = self.runs(&args).succeeds().out.trim().to_owned();
        assert!(key.starts_with("lw_") && key.len() == 35, "{key}");
        key
    }

    /// A program with such a key.
    #[track_caller]
    pub fn program(&self, role: &str, edition: Option<&str>) -> Program {
        self.with_key(self.key(role, edition))
    }

    /// A program with this key.
    pub fn with_key(&self, key: String) -> Program {
        Program { reader: self.reader(), key }
    }
}
