use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

/// What is put into a message: text as it is, or a number, which chooses the
/// plural form and is written in the edition's digits.
#[derive(Clone, Debug, PartialEq)]
pub enum WordArg<'a> {
    /// Text, shown unchanged.
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
}

impl<'a> From<&'a str> for WordArg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for WordArg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for WordArg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// Fluent counts in floating point; whole numbers are exact up to 2^53, far
/// beyond what a site counts.
macro_rules! number {
    ($($type:ty),*) => {$(
        impl From<$type> for WordArg<'_> {
            fn from(number: $type) -> Self {
                Self::Number(number as f64)
            }
        }
    )*};
}

number!(u8, u16, u32, u64, usize, i32, i64, f64);

pub(super) fn fluent<'a>(args: &'a [(&'a str, WordArg<'a>)]) -> FluentArgs<'a> {
    let value = |arg: &'a WordArg<'a>| match arg {
        WordArg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_ref())),
        WordArg::Number(number) => FluentValue::from(*number),
    };
    args.iter().map(|(name, arg)| (*name, value(arg))).collect()
}
