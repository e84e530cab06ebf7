//! Live reports: posts that go out at once, are corrected and withdrawn in the
//! open, and keep their addresses.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use crate::support::program::kind;
use crate::support::{Answer, Editor, Engine, Reader, Station, until, writing};

/// A station with an owner and a public story that is a live report; the
/// story's path at the desk and its page.
async fn report(engine: Engine) -> (Station, Editor, String, String) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let story = writing::begins(&owner, "Harbour closed").await;
    writing::publishes(&owner, &story, 2).await.answers(303);
    owner.does(&format!("{story}/live/times"), &[]).await.shows("Beginning and end are set.");
    let page = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
    (station, owner, story, page)
}

async fn posts(who: &Editor, story: &str, headline: &str, text: &str) {
    let fields = [("headline", headline), ("document", text)];
    who.does(&format!("{story}/live/"), &fields).await.shows("The post is out.");
}

/// Where the newest post is at the desk.
async fn newest(who: &Editor, story: &str) -> String {
    let page = who.opens(&format!("{story}/live/")).await.answers(200);
    page.attributes("#post-list li:first-child a", "href").swap_remove(0)
}

fn headlines(page: &Answer) -> Vec<String> {
    page.texts("#posts .post h3")
}

/// Where a post is for readers, by its place on the page.
async fn address(reader: &Reader, page: &str, place: usize) -> String {
    let mut found = None;
    until("the post is on the page", async || {
        let all = reader.opens(page).await.attributes("#posts .post-at a", "href");
        found = all.get(place).cloned();
        found.is_some()
    })
    .await;
    found.unwrap()
}

/// Words of the sample station's English stories, drawn in an order of no meaning.
fn sample_words() -> impl Iterator<Item = String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/stories/en");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().map(|it| std::fs::read_to_string(it).unwrap()).collect::<String>();
    // What follows `"text": "` up to the next quotation mark.
    let texts = texts.split("\"text\": \"").skip(1).filter_map(|it| it.split('"').next());
    let all: Vec<String> = texts.flat_map(str::split_whitespace).map(str::to_owned).collect();
    let mut place = 1_usize;
    std::iter::repeat_with(move || {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        all[(place >> 33) % all.len()].clone()
    })
}

both_engines! {
    async fn posts_stand_on_the_storys_page_with_the_newest_first_and_have_addresses(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        reader.soon_sees(&page, 200, "There are no posts yet.").await.shows("Live since");
        posts(&owner, &story, "The gate is shut", "Nobody is hurt.\nMore soon.").await;
        posts(&owner, &story, "Ferries wait", "<p>Two of them, <strong>full</strong>.</p><h2>Why</h2><p>Wind.</p><script>alert(1)</script>").await;
        reader.soon_sees(&page, 200, "Ferries wait").await;
        let seen = reader.opens(&page).await.answers(200).hides("alert(1)");
        assert_eq!(headlines(&seen), ["Ferries wait", "The gate is shut"]);
        assert_eq!(seen.texts("#posts .body p"), ["Two of them, full.", "Wind.", "Nobody is hurt.", "More soon."]);
        // A heading in a post stands below the post's own.
        assert_eq!(seen.texts("#posts .body h4"), ["Why"]);
        let first = address(&reader, &page, 1).await;
        let post = reader.opens(&first).await.answers(200).shows("Nobody is hurt.").hides("Ferries wait");
        assert_eq!((post.texts("h1"), post.attributes("link[rel=canonical]", "href")[0].ends_with(&first)), (vec!["The gate is shut".to_owned()], true));
        assert_eq!(post.attributes(".onward", "href"), [page.as_str()]);
        // The story stays what it is elsewhere: front and feeds have it, without its posts.
        reader.opens("/en/").await.shows("Harbour closed").hides("Ferries wait");
        reader.opens("/en/feed.xml").await.shows("Harbour closed").hides("Ferries wait");
        let id = writing::id(&story);
        for feed in ["feed.xml", "feed.atom", "feed.json"] {
            reader.opens(&format!("/en/a/{id}/{feed}")).await.answers(200).shows("Ferries wait").shows("Nobody is hurt.");
        }
        let links = reader.opens(&page).await.attributes("link[rel=alternate][type^=application]", "href");
        assert!(links.contains(&format!("/en/a/{id}/feed.xml")), "{links:?}");
    }

    async fn a_correction_says_what_was_wrong_and_stays_on_record(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        posts(&owner, &story, "Forty on board", "They wait.").await;
        let address = address(&reader, &page, 0).await;
        let post = newest(&owner, &story).await;
        let form = owner.opens(&post).await.answers(200);
        assert_eq!((form.texts("#headline"), form.texts("#document")), (vec!["Forty on board".to_owned()], vec!["<p>They wait.</p>".to_owned()]));
        let right = [("revision", "1"), ("headline", "Fifty on board"), ("document", "They wait.")];
        owner.posts(&post, &right).await.answers(422).shows("Write what was wrong.");
        let same = [("revision", "1"), ("headline", "Forty on board"), ("document", "They wait."), ("reason", "x")];
        owner.posts(&post, &same).await.answers(422).shows("Readers have this text already.");
        let told = [&right[..], &[("reason", "We said forty; it was fifty.")]].concat();
        owner.does(&post, &told).await.shows("The post is corrected.");
        for path in [&page, &address] {
            reader.soon_sees(path, 200, "Fifty on board").await;
            let seen = reader.opens(path).await.answers(200).shows("Fifty on board").hides("Forty on board");
            seen.shows("We said forty; it was fifty.");
        }
        let feed = reader.opens(&format!("/en/a/{}/feed.json", writing::id(&story))).await.json();
        assert_eq!(feed["items"][0]["title"], "Fifty on board");
        assert_eq!(feed["items"].as_array().unwrap().len(), 1);
        // Who read the old text has not seen what they write over.
        owner.posts(&post, &told).await.answers(422).shows("changed the post meanwhile");
        let record = owner.opens(&post).await;
        assert_eq!(record.texts("[aria-labelledby=told] li bdi[lang=en]:first-child"), ["Fifty on board", "Forty on board"]);
        owner.opens("/desk/audit/").await.shows("Corrected a post");
    }

    async fn a_withdrawn_post_leaves_a_mark_with_its_reason(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        posts(&owner, &story, "Bridge down", "It fell.").await;
        let address = address(&reader, &page, 0).await;
        let post = newest(&owner, &story).await;
        let way = format!("{post}/withdrawal");
        owner.posts(&way, &[("revision", "1"), ("reason", " ")]).await.answers(422);
        owner.does(&way, &[("revision", "1"), ("reason", "It was another bridge.")]).await.shows("The post is withdrawn.");
        reader.soon_sees(&page, 200, "This post was withdrawn").await;
        let seen = reader.opens(&page).await.answers(200).hides("Bridge down").hides("It fell.");
        seen.shows("This post was withdrawn").shows("It was another bridge.");
        reader.soon_sees(&address, 410, "It was another bridge.").await;
        let gone = reader.opens(&address).await.answers(410).hides("Bridge down").hides("It fell.");
        gone.shows("It was another bridge.");
        let feed = reader.opens(&format!("/en/a/{}/feed.json", writing::id(&story))).await;
        feed.hides("Bridge down").shows("It was another bridge.");
        // What is withdrawn stays so.
        owner.posts(&post, &[("revision", "2"), ("headline", "Again"), ("reason", "x")]).await.answers(422);
        owner.posts(&way, &[("revision", "2"), ("reason", "x")]).await.answers(422);
        owner.posts(&format!("{post}/marks"), &[("mark", "pin"), ("on", "yes")]).await.answers(422);
    }

    async fn key_points_and_the_pinned_post_stand_above_the_others(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        owner.does(&format!("{story}/live/"), &[("headline", "Gate shut"), ("key", "yes")]).await.answers(200);
        let first = newest(&owner, &story).await;
        posts(&owner, &story, "Wind", "Strong.").await;
        let second = newest(&owner, &story).await;
        owner.does(&format!("{first}/marks"), &[("mark", "pin"), ("on", "yes")]).await.answers(200);
        until("it is pinned", async || reader.opens(&page).await.texts(".pinned h3") == ["Gate shut"]).await;
        let seen = reader.opens(&page).await;
        assert_eq!((seen.texts(".key-points a"), seen.texts(".pinned h3")), (vec!["Gate shut".to_owned()], vec!["Gate shut".to_owned()]));
        assert_eq!(headlines(&seen), ["Wind", "Gate shut"]);
        // Only one is above the others, and both marks can be taken away.
        owner.does(&format!("{second}/marks"), &[("mark", "pin"), ("on", "yes")]).await.answers(200);
        owner.does(&format!("{first}/marks"), &[("mark", "key"), ("on", "no")]).await.answers(200);
        until("the marks have changed", async || {
            let seen = reader.opens(&page).await;
            seen.texts(".key-points a").is_empty() && seen.texts(".pinned h3") == ["Wind"]
        })
        .await;
        owner.posts(&format!("{second}/marks"), &[("mark", "gold"), ("on", "yes")]).await.answers(404);
    }

    async fn a_report_begins_and_ends_at_its_times_by_itself(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        let times = format!("{story}/live/times");
        let late = [("start_date", "2035-06-01"), ("start_time", "10:00")];
        owner.does(&times, &late).await.shows("To begin:");
        reader.soon_sees(&page, 200, "Live from").await;
        owner.posts(&times, &[&late[..], &[("end_date", "2035-06-01"), ("end_time", "09:00")]].concat()).await.answers(422).shows("Choose a later end.");
        owner.posts(&times, &[("start_date", "soon"), ("start_time", "10:00")]).await.answers(422).shows("Choose a day and a time.");
        owner.does(&times, &[("then", "end")]).await.answers(200).shows("Ended:");
        reader.soon_sees(&page, 200, "Ended ").await;
        owner.posts(&format!("{story}/live/"), &[("headline", "Late")]).await.answers(422).shows("The live report has ended.");
        owner.does(&times, &[("then", "go-on")]).await.shows("Live since:");
        posts(&owner, &story, "On again", "").await;
        // At its second, without anybody doing anything.
        let program = station.program("publisher", Some("en"));
        let end = crate::desk_times::now().plus_millis(2_000).iso();
        let live = format!("/stories/{}/live", writing::id(&story));
        program.asks(Method::PUT, &live, &[], Some(&json!({"ends_at": end}))).await.answers(200);
        reader.soon_sees(&page, 200, "Ended ").await;
    }

    async fn two_thousand_posts_are_pages_and_the_first_stays_light(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        posts(&owner, &story, "The first of all", "Where it began.").await;
        let oldest = address(&reader, &page, 0).await;
        fills(&station, writing::id(&story), 2_000).await;
        posts(&owner, &story, "The newest of all", "Where it is now.").await;
        let seen = reader.opens_with(&page, &[("accept-encoding", "br")]).await.answers(200);
        assert!(seen.bytes.len() <= 14_600, "{} bytes", seen.bytes.len());
        assert_eq!((headlines(&seen).len(), headlines(&seen)[0].as_str()), (20, "The newest of all"));
        let older = seen.attributes("a[rel=next]", "href").concat();
        let second = reader.opens(&older).await.answers(200).shows("Page 2");
        assert_eq!(headlines(&second).len(), 20);
        assert_ne!(headlines(&second)[0], headlines(&seen)[19]);
        let last = reader.opens(&older.replace("/page/2", "/page/101")).await.answers(200).shows("The first of all");
        assert!(last.attributes("a[rel=next]", "href").is_empty());
        assert_eq!(last.attributes("a[rel=prev]", "href"), [older.replace("/page/2", "/page/100")]);
        for wrong in ["/page/102", "/page/1", "/page/02", "/page/x", "/page/99999999999999999999"] {
            reader.opens(&older.replace("/page/2", wrong)).await.answers(404);
        }
        reader.opens(&oldest).await.answers(200).shows("Where it began.");
        owner.opens(&format!("{story}/live/?page=101")).await.answers(200).shows("The first of all");
    }

    async fn long_posts_are_light_for_readers_and_whole_at_their_addresses(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        let mut words = sample_words();
        for number in 1..=20 {
            let text = words.by_ref().take(400).collect::<Vec<_>>().join(" ");
            posts(&owner, &story, &format!("Post {number}"), &text).await;
        }
        reader.soon_sees(&page, 200, "Post 20").await;
        let seen = reader.opens_with(&page, &[("accept-encoding", "br")]).await.answers(200);
        assert!(seen.bytes.len() <= 14_600, "{} bytes", seen.bytes.len());
        assert_eq!(headlines(&seen).len(), 20);
        let (whole, cut) = (seen.texts("#posts .body").len(), seen.attributes("#posts h3 a", "href"));
        assert!((5..20).contains(&whole), "{whole} are whole: {} bytes", seen.bytes.len());
        assert_eq!(whole + cut.len(), 20);
        let said: serde_json::Value = serde_json::from_str(&seen.texts("script[type='application/ld+json']").concat()).unwrap();
        let bodies = said["liveBlogUpdate"].as_array().unwrap().iter().filter(|it| it["articleBody"].is_string());
        assert_eq!((bodies.count(), said["liveBlogUpdate"].as_array().unwrap().len()), (whole, whole));
        // What is cut is whole where its headline leads.
        let last = reader.opens(cut.last().unwrap()).await.answers(200).shows("Post 1");
        assert!(last.texts(".body").concat().len() > 1_500);
        // An open page that lost its line is told all of them.
        let id = writing::id(&story);
        let all = reader.opens(&format!("/-/live/{id}/now")).await.answers(200);
        assert_eq!(all.texts(".post .body").len(), 20);

        // One that stands above the others is told once.
        let post = newest(&owner, &story).await;
        owner.does(&format!("{post}/marks"), &[("mark", "pin"), ("on", "yes")]).await.answers(200);
        until("it stands above", async || !reader.opens(&page).await.texts(".pinned .body").is_empty()).await;
        let seen = reader.opens(&page).await;
        assert_eq!(seen.attributes("#posts .post:first-child h3 a", "href"), seen.attributes(".pinned .post-at a", "href"));
    }

    async fn reporters_post_and_correct_their_own_and_publishers_say_when(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reporter = owner.colleague("Wren", "en", "reporter").await;
        let other = owner.colleague("Ash", "en", "reporter").await;
        let contributor = owner.colleague("Finch", "en", "contributor").await;
        posts(&reporter, &story, "Seen from the pier", "Calm.").await;
        let post = newest(&reporter, &story).await;
        contributor.opens(&format!("{story}/live/")).await.answers(200).shows("Seen from the pier");
        contributor.posts(&format!("{story}/live/"), &[("headline", "x")]).await.answers(403);
        other.opens(&post).await.answers(403);
        other.posts(&post, &[("revision", "1"), ("headline", "x"), ("reason", "x")]).await.answers(403);
        reporter.posts(&format!("{story}/live/times"), &[("then", "end")]).await.answers(403);
        let right = [("revision", "1"), ("headline", "Seen from the quay"), ("document", "Calm."), ("reason", "It was the quay.")];
        reporter.does(&post, &right).await.shows("The post is corrected.");
        station.reader().soon_sees(&page, 200, "Seen from the quay").await;
        owner.does(&format!("{post}/withdrawal"), &[("revision", "2"), ("reason", "Asked to.")]).await.answers(200);
        let elsewhere = format!("{story}/live/06et0000000000000000000000");
        owner.opens(&elsewhere).await.answers(404);
        owner.posts(&format!("{story}/live/"), &[("headline", "")]).await.answers(422).shows("Write a headline.");
        let long = "x".repeat(201);
        owner.posts(&format!("{story}/live/"), &[("headline", &long)]).await.answers(422).shows("more than 200 letters");
        let byline = [("headline", "x"), ("byline", "06et0000000000000000000000")];
        owner.posts(&format!("{story}/live/"), &byline).await.answers(422);
    }

    async fn a_form_that_is_sent_twice_posts_once_and_several_at_once_have_numbers(engine) {
        let (station, owner, story, page) = report(engine).await;
        let once = owner.opens(&format!("{story}/live/")).await.attributes("#composer input[name=once]", "value").concat();
        let fields = [("once", once.as_str()), ("headline", "Only once")];
        let way = format!("{story}/live/");
        let (one, two) = tokio::join!(owner.posts(&way, &fields), owner.posts(&way, &fields));
        assert_eq!((one.status, two.status), (303, 303));
        let all = futures::future::join_all((0..12).map(async |number| {
            let headline = format!("Post {number}");
            owner.posts(&way, &[("headline", headline.as_str())]).await.status
        }));
        assert_eq!(all.await, [303; 12]);
        let reader = station.reader();
        until("all of them are there", async || headlines(&reader.opens(&page).await).len() == 13).await;
    }

    async fn what_is_not_public_is_not_there_and_what_is_withdrawn_leaves(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        posts(&owner, &story, "Gate shut", "Yes.").await;
        let address = address(&reader, &page, 0).await;
        let draft = writing::begins(&owner, "Not yet").await;
        owner.does(&format!("{draft}/live/times"), &[]).await.shows("once the story is published");
        posts(&owner, &draft, "Nobody reads this yet", "x").await;
        let id = writing::id(&draft);
        for path in [format!("/en/a/{id}/feed.xml"), format!("/en/a/{id}/page/2")] {
            reader.opens(&path).await.answers(404);
        }
        reader.opens(&address.replace(writing::id(&story), id)).await.answers(404);
        writing::publishes(&owner, &draft, 2).await.answers(303);
        let public = reader.soon_finds(&format!("/en/a/{id}")).await;
        reader.opens(&public).await.shows("Nobody reads this yet");
        owner.posts(&format!("{story}/withdrawal"), &[("number", "2"), ("reason", "No.")]).await.answers(303);
        reader.soon_sees(&page, 410, "No.").await;
        reader.opens(&address).await.answers(404);
        reader.opens(&format!("/en/a/{}/feed.json", writing::id(&story))).await.answers(404);
    }

    async fn open_pages_are_told_of_posts_on_the_line_of_the_alerts(engine) {
        let (station, owner, story, page) = report(engine).await;
        let reader = station.reader();
        let id = writing::id(&story);
        reader.soon_sees(&page, 200, "There are no posts yet.").await;
        let seen = reader.opens(&page).await.attributes("#alerts", "data-seen").concat();
        let line = format!("/-/alerts/en?live={id}&seen={seen}");
        let mut knows = reader.listens(&line, &[]).await;
        knows.hears_no_live(Duration::from_millis(200)).await;
        let mut late = reader.listens(&format!("/-/alerts/en?live={id}"), &[]).await;
        assert!(late.hears_of_live().await.contains("data-posts=\"\""));
        posts(&owner, &story, "Gate shut", "Nobody is hurt.").await;
        for listener in [&mut knows, &mut late] {
            let news = listener.hears_of_live().await;
            assert!(news.contains("data-posts=\"1.1\"") && news.contains("Nobody is hurt."), "{news}");
        }
        // What the page shows and what is told are named alike: who comes back is told nothing.
        let seen = reader.opens(&page).await.attributes("#alerts", "data-seen").concat();
        let mut back = reader.listens(&format!("/-/alerts/en?live={id}&seen={seen}"), &[]).await;
        back.hears_no_live(Duration::from_millis(200)).await;
        // A post costs its own text, and not that of the others.
        for number in 2..=8 {
            posts(&owner, &story, &format!("Post {number}"), "Calm.").await;
        }
        until("all eight are told", async || knows.hears_of_live().await.contains("8.1 7.1 6.1 5.1 4.1 3.1 2.1 1.1")).await;
        let now = reader.opens(&format!("/-/live/{id}/now")).await.answers(200);
        assert_eq!(now.texts("[data-live] > [data-post] h3").len(), 8);
        let tag = now.header("etag").to_owned();
        assert_eq!(reader.opens_with(&format!("/-/live/{id}/now"), &[("if-none-match", &tag)]).await.answers(304).bytes.len(), 0);
        let first = reader.opens(&page).await.attributes("#posts .post-at a", "href").pop().unwrap();
        let first = format!("{story}/live/{}", writing::id(&first));
        owner.does(&format!("{first}/withdrawal"), &[("revision", "1"), ("reason", "It was open.")]).await.answers(200);
        let news = knows.hears_of_live().await;
        assert!(news.contains("1.2") && news.contains("It was open.") && !news.contains("Nobody is hurt."), "{news}");
        assert!(!news.contains("Post 5"), "{news}");
        // An alert still comes on the same line.
        let made = owner.posts("/desk/alerts/", &[("urgency", "breaking"), ("minutes", "20"), ("text-en", "All clear")]).await.answers(303);
        let sending = made.header("location").to_owned();
        owner.posts(&sending, &[("version", "1"), ("edition", "en")]).await.answers(303);
        until("the alert comes", async || knows.hears().await.1.contains("All clear")).await;
        for nobody in ["06et0000000000000000000000", "x"] {
            reader.opens(&format!("/-/live/{nobody}/now")).await.answers(404);
        }
        owner.posts(&format!("{story}/withdrawal"), &[("number", "2"), ("reason", "No.")]).await.answers(303);
        reader.soon_sees(&page, 410, "No.").await;
        until("it is told no more", async || reader.opens(&format!("/-/live/{id}/now")).await.status == 404).await;
    }

    async fn a_post_reaches_pages_of_another_process_and_an_end_comes_by_itself(engine) {
        let (station, owner, story, page) = report(engine).await;
        let beside = station.serves_beside();
        let reader = Reader::of(beside.address);
        let id = writing::id(&story);
        let mut listener = reader.listens(&format!("/-/alerts/en?live={id}"), &[]).await;
        listener.hears_of_live().await;
        posts(&owner, &story, "Gate shut", "Yes.").await;
        assert!(listener.hears_of_live().await.contains("Gate shut"));
        reader.soon_sees(&page, 200, "Gate shut").await;
        let end = crate::desk_times::now().plus_millis(3_000).millis();
        station.changes(&format!("UPDATE live_report SET ends_at = {end}, version = version + 1")).await;
        posts(&owner, &story, "The last", "").await;
        listener.hears_of_live().await;
        assert!(listener.hears_of_live().await.contains("data-state=\"ended\""));
        assert!(crate::desk_times::now().millis() >= end);
    }

    async fn the_page_says_to_machines_what_it_is(engine) {
        let (station, owner, story, page) = report(engine).await;
        posts(&owner, &story, "Gate </script> shut", "Nobody is <b>hurt</b>.").await;
        posts(&owner, &story, "Wrong", "x").await;
        let wrong = newest(&owner, &story).await;
        owner.does(&format!("{wrong}/withdrawal"), &[("revision", "1"), ("reason", "No.")]).await.answers(200);
        let seen = station.reader().opens(&page).await.answers(200);
        let ld: serde_json::Value = serde_json::from_str(&seen.texts("script[type='application/ld+json']").concat()).unwrap();
        assert_eq!((&ld["@type"], ld["liveBlogUpdate"].as_array().unwrap().len()), (&"LiveBlogPosting".into(), 1));
        assert_eq!(ld["liveBlogUpdate"][0]["headline"], "Gate </script> shut");
        assert_eq!(ld["liveBlogUpdate"][0]["articleBody"], "Nobody is hurt.");
        assert!(ld["coverageStartTime"].is_string() && ld["dateModified"].as_str() >= ld["datePublished"].as_str());
    }

    async fn programs_post_correct_and_withdraw(engine) {
        let (station, _owner, story, page) = report(engine).await;
        let reader = station.reader();
        let live = format!("/stories/{}/live", writing::id(&story));
        let program = station.program("reporter", Some("en"));
        assert_eq!(program.gets(&live).await.answers(200).json()["state"], "live");
        let body = json!({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Calm."}]}]});
        let made = program.posts(&format!("{live}/posts"), &json!({"headline": "Gate shut", "document": body, "is_key": true})).await.answers(201);
        assert_eq!((made.header("etag"), &made.json()["is_key"]), ("\"1\"", &json!(true)));
        reader.soon_sees(&page, 200, "Gate shut").await;
        let post = made.header("location").strip_prefix("/api/v1").unwrap().to_owned();
        let right = json!({"headline": "Gate open", "document": body, "reason": "It was open."});
        program.posts(&format!("{post}/correction"), &right).await.answers(428);
        let corrected = program.posts_on(&format!("{post}/correction"), 1, &right).await.answers(201).json();
        assert_eq!((&corrected["kind"], &corrected["reason"]), (&json!("correction"), &json!("It was open.")));
        let stale = program.posts_on(&format!("{post}/correction"), 1, &json!({"headline": "x", "reason": "x"})).await.answers(412);
        assert_eq!(kind(&stale), "stale");
        reader.soon_sees(&page, 200, "Gate open").await;
        let pinned = program.asks(Method::PUT, &format!("{post}/marks/pin"), &[], None).await.answers(200).json();
        assert_eq!(pinned["is_pinned"], true);
        assert_eq!(program.removes(&format!("{post}/marks/pin")).await.answers(200).json()["is_pinned"], false);
        program.removes(&format!("{post}/marks/gold")).await.answers(404);
        program.posts_on(&format!("{post}/withdrawal"), 2, &json!({"reason": "Not ours."})).await.answers(201);
        reader.soon_misses(&page, "Gate open").await;
        let over = program.posts_on(&format!("{post}/withdrawal"), 3, &json!({"reason": "Again."})).await.answers(409);
        assert_eq!(kind(&over), "over");
        assert_eq!(program.gets(&format!("{live}/posts")).await.answers(200).json()["items"][0]["kind"], "withdrawal");
        program.posts(&format!("{live}/posts"), &json!({"headline": " "})).await.answers(422);
        program.posts(&format!("{live}/posts"), &json!({"headline": "x", "document": {"type": "nothing"}})).await.answers(422);
        program.asks(Method::PUT, &live, &[], Some(&json!({}))).await.answers(403);
        let publisher = station.program("publisher", Some("en"));
        let end = json!({"starts_at": "2026-01-01T00:00:00Z", "ends_at": "2026-01-02T00:00:00Z"});
        assert_eq!(publisher.asks(Method::PUT, &live, &[], Some(&end)).await.answers(200).json()["state"], "ended");
        let over = program.posts(&format!("{live}/posts"), &json!({"headline": "Late"})).await.answers(409);
        assert_eq!(kind(&over), "over");
        let wrong = json!({"starts_at": "2026-01-03T00:00:00Z", "ends_at": "2026-01-02T00:00:00Z"});
        publisher.asks(Method::PUT, &live, &[], Some(&wrong)).await.answers(422);
    }
}

/// Writes so many posts, each of sixty different words, behind the station's back.
async fn fills(station: &Station, story: &str, count: usize) {
    let mut seed = 7_u32;
    let mut word = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        const WORDS: [&str; 48] = [
            "harbour",
            "ferry",
            "gate",
            "wind",
            "quay",
            "people",
            "minister",
            "said",
            "tonight",
            "closed",
            "open",
            "the",
            "a",
            "of",
            "to",
            "in",
            "and",
            "was",
            "were",
            "after",
            "before",
            "while",
            "under",
            "rescue",
            "crew",
            "water",
            "tide",
            "engine",
            "north",
            "south",
            "waited",
            "hours",
            "forty",
            "passengers",
            "captain",
            "statement",
            "police",
            "evening",
            "damage",
            "bridge",
            "lorries",
            "traffic",
            "returned",
            "expected",
            "morning",
            "officials",
            "nobody",
            "hurt",
        ];
        WORDS[(seed >> 16) as usize % WORDS.len()]
    };
    let mut posts = Vec::new();
    let mut revisions = Vec::new();
    for number in 2..=count {
        let id = format!("06et{number:022}");
        let headline = (0..8).map(|_| word()).collect::<Vec<_>>().join(" ");
        let text = (0..60).map(|_| word()).collect::<Vec<_>>().join(" ");
        posts.push(format!("('{id}', '{story}', {number}, 'x', {number})"));
        revisions.push(format!(
            "('06eu{number:022}', '{id}', 1, 'post', '{headline}', '{{\"type\":\"doc\",\"content\":[{{\"type\":\"paragraph\",\"content\":[{{\"type\":\"text\",\"text\":\"{text}\"}}]}}]}}', 'x', {number})"
        ));
    }
    for some in posts.chunks(400) {
        station
            .changes(&format!(
                "INSERT INTO post (id, story_id, number, made_by, made_at) VALUES {}",
                some.join(", ")
            ))
            .await;
    }
    for some in revisions.chunks(400) {
        station.changes(&format!("INSERT INTO post_revision (id, post_id, number, kind, headline, document, made_by, made_at) VALUES {}", some.join(", "))).await;
    }
}
