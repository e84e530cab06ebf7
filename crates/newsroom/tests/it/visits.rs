//! Who comes into a room, and what each may do there.

use std::time::{Duration, Instant};

use lw_newsroom::rooms;
use lw_store::{args, record, rig};
use tempfile::TempDir;

use crate::support::{Chance, House, NOW, Page, Told, draft, shape, story};

record! { struct Row { client: i64, } }

async fn told_until(page: &mut Page, mut is_it: impl FnMut(&Told) -> bool) -> Told {
    loop {
        let told = page.hears_within(Duration::from_secs(10)).await.expect("it is told in ten seconds");
        if is_it(&told) || told == Told::Closed {
            return told;
        }
    }
}

both_engines! {
    async fn a_room_begins_with_the_newest_revision_once(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "begin").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail.", "They return."])).await;
        let (house, other) = (House::open(&db).await, House::open(&db).await);
        let (one, two, three) = tokio::join!(
            Page::enters(house.address, &story, "amina"),
            Page::enters(other.address, &story, "borys"),
            Page::enters(house.address, &story, "amina"),
        );
        assert_eq!(
            shape(&one.doc),
            "Harbour reopens\nclip: Any(String(\"\"))\npicture: Any(String(\"\"))\npicture_decorative: Any(String(\"no\"))\n\
             <paragraph>[Any(String(\"Boats sail.\")) {}]\n<paragraph>[Any(String(\"They return.\")) {}]"
        );
        assert_eq!(shape(&one.doc), shape(&two.doc));
        assert_eq!(shape(&one.doc), shape(&three.doc));
    }

    async fn what_one_writes_the_others_read_and_a_draft_has(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "write").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let house = House::open(&db).await;
        let mut amina = Page::enters(house.address, &story, "amina").await;
        let mut borys = Page::enters(house.address, &story, "borys").await;
        amina.types("🛥 ").await;
        assert_eq!(told_until(&mut amina, |told| matches!(told, Told::Kept(1))).await, Told::Kept(1));
        told_until(&mut borys, |told| *told == Told::Update).await;
        assert!(shape(&borys.doc).starts_with("🛥 Harbour reopens"));
        let (now, problems) = rooms::draft(&db, &story).await.unwrap().unwrap();
        assert_eq!(now.headline, "🛥 Harbour reopens");
        assert!(problems.is_empty());
    }

    async fn another_process_on_the_same_data_takes_part(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "two").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let again = place.open().await.unwrap();
        let (house, other) = (House::open(&db).await, House::open(&again).await);
        let mut amina = Page::enters(house.address, &story, "amina").await;
        let mut borys = Page::enters(other.address, &story, "borys").await;
        for _ in 0..20 {
            amina.types("a").await;
            borys.types("b").await;
        }
        let headline = |page: &Page| shape(&page.doc).lines().next().unwrap().to_owned();
        let start = Instant::now();
        while [&amina, &borys].iter().any(|page| headline(page).len() < "Harbour reopens".len() + 40) {
            assert!(start.elapsed() < Duration::from_secs(10), "both have what the other wrote");
            amina.hears_within(Duration::from_millis(20)).await;
            borys.hears_within(Duration::from_millis(20)).await;
        }
        assert_eq!(headline(&amina), headline(&borys));
        assert_eq!(rooms::draft(&db, &story).await.unwrap().unwrap().0.headline, headline(&amina));
    }

    async fn editors_of_two_processes_end_with_one_text(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "both").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail.", "They return."])).await;
        let again = place.open().await.unwrap();
        let houses = [House::open(&db).await, House::open(&again).await];
        let mut editors = Vec::new();
        for number in 0..6 {
            let (address, story) = (houses[number % 2].address, story.clone());
            editors.push(tokio::spawn(async move {
                let mut chance = Chance::new(number as u64 + 100);
                let mut page = Page::enters(address, &story, &format!("editor{number}")).await;
                for _ in 0..100 {
                    let update = page.edits(&mut chance);
                    page.writes(update).await;
                    while page.hears_within(Duration::from_millis(chance.below(3) as u64)).await.is_some() {}
                    // What one process kept may reach the other before what it builds on.
                    if !page.is_connected() {
                        assert!(page.connects(address, &story).await);
                    }
                }
                page
            }));
        }
        let mut pages = Vec::new();
        for editor in editors {
            pages.push(editor.await.unwrap());
        }
        let start = Instant::now();
        while pages.iter().any(|page| page.waits_for() > 0 || shape(&page.doc) != shape(&pages[0].doc)) {
            assert!(start.elapsed() < Duration::from_secs(30), "they end with one text");
            for page in &mut pages {
                while page.hears_within(Duration::from_millis(20)).await.is_some_and(|told| told != Told::Closed) {}
                assert!(page.is_connected());
            }
        }
        let (now, _) = rooms::draft(&db, &story).await.unwrap().unwrap();
        let mut late = Page::enters(houses[0].address, &story, "late").await;
        late.hears_within(Duration::from_millis(50)).await;
        assert_eq!(shape(&late.doc), shape(&pages[0].doc));
        assert!(!now.headline.is_empty());
    }

    async fn who_is_where_crosses_processes(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "where").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let again = place.open().await.unwrap();
        let (house, other) = (House::open(&db).await, House::open(&again).await);
        let mut amina = Page::enters(house.address, &story, "amina").await;
        amina.shows(1, 1, r#"{"user":{"colour":1},"cursor":{"anchor":3}}"#).await;
        let mut borys = Page::enters(other.address, &story, "borys").await;
        let start = Instant::now();
        let of = |person: &str, anchor: u32, colour: u32| {
            format!(r#"{{"user":{{"id":"{person}","name":"Name-{person}","colour":{colour}}},"cursor":{{"anchor":{anchor}}}}}"#)
        };
        let told = told_until(&mut borys, |told| matches!(told, Told::Presence(_))).await;
        assert_eq!(told, Told::Presence(vec![(1, of("amina", 3, 1))]), "who was there before");
        borys.shows(2, 1, r#"{"user":{"colour":2},"cursor":{"anchor":5}}"#).await;
        let told = told_until(&mut amina, |told| matches!(told, Told::Presence(_))).await;
        assert_eq!(told, Told::Presence(vec![(2, of("borys", 5, 2))]), "who came after");
        // Where they go, once there is somebody to see it.
        for anchor in 6..9 {
            amina.shows(1, u64::from(anchor), &format!(r#"{{"user":{{"colour":1}},"cursor":{{"anchor":{anchor}}}}}"#)).await;
            let told = told_until(&mut borys, |told| matches!(told, Told::Presence(_))).await;
            assert_eq!(told, Told::Presence(vec![(1, of("amina", anchor, 1))]));
        }
        // A third, who comes late, is told of both; nobody takes another's page.
        let mut celine = Page::new("celine");
        assert!(celine.connects(house.address, &story).await);
        let told = told_until(&mut celine, |told| matches!(told, Told::Presence(_))).await;
        assert_eq!(told, Told::Presence(vec![(1, of("amina", 8, 1)), (2, of("borys", 5, 2))]));
        celine.shows(2, 99, r#"{"user":{"colour":7}}"#).await;
        celine.is_cut();
        // Who comes back by the other process is there, and not gone.
        borys.is_cut();
        let told = told_until(&mut amina, |told| matches!(told, Told::Presence(all) if all[0].1 == "null")).await;
        assert_eq!(told, Told::Presence(vec![(2, "null".into())]), "who goes is gone");
        assert!(borys.connects(house.address, &story).await);
        borys.shows(2, 3, r#"{"user":{"colour":2},"cursor":{"anchor":9}}"#).await;
        let told = told_until(&mut amina, |told| matches!(told, Told::Presence(_))).await;
        assert_eq!(told, Told::Presence(vec![(2, of("borys", 9, 2))]));
        assert!(start.elapsed() < Duration::from_secs(10));
        amina.is_cut();
        borys.is_cut();
        let story = &story;
        while !db.all::<Row>("FROM presence WHERE story_id = $1 ORDER BY client", args![story]).await.unwrap().is_empty() {
            assert!(start.elapsed() < Duration::from_secs(20), "nobody is left in the table");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn every_process_says_that_there_are_other_notes(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "notes").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let house = House::open(&db).await;
        let mut amina = Page::enters(house.address, &story, "amina").await;
        house.rooms.tell_of_notes(&story);
        assert_eq!(told_until(&mut amina, |told| matches!(told, Told::Notes)).await, Told::Notes);
        // Nobody is in that one.
        house.rooms.tell_of_notes(&lw_base::Id::new(NOW));
    }

    async fn a_save_without_a_script_reaches_who_is_in_the_room(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "save").await.unwrap();
        let (db, story) = story(&place, draft(&["One.", "Two."])).await;
        let house = House::open(&db).await;
        let mut amina = Page::enters(house.address, &story, "amina").await;
        assert!(rooms::replace(&db, &story, &draft(&["One.", "Two.", "Three."]), "borys", NOW).await.unwrap());
        told_until(&mut amina, |told| *told == Told::Update).await;
        assert!(shape(&amina.doc).contains("Three."));
        let nowhere = lw_base::Id::new(NOW);
        assert!(!rooms::replace(&db, &nowhere, &draft(&[]), "borys", NOW).await.unwrap());
        assert!(rooms::draft(&db, &nowhere).await.unwrap().is_none());
    }

    async fn who_may_only_read_sees_everything_and_writes_nothing(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "read").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let house = House::open(&db).await;
        let mut amina = Page::enters(house.address, &story, "amina").await;
        let mut reader = Page::new("celine");
        assert!(reader.connects_as(house.address, &story, false).await);
        told_until(&mut reader, |told| *told == Told::Update).await;
        amina.types("Now: ").await;
        told_until(&mut reader, |told| *told == Told::Update).await;
        assert!(shape(&reader.doc).starts_with("Now: Harbour"));
        reader.types("x").await;
        let told = told_until(&mut reader, |told| matches!(told, Told::Refused(_))).await;
        assert_eq!(told, Told::Refused("read-only".into()));
        assert_eq!(rooms::draft(&db, &story).await.unwrap().unwrap().0.headline, "Now: Harbour reopens");
    }

    async fn who_is_removed_is_cut_at_once(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "cut").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let house = House::open(&db).await;
        let mut amina = Page::enters(house.address, &story, "amina").await;
        let mut borys = Page::enters(house.address, &story, "borys").await;
        borys.types("b").await;
        let start = Instant::now();
        house.rooms.cut("amina");
        let told = told_until(&mut amina, |told| matches!(told, Told::Refused(_))).await;
        assert_eq!(told, Told::Refused("removed".into()));
        assert!(start.elapsed() < Duration::from_secs(1));
        told_until(&mut borys, |told| matches!(told, Told::Kept(1))).await;
    }

    async fn a_name_is_the_one_somebody_signed_in_with(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "name").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let house = House::open(&db).await;
        let mut amina = Page::enters(house.address, &story, "amina").await;
        let mut borys = Page::enters(house.address, &story, "borys").await;
        let forged = r#"{"user":{"id":"amina","name":"Amina","colour":3},"cursor":{"anchor":7},"x":1}"#;
        borys.shows(17, 1, forged).await;
        let told = told_until(&mut amina, |told| matches!(told, Told::Presence(_))).await;
        let real = r#"{"user":{"id":"borys","name":"Name-borys","colour":3},"cursor":{"anchor":7}}"#;
        assert_eq!(told, Told::Presence(vec![(17, real.into())]));
        let mut late = Page::enters(house.address, &story, "celine").await;
        late.shows(17, 9, "null").await;
        borys.is_cut();
        let told = told_until(&mut amina, |told| matches!(told, Told::Presence(all) if all[0].1 == "null")).await;
        assert_eq!(told, Told::Presence(vec![(17, "null".into())]), "and who goes is gone");
    }

    async fn what_cannot_be_read_ends_that_line_only(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "bad").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let house = House::open(&db).await;
        let mut amina = Page::enters(house.address, &story, "amina").await;
        let before = shape(&amina.doc);
        let bad = [vec![], vec![1, 1, 1], vec![0xff; 40], vec![9; 3_000_000], vec![9; 5_000_000]];
        for (number, bad) in bad.into_iter().enumerate() {
            let mut borys = Page::enters(house.address, &story, &format!("borys{number}")).await;
            // Step 1 of the room is heard before anything may be written.
            borys.writes(bad).await;
            let told = told_until(&mut borys, |told| matches!(told, Told::Refused(_))).await;
            let key = if number < 3 { "gone" } else { "too-large" };
            assert_eq!(told, Told::Refused(key.into()), "{number}");
        }
        amina.types("A").await;
        told_until(&mut amina, |told| matches!(told, Told::Kept(_))).await;
        assert_eq!(shape(&amina.doc), format!("A{before}"));
    }

    async fn a_room_that_cannot_be_read_is_named(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "fault").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let house = House::open(&db).await;
        drop(Page::enters(house.address, &story, "amina").await);
        rooms::replace(&db, &story, &draft(&["Boats sail.", "They return."]), "amina", NOW).await.unwrap();
        assert_eq!(rooms::faults(&db).await.unwrap(), Vec::<String>::new());
        assert_eq!(rooms::forget_old(&db, NOW).await.unwrap(), 0);
        db.change(|change| {
            Box::pin(async move { change.execute("DELETE FROM room_update WHERE seq = 1", vec![]).await })
        })
        .await
        .unwrap();
        let faults = rooms::faults(&db).await.unwrap();
        assert!(faults.len() == 1 && faults[0].contains(story.as_str()), "{faults:?}");
    }

    async fn a_story_that_is_not_there_has_no_room(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "gone").await.unwrap();
        let (db, _) = story(&place, draft(&[])).await;
        let house = House::open(&db).await;
        let mut page = Page::new("amina");
        assert!(page.connects(house.address, &lw_base::Id::new(NOW)).await);
        assert_eq!(page.hears().await, Told::Refused("gone".into()));
    }

    async fn a_page_that_still_writes_hears_why_it_is_refused(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "heard").await.unwrap();
        let (db, _) = story(&place, draft(&[])).await;
        let house = House::open(&db).await;
        let mut page = Page::new("amina");
        assert!(page.connects(house.address, &lw_base::Id::new(NOW)).await);
        for number in 1..=20 {
            page.shows(1, number, &"x".repeat(100_000)).await;
        }
        assert_eq!(page.hears().await, Told::Refused("gone".into()));
    }
}
