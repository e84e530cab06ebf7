//! Hands that press twice, pages that have grown old, clocks that are wrong,
//! names that are none.

use std::collections::BTreeMap;

use crate::support::{Answer, Editor, Engine, Station};

/// A station with an owner, serving.
async fn newsroom(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// Sends a form twice at the same time; both answers lead to the same page.
async fn twice(who: &Editor, path: &str, fields: &[(&str, &str)]) -> String {
    let other = who.twin();
    let (one, two) = tokio::join!(who.posts(path, fields), other.posts(path, fields));
    let (one, two) = (one.answers(303), two.answers(303));
    assert_eq!(one.header("location"), two.header("location"), "{path}");
    one.header("location").to_owned()
}

async fn saves(who: &Editor, story: &str, base: &str, words: &str) -> Answer {
    let text = format!("<p>{words}</p>");
    let fields = [("base", base), ("headline", "Night ferry"), ("document", &text)];
    who.posts(&format!("{story}/revision"), &fields).await
}

async fn does(who: &Editor, story: &str, verb: &str, fields: &[(&str, &str)]) -> Answer {
    who.posts(&format!("{story}/{verb}"), fields).await
}

/// What was done to a story, and how often.
async fn trail(owner: &Editor, story: &str) -> BTreeMap<String, usize> {
    let id = story.rsplit('/').next().unwrap();
    let csv = owner.opens("/desk/audit/export.csv").await.answers(200).text();
    let mut done = BTreeMap::new();
    for line in csv.lines().filter(|line| line.contains(id)) {
        let verb = line.split("\",\"").nth(4).unwrap_or_else(|| panic!("{line}"));
        // Numbers and times stand behind some.
        let verb: Vec<&str> = verb.split(' ').take(2).collect();
        *done.entry(verb.join(" ")).or_default() += 1;
    }
    done
}

both_engines! {
    async fn a_button_that_is_pressed_twice_does_its_deed_once(engine) {
        let (station, owner) = newsroom(engine).await;
        let once = owner.opens("/desk/").await.answers(200).attributes("input[name=once]", "value");
        let new = [("edition", "en"), ("once", once[0].as_str())];
        let story = twice(&owner, "/desk/stories/", &new).await;
        let at = |verb: &str| format!("{story}/{verb}");
        let text = [("base", "1"), ("headline", "Night ferry"), ("document", "<p>It left at six.</p>")];
        twice(&owner, &at("revision"), &text).await;
        let (two, why) = (("number", "2"), ("reason", "It was read"));
        twice(&owner, &at("review"), &[two, why]).await;
        twice(&owner, &at("return"), &[two, why]).await;
        twice(&owner, &at("approval"), &[two, why]).await;
        let later = [two, ("date", "2999-01-02"), ("time", "10:00")];
        let embargo = [two, ("date", "2999-01-01"), ("time", "10:00")];
        twice(&owner, &at("embargo"), &embargo).await;
        twice(&owner, &at("schedule"), &later).await;
        twice(&owner, &at("schedule/removal"), &[]).await;
        twice(&owner, &at("embargo/removal"), &[("why", "It is free")]).await;
        twice(&owner, &at("publication"), &[two, why]).await;
        twice(&owner, &at("correction"), &[two, ("was", "six"), ("is_now", "seven")]).await;
        twice(&owner, &at("withdrawal"), &[two, ("reason", "It was another boat")]).await;
        twice(&owner, &at("revisions/1/restoration"), &[("reason", "From the start")]).await;
        let done = trail(&owner, &story).await;
        let expected = [
            ("approve revision", 1),
            ("ask for", 1),
            ("correct", 1),
            ("create", 1),
            ("embargo until", 1),
            ("embargo-end", 1),
            ("publish", 1),
            ("return", 1),
            // The empty beginning, the text, the beginning once more.
            ("save", 3),
            ("schedule revision", 1),
            ("schedule-end", 1),
            ("withdraw", 1),
        ];
        assert_eq!(done, expected.map(|(verb, count)| (verb.to_owned(), count)).into());
        station.reader().opens(&format!("/en/a/{}", story.rsplit('/').next().unwrap())).await.answers(410);
    }

    async fn the_same_deed_later_is_another_deed(engine) {
        let (station, owner) = newsroom(engine).await;
        let (one, two) = (begins(&owner).await, begins(&owner).await);
        assert_ne!(one, two, "two pages make two stories");
        saves(&owner, &one, "1", "One.").await.answers(303);
        let colleague = owner.colleague("Salma Idris", "en", "editor").await;
        for who in [&owner, &colleague] {
            does(who, &one, "approval", &[("number", "2")]).await.answers(303);
        }
        does(&owner, &one, "publication", &[("number", "2")]).await.answers(303);
        for is_now in ["seven", "eight"] {
            does(&owner, &one, "correction", &[("was", "six"), ("is_now", is_now)]).await.answers(303);
        }
        let page = format!("/en/a/night-ferry/{}", one.rsplit('/').next().unwrap());
        station.reader().soon_sees(&page, 200, "eight").await.shows("seven");
        let done = trail(&owner, &one).await;
        assert_eq!((done["approve revision"], done["correct"]), (2, 2));
        does(&owner, &one, "withdrawal", &[("reason", "A")]).await.answers(303);
        does(&owner, &one, "withdrawal", &[("reason", "B")]).await.answers(409);
    }

    async fn a_page_that_has_grown_old_says_who_changed_what(engine) {
        let (_station, owner) = newsroom(engine).await;
        let colleague = owner.colleague("Salma Idris", "en", "editor").await;
        let story = begins(&owner).await;
        saves(&owner, &story, "1", "One.").await.answers(303);
        saves(&colleague, &story, "2", "Two.").await.answers(303);
        let soon = [("number", "2"), ("date", "2999-01-01"), ("time", "10:00")];
        for (verb, fields) in [("publication", &soon[..1]), ("approval", &soon[..1]), ("schedule", &soon[..])] {
            let answer = does(&owner, &story, verb, fields).await;
            assert!([409, 422].contains(&answer.status), "{verb}: {}", answer.status);
            answer.shows("has changed since").shows("Salma Idris").shows("/compare/3");
        }
        saves(&owner, &story, "2", "Mine.").await.answers(409).shows("Salma Idris").shows("Mine.");
        // Numbers that never were.
        for base in ["-1", "0", "999", "9223372036854775807"] {
            saves(&owner, &story, base, "Other.").await.answers(409);
            let answer = does(&owner, &story, "publication", &[("number", base)]).await;
            assert!([409, 422].contains(&answer.status), "{base}: {}", answer.status);
        }
        for base in ["", "x", "99999999999999999999"] {
            let status = saves(&owner, &story, base, "Other.").await.status;
            assert!((400..500).contains(&status), "{base}: {status}");
        }
    }

    async fn a_clock_that_was_ahead_and_is_put_right_stops_nobody(engine) {
        let (station, owner) = newsroom(engine).await;
        let editor = owner.colleague("Salma Idris", "en", "editor").await;
        let story = begins(&owner).await;
        saves(&owner, &story, "1", "One.").await.answers(303);
        does(&owner, &story, "review", &[("reason", "Please read")]).await.answers(303);
        does(&editor, &story, "return", &[("reason", "Who counted?")]).await.answers(303);
        does(&editor, &story, "approval", &[("number", "2")]).await.answers(303);
        does(&owner, &story, "publication", &[("number", "2")]).await.answers(303);
        does(&owner, &story, "correction", &[("was", "six"), ("is_now", "seven")]).await.answers(303);
        does(&owner, &story, "withdrawal", &[("reason", "The first boat")]).await.answers(303);
        does(&owner, &story, "publication", &[("number", "2")]).await.answers(303);
        // All of that was done by a clock that was an hour ahead.
        for (table, columns) in [
            ("story", &["created_at", "changed_at"][..]),
            ("revision", &["made_at"]),
            ("publication", &["first_from", "public_from"]),
            ("correction", &["made_at"]),
            ("withdrawal", &["made_at"]),
            ("review", &["made_at", "ended_at"]),
            ("story_return", &["made_at"]),
            ("approval", &["made_at"]),
            ("audit", &["made_at"]),
            ("outbox", &["made_at"]),
            ("session", &["made_at", "seen_at", "expires_at"]),
            ("job", &["run_at", "created_at"]),
        ] {
            let shifts: Vec<_> = columns.iter().map(|it| format!("{it} = {it} + 3600000")).collect();
            station.changes(&format!("UPDATE {table} SET {}", shifts.join(", "))).await;
        }
        saves(&owner, &story, "2", "A second text.").await.answers(303);
        owner.opens(&story).await.answers(200).shows("A second text.");
        does(&owner, &story, "review", &[("reason", "Please read again")]).await.answers(303);
        editor.opens("/desk/?state=in_review").await.answers(200).shows("Night ferry");
        does(&editor, &story, "return", &[("reason", "And now?")]).await.answers(303);
        owner.opens(&story).await.answers(200).shows("And now?").hides("Who counted?");
        saves(&owner, &story, "3", "A third text.").await.answers(303);
        does(&editor, &story, "approval", &[("number", "4")]).await.answers(303);
        editor.opens("/desk/?state=approved").await.answers(200).shows("Night ferry");
        does(&owner, &story, "publication", &[("number", "4")]).await.answers(303);
        let page = format!("/en/a/night-ferry/{}", story.rsplit('/').next().unwrap());
        station.reader().soon_sees(&page, 200, "A third text.").await;
        station.reader().soon_sees("/en/feed.xml", 200, "A third text.").await;
        does(&owner, &story, "correction", &[("was", "second"), ("is_now", "third")]).await.answers(303);
        let later = [("number", "4"), ("date", "2999-01-01"), ("time", "10:00")];
        does(&owner, &story, "withdrawal", &[("reason", "Another boat")]).await.answers(303);
        station.reader().soon_sees(&page, 410, "Another boat").await;
        does(&owner, &story, "schedule", &later).await.answers(303);
        does(&owner, &story, "publication", &[("number", "4")]).await.answers(303);
        station.reader().soon_sees(&page, 200, "A third text.").await;
        let history = owner.opens(&format!("{story}/revisions/")).await.answers(200);
        assert_eq!(history.texts("ol.revisions h2").len(), 4);
        station.runs(&["check"]).succeeds();
        assert!(!station.log().contains("\"ERROR\""), "{}", station.log());
    }

    async fn a_name_turns_nothing_around(engine) {
        let (station, owner) = newsroom(engine).await;
        let odd = "Mara\u{0}\u{202e}dniL\u{2066}\u{feff} \u{1F469}\u{200D}\u{1F692}\u{301}\u{301}";
        let long = "é".repeat(10_000);
        let story = begins(&owner).await;
        for name in [odd, long.as_str()] {
            for (path, fields) in [
                ("/desk/editions/en/sections/", vec![("name", name)]),
                ("/desk/editions/en/bylines/", vec![("name", name), ("about", name)]),
                ("/desk/account/", vec![("name", name), ("language", "en")]),
                ("/desk/editions/en/", vec![("edition_name", name), ("tagline", name), ("time_zone", "Europe/London")]),
                (&format!("{story}/revision"), vec![("base", "1"), ("headline", name), ("standfirst", name), ("dateline", name), ("document", "<p>Text</p>"), ("reason", name)]),
                (&format!("{story}/review"), vec![("reason", name)]),
                (&format!("{story}/links/"), vec![("kind", "preview"), ("for_whom", name), ("number", "2")]),
            ] {
                let answer = owner.posts(path, &fields).await;
                assert!(answer.status < 500, "{path}: {}", answer.status);
            }
        }
        let turns = ['\u{0}', '\u{202a}', '\u{202b}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{feff}'];
        for path in ["/desk/", &story, "/desk/editions/en/", "/desk/account/", "/desk/audit/", "/desk/people/"] {
            let page = owner.opens(path).await.answers(200);
            let text = page.text();
            assert!(!text.contains(turns), "{path}: {:?}", text.find(turns).map(|at| &text[at - 40..at + 40]));
            assert!(!text.contains(&"é".repeat(5_000)), "{path}");
        }
        owner.opens("/desk/").await.shows("MaradniL");
        assert!(!station.log().contains("\"ERROR\""), "{}", station.log());
    }
}

/// A new story, as a page's button makes it.
async fn begins(who: &Editor) -> String {
    let once = who.opens("/desk/").await.answers(200).attributes("input[name=once]", "value");
    let made = who.posts("/desk/stories/", &[("edition", "en"), ("once", &once[0])]).await.answers(303);
    made.header("location").to_owned()
}
