//! From a draft to the site, and off it again.

use crate::support::words::{self, HEADLINE};
use crate::support::{Engine, PUBLIC, Reader, Station};

/// Where the newest stories of the English edition are listed.
const LISTS: [&str; 6] =
    ["/en/", "/en/feed.xml", "/en/feed.atom", "/en/feed.json", "/sitemap/1.xml", "/news-sitemap.xml"];

/// What names a story in every list.
fn mark(id: &str) -> String {
    format!("/{id}")
}

async fn is_nowhere(reader: &Reader, id: &str) {
    for list in LISTS {
        reader.opens(list).await.answers(200).hides(&mark(id));
    }
}

async fn is_everywhere(reader: &Reader, id: &str) {
    for list in LISTS {
        reader.soon_sees(list, 200, &mark(id)).await;
    }
}

async fn imported(engine: Engine) -> (Station, Reader, String) {
    let station = Station::sample(engine).await;
    let id = station.imports_one(&words::page());
    let reader = station.reader();
    (station, reader, id)
}

both_engines! {
    async fn a_draft_is_nowhere_public(engine) {
        let (_station, reader, id) = imported(engine).await;
        is_nowhere(&reader, &id).await;
        reader.opens(&format!("/en/a/{id}")).await.answers(404);
        reader.opens(&format!("/en/a/maren-and-brack/{id}")).await.answers(404);
    }

    async fn what_is_published_is_seen_everywhere(engine) {
        let (station, reader, id) = imported(engine).await;
        // Each list is in memory and in the table before the story comes.
        is_nowhere(&reader, &id).await;
        reader.opens(&format!("/en/a/{id}")).await.answers(404);
        station.publishes(&id);
        let short = reader.soon_sees(&format!("/en/a/{id}"), 308, "").await;
        reader.opens(short.header("location")).await.answers(200).shows(HEADLINE);
        is_everywhere(&reader, &id).await;
    }

    async fn an_imported_page_shows_no_furniture(engine) {
        let (station, reader, id) = imported(engine).await;
        station.publishes(&id);
        let short = reader.soon_sees(&format!("/en/a/{id}"), 308, "").await;
        let page = reader.opens(short.header("location")).await.answers(200);
        let article = page.texts("article").concat();
        for furniture in words::FURNITURE {
            assert!(!article.contains(furniture), "“{furniture}” stands in the story: {article}");
        }
        assert_eq!(page.texts("h1"), [HEADLINE]);
        assert_eq!(article.matches(HEADLINE).count(), 1, "the headline is said once: {article}");
        assert_eq!(page.texts(".standfirst"), [words::STANDFIRST]);
        assert_eq!(page.attributes(".player", "data-state"), ["no_source"]);
        assert_eq!(page.attributes(".player time.clock", "datetime"), ["PT4M10S"]);
        assert_eq!(page.texts("figcaption .archive"), ["Archive picture"]);
    }

    async fn what_is_withdrawn_is_gone_and_says_why(engine) {
        let (station, reader, id) = imported(engine).await;
        station.publishes(&id);
        let short = reader.soon_sees(&format!("/en/a/{id}"), 308, "").await;
        let path = short.header("location").to_owned();
        let was = reader.opens(&path).await.answers(200);
        is_everywhere(&reader, &id).await;
        station.withdraws(&id, "The timetable was for another year.");
        let is = reader.soon_sees(&path, 410, "The timetable was for another year.").await;
        assert_ne!(was.header("etag"), is.header("etag"));
        reader.opens_with(&path, &[("if-none-match", was.header("etag"))]).await.answers(410);
        assert!(is.hides(HEADLINE).attributes("meta[name=robots]", "content").contains(&"noindex".to_owned()));
        reader.soon_sees(&format!("/en/a/{id}"), 410, "The timetable").await;
        for list in LISTS {
            reader.soon_misses(list, &mark(&id)).await;
        }
    }

    async fn what_was_withdrawn_can_be_published_again(engine) {
        let (station, reader, id) = imported(engine).await;
        station.publishes(&id);
        let short = reader.soon_sees(&format!("/en/a/{id}"), 308, "").await;
        station.withdraws(&id, "A mistake of ours.");
        reader.soon_sees(&format!("/en/a/{id}"), 410, "A mistake of ours.").await;
        station.publishes(&id);
        reader.soon_sees(short.header("location"), 200, HEADLINE).await.hides("A mistake of ours.");
        is_everywhere(&reader, &id).await;
    }

    async fn publishing_twice_says_that_nothing_changed(engine) {
        let station = Station::sample_at_rest(engine).await;
        let id = station.imports_one(&words::page());
        station.publishes(&id);
        station.runs(&["publish", &id]).fails().says("published already and has not changed since");
    }

    async fn withdrawing_a_draft_says_that_it_is_not_published(engine) {
        let station = Station::sample_at_rest(engine).await;
        let id = station.imports_one(&words::page());
        station.runs(&["withdraw", &id]).fails().says("is not on the site");
    }

    async fn an_unknown_story_cannot_be_published(engine) {
        let station = Station::sample_at_rest(engine).await;
        let id = station.imports_one(&words::page());
        let unknown = format!("{}0000", &id[..id.len() - 4]);
        station.runs(&["publish", &unknown]).fails().says(&unknown).says("longwave stories");
        // The others of the same command are published all the same.
        station.runs(&["publish", &unknown, &id]).fails().says(&format!("published {id}"));
        for malformed in ["x", "", "../../etc", "06", "'; DROP TABLE story; --", &"0".repeat(10_000)] {
            station.runs(&["publish", malformed]).fails();
        }
    }

    async fn an_update_keeps_the_address_and_the_first_date(engine) {
        let (station, reader, _) = imported(engine).await;
        let id = station.story("Night ferry to Brack sails again");
        let short = reader.opens(&format!("/en/a/{id}")).await.answers(308);
        let before = reader.opens(short.header("location")).await.answers(200);
        station.withdraws(&id, "We look at it again.");
        reader.soon_sees(&format!("/en/a/{id}"), 410, "").await;
        station.publishes(&id);
        let after = reader.soon_sees(short.header("location"), 200, "Night ferry").await;
        let first = |page: &crate::support::Answer| page.attributes(".story-meta time", "datetime")[0].clone();
        assert_eq!(first(&before), first(&after));
        assert_eq!(after.attributes("link[rel=canonical]", "href"), [format!("{PUBLIC}{}", short.header("location"))]);
    }
}
