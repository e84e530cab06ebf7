//! Fronts arranged at the desk: what is pinned, what falls out by itself, what
//! begins at its time.

use lw_store::{Db, record};
use lw_web::calendar::to_local;
use scraper::Selector;

use crate::desk_times::{Another, comes, crawl, now, soon};
use crate::support::{Answer, Editor, Engine, PUBLIC, Reader, Station, until, writing};

const FRONT: &str = "/desk/fronts/en/front";
const ZONE: &str = "Europe/London";

record! { struct Row { place: String, began_at: Option<i64>, ended_at: Option<i64>, public_from: i64, } }
record! { struct OneEvent { event: String, } }

/// A station with an owner and so many public stories, named “Story 1” and on,
/// the last one the newest; their paths at the desk.
async fn newsroom(engine: Engine, stories: usize) -> (Station, Editor, Vec<String>) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let mut paths = Vec::new();
    for number in 1..=stories {
        paths.push(published(&owner, &format!("Story {number}"), "").await);
    }
    (station, owner, paths)
}

/// A story in its second revision.
async fn written(who: &Editor, headline: &str, section: &str) -> String {
    let made = who.posts("/desk/stories/", &[("edition", "en")]).await.answers(303);
    let path = made.header("location").to_owned();
    let text = format!("<p>The text of {headline}.</p>");
    let fields = [("base", "1"), ("headline", headline), ("document", &text), ("section", section)];
    who.posts(&format!("{path}/revision"), &fields).await.answers(303);
    path
}

async fn published(who: &Editor, headline: &str, section: &str) -> String {
    let path = written(who, headline, section).await;
    writing::publishes(who, &path, 2).await.answers(303);
    path
}

/// Makes a section; returns its id.
async fn section(owner: &Editor, name: &str) -> String {
    owner.does("/desk/editions/en/sections/", &[("name", name)]).await.answers(200);
    let places = owner.opens("/desk/fronts/").await.answers(200);
    let places = places.attributes(".things a", "href");
    let last = places.last().unwrap();
    last.rsplit("section:").next().unwrap().to_owned()
}

/// The form of a place as a browser without scripts has it.
#[derive(Clone)]
struct Table {
    path: String,
    fields: Vec<(String, String)>,
    page: Answer,
}

impl Table {
    async fn of(who: &Editor, path: &str) -> Self {
        Self::read(who.opens(path).await.answers(200), path)
    }

    fn read(page: Answer, path: &str) -> Self {
        let html = page.html();
        let one = |selector: &str| Selector::parse(selector).unwrap();
        let mut fields = Vec::new();
        for input in html.select(&one("form.front input, form.front select")) {
            let is_off = input.attr("type") == Some("checkbox") && input.attr("checked").is_none();
            let chosen = input.select(&one("option[selected]")).next().and_then(|it| it.attr("value"));
            if let (Some(name), false) = (input.attr("name"), is_off) {
                let value = chosen.or(input.attr("value")).unwrap_or_default();
                fields.push((name.to_owned(), value.to_owned()));
            }
        }
        Self { path: path.split('?').next().unwrap().to_owned(), fields, page }
    }

    fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(it, _)| it != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    async fn sends(&self, who: &Editor, deed: &str) -> Answer {
        let fields = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        who.posts(&self.path, &fields.chain([("do", deed)]).collect::<Vec<_>>()).await
    }

    /// Moves one story, which no reader sees yet.
    async fn does(&self, who: &Editor, way: &str, story: &str) -> Self {
        let page = self.sends(who, &format!("{way}.{}", writing::id(story))).await.answers(200);
        Self::read(page, &self.path)
    }

    async fn publishes(&self, who: &Editor) -> Answer {
        let done = self.sends(who, "publish").await.answers(303);
        assert!(done.header("location").ends_with("?done=front"));
        done
    }

    async fn schedules(&self, who: &Editor, at: lw_base::Timestamp) -> Answer {
        let (date, time) = to_local(ZONE, at).unwrap();
        self.clone().with("date", &date).with("time", &time).sends(who, "schedule").await
    }

    fn slots(&self) -> Vec<String> {
        self.page.texts(".slips-slots h3")
    }

    fn order(&self) -> &str {
        &self.fields.iter().find(|(name, _)| name == "order").unwrap().1
    }
}

/// The headlines of a readers' page, in their order.
async fn headlines(reader: &Reader, path: &str) -> Vec<String> {
    reader.opens(path).await.answers(200).texts(".card :is(h2, h3)")
}

/// Waits until readers have these first.
async fn soon_begins(reader: &Reader, path: &str, first: &[&str]) {
    until(&format!("{path} begins with {first:?}"), async || {
        let all = headlines(reader, path).await;
        all.len() >= first.len() && all[..first.len()] == *first
    })
    .await;
}

fn numbers(numbers: &[usize]) -> Vec<String> {
    numbers.iter().map(|number| format!("Story {number}")).collect()
}

async fn arrangements(db: &Db) -> Vec<Row> {
    db.all("FROM arrangement ORDER BY made_at, id", vec![]).await.unwrap()
}

/// How often readers were told of an order.
async fn told(db: &Db) -> usize {
    let all: Vec<OneEvent> = db.all("FROM outbox ORDER BY seq", vec![]).await.unwrap();
    all.iter().filter(|it| it.event.contains("front_arranged")).count()
}

both_engines! {
    async fn pins_hold_their_slots_and_the_rule_fills_the_others(engine) {
        let (station, owner, stories) = newsroom(engine, 40).await;
        let reader = station.reader();
        let table = Table::of(&owner, FRONT).await;
        assert_eq!(table.slots(), numbers(&[40, 39, 38, 37, 36, 35, 34, 33, 32]));
        let table = table.does(&owner, "pin", &stories[36]).await;
        let table = table.does(&owner, "first", &stories[33]).await.does(&owner, "down", &stories[39]).await;
        assert_eq!(table.slots(), numbers(&[34, 39, 40, 38, 37, 36, 35, 33, 32]));
        let found = Table::read(table.clone().with("q", "story 12").sends(&owner, "look").await.answers(200), FRONT);
        assert_eq!(found.page.texts(".slips-found h3"), ["Story 12"]);
        let table = found.does(&owner, "last", &stories[11]).await.does(&owner, "out", &stories[38]).await;
        let expected = numbers(&[34, 38, 40, 36, 37, 35, 33, 32, 12]);
        assert_eq!(table.slots(), expected);
        // Nothing of it is public yet.
        assert_eq!(headlines(&reader, "/en/").await, numbers(&[40, 39, 38, 37, 36, 35, 34, 33, 32]));
        table.publishes(&owner).await;
        soon_begins(&reader, "/en/", &["Story 34", "Story 38", "Story 40"]).await;
        assert_eq!(headlines(&reader, "/en/").await, expected);
        // What is new comes in where the rule is, and pins stay.
        let newest = published(&owner, "Story 41", "").await;
        reader.soon_sees("/en/", 200, "Story 41").await;
        assert_eq!(headlines(&reader, "/en/").await, numbers(&[34, 41, 40, 38, 37, 36, 35, 33, 12]));
        // Later pages have the others, each once.
        let mut all = headlines(&reader, "/en/").await;
        all.extend(headlines(&reader, "/en/page/2").await);
        all.extend(headlines(&reader, "/en/page/3").await);
        assert_eq!(all[9], "Story 39", "what is left out of the first page is on the next");
        assert_eq!(all.len(), 41);
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 41, "{all:?}");
        reader.opens("/en/page/4").await.answers(404);
        reader.opens("/en/feed.xml").await.answers(200).shows("Story 39");
        owner.opens(&newest).await.answers(200);
        owner.opens(FRONT).await.shows("Arranged by Odile Karsk").shows("Pinned by Odile Karsk");
        owner.opens("/desk/audit/").await.shows("Arranged what it shows first");
    }

    async fn steps_are_undone_and_an_old_order_comes_back(engine) {
        let (station, owner, stories) = newsroom(engine, 4).await;
        let table = Table::of(&owner, FRONT).await;
        let (first, start) = (table.does(&owner, "first", &stories[0]).await, table.slots());
        let second = first.does(&owner, "out", &stories[3]).await;
        assert_eq!(second.slots(), numbers(&[1, 3, 2]));
        let undone = Table::read(second.sends(&owner, "undo").await.answers(200), FRONT);
        assert_eq!(undone.slots(), first.slots());
        let undone = Table::read(undone.sends(&owner, "undo").await.answers(200), FRONT);
        assert_eq!(undone.slots(), start);
        assert_eq!(undone.page.attributes("[data-undo][disabled]", "value"), ["undo"]);
        second.publishes(&owner).await;
        Table::of(&owner, FRONT).await.does(&owner, "unpin", &stories[0]).await.publishes(&owner).await;
        let reader = station.reader();
        soon_begins(&reader, "/en/", &["Story 3", "Story 2", "Story 1"]).await;
        let history = owner.opens(&format!("{FRONT}/arrangements/")).await.answers(200);
        history.clone().shows("Readers had it from").shows("Readers have it since");
        let back = history.attributes(".things a", "href");
        assert_eq!(back.len(), 1, "what readers have is not brought back");
        let table = Table::of(&owner, &back[0]).await;
        table.page.clone().shows("You begin with the order that Odile Karsk made");
        assert_eq!(table.slots(), numbers(&[1, 3, 2]));
        table.publishes(&owner).await;
        soon_begins(&reader, "/en/", &["Story 1", "Story 3", "Story 2"]).await;
    }

    async fn a_pin_falls_out_by_itself(engine) {
        let (station, owner, stories) = newsroom(engine, 5).await;
        let reader = station.reader();
        let table = Table::of(&owner, FRONT).await.does(&owner, "first", &stories[0]).await;
        let table = table.does(&owner, "last", &stories[1]).await.does(&owner, "up", &stories[1]).await;
        // To the second, which the field must be able to say.
        let end = soon(2_500);
        let (date, time) = to_local(ZONE, end).unwrap();
        let time = if time.len() == 5 { format!("{time}:00") } else { time };
        let name = format!("until.{}", writing::id(&stories[0]));
        let table = table.with(&name, &format!("{date}T{time}"));
        table.publishes(&owner).await;
        soon_begins(&reader, "/en/", &["Story 1", "Story 5", "Story 4", "Story 2", "Story 3"]).await;
        owner.opens(FRONT).await.shows("Pinned by Odile Karsk until");
        comes(end).await;
        soon_begins(&reader, "/en/", &["Story 5", "Story 4", "Story 3", "Story 2", "Story 1"]).await;
        let late = now().millis() - end.millis();
        assert!(late < 1_000, "it stood {late} ms too long");
        owner.posts(&format!("{}/withdrawal", stories[1]), &[("number", "2"), ("reason", "Wrong")]).await.answers(303);
        reader.soon_misses("/en/", "Story 2").await;
        assert_eq!(headlines(&reader, "/en/").await, numbers(&[5, 4, 3, 1]));
        owner.opens(FRONT).await.answers(200).shows("Withdrawn");
        // It comes back to its slot when it is public again.
        writing::saves(&owner, &stories[1], 2, "Story 2 again").await;
        writing::publishes(&owner, &stories[1], 3).await.answers(303);
        reader.soon_sees("/en/", 200, "Story 2 again").await;
        assert_eq!(headlines(&reader, "/en/").await[3], "Story 2 again");
    }

    async fn no_byte_of_a_pinned_story_is_out_before_it_is(engine) {
        let (station, owner, _) = newsroom(engine, 3).await;
        let harbour = section(&owner, "Harbour").await;
        published(&owner, "Herring", &harbour).await;
        let draft = written(&owner, "Cormorant draft", &harbour).await;
        let embargoed = written(&owner, "Cormorant embargo", &harbour).await;
        let (date, time) = to_local(ZONE, soon(3_600_000)).unwrap();
        let fields = [("number", "2"), ("date", &date), ("time", &time)];
        owner.posts(&format!("{embargoed}/embargo"), &fields).await.answers(303);
        station.reader().soon_sees("/en/section/harbour/", 200, "Herring").await;
        let before = crawl(&station).await;
        let id = |story: &str| writing::id(story).to_owned();
        let order = format!("p0.{}-p1.{}", id(&draft), id(&embargoed));
        for place in [FRONT.to_owned(), format!("/desk/fronts/en/section:{harbour}")] {
            let table = Table::of(&owner, &place).await.with("order", &order);
            let page = Table::read(table.sends(&owner, "look").await.answers(200), &place);
            page.page.clone().shows("Cormorant draft").shows("Embargo").shows("Readers do not see it yet");
            table.publishes(&owner).await;
            let preview = owner.opens(&format!("{place}/preview/page?order={order}")).await.answers(200);
            preview.hides("Cormorant").hides(&id(&draft)).hides(&id(&embargoed));
        }
        let after = crawl(&station).await;
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        for (path, (status, tag, text)) in &after {
            assert!(!text.contains("Cormorant") && !text.contains(&id(&draft)) && !text.contains(&id(&embargoed)), "{path}");
            assert_eq!((status, tag, text), (&before[path].0, &before[path].1, &before[path].2), "{path} tells that something is pinned");
        }
        // The draft goes to its slot as soon as it is public, on every page that waits for it.
        writing::publishes(&owner, &draft, 2).await.answers(303);
        let reader = station.reader();
        soon_begins(&reader, "/en/", &["Cormorant draft", "Herring"]).await;
        soon_begins(&reader, "/en/section/harbour/", &["Cormorant draft", "Herring"]).await;
        reader.opens("/en/").await.hides("Cormorant embargo");
    }

    async fn an_order_begins_within_a_second_of_its_time_once_on_every_process(engine) {
        let (station, owner, stories) = newsroom(engine, 6).await;
        let other = Another::of(&station);
        let at = soon(2_000);
        let table = Table::of(&owner, FRONT).await.does(&owner, "first", &stories[0]).await;
        table.schedules(&owner, at).await.answers(303);
        // Who presses twice has done it once.
        table.schedules(&owner, at).await.answers(303);
        let page = owner.opens(&format!("{FRONT}?done=front-later")).await.answers(200);
        page.clone().shows("The order is scheduled");
        assert_eq!(page.attributes("#ahead ~ .things time", "datetime"), [at.iso()]);
        let reader = station.reader();
        assert_eq!(headlines(&reader, "/en/").await[0], "Story 6");
        comes(at).await;
        soon_begins(&reader, "/en/", &["Story 1", "Story 6"]).await;
        let late = now().millis() - at.millis();
        assert!(late < 1_000, "it was seen {late} ms after its time");
        eprintln!("seen {late} ms after its time");
        let db = station.place.open().await.unwrap();
        let all = arrangements(&db).await;
        assert_eq!((all.len(), told(&db).await), (1, 1));
        assert!((0..1_000).contains(&(all[0].began_at.unwrap() - at.millis())));
        db.close().await;
        drop(other);
    }

    async fn kills_around_the_time_and_each_order_begins_once(engine) {
        let (mut station, mut owner, stories) = newsroom(engine, 6).await;
        let mut times = Vec::new();
        for kill in 0..10_i64 {
            owner.reader = station.reader();
            let at = soon(600);
            let story = &stories[usize::try_from(kill).unwrap() % 6];
            let table = Table::of(&owner, FRONT).await.does(&owner, "first", story).await;
            table.schedules(&owner, at).await.answers(303);
            comes(at.plus_millis(if kill % 2 == 0 { kill * 10 - 45 } else { kill })).await;
            station.is_killed();
            station.serves();
            let reader = station.reader();
            soon_begins(&reader, "/en/", &[&format!("Story {}", kill % 6 + 1)]).await;
            times.push(at);
        }
        let db = station.place.open().await.unwrap();
        let all = arrangements(&db).await;
        assert_eq!((all.len(), told(&db).await), (10, 10));
        let late = all.iter().zip(times).map(|(it, at)| it.began_at.unwrap() - at.millis()).max().unwrap();
        eprintln!("10 kills: the latest began {late} ms after its time");
        assert_eq!(all.iter().filter(|it| it.ended_at.is_none()).count(), 1, "one is in force");
        assert!(all.iter().all(|it| it.place == "front" && it.began_at.unwrap() >= it.public_from));
        db.close().await;
        station.runs(&["check"]).succeeds();
    }

    async fn a_scheduled_order_is_changed_by_another_and_taken_back(engine) {
        let (station, owner, stories) = newsroom(engine, 3).await;
        let far = soon(24 * 3_600_000);
        let table = Table::of(&owner, FRONT).await.does(&owner, "first", &stories[0]).await;
        table.clone().with("reason", "The fair begins").schedules(&owner, far).await.answers(303);
        let ahead = async || owner.opens(FRONT).await.answers(200).attributes("#ahead ~ .things a", "href");
        let open = ahead().await;
        assert_eq!(open.len(), 1);
        let table = Table::of(&owner, &open[0]).await;
        table.page.clone().shows("waits for").shows("The fair begins");
        assert_eq!(table.slots(), numbers(&[1, 3, 2]));
        table.does(&owner, "first", &stories[1]).await.schedules(&owner, far.plus_millis(60_000)).await.answers(303);
        let moved = ahead().await;
        assert!(moved.len() == 1 && moved != open, "the new one stands for the old one");
        // The old one waits no more: whoever has it open still is told.
        table.schedules(&owner, far).await.answers(409).shows("does not wait any more");
        let removal = owner.opens(FRONT).await.attributes("#ahead ~ .things form", "action").concat();
        owner.does(&removal, &[]).await.shows("The scheduled order is taken back");
        owner.does(&removal, &[]).await.answers(200);
        assert!(ahead().await.is_empty());
        owner.opens(&format!("{FRONT}/arrangements/")).await.shows("Taken back by Odile Karsk");
        for (date, time, sentence) in [("", "", "Choose a day and a time"), ("2026-01-01", "10:00", "This time has passed"), ("2035-03-25", "01:30", "the clocks go forward")] {
            let table = Table::of(&owner, FRONT).await.with("date", date).with("time", time);
            let refused = table.sends(&owner, "schedule").await;
            assert!([409, 422].contains(&refused.status), "{date}");
            refused.shows(sentence);
        }
        let db = station.place.open().await.unwrap();
        assert!(arrangements(&db).await.iter().all(|it| it.began_at.is_none()));
        db.close().await;
    }

    async fn who_arranges_at_the_same_time_is_told_and_overwrites_nothing(engine) {
        let (station, owner, stories) = newsroom(engine, 4).await;
        let colleague = owner.colleague("Ilse Tarrow", "en", "publisher").await;
        let mine = Table::of(&owner, FRONT).await.does(&owner, "first", &stories[0]).await;
        let theirs = Table::of(&colleague, FRONT).await.does(&colleague, "first", &stories[1]).await;
        theirs.publishes(&colleague).await;
        // A double click is no second order.
        theirs.publishes(&colleague).await;
        let refused = mine.sends(&owner, "publish").await.answers(409).shows("Ilse Tarrow arranged this page");
        assert_eq!(refused.texts(".theirs li"), numbers(&[2, 4, 3, 1]));
        let again = Table::read(refused, FRONT);
        assert_eq!(again.slots(), numbers(&[1, 4, 3, 2]), "mine is still on the table");
        let reader = station.reader();
        soon_begins(&reader, "/en/", &["Story 2", "Story 4"]).await;
        let (date, time) = to_local(ZONE, soon(3_600_000)).unwrap();
        mine.clone().with("date", &date).with("time", &time).sends(&owner, "schedule").await.answers(409);
        again.publishes(&owner).await;
        soon_begins(&reader, "/en/", &["Story 1", "Story 4"]).await;
        let db = station.place.open().await.unwrap();
        assert_eq!((arrangements(&db).await.len(), told(&db).await), (2, 2));
        db.close().await;
    }

    async fn a_section_shows_its_pins_first_and_pages_lose_and_double_nothing(engine) {
        let (station, owner, _) = newsroom(engine, 0).await;
        let harbour = section(&owner, "Harbour").await;
        let town = section(&owner, "Town").await;
        let mut stories = Vec::new();
        for number in 1..=50 {
            stories.push(published(&owner, &format!("Story {number}"), &harbour).await);
        }
        let market = published(&owner, "Market day", &town).await;
        let place = format!("/desk/fronts/en/section:{harbour}");
        let table = Table::of(&owner, &place).await.does(&owner, "first", &stories[0]).await;
        // Elsewhere than on the front a pin does not stand below the rule.
        let table = table.does(&owner, "pin", &stories[45]).await;
        assert_eq!(table.slots()[..4], numbers(&[1, 46, 50, 49]));
        let table = table.clone().with("q", "market").sends(&owner, "look").await.answers(200);
        let table = Table::read(table, &place).does(&owner, "first", &market).await.does(&owner, "out", &stories[49]).await;
        table.publishes(&owner).await;
        let reader = station.reader();
        soon_begins(&reader, "/en/section/harbour/", &["Market day", "Story 1", "Story 46", "Story 49"]).await;
        let mut all = Vec::new();
        for path in ["/en/section/harbour/", "/en/section/harbour/page/2", "/en/section/harbour/page/3"] {
            all.extend(headlines(&reader, path).await);
        }
        assert_eq!((all.len(), all[24].as_str()), (51, "Story 50"));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 51);
        reader.opens("/en/section/harbour/page/4").await.answers(404);
        assert_eq!(headlines(&reader, "/en/section/town/").await, ["Market day"]);
    }

    async fn a_topic_shows_its_pins_first_and_doubles_nothing(engine) {
        let (station, owner, _) = newsroom(engine, 0).await;
        owner.does("/desk/editions/en/topics/", &[("name", "Night ferry")]).await.answers(200);
        let place = owner.opens("/desk/fronts/").await.attributes("a[href*='/topic:']", "href").concat();
        let mut stories = Vec::new();
        for number in 1..=30 {
            let path = written(&owner, &format!("Story {number}"), "").await;
            let text = format!("<p>The text of Story {number}.</p>");
            let headline = format!("Story {number}");
            let fields = [("base", "2"), ("headline", headline.as_str()), ("document", &text), ("topics", "Night ferry")];
            owner.posts(&format!("{path}/revision"), &fields).await.answers(303);
            writing::publishes(&owner, &path, 3).await.answers(303);
            stories.push(path);
        }
        let table = Table::of(&owner, &place).await.does(&owner, "first", &stories[3]).await;
        table.does(&owner, "out", &stories[29]).await.publishes(&owner).await;
        let reader = station.reader();
        let first = "/en/topic/night-ferry/";
        soon_begins(&reader, first, &["Story 4", "Story 29", "Story 28"]).await;
        let mut all = headlines(&reader, first).await;
        all.extend(headlines(&reader, &format!("{first}page/2")).await);
        assert_eq!((all.len(), all[24].as_str()), (30, "Story 30"));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 30);
        let preview = owner.opens(&format!("{place}/preview/page?order=p0.{}", writing::id(&stories[7]))).await.answers(200);
        assert_eq!(preview.texts(".card :is(h2, h3)")[0], "Story 8");
    }

    async fn bands_are_ordered_hidden_and_begin_with_the_pins_of_their_section(engine) {
        let (station, owner, _) = newsroom(engine, 0).await;
        let mut sections = Vec::new();
        for name in ["Harbour", "Town", "Views"] {
            let id = section(&owner, name).await;
            for number in 1..=6 {
                published(&owner, &format!("{name} {number}"), &id).await;
            }
            sections.push(id);
        }
        let reader = station.reader();
        let names = async || reader.opens("/en/").await.texts(".band-name a");
        reader.soon_sees("/en/", 200, "Views 6").await;
        assert_eq!(names().await, ["Harbour", "Town"], "all of Views stands above");
        let town = format!("/desk/fronts/en/section:{}", sections[1]);
        let oldest = station.story("Town 1");
        Table::of(&owner, &town).await.does(&owner, "first", &oldest).await.publishes(&owner).await;
        let table = Table::of(&owner, FRONT).await;
        let up = table.sends(&owner, &format!("band-up.{}", sections[1])).await.answers(200);
        let table = Table::read(up, FRONT).with(&format!("stories.{}", sections[0]), "2");
        table.publishes(&owner).await;
        until("the town comes first", async || names().await == ["Town", "Harbour"]).await;
        let bands = reader.opens("/en/").await.texts(".band:not(:has(#latest)) h3");
        assert_eq!(bands, ["Town 1", "Town 3", "Town 2", "Harbour 6", "Harbour 5"]);
        let hidden = Table::of(&owner, FRONT).await;
        let mut hidden = hidden;
        hidden.fields.retain(|(name, _)| *name != format!("shown.{}", sections[1]));
        hidden.publishes(&owner).await;
        until("the town is hidden", async || names().await == ["Harbour"]).await;
        // A section that nobody uses can go although it has a band.
        let empty = section(&owner, "Empty").await;
        Table::of(&owner, FRONT).await.does(&owner, "first", &oldest).await.publishes(&owner).await;
        owner.does(&format!("/desk/editions/en/sections/{empty}/removal"), &[]).await.answers(200);
        owner.opens(&format!("/desk/fronts/en/section:{empty}")).await.answers(404);
        soon_begins(&reader, "/en/", &["Town 1"]).await;
        owner.opens(FRONT).await.answers(200).hides("Empty");
    }

    async fn a_preview_is_what_readers_get_then(engine) {
        let (station, owner, stories) = newsroom(engine, 12).await;
        let table = Table::of(&owner, FRONT).await.does(&owner, "first", &stories[0]).await;
        let preview = table.sends(&owner, "preview").await.answers(303);
        let path = preview.header("location").to_owned();
        let page = owner.opens(&path).await.answers(200);
        assert_eq!(page.attributes("iframe", "sandbox"), ["allow-scripts allow-popups allow-popups-to-escape-sandbox"]);
        let inner = owner.opens(&page.attributes("iframe", "src")[0]).await.answers(200);
        assert_eq!(inner.header("cache-control"), "no-store");
        for width in page.attributes("[href*='width=']", "href") {
            owner.opens(&width).await.answers(200);
        }
        // The way back has the order on the table.
        let back = Table::of(&owner, &page.attributes(".crumb", "href")[0]).await;
        assert_eq!((back.slots(), back.order()), (table.slots(), table.order()));
        back.publishes(&owner).await;
        let reader = station.reader();
        soon_begins(&reader, "/en/", &["Story 1", "Story 12"]).await;
        let noindex = "<meta name=\"robots\" content=\"noindex\">\n";
        let public = reader.opens("/en/").await.text();
        assert_eq!(inner.text().replace(noindex, ""), lw_web::pages::leading_on(&public, PUBLIC));
        assert_eq!(inner.text().matches(noindex).count(), 1);
    }

    async fn a_preview_for_later_says_so_and_leaves_out_what_will_be_over(engine) {
        let (_station, owner, stories) = newsroom(engine, 2).await;
        let (first, at) = (writing::id(&stories[0]), now().plus_millis(3_600_000).millis());
        let order = format!("p0.{first}");
        let preview = |at: i64| format!("{FRONT}/preview?order={order}&at={at}");
        let page = owner.opens(&preview(at)).await.answers(200).shows("that are public then");
        assert!(page.attributes("iframe", "src")[0].ends_with(&format!("&at={at}")));
        owner.opens(&preview(1)).await.answers(200).shows("published now").hides("that are public then");
        for hostile in ["x", "-1", "99999999999999999999", "%00"] {
            owner.opens(&format!("{FRONT}/preview?order={order}&at={hostile}")).await.answers(200).shows("published now");
        }
        let table = Table::of(&owner, FRONT).await.does(&owner, "first", &stories[0]).await;
        let (date, time) = to_local(ZONE, now().plus_millis(7_200_000)).unwrap();
        let to = table.with("date", &date).with("time", &time).sends(&owner, "preview").await.answers(303);
        owner.opens(to.header("location")).await.answers(200).shows("that are public then");
    }

    async fn of_many_topics_one_finds_those_one_looks_for(engine) {
        let (_station, owner, _) = newsroom(engine, 1).await;
        let list = async |query: &str| owner.opens(&format!("/desk/fronts/{query}")).await.answers(200).texts(".things a");
        for number in 1..=19 {
            owner.does("/desk/editions/en/topics/", &[("name", &format!("Tide {number}"))]).await.answers(200);
        }
        assert_eq!(list("").await.len(), 20);
        owner.opens("/desk/fronts/").await.hides("role=\"search\"");
        for name in ["Ebb", "Flow"] {
            owner.does("/desk/editions/en/topics/", &[("name", name)]).await.answers(200);
        }
        owner.opens("/desk/fronts/").await.shows("role=\"search\"");
        owner.does("/desk/editions/en/topics/", &[("name", "Harbour dues")]).await.answers(200);
        assert_eq!(list("").await, ["The front"]);
        owner.opens("/desk/fronts/").await.shows("22 more topics go by rule");
        assert_eq!(list("?words=DUES").await, ["Harbour dues"]);
        assert_eq!(list("?words=tide+1").await.len(), 11, "1, and 10 to 19");
        owner.opens("/desk/fronts/?words=zeppelin").await.answers(200).shows("No section or topic has this");
        owner.opens(&format!("/desk/fronts/?words={}%00%E2%80%AE%3Cb%3E", "x".repeat(5_000))).await.answers(200);
        // What is arranged is listed always.
        let dues = owner.opens("/desk/fronts/?words=dues").await.attributes(".things a", "href").concat();
        let table = Table::of(&owner, &dues).await;
        table.publishes(&owner).await;
        assert_eq!(list("").await, ["The front", "Harbour dues"]);
    }

    async fn only_publishers_arrange_and_only_their_own_edition(engine) {
        let mut station = Station::sample(engine).await;
        let owner = station.owner().await;
        let publisher = owner.colleague("Paula Quay", "ar", "publisher").await;
        let editor = owner.colleague("Emil Berth", "en", "editor").await;
        publisher.opens("/desk/fronts/").await.answers(200).hides("/desk/fronts/en/");
        publisher.opens("/desk/fronts/ar/front").await.answers(200);
        let (read, write) = (["", "/preview", "/preview/page", "/arrangements/"], ["", "/arrangements/x/removal"]);
        for path in read {
            publisher.opens(&format!("{FRONT}{path}")).await.answers(404);
            editor.opens(&format!("{FRONT}{path}")).await.answers(403);
        }
        for path in write {
            publisher.posts(&format!("{FRONT}{path}"), &[("do", "publish")]).await.answers(404);
            editor.posts(&format!("{FRONT}{path}"), &[("do", "publish")]).await.answers(403);
        }
        editor.opens("/desk/fronts/").await.answers(403);
        editor.opens("/desk/").await.hides("/desk/fronts/");
        // Another edition's story, section or arrangement is not there.
        let english = station.story("Night ferry to Brack sails");
        let arabic = Table::of(&publisher, "/desk/fronts/ar/front").await;
        let crossed = arabic.clone().with("order", &format!("p0.{english}"));
        crossed.sends(&publisher, "publish").await.answers(404);
        crossed.sends(&publisher, "look").await.answers(200).hides("Night ferry");
        arabic.sends(&publisher, &format!("first.{english}")).await.answers(200).hides("Night ferry");
        publisher.opens(&format!("/desk/fronts/ar/front/preview/page?order=p0.{english}")).await.answers(200).hides("Night ferry");
        let section = owner.opens("/desk/fronts/").await.attributes("a[href^='/desk/fronts/en/section:']", "href")[0].clone();
        owner.opens(&section).await.answers(200);
        owner.opens(&section.replace("/en/", "/ar/")).await.answers(404);
        Table::of(&owner, FRONT).await.does(&owner, "first", &english).await.publishes(&owner).await;
        let arranged = owner.opens(FRONT).await.attributes("[name=base]", "value").concat();
        owner.opens(&format!("{FRONT}?from={arranged}")).await.answers(200);
        owner.opens(&format!("/desk/fronts/ar/front?from={arranged}")).await.answers(404);
        owner.posts(&format!("/desk/fronts/ar/front/arrangements/{arranged}/removal"), &[]).await.answers(404);
        station.serves();
    }

    async fn what_makes_no_sense_is_passed_over(engine) {
        let (station, owner, stories) = newsroom(engine, 3).await;
        for place in ["nothing", "section:", "section:x", "topic:x", "front:x", "Front", "%00", &"x".repeat(5_000)] {
            let status = owner.opens(&format!("/desk/fronts/en/{place}")).await.status;
            assert!([404, 400, 414].contains(&status), "{place}: {status}");
        }
        for from in ["", "x", "00000000000000000000000000"] {
            owner.opens(&format!("{FRONT}?from={from}")).await.answers(404);
        }
        let hostile = ["\0", "<script>alert(1)</script>", "\u{202e}evil", "p0.x-p1", &"p0.".repeat(10_000), &"é".repeat(10_000)];
        for text in hostile {
            let table = Table::of(&owner, FRONT).await;
            for field in ["order", "before", "base", "replaces", "q", "date", "time", "reason"] {
                let page = table.clone().with(field, text).sends(&owner, "look").await.answers(200);
                page.hides("<script>alert").hides("\u{202e}evil");
            }
            owner.posts(FRONT, &[("do", text), ("order", text), ("band", text)]).await.answers(200);
        }
        let id = writing::id(&stories[0]);
        let pinned = Table::of(&owner, FRONT).await.with("order", &format!("p0.{id}"));
        for (until, sentence) in [("yesterday", "Choose a day"), ("2026-01-01T10:00", "A pin ends before"), ("2035-03-25T01:30", "the clocks go forward")] {
            let page = pinned.clone().with(&format!("until.{id}"), until).sends(&owner, "publish").await;
            page.answers(422).shows(sentence).shows("aria-invalid=\"true\"");
        }
        let db = station.place.open().await.unwrap();
        assert!(arrangements(&db).await.is_empty());
        assert_eq!(told(&db).await, 0);
        db.close().await;
    }
}
