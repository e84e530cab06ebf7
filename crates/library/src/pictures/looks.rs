//! Which pictures look alike. A look is 64 bits: whether each of 8 by 8 points is
//! brighter than the one beside it (dHash). What is scaled, saved anew or made a
//! little brighter keeps nearly all of them.

use std::fmt;
use std::str::FromStr;

use lw_base::Id;
use lw_store::Db;

use super::queries::alike::{self, Alike};

/// Bits in which two pictures may differ and still be doubles. Up to seven, the
/// eight pieces of a look are sure to share one.
const NEAR: u32 = 6;
/// The most that are named.
const MOST: usize = 6;

/// How a picture looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look(pub u64);

impl Look {
    /// In how many bits it differs.
    pub fn distance(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }

    /// Its eight bytes, two digits each.
    pub fn pieces(self) -> [String; 8] {
        self.0.to_be_bytes().map(|byte| format!("{byte:02x}"))
    }

    /// Whether it says something: even surfaces all look the same.
    pub fn says_something(self) -> bool {
        (8..=56).contains(&self.0.count_ones())
    }
}

impl fmt::Display for Look {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Look {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u64::from_str_radix(text, 16).map(Self)
    }
}

/// The pictures that are likely doubles of this one, the nearest first.
pub async fn doubles(db: &Db, picture: &Id) -> lw_store::Result<Vec<Alike>> {
    let Some(look) = alike::look(db, picture).await?.filter(|look| look.says_something()) else {
        return Ok(vec![]);
    };
    let mut near: Vec<(u32, Alike)> = Vec::new();
    for it in alike::candidates(db, picture).await? {
        let distance = it.look.as_deref().and_then(|text| text.parse().ok()).map(|it| look.distance(it));
        near.extend(distance.filter(|distance| *distance <= NEAR).map(|distance| (distance, it)));
    }
    near.sort_by_key(|(distance, _)| *distance);
    Ok(near.into_iter().take(MOST).map(|(_, it)| it).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_comes_back_as_it_was_written() {
        for bits in [0, 1, u64::MAX, 0x0123_4567_89ab_cdef] {
            let look = Look(bits);
            assert_eq!(look.to_string().parse(), Ok(look));
            assert_eq!(look.pieces().concat(), look.to_string());
        }
        assert!("no look".parse::<Look>().is_err());
    }

    #[test]
    fn looks_that_are_near_share_a_piece() {
        let look = Look(0x0f0f_3355_aa12_9c71);
        let mut other = look.0;
        for bit in [0, 9, 18, 27, 36, 45] {
            other ^= 1 << bit;
        }
        assert_eq!(look.distance(Look(other)), NEAR);
        assert!(look.pieces().iter().zip(Look(other).pieces()).any(|(a, b)| *a == b));
        assert!(!Look(0).says_something() && !Look(u64::MAX).says_something() && look.says_something());
    }
}
