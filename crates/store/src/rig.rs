//! Databases for tests: one on each engine that is at hand, empty and their
//! own. PostgreSQL is at `LONGWAVE_TEST_POSTGRES`, where that is set.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};

use crate::Db;

/// Where a test's data is, in the form that the command line takes.
#[derive(Clone, Debug)]
pub struct Place {
    /// The data folder.
    pub folder: PathBuf,
    /// The PostgreSQL database, or none for SQLite in the folder.
    pub postgres: Option<String>,
}

/// What keeps the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file in the data folder.
    Sqlite,
    /// A server, where `LONGWAVE_TEST_POSTGRES` names one.
    Postgres,
}

/// An empty place on each engine, inside `folder`. `name` is the test's own.
pub async fn places(folder: &Path, name: &str) -> Vec<Place> {
    let mut places = Vec::new();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        places.extend(place(engine, folder, name).await);
    }
    places
}

/// An empty place on one engine; `None` where the engine is not at hand.
pub async fn place(engine: Engine, folder: &Path, name: &str) -> Option<Place> {
    match engine {
        Engine::Sqlite => Some(Place { folder: folder.join("sqlite"), postgres: None }),
        Engine::Postgres => {
            let database = own_name(name);
            let address = make(&database, "template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'").await?;
            Some(Place { folder: folder.join("postgres"), postgres: Some(address) })
        }
    }
}

impl Place {
    /// A place with the same rows, on the same engine. Nobody may be connected
    /// to the one that is copied.
    ///
    /// # Panics
    /// Where the files or the database cannot be copied.
    #[expect(clippy::expect_used, reason = "tests end here, with the reason")]
    pub async fn copy(&self, folder: &Path, name: &str) -> Self {
        let postgres = match &self.postgres {
            None => None,
            Some(address) => {
                let (_, template) = address.rsplit_once('/').expect("the address ends in a database's name");
                make(&own_name(name), template).await
            }
        };
        copy_folder(&self.folder, folder).expect("the data folder is copied");
        Self { folder: folder.to_owned(), postgres }
    }

    /// Opens it. Nothing is in it but what was put there.
    pub async fn open(&self) -> crate::Result<Db> {
        match &self.postgres {
            Some(address) => Db::open_postgres(address).await,
            None => Db::open_sqlite(&self.folder.join("longwave.db")).await,
        }
    }

    /// Removes the database. The folder is the test's own to remove.
    pub async fn drop_database(&self) {
        let Some((_, database)) = self.postgres.as_ref().and_then(|address| address.rsplit_once('/')) else {
            return;
        };
        if let Some((mut admin, _)) = admin().await {
            let sql = format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)");
            let _ = admin.execute(AssertSqlSafe(sql)).await;
        }
    }
}

/// Makes a database, or one anew; returns its address.
#[expect(clippy::expect_used, reason = "tests end here, with the reason")]
pub async fn make(database: &str, template: &str) -> Option<String> {
    let (mut admin, base) = admin().await?;
    for sql in [
        format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)"),
        format!("CREATE DATABASE {database} TEMPLATE {template}"),
    ] {
        admin.execute(AssertSqlSafe(sql)).await.expect("a test's database is made");
    }
    Some(format!("{base}/{database}"))
}

/// A connection to the server that is at hand, and the server's address.
///
/// # Panics
/// Where PostgreSQL is named and cannot be reached: a test must not pass
/// because half of it did not run.
#[expect(clippy::expect_used, clippy::disallowed_methods, reason = "tests end here, with the reason")]
async fn admin() -> Option<(PgConnection, String)> {
    let server = std::env::var("LONGWAVE_TEST_POSTGRES").ok()?;
    let admin =
        PgConnection::connect(&server).await.expect("LONGWAVE_TEST_POSTGRES must be a running server");
    let (base, _) = server.rsplit_once('/').expect("the address ends in a database's name");
    Some((admin, base.to_owned()))
}

/// A name that no other test has; PostgreSQL reads 63 letters of it.
fn own_name(name: &str) -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name: String = name.chars().take(32).collect();
    format!("lw_{}_{count}_{name}", std::process::id())
}

#[expect(clippy::disallowed_methods, reason = "tests may wait for files")]
fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy_folder(&from, &to)?
        } else {
            std::fs::copy(&from, &to).map(drop)?
        }
    }
    Ok(())
}
