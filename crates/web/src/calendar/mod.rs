//! Dates, times and numbers in an edition's own form: its calendar, its
//! digits, its time zone, its language.
//!
//! Everything here is for readers. Addresses, feeds and `datetime` attributes
//! take [`lw_base::Timestamp::iso`], which is the same in every edition.

mod dates;
mod digits;
mod kind;
mod local;
#[cfg(test)]
mod tests;
mod zone;

pub use dates::Dates;
pub use digits::{BadDigits, Digits};
pub use kind::{BadCalendar, Calendar};
pub use local::{BadLocal, from_local, to_local};
pub use zone::{BadZone, start_of_day, zone, zones};

use icu::locale::extensions::unicode::{Key, Value};
use icu::locale::{Locale, locale};
use lw_base::Lang;

/// ICU's locale of a language; English for a private tag, of which ICU knows
/// nothing and which would otherwise show months as `M11`.
fn locale_of(lang: &Lang) -> Locale {
    lang.locale().unwrap_or(locale!("en-001"))
}

/// Sets one `-u-` keyword, such as `ca` to `persian`.
pub(crate) fn with_keyword(locale: &mut Locale, key: Key, value: &str) {
    if let Ok(value) = Value::try_from_str(value) {
        locale.extensions.unicode.keywords.set(key, value);
    }
}
