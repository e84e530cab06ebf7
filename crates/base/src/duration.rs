use serde::{Deserialize, Serialize};

/// A length of sound in whole milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Duration(u64);

impl Duration {
    /// From milliseconds.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Whole milliseconds.
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// The one clock format: `0:00`, `59:59`, `1:00:00`, `24:00:00`. Parts of
    /// a second are dropped, as every player does.
    pub fn clock(self) -> String {
        let seconds = self.0 / 1000;
        let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if h > 0 { format!("{h}:{m:02}:{s:02}") } else { format!("{m}:{s:02}") }
    }

    /// ISO 8601 duration for machine-readable data: `PT3M42S`.
    pub fn iso(self) -> String {
        let seconds = self.0 / 1000;
        let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let mut text = String::from("PT");
        for (value, unit) in [(h, 'H'), (m, 'M')] {
            if value > 0 {
                text.push_str(&format!("{value}{unit}"));
            }
        }
        if s > 0 || text.len() == 2 {
            text.push_str(&format!("{s}S"));
        }
        text
    }

    /// Reads a clock (`3:42`, `0:03:42`, `24:00:00`); `None` for anything
    /// else. Minutes and seconds after the first part are below 60.
    pub fn parse_clock(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(':').collect();
        if !(2..=3).contains(&parts.len()) {
            return None;
        }
        let mut seconds: u64 = 0;
        for (place, part) in parts.iter().enumerate() {
            let digits = part.bytes().all(|b| b.is_ascii_digit()) && (1..=4).contains(&part.len());
            let value: u64 = if digits { part.parse().ok()? } else { return None };
            if place > 0 && (part.len() != 2 || value > 59) {
                return None;
            }
            seconds = seconds * 60 + value;
        }
        Some(Self(seconds * 1000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_clock_format() {
        let check = |ms, clock: &str, iso: &str| {
            assert_eq!((Duration(ms).clock().as_str(), Duration(ms).iso().as_str()), (clock, iso));
        };
        check(0, "0:00", "PT0S");
        check(999, "0:00", "PT0S");
        check(222_000, "3:42", "PT3M42S");
        check(3_599_000, "59:59", "PT59M59S");
        check(3_600_000, "1:00:00", "PT1H");
        check(86_400_000, "24:00:00", "PT24H");
    }

    #[test]
    fn clocks_are_read_back() {
        assert_eq!(Duration::parse_clock("0:03:42"), Some(Duration(222_000)));
        for text in ["", "3", "3:4", "3:60", "1:2:03", "a:00", "1:00:00:00", ":", "-1:00", "99999:00"] {
            assert_eq!(Duration::parse_clock(text), None, "{text}");
        }
        proptest::proptest!(|(s in 0u64..400_000)| {
            let length = Duration(s * 1000);
            proptest::prop_assert_eq!(Duration::parse_clock(&length.clock()), Some(length));
        });
        proptest::proptest!(|(text in ".*")| { let _ = Duration::parse_clock(&text); });
    }
}
