use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Timestamp;

/// A name for life: a version 7 UUID (RFC 9562, section 5.7) written as 26
/// lower-case Crockford base 32 letters, so that it is short in an address,
/// sorts by the time it was made, and has no letter that is misread aloud.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(Box<str>);

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;

impl Id {
    /// A fresh id; `now` decides where it sorts.
    pub fn new(now: Timestamp) -> Self {
        let ms = u64::try_from(now.millis()).unwrap_or(0);
        let time = uuid::Timestamp::from_unix(
            uuid::NoContext,
            ms / 1000,
            u32::try_from(ms % 1000).unwrap_or(0) * 1_000_000,
        );
        let mut bits = uuid::Uuid::new_v7(time).as_u128();
        let mut letters = [0u8; LENGTH];
        for letter in letters.iter_mut().rev() {
            *letter = ALPHABET[(bits & 31) as usize];
            bits >>= 5;
        }
        Self(letters.iter().map(|letter| char::from(*letter)).collect())
    }

    /// The same id as RFC 9562 writes it in a URN, for feeds: `urn:uuid:…`.
    pub fn urn(&self) -> String {
        let value = |letter: u8| ALPHABET.iter().position(|known| *known == letter).unwrap_or(0) as u128;
        let bits = self.0.bytes().fold(0u128, |bits, letter| bits << 5 | value(letter));
        uuid::Uuid::from_u128(bits).urn().to_string()
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What was given is not an id.
#[derive(Debug, thiserror::Error)]
#[error("“{0}” is not an id: an id is 26 letters and digits, such as 06etbcf1c5v2h7m3t2s5xw1y0z")]
pub struct BadId(String);

impl FromStr for Id {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let lower = text.to_ascii_lowercase();
        // 26 letters carry 130 bits: the first letter has no more than three.
        let valid = lower.len() == LENGTH
            && lower.as_bytes()[0] <= b'7'
            && lower
                .bytes()
                .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'z') && !matches!(b, b'i' | b'l' | b'o' | b'u'));
        valid.then(|| Self(lower.into())).ok_or_else(|| BadId(text.chars().take(60).collect()))
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_time_they_were_made() {
        let older = Id::new(Timestamp::from_millis(1_700_000_000_000));
        let newer = Id::new(Timestamp::from_millis(1_700_000_000_001));
        assert!(older < newer);
        assert_eq!(older.to_string().parse::<Id>().ok(), Some(older));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "7", "0123456789abcdefghjkmnpqrsu", "../../../../etc/passwd....."] {
            assert!(text.parse::<Id>().is_err(), "{text}");
        }
    }
}
