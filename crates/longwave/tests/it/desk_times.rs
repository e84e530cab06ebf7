//! Stories that go out by themselves, once and in time, and stories that no
//! reader may see before theirs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::time::Duration;

use lw_base::{Clock, Timestamp};
use lw_store::{Db, args, record};
use lw_web::calendar::to_local;

use crate::support::{Answer, Editor, Engine, PUBLIC, Reader, Station, command, until};

/// The zone of the edition that the first owner makes.
const ZONE: &str = "Europe/London";
const DAY: i64 = 24 * 3_600_000;

/// A station with an owner, serving.
async fn newsroom(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// A new story with a headline and a text, in its second revision; its path at the desk.
async fn writes(who: &Editor, headline: &str) -> String {
    let made = who.posts("/desk/stories/", &[("edition", "en")]).await.answers(303);
    let story = made.header("location").to_owned();
    saves(who, &story, "1", headline).await;
    story
}

async fn saves(who: &Editor, story: &str, base: &str, headline: &str) {
    let text = format!("<p>The text of {headline}.</p>");
    let fields = [("base", base), ("headline", headline), ("document", &text)];
    who.posts(&format!("{story}/revision"), &fields).await.answers(303);
}

/// Does a deed to the revision with this number.
async fn does(who: &Editor, story: &str, verb: &str, number: &str, fields: &[(&str, &str)]) -> Answer {
    let all: Vec<_> = [("number", number)].into_iter().chain(fields.iter().copied()).collect();
    who.posts(&format!("{story}/{verb}"), &all).await
}

/// Does a deed that has a time.
async fn does_at(who: &Editor, story: &str, verb: &str, number: &str, at: Timestamp) -> Answer {
    let (date, time) = to_local(ZONE, at).unwrap();
    does(who, story, verb, number, &[("date", &date), ("time", &time)]).await
}

pub fn now() -> Timestamp {
    Clock::System.now()
}

/// The first full second that is at least this far away.
pub fn soon(millis: i64) -> Timestamp {
    Timestamp::from_millis((now().millis() + millis + 999) / 1_000 * 1_000)
}

/// The thing waited for is the time itself.
pub async fn comes(at: Timestamp) {
    let left = at.millis() - now().millis();
    tokio::time::sleep(Duration::from_millis(u64::try_from(left).unwrap_or(0))).await;
}

fn id(story: &str) -> &str {
    story.rsplit('/').next().unwrap()
}

async fn is_out(reader: &Reader, story: &str) -> bool {
    reader.opens(&format!("/en/a/{}", id(story))).await.status == 308
}

async fn goes_out(reader: &Reader, story: &str) {
    until(&format!("{story} is out"), async || is_out(reader, story).await).await;
}

record! { struct Row { story_id: String, revision_id: String, public_from: Timestamp, } }
record! { struct Ended { due_at: Timestamp, outcome: Option<String>, why: Option<String>, } }
record! { struct OneEvent { event: String, } }

async fn publications(db: &Db, story: &str) -> Vec<Row> {
    db.all("FROM publication WHERE story_id = $1 ORDER BY public_from, id", args![id(story)]).await.unwrap()
}

async fn schedules(db: &Db, story: &str) -> Vec<Ended> {
    db.all("FROM schedule WHERE story_id = $1 ORDER BY made_at, id", args![id(story)]).await.unwrap()
}

/// How often readers were told that the story is out.
async fn told(db: &Db, story: &str) -> usize {
    let all: Vec<OneEvent> = db.all("FROM outbox ORDER BY seq", vec![]).await.unwrap();
    let is_it = |it: &&OneEvent| it.event.contains("story_published") && it.event.contains(id(story));
    all.iter().filter(is_it).count()
}

#[track_caller]
fn ended_as(all: &[Ended], expected: &[(&str, Option<&str>)]) {
    let all: Vec<_> = all.iter().map(|it| (it.outcome.as_deref().unwrap_or(""), it.why.as_deref())).collect();
    assert_eq!(all, expected);
}

/// Stories that wait for their time; their paths at the desk.
async fn fleet(who: &Editor, count: usize) -> Vec<String> {
    let mut stories = Vec::new();
    for number in 0..count {
        stories.push(writes(who, &format!("Boat Number {number} of the Winter")).await);
    }
    stories
}

/// A further process that serves the same data, until it is dropped.
pub struct Another(Child);

impl Another {
    pub fn of(station: &Station) -> Self {
        let mut serve = command::longwave(&station.place);
        serve.args(["serve", "--listen", "127.0.0.1:0", "--public-url", PUBLIC]);
        let mut child = serve.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.contains("http://"), "{line}");
        Self(child)
    }
}

impl Drop for Another {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Every public answer that can be found from the front door: its status, and
/// where it is there, its tag and its text.
pub async fn crawl(station: &Station) -> BTreeMap<String, (u16, String, String)> {
    let routes = station.runs(&["routes", "--json"]).succeeds().json();
    let paths = routes.as_array().unwrap().iter().filter(|it| it["role"] == "reader");
    let paths = paths.map(|it| it["path"].as_str().unwrap().replace("{edition}", "en"));
    let mut waiting: BTreeSet<String> = paths.filter(|path| is_public(path)).collect();
    let (reader, mut seen) = (station.reader(), BTreeMap::new());
    while let Some(path) = waiting.pop_first() {
        let answer = reader.opens(&path).await;
        let (status, tag, kind) =
            (answer.status, answer.header("etag").to_owned(), answer.header("content-type"));
        let text = match status {
            // An error has a number of its own each time.
            200 => answer.text(),
            _ => answer.header("location").to_owned(),
        };
        if ["text/html", "xml", "json", "text/plain"].iter().any(|it| kind.contains(it)) || status != 200 {
            let found = links(&text).filter(|link| is_public(link));
            waiting.extend(found.filter(|link| !seen.contains_key(link) && *link != path));
        }
        seen.insert(path, (status, tag, text));
    }
    assert!(seen.len() > 20, "{:?}", seen.keys());
    seen
}

fn is_public(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("/desk") && !path.starts_with("/-/") && !path.contains('{')
}

/// What looks like an address of ours.
fn links(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|c: char| c.is_whitespace() || "\"'>()\\,".contains(c));
    let ours = parts.filter_map(|part| {
        let part = part.split(['<', '#']).next().unwrap_or_default();
        let path = part.strip_prefix(PUBLIC).unwrap_or(part);
        let is_plain = path.chars().all(|c| c.is_ascii_alphanumeric() || "/._-?=&%".contains(c));
        (path.starts_with('/') && !path.starts_with("//") && is_plain).then(|| path.to_owned())
    });
    ours.collect::<Vec<_>>().into_iter()
}

both_engines! {
    async fn a_scheduled_story_goes_out_within_a_second_of_its_time(engine) {
        let (station, owner) = newsroom(engine).await;
        let story = writes(&owner, "The lighthouse is lit").await;
        let at = soon(2_000);
        let done = does_at(&owner, &story, "schedule", "2", at).await.answers(303);
        owner.opens(done.header("location")).await.shows("Scheduled for").shows("Goes out");
        owner.opens(&format!("{story}/preview/page")).await.answers(200).shows(&at.iso());
        for list in ["/desk/?view=due", "/desk/?state=scheduled"] {
            owner.opens(list).await.shows("The lighthouse is lit");
        }
        owner.opens("/desk/?state=draft").await.hides("The lighthouse is lit");
        // What is written later stays at the desk.
        saves(&owner, &story, "2", "The lamp has gone out").await;
        let reader = station.reader();
        reader.opens("/en/").await.answers(200).hides("lighthouse");
        assert!(!is_out(&reader, &story).await, "it went out before its time");
        comes(at).await;
        goes_out(&reader, &story).await;
        let late = now().millis() - at.millis();
        assert!(late < 1_000, "it was seen {late} ms after its time");
        reader.soon_sees("/en/", 200, "The lighthouse is lit").await.hides("has gone out");
        reader.soon_sees("/en/feed.xml", 200, "The text of The lighthouse is lit").await;
        owner.opens(&story).await.shows("Changed since published");
        owner.opens("/desk/?view=due").await.hides("lighthouse");
        let db = station.place.open().await.unwrap();
        let out = publications(&db, &story).await;
        assert_eq!((out.len(), told(&db, &story).await), (1, 1));
        let late = out[0].public_from.millis() - at.millis();
        assert!((0..1_000).contains(&late), "{late} ms");
        eprintln!("public {late} ms after its time");
        ended_as(&schedules(&db, &story).await, &[("published", None)]);
        db.close().await;
    }

    async fn twenty_kills_around_scheduled_times_and_each_goes_out_once(engine) {
        let (mut station, mut owner) = newsroom(engine).await;
        let stories = fleet(&owner, 80).await;
        let mut killed_at = Vec::new();
        for (kill, four) in stories.chunks(4).enumerate() {
            owner.reader = station.reader();
            let at = soon(1_000);
            for story in four {
                does_at(&owner, story, "schedule", "2", at).await.answers(303);
            }
            owner.posts(&format!("{}/schedule/removal", four[3]), &[]).await.answers(303);
            // Half of them from 95 ms before the time to 85 ms after it, the
            // others in the ten milliseconds in which it happens.
            let kill = i64::try_from(kill).unwrap();
            comes(at.plus_millis(if kill % 2 == 0 { kill * 10 - 95 } else { kill / 2 })).await;
            killed_at.push(now());
            station.is_killed();
            station.serves();
        }
        let reader = station.reader();
        let db = station.place.open().await.unwrap();
        let (mut latest, mut before) = (0, 0);
        for (four, killed_at) in stories.chunks(4).zip(killed_at) {
            for story in &four[..3] {
                goes_out(&reader, story).await;
                let out = publications(&db, story).await;
                assert_eq!((out.len(), told(&db, story).await), (1, 1), "{story}");
                let ended = schedules(&db, story).await;
                ended_as(&ended, &[("published", None)]);
                before += usize::from(out[0].public_from <= killed_at);
                latest = latest.max(out[0].public_from.millis() - ended[0].due_at.millis());
            }
            assert!(publications(&db, &four[3]).await.is_empty(), "{} was taken back", four[3]);
            assert!(!is_out(&reader, &four[3]).await);
            ended_as(&schedules(&db, &four[3]).await, &[("cancelled", Some("taken back"))]);
        }
        eprintln!("20 kills: {before} out before, {} after, the latest {latest} ms after its time", 60 - before);
        db.close().await;
        station.runs(&["check"]).succeeds();
    }

    async fn several_processes_publish_it_once(engine) {
        let (station, owner) = newsroom(engine).await;
        let others = [Another::of(&station), Another::of(&station)];
        let stories = fleet(&owner, 12).await;
        let at = soon(2_000);
        for story in &stories {
            does_at(&owner, story, "schedule", "2", at).await.answers(303);
        }
        comes(at).await;
        let reader = station.reader();
        let db = station.place.open().await.unwrap();
        for story in &stories {
            goes_out(&reader, story).await;
            assert_eq!((publications(&db, story).await.len(), told(&db, story).await), (1, 1), "{story}");
        }
        db.close().await;
        drop(others);
    }

    async fn what_fell_due_while_nobody_served_goes_out_at_the_start(engine) {
        let (mut station, owner) = newsroom(engine).await;
        let story = writes(&owner, "The night boat").await;
        let at = soon(500);
        does_at(&owner, &story, "schedule", "2", at).await.answers(303);
        station.is_killed();
        comes(at.plus_millis(1)).await;
        station.serves();
        goes_out(&station.reader(), &story).await;
        station.is_killed();
        station.serves();
        let db = station.place.open().await.unwrap();
        assert_eq!((publications(&db, &story).await.len(), told(&db, &story).await), (1, 1));
        db.close().await;
    }

    async fn what_is_done_to_a_story_ends_its_schedule(engine) {
        let (station, owner) = newsroom(engine).await;
        let far = soon(DAY);
        let story = writes(&owner, "Pilots vote").await;
        does_at(&owner, &story, "schedule", "2", far).await.answers(303);
        // Who presses twice has done it once; another time moves it.
        does_at(&owner, &story, "schedule", "2", far).await.answers(303);
        does_at(&owner, &story, "schedule", "2", far.plus_millis(60_000)).await.answers(303);
        owner.opens(&format!("{story}/schedule")).await.answers(200).shows("End the schedule");
        owner.does(&format!("{story}/schedule/removal"), &[]).await.shows("The schedule is ended");
        owner.does(&format!("{story}/schedule/removal"), &[]).await.hides("Goes out");
        does_at(&owner, &story, "schedule", "2", far).await.answers(303);
        does(&owner, &story, "return", "2", &[("reason", "One name is wrong")]).await.answers(303);
        does_at(&owner, &story, "schedule", "2", far).await.answers(303);
        does(&owner, &story, "publication", "2", &[]).await.answers(303);
        saves(&owner, &story, "2", "Pilots vote again").await;
        does_at(&owner, &story, "schedule", "3", far).await.answers(303);
        does(&owner, &story, "withdrawal", "3", &[("reason", "They did not vote")]).await.answers(303);
        let db = station.place.open().await.unwrap();
        let cancelled = |why| ("cancelled", Some(why));
        let all = ["moved", "taken back", "returned", "published", "withdrawn"].map(cancelled);
        ended_as(&schedules(&db, &story).await, &all);
        db.close().await;
    }

    async fn times_that_are_none_are_refused_with_a_sentence(engine) {
        let (_station, owner) = newsroom(engine).await;
        let story = writes(&owner, "Clocks").await;
        let page = owner.opens(&format!("{story}/schedule")).await.answers(200).shows(ZONE);
        assert_eq!(page.attributes("#time", "value"), [""]);
        for verb in ["schedule", "embargo"] {
            for (date, time, sentence) in [
                ("", "", "Choose a day and a time"),
                ("2035-02-30", "10:00", "Choose a day and a time"),
                ("tomorrow", "'; DROP TABLE schedule; --", "Choose a day and a time"),
                ("2026-01-01", "10:00", "This time has passed"),
                // Clocks go from 01:00 to 02:00.
                ("2035-03-25", "01:30", "the clocks go forward"),
            ] {
                let fields = [("date", date), ("time", time)];
                does(&owner, &story, verb, "2", &fields).await.answers(422).shows(sentence);
            }
        }
        does(&owner, &story, "schedule", "1", &[("date", "2035-01-01"), ("time", "10:00")])
            .await
            .answers(422)
            .shows("has changed since");
        // 01:30 comes twice; the first is in summer time.
        let twice = [("date", "2035-10-28"), ("time", "01:30")];
        does(&owner, &story, "schedule", "2", &twice).await.answers(303);
        let due = owner.opens(&story).await.attributes(".panel .due time", "datetime");
        assert_eq!(due, ["2035-10-28T00:30:00Z"]);
        let page = owner.opens(&format!("{story}/schedule")).await;
        assert_eq!(page.attributes("#date", "value"), ["2035-10-28"]);
        assert_eq!(page.attributes("#time", "value"), ["01:30"]);
    }

    async fn the_list_of_what_is_due_has_the_next_first(engine) {
        let (_station, owner) = newsroom(engine).await;
        for (headline, days) in [("Third", 3), ("First", 1), ("Second", 2)] {
            let story = writes(&owner, headline).await;
            let verb = if days == 2 { "embargo" } else { "schedule" };
            does_at(&owner, &story, verb, "2", soon(days * DAY)).await.answers(303);
        }
        writes(&owner, "Whenever").await;
        let due = owner.opens("/desk/?view=due").await.answers(200).hides("Whenever");
        assert_eq!(due.texts("ol.stories h2"), ["First", "Second", "Third"]);
        owner.opens("/desk/?state=embargoed").await.shows("Second").hides("First").shows("Under embargo until");
    }

    async fn what_cannot_go_out_at_its_time_says_so(engine) {
        let (station, owner) = newsroom(engine).await;
        let editor = owner.colleague("Salma Idris", "en", "editor").await;
        let two = [("edition_name", "Harbour Radio"), ("time_zone", ZONE), ("two_people", "yes")];
        let one = &two[..2];
        let story = writes(&owner, "Only one has read it").await;
        let unfinished = owner.posts("/desk/stories/", &[("edition", "en")]).await;
        does_at(&owner, unfinished.header("location"), "schedule", "1", soon(DAY)).await.answers(422);
        owner.posts("/desk/editions/en/", &two).await.answers(303);
        does_at(&owner, &story, "schedule", "2", soon(DAY)).await.answers(409).shows("must approve");
        owner.posts("/desk/editions/en/", one).await.answers(303);
        let at = soon(1_500);
        does_at(&owner, &story, "schedule", "2", at).await.answers(303);
        owner.posts("/desk/editions/en/", &two).await.answers(303);
        comes(at).await;
        until("the story says that it did not go out", async || {
            owner.opens(&story).await.text().contains("It did not go out at its time")
        })
        .await;
        owner.opens("/desk/?view=needs-me").await.shows("Only one has read it");
        assert!(!is_out(&station.reader(), &story).await);
        does(&editor, &story, "approval", "2", &[]).await.answers(303);
        does(&owner, &story, "publication", "2", &[]).await.answers(303);
        owner.opens(&story).await.hides("It did not go out at its time");
        owner.opens("/desk/?view=needs-me").await.hides("Only one has read it");
        let db = station.place.open().await.unwrap();
        ended_as(&schedules(&db, &story).await, &[("refused", Some("not-approved"))]);
        db.close().await;
    }

    async fn no_byte_of_a_story_under_embargo_is_public(engine) {
        let (station, owner) = newsroom(engine).await;
        owner.posts("/desk/editions/en/sections/", &[("name", "Harbour")]).await.answers(303);
        owner.posts("/desk/editions/en/bylines/", &[("name", "Odile Karsk"), ("about", "")]).await.answers(303);
        let known = writes(&owner, "Known to all").await;
        let choose = async |field: &str| {
            let options = format!("select[name={field}] option");
            owner.opens(&known).await.attributes(&options, "value").into_iter().find(|it| !it.is_empty()).unwrap()
        };
        let (section, byline) = (choose("section").await, choose("bylines").await);
        let saves = async |story: &str, base: &str, headline: &str| {
            let text = format!("<p>Words about {headline}.</p>");
            let fields = [
                ("base", base), ("headline", headline), ("standfirst", headline), ("document", &text),
                ("section", &section), ("bylines", &byline),
            ];
            owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
        };
        saves(&known, "2", "Known to all").await;
        does(&owner, &known, "publication", "3", &[]).await.answers(303);
        station.reader().soon_sees("/en/", 200, "Known to all").await;
        let before = crawl(&station).await;
        for place in ["/en/section/harbour/", "/en/byline/odile-karsk/", "/en/feed.xml", "/sitemap/1.xml"] {
            assert!(before.contains_key(place), "{place} is not in {:?}", before.keys());
        }

        let story = writes(&owner, "Zanzibarian Quokka").await;
        let until_then = soon(DAY);
        does_at(&owner, &story, "embargo", "2", until_then).await.answers(303);
        saves(&story, "2", "Zanzibarian Quokka Returns").await;
        owner.opens(&story).await.shows("Under embargo until");
        does(&owner, &story, "publication", "3", &[]).await.answers(409).shows("under embargo until");
        owner.opens(&format!("{story}/publication")).await.answers(200).shows("under embargo until");
        station.runs(&["publish", id(&story)]).fails().says("under embargo until");
        does_at(&owner, &story, "schedule", "3", until_then.plus_millis(-1_000))
            .await
            .answers(409)
            .shows("under embargo until");
        does_at(&owner, &story, "schedule", "3", until_then).await.answers(303);
        does_at(&owner, &story, "embargo", "3", until_then.plus_millis(1_000))
            .await
            .answers(409)
            .shows("before the embargo would end");
        does_at(&owner, &story, "embargo", "3", until_then.plus_millis(-1_000)).await.answers(409);

        let marks = ["quokka", "zanzibarian", id(&story)];
        let during = crawl(&station).await;
        for (path, (_, tag, text)) in &during {
            let all = format!("{path} {tag} {text}").to_lowercase();
            assert!(marks.iter().all(|mark| !all.contains(mark)), "{path} tells of it");
        }
        assert_eq!(before, during, "something public changed");
        for slug in ["zanzibarian-quokka/", "zanzibarian-quokka-returns/", ""] {
            station.reader().opens(&format!("/en/a/{slug}{}", id(&story))).await.answers(404).hides("Quokka");
        }

        let removal = format!("{story}/embargo/removal");
        owner.posts(&removal, &[("why", " ")]).await.answers(422).shows("Write a reason");
        owner.does(&removal, &[("why", "The ministry spoke early")]).await.shows("The embargo is ended");
        owner.opens("/desk/audit/").await.answers(200).shows("The ministry spoke early");
        does(&owner, &story, "publication", "3", &[]).await.answers(303);
        station.reader().soon_sees("/en/", 200, "Zanzibarian Quokka Returns").await;
        // The same walk finds it now.
        let after = crawl(&station).await;
        for place in ["/en/", "/en/feed.xml", "/en/section/harbour/", "/en/byline/odile-karsk/"] {
            assert!(after[place].2.contains("Quokka"), "{place} does not tell of it");
        }
        assert!(after["/sitemap/1.xml"].2.contains(id(&story)));
        does_at(&owner, &story, "embargo", "3", until_then).await.answers(409).shows("Readers see this story");
    }

    async fn a_story_goes_out_when_its_embargo_ends(engine) {
        let (station, owner) = newsroom(engine).await;
        let story = writes(&owner, "At noon sharp").await;
        let at = soon(2_000);
        does_at(&owner, &story, "embargo", "2", at).await.answers(303);
        does_at(&owner, &story, "schedule", "2", at).await.answers(303);
        comes(at).await;
        goes_out(&station.reader(), &story).await;
        let late = now().millis() - at.millis();
        assert!(late < 1_000, "{late} ms");
        // One whose embargo has ended can be published by hand.
        let other = writes(&owner, "After noon").await;
        let at = soon(500);
        does_at(&owner, &other, "embargo", "2", at).await.answers(303);
        station.runs(&["publish", id(&other)]).fails();
        comes(at).await;
        station.publishes(id(&other));
    }

    async fn only_publishers_set_times(engine) {
        let (_station, owner) = newsroom(engine).await;
        let story = writes(&owner, "Not before six").await;
        let removals = ["schedule/removal", "embargo/removal"];
        for role in ["contributor", "reporter", "translator", "editor"] {
            let somebody = owner.colleague(&format!("A {role}"), "en", role).await;
            for verb in ["schedule", "embargo"] {
                somebody.opens(&format!("{story}/{verb}")).await.answers(403);
                does_at(&somebody, &story, verb, "2", soon(DAY)).await.answers(403);
            }
            for removal in removals {
                somebody.posts(&format!("{story}/{removal}"), &[("why", "Because")]).await.answers(403);
            }
            somebody.opens(&story).await.answers(200).hides("Set an embargo");
        }
        let publisher = owner.colleague("Tomas Reyl", "en", "publisher").await;
        for verb in ["embargo", "schedule"] {
            publisher.opens(&format!("{story}/{verb}")).await.answers(200);
            does_at(&publisher, &story, verb, "2", soon(DAY)).await.answers(303);
        }
        for removal in removals {
            publisher.posts(&format!("{story}/{removal}"), &[("why", "Because")]).await.answers(303);
        }
    }
}
