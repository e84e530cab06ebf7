//! What crawlers are told.

use std::collections::BTreeSet;

use quick_xml::Reader as Xml;
use quick_xml::events::Event;

use crate::support::{Answer, PUBLIC, Station};

/// The texts of the elements with this name; the whole must be well formed.
fn texts(answer: &Answer, name: &str) -> Vec<String> {
    let xml = answer.text();
    let mut reader = Xml::from_str(&xml);
    reader.config_mut().check_end_names = true;
    let (mut texts, mut inside, mut depth) = (Vec::new(), false, 0);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{}: {error}", answer.path)) {
            Event::Start(start) => {
                depth += 1;
                inside = start.name().as_ref() == name;
                if inside {
                    texts.push(String::new());
                }
            }
            Event::End(_) => {
                depth -= 1;
                inside = false;
            }
            Event::Text(text) if inside => texts.last_mut().unwrap().push_str(&text),
            Event::GeneralRef(it) if inside => texts.last_mut().unwrap().push_str(&format!("&{};", &*it)),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{} is cut off", answer.path);
    texts
}

both_engines! {
    async fn the_sitemap_lists_every_public_story_once(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let index = reader.opens("/sitemap.xml").await.answers(200);
        assert_eq!(index.header("content-type"), "application/xml; charset=utf-8");
        let parts = texts(&index, "loc");
        assert_eq!(parts, [format!("{PUBLIC}/sitemap/1.xml")]);
        let part = reader.opens(&parts[0]).await.answers(200);
        let listed = texts(&part, "loc");
        assert_eq!(listed.len(), listed.iter().collect::<BTreeSet<_>>().len(), "one is listed twice");
        let public: Vec<_> = station.stories().into_iter().filter(|line| line.contains("  public  ")).collect();
        // And the fronts of eight editions, the sections and topics with something in them, the
        // programmes and when they are on the air.
        let is_list = |it: &&String| {
            ["/section/", "/topic/", "/programme/", "/schedule/"].iter().any(|part| it.contains(part))
        };
        let lists = listed.iter().filter(is_list).count();
        for address in ["/en/programme/", "/en/programme/the-tide-table/", "/en/schedule/", "/ar/programme/"] {
            assert!(listed.contains(&format!("{PUBLIC}{address}")), "{address}");
        }
        assert!(!listed.contains(&format!("{PUBLIC}/fr/programme/")));
        assert!(lists > 30);
        assert_eq!(listed.len(), public.len() + 8 + lists);
        for line in public {
            let id = line.split(' ').next().unwrap();
            assert_eq!(listed.iter().filter(|address| address.ends_with(id)).count(), 1, "{line}");
        }
        for address in &listed {
            let page = reader.opens(address).await.answers(200);
            assert_eq!(page.attributes("link[rel=canonical]", "href"), std::slice::from_ref(address));
            assert!(page.attributes("meta[name=robots]", "content").is_empty(), "{address}");
        }
        for changed in texts(&part, "lastmod") {
            chrono::DateTime::parse_from_rfc3339(&changed).unwrap();
        }
    }

    async fn the_news_sitemap_has_two_days_and_no_more(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let news = reader.opens("/news-sitemap.xml").await.answers(200);
        let (addresses, dates) = (texts(&news, "loc"), texts(&news, "news:publication_date"));
        assert!(addresses.len() > 10);
        assert_eq!(addresses.len(), dates.len());
        assert_eq!((texts(&news, "news:title").len(), texts(&news, "news:language").len()), (dates.len(), dates.len()));
        let now = chrono::Utc::now();
        for (address, date) in addresses.iter().zip(dates) {
            let age = now.signed_duration_since(chrono::DateTime::parse_from_rfc3339(&date).unwrap());
            assert!((0..=48).contains(&age.num_hours()), "{address}: {date}");
            reader.opens(address).await.answers(200);
        }
    }

    async fn an_empty_station_has_valid_sitemaps(engine) {
        let mut station = Station::empty(engine).await;
        let station = station.serves();
        let reader = station.reader();
        assert_eq!(texts(&reader.opens("/sitemap.xml").await.answers(200), "loc").len(), 1);
        for path in ["/sitemap/1.xml", "/news-sitemap.xml"] {
            assert!(texts(&reader.opens(path).await.answers(200), "loc").is_empty(), "{path}");
        }
        reader.opens("/").await.answers(200);
    }

    async fn robots_are_told_where_the_sitemaps_are(engine) {
        let station = Station::sample(engine).await;
        let robots = station.reader().opens("/robots.txt").await.answers(200);
        assert_eq!(robots.header("content-type"), "text/plain; charset=utf-8");
        let text = robots.text();
        let named: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("Sitemap: ")).collect();
        assert_eq!(named, [format!("{PUBLIC}/sitemap.xml"), format!("{PUBLIC}/news-sitemap.xml")]);
        for sitemap in named {
            station.reader().opens(sitemap).await.answers(200);
        }
        assert!(text.starts_with("User-agent: *\n"));
    }

    async fn who_finds_a_hole_is_told_whom_to_tell(engine) {
        let station = Station::sample(engine).await;
        let answer = station.reader().opens("/.well-known/security.txt").await.answers(200);
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        let text = answer.text();
        let field = |name: &str| text.lines().filter_map(|line| line.strip_prefix(name)).map(str::trim).collect::<Vec<_>>();
        let contacts = field("Contact:");
        assert!(!contacts.is_empty() && contacts.iter().all(|it| ["https:", "mailto:", "tel:"].iter().any(|kind| it.starts_with(kind))));
        let expires = field("Expires:");
        assert_eq!(expires.len(), 1, "RFC 9116: exactly one");
        let left = chrono::DateTime::parse_from_rfc3339(expires[0]).unwrap().signed_duration_since(chrono::Utc::now());
        assert!((7..366).contains(&left.num_days()), "{expires:?}");
        assert_eq!(field("Canonical:"), [format!("{PUBLIC}/.well-known/security.txt")]);
    }
}
