//! Notes in the margin by the API, and a story as readers will get it.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::program::{Program, kind};
use crate::support::{Editor, Engine, Station, writing};

/// A station with an owner, who has begun a story; its address at the desk and by the API.
async fn open(engine: Engine) -> (Station, Editor, String, String) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let path = writing::begins(&owner, "Ferry sails at six").await;
    let story = format!("/stories/{}", writing::id(&path));
    (station, owner, path, story)
}

async fn writes(program: &Program, story: &str, body: Value) -> Value {
    program.posts(&format!("{story}/notes"), &body).await.answers(201).json()
}

fn id(it: &Value) -> &str {
    it["id"].as_str().unwrap()
}

both_engines! {
    async fn a_program_asks_a_colleague_who_answers(engine) {
        let (station, owner, path, story) = open(engine).await;
        let program = station.program("reporter", Some("en"));
        let readers = program.gets(&format!("{story}/readers")).await.answers(200).json();
        let person = readers["items"].as_array().unwrap().iter().find(|it| it["name"] == "Odile Karsk").unwrap();
        let thread = writes(&program, &story, json!({"text": "Who says so?\n\nAsk the port.", "quoted": "at six", "mentions": [id(person)]})).await;
        assert_eq!((&thread["quoted"], &thread["settled"], &thread["notes"][0]["text"]), (&json!("at six"), &Value::Null, &json!("Who says so?\n\nAsk the port.")));
        assert_eq!((&thread["notes"][0]["made_by"]["name"], &thread["notes"][0]["mentions"][0]["name"]), (&json!("reporter"), &json!("Odile Karsk")));
        owner.opens("/desk/?view=needs-me").await.shows("Ferry sails at six");
        owner.opens(&format!("{path}/notes/")).await.shows("Who says so?").shows("at six");
        owner.posts(&format!("{path}/notes/"), &[("text", "The harbour master."), ("parent", id(&thread))]).await.answers(303);
        owner.opens("/desk/?view=needs-me").await.hides("Ferry sails at six");
        let all = program.gets(&format!("{story}/notes")).await.answers(200).json();
        assert_eq!((all["items"].as_array().unwrap().len(), &all["items"][0]["notes"][1]["text"]), (1, &json!("The harbour master.")));

        let resolution = format!("{story}/notes/{}/resolution", id(&thread));
        let settled = program.posts(&resolution, &json!({"text": "Thank you."})).await.answers(200).json();
        assert_eq!((&settled["settled"]["made_by"]["name"], &settled["notes"][2]["text"]), (&json!("reporter"), &json!("Thank you.")));
        program.posts(&resolution, &json!({})).await.answers(200);
        let open = program.removes(&resolution).await.answers(200).json();
        assert_eq!(open["settled"], Value::Null);
        program.posts(&resolution, &json!({})).await.answers(200);
        // An answer opens it again.
        let answered = writes(&program, &story, json!({"text": "Or is it seven?", "thread": id(&thread)})).await;
        assert_eq!((&answered["id"], &answered["settled"]), (&thread["id"], &Value::Null));
        // Nothing of it is for readers.
        let preview = program.gets(&format!("{story}/preview")).await.answers(200);
        assert_eq!(preview.header("content-type"), "text/html; charset=utf-8");
        preview.shows("Ferry sails at six").hides("Who says so?");
        owner.opens("/desk/audit/").await.shows("reporter");
    }

    async fn words_are_taken_away_by_who_wrote_them_or_an_editor(engine) {
        let (station, owner, path, story) = open(engine).await;
        let (one, other, editor) = (station.program("contributor", Some("en")), station.program("reporter", Some("en")), station.program("editor", Some("en")));
        let first = writes(&one, &story, json!({"text": "First."})).await;
        let second = writes(&other, &story, json!({"text": "Second."})).await;
        assert_eq!(kind(&other.removes(&format!("{story}/notes/{}", id(&first))).await.answers(403)), "forbidden");
        one.removes(&format!("{story}/notes/{}", id(&first))).await.answers(204);
        one.removes(&format!("{story}/notes/{}", id(&first))).await.answers(204);
        editor.removes(&format!("{story}/notes/{}", id(&second))).await.answers(204);
        let all = one.gets(&format!("{story}/notes")).await.answers(200).json();
        for thread in all["items"].as_array().unwrap() {
            assert_eq!((&thread["notes"][0]["text"], thread["settled"].is_null(), thread["notes"][0]["removed_at"].is_null()), (&json!(""), false, false));
        }
        owner.opens(&format!("{path}/notes/")).await.hides("Second.");
    }

    async fn what_no_note_can_be_is_refused(engine) {
        let (station, _owner, _path, story) = open(engine).await;
        let program = station.program("reporter", Some("en"));
        let thread = writes(&program, &story, json!({"text": "<script>alert(1)</script> \u{202e}x"})).await;
        assert_eq!(thread["notes"][0]["text"], "<script>alert(1)</script> x");
        let answer = writes(&program, &story, json!({"text": "Yes.", "thread": id(&thread)})).await;
        let answer = id(&answer["notes"][1]).to_owned();
        let nobody = "06etbcf1c5v2h7m3t2s5xw1y0z";
        let bad = [
            (json!({"text": " \u{202e}"}), "text"), (json!({"text": "a".repeat(10_000)}), "text"),
            (json!({"text": "x", "thread": nobody}), "thread"), (json!({"text": "x", "thread": answer}), "thread"),
            (json!({"text": "x", "mentions": [nobody]}), "mentions"), (json!({"text": "x", "mentions": ["x"]}), "mentions[0]"),
        ];
        for (body, field) in bad {
            let refused = program.posts(&format!("{story}/notes"), &body).await.answers(422).json();
            assert_eq!(refused["errors"][0]["field"], field, "{refused}");
        }
        for note in [nobody, "x", &answer] {
            program.posts(&format!("{story}/notes/{note}/resolution"), &json!({})).await.answers(404);
        }
        let once = async || program.asks(Method::POST, &format!("{story}/notes"), &[("idempotency-key", "one")], Some(&json!({"text": "Once."}))).await.answers(201).json();
        assert_eq!(once().await, once().await);
        assert_eq!(program.gets(&format!("{story}/notes")).await.json()["items"].as_array().unwrap().len(), 2);
        station.program("owner", None).posts("/editions", &json!({"id": "ar", "language": "ar", "name": "راديو الميناء", "time_zone": "UTC"})).await.answers(201);
        let elsewhere = station.program("editor", Some("ar"));
        elsewhere.gets(&format!("{story}/notes")).await.answers(404);
        elsewhere.gets(&format!("{story}/preview")).await.answers(404);
        elsewhere.gets(&format!("{story}/readers")).await.answers(404);
    }
}
