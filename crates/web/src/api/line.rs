use serde::{Deserialize, Deserializer};

/// A text of at most so many bytes. A longer one is refused, not cut: a program
/// does not read again what it sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line<const LONGEST: usize>(pub String);

impl<'de, const LONGEST: usize> Deserialize<'de> for Line<LONGEST> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text.len() > LONGEST {
            return Err(serde::de::Error::custom(format!("longer than {LONGEST} bytes of UTF-8")));
        }
        Ok(Self(text))
    }
}
