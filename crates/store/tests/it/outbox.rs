//! The outbox is in the order of the commits, without a gap.

use std::time::Duration;

use lw_base::{Event, Timestamp};
use lw_store::outbox::{self, Watch};
use lw_store::{Db, Error};

use super::{NOW, on_each};

async fn append(db: &Db, edition: &str, at: Timestamp) -> Result<(), Error> {
    let event = Event::EditionCreated { edition: edition.to_owned() };
    db.change(move |change| Box::pin(async move { outbox::append(change, &event, at).await.map(drop) })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn events_of_many_writers_are_numbered_without_a_gap() {
    on_each("outbox", async |db, place| {
        // A second process, as far as the database can tell.
        let other = place.open().await.unwrap();
        let work: Vec<_> = (0..60)
            .map(|number: usize| {
                let db = if number.is_multiple_of(2) { db.clone() } else { other.clone() };
                tokio::spawn(async move { append(&db, &format!("e{number}"), NOW).await })
            })
            .collect();
        for one in work {
            one.await.unwrap().unwrap();
        }
        let seqs: Vec<i64> = outbox::after(&db, 0).await.unwrap().iter().map(|entry| entry.seq).collect();
        assert_eq!(seqs, (1..=60).collect::<Vec<_>>());
        assert_eq!(outbox::last(&db).await.unwrap(), 60);
        let rest = outbox::after(&db, 58).await.unwrap();
        assert_eq!(rest.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [59, 60]);
        assert!(matches!(rest[0].event().unwrap(), Event::EditionCreated { .. }));
        other.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_of_a_change_that_failed_never_was() {
    on_each("outbox_failed", async |db, _| {
        let failed: Result<(), Error> = db
            .change(|change| {
                Box::pin(async move {
                    let event = Event::EditionCreated { edition: "x".into() };
                    outbox::append(change, &event, NOW).await?;
                    Err(Error::Unreadable("no".into()))
                })
            })
            .await;
        assert!(failed.is_err());
        assert_eq!(outbox::last(&db).await.unwrap(), 0);
        append(&db, "y", NOW).await.unwrap();
        assert_eq!(outbox::last(&db).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn old_events_are_forgotten_and_numbers_go_on() {
    on_each("outbox_old", async |db, _| {
        for edition in ["a", "b", "c"] {
            append(&db, edition, NOW).await.unwrap();
        }
        let month = NOW.plus_millis(30 * 24 * 3_600_000);
        outbox::forget_old(&db, month).await.unwrap();
        assert_eq!(outbox::after(&db, 0).await.unwrap().len(), 1, "the newest stays");
        append(&db, "d", month).await.unwrap();
        assert_eq!(outbox::last(&db).await.unwrap(), 4);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_watches_hears_of_another_process() {
    on_each("watch", async |db, place| {
        let other = place.open().await.unwrap();
        let mut watch = Watch::new(&db).await.unwrap();
        append(&other, "a", NOW).await.unwrap();
        let heard = async {
            while outbox::last(&db).await.unwrap() == 0 {
                watch.hint().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(5), heard).await.expect("it is heard");
        other.close().await;
    })
    .await;
}
