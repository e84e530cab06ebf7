//! Language tags: which are accepted, how they are written, which way they run.

mod check;
mod names;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use icu::locale::{Locale, LocaleDirectionality, LocaleExpander};
use serde::{Deserialize, Serialize};

/// A language tag that was checked against BCP 47 and is written in its
/// canonical form: `en`, `sr-Latn`, `zh-Hans`.
///
/// Letters of the wrong size are put right silently (`zh-cn` is `zh-CN`).
/// Anything else that is not canonical (`eng`, `iw`, `en_US`) is refused with
/// the right tag named, so that one language has one spelling in addresses,
/// tables and folders.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Lang(String);

/// The direction in which a script is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A tag that was refused, with the sentence that says why and what to write.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadLang(String);

impl Lang {
    /// The canonical tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The direction of the tag's script, or of its language's usual script.
    pub fn direction(&self) -> Direction {
        let rtl = self.locale().is_some_and(|l| LocaleDirectionality::new_extended().is_right_to_left(&l.id));
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }

    /// The ISO 15924 code of the tag's script, or of its language's usual
    /// script: `Latn`, `Arab`, `Geor`.
    pub fn script(&self) -> String {
        let Some(mut locale) = self.locale() else { return "Zyyy".into() };
        LocaleExpander::new_extended().maximize(&mut locale.id);
        locale.id.script.map_or_else(|| "Zyyy".into(), |script| script.to_string())
    }

    /// The language and its region as Open Graph writes them, `pt_BR`; `None`
    /// where the tag names no region, since Open Graph has no name for that.
    pub fn with_region(&self) -> Option<String> {
        let locale = self.locale()?;
        Some(format!("{}_{}", locale.id.language, locale.id.region?))
    }

    /// The tag as ICU's locale; `None` for a wholly private tag (`x-…`), of
    /// which ICU knows nothing.
    pub fn locale(&self) -> Option<Locale> {
        self.0.parse().ok()
    }
}

impl FromStr for Lang {
    type Err = BadLang;

    fn from_str(tag: &str) -> Result<Self, BadLang> {
        check::canonical_or_reason(tag).map(Self).map_err(BadLang)
    }
}

impl TryFrom<String> for Lang {
    type Error = BadLang;

    fn try_from(tag: String) -> Result<Self, BadLang> {
        tag.parse()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
