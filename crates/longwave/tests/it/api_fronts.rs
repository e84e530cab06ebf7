//! Fronts, sections and topics arranged by the API, as on the desk's table.

use reqwest::Method;
use serde_json::{Value, json};

use crate::desk_times::now;
use crate::support::program::{Program, kind};
use crate::support::{Answer, Editor, Engine, Station, until, writing};

const FRONT: &str = "/fronts/en/front";

/// A station with an owner and so many public stories, the last one the newest; their ids.
async fn open(engine: Engine, stories: usize) -> (Station, Editor, Program, Vec<String>) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let program = station.program("publisher", Some("en"));
    let mut ids = vec![];
    for number in 1..=stories {
        let path = writing::begins(&owner, &format!("Story {number}")).await;
        writing::publishes(&owner, &path, 2).await.answers(303);
        ids.push(writing::id(&path).to_owned());
    }
    (station, owner, program, ids)
}

/// Arranges the place that an answer has shown.
async fn arranges(program: &Program, path: &str, tag: &str, body: &Value) -> Answer {
    program.asks(Method::POST, &format!("{path}/arrangements"), &[("if-match", tag)], Some(body)).await
}

async fn shown(program: &Program, path: &str) -> (String, Value) {
    let answer = program.gets(path).await.answers(200);
    (answer.header("etag").to_owned(), answer.json())
}

fn headlines(place: &Value) -> Vec<&str> {
    place["stories"].as_array().unwrap().iter().map(|it| it["headline"].as_str().unwrap()).collect()
}

/// A moment so many seconds from now.
fn later(seconds: i64) -> String {
    now().plus_millis(seconds * 1_000).iso()
}

both_engines! {
    async fn a_front_is_arranged_for_readers_and_brought_back(engine) {
        let (station, owner, program, ids) = open(engine, 3).await;
        let (tag, front) = shown(&program, FRONT).await;
        assert_eq!((tag.as_str(), &front["arrangement"]), ("\"0\"", &Value::Null));
        assert_eq!(headlines(&front), ["Story 3", "Story 2", "Story 1"]);
        let order = json!({"pins": [{"slot": 1, "story": ids[0]}], "left_out": [ids[1]]});
        let preview = program.posts(&format!("{FRONT}/preview"), &order).await.answers(200);
        assert_eq!(preview.header("content-type"), "text/html; charset=utf-8");
        preview.shows("Story 1").hides("Story 2");
        assert_eq!(shown(&program, FRONT).await.0, "\"0\"");

        let made = arranges(&program, FRONT, &tag, &json!({"order": order, "reason": "The oldest first."})).await.answers(201);
        let first = made.json();
        assert_eq!((&first["state"], &first["reason"], &first["order"]["pins"][0]["slot"]), (&json!("here"), &json!("The oldest first."), &json!(1)));
        assert_eq!(made.header("etag"), format!("\"{}\"", first["id"].as_str().unwrap()));
        assert_eq!(program.gets(made.header("location").strip_prefix("/api/v1").unwrap()).await.answers(200).json(), first);
        let (tag, front) = shown(&program, FRONT).await;
        assert_eq!((tag.as_str(), headlines(&front)), (made.header("etag"), vec!["Story 1", "Story 3"]));
        assert_eq!((&front["stories"][0]["pinned"], &front["stories"][1]["pinned"]), (&json!(true), &json!(false)));
        let reader = station.reader();
        until("readers have it", async || !reader.opens("/en/").await.text().contains("Story 2")).await;
        owner.opens("/desk/fronts/en/front").await.shows("The oldest first.");
        // Who has not seen it puts nothing over it.
        assert_eq!(kind(&arranges(&program, FRONT, "\"0\"", &json!({})).await.answers(412)), "stale");
        assert_eq!(kind(&program.posts(&format!("{FRONT}/arrangements"), &json!({})).await.answers(428)), "unconditional");
        program.asks(Method::POST, &format!("{FRONT}/arrangements"), &[("if-match", "7")], Some(&json!({}))).await.answers(400);

        let plain = arranges(&program, FRONT, &tag, &json!({})).await.answers(201).json();
        assert_eq!(headlines(&shown(&program, FRONT).await.1), ["Story 3", "Story 2", "Story 1"]);
        let path = format!("{FRONT}/arrangements/{}", first["id"].as_str().unwrap());
        let tag = format!("\"{}\"", plain["id"].as_str().unwrap());
        let again = program.asks(Method::POST, &format!("{path}/restoration"), &[("if-match", &tag)], Some(&json!({"reason": "It was better."}))).await.answers(201).json();
        assert_eq!((&again["order"], &again["reason"]), (&first["order"], &json!("It was better.")));
        assert_eq!(headlines(&shown(&program, FRONT).await.1), ["Story 1", "Story 3"]);
        let history = program.gets(&format!("{FRONT}/arrangements?limit=2")).await.answers(200).json();
        assert_eq!((&history["items"][0]["id"], &history["items"][1]["state"]), (&again["id"], &json!("over")));
        let rest = program.gets(&format!("{FRONT}/arrangements?limit=2&after={}", history["next"].as_str().unwrap())).await.answers(200).json();
        assert_eq!((&rest["items"][0]["id"], &rest["next"]), (&first["id"], &Value::Null));
        assert_eq!(rest["items"][0]["ended_by"]["name"], "publisher");
    }

    async fn an_order_waits_for_its_time_unless_it_is_called_off(engine) {
        let (station, _owner, program, ids) = open(engine, 2).await;
        let order = json!({"pins": [{"slot": 1, "story": ids[0], "until": later(7_200)}]});
        let body = json!({"order": order, "public_from": later(3_600)});
        let once = async || program.asks(Method::POST, &format!("{FRONT}/arrangements"), &[("if-match", "\"0\""), ("idempotency-key", "later")], Some(&body)).await.answers(201);
        let waits = once().await;
        assert_eq!((waits.json()["state"].clone(), waits.header("etag")), (json!("waits"), "\"0\""));
        assert_eq!(once().await.json(), waits.json());
        let id = waits.json()["id"].as_str().unwrap().to_owned();
        let (_, front) = shown(&program, FRONT).await;
        assert_eq!((front["waiting"].as_array().unwrap().len(), headlines(&front)), (1, vec!["Story 2", "Story 1"]));
        let places = program.gets("/fronts/en").await.answers(200).json();
        assert_eq!((&places["items"][0]["place"], &places["items"][0]["next_at"]), (&json!("front"), &waits.json()["public_from"]));
        // Another takes its place, and then that one is called off.
        let soon = json!({"order": {"left_out": [ids[0]]}, "public_from": later(1_800), "replaces": id});
        let other = arranges(&program, FRONT, "\"0\"", &soon).await.answers(201).json();
        let (_, front) = shown(&program, FRONT).await;
        assert_eq!((front["waiting"].as_array().unwrap().len(), &front["waiting"][0]["id"]), (1, &other["id"]));
        assert_eq!(kind(&arranges(&program, FRONT, "\"0\"", &json!({"order": {}, "public_from": later(900), "replaces": id})).await.answers(409)), "over");
        let path = format!("{FRONT}/arrangements/{}", other["id"].as_str().unwrap());
        program.removes(&path).await.answers(204);
        program.removes(&path).await.answers(204);
        assert_eq!(program.gets(&path).await.json()["state"], "taken-back");
        // What readers have is not called off.
        let here = arranges(&program, FRONT, "\"0\"", &json!({"order": {"left_out": [ids[0]]}})).await.answers(201).json();
        assert_eq!(kind(&program.removes(&format!("{FRONT}/arrangements/{}", here["id"].as_str().unwrap())).await.answers(409)), "over");
        assert_eq!(arranges(&program, FRONT, &format!("\"{}\"", here["id"].as_str().unwrap()), &json!({"public_from": "2001-01-01T00:00:00Z"})).await.answers(422).json()["errors"][0]["field"], "public_from");
        station.program("editor", Some("en")).gets(FRONT).await.answers(403);
        station.program("owner", None).posts("/editions", &json!({"id": "ar", "language": "ar", "name": "راديو الميناء", "time_zone": "UTC"})).await.answers(201);
        station.program("publisher", Some("ar")).gets(FRONT).await.answers(404);
    }

    async fn what_no_order_can_be_is_refused(engine) {
        let (station, owner, program, ids) = open(engine, 1).await;
        let admin = station.program("owner", None);
        let sections = admin.posts("/editions/en/sections", &json!({"name": "Sea"})).await.answers(201).json();
        let section = sections["items"][0]["id"].as_str().unwrap().to_owned();
        let topic = admin.posts("/editions/en/topics", &json!({"name": "Ferry"})).await.answers(201).json();
        let topic = topic["id"].as_str().unwrap().to_owned();
        let (story, nobody) = (&ids[0], "06etbcf1c5v2h7m3t2s5xw1y0z");
        let pin = |slot: usize, story: &str| json!({"slot": slot, "story": story});
        let bad = [
            json!({"pins": [pin(0, story)]}), json!({"pins": [pin(10, story)]}), json!({"pins": [pin(1, "x")]}),
            json!({"pins": [pin(1, story), pin(1, nobody)]}), json!({"pins": [pin(1, story), pin(2, story)]}),
            json!({"pins": [pin(1, story)], "left_out": [story]}), json!({"left_out": [nobody]}), json!({"pins": [pin(1, nobody)]}),
            json!({"pins": [{"slot": 1, "story": story, "until": "2001-01-01T00:00:00Z"}]}), json!({"bands": [{"section": nobody, "stories": 4}]}),
            json!({"bands": [{"section": section, "stories": 9}]}), json!({"slots": []}),
        ];
        for order in bad {
            let answer = arranges(&program, FRONT, "\"0\"", &json!({"order": order})).await;
            assert_eq!(answer.status, 422, "{order}: {}", answer.text());
        }
        let bands = json!({"order": {"bands": [{"section": section, "stories": 2, "hidden": true}]}});
        let made = arranges(&program, FRONT, "\"0\"", &bands).await.answers(201).json();
        assert_eq!(made["order"]["bands"], json!([{"section": section, "stories": 2, "hidden": true}]));
        for place in [format!("section:{section}"), format!("topic:{topic}")] {
            let path = format!("/fronts/en/{place}");
            assert_eq!(shown(&program, &path).await.1["place"], json!(place));
            arranges(&program, &path, "\"0\"", &bands).await.answers(422);
            let made = arranges(&program, &path, "\"0\"", &json!({"order": {"pins": [pin(1, story)]}})).await.answers(201).json();
            assert_eq!(made["order"]["pins"][0]["story"], json!(story));
            // What is another place's is not this one's.
            program.gets(&format!("{FRONT}/arrangements/{}", made["id"].as_str().unwrap())).await.answers(404);
        }
        for place in ["", "back", "front:x", "section:x", &format!("section:{topic}"), &format!("topic:{nobody}")] {
            let answer = program.gets(&format!("/fronts/en/{place}")).await;
            assert_eq!(answer.status, 404, "{place}");
        }
        owner.opens(&format!("/desk/fronts/en/topic:{topic}")).await.shows("Story 1");
    }
}
