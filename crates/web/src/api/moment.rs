use lw_base::Timestamp;
use serde::{Deserialize, Deserializer};

/// A moment in RFC 3339.
#[derive(Clone, Copy, Debug)]
pub struct Moment(pub Timestamp);

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let at = Timestamp::parse_iso(&text).filter(|at| at.millis() >= 0);
        at.map(Self).ok_or_else(|| serde::de::Error::custom("no time such as 2026-01-31T09:00:00Z"))
    }
}
