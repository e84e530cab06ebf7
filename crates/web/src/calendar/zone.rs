use chrono::{Days, NaiveDate, TimeZone as _};
use chrono_tz::{TZ_VARIANTS, Tz};
use lw_base::Timestamp;

/// A time zone that is not known, with the sentence that names a right one.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{name}” is not a time zone; write a name such as `{example}`")]
pub struct BadZone {
    name: String,
    example: &'static str,
}

/// Reads the name of a time zone of the IANA database. The sentence of a
/// refusal names the zone that was probably meant: `London`, `europe/london`
/// and `Europe / London` all ask for `Europe/London`.
pub fn zone(name: &str) -> Result<Tz, BadZone> {
    name.parse().map_err(|_| BadZone { name: name.to_owned(), example: meant(name) })
}

fn meant(name: &str) -> &'static str {
    let wanted = folded(name);
    let city = wanted.rsplit('/').next().unwrap_or_default().to_owned();
    let whole = TZ_VARIANTS.iter().find(|zone| folded(zone.name()) == wanted);
    // Zones without a slash are old names (`Iran`); show the city's instead.
    let ends =
        |zone: &&Tz| zone.name().contains('/') && folded(zone.name()).rsplit('/').next() == Some(&city);
    whole.or_else(|| TZ_VARIANTS.iter().find(ends)).map_or("Europe/London", |zone| zone.name())
}

fn folded(name: &str) -> String {
    name.to_lowercase().replace(' ', "_").replace("_/_", "/")
}

/// The zones that people live in, by their names in the IANA database: those
/// with a region and a city.
pub fn zones() -> impl Iterator<Item = &'static str> {
    let old = ["Etc/", "SystemV/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/"];
    let names = TZ_VARIANTS.iter().map(|zone| zone.name());
    names.filter(move |name| name.contains('/') && !old.iter().any(|region| name.starts_with(region)))
}

/// When a day such as `2026-11-23`, or one some days later, begins in a time zone.
pub fn start_of_day(date: &str, days_later: u64, time_zone: &str) -> Option<Timestamp> {
    let zone = zone(time_zone).ok()?;
    let date = date.parse::<NaiveDate>().ok()?.checked_add_days(Days::new(days_later))?;
    // Where clocks go forward at midnight, the day begins an hour later.
    let start =
        (0..3).find_map(|hour| zone.from_local_datetime(&date.and_hms_opt(hour, 0, 0)?).earliest())?;
    Some(Timestamp::from_millis(start.timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(date: &str, time_zone: &str, start: Option<&str>) {
        assert_eq!(
            start_of_day(date, 0, time_zone),
            start.and_then(Timestamp::parse_iso),
            "{date} {time_zone}"
        );
    }

    #[test]
    fn a_day_begins_where_it_is() {
        check("2026-11-23", "UTC", Some("2026-11-23T00:00:00Z"));
        check("2026-11-23", "Asia/Tehran", Some("2026-11-22T20:30:00Z"));
        // Clocks go from 23:59:59 to 01:00:00.
        check("2026-09-06", "America/Santiago", Some("2026-09-06T04:00:00Z"));
        for wrong in ["", "2026-13-01", "yesterday", "+262143-12-31", "2026-11-23T00:00"] {
            check(wrong, "UTC", None);
        }
    }
}
