//! When programmes are on the air: on days of the week, at times of the
//! edition's own clock, whatever that clock does meanwhile.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, TimeZone as _};
use chrono_tz::Tz;
use lw_base::{Id, Timestamp};
use lw_store::{Change, record};
use lw_web::calendar::zone;

use super::{BadProgramme, queries, tell};

record! {
    /// A time on the air that comes every week.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Broadcast {
        /// From 1, Monday, to 7.
        pub weekday: u32,
        /// Minutes after midnight.
        pub starts: u32,
        /// How long, in minutes.
        pub lasts: u32,
    }
}

/// Minutes of a day.
const DAY: u32 = 24 * 60;
/// Minutes of a week.
const WEEK: u32 = 7 * DAY;
/// The most times of a programme in a week.
pub const MOST: usize = 168;

/// A programme on the air on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OnAir {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// Says when a programme is on the air, instead of when it was.
pub async fn arrange(
    change: &mut Change,
    id: &Id,
    version: i64,
    mut times: Vec<Broadcast>,
    who: &str,
    now: Timestamp,
) -> Result<(), BadProgramme> {
    let programme = queries::held(change, id).await?.ok_or(BadProgramme::NotThere)?;
    times.sort();
    times.dedup();
    check(&times)?;
    if queries::times_in(change, id).await? == times {
        return Ok(());
    }
    if programme.version != version {
        return Err(BadProgramme::Stale(programme.changed_by));
    }
    queries::put_times(change, id, &times).await?;
    queries::count(change, id, who).await?;
    Ok(tell(change, &programme, "change", who, now).await?)
}

/// Fails where a time is none, or where two of the week overlap.
fn check(times: &[Broadcast]) -> Result<(), BadProgramme> {
    let is_time =
        |it: &Broadcast| (1..=7).contains(&it.weekday) && it.starts < DAY && (1..=DAY).contains(&it.lasts);
    if times.len() > MOST || !times.iter().all(is_time) {
        return Err(BadProgramme::Times);
    }
    let start = |it: &Broadcast| (it.weekday - 1) * DAY + it.starts;
    let next = times.iter().skip(1).map(start).chain(times.first().map(|it| start(it) + WEEK));
    let overlaps = times.iter().zip(next).any(|(it, next)| start(it) + it.lasts > next);
    if overlaps { Err(BadProgramme::Overlap) } else { Ok(()) }
}

/// When a time comes on a day. Where the clocks go forward over it, it begins
/// when they have; of a time that comes twice, the first is meant. It is as
/// long as it is, whatever the clocks do meanwhile.
fn on(zone: Tz, day: NaiveDate, it: &Broadcast) -> Option<OnAir> {
    let time = NaiveTime::from_num_seconds_from_midnight_opt(it.starts * 60, 0)?;
    let wanted = day.and_time(time);
    let from = (0..=DAY).find_map(|minutes| {
        let later = wanted + chrono::TimeDelta::minutes(i64::from(minutes));
        zone.from_local_datetime(&later).earliest()
    })?;
    let from = Timestamp::from_millis(from.timestamp_millis());
    Some(OnAir { from, until: from.plus_millis(i64::from(it.lasts) * 60_000) })
}

fn day_of(zone: Tz, at: Timestamp) -> NaiveDate {
    at.utc().with_timezone(&zone).date_naive()
}

/// The times on the air of the day that it is in a time zone, those that began
/// the day before and last into it among them.
pub fn today<'a, T: PartialEq>(
    time_zone: &str,
    now: Timestamp,
    times: &'a [(T, Broadcast)],
) -> Vec<(&'a T, OnAir)> {
    let Ok(zone) = zone(time_zone) else { return vec![] };
    let today = day_of(zone, now);
    let start = midnight(zone, today);
    let days = [today.checked_sub_days(Days::new(1)), Some(today)];
    let mut all = Vec::new();
    for day in days.into_iter().flatten() {
        let of_day = times.iter().filter(|(_, it)| it.weekday == day.weekday().number_from_monday());
        let of_day = of_day.filter_map(|(of, it)| Some((of, on(zone, day, it)?)));
        all.extend(of_day.filter(|(_, it)| it.until > start));
    }
    all.sort_by_key(|(_, it)| *it);
    // Where the clocks go forward two times of a programme may be one.
    let mut once: Vec<(&T, OnAir)> = Vec::with_capacity(all.len());
    for (of, it) in all {
        if !once.iter().any(|(other, there)| *other == of && there.from == it.from) {
            once.push((of, it));
        }
    }
    once
}

/// When the day that it is began.
pub fn midnight_before(time_zone: &str, now: Timestamp) -> Timestamp {
    zone(time_zone).map_or(now, |zone| midnight(zone, day_of(zone, now)))
}

/// When the day after the one that it is begins.
pub fn tomorrow(time_zone: &str, now: Timestamp) -> Timestamp {
    let later = now.plus_millis(24 * 3_600_000);
    let Ok(zone) = zone(time_zone) else { return later };
    day_of(zone, now).checked_add_days(Days::new(1)).map_or(later, |day| midnight(zone, day))
}

fn midnight(zone: Tz, day: NaiveDate) -> Timestamp {
    let first = Broadcast { weekday: 1, starts: 0, lasts: 1 };
    on(zone, day, &first).map_or_else(Timestamp::default, |it| it.from)
}

/// The next time on the air that has not ended yet, of those that come every week.
pub fn next(time_zone: &str, now: Timestamp, times: &[Broadcast]) -> Option<OnAir> {
    let zone = zone(time_zone).ok()?;
    let first = day_of(zone, now).checked_sub_days(Days::new(1))?;
    let mut all: Vec<OnAir> = (0..9)
        .filter_map(|days| first.checked_add_days(Days::new(days)))
        .flat_map(|day| {
            let of_day = times.iter().filter(move |it| it.weekday == day.weekday().number_from_monday());
            of_day.filter_map(move |it| on(zone, day, it))
        })
        .filter(|it| it.until > now)
        .collect();
    all.sort();
    all.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(weekday: u32, clock: (u32, u32), lasts: u32) -> Broadcast {
        Broadcast { weekday, starts: clock.0 * 60 + clock.1, lasts }
    }

    fn moment(iso: &str) -> Timestamp {
        Timestamp::parse_iso(iso).unwrap()
    }

    #[track_caller]
    fn check_next(zone: &str, now: &str, times: &[Broadcast], expect: Option<(&str, &str)>) {
        let found = next(zone, moment(now), times).map(|it| (it.from.iso(), it.until.iso()));
        let expect = expect.map(|(from, until)| (moment(from).iso(), moment(until).iso()));
        assert_eq!(found, expect, "{zone} {now}");
    }

    #[test]
    fn a_programme_is_on_at_the_time_of_the_editions_clock() {
        let times = [at(1, (18, 30), 30), at(4, (6, 0), 60)];
        let zone = "Europe/London";
        check_next(
            zone,
            "2026-11-23T12:00:00Z",
            &times,
            Some(("2026-11-23T18:30:00Z", "2026-11-23T19:00:00Z")),
        );
        check_next(
            zone,
            "2026-11-23T18:45:00Z",
            &times,
            Some(("2026-11-23T18:30:00Z", "2026-11-23T19:00:00Z")),
        );
        check_next(
            zone,
            "2026-11-23T19:00:00Z",
            &times,
            Some(("2026-11-26T06:00:00Z", "2026-11-26T07:00:00Z")),
        );
        // In summer its clock is another hour of the world's.
        check_next(
            zone,
            "2026-07-05T12:00:00Z",
            &times,
            Some(("2026-07-06T17:30:00Z", "2026-07-06T18:00:00Z")),
        );
        check_next(zone, "2026-11-23T19:00:00Z", &[], None);
        // Only once a week, and this week's is over.
        check_next(
            zone,
            "2026-11-23T20:00:00Z",
            &times[..1],
            Some(("2026-11-30T18:30:00Z", "2026-11-30T19:00:00Z")),
        );
    }

    #[test]
    fn when_the_clocks_change_nothing_is_lost() {
        // Sunday; 01:00 to 02:00 is not there, and what begins in it begins at 02:00.
        let times = [at(7, (1, 30), 30)];
        check_next(
            "Europe/London",
            "2027-03-27T12:00:00Z",
            &times,
            Some(("2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z")),
        );
        // 01:00 to 02:00 comes twice, and it is on once.
        check_next(
            "Europe/London",
            "2027-10-31T00:00:00Z",
            &times,
            Some(("2027-10-31T00:30:00Z", "2027-10-31T01:00:00Z")),
        );
        check_next(
            "Europe/London",
            "2027-10-31T01:10:00Z",
            &times,
            Some(("2027-11-07T01:30:00Z", "2027-11-07T02:00:00Z")),
        );
    }

    #[test]
    fn what_the_clocks_leave_out_begins_once_they_have_gone_forward() {
        // Sunday; 02:00 to 03:00 is not there.
        let times = [
            ("late", at(7, (2, 30), 30)),
            ("early", at(7, (2, 10), 20)),
            ("hourly", at(7, (2, 0), 60)),
            ("hourly", at(7, (3, 0), 60)),
        ];
        let found = today("Europe/Berlin", moment("2027-03-28T06:00:00Z"), &times);
        let three = moment("2027-03-28T01:00:00Z");
        let all: Vec<_> = found.iter().map(|(name, it)| (**name, it.from)).collect();
        assert_eq!(all, [("early", three), ("late", three), ("hourly", three)]);
    }

    #[test]
    fn a_day_has_what_lasts_into_it() {
        let times = [
            ("night", at(7, (23, 30), 60)),
            ("news", at(1, (0, 30), 10)),
            ("late", at(1, (23, 50), 30)),
            ("other", at(2, (6, 0), 5)),
        ];
        let found = today("Asia/Kathmandu", moment("2026-11-23T06:00:00Z"), &times);
        let names: Vec<&str> = found.iter().map(|(name, _)| **name).collect();
        assert_eq!(names, ["night", "news", "late"]);
        assert_eq!(found[0].1.from, moment("2026-11-22T17:45:00Z"));
        assert_eq!(
            tomorrow("Asia/Kathmandu", moment("2026-11-23T06:00:00Z")),
            moment("2026-11-23T18:15:00Z")
        );
        // Where clocks go forward at midnight, the day begins an hour later.
        assert_eq!(
            tomorrow("America/Santiago", moment("2026-09-05T12:00:00Z")),
            moment("2026-09-06T04:00:00Z")
        );
        assert!(today("Middle/Earth", moment("2026-11-23T06:00:00Z"), &times).is_empty());
    }

    #[test]
    fn two_programmes_times_of_one_programme_do_not_overlap() {
        let ok = |times: &[Broadcast]| check(times).is_ok();
        assert!(ok(&[at(1, (18, 0), 30), at(1, (18, 30), 30), at(7, (23, 0), 60)]));
        assert!(!ok(&[at(1, (18, 0), 31), at(1, (18, 30), 30)]));
        // From Sunday night into Monday.
        assert!(!ok(&[at(1, (0, 0), 30), at(7, (23, 30), 31)]));
        assert!(ok(&[at(3, (0, 0), 1440)]));
        for wrong in
            [at(0, (1, 0), 5), at(8, (1, 0), 5), at(1, (24, 0), 5), at(1, (1, 0), 0), at(1, (1, 0), 1441)]
        {
            assert!(!ok(&[wrong]));
        }
    }
}
