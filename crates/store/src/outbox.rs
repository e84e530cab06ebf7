//! What happened, in the order it was committed. An event is appended in the
//! transaction that made it true, and read by every process that serves.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use lw_base::{Event, Timestamp};
use sqlx::postgres::PgListener;
use tokio::sync::watch;

use crate::db::Readers;
use crate::{Change, Db, Error, Result, args, dialect, record};

/// How often we look whether SQLite's log grew; the wait is part of "publish
/// to visible".
const LOOK_EVERY: Duration = Duration::from_millis(5);
/// How long a hint may be lost before we look anyway.
const LOOK_ANYWAY: Duration = Duration::from_secs(1);
/// How long events are kept: far longer than a server sleeps.
const KEEP_MS: i64 = 7 * 24 * 3_600_000;

record! {
    /// An event and its place in the order.
    pub struct Entry {
        /// Its number: grows by one.
        pub seq: i64,
        event: String,
    }
}

record! {
    struct Last {
        seq: Option<i64> = "MAX(seq)",
    }
}

impl Entry {
    /// What happened.
    pub fn event(&self) -> Result<Event> {
        serde_json::from_str(&self.event)
            .map_err(|cause| Error::Unreadable(format!("event {}: {cause}", self.seq)))
    }
}

/// Appends an event to the change that makes it true; returns its number.
pub async fn append(change: &mut Change, event: &Event, now: Timestamp) -> Result<i64> {
    let json = serde_json::to_string(event).map_err(|cause| Error::Unreadable(cause.to_string()))?;
    let seq = last_in(change).await? + 1;
    change
        .execute("INSERT INTO outbox (seq, event, made_at) VALUES ($1, $2, $3)", args![seq, json, now])
        .await?;
    dialect::hint(change).await?;
    change.appended(seq);
    Ok(seq)
}

/// The number of the newest event; 0 where there is none.
pub async fn last(db: &Db) -> Result<i64> {
    Ok(db.first::<Last>("FROM outbox", vec![]).await?.and_then(|last| last.seq).unwrap_or(0))
}

/// The same, as a change sees it. Until the change ends it stays the newest:
/// what is decided by it holds.
pub async fn last_in(change: &mut Change) -> Result<i64> {
    dialect::hold_outbox(change).await?;
    Ok(change.first::<Last>("FROM outbox", vec![]).await?.and_then(|last| last.seq).unwrap_or(0))
}

/// Events after `seq`, oldest first, some hundreds at a time.
pub async fn after(db: &Db, seq: i64) -> Result<Vec<Entry>> {
    db.all("FROM outbox WHERE seq > $1 ORDER BY seq LIMIT 500", args![seq]).await
}

/// Forgets events that every server has long seen; the newest always stays,
/// so that numbers never start again.
pub async fn forget_old(db: &Db, now: Timestamp) -> Result<()> {
    db.change(move |change| {
        Box::pin(async move {
            let last = last_in(change).await?;
            let sql = "DELETE FROM outbox WHERE made_at < $1 AND seq < $2";
            change.execute(sql, args![now.plus_millis(-KEEP_MS), last]).await.map(drop)
        })
    })
    .await
}

/// Wakes when the outbox may have grown: by the bus, by PostgreSQL's hint, by
/// the growth of SQLite's log, and by time in case a hint was lost.
pub struct Watch {
    heard: watch::Receiver<i64>,
    engine: Engine,
}

/// What the engine itself says of other processes.
enum Engine {
    /// SQLite's write-ahead log, and when it was last written to.
    Sqlite {
        /// The log.
        log: PathBuf,
        /// Its time of last writing and its size.
        known: Option<(SystemTime, u64)>,
        /// When it last grew. It is written before what it says is visible.
        grown: Option<Instant>,
    },
    /// PostgreSQL's notifications.
    Postgres(Box<PgListener>),
    /// Nothing.
    Silent,
}

/// Where SQLite writes before it writes to the file.
fn log_of(file: &Path) -> PathBuf {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

impl Watch {
    /// Begins to watch.
    pub async fn new(db: &Db) -> Result<Self> {
        let heard = db.bus.heard();
        let pool = match &db.readers {
            Readers::Sqlite(reader) => {
                let engine = Engine::Sqlite { log: log_of(reader.file()), known: None, grown: None };
                return Ok(Self { heard, engine });
            }
            Readers::Postgres(pool) => pool,
        };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen("outbox").await?;
        Ok(Self { heard, engine: Engine::Postgres(Box::new(listener)) })
    }

    /// The same without PostgreSQL's notifications, which need a connection of
    /// their own: some poolers give none.
    pub async fn without_notifications(db: &Db) -> Result<Self> {
        match &db.readers {
            Readers::Sqlite(_) => Self::new(db).await,
            Readers::Postgres(_) => Ok(Self { heard: db.bus.heard(), engine: Engine::Silent }),
        }
    }

    /// Waits for the next hint.
    pub async fn hint(&mut self) {
        let growth = async {
            tokio::select! {
                // The bus does not end before the watch, which holds the database's.
                _ = self.heard.changed() => {}
                () = self.engine.growth() => {}
            }
        };
        // A lost connection is found by the next read, which says so.
        let _ = tokio::time::timeout(LOOK_ANYWAY, growth).await;
    }
}

impl Engine {
    async fn growth(&mut self) {
        match self {
            Self::Sqlite { log, known, grown } => loop {
                tokio::time::sleep(LOOK_EVERY).await;
                // A look at a file's times is quicker than handing it to another thread.
                let now = std::fs::metadata(&*log).ok().and_then(|it| Some((it.modified().ok()?, it.len())));
                if now != *known {
                    *known = now;
                    *grown = Some(Instant::now());
                }
                if grown.is_some_and(|at| at.elapsed() < LOOK_ANYWAY) {
                    return;
                }
            },
            Self::Postgres(listener) => drop(listener.recv().await),
            Self::Silent => std::future::pending().await,
        }
    }
}
