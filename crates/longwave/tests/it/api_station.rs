//! What holds for the station and its editions, by the API: topics, redirects,
//! settings, and the language in which a problem is told.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::program::{Program, kind};
use crate::support::{Answer, Editor, Engine, Station, until};

async fn open(engine: Engine) -> (Station, Editor, Program) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let program = station.program("owner", None);
    (station, owner, program)
}

async fn patches(program: &Program, path: &str, body: &Value) -> Answer {
    program.asks(Method::PATCH, path, &[], Some(body)).await
}

async fn makes_topic(program: &Program, name: &str) -> String {
    let made = program.posts("/editions/en/topics", &json!({"name": name})).await.answers(201).json();
    made["id"].as_str().unwrap().to_owned()
}

fn names(answer: &Answer) -> Vec<String> {
    let all = answer.json();
    let all = all["items"].as_array().unwrap().iter();
    all.map(|it| it["name"].as_str().unwrap().to_owned()).collect()
}

both_engines! {
    async fn topics_are_made_changed_merged_and_removed(engine) {
        let (station, owner, program) = open(engine).await;
        let ferry = makes_topic(&program, "Night ferry").await;
        let boats = makes_topic(&program, "Boats").await;
        let path = format!("/editions/en/topics/{ferry}");
        let shown = patches(&program, &path, &json!({"about": "The boat to Brack."})).await.answers(200).json();
        assert_eq!((&shown["name"], &shown["about"], &shown["slug"]), (&json!("Night ferry"), &json!("The boat to Brack."), &json!("night-ferry")));
        let renamed = patches(&program, &path, &json!({"name": "Late ferry"})).await.answers(200).json();
        assert_eq!((&renamed["about"], &renamed["slug"]), (&json!("The boat to Brack."), &json!("night-ferry")));
        assert_eq!(kind(&program.posts("/editions/en/topics", &json!({"name": "LATE ferry"})).await.answers(409)), "taken");
        assert_eq!(kind(&patches(&program, &path, &json!({"name": "boats"})).await.answers(409)), "taken");
        for bad in [" ", "\u{202e}", "\0"] {
            let refused = program.posts("/editions/en/topics", &json!({"name": bad})).await.answers(422).json();
            assert_eq!((&refused["errors"][0]["field"], &refused["errors"][0]["detail"]), (&json!("name"), &json!("Write a name.")));
        }
        owner.opens("/desk/editions/en/topics/").await.shows("Late ferry").shows("The boat to Brack.");

        // A story has them, in its order, and keeps what became part of another.
        let text = json!({"headline": "Ferry sails", "topics": [boats, ferry]});
        let made = program.posts("/stories", &json!({"edition": "en", "text": text})).await.answers(201).json();
        assert_eq!(made["revision"]["topics"], json!([boats, ferry]));
        let story = format!("/stories/{}", made["id"].as_str().unwrap());
        let saved = program.posts_on(&format!("{story}/revisions"), 1, &json!({"headline": "Ferry has sailed"})).await.answers(201).json();
        assert_eq!(saved["revision"]["topics"], json!([boats, ferry]));
        assert_eq!(kind(&program.removes(&path).await.answers(409)), "used");
        let many: Vec<String> = (0..13).map(|_| boats.clone()).collect();
        program.posts_on(&format!("{story}/revisions"), 2, &json!({"topics": many})).await.answers(201);
        program.posts_on(&format!("{story}/revisions"), 2, &json!({"topics": ["06etbcf1c5v2h7m3t2s5xw1y0z"]})).await.answers(422);
        let merged = program.posts(&format!("{path}/merger"), &json!({"into": boats})).await.answers(200).json();
        assert_eq!((&merged["id"], &merged["merged"][0]["name"], &merged["stories"]), (&json!(boats), &json!("Late ferry"), &json!(1)));
        program.posts(&format!("{path}/merger"), &json!({"into": boats})).await.answers(200);
        program.gets(&path).await.answers(404);
        program.posts(&format!("/editions/en/topics/{boats}/merger"), &json!({"into": boats})).await.answers(422);
        assert_eq!(program.gets(&format!("{story}/revisions/1")).await.json()["topics"], json!([boats]));
        let none = program.posts_on(&format!("{story}/revisions"), 3, &json!({"topics": []})).await.answers(201).json();
        assert_eq!(none["revision"]["topics"], json!([]));

        let spare = makes_topic(&program, "Spare").await;
        program.removes(&format!("/editions/en/topics/{spare}")).await.answers(204);
        program.gets(&format!("/editions/en/topics/{spare}")).await.answers(404);
        // Who reads stories reads their topics; who does not own, changes none.
        let reporter = station.program("reporter", Some("en"));
        assert_eq!(names(&reporter.gets("/editions/en/topics").await.answers(200)), ["Boats"]);
        patches(&reporter, &format!("/editions/en/topics/{boats}"), &json!({"name": "x"})).await.answers(403);
    }

    async fn a_long_list_of_topics_comes_piece_by_piece(engine) {
        let (_station, _owner, program) = open(engine).await;
        for number in 1..=5 {
            makes_topic(&program, &format!("Port {number}")).await;
        }
        makes_topic(&program, "100%_Sea").await;
        let first = program.gets("/editions/en/topics?limit=4").await.answers(200);
        assert_eq!(names(&first), ["Port 1", "Port 2", "Port 3", "Port 4"]);
        let next = first.json()["next"].as_str().unwrap().to_owned();
        let rest = program.gets(&format!("/editions/en/topics?limit=4&after={next}")).await.answers(200);
        assert_eq!((names(&rest), &rest.json()["next"]), (vec!["Port 5".into(), "100%_Sea".into()], &Value::Null));
        assert_eq!(names(&program.gets("/editions/en/topics?q=%25_s").await.answers(200)), ["100%_Sea"]);
        assert!(names(&program.gets("/editions/en/topics?q=ort_").await.answers(200)).is_empty());
        program.gets("/editions/en/topics?words=x").await.answers(400);
        program.gets("/editions/en/topics?after=x").await.answers(400);
    }

    async fn the_same_request_makes_one_topic(engine) {
        let (_station, _owner, program) = open(engine).await;
        let make = async |name: &str| {
            let body = json!({"name": name});
            program.asks(Method::POST, "/editions/en/topics", &[("idempotency-key", "one")], Some(&body)).await
        };
        let (first, again) = (make("Port").await.answers(201).json(), make("Port").await.answers(201).json());
        assert_eq!(first, again);
        assert_eq!(kind(&make("Sea").await.answers(422)), "reused");
        assert_eq!(names(&program.gets("/editions/en/topics").await), ["Port"]);
    }

    async fn redirects_are_made_imported_listed_and_removed(engine) {
        let (station, owner, program) = open(engine).await;
        let made = program.posts("/redirects", &json!({"source": "/Old/News.php?ID=3", "target": "/en/"})).await.answers(201).json();
        assert_eq!((&made["source"], &made["kind"], &made["target"]), (&json!("/old/news.php?ID=3"), &json!("permanent"), &json!("/en/")));
        assert_eq!(made["made_by"]["name"], "owner");
        let reader = station.reader();
        until("the old address leads on", async || reader.opens("/old/news.php?ID=3").await.status == 301).await;
        owner.opens("/desk/redirects/").await.shows("/old/news.php?ID=3");
        // One of the same old address is replaced, and stays the same one.
        let gone = program.posts("/redirects", &json!({"source": "/old/news.php?ID=3", "kind": "gone"})).await.answers(201).json();
        assert_eq!((&gone["id"], &gone["target"]), (&made["id"], &Value::Null));
        for (source, target, field) in [("/desk/", "/en/", "source"), ("x", "/en/", "source"), ("/a", "http://evil.example/", "target"), ("/a", "/a", "target"), ("/a", "", "target")] {
            let refused = program.posts("/redirects", &json!({"source": source, "target": target})).await.answers(422).json();
            assert_eq!(refused["errors"][0]["field"], field, "{source} {target}: {refused}");
        }
        program.posts("/redirects", &json!({"source": "/a".repeat(10_000), "target": "/en/"})).await.answers(422);

        let lines = json!({"lines": [
            {"source": "/a", "target": "/en/"}, {"source": "/old/news.php?ID=3", "kind": "gone"},
            {"source": "/b", "target": "/a"}, {"source": "/desk/x", "target": "/en/"}, {"source": "/c", "target": "https://other.example/"},
        ]});
        let import = async || program.asks(Method::POST, "/redirects/import", &[("idempotency-key", "lines")], Some(&lines)).await.answers(200).json();
        let taken = import().await;
        assert_eq!((&taken["new"], &taken["changed"], &taken["same"], &taken["refused"]), (&json!(2), &json!(0), &json!(1), &json!(2)));
        assert_eq!((&taken["problems"][0]["line"], &taken["problems"][0]["detail"]), (&json!(3), &json!("/a is redirected itself. Write where that one leads.")));
        assert_eq!(import().await, taken);
        program.posts("/redirects/import", &json!({"lines": []})).await.answers(422);

        let first = program.gets("/redirects?limit=2").await.answers(200).json();
        let next = first["next"].as_str().unwrap();
        let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let rest = program.gets(&format!("/redirects?limit=2&after={next}")).await.answers(200).json();
        let sources: Vec<&str> = [&first, &rest].iter().flat_map(|it| it["items"].as_array().unwrap()).map(|it| it["source"].as_str().unwrap()).collect();
        assert_eq!(sources, ["/a", "/c", "/old/news.php?ID=3"]);
        assert_eq!(program.gets("/redirects?q=OTHER").await.json()["items"][0]["source"], "/c");
        let path = format!("/redirects/{}", made["id"].as_str().unwrap());
        program.removes(&path).await.answers(204);
        program.removes(&path).await.answers(404);
        until("the old address is not there", async || reader.opens("/old/news.php?ID=3").await.status == 404).await;
        station.program("publisher", Some("en")).gets("/redirects").await.answers(403);
    }

    async fn settings_are_read_and_changed_where_nothing_else_sets_them(engine) {
        let (mut station, owner, program) = open(engine).await;
        let unset = json!({"value": null, "fixed_in": null});
        assert_eq!(program.gets("/settings").await.answers(200).json(), json!({"station_name": unset, "security_contact": unset, "desk_language": unset, "alert_minutes": unset}));
        let set = patches(&program, "/settings", &json!({"station_name": "Harbour Radio", "security_contact": "holes@radio.example"})).await.answers(200).json();
        assert_eq!((&set["station_name"]["value"], &set["security_contact"]["value"]), (&json!("Harbour Radio"), &json!("mailto:holes@radio.example")));
        // What is left out stays, what is empty is as usual again.
        let set = patches(&program, "/settings", &json!({"security_contact": "", "desk_language": "fr"})).await.answers(200).json();
        assert_eq!((&set["station_name"]["value"], &set["security_contact"], &set["desk_language"]["value"]), (&json!("Harbour Radio"), &unset, &json!("fr")));
        owner.opens("/desk/settings/").await.shows("Harbour Radio");
        // The station's usual language is that of who asks for none.
        let refused = patches(&program, "/settings", &json!({"desk_language": "tlh"})).await.answers(422).json();
        assert_eq!(refused["errors"][0]["field"], "desk_language");
        assert_eq!(refused["title"], "Quelque chose dans le corps ne va pas. Voyez errors.");
        patches(&program, "/settings", &json!({"security_contact": "javascript:a@b.c"})).await.answers(422);
        let set = patches(&program, "/settings", &json!({"alert_minutes": "45"})).await.answers(200).json();
        assert_eq!(set["alert_minutes"]["value"], "45");
        patches(&program, "/settings", &json!({"alert_minutes": "1441"})).await.answers(422);
        patches(&program, "/settings", &json!({"station": "x"})).await.answers(422);
        station.is_killed();
        std::fs::write(station.data().join("longwave.toml"), "[station]\nname = 'From the file'\n").unwrap();
        station.serves();
        let program = station.program("owner", None);
        let fixed = program.gets("/settings").await.answers(200).json();
        assert_eq!(fixed["station_name"], json!({"value": "From the file", "fixed_in": "longwave.toml"}));
        let refused = patches(&program, "/settings", &json!({"station_name": "x"})).await.answers(422).json();
        assert_eq!((&refused["errors"][0]["field"], &refused["status"]), (&json!("station_name"), &json!(422)));
        station.program("publisher", Some("en")).gets("/settings").await.answers(403);
    }

    async fn a_problem_is_told_in_the_language_that_is_asked_for(engine) {
        let (station, _owner, program) = open(engine).await;
        let ask = async |language: &str| {
            let answer = program.asks(Method::POST, "/editions/en/topics", &[("accept-language", language)], Some(&json!({"name": ""}))).await.answers(422);
            let told = answer.json();
            (answer.header("content-language").to_owned(), told["title"].as_str().unwrap().to_owned(), told["errors"][0]["detail"].as_str().unwrap().to_owned())
        };
        let said = [
            ("en", "en", "Something in the body cannot be so. See errors."),
            ("de, uk-UA;q=0.8", "uk", "Щось у тілі запиту неприпустиме. Дивіться errors."),
            ("ar", "ar", "في المتن ما لا يصح. انظر errors."),
            ("tlh", "en", "Something in the body cannot be so. See errors."),
        ];
        for (asked, language, title) in said {
            let told = ask(asked).await;
            assert_eq!((told.0.as_str(), told.1.as_str()), (language, title));
        }
        assert_ne!(ask("ru").await.2, ask("en").await.2);
        // Whoever found it: the gate, the router, the reader of bodies.
        let nobody = station.with_key("lw_".into());
        let spanish = [("accept-language", "es")];
        let told = nobody.asks(Method::GET, "/key", &spanish, None).await.answers(401).json();
        assert_eq!(told["title"], "Hace falta una clave de API válida. Envíela como Authorization: Bearer lw_….");
        let told = program.asks(Method::DELETE, "/key", &spanish, None).await.answers(405).json();
        assert_eq!((&told["type"], &told["title"]), (&json!("urn:longwave:problem:not-allowed"), &json!("Esta dirección no admite este método. Allow indica cuáles admite.")));
        let told = program.asks(Method::GET, "/nothing", &spanish, None).await.answers(404).json();
        assert_eq!(told["title"], "Aquí no hay nada que esta clave pueda ver.");
    }
}
