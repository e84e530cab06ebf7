//! Ten editors on bad lines, in a house that is killed.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use lw_base::Id;
use lw_newsroom::rooms;
use lw_store::rig::{self, Place};
use lw_store::{args, record};
use tempfile::TempDir;
use tokio::sync::{Mutex, watch};
use yrs::updates::decoder::Decode as _;
use yrs::{Transact as _, Update};

use crate::support::{Chance, House, Page, Serving, Told, draft, shape, story};

const EDITORS: usize = 10;
const EDITS: usize = 200;
const CUTS: usize = 2;
const KILLS: usize = 3;
const PATIENCE: Duration = Duration::from_secs(60);

record! { struct Kept { seq: i64, bytes: Vec<u8>, } }

/// What is kept on the disk, read by nothing of ours but SQL and yrs.
async fn on_the_disk(place: &Place, story: &Id) -> Page {
    let db = place.open().await.unwrap();
    let page = Page::new("auditor");
    let state: Option<Kept> = db.first("FROM room_state WHERE story_id = $1", args![story]).await.unwrap();
    let from = state.as_ref().map_or(0, |state| state.seq);
    let sql = "FROM room_update WHERE story_id = $1 AND seq > $2 ORDER BY seq";
    let rest: Vec<Kept> = db.all(sql, args![story, from]).await.unwrap();
    for (expect, kept) in (from..).zip(state.into_iter().chain(rest)) {
        assert!(kept.seq == expect || kept.seq == expect + 1 && from == 0, "no number is missing");
        page.doc.transact_mut().apply_update(Update::decode_v1(&kept.bytes).unwrap()).unwrap();
    }
    db.close().await;
    page
}

/// How many of these updates bring something that is not there.
fn lost(page: &mut Page, acknowledged: &[Vec<u8>]) -> usize {
    let mut lost = 0;
    for update in acknowledged {
        let mut txn = page.doc.transact_mut();
        txn.apply_update(Update::decode_v1(update).unwrap()).unwrap();
        txn.commit();
        lost += usize::from(!txn.insert_set().is_empty() || !txn.delete_set().is_empty());
    }
    lost
}

struct Newsroom {
    story: Id,
    address: watch::Receiver<SocketAddr>,
    edits: AtomicUsize,
    acknowledged: Mutex<Vec<Vec<u8>>>,
}

impl Newsroom {
    /// Hears what there is; remembers what was acknowledged.
    async fn hears(&self, page: &mut Page, moment: Duration) -> Option<Told> {
        let told = page.hears_within(moment).await;
        if matches!(told, Some(Told::Kept(_))) {
            self.acknowledged.lock().await.extend(page.kept.drain(..));
        }
        told
    }

    async fn connects(&self, page: &mut Page) {
        while !page.is_connected() {
            let address = *self.address.borrow();
            if !page.connects(address, &self.story).await {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }

    async fn works(&self, number: usize) -> Page {
        let mut chance = Chance::new(number as u64 + 1);
        let mut page = Page::new(&format!("editor{number}"));
        self.connects(&mut page).await;
        while self.hears(&mut page, PATIENCE).await != Some(Told::Update) {
            self.connects(&mut page).await;
        }
        for edit in 0..EDITS {
            if edit % (EDITS / CUTS) == EDITS / CUTS / 2 + number {
                page.is_cut();
            }
            let update = page.edits(&mut chance);
            page.writes(update).await;
            self.edits.fetch_add(1, Ordering::Relaxed);
            if edit % 5 == 0 {
                self.rests(&mut page).await;
            }
            // Now and then somebody goes on without a line for a while.
            if !chance.one_in(3) {
                self.connects(&mut page).await;
            }
            while self
                .hears(&mut page, Duration::from_millis(chance.below(5) as u64))
                .await
                .is_some_and(|told| told != Told::Closed)
            {}
        }
        page
    }

    /// Waits until everything is kept.
    async fn rests(&self, page: &mut Page) {
        let start = Instant::now();
        loop {
            self.connects(page).await;
            let told = self.hears(page, Duration::from_millis(200)).await;
            if page.is_connected() && page.waits_for() == 0 && told != Some(Told::Closed) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "what is written is kept");
        }
    }

    /// Goes on until everything is kept and all that the others wrote is here.
    async fn finishes(&self, page: &mut Page, shape_of_all: &str) {
        let start = Instant::now();
        self.connects(page).await;
        while page.waits_for() > 0 || shape(&page.doc) != shape_of_all {
            assert!(start.elapsed() < PATIENCE, "{}\n\n{shape_of_all}", shape(&page.doc));
            self.hears(page, Duration::from_millis(50)).await;
            self.connects(page).await;
        }
    }
}

both_engines! {
    async fn ten_editors_on_bad_lines_end_with_one_text_and_lose_nothing(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "ten").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail.", "They return.", "ميناء 🛥"])).await;
        db.close().await;
        let mut serving = Serving::start(&place);
        let (moved, address) = watch::channel(serving.address);
        let newsroom = Arc::new(Newsroom {
            story: story.clone(),
            address,
            edits: AtomicUsize::new(0),
            acknowledged: Mutex::default(),
        });
        let start = Instant::now();
        let editors: Vec<_> = (0..EDITORS)
            .map(|number| {
                let newsroom = newsroom.clone();
                tokio::spawn(async move { newsroom.works(number).await })
            })
            .collect();
        let mut checked = 0;
        for kill in 1..=KILLS {
            while newsroom.edits.load(Ordering::Relaxed) < kill * EDITORS * EDITS / (KILLS + 1) {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            serving.kill();
            let acknowledged = newsroom.acknowledged.lock().await.clone();
            let mut there = on_the_disk(&place, &story).await;
            assert_eq!(lost(&mut there, &acknowledged), 0, "of {} after kill {kill}", acknowledged.len());
            checked += acknowledged.len();
            serving = Serving::start(&place);
            moved.send(serving.address).unwrap();
        }
        let mut pages = Vec::new();
        for editor in editors {
            pages.push(editor.await.unwrap());
        }
        // All that was written is sent; then all have all of it.
        for page in &mut pages {
            newsroom.connects(page).await;
            let start = Instant::now();
            loop {
                let told = newsroom.hears(page, Duration::from_millis(200)).await;
                newsroom.connects(page).await;
                if told.is_none() && page.waits_for() == 0 {
                    break;
                }
                assert!(start.elapsed() < PATIENCE);
            }
        }
        serving.kill();
        let mut there = on_the_disk(&place, &story).await;
        let text = shape(&there.doc);
        serving = Serving::start(&place);
        moved.send(serving.address).unwrap();
        for page in &mut pages {
            newsroom.finishes(page, &text).await;
        }
        let acknowledged = newsroom.acknowledged.lock().await.clone();
        assert_eq!(lost(&mut there, &acknowledged), 0);
        let db = place.open().await.unwrap();
        let (now, problems) = rooms::draft(&db, &story).await.unwrap().unwrap();
        let without_blanks = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(without_blanks(&now.headline), without_blanks(text.lines().next().unwrap()));
        assert!(problems.is_empty());
        println!(
            "{engine:?}: {} edits, {} acknowledged writes, {checked} checked at the kills, 0 lost, {:?}",
            newsroom.edits.load(Ordering::Relaxed), acknowledged.len(), start.elapsed()
        );
        db.close().await;
        drop(serving);
        place.drop_database().await;
    }

    async fn a_colleague_sees_an_edit_soon(engine) {
        let folder = TempDir::new().unwrap();
        let place = rig::place(engine, folder.path(), "soon").await.unwrap();
        let (db, story) = story(&place, draft(&["Boats sail."])).await;
        let house = House::open(&db).await;
        let mut colleague = Page::enters(house.address, &story, "colleague").await;
        let mut others = Vec::new();
        for number in 0..8 {
            others.push(Page::enters(house.address, &story, &format!("other{number}")).await);
        }
        let mut writer = Page::enters(house.address, &story, "writer").await;
        let mut took = Vec::new();
        for edit in 0..500 {
            // Eight others type as well: one of them with each letter.
            others[edit % 8].types("o").await;
            let start = Instant::now();
            writer.types("w").await;
            let written = |page: &Page| shape(&page.doc).matches('w').count();
            while written(&colleague) <= edit {
                colleague.hears_within(PATIENCE).await.unwrap();
            }
            took.push(start.elapsed());
            while writer.hears_within(Duration::from_millis(1)).await.is_some() {}
            for other in &mut others {
                while other.hears_within(Duration::ZERO).await.is_some() {}
            }
        }
        took.sort();
        println!("{engine:?}: seen by a colleague p50 {:?}, p99 {:?}, most {:?}", took[250], took[495], took[499]);
        assert!(took[250] < Duration::from_millis(150));
        place.drop_database().await;
    }
}
