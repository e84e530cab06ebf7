use std::path::Path;
use std::time::Duration;

use futures::future::BoxFuture;
use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions as _};

use crate::change::{Change, Outcome, Task, Writer};
use crate::reader::Reader;
use crate::value::bind_postgres;
use crate::{Bus, Error, Record, Result, Row, Value};

/// How long a change waits for another process's.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often it is tried again where SQLite does not wait by itself.
const TRY: Duration = Duration::from_millis(20);

/// The database: reads through a pool, changes through one writer.
#[derive(Clone)]
pub struct Db {
    pub(crate) readers: Readers,
    writer: Writer,
    /// Where it is said that something was committed.
    pub bus: Bus,
}

#[derive(Clone)]
pub(crate) enum Readers {
    Sqlite(Reader),
    Postgres(PgPool),
}

impl Db {
    /// Opens the SQLite file, making it where it is not there. WAL with
    /// `synchronous=FULL`: what is acknowledged is on the disk.
    pub async fn open_sqlite(file: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            // A page of the site is read in half as many pieces as by 4,096.
            .page_size(8_192)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .optimize_on_close(true, None)
            .disable_statement_logging();
        let bus = Bus::default();
        let writer = written_by(options, &bus).await?;
        Ok(Self { readers: Readers::Sqlite(Reader::open(file, PATIENCE)?), writer, bus })
    }

    /// Connects to a PostgreSQL database by its `postgres://` address.
    pub async fn open_postgres(address: &str) -> Result<Self> {
        let pool =
            PgPoolOptions::new().max_connections(12).acquire_timeout(PATIENCE).connect(address).await?;
        let bus = Bus::default();
        let writer = Writer::postgres(pool.clone(), bus.clone());
        Ok(Self { writer, readers: Readers::Postgres(pool), bus })
    }

    /// All rows of `SELECT <the record's columns> {rest}`.
    pub async fn all<R: Record>(&self, rest: &str, values: Vec<Value>) -> Result<Vec<R>> {
        let sql = select::<R>(rest);
        match &self.readers {
            Readers::Sqlite(reader) => reader.rows(&sql, values),
            Readers::Postgres(pool) => {
                let query = bind_postgres(sqlx::query(AssertSqlSafe(sql)), values);
                query.fetch_all(pool).await?.iter().map(|row| R::read(&Row::Postgres(row))).collect()
            }
        }
    }

    /// The first row of `SELECT <the record's columns> {rest}`, if any.
    pub async fn first<R: Record>(&self, rest: &str, values: Vec<Value>) -> Result<Option<R>> {
        self.all(rest, values)
            .await
            .map(|mut all| if all.is_empty() { None } else { Some(all.swap_remove(0)) })
    }

    /// Does `work` in a transaction and returns once it is on the disk. Where
    /// `work` ends in an error nothing of it remains. Changes that wait at the
    /// same time share one sync (group commit).
    pub async fn change<T, E>(
        &self,
        work: impl for<'a> FnOnce(&'a mut Change) -> BoxFuture<'a, std::result::Result<T, E>> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (answer, answered) = tokio::sync::oneshot::channel();
        let task: Task = Box::new(move |change| {
            Box::pin(async move {
                let result = match change {
                    Ok(change) => work(change).await,
                    Err(error) => Err(E::from(error)),
                };
                Outcome {
                    keep: result.is_ok(),
                    deliver: Box::new(move |committed| {
                        // Who asked may have gone away; the change stands all the same.
                        let _ = answer.send(result.and_then(|it| committed.map(|()| it).map_err(E::from)));
                    }),
                }
            })
        });
        self.writer.send(task).await?;
        answered.await.unwrap_or_else(|_| Err(E::from(Error::GivenUp)))
    }

    /// Closes the connections that read; a change under way ends by itself.
    pub async fn close(&self) {
        match &self.readers {
            Readers::Sqlite(reader) => reader.close(),
            Readers::Postgres(pool) => pool.close().await,
        }
    }
}

/// To make a new file a write-ahead log is the one step in which SQLite does
/// not wait for another process that takes it at the same moment.
async fn written_by(options: SqliteConnectOptions, bus: &Bus) -> Result<Writer> {
    let mut waited = Duration::ZERO;
    loop {
        match Writer::sqlite(options.clone(), bus.clone()).await {
            Err(Error::Busy) if waited < PATIENCE => {
                tokio::time::sleep(TRY).await;
                waited += TRY;
            }
            done => return done,
        }
    }
}

pub(crate) fn select<R: Record>(rest: &str) -> String {
    format!("SELECT {} {rest}", R::COLUMNS)
}
