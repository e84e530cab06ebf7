//! `podcast:guid`: the UUID version 5 (RFC 9562) of the feed's address in the
//! namespace that the podcast namespace gives, without scheme and without
//! slashes at the end. It is made once and kept, wherever the feed moves.

use uuid::Uuid;

/// The podcast namespace's own: the name of `podcastindex.org`.
const NAMESPACE: Uuid = Uuid::from_u128(0xead4_c236_bf58_58c6_a2c6_a6b2_8d12_8cb6);

/// The name of the podcast with this feed.
pub fn of(feed: &str) -> String {
    let name = feed.split_once("://").map_or(feed, |(_, rest)| rest).trim_end_matches('/');
    Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
}

/// What a feed says its name is, if it is one.
pub fn read(text: &str) -> Option<String> {
    text.trim().parse::<Uuid>().ok().map(|it| it.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_podcast_has_the_name_that_the_specification_gives_it() {
        // Its own examples.
        assert_eq!(of("https://mp3s.nashownotes.com/pc20rss.xml"), "917393e3-1b1e-5cef-ace4-edaa54e1f810");
        assert_eq!(of("http://podnews.net/rss/"), "9b024349-ccf0-5f69-a609-6b82873eab3c");
        assert_eq!(
            read(" 917393E3-1B1E-5CEF-ACE4-EDAA54E1F810\n"),
            Some(of("mp3s.nashownotes.com/pc20rss.xml"))
        );
        assert_eq!(read("my show"), None);
    }
}
