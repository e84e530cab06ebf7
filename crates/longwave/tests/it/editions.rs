//! Editions: languages, calendars, digits, hosts of their own.

use crate::support::{Answer, Engine, Reader, Station, words};

/// A station with an edition that has a host of its own, and a story in it.
async fn with_own_host(engine: Engine) -> (Station, Reader, String) {
    let mut station = Station::sample_at_rest(engine).await;
    let create = [
        "edition",
        "create",
        "tg",
        "--name",
        "Радиои бандар",
        "--host",
        "tg.example.org",
        "--time-zone",
        "Asia/Dushanbe",
        "--section",
        "jahon=Ҷаҳон",
    ];
    station.runs(&create).succeeds();
    let done =
        station.is_fed(&["import", "page", "-", "--edition", "tg", "--json"], words::page().as_bytes());
    let id = done.succeeds().json()["made"][0]["id"].as_str().unwrap().to_owned();
    station.publishes(&id);
    let reader = station.serves().reader_at("tg.example.org");
    (station, reader, id)
}

/// The path of the first story of an edition's front, and its page.
async fn first_story(reader: &Reader, edition: &str) -> Answer {
    let front = reader.opens(&format!("/{edition}/")).await.answers(200);
    let paths = front.attributes("main a", "href");
    let path = paths.iter().find(|path| path.contains("/a/")).expect("a story");
    reader.opens(path).await.answers(200)
}

both_engines! {
    async fn a_wrong_language_tag_is_refused_with_the_right_one(engine) {
        let station = Station::empty(engine).await;
        for (wrong, right) in [("sh", "sr-Latn"), ("tat", "tt"), ("english", "en"), ("en_US", "en-US"), ("iw", "he"), ("mo", "ro")] {
            station.runs(&["edition", "create", wrong, "--name", "X"]).fails().says(&format!("`{right}`"));
        }
        for wrong in ["", "x", "qq", "zz-ZZ", "en-", "🜁", &"a".repeat(500)] {
            station.runs(&["edition", "create", "ed", "--language", wrong, "--name", "X"]).fails();
        }
        assert_eq!(station.runs(&["edition", "create", "en", "--name", "X"]).succeeds().out.trim(), "made the edition en");
        assert_eq!(station.runs(&["edition", "list"]).succeeds().out.lines().count(), 1);
    }

    async fn what_an_edition_cannot_be_is_refused_with_what_it_can(engine) {
        let station = Station::empty(engine).await;
        let create = |args: &[&str]| station.runs(&[&["edition", "create"], args].concat());
        create(&["en", "--name", "X", "--time-zone", "Mars/Olympus"]).fails().says("Mars/Olympus").says("Europe/London");
        create(&["en", "--name", "X", "--calendar", "mayan"]).fails().says("mayan").says("persian");
        create(&["en", "--name", "X", "--digits", "roman"]).fails().says("arabext");
        create(&["en", "--name", "  "]).fails().says("name");
        create(&["en", "--name", "X", "--section", "world"]).fails().says("world=World");
        create(&["en", "--name", "X", "--section", "World=World"]).fails();
        for host in ["https://x.example/", "localhost", "a b.example", "x.example:80"] {
            create(&["en", "--name", "X", "--host", host]).fails().says("fa.example.org");
        }
        for id in ["media", "assets", "desk", "api", "sitemap"] {
            create(&[id, "--language", "en", "--name", "X"]).fails().says("choose another");
        }
        for id in ["e", "En", "-en", "a/b", "..", "a.b", "en us", &"a".repeat(21)] {
            create(&["--language", "en", "--name", "X", "--", id]).fails();
        }
        // Of what was refused nothing remains.
        create(&["en", "--name", "X", "--host", "x.example.org", "--section", "world=World"]).succeeds();
        create(&["en", "--name", "Y"]).fails().says("there is an edition “en” already");
        create(&["fr", "--name", "Y", "--host", "x.example.org"]).fails().says("the host “x.example.org”");
        create(&["fr", "--name", "Y", "--section", "a=A", "--section", "a=B"]).fails();
        assert_eq!(station.runs(&["edition", "list"]).succeeds().out.lines().count(), 1);
    }

    async fn a_new_edition_is_there_at_once(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        reader.opens("/").await.answers(200).hides("Радиои бандар");
        reader.opens("/en/").await.answers(200).hides("Радиои бандар");
        reader.opens("/tg/").await.answers(404);
        station.runs(&["edition", "create", "tg", "--name", "Радиои бандар"]).succeeds();
        for path in ["/", "/tg/", "/en/"] {
            reader.soon_sees(path, 200, "Радиои бандар").await;
        }
        assert_eq!(reader.opens("/tg").await.answers(308).header("location"), "/tg/");
    }

    async fn an_edition_with_a_host_of_its_own_is_at_its_root(engine) {
        let (station, reader, id) = with_own_host(engine).await;
        let front = reader.opens("/").await.answers(200).shows(words::HEADLINE);
        assert_eq!(front.attributes("html", "lang"), ["tg"]);
        assert_eq!(front.attributes("link[rel=canonical]", "href"), ["https://tg.example.org/"]);
        let short = reader.opens(&format!("/a/{id}")).await.answers(308);
        let path = short.header("location").to_owned();
        assert!(path.starts_with("/a/"), "{path}");
        let story = reader.opens(&path).await.answers(200);
        assert_eq!(story.attributes("link[rel=canonical]", "href"), [format!("https://tg.example.org{path}")]);
        for page in [&front, &story] {
            let links = page.attributes("a, link", "href");
            assert!(links.iter().all(|link| !link.starts_with("/tg")), "{links:?}");
            for link in links.iter().filter(|link| link.starts_with('/')) {
                reader.opens(link).await.answers(200);
            }
        }
        for path in ["/feed.xml", "/feed.atom", "/feed.json"] {
            reader.opens(path).await.answers(200).shows("https://tg.example.org/a/");
        }
        reader.opens("/section/jahon/").await.answers(200);
        let missing = reader.opens("/nowhere").await.answers(404);
        assert_eq!(missing.attributes("html", "lang"), ["tg"]);
        // By any spelling of the host.
        station.reader_at("TG.example.org:8080").opens("/").await.answers(200).shows(words::HEADLINE);
        // The station's own host has none of it but the way there.
        let main = station.reader();
        main.opens("/").await.answers(200).shows("https://tg.example.org/");
        main.opens("/sitemap/1.xml").await.shows(&format!("https://tg.example.org{path}"));
        for (from, to) in [("/tg", "/"), ("/tg/", "/"), (&*format!("/tg{path}"), &*path), (&*format!("/tg/a/{id}"), &*format!("/a/{id}"))] {
            assert_eq!(main.opens(from).await.answers(308).header("location"), format!("//tg.example.org{to}"), "{from}");
        }
    }

    async fn dates_are_the_editions_for_people_and_iso_for_machines(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        // Years of the sample's stories: Buddhist, Persian in its own digits, Gregorian.
        let year = chrono::Datelike::year(&chrono::Utc::now());
        let persian: String = (year - 622).to_string().chars().map(|digit| char::from_u32(digit as u32 - 0x30 + 0x6f0).unwrap()).collect();
        let earlier: String = (year - 621).to_string().chars().map(|digit| char::from_u32(digit as u32 - 0x30 + 0x6f0).unwrap()).collect();
        for (edition, years) in [
            ("th", [(year + 543).to_string(), (year + 542).to_string()]),
            ("fa", [persian, earlier]),
            ("en", [year.to_string(), (year - 1).to_string()]),
        ] {
            let story = first_story(&reader, edition).await;
            let shown = story.texts(".story-meta time").concat();
            assert!(years.iter().any(|year| shown.contains(year)), "{edition}: {shown} has none of {years:?}");
            let iso = story.attributes("time[datetime]", "datetime");
            assert!(!iso.is_empty());
            for at in iso.iter().filter(|at| !at.starts_with("PT")) {
                chrono::DateTime::parse_from_rfc3339(at).unwrap_or_else(|error| panic!("{edition}: {at}: {error}"));
            }
        }
    }
}
