//! Numbers in messages. Fluent's hook for them is a plain function that is
//! told nothing of the edition, so there is one function for each kind of
//! digits, told apart by its zero.

use fluent_bundle::{FluentValue, types::FluentNumber};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;
use icu::locale::Locale;
use icu::locale::extensions::unicode::key;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::calendar::{Digits, with_keyword};

type Writer = fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>;

/// The function that writes numbers in `digits`.
pub(super) fn writer(digits: Digits) -> Writer {
    match digits {
        Digits::Latn => written::<{ Digits::Latn as usize }>,
        Digits::Arab => written::<{ Digits::Arab as usize }>,
        Digits::Arabext => written::<{ Digits::Arabext as usize }>,
        Digits::Beng => written::<{ Digits::Beng as usize }>,
        Digits::Deva => written::<{ Digits::Deva as usize }>,
        Digits::Gujr => written::<{ Digits::Gujr as usize }>,
        Digits::Guru => written::<{ Digits::Guru as usize }>,
        Digits::Khmr => written::<{ Digits::Khmr as usize }>,
        Digits::Knda => written::<{ Digits::Knda as usize }>,
        Digits::Laoo => written::<{ Digits::Laoo as usize }>,
        Digits::Mlym => written::<{ Digits::Mlym as usize }>,
        Digits::Mymr => written::<{ Digits::Mymr as usize }>,
        Digits::Olck => written::<{ Digits::Olck as usize }>,
        Digits::Orya => written::<{ Digits::Orya as usize }>,
        Digits::Tamldec => written::<{ Digits::Tamldec as usize }>,
        Digits::Telu => written::<{ Digits::Telu as usize }>,
        Digits::Thai => written::<{ Digits::Thai as usize }>,
        Digits::Tibt => written::<{ Digits::Tibt as usize }>,
    }
}

/// Text is left to Fluent: `None`.
fn written<const DIGITS: usize>(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get::<Numbers, _, _>((Digits::ALL[DIGITS],), |numbers| numbers.write(number)).ok()?
}

/// A formatter kept by the bundle for its language.
struct Numbers(DecimalFormatter);

impl Numbers {
    fn write(&self, number: &FluentNumber) -> Option<String> {
        let decimal: Decimal = number.as_string().parse().ok()?;
        Some(self.0.format_to_string(&decimal))
    }
}

impl Memoizable for Numbers {
    type Args = (Digits,);
    type Error = icu::locale::ParseError;

    fn construct(lang: LanguageIdentifier, (digits,): Self::Args) -> Result<Self, Self::Error> {
        let mut locale: Locale = lang.to_string().parse()?;
        with_keyword(&mut locale, key!("nu"), digits.as_str());
        let formatter = DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default());
        formatter.map(Self).map_err(|_| Self::Error::InvalidExtension)
    }
}
