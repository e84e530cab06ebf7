//! A room leaves memory when nobody is in it, and nobody notices.

use lw_base::{Clock, Timestamp};
use lw_store::Db;
use tempfile::TempDir;
use tokio::sync::{mpsc, oneshot};

use crate::rooms::room::{End, Order, Seat};
use crate::rooms::{Door, Member, Rooms, lock};
use crate::stories;

struct Seated {
    id: u64,
    door: Door,
    outbox: mpsc::Receiver<axum::body::Bytes>,
    ended: oneshot::Receiver<End>,
}

async fn sits_down(rooms: &Rooms, story: &lw_base::Id, numbered: Option<u64>) -> Seated {
    let (out, outbox) = mpsc::channel(16);
    let (end, ended) = oneshot::channel();
    let member = Member { id: "amina".into(), name: "Amina".into(), may_write: true };
    let seat = Seat { member, out, queued: Default::default(), end, is_synced: false, presence: None };
    let id = numbered.unwrap_or_else(|| rooms.next());
    Seated { id, door: rooms.join(story, id, seat).await.unwrap(), outbox, ended }
}

async fn story(folder: &TempDir) -> (Rooms, lw_base::Id) {
    let db = Db::open_sqlite(&folder.path().join("longwave.db")).await.unwrap();
    lw_store::migrations::apply(&db).await.unwrap();
    let now = Timestamp::from_millis(1_700_000_000_000);
    let story = db
        .change(move |change| {
            Box::pin(async move {
                let sql = "INSERT INTO edition (id, language, name, time_zone, calendar, digits, position, \
                           created_at) VALUES ('en', 'en', 'English', 'UTC', 'gregory', 'latn', 0, 0)";
                change.execute(sql, vec![]).await?;
                stories::draft::create(change, "en", None, None, "test", now).await
            })
        })
        .await
        .unwrap();
    (Rooms::new(db, Clock::System), story.id)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_room_leaves_memory_and_opens_again() {
    let folder = TempDir::new().unwrap();
    let (rooms, story) = story(&folder).await;
    for _ in 0..3 {
        let mut amina = sits_down(&rooms, &story, None).await;
        assert!(amina.outbox.recv().await.is_some(), "the room says what it knows");
        assert_eq!(lock(&rooms.0.open).len(), 1);
        amina.door.orders.send(Order::Leave(amina.id)).await.unwrap();
        amina.door.orders.closed().await;
        assert_eq!(lock(&rooms.0.open).len(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_cut_on_the_way_in_does_not_come_in() {
    let folder = TempDir::new().unwrap();
    let (rooms, story) = story(&folder).await;
    let asked = rooms.next();
    rooms.cut("amina");
    let amina = sits_down(&rooms, &story, Some(asked)).await;
    assert_eq!(amina.ended.await.unwrap(), End::Removed);
    // Somebody who is invited again may.
    let mut again = sits_down(&rooms, &story, None).await;
    assert!(again.outbox.recv().await.is_some());
}
