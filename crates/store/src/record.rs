use lw_base::{Duration, Id, Lang, Slug, Timestamp};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, ValueRef as _};

use crate::{Error, Result};

/// A row of either engine.
pub enum Row<'a> {
    /// From SQLite, outside of a change.
    Read(&'a rusqlite::Row<'a>),
    /// From SQLite, in a change.
    Sqlite(&'a SqliteRow),
    /// From PostgreSQL.
    Postgres(&'a PgRow),
}

/// What a row can be read into. Made by [`record!`](crate::record).
pub trait Record: Sized {
    /// The columns, as SQL selects them.
    const COLUMNS: &'static str;
    /// Reads the columns in that order.
    fn read(row: &Row) -> Result<Self>;
}

/// What a column can be read into.
pub trait Field: Sized {
    /// Reads the column at `place`, counted from 0.
    fn read(row: &Row, place: usize) -> Result<Self>;
}

/// Declares a row's struct together with its columns, so that a column's name
/// is written once. `= "sql"` gives an expression where the column has another
/// name or stands in a join.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident : $kind:ty $(= $sql:literal)?,)*
    }) => {
        $(#[$meta])* $vis struct $name { $($(#[$field_meta])* $field_vis $field: $kind,)* }

        impl $crate::Record for $name {
            const COLUMNS: &'static str = {
                const ALL: &str = concat!($($crate::record!(@column $field $($sql)?), ", ",)*);
                // Without the last comma and blank.
                ALL.split_at(ALL.len() - 2).0
            };

            fn read(row: &$crate::Row) -> $crate::Result<Self> {
                let mut place = 0;
                Ok(Self { $($field: {
                    let value = <$kind as $crate::Field>::read(row, place)?;
                    place += 1;
                    let _ = place;
                    value
                },)* })
            }
        }
    };
    (@column $field:ident) => { stringify!($field) };
    (@column $field:ident $sql:literal) => { $sql };
}

macro_rules! field {
    ($($kind:ty),*) => {$(
        impl Field for $kind {
            fn read(row: &Row, place: usize) -> Result<Self> {
                let unreadable = |cause: &dyn std::fmt::Display| Error::Unreadable(cause.to_string());
                match row {
                    Row::Read(row) => row.get(place).map_err(|cause| unreadable(&cause)),
                    Row::Sqlite(row) => row.try_get(place).map_err(|cause| unreadable(&cause)),
                    Row::Postgres(row) => row.try_get(place).map_err(|cause| unreadable(&cause)),
                }
            }
        }
    )*};
}

field!(String, i64, bool, Vec<u8>);

impl<T: Field> Field for Option<T> {
    fn read(row: &Row, place: usize) -> Result<Self> {
        let is_null = match row {
            Row::Read(row) => row.get_ref(place)? == rusqlite::types::ValueRef::Null,
            Row::Sqlite(row) => row.try_get_raw(place)?.is_null(),
            Row::Postgres(row) => row.try_get_raw(place)?.is_null(),
        };
        if is_null { Ok(None) } else { T::read(row, place).map(Some) }
    }
}

impl Field for Timestamp {
    fn read(row: &Row, place: usize) -> Result<Self> {
        i64::read(row, place).map(Self::from_millis)
    }
}

impl Field for Duration {
    fn read(row: &Row, place: usize) -> Result<Self> {
        let millis = u64::try_from(i64::read(row, place)?);
        millis.map(Self::from_millis).map_err(|_| Error::Unreadable("a negative duration".into()))
    }
}

impl Field for u32 {
    fn read(row: &Row, place: usize) -> Result<Self> {
        i64::read(row, place)?.try_into().map_err(|_| Error::Unreadable("a number out of range".into()))
    }
}

macro_rules! parsed {
    ($($kind:ty => $parse:expr),* $(,)?) => {$(
        impl Field for $kind {
            fn read(row: &Row, place: usize) -> Result<Self> {
                let text = String::read(row, place)?;
                let parse: fn(String) -> std::result::Result<Self, String> = $parse;
                parse(text).map_err(Error::Unreadable)
            }
        }
    )*};
}

parsed! {
    Id => |text| text.parse().map_err(|bad: lw_base::BadId| bad.to_string()),
    Lang => |text| text.parse().map_err(|bad: lw_base::BadLang| bad.to_string()),
    Slug => Self::try_from,
}
