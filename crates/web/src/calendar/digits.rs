use std::fmt;
use std::str::FromStr;

use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use lw_base::Lang;
use serde::{Deserialize, Serialize};

use super::locale_of;

/// The digits in which an edition writes numbers: the decimal ones among the
/// BCP 47 numbering systems (`-u-nu-`). Ge'ez and Roman numerals are not
/// here, because they are not written digit by digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Digits {
    /// 0123456789
    Latn,
    /// Arabic: ٠١٢٣٤٥٦٧٨٩
    Arab,
    /// Persian, Pashto and Urdu: ۰۱۲۳۴۵۶۷۸۹
    Arabext,
    /// Bengali.
    Beng,
    /// Devanagari.
    Deva,
    /// Gujarati.
    Gujr,
    /// Gurmukhi.
    Guru,
    /// Khmer.
    Khmr,
    /// Kannada.
    Knda,
    /// Lao.
    Laoo,
    /// Malayalam.
    Mlym,
    /// Burmese.
    Mymr,
    /// Ol Chiki, of Santali.
    Olck,
    /// Odia.
    Orya,
    /// Tamil.
    Tamldec,
    /// Telugu.
    Telu,
    /// Thai.
    Thai,
    /// Tibetan and Dzongkha.
    Tibt,
}

/// Digits that are not known, with the sentence that lists those that are.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a name of digits; write one of {list}", list = Digits::ALL.map(Digits::as_str).join(", "))]
pub struct BadDigits(String);

impl Digits {
    /// All digits, in the order of the enum.
    pub const ALL: [Self; 18] = [
        Self::Latn,
        Self::Arab,
        Self::Arabext,
        Self::Beng,
        Self::Deva,
        Self::Gujr,
        Self::Guru,
        Self::Khmr,
        Self::Knda,
        Self::Laoo,
        Self::Mlym,
        Self::Mymr,
        Self::Olck,
        Self::Orya,
        Self::Tamldec,
        Self::Telu,
        Self::Thai,
        Self::Tibt,
    ];

    /// The BCP 47 code.
    pub fn as_str(self) -> &'static str {
        self.code_and_zero().0
    }

    /// The zero, after which the other nine follow in Unicode.
    pub fn zero(self) -> char {
        self.code_and_zero().1
    }

    fn code_and_zero(self) -> (&'static str, char) {
        match self {
            Self::Latn => ("latn", '0'),
            Self::Arab => ("arab", '\u{660}'),
            Self::Arabext => ("arabext", '\u{6f0}'),
            Self::Beng => ("beng", '\u{9e6}'),
            Self::Deva => ("deva", '\u{966}'),
            Self::Gujr => ("gujr", '\u{ae6}'),
            Self::Guru => ("guru", '\u{a66}'),
            Self::Khmr => ("khmr", '\u{17e0}'),
            Self::Knda => ("knda", '\u{ce6}'),
            Self::Laoo => ("laoo", '\u{ed0}'),
            Self::Mlym => ("mlym", '\u{d66}'),
            Self::Mymr => ("mymr", '\u{1040}'),
            Self::Olck => ("olck", '\u{1c50}'),
            Self::Orya => ("orya", '\u{b66}'),
            Self::Tamldec => ("tamldec", '\u{be6}'),
            Self::Telu => ("telu", '\u{c66}'),
            Self::Thai => ("thai", '\u{e50}'),
            Self::Tibt => ("tibt", '\u{f20}'),
        }
    }

    /// The digits that CLDR gives the language and region: `arabext` for
    /// `fa`, `ps` and `ks`; `arab` for `ar-EG`, `ar-SA`, `ckb` and `sd`, but
    /// `latn` for plain `ar`, `ar-AE` and `ar-MA`; `beng` for `bn`, `deva` for
    /// `mr` and `ne`, `mymr` for `my`; `latn` for nearly all others, `th`,
    /// `hi` and `ur` among them. A tag may also say it: `ar-u-nu-arab`.
    pub fn usual(lang: &Lang) -> Self {
        let prefs = (&locale_of(lang)).into();
        let shown = DecimalFormatter::try_new(prefs, DecimalFormatterOptions::default())
            .map(|formatter| formatter.format_to_string(&0.into()));
        let zero = shown.ok().and_then(|zero| zero.chars().next());
        Self::ALL.into_iter().find(|digits| Some(digits.zero()) == zero).unwrap_or(Self::Latn)
    }
}

impl FromStr for Digits {
    type Err = BadDigits;

    fn from_str(name: &str) -> Result<Self, BadDigits> {
        let lower = name.trim().to_lowercase();
        let found = Self::ALL.into_iter().find(|digits| digits.as_str() == lower);
        found.ok_or_else(|| BadDigits(name.to_owned()))
    }
}

impl TryFrom<String> for Digits {
    type Error = BadDigits;

    fn try_from(name: String) -> Result<Self, BadDigits> {
        name.parse()
    }
}

impl From<Digits> for &'static str {
    fn from(digits: Digits) -> Self {
        digits.as_str()
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
