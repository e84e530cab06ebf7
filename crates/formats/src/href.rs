use url::Url;

use crate::html::SCHEMES;

/// Longer addresses are trackers or attacks; nobody wrote them.
const LONGEST: usize = 2_048;

/// An address that a link may have, in one spelling, or `None`. It is read
/// as a browser reads it (WHATWG URL), so that no spelling of `javascript:`
/// gets through; an address of another host without a scheme is refused,
/// since it says neither.
pub(crate) fn safe(href: &str) -> Option<String> {
    let href: String = trimmed(href);
    if href.is_empty() || href.len() > LONGEST {
        return None;
    }
    match Url::parse(&href) {
        Ok(url) => absolute(&url),
        Err(url::ParseError::RelativeUrlWithoutBase) => relative(&href),
        Err(_) => None,
    }
}

/// The same, resolved against the page it is on.
pub(crate) fn safe_on(href: &str, base: Option<&Url>) -> Option<String> {
    match base.and_then(|base| base.join(&trimmed(href)).ok()) {
        Some(url) => absolute(&url).filter(|href| href.len() <= LONGEST),
        None => safe(href),
    }
}

/// Browsers drop tabs and newlines anywhere, and controls and spaces at the ends.
fn trimmed(href: &str) -> String {
    href.trim_matches(|c: char| c <= ' ').chars().filter(|c| !c.is_control()).collect()
}

fn absolute(url: &Url) -> Option<String> {
    let host_is_well = url.has_host() == url.scheme().starts_with("http");
    (SCHEMES.contains(&url.scheme()) && host_is_well).then(|| url.to_string())
}

fn relative(href: &str) -> Option<String> {
    let base = Url::parse("https://station.invalid/").ok()?;
    let joined = base.join(href).ok()?;
    let stays = joined.host_str() == base.host_str() && joined.scheme() == "https";
    let scheme_like = href.split(['/', '?', '#']).next().is_some_and(|head| head.contains(':'));
    (stays && !scheme_like && !href.starts_with("//") && !href.contains('\\'))
        .then(|| href.replace(' ', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(href: &str, safe_href: Option<&str>) {
        assert_eq!(safe(href).as_deref(), safe_href, "{href:?}");
    }

    #[test]
    fn links_that_may_stay() {
        check("https://harbour.example/a?b=c#d", Some("https://harbour.example/a?b=c#d"));
        check("HTTP://Harbour.example", Some("http://harbour.example/"));
        check("mailto:desk@harbour.example", Some("mailto:desk@harbour.example"));
        check("tel:+15550100", Some("tel:+15550100"));
        check("/a/b c", Some("/a/b%20c"));
        check("#part", Some("#part"));
        check("../a:b", Some("../a:b"));
    }

    #[test]
    fn links_that_may_not() {
        for href in [
            "",
            " ",
            "javascript:alert(1)",
            "JaVa\tScript:alert(1)",
            "\u{1}javascript:x",
            "java\0script:x",
            "data:text/html,x",
            "vbscript:x",
            "//other.example/x",
            "/\\other.example",
            "\\\\other.example",
            "https:///",
            "http://",
            "file:///etc/passwd",
            "blob:https://a.example/x",
            "javascript&colon;x:",
            "view-source:https://a.example",
        ] {
            check(href, None);
        }
    }

    #[test]
    fn a_link_kept_once_is_kept_the_same() {
        proptest::proptest!(|(href in "(https?://|/|#|mailto:)?[a-z0-9 \\\\/:?#.é@%-]{0,40}")| {
            if let Some(kept) = safe(&href) {
                proptest::prop_assert_eq!(safe(&kept), Some(kept.clone()));
            }
        });
    }
}
