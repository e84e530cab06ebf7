use chrono::{Offset, TimeZone as _};
use chrono_tz::Tz;
use icu::calendar::{Date, Iso};
use icu::datetime::fieldsets::zone::{LocalizedOffsetShort, SpecificShort};
use icu::datetime::fieldsets::{self, Combo};
use icu::datetime::options::{Length, YearStyle};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences, NoCalendarFormatter};
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::locale::Locale;
use icu::locale::extensions::unicode::key;
use icu::locale::subtags::{Region, region};
use icu::time::zone::models::AtTime;
use icu::time::zone::{UtcOffset, ZoneNameTimestamp};
use icu::time::{TimeZone, TimeZoneInfo, ZonedDateTime};
use lw_base::{Duration, Lang, Timestamp};

use super::{Calendar, Digits, locale_of, with_keyword};

/// Days from which on a short date says its year: nearer ones are not mistaken.
const HALF_A_YEAR: i64 = 183;

/// Writes dates, times and numbers for one edition. Made once for an edition
/// and shared: building the formatters costs far more than using them.
#[derive(Debug)]
pub struct Dates {
    lang: Lang,
    calendar: Calendar,
    digits: Digits,
    zone: Tz,
    date: DateTimeFormatter<fieldsets::YMD>,
    date_time: DateTimeFormatter<Combo<fieldsets::YMDT, SpecificShort>>,
    time: NoCalendarFormatter<fieldsets::T>,
    time_in_zone: DateTimeFormatter<Combo<fieldsets::T, SpecificShort>>,
    short_day: DateTimeFormatter<fieldsets::MD>,
    short_date: DateTimeFormatter<fieldsets::YMD>,
    month: DateTimeFormatter<fieldsets::YM>,
    year: DateTimeFormatter<fieldsets::Y>,
    number: DecimalFormatter,
    no_offset: NoOffset,
}

/// The sign of a zone that is at UTC, as ICU4X and as people write it: it
/// says “GMT+0” where CLDR’s `gmtZeroFormat` is “GMT”.
#[derive(Debug)]
struct NoOffset {
    icu: String,
    own: String,
}

impl Dates {
    /// For an edition's language, calendar, digits and time zone.
    pub fn new(lang: &Lang, calendar: Calendar, digits: Digits, zone: Tz) -> anyhow::Result<Self> {
        let locale = edition_locale(lang, calendar, digits, zone);
        let prefs = DateTimeFormatterPreferences::from(&locale);
        let partial = DateTimeFormatterPreferences::from(&partial_locale(&locale, calendar));
        let (day, month) = lengths(partial, calendar)?;
        let (short_day, short_date) = short_lengths(day);
        Ok(Self {
            lang: lang.clone(),
            calendar,
            digits,
            zone,
            date: DateTimeFormatter::try_new(prefs, day)?,
            date_time: DateTimeFormatter::try_new(prefs, day.with_time_hm().with_zone(SpecificShort))?,
            time: NoCalendarFormatter::try_new(prefs, fieldsets::T::hm())?,
            time_in_zone: DateTimeFormatter::try_new(prefs, fieldsets::T::hm().with_zone(SpecificShort))?,
            short_day: DateTimeFormatter::try_new(prefs, short_day)?,
            short_date: DateTimeFormatter::try_new(prefs, short_date)?,
            month: DateTimeFormatter::try_new(partial, month)?,
            year: DateTimeFormatter::try_new(partial, fieldsets::Y::long())?,
            number: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())?,
            no_offset: NoOffset::of(prefs)?,
        })
    }

    /// With the calendar and the digits that are usual for the language.
    pub fn usual(lang: &Lang, zone: Tz) -> anyhow::Result<Self> {
        Self::new(lang, Calendar::usual(lang), Digits::usual(lang), zone)
    }

    /// The language.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The calendar.
    pub fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// The digits.
    pub fn digits(&self) -> Digits {
        self.digits
    }

    /// The time zone.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The long date: “23 November 2026”, “۲ آذر ۱۴۰۵”.
    pub fn date(&self, at: Timestamp) -> String {
        self.with_own_era(self.date.format(&self.local(at).date).to_string())
    }

    /// The long date with the time and the short name of the zone, or its
    /// distance from UTC where the language has no name for it: “29 March
    /// 2026 at 02:30 BST”.
    pub fn date_time(&self, at: Timestamp) -> String {
        let text = self.date_time.format(&self.local(at)).to_string();
        self.no_offset.mended(self.with_own_era(text))
    }

    /// The time of day: “02:30”, “2:30 PM”.
    pub fn time(&self, at: Timestamp) -> String {
        self.time.format(&self.local(at).time).to_string()
    }

    /// The time of day with the short name of the zone: “02:30 BST”.
    pub fn time_in_zone(&self, at: Timestamp) -> String {
        self.no_offset.mended(self.time_in_zone.format(&self.local(at)).to_string())
    }

    /// The date in few letters: “23 Nov”, and with the year where the day is
    /// half a year or more from `now`: “23 Nov 2025”.
    pub fn short_date(&self, at: Timestamp, now: Timestamp) -> String {
        let date = self.local(at).date;
        let is_near = self.days_from(now, at).abs() < HALF_A_YEAR;
        let text = if is_near {
            self.short_day.format(&date).to_string()
        } else {
            self.short_date.format(&date).to_string()
        };
        self.with_own_era(text)
    }

    /// The days from one moment to another by the zone’s own midnights: 0 within
    /// a day, 1 to the next, -1 to the one before.
    pub fn days_from(&self, from: Timestamp, to: Timestamp) -> i64 {
        let day = |at: Timestamp| at.utc().with_timezone(&self.zone).date_naive();
        day(to).signed_duration_since(day(from)).num_days()
    }

    /// The date of an archive mark, given as `YYYY`, `YYYY-MM` or
    /// `YYYY-MM-DD`; `None` for anything else.
    ///
    /// A bare year or month stays Gregorian in calendars whose years begin at
    /// another time: 1979 is part of 1357 and part of 1358.
    pub fn day(&self, date: &str) -> Option<String> {
        let mut parts = date.split('-');
        let year: i32 = digits_of(parts.next()?, 4)?.into();
        let month = parts.next().map(|part| digits_of(part, 2).and_then(|m| u8::try_from(m).ok()));
        let day = parts.next().map(|part| digits_of(part, 2).and_then(|d| u8::try_from(d).ok()));
        if parts.next().is_some() {
            return None;
        }
        let date = |month, day| Date::try_new_iso(year, month, day).ok();
        Some(match (month, day) {
            (None, _) => self.year.format(&date(1, 1)?).to_string(),
            (Some(month), None) => self.month.format(&date(month?, 1)?).to_string(),
            (Some(month), Some(day)) => self.with_own_era(self.date.format(&date(month?, day?)?).to_string()),
        })
    }

    /// A number in the edition's digits, grouped as its language does.
    pub fn number(&self, number: u64) -> String {
        self.number.format_to_string(&number.into())
    }

    /// A length of sound. It stays in Latin digits in every edition: players
    /// show one clock format, and a script counts it on.
    pub fn clock(&self, length: Duration) -> String {
        length.clock()
    }

    /// CLDR falls back to Latin signs of eras: “AP” for the solar Hijri one,
    /// which nobody writes, and “AM” in Amharic and Tigrinya.
    fn with_own_era(&self, text: String) -> String {
        let language = self.lang.as_str().split('-').next().unwrap_or_default();
        match (self.calendar, language) {
            (Calendar::SolarHijri, _) => text.replace("AP ", "").replace(" AP", ""),
            (Calendar::Ethiopic, "am" | "ti") => text.replace("AM", "ዓ/ም"),
            _ => text,
        }
    }

    fn local(&self, at: Timestamp) -> ZonedDateTime<Iso, TimeZoneInfo<AtTime>> {
        let utc = at.utc();
        let seconds = self.zone.offset_from_utc_datetime(&utc.naive_utc()).fix().local_minus_utc();
        let offset = UtcOffset::try_from_seconds(seconds).unwrap_or(UtcOffset::zero());
        let local = ZonedDateTime::from_epoch_milliseconds_and_utc_offset(utc.timestamp_millis(), offset);
        let zone = TimeZone::from_iana_id(self.zone.name())
            .with_offset(Some(offset))
            .with_zone_name_timestamp(ZoneNameTimestamp::from_epoch_seconds(utc.timestamp()));
        ZonedDateTime { date: local.date, time: local.time, zone }
    }
}

impl NoOffset {
    fn of(prefs: DateTimeFormatterPreferences) -> anyhow::Result<Self> {
        let offset = NoCalendarFormatter::try_new(prefs, LocalizedOffsetShort)?;
        let icu = offset.format(&UtcOffset::zero()).to_string();
        let own = icu.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
        Ok(Self { icu, own })
    }

    fn mended(&self, text: String) -> String {
        if self.own.is_empty() { text } else { text.replace(&self.icu, &self.own) }
    }
}

fn edition_locale(lang: &Lang, calendar: Calendar, digits: Digits, zone: Tz) -> Locale {
    let mut locale = locale_of(lang);
    let is_english = locale.id.language.as_str() == "en" && locale.id.script.is_none();
    if is_english && locale.id.region.is_none() {
        locale.id.region = Some(english_of(zone));
    }
    with_keyword(&mut locale, key!("ca"), calendar.as_str());
    with_keyword(&mut locale, key!("nu"), digits.as_str());
    locale
}

/// Long dates, or figures (“2026-11-23”) in a language whose months have no
/// names in CLDR: there ICU's long date is “2026 M11 23”.
fn lengths(
    partial: DateTimeFormatterPreferences,
    calendar: Calendar,
) -> anyhow::Result<(fieldsets::YMD, fieldsets::YM)> {
    let november = Date::try_new_iso(2026, 11, 1)?;
    let long = DateTimeFormatter::try_new(partial, fieldsets::YM::long())?.format(&november).to_string();
    if long.contains("M11") {
        let full = YearStyle::Full;
        return Ok((
            fieldsets::YMD::short().with_year_style(full),
            fieldsets::YM::short().with_year_style(full),
        ));
    }
    let style = if calendar == Calendar::SolarHijri { YearStyle::NoEra } else { YearStyle::Auto };
    Ok((fieldsets::YMD::long().with_year_style(style), fieldsets::YM::long()))
}

/// Short dates of the same kind as the long ones: with names of months where
/// there are any, and without an era where the long ones have none.
fn short_lengths(day: fieldsets::YMD) -> (fieldsets::MD, fieldsets::YMD) {
    if day.length == Length::Short {
        return (fieldsets::MD::short(), day);
    }
    let mut date = day;
    date.length = Length::Medium;
    (fieldsets::MD::medium(), date)
}

/// The form of bare years and months.
fn partial_locale(locale: &Locale, calendar: Calendar) -> Locale {
    let mut locale = locale.clone();
    // ICU's data for Brazil ask for a week's year in “fevereiro de 1979”,
    // which panics in development; Portugal's give the same words.
    if locale.id.language.as_str() == "pt" {
        locale.id.region = Some(region!("PT"));
    }
    if !calendar.keeps_gregorian_months() {
        with_keyword(&mut locale, key!("ca"), Calendar::Gregorian.as_str());
    }
    locale
}

/// Plain `en` is American to ICU: “March 29, 2026 at 2:30 AM GMT+1”. A station
/// in London or Nairobi does not write so; one in America does.
fn english_of(zone: Tz) -> Region {
    match zone.name() {
        "Europe/London" => region!("GB"),
        name if name.starts_with("America/") || name.starts_with("US/") => region!("US"),
        _ => region!("001"),
    }
}

/// A number of exactly `count` Latin digits.
fn digits_of(text: &str, count: usize) -> Option<u16> {
    let right = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if right { text.parse().ok() } else { None }
}
