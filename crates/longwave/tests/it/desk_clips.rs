//! Clips at the desk: a recording comes in, becomes files for listeners, is
//! changed, found, taken away and given back. The same for programs.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use crate::support::{Answer, Editor, Engine, Reader, Station, tone, within, writing};

/// How long it may take until the files of a few seconds are made, with much else to do.
const WORK: Duration = Duration::from_secs(90);
const TUS: (&str, &str) = ("tus-resumable", "1.0.0");

async fn harbour(engine: Engine) -> (Station, Editor) {
    let mut station = Station::sample(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// Sends a recording; returns what became of it.
async fn sends(editor: &Editor, name: &str, edition: &str, file: &[u8]) -> Answer {
    use base64::Engine as _;
    let encode = |text: &str| base64::prelude::BASE64_STANDARD.encode(text);
    let about = format!("filename {},edition {}", encode(name), encode(edition));
    let length = file.len().to_string();
    let headers = [TUS, ("upload-length", length.as_str()), ("upload-metadata", &about)];
    let made = editor.sends(Method::POST, "/desk/uploads", &headers, vec![]).await.answers(201);
    let path = made.header("location").to_owned();
    let piece = [TUS, ("content-type", "application/offset+octet-stream"), ("upload-offset", "0")];
    editor.sends(Method::PATCH, &path, &piece, file.to_vec()).await.answers(204);
    editor.opens("/desk/uploads/").await.answers(200)
}

/// The page of the clip that a recording became.
pub async fn clip_of(editor: &Editor, name: &str, file: &[u8]) -> String {
    let page = sends(editor, name, "en", file).await;
    page.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap()
}

pub async fn is(editor: &Editor, clip: &str, state: &str) -> Answer {
    within(WORK, &format!("{clip} is {state}"), async || {
        editor.opens(clip).await.texts(".page-head .tag") == [state]
    })
    .await;
    editor.opens(clip).await
}

pub fn files(page: &Answer) -> Vec<String> {
    page.attributes(".lines a[download]", "href")
}

fn version(page: &Answer) -> String {
    page.attributes("input[name=version]", "value").concat()
}

/// Ends the programs that measure recordings of this station, as the system does for want of
/// memory; whether there was one.
fn ends_measuring(station: &Station) -> bool {
    let originals = station.data().join("originals").display().to_string();
    let measures = |process: &std::path::Path| {
        let line = std::fs::read(process.join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line);
        line.contains(&originals) && line.contains("f32le")
    };
    let processes = std::fs::read_dir("/proc").unwrap().filter_map(|it| it.ok()).map(|it| it.path());
    let found: Vec<_> = processes.filter(|it| measures(it)).collect();
    for process in &found {
        let id = process.file_name().unwrap();
        std::process::Command::new("kill").arg("-KILL").arg(id).output().unwrap();
    }
    !found.is_empty()
}

/// A recording of ffmpeg's making.
pub fn ffmpeg(station: &Station, name: &str, options: &[&str]) -> Vec<u8> {
    let path = station.data().join(name);
    let made = std::process::Command::new("ffmpeg")
        .args(["-nostdin", "-v", "error"])
        .args(options)
        .arg(&path)
        .status();
    assert!(made.unwrap().success(), "{name}");
    std::fs::read(&path).unwrap()
}

/// Stops the work on a clip that is called so.
async fn stops(editor: &Editor, title: &str) {
    let jobs = editor.opens("/desk/jobs/").await.answers(200).text();
    let line = jobs.split("<li id=").find(|line| line.contains(&format!("<bdi>{title}</bdi>"))).unwrap();
    let stop = line.split("action=\"").nth(1).unwrap().split('"').next().unwrap();
    editor.posts(stop, &[]).await.answers(303);
}

async fn asks(reader: &Reader, key: &str, method: Method, path: &str, body: serde_json::Value) -> Answer {
    let bearer = format!("Bearer {key}");
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
    let body = if body.is_null() { vec![] } else { body.to_string().into_bytes() };
    reader.brings(method, path, &headers, body).await
}

both_engines! {
    async fn a_recording_becomes_a_clip_that_a_story_plays_in_every_quality(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "tide_gate take-2.wav", &tone(4)).await;
        let page = is(&owner, &clip, "Ready").await;
        assert_eq!(page.texts("h1"), ["tide gate take-2"]);
        let all = files(&page);
        assert_eq!(all.len(), 5);
        for (file, mime) in all.iter().zip(["audio/mpeg", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/ogg"]) {
            let answer = station.reader().opens(file).await.answers(200);
            assert!(answer.header("content-type").starts_with(mime), "{file}: {}", answer.header("content-type"));
        }
        // Each is as loud as it should be, to half a LU; the recording was far quieter.
        let facts = page.texts(".lines tbody td:nth-child(3)");
        let loud: Vec<f64> =
            facts.iter().map(|it| it.trim_end_matches(" LUFS").replace('\u{2212}', "-").parse().unwrap()).collect();
        assert!(loud.iter().all(|it| (it + 16.0).abs() <= 0.5), "{facts:?}");
        page.shows("WAV").shows("One (mono)").shows("16 kHz").shows("Seconds of silence: 1.3.");
        // The recording itself is nobody's to have.
        let original = std::fs::read_dir(station.data().join("originals")).unwrap().next().unwrap().unwrap();
        let hash = std::fs::read_dir(original.path()).unwrap().next().unwrap().unwrap().file_name();
        station.reader().opens(&format!("/media/{}.bin", hash.to_string_lossy())).await.answers(404);

        let story = writing::begins(&owner, "Gate opens again").await;
        let id = clip.rsplit('/').next().unwrap();
        owner.posts(&format!("{story}/clip"), &[("was", ""), ("chosen", id)]).await.answers(303);
        writing::publishes(&owner, &story, 3).await.answers(303);
        let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
        let read = station.reader().opens(&at).await.answers(200);
        assert_eq!(read.attributes(".player source", "src"), all);
        owner.opens(&clip).await.shows("Gate opens again").shows("On the site");
        let listed = owner.opens("/desk/clips/?q=gate+again&used=yes").await.answers(200);
        assert!(listed.attributes(".things a", "href").contains(&clip));
        owner.opens("/desk/clips/?q=zeppelin").await.shows("No clips were found");
    }

    async fn a_voice_note_of_a_telephone_becomes_a_clip(engine) {
        let (_station, owner) = harbour(engine).await;
        for (name, file) in [
            ("Voice 001.amr", &include_bytes!("../../../media/tests/it/voice-note.amr")[..]),
            ("Voice 002.awb", &include_bytes!("../../../media/tests/it/voice-note.awb")[..]),
        ] {
            let clip = clip_of(&owner, name, file).await;
            let page = is(&owner, &clip, "Ready").await.shows("AMR");
            assert_eq!(files(&page).len(), 5, "{name}");
        }
    }

    async fn a_change_makes_the_files_anew_and_the_old_addresses_stay(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "gate.wav", &tone(4)).await;
        let page = is(&owner, &clip, "Ready").await;
        let (before, version) = (files(&page), version(&page));
        let fields = [("version", version.as_str()), ("title", "The tide gate"), ("level", "yes"), ("trim", "yes"),
            ("chapters", "0:00 Opening\n0:02 The gate")];
        owner.does(&clip, &fields).await.answers(200);
        let page = is(&owner, &clip, "Ready").await.shows("The tide gate").shows("0:02");
        let after = files(&page);
        assert!(after.iter().all(|file| !before.contains(file)), "{after:?}");
        for file in before.iter().chain(&after) {
            station.reader().opens(file).await.answers(200);
        }
        // Nobody overwrites what they have not seen; the same again is no change.
        let stale = [("version", version.as_str()), ("title", "Another gate"), ("level", "yes")];
        owner.posts(&clip, &stale).await.answers(409).shows("changed this clip while you were writing");
        owner.posts(&clip, &fields).await.answers(303);
        is(&owner, &clip, "Ready").await;
        for (name, value, sentence) in [
            ("title", "  ", "Give the clip a title."),
            ("chapters", "0:00 One\ntwo", "Line 2 of the chapters cannot be read."),
            ("chapters", "9:00 Late", "A chapter begins after the end of the clip."),
            ("chapters", "0:00 One\n0:00 Two", "Two chapters begin at the same time."),
        ] {
            let of = |field: &str, usual| if field == name { value } else { usual };
            let fields = [("version", "1"), ("title", of("title", "A gate")), ("chapters", of("chapters", ""))];
            owner.posts(&clip, &fields).await.answers(422).shows(sentence);
        }
        let long = "gate ".repeat(2_000) + "\u{0}\u{202e}<script>";
        let fields = [("version", "1"), ("title", long.as_str()), ("level", "yes")];
        owner.does(&clip, &fields).await.answers(200).hides("<script>gate");
    }

    async fn chapters_come_back_with_the_silence_before_them(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "gate.wav", &tone(4)).await;
        is(&owner, &clip, "Ready").await;
        let cut = [("version", "0"), ("title", "The tide gate"), ("level", "yes"), ("trim", "yes"), ("chapters", "0:02 The sluice")];
        owner.does(&clip, &cut).await.answers(200);
        let page = is(&owner, &clip, "Ready").await;
        let chapters = page.texts("textarea[name=chapters]").concat();
        let whole = [("version", "1"), ("title", "The tide gate"), ("level", "yes"), ("chapters", chapters.as_str())];
        // It begins after the end of the sound as it was cut, which is no fault of the whole one.
        owner.does(&clip, &whole).await.answers(200).hides("A chapter begins after the end");
        let page = is(&owner, &clip, "Ready").await.shows("0:03").hides("A chapter begins after the end");
        for file in files(&page) {
            let sound = station.reader().opens(&file).await.answers(200).bytes;
            assert!(sound.windows(10).any(|part| part == b"The sluice"), "{file}");
        }
    }

    async fn clips_are_as_loud_as_their_edition_wants_and_old_ones_wait_until_they_are_made_anew(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "gate.wav", &tone(2)).await;
        let page = is(&owner, &clip, "Ready").await.hides("Make the files anew");
        let before = files(&page);
        let edition = async |loudness: &str, peak: &str| {
            let fields = [("edition_name", "Harbour Radio"), ("time_zone", "Europe/London"), ("loudness", loudness), ("peak", peak)];
            owner.posts("/desk/editions/en/", &fields).await
        };
        for (loudness, peak, sentence) in [
            ("-13", "-1", "Loudness is a whole number from -24 to -14."),
            ("16", "-1", "Loudness is a whole number"),
            ("loud", "-1", "Loudness is a whole number"),
            ("-16", "0", "The highest peak is a whole number from -6 to -1."),
        ] {
            edition(loudness, peak).await.answers(422).shows(sentence);
        }
        edition("-20", "-2").await.answers(303);
        let page = owner.opens(&clip).await.answers(200).shows("These files were made for another loudness");
        assert_eq!(files(&page), before);
        for _twice in 0..2 {
            owner.posts(&format!("{clip}/renewal"), &[("version", "0")]).await.answers(303);
        }
        let page = is(&owner, &clip, "Ready").await.hides("Make the files anew");
        assert_eq!(version(&page), "1");
        let id = clip.rsplit('/').next().unwrap();
        let key = station.key("contributor", Some("en"));
        let shown = asks(&station.reader(), &key, Method::GET, &format!("/api/v1/clips/{id}"), json!(null)).await.json();
        for file in shown["files"].as_array().unwrap() {
            assert!((file["loudness"].as_f64().unwrap() + 20.0).abs() <= 0.5, "{file}");
            assert_eq!((file["target_loudness"].as_i64(), file["target_peak"].as_i64()), (Some(-20), Some(-2)));
        }
        let same = asks(&station.reader(), &key, Method::POST, &format!("/api/v1/clips/{id}/renewal"), json!({ "version": 0 })).await;
        assert_eq!(same.answers(200).json()["version"], 1);
    }

    async fn the_same_recording_is_the_same_clip_and_noise_is_refused_with_a_sentence(engine) {
        let (station, owner) = harbour(engine).await;
        let first = clip_of(&owner, "one.wav", &tone(2)).await;
        let again = clip_of(&owner, "two.wav", &tone(2)).await;
        assert_eq!(first, again);
        let mut noise = b"ID3\x04\0\0\0\0\0\0".to_vec();
        noise.extend((0..50_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8));
        let playlist = b"ID3\x04\0\0\0\0\0\0#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n";
        for (name, file) in [("noise.mp3", noise.as_slice()), ("list.mp3", playlist)] {
            let page = sends(&owner, name, "en", file).await;
            let clip = page.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/"));
            is(&owner, &clip.unwrap(), "Cannot be used").await.shows("Send it as WAV");
        }
        // Nothing of them is public, and nothing is left of the work.
        within(WORK, "the work is over", async || std::fs::read_dir(station.data().join("incoming")).unwrap().next().is_none())
            .await;
    }

    async fn a_kill_in_the_middle_costs_no_clip(engine) {
        let (mut station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "long.wav", &tone(40)).await;
        within(WORK, "the first file is there", async || !files(&owner.opens(&clip).await).is_empty()).await;
        station.is_killed();
        // Its claim would end by itself half a minute later.
        station.changes("UPDATE job SET claimed_until = 1 WHERE name = 'make_clip'").await;
        station.serves();
        let owner = owner.at(station.reader().address);
        let page = is(&owner, &clip, "Ready").await;
        assert_eq!(files(&page).len(), 5);
    }

    async fn a_program_that_is_killed_costs_no_recording_and_cuts_none_short(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "long.wav", &tone(20)).await;
        within(WORK, "a program is killed", async || ends_measuring(&station)).await;
        let page = is(&owner, &clip, "Ready").await.shows("0:20");
        assert_eq!(files(&page).len(), 5);
    }

    async fn a_recording_that_was_refused_is_tried_again_when_somebody_asks(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "gate.wav", &tone(2)).await;
        is(&owner, &clip, "Ready").await;
        let refuses = "UPDATE clip SET refusal = 'desk-clip-refused-too-heavy', version = version + 1 WHERE title LIKE '%gate%'";
        station.changes(refuses).await;
        is(&owner, &clip, "Cannot be used").await.shows("takes more than a recording may take");
        assert_eq!(clip_of(&owner, "gate.wav", &tone(2)).await, clip);
        owner.opens(&clip).await.answers(200).hides("Cannot be used");
        station.changes(refuses).await;
        let version = version(&is(&owner, &clip, "Cannot be used").await);
        let fields = [("version", version.as_str()), ("title", "The tide gate"), ("level", "yes")];
        owner.does(&clip, &fields).await.answers(200);
        let page = is(&owner, &clip, "Ready").await;
        assert_eq!(files(&page).len(), 5);
    }

    async fn work_on_a_clip_that_was_stopped_says_so_on_its_page_and_begins_again_there(engine) {
        let (station, owner) = harbour(engine).await;
        let long = tone(20);
        let clip = clip_of(&owner, "long.wav", &long).await;
        stops(&owner, "long").await;
        let page = is(&owner, &clip, "Not done").await.shows("It was stopped.").hides(" of 5 files are made");
        owner.opens("/desk/clips/?q=long").await.shows("Not done").hides("Being made");
        let again = page.attributes("form[action$='/attempt']", "action");
        // Who neither sent it nor publishes reads why.
        let mara = owner.colleague("Mara Quill", "en", "contributor").await;
        let page = mara.opens(&clip).await.answers(200).shows("It was stopped.");
        assert!(page.attributes("form[action$='/attempt']", "action").is_empty());
        // So it was for a recording that had been refused.
        station.changes("UPDATE clip SET refusal = 'desk-clip-refused-broken' WHERE title = 'long'").await;
        owner.posts(&again[0], &[]).await.answers(303);
        within(WORK, "it is made", async || owner.opens(&clip).await.text().contains(" of 5 files are made")).await;
        let (program, at) = (station.program("editor", Some("en")), clip.replace("/desk/", "/"));
        assert_eq!(program.gets(&at).await.json()["state"], "making");
        stops(&owner, "long").await;
        is(&owner, &clip, "Not done").await;
        // Programs are told the same.
        let told = program.gets(&at).await.json();
        assert_eq!((&told["state"], &told["refusal"]), (&json!("failed"), &json!("It was stopped.")));
        // The same recording once more is another way to ask.
        assert_eq!(clip_of(&owner, "long.wav", &long).await, clip);
        let page = is(&owner, &clip, "Ready").await.hides("It was stopped.");
        assert_eq!(files(&page).len(), 5);
    }

    async fn a_change_while_its_files_are_made_is_made_by_another_who_does_not_meet_the_first(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "long.wav", &tone(10)).await;
        for (version, title) in [("0", "One"), ("1", "Two"), ("2", "Three")] {
            let running = async || owner.opens("/desk/jobs/").await.text().contains("<progress");
            within(WORK, "its files are being made", running).await;
            let fields = [("version", version), ("title", title), ("level", "yes")];
            owner.does(&clip, &fields).await.answers(200);
        }
        let page = is(&owner, &clip, "Ready").await.shows("Three");
        assert_eq!(files(&page).len(), 5);
        assert!(!station.log().contains("a job failed"), "{}", station.log());
        let incoming = station.data().join("incoming");
        within(WORK, "nothing is left", async || std::fs::read_dir(&incoming).unwrap().next().is_none()).await;
    }

    async fn long_wave_files_of_broadcasters_become_clips(engine) {
        let (station, owner) = harbour(engine).await;
        for (name, options) in [("night.wav", ["-rf64", "always"]), ("night.w64", ["-f", "w64"])] {
            let sine = ["-f", "lavfi", "-i", "sine=duration=2:sample_rate=16000"];
            let file = ffmpeg(&station, name, &[&sine[..], &options].concat());
            let clip = clip_of(&owner, name, &file).await;
            let page = is(&owner, &clip, "Ready").await.shows("WAV").shows("0:02");
            assert_eq!(files(&page).len(), 5, "{name}");
        }
    }

    async fn what_a_recording_says_of_itself_comes_in_as_it_may_be_changed(engine) {
        let (station, owner) = harbour(engine).await;
        let about = station.data().join("about.txt");
        let mut text = format!(";FFMETADATA1\ntitle=Tide \u{202e}gate {}\n", "ნ".repeat(250));
        for (number, start) in [0, 1_000, 1_500, 60_000].into_iter().enumerate() {
            let chapter = format!("[CHAPTER]\nTIMEBASE=1/1000\nSTART={start}\nEND={start}\ntitle=Part {number}\n");
            text.push_str(&chapter);
        }
        std::fs::write(&about, text).unwrap();
        let sines = ["-f", "lavfi", "-i", "sine=duration=1", "-f", "lavfi", "-i", "sine=frequency=700:duration=3"];
        let about = ["-i", about.to_str().unwrap(), "-map_metadata", "2", "-map_chapters", "2"];
        let tracks = ["-map", "0", "-map", "1", "-disposition:a:0", "0", "-disposition:a:1", "default"];
        let file = ffmpeg(&station, "tracks.mka", &[&sines[..], &about, &tracks].concat());
        let clip = clip_of(&owner, "tracks.mka", &file).await;
        is(&owner, &clip, "Ready").await.shows("0:03").shows("2, of which one is taken").hides("\u{202e}");
        // The title alone, then the chapters alone: nothing else changes.
        let (key, path) = (station.key("publisher", Some("en")), format!("/api/v1{}", clip.trim_start_matches("/desk")));
        let was = asks(&station.reader(), &key, Method::GET, &path, json!(null)).await.answers(200).json();
        assert_eq!(was["title"], format!("Tide gate {}", "ნ".repeat(250)));
        assert_eq!(was["chapters"].as_array().map(Vec::len), Some(3));
        let change = json!({ "version": 0, "title": "Gate" });
        let now = asks(&station.reader(), &key, Method::PATCH, &path, change).await.answers(200).json();
        assert_eq!(now["chapters"], was["chapters"]);
        let page = is(&owner, &clip, "Ready").await;
        let form = page.texts("textarea[name=chapters]").concat();
        let fields = [("version", "1"), ("title", "Gate"), ("chapters", form.as_str()), ("level", "yes")];
        owner.does(&clip, &fields).await.answers(200);
        let change = json!({ "version": 1, "chapters": [{ "start_ms": 500, "title": "ნ".repeat(300) }] });
        let now = asks(&station.reader(), &key, Method::PATCH, &path, change.clone()).await.answers(200).json();
        assert_eq!((&now["title"], &now["chapters"]), (&json!("Gate"), &change["chapters"]));
    }

    async fn a_recording_with_a_fault_is_taken_and_its_page_says_which(engine) {
        let (station, owner) = harbour(engine).await;
        let crossed = ["-f", "lavfi", "-i", "aevalsrc=0.2*sin(2*PI*440*t)|-0.2*sin(2*PI*440*t):s=16000:d=9"];
        let mut file = ffmpeg(&station, "crossed.wav", &crossed);
        file.truncate(file.len() / 3);
        let clip = clip_of(&owner, "crossed.wav", &file).await;
        let page = is(&owner, &clip, "Ready").await;
        let page = page.shows("The two channels cancel each other").shows("it is 0:09 long, and only 0:02 of it can be played");
        let facts = page.texts(".lines tbody td:nth-child(3)");
        assert!(facts.len() == 5 && facts.iter().all(|it| it.starts_with("-16") || it.starts_with("-15")), "{facts:?}");
        let sine = ["-f", "lavfi", "-i", "sine=duration=3"];
        let whole = ffmpeg(&station, "note.m4a", &sine);
        let clip = clip_of(&owner, "note.m4a", &whole[..whole.len() / 2]).await;
        is(&owner, &clip, "Cannot be used").await.shows("This file is not whole");
        // One that begins in the middle of a frame, as radio is recorded.
        let middle = ffmpeg(&station, "radio.mp3", &[&sine[..], &["-id3v2_version", "0", "-write_xing", "0"]].concat());
        let clip = clip_of(&owner, "radio.mp3", &middle[100..]).await;
        is(&owner, &clip, "Ready").await.shows("MP3").hides("cancel each other").hides("cut off:");
    }

    async fn a_clip_is_taken_away_with_a_reason_and_given_back(engine) {
        let (station, owner) = harbour(engine).await;
        let listed = owner.opens("/desk/clips/?q=storm&used=yes").await.answers(200);
        let clip = listed.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap();
        let story = owner.opens(&clip).await.attributes("section[aria-labelledby=uses] a", "href")[0].clone();
        let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
        let withdrawal = format!("{clip}/withdrawal");
        let file = station.reader().opens(&at).await.attributes(".player source", "src")[0].clone();
        station.reader().opens(&file).await.answers(200);
        owner.posts(&withdrawal, &[("reason", " ")]).await.answers(422).shows("Say why it is taken away.");
        owner.posts(&withdrawal, &[("reason", "The speaker asked us to")]).await.answers(303);
        owner.posts(&withdrawal, &[("reason", "Twice")]).await.answers(303);
        owner.opens(&clip).await.shows("Taken away").shows("The speaker asked us to");
        let page = station.reader().soon_sees(&at, 200, "The speaker asked us to").await;
        assert!(page.attributes(".player source", "src").is_empty());
        // Who knows the file's address does not get it either.
        assert_eq!(station.reader().opens(&file).await.answers(410).header("cache-control"), "no-store");
        owner.posts(&format!("{withdrawal}/removal"), &[]).await.answers(303);
        station.reader().soon_misses(&at, "The speaker asked us to").await;
        station.reader().opens(&file).await.answers(200);
    }

    async fn files_of_before_are_taken_away_with_those_of_now(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "gate.wav", &tone(2)).await;
        let before = files(&is(&owner, &clip, "Ready").await);
        let fields = [("version", "0"), ("title", "The tide gate"), ("level", "yes")];
        owner.does(&clip, &fields).await.answers(200);
        let now = files(&is(&owner, &clip, "Ready").await);
        let reader = station.reader();
        let all = async |status: u16| {
            for file in before.iter().chain(&now) {
                reader.opens(file).await.answers(status);
            }
        };
        all(200).await;
        owner.posts(&format!("{clip}/withdrawal"), &[("reason", "A court says so")]).await.answers(303);
        all(410).await;
        owner.posts(&format!("{clip}/withdrawal/removal"), &[]).await.answers(303);
        all(200).await;
    }

    async fn what_readers_hear_is_changed_by_who_publishes_there(engine) {
        let (station, owner) = harbour(engine).await;
        let listed = owner.opens("/desk/clips/?q=storm&used=yes").await.answers(200);
        let clip = listed.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap();
        let own = clip_of(&owner, "gate.wav", &tone(2)).await;
        let path = format!("/clips/{}", clip.rsplit('/').next().unwrap());
        for role in ["contributor", "editor"] {
            let colleague = owner.colleague(&format!("A {role}"), "en", role).await;
            let page = colleague.opens(&clip).await.answers(200).shows("only who publishes there may change it");
            assert!(page.attributes("main form", "action").is_empty());
            colleague.posts(&clip, &[("version", "0"), ("title", "Mine")]).await.answers(403);
            colleague.posts(&format!("{clip}/withdrawal"), &[("reason", "no")]).await.answers(403);
            colleague.posts(&format!("{clip}/withdrawal/removal"), &[]).await.answers(403);
            let key = station.program(role, Some("en"));
            key.posts(&format!("{path}/withdrawal"), &json!({ "reason": "no" })).await.answers(403);
            // What nobody hears is everybody's work.
            colleague.opens(&own).await.answers(200).hides("only who publishes there");
        }
        owner.colleague("Ivo Lark", "en", "publisher").await.posts(&format!("{clip}/withdrawal"), &[("reason", "It was asked for")]).await.answers(303);
    }

    async fn a_clip_is_who_publishes_as_long_as_readers_hear_it(engine) {
        let (_station, owner) = harbour(engine).await;
        let (heard, drafted) = (clip_of(&owner, "gate.wav", &tone(2)).await, clip_of(&owner, "ferry.wav", &tone(3)).await);
        let mara = owner.colleague("Mara Quill", "en", "contributor").await;
        let chooses = async |story: &str, was: &str, chosen: &str| {
            let fields = [("was", writing::id(was)), ("chosen", writing::id(chosen))];
            owner.posts(&format!("{story}/clip"), &fields).await.answers(303);
        };
        let withdraws = async |clip: &str| mara.posts(&format!("{clip}/withdrawal"), &[("reason", "no")]).await;
        let gate = writing::begins(&owner, "Gate opens again").await;
        chooses(&gate, "", &heard).await;
        writing::publishes(&owner, &gate, 3).await.answers(303);
        // A draft without it takes it from nobody.
        chooses(&gate, &heard, "").await;
        withdraws(&heard).await.answers(403);
        mara.opens(&heard).await.answers(200).shows("only who publishes there").shows("Gate opens again").shows("On the site");
        assert!(owner.opens("/desk/clips/?used=no").await.text().find(&heard).is_none());
        // One that only a draft has is nobody's to hear, whatever readers see of the story.
        let ferry = writing::begins(&owner, "Ferry sails again").await;
        writing::publishes(&owner, &ferry, 2).await.answers(303);
        chooses(&ferry, "", &drafted).await;
        mara.opens(&drafted).await.answers(200).hides("only who publishes there").shows("Ferry sails again").hides("On the site");
        writing::publishes(&owner, &ferry, 3).await.answers(303);
        withdraws(&drafted).await.answers(403);
        owner.posts(&format!("{ferry}/withdrawal"), &[("reason", "It was another ferry.")]).await.answers(303);
        withdraws(&drafted).await.answers(303);
        // Once readers have the text without it, it is whose it was.
        writing::publishes(&owner, &gate, 4).await.answers(303);
        mara.opens(&heard).await.answers(200).shows("No story plays it yet");
        withdraws(&heard).await.answers(303);
    }

    async fn who_may_not_change_a_clip_reads_why(engine) {
        let (_station, owner) = harbour(engine).await;
        let page = sends(&owner, "gate.wav", "ar", &tone(2)).await;
        let clip = page.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap();
        let story = writing::begins(&owner, "Gate opens again").await;
        owner.posts(&format!("{story}/clip"), &[("was", ""), ("chosen", writing::id(&clip))]).await.answers(303);
        // In a draft of theirs, and of another edition: nobody hears it.
        let nia = owner.colleague("Nia Brand", "en", "publisher").await;
        let page = nia.opens(&clip).await.answers(200).hides("Listeners hear it");
        page.shows("only who may send recordings there may change it");
        nia.posts(&clip, &[("version", "0"), ("title", "Mine")]).await.answers(403);
    }

    async fn a_clip_of_another_edition_is_not_there_for_desk_and_programs(engine) {
        let (station, owner) = harbour(engine).await;
        let clip = clip_of(&owner, "gate.wav", &tone(2)).await;
        is(&owner, &clip, "Ready").await;
        let id = clip.rsplit('/').next().unwrap().to_owned();
        let stranger = owner.colleague("Ilse Tarrow", "ar", "publisher").await;
        stranger.opens(&clip).await.answers(404);
        stranger.posts(&clip, &[("version", "0"), ("title", "Mine")]).await.answers(404);
        stranger.opens("/desk/clips/").await.answers(200).hides(&id);
        owner.opens("/desk/clips/06etbcf1c5v2h7m3t2s5xw1y0z").await.answers(404);
        owner.opens("/desk/clips/x").await.answers(404);

        let (reader, own) = (station.reader(), station.key("contributor", Some("en")));
        let other = station.key("publisher", Some("ar"));
        let path = format!("/api/v1/clips/{id}");
        asks(&reader, &other, Method::GET, &path, json!(null)).await.answers(404);
        let shown = asks(&reader, &own, Method::GET, &path, json!(null)).await.answers(200).json();
        assert_eq!((shown["state"].as_str(), shown["files"].as_array().map(Vec::len)), (Some("ready"), Some(5)));
        let chapters = json!([{ "start_ms": 250, "title": "The gate" }]);
        let change = json!({ "version": 0, "title": "The gate", "chapters": chapters });
        let changed = asks(&reader, &own, Method::PATCH, &path, change.clone()).await.answers(200).json();
        assert_eq!((changed["version"].as_i64(), &changed["chapters"]), (Some(1), &chapters));
        asks(&reader, &own, Method::PATCH, &path, json!({ "version": 0, "title": "No" })).await.answers(412);
        asks(&reader, &own, Method::PATCH, &path, json!({ "version": 1, "title": " " })).await.answers(422);
        let listed = asks(&reader, &own, Method::GET, "/api/v1/clips?q=gate&limit=1", json!(null)).await.answers(200).json();
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
        let gone = format!("{path}/withdrawal");
        let taken = asks(&reader, &own, Method::POST, &gone, json!({ "reason": "Asked for" })).await.answers(200).json();
        assert_eq!((taken["state"].as_str(), taken["gone_reason"].as_str()), (Some("gone"), Some("Asked for")));
        asks(&reader, &own, Method::DELETE, &gone, json!(null)).await.answers(200);
    }
}
