//! Long lists come piece by piece: each says where the next one begins. A
//! place is named by what stands before it, so that nothing is shown twice or
//! left out when the list grows meanwhile.

use lw_base::{Id, Timestamp};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};

/// How many things come at a time if nobody says.
const USUAL: usize = 50;
/// How many come at most.
const MOST: usize = 100;

/// A piece of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<T> {
    /// What is in it.
    pub items: Vec<T>,
    /// What to send as `after` for the next piece; nothing after the last.
    #[schema(required = true)]
    pub next: Option<String>,
}

impl<T> List<T> {
    /// All of a list that has no second piece.
    pub fn whole(items: Vec<T>) -> Self {
        Self { items, next: None }
    }

    /// The first `limit` of rows of which one more was read, to see whether
    /// there is one.
    pub fn of<R>(mut rows: Vec<R>, limit: usize, place: impl Fn(&R) -> String) -> (Vec<R>, Option<String>) {
        let next = (rows.len() > limit).then(|| rows.get(limit - 1).map(place)).flatten();
        rows.truncate(limit);
        (rows, next)
    }

    /// The same of rows in the order of times, each with its time and its id.
    pub fn timed<R>(
        rows: Vec<R>,
        limit: usize,
        row: impl Fn(&R) -> (Timestamp, &Id),
    ) -> (Vec<R>, Option<String>) {
        let place = |it: &R| {
            let (at, id) = row(it);
            Place::write(at, id)
        };
        Self::of(rows, limit, place)
    }
}

/// How many things are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Limit(pub usize);

impl Default for Limit {
    fn default() -> Self {
        Self(USUAL)
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
        let limit = text.parse().ok().filter(|limit| is_plain && (1..=MOST).contains(limit));
        limit.map(Self).ok_or_else(|| serde::de::Error::custom("no number from 1 to 100"))
    }
}

/// Which piece of a list that is in the order of times.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Piece {
    /// Where the piece begins: what the last one named as `next`.
    #[param(value_type = Option<String>, pattern = "^[0-9]{1,15}-[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$")]
    pub after: Option<Place>,
    /// How many at most: 50 if nothing is said.
    #[param(value_type = u8, minimum = 1, maximum = 100, required = false)]
    pub limit: Limit,
}

/// A place in a list that is in the order of times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The time of what stands before it.
    pub at: Timestamp,
    /// Its id, since several may have one time.
    pub id: Id,
}

impl Place {
    /// What stands before it, by its time and its id.
    pub const fn row(&self) -> (Timestamp, &Id) {
        (self.at, &self.id)
    }

    /// As an address has it.
    fn write(at: Timestamp, id: &Id) -> String {
        format!("{}-{id}", at.millis())
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let place = text.split_once('-').and_then(|(at, id)| {
            let is_plain = at.len() <= 15 && !at.is_empty() && at.bytes().all(|byte| byte.is_ascii_digit());
            let at = Timestamp::from_millis(at.parse().ok().filter(|_| is_plain)?);
            Some(Self { at, id: id.parse().ok()? })
        });
        place.ok_or_else(|| serde::de::Error::custom("no place in this list"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_says_where_its_next_piece_begins() {
        let of = |count: usize, limit| List::<usize>::of((1..=count).collect(), limit, usize::to_string);
        assert_eq!(of(0, 2), (vec![], None));
        assert_eq!(of(2, 2), (vec![1, 2], None));
        assert_eq!(of(3, 2), (vec![1, 2], Some("2".into())));
    }

    #[test]
    fn a_place_comes_back_as_it_was_written() {
        let id = Id::new(Timestamp::from_millis(5));
        let text = serde_json::to_string(&Place::write(Timestamp::from_millis(5), &id)).unwrap();
        assert_eq!(
            serde_json::from_str::<Place>(&text).unwrap(),
            Place { at: Timestamp::from_millis(5), id }
        );
        for text in
            ["\"\"", "\"5\"", "\"-5-x\"", "\"5-x\"", "\"99999999999999999999-06etbcf1c5v2h7m3t2s5xw1y0z\""]
        {
            assert!(serde_json::from_str::<Place>(text).is_err(), "{text}");
        }
    }
}
