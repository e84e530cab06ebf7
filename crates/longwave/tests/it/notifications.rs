//! Alerts on readers' devices: subscribed to, brought, corrected, withdrawn,
//! tried again; and what is refused.

use std::time::Duration;

use chrono::{Timelike as _, Utc};
use reqwest::Method;
use serde_json::{Value, json};

use crate::desk_alerts::{changes, raises, sends, withdraws};
use crate::desk_times;
use crate::support::push::{Device, PushService};
use crate::support::writing;
use crate::support::{Answer, Editor, Engine, Reader, Station, until, within};

const DOOR: &str = "/-/notifications";
const TEXT: &str = "Harbour closed after a collision";
/// How long work may take that waits for another try.
const PATIENCE: Duration = Duration::from_secs(60);

lw_store::record! { struct Count { count: i64 = "COUNT(*)", } }

/// A station that may reach a push service, its owner, and that service.
async fn newsroom(engine: Engine) -> (Station, Editor, PushService) {
    let service = PushService::new().await;
    let mut station = Station::empty(engine).await;
    serve(&mut station, &service);
    let owner = station.owner().await;
    (station, owner, service)
}

pub fn serve(station: &mut Station, service: &PushService) {
    station.serves_with(&[("LONGWAVE_FETCH_ALLOW", &service.address.to_string())]);
}

/// What a page's script of ours sends.
async fn says(reader: &Reader, path: &str, body: &Value) -> Answer {
    let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    reader.brings(Method::POST, path, &headers, body.to_string().into_bytes()).await
}

fn wish(device: &Device, urgency: &str) -> Value {
    json!({ "edition": "en", "subscription": device.subscription(), "urgency": urgency, "sections": null, "quiet": null })
}

pub async fn subscribes(station: &Station, device: &Device, urgency: &str, more: &[(&str, Value)]) {
    let mut body = wish(device, urgency);
    for (name, value) in more {
        body[*name] = value.clone();
    }
    says(&station.reader(), DOOR, &body).await.answers(204);
}

/// The hours around now, in UTC, in which nothing is to come.
fn quiet_now() -> Value {
    let hour = Utc::now().hour();
    let time = |hour: u32| format!("{:02}:00", hour % 24);
    json!({ "from": time(hour + 23), "to": time(hour + 2), "zone": "UTC" })
}

/// The texts that a device was sent, once there are so many.
pub async fn hears(service: &PushService, device: &Device, count: usize) -> Vec<Value> {
    within(PATIENCE, &format!("{count} messages"), async || service.taken(device).len() >= count).await;
    service.taken(device).iter().map(|it| device.reads(it)).collect()
}

async fn count(station: &Station, table: &str) -> i64 {
    let db = station.place.open().await.unwrap();
    let found: Option<Count> = db.first(&format!("FROM {table}"), vec![]).await.unwrap();
    db.close().await;
    found.unwrap().count
}

/// Raises an alert of an urgency and sends it; returns its address at the desk.
async fn raised(owner: &Editor, urgency: &str, text: &str, more: &[(&str, &str)]) -> String {
    let fields = [&[("text-en", text), ("urgency", urgency), ("minutes", "20")], more].concat();
    let made = owner.posts("/desk/alerts/", &fields).await.answers(303);
    let alert = made.header("location").strip_suffix("/sending").unwrap().to_owned();
    sends(owner, &alert, &[]).await.answers(303);
    alert
}

/// The texts that a device was told so far, in the order of the alphabet.
fn texts(service: &PushService, device: &Device) -> Vec<String> {
    let text = |it| device.reads(it)["text"].as_str().unwrap().to_owned();
    let mut all: Vec<_> = service.taken(device).iter().map(text).collect();
    all.sort();
    all
}

/// Waits until nothing is on its way.
async fn rests(station: &Station) {
    within(PATIENCE, "nothing is to be sent", async || count(station, "job WHERE lane = 'push'").await == 0)
        .await;
}

async fn corrects(who: &Editor, alert: &str, text: &str) {
    changes(who, alert, &[("text-en", text)]).await.answers(303);
    sends(who, alert, &[("kind", "correction")]).await.answers(303);
}

both_engines! {
    async fn a_device_is_told_an_alert_its_correction_and_its_withdrawal_as_one(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let page = station.reader().opens("/en/notifications/").await.answers(200);
        let device = service.device("phone");
        subscribes(&station, &device, "breaking", &[]).await;
        let alert = raises(&owner, TEXT).await;
        let id = alert.rsplit('/').next().unwrap();
        let said = hears(&service, &device, 1).await.remove(0);
        let address = format!("/en/alerts/#{id}");
        assert_eq!((said["text"].as_str(), said["tag"].as_str(), said["address"].as_str()), (Some(TEXT), Some(id), Some(address.as_str())));
        assert_eq!((said["lang"].as_str(), said["dir"].as_str(), said["number"].as_i64()), (Some("en"), Some("ltr"), Some(1)));
        assert!(said["title"].as_str().unwrap().starts_with("Breaking news · "), "{said}");
        assert!(!said.to_string().contains(['\u{2068}', '\u{2069}']));
        station.reader().opens(said["icon"].as_str().unwrap()).await.answers(200);
        let first = service.taken(&device).remove(0);
        assert_eq!((first.topic.as_str(), first.urgency.as_str()), (id, "high"));
        assert!((1..=1_200).contains(&first.ttl), "{}", first.ttl);
        assert_eq!(page.attributes("form[data-key]", "data-key"), [first.key]);
        assert_eq!(first.claims["sub"], "https://harbour.example/");
        let told = "1 have it, 0 are still to get it";
        within(PATIENCE, "it is known who has it", async || owner.opens(&alert).await.text().contains(told)).await;

        corrects(&owner, &alert, "Harbour open: there was no collision").await;
        let said = hears(&service, &device, 2).await.remove(1);
        assert_eq!((said["tag"].as_str(), said["number"].as_i64()), (Some(id), Some(2)));
        assert!(said["title"].as_str().unwrap().starts_with("Correction · "), "{said}");
        // Who heard what is wrong may be away for days: for so long it is kept for them.
        let week = 7 * 24 * 3_600;
        assert!((week - 60..=week).contains(&service.taken(&device)[1].ttl), "{:?}", service.taken(&device));
        withdraws(&owner, &alert, "It was another harbour.").await.answers(303);
        let said = hears(&service, &device, 3).await.remove(2);
        assert!(said["title"].as_str().unwrap().starts_with("Withdrawn · "), "{said}");
        assert_eq!(said["text"], "Harbour open: there was no collision\nIt was another harbour.");
        assert!(service.taken(&device).iter().all(|it| it.topic == id));
        rests(&station).await;

        // Who turned it off hears no more, and nothing is known of them.
        let off = json!({ "edition": "en", "endpoint": device.endpoint });
        says(&station.reader(), "/-/notifications/removal", &off).await.answers(204);
        assert_eq!((count(&station, "subscription").await, count(&station, "delivery").await), (0, 0));
        raises(&owner, "Ferry sails again").await;
        assert_eq!(count(&station, "job WHERE lane = 'push'").await, 0);
        assert!(!station.log().contains(&device.endpoint), "the log has the address");
    }

    async fn each_device_hears_what_it_asked_for(engine) {
        let (station, owner, service) = newsroom(engine).await;
        owner.posts("/desk/editions/en/sections/", &[("name", "Harbour")]).await;
        let page = station.reader().opens("/en/notifications/").await.answers(200);
        let sections = page.attributes("[name=sections]", "value");
        let devices = ["breaking", "important", "update", "quiet", "section", "none"].map(|name| service.device(name));
        let [breaking, important, update, quiet, section, none] = &devices;
        for (device, urgency) in [(breaking, "breaking"), (important, "important"), (update, "update")] {
            subscribes(&station, device, urgency, &[]).await;
        }
        subscribes(&station, quiet, "update", &[("quiet", quiet_now())]).await;
        subscribes(&station, section, "update", &[("sections", json!(sections))]).await;
        subscribes(&station, none, "update", &[("sections", json!([]))]).await;
        raised(&owner, "update", "U", &[]).await;
        raised(&owner, "important", "I", &[]).await;
        let last = raised(&owner, "breaking", "B", &[]).await;
        rests(&station).await;
        assert_eq!(texts(&service, breaking), ["B"]);
        assert_eq!(texts(&service, important), ["B", "I"]);
        assert_eq!(texts(&service, update), ["B", "I", "U"]);
        assert_eq!(texts(&service, quiet), [""; 0]);
        assert_eq!(texts(&service, none), ["B", "I", "U"]);
        let urgencies: Vec<_> = service.taken(update).iter().map(|it| it.urgency.clone()).collect();
        assert!(["low", "normal", "high"].iter().all(|it| urgencies.contains(&(*it).to_owned())), "{urgencies:?}");
        if let Some(id) = sections.first() {
            raised(&owner, "breaking", "S", &[("section-en", id)]).await;
            rests(&station).await;
            assert_eq!(texts(&service, section), ["B", "I", "S", "U"]);
            assert_eq!(texts(&service, none), ["B", "I", "U"]);
        }

        // Whoever was told is told what is right, whatever they want since; others are not told of a withdrawal.
        let before = texts(&service, breaking).len();
        subscribes(&station, breaking, "breaking", &[("quiet", quiet_now()), ("sections", json!([]))]).await;
        withdraws(&owner, &last, "It was not so.").await.answers(303);
        rests(&station).await;
        assert_eq!(texts(&service, breaking).len(), before + 1);
        assert_eq!(texts(&service, quiet), [""; 0]);
        // One browser, one subscription an edition.
        assert_eq!(count(&station, "subscription").await, 6);
    }

    async fn all_that_is_about_a_topic_comes_to_who_follows_it(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let place = "/desk/editions/en/topics/";
        for name in ["Night ferry", "Herring"] {
            owner.does(place, &[("name", name)]).await.answers(200);
        }
        let at = owner.opens(place).await.answers(200).attributes(".things a", "href");
        let [herring, ferry] = [&at[0], &at[1]];
        let story = writing::begins(&owner, "The night ferry turns back").await;
        let fields = [("base", "2"), ("headline", "The night ferry turns back"), ("topics", "Night ferry")];
        owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
        // What nothing is about yet cannot be chosen.
        let page = "/en/notifications/";
        assert!(station.reader().opens(page).await.attributes("[name=topics]", "value").is_empty());
        writing::publishes(&owner, &story, 3).await.answers(303);
        let shown = station.reader().soon_sees(page, 200, "Night ferry").await;
        let ferry_id = writing::id(ferry);
        assert_eq!(shown.attributes("[name=topics]", "value"), [ferry_id]);

        let devices = ["follows", "other", "none", "quiet"].map(|name| service.device(name));
        let [follows, other, none, quiet] = &devices;
        let wants = [json!([ferry_id, "none such"]), json!([writing::id(herring)]), json!([])];
        for (device, topics) in [follows, other, none].into_iter().zip(wants) {
            subscribes(&station, device, "breaking", &[("topics", topics)]).await;
        }
        subscribes(&station, quiet, "breaking", &[("topics", json!([ferry_id])), ("quiet", quiet_now())]).await;
        let about = [("story-en", writing::id(&story))];
        raised(&owner, "update", "About it", &about).await;
        raised(&owner, "update", "About nothing", &[]).await;
        rests(&station).await;
        assert_eq!(texts(&service, follows), ["About it"]);
        for device in [other, none, quiet] {
            assert!(service.taken(device).is_empty());
        }
        // What became part of another topic is followed as that.
        owner.does(&format!("{ferry}/merger"), &[("into", writing::id(herring))]).await.answers(200);
        raised(&owner, "update", "Still about it", &about).await;
        rests(&station).await;
        assert_eq!(texts(&service, follows), ["About it", "Still about it"]);
        assert_eq!(texts(&service, other), ["Still about it"]);
    }

    async fn what_a_push_service_answers_is_heeded(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let [gone, busy, broken, deaf, good] = ["gone", "busy", "broken", "deaf", "good"].map(|name| service.device(name));
        for device in [&gone, &busy, &broken, &deaf, &good] {
            subscribes(&station, device, "update", &[]).await;
        }
        service.answers(&gone, &[(410, None)]);
        service.answers(&busy, &[(429, Some("1")), (503, Some("1"))]);
        service.answers(&broken, &[(500, Some("1"))]);
        service.answers(&deaf, &[(413, None); 5]);
        raises(&owner, TEXT).await;
        for device in [&busy, &broken, &good] {
            assert_eq!(hears(&service, device, 1).await.len(), 1);
        }
        rests(&station).await;
        assert_eq!((service.asked(&gone), service.asked(&busy), service.asked(&broken)), (1, 3, 2));
        assert_eq!((service.asked(&deaf), service.asked(&good)), (1, 1));
        assert_eq!(count(&station, "subscription").await, 4);
        // After some messages that it does not take it is asked no more.
        for number in 2..=5 {
            raises(&owner, &format!("Alert {number}")).await;
            rests(&station).await;
        }
        assert_eq!((service.asked(&deaf), service.asked(&good)), (5, 5));
        assert_eq!(count(&station, "subscription").await, 3);
        assert!(!station.log().contains("/push/"), "the log has an address");
    }

    async fn who_may_have_heard_what_is_wrong_hears_that_it_is_taken_back(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let [broken, busy] = ["broken", "busy"].map(|name| service.device(name));
        for device in [&broken, &busy] {
            subscribes(&station, device, "breaking", &[]).await;
        }
        // What breaks may have brought it before; what is busy says that it has not.
        service.answers(&broken, &[(502, Some("600"))]);
        service.answers(&busy, &[(429, Some("600"))]);
        let alert = raises(&owner, TEXT).await;
        let told = "0 have it, 2 are still to get it";
        within(PATIENCE, "both are tried again later", async || owner.opens(&alert).await.text().contains(told)).await;
        until("both were asked", async || service.asked(&broken) + service.asked(&busy) == 2).await;
        withdraws(&owner, &alert, "It was another harbour.").await.answers(303);
        let said = hears(&service, &broken, 1).await.remove(0);
        assert!(said["title"].as_str().unwrap().starts_with("Withdrawn · "), "{said}");
        rests(&station).await;
        assert!(service.taken(&busy).is_empty());
    }

    async fn what_is_right_is_brought_also_once_the_alert_is_over(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let [told, late] = ["told", "late"].map(|name| service.device(name));
        subscribes(&station, &told, "breaking", &[]).await;
        let alert = raises(&owner, TEXT).await;
        hears(&service, &told, 1).await;
        rests(&station).await;
        subscribes(&station, &late, "breaking", &[]).await;
        for device in [&told, &late] {
            service.answers(device, &[(429, Some("2"))]);
        }
        corrects(&owner, &alert, "It is open").await;
        until("both were asked", async || service.asked(&told) == 2 && service.asked(&late) == 1).await;
        station.changes("UPDATE alert_sending SET expires_at = 1").await;
        hears(&service, &told, 2).await;
        rests(&station).await;
        // To who never heard what was wrong it is an alert as any other, and that is over.
        assert!(service.taken(&late).is_empty());
    }

    async fn in_quiet_hours_only_what_is_right_is_told(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let device = service.device("phone");
        subscribes(&station, &device, "breaking", &[]).await;
        let alert = raises(&owner, TEXT).await;
        hears(&service, &device, 1).await;
        subscribes(&station, &device, "breaking", &[("quiet", quiet_now())]).await;
        changes(&owner, &alert, &[("text-en", "A tug is on its way")]).await.answers(303);
        sends(&owner, &alert, &[("kind", "update")]).await.answers(303);
        rests(&station).await;
        assert_eq!(texts(&service, &device), [TEXT]);
        corrects(&owner, &alert, "It is open").await;
        hears(&service, &device, 2).await;
        // Who has what is right is not woken for more of it.
        changes(&owner, &alert, &[("text-en", "Ships leave again")]).await.answers(303);
        sends(&owner, &alert, &[("kind", "update")]).await.answers(303);
        rests(&station).await;
        assert_eq!(texts(&service, &device), [TEXT, "It is open"]);
    }

    async fn services_that_say_nothing_hold_nobody_up(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let silent: Vec<Device> = (0..48).map(|number| service.silent(&format!("s{number}"))).collect();
        for device in &silent {
            subscribes(&station, device, "breaking", &[]).await;
        }
        let good = service.device("good");
        subscribes(&station, &good, "breaking", &[]).await;
        raises(&owner, TEXT).await;
        // A station waits ten seconds for an answer, and the good one is the last of its list.
        within(Duration::from_secs(8), "who answers is told", async || service.taken(&good).len() == 1).await;
        until("all were asked", async || service.asked_in_all() == 49).await;
        within(PATIENCE, "it is known who said nothing", async || {
            count(&station, "subscription WHERE silent_since IS NOT NULL").await == 48
        })
        .await;
        // The next time they come after all others.
        raises(&owner, "Ferry sails again").await;
        hears(&service, &good, 2).await;
        let later = desk_times::now().millis() + 15_000;
        assert_eq!(count(&station, &format!("delivery WHERE due_at > {later}")).await, 48);
    }

    async fn many_are_told_in_one_go(engine) {
        let (station, owner, service) = newsroom(engine).await;
        // As many as one place may subscribe in a minute, and more than there are connections to a database.
        let devices: Vec<Device> = (0..56).map(|number| service.device(&format!("d{number}"))).collect();
        for device in &devices {
            subscribes(&station, device, "breaking", &[]).await;
        }
        for (number, text) in [TEXT, "Ferry sails again", "Fog until noon"].iter().enumerate() {
            raises(&owner, text).await;
            for device in &devices {
                assert_eq!(hears(&service, device, number + 1).await.len(), number + 1);
            }
        }
        rests(&station).await;
        assert!(!station.log().contains("a job"), "{}", station.log());
    }

    async fn a_kill_while_it_is_sent_loses_nobody(engine) {
        let (mut station, owner, service) = newsroom(engine).await;
        let devices: Vec<Device> = (0..40).map(|number| service.device(&format!("d{number}"))).collect();
        for device in &devices {
            subscribes(&station, device, "breaking", &[]).await;
        }
        service.opens(false);
        raises(&owner, TEXT).await;
        until("some are on their way", async || service.asked_in_all() >= 10).await;
        station.is_killed();
        service.opens(true);
        // The claim of who was killed would hold for half a minute.
        station.changes("UPDATE job SET claimed_until = 0 WHERE lane = 'push'").await;
        serve(&mut station, &service);
        for device in &devices {
            let said = hears(&service, device, 1).await;
            assert!(said.iter().all(|it| it["text"] == TEXT && it["number"] == 1));
        }
        rests(&station).await;
        // Those on their way are sent once more; on a machine that is busy, so are those not answered in time.
        let all: usize = devices.iter().map(|device| service.asked(device)).sum();
        assert!(all <= devices.len() * 3, "{all}");
        // The key is for good.
        let keys: std::collections::BTreeSet<String> =
            devices.iter().flat_map(|device| service.taken(device)).map(|it| it.key).collect();
        assert_eq!(keys.len(), 1);
    }

    async fn the_desk_sees_what_is_sent_and_can_stop_it(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let device = service.device("phone");
        subscribes(&station, &device, "breaking", &[]).await;
        service.answers(&device, &[(429, Some("600"))]);
        let alert = raises(&owner, TEXT).await;
        within(PATIENCE, "the job waits", async || owner.opens(&alert).await.text().contains("0 have it, 1 are still to get it")).await;
        let jobs = owner.opens("/desk/jobs/").await.answers(200).shows("Alerts to devices").shows(TEXT);
        let stop = jobs.attributes("form[action$=stop]", "action").concat();
        owner.posts(&stop, &[]).await.answers(303);
        within(PATIENCE, "it stops", async || owner.opens("/desk/jobs/").await.text().contains("It was stopped.")).await;
    }

    async fn what_no_device_says_is_refused(engine) {
        let (station, owner, service) = newsroom(engine).await;
        let reader = station.reader();
        let device = service.device("phone");
        let with = |name: &str, value: Value| {
            let mut body = wish(&device, "breaking");
            body[name] = value;
            body
        };
        let endpoint = |address: &str| {
            let mut body = wish(&device, "breaking");
            body["subscription"]["endpoint"] = json!(address);
            body
        };
        let inside = "http://127.0.0.1:22/push".to_owned();
        let long = format!("{}{}", device.endpoint, "x".repeat(2_000));
        for address in [
            "", "x", "javascript:alert(1)", "file:///etc/passwd", "ftp://push.example/", "http://push.example/x",
            "http://169.254.169.254/latest/meta-data/", "https://10.0.0.1/x", "https://localhost/x", "https://[::1]/x",
            "https://user:word@push.example/x", &inside, &long,
        ] {
            says(&reader, DOOR, &endpoint(address)).await.answers(422);
        }
        let keys = |p256dh: &str, auth: &str| {
            let mut body = wish(&device, "breaking");
            body["subscription"]["keys"] = json!({ "p256dh": p256dh, "auth": auth });
            body
        };
        let good = device.subscription()["keys"].clone();
        let (point, secret) = (good["p256dh"].as_str().unwrap(), good["auth"].as_str().unwrap());
        for (point, secret) in [("", ""), (point, ""), (point, "AAAA"), ("BAAA", secret), ("!", secret), (secret, secret), (&"B".repeat(87), secret)] {
            says(&reader, DOOR, &keys(point, secret)).await.answers(422);
        }
        let noon = json!({ "from": "25:00", "to": "07:00", "zone": "UTC" });
        let nowhere = json!({ "from": "22:00", "to": "07:00", "zone": "Mars/Olympus" });
        says(&reader, DOOR, &with("quiet", noon)).await.answers(422);
        says(&reader, DOOR, &with("quiet", nowhere)).await.answers(422);
        says(&reader, DOOR, &with("urgency", json!("always"))).await.answers(400);
        says(&reader, DOOR, &with("edition", json!("xx"))).await.answers(404);
        says(&reader, DOOR, &json!([])).await.answers(400);
        says(&reader, DOOR, &with("sections", json!(["x".repeat(20_000)]))).await.answers(413);
        // From a page of somebody else, by a form, or by nobody who says where from.
        let body = || wish(&device, "breaking").to_string().into_bytes();
        let json_is = ("content-type", "application/json");
        for from in [vec![json_is], vec![json_is, ("sec-fetch-site", "cross-site")], vec![json_is, ("origin", "https://elsewhere.example")]] {
            reader.brings(Method::POST, DOOR, &from, body()).await.answers(400);
        }
        let form = [("content-type", "text/plain"), ("sec-fetch-site", "same-origin")];
        reader.brings(Method::POST, DOOR, &form, body()).await.answers(400);
        let asked = reader.opens(DOOR).await.answers(405);
        assert_eq!(asked.header("allow"), "POST");
        assert_eq!(count(&station, "subscription").await, 0);
        let kept = says(&reader, DOOR, &wish(&device, "breaking")).await.answers(204);
        assert_eq!(kept.header("cache-control"), "no-store");
        assert!(!kept.headers.contains_key("set-cookie"));
        // Nothing of it can be read in the database.
        let secret = format!("subscription WHERE address LIKE '%{}%'", service.address);
        assert_eq!(count(&station, &secret).await, 0);
        raises(&owner, TEXT).await;
        assert_eq!(hears(&service, &device, 1).await.len(), 1);
        // Who says too much waits.
        let off = json!({ "edition": "en", "endpoint": "https://push.example/x" });
        let mut last = 204;
        for _ in 0..70 {
            last = says(&reader, "/-/notifications/removal", &off).await.status;
        }
        assert_eq!(last, 429);
    }

    async fn the_worker_stands_at_the_root_and_asks_nobody_else(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let worker = reader.opens("/sw.js").await.answers(200);
        assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
        assert!(worker.header("cache-control").contains("no-cache"));
        assert_eq!(worker.header("content-security-policy"), "default-src 'none'; connect-src 'self'");
        worker.shows("push").hides("http");
        let page = reader.opens("/ar/notifications/").await.answers(200);
        assert_eq!(page.attributes("form[data-key]", "data-edition"), ["ar"]);
        assert_eq!(page.attributes("html", "dir"), ["rtl"]);
        // Without scripts it is said, and there are the list and its feeds.
        assert_eq!(page.attributes("form[data-key]", "hidden").len(), 1);
        assert!(page.attributes(".show-links a", "href").contains(&"/ar/alerts/feed.xml".to_owned()));
        let offline = reader.opens("/ar/offline/").await.answers(200);
        assert_eq!(offline.attributes("meta[name=robots]", "content"), ["noindex"]);
        assert_eq!(offline.texts("#kept").len(), 1);
        reader.opens("/en/alerts/").await.answers(200).shows("/en/notifications/");
    }
}
