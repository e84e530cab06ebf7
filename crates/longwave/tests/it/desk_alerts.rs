//! Alerts: raised at the desk, on every page and in every open one at once,
//! corrected, withdrawn, over at their time.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::desk_times::now;
use crate::support::program::kind;
use crate::support::{Answer, Editor, Engine, Reader, Station, until, writing};

const STREAM: &str = "/-/alerts/en";
const TEXT: &str = "Harbour closed after a collision";

/// A station with an owner and one public story; its path at the desk.
async fn newsroom(engine: Engine) -> (Station, Editor, String) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let story = writing::begins(&owner, "Ferry sails at six").await;
    writing::publishes(&owner, &story, 2).await.answers(303);
    (station, owner, story)
}

/// Writes an alert; returns where it is at the desk.
async fn writes(who: &Editor, fields: &[(&str, &str)]) -> String {
    let all = [&[("urgency", "breaking"), ("minutes", "20")], fields].concat();
    let made = who.posts("/desk/alerts/", &all).await.answers(303);
    made.header("location").strip_suffix("/sending").unwrap().to_owned()
}

/// The version that the form of the second step was made from.
async fn version(who: &Editor, alert: &str) -> String {
    let page = who.opens(&format!("{alert}/sending")).await.answers(200);
    page.attributes("input[name=version]", "value").concat()
}

/// The second step.
pub async fn sends(who: &Editor, alert: &str, more: &[(&str, &str)]) -> Answer {
    let version = version(who, alert).await;
    let fields = [&[("version", version.as_str()), ("edition", "en")], more].concat();
    who.posts(&format!("{alert}/sending"), &fields).await
}

pub async fn raises(who: &Editor, text: &str) -> String {
    let alert = writes(who, &[("text-en", text)]).await;
    sends(who, &alert, &[]).await.answers(303);
    alert
}

/// Changes what an alert is to say.
pub async fn changes(who: &Editor, alert: &str, fields: &[(&str, &str)]) -> Answer {
    let version = version(who, alert).await;
    let all = [&[("urgency", "breaking"), ("minutes", "20"), ("version", version.as_str())], fields].concat();
    who.posts(alert, &all).await
}

pub async fn withdraws(who: &Editor, alert: &str, reason: &str) -> Answer {
    who.posts(&format!("{alert}/withdrawal"), &[("reason", reason)]).await
}

async fn story_page(reader: &Reader, story: &str) -> String {
    reader.soon_finds(&format!("/en/a/{}", writing::id(story))).await
}

fn stands(page: &Answer) -> Vec<String> {
    page.texts(".alert p > :is(a, span, s)")
}

both_engines! {
    async fn an_alert_is_raised_in_two_steps_and_stands_on_every_page_but_its_own_story(engine) {
        let (station, owner, story) = newsroom(engine).await;
        let reader = station.reader();
        let own = story_page(&reader, &story).await;
        let other = writing::begins(&owner, "Market opens late").await;
        writing::publishes(&owner, &other, 2).await.answers(303);
        let other = story_page(&reader, &other).await;
        let before = reader.opens("/en/").await.answers(200);

        let alert = writes(&owner, &[("text-en", TEXT), ("story-en", writing::id(&story))]).await;
        let step = owner.opens(&format!("{alert}/sending")).await.answers(200).shows(TEXT).shows("Ferry sails at six");
        assert_eq!(step.attributes(".form input[name=edition]", "value"), ["en"]);
        // Written is not sent.
        assert!(stands(&reader.opens("/en/").await).is_empty());

        owner.does(&format!("{alert}/sending"), &[("version", "1"), ("edition", "en")]).await.shows("The alert is sent.");
        let front = reader.soon_sees("/en/", 200, TEXT).await;
        assert_eq!(front.attributes(".alert a", "href"), [own.as_str()]);
        assert_eq!(front.texts(".alert strong"), ["Breaking news"]);
        assert_ne!(front.header("etag"), before.header("etag"));
        assert_eq!(stands(&reader.opens(&other).await), [TEXT]);
        assert!(stands(&reader.opens(&own).await).is_empty());
        // Where nothing is, it is said too: people are there.
        let known = reader.opens_with("/en/", &[("if-none-match", front.header("etag"))]).await;
        known.answers(304);
        assert_eq!(reader.opens("/en/alerts/").await.texts("#content li h2"), [TEXT]);
        for feed in ["feed.xml", "feed.atom", "feed.json"] {
            reader.opens(&format!("/en/alerts/{feed}")).await.answers(200).shows(TEXT);
        }
    }

    async fn open_pages_are_told_what_stands_and_who_knows_it_is_told_nothing(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let reader = station.reader();
        let mut early = reader.listens(STREAM, &[]).await;
        assert_eq!(early.hears().await.1, "<!---->");
        let alert = raises(&owner, TEXT).await;
        let (tag, html) = early.hears().await;
        assert!(html.contains(TEXT), "{html}");

        // One that comes back knows it, by what browsers send or by the address.
        let mut back = reader.listens(STREAM, &[("last-event-id", &tag)]).await;
        let mut again = reader.listens(&format!("{STREAM}?after={tag}"), &[]).await;
        let mut late = reader.listens(STREAM, &[]).await;
        assert_eq!(late.hears().await, (tag.clone(), html.clone()));
        for listener in [&mut early, &mut back, &mut again] {
            listener.hears_nothing(Duration::from_millis(200)).await;
        }

        changes(&owner, &alert, &[("text-en", "Harbour open again")]).await.answers(303);
        sends(&owner, &alert, &[]).await.answers(422).shows("update or a correction");
        sends(&owner, &alert, &[("kind", "correction")]).await.answers(303);
        let (corrected, html) = back.hears().await;
        assert!(html.contains("Harbour open again") && !html.contains(TEXT), "{html}");
        assert!(html.contains("alert-correction"), "{html}");
        for listener in [&mut early, &mut again, &mut late] {
            assert_eq!(listener.hears().await.0, corrected);
        }

        withdraws(&owner, &alert, " ").await.answers(422);
        withdraws(&owner, &alert, "The harbour was never closed.").await.answers(303);
        let (_, html) = early.hears().await;
        assert!(html.contains("alert-withdrawal") && html.contains("never closed"), "{html}");
        reader.soon_misses("/en/", "Harbour open again").await;
        let list = reader.soon_sees("/en/alerts/", 200, "never closed").await;
        assert_eq!(list.texts("#content s"), ["Harbour open again"]);
        // Twice is once, and it cannot be sent again.
        withdraws(&owner, &alert, "Again.").await.answers(303);
        early.hears_nothing(Duration::from_millis(200)).await;
        sends(&owner, &alert, &[("kind", "update")]).await.answers(422);
    }

    async fn where_streams_are_blocked_a_page_asks_and_pays_for_news_only(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let reader = station.reader();
        let now = format!("{STREAM}/now");
        let empty = reader.opens(&now).await.answers(200);
        let tag = empty.header("etag").to_owned();
        assert_eq!(reader.opens_with(&now, &[("if-none-match", &tag)]).await.answers(304).bytes.len(), 0);
        raises(&owner, TEXT).await;
        reader.soon_sees(&now, 200, TEXT).await;
        reader.opens_with(&now, &[("if-none-match", &tag)]).await.answers(200).shows(TEXT);
        reader.opens("/-/alerts/none").await.answers(404);
        reader.opens("/-/alerts/none/now").await.answers(404);
    }

    async fn an_alert_ends_at_its_time_also_where_the_station_was_not_running(engine) {
        let (mut station, owner, _) = newsroom(engine).await;
        raises(&owner, TEXT).await;
        raises(&owner, "Ferries stay in port").await;
        station.reader().soon_sees("/en/", 200, "Ferries stay in port").await;
        station.is_killed();
        let soon = now().plus_millis(4_000).millis();
        station.changes(&format!("UPDATE alert_sending SET expires_at = {soon} WHERE text = '{TEXT}'")).await;
        station.serves();
        let reader = station.reader();
        let mut listener = reader.listens(STREAM, &[]).await;
        let (_, html) = listener.hears().await;
        assert!(html.contains(TEXT) && html.contains("Ferries stay in port"), "{html}");
        assert_eq!(stands(&reader.opens("/en/").await).len(), 2);
        let (_, html) = listener.hears().await;
        assert!(now().millis() >= soon);
        assert!(!html.contains(TEXT) && html.contains("Ferries stay in port"), "{html}");
        assert_eq!(stands(&reader.opens("/en/").await), ["Ferries stay in port"]);
        reader.opens("/en/alerts/").await.answers(200).shows(TEXT);
    }

    async fn a_clock_that_was_ahead_and_is_put_right_changes_nothing_of_what_stands(engine) {
        let (mut station, mut owner, _) = newsroom(engine).await;
        let alert = raises(&owner, TEXT).await;
        station.reader().soon_sees("/en/", 200, TEXT).await;
        station.is_killed();
        // That was said by a clock that was an hour ahead.
        for (table, columns) in [("alert", &["made_at", "changed_at"][..]), ("alert_text", &["written_at"]), ("alert_sending", &["sent_at", "expires_at"])] {
            let shifts: Vec<_> = columns.iter().map(|it| format!("{it} = {it} + 3600000")).collect();
            station.changes(&format!("UPDATE {table} SET {}", shifts.join(", "))).await;
        }
        station.serves();
        owner.reader = station.reader();
        let reader = station.reader();
        assert_eq!(stands(&reader.opens("/en/").await), [TEXT]);
        // What is said later stands, whatever time it has, and ends at its own.
        changes(&owner, &alert, &[("text-en", "Harbour open again")]).await.answers(303);
        sends(&owner, &alert, &[("kind", "correction")]).await.answers(303);
        reader.soon_sees("/en/", 200, "Harbour open again").await;
        assert_eq!(stands(&reader.opens("/en/").await), ["Harbour open again"]);
        reader.opens("/en/alerts/").await.answers(200).shows("Harbour open again");
        withdraws(&owner, &alert, "It was not so.").await.answers(303);
        reader.soon_misses("/en/", "Harbour open again").await;
        reader.opens(&format!("{STREAM}/now")).await.shows("It was not so.").hides(TEXT);
    }

    async fn an_alert_of_some_sections_stands_on_their_pages_only(engine) {
        let (station, owner, story) = newsroom(engine).await;
        let reader = station.reader();
        for name in ["Shipping", "Weather", "Sport"] {
            owner.does("/desk/editions/en/sections/", &[("name", name)]).await.answers(200);
        }
        let form = owner.opens("/desk/alerts/new").await.answers(200);
        let sections = form.attributes("[name=section-en]", "value");
        let [.., shipping, weather, _] = sections.as_slice() else { panic!("{sections:?}") };
        let fields = [("text-en", TEXT), ("section-en", shipping.as_str()), ("section-en", weather.as_str())];
        let alert = writes(&owner, &fields).await;
        // The form has them chosen, and the second step names them.
        let chosen = owner.opens(&alert).await.attributes("[name=section-en][checked]", "value");
        assert_eq!(&chosen, &[shipping.clone(), weather.clone()]);
        owner.opens(&format!("{alert}/sending")).await.shows("Shipping").shows("Weather").hides("Sport");
        sends(&owner, &alert, &[]).await.answers(303);
        reader.soon_sees("/en/section/shipping/", 200, TEXT).await;
        reader.soon_sees("/en/section/weather/", 200, TEXT).await;
        assert!(stands(&reader.opens("/en/section/sport/").await).is_empty());
        assert!(stands(&reader.opens("/en/").await).is_empty());
        let own = story_page(&reader, &story).await;
        assert!(stands(&reader.opens(&own).await).is_empty());
        reader.opens(&format!("{STREAM}/now")).await.shows(shipping).shows(weather);
        // A section that an alert named can go: nobody misses it.
        owner.does(&format!("/desk/editions/en/sections/{shipping}/removal"), &[]).await.answers(200);
        reader.opens("/en/section/weather/").await.answers(200).shows(TEXT);
    }

    async fn what_is_right_goes_where_what_was_wrong_went(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let reader = station.reader();
        for name in ["Shipping", "Weather"] {
            owner.does("/desk/editions/en/sections/", &[("name", name)]).await.answers(200);
        }
        let form = owner.opens("/desk/alerts/new").await.answers(200);
        let sections = form.attributes("[name=section-en]", "value");
        let [.., shipping, weather] = sections.as_slice() else { panic!("{sections:?}") };
        let alert = writes(&owner, &[("text-en", TEXT), ("section-en", shipping)]).await;
        sends(&owner, &alert, &[]).await.answers(303);
        reader.soon_sees("/en/section/shipping/", 200, TEXT).await;
        // It was in the wrong section: those who read it there see what is right.
        let right = "Storm expected";
        changes(&owner, &alert, &[("text-en", right), ("section-en", weather)]).await.answers(303);
        sends(&owner, &alert, &[("kind", "correction")]).await.answers(303);
        for section in ["shipping", "weather"] {
            reader.soon_sees(&format!("/en/section/{section}/"), 200, right).await;
        }
        let told = reader.opens(&format!("{STREAM}/now")).await;
        let both = [shipping.as_str(), weather.as_str()];
        assert!(both.iter().all(|id| told.attributes("[data-sections]", "data-sections").concat().contains(id)));
        withdraws(&owner, &alert, "There is no storm.").await.answers(303);
        reader.soon_sees(&format!("{STREAM}/now"), 200, "There is no storm.").await;
        let told = reader.opens(&format!("{STREAM}/now")).await;
        assert!(both.iter().all(|id| told.attributes("[data-sections]", "data-sections").concat().contains(id)));
    }

    async fn what_stands_is_read_again_after_the_database_was_away(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let alert = raises(&owner, TEXT).await;
        let reader = station.reader();
        reader.soon_sees("/en/", 200, TEXT).await;
        // It is taken back in a moment in which nobody can read what stands.
        station.changes("ALTER TABLE alert_sending RENAME TO away").await;
        let id = alert.rsplit('/').next().unwrap();
        let row = "alert_id, edition_id, urgency, text, story_id, sections, expires_at, sent_by, sent_at";
        let back = format!(
            "INSERT INTO away (id, number, kind, reason, {row}) \
             SELECT '00000000000000000000000001', 2, 'withdrawal', 'It was not so.', {row} FROM away WHERE alert_id = '{id}'"
        );
        station.changes(&back).await;
        let event = "INSERT INTO outbox (seq, event, made_at) SELECT (SELECT MAX(seq) FROM outbox) + 1, event, made_at \
                     FROM outbox WHERE event LIKE '%alerts_changed%' ORDER BY seq DESC LIMIT 1";
        station.changes(event).await;
        until("it failed", async || station.log().contains("an event has consequences that failed")).await;
        station.changes("ALTER TABLE away RENAME TO alert_sending").await;
        reader.soon_misses("/en/", TEXT).await;
        reader.opens(&format!("{STREAM}/now")).await.shows("It was not so.");
    }

    async fn how_long_an_alert_stands_is_a_setting(engine) {
        let (_station, owner, _) = newsroom(engine).await;
        let minutes = || async { owner.opens("/desk/alerts/new").await.attributes("#minutes", "value") };
        assert_eq!(minutes().await, ["20"]);
        for bad in ["0", "1441", "soon", "-5"] {
            owner.posts("/desk/settings/", &[("alert_minutes", bad)]).await.answers(422).shows("1 to 1,440 minutes");
        }
        owner.does("/desk/settings/", &[("alert_minutes", "45")]).await.answers(200);
        assert_eq!(minutes().await, ["45"]);
        owner.does("/desk/settings/", &[("alert_minutes", "")]).await.answers(200);
        assert_eq!(minutes().await, ["20"]);
    }

    async fn where_two_people_are_needed_who_wrote_it_does_not_send_it(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let publisher = owner.colleague("Moss", "en", "publisher").await;
        let editor = owner.colleague("Reed", "en", "editor").await;
        station.changes("UPDATE edition SET needs_two = TRUE").await;
        let alert = writes(&publisher, &[("text-en", TEXT)]).await;
        publisher.opens(&format!("{alert}/sending")).await.shows("somebody else has to send it");
        sends(&publisher, &alert, &[]).await.answers(422);
        // An editor writes alerts and sends none.
        editor.opens(&alert).await.answers(200).shows(TEXT);
        editor.opens(&format!("{alert}/sending")).await.answers(403);
        let direct = [("version", "1"), ("edition", "en")];
        editor.posts(&format!("{alert}/sending"), &direct).await.answers(403);
        withdraws(&editor, &alert, "No.").await.answers(403);
        assert!(stands(&station.reader().opens("/en/").await).is_empty());
        sends(&owner, &alert, &[]).await.answers(303);
        station.reader().soon_sees("/en/", 200, TEXT).await;
    }

    async fn what_cannot_be_sent_is_refused_with_a_sentence(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let usual = [("urgency", "breaking"), ("minutes", "20")];
        let tries = async |fields: &[(&str, &str)]| {
            owner.posts("/desk/alerts/", &[&usual[..], fields].concat()).await.answers(422)
        };
        tries(&[("text-en", " \u{202e}\0 ")]).await.shows("at least one edition");
        tries(&[("text-en", &"x".repeat(10_000))]).await.shows("too long");
        tries(&[("text-en", TEXT), ("story-en", "06et0000000000000000000000")]).await.shows("not in the edition");
        for minutes in ["0", "-5", "9999999999999999999", "soon", ""] {
            let fields = [("text-en", TEXT), ("minutes", minutes), ("urgency", "none")];
            owner.posts("/desk/alerts/", &fields).await.answers(422).shows(TEXT);
        }
        // Pressed twice, made and sent once.
        let once = owner.opens("/desk/alerts/new").await.attributes(".form input[name=once]", "value").concat();
        let alert = writes(&owner, &[("text-en", TEXT), ("once", &once)]).await;
        assert_eq!(writes(&owner, &[("text-en", TEXT), ("once", &once)]).await, alert);
        let fields = [("version", "1"), ("edition", "en"), ("edition", "en")];
        owner.posts(&format!("{alert}/sending"), &fields).await.answers(303);
        owner.posts(&format!("{alert}/sending"), &fields).await.answers(422).shows("have this text already");
        // Somebody changed it meanwhile.
        changes(&owner, &alert, &[("text-en", "Harbour closed")]).await.answers(303);
        let stale = [("version", "1"), ("edition", "en"), ("kind", "update")];
        owner.posts(&format!("{alert}/sending"), &stale).await.answers(422).shows("changed the alert meanwhile");
        let stale = [("version", "1"), ("text-en", "Mine"), ("urgency", "breaking"), ("minutes", "20")];
        owner.posts(&alert, &stale).await.answers(422).shows("changed the alert meanwhile").shows("Mine");
        let none = [("version", "2")];
        owner.posts(&format!("{alert}/sending"), &none).await.answers(422);
        let elsewhere = [("version", "2"), ("edition", "fr")];
        owner.posts(&format!("{alert}/sending"), &elsewhere).await.answers(404);
        owner.opens("/desk/alerts/06et0000000000000000000000").await.answers(404);
        let stranger = owner.colleague("Ash", "en", "reporter").await;
        stranger.opens(&alert).await.answers(403);
        assert_eq!(station.reader().soon_sees("/en/alerts/", 200, TEXT).await.texts("#content li h2"), [TEXT]);
    }

    async fn hostile_text_is_text_everywhere(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let reader = station.reader();
        let hostile = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> & data:\n\nid: 7";
        raises(&owner, hostile).await;
        let shown = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> & data: id: 7";
        let front = reader.soon_sees("/en/", 200, "onerror").await;
        assert_eq!(stands(&front), [shown]);
        assert!(front.texts("header script").is_empty());
        let (_, html) = reader.listens(STREAM, &[]).await.hears().await;
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert_eq!(reader.opens("/en/alerts/feed.json").await.json()["items"][0]["title"], shown);
        let list = reader.opens("/en/alerts/").await.answers(200);
        assert_eq!(list.texts("#content li h2"), [shown]);
    }

    async fn an_alert_reaches_readers_of_another_process(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let beside = station.serves_beside();
        let reader = Reader::of(beside.address);
        let mut listener = reader.listens(STREAM, &[]).await;
        listener.hears().await;
        let alert = raises(&owner, TEXT).await;
        assert!(listener.hears().await.1.contains(TEXT));
        assert_eq!(stands(&reader.opens("/en/").await), [TEXT]);
        withdraws(&owner, &alert, "It is open.").await.answers(303);
        assert!(listener.hears().await.1.contains("alert-withdrawal"));
        assert!(stands(&reader.opens("/en/").await).is_empty());
    }

    async fn an_alert_leads_to_its_story_once_readers_can_read_it(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let reader = station.reader();
        let story = writing::begins(&owner, "What happened in the harbour").await;
        let alert = writes(&owner, &[("text-en", TEXT), ("story-en", writing::id(&story))]).await;
        sends(&owner, &alert, &[]).await.answers(303);
        let front = reader.soon_sees("/en/", 200, TEXT).await;
        assert!(front.attributes(".alert a", "href").is_empty());
        writing::publishes(&owner, &story, 2).await.answers(303);
        let place = story_page(&reader, &story).await;
        until("it leads there", async || {
            reader.opens("/en/").await.attributes(".alert a", "href") == [place.as_str()]
        })
        .await;
        // From the story itself, an alert begins with its headline.
        let form = owner.opens(&format!("/desk/alerts/new?story={}", writing::id(&story))).await.answers(200);
        assert_eq!(form.texts("#text-en"), ["What happened in the harbour"]);
    }

    async fn machines_get_it_as_cap_with_what_it_follows(engine) {
        let (station, owner, _) = newsroom(engine).await;
        let reader = station.reader();
        let alert = raises(&owner, TEXT).await;
        let cap = async || {
            let feed = reader.opens("/en/alerts/feed.json").await.answers(200).json();
            let html = feed["items"][0]["content_html"].as_str().unwrap().to_owned();
            html.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        let first = cap().await;
        let message = reader.opens(&first).await.answers(200);
        assert_eq!(message.header("content-type"), "application/cap+xml; charset=utf-8");
        message.shows("<msgType>Alert</msgType>").shows(TEXT).shows("<urgency>Immediate</urgency>").hides("<references>");
        withdraws(&owner, &alert, "It is open.").await.answers(303);
        until("the feed has the withdrawal", async || cap().await != first).await;
        let id = first.rsplit('/').next().unwrap().strip_suffix(".xml").unwrap();
        let message = reader.opens(&cap().await).await.answers(200);
        message.shows("<msgType>Cancel</msgType>").shows("<note>It is open.</note>").shows(&format!("harbour.example,{id},"));
        reader.opens("/en/alerts/cap/06et0000000000000000000000.xml").await.answers(404);
    }

    async fn programs_raise_correct_and_withdraw_alerts(engine) {
        let (station, _owner, _) = newsroom(engine).await;
        let reader = station.reader();
        let program = station.program("publisher", Some("en"));
        let texts = json!([{"edition": "en", "text": TEXT}]);
        let made = program.posts("/alerts", &json!({"texts": texts})).await.answers(201);
        assert_eq!((made.header("etag"), &made.json()["minutes"]), ("\"1\"", &json!(20)));
        let path = format!("/alerts/{}", made.json()["id"].as_str().unwrap());
        let en = json!({"editions": ["en"]});
        program.posts(&format!("{path}/sendings"), &en).await.answers(428);
        let sent = program.posts_on(&format!("{path}/sendings"), 1, &en).await.answers(201).json();
        assert_eq!(sent["sendings"][0]["kind"], "alert");
        reader.soon_sees("/en/", 200, TEXT).await;

        let better = json!({"urgency": "important", "texts": [{"edition": "en", "text": "Harbour open"}]});
        let changed = program.asks(Method::PUT, &path, &[("if-match", "\"1\"")], Some(&better)).await.answers(200);
        assert_eq!(changed.header("etag"), "\"2\"");
        let other = json!({"texts": [{"edition": "en", "text": "Something else"}]});
        let stale = program.asks(Method::PUT, &path, &[("if-match", "\"1\"")], Some(&other)).await.answers(412);
        assert_eq!(kind(&stale), "stale");
        program.posts_on(&format!("{path}/sendings"), 2, &en).await.answers(422);
        let right = json!({"editions": ["en"], "kind": "correction"});
        program.posts_on(&format!("{path}/sendings"), 2, &right).await.answers(201);
        reader.soon_sees("/en/", 200, "Harbour open").await;
        let back = json!({"reason": "It was never closed."});
        program.posts(&format!("{path}/withdrawal"), &back).await.answers(201);
        reader.soon_misses("/en/", "Harbour open").await;
        let again = program.posts_on(&format!("{path}/sendings"), 2, &right).await.answers(409);
        assert_eq!(kind(&again), "over");
        let all: Value = program.gets("/alerts").await.answers(200).json();
        assert_eq!(all["items"][0]["sendings"].as_array().unwrap().len(), 3);

        let elsewhere = json!({"texts": [{"edition": "fr", "text": TEXT}]});
        program.posts("/alerts", &elsewhere).await.answers(422);
        let least = station.program("reporter", Some("en"));
        least.gets("/alerts").await.answers(403);
        let editor = station.program("editor", Some("en"));
        editor.posts_on(&format!("{path}/sendings"), 2, &right).await.answers(403);
    }
}
