//! What was acknowledged is there, whatever is killed and whoever writes.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use crate::support::{Engine, Reader, Station, command, words};

/// Drafts in the English edition; returns their ids.
fn drafts(station: &Station, count: usize) -> Vec<String> {
    let page = |number: usize| {
        station.file(
            &format!("drafts/{number:03}.txt"),
            words::page_called(&format!("Boat Number {number} of the Winter")),
        )
    };
    let files: Vec<_> = (0..count).map(page).collect();
    let folder = files[0].parent().unwrap().to_str().unwrap();
    let report = station.runs(&["import", "page", folder, "--edition", "en", "--json"]).succeeds().json();
    let made = report["made"].as_array().unwrap();
    assert_eq!(made.len(), count);
    made.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

/// Publishes them in one command, which is killed after `acknowledged` of them.
fn publishes_until_killed(station: &Station, ids: &[String], acknowledged: usize) -> Vec<String> {
    let mut child = command::longwave(&station.place)
        .arg("publish")
        .args(ids)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let done =
        lines.map_while(Result::ok).filter_map(|line| Some(line.strip_prefix("published ")?.to_owned()));
    let mut published = Vec::new();
    for id in done {
        published.push(id);
        if published.len() == acknowledged {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    published
}

/// Whether a story is public, on which all who tell of it must agree.
async fn is_public(reader: &Reader, id: &str) -> bool {
    let short = reader.opens(&format!("/en/a/{id}")).await;
    let is_public = short.status == 308;
    if is_public {
        reader.opens(short.header("location")).await.answers(200);
    }
    for list in ["/en/feed.xml", "/en/feed.json", "/sitemap/1.xml", "/news-sitemap.xml"] {
        let lists = reader.opens(list).await.answers(200).text().contains(id);
        assert_eq!(lists, is_public, "{id} on {list}");
    }
    is_public
}

both_engines! {
    async fn what_was_acknowledged_outlives_a_kill(engine) {
        let mut station = Station::sample(engine).await;
        let ids = drafts(&station, 20);
        for list in ["/en/", "/en/feed.xml", "/en/feed.json", "/sitemap/1.xml", "/news-sitemap.xml"] {
            station.reader().opens(list).await.answers(200);
        }
        for part in ids.chunks(10) {
            let published = publishes_until_killed(&station, part, 4);
            assert!(published.len() >= 4);
            station.is_killed();
            let reader = station.serves().reader();
            let front = reader.opens("/en/").await.answers(200).text();
            for id in part {
                // One that was on its way is there whole or not at all.
                let public = is_public(&reader, id).await;
                assert!(public || !published.contains(id), "{id} was acknowledged and is lost");
                // The front has the nine newest.
                assert!(public || !front.contains(id), "{id} is on the front only");
            }
            assert!(front.contains(published.last().unwrap()));
        }
        station.runs(&["check"]).succeeds().says("The data is whole");
    }

    async fn two_commands_write_at_the_same_time(engine) {
        let station = Station::sample(engine).await;
        let ids = drafts(&station, 24);
        std::thread::scope(|scope| {
            for part in ids.chunks(8) {
                let args: Vec<&str> = std::iter::once("publish").chain(part.iter().map(String::as_str)).collect();
                let station = &station;
                scope.spawn(move || station.runs(&args).succeeds());
            }
        });
        let reader = station.reader();
        for id in &ids {
            reader.soon_sees(&format!("/en/a/{id}"), 308, "").await;
            reader.soon_sees("/sitemap/1.xml", 200, id).await;
        }
    }

    async fn one_story_published_by_two_commands_is_published_once(engine) {
        let station = Station::sample(engine).await;
        let id = station.imports_one(&words::page());
        let codes: Vec<_> = std::thread::scope(|scope| {
            let all: Vec<_> = (0..4).map(|_| scope.spawn(|| station.runs(&["publish", &id]))).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(codes.iter().filter(|done| done.code == Some(0)).count(), 1, "{codes:#?}");
        for done in codes.into_iter().filter(|done| done.code != Some(0)) {
            done.fails().says("published already");
        }
        station.runs(&["check"]).succeeds();
    }

    async fn pages_kept_before_a_restart_are_the_same_after_it(engine) {
        let mut station = Station::sample(engine).await;
        let paths = ["/en/", "/ar/feed.xml", "/sitemap/1.xml", "/"];
        let mut before = Vec::new();
        for path in paths {
            before.push(station.reader().opens(path).await.answers(200));
        }
        station.is_killed();
        let reader = station.serves().reader();
        for (path, was) in paths.iter().zip(before) {
            let is = reader.opens(path).await.answers(200);
            assert_eq!((is.header("etag"), is.text()), (was.header("etag"), was.text()), "{path}");
        }
    }

    async fn what_changes_while_nobody_serves_is_seen_after_the_start(engine) {
        let mut station = Station::sample(engine).await;
        station.reader().opens("/en/").await.answers(200);
        station.reader().opens("/en/feed.xml").await.answers(200);
        station.is_killed();
        let id = station.imports_one(&words::page());
        station.publishes(&id);
        let reader = station.serves().reader();
        reader.opens("/en/").await.answers(200).shows(&id);
        reader.opens("/en/feed.xml").await.answers(200).shows(&id);
    }

    async fn a_whole_station_is_said_to_be_whole(engine) {
        let station = Station::sample(engine).await;
        station.runs(&["check"]).succeeds().says("The data is whole");
    }

    async fn a_damaged_file_is_named(engine) {
        let station = Station::sample_at_rest(engine).await;
        let blobs = station.data().join("blobs");
        let folder = std::fs::read_dir(&blobs).unwrap().flatten().find(|it| it.path().is_dir()).unwrap().path();
        let blob = std::fs::read_dir(folder).unwrap().flatten().next().unwrap().path();
        let name = blob.file_name().unwrap().to_str().unwrap().to_owned();
        let mut bytes = std::fs::read(&blob).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&blob, bytes).unwrap();
        let done = station.runs(&["check"]).fails().says(&name).says("1 faults");
        assert_eq!(done.code, Some(1));
        std::fs::remove_file(&blob).unwrap();
        station.runs(&["check"]).fails().says(&name);
    }

    async fn a_text_that_cannot_be_read_is_named(engine) {
        let station = Station::sample_at_rest(engine).await;
        let db = station.place.open().await.unwrap();
        lw_store::record! { struct One { id: String, } }
        let one: One = db.first("FROM revision ORDER BY id", vec![]).await.unwrap().unwrap();
        let id = one.id.clone();
        db.change(move |change| {
            Box::pin(async move {
                change.execute("UPDATE revision SET document = '{\"type\":' WHERE id = $1", lw_store::args![id]).await
            })
        })
        .await
        .unwrap();
        db.close().await;
        station.runs(&["check"]).fails().says(&one.id);
    }

    async fn data_of_a_newer_version_is_refused_with_a_sentence(engine) {
        let station = Station::sample_at_rest(engine).await;
        let db = station.place.open().await.unwrap();
        db.change(|change| Box::pin(async move { change.execute("INSERT INTO migration VALUES ('9999_tomorrow', 'x')", vec![]).await }))
            .await
            .unwrap();
        db.close().await;
        for command in [&["serve", "--listen", "127.0.0.1:0"][..], &["check"], &["stories"]] {
            station.runs(command).fails().says("newer version").says("9999_tomorrow");
        }
    }

    async fn a_sample_is_not_made_over_a_station(engine) {
        let station = Station::sample_at_rest(engine).await;
        station.runs(&["sample"]).fails().says("there is a station");
        station.runs(&["check"]).succeeds();
    }
}

#[tokio::test]
async fn a_misspelt_folder_does_not_become_a_station() {
    let station = Station::empty(Engine::Sqlite).await;
    let there = station.data().join("misspelt");
    for command in
        [&["check"][..], &["stories"], &["publish", "01m84andy0ewdstnpw89hpsrb7"], &["edition", "list"]]
    {
        let done = station.runs(&[command, &["--data", there.to_str().unwrap()]].concat());
        done.fails().says("there is no station in").says("misspelt");
    }
    assert!(!there.exists());
}
