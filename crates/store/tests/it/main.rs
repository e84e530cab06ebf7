//! The store on both engines: SQLite, and PostgreSQL where
//! `LONGWAVE_TEST_POSTGRES` names a server.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "tests end where they fail, and may wait for files"
)]

mod blobs;
mod changes;
mod jobs;
mod media_jobs;
mod migrations;
mod outbox;
mod schema;

use lw_base::Timestamp;
use lw_store::rig::{self, Place};
use lw_store::{Db, Error, args, record};
use tempfile::TempDir;

/// A moment.
const NOW: Timestamp = Timestamp::from_millis(1_700_000_000_000);

record! { struct Count { count: i64 = "COUNT(*)", } }

/// Does the test on each engine at hand, in a database of its own with the
/// schema in it.
async fn on_each(name: &str, test: impl AsyncFn(Db, &Place)) {
    on_each_empty(name, async |place: &Place| {
        let db = place.open().await.unwrap();
        lw_store::migrations::apply(&db).await.unwrap();
        test(db.clone(), place).await;
        db.close().await;
    })
    .await;
}

/// The same without the schema.
async fn on_each_empty(name: &str, test: impl AsyncFn(&Place)) {
    let folder = TempDir::new().unwrap();
    for place in rig::places(folder.path(), name).await {
        // Shown where the test fails.
        eprintln!("on {}", place.postgres.as_deref().unwrap_or("SQLite"));
        std::fs::create_dir_all(&place.folder).unwrap();
        test(&place).await;
        place.drop_database().await;
    }
}

/// One statement as a change.
async fn execute(db: &Db, sql: &'static str, values: Vec<lw_store::Value>) -> Result<u64, Error> {
    db.change(move |change| Box::pin(async move { change.execute(sql, values).await })).await
}

/// Puts a line into the audit, which any test may fill.
async fn note(db: &Db, verb: &str) -> Result<(), Error> {
    let verb = verb.to_owned();
    db.change(move |change| {
        Box::pin(async move { lw_store::audit::note(change, "test", &verb, "it", NOW).await })
    })
    .await
}

async fn notes(db: &Db, verb: &str) -> i64 {
    db.first::<Count>("FROM audit WHERE verb = $1", args![verb]).await.unwrap().unwrap().count
}
