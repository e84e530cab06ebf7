//! A podcast is taken over from another host, with its sound.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use crate::desk_clips::{ffmpeg, is};
use crate::support::{Engine, Station, tone, within};

/// How long it may take until files are made, with much else to do.
const WORK: Duration = Duration::from_secs(90);
const GUID: &str = "9b024349-ccf0-5f69-a609-6b82873eab3c";

/// The host that a podcast was at.
#[derive(Clone)]
struct Host {
    port: u16,
    seen: Arc<Mutex<Vec<String>>>,
    /// Whether it has the older episode’s sound.
    has_all: Arc<Mutex<bool>>,
    /// What the feed of the show says of itself today.
    says: Arc<Mutex<String>>,
    /// A sound with chapters of its own.
    own: Arc<Mutex<Vec<u8>>>,
}

impl Host {
    /// On a thread of its own: a test waits for the command that asks it.
    fn opens() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let host = Self {
            port,
            seen: Arc::default(),
            has_all: Arc::default(),
            says: Arc::default(),
            own: Arc::default(),
        };
        let own = host.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (mut stream, mut request) = (stream.unwrap(), vec![0; 8192]);
                let length = stream.read(&mut request).unwrap_or(0);
                let answer = own.answers(&String::from_utf8_lossy(&request[..length]));
                stream.write_all(&answer).ok();
            }
        });
        host
    }

    fn answers(&self, request: &str) -> Vec<u8> {
        self.seen.lock().unwrap().push(request.to_owned());
        let path = request.split(' ').nth(1).unwrap_or_default();
        let range = request
            .lines()
            .find_map(|line| line.to_lowercase().strip_prefix("range: bytes=").map(str::to_owned));
        let whole = |body: Vec<u8>| (format!("200 OK\r\ncontent-length: {}", body.len()), body);
        let (head, body) = match (path, range) {
            ("/tide.xml", _) => whole(self.feed("no", true).into_bytes()),
            ("/locked.xml", _) => whole(self.feed("yes", false).into_bytes()),
            ("/feeds/show.xml", _) => whole(self.show().into_bytes()),
            (path, _) if path.starts_with("/counters/") => {
                let (number, to) = path["/counters/".len()..].split_once('/').unwrap();
                let next = match number.parse::<u8>().unwrap() {
                    0 => format!("/{to}"),
                    number => format!("/counters/{}/{to}", number - 1),
                };
                (format!("302 Found\r\nlocation: {next}\r\ncontent-length: 0"), vec![])
            }
            ("/older.xml", _) => whole(self.older().into_bytes()),
            ("/2.json", _) => whole(br#"{"version":"1.2.0","chapters":[{"startTime":0,"title":"Opening"},{"startTime":2,"title":"The gate"},{"startTime":300,"title":"After the end"}]}"#.to_vec()),
            // The line breaks in the middle, once.
            ("/2.wav", None) => {
                let sound = tone(4);
                let head = format!("200 OK\r\netag: \"one\"\r\ncontent-length: {}", sound.len());
                (head, sound[..sound.len() / 2].to_vec())
            }
            ("/2.wav", Some(range)) => {
                let sound = tone(4);
                let from: usize = range.trim_end_matches('-').parse().unwrap();
                let (last, all) = (sound.len() - 1, sound.len());
                let head = format!("206 Partial Content\r\netag: \"one\"\r\ncontent-range: bytes {from}-{last}/{all}\r\ncontent-length: {}", all - from);
                (head, sound[from..].to_vec())
            }
            ("/own.mp3", _) => whole(self.own.lock().unwrap().clone()),
            ("/1.wav", _) if *self.has_all.lock().unwrap() => whole(tone(3)),
            _ => ("404 Not Found\r\ncontent-length: 0".to_owned(), vec![]),
        };
        let mut answer = format!("HTTP/1.1 {head}\r\nconnection: close\r\n\r\n").into_bytes();
        answer.extend(body);
        answer
    }

    fn feed(&self, locked: &str, has_older: bool) -> String {
        let at = self.at("");
        let older = if has_older {
            format!("<atom:link rel=\"prev-archive\" href=\"{at}/older.xml\"/>")
        } else {
            String::new()
        };
        format!(
            r#"<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Tide and Time</title><description>The water, every day.</description>{older}
<itunes:author>Harbour Radio</itunes:author><itunes:owner><itunes:email>nobody</itunes:email></itunes:owner>
<itunes:category text="News"><itunes:category text="Daily News"/></itunes:category><itunes:image href="{at}/cover.jpg"/>
<podcast:guid>{GUID}</podcast:guid><podcast:locked>{locked}</podcast:locked>
<item><title>Low water at noon</title><guid isPermaLink="false">tide-2</guid><pubDate>Tue, 11 Aug 2020 07:00:00 +0000</pubDate>
<description><![CDATA[<p>The boats lie on the sand.</p><script>alert(1)</script>]]></description>
<enclosure url="{at}/2.wav" length="1" type="audio/wav"/><itunes:episode>2</itunes:episode><itunes:duration>1</itunes:duration>
<podcast:person>Mara Quay</podcast:person><podcast:chapters url="{at}/2.json" type="application/json+chapters"/></item>
<item><title>A notice without sound</title><guid>tide-x</guid></item>
</channel></rss>"#
        )
    }

    fn older(&self) -> String {
        let at = self.at("");
        format!(
            r#"<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Tide and Time</title>
<item><title>High water at nine</title><guid>tide-1</guid><pubDate>Mon, 10 Aug 2020 07:00:00 +0000</pubDate><description>Nine, or ten.</description><enclosure url="{at}/1.wav" type="audio/wav"/><podcast:chapters url="{at}/1.json" type="application/json+chapters"/></item>
</channel></rss>"#
        )
    }

    /// A feed with much of what others write in theirs.
    fn show(&self) -> String {
        let says = self.says.lock().unwrap();
        format!(
            r#"<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Mud and Sand</title>{says}<description><![CDATA[The water &amp; the wind &mdash; daily.]]></description>
<item><title>Times of the tide</title><guid>mud  2</guid><pubDate>Tue, 11 Aug 2020 07:00:00 +0000</pubDate>
<description><![CDATA[00:00 Intro<br>01:30 Middle<br/><b>02:30 End</b>]]></description><itunes:explicit>no</itunes:explicit>
<enclosure url="../2.wav" length="1" type="Audio/WAV"/><podcast:transcript url="../2.vtt" type="text/vtt"/>
<podcast:person>Mara Quay</podcast:person></item>
<item><title>At the café</title><guid>mud 1</guid><pubDate>Mon, 10 Aug 2020 07:00:00 +0000</pubDate>
<description><![CDATA[Tom &amp; Jerry&#39;s caf&eacute; &mdash; it&rsquo;s on.]]></description>
<itunes:explicit>yes</itunes:explicit><itunes:block>Yes</itunes:block>
<enclosure url="/counters/9/1.wav" type="application/octet-stream"/><podcast:transcript url="/1.vtt" type="text/vtt"/>
<podcast:person role="guest">Jo Reed</podcast:person><podcast:person group="visuals" role="cover art designer">Sam Fox</podcast:person></item>
</channel></rss>"#
        )
    }

    fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn requests(&self, path: &str) -> Vec<String> {
        self.seen.lock().unwrap().iter().filter(|it| it.contains(path)).cloned().collect()
    }
}

async fn station(engine: Engine, host: &Host) -> Station {
    let mut station = station_at_rest(engine, host).await;
    station.serves();
    station
}

async fn station_at_rest(engine: Engine, host: &Host) -> Station {
    let station = Station::empty(engine).await;
    station.runs(&["edition", "create", "en", "--name", "Harbour Radio"]).succeeds();
    let settings = format!("[fetch]\nallow = [\"127.0.0.1:{}\"]\n", host.port);
    std::fs::write(station.data().join("longwave.toml"), settings).unwrap();
    station
}

fn imports(station: &Station, feed: &str) -> Value {
    station.runs(&["import", "feed", feed, "--edition", "en", "--json"]).fails_quietly().json()
}

fn texts(list: &Value, key: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|it| it[key].as_str().unwrap().to_owned()).collect()
}

both_engines! {
    async fn a_podcast_is_taken_over_with_its_sound(engine) {
        let host = Host::opens();
        let station = station(engine, &host).await;
        let report = imports(&station, &host.at("/tide.xml"));
        assert_eq!(report["programme"]["guid"], GUID);
        assert_eq!(report["found"], 2);
        assert_eq!(texts(&report["made"], "headline"), ["High water at nine", "Low water at noon"]);
        assert_eq!(texts(&report["made"], "published"), ["2020-08-10T07:00:00Z", "2020-08-11T07:00:00Z"]);
        let problems = texts(&report["problems"], "message").join("\n");
        for said in ["e-mail", "cover was not fetched", "“High water at nine” was not fetched: its host answers 404", "the same command again"] {
            assert!(problems.contains(said), "{said}: {problems}");
        }
        let parts = host.requests("/2.wav");
        assert_eq!(parts.len(), 2, "it goes on where the line broke");
        assert!(parts[1].to_lowercase().contains("if-range: \"one\""), "{}", parts[1]);
        let reader = station.reader();
        for path in ["/en/programme/tide-and-time/", "/en/programme/tide-and-time/feed.xml"] {
            reader.opens(path).await.answers(404);
        }
        reader.opens("/en/programme/").await.hides("Tide and Time");
        for id in texts(&report["made"], "id") {
            station.publishes(&id);
        }
        reader.soon_sees("/en/programme/", 200, "Tide and Time").await;
        reader.soon_sees("/en/programme/tide-and-time/", 200, "Low water at noon").await;
        within(WORK, "the sound is in the feed", async || {
            reader.opens("/en/programme/tide-and-time/feed.xml").await.text().contains("<enclosure ")
        })
        .await;
        let feed = reader.opens("/en/programme/tide-and-time/feed.xml").await.text();
        for said in [GUID, ">tide-2</guid>", "Tue, 11 Aug 2020 07:00:00 ", "<itunes:episode>2</itunes:episode>", "Daily News", "Mara Quay", "podcast:chapters"] {
            assert!(feed.contains(said), "{said}: {feed}");
        }
        let chapters = feed.split_once("<podcast:chapters url=\"").unwrap().1.split_once('"').unwrap().0;
        // The feed says that it is a second long, and what begins after the real end is never heard.
        let chapters = reader.opens(chapters).await.answers(200).shows("Opening").shows("The gate").hides("After the end");
        assert_eq!(chapters.header("access-control-allow-origin"), "*");
        let episodes = reader.opens("/en/programme/tide-and-time/").await.attributes(".episodes h2 a", "href");
        assert_eq!(reader.opens(&episodes[0]).await.texts(".player-chapters li").len(), 2);
        assert!(!feed.contains("alert(1)"));
        // It came with all of its files, so that what apps fetch stays.
        assert_eq!(feed.matches("<podcast:alternateEnclosure ").count(), 5, "{feed}");
        let enclosure = feed.split("<enclosure ").nth(1).unwrap().split('>').next().unwrap();
        assert!(enclosure.contains("audio/mpeg"), "{enclosure}");

        // What an editor wrote meanwhile stays.
        let owner = station.owner().await;
        let clips = owner.opens("/desk/clips/?q=high+water").await.answers(200);
        let clip = clips.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap();
        let form = [("version", "0"), ("title", "High water at nine"), ("chapters", "0:01 The bell")];
        owner.posts(&clip, &form).await.answers(303);

        *host.has_all.lock().unwrap() = true;
        let feed = host.at("/tide.xml");
        let again = station.runs(&["import", "feed", &feed, "--edition", "en", "--json"]).succeeds().json();
        assert_eq!((&again["made"], &again["programme"]), (&json!([]), &Value::Null));
        assert_eq!(host.requests("/2.wav").len(), 2, "what is here is not fetched again");
        let problems = texts(&again["problems"], "message").join("\n");
        assert!(problems.contains("chapters of “High water at nine” were not taken over: their host answers 404"), "{problems}");
        within(WORK, "the other sound is in the feed, too", async || {
            reader.opens("/en/programme/tide-and-time/feed.xml").await.text().contains(">tide-1</guid>")
        })
        .await;
        owner.opens(&clip).await.shows("0:01 The bell");
        // Who can mend it is told what is never heard.
        let clips = owner.opens("/desk/clips/?q=low+water").await.answers(200);
        let clip = clips.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap();
        owner.opens(&clip).await.shows("A chapter begins after the end");
        let reporter = owner.colleague("Bo", "en", "contributor").await;
        reporter.opens(&clip).await.answers(200).hides("A chapter begins after the end");
    }

    async fn what_a_feed_says_of_an_episode_is_taken_over_or_reported(engine) {
        let host = Host::opens();
        *host.has_all.lock().unwrap() = true;
        let station = station(engine, &host).await;
        let feed = host.at("/feeds/show.xml");
        let report = station.runs(&["import", "feed", &feed, "--edition", "en", "--json"]).succeeds().json();
        assert_eq!(texts(&report["made"], "headline"), ["At the café", "Times of the tide"]);
        let problems = texts(&report["problems"], "message").join("\n");
        for said in ["“At the café” is hidden from directories where it was (itunes:block)", "transcripts of 2 episodes"] {
            assert!(problems.contains(said), "{said}: {problems}");
        }
        assert!(report["skipped"].to_string().contains("no byline of Jo Reed (guest), Sam Fox (cover art designer)"), "{report}");
        for id in texts(&report["made"], "id") {
            station.publishes(&id);
        }
        let reader = station.reader();
        within(WORK, "the sound is in the feed", async || {
            reader.opens("/en/programme/mud-and-sand/feed.xml").await.text().matches("<enclosure ").count() == 2
        })
        .await;
        let notes = ["<description>00:00 Intro\n\n01:30 Middle\n\n02:30 End</description>", "s café — it’s on.</description>"];
        for path in ["feed.xml", "light.xml"] {
            let feed = reader.opens(&format!("/en/programme/mud-and-sand/{path}")).await.text();
            let items: Vec<&str> = feed.split("<item>").collect();
            assert!(items[0].contains("<description>The water &amp; the wind — daily.</description>"), "{feed}");
            for (item, (notes, explicit)) in items[1..].iter().zip(notes.into_iter().zip(["false", "true"])) {
                assert!(item.contains(notes), "{notes}: {item}");
                assert!(item.contains(&format!("<itunes:explicit>{explicit}<")), "{explicit}: {item}");
            }
            assert!(feed.contains(">mud  2</guid>") && feed.contains("Mara Quay"), "{feed}");
            assert!(!feed.contains("Jo Reed") && !feed.contains("Sam Fox"));
        }
    }

    async fn a_podcast_is_known_again_however_it_comes(engine) {
        let host = Host::opens();
        *host.has_all.lock().unwrap() = true;
        let station = station(engine, &host).await;
        let address = host.at("/feeds/show.xml");
        let takes = |says: &str, is_file: bool| {
            *host.says.lock().unwrap() = says.to_owned();
            let file = station.file("show.xml", host.show());
            let feed = if is_file { file.to_str().unwrap() } else { &address };
            station.runs(&["import", "feed", feed, "--edition", "en", "--json"])
        };
        assert_eq!(texts(&takes("", false).succeeds().json()["made"], "headline").len(), 2);
        let guid = format!("<podcast:guid>{GUID}</podcast:guid>");
        let own = |at: &str| format!("<atom:link rel=\"self\" href=\"{at}\"/>");
        let (here, elsewhere) = (own(&address), own("https://mud.example/feed"));
        // With a name by the address that is known, from a file by that name or that
        // address, by another address that came with the name, and without any of
        // them by its episodes.
        for (says, is_file) in [
            (guid.clone(), false),
            (guid.clone(), true),
            (here, true),
            (format!("{guid}{elsewhere}"), true),
            (elsewhere, true),
            (String::new(), true),
        ] {
            let again = takes(&says, is_file).succeeds().json();
            assert_eq!((&again["found"], &again["made"], &again["programme"]), (&json!(2), &json!([]), &Value::Null), "{says}");
        }
        let (owner, program) = (station.owner().await, station.program("publisher", Some("en")));
        let clips = owner.opens("/desk/clips/?q=times+of+the+tide").await.answers(200);
        let clip = clips.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap();
        let page = is(&owner, &clip, "Ready").await;
        let version = page.attributes("input[name=version]", "value").concat();
        let cut = [("version", version.as_str()), ("title", "Times of the tide"), ("level", "yes"), ("trim", "yes")];
        owner.posts(&clip, &cut).await.answers(303);
        // One of another address and title is another; its sound is here already, and played.
        *host.says.lock().unwrap() = own(&host.at("/feeds/other.xml"));
        let file = station.file("other.xml", host.show().replace("Mud and Sand", "Salt and Sand").replace(
            "<podcast:person>Mara Quay</podcast:person></item>",
            "<podcast:soundbite startTime=\"2\" duration=\"1\">The gate</podcast:soundbite></item>",
        ));
        let other = station.runs(&["import", "feed", file.to_str().unwrap(), "--edition", "en", "--json"]);
        let other = other.succeeds().json();
        assert_eq!(texts(&other["made"], "headline").len(), 2);
        let said = texts(&other["skipped"], "message").join("\n");
        assert_eq!(said.matches("which is of the same recording").count(), 2, "{said}");
        for id in texts(&other["made"], "id") {
            station.publishes(&id);
        }
        // It counts from the beginning of the recording, of which 1.3 s are cut off.
        let episode = format!("/stories/{}/episode", texts(&other["made"], "id")[1]);
        let bite = program.gets(&episode).await.answers(200).json()["soundbites"][0]["start_ms"].as_u64();
        assert!(bite.is_some_and(|it| (600..900).contains(&it)), "{bite:?}");
        within(WORK, "the sound is in the other feed, too", async || {
            let feed = station.reader().opens("/en/programme/salt-and-sand/feed.xml").await.text();
            feed.matches("<enclosure ").count() == 2
        })
        .await;
    }

    async fn a_sound_brings_its_own_chapters(engine) {
        let host = Host::opens();
        let station = station(engine, &host).await;
        let chapters = ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=Opening\n\
                        [CHAPTER]\nTIMEBASE=1/1000\nSTART=1000\nEND=3000\ntitle=The bell\n";
        let (chapters, sound) = (station.file("chapters.txt", chapters), station.file("tone.wav", tone(3)));
        let options = ["-i", sound.to_str().unwrap(), "-i", chapters.to_str().unwrap(), "-map_chapters", "1"];
        *host.own.lock().unwrap() = ffmpeg(&station, "own.mp3", &options);
        let feed = host.feed("no", false).replace("/2.wav", "/own.mp3").replace("/2.json", "/none.json");
        let feed = station.file("own.xml", feed);
        let report = station.runs(&["import", "feed", feed.to_str().unwrap(), "--edition", "en", "--json"]).succeeds().json();
        let problems = texts(&report["problems"], "message").join("\n");
        assert!(problems.contains("their host answers 404; write them on the page of clip"), "{problems}");
        let owner = station.owner().await;
        let clips = owner.opens("/desk/clips/?q=low+water").await.answers(200);
        let clip = clips.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap();
        within(WORK, "its own chapters are there", async || owner.opens(&clip).await.text().contains("0:01 The bell")).await;
        owner.opens(&clip).await.shows("Low water at noon");
    }

    async fn the_sound_of_an_archive_has_its_turn_after_what_the_newsroom_waits_for(engine) {
        let host = Host::opens();
        *host.has_all.lock().unwrap() = true;
        let mut station = station_at_rest(engine, &host).await;
        let feed = host.at("/tide.xml");
        let report = station.runs(&["import", "feed", &feed, "--edition", "en", "--json"]).succeeds().json();
        assert_eq!(texts(&report["made"], "headline"), ["High water at nine", "Low water at noon"]);
        // Without what waits until nothing else is due, nothing is left to do.
        station.changes("DELETE FROM job WHERE turn = 1").await;
        station.serves();
        let owner = station.owner().await;
        owner.opens("/desk/jobs/").await.answers(200).hides("High water at nine").hides("Low water at noon");
        let clips = owner.opens("/desk/clips/?q=low+water").await.answers(200);
        let clip = clips.attributes(".things a", "href").into_iter().find(|it| it.starts_with("/desk/clips/")).unwrap();
        owner.opens(&clip).await.answers(200).shows("0 of 5 files are made").shows("0:02 The gate");
    }

    async fn a_locked_podcast_is_taken_over_by_its_owner_only(engine) {
        let host = Host::opens();
        let station = station(engine, &host).await;
        let report = imports(&station, &host.at("/locked.xml"));
        assert_eq!((&report["made"], &report["programme"]), (&json!([]), &Value::Null));
        assert!(report["problems"].to_string().contains("--ours"), "{report}");
        assert!(host.requests("/2.wav").is_empty());
        let file = station.file("feed.xml", host.feed("yes", false));
        let done = station.runs(&["import", "feed", file.to_str().unwrap(), "--edition", "en", "--ours", "--json"]).succeeds();
        assert_eq!(texts(&done.json()["made"], "headline"), ["Low water at noon"]);
    }

    async fn what_is_no_feed_is_said(engine) {
        let host = Host::opens();
        let station = station(engine, &host).await;
        let page = station.file("page.html", "<!doctype html><title>Tide</title>");
        for (feed, said) in [(page.to_str().unwrap(), "no podcast"), (&host.at("/none.xml"), "answers 404"), ("http://169.254.169.254/feed", "public internet")] {
            let report = imports(&station, feed);
            assert_eq!((&report["found"], &report["made"]), (&json!(0), &json!([])));
            assert!(report["problems"].to_string().contains(said), "{said}: {report}");
        }
        station.runs(&["import", "feed", "/nowhere.xml", "--edition", "en"]).fails().says("/nowhere.xml").says("cannot be opened");
    }
}
