//! Pages of other publishers, taken in as drafts.

use serde_json::json;

use crate::support::words::{self, HEADLINE};
use crate::support::{Engine, Station};

async fn station(engine: Engine) -> Station {
    let station = Station::empty(engine).await;
    station.runs(&["edition", "create", "en", "--name", "Harbour Radio"]).succeeds();
    station
}

/// The stories there are, whatever their state.
fn count(station: &Station) -> usize {
    station.stories().iter().filter(|line| line.contains("  en ")).count()
}

both_engines! {
    async fn the_report_says_what_was_found_made_and_left_out(engine) {
        let station = station(engine).await;
        let report = station.imports(words::page().as_bytes());
        let mut keys: Vec<_> = report.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        assert_eq!(keys, ["found", "made", "problems", "skipped"]);
        assert_eq!((&report["found"], &report["problems"]), (&json!(1), &json!([])));
        let made = &report["made"][0];
        assert_eq!((&made["headline"], &made["edition"], &made["source"]), (&json!(HEADLINE), &json!("en"), &json!("-")));
        assert_eq!(made["clip"], json!({ "duration_ms": 250_000, "address": null }));
        assert_eq!(made["picture"]["is_archive"], true);
        assert_eq!(made["id"].as_str().unwrap().len(), 26);
        assert_eq!(made["blocks"], 6);
        assert!(made["words"].as_u64().unwrap() > 100);
        let quotations = made["quotations"].as_array().unwrap();
        assert_eq!(quotations.len(), 3);
        assert!(quotations.iter().all(|it| it["speaker"].as_str().unwrap().ends_with("Karsk")), "{quotations:?}");
        let skipped = report["skipped"].as_array().unwrap();
        assert!(skipped.len() >= 5 && skipped.iter().all(|it| it["line"].is_u64() && it["message"].is_string()));
    }

    async fn the_same_page_twice_is_one_story(engine) {
        let station = station(engine).await;
        let id = station.imports_one(&words::page());
        let again = station.imports(words::page().as_bytes());
        assert_eq!((&again["found"], &again["made"]), (&json!(1), &json!([])));
        assert!(again["skipped"].to_string().contains(&id), "{again}");
        assert_eq!(count(&station), 1);
    }

    async fn the_same_page_by_two_commands_at_once_is_one_story(engine) {
        let station = station(engine).await;
        let file = station.file("page.txt", words::page());
        let args = ["import", "page", file.to_str().unwrap(), "--edition", "en"];
        std::thread::scope(|scope| {
            let all: Vec<_> = (0..4).map(|_| scope.spawn(|| station.runs(&args))).collect();
            for one in all {
                one.join().unwrap().succeeds();
            }
        });
        assert_eq!(count(&station), 1);
    }

    async fn a_folder_is_read_in_the_order_of_its_names(engine) {
        let station = station(engine).await;
        let first = station.file("pages/a.txt", words::page_called("A First Page"));
        station.file("pages/sub/c.TXT", words::page_called("A Third Page"));
        station.file("pages/b.html", "<!doctype html><title>x</title><article><h1>A Second Page</h1><p>The boats sail at noon, and again at dusk, whatever the wind.</p><p>So says the board on the quay.</p></article>");
        station.file("pages/d.jpg", [0xff, 0xd8, 0xff]);
        let folder = first.parent().unwrap().to_str().unwrap();
        let report = station.runs(&["import", "page", folder, "--edition", "en", "--json"]).succeeds().json();
        let headlines: Vec<_> = report["made"].as_array().unwrap().iter().map(|it| it["headline"].clone()).collect();
        assert_eq!(headlines, ["A First Page", "A Second Page", "A Third Page"]);
        assert_eq!(report["problems"], json!([]));
        let empty = station.file("empty/notes.md", "");
        let empty = empty.parent().unwrap().to_str().unwrap();
        station.runs(&["import", "page", empty, "--edition", "en"]).fails().says("no .html, .htm or .txt files");
    }

    async fn what_is_no_page_is_said_and_leaves_nothing(engine) {
        let station = station(engine).await;
        let long = "The boats sail at noon. ".repeat(800_000).into_bytes();
        assert!(long.len() > 17_000_000);
        let mut binary = b"\x89PNG\r\n\x1a\n".to_vec();
        binary.extend((0..5_000_u32).map(|number| (number * 7919 % 256) as u8));
        for (name, bytes) in [("empty.txt", vec![]), ("blank.txt", b" \n\n\t\n".to_vec()), ("long.txt", long), ("binary.html", binary), ("zeros.txt", vec![0; 1000])] {
            let file = station.file(name, bytes);
            let done = station.runs(&["import", "page", file.to_str().unwrap(), "--edition", "en", "--json"]).fails_quietly();
            let report = done.json();
            assert_eq!(report["made"], json!([]), "{name}");
            let problem = report["problems"][0]["message"].as_str().unwrap_or_else(|| panic!("{name}: no problem: {report}"));
            assert!(problem.len() > 15, "{name}: {problem}");
            assert_eq!(report["problems"][0]["source"], file.to_str().unwrap());
            assert_eq!(count(&station), 0, "{name}");
        }
        let missing = station.runs(&["import", "page", "/nowhere/page.txt", "--edition", "en"]).fails();
        missing.says("/nowhere/page.txt").says("cannot be opened");
    }

    async fn broken_letters_do_not_stop_an_import(engine) {
        let station = station(engine).await;
        let mut page = words::page().into_bytes();
        let place = page.windows(6).position(|it| it == b"simple").unwrap();
        page.insert(place, 0xc3);
        let done = station.is_fed(&["import", "page", "-", "--edition", "en", "--json"], &page);
        let report = done.json();
        let said = report["made"].as_array().unwrap().len() + report["problems"].as_array().unwrap().len();
        assert!(said >= 1, "{report}");
        assert_eq!(count(&station), report["made"].as_array().unwrap().len());
    }

    async fn one_bad_file_does_not_stop_the_others(engine) {
        let station = station(engine).await;
        let good = station.file("good.txt", words::page());
        let bad = station.file("bad.txt", "");
        let report = station.runs(&["import", "page", bad.to_str().unwrap(), good.to_str().unwrap(), "--edition", "en", "--json"]).fails_quietly().json();
        assert_eq!((report["made"].as_array().unwrap().len(), report["problems"].as_array().unwrap().len()), (1, 1));
    }

    async fn an_unknown_edition_is_answered_with_those_there_are(engine) {
        let station = station(engine).await;
        let file = station.file("page.txt", words::page());
        station.runs(&["import", "page", file.to_str().unwrap(), "--edition", "xx"]).fails().says("“xx”").says("en");
        assert_eq!(count(&station), 0);
    }

    async fn the_page_that_longwave_began_with_is_a_clean_story(engine) {
        let corpora = std::env::var("LONGWAVE_CORPORA").map(std::path::PathBuf::from);
        let corpora = corpora.unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpora").into());
        let seed = corpora.join("../seed/indo-pacific-editorial.txt");
        let Ok(page) = std::fs::read(&seed) else {
            eprintln!("skipped: there is no {}", seed.display());
            return;
        };
        let mut station = station(engine).await;
        let report = station.imports(&page);
        let made = &report["made"][0];
        let quotations = made["quotations"].as_array().unwrap();
        assert_eq!(quotations.len(), 7);
        for quotation in quotations {
            assert_eq!((&quotation["speaker"], &quotation["role"]), (&json!("Antony Blinken"), &json!("Secretary of State")));
        }
        assert_eq!(made["clip"], json!({ "duration_ms": 222_000, "address": null }));
        assert_eq!(made["picture"]["is_archive"], true);
        assert_eq!(report["problems"], json!([]));
        let id = made["id"].as_str().unwrap();
        station.publishes(id);
        let reader = station.serves().reader();
        let short = reader.opens(&format!("/en/a/{id}")).await.answers(308);
        let story = reader.opens(short.header("location")).await.answers(200);
        for furniture in ["please wait", "No media source", "Accessibility links", "Breaking News", "(File)", "0:00", "0:03:42"] {
            assert!(!story.text().contains(furniture), "“{furniture}” is on the page");
        }
        assert_eq!(story.texts("h1").len(), 1);
        for list in ["/en/feed.xml", "/en/feed.json", "/en/"] {
            reader.opens(list).await.shows(id).hides("please wait").hides("No media source");
        }
    }
}
