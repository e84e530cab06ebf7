//! Databases for tests: one on each engine that is at hand, empty and their
//! own. PostgreSQL is at `LONGWAVE_TEST_POSTGRES`, where that is set.

use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};

/// Where a test's data is, in the form that the command line takes.
#[derive(Clone, Debug)]
pub struct Place {
    /// The data folder.
    pub folder: PathBuf,
    /// The PostgreSQL database, or none for SQLite in the folder.
    pub postgres: Option<String>,
}

/// An empty place on each engine, inside `folder`. `name` is the test's own.
///
/// # Panics
/// Where PostgreSQL is named and cannot be reached: a test must not pass
/// because half of it did not run.
#[expect(clippy::expect_used, clippy::disallowed_methods, reason = "tests end here, with the reason")]
pub async fn places(folder: &Path, name: &str) -> Vec<Place> {
    let mut places = vec![Place { folder: folder.join("sqlite"), postgres: None }];
    if let Ok(server) = std::env::var("LONGWAVE_TEST_POSTGRES") {
        let database = format!("lw_{}_{name}", std::process::id());
        let mut admin = PgConnection::connect(&server).await.expect("LONGWAVE_TEST_POSTGRES must be a running server");
        for sql in [
            format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)"),
            format!("CREATE DATABASE {database} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"),
        ] {
            admin.execute(AssertSqlSafe(sql)).await.expect("a test's database is made");
        }
        let (base, _) = server.rsplit_once('/').expect("the address ends in a database's name");
        places.push(Place { folder: folder.join("postgres"), postgres: Some(format!("{base}/{database}")) });
    }
    places
}
