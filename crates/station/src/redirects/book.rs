//! All redirects together: whether another one fits among them.

use std::collections::{BTreeMap, HashMap};

use lw_store::Change;
use lw_web::pages::key;

use super::{BadRedirect, Kind, MOST, New, queries};

/// All redirects by their old addresses, and which addresses they lead to.
#[derive(Debug, Default)]
pub struct Book {
    all: HashMap<String, New>,
    /// By the key of a target: an old address that leads there.
    led_to: HashMap<String, Vec<String>>,
    changed: BTreeMap<String, New>,
}

/// What became of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// There was none of its old address.
    New,
    /// One of the same old address leads elsewhere now.
    Changed,
    /// It was there already.
    Same,
}

impl Book {
    /// All there are.
    pub async fn read(change: &mut Change) -> lw_store::Result<Self> {
        let mut book = Self::default();
        for it in queries::all_in(change).await? {
            let kind = Kind::named(&it.kind).unwrap_or(Kind::Gone);
            book.put(New { source: it.source, kind, target: it.target });
        }
        Ok(book)
    }

    /// Adds one, if no reader would be sent in a circle by it or twice.
    pub fn add(&mut self, new: New) -> Result<Added, BadRedirect> {
        let old = self.all.get(&new.source);
        if old == Some(&new) {
            return Ok(Added::Same);
        }
        let added = if old.is_some() { Added::Changed } else { Added::New };
        if added == Added::New && self.all.len() >= MOST {
            return Err(BadRedirect::Full);
        }
        if let Some(target) = new.target.as_deref().filter(|target| target.starts_with('/')) {
            let target = key(target.split('#').next().unwrap_or_default());
            let path = target.split('?').next().unwrap_or_default();
            if target == new.source || path == new.source {
                return Err(BadRedirect::Loop);
            }
            if let Some(next) = [target.as_str(), path].into_iter().find(|it| self.all.contains_key(*it)) {
                return Err(BadRedirect::LeadsOn(next.to_owned()));
            }
        }
        if let Some(before) =
            self.led_to.get(&new.source).and_then(|all| all.iter().find(|it| **it != new.source))
        {
            return Err(BadRedirect::IsLedTo(before.clone()));
        }
        self.changed.insert(new.source.clone(), new.clone());
        self.put(new);
        Ok(added)
    }

    /// Those that are to be written.
    pub fn changed(&self) -> Vec<&New> {
        self.changed.values().collect()
    }

    fn put(&mut self, new: New) {
        let leads = |it: &New| {
            let target = it.target.as_deref().filter(|target| target.starts_with('/'))?;
            Some(key(target.split('#').next().unwrap_or_default()))
        };
        if let Some(old) = self.all.get(&new.source)
            && let Some(all) = leads(old).and_then(|target| self.led_to.get_mut(&target))
        {
            all.retain(|source| *source != new.source);
        }
        if let Some(target) = leads(&new) {
            self.led_to.entry(target).or_default().push(new.source.clone());
        }
        self.all.insert(new.source.clone(), new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(source: &str, target: &str) -> New {
        New { source: source.into(), kind: Kind::Permanent, target: Some(target.into()) }
    }

    #[test]
    fn no_reader_is_sent_in_a_circle_or_twice() {
        let mut book = Book::default();
        let mut check = |source: &str, target: &str, expect: Result<Added, BadRedirect>| {
            assert_eq!(book.add(new(source, target)), expect, "{source} → {target}");
        };
        check("/a", "/b", Ok(Added::New));
        check("/a", "/b", Ok(Added::Same));
        check("/a", "/A/", Err(BadRedirect::Loop));
        check("/a", "/a?x", Err(BadRedirect::Loop));
        check("/c", "/a", Err(BadRedirect::LeadsOn("/a".into())));
        check("/c", "/A/?utm=1#top", Err(BadRedirect::LeadsOn("/a".into())));
        check("/b", "/c", Err(BadRedirect::IsLedTo("/a".into())));
        check("/b", "/a", Err(BadRedirect::LeadsOn("/a".into())));
        check("/a", "/c", Ok(Added::Changed));
        check("/b", "/c", Ok(Added::New));
        check("/d", "https://radio.example/b", Ok(Added::New));
        check("/e?p=1", "/e", Ok(Added::New));
        check("/e?p=2", "/e?p=1", Err(BadRedirect::LeadsOn("/e?p=1".into())));
        let gone = New { source: "/c".into(), kind: Kind::Gone, target: None };
        assert_eq!(book.add(gone), Err(BadRedirect::IsLedTo("/a".into())));
    }
}
