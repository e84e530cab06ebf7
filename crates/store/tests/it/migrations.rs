//! The schema comes once, and only from this version's files.

use lw_store::{Error, args, migrations};

use super::{execute, note, notes, on_each, on_each_empty};

#[tokio::test(flavor = "multi_thread")]
async fn migrating_twice_changes_nothing() {
    on_each("migrate_twice", async |db, _| {
        note(&db, "kept").await.unwrap();
        migrations::apply(&db).await.unwrap();
        assert_eq!(notes(&db, "kept").await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_released_migration_that_was_edited_is_refused() {
    on_each("migrate_edited", async |db, _| {
        execute(&db, "UPDATE migration SET checksum = 'other'", vec![]).await.unwrap();
        let refused = migrations::apply(&db).await;
        assert!(matches!(&refused, Err(Error::Schema(why)) if why.contains("0001")), "{refused:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn data_of_a_newer_version_is_refused_by_name() {
    on_each("migrate_newer", async |db, _| {
        execute(&db, "INSERT INTO migration VALUES ($1, $2)", args!["9999_tomorrow", "x"]).await.unwrap();
        let refused = migrations::apply(&db).await;
        assert!(matches!(&refused, Err(Error::Schema(why)) if why.contains("9999_tomorrow")), "{refused:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_that_start_together_migrate_once() {
    on_each_empty("migrate_together", async |place| {
        let start = |_| {
            let place = place.clone();
            tokio::spawn(async move {
                let db = place.open().await?;
                migrations::apply(&db).await?;
                db.close().await;
                Ok::<_, Error>(())
            })
        };
        let starts: Vec<_> = (0..6).map(start).collect();
        for one in starts {
            one.await.unwrap().unwrap();
        }
    })
    .await;
}
