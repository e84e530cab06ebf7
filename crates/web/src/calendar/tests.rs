use lw_base::{Duration, Lang, Timestamp};

use super::{Calendar, Dates, Digits, zone};

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn dates(tag: &str, zone_name: &str) -> Dates {
    Dates::usual(&lang(tag), zone(zone_name).unwrap()).unwrap()
}

fn at(iso: &str) -> Timestamp {
    Timestamp::parse_iso(iso).unwrap()
}

const NOVEMBER: &str = "2026-11-23T13:54:00Z";

#[test]
fn long_dates_follow_the_language_and_its_calendar() {
    for (tag, zone, date) in [
        ("en", "Europe/London", "23 November 2026"),
        ("en", "America/New_York", "November 23, 2026"),
        ("en-US", "Europe/London", "November 23, 2026"),
        ("fa", "Asia/Tehran", "۲ آذر ۱۴۰۵"),
        ("ps", "Asia/Kabul", "۱۴۰۵ لیندۍ ۲"),
        ("th", "Asia/Bangkok", "23 พฤศจิกายน 2569"),
        ("ar", "Africa/Cairo", "23 نوفمبر 2026"),
        ("ar-EG", "Africa/Cairo", "٢٣ نوفمبر ٢٠٢٦"),
        ("am", "Africa/Addis_Ababa", "ኖቬምበር 23 2026"),
        ("uk", "Europe/Kyiv", "23 листопада 2026\u{202f}р."),
        ("ja", "Asia/Tokyo", "2026年11月23日"),
        ("bn", "Asia/Dhaka", "২৩ নভেম্বর, ২০২৬"),
        ("hy", "Asia/Yerevan", "2026 թ․ նոյեմբերի 23"),
        ("pt-BR", "America/Sao_Paulo", "23 de novembro de 2026"),
        // No names of months in CLDR: figures, not “2026 M11 23”.
        ("rn", "Africa/Bujumbura", "2026-11-23"),
        ("yi", "UTC", "2026-11-23"),
    ] {
        assert_eq!(dates(tag, zone).date(at(NOVEMBER)), date, "{tag} {zone}");
    }
}

#[test]
fn times_carry_their_zone() {
    let london = dates("en", "Europe/London");
    assert_eq!(london.date_time(at(NOVEMBER)), "23 November 2026 at 13:54 GMT");
    assert_eq!(london.date_time(at("2026-07-01T12:00:00Z")), "1 July 2026 at 13:00 BST");
    assert_eq!(london.time(at("2026-07-01T12:00:00Z")), "13:00");
    let check =
        |tag, zone, text: &str| assert_eq!(dates(tag, zone).date_time(at(NOVEMBER)), text, "{tag} {zone}");
    check("en", "America/New_York", "November 23, 2026 at 8:54\u{202f}AM EST");
    check("en", "Africa/Nairobi", "23 November 2026 at 4:54\u{202f}pm GMT+3");
    check("fa", "Asia/Tehran", "۲ آذر ۱۴۰۵ ساعت ۱۷:۲۴ (\u{200e}+۳:۳۰ گرینویچ)");
    check("de", "Europe/Berlin", "23. November 2026 um 14:54 MEZ");
    check("tr", "Europe/Istanbul", "23 Kasım 2026 16:54 TSİ");
}

#[test]
fn a_zone_at_utc_has_no_plus_nought() {
    let check = |tag, end: &str| {
        let dates = dates(tag, "Europe/London");
        let text = dates.date_time(at(NOVEMBER));
        assert!(text.contains(end) && !text.contains('+'), "{tag}: {text}");
        let text = dates.time_in_zone(at(NOVEMBER));
        assert!(text.contains(end) && !text.contains('+'), "{tag}: {text}");
        assert!(dates.date_time(at("2026-07-01T12:00:00Z")).contains(['1', '۱', '१']), "{tag}");
    };
    check("en", "GMT");
    check("ru", "GMT");
    check("uk", "GMT");
    check("ar", "غرينتش");
    check("fa", "گرینویچ");
    check("hi", "GMT");
    let utc = dates("ar", "UTC").time_in_zone(at(NOVEMBER));
    assert!(utc.ends_with("التوقيت العالمي"), "{utc}");
}

#[test]
fn short_dates_say_their_year_where_it_could_be_mistaken() {
    let now = at(NOVEMBER);
    let check = |tag, iso, text: &str| {
        assert_eq!(dates(tag, "Europe/London").short_date(at(iso), now), text, "{tag} {iso}");
    };
    check("en", "2026-11-01T12:00:00Z", "1 Nov");
    check("en", "2027-01-05T12:00:00Z", "5 Jan");
    check("en", "2025-11-01T12:00:00Z", "1 Nov 2025");
    check("ru", "2026-11-01T12:00:00Z", "1 нояб.");
    check("ru", "2025-11-01T12:00:00Z", "1 нояб. 2025\u{202f}г.");
    check("ar", "2026-11-01T12:00:00Z", "1 نوفمبر");
    check("fa", "2026-11-01T12:00:00Z", "۱۰ آبان");
    check("fa", "2025-11-01T12:00:00Z", "۱۰ آبان ۱۴۰۴");
    check("yi", "2025-11-01T12:00:00Z", "2025-11-01");
}

#[test]
fn days_are_counted_from_midnight_to_midnight_of_the_zone() {
    let kyiv = dates("uk", "Europe/Kyiv");
    let days = |from, to| kyiv.days_from(at(from), at(to));
    assert_eq!(days("2026-11-23T13:54:00Z", "2026-11-23T21:59:59Z"), 0);
    assert_eq!(days("2026-11-23T13:54:00Z", "2026-11-23T22:00:00Z"), 1);
    assert_eq!(days("2026-11-23T22:00:00Z", "2026-11-23T21:59:59Z"), -1);
    // The day on which the clocks go back has 25 hours.
    assert_eq!(days("2026-10-24T21:00:00Z", "2026-10-25T21:59:00Z"), 0);
}

#[test]
fn the_hour_that_comes_twice_is_told_apart_by_its_zone() {
    let london = dates("en", "Europe/London");
    assert_eq!(london.date_time(at("2026-03-29T00:59:00Z")), "29 March 2026 at 00:59 GMT");
    assert_eq!(london.date_time(at("2026-03-29T01:00:00Z")), "29 March 2026 at 02:00 BST");
    assert_eq!(london.date_time(at("2026-10-25T00:30:00Z")), "25 October 2026 at 01:30 BST");
    assert_eq!(london.date_time(at("2026-10-25T01:30:00Z")), "25 October 2026 at 01:30 GMT");
}

#[test]
fn archive_marks() {
    let day = |tag, date| dates(tag, "UTC").day(date);
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(day("en", "1979"), some("1979"));
    assert_eq!(day("en", "1979-02"), some("February 1979"));
    assert_eq!(day("en", "1979-02-11"), some("11 February 1979"));
    assert_eq!(day("fa", "1979"), some("۱۹۷۹"));
    assert_eq!(day("fa", "1979-02-11"), some("۲۲ بهمن ۱۳۵۷"));
    assert_eq!(day("th", "1979"), some("พ.ศ. 2522"));
    assert_eq!(day("ko", "1979-02"), some("1979년 2월"));
    assert_eq!(day("pt", "1979-02"), some("fevereiro de 1979"));
    for wrong in [
        "",
        "79",
        "1979-",
        "1979-2",
        "1979-13",
        "1979-02-30",
        "1979-02-11-",
        "१९७९",
        "+979",
        "1979-02-11T00:00",
    ] {
        assert_eq!(day("en", wrong), None, "{wrong}");
    }
    let english = dates("en", "UTC");
    proptest::proptest!(|(text in "[0-9-]{0,12}|.*")| { let _ = english.day(&text); });
}

#[test]
fn numbers_and_clocks() {
    let number = |tag| dates(tag, "UTC").number(1_234_567);
    assert_eq!(number("en"), "1,234,567");
    assert_eq!(number("fa"), "۱٬۲۳۴٬۵۶۷");
    assert_eq!(number("hi"), "12,34,567");
    assert_eq!(number("bn"), "১২,৩৪,৫৬৭");
    assert_eq!(number("de"), "1.234.567");
    assert_eq!(dates("fa", "UTC").clock(Duration::from_millis(3_600_000)), "1:00:00");
}

#[test]
fn an_edition_chooses_its_calendar_and_digits() {
    let utc = chrono_tz::UTC;
    let date =
        |tag, calendar, digits| Dates::new(&lang(tag), calendar, digits, utc).unwrap().date(at(NOVEMBER));
    assert_eq!(date("fa", Calendar::Gregorian, Digits::Arabext), "۲۳ نوامبر ۲۰۲۶");
    assert_eq!(date("fa", Calendar::SolarHijri, Digits::Latn), "2 آذر 1405");
    assert_eq!(date("ar", Calendar::Islamic, Digits::Arab), "١٣ جمادى الآخرة ١٤٤٨ هـ");
    assert_eq!(date("th", Calendar::Buddhist, Digits::Thai), "๒๓ พฤศจิกายน ๒๕๖๙");
    assert_eq!(date("am", Calendar::Ethiopic, Digits::Latn), "ኅዳር 14፣ 2019 ዓ/ም");
}

#[test]
fn names_are_read_and_written() {
    for calendar in Calendar::ALL {
        assert_eq!(calendar.as_str().parse(), Ok(calendar));
    }
    for digits in Digits::ALL {
        assert_eq!(digits.as_str().parse(), Ok(digits));
    }
    assert_eq!("Shamsi".parse(), Ok(Calendar::SolarHijri));
    let calendar = "maya".parse::<Calendar>().unwrap_err().to_string();
    assert!(calendar.starts_with("“maya” is not a calendar; write one of gregory, persian,"), "{calendar}");
    assert!("ethi".parse::<Digits>().unwrap_err().to_string().contains("latn, arab, arabext"));
    assert_eq!(serde_json::to_string(&Calendar::SolarHijri).unwrap(), "\"persian\"");
    assert_eq!(serde_json::from_str::<Digits>("\"arabext\"").unwrap(), Digits::Arabext);
}

#[test]
fn the_usual_calendar_and_digits_are_those_of_cldr() {
    for (tag, calendar, digits) in [
        ("en", Calendar::Gregorian, Digits::Latn),
        ("fa", Calendar::SolarHijri, Digits::Arabext),
        ("fa-AF", Calendar::SolarHijri, Digits::Arabext),
        ("ps", Calendar::SolarHijri, Digits::Arabext),
        ("th", Calendar::Buddhist, Digits::Latn),
        ("ar", Calendar::Gregorian, Digits::Latn),
        ("ar-SA", Calendar::Gregorian, Digits::Arab),
        ("ar-AE", Calendar::Gregorian, Digits::Latn),
        ("ckb", Calendar::Gregorian, Digits::Arab),
        ("bn", Calendar::Gregorian, Digits::Beng),
        ("ne", Calendar::Gregorian, Digits::Deva),
        ("my", Calendar::Gregorian, Digits::Mymr),
        ("fa-u-ca-gregory-nu-latn", Calendar::Gregorian, Digits::Latn),
        ("x-studio", Calendar::Gregorian, Digits::Latn),
    ] {
        assert_eq!((Calendar::usual(&lang(tag)), Digits::usual(&lang(tag))), (calendar, digits), "{tag}");
    }
}

#[test]
fn a_wrong_zone_is_answered_with_a_right_one() {
    let reason = |name| zone(name).unwrap_err().to_string();
    assert_eq!(reason("London"), "“London” is not a time zone; write a name such as `Europe/London`");
    assert!(reason("asia/tehran").ends_with("`Asia/Tehran`"));
    assert!(reason("new york").ends_with("`America/New_York`"));
    assert!(reason("").ends_with("`Europe/London`"));
    assert!(reason("Mars/Olympus").ends_with("`Europe/London`"));
}

#[test]
fn every_calendar_and_all_digits_in_many_languages() {
    fn shared<T: Send + Sync>(_: &T) {}
    let tags = [
        "en", "ar", "fa", "ps", "am", "th", "pt", "pt-BR", "zh", "zh-Hant", "he", "ckb", "rn", "sr-Latn",
        "my", "x-a",
    ];
    for tag in tags {
        for (calendar, digits) in
            Calendar::ALL.into_iter().zip(Digits::ALL.into_iter().cycle().skip(tag.len()))
        {
            let dates = Dates::new(&lang(tag), calendar, digits, chrono_tz::Asia::Kathmandu).unwrap();
            shared(&dates);
            for moment in [i64::MIN, -1, 0, at(NOVEMBER).millis(), i64::MAX] {
                let moment = Timestamp::from_millis(moment);
                assert!(!dates.date(moment).is_empty() && !dates.date_time(moment).is_empty());
                assert!(!dates.short_date(moment, at(NOVEMBER)).is_empty());
            }
            for date in ["0000", "1979", "1979-02", "9999-12-31"] {
                assert!(dates.day(date).is_some(), "{tag} {calendar} {date}");
            }
        }
    }
}
