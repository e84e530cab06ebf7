//! What an edition had to put right, in one list and its feeds.

use crate::support::{Answer, Editor, Engine, PUBLIC, Reader, Station, writing};

const STORY: &str = "Tarn Point school";
/// Where corrections are told of, beside the story itself.
const LISTS: [&str; 4] = [
    "/en/corrections/",
    "/en/corrections/feed.xml",
    "/en/corrections/feed.atom",
    "/en/corrections/feed.json",
];

async fn corrected(engine: Engine) -> (Station, Reader, String) {
    let station = Station::sample(engine).await;
    let (reader, id) = (station.reader(), station.story(STORY));
    (station, reader, id)
}

async fn story_page(reader: &Reader, id: &str) -> Answer {
    let short = reader.opens(&format!("/en/a/{id}")).await.answers(308);
    reader.opens(short.header("location")).await.answers(200)
}

/// A station of one story that is public, the owner who wrote it, and its
/// address at the desk.
async fn own(engine: Engine) -> (Station, Editor, String) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let path = writing::begins(&owner, "Ferry sails at six").await;
    writing::publishes(&owner, &path, 2).await.answers(303);
    (station, owner, path)
}

both_engines! {
    async fn corrections_stand_in_one_list_with_the_way_to_their_stories(engine) {
        let (_station, reader, id) = corrected(engine).await;
        let story = story_page(&reader, &id).await;
        let page = reader.opens("/en/corrections/").await.answers(200);
        assert_eq!(page.texts("h1"), ["Corrections"]);
        let told = |answer: &Answer| (answer.texts(".corrections del"), answer.texts(".corrections ins"));
        assert_eq!(told(&page), told(&story));
        assert_eq!(page.attributes(".corrections time", "datetime"), story.attributes(".corrections time", "datetime"));
        for path in page.attributes(".corrections h2 a", "href") {
            assert_eq!(path, format!("{}#corrections", story.path));
        }
        assert!(story.attributes("[id]", "id").contains(&"corrections".to_owned()));
        // And back: from the story, and from the foot of every page.
        assert_eq!(story.attributes(".corrections h2 a", "href"), ["/en/corrections/"]);
        assert_eq!(reader.opens("/en/").await.attributes(".colophon a[href='/en/corrections/']", "href").len(), 1);
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [format!("{PUBLIC}/en/corrections/")]);
    }

    async fn a_new_correction_is_in_the_list_at_once_and_first(engine) {
        let (station, owner, path) = own(engine).await;
        let (reader, id) = (station.reader(), writing::id(&path));
        for list in LISTS {
            // In memory and in the table before it comes.
            reader.opens(list).await.answers(200).hides(id);
            reader.opens(list).await.answers(200);
        }
        writing::corrects(&owner, &path, "The ferry <b>sails</b> at six.", "It sails at seven & a half.").await;
        for list in LISTS {
            reader.soon_sees(list, 200, id).await;
        }
        writing::corrects(&owner, &path, "It sails at seven & a half.", "It sails at eight.").await;
        let page = reader.soon_sees("/en/corrections/", 200, "It sails at eight.").await;
        assert_eq!(page.texts(".corrections ins"), ["It sails at eight.", "It sails at seven & a half."]);
        assert_eq!(page.texts(".corrections del")[1], "The ferry <b>sails</b> at six.");
        reader.soon_sees("/en/corrections/feed.json", 200, "eight").await;
        let feed = reader.opens("/en/corrections/feed.json").await.json();
        assert_eq!(feed["items"].as_array().map(Vec::len), Some(2));
        assert_ne!(feed["items"][0]["id"], feed["items"][1]["id"]);
        let item = &feed["items"][1];
        assert!(item["url"].as_str().unwrap().ends_with(&format!("{id}#corrections")), "{item}");
        let html = item["content_html"].as_str().unwrap();
        assert!(html.contains("<del>The ferry &lt;b&gt;sails&lt;/b&gt; at six.</del>"), "{html}");
        assert!(html.contains("<ins>It sails at seven &amp; a half.</ins>"), "{html}");
    }

    async fn the_list_names_a_story_as_it_is_named_now(engine) {
        let (station, owner, path) = own(engine).await;
        writing::corrects(&owner, &path, "Six.", "Seven.").await;
        station.reader().soon_sees("/en/corrections/", 200, "Ferry sails at six").await;
        writing::saves(&owner, &path, 2, "Ferry sails at seven").await;
        writing::publishes(&owner, &path, 3).await.answers(303);
        station.reader().soon_sees("/en/corrections/", 200, "Ferry sails at seven").await.hides("Ferry sails at six");
    }

    async fn the_corrections_of_a_withdrawn_story_go_with_it_and_come_back_with_it(engine) {
        let (station, reader, id) = corrected(engine).await;
        for list in LISTS {
            reader.opens(list).await.answers(200).shows(&id);
        }
        station.withdraws(&id, "We look at it again.");
        for list in LISTS {
            reader.soon_misses(list, &id).await;
        }
        station.publishes(&id);
        for list in LISTS {
            reader.soon_sees(list, 200, &id).await;
        }
    }

    async fn a_long_list_of_corrections_has_pages(engine) {
        let (station, owner, path) = own(engine).await;
        let reader = station.reader();
        for number in 1..=27 {
            writing::corrects(&owner, &path, &format!("wrong {number}"), "right").await;
        }
        let first = reader.soon_sees("/en/corrections/", 200, "wrong 27").await;
        assert_eq!(first.texts(".corrections li").len(), 24);
        assert_eq!(first.attributes(".pages a", "href"), ["/en/corrections/page/2"]);
        let second = reader.opens("/en/corrections/page/2").await.answers(200);
        assert_eq!(second.texts(".corrections del"), ["wrong 3", "wrong 2", "wrong 1"]);
        assert_eq!(second.attributes(".pages a", "href"), ["/en/corrections/"]);
        for path in ["/en/corrections/page/3", "/en/corrections/page/1", "/en/corrections/page/02", "/xx/corrections/"] {
            reader.opens(path).await.answers(404);
        }
    }

    async fn an_edition_that_never_erred_says_so(engine) {
        let mut station = Station::empty(engine).await;
        station.runs(&["edition", "create", "en", "--name", "Harbour Radio"]).succeeds();
        let page = station.serves().reader().opens("/en/corrections/").await.answers(200);
        assert_eq!(page.texts(".empty"), ["Nothing has been published here yet."]);
    }
}
