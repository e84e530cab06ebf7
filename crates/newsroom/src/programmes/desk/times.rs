//! Times on the air as a form has them: a row for each time that comes on one
//! day, on Monday to Friday, or every day.

use serde::Serialize;

use crate::programmes::schedule::Broadcast;

/// The days of a row, and the weekdays that they are.
pub(super) const DAYS: [(&str, std::ops::RangeInclusive<u32>); 9] = [
    ("daily", 1..=7),
    ("working", 1..=5),
    ("1", 1..=1),
    ("2", 2..=2),
    ("3", 3..=3),
    ("4", 4..=4),
    ("5", 5..=5),
    ("6", 6..=6),
    ("7", 7..=7),
];
/// Rows that are offered beside those that are filled.
const EMPTY: usize = 2;

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Row {
    pub days: String,
    pub starts: String,
    pub lasts: String,
}

/// Times as rows, as few as can be, and some empty ones.
pub(super) fn rows(times: &[Broadcast]) -> Vec<Row> {
    let mut rest = times.to_vec();
    let mut rows = Vec::new();
    while let Some(first) = rest.first().cloned() {
        let on = |weekday: u32| Broadcast { weekday, ..first.clone() };
        let fits = |days: &std::ops::RangeInclusive<u32>| days.clone().all(|day| rest.contains(&on(day)));
        let Some((key, days)) = DAYS.iter().find(|(_, days)| days.contains(&first.weekday) && fits(days))
        else {
            break;
        };
        rest.retain(|it| !days.clone().any(|day| *it == on(day)));
        rows.push(Row {
            days: (*key).to_owned(),
            starts: format!("{:02}:{:02}", first.starts / 60, first.starts % 60),
            lasts: first.lasts.to_string(),
        });
    }
    rows.extend(std::iter::repeat_n(Row::default(), EMPTY));
    rows
}

/// The rows that were sent, whatever stands in them.
pub(super) fn sent(days: Vec<String>, starts: Vec<String>, lasts: Vec<String>) -> Vec<Row> {
    let each = days.into_iter().zip(starts).zip(lasts).take(200);
    each.map(|((days, starts), lasts)| Row { days, starts, lasts }).collect()
}

/// Rows as times; a row without a time is none. `None` where one cannot be read.
pub(super) fn read(rows: &[Row]) -> Option<Vec<Broadcast>> {
    let mut times = Vec::new();
    for row in rows.iter().filter(|row| !row.starts.trim().is_empty()) {
        let (hours, minutes) = row.starts.trim().split_once(':')?;
        let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 4);
        let (hours, minutes, lasts) = (number(hours)?, number(minutes)?, number(row.lasts.trim())?);
        let (_, days) = DAYS.iter().find(|(key, _)| *key == row.days)?;
        if hours > 23 || minutes > 59 {
            return None;
        }
        times.extend(days.clone().map(|weekday| Broadcast { weekday, starts: hours * 60 + minutes, lasts }));
    }
    Some(times)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(weekday: u32, starts: u32) -> Broadcast {
        Broadcast { weekday, starts, lasts: 30 }
    }

    #[test]
    fn times_are_as_few_rows_as_can_be() {
        let mut times: Vec<Broadcast> =
            (1..=5).map(|day| at(day, 390)).chain((1..=7).map(|day| at(day, 1110))).collect();
        times.push(at(6, 420));
        times.sort();
        let rows = rows(&times);
        let days: Vec<(&str, &str)> =
            rows.iter().map(|row| (row.days.as_str(), row.starts.as_str())).collect();
        assert_eq!(days, [("working", "06:30"), ("daily", "18:30"), ("6", "07:00"), ("", ""), ("", "")]);
        let mut read = read(&rows).unwrap();
        read.sort();
        assert_eq!(read, times);
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        let row = |days: &str, starts: &str, lasts: &str| {
            read(&sent(vec![days.to_owned()], vec![starts.to_owned()], vec![lasts.to_owned()]))
        };
        assert_eq!(row("", "", ""), Some(vec![]));
        assert_eq!(row("7", "00:05", "30"), Some(vec![at(7, 5)]));
        for (days, starts, lasts) in [
            ("", "10:00", "5"),
            ("8", "10:00", "5"),
            ("1", "24:00", "5"),
            ("1", "10:00", ""),
            ("1", "10", "5"),
            ("1", "-1:00", "5"),
        ] {
            assert_eq!(row(days, starts, lasts), None, "{days} {starts} {lasts}");
        }
    }
}
