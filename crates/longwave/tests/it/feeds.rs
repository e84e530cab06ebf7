//! Feeds, read by a reader of feeds.

use feed_rs::model::Feed;

use crate::support::{PUBLIC, Reader, Station};

const FORMATS: [&str; 3] = ["feed.xml", "feed.atom", "feed.json"];
const EDITIONS: [&str; 8] = ["en", "ar", "fa", "ka", "th", "fr", "sw", "uk"];

async fn feed(reader: &Reader, path: &str) -> Feed {
    let answer = reader.opens(path).await.answers(200);
    feed_rs::parser::parse(answer.text().as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What stands between a tag and its end, each time.
fn between<'a>(xml: &'a str, tag: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{tag}>"), format!("</{tag}>"));
    xml.split(&start).skip(1).filter_map(|rest| Some(rest.split_once(&end)?.0)).collect()
}

both_engines! {
    async fn the_three_formats_say_the_same(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        for list in ["/en/", "/ar/", "/th/", "/en/section/harbour/", "/en/byline/ilse-tarrow/", "/en/corrections/"] {
            let mut all = Vec::new();
            for format in FORMATS {
                let feed = feed(&reader, &format!("{list}{format}")).await;
                assert!(feed.entries.len() >= 2, "{list}{format}");
                let entry = |it: &feed_rs::model::Entry| {
                    let published = it.published.expect("a date").timestamp();
                    (it.id.clone(), it.title.clone().unwrap().content, it.links[0].href.clone(), published)
                };
                all.push(feed.entries.iter().map(entry).collect::<Vec<_>>());
            }
            assert_eq!(all[0], all[1], "{list}: RSS and Atom");
            assert_eq!(all[0], all[2], "{list}: RSS and JSON Feed");
            assert!(all[0].windows(2).all(|pair| pair[0].3 >= pair[1].3), "{list}: newest first");
            for (id, _, link, _) in &all[0] {
                assert!(id.starts_with("urn:uuid:"), "{id}");
                reader.opens(link).await.answers(200);
                assert!(link.starts_with(PUBLIC), "{link}");
            }
        }
    }

    async fn a_feed_is_named_by_its_page_and_has_its_media_type(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        for page in ["/en/", "/ar/section/port/", "/en/byline/kofi-ardmore/", "/ar/corrections/"] {
            let answer = reader.opens(page).await.answers(200);
            let links = "link[rel=alternate][type]";
            let named = answer.attributes(links, "type").into_iter().zip(answer.attributes(links, "href")).collect::<Vec<_>>();
            assert_eq!(named.len(), 3, "{page}");
            for (mime, path) in named {
                let feed = reader.opens(&path).await.answers(200);
                assert_eq!(feed.header("content-type").split(';').next(), Some(mime.as_str()), "{path}");
                assert_eq!(feed.header("x-content-type-options"), "nosniff");
            }
        }
    }

    async fn sound_in_a_feed_has_its_real_size_and_kind(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let rss = reader.opens("/en/feed.xml").await.text();
        let json = reader.opens("/en/feed.json").await.json();
        let attachments: Vec<_> = json["items"].as_array().unwrap().iter().filter_map(|item| item["attachments"].get(0)).collect();
        assert!(attachments.len() >= 4);
        assert_eq!(rss.matches("<enclosure ").count(), attachments.len());
        for sound in attachments {
            let url = sound["url"].as_str().unwrap();
            let file = reader.opens(url).await.answers(200);
            assert_eq!(sound["size_in_bytes"].as_u64(), Some(file.bytes.len() as u64), "{url}");
            assert_eq!(sound["mime_type"].as_str(), Some(file.header("content-type")));
            assert!(sound["duration_in_seconds"].as_u64().is_some_and(|seconds| seconds > 5));
            let enclosure = format!("<enclosure url=\"{url}\" length=\"{}\" type=\"audio/mpeg\"", file.bytes.len());
            assert!(rss.contains(&enclosure), "no {enclosure}");
        }
    }

    async fn dates_in_feeds_are_for_machines_in_every_edition(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        for edition in EDITIONS {
            let rss = reader.opens(&format!("/{edition}/feed.xml")).await.text();
            let dates = [between(&rss, "pubDate"), between(&rss, "lastBuildDate")].concat();
            assert!(dates.len() > 2, "{edition}");
            for date in dates {
                chrono::DateTime::parse_from_rfc2822(date).unwrap_or_else(|error| panic!("{edition}: {date}: {error}"));
            }
            let atom = reader.opens(&format!("/{edition}/feed.atom")).await.text();
            for date in [between(&atom, "updated"), between(&atom, "published")].concat() {
                chrono::DateTime::parse_from_rfc3339(date).unwrap_or_else(|error| panic!("{edition}: {date}: {error}"));
            }
            assert_eq!(feed(&reader, &format!("/{edition}/feed.xml")).await.language.as_deref(), Some(edition));
        }
    }

    async fn a_feed_has_the_whole_text_and_no_word_of_the_player(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        for edition in EDITIONS {
            let locale = std::fs::read_to_string(format!("{}/../../locales/{edition}/site.ftl", env!("CARGO_MANIFEST_DIR"))).unwrap();
            let spoken = |key: &str| {
                let line = locale.lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('=')).unwrap();
                line.trim().to_owned()
            };
            let player = ["player-listen", "player-no-source", "player-gone", "player-play-failed"].map(spoken);
            for format in FORMATS {
                let path = format!("/{edition}/{format}");
                let answer = reader.opens(&path).await;
                for words in &player {
                    assert!(!answer.text().contains(words.as_str()), "{path} says “{words}”");
                }
                let entry = feed(&reader, &path).await.entries.remove(0);
                let html = entry.content.and_then(|content| content.body).unwrap_or_else(|| panic!("{path}: no text"));
                let page = reader.opens(&entry.links[0].href).await.answers(200);
                let text = |html: &str| scraper::Html::parse_fragment(html).root_element().text().collect::<String>();
                for paragraph in page.texts(".body p") {
                    assert!(text(&html).contains(&paragraph), "{path} has not “{paragraph}”");
                }
            }
        }
    }

    async fn an_edition_without_stories_has_valid_feeds(engine) {
        let mut station = Station::empty(engine).await;
        station.runs(&["edition", "create", "en", "--name", "Harbour & <Sons>", "--section", "world=World"]).succeeds();
        let station = station.serves();
        let reader = station.reader();
        reader.opens("/en/").await.answers(200);
        for list in ["/en/", "/en/section/world/", "/en/corrections/"] {
            for format in FORMATS {
                let feed = feed(&reader, &format!("{list}{format}")).await;
                assert!(feed.entries.is_empty());
                assert!(feed.title.unwrap().content.contains("Harbour & <Sons>"));
            }
        }
        reader.opens("/en/section/none/feed.xml").await.answers(404);
        reader.opens("/en/nothing/world/feed.xml").await.answers(404);
        reader.opens("/xx/feed.atom").await.answers(404);
    }

    async fn a_storys_name_in_feeds_is_for_life(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let headline = "Night ferry to Brack sails";
        let id = station.story(headline);
        let name = |feed: Feed| {
            let entry = feed.entries.into_iter().find(|it| it.title.as_ref().is_some_and(|it| it.content.starts_with(headline)));
            entry.map(|it| (it.id, it.published))
        };
        let before = name(feed(&reader, "/en/feed.xml").await).unwrap();
        station.withdraws(&id, "For a moment.");
        reader.soon_misses("/en/feed.xml", headline).await;
        station.publishes(&id);
        reader.soon_sees("/en/feed.xml", 200, headline).await;
        assert_eq!(name(feed(&reader, "/en/feed.xml").await).unwrap(), before);
    }
}
