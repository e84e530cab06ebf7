//! A page of the site as the desk shows it before it is public.

/// What leads on from the page leads to the site, whose address may be another
/// than the desk’s, and opens in a window of its own: the site lets nobody put
/// it into a frame. `html` is a page of our own templates.
pub fn leading_on(html: &str, public_url: &str) -> String {
    let mut page = String::with_capacity(html.len() + html.len() / 4);
    let mut parts = html.split("<a ");
    page.push_str(parts.next().unwrap_or_default());
    for part in parts {
        page.push_str("<a ");
        let tag = part.split('>').next().unwrap_or_default();
        let href = if tag.starts_with("href=\"") { Some(6) } else { tag.find(" href=\"").map(|at| at + 7) };
        match href {
            Some(at) if part[at..].starts_with('/') => {
                page.push_str("target=\"_blank\" ");
                page.push_str(&part[..at]);
                page.push_str(public_url);
                page.push_str(&part[at..]);
            }
            Some(at) if part[at..].starts_with("http") => {
                page.push_str("target=\"_blank\" ");
                page.push_str(part);
            }
            _ => page.push_str(part),
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expect: &str) {
        assert_eq!(leading_on(html, "https://harbour.example"), expect);
    }

    #[test]
    fn links_lead_to_the_site_and_leave_the_frame() {
        check(
            "<p><a href=\"/en/\">a</a><a class=\"x\" href=\"/en/b\">/b</a></p>",
            "<p><a target=\"_blank\" href=\"https://harbour.example/en/\">a</a>\
             <a target=\"_blank\" class=\"x\" href=\"https://harbour.example/en/b\">/b</a></p>",
        );
        check(
            "<a href=\"https://example.org/\">a</a>",
            "<a target=\"_blank\" href=\"https://example.org/\">a</a>",
        );
    }

    #[test]
    fn what_stays_on_the_page_stays_as_it_is() {
        for html in [
            "",
            "<a href=\"#content\">a</a>",
            "<a name=\"x\">a</a> href=\"/x\"",
            "<abbr>a</abbr>",
            "<img src=\"/m\">",
            "<a ",
        ] {
            check(html, html);
        }
    }
}
