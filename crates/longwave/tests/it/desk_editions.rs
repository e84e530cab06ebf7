//! Editions, sections and bylines as the desk changes them, and what it writes
//! down of it.

use crate::support::{Answer, Editor, Engine, Station};

async fn sample(engine: Engine) -> (Station, Editor) {
    let station = Station::sample(engine).await;
    let owner = station.owner().await;
    (station, owner)
}

/// The address of a section or byline on its edition's page, by its name.
fn part(page: &Answer, kind: &str, name: &str) -> String {
    let html = page.html();
    let selector = scraper::Selector::parse(&format!("#{kind} li form")).unwrap();
    let input = scraper::Selector::parse("input[name=name]").unwrap();
    let is_it = |form: &scraper::ElementRef<'_>| form.select(&input).any(|it| it.attr("value") == Some(name));
    let form = html.select(&selector).find(is_it).unwrap_or_else(|| panic!("no {name}: {}", page.text()));
    form.attr("action").unwrap().to_owned()
}

/// The names of sections or bylines in their order.
fn names(page: &Answer, kind: &str) -> Vec<String> {
    page.attributes(&format!("#{kind} li input[name=name]"), "value")
}

both_engines! {
    async fn an_edition_changes_where_readers_see_it(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        let old = reader.opens("/en/").await.texts("title").concat();
        let send = async |fields: &[(&str, &str)]| owner.posts("/desk/editions/en/", fields).await;
        send(&[("edition_name", " "), ("time_zone", "Europe/London")]).await.answers(422).shows("Write the name");
        send(&[("edition_name", "Harbour"), ("time_zone", "Mars/Olympus")]).await.answers(422).shows("Mars/Olympus").shows("not known");
        assert_eq!(reader.opens("/en/").await.texts("title").concat(), old);
        let fields = [("edition_name", "Radio <b>Brack</b>"), ("tagline", "On the \u{202e}wind"), ("time_zone", "Asia/Tehran"), ("two_people", "yes")];
        send(&fields).await.answers(303);
        let page = owner.opens("/desk/editions/en/?done=kept").await.shows("Saved").shows("Asia/Tehran");
        assert_eq!(page.attributes("#two_people[checked]", "name"), ["two_people"]);
        reader.soon_sees("/en/", 200, "Radio &lt;b&gt;Brack&lt;/b&gt;").await.shows("On the wind");
        reader.soon_sees("/", 200, "Radio &lt;b&gt;Brack").await;
        owner.opens("/desk/editions/xx/").await.answers(404);
    }

    async fn an_edition_writes_dates_in_the_calendar_and_digits_it_chooses(engine) {
        let (station, owner) = sample(engine).await;
        let page = owner.opens("/desk/editions/ar/").await.answers(200);
        assert_eq!(page.attributes("#calendar option[selected], #digits option[selected]", "value"), ["gregory", "latn"]);
        assert!(page.texts("#digits option").iter().any(|it| it.contains("٠١٢٣٤٥٦٧٨٩")), "{:?}", page.texts("#digits option"));
        assert!(page.texts("#calendar option").iter().any(|it| it.contains("هـ")), "a day of today in each calendar");
        let base = [("edition_name", "Harbour"), ("time_zone", "Africa/Cairo")];
        let send = async |more: &[(&str, &str)]| owner.posts("/desk/editions/ar/", &[&base, more].concat()).await;
        send(&[("calendar", "maya"), ("digits", "latn")]).await.answers(400);
        send(&[("calendar", "islamic-umalqura"), ("digits", "arab")]).await.answers(303);
        station.reader().soon_sees("/ar/", 200, "هـ").await.shows("١٤");
        // A form without the fields changes neither.
        send(&[]).await.answers(303);
        let page = owner.opens("/desk/editions/ar/").await.answers(200);
        assert_eq!(page.attributes("#calendar option[selected], #digits option[selected]", "value"), ["islamic-umalqura", "arab"]);
    }

    async fn a_new_edition_is_there_for_readers_at_once(engine) {
        let (station, owner) = sample(engine).await;
        let make = async |id: &str, zone: &str| {
            let fields = [("edition_name", "Radio Proov"), ("edition_language", "de"), ("edition_id", id), ("time_zone", zone)];
            owner.posts("/desk/editions/", &fields).await
        };
        make("en", "UTC").await.answers(422).shows("Another edition has this address");
        make("../x", "UTC").await.answers(422).shows("small letters");
        make("desk", "UTC").await.answers(422);
        make("de-proov", "Nowhere").await.answers(422);
        owner.posts("/desk/editions/", &[]).await.answers(422).shows("Write the name");
        let done = make("de-proov", "Europe/Berlin").await.answers(303);
        owner.opens(done.header("location")).await.shows("Radio Proov is there");
        owner.opens("/desk/editions/").await.answers(200).shows("/de-proov/");
        station.reader().soon_sees("/", 200, "Radio Proov").await;
        station.reader().opens("/de-proov/").await.answers(200);
    }

    async fn sections_are_added_named_moved_and_removed(engine) {
        let (station, owner) = sample(engine).await;
        let at = "/desk/editions/en/sections/";
        let before = names(&owner.opens("/desk/editions/en/").await, "sections");
        owner.posts(at, &[("name", " \n ")]).await.answers(422).shows("Write a name");
        owner.does(at, &[("name", "Tides & Weather")]).await.answers(200);
        let page = owner.does(at, &[("name", "Tides & Weather")]).await.answers(200);
        assert_eq!(names(&page, "sections").len(), before.len() + 2);
        let reader = station.reader();
        reader.soon_sees("/en/", 200, "/en/section/tides-weather-2/").await;
        reader.opens("/en/section/tides-weather/").await.answers(200);

        let tides = part(&page, "sections", "Tides & Weather");
        owner.does(&tides, &[("name", "Tides")]).await.answers(200);
        let page = owner.does(&format!("{tides}/place"), &[("to", "before")]).await.answers(200);
        let mut expected = before.clone();
        expected.insert(before.len() - 1, "Tides".into());
        expected.push("Tides & Weather".into());
        assert_eq!(names(&page, "sections"), expected);
        owner.posts(&format!("{tides}/place"), &[("to", "sideways")]).await.answers(400);
        for _ in 0..20 {
            owner.does(&format!("{tides}/place"), &[("to", "before")]).await.answers(200);
        }
        let page = owner.opens("/desk/editions/en/").await;
        assert_eq!(names(&page, "sections")[0], "Tides");

        // One with stories stays; its form has no button for it either.
        let used = part(&page, "sections", &before[0]);
        assert!(!page.attributes("button", "formaction").contains(&format!("{used}/removal")));
        owner.posts(&format!("{used}/removal"), &[]).await.answers(422).shows("Stories use it");
        let page = owner.does(&format!("{tides}/removal"), &[("name", "Tides")]).await.answers(200);
        assert!(!names(&page, "sections").contains(&"Tides".to_owned()));
        owner.posts(&format!("{tides}/removal"), &[]).await.answers(404);
        reader.soon_misses("/en/", "/en/section/tides-weather/").await;
        // A section of another edition is not there.
        let other = owner.opens("/desk/editions/fa/").await;
        let other = part(&other, "sections", &names(&other, "sections")[0]);
        owner.posts(&other.replace("/fa/", "/en/"), &[("name", "Mine")]).await.answers(404);
    }

    async fn bylines_are_added_described_and_removed(engine) {
        let (station, owner) = sample(engine).await;
        let at = "/desk/editions/en/bylines/";
        owner.posts(at, &[("name", "")]).await.answers(422);
        let page = owner.does(at, &[("name", "Night desk")]).await.answers(200);
        let new = part(&page, "bylines", "Night desk");
        let page = owner.does(&new, &[("name", "Night & day"), ("about", "Who\0 never <i>sleeps</i>")]).await.answers(200);
        page.shows("Who never &lt;i&gt;sleeps&lt;/i&gt;");
        owner.posts(&new, &[("name", "")]).await.answers(422);
        owner.does(&format!("{new}/removal"), &[("name", "x")]).await.answers(200).hides("Night &amp; day");
        owner.posts(&new, &[("name", "Gone")]).await.answers(404);

        let page = owner.opens("/desk/editions/en/").await;
        let used = part(&page, "bylines", "Ilse Tarrow");
        owner.posts(&format!("{used}/removal"), &[]).await.answers(422).shows("Stories use it");
        let story = station.reader().opens("/en/byline/ilse-tarrow/").await.answers(200);
        assert!(story.text().contains("Ilse Tarrow"));
        owner.does(&used, &[("name", "Ilse Marrow")]).await.answers(200);
        station.reader().soon_sees("/en/byline/ilse-tarrow/", 200, "Ilse Marrow").await;
    }

    async fn the_audit_trail_says_who_did_what(engine) {
        let (station, owner) = sample(engine).await;
        let colleague = owner.colleague("Ilse =1+1", "en", "editor").await;
        colleague.does("/desk/account/", &[("name", "=HYPERLINK(\"x\")"), ("language", "en")]).await.answers(200);
        owner.does("/desk/editions/en/sections/", &[("name", "@Tides, \"and\" weather")]).await.answers(200);
        let page = owner.opens("/desk/audit/").await.answers(200);
        assert_eq!(page.texts(".lines tbody tr").len(), 50);
        let first = &page.texts(".lines tbody tr")[0];
        assert!(first.contains("Ines Okafor") && first.contains("Made it") && first.contains("@Tides"), "{first}");
        assert_eq!(page.attributes(".lines tbody tr:first-child td a", "href"), ["/desk/editions/en/"]);
        page.clone().shows("Gave a role in").shows("Invited somebody to");
        let older = page.attributes("nav.pages a[rel=next]", "href").concat();
        owner.opens(&older).await.answers(200).shows("Page 2");

        // Narrowed.
        let only = owner.opens("/desk/audit/?verb=invite").await.answers(200);
        assert_eq!(only.texts(".lines tbody tr").len(), 1, "{:?}", only.texts(".lines tbody tr"));
        let who = page.html();
        let option = scraper::Selector::parse("#who option").unwrap();
        let owner_id = who.select(&option).find(|it| it.text().collect::<String>() == "Ines Okafor").unwrap().attr("value").unwrap().to_owned();
        let mine = owner.opens(&format!("/desk/audit/?who={owner_id}&verb=create")).await.answers(200);
        assert!(mine.texts(".lines tbody tr").iter().all(|line| line.contains("Ines Okafor")) && !mine.texts(".lines tbody tr").is_empty());
        owner.opens("/desk/audit/?since=2999-01-01").await.answers(200).shows("Nothing matches");
        owner.opens("/desk/audit/?until=1999-01-01").await.answers(200).shows("Nothing matches");
        for odd in ["who=x", "verb=' OR 1=1", "since=never", "page=-1", "page=99999999999", "since=%00&until=%ff", "page=2&page=3"] {
            let status = owner.opens(&format!("/desk/audit/?{odd}").replace(' ', "%20")).await.status;
            assert!(status < 500, "{odd}: {status}");
        }

        // Taken along: more than is read at a time.
        for second in ["x", "y", "z"] {
            let sql = format!(
                "INSERT INTO audit (id, made_by, made_at, verb, subject) \
                 SELECT SUBSTR(id, 1, 1) || '{second}' || SUBSTR(id, 3), made_by, made_at, verb, subject \
                 FROM audit WHERE id LIKE '01%'"
            );
            station.changes(&sql).await;
        }
        let csv = owner.opens("/desk/audit/export.csv").await.answers(200);
        assert!(csv.header("content-type").starts_with("text/csv") && csv.header("content-disposition").contains("audit-"));
        let text = csv.text();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert!(lines[0].ends_with("at,who,who_id,what,verb,subject,subject_id,reason"), "{}", lines[0]);
        assert!(lines.len() > 600, "{}", lines.len());
        assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\"") && text.contains("\"'@Tides, \"\"and\"\" weather\""));
        let formulas = text.split("\r\n").flat_map(|line| line.split("\",\"")).filter(|cell| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']));
        assert_eq!(formulas.count(), 0);
        let all: std::collections::BTreeSet<&str> = lines.iter().copied().collect();
        assert!(all.len() > 200);
        let narrow = owner.opens("/desk/audit/export.csv?verb=invite").await.text();
        assert_eq!(narrow.split("\r\n").count(), 2 + 4, "{narrow}");
    }
}
