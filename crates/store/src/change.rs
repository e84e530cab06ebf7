use std::panic::AssertUnwindSafe;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use sqlx::postgres::PgPool;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection as _, Postgres, SqliteConnection, Transaction};
use tokio::sync::mpsc;

use crate::db::select;
use crate::value::{bind_postgres, bind_sqlite};
use crate::{Bus, Error, Record, Result, Row, Value};

/// The most changes that share one commit.
const GROUP: usize = 64;
/// Changes that may wait before callers are held back.
const QUEUE: usize = 256;

/// A write in the making: statements that are committed as a whole.
pub struct Change {
    engine: Engine,
    /// The newest event that was appended, of which others hear once it is committed.
    appended: Option<i64>,
}

enum Engine {
    Sqlite(SqliteConnection),
    Postgres(Transaction<'static, Postgres>),
}

/// How a piece of work ended, and who wants to hear of the commit.
pub struct Outcome {
    /// Whether its statements stay.
    pub keep: bool,
    /// Called after the commit, or with the reason why there was none.
    pub deliver: Box<dyn FnOnce(Result<()>) + Send>,
}

impl Outcome {
    /// Nothing of it stays, and who asked hears that by the silence.
    fn given_up() -> Self {
        Self { keep: false, deliver: Box::new(drop) }
    }
}

/// Work to do in a transaction, or the reason why there is none to do it in.
pub(crate) type Task = Box<dyn for<'a> FnOnce(Result<&'a mut Change>) -> BoxFuture<'a, Outcome> + Send>;

impl Change {
    /// Runs a statement; returns how many rows it touched.
    pub async fn execute(&mut self, sql: &str, values: Vec<Value>) -> Result<u64> {
        let sql = AssertSqlSafe(sql);
        Ok(match &mut self.engine {
            Engine::Sqlite(tx) => {
                bind_sqlite(sqlx::query(sql), values).execute(&mut *tx).await?.rows_affected()
            }
            Engine::Postgres(tx) => {
                bind_postgres(sqlx::query(sql), values).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// All rows of `SELECT <the record's columns> {rest}`, as this change sees them.
    pub async fn all<R: Record>(&mut self, rest: &str, values: Vec<Value>) -> Result<Vec<R>> {
        self.rows(select::<R>(rest), values).await
    }

    /// The first row, if any.
    pub async fn first<R: Record>(&mut self, rest: &str, values: Vec<Value>) -> Result<Option<R>> {
        self.all(rest, values).await.map(|all| all.into_iter().next())
    }

    /// Runs `{statement} RETURNING <the record's columns>`.
    pub async fn returning<R: Record>(&mut self, statement: &str, values: Vec<Value>) -> Result<Vec<R>> {
        self.rows(format!("{statement} RETURNING {}", R::COLUMNS), values).await
    }

    async fn rows<R: Record>(&mut self, sql: String, values: Vec<Value>) -> Result<Vec<R>> {
        match &mut self.engine {
            Engine::Sqlite(tx) => {
                let query = bind_sqlite(sqlx::query(AssertSqlSafe(sql)), values);
                query.fetch_all(&mut *tx).await?.iter().map(|row| R::read(&Row::Sqlite(row))).collect()
            }
            Engine::Postgres(tx) => {
                let query = bind_postgres(sqlx::query(AssertSqlSafe(sql)), values);
                query.fetch_all(&mut **tx).await?.iter().map(|row| R::read(&Row::Postgres(row))).collect()
            }
        }
    }

    /// Runs several statements without values, for migrations.
    pub(crate) async fn script(&mut self, sql: &str) -> Result<()> {
        match &mut self.engine {
            Engine::Sqlite(tx) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await.map(drop)?,
            Engine::Postgres(tx) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **tx).await.map(drop)?,
        }
        Ok(())
    }

    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.engine, Engine::Postgres(_))
    }

    /// Others are to hear of this event after the commit.
    pub(crate) fn appended(&mut self, seq: i64) {
        self.appended = Some(seq);
    }

    /// Does one task between savepoints, so that its failure leaves the
    /// others of the group alone.
    /// Also says whether the group can go on: SQLite ends a transaction by
    /// itself when the disk is full or fails.
    async fn attempt(&mut self, task: Task) -> (Outcome, bool) {
        if let Err(error) = self.execute("SAVEPOINT task", vec![]).await {
            return (task(Err(error)).await, false);
        }
        // A panic is that one caller's, who hears of it; the writer goes on.
        let outcome =
            AssertUnwindSafe(task(Ok(self))).catch_unwind().await.unwrap_or_else(|_| Outcome::given_up());
        let end = if outcome.keep { "RELEASE SAVEPOINT task" } else { "ROLLBACK TO SAVEPOINT task" };
        match self.execute(end, vec![]).await {
            Ok(_) => (outcome, true),
            Err(error) => {
                (Outcome { keep: false, deliver: Box::new(move |_| (outcome.deliver)(Err(error))) }, false)
            }
        }
    }
}

/// Where changes are done.
#[derive(Clone)]
pub(crate) enum Writer {
    /// One connection, and one task that owns it.
    Sqlite(mpsc::Sender<Task>),
    /// A transaction of the pool for each change; the server groups commits.
    Postgres(PgPool, Bus),
}

impl Writer {
    pub async fn sqlite(options: SqliteConnectOptions, bus: Bus) -> Result<Self> {
        let connection = SqliteConnection::connect_with(&options).await?;
        let (sender, tasks) = mpsc::channel(QUEUE);
        tokio::spawn(write(Change { engine: Engine::Sqlite(connection), appended: None }, tasks, bus));
        Ok(Self::Sqlite(sender))
    }

    pub fn postgres(pool: PgPool, bus: Bus) -> Self {
        Self::Postgres(pool, bus)
    }

    pub async fn send(&self, task: Task) -> Result<()> {
        match self {
            Self::Sqlite(tasks) => tasks.send(task).await.map_err(|_| Error::Stopped),
            Self::Postgres(pool, bus) => {
                let transaction = pool.begin().await?;
                // Its own task, so that a caller who goes away does not undo it half way.
                tokio::spawn(write_one(transaction, task, bus.clone()));
                Ok(())
            }
        }
    }
}

async fn write_one(transaction: Transaction<'static, Postgres>, task: Task, bus: Bus) {
    let mut change = Change { engine: Engine::Postgres(transaction), appended: None };
    let outcome = task(Ok(&mut change)).await;
    let Engine::Postgres(transaction) = change.engine else { return };
    let end = if outcome.keep { transaction.commit().await } else { transaction.rollback().await };
    if let (true, Ok(()), Some(seq)) = (outcome.keep, &end, change.appended) {
        bus.tell(seq);
    }
    (outcome.deliver)(end.map_err(Error::from));
}

/// Takes what waits, does it in one transaction, syncs once, answers all.
async fn write(mut change: Change, mut tasks: mpsc::Receiver<Task>, bus: Bus) {
    while let Some(first) = tasks.recv().await {
        change.appended = None;
        if let Err(error) = change.execute("BEGIN IMMEDIATE", vec![]).await {
            (first(Err(error)).await.deliver)(Ok(()));
            continue;
        }
        let (outcome, mut is_sound) = change.attempt(first).await;
        let mut outcomes = vec![outcome];
        while is_sound && outcomes.len() < GROUP {
            let Ok(task) = tasks.try_recv() else { break };
            let (outcome, still) = change.attempt(task).await;
            outcomes.push(outcome);
            is_sound = still;
        }
        let committed = match is_sound {
            true => change.execute("COMMIT", vec![]).await.map(drop),
            false => Err(Error::not_kept("the transaction is gone")),
        };
        if committed.is_err() {
            // A failed commit, such as on a full disk, leaves the transaction open.
            let _ = change.execute("ROLLBACK", vec![]).await;
        } else if let Some(seq) = change.appended {
            bus.tell(seq);
        }
        for outcome in outcomes {
            let answer = committed.as_ref().map(drop).map_err(Error::shared);
            (outcome.deliver)(answer);
        }
    }
}
