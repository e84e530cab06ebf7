//! The device of a session, in the names that people know: from what browsers
//! say of themselves, which is mostly for show.

/// The browser's name, if it is one of those that are widespread.
pub fn browser(agent: &str) -> Option<&'static str> {
    // Each names those before it too, so the order decides.
    const ALL: [(&str, &str); 12] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("OPT/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("YaBrowser/", "Yandex Browser"),
        ("Vivaldi/", "Vivaldi"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chromium/", "Chromium"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    named(agent, &ALL)
}

/// The system's name, if it is one of those that are widespread.
pub fn system(agent: &str) -> Option<&'static str> {
    const ALL: [(&str, &str); 8] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Macintosh", "macOS"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    named(agent, &ALL)
}

fn named(agent: &str, all: &[(&str, &'static str)]) -> Option<&'static str> {
    all.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(agent: &str, name: (Option<&str>, Option<&str>)) {
        assert_eq!((browser(agent), system(agent)), name, "{agent}");
    }

    #[test]
    fn devices_have_the_names_that_people_know() {
        let both = |browser, system| (Some(browser), Some(system));
        check(
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            both("Firefox", "Linux"),
        );
        check(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
            both("Edge", "Windows"),
        );
        check(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
            both("Safari", "iPhone"),
        );
        check(
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
            both("Chrome", "Android"),
        );
        check("curl/8.14.1", (None, None));
        check("", (None, None));
    }
}
