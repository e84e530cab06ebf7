//! Webhooks: what partners are told, how it is signed, and what becomes of it
//! where they do not take it.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use aws_lc_rs::hmac;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use serde_json::{Value, json};

use crate::desk_alerts::{raises, withdraws};
use crate::support::program::kind;
use crate::support::{Editor, Engine, Station, until, writing};

/// Who is told: a server of somebody else.
#[derive(Clone)]
struct Partner {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Message>>>,
    says: Arc<Mutex<Says>>,
}

/// What it answers.
#[derive(Clone)]
struct Says {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: &'static str,
    is_silent: bool,
}

/// What it was told.
#[derive(Clone, Debug)]
struct Message {
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Partner {
    async fn opens() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let says = Says { status: 200, headers: vec![], body: "thanks", is_silent: false };
        let partner = Self {
            address: listener.local_addr().unwrap(),
            seen: Arc::default(),
            says: Arc::new(Mutex::new(says)),
        };
        let router = Router::new().fallback(take).with_state(partner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        partner
    }

    fn url(&self) -> String {
        format!("http://{}/hook?token=quay", self.address)
    }

    fn answers(&self, status: u16) {
        self.says.lock().unwrap().status = status;
    }

    fn seen(&self) -> Vec<Message> {
        self.seen.lock().unwrap().clone()
    }

    /// The messages, once there are so many.
    async fn hears(&self, count: usize) -> Vec<Message> {
        until(&format!("{count} messages come"), async || self.seen().len() >= count).await;
        let seen = self.seen();
        assert_eq!(seen.len(), count, "{:#?}", seen.iter().map(Message::json).collect::<Vec<_>>());
        seen
    }
}

async fn take(State(partner): State<Partner>, headers: HeaderMap, body: Bytes) -> Response {
    partner.seen.lock().unwrap().push(Message { headers, body: body.to_vec() });
    let says = partner.says.lock().unwrap().clone();
    if says.is_silent {
        std::future::pending::<()>().await;
    }
    let mut answer = (StatusCode::from_u16(says.status).unwrap(), says.body).into_response();
    for (name, value) in says.headers {
        answer.headers_mut().insert(name, value.parse().unwrap());
    }
    answer
}

impl Message {
    fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn kind(&self) -> String {
        self.json()["type"].as_str().unwrap().to_owned()
    }

    /// Whether one of its signatures is of this secret, by another maker's HMAC.
    fn is_signed_by(&self, secret: &str) -> bool {
        let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
        let key = hmac::Key::new(hmac::HMAC_SHA256, &key);
        let mut text =
            format!("{}.{}.", self.header("webhook-id"), self.header("webhook-timestamp")).into_bytes();
        text.extend(&self.body);
        self.header("webhook-signature").split(' ').any(|signature| {
            let tag = STANDARD.decode(signature.strip_prefix("v1,").unwrap()).unwrap();
            hmac::verify(&key, &text, &tag).is_ok()
        })
    }
}

/// A station that may tell this partner, and its owner.
async fn open(engine: Engine, partner: &Partner) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves_with(&allowing(partner));
    let owner = station.owner().await;
    (station, owner)
}

fn allowing(partner: &Partner) -> Vec<(&'static str, &'static str)> {
    vec![("LONGWAVE_FETCH_ALLOW", partner.address.to_string().leak())]
}

/// Makes a webhook at the desk; returns its page and its secret.
async fn makes(owner: &Editor, address: &str, kinds: &[&str]) -> (String, String) {
    let mut fields = vec![("name", "Weather app"), ("address", address)];
    fields.extend(kinds.iter().map(|kind| ("kind", *kind)));
    let made = owner.posts("/desk/webhooks/", &fields).await.answers(303);
    let path = made.header("location").to_owned();
    let secret = owner.opens(&path).await.answers(200).attributes("#secret", "value").concat();
    assert!(secret.starts_with("whsec_"), "{secret}");
    (path, secret)
}

/// Lets what waits for its time be due.
async fn lets_time_pass(station: &Station) {
    station.changes("UPDATE job SET run_at = 0, claimed_until = NULL WHERE lane = 'bring'").await;
}

const ALERTS: &[&str] = &["alert.sent", "alert.updated", "alert.corrected", "alert.withdrawn"];

both_engines! {
    async fn a_partner_is_told_of_an_alert_at_once_and_signed(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        owner.opens("/desk/webhooks/").await.answers(200).shows("There are no webhooks yet");
        let (path, secret) = makes(&owner, &partner.url(), ALERTS).await;
        let alert = raises(&owner, "Harbour closed after a collision").await;
        withdraws(&owner, &alert, "It was a drill.").await.answers(303);
        let mut seen = partner.hears(2).await;
        // They need not come in their order; each has its number.
        seen.sort_by_key(|it| it.json()["number"].as_i64());
        let (sent, withdrawn) = (seen[0].json(), seen[1].json());
        assert_eq!((&sent["type"], &sent["number"]), (&json!("alert.sent"), &json!(1)));
        assert_eq!((&withdrawn["type"], &withdrawn["number"]), (&json!("alert.withdrawn"), &json!(2)));
        let data = &sent["data"];
        assert_eq!((&data["edition"], &data["language"]), (&json!("en"), &json!("en")));
        assert_eq!((&data["text"], &data["kind"], &data["urgency"]), (&json!("Harbour closed after a collision"), &json!("alert"), &json!("breaking")));
        assert_eq!(withdrawn["data"]["reason"], "It was a drill.");
        assert_eq!(data["alert"], alert.rsplit('/').next().unwrap());
        for message in &seen {
            assert!(message.is_signed_by(&secret), "{message:?}");
            assert!(!message.is_signed_by("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
            assert_eq!(message.header("content-type"), "application/json");
            assert!(message.json()["timestamp"].as_str().unwrap().ends_with('Z'));
            // Who did it stays in the house.
            assert!(!String::from_utf8(message.body.clone()).unwrap().contains("Odile"), "{message:?}");
        }
        assert_ne!(seen[0].header("webhook-id"), seen[1].header("webhook-id"));
        until("the desk shows both", async || owner.opens(&path).await.text().matches("Delivered").count() == 2).await;
        owner.opens(&path).await.shows("An alert was sent").shows("answer 200").hides(&secret);
        // The secret is nowhere else, and neither is the address in the log.
        owner.opens("/desk/audit/").await.answers(200).shows("Webhook").hides(&secret);
        assert!(!station.log().contains(&secret) && !station.log().contains("token=quay"), "{}", station.log());
        owner.opens("/desk/webhooks/").await.shows("Weather app").shows("Active").hides("quay");
    }

    async fn stories_are_told_by_edition_and_kind(engine) {
        let partner = Partner::opens().await;
        let (_station, owner) = open(engine, &partner).await;
        let (_, secret) = makes(&owner, &partner.url(), &["story.published", "story.updated", "story.corrected", "story.withdrawn"]).await;
        // One that wants to know of another edition only hears nothing.
        let url = partner.url();
        let fields = [("name", "Elsewhere"), ("address", &*url), ("kind", "story.published"), ("edition", "xx")];
        owner.posts("/desk/webhooks/", &fields).await.answers(422).shows("no longer there");
        makes(&owner, &partner.url(), ALERTS).await;

        let story = writing::begins(&owner, "Night ferry sails again").await;
        writing::publishes(&owner, &story, 2).await.answers(303);
        partner.hears(1).await;
        owner.posts(&format!("{story}/correction"), &[("was", "Six."), ("is_now", "Seven.")]).await.answers(303);
        partner.hears(2).await;
        owner.posts(&format!("{story}/withdrawal"), &[("number", "2"), ("reason", "It did not sail.")]).await.answers(303);
        let seen = partner.hears(3).await;
        assert_eq!(seen.iter().map(Message::kind).collect::<Vec<_>>(), ["story.published", "story.corrected", "story.withdrawn"]);
        let published = seen[0].json();
        let data = &published["data"];
        assert_eq!((&data["id"], &data["edition"], &data["language"]), (&json!(writing::id(&story)), &json!("en"), &json!("en")));
        assert_eq!(data["revision"]["headline"], "Night ferry sails again");
        assert_eq!(data["revision"]["document"]["type"], "doc");
        assert!(data["publication"]["url"].as_str().unwrap().contains(writing::id(&story)));
        for inside in ["made_by", "reason", "restores"] {
            assert!(data["revision"].get(inside).is_none(), "{data:#}");
        }
        assert_eq!(seen[1].json()["data"]["corrections"][0]["is_now"], "Seven.");
        let withdrawn = &seen[2].json()["data"];
        assert_eq!((&withdrawn["publication"], &withdrawn["revision"]), (&Value::Null, &Value::Null));
        assert_eq!(withdrawn["withdrawal"]["reason"], "It did not sail.");
        assert!(seen.iter().all(|it| it.is_signed_by(&secret)));
    }

    async fn posts_of_a_live_report_are_told(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        makes(&owner, &partner.url(), &["post.posted", "post.corrected", "post.withdrawn"]).await;
        let story = writing::begins(&owner, "Storm at sea").await;
        writing::publishes(&owner, &story, 2).await.answers(303);
        let program = station.program("owner", None);
        let live = format!("/stories/{}/live", writing::id(&story));
        program.asks(Method::PUT, &live, &[], Some(&json!({}))).await.answers(200);
        let post = program.posts(&format!("{live}/posts"), &json!({"headline": "Gate shut"})).await.answers(201);
        let place = format!("{live}/posts/{}", post.json()["id"].as_str().unwrap());
        partner.hears(1).await;
        program.posts_on(&format!("{place}/correction"), 1, &json!({"headline": "Gate open", "reason": "It was open."})).await.answers(201);
        partner.hears(2).await;
        program.posts_on(&format!("{place}/withdrawal"), 2, &json!({"reason": "There is no gate."})).await.answers(201);
        let seen = partner.hears(3).await;
        assert_eq!(seen.iter().map(Message::kind).collect::<Vec<_>>(), ["post.posted", "post.corrected", "post.withdrawn"]);
        let data = seen[1].json()["data"].clone();
        assert_eq!((&data["headline"], &data["reason"], &data["story"]), (&json!("Gate open"), &json!("It was open."), &json!(writing::id(&story))));
        assert!(data.get("posted_by").is_none() && data.get("told_by").is_none(), "{data:#}");
    }

    async fn what_is_not_taken_is_tried_again_until_it_is(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        let (path, secret) = makes(&owner, &partner.url(), ALERTS).await;
        partner.answers(500);
        raises(&owner, "Gate shut").await;
        partner.hears(1).await;
        until("the desk says so", async || owner.opens(&path).await.text().contains("answer 500")).await;
        owner.opens(&path).await.shows("Failing since").shows("thanks").shows("The next try");
        lets_time_pass(&station).await;
        partner.hears(2).await;
        // A redirect is no place for it, and nobody follows it.
        partner.says.lock().unwrap().headers = vec![("location", "http://127.0.0.1:1/".to_owned())];
        partner.answers(302);
        until("it is put off", async || owner.opens(&path).await.text().contains("attempts: 2")).await;
        lets_time_pass(&station).await;
        partner.hears(3).await;
        until("it is put off", async || owner.opens(&path).await.text().contains("attempts: 3")).await;
        partner.answers(204);
        lets_time_pass(&station).await;
        let seen = partner.hears(4).await;
        until("it is delivered", async || owner.opens(&path).await.text().contains("Delivered")).await;
        owner.opens(&path).await.shows("Active").hides("Failing");
        // The same each time, under one id: who had it knows that.
        for message in &seen {
            assert_eq!((message.header("webhook-id"), &message.body), (seen[0].header("webhook-id"), &seen[0].body));
            assert!(message.is_signed_by(&secret));
        }
        let again = owner.opens(&path).await.attributes("form[action$='/attempt']", "action").concat();
        owner.does(&again, &[]).await.answers(200).shows("It is sent again");
        partner.hears(5).await;
    }

    async fn a_server_that_asks_for_rest_gets_it(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        let (path, _) = makes(&owner, &partner.url(), ALERTS).await;
        partner.answers(429);
        partner.says.lock().unwrap().headers = vec![("retry-after", "3600".to_owned())];
        raises(&owner, "Gate shut").await;
        partner.hears(1).await;
        until("it is put off", async || owner.opens(&path).await.text().contains("answer 429")).await;
        let program = station.program("owner", None);
        let hook = path.strip_prefix("/desk").unwrap().to_owned();
        let told = program.gets(&format!("{hook}/deliveries")).await.answers(200).json()["items"][0].clone();
        let at = |name: &str| chrono::DateTime::parse_from_rfc3339(told[name].as_str().unwrap()).unwrap();
        assert_eq!((at("next_at") - at("tried_at")).num_seconds(), 3_600);
        assert_eq!((&told["state"], &told["status"], &told["attempts"]), (&json!("waiting"), &json!(429), &json!(1)));
    }

    async fn one_that_is_gone_or_fails_for_days_is_paused(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        let (path, _) = makes(&owner, &partner.url(), ALERTS).await;
        partner.answers(410);
        raises(&owner, "Gate shut").await;
        partner.hears(1).await;
        until("it is paused", async || owner.opens(&path).await.text().contains("this address is gone (410)")).await;
        owner.opens("/desk/audit/").await.shows("Paused a webhook");
        raises(&owner, "Crane down").await;
        partner.answers(500);
        owner.does(&format!("{path}/pause/removal"), &[]).await.answers(200).shows("active again");
        // What happened while it was paused was not kept.
        raises(&owner, "Ferry late").await;
        partner.hears(2).await;
        until("it fails", async || owner.opens(&path).await.text().contains("answer 500")).await;
        station.changes("UPDATE webhook SET failing_since = failing_since - 300000000").await;
        lets_time_pass(&station).await;
        partner.hears(3).await;
        until("it is paused", async || owner.opens(&path).await.text().contains("for three days")).await;
        lets_time_pass(&station).await;
        partner.answers(200);
        // What waited goes on when it is resumed.
        owner.does(&format!("{path}/pause/removal"), &[]).await.answers(200);
        let seen = partner.hears(4).await;
        assert_eq!(seen[3].json()["data"]["text"], "Ferry late");
        owner.does(&format!("{path}/pause"), &[]).await.answers(200).shows("Odile Karsk has paused it");
    }

    async fn a_new_secret_signs_beside_the_old_one_for_a_day(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        let (path, old) = makes(&owner, &partner.url(), ALERTS).await;
        let page = owner.does(&format!("{path}/secret"), &[]).await.answers(200).shows("The secret before is good until");
        let new = page.attributes("#secret", "value").concat();
        assert!(new.starts_with("whsec_") && new != old);
        owner.does(&format!("{path}/test"), &[]).await.answers(200).shows("The test is on its way");
        let seen = partner.hears(1).await;
        assert!(seen[0].is_signed_by(&new) && seen[0].is_signed_by(&old), "{seen:?}");
        assert_eq!((seen[0].kind(), &seen[0].json()["data"]), ("webhook.test".to_owned(), &json!({})));
        station.changes("UPDATE webhook SET old_until = 1").await;
        owner.does(&format!("{path}/test"), &[]).await.answers(200);
        let seen = partner.hears(2).await;
        assert!(seen[1].is_signed_by(&new) && !seen[1].is_signed_by(&old), "{seen:?}");
        owner.opens(&path).await.hides(&new).hides("The secret before");
    }

    async fn nothing_is_lost_where_the_station_is_killed(engine) {
        let partner = Partner::opens().await;
        let (mut station, owner) = open(engine, &partner).await;
        makes(&owner, &partner.url(), ALERTS).await;
        partner.says.lock().unwrap().is_silent = true;
        raises(&owner, "Gate shut").await;
        partner.hears(1).await;
        station.is_killed();
        partner.says.lock().unwrap().is_silent = false;
        lets_time_pass(&station).await;
        station.serves_with(&allowing(&partner));
        let seen = partner.hears(2).await;
        assert_eq!((seen[1].header("webhook-id"), &seen[1].body), (seen[0].header("webhook-id"), &seen[0].body));
    }

    async fn addresses_inside_are_refused_at_the_form_and_on_the_way(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        let make = async |address: &str| {
            let fields = [("name", "x"), ("address", address), ("kind", "alert.sent")];
            owner.posts("/desk/webhooks/", &fields).await
        };
        let inside = ["", "harbour", "ftp://partner.example/", "https://127.0.0.1/", "http://10.0.0.1/", "https://169.254.169.254/latest", "https://[::1]/", "https://u:p@partner.example/", "https://192.168.0.1:8443/x"];
        for address in inside {
            make(address).await.answers(422).shows("Write an address that everybody could ask");
        }
        owner.posts("/desk/webhooks/", &[("name", " "), ("address", &*partner.url()), ("kind", "alert.sent")]).await.answers(422).shows("Write a name");
        owner.posts("/desk/webhooks/", &[("name", "x"), ("address", &*partner.url())]).await.answers(422).shows("Choose what it is told of");
        // One whose name leads inside is found on the way.
        let (path, _) = makes(&owner, &partner.url(), ALERTS).await;
        station.changes("UPDATE webhook SET address = 'https://169.254.169.254/latest'").await;
        raises(&owner, "Gate shut").await;
        until("it is refused", async || owner.opens(&path).await.text().contains("leads into a private network")).await;
        owner.opens(&path).await.shows("Not delivered");
        assert!(partner.seen().is_empty());
    }

    async fn a_webhook_is_changed_and_removed(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        let (path, secret) = makes(&owner, &partner.url(), ALERTS).await;
        let version = |page: &crate::support::Answer| page.attributes("input[name=version]", "value").concat();
        let old = version(&owner.opens(&path).await);
        let url = partner.url();
        let fields = [("name", "<b>Screens</b>"), ("address", &*url), ("kind", "story.published"), ("version", &*old)];
        owner.does(&path, &fields).await.answers(200).shows("&lt;b&gt;Screens").hides(&secret);
        owner.posts(&path, &fields).await.answers(422).shows("Somebody changed it meanwhile");
        raises(&owner, "Gate shut").await;
        owner.does(&format!("{path}/removal"), &[]).await.shows("The webhook is removed").hides("Screens");
        owner.opens(&path).await.answers(404);
        owner.posts(&format!("{path}/test"), &[]).await.answers(404);
        owner.posts("/desk/webhooks/x/removal", &[]).await.answers(404);
        assert!(partner.seen().is_empty());
        station.runs(&["check"]).succeeds();
    }

    async fn programs_keep_webhooks_with_an_owner_s_key(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        let program = station.program("owner", None);
        let sound = json!({"name": "Screens", "address": partner.url(), "kinds": ["alert.sent", "alert.sent"], "editions": ["en"]});
        let once = [("idempotency-key", "one")];
        let made = program.asks(Method::POST, "/webhooks", &once, Some(&sound)).await.answers(201);
        let hook = made.json();
        let secret = hook["secret"].as_str().unwrap().to_owned();
        assert!(secret.starts_with("whsec_"));
        assert_eq!((&hook["kinds"], &hook["editions"], &hook["paused"]), (&json!(["alert.sent"]), &json!(["en"]), &Value::Null));
        // Who asks again gets the same one, and the secret no more.
        let again = program.asks(Method::POST, "/webhooks", &once, Some(&sound)).await.answers(201).json();
        assert_eq!((&again["id"], &again["secret"]), (&hook["id"], &Value::Null));
        let place = made.header("location").strip_prefix("/api/v1").unwrap().to_owned();
        let shown = program.gets(&place).await.answers(200);
        assert_eq!(shown.json()["secret"], Value::Null);
        let tag = shown.header("etag").to_owned();
        for (bad, field) in [
            (json!({"name": "x", "address": "https://10.0.0.1/", "kinds": ["alert.sent"]}), "address"),
            (json!({"name": " ", "address": partner.url(), "kinds": ["alert.sent"]}), "name"),
            (json!({"name": "x", "address": partner.url(), "kinds": []}), "kinds"),
            (json!({"name": "x", "address": partner.url(), "kinds": ["alert.sent"], "editions": ["xx"]}), "editions"),
            (json!({"name": "x", "address": partner.url(), "kinds": ["alert"]}), "kinds[0]"),
        ] {
            let answer = program.posts("/webhooks", &bad).await.answers(422);
            assert_eq!(answer.json()["errors"][0]["field"], field, "{}", answer.json());
        }
        raises(&owner, "Gate shut").await;
        let seen = partner.hears(1).await;
        assert!(seen[0].is_signed_by(&secret));
        until("it is written down", async || {
            let told = program.gets(&format!("{place}/deliveries")).await.answers(200).json();
            told["items"][0]["state"] == "delivered"
        })
        .await;
        let told = program.gets(&format!("{place}/deliveries?limit=1")).await.json();
        assert_eq!((&told["items"][0]["kind"], &told["items"][0]["answer"], &told["next"]), (&json!("alert.sent"), &json!("thanks"), &Value::Null));
        let changed = json!({"name": "Apps", "address": partner.url(), "kinds": ["story.published"]});
        program.asks(Method::PUT, &place, &[("if-match", &tag)], Some(&changed)).await.answers(200);
        let stale = program.asks(Method::PUT, &place, &[("if-match", &tag)], Some(&changed)).await.answers(412);
        assert_eq!(kind(&stale), "stale");
        let paused = program.asks(Method::PUT, &format!("{place}/pause"), &[], None).await.answers(200).json();
        assert_eq!(paused["paused"]["why"], "wanted");
        let resumed = program.removes(&format!("{place}/pause")).await.answers(200).json();
        assert_eq!(resumed["paused"], Value::Null);
        let tag = program.gets(&place).await.header("etag").to_owned();
        let renewed = program.asks(Method::PUT, &format!("{place}/secret"), &[("if-match", &tag)], None).await.answers(200).json();
        // Who lost the answer asks again, and loses no secret that is in use.
        program.asks(Method::PUT, &format!("{place}/secret"), &[("if-match", &tag)], None).await.answers(412);
        assert!(renewed["secret"].as_str().unwrap() != secret && renewed["old_secret_until"].is_string());
        assert_eq!(program.gets("/webhooks").await.json()["items"].as_array().unwrap().len(), 1);
        program.removes(&place).await.answers(204);
        program.gets(&place).await.answers(404);
        program.removes(&place).await.answers(404);
        for role in ["publisher", "editor"] {
            station.program(role, None).gets("/webhooks").await.answers(403);
        }
    }

    async fn old_deliveries_are_not_kept_for_ever(engine) {
        let partner = Partner::opens().await;
        let (station, owner) = open(engine, &partner).await;
        makes(&owner, &partner.url(), ALERTS).await;
        raises(&owner, "Gate shut").await;
        partner.hears(1).await;
        let db = station.place.open().await.unwrap();
        let month = crate::desk_times::now().plus_millis(30 * 24 * 3_600_000);
        lw_station::webhooks::delivery::forget_old(&db, month).await.unwrap();
        db.close().await;
        let program = station.program("owner", None);
        let hook = program.gets("/webhooks").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!(program.gets(&format!("/webhooks/{hook}/deliveries")).await.json()["items"], json!([]));
    }
}
