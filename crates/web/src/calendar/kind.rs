use std::fmt;
use std::str::FromStr;

use icu::calendar::AnyCalendarKind;
use lw_base::Lang;
use serde::{Deserialize, Serialize};

use super::locale_of;

/// The calendar in which an edition writes its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Calendar {
    /// The civil calendar of most of the world.
    Gregorian,
    /// The solar Hijri calendar of Iran and Afghanistan.
    SolarHijri,
    /// The Gregorian months with years of the Buddhist era, as in Thailand.
    Buddhist,
    /// The lunar Hijri calendar of Umm al-Qura, as in Saudi Arabia.
    Islamic,
    /// The calendar of Ethiopia and Eritrea.
    Ethiopic,
    /// The Coptic calendar.
    Coptic,
    /// The Hebrew calendar.
    Hebrew,
    /// The Indian national calendar.
    Indian,
    /// The Gregorian months with years of Japan's eras.
    Japanese,
    /// The Gregorian months with years of the Republic, as in Taiwan.
    Minguo,
}

/// A calendar that is not known, with the sentence that lists those that are.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a calendar; write one of {list}", list = Calendar::ALL.map(Calendar::as_str).join(", "))]
pub struct BadCalendar(String);

impl Calendar {
    /// All calendars.
    pub const ALL: [Self; 10] = [
        Self::Gregorian,
        Self::SolarHijri,
        Self::Buddhist,
        Self::Islamic,
        Self::Ethiopic,
        Self::Coptic,
        Self::Hebrew,
        Self::Indian,
        Self::Japanese,
        Self::Minguo,
    ];

    /// The BCP 47 code (`-u-ca-`), which is also the name in settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gregorian => "gregory",
            Self::SolarHijri => "persian",
            Self::Buddhist => "buddhist",
            Self::Islamic => "islamic-umalqura",
            Self::Ethiopic => "ethiopic",
            Self::Coptic => "coptic",
            Self::Hebrew => "hebrew",
            Self::Indian => "indian",
            Self::Japanese => "japanese",
            Self::Minguo => "roc",
        }
    }

    /// The calendar that CLDR prefers where the language is spoken most, or
    /// in the region of the tag: solar Hijri for `fa`, `ps` and `uz-AF`,
    /// Buddhist for `th`, Gregorian for nearly all others (also for `ar`,
    /// `am` and `he`, whose own calendars are a choice of the edition). A
    /// tag may also say it itself: `fa-u-ca-gregory`.
    pub fn usual(lang: &Lang) -> Self {
        let mut locale = locale_of(lang);
        icu::locale::LocaleExpander::new_extended().maximize(&mut locale.id);
        match AnyCalendarKind::try_new((&locale).into()) {
            Ok(AnyCalendarKind::Persian) => Self::SolarHijri,
            Ok(AnyCalendarKind::Buddhist) => Self::Buddhist,
            Ok(AnyCalendarKind::HijriUmmAlQura) => Self::Islamic,
            Ok(AnyCalendarKind::Ethiopian) => Self::Ethiopic,
            Ok(AnyCalendarKind::Coptic) => Self::Coptic,
            Ok(AnyCalendarKind::Hebrew) => Self::Hebrew,
            Ok(AnyCalendarKind::Indian) => Self::Indian,
            Ok(AnyCalendarKind::Japanese) => Self::Japanese,
            Ok(AnyCalendarKind::Roc) => Self::Minguo,
            _ => Self::Gregorian,
        }
    }

    /// Whether its years and months begin with Gregorian ones and are counted
    /// without eras, so that a bare year or month has one name in it.
    pub(super) fn keeps_gregorian_months(self) -> bool {
        matches!(self, Self::Gregorian | Self::Buddhist)
    }
}

impl FromStr for Calendar {
    type Err = BadCalendar;

    /// Reads the code, or the name that people use for it.
    fn from_str(name: &str) -> Result<Self, BadCalendar> {
        let lower = name.trim().to_lowercase();
        let by_code = Self::ALL.into_iter().find(|calendar| calendar.as_str() == lower);
        let by_name = match lower.as_str() {
            "gregorian" => Some(Self::Gregorian),
            "solar-hijri" | "solar hijri" | "shamsi" | "jalali" => Some(Self::SolarHijri),
            "islamic" | "hijri" | "umm-al-qura" | "umm al-qura" | "umalqura" => Some(Self::Islamic),
            "ethiopian" => Some(Self::Ethiopic),
            "minguo" => Some(Self::Minguo),
            _ => None,
        };
        by_code.or(by_name).ok_or_else(|| BadCalendar(name.to_owned()))
    }
}

impl TryFrom<String> for Calendar {
    type Error = BadCalendar;

    fn try_from(name: String) -> Result<Self, BadCalendar> {
        name.parse()
    }
}

impl From<Calendar> for &'static str {
    fn from(calendar: Calendar) -> Self {
        calendar.as_str()
    }
}

impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
