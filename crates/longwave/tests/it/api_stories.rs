//! Stories by the API: the desk's verbs, for programs.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::program::Program;
use crate::support::{Engine, Station};

async fn open(engine: Engine) -> (Station, crate::support::Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

fn text() -> Value {
    json!({
        "headline": "Crane lifts off", "standfirst": "It stood for forty years.", "label": "report", "dateline": "BRACK",
        "document": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "The crane is gone."}]}]},
    })
}

async fn makes(program: &Program, text: Value) -> String {
    let made = program.posts("/stories", &json!({"edition": "en", "text": text})).await.answers(201);
    let id = made.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(made.header("location"), format!("/api/v1/stories/{id}"));
    assert_eq!(made.header("etag"), "\"1\"");
    id
}

fn kind(answer: &crate::support::Answer) -> String {
    answer.json()["type"].as_str().unwrap().rsplit(':').next().unwrap().to_owned()
}

both_engines! {
    async fn a_story_goes_from_hand_to_hand_and_to_readers(engine) {
        let (station, _owner) = open(engine).await;
        let (writer, publisher) = (station.program("reporter", Some("en")), station.program("publisher", Some("en")));
        let id = makes(&writer, text()).await;
        let path = format!("/stories/{id}");
        let story = writer.gets(&path).await.answers(200).json();
        assert_eq!((&story["state"], &story["language"], &story["revision"]["words"]), (&json!("draft"), &json!("en"), &json!(4)));
        assert_eq!(story["revision"]["document"], text()["document"]);
        writer.posts(&format!("{path}/publication"), &json!({})).await.answers(428);
        writer.posts_on(&format!("{path}/publication"), 1, &json!({})).await.answers(403);
        let review = writer.posts(&format!("{path}/review"), &json!({"reason": "Please read it."})).await.answers(200).json();
        assert_eq!((&review["state"], &review["review"]["note"]), (&json!("in_review"), &json!("Please read it.")));
        let back = publisher.posts(&format!("{path}/return"), &json!({"reason": "Who counted?"})).await.answers(200).json();
        assert_eq!(back["return"]["note"], "Who counted?");
        publisher.posts(&format!("{path}/return"), &json!({"reason": " "})).await.answers(422);

        let saved = writer.posts_on(&format!("{path}/revisions"), 1, &json!({"headline": "Crane lifts off at last", "standfirst": null})).await.answers(201);
        assert_eq!((saved.header("etag"), saved.header("location")), ("\"2\"", format!("/api/v1{path}/revisions/2").as_str()));
        let saved = saved.json();
        assert_eq!((&saved["revision"]["standfirst"], &saved["revision"]["dateline"]), (&Value::Null, &json!("BRACK")));
        publisher.posts_on(&format!("{path}/publication"), 1, &json!({})).await.answers(412);
        let live = publisher.posts_on(&format!("{path}/publication"), 2, &json!({"reason": "Read twice."})).await.answers(200).json();
        assert_eq!((&live["state"], &live["publication"]["revision"]), (&json!("published"), &json!(2)));
        // Twice is once.
        publisher.posts_on(&format!("{path}/publication"), 2, &json!({})).await.answers(200);
        let address = live["publication"]["url"].as_str().unwrap().to_owned();
        station.reader().opens(&address).await.answers(200).shows("Crane lifts off at last");

        let corrected = publisher.posts(&format!("{path}/corrections"), &json!({"was": "Forty years.", "is_now": "Thirty years."})).await.answers(201).json();
        assert_eq!(corrected["items"][0]["is_now"], "Thirty years.");
        assert_eq!(kind(&publisher.posts(&format!("{path}/embargo"), &json!({"at": "2100-01-01T00:00:00Z"})).await.answers(409)), "is-public");
        let gone = publisher.posts(&format!("{path}/withdrawal"), &json!({"reason": "It was another crane."})).await.answers(200).json();
        assert_eq!((&gone["state"], &gone["publication"]), (&json!("withdrawn"), &Value::Null));
        assert_eq!(kind(&publisher.posts(&format!("{path}/withdrawal"), &json!({"reason": "Again."})).await.answers(409)), "not-public");
        station.reader().soon_sees(&address, 410, "It was another crane.").await;
    }

    async fn nobody_overwrites_what_they_have_not_read(engine) {
        let (station, owner) = open(engine).await;
        let program = station.program("reporter", Some("en"));
        let id = makes(&program, text()).await;
        let path = format!("/stories/{id}/revisions");
        owner.posts(&format!("/desk/stories/{id}/revision"), &[("base", "1"), ("headline", "Written at the desk")]).await.answers(303);
        assert_eq!(kind(&program.posts_on(&path, 1, &json!({"headline": "Late"})).await.answers(412)), "stale");
        assert_eq!(kind(&program.posts(&path, &json!({"headline": "Late"})).await.answers(428)), "unconditional");
        program.posts_on(&path, 7, &json!({"headline": "Late"})).await.answers(412);
        for tag in ["*", "1", "W/\"2\"", "\"x\""] {
            program.asks(Method::POST, &path, &[("if-match", tag)], Some(&json!({"headline": "Late"}))).await.answers(400);
        }
        program.posts_on(&path, 2, &json!({"reason": "nothing new"})).await.answers(201);
        let list = program.gets(&path).await.answers(200).json();
        let headlines: Vec<&str> = list["items"].as_array().unwrap().iter().map(|it| it["headline"].as_str().unwrap()).collect();
        assert_eq!(headlines, ["Written at the desk", "Crane lifts off"]);
        let compared = program.gets(&format!("{path}/2/compare/1")).await.answers(200).json();
        assert_eq!((&compared["was"], &compared["parts"][0]["key"]), (&json!(1), &json!("headline")));
        let back = program.posts(&format!("{path}/1/restoration"), &json!({"reason": "It was better."})).await.answers(201).json();
        assert_eq!((&back["revision"]["restores"], &back["revision"]["headline"]), (&json!(1), &json!("Crane lifts off")));
        owner.opens(&format!("/desk/stories/{id}")).await.shows("Crane lifts off");
    }

    async fn the_same_request_twice_is_done_once(engine) {
        let (station, _owner) = open(engine).await;
        let program = station.program("publisher", Some("en"));
        let body = json!({"edition": "en", "text": text()});
        let with = |key: &'static str| [("idempotency-key", key)];
        let one = program.asks(Method::POST, "/stories", &with("a-1"), Some(&body)).await.answers(201).json();
        let same = program.asks(Method::POST, "/stories", &with("a-1"), Some(&body)).await.answers(201).json();
        assert_eq!(one["id"], same["id"]);
        let other = program.asks(Method::POST, "/stories", &with("a-1"), Some(&json!({"edition": "en"}))).await.answers(422);
        assert_eq!(kind(&other), "reused");
        // Another program's words are its own.
        let second = station.program("publisher", Some("en"));
        let third = second.asks(Method::POST, "/stories", &with("a-1"), Some(&body)).await.answers(201).json();
        assert_ne!(one["id"], third["id"]);
        assert_eq!(program.gets("/stories").await.json()["items"].as_array().unwrap().len(), 2);
        for bad in ["", " ", "a b", &"x".repeat(65)] {
            program.asks(Method::POST, "/stories", &[("idempotency-key", bad)], Some(&body)).await.answers(400);
        }
        // What was refused is not remembered.
        let path = format!("/stories/{}/withdrawal", one["id"].as_str().unwrap());
        let why = json!({"reason": "It was another crane."});
        program.asks(Method::POST, &path, &with("b"), Some(&why)).await.answers(409);
        program.posts_on(&path.replace("withdrawal", "publication"), 1, &json!({"reason": "Read."})).await.answers(200);
        program.asks(Method::POST, &path, &with("b"), Some(&why)).await.answers(200);
        // At the same moment.
        let both = [with("c"), with("c")];
        let asks = async |key: &[(&str, &str)]| program.asks(Method::POST, "/stories", key, Some(&body)).await;
        let (left, right) = tokio::join!(asks(&both[0]), asks(&both[1]));
        let made: Vec<_> = [left, right].into_iter().filter(|it| it.status == 201).map(|it| it.json()["id"].clone()).collect();
        assert!(!made.is_empty() && made.iter().all(|id| *id == made[0]), "{made:?}");
        assert_eq!(program.gets("/stories").await.json()["items"].as_array().unwrap().len(), 3);
        // After a day it is another request.
        station.changes("UPDATE api_request SET made_at = 0").await;
        let later = program.asks(Method::POST, "/stories", &with("a-1"), Some(&body)).await.answers(201).json();
        assert_ne!(later["id"], one["id"]);
    }

    async fn a_key_is_no_second_pair_of_eyes(engine) {
        let (station, owner) = open(engine).await;
        owner.posts("/desk/editions/en/", &[("edition_name", "Harbour Radio"), ("time_zone", "UTC"), ("two_people", "yes")]).await.answers(303);
        let made = owner.does("/desk/keys/", &[("name", "Robot"), ("role", "owner"), ("edition", "station"), ("days", "30")]).await.answers(200);
        let robot = station.with_key(made.attributes("#key", "value").concat());
        // The key writes; who made it vouches: one person.
        let id = makes(&robot, text()).await;
        let path = format!("/stories/{id}");
        assert_eq!(kind(&robot.posts_on(&format!("{path}/approval"), 1, &json!({})).await.answers(409)), "own-words");
        owner.posts(&format!("/desk/stories/{id}/approval"), &[("number", "1")]).await.answers(303);
        assert_eq!(kind(&robot.posts_on(&format!("{path}/publication"), 1, &json!({"reason": "x"})).await.answers(409)), "not-approved");
        // Nor may they lend somebody their name by a link.
        owner.posts(&format!("/desk/stories/{id}/links/"), &[("kind", "approval"), ("for_whom", "Me"), ("number", "1")]).await.answers(409);
        // A colleague is somebody else.
        let editor = owner.colleague("Ilse Tarrow", "en", "editor").await;
        editor.posts(&format!("/desk/stories/{id}/approval"), &[("number", "1")]).await.answers(303);
        robot.posts_on(&format!("{path}/publication"), 1, &json!({"reason": "x"})).await.answers(200);
        // The owner writes; their key vouches: one person again.
        owner.posts(&format!("/desk/stories/{id}/revision"), &[("base", "1"), ("headline", "By hand")]).await.answers(303);
        assert_eq!(kind(&robot.posts_on(&format!("{path}/approval"), 2, &json!({})).await.answers(409)), "own-words");
        // The keys of the command line are one.
        let (one, two) = (station.program("publisher", None), station.program("publisher", None));
        one.posts_on(&format!("{path}/revisions"), 2, &json!({"headline": "By machine"})).await.answers(201);
        assert_eq!(kind(&two.posts_on(&format!("{path}/approval"), 3, &json!({})).await.answers(409)), "own-words");
        robot.posts_on(&format!("{path}/approval"), 3, &json!({})).await.answers(200);
        two.posts_on(&format!("{path}/publication"), 3, &json!({"reason": "x"})).await.answers(200);
    }

    async fn times_are_said_in_utc(engine) {
        let (station, _owner) = open(engine).await;
        let program = station.program("publisher", None);
        let id = makes(&program, text()).await;
        let path = format!("/stories/{id}");
        let at = json!({"at": "2100-05-01T09:00:00+02:00", "reason": "Read."});
        let story = program.posts_on(&format!("{path}/schedule"), 1, &at).await.answers(200).json();
        assert_eq!((&story["state"], &story["schedule"]["at"]), (&json!("scheduled"), &json!("2100-05-01T07:00:00Z")));
        assert_eq!(kind(&program.posts(&format!("{path}/embargo"), &json!({"at": "2101-01-01T00:00:00Z"})).await.answers(409)), "scheduled");
        assert_eq!(program.removes(&format!("{path}/schedule")).await.answers(200).json()["schedule"], Value::Null);
        program.removes(&format!("{path}/schedule")).await.answers(200);
        let story = program.posts(&format!("{path}/embargo"), &at).await.answers(200).json();
        assert_eq!(story["embargo"]["reason"], "Read.");
        assert_eq!(kind(&program.posts_on(&format!("{path}/publication"), 1, &json!({"reason": "x"})).await.answers(409)), "embargoed");
        program.removes(&format!("{path}/embargo")).await.answers(400);
        program.removes(&format!("{path}/embargo?reason=%20")).await.answers(422);
        assert_eq!(program.removes(&format!("{path}/embargo?reason=It%20is%20out")).await.answers(200).json()["embargo"], Value::Null);
        for at in ["2001-01-01T00:00:00Z", "tomorrow", "2100-01-01", "", "2100-13-01T00:00:00Z"] {
            program.posts(&format!("{path}/embargo"), &json!({"at": at})).await.answers(422);
        }
    }

    async fn lists_come_piece_by_piece_and_are_narrowed(engine) {
        let station = Station::sample(engine).await;
        let (owner, of_en) = (station.program("owner", None), station.program("contributor", Some("en")));
        let mut after = String::new();
        let mut seen: Vec<String> = vec![];
        loop {
            let piece = owner.gets(&format!("/stories?limit=3{after}")).await.answers(200).json();
            seen.extend(piece["items"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()));
            let Some(next) = piece["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        let all = owner.gets("/stories?limit=100").await.answers(200).json();
        let all: Vec<_> = all["items"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
        assert!(all.len() > 6 && seen == all, "{seen:?} {all:?}");
        let count = async |program: &Program, query: &str| program.gets(&format!("/stories?{query}")).await.answers(200).json()["items"].as_array().unwrap().len();
        assert!(count(&of_en, "").await < all.len());
        assert_eq!(count(&of_en, "edition=ar").await, 0);
        assert!(count(&owner, "edition=ar&language=ar").await > 0);
        assert_eq!(count(&owner, "edition=ar&language=en").await, 0);
        assert_eq!(count(&owner, "q=night%20ferry%20brack&edition=en").await, count(&owner, "q=Night+Ferry+Brack&edition=en").await);
        assert_eq!(count(&owner, "state=withdrawn").await + count(&owner, "state=published").await + count(&owner, "state=draft").await
            + count(&owner, "state=changed").await + count(&owner, "state=in_review").await + count(&owner, "state=approved").await
            + count(&owner, "state=scheduled").await + count(&owner, "state=embargoed").await, all.len());
        assert_eq!(count(&owner, "view=mine").await, 0);
        assert_eq!(count(&owner, "before=2001-01-01T00:00:00Z").await, 0);
        assert_eq!(count(&owner, "owner=person:x").await, 0);
        for bad in ["limit=0", "limit=101", "limit=x", "state=king", "view=all", "edition=..", "after=x", "since=2026-01-01", "section=x", "nothing=1", "limit=1&limit=2", "q=%00"] {
            let answer = owner.gets(&format!("/stories?{bad}")).await;
            assert_eq!(answer.status, 400, "{bad}");
        }
    }

    async fn what_is_sent_badly_is_refused_and_said(engine) {
        let (station, _owner) = open(engine).await;
        let program = station.program("publisher", None);
        let id = makes(&program, text()).await;
        let send = async |body: Value| program.posts_on(&format!("/stories/{id}/revisions"), 1, &body).await;
        for (body, field) in [
            (json!({"headline": "ნ".repeat(1000)}), "headline"),
            (json!({"headline": 1}), "headline"),
            (json!({"headlines": "x"}), "headlines"),
            (json!({"slug": "no slug/at all"}), "slug"),
            (json!({"section": "00000000000000000000000000"}), "section"),
            (json!({"section": "x"}), "section"),
            (json!({"bylines": ["00000000000000000000000000"]}), "bylines"),
            (json!({"bylines": [1]}), "bylines[0]"),
            (json!({"label": "rumour"}), "label"),
            (json!({"document": {"type": "page"}}), "document"),
            (json!({"document": []}), "document"),
            (json!({"document": {"type": "doc", "content": [{"type": "script"}]}}), "document"),
        ] {
            let problem = send(body.clone()).await.answers(422).json();
            assert_eq!(problem["errors"][0]["field"], field, "{body} {problem}");
        }
        // Its words are in the language that is asked for.
        let french = program.asks(Method::POST, &format!("/stories/{id}/revisions"), &[("if-match", "\"1\""), ("accept-language", "fr")], Some(&json!({"slug": "a b"}))).await.answers(422).json();
        assert!(french["errors"][0]["detail"].as_str().unwrap().contains("lettres"), "{french}");
        let hostile = json!({"headline": "a\u{0}b\u{202e}<script>alert(1)</script>", "reason": "\u{0}",
            "document": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "\u{0}<img src=x onerror=alert(1)>",
                "marks": [{"type": "link", "attrs": {"href": "javascript:alert(1)"}}]}]}]}});
        let saved = send(hostile).await.answers(201).json();
        assert_eq!(saved["revision"]["headline"], "ab<script>alert(1)</script>");
        assert!(!saved.to_string().contains("javascript:"), "{saved}");

        for kind in ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "application/jsonx", ""] {
            program.asks(Method::POST, "/stories", &[("content-type", kind)], Some(&json!({"edition": "en"}))).await.answers(415);
        }
        let raw = async |bytes: Vec<u8>| {
            let bearer = format!("Bearer {}", program.key);
            program.reader.brings(Method::POST, "/api/v1/stories", &[("authorization", &bearer), ("content-type", "application/json")], bytes).await.status
        };
        assert_eq!(raw(b"{".to_vec()).await, 400);
        assert_eq!(raw(b"{\"edition\": \"en\"} x".to_vec()).await, 400);
        assert_eq!(raw(b"{\"edition\": \"\xff\"}".to_vec()).await, 400);
        assert_eq!(raw(vec![b' '; 2 * 1024 * 1024 + 1]).await, 413);
        assert_eq!(raw(format!("{{\"edition\": \"en\", \"text\": {{\"document\": {}1{}}}}}", "[".repeat(10_000), "]".repeat(10_000)).into_bytes()).await, 400);
        assert_eq!(raw(b"{\"edition\": \"a\\u0000\"}".to_vec()).await, 422);
        for path in ["/stories/x", "/stories/00000000000000000000000000", "/stories/..%2f..", "/nothing"] {
            program.gets(path).await.answers(404);
        }
        for path in ["/stories/%00", "/stories/%ff"] {
            program.gets(path).await.answers(400);
        }
        program.gets(&format!("/stories/{id}/revisions/x")).await.answers(400);
        program.gets(&format!("/stories/{id}/revisions/99")).await.answers(404);
        let wrong = program.asks(Method::PUT, "/stories", &[], Some(&json!({}))).await.answers(405);
        assert_eq!(wrong.header("allow").replace(' ', ""), "GET,HEAD,POST");
        let nowhere = program.reader.opens("/api/").await.answers(404);
        crate::support::program::is_an_answer_of_the_api(&nowhere);
    }
}
