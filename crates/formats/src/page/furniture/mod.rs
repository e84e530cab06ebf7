//! The lines of a page that are not its story: skip links, banners, players,
//! buttons. One table, in many languages; a line is compared whole, so that a
//! sentence which only mentions such words stays.

mod words;

use std::collections::HashMap;
use std::sync::LazyLock;

use lw_base::Duration;
use words::{BANNER, INVITATIONS, LABELS, NAVIGATION, PLAYER, SERVICE};

/// What a line of furniture belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::page) enum Kind {
    /// Skip links and menus.
    Navigation,
    /// A banner over all pages.
    Banner,
    /// The player: loading, no source, its clocks and buttons.
    Player,
    /// Sharing, printing, subscribing, commenting.
    Service,
}

impl Kind {
    pub(in crate::page) fn words(self) -> &'static str {
        match self {
            Self::Navigation => "a way around the page",
            Self::Banner => "a banner",
            Self::Player => "the player",
            Self::Service => "a service of the page",
        }
    }
}

/// What a whole line is, if it is furniture.
pub(in crate::page) fn kind(line: &str) -> Option<Kind> {
    let line = folded(line);
    if line.is_empty() {
        return None;
    }
    if is_clocks(&line) {
        return Some(Kind::Player);
    }
    KINDS.get(&line).copied()
}

static KINDS: LazyLock<HashMap<String, Kind>> = LazyLock::new(|| {
    let tables = [
        (SERVICE, Kind::Service),
        (BANNER, Kind::Banner),
        (NAVIGATION, Kind::Navigation),
        (PLAYER, Kind::Player),
    ];
    tables.iter().flat_map(|(table, kind)| table.iter().map(|words| (folded(words), *kind))).collect()
});

/// Lower case, one space between words, no marks at the ends.
pub(in crate::page) fn folded(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let line = words.join(" ").to_lowercase().replace('’', "'");
    line.trim_matches(|c: char| c.is_whitespace() || ".…:!|›»·•*#-–—".contains(c)).to_string()
}

/// The longest clock of a line that has only clocks: a player shows where it
/// stands, how long the sound is, and where it stands again.
pub(in crate::page) fn duration(line: &str) -> Option<Duration> {
    is_clocks(line).then(|| line.split(is_gap).filter_map(Duration::parse_clock).max()).flatten()
}

fn is_clocks(line: &str) -> bool {
    let mut clocks = line.split(is_gap).filter(|word| !word.is_empty()).peekable();
    clocks.peek().is_some() && clocks.all(|word| Duration::parse_clock(word).is_some())
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || "/|·-–".contains(c)
}

/// Whether a short line only invites elsewhere.
pub(in crate::page) fn invites(line: &str) -> bool {
    let line = line
        .trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '(' && c != '【')
        .to_lowercase()
        .replace('’', "'");
    INVITATIONS.iter().any(|start| line.starts_with(start))
}

/// Whether a line says what kind of piece the page is.
pub(in crate::page) fn is_label(line: &str) -> bool {
    let line = folded(line);
    LABELS.contains(&line.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_lines_only() {
        for line in [
            "Accessibility links",
            "BREAKING NEWS",
            "please wait",
            "0:00 0:03:42 0:00",
            "0:00 / 12:05",
            "გთხოვთ, დაიცადოთ",
        ] {
            assert!(kind(line).is_some(), "{line}");
        }
        for line in
            ["Breaking news reached the harbour.", "Please wait for the ferry", "3:4", "", "12:00 noon"]
        {
            assert_eq!(kind(line), None, "{line}");
        }
    }

    #[test]
    fn a_player_says_how_long() {
        assert_eq!(duration("0:00 0:03:42 0:00"), Some(Duration::from_millis(222_000)));
        assert_eq!(duration("at 0:03"), None);
    }
}
