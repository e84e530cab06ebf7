//! Old addresses and where they lead. They are asked where nothing else
//! answers, so they are in memory: who asks for a thousand addresses that were
//! never here costs a look each.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use percent_encoding::percent_decode_str;

/// What an old address answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Redirect {
    /// It has moved for good.
    Permanent(Arc<str>),
    /// It is elsewhere for a while.
    Temporary(Arc<str>),
    /// It is gone, and nothing took its place.
    Gone,
}

/// All redirects, by the keys of their addresses.
#[derive(Clone, Default)]
pub struct Redirects(Arc<RwLock<HashMap<String, Redirect>>>);

impl Redirects {
    /// Replaces the list.
    pub fn set(&self, all: HashMap<String, Redirect>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = all;
    }

    /// What a path answers, with its query where the redirect names that one.
    pub fn find(&self, path: &str, query: Option<&str>) -> Option<Redirect> {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if all.is_empty() {
            return None;
        }
        let query = query.filter(|query| !query.is_empty());
        let whole = query.and_then(|query| all.get(&key(&format!("{path}?{query}"))));
        whole.or_else(|| all.get(&key(path))).cloned()
    }
}

/// The one way in which an address is looked up: decoded, its path in small
/// letters and without a slash at its end.
pub fn key(address: &str) -> String {
    let (path, query) = address.split_once('?').map_or((address, None), |(path, query)| (path, Some(query)));
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let path = decoded(path).to_lowercase();
    let path = path.trim_end_matches('/');
    let path = if path.is_empty() { "/" } else { path };
    match query {
        Some(query) if !query.is_empty() => format!("{path}?{}", decoded(query)),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expect: &str) {
        assert_eq!(key(address), expect, "{address}");
    }

    #[test]
    fn all_spellings_of_an_address_have_one_key() {
        check("/Old/News.ASPX?ID=3", "/old/news.aspx?ID=3");
        check("/old/", "/old");
        check("/old//", "/old");
        check("/", "/");
        check("//", "/");
        check("", "/");
        check("/old?", "/old");
        check("/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/", "/ميناء");
        check("/ميناء", "/ميناء");
        check("/caf%C3%89", "/café");
        check("/%ff%fe", "/\u{fffd}\u{fffd}");
        check("/a%2", "/a%2");
        check("/?p=12", "/?p=12");
    }

    #[test]
    fn a_query_that_is_named_comes_first() {
        let all = Redirects::default();
        assert_eq!(all.find("/a", None), None);
        let to = |place: &str| Redirect::Permanent(place.into());
        all.set(
            [("/a".into(), to("/all")), ("/a?p=1".into(), to("/one")), ("/b?p=1".into(), Redirect::Gone)]
                .into(),
        );
        let check = |path: &str, query: Option<&str>, expect: Option<Redirect>| {
            assert_eq!(all.find(path, query), expect, "{path} {query:?}");
        };
        check("/A/", None, Some(to("/all")));
        check("/a", Some(""), Some(to("/all")));
        check("/a", Some("p=1"), Some(to("/one")));
        check("/a", Some("p=1&utm=x"), Some(to("/all")));
        check("/b", Some("p=1"), Some(Redirect::Gone));
        check("/b", None, None);
        check("/c", Some("p=1"), None);
    }
}
