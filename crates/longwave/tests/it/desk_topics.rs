//! Topics: made and merged at the desk, given to stories, followed by readers.

use crate::support::writing::publishes;
use crate::support::{Answer, Editor, Engine, Station};

const AT: &str = "/desk/editions/en/topics/";

async fn sample(engine: Engine) -> (Station, Editor) {
    let station = Station::sample(engine).await;
    let owner = station.owner().await;
    (station, owner)
}

/// A topic's address at the desk, by its name.
async fn at(owner: &Editor, name: &str) -> String {
    let page = owner.opens(AT).await.answers(200);
    let (names, paths) = (page.texts(".things a bdi"), page.attributes(".things a", "href"));
    let place = names.iter().position(|it| it == name).unwrap_or_else(|| panic!("no {name}: {names:?}"));
    paths[place].clone()
}

fn id(topic: &str) -> &str {
    topic.rsplit('/').next().unwrap()
}

/// Saves a text with these topics on top of a revision.
async fn saves(who: &Editor, story: &str, base: &str, topics: &[&str]) -> Answer {
    let mut fields =
        vec![("base", base), ("headline", "A bridge of boats"), ("document", "<p>From quay to quay.</p>")];
    fields.extend(topics.iter().map(|topic| ("topics", *topic)));
    who.posts(&format!("{story}/revision"), &fields).await
}

async fn begins(who: &Editor) -> String {
    who.posts("/desk/stories/", &[("edition", "en")]).await.answers(303).header("location").to_owned()
}

/// The topics as the story's form has them.
async fn chosen(who: &Editor, story: &str) -> Vec<String> {
    let values = who.opens(story).await.answers(200).attributes("input[name=topics]", "value");
    values.into_iter().filter(|value| !value.is_empty()).collect()
}

both_engines! {
    async fn a_story_is_found_by_its_topics_as_long_as_it_is_public(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        owner.does(AT, &[("name", "Boats & bridges")]).await.answers(200).shows("Boats &amp; bridges");
        // Nothing is about it yet: its page says so and nothing leads there.
        let page = "/en/topic/boats-bridges/";
        let empty = reader.opens(page).await.answers(200).shows("Nothing has been published about Boats &amp; bridges");
        assert_eq!(empty.attributes("meta[name=robots]", "content"), ["noindex"]);
        reader.opens("/sitemap/1.xml").await.answers(200).hides(page);

        let story = begins(&owner).await;
        saves(&owner, &story, "1", &["boats & BRIDGES ", "", "Islands", "Islands"]).await.answers(303);
        assert_eq!(chosen(&owner, &story).await, ["Boats & bridges", "Islands"]);
        reader.opens(page).await.shows("Nothing has been published");
        publishes(&owner, &story, 2).await.answers(303);
        reader.soon_sees(page, 200, "A bridge of boats").await.shows("Boats &amp; bridges");
        reader.soon_sees("/en/topic/islands/", 200, "A bridge of boats").await;
        reader.soon_sees("/sitemap/1.xml", 200, page).await;
        let short = format!("/en/a/{}", id(&story));
        let shown = reader.opens(reader.opens(&short).await.header("location")).await.answers(200);
        assert_eq!(shown.attributes(".topics a", "href"), [page, "/en/topic/islands/"]);
        let data: serde_json::Value = serde_json::from_str(&shown.texts("script[type='application/ld+json']").concat()).unwrap();
        assert_eq!(data["keywords"], serde_json::json!(["Boats & bridges", "Islands"]));
        assert!(data["about"][0]["url"].as_str().unwrap().ends_with(page));

        // In the feeds, by name.
        for format in ["feed.xml", "feed.atom", "feed.json"] {
            let feed = reader.opens(&format!("{page}{format}")).await.answers(200).text();
            let feed = feed_rs::parser::parse(feed.as_bytes()).unwrap();
            assert_eq!(feed.entries.len(), 1, "{format}");
            if format != "feed.json" {
                let names: Vec<&str> = feed.entries[0].categories.iter().map(|it| it.term.as_str()).collect();
                assert_eq!(names, ["Boats & bridges", "Islands"], "{format}");
            }
        }
        let json = reader.opens(&format!("{page}feed.json")).await.json();
        assert_eq!(json["items"][0]["tags"], serde_json::json!(["Boats & bridges", "Islands"]));

        // It changes its topics, and leaves.
        saves(&owner, &story, "2", &["Islands"]).await.answers(303);
        publishes(&owner, &story, 3).await.answers(303);
        reader.soon_misses(page, "A bridge of boats").await;
        owner.posts(&format!("{story}/withdrawal"), &[("number", "3"), ("reason", "It sank.")]).await.answers(303);
        reader.soon_misses("/en/topic/islands/", "A bridge of boats").await;
        reader.opens("/en/topic/nothing/").await.answers(404);
        reader.opens(&format!("{page}page/2")).await.answers(404);
    }

    async fn topics_of_a_story_are_kept_compared_and_restored(engine) {
        let (_station, owner) = sample(engine).await;
        let story = begins(&owner).await;
        saves(&owner, &story, "1", &["Herring", "Islands"]).await.answers(303);
        // Their order is a change.
        saves(&owner, &story, "2", &["Islands", "Herring"]).await.answers(303);
        assert_eq!(chosen(&owner, &story).await, ["Islands", "Herring"]);
        owner.opens(&format!("{story}/revisions/2")).await.answers(200).shows("Herring · Islands");
        let parts = owner.opens(&format!("{story}/revisions/2/compare/3")).await.answers(200).texts("h2");
        assert!(parts.contains(&"Topics".to_owned()), "{parts:?}");
        // What is not sent stays; what is sent empty goes.
        owner.posts(&format!("{story}/revision"), &[("base", "3"), ("headline", "Another")]).await.answers(303);
        assert_eq!(chosen(&owner, &story).await.len(), 2);
        saves(&owner, &story, "4", &[""]).await.answers(303);
        assert_eq!(chosen(&owner, &story).await.len(), 0);
        owner.does(&format!("{story}/revisions/2/restoration"), &[("reason", "Back")]).await.answers(200);
        assert_eq!(chosen(&owner, &story).await, ["Herring", "Islands"]);

        // What is no topic is named and what was typed stays.
        saves(&owner, &story, "6", &["Herring", "Hering <b>\u{202e}"]).await.answers(422).shows("is no topic of this edition").shows("Hering &lt;b&gt;");
        let other = owner.opens("/desk/editions/ar/topics/").await.attributes(".things a", "href").remove(0);
        saves(&owner, &story, "6", &[id(&other)]).await.answers(422).shows("is no topic");
        saves(&owner, &story, "6", &["x\0y", &"long".repeat(5_000)]).await.answers(422);
        for number in 0..11 {
            owner.does(AT, &[("name", &format!("Number {number}"))]).await.answers(200);
        }
        let many: Vec<String> = (0..11).map(|number| format!("number {number}")).collect();
        let mut many: Vec<&str> = many.iter().map(String::as_str).collect();
        many.extend(["Herring", "Islands"]);
        saves(&owner, &story, "6", &many).await.answers(422).shows("at most 12 topics");
        saves(&owner, &story, "6", &many[..12]).await.answers(303);
        assert_eq!(chosen(&owner, &story).await.len(), 12);
    }

    async fn a_topic_that_is_merged_leads_to_the_other(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        let (ferry, islands, herring) = (at(&owner, "Night ferry").await, at(&owner, "Islands").await, at(&owner, "Herring").await);
        let story = begins(&owner).await;
        saves(&owner, &story, "1", &["Night ferry", "Islands", "Herring"]).await.answers(303);
        publishes(&owner, &story, 2).await.answers(303);
        reader.soon_sees("/en/topic/night-ferry/", 200, "A bridge of boats").await;
        for into in ["", "nothing", id(&ferry), id(&owner.opens("/desk/editions/ar/topics/").await.attributes(".things a", "href")[0])] {
            owner.posts(&format!("{ferry}/merger"), &[("into", into)]).await.answers(422).shows("Choose another topic");
        }
        owner.does(&format!("{ferry}/merger"), &[("into", id(&islands))]).await.answers(200).shows("Became part of it: Night ferry");
        owner.opens(&ferry).await.answers(404);
        let moved = reader.opens("/en/topic/night-ferry/").await.answers(308);
        assert_eq!(moved.header("location"), "/en/topic/islands/");
        let page = reader.soon_sees("/en/topic/islands/", 200, "Night ferry to Brack").await;
        assert_eq!(page.text().matches(">A bridge of boats<").count(), 1, "a story is listed twice");
        assert!(reader.opens("/en/topic/night-ferry/feed.json").await.json()["items"].as_array().unwrap().len() > 1);

        // Old revisions, old names and old ids mean the one that stays.
        assert_eq!(chosen(&owner, &story).await, ["Islands", "Herring"]);
        saves(&owner, &story, "2", &["night ferry", "Herring"]).await.answers(303);
        assert_eq!(chosen(&owner, &story).await, ["Islands", "Herring"]);
        saves(&owner, &story, "2", &[id(&ferry)]).await.answers(303);
        owner.posts(AT, &[("name", "night FERRY")]).await.answers(422).shows("became part of another");
        // A chain is one step.
        owner.does(&format!("{islands}/merger"), &[("into", "Herring")]).await.answers(200).shows("Night ferry");
        assert_eq!(reader.opens("/en/topic/night-ferry/").await.answers(308).header("location"), "/en/topic/herring/");
        assert_eq!(reader.opens("/en/topic/islands/").await.answers(308).header("location"), "/en/topic/herring/");
        owner.posts(&format!("{herring}/removal"), &[]).await.answers(422).shows("Stories use it");
        owner.opens("/desk/audit/?verb=merge").await.answers(200).shows("Merged it into another").shows("Night ferry");
    }

    async fn topics_are_named_described_found_and_removed(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        owner.posts(AT, &[("name", " \n")]).await.answers(422).shows("Write a name");
        owner.posts(AT, &[("name", "hErring")]).await.answers(422).shows("Another topic has this name").shows("hErring");
        let herring = at(&owner, "Herring").await;
        owner.posts(&herring, &[("name", "islands")]).await.answers(422).shows("Another topic has this name");
        let about = "What <i>swims</i>\0 in the bay.";
        owner.does(&herring, &[("name", "Herring & sprat"), ("about", about)]).await.answers(200).shows("What &lt;i&gt;swims&lt;/i&gt; in the bay.");
        let page = reader.soon_sees("/en/topic/herring/", 200, "Herring &amp; sprat").await.shows("What &lt;i&gt;swims");
        assert_eq!(page.attributes("meta[name=description]", "content"), ["What <i>swims</i> in the bay."]);
        let story = page.attributes(".card a", "href").remove(0);
        reader.soon_sees(&story, 200, "Herring &amp; sprat").await;

        owner.posts(&format!("{herring}/removal"), &[]).await.answers(422).shows("Stories use it");
        owner.does(AT, &[("name", "Empty")]).await.answers(200);
        let empty = at(&owner, "Empty").await;
        let page = owner.opens(&format!("{AT}?words=sPrat")).await.answers(200);
        assert_eq!(page.texts(".things a"), ["Herring & sprat"]);
        owner.opens(&format!("{AT}?words=%00nothing")).await.answers(200).shows("No topic matches");
        owner.does(&format!("{empty}/removal"), &[]).await.answers(200).hides(">Empty<");
        owner.posts(&format!("{empty}/removal"), &[]).await.answers(404);
        reader.opens("/en/topic/empty/").await.answers(404);
        // Another edition's is not there.
        owner.posts(&herring.replace("/en/", "/ar/"), &[("name", "Mine")]).await.answers(404);
        let editor = owner.colleague("Salma Idris", "en", "editor").await;
        editor.posts(AT, &[("name", "Mine")]).await.answers(403);
    }
}
