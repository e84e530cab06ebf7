//! The readers' pages: what stands in them, and how they are sent.

use std::collections::{BTreeMap, BTreeSet};

use base64_of::sha256;
use reqwest::Method;

use crate::support::{Answer, PUBLIC, Reader, Station, until};

/// A page of each kind in two directions of writing.
async fn pages(station: &Station, reader: &Reader) -> Vec<String> {
    let mut paths: Vec<String> = [
        "/",
        "/en/",
        "/ar/",
        "/fa/",
        "/th/",
        "/en/page/2",
        "/en/section/harbour/",
        "/en/section/views/",
        "/ar/section/port/",
        "/en/byline/ilse-tarrow/",
        "/ar/byline/board/",
        "/en/topic/floods/",
        "/ar/topic/aswat/",
        "/en/corrections/",
        "/ka/corrections/",
        "/en/notifications/",
        "/ar/notifications/",
        "/en/offline/",
    ]
    .map(str::to_owned)
    .to_vec();
    for id in ["Night ferry to Brack sails", "herring are back", "shortwave", "school", "عبّارة الليل"]
    {
        let line = station.stories().into_iter().find(|line| line.contains(id)).expect(id);
        let edition = if id.is_ascii() { "en" } else { "ar" };
        let short =
            reader.opens(&format!("/{edition}/a/{}", line.split(' ').next().unwrap())).await.answers(308);
        paths.push(short.header("location").to_owned());
    }
    paths
}

async fn story_page(station: &Station, reader: &Reader, headline: &str) -> Answer {
    let id = station.story(headline);
    let short = reader.opens(&format!("/en/a/{id}")).await.answers(308);
    reader.opens(short.header("location")).await.answers(200)
}

mod base64_of {
    use sha2::{Digest as _, Sha256};

    /// As a Content-Security-Policy names what stands in a page.
    pub fn sha256(text: &str) -> String {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut bits: Vec<bool> = Sha256::digest(text)
            .iter()
            .flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1 == 1))
            .collect();
        bits.resize(bits.len().next_multiple_of(6), false);
        let letter =
            |six: &[bool]| char::from(LETTERS[six.iter().fold(0, |sum, bit| sum * 2 + usize::from(*bit))]);
        let mut text: String = bits.chunks(6).map(letter).collect();
        while !text.len().is_multiple_of(4) {
            text.push('=');
        }
        format!("'sha256-{text}'")
    }
}

both_engines! {
    async fn every_route_answers_for_a_sample_of_its_values(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let id = station.story("Night ferry to Brack sails");
        let page = story_page(&station, &reader, "Night ferry to Brack sails").await;
        let media = page.attributes("article img", "src")[0].clone();
        let asset = page.attributes("script[type=module]", "src")[0].clone();
        let sample = |path: &str| {
            path.replace("{edition}", "en")
                .replace("/section/{slug}", "/section/harbour")
                .replace("/byline/{slug}", "/byline/ilse-tarrow")
                .replace("/topic/{slug}", "/topic/night-ferry")
                .replace("/programme/{slug}", "/programme/the-tide-table")
                .replace("/chapters/{file}", &format!("/chapters/{id}.json"))
                .replace("/archive/{number}", "/archive/1")
                .replace("/a/{slug}", "/a/night-ferry-returns")
                .replace("{list}/{slug}", "section/harbour")
                .replace("{id}", &id)
                .replace("{story}", &id)
                .replace("{post}", &id)
                .replace("{page}", "2")
                .replace("/cap/{file}", &format!("/cap/{id}.xml"))
                .replace("/media/{file}", &media)
                .replace("/assets/{file}", &asset)
                .replace("/sitemap/{file}", "/sitemap/1.xml")
        };
        let routes = station.runs(&["routes", "--json"]).succeeds().json();
        let routes = routes.as_array().unwrap();
        assert!(routes.len() > 20);
        let is_desk = |route: &&serde_json::Value| route["path"].as_str().unwrap().starts_with("/desk");
        // What asks for a key has a table of its own.
        let is_keyed = |route: &&serde_json::Value| route["path"].as_str().unwrap().starts_with("/api/") && route["role"] != "reader";
        // What a device says is tried with its own tests.
        let is_said = |route: &&serde_json::Value| route["path"].as_str().unwrap().starts_with("/-/notifications");
        for route in routes.iter().filter(|route| !is_desk(route) && !is_keyed(route) && !is_said(route)) {
            assert_eq!((route["method"].as_str(), route["role"].as_str()), (Some("GET"), Some("reader")), "{route}");
            let path = sample(route["path"].as_str().unwrap());
            assert!(!path.contains('{'), "no sample for {path}");
            let expected: &[u16] = match route["path"].as_str().unwrap() {
                "/{edition}" | "/{edition}/a/{id}" => &[308],
                // The sample has one page of these.
                "/{edition}/section/{slug}/page/{page}"
                | "/{edition}/byline/{slug}/page/{page}"
                | "/{edition}/topic/{slug}/page/{page}"
                | "/{edition}/programme/{slug}/page/{page}"
                // No programme of it has that many episodes, or a clip with chapters.
                | "/{edition}/programme/{slug}/archive/{number}"
                | "/{edition}/programme/{slug}/light/archive/{number}"
                | "/{edition}/programme/{slug}/chapters/{file}"
                | "/{edition}/corrections/page/{page}"
                // No story of it is a live report.
                | "/-/live/{story}/now"
                | "/{edition}/a/{id}/page/{page}"
                | "/{edition}/a/{id}/post/{post}"
                | "/{edition}/a/{id}/feed.xml"
                | "/{edition}/a/{id}/feed.atom"
                | "/{edition}/a/{id}/feed.json"
                // No alert was sent.
                | "/{edition}/alerts/page/{page}"
                | "/{edition}/alerts/cap/{file}" => &[404],
                _ => &[200],
            };
            if route["path"] == "/-/alerts/{edition}" {
                // It has no end.
                reader.listens(&path, &[]).await.hears().await;
            } else {
                let answer = reader.opens(&path).await;
                assert!(expected.contains(&answer.status), "{path}: {}", answer.status);
            }
            let posted = reader.asks(Method::POST, &path, &[]).await;
            assert_eq!((posted.status, posted.header("allow").replace(' ', "")), (405, "GET,HEAD".to_owned()), "{path}");
        }
    }

    async fn a_head_has_the_headers_of_its_get(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let mut paths = pages(&station, &reader).await;
        paths.extend(["/en/feed.xml", "/sitemap.xml", "/robots.txt", "/nowhere", "/en/a/x/y"].map(str::to_owned));
        for path in paths {
            for coding in ["br", "gzip", "identity"] {
                let asked = [("accept-encoding", coding)];
                let get = reader.opens_with(&path, &asked).await;
                let head = reader.asks(Method::HEAD, &path, &asked).await;
                let get_again = reader.opens_with(&path, &asked).await;
                assert_eq!((head.status, head.bytes.len()), (get.status, 0), "{path}");
                let headers = |answer: &Answer| {
                    let mut all: BTreeMap<_, _> =
                        answer.headers.iter().map(|(name, value)| (name.to_string(), value.clone())).collect();
                    all.remove("date");
                    // Each answer has its own number.
                    all.remove("x-request-id");
                    all
                };
                // Since when it is so is told from the second after it was made, which may begin
                // between two of them.
                let is_before = !head.headers.contains_key("last-modified");
                assert_eq!(headers(if is_before { &get } else { &get_again }), headers(&head), "{path} in {coding}");
            }
        }
    }

    async fn each_coding_is_the_same_page_with_its_own_mark(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let mut paths = pages(&station, &reader).await;
        paths.extend(["/en/feed.xml", "/ar/feed.json", "/sitemap/1.xml", "/en/manifest.webmanifest"].map(str::to_owned));
        for path in paths {
            let mut marks = BTreeSet::new();
            let plain = reader.opens(&path).await.answers(200);
            for (coding, sent) in [
                ("br", "br"), ("gzip", "gzip"), ("identity", ""), ("gzip, deflate, br", "br"), ("br;q=0, gzip", "gzip"),
                ("GZIP", "gzip"), ("zstd", ""), ("br;q=0.5", "br"),
            ] {
                let asked = [("accept-encoding", coding)];
                let answer = reader.opens_with(&path, &asked).await.answers(200);
                assert_eq!(answer.header("content-encoding"), sent, "{path} for {coding}");
                assert_eq!(answer.header("vary"), "accept-encoding", "{path} for {coding}");
                assert_eq!(answer.text(), plain.text(), "{path} for {coding}");
                assert_eq!(answer.header("content-length"), answer.bytes.len().to_string());
                let mark = answer.header("etag").to_owned();
                assert!(mark.len() > 10 && mark.starts_with('"') && mark.ends_with('"'), "{mark}");
                for known in [mark.clone(), format!("W/{mark}"), format!("\"x\", {mark}"), "*".to_owned()] {
                    let again = reader.opens_with(&path, &[asked[0], ("if-none-match", &known)]).await;
                    assert_eq!((again.status, again.bytes.len()), (304, 0), "{path} for {coding} with {known}");
                    assert_eq!((again.header("etag"), again.header("vary")), (mark.as_str(), "accept-encoding"));
                    assert_eq!(again.header("cache-control"), answer.header("cache-control"));
                }
                reader.opens_with(&path, &[asked[0], ("if-none-match", "\"other\"")]).await.answers(200);
                marks.insert(mark);
            }
            assert_eq!(marks.len(), 3, "each form of {path} has a mark of its own: {marks:?}");
        }
    }

    async fn every_page_is_under_a_strict_policy_and_sets_no_cookie(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let withdrawn = station.story("Ferry fares to double");
        let mut paths = pages(&station, &reader).await;
        paths.extend(["/nowhere".to_owned(), "/ar/nowhere".to_owned(), format!("/en/a/{withdrawn}")]);
        for path in paths {
            let page = reader.opens(&path).await;
            let policy = page.header("content-security-policy");
            let styles = page.texts("style");
            let style = page.text().split_once("<style>").and_then(|(_, rest)| Some(rest.split_once("</style>")?.0.to_owned()));
            assert_eq!(styles.len(), 1, "{path}");
            assert!(policy.contains(&sha256(&style.unwrap())), "{path}: the style is not the one of {policy}");
            for rule in ["default-src 'none'", "script-src 'self';", "worker-src 'self';", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"] {
                assert!(policy.contains(rule), "{path}: {policy}");
            }
            assert!(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains('*'), "{path}: {policy}");
            assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(page.header("referrer-policy"), "strict-origin-when-cross-origin", "{path}");
            assert!(!page.headers.contains_key("set-cookie") && !page.headers.contains_key("server"), "{path}");
            // Nothing in the page needs what the policy forbids, and nothing comes from elsewhere.
            assert_eq!(page.attributes("[style]", "style"), Vec::<String>::new(), "{path}");
            for handler in ["onclick", "onload", "onerror"] {
                assert!(!page.text().contains(&format!(" {handler}=")), "{path}");
            }
            for source in [page.attributes("script[src], img, audio, source", "src"), page.attributes("link[rel=icon], link[rel=manifest], link[rel=stylesheet]", "href")].concat() {
                assert!(source.starts_with('/') && !source.starts_with("//"), "{path}: {source}");
            }
            let inline = page.attributes("script:not([src])", "type");
            assert!(inline.iter().all(|kind| kind == "application/ld+json"), "{path}: {inline:?}");
        }
    }

    async fn a_story_has_one_address_and_others_lead_to_it(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let page = story_page(&station, &reader, "Night ferry to Brack sails").await;
        let (id, path) = (station.story("Night ferry to Brack sails"), page.path.clone());
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [format!("{PUBLIC}{path}")]);
        for other in [format!("/en/a/{id}"), format!("/en/a/wrong-words/{id}"), format!("/en/a/NIGHT-FERRY-RETURNS/{id}")] {
            assert_eq!(reader.opens(&other).await.answers(308).header("location"), path, "{other}");
        }
        for other in [format!("{path}?utm_source=letter"), format!("{path}?"), format!("{path}?a=b&c=%00")] {
            let same = reader.opens(&other).await.answers(200);
            assert_eq!(same.header("etag"), page.header("etag"), "{other}");
        }
        // In another edition it is not.
        reader.opens(&path.replace("/en/", "/ar/")).await.answers(404);
        reader.opens(&format!("/ar/a/{id}")).await.answers(404);
        // A letter too few, too many, in capitals.
        for wrong in [&id[1..], &format!("{id}0"), &id.to_uppercase()] {
            let status = reader.opens(&format!("/en/a/{wrong}")).await.status;
            assert!([404, 308].contains(&status), "{wrong}: {status}");
        }
    }

    async fn what_is_not_there_is_said_in_the_editions_language(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        for (path, lang, dir) in [
            ("/nowhere/at/all", "en", "ltr"), ("/en/nowhere", "en", "ltr"), ("/ar/nowhere", "ar", "rtl"),
            ("/ar/section/none/", "ar", "rtl"), ("/ar/a/01m00000000000000000000000", "ar", "rtl"),
            ("/fa/page/99", "fa", "rtl"), ("/th/x/y/z", "th", "ltr"), ("/en/page/1", "en", "ltr"), ("/en/page/02", "en", "ltr"),
            ("/en/page/-1", "en", "ltr"), ("/en/page/99999999999999999999999", "en", "ltr"), ("/sitemap/2.xml", "en", "ltr"),
            ("/sitemap/01.xml", "en", "ltr"), ("/en/a/../section/harbour", "en", "ltr"),
        ] {
            let page = reader.opens(path).await.answers(404);
            assert_eq!((page.attributes("html", "lang"), page.attributes("html", "dir")), (vec![lang.to_owned()], vec![dir.to_owned()]), "{path}");
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
            assert_eq!(page.texts("h1").len(), 1, "{path}");
            assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"], "{path}");
        }
        let arabic = reader.opens("/ar/nowhere").await.texts("h1").concat();
        assert!(arabic.chars().any(|letter| ('\u{600}'..'\u{700}').contains(&letter)), "{arabic}");
    }

    async fn no_address_however_odd_breaks_the_station(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let long = "a".repeat(100_000);
        let (long_path, deep) = (format!("/en/{}", &long[..5_000]), "/x".repeat(2_000));
        let slug = format!("/en/a/{}/01m84andy0ewdstnpw89hpsrb7", "%F0%9F%90%9F".repeat(30));
        for path in [
            "/%00", "/en/%00", "/en/a/%00/%00", "/media/%00", "/assets/..%2f..%2fCargo.toml", "/media/../longwave.db",
            "/media/..%2flongwave.db", "/media/%2e%2e/longwave.db", "/%2e%2e/%2e%2e/etc/passwd", "/../../etc/passwd",
            "//", "//en//", "/en//feed.xml", "/en/section//", "/en/./", "/en/%2e/", "/%", "/%zz", "/%ff%fe", "/en/%ff/",
            "/en/a/%ff/%ff", "/en/section/%F0%9F%90%9F/", "/en/section/'%20OR%201=1/", "/en/byline/%25/", "/en/{edition}/",
            "/\u{7f}", "/en;x=1/", "/en/page/\u{661}", "/-/", "/-/nothing", "/-", "/.well-known/", "/sitemap/", "/sitemap/.xml",
            "/sitemap/0.xml", "/sitemap/-1.xml", "/sitemap/18446744073709551615.xml", "/sitemap/99999999999999999999.xml",
            "*", "", "en/", "http://", "http:///", "http://other.example/en/", &long_path, &deep, &slug,
        ] {
            let status = reader.sends(format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").as_bytes());
            // An answer, or a closed line for what is no request at all; never a fault of ours.
            assert!(status.is_none_or(|status| status < 500), "{path}: {status:?}");
        }
        for request in [
            format!("GET /en/ HTTP/1.1\r\nhost: x\r\nx-long: {long}\r\n\r\n"),
            format!("GET /en/ HTTP/1.1\r\nhost: x\r\n{}\r\n", "x-many: 1\r\n".repeat(3_000)),
            "GET /en/ HTTP/1.1\r\nhost: \u{1F41F}\r\n\r\n".to_owned(),
            "GET /en/ HTTP/1.1\r\n\r\n".to_owned(),
            "GET /en/ HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n".to_owned(),
            "GET /en/ HTTP/1.1\r\nhost: x\r\naccept-encoding: \u{ff}br;q=;;,,\r\n\r\n".to_owned(),
            "GET /en/ HTTP/1.1\r\nhost: x\r\nif-none-match: \",,W/,\u{ff}\r\n\r\n".to_owned(),
            "GET /en/ HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\nhello".to_owned(),
            "BREW /en/ HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(),
            "CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(),
            "OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(),
            "\r\n\r\n\r\n\u{16}\u{3}\u{1}".to_owned(),
        ] {
            let status = reader.sends(request.as_bytes());
            assert!(status.is_none_or(|status| status < 500), "{}: {status:?}", &request[..request.len().min(80)]);
        }
        reader.opens("/en/").await.answers(200);
        assert!(!station.log().contains("could not be made"), "{}", station.log());
    }

    async fn two_editions_do_not_mix_their_words(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let (english, arabic) = (reader.opens("/en/").await, reader.opens("/ar/").await);
        assert_eq!((english.attributes("html", "lang"), english.attributes("html", "dir")), (vec!["en".to_owned()], vec!["ltr".to_owned()]));
        assert_eq!((arabic.attributes("html", "lang"), arabic.attributes("html", "dir")), (vec!["ar".to_owned()], vec!["rtl".to_owned()]));
        for id in english.attributes("main a", "href").iter().filter_map(|path| path.strip_prefix("/en/a/")?.split('/').nth(1)) {
            assert!(!arabic.text().contains(id), "{id} is in both");
        }
        assert!(arabic.attributes("main a", "href").iter().all(|path| path.starts_with("/ar/")));
        for words in ["Skip to content", "Latest", "Back to top", "Sections"] {
            assert!(!arabic.text().contains(words), "English words on the Arabic front: {words}");
        }
        let latin = |text: &String| text.chars().any(|letter| letter.is_ascii_alphabetic());
        let odd: Vec<_> = arabic.texts("main h2, main h3, main .meta").into_iter().filter(latin).collect();
        assert!(odd.is_empty(), "{odd:?}");
    }

    async fn translations_name_each_other(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let english = story_page(&station, &reader, "Night ferry to Brack sails").await;
        let set = |page: &Answer| -> BTreeSet<(String, String)> {
            page.attributes("link[hreflang]", "hreflang").into_iter().zip(page.attributes("link[hreflang]", "href")).collect()
        };
        let all = set(&english);
        assert!(all.len() >= 7, "{all:?}");
        for (lang, url) in &all {
            let page = reader.opens(url).await.answers(200);
            assert_eq!(&page.attributes("html", "lang")[0], lang);
            assert_eq!(page.attributes("link[rel=canonical]", "href"), std::slice::from_ref(url));
            assert_eq!(set(&page), all, "{url}");
        }
        let fronts = set(&reader.opens("/en/").await);
        assert_eq!(fronts.len(), 9, "eight editions, and the page to choose one");
        for (lang, url) in &fronts {
            let page = reader.opens(url).await.answers(200);
            assert_eq!(set(&page), fronts, "{url}");
            assert!(lang == "x-default" || page.attributes("html", "lang")[0] == *lang, "{url}");
        }
    }

    async fn a_withdrawn_translation_leaves_the_others(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let english = story_page(&station, &reader, "Night ferry to Brack sails").await;
        let french = english.attributes("link[hreflang=fr]", "href")[0].clone();
        let id = french.rsplit('/').next().unwrap();
        station.withdraws(id, "Une erreur.");
        reader.soon_sees(&french, 410, "Une erreur.").await;
        reader.soon_misses(&english.path, id).await;
        station.publishes(id);
        reader.soon_sees(&english.path, 200, id).await;
    }

    async fn a_story_has_one_heading_and_its_player_outside_the_article(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        for path in pages(&station, &reader).await {
            let page = reader.opens(&path).await.answers(200);
            assert_eq!(page.texts("h1").len(), 1, "{path}");
            assert_eq!(page.attributes("article .player, article audio", "class"), Vec::<String>::new(), "{path}");
            assert_eq!(page.attributes("main", "id").len(), 1, "{path}");
            let ids = page.attributes("[id]", "id");
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "an id twice on {path}");
            for target in page.attributes("a[href^='#']", "href") {
                assert!(ids.contains(&target[1..].to_owned()), "{path}: {target} leads nowhere");
            }
            for label in page.attributes("[aria-labelledby]", "aria-labelledby").iter().flat_map(|it| it.split(' ')) {
                assert!(ids.contains(&label.to_owned()), "{path}: no {label}");
            }
            assert!(page.html().errors.is_empty(), "{path}: {:?}", page.html().errors);
        }
        let page = story_page(&station, &reader, "Night ferry to Brack sails").await;
        assert_eq!(page.attributes(".player", "data-state"), ["ready"]);
        let sources = page.attributes("audio source", "src");
        assert_eq!(sources.len(), 2);
        let silent = story_page(&station, &reader, "shortwave").await;
        assert_ne!(silent.attributes(".player", "data-state"), ["ready"]);
        assert!(silent.attributes("audio", "src").is_empty());
    }

    async fn what_a_story_says_to_machines_can_be_read(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let page = story_page(&station, &reader, "Night ferry to Brack sails").await;
        let json: serde_json::Value = serde_json::from_str(&page.texts("script[type='application/ld+json']")[0]).unwrap();
        assert_eq!(json["headline"], page.texts("h1")[0]);
        assert_eq!(json["url"], page.attributes("link[rel=canonical]", "href")[0]);
        assert_eq!(json["inLanguage"], "en");
        let audio = &json["audio"];
        assert_eq!((&audio["@type"], &audio["encodingFormat"]), (&"AudioObject".into(), &"audio/mpeg".into()));
        assert!(audio["duration"].as_str().unwrap().starts_with("PT"), "{audio}");
        let file = reader.opens(audio["contentUrl"].as_str().unwrap()).await.answers(200);
        assert_eq!(audio["contentSize"], file.bytes.len().to_string());
        let image = reader.opens(json["image"][0]["url"].as_str().unwrap()).await.answers(200);
        assert_eq!(image.header("content-type"), "image/jpeg");
        for at in ["datePublished", "dateModified"] {
            chrono::DateTime::parse_from_rfc3339(json[at].as_str().unwrap()).unwrap();
        }
        assert_eq!(page.attributes("meta[property='og:url']", "content"), page.attributes("link[rel=canonical]", "href"));
        // A headline cannot end the element that it stands in.
        let id = station.imports_one(&crate::support::words::page_called("Boats </script><script>alert(1)</script> & “Ships” <b>"));
        station.publishes(&id);
        let short = reader.soon_sees(&format!("/en/a/{id}"), 308, "").await;
        let odd = reader.opens(short.header("location")).await.answers(200);
        assert_eq!(odd.attributes("script:not([src])", "type"), ["application/ld+json"]);
        let json: serde_json::Value = serde_json::from_str(&odd.texts("script[type='application/ld+json']")[0]).unwrap();
        assert_eq!(json["headline"].as_str().unwrap(), odd.texts("h1")[0]);
    }

    async fn a_corrected_story_says_what_was_wrong_and_what_is_right(engine) {
        let station = Station::sample(engine).await;
        let page = story_page(&station, &station.reader(), "school").await;
        assert_eq!(page.texts(".corrections li").len(), 2);
        assert_eq!((page.texts(".corrections del").len(), page.texts(".corrections ins").len()), (2, 2));
        assert_eq!(page.attributes(".corrections", "aria-labelledby").len(), 1);
        let json: serde_json::Value = serde_json::from_str(&page.texts("script[type='application/ld+json']")[0]).unwrap();
        assert_eq!(json["correction"].as_array().map(Vec::len), Some(2));
    }

    async fn a_withdrawn_story_of_the_sample_says_why(engine) {
        let station = Station::sample(engine).await;
        let id = station.story("Ferry fares to double");
        let page = station.reader().opens(&format!("/en/a/{id}")).await.answers(410).shows("had been rejected at the time");
        let page = page.hides("Ferry fares to double");
        assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
        assert!(page.attributes("link[rel=canonical]", "href").is_empty());
    }

    async fn a_fault_of_ours_shows_a_number_and_no_cause(engine) {
        let station = Station::sample(engine).await;
        let reader = station.reader();
        let db = station.place.open().await.unwrap();
        db.change(|change| Box::pin(async move { change.execute("ALTER TABLE publication RENAME TO gone", vec![]).await }))
            .await
            .unwrap();
        let page = reader.opens("/ar/").await.answers(500);
        assert_eq!(page.attributes("html", "lang"), ["ar"]);
        assert_eq!(page.header("cache-control"), "no-store");
        let number = page.header("x-request-id").to_owned();
        let page = page.shows(&number);
        for cause in ["publication", "SELECT", "no such table", "relation", "sqlx", "panicked", "crates/"] {
            assert!(!page.text().contains(cause), "the page tells of “{cause}”");
        }
        until("the log has the cause under that number", async || {
            let log = station.log();
            log.contains(&number) && log.contains("publication")
        })
        .await;
        // What was broken is not kept: mended, the page is there at once.
        db.change(|change| Box::pin(async move { change.execute("ALTER TABLE gone RENAME TO publication", vec![]).await }))
            .await
            .unwrap();
        reader.soon_sees("/ar/", 200, "").await;
        db.close().await;
    }

    async fn a_kept_page_is_not_kept_while_a_publication_is_under_way(engine) {
        if engine == crate::support::Engine::Sqlite {
            // One writer: a page is kept before a publication or after it.
            return;
        }
        let station = Station::sample(engine).await;
        let mut other = <sqlx::PgConnection as sqlx::Connection>::connect(station.place.postgres.as_ref().unwrap()).await.unwrap();
        let run = async |db: &mut sqlx::PgConnection, sql: &'static str| sqlx::query(sql).execute(db).await.unwrap();
        run(&mut other, "BEGIN").await;
        // As a change does that appends to the outbox.
        run(&mut other, "SELECT pg_advisory_xact_lock(7001)").await;
        // Readers do not wait for it; only the keeping does.
        station.reader().opens("/en/").await.answers(200);
        until("the keeping waits", async || {
            let waiting = "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted \
                           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
            let count: i64 = sqlx::query_scalar(waiting).fetch_one(&mut other).await.unwrap();
            count > 0
        })
        .await;
        run(&mut other, "COMMIT").await;
    }
}
