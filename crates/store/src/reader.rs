//! Reads of SQLite, on the thread that asks. The engine is a library and most
//! reads take microseconds: to hand one to another thread and to wake up for
//! the answer costs several times as much as the read.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::{Record, Result, Row, Value};

/// Statements that a connection keeps prepared.
const PREPARED: usize = 200;

/// Connections that may read and nothing else, as many as read at a time.
#[derive(Clone)]
pub(crate) struct Reader {
    file: Arc<PathBuf>,
    patience: Duration,
    idle: Arc<Mutex<Vec<Connection>>>,
}

impl Reader {
    /// Reads the file, which must be there.
    pub fn open(file: &Path, patience: Duration) -> Result<Self> {
        let reader = Self { file: Arc::new(file.to_owned()), patience, idle: Arc::default() };
        let first = reader.connect()?;
        reader.idle().push(first);
        Ok(reader)
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// All rows that the query finds.
    pub fn rows<R: Record>(&self, sql: &str, values: Vec<Value>) -> Result<Vec<R>> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            bind(&mut statement, values)?;
            let mut rows = statement.raw_query();
            let mut all = Vec::new();
            while let Some(row) = rows.next()? {
                all.push(R::read(&Row::Read(row))?);
            }
            Ok(all)
        })
    }

    /// The rows of a pragma, each made of what `read` takes from it.
    pub fn pragma(
        &self,
        sql: &str,
        read: impl Fn(&rusqlite::Row) -> rusqlite::Result<String>,
    ) -> Result<Vec<String>> {
        self.ask(|connection| {
            let mut statement = connection.prepare(sql)?;
            let rows = statement.query_map([], |row| read(row))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Closes the connections that nobody uses.
    pub fn close(&self) {
        self.idle().clear();
    }

    /// Lends a connection; one that met an error is not used again.
    fn ask<T>(&self, question: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let idle = self.idle().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.connect()?,
        };
        let answer = question(&connection)?;
        self.idle().push(connection);
        Ok(answer)
    }

    fn connect(&self) -> Result<Connection> {
        // A reader of a write-ahead log shares memory with the writer, and so must be able to write there.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(self.file(), flags)?;
        connection.busy_timeout(self.patience)?;
        connection.pragma_update(None, "query_only", true)?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        Ok(connection)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// To SQLite `$1` is a name, numbered in the order of the text.
fn bind(statement: &mut rusqlite::Statement, values: Vec<Value>) -> rusqlite::Result<()> {
    for (number, value) in (1..).zip(values) {
        let Some(place) = statement.parameter_index(&format!("${number}"))? else { continue };
        match value {
            Value::Text(it) => statement.raw_bind_parameter(place, it)?,
            Value::Int(it) => statement.raw_bind_parameter(place, it)?,
            Value::Flag(it) => statement.raw_bind_parameter(place, it)?,
            Value::Bytes(it) => statement.raw_bind_parameter(place, it)?,
        }
    }
    Ok(())
}
