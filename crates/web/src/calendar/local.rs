use chrono::{LocalResult, NaiveDate, NaiveTime, TimeZone as _};
use lw_base::Timestamp;

use super::zone;

/// What is no moment in a time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadLocal {
    /// It is no day and time.
    #[error("this is no day and time: write them as 2026-11-23 and 18:30")]
    Unreadable,
    /// The clocks go forward over it.
    #[error("the clocks go forward over this time: choose an earlier or a later one")]
    Skipped,
}

/// The moment of a day (`2026-11-23`) and a time (`18:30`, `18:30:15`) in a
/// time zone, as a browser's fields send them. Of a time that comes twice,
/// when the clocks go back, the first is meant.
pub fn from_local(time_zone: &str, date: &str, time: &str) -> Result<Timestamp, BadLocal> {
    let zone = zone(time_zone).map_err(|_| BadLocal::Unreadable)?;
    let (date, time) = (date.trim(), time.trim());
    // A year of five digits is a slip, and days beyond it cannot be written back.
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok().filter(|_| date.len() == 10);
    let time = ["%H:%M", "%H:%M:%S"].iter().find_map(|form| NaiveTime::parse_from_str(time, form).ok());
    let (Some(date), Some(time)) = (date, time) else { return Err(BadLocal::Unreadable) };
    match zone.from_local_datetime(&date.and_time(time)) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => {
            Ok(Timestamp::from_millis(at.timestamp_millis()))
        }
        LocalResult::None => Err(BadLocal::Skipped),
    }
}

/// The day and the time of a moment in a time zone, as a browser's fields take
/// them.
pub fn to_local(time_zone: &str, at: Timestamp) -> Option<(String, String)> {
    let local = at.utc().with_timezone(&zone(time_zone).ok()?);
    let form = if at.millis().rem_euclid(60_000) == 0 { "%H:%M" } else { "%H:%M:%S" };
    Some((local.format("%Y-%m-%d").to_string(), local.format(form).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(zone: &str, date: &str, time: &str, expect: Result<&str, BadLocal>) {
        let at = from_local(zone, date, time);
        assert_eq!(at.map(Timestamp::iso), expect.map(str::to_owned), "{zone} {date} {time}");
    }

    #[test]
    fn a_day_and_a_time_are_a_moment_in_their_zone() {
        check("Europe/London", "2026-11-23", "18:30", Ok("2026-11-23T18:30:00Z"));
        check("Europe/London", "2026-07-01", "18:30:15", Ok("2026-07-01T17:30:15Z"));
        check("Asia/Kathmandu", "2026-11-23", "00:00", Ok("2026-11-22T18:15:00Z"));
    }

    #[test]
    fn a_time_that_the_clocks_skip_is_none() {
        check("Europe/London", "2027-03-28", "01:30", Err(BadLocal::Skipped));
        check("Europe/London", "2027-03-28", "00:59:59", Ok("2027-03-28T00:59:59Z"));
        check("Europe/London", "2027-03-28", "02:00", Ok("2027-03-28T01:00:00Z"));
        // Samoa left out a whole day.
        check("Pacific/Apia", "2011-12-30", "12:00", Err(BadLocal::Skipped));
    }

    #[test]
    fn of_a_time_that_comes_twice_the_first_is_meant() {
        check("Europe/London", "2027-10-31", "01:30", Ok("2027-10-31T00:30:00Z"));
        check("America/New_York", "2026-11-01", "01:30", Ok("2026-11-01T05:30:00Z"));
    }

    #[test]
    fn what_is_no_day_and_time_is_refused() {
        for (date, time) in [
            ("", ""),
            ("2026-11-23", ""),
            ("", "18:30"),
            ("2026-02-30", "12:00"),
            ("2026-11-23", "24:00"),
            ("2026-11-23", "6 pm"),
            ("20266-11-23", "12:00"),
            ("-2026-11-2", "12:00"),
            ("2026-1-23", "12:00"),
            ("23.11.2026", "12:00"),
            ("tomorrow", "12:00"),
        ] {
            check("Europe/London", date, time, Err(BadLocal::Unreadable));
        }
        check("Middle/Earth", "2026-11-23", "18:30", Err(BadLocal::Unreadable));
    }

    #[test]
    fn a_moment_fills_the_fields_that_it_came_from() {
        for (date, time) in [("2026-11-23", "18:30"), ("2027-10-31", "01:30"), ("2026-07-01", "00:00:07")] {
            let at = from_local("Europe/London", date, time).unwrap();
            assert_eq!(to_local("Europe/London", at), Some((date.to_owned(), time.to_owned())));
        }
    }
}
