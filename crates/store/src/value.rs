use lw_base::{Duration, Id, Lang, Slug, Timestamp};
use sqlx::query::Query;
use sqlx::{Postgres, Sqlite};

/// A value for a `$1`. Each kind knows its own null, because PostgreSQL asks.
#[derive(Clone, Debug)]
pub enum Value {
    /// TEXT.
    Text(Option<String>),
    /// BIGINT.
    Int(Option<i64>),
    /// BOOLEAN.
    Flag(Option<bool>),
    /// BYTEA.
    Bytes(Vec<u8>),
}

impl Value {
    /// What `LIKE $1 ESCAPE '!'` finds these letters by, as they are: `%` and
    /// `_` mean something to LIKE.
    pub fn containing(letters: &str) -> Self {
        Self::from(format!("%{}%", letters.replace('!', "!!").replace('%', "!%").replace('_', "!_")))
    }
}

/// The places and the values of a list of ids or names, from `$first` on; no list
/// may be empty in SQL, and nothing has an id or a name without letters.
pub fn among(first: usize, ids: impl IntoIterator<Item: Into<Value>>) -> (String, Vec<Value>) {
    let values: Vec<Value> = ids.into_iter().map(Into::into).collect();
    if values.is_empty() {
        return ("''".to_owned(), values);
    }
    let places: Vec<String> = (first..first + values.len()).map(|place| format!("${place}")).collect();
    (places.join(", "), values)
}

/// The condition of what follows a row in a list that has the last first, by a
/// time and an id: the row's own are the value numbered `first` and the next one.
pub fn follows(time: &str, id: &str, first: usize) -> String {
    let next = first + 1;
    format!("({time} < ${first} OR ({time} = ${first} AND {id} < ${next}))")
}

/// Values for a query, in order: `args![id, now]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}

macro_rules! value {
    ($($from:ty => |$it:ident| $into:expr;)*) => {$(
        impl From<$from> for Value {
            fn from($it: $from) -> Self {
                $into
            }
        }
    )*};
}

value! {
    &str => |it| Self::text(Some(it.to_owned()));
    String => |it| Self::text(Some(it));
    &String => |it| Self::text(Some(it.clone()));
    Option<String> => |it| Self::text(it);
    &Option<String> => |it| Self::text(it.clone());
    Option<&str> => |it| Self::text(it.map(str::to_owned));
    &Id => |it| Self::Text(Some(it.to_string()));
    Option<&Id> => |it| Self::Text(it.map(Id::to_string));
    &Option<Id> => |it| Self::Text(it.as_ref().map(Id::to_string));
    &Lang => |it| Self::Text(Some(it.to_string()));
    &Slug => |it| Self::Text(Some(it.to_string()));
    i64 => |it| Self::Int(Some(it));
    Option<i64> => |it| Self::Int(it);
    usize => |it| Self::Int(Some(i64::try_from(it).unwrap_or(i64::MAX)));
    u32 => |it| Self::Int(Some(i64::from(it)));
    u64 => |it| Self::Int(Some(i64::try_from(it).unwrap_or(i64::MAX)));
    Timestamp => |it| Self::Int(Some(it.millis()));
    Option<Timestamp> => |it| Self::Int(it.map(Timestamp::millis));
    Option<Duration> => |it| Self::Int(it.map(|length| i64::try_from(length.millis()).unwrap_or(i64::MAX)));
    bool => |it| Self::Flag(Some(it));
    Option<bool> => |it| Self::Flag(it);
    Vec<u8> => |it| Self::Bytes(it);
}

impl Value {
    /// Text as both engines can hold it: PostgreSQL knows no NUL, so that it
    /// becomes the mark of what cannot be shown, as HTML has it.
    fn text(it: Option<String>) -> Self {
        Self::Text(it.map(|it| if it.contains('\0') { it.replace('\0', "\u{FFFD}") } else { it }))
    }
}

macro_rules! bind {
    ($name:ident, $engine:ty, $arguments:ty) => {
        pub(crate) fn $name<'q>(
            mut query: Query<'q, $engine, $arguments>,
            values: Vec<Value>,
        ) -> Query<'q, $engine, $arguments> {
            for value in values {
                query = match value {
                    Value::Text(it) => query.bind(it),
                    Value::Int(it) => query.bind(it),
                    Value::Flag(it) => query.bind(it),
                    Value::Bytes(it) => query.bind(it),
                };
            }
            query
        }
    };
}

bind!(bind_sqlite, Sqlite, sqlx::sqlite::SqliteArguments);
bind!(bind_postgres, Postgres, sqlx::postgres::PgArguments);
