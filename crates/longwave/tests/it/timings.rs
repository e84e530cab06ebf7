//! Where the sentences of a story are in its sound: found by a job, given to
//! readers and their players, set by hand at the desk.

use std::process::Command;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::program::{Program, kind};
use crate::support::{Answer, Editor, Engine, Station, within, writing};

/// How long it may take until a few seconds of sound are made and looked through, with much else to do.
const WORK: Duration = Duration::from_secs(120);
pub const FERRY: &str = "Night ferry to Brack sails again after eleven months";
const SENTENCES: [&str; 4] = [
    "The ferry sails again tonight",
    "It leaves the old harbour at seven with two hundred passengers.",
    "Nobody on the island slept.",
    "The baker has made a cake for the captain and for the whole crew.",
];

/// The sentences as a voice reads them that is not the one that they are looked
/// for with, and much faster.
fn reading(station: &Station, sentences: &[&str]) -> Vec<u8> {
    let file = station.file("reading.wav", "");
    let text = sentences.join(". ");
    let read = Command::new("espeak-ng")
        .args(["-v", "en-us+f4", "-s", "185", "-p", "70", "-w"])
        .arg(&file)
        .arg(text)
        .status()
        .expect("espeak-ng is there: “make need”");
    assert!(read.success());
    std::fs::read(file).unwrap()
}

/// A recording (PCM, 44 bytes of header) with seconds of silence before it.
fn after_silence(recording: &[u8], seconds: usize) -> Vec<u8> {
    let rate = u32::from_le_bytes(recording[24..28].try_into().unwrap()) as usize;
    let silence = vec![0; 2 * rate * seconds];
    let mut all = [&recording[..44], &silence, &recording[44..]].concat();
    let length = u32::try_from(all.len()).unwrap();
    all[4..8].copy_from_slice(&(length - 8).to_le_bytes());
    all[40..44].copy_from_slice(&(length - 44).to_le_bytes());
    all
}

/// Sends a recording; returns the id of the clip that it became.
async fn clip_of(editor: &Editor, name: &str, file: &[u8]) -> String {
    use base64::Engine as _;
    const TUS: (&str, &str) = ("tus-resumable", "1.0.0");
    let encode = |text: &str| base64::prelude::BASE64_STANDARD.encode(text);
    let about = format!("filename {},edition {}", encode(name), encode("en"));
    let length = file.len().to_string();
    let headers = [TUS, ("upload-length", length.as_str()), ("upload-metadata", &about)];
    let made = editor.sends(Method::POST, "/desk/uploads", &headers, vec![]).await.answers(201);
    let path = made.header("location").to_owned();
    let piece = [TUS, ("content-type", "application/offset+octet-stream"), ("upload-offset", "0")];
    editor.sends(Method::PATCH, &path, &piece, file.to_vec()).await.answers(204);
    let page = editor.opens("/desk/uploads/").await.answers(200);
    let clip = page.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/"));
    clip.expect("it became a clip").rsplit('/').next().unwrap().to_owned()
}

/// A public story of these sentences that plays a clip; its page at the desk.
async fn story_of(editor: &Editor, clip: &str, sentences: &[&str]) -> String {
    let story = writing::begins(editor, sentences[0]).await;
    saves(editor, &story, 2, sentences).await;
    editor.posts(&format!("{story}/clip"), &[("was", ""), ("chosen", clip)]).await.answers(303);
    writing::publishes(editor, &story, 4).await.answers(303);
    story
}

async fn saves(editor: &Editor, story: &str, base: i64, sentences: &[&str]) {
    let (base, text) = (base.to_string(), format!("<p>{}</p>", sentences[1..].join(" ")));
    let fields = [("base", base.as_str()), ("headline", sentences[0]), ("document", &text)];
    editor.posts(&format!("{story}/revision"), &fields).await.answers(303);
}

/// The page of the story's timings, once what it says is there.
async fn soon(editor: &Editor, story: &str, words: &str) -> Answer {
    let path = format!("{story}/timings/");
    within(WORK, &format!("{path} says “{words}”"), async || {
        editor.opens(&path).await.answers(200).text().contains(words)
    })
    .await;
    editor.opens(&path).await
}

/// The page of a story's timings once nobody looks for any.
async fn is_found(editor: &Editor, story: &str) -> Answer {
    let path = format!("{story}/timings/");
    within(WORK, "the search ends", async || {
        !editor.opens(&path).await.answers(200).text().contains("are being looked for")
    })
    .await;
    editor.opens(&path).await
}

fn times(page: &Answer) -> Vec<(String, String)> {
    page.attributes("input[name=start]", "value")
        .into_iter()
        .zip(page.attributes("input[name=end]", "value"))
        .collect()
}

/// Sends the form with some times changed.
async fn sets(editor: &Editor, story: &str, page: &Answer, changed: &[(usize, &str, &str)]) -> Answer {
    let mut all = times(page);
    for (at, start, end) in changed {
        all[*at] = ((*start).to_owned(), (*end).to_owned());
    }
    let version = page.attributes("input[name=version]", "value").concat();
    let mut fields = vec![("version", version.as_str())];
    for (start, end) in &all {
        fields.extend([("start", start.as_str()), ("end", end.as_str())]);
    }
    editor.posts(&format!("{story}/timings/"), &fields).await
}

async fn patches(program: &Program, path: &str, body: Value) {
    within(WORK, "a change", async || {
        let answer = program.asks(Method::PATCH, path, &[], Some(&body)).await;
        answer.status != 429 && answer.answers(200).status == 200
    })
    .await;
}

async fn puts(program: &Program, path: &str, body: &Value) -> Answer {
    program.asks(Method::PUT, path, &[], Some(body)).await
}

/// What a program sends to leave all times as they are.
pub fn as_seen(seen: &Value) -> Value {
    let sentences = seen["sentences"].as_array().unwrap().iter();
    let sentences: Vec<Value> =
        sentences.map(|it| json!({"text": it["text"], "start": it["start"], "end": it["end"]})).collect();
    json!({"version": seen["version"], "sentences": sentences})
}

/// Where sentences begin.
fn starts(timings: &Value) -> Vec<i64> {
    timings["sentences"].as_array().unwrap().iter().map(|it| it["start"].as_i64().unwrap()).collect()
}

async fn harbour(engine: Engine) -> (Station, Editor) {
    let mut station = Station::sample(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// What a program is answered, once it may ask again: who asks all the time is told to wait.
async fn gets(program: &Program, path: &str) -> Value {
    let mut said = Value::Null;
    within(WORK, "an answer", async || {
        let answer = program.gets(path).await;
        if answer.status == 200 {
            said = answer.json();
        }
        answer.status != 429
    })
    .await;
    said
}

both_engines! {
    async fn readers_and_players_get_captions_and_a_transcript(engine) {
        let (station, owner) = harbour(engine).await;
        let reader = station.reader();
        let id = station.story(FERRY);
        let vtt = format!("/en/a/{id}/timings.vtt");
        let file = reader.opens(&vtt).await.answers(200);
        assert_eq!(file.header("content-type"), "text/vtt; charset=utf-8");
        assert_eq!(file.header("content-language"), "en");
        let begins = format!("WEBVTT\n\n00:00:02.440 --> 00:00:05.665\n{FERRY}\n\n");
        assert!(file.text().starts_with(&begins), "{}", file.text());
        let etag = file.header("etag").to_owned();
        reader.opens_with(&vtt, &[("if-none-match", &etag)]).await.answers(304);
        reader.asks(Method::HEAD, &vtt, &[]).await.answers(200);
        let srt = reader.opens(&format!("/en/a/{id}/timings.srt")).await.answers(200);
        assert_eq!(srt.header("content-type"), "application/x-subrip; charset=utf-8");
        assert!(srt.text().starts_with("1\n00:00:02,440 --> 00:00:05,665\n"), "{}", srt.text());

        let at = reader.soon_finds(&format!("/en/a/{id}")).await;
        let story = reader.opens(&at).await.answers(200);
        assert_eq!(story.attributes(".player track", "src"), [vtt.as_str()]);
        assert_eq!(story.attributes(".player track", "srclang"), ["en"]);
        let path = format!("/en/a/{id}/timings/");
        assert!(story.attributes(".player-files a", "href").contains(&path));
        let machine = story.texts("script[type='application/ld+json']").concat();
        assert!(machine.contains(&vtt), "{machine}");

        // Each sentence leads into the sound, without a script.
        let page = reader.opens(&path).await.answers(200);
        let links = page.attributes("a.said", "href");
        assert_eq!(links.len(), file.text().matches(" --> ").count());
        let sound = &story.attributes(".player source", "src")[0];
        assert_eq!(links[0], format!("{sound}#t=2.44"));
        assert_eq!(page.texts("a.said")[0], format!("0:02 {FERRY}"));
        assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
        let languages = page.attributes("link[rel=alternate][hreflang]", "hreflang");
        assert!(languages.contains(&"ar".to_owned()) && languages.contains(&"en".to_owned()), "{languages:?}");

        // A sound that is gone has no captions, and no story that is gone has any.
        let clip = story.attributes(".player", "data-clip").concat();
        owner.posts(&format!("/desk/clips/{clip}/withdrawal"), &[("reason", "A wrong name")]).await.answers(303);
        reader.soon_sees(&vtt, 404, "").await;
        reader.soon_sees(&path, 404, "").await;
        assert!(reader.opens(&at).await.answers(200).attributes("track", "src").is_empty());
        owner.posts(&format!("/desk/clips/{clip}/withdrawal/removal"), &[]).await.answers(303);
        reader.soon_sees(&vtt, 200, "WEBVTT").await;
        station.withdraws(&id, "It was another ship");
        reader.soon_sees(&vtt, 404, "").await;
        for nothing in ["/en/a/x/timings.vtt", "/ar/a/{id}/timings.vtt", "/en/a/01m8hjh6b5fvqtm2y5cyggbbcm/timings/"] {
            reader.opens(&nothing.replace("{id}", &id)).await.answers(404);
        }
    }

    async fn a_job_finds_the_sentences_and_what_is_set_by_hand_stays(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "tonight.wav", &reading(&station, &SENTENCES)).await;
        let story = story_of(&owner, &clip, &SENTENCES).await;
        let page = soon(&owner, &story, "Sentences found: 4 of 4").await;
        let found = times(&page);
        let vtt = format!("/en/a/{}/timings.vtt", writing::id(&story));
        let captions = station.reader().soon_sees(&vtt, 200, SENTENCES[3]).await;
        assert_eq!(captions.text().matches(" --> ").count(), 4);

        // One sentence is written anew: the others stay where they are.
        let changed = [SENTENCES[0], SENTENCES[1], "No child on the island slept.", SENTENCES[3]];
        let later = |time: &str| format!("{}9", &time[..time.len() - 1]);
        let by_hand = (later(&found[3].0), found[3].1.clone());
        sets(&owner, &story, &page, &[(3, &by_hand.0, &by_hand.1)]).await.answers(303);
        saves(&owner, &story, 4, &changed).await;
        writing::publishes(&owner, &story, 5).await.answers(303);
        // Until it is found, the others can be seen and set.
        let page = soon(&owner, &story, "Sentences found: 4 of 4").await.shows(changed[2]);
        station.reader().soon_sees(&vtt, 200, changed[2]).await;
        let now = times(&page);
        assert_eq!(now[..2], found[..2]);
        assert_eq!(now[3], by_hand);
        assert!(!now[2].0.is_empty());
        page.shows("set by Ines Okafor");
        // Looked for again, what was set by hand stays, and is there meanwhile.
        owner.posts(&format!("{story}/timings/search"), &[]).await.answers(303);
        assert_eq!(times(&owner.opens(&format!("{story}/timings/")).await)[3], by_hand);
        let page = is_found(&owner, &story).await.shows("Sentences found: 4 of 4");
        assert_eq!(times(&page)[3], by_hand);
        // Who wants what was found wrongly to be looked for gets that although an update comes first.
        let (found, id) = (times(&page), writing::id(&story));
        station.changes(&format!("UPDATE timed_sentence SET start_ms = start_ms + 40 WHERE number = 1 AND story_id = '{id}'")).await;
        station.changes(&format!("INSERT INTO job (id, lane, name, key, payload, run_at, attempts, created_at, about) \
            VALUES ('{id}', 'media', 'make_timings', 'make_timings:{id}', '{id} anew', 99999999999999, 0, 0, 'Tonight')")).await;
        saves(&owner, &story, 5, &SENTENCES).await;
        writing::publishes(&owner, &story, 6).await.answers(303);
        is_found(&owner, &story).await.shows(SENTENCES[2]);
        assert_eq!(times(&owner.opens(&format!("{story}/timings/")).await)[1], found[1]);
    }

    async fn a_sound_that_says_something_else_is_said_to(engine) {
        let (station, owner) = harbour(engine).await;
        let other = [
            "Rain is coming from the west this week, and it will stay",
            "Farmers in the valley have been told to bring their animals down before the rivers rise.",
            "Schools are closed on Thursday and on Friday, says the mayor.",
            "Buses go as they always do.",
        ];
        let clip = clip_of(&owner, "rain.wav", &reading(&station, &other.repeat(3))).await;
        let story = story_of(&owner, &clip, &SENTENCES).await;
        soon(&owner, &story, "The text and the sound do not match.").await;
        let vtt = format!("/en/a/{}/timings.vtt", writing::id(&story));
        station.reader().opens(&vtt).await.answers(404);
        let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
        let read = station.reader().opens(&at).await.answers(200);
        assert!(!read.attributes(".player source", "src").is_empty());
        assert!(read.attributes("track", "src").is_empty());
        // Who hears better sets it by hand, and no search undoes that.
        let page = owner.opens(&format!("{story}/timings/")).await.shows("Set the times by hand");
        assert!(times(&page).iter().all(|(start, end)| start.is_empty() && end.is_empty()));
        sets(&owner, &story, &page, &[(1, "0:00.5", "0:02")]).await.answers(303);
        soon(&owner, &story, "Sentences found: 1 of 4").await.hides("Set the times by hand");
        station.reader().soon_sees(&vtt, 200, "00:00:00.500 --> 00:00:02.000").await;
        owner.posts(&format!("{story}/timings/search"), &[]).await.answers(303);
        let page = is_found(&owner, &story).await.shows("Sentences found: 1 of 4");
        assert_eq!(times(&page)[1], ("0:00.500".to_owned(), "0:02.000".to_owned()));
    }

    async fn times_are_set_by_hand_and_a_stale_form_says_who_was_faster(engine) {
        let (station, owner) = harbour(engine).await;
        let id = station.story(FERRY);
        let story = format!("/desk/stories/{id}");
        let path = format!("{story}/timings/");
        let page = owner.opens(&path).await.answers(200);
        assert_eq!(times(&page)[0], ("0:02.440".to_owned(), "0:05.665".to_owned()));
        assert!(page.attributes("a[data-hear]", "href")[0].ends_with("#t=2.440,5.665"));
        // Its neighbour makes room.
        sets(&owner, &story, &page, &[(0, "0:02.440", "0:06,5")]).await.answers(303);
        let set = owner.opens(&path).await.shows("set by Ines Okafor");
        assert_eq!(times(&set)[1].0, "0:06.500");
        station.reader().soon_sees(&format!("/en/a/{id}/timings.vtt"), 200, "--> 00:00:06.500").await;
        // Who had the page open before is told whose times there are now.
        sets(&owner, &story, &page, &[(0, "0:01", "0:05")]).await.answers(409).shows("Ines Okafor changed these times");
        for (start, end, words, field) in [
            ("0:05", "0:02", "Sentence 1 ends before it begins", "end-1"),
            ("soon", "0:05", "Sentence 1: write both times", "start-1"),
            ("0:02", "", "Sentence 1: write both times", "end-1"),
            ("0:02", "9:00", "Sentence 2 begins before the one before it ends", "start-2"),
            ("\u{0}\u{202e}", &"1".repeat(10_000), "Sentence 1: write both times", "start-1"),
        ] {
            let answer = sets(&owner, &story, &set, &[(0, start, end)]).await.answers(422).shows(words);
            assert_eq!(times(&answer)[1].0, "0:06.500");
            assert_eq!(answer.attributes("[data-problems] a", "href"), [format!("#{field}")]);
            assert_eq!(answer.attributes("[aria-invalid]", "id"), [field]);
        }
        sets(&owner, &story, &set, &[(8, "0:53", "9:00")]).await.answers(422).shows("Sentence 9 ends after the end");
        owner.posts(&path, &[("version", "2"), ("start", "0:01")]).await.answers(409).shows("another one by now");
        // What they are not shown while a search has begun they may still mend.
        let key = format!("make_timings:{id}");
        station.changes(&format!("INSERT INTO job (id, lane, name, key, payload, run_at, attempts, created_at, about) \
            VALUES ('{id}', 'media', 'make_timings', '{key}', '{id}', 99999999999999, 0, 0, 'Ferry')")).await;
        station.changes(&format!("UPDATE timing SET refusal = 'no-voice' WHERE story_id = '{id}'")).await;
        assert!(times(&owner.opens(&path).await).is_empty());
        let answer = sets(&owner, &story, &set, &[(0, "0:05", "0:02")]).await.answers(422);
        assert_eq!(times(&answer)[0], ("0:05".to_owned(), "0:02".to_owned()));
        station.changes(&format!("UPDATE timing SET refusal = NULL WHERE story_id = '{id}'")).await;
        station.changes(&format!("DELETE FROM job WHERE key = '{key}'")).await;
        let asked = station.program("contributor", Some("en")).gets(&format!("/stories/{id}/timings")).await.answers(200).json();
        assert_eq!((&asked["state"], &asked["version"]), (&"made".into(), &2.into()));
        let one = &asked["sentences"][0];
        assert_eq!((&one["text"], &one["end"], &one["is_set_by_hand"]), (&FERRY.into(), &6_500.into(), &true.into()));
        // A sentence that is not read is in no captions.
        sets(&owner, &story, &set, &[(0, "", "")]).await.answers(303);
        station.reader().soon_misses(&format!("/en/a/{id}/timings.vtt"), FERRY).await;
        let reporter = owner.colleague("Bo", "en", "reporter").await;
        let read = reporter.opens(&path).await.answers(200);
        assert!(times(&read).is_empty());
        sets(&reporter, &story, &set, &[]).await.answers(403);
        owner.opens("/desk/audit/").await.shows("Set where sentences are in the sound");
    }

    async fn captions_stand_while_a_clip_is_made_anew(engine) {
        let (station, owner) = harbour(engine).await;
        let recording = after_silence(&reading(&station, &SENTENCES), 2);
        let clip = clip_of(&owner, "tonight.wav", &recording).await;
        let story = story_of(&owner, &clip, &SENTENCES).await;
        soon(&owner, &story, "Sentences found: 4 of 4").await;
        let vtt = format!("/en/a/{}/timings.vtt", writing::id(&story));
        let reader = station.reader();
        reader.soon_sees(&vtt, 200, SENTENCES[3]).await;
        let program = station.program("publisher", Some("en"));
        let (at, timings) = (format!("/clips/{clip}"), format!("/stories/{}/timings", writing::id(&story)));
        let known = program.gets(&timings).await.answers(200).json();

        // A new title moves nothing, and nothing is looked for again.
        let version = program.gets(&at).await.json()["version"].as_i64().unwrap();
        patches(&program, &at, json!({"version": version, "title": "Tonight on the ferry"})).await;
        within(WORK, "the clip is made anew", async || {
            reader.opens(&vtt).await.answers(200).shows(SENTENCES[3]);
            assert_eq!(gets(&program, &timings).await["state"], "made");
            gets(&program, &at).await["state"] == "ready"
        })
        .await;
        assert_eq!(gets(&program, &timings).await, known);

        // What is cut off the beginning moves all by the same.
        patches(&program, &at, json!({"version": version + 1, "is_trimmed": true})).await;
        within(WORK, "all sentences have moved", async || {
            let now = gets(&program, &timings).await;
            now["state"] == "made" && now["version"] != known["version"]
        })
        .await;
        let now = gets(&program, &timings).await;
        let moved: Vec<i64> = starts(&known).iter().zip(starts(&now)).map(|(was, is)| was - is).collect();
        assert!(moved.iter().all(|by| *by == moved[0]) && (1_500..2_100).contains(&moved[0]), "{moved:?}");
        reader.soon_sees(&vtt, 200, SENTENCES[3]).await;
    }

    async fn what_was_found_in_a_recording_is_looked_for_again_when_it_is_measured_otherwise(engine) {
        let (station, owner) = harbour(engine).await;
        let recording = after_silence(&reading(&station, &SENTENCES), 2);
        let clip = clip_of(&owner, "tonight.wav", &recording).await;
        let story = story_of(&owner, &clip, &SENTENCES).await;
        let page = soon(&owner, &story, "Sentences found: 4 of 4").await;
        let (program, found) = (station.program("publisher", Some("en")), times(&page));
        let (at, timings) = (format!("/clips/{clip}"), format!("/stories/{}/timings", writing::id(&story)));
        sets(&owner, &story, &page, &[(3, &found[3].0, &format!("{}9", &found[3].1[..found[3].1.len() - 1]))]).await.answers(303);
        let known = gets(&program, &timings).await;
        // As it was measured and looked through when a late beginning was no silence.
        let earlier = "length_ms = length_ms - 1200, heard_from_ms = heard_from_ms - 1200";
        station.changes(&format!("UPDATE recording SET tracks = NULL, {earlier} WHERE clip_id = '{clip}'")).await;
        let earlier = "start_ms = start_ms - 1200, end_ms = end_ms - 1200 WHERE set_by IS NULL";
        station.changes(&format!("UPDATE timed_sentence SET {earlier} AND story_id = '{}'", writing::id(&story))).await;
        assert_ne!(starts(&gets(&program, &timings).await), starts(&known));
        let version = gets(&program, &at).await["version"].as_i64().unwrap();
        patches(&program, &at, json!({"version": version, "title": "Tonight on the ferry"})).await;
        within(WORK, "the sentences are looked for again", async || {
            gets(&program, &timings).await["version"] != known["version"]
        })
        .await;
        assert_eq!(gets(&program, &timings).await["sentences"], known["sentences"]);
    }

    async fn a_program_sets_times_as_the_desk_does(engine) {
        let (station, owner) = harbour(engine).await;
        let id = station.story(FERRY);
        let (path, vtt) = (format!("/stories/{id}/timings"), format!("/en/a/{id}/timings.vtt"));
        let program = station.program("editor", Some("en"));
        let seen = program.gets(&path).await.answers(200).json();
        // Nothing differs, nothing is changed.
        let wanted = as_seen(&seen);
        assert_eq!(puts(&program, &path, &wanted).await.answers(200).json(), seen);
        let mut later = wanted.clone();
        later["sentences"][0]["end"] = 6_500.into();
        let set = puts(&program, &path, &later).await.answers(200).json();
        assert_eq!((&set["version"], &set["sentences"][0]["is_set_by_hand"]), (&2.into(), &true.into()));
        assert_eq!(set["sentences"][1]["start"], 6_500);
        station.reader().soon_sees(&vtt, 200, "--> 00:00:06.500").await;
        owner.opens("/desk/audit/").await.shows("Set where sentences are in the sound");

        // Who read it before is refused, and so is who means another text.
        assert_eq!(kind(&puts(&program, &path, &later).await.answers(412)), "stale");
        let mut other = as_seen(&set);
        other["sentences"][0]["text"] = "Another headline".into();
        assert_eq!(kind(&puts(&program, &path, &other).await.answers(412)), "stale");
        for (at, start, end, words) in [
            (0, json!(5_000), json!(2_000), "Sentence 1 ends before it begins"),
            (0, json!(2_000), json!(540_000), "Sentence 2 begins before the one before it ends"),
            (8, json!(53_000), json!(540_000), "Sentence 9 ends after the end"),
            (0, json!(2_000), Value::Null, "Sentence 1: send both times"),
        ] {
            let mut wrong = as_seen(&set);
            wrong["sentences"][at]["start"] = start;
            wrong["sentences"][at]["end"] = end;
            puts(&program, &path, &wrong).await.answers(422).shows(words);
        }
        for role in ["contributor", "reporter"] {
            puts(&station.program(role, Some("en")), &path, &as_seen(&set)).await.answers(403);
        }
        puts(&station.program("editor", Some("ar")), &path, &as_seen(&set)).await.answers(404);
        let draft = writing::begins(&owner, "Not on the site").await;
        let draft = format!("/stories/{}/timings", writing::id(&draft));
        assert_eq!(kind(&puts(&program, &draft, &wanted).await.answers(409)), "not-public");

        // Where no voice reads the language, a program can know better.
        station.changes(&format!("DELETE FROM timed_sentence WHERE story_id = '{id}'")).await;
        station.changes(&format!("UPDATE timing SET refusal = 'no-voice' WHERE story_id = '{id}'")).await;
        assert_eq!(program.gets(&path).await.answers(200).json()["state"], "missing");
        let mut all = as_seen(&set);
        all["sentences"][2]["start"] = Value::Null;
        all["sentences"][2]["end"] = Value::Null;
        let set = puts(&program, &path, &all).await.answers(200).json();
        assert_eq!((&set["state"], &set["sentences"][3]["is_public"]), (&"made".into(), &true.into()));
        station.reader().soon_sees(&vtt, 200, "--> 00:00:06.500").await;
    }

    async fn what_has_no_timings_says_why(engine) {
        let (station, owner) = harbour(engine).await;
        let draft = writing::begins(&owner, "Not on the site").await;
        owner.opens(&format!("{draft}/timings/")).await.shows("once the story is on the site");
        writing::publishes(&owner, &draft, 2).await.answers(303);
        owner.opens(&format!("{draft}/timings/")).await.shows("has no clip");
        let elsewhere = owner.colleague("Omar", "ar", "editor").await;
        elsewhere.opens(&format!("{draft}/timings/")).await.answers(404);
        owner.opens("/desk/stories/01m8hjh6b5fvqtm2y5cyggbbcm/timings/").await.answers(404);
        let id = station.story(FERRY);
        station.changes(&format!("UPDATE timing SET refusal = 'no-voice' WHERE story_id = '{id}'")).await;
        owner.opens(&format!("/desk/stories/{id}/timings/")).await.shows("No voice on the station’s server");
    }
}
