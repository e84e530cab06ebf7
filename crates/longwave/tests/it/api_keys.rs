//! Keys of the API: how they are made, what they open, how they end.

use reqwest::Method;
use serde_json::json;

use crate::support::program::{Program, is_an_answer_of_the_api};
use crate::support::{Editor, Engine, Station};

async fn open(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// Makes a key at the desk.
async fn makes(owner: &Editor, station: &Station, name: &str, role: &str, edition: &str) -> Program {
    let fields = [("name", name), ("role", role), ("edition", edition), ("days", "30")];
    let page = owner.does("/desk/keys/", &fields).await.answers(200);
    let key = page.attributes("#key", "value").concat();
    assert!(key.starts_with("lw_"), "{key}");
    station.with_key(key)
}

/// Where the key of this name is removed.
async fn removal(owner: &Editor, name: &str) -> String {
    let page = owner.opens("/desk/keys/").await.answers(200).shows(name);
    page.attributes("form[action$='/removal']", "action").concat()
}

/// A body that the operation at this address would take.
fn sound(path: &str) -> serde_json::Value {
    match path.rsplit('/').next().unwrap() {
        "stories" => json!({"edition": "en"}),
        "return" | "withdrawal" => json!({"reason": "It was another boat."}),
        "schedule" | "embargo" => json!({"at": "2100-01-01T00:00:00Z"}),
        "corrections" => json!({"was": "Forty.", "is_now": "Forty-one."}),
        "editions" => json!({"id": "sw", "language": "sw", "name": "Redio", "time_zone": "UTC"}),
        "sections" | "bylines" | "topics" | "{section}" | "{byline}" | "{topic}" => json!({"name": "Port"}),
        "merger" => json!({"into": "00000000000000000000000000"}),
        "replacement" => json!({"by": "00000000000000000000000000", "keeps_words": true}),
        "redirects" => json!({"source": "/old", "target": "/en/"}),
        "import" => json!({"lines": [{"source": "/old", "target": "/en/"}]}),
        "settings" => json!({"station_name": "Harbour Radio"}),
        "programmes" => json!({"title": "Tide Table"}),
        "{programme}" => json!({"version": 0}),
        "times" => json!({"version": 0, "times": []}),
        "timings" => json!({"version": 0, "sentences": []}),
        "episode" => json!({"version": 0}),
        "notes" => json!({"text": "Who says so?"}),
        "webhooks" | "{id}" if path.contains("/webhooks") => {
            json!({"name": "x", "address": "https://partner.example/", "kinds": ["alert.sent"]})
        }
        "alerts" | "{id}" if path.contains("/alerts") => {
            json!({"texts": [{"edition": "en", "text": "Harbour closed"}]})
        }
        "sendings" => json!({"editions": ["en"]}),
        "posts" => json!({"headline": "Gate shut"}),
        "correction" => json!({"headline": "Gate open", "reason": "It was open."}),
        "place" => json!({"to": "before"}),
        "roles" => json!({"owner": true, "roles": []}),
        "invitations" => json!({"role": "owner"}),
        "links" => json!({"kind": "preview", "for_whom": "Mara Quill"}),
        _ => json!({}),
    }
}

both_engines! {
    async fn a_key_is_shown_once_and_works_until_it_is_removed(engine) {
        let (station, owner) = open(engine).await;
        owner.opens("/desk/keys/").await.answers(200).shows("There are no keys yet");
        let program = makes(&owner, &station, "Agency feed", "reporter", "en").await;
        owner.opens("/desk/keys/").await.shows("Agency feed").shows("Not used yet").hides(&program.key);
        let key = program.gets("/key").await.answers(200).json();
        assert_eq!((&key["name"], &key["role"], &key["edition"]), (&json!("Agency feed"), &json!("reporter"), &json!("en")));
        assert!(key["expires_at"].as_str().unwrap().ends_with('Z'));
        let made = program.posts("/stories", &json!({"edition": "en", "text": {"headline": "Crane lifts off"}})).await.answers(201).json();
        assert_eq!(made["made_by"]["name"], "Agency feed");
        let list = station.runs(&["key", "list"]).succeeds().says("Agency feed").says("Odile Karsk");
        assert!(!list.out.contains(&program.key));
        owner.opens("/desk/keys/").await.shows("Last used");

        let removal = removal(&owner, "Agency feed").await;
        owner.does(&removal, &[]).await.shows("The key is removed").hides("Agency feed");
        program.gets("/key").await.answers(401);
        owner.does(&removal, &[]).await.answers(200);
        // History and the audit trail keep the name; nothing keeps the key.
        owner.opens(&format!("/desk/stories/{}/revisions/", made["id"].as_str().unwrap())).await.shows("Agency feed");
        owner.opens("/desk/audit/").await.shows("Agency feed").hides(&program.key);
        assert!(!station.log().contains(&program.key));
        for id in ["x", "00000000000000000000000000"] {
            owner.posts(&format!("/desk/keys/{id}/removal"), &[]).await.answers(404);
        }
    }

    async fn what_no_key_can_be_is_refused(engine) {
        let (station, owner) = open(engine).await;
        let make = async |name: &str, role: &str, edition: &str, days: &str| {
            let fields = [("name", name), ("role", role), ("edition", edition), ("days", days)];
            owner.posts("/desk/keys/", &fields).await
        };
        make(" \u{202e} ", "editor", "en", "30").await.answers(422).shows("Write a name");
        make("x", "owner", "en", "30").await.answers(422).shows("An owner owns the whole station");
        make("x", "editor", "xx", "30").await.answers(422);
        make("x", "king", "en", "30").await.answers(400);
        make("x", "editor", "en", "31").await.answers(400);
        make(&"ნ".repeat(10_000), "editor", "station", "").await.answers(303);
        make("<script>alert(1)</script>", "owner", "station", "365").await.answers(303);
        owner.opens("/desk/keys/").await.shows("&lt;script&gt;");
        station.runs(&["key", "create", "--role", "king"]).fails().says("king");
        station.runs(&["key", "create", "--role", "editor", "--edition", "xx"]).fails().says("edition list");
        station.runs(&["key", "create", "--role", "owner", "--edition", "en"]).fails().says("whole station");
        station.runs(&["key", "remove", "00000000000000000000000000"]).fails().says("key list");
    }

    async fn a_key_ends_at_its_time_and_by_command(engine) {
        let (station, _owner) = open(engine).await;
        let (one, other) = (station.program("editor", Some("en")), station.program("owner", None));
        one.gets("/key").await.answers(200);
        let id = other.gets("/key").await.answers(200).json()["id"].as_str().unwrap().to_owned();
        station.runs(&["key", "remove", &id]).succeeds();
        other.gets("/key").await.answers(401);
        one.gets("/key").await.answers(200);
        station.changes("UPDATE api_key SET expires_at = 1").await;
        one.gets("/key").await.answers(401);
        station.runs(&["key", "list"]).succeeds().says("ended");
    }

    async fn the_audit_trail_is_narrowed_to_a_key(engine) {
        let (station, owner) = open(engine).await;
        let program = makes(&owner, &station, "Agency feed", "editor", "en").await;
        let made = program.posts("/stories", &sound("stories")).await.answers(201);
        let page = owner.opens("/desk/audit/").await.answers(200);
        let key = page.attributes("select[name=who] optgroup option", "value");
        assert_eq!((key.len(), page.texts("select[name=who] optgroup option")), (1, vec!["Agency feed".to_owned()]));
        let own = owner.opens(&format!("/desk/audit/?who={}", key[0])).await.answers(200);
        assert!(!own.texts(".lines tbody tr").is_empty());
        assert!(own.texts(".lines tbody td:nth-child(2)").iter().all(|who| who == "Agency feed"), "{made:?}");
        let file = owner.opens(&own.attributes("a[download]", "href")[0]).await.answers(200).text();
        assert!(file.contains("Agency feed") && !file.contains("Odile"), "{file}");
        owner.opens("/desk/audit/?who=key-x").await.answers(200);
    }

    async fn keys_go_with_the_owner_who_made_them(engine) {
        let (station, owner) = open(engine).await;
        let link = owner.invites("station", "owner").await;
        let second = station.editor();
        second.joins(&link, "Ilse Tarrow").await.answers(303);
        let program = makes(&second, &station, "Of Ilse", "publisher", "station").await;
        program.gets("/key").await.answers(200);
        let page = owner.opens("/desk/people/").await;
        let role = page.attributes("form[action$='/role']", "action");
        for path in role {
            owner.posts(&path, &[("role-station", "")]).await;
        }
        program.gets("/key").await.answers(401);
    }

    async fn a_key_has_no_session_and_a_session_is_no_key(engine) {
        let (station, owner) = open(engine).await;
        let program = station.program("owner", None);
        let bearer = format!("Bearer {}", program.key);
        let page = program.reader.opens_with("/desk/", &[("authorization", &bearer)]).await;
        assert_eq!(page.status, 303);
        assert!(!page.headers.contains_key("set-cookie"));
        // The owner's cookie opens nothing here.
        let answer = owner.opens("/api/v1/key").await.answers(401);
        is_an_answer_of_the_api(&answer);
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        let basic = ["Basic bHc6", "Bearer", "Bearer ", "Bearer lw_", "Bearer lw_00000000000000000000000000000000", "bearer x"];
        for value in basic {
            let answer = program.reader.opens_with("/api/v1/key", &[("authorization", value)]).await.answers(401);
            is_an_answer_of_the_api(&answer);
        }
        let lower = format!("bearer {}", program.key);
        program.reader.opens_with("/api/v1/key", &[("authorization", &lower)]).await.answers(200);
    }

    async fn who_asks_too_often_is_told_to_wait(engine) {
        let mut station = Station::empty(engine).await;
        std::fs::create_dir_all(station.data()).unwrap();
        std::fs::write(station.data().join("longwave.toml"), "[api]\nper_second = 2\n").unwrap();
        station.serves();
        let owner = station.owner().await;
        let (eager, calm) = (makes(&owner, &station, "a", "editor", "en").await, makes(&owner, &station, "b", "editor", "en").await);
        let mut held = None;
        for _ in 0..40 {
            let answer = eager.gets("/key").await;
            if answer.status == 429 {
                held = Some(answer);
                break;
            }
        }
        let held = held.expect("somebody who asks forty times at once waits");
        assert!(held.header("retry-after").parse::<u64>().unwrap() >= 1);
        calm.gets("/key").await.answers(200);
        // Guesses from the same place wait too, and hold no good key up.
        let guesser = station.with_key("lw_00000000000000000000000000000000".into());
        let mut statuses = vec![];
        for _ in 0..10 {
            statuses.push(guesser.gets("/key").await.status);
        }
        assert_eq!((statuses[0], statuses[9]), (401, 429), "{statuses:?}");
        calm.gets("/key").await.answers(200);
    }

    async fn no_key_reaches_further_than_it_should(engine) {
        let mut station = Station::sample(engine).await;
        station.is_killed();
        std::fs::write(station.data().join("longwave.toml"), "[api]\nper_second = 100000\n").unwrap();
        station.serves();
        let story = station.story("Night ferry to Brack sails");
        let mut programs: Vec<(&str, &str, Program)> = vec![];
        for role in ["contributor", "reporter", "translator", "editor", "publisher"] {
            programs.push((role, "en", station.program(role, Some("en"))));
            programs.push((role, "ar", station.program(role, Some("ar"))));
        }
        programs.push(("owner", "en", station.program("owner", None)));
        let (removed, expired) = (station.program("owner", None), station.program("owner", None));
        let id = |answer: crate::support::Answer| answer.json()["id"].as_str().unwrap().to_owned();
        station.runs(&["key", "remove", &id(removed.gets("/key").await)]).succeeds();
        let expired_id = id(expired.gets("/key").await);
        station.changes(&format!("UPDATE api_key SET expires_at = 1 WHERE id = '{expired_id}'")).await;
        programs.push(("removed", "en", removed));
        programs.push(("expired", "en", expired));
        programs.push(("nobody", "en", station.with_key("lw_".into())));

        let order = ["contributor", "reporter", "translator", "editor", "publisher", "owner"];
        let rank = |role: &str| order.iter().position(|it| *it == role);
        let routes = station.runs(&["routes", "/api/", "--json"]).succeeds().json();
        let (mut asked, mut unexpected) = (0, vec![]);
        for route in routes.as_array().unwrap().iter().filter(|route| route["role"] != "reader") {
            let (method, path, least) = (route["method"].as_str().unwrap(), route["path"].as_str().unwrap(), route["role"].as_str().unwrap());
            let is_of_an_edition = ["/stories/{id}", "/fronts/{edition}", "/programmes"].iter().any(|part| path.contains(part));
            // A contributor sees the links of their own stories, and this is somebody else's.
            let least = if (method, path) == ("GET", "/api/v1/stories/{id}/links") { "reporter" } else { least };
            let address = path.strip_prefix("/api/v1").unwrap();
            let address = match address.starts_with("/editions/") {
                true => address.replace("{id}", "en"),
                false => address.replace("{id}", &story),
            };
            let address = address.replace("{number}", "1").replace("{other}", "1");
            let address = address.replace("{section}", &story).replace("{byline}", &story).replace("{link}", "000000000000");
            let address = address.replace("{mark}", "key");
            let address = address.replace("{edition}", "en").replace("{place}", "front");
            let address = ["{topic}", "{note}", "{arrangement}", "{programme}", "{post}"].iter().fold(address, |it, name| it.replace(name, &story));
            let address = if address.ends_with("/embargo") && method == "DELETE" { format!("{address}?reason=x") } else { address };
            for (role, edition, program) in &programs {
                let is_elsewhere = is_of_an_edition && *edition == "ar";
                let may = rank(role) >= rank(least) && !is_elsewhere;
                if may && method == "DELETE" {
                    continue;
                }
                // Who may sends what no operation takes, so that the next one finds the same.
                let body = (!["GET", "DELETE"].contains(&method)).then(|| if may { json!({"nothing": 1}) } else { sound(path) });
                let asked_by = Method::from_bytes(method.as_bytes()).unwrap();
                let tag = if path.contains("/fronts/") { "\"0\"" } else { "\"1\"" };
                let answer = program.asks(asked_by, &address, &[("if-match", tag)], body.as_ref()).await;
                asked += 1;
                let is_right = match rank(role) {
                    None => answer.status == 401,
                    Some(_) if is_elsewhere => answer.status == 404,
                    Some(_) if may => ![401, 403].contains(&answer.status) && answer.status < 500,
                    Some(_) => answer.status == 403,
                };
                if !is_right {
                    unexpected.push(format!("{role} of {edition}: {method} {address} ({least}): {}", answer.status));
                }
            }
        }
        assert!(unexpected.is_empty(), "{unexpected:#?}");
        assert!(asked > 200, "{asked}");
    }
}
