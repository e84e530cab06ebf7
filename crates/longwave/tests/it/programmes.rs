//! Programmes: made at the desk, heard on the site, followed in podcast apps.

use std::collections::HashSet;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::desk_clips::{clip_of, is};
use crate::desk_jobs::deed;
use crate::support::writing::{begins, id, publishes};
use crate::support::{Answer, Editor, Engine, PUBLIC, Reader, Station, tone, within};

const AT: &str = "/desk/programmes/";
const TIDE_TABLE: &str = "/en/programme/the-tide-table/";
/// How long it may take until a file is made, at low priority and with much else to do.
const PATIENCE: Duration = Duration::from_secs(90);

async fn sample(engine: Engine) -> (Station, Editor) {
    let station = Station::sample(engine).await;
    let owner = station.owner().await;
    (station, owner)
}

/// What a form of the programme's page has, changed.
fn form<'a>(version: &'a str, changes: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let usual = [
        ("title", "Wireless Herring"),
        ("description", "Fish.\nAnd boats."),
        ("author", ""),
        ("owner_email", "studio@harbour.example"),
        ("category", "nature"),
        ("medium", "podcast"),
        ("locked", "yes"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changes.iter().any(|(it, _)| it == name));
    kept.chain(changes.iter().copied()).chain([("version", version)]).collect()
}

/// Makes a programme; returns its address at the desk.
pub async fn makes(editor: &Editor, title: &str) -> String {
    let made = editor.posts(AT, &[("edition", "en"), ("title", title)]).await.answers(303);
    made.header("location").to_owned()
}

/// Attributes of each element with this name.
fn attributes(xml: &str, element: &str, name: &str) -> Vec<String> {
    let start = format!("<{element} ");
    let of = |rest: &str| {
        let tag = rest.split_once('>').unwrap().0;
        let value = tag.split_once(&format!("{name}=\"")).map(|(_, rest)| rest.split_once('"').unwrap().0);
        value.map(str::to_owned)
    };
    xml.split(&start).skip(1).filter_map(of).collect()
}

/// What stands between a tag and its end, each time.
fn texts(xml: &str, element: &str) -> Vec<String> {
    let inner = |rest: &str| {
        rest.split_once('>').unwrap().1.split_once(&format!("</{element}>")).map(|(it, _)| it.to_owned())
    };
    let starts = |rest: &&str| rest.starts_with(['>', ' ']);
    xml.split(&format!("<{element}")).skip(1).filter(starts).filter_map(inner).collect()
}

async fn feed(reader: &Reader, path: &str) -> String {
    let answer = reader.opens(path).await.answers(200);
    assert_eq!(answer.header("content-type"), "application/rss+xml; charset=utf-8");
    let text = answer.text();
    feed_rs::parser::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}"));
    text
}

/// A white square as a bitmap.
fn bitmap(side: u32) -> Vec<u8> {
    let row = (side * 3).div_ceil(4) * 4;
    let mut file = b"BM".to_vec();
    file.extend((54 + row * side).to_le_bytes());
    file.extend([0; 4]);
    for value in [54, 40, side, side, 0x18_0001, 0, row * side, 2835, 2835, 0, 0] {
        file.extend(value.to_le_bytes());
    }
    file.resize((54 + row * side) as usize, 0xee);
    file
}

/// A picture that is brighter from side to side, as a bitmap.
fn slope(width: u32, height: u32) -> Vec<u8> {
    let mut file = bitmap(0);
    file[18..22].copy_from_slice(&width.to_le_bytes());
    file[22..26].copy_from_slice(&height.to_le_bytes());
    let row: Vec<u8> = (0..width).flat_map(|x| [(x * 255 / width) as u8; 3]).collect();
    assert_eq!(row.len() % 4, 0);
    (0..height).for_each(|_| file.extend(&row));
    file
}

/// Sends a picture; returns its id.
async fn sends(editor: &Editor, name: &str, bytes: &[u8]) -> String {
    use base64::Engine as _;
    let encode = |text: &str| base64::prelude::BASE64_STANDARD.encode(text);
    let about = format!("filename {},edition {}", encode(name), encode("en"));
    let (tus, length) = (("tus-resumable", "1.0.0"), bytes.len().to_string());
    let headers = [tus, ("upload-length", length.as_str()), ("upload-metadata", &about)];
    let made = editor.sends(Method::POST, "/desk/uploads", &headers, vec![]).await.answers(201);
    let path = made.header("location").to_owned();
    let piece = [tus, ("content-type", "application/offset+octet-stream"), ("upload-offset", "0")];
    editor.sends(Method::PATCH, &path, &piece, bytes.to_vec()).await.answers(204);
    let said = editor.opens(&path).await.answers(200).json();
    said["place"].as_str().unwrap_or_else(|| panic!("{said}")).rsplit('/').next().unwrap().to_owned()
}

/// Where the desk has the programme that the sample comes with.
async fn tide_table(editor: &Editor) -> String {
    let list = editor.opens(AT).await.answers(200);
    let place = list.texts(".things strong a").iter().position(|it| it == "The Tide Table").unwrap();
    list.attributes(".things strong a", "href").remove(place)
}

/// The programme's page once it says this.
async fn says(editor: &Editor, programme: &str, words: &str) -> Answer {
    within(PATIENCE, &format!("{programme} says “{words}”"), async || {
        editor.opens(programme).await.text().contains(words)
    })
    .await;
    editor.opens(programme).await
}

both_engines! {
    async fn a_programme_is_made_at_the_desk_and_a_story_becomes_its_episode(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        owner.posts(AT, &[("edition", "en"), ("title", " ")]).await.answers(422).shows("Write a title");
        let twice = [("edition", "en"), ("title", "Herring Wireless"), ("once", "06000000000000000000000001")];
        let programme = owner.posts(AT, &twice).await.answers(303).header("location").to_owned();
        assert_eq!(owner.posts(AT, &twice).await.answers(303).header("location"), programme);
        owner.does(&programme, &form("0", &[])).await.shows("Wireless Herring");
        // Its address stays, and so does its name in directories.
        let page = "/en/programme/herring-wireless/";
        reader.soon_sees(page, 200, "No episode of").await.shows("And boats.");
        let before = feed(&reader, &format!("{page}feed.xml")).await;
        assert_eq!(texts(&before, "podcast:guid"), owner.opens(&programme).await.texts(".facts code"));

        // Somebody else was faster.
        owner.posts(&programme, &form("0", &[("title", "Mine")])).await.answers(409).shows("changed this while you were writing");
        for (field, value, says) in [
            ("title", "", "Write a title"),
            ("category", "fish", "Choose one"),
            ("medium", "film", "Choose one"),
            ("owner_email", "studio", "Write an e-mail address"),
            ("funding_url", "javascript:alert(1)", "begins with https://"),
            ("moved_to", "elsewhere", "begins with https://"),
        ] {
            owner.posts(&programme, &form("1", &[(field, value)])).await.answers(422).shows(says);
        }
        owner.posts(&programme, &form("1", &[("funding_url", "https://harbour.example/friends")])).await.answers(422).shows("words of the link");

        let story = begins(&owner, "Nets mended by night").await;
        let offers = owner.opens(&format!("{story}/offers/clips?q=storm")).await.json();
        let clip = offers["offers"][0]["id"].as_str().unwrap();
        owner.posts(&format!("{story}/clip"), &[("was", ""), ("chosen", clip)]).await.answers(303);
        let number = owner.opens(&story).await.attributes("input[name=base]", "value").concat();
        publishes(&owner, &story, number.parse().unwrap()).await.answers(303);
        let at = format!("{story}/episode");
        let episode = |version: &'static str, number: &'static str, bites: &'static str| {
            let programme = programme.rsplit('/').next().unwrap().to_owned();
            let at = at.clone();
            let owner = &owner;
            async move {
                let fields = [("version", version), ("programme", programme.as_str()), ("season", ""), ("number", number), ("kind", "full"), ("soundbites", bites)];
                owner.posts(&at, &fields).await
            }
        };
        owner.opens(&at).await.answers(200).shows("Wireless Herring");
        episode("0", "0", "").await.answers(422).shows("Write a number from 1");
        episode("0", "7", "0:01 9:59:59 For ever").await.answers(422).shows("before the sound does");
        episode("0", "7", "0:01 0:04 Twine & tar").await.answers(303);
        episode("0", "8", "").await.answers(409).shows("changed this while you were writing");
        reader.soon_sees(page, 200, "Nets mended by night").await.shows("Episode 7").shows("<audio controls");
        let xml = feed(&reader, &format!("{page}feed.xml")).await;
        let urn = |id: &str| id.parse::<lw_base::Id>().unwrap().urn();
        assert_eq!(texts(&xml, "guid"), [urn(id(&story))]);
        assert_eq!(texts(&xml, "podcast:soundbite"), ["Twine &amp; tar"]);
        let short = format!("/en/a/{}", id(&story));
        let shown = reader.opens(reader.opens(&short).await.header("location")).await.answers(200);
        assert!(shown.attributes(".story-top a", "href").contains(&page.to_owned()));
        let data: Value = serde_json::from_str(&shown.texts("script[type='application/ld+json']").concat()).unwrap();
        assert_eq!(data["isPartOf"]["name"], "Wireless Herring");

        // It leaves and comes back with the name that apps know it by.
        owner.posts(&at, &[("version", "1"), ("programme", ""), ("kind", "full")]).await.answers(303);
        reader.soon_misses(page, "Nets mended by night").await;
        episode("2", "9", "").await.answers(303);
        reader.soon_sees(page, 200, "Episode 9").await;
        assert_eq!(texts(&feed(&reader, &format!("{page}feed.xml")).await, "guid"), [urn(id(&story))]);
        // Of an episode it is said by itself whom it is for.
        let said = [("version", "3"), ("programme", id(&programme)), ("number", "9"), ("kind", "full"), ("explicit", "yes")];
        owner.posts(&at, &said).await.answers(303);
        reader.soon_sees(&format!("{page}feed.xml"), 200, "<itunes:explicit>true<").await.shows("<itunes:explicit>false<");
        assert_eq!(owner.opens(&at).await.texts("#explicit option[selected]"), ["Not for children"]);
        owner.posts(&format!("{story}/withdrawal"), &[("reason", "It was another net.")]).await.answers(303);
        reader.soon_misses(&format!("{page}feed.xml"), "Nets mended").await;
        owner.opens("/desk/audit/").await.shows("Said which episode it is").shows("Wireless Herring");
    }

    async fn soundbites_move_with_what_is_cut_off_and_end_with_the_sound(engine) {
        let (station, owner) = sample(engine).await;
        let (clip, short) = (clip_of(&owner, "gate.wav", &tone(6)).await, clip_of(&owner, "short.wav", &tone(2)).await);
        is(&owner, &clip, "Ready").await;
        let chooses = async |story: &str, was: &str, clip: &str| {
            owner.posts(&format!("{story}/clip"), &[("was", was), ("chosen", clip)]).await.answers(303);
            let number = owner.opens(story).await.attributes("input[name=base]", "value").concat();
            publishes(&owner, story, number.parse().unwrap()).await.answers(303);
        };
        let story = begins(&owner, "Gate opens again").await;
        chooses(&story, "", id(&clip)).await;
        let (programme, at) = (makes(&owner, "Gate Hour").await, format!("{story}/episode"));
        let said = [("version", "0"), ("programme", id(&programme)), ("season", ""), ("number", "1"), ("kind", "full"),
            ("soundbites", "0:00 0:01 Hush\n0:04 0:05 The gate")];
        owner.posts(&at, &said).await.answers(303);
        let (program, path) = (station.program("publisher", Some("en")), format!("/stories/{}/episode", id(&story)));
        let bites = async || {
            let said = program.gets(&path).await.answers(200).json()["soundbites"].clone();
            said.as_array().unwrap().iter().map(|it| it["start_ms"].as_i64().unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(bites().await, [0, 4_000]);
        owner.does(&clip, &[("version", "0"), ("title", "gate"), ("level", "yes"), ("trim", "yes")]).await.answers(200);
        // What was silence is no passage any more.
        let cut = bites().await;
        assert!(cut.len() == 1 && (2_400..2_900).contains(&cut[0]), "{cut:?}");
        owner.posts(&at, &[&[("version", "1")], &said[1..]].concat()).await.answers(409);
        let reader = station.reader();
        let start = format!("startTime=\"{}", cut[0] as f64 / 1_000.0);
        reader.soon_sees("/en/programme/gate-hour/feed.xml", 200, &start).await;
        // Another sound ends before it begins.
        is(&owner, &short, "Ready").await;
        chooses(&story, id(&clip), id(&short)).await;
        reader.soon_misses("/en/programme/gate-hour/feed.xml", "podcast:soundbite").await;
        chooses(&story, id(&short), id(&clip)).await;
        owner.does(&clip, &[("version", "1"), ("title", "gate"), ("level", "yes")]).await.answers(200);
        assert_eq!(bites().await, [4_000]);
    }

    async fn soundbites_that_nobody_touches_keep_their_parts_of_a_second(engine) {
        let (station, owner) = sample(engine).await;
        let story = station.story("Night ferry to Brack sails");
        let (program, path) = (station.program("publisher", Some("en")), format!("/stories/{story}/episode"));
        let was = program.gets(&path).await.answers(200).json();
        // The second one begins and ends within one.
        let bites = json!([{"start_ms": 500, "length_ms": 1_650, "title": "Ropes"}, {"start_ms": 2_100, "length_ms": 300, "title": ""}]);
        let wanted = json!({"version": was["version"], "programme": was["programme"], "number": was["number"], "soundbites": bites});
        let now = program.asks(Method::PUT, &path, &[], Some(&wanted)).await.answers(200).json();
        let at = format!("/desk/stories/{story}/episode");
        let page = owner.opens(&at).await.answers(200);
        let text = page.texts("textarea[name=soundbites]").concat();
        let sends = async |version: &Value, bites: &str| {
            let (version, programme) = (version.to_string(), was["programme"].as_str().unwrap());
            let fields = [("version", version.as_str()), ("programme", programme), ("number", "43"), ("kind", "full"), ("soundbites", bites)];
            owner.posts(&at, &fields).await.answers(303);
            program.gets(&path).await.answers(200).json()
        };
        let now = sends(&now["version"], &text).await;
        assert_eq!((&now["number"], &now["soundbites"]), (&json!(43), &bites));
        // Another name moves nothing, and what is new is as it is written.
        let now = sends(&now["version"], &format!("{}\n0:03 0:04", text.replace("Ropes", "Twine"))).await;
        let said: Vec<_> = now["soundbites"].as_array().unwrap().iter().map(|it| (it["start_ms"].as_i64(), it["length_ms"].as_i64())).collect();
        assert_eq!(said, [(Some(500), Some(1_650)), (Some(2_100), Some(300)), (Some(3_000), Some(1_000))]);
        assert_eq!(now["soundbites"][0]["title"], "Twine");
    }

    async fn soundbites_are_written_in_the_digits_of_a_keyboard_and_none_is_lost(engine) {
        let (station, owner) = sample(engine).await;
        let program = station.program("publisher", Some("en"));
        let story = station.story("Night ferry to Brack sails");
        let (at, path) = (format!("/desk/stories/{story}/episode"), format!("/stories/{story}/episode"));
        let was = program.gets(&path).await.answers(200).json();
        let (version, programme) = (was["version"].to_string(), was["programme"].as_str().unwrap());
        let says = |bites: &'static str| {
            [("version", version.as_str()), ("programme", programme), ("season", "\u{661}"), ("number", "\u{664}\u{662}"), ("kind", "full"), ("soundbites", bites)]
        };
        owner.posts(&at, &says("0:02 0:04 Twine\n0:02 0:05 Twine and tar")).await.answers(422).shows("begin at the same time");
        owner.posts(&at, &says("\u{660}:\u{660}\u{662} \u{660}:\u{660}\u{664} Twine")).await.answers(303);
        let now = program.gets(&path).await.answers(200).json();
        assert_eq!((&now["season"], &now["number"], &now["soundbites"][0]["start_ms"]), (&json!(1), &json!(42), &json!(2_000)));
    }

    async fn chapters_go_with_a_clip_that_is_taken_away(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        let clip = clip_of(&owner, "gate.wav", &tone(4)).await;
        is(&owner, &clip, "Ready").await;
        owner.posts(&clip, &[("version", "0"), ("title", "gate"), ("chapters", "0:02 The sluice")]).await.answers(303);
        let (story, programme) = (begins(&owner, "Gate opens again").await, makes(&owner, "Gate Hour").await);
        owner.posts(&format!("{story}/clip"), &[("was", ""), ("chosen", id(&clip))]).await.answers(303);
        let said = [("version", "0"), ("programme", id(&programme)), ("season", ""), ("number", "1"), ("kind", "full")];
        owner.posts(&format!("{story}/episode"), &said).await.answers(303);
        publishes(&owner, &story, 3).await.answers(303);
        let chapters = format!("/en/programme/gate-hour/chapters/{}.json", id(&story));
        reader.soon_sees(&chapters, 200, "The sluice").await;
        owner.posts(&format!("{clip}/withdrawal"), &[("reason", "Not ours")]).await.answers(303);
        reader.soon_sees(&chapters, 404, "").await;
    }

    async fn times_on_the_air_that_are_wrong_do_not_overwrite_a_colleagues(engine) {
        let (_station, owner) = sample(engine).await;
        let programme = makes(&owner, "Gate Hour").await;
        let times = format!("{programme}/times");
        let row = |version: &'static str, lasts: &'static str| [("version", version), ("days", "1"), ("starts", "18:30"), ("lasts", lasts)];
        owner.posts(&times, &row("0", "30")).await.answers(303);
        // Who had seen what was before mends a fault, and is told then that it was changed.
        let page = owner.posts(&times, &row("0", "")).await.answers(422);
        assert_eq!(page.attributes(&format!("form[action='{times}'] input[name=version]"), "value"), ["0"]);
        owner.posts(&times, &row("0", "45")).await.answers(409);
    }

    async fn an_episode_whose_files_are_given_up_comes_with_one_that_is_there(engine) {
        let (station, owner) = sample(engine).await;
        let (reader, clip) = (station.reader(), clip_of(&owner, "gate.wav", &tone(6)).await);
        is(&owner, &clip, "Ready").await;
        let story = begins(&owner, "Gate opens again").await;
        owner.posts(&format!("{story}/clip"), &[("was", ""), ("chosen", id(&clip))]).await.answers(303);
        publishes(&owner, &story, 3).await.answers(303);
        let programme = makes(&owner, "Gate Hour").await;
        let said = [("version", "0"), ("programme", id(&programme)), ("season", ""), ("number", "1"), ("kind", "full")];
        owner.posts(&format!("{story}/episode"), &said).await.answers(303);
        let [full, light] = ["feed.xml", "light.xml"].map(|it| format!("/en/programme/gate-hour/{it}"));
        reader.soon_sees(&full, 200, "audio/mpeg").await;
        // As if the work were at its fourth file.
        station.changes(&format!("DELETE FROM clip_rendition WHERE bitrate > 48000 AND clip_id = '{}'", id(&clip))).await;
        owner.posts(&format!("{clip}/withdrawal"), &[("reason", "For a moment")]).await.answers(303);
        owner.posts(&format!("{clip}/withdrawal/removal"), &[]).await.answers(303);
        // The light feed's file is there for good, the best one is not.
        reader.soon_sees(&light, 200, "Gate opens again").await;
        let (xml, kept) = (feed(&reader, &full).await, feed(&reader, &light).await);
        assert!(!xml.contains("Gate opens again"), "{xml}");
        assert_eq!(attributes(&kept, "enclosure", "type"), ["audio/mp4"]);
        let item = async || {
            let all = reader.opens("/en/feed.xml").await.answers(200).text();
            all.split("<item>").find(|it| it.contains("Gate opens again")).unwrap().to_owned()
        };
        let of_all = item().await;
        assert!(!of_all.contains("<enclosure "), "{of_all}");
        // Nothing more can be made of the recording.
        let folder = std::fs::read_dir(station.data().join("originals")).unwrap();
        let original = folder.flat_map(|it| std::fs::read_dir(it.unwrap().path()).unwrap()).map(|it| it.unwrap().path());
        original.for_each(|it| {
            std::fs::remove_file(&it).unwrap();
            std::fs::write(it, "no sound").unwrap();
        });
        owner.does(&clip, &[("version", "0"), ("title", "The gate"), ("level", "yes")]).await.answers(200);
        is(&owner, &clip, "Cannot be used").await;
        reader.soon_sees(&full, 200, "Gate opens again").await;
        let file = attributes(&feed(&reader, &full).await, "enclosure", "url");
        assert_eq!(file, attributes(&kept, "enclosure", "url"));
        assert!(item().await.contains(&format!("<enclosure url=\"{}\"", file[0])), "{}", item().await);
    }

    async fn a_feed_is_to_the_rules_of_podcast_directories(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let path = format!("{TIDE_TABLE}feed.xml");
        let xml = feed(&reader, &path).await;
        let captions = attributes(&xml, "podcast:transcript", "url");
        assert_eq!(attributes(&xml, "podcast:transcript", "type")[..2], ["text/vtt", "application/x-subrip"]);
        reader.opens(&captions[0]).await.answers(200).shows("WEBVTT");
        for (element, text) in [
            ("language", "en"),
            ("itunes:author", "Ilse Tarrow and Leontine Vash"),
            ("itunes:email", "studio@harbour-radio.example"),
            ("itunes:type", "episodic"),
            ("podcast:locked", "yes"),
            ("podcast:medium", "podcast"),
            ("podcast:funding", "Become a friend of the station"),
        ] {
            assert_eq!(texts(&xml, element), [text], "{element}");
        }
        assert_eq!(attributes(&xml, "itunes:category", "text"), ["News", "Daily News"]);
        assert!(texts(&xml, "itunes:explicit").iter().all(|it| it == "false"));
        assert_eq!(attributes(&xml, "atom:link", "href"), [format!("{PUBLIC}{path}")]);
        assert_eq!(texts(&xml, "itunes:episode"), ["42", "41", "40"]);
        assert_eq!(texts(&xml, "podcast:guid")[0].len(), 36);
        assert!(attributes(&xml, "podcast:person", "href")[0].contains("/byline/"));
        assert!(!texts(&xml, "podcast:location").is_empty());
        // A cover that Apple takes: a JPEG of 1400 to 3000 pixels, square.
        let cover = attributes(&xml, "itunes:image", "href").remove(0);
        let file = reader.opens(&cover).await.answers(200);
        let frame = file.bytes.windows(4).position(|it| matches!(it, [0xff, 0xc0 | 0xc2, 0, 17])).unwrap();
        let side = |at: usize| u16::from_be_bytes([file.bytes[at], file.bytes[at + 1]]);
        assert_eq!((side(frame + 5), side(frame + 7)), (1400, 1400));
        // What is said of the sound is so, asked in each of the ways that apps ask.
        let urls = attributes(&xml, "enclosure", "url");
        assert_eq!(urls.len(), 3);
        for ((url, length), kind) in urls.iter().zip(attributes(&xml, "enclosure", "length")).zip(attributes(&xml, "enclosure", "type")) {
            let head = reader.asks(Method::HEAD, url, &[]).await.answers(200);
            assert_eq!((head.header("content-length"), head.header("content-type")), (length.as_str(), kind.as_str()));
            assert_eq!((kind.as_str(), head.header("accept-ranges")), ("audio/mpeg", "bytes"));
            let part = reader.opens_with(url, &[("range", "bytes=0-1")]).await.answers(206);
            assert_eq!((part.bytes.len(), part.header("content-range")), (2, format!("bytes 0-1/{length}").as_str()));
        }
        // A media type and its codec are told apart.
        assert!(attributes(&xml, "podcast:alternateEnclosure", "type").iter().all(|it| !it.contains(';')));
        assert!(attributes(&xml, "podcast:alternateEnclosure", "codecs").contains(&"opus".to_owned()));
        // Each file is known by its bytes.
        let files = attributes(&xml, "podcast:source", "uri");
        let integrity = attributes(&xml, "podcast:integrity", "value");
        assert_eq!((files.len(), integrity.len()), (6, 6));
        for (url, integrity) in files.iter().zip(integrity) {
            use base64::Engine as _;
            use sha2::Digest as _;
            let hash = sha2::Sha256::digest(&reader.opens(url).await.answers(200).bytes);
            assert_eq!(integrity, format!("sha256-{}", base64::prelude::BASE64_STANDARD.encode(hash)));
        }
        let light = feed(&reader, &format!("{TIDE_TABLE}light.xml")).await;
        assert_eq!(texts(&light, "guid"), texts(&xml, "guid"));
        assert!(light.len() < xml.len() && !light.contains("content:encoded>"));
        for (feed, most) in [(&xml, 4_000), (&light, 500)] {
            for item in feed.split("<item>").skip(1) {
                let (title, notes) = (texts(item, "title").concat(), texts(item, "description").concat());
                assert!(notes != title && notes.contains("\n\n"), "{title}: {notes}");
                let bytes = notes.replace("&apos;", "'").replace("&quot;", "\"").len();
                assert!(bytes <= most, "{title}: {bytes}");
            }
        }
        // Nothing new is nothing sent.
        within(PATIENCE, "a whole second is over", async || {
            reader.opens(&path).await.headers.contains_key("last-modified")
        })
        .await;
        let answer = reader.opens(&path).await;
        let since = answer.header("last-modified").to_owned();
        assert!(since.ends_with("GMT"));
        reader.opens_with(&path, &[("if-none-match", answer.header("etag"))]).await.answers(304);
        reader.opens_with(&path, &[("if-modified-since", &since)]).await.answers(304);
        for old in ["Thu, 01 Jan 1970 00:00:00 GMT", "yesterday", ""] {
            reader.opens_with(&path, &[("if-modified-since", old)]).await.answers(200);
        }
        // The tag says more than the time.
        reader.opens_with(&path, &[("if-none-match", "\"other\""), ("if-modified-since", &since)]).await.answers(200);
        let head = reader.asks(Method::HEAD, &path, &[]).await.answers(200);
        assert_eq!((head.header("etag"), head.bytes.len()), (answer.header("etag"), 0));
        reader.asks(Method::HEAD, &path, &[("if-modified-since", &since)]).await.answers(304);
        // What people read has other things laid over it, and no time.
        assert!(!reader.opens(TIDE_TABLE).await.headers.contains_key("last-modified"));
        // The same programme for readers of any feed.
        for format in ["feed.atom", "feed.json"] {
            let other = reader.opens(&format!("{TIDE_TABLE}{format}")).await.answers(200).text();
            assert_eq!(feed_rs::parser::parse(other.as_bytes()).unwrap().entries.len(), 4, "{format}");
        }
        reader.opens("/en/programme/none/feed.xml").await.answers(404);
        reader.opens("/ar/programme/the-tide-table/light.xml").await.answers(404);
        for number in ["0", "01", "1", "x", "99999999999999999999"] {
            reader.opens(&format!("{TIDE_TABLE}archive/{number}")).await.answers(404);
        }
    }

    async fn a_programmes_page_says_what_it_is_to_readers_and_machines(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let page = reader.opens(TIDE_TABLE).await.answers(200);
        assert_eq!(page.texts("h1"), ["The Tide Table"]);
        assert_eq!(page.texts(".episodes h2").len(), 4);
        // A file that all play, and the lightest for who saves data, with the size of the first.
        assert_eq!(page.attributes(".episodes audio source[data-low]", "type"), ["audio/ogg; codecs=opus"; 3]);
        assert_eq!(page.attributes(".episodes audio source:first-child", "type"), ["audio/mpeg"; 3]);
        assert!(page.texts(".episodes .meta span").iter().any(|it| it.ends_with("MB")), "{}", page.text());
        page.clone().shows("Bonus").shows("Season 3, episode 42").shows("The sound is no");
        let feeds = page.attributes(".show-links a", "href");
        assert_eq!(feeds, [format!("{TIDE_TABLE}feed.xml"), format!("{TIDE_TABLE}light.xml"), "https://harbour-radio.example/friends".to_owned()]);
        let data: Value = serde_json::from_str(&page.texts("script[type='application/ld+json']").concat()).unwrap();
        assert_eq!((&data["@type"], &data["name"]), (&json!("PodcastSeries"), &json!("The Tide Table")));
        assert_eq!(data["hasPart"][0]["@type"], "PodcastEpisode");
        assert_eq!(data["hasPart"][0]["episodeNumber"], 42);
        // The list leads there, and every page of an edition with programmes to the list.
        reader.opens("/en/programme/").await.answers(200).shows(TIDE_TABLE).shows("Night Lines");
        reader.opens("/en/").await.answers(200).shows("href=\"/en/programme/\"").shows("href=\"/en/schedule/\"");
        reader.opens("/fr/").await.answers(200).hides("href=\"/fr/programme/\"");
        reader.opens("/fr/programme/").await.answers(200).shows("noindex");
        reader.opens("/ar/programme/").await.answers(200).shows("خطوط الليل");
        for path in ["/en/programme/none/", "/en/programme/the-tide-table/page/2", "/en/programme/the-tide-table/page/1", "/ar/programme/the-tide-table/"] {
            reader.opens(path).await.answers(404);
        }
    }

    async fn the_schedule_says_what_is_on_the_air_now(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        let programme = makes(&owner, "Carrier Wave").await;
        let times = format!("{programme}/times");
        let row = |days: &'static str, starts: &'static str, lasts: &'static str| [("days", days), ("starts", starts), ("lasts", lasts)];
        for (wrong, says) in [
            ([row("daily", "25:00", "10"), row("1", "", "")].concat(), "Each time needs"),
            ([row("", "10:00", "10"), row("1", "", "")].concat(), "Each time needs"),
            ([row("daily", "10:00", "0"), row("1", "", "")].concat(), "Each time needs"),
            ([row("daily", "10:00", "61"), row("3", "11:00", "10")].concat(), "Two times overlap"),
        ] {
            let fields: Vec<_> = wrong.into_iter().chain([("version", "0")]).collect();
            owner.posts(&times, &fields).await.answers(422).shows(says);
        }
        let all_day: Vec<_> = row("daily", "00:00", "1440").into_iter().chain([("version", "0")]).collect();
        owner.does(&times, &all_day).await.answers(200);
        owner.posts(&times, &row("6", "10:00", "5").into_iter().chain([("version", "0")]).collect::<Vec<_>>()).await.answers(409);
        let page = reader.soon_sees("/en/schedule/", 200, "Carrier Wave").await;
        assert!(page.texts("[aria-current=time]").iter().any(|it| it.contains("Carrier Wave") && it.contains("On air now")), "{:?}", page.texts("[aria-current=time]"));
        reader.opens("/en/programme/carrier-wave/").await.shows("On air now");
        // What has ended is on the air no more.
        owner.does(&programme, &form("1", &[("title", "Carrier Wave"), ("ended", "yes")])).await.answers(200);
        reader.soon_misses("/en/schedule/", "Carrier Wave").await;
        let ended = feed(&reader, "/en/programme/carrier-wave/feed.xml").await;
        assert_eq!(texts(&ended, "itunes:complete"), ["Yes"]);
        reader.opens("/en/programme/carrier-wave/").await.shows("has ended").hides("On air now");
        // An edition's own digits: Arabic times of day.
        reader.opens("/ar/schedule/").await.answers(200).shows("خطوط الليل");
        reader.opens("/fr/schedule/").await.answers(200).shows("noindex");
    }

    async fn the_schedule_says_what_is_over_and_what_began_before_midnight(engine) {
        let (station, owner) = sample(engine).await;
        let programme = makes(&owner, "Carrier Wave").await;
        let around_midnight = [("days", "daily"), ("starts", "23:59"), ("lasts", "2"), ("version", "0")];
        owner.does(&format!("{programme}/times"), &around_midnight).await.answers(200);
        let page = station.reader().soon_sees("/en/schedule/", 200, "Carrier Wave").await;
        let over: Vec<String> = page.texts(".over").into_iter().filter(|it| it.contains("Carrier Wave")).collect();
        assert_eq!(over.len(), 1, "{over:?}");
        assert!(over[0].contains("23:59 yesterday to 00:01 today") && over[0].contains("Ended"), "{over:?}");
        // Today's own is still to come.
        let all: Vec<String> = page.texts(".on-air > li").into_iter().filter(|it| it.contains("Carrier Wave")).collect();
        assert!(all.len() == 2 && all[1].contains("23:59 to 00:01"), "{all:?}");
    }

    async fn a_cover_is_made_of_a_picture_that_is_large_enough(engine) {
        let (station, owner) = sample(engine).await;
        let programme = makes(&owner, "Covers").await;
        let cover = format!("{programme}/cover");
        owner.opens(&programme).await.shows("1,400 × 1,400");
        let small = sends(&owner, "small.bmp", &bitmap(1_399)).await;
        owner.opens(&format!("{cover}?q=nothing-like-it")).await.answers(200).shows("Nothing was found");
        owner.posts(&cover, &[("was", ""), ("chosen", "06000000000000000000000001")]).await.answers(422);
        owner.posts(&cover, &[("was", ""), ("chosen", &small)]).await.answers(303);
        says(&owner, &programme, "fewer than 1,400 pixels").await;
        let large = sends(&owner, "large.bmp", &bitmap(1_500)).await;
        owner.posts(&cover, &[("was", ""), ("chosen", &large)]).await.answers(409).shows("changed this while you were writing");
        owner.posts(&cover, &[("was", &small), ("chosen", &large)]).await.answers(303);
        let page = says(&owner, &programme, "class=\"picture-here\"").await;
        assert_eq!(page.attributes(".picture-here", "width"), ["1500"]);
        let image = attributes(&feed(&station.reader(), "/en/programme/covers/feed.xml").await, "itunes:image", "href");
        assert!(image[0].ends_with(&page.attributes(".picture-here", "src").concat()), "{image:?}");
        // One that came without its file cannot be made larger than it is.
        let offers = owner.opens(&cover).await.attributes("button[name=chosen]", "value");
        let old = offers.iter().find(|it| **it != small).unwrap();
        owner.posts(&cover, &[("was", &large), ("chosen", old)]).await.answers(303);
        says(&owner, &programme, "came without the file").await;
        owner.posts(&cover, &[("was", &large), ("chosen", "")]).await.answers(303);
        owner.opens(&programme).await.hides("came without the file").shows("1,400 × 1,400");
    }

    async fn a_cover_stays_until_another_is_made(engine) {
        let (station, owner) = sample(engine).await;
        let programme = tide_table(&owner).await;
        let cover = format!("{programme}/cover");
        let reader = station.reader();
        let image = async || attributes(&feed(&reader, &format!("{TIDE_TABLE}feed.xml")).await, "itunes:image", "href").remove(0);
        let chosen = async || owner.opens(&cover).await.attributes("input[name=was]", "value").remove(0);
        let (good, was) = (image().await, chosen().await);
        let small = sends(&owner, "small.bmp", &bitmap(1_399)).await;
        owner.posts(&cover, &[("was", &was), ("chosen", &small)]).await.answers(303);
        assert_eq!(image().await, good);
        let page = says(&owner, &programme, "fewer than 1,400 pixels").await.shows("the cover from before stays");
        assert!(good.ends_with(&page.attributes(".picture-here", "src").concat()));
        assert_eq!((image().await, chosen().await), (good.clone(), was.clone()));
        // And a good one takes its place.
        let large = sends(&owner, "large.bmp", &bitmap(1_500)).await;
        owner.posts(&cover, &[("was", &was), ("chosen", &large)]).await.answers(303);
        owner.opens(&programme).await.hides("fewer than 1,400 pixels").shows("class=\"picture-here\"");
        within(PATIENCE, "the cover is of the large one", async || image().await != good).await;
        owner.opens(&programme).await.hides("the cover from before stays").shows("width=\"1500\"");
    }

    async fn work_on_a_cover_that_was_stopped_says_so_and_is_taken_up_again(engine) {
        let (station, owner) = sample(engine).await;
        let programme = makes(&owner, "Covers").await;
        let picture = sends(&owner, "large.bmp", &bitmap(1_400)).await;
        crate::desk_pictures::is_made(&owner, &format!("/desk/pictures/{picture}")).await;
        // Its file cannot be read for a while.
        let (there, away) = (station.data().join("originals"), station.data().join("away"));
        std::fs::rename(&there, &away).unwrap();
        owner.posts(&format!("{programme}/cover"), &[("was", ""), ("chosen", &picture)]).await.answers(303);
        let next = async || {
            let jobs = owner.opens("/desk/jobs/").await;
            jobs.text().split("<li id=").any(|job| job.contains("Covers") && job.contains("The next try"))
        };
        within(PATIENCE, "the cover waits for another try", next).await;
        owner.opens(&programme).await.shows("is being made").hides("It was stopped.");
        owner.posts(&deed(&owner, "Covers").await.unwrap(), &[]).await.answers(303);
        let page = owner.opens(&programme).await.shows("It was stopped.").hides("is being made");
        std::fs::rename(&away, &there).unwrap();
        let again = page.attributes("form[action$='/attempt']", "action").remove(0);
        owner.posts(&again, &[]).await.answers(303);
        says(&owner, &programme, "class=\"picture-here\"").await.hides("It was stopped.");
    }

    async fn a_cover_follows_its_picture(engine) {
        let (station, owner) = sample(engine).await;
        let programme = makes(&owner, "Covers").await;
        let picture = sends(&owner, "slope.bmp", &slope(1_500, 1_400)).await;
        let at = format!("/desk/pictures/{picture}");
        crate::desk_pictures::is_made(&owner, &at).await;
        owner.posts(&format!("{programme}/cover"), &[("was", ""), ("chosen", &picture)]).await.answers(303);
        let cover = async || owner.opens(&programme).await.attributes(".picture-here", "src").concat();
        within(PATIENCE, "the cover is made", async || !cover().await.is_empty()).await;
        let first = cover().await;
        // Around another point it is made again; until then the one before stays.
        crate::desk_pictures::says(&owner, &at, &[("focus_x", "0")]).await.answers(303);
        within(PATIENCE, "the cover is cut anew", async || {
            let now = cover().await;
            assert!(!now.is_empty());
            now != first
        })
        .await;
        // Who made it is in it, also where that is corrected.
        let before = cover().await;
        crate::desk_pictures::says(&owner, &at, &[("credit", "Harbour pool")]).await.answers(303);
        within(PATIENCE, "the cover names who made it", async || cover().await != before).await;
        let file = station.reader().opens(&cover().await).await.answers(200).bytes;
        assert!(file.windows(12).any(|it| it == b"Harbour pool"));
        // And of the picture that is put in its place.
        let other = sends(&owner, "other.bmp", &bitmap(1_400)).await;
        crate::desk_pictures::is_made(&owner, &format!("/desk/pictures/{other}")).await;
        let second = cover().await;
        owner.posts(&format!("{at}/replacement"), &[("by", &other), ("words", "keep")]).await.answers(303);
        within(PATIENCE, "the cover is of the other", async || {
            let now = cover().await;
            assert!(!now.is_empty());
            now != second
        })
        .await;
    }

    async fn pages_show_a_cover_in_light_files(engine) {
        let (station, owner) = sample(engine).await;
        let programme = tide_table(&owner).await;
        let picture = sends(&owner, "slope.bmp", &slope(1_500, 1_400)).await;
        let cover = format!("{programme}/cover");
        let was = owner.opens(&cover).await.attributes("input[name=was]", "value").remove(0);
        owner.posts(&cover, &[("was", &was), ("chosen", &picture)]).await.answers(303);
        let reader = station.reader();
        within(PATIENCE, "the page has the best format", async || {
            reader.opens(TIDE_TABLE).await.attributes("header picture source", "type").first().is_some_and(|it| it == "image/avif")
        })
        .await;
        for (path, is_lazy) in [(TIDE_TABLE, false), ("/en/programme/", true)] {
            let page = reader.opens(path).await.answers(200);
            let best = page.attributes(".cover source", "srcset").remove(0);
            let widths: Vec<&str> = best.split(", ").map(|it| it.rsplit(' ').next().unwrap()).collect();
            assert_eq!(widths, ["144w", "256w", "408w", "650w"], "{path}");
            let src = page.attributes(".cover picture img", "src").remove(0);
            let width: u32 = page.attributes(".cover picture img", "width")[0].parse().unwrap();
            assert!(width <= 650, "{path}: {width}");
            assert!(reader.opens(&src).await.answers(200).bytes.len() <= 40_000, "{path}");
            let lazy = page.attributes(".cover picture img", "loading");
            assert_eq!(lazy.first().is_some_and(|it| it == "lazy"), is_lazy, "{path}");
        }
        // Podcast apps have the large one still.
        let large = owner.opens(&programme).await.attributes(".picture-here", "width");
        assert_eq!(large, ["1400"]);
    }

    async fn three_hundred_episodes_and_more_are_in_archives(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let xml = feed(&reader, &format!("{TIDE_TABLE}feed.xml")).await;
        let file = attributes(&xml, "enclosure", "url").remove(0);
        let hash = file.rsplit('/').next().unwrap().split('.').next().unwrap();
        let of = |table: &str, columns: &str, row: &dyn Fn(usize) -> String| {
            let rows: Vec<String> = (0..610).map(row).collect();
            format!("INSERT INTO {table} ({columns}) {}", rows.join(" UNION ALL "))
        };
        let key = |letter: char, n: usize| format!("0{letter}{n:024}");
        let clip = format!("(SELECT clip_id FROM clip_rendition WHERE blob_hash = '{hash}')");
        let programme = "(SELECT id FROM programme WHERE title = 'The Tide Table')";
        let text = "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"Low water.\"}]}]}";
        for sql in [
            of("story", "id, edition_id, source_id, created_at, made_by, changed_at", &|n| { let id = key('1', n); format!("SELECT '{id}', 'en', '{id}', {n}, 'sample', {n}") }),
            of("revision", "id, story_id, number, slug, headline, document, words, made_by, made_at, clip_id", &|n| format!("SELECT '{}', '{}', 1, 'tide-{n}', 'Tide {n}', '{text}', 2, 'sample', {n}, {clip}", key('2', n), key('1', n))),
            of("publication", "id, story_id, revision_id, edition_id, slug, first_from, public_from, made_by", &|n| format!("SELECT '{}', '{}', '{}', 'en', 'tide-{n}', {n}000, {n}000, 'sample'", key('3', n), key('1', n), key('2', n))),
            of("episode", "story_id, programme_id, kind, guid, changed_by", &|n| format!("SELECT '{}', {programme}, 'full', 'tide:{n}', 'sample'", key('1', n))),
        ] {
            // SQLite takes five hundred parts in one statement.
            let (head, rows) = sql.split_once(") SELECT").unwrap();
            let rows: Vec<&str> = rows.split(" UNION ALL SELECT").collect();
            for some in rows.chunks(200) {
                station.changes(&format!("{head}) SELECT{}", some.join(" UNION ALL SELECT"))).await;
            }
        }
        station.changes("DELETE FROM page").await;
        // Apps that follow the feed are told where it is now; who pays by the megabyte stays with the light one.
        let publisher = station.program("publisher", Some("en"));
        let all = publisher.gets("/editions/en/programmes").await.answers(200).json();
        let tide = all["items"].as_array().unwrap().iter().find(|it| it["title"] == "The Tide Table").unwrap();
        let at = format!("/editions/en/programmes/{}", tide["id"].as_str().unwrap());
        let moved = json!({"version": tide["version"], "moved_to": "https://new.example/feed.xml"});
        publisher.asks(Method::PATCH, &at, &[], Some(&moved)).await.answers(200);
        reader.soon_sees(&format!("{TIDE_TABLE}feed.xml"), 200, "<itunes:new-feed-url>https://new.example/feed.xml<").await;
        let newest = feed(&reader, &format!("{TIDE_TABLE}light.xml")).await;
        for xml in [&newest, &feed(&reader, &format!("{TIDE_TABLE}archive/1")).await, &feed(&reader, &format!("{TIDE_TABLE}light/archive/1")).await] {
            assert!(!xml.contains("itunes:new-feed-url"));
        }
        let links = |xml: &str| attributes(xml, "atom:link", "rel").into_iter().zip(attributes(xml, "atom:link", "href")).collect::<Vec<_>>();
        let to = |xml: &str, rel: &str| links(xml).into_iter().find(|(it, _)| it == rel).map(|(_, href)| href);
        let mut seen: HashSet<String> = texts(&newest, "guid").into_iter().collect();
        assert_eq!((texts(&newest, "item").len(), seen.len()), (299, 299), "the one without sound is left out");
        assert!(!newest.contains("<fh:archive"));
        assert_eq!(to(&newest, "prev-archive"), to(&newest, "next"));
        let (mut next, mut archives) = (to(&newest, "prev-archive"), 0);
        while let Some(path) = next {
            let xml = feed(&reader, &path).await;
            assert!(xml.contains("<fh:archive/>"), "{path}");
            assert_eq!(to(&xml, "current"), Some(format!("{PUBLIC}{TIDE_TABLE}light.xml")));
            assert_eq!(texts(&xml, "item").len(), 300);
            seen.extend(texts(&xml, "guid"));
            (next, archives) = (to(&xml, "prev-archive"), archives + 1);
        }
        assert_eq!((archives, seen.len()), (2, 613));
        // The page goes back as far as other lists.
        reader.opens(&format!("{TIDE_TABLE}page/26")).await.answers(200).shows("Tide 0");
        reader.opens(&format!("{TIDE_TABLE}page/27")).await.answers(404);
    }

    async fn programs_do_what_the_desk_does(engine) {
        let (station, _owner) = sample(engine).await;
        let reader = station.reader();
        let publisher = station.program("publisher", Some("en"));
        let made = publisher.posts("/editions/en/programmes", &json!({"title": "Machine Room"})).await.answers(201).json();
        let at = format!("/editions/en/programmes/{}", made["id"].as_str().unwrap());
        assert!(made["feed_url"].as_str().unwrap().ends_with("/en/programme/machine-room/feed.xml"));
        let (asks, place) = (&publisher, &at);
        let patch = async |body: Value| asks.asks(Method::PATCH, place, &[], Some(&body)).await;
        let changed = patch(json!({"version": 0, "description": "Pistons.", "category": "technology", "is_explicit": true})).await.answers(200).json();
        assert_eq!((&changed["description"], &changed["version"], &changed["title"]), (&json!("Pistons."), &json!(1), &json!("Machine Room")));
        patch(json!({"version": 0, "title": "Late"})).await.answers(412);
        patch(json!({"version": 1, "category": "engines"})).await.answers(422);
        patch(json!({"version": 1, "picture": "06000000000000000000000001"})).await.answers(422);
        let times = json!({"version": 1, "times": [{"weekday": 1, "starts": 390, "lasts": 30}]});
        let arranged = publisher.asks(Method::PUT, &format!("{at}/times"), &[], Some(&times)).await.answers(200).json();
        assert_eq!((&arranged["times"], &arranged["version"]), (&times["times"], &json!(2)));
        let story = station.story("Night ferry to Brack sails");
        let episode = format!("/stories/{story}/episode");
        let before = publisher.gets(&episode).await.answers(200).json();
        assert_eq!((&before["number"], &before["kind"]), (&json!(42), &json!("full")));
        let moved = json!({"version": before["version"], "programme": made["id"], "number": 1, "is_explicit": false, "soundbites": [{"start_ms": 500, "length_ms": 1500}]});
        let now = publisher.asks(Method::PUT, &episode, &[], Some(&moved)).await.answers(200).json();
        assert_eq!((&now["number"], &now["guid"]), (&json!(1), &before["guid"]));
        assert_eq!((&before["is_explicit"], &now["is_explicit"]), (&Value::Null, &json!(false)));
        publisher.asks(Method::PUT, &episode, &[], Some(&moved)).await.answers(412);
        reader.soon_sees("/en/programme/machine-room/", 200, "Night ferry").await;
        assert_eq!(texts(&feed(&reader, "/en/programme/machine-room/feed.xml").await, "itunes:explicit"), ["true", "false"]);
        reader.soon_misses(TIDE_TABLE, "Night ferry to Brack sails").await;
        // What is public takes a publisher; another edition's programme is not there.
        station.program("reporter", Some("en")).asks(Method::PUT, &episode, &[], Some(&moved)).await.answers(403);
        station.program("publisher", Some("ar")).gets(&at).await.answers(404);
        let elsewhere = station.program("publisher", Some("ar")).gets("/editions/ar/programmes").await.answers(200).json();
        let other = json!({"version": now["version"], "programme": elsewhere["items"][0]["id"]});
        publisher.asks(Method::PUT, &episode, &[], Some(&other)).await.answers(422);
    }

    async fn bad_input_is_refused_and_breaks_nothing(engine) {
        let (station, owner) = sample(engine).await;
        let long = "ع".repeat(10_000);
        for title in ["<script>alert(1)</script>", "\u{202e}gnihsif", "a\0b", long.as_str(), "'; DROP TABLE programme; --"] {
            let programme = makes(&owner, title).await;
            let page = owner.opens(&programme).await.answers(200).hides("<script>alert(1)").hides("\u{202e}");
            assert!(page.texts("h1").concat().len() < 400);
            owner.does(&programme, &form("0", &[("title", title), ("description", &long), ("author", title)])).await.answers(200);
            let address = page.attributes(".page-head a", "href").concat();
            station.reader().soon_sees(&address, 200, "<h1>").await.hides("<script>alert(1)").hides("\u{202e}");
            feed(&station.reader(), &format!("{address}feed.xml")).await;
        }
        for id in ["x", "06000000000000000000000001", "%00"] {
            for (method, rest) in [("GET", ""), ("POST", ""), ("POST", "/times"), ("GET", "/cover"), ("POST", "/cover")] {
                let path = format!("{AT}{id}{rest}");
                let answer = if method == "GET" { owner.opens(&path).await } else { owner.posts(&path, &[]).await };
                assert_eq!(answer.status, 404, "{method} {path}");
            }
        }
        owner.posts(AT, &[("edition", "xx"), ("title", "Nowhere")]).await.answers(404);
        let story = begins(&owner, "No such programme").await;
        for programme in ["x", "06000000000000000000000001"] {
            owner.posts(&format!("{story}/episode"), &[("version", "0"), ("programme", programme), ("kind", "full")]).await.answers(422);
        }
        // Somebody of another edition sees nothing of it.
        let other = owner.colleague("Jun Park", "ar", "publisher").await;
        let programme = makes(&owner, "Ours").await;
        other.opens(&programme).await.answers(404);
        other.posts(AT, &[("edition", "en"), ("title", "Theirs")]).await.answers(404);
        other.opens(AT).await.answers(200).hides("The Tide Table").shows("خطوط الليل");
    }
}
