//! What may lead, and where to.

use lw_web::pages::key;
use url::Url;

use super::{BadRedirect, Kind, New};
use crate::editions::Edition;

/// The longest address, in bytes.
const LONGEST: usize = 2_000;
/// Where pages are never looked for.
const OWN: [&str; 4] = ["/desk", "/assets", "/media", "/-"];

/// Where the station is, to know its own addresses when whole ones are written.
pub struct Place<'a> {
    /// Scheme and host.
    pub public_url: &'a str,
    /// Some may have hosts of their own.
    pub editions: &'a [Edition],
}

impl Place<'_> {
    /// A redirect as it was written.
    pub fn read(&self, source: &str, target: &str, kind: &str) -> Result<New, BadRedirect> {
        let kind = Kind::named(kind).ok_or(BadRedirect::Kind)?;
        let source = self.source(source)?;
        let target = match kind {
            Kind::Gone => None,
            _ => Some(self.target(target)?),
        };
        Ok(New { source, kind, target })
    }

    fn source(&self, text: &str) -> Result<String, BadRedirect> {
        let text = plain(text).ok_or(BadRedirect::Source)?;
        let path = self.own(text).ok_or(BadRedirect::Source)?;
        let source = key(path.split('#').next().unwrap_or_default());
        let is_text = source.chars().all(|letter| !letter.is_control() && letter != '\u{fffd}');
        if !is_text || source.len() > LONGEST {
            return Err(BadRedirect::Source);
        }
        let is_under = |own: &&str| {
            source.strip_prefix(*own).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
        };
        if source == "/" || OWN.iter().any(is_under) {
            return Err(BadRedirect::Own);
        }
        Ok(source)
    }

    /// A path of ours, or a whole address that is encrypted. Nothing of it is
    /// taken from who asks, so that a link to us cannot lead where they like.
    fn target(&self, text: &str) -> Result<String, BadRedirect> {
        let text = plain(text).ok_or(BadRedirect::Target)?;
        if let Some(path) = self.own(text) {
            // Browsers read `/\host` and `/\t/host` as another host.
            let base = Url::parse("https://own.invalid").map_err(|_| BadRedirect::Target)?;
            let whole = base.join(&path).map_err(|_| BadRedirect::Target)?;
            let rest = whole.as_str().strip_prefix("https://own.invalid").ok_or(BadRedirect::Target)?;
            return if rest.starts_with("//") { Err(BadRedirect::Target) } else { Ok(rest.to_owned()) };
        }
        let whole = Url::parse(text).map_err(|_| BadRedirect::Target)?;
        let is_bare = whole.username().is_empty() && whole.password().is_none();
        if whole.scheme() != "https" || !whole.has_host() || !is_bare {
            return Err(BadRedirect::Target);
        }
        Ok(whole.into())
    }

    /// The path of an address of ours, under its edition where that has a host
    /// of its own.
    fn own(&self, text: &str) -> Option<String> {
        if text.starts_with('/') && !text.starts_with("//") {
            return Some(text.to_owned());
        }
        let (scheme, rest) = text.split_once("://")?;
        if !matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") {
            return None;
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = (rest[..end].to_ascii_lowercase(), &rest[end..]);
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        let station = self.public_url.split_once("://").map_or("", |(_, host)| host);
        if host == station {
            return Some(path);
        }
        let edition = self.editions.iter().find(|it| it.host.as_deref() == Some(host.as_str()))?;
        Some(format!("/{}{path}", edition.id))
    }
}

/// A text that can be an address at all.
fn plain(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_plain = |letter: char| !letter.is_control() && !letter.is_whitespace() && letter != '\\';
    (!text.is_empty() && text.len() <= LONGEST && text.chars().all(is_plain)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: Place<'_> = Place { public_url: "https://radio.example", editions: &[] };

    fn source(text: &str, expect: Result<&str, BadRedirect>) {
        assert_eq!(PLACE.source(text), expect.map(str::to_owned), "{text:?}");
    }

    fn target(text: &str, expect: Option<&str>) {
        assert_eq!(PLACE.target(text).ok().as_deref(), expect, "{text:?}");
    }

    #[test]
    fn an_old_address_is_a_path_of_this_site() {
        source(" /News/12.html ", Ok("/news/12.html"));
        source("https://radio.example/News/?p=1#top", Ok("/news?p=1"));
        source("http://RADIO.example/a", Ok("/a"));
        source("https://radio.example?p=1", Ok("/?p=1"));
        for bad in [
            "",
            "news",
            "//radio.example/a",
            "https://other.example/a",
            "ftp://radio.example/a",
            "/a b",
            "/a\0",
            "/\\a",
            "/%00",
            "/%ff",
        ] {
            source(bad, Err(BadRedirect::Source));
        }
        source(&format!("/{}", "a".repeat(10_000)), Err(BadRedirect::Source));
        for own in [
            "/",
            "https://radio.example",
            "/desk",
            "/DESK/x",
            "/%64esk/",
            "/assets/x.js",
            "/media/0",
            "/-/live",
            "/desk?x",
        ] {
            source(own, Err(BadRedirect::Own));
        }
        source("/desktop", Ok("/desktop"));
    }

    #[test]
    fn it_leads_only_to_us_or_to_an_encrypted_address() {
        target("/en/", Some("/en/"));
        target("/en/../ar/?a=b#c", Some("/ar/?a=b#c"));
        target("/ميناء", Some("/%D9%85%D9%8A%D9%86%D8%A7%D8%A1"));
        target("https://radio.example/en/", Some("/en/"));
        target("https://other.example/a?b", Some("https://other.example/a?b"));
        target("HTTPS://Other.Example", Some("https://other.example/"));
        for bad in [
            "",
            "en",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "http://other.example/",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "https://me:pw@other.example/",
            "https://radio.example@evil.example/",
            "mailto:a@b.example",
            "/..//evil.example",
            "/a\r\nset-cookie: x",
            "https:/\\evil",
        ] {
            target(bad, None);
        }
    }
}
