//! The site and the desk are two buildings. They share a listener, or each
//! has its own: then each answers as if the other were not there.

use lw_web::desk::is_desk;

/// What a listener answers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Building {
    /// Everything.
    Both,
    /// Readers' pages only.
    Site,
    /// The desk, and what its pages and programs need.
    Desk,
}

impl Building {
    /// The path to answer instead of one that is not in this building.
    pub fn instead(self, path: &str) -> Option<&'static str> {
        match self {
            Self::Both => None,
            Self::Site => (is_private(path) || path == "/-/metrics").then_some("/-/nothing"),
            // Who types the host alone means the desk.
            Self::Desk if path == "/" => Some("/desk"),
            Self::Desk => (!is_private(path) && !is_shared(path)).then_some("/desk/-"),
        }
    }
}

fn is_private(path: &str) -> bool {
    is_desk(path) || path == "/api" || path.starts_with("/api/")
}

fn is_shared(path: &str) -> bool {
    let is_status = matches!(path, "/-/live" | "/-/ready" | "/-/metrics");
    is_status || path.starts_with("/assets/") || path.starts_with("/media/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, site: Option<&str>, desk: Option<&str>) {
        assert_eq!(Building::Both.instead(path), None, "{path}");
        assert_eq!((Building::Site.instead(path), Building::Desk.instead(path)), (site, desk), "{path}");
    }

    #[test]
    fn each_path_is_in_its_building() {
        let (no_site, no_desk) = (Some("/-/nothing"), Some("/desk/-"));
        for path in ["/desk", "/desk/", "/desk/sign-in", "/api/v1/stories", "/-/metrics"] {
            check(path, no_site, None);
        }
        for path in ["/en/", "/en/feed.xml", "/sitemap.xml", "/robots.txt", "/deskside", "/apis", ""] {
            check(path, None, no_desk);
        }
        for path in ["/assets/desk.css", "/media/0a.jpg", "/-/live", "/-/ready"] {
            check(path, None, None);
        }
        check("/", None, Some("/desk"));
    }
}
