//! The closed list of what SQLite and PostgreSQL say differently. Each entry
//! has a test on both engines; anything not here is written once.

use sqlx::error::DatabaseError;
use sqlx::sqlite::SqliteError;

use crate::db::Readers;
use crate::{Change, Db, Result};

/// SQLite's codes for a disk that fails and for a full one, without what details them.
const SQLITE_DISK: [u32; 2] = [10, 13];
/// PostgreSQL's for the same.
const POSTGRES_DISK: [&str; 2] = ["53100", "58030"];

/// Ends a sub-select that claims a row, so that two workers do not wait for
/// each other. SQLite has one writer and needs no such words.
pub(crate) fn skip_locked(change: &Change) -> &'static str {
    if change.is_postgres() { "FOR UPDATE SKIP LOCKED" } else { "" }
}

/// Makes the outbox's numbers follow the order of commits: until this change
/// ends, no other may number an event. SQLite has one writer as it is.
pub(crate) async fn hold_outbox(change: &mut Change) -> Result<()> {
    if change.is_postgres() {
        change.execute("SELECT pg_advisory_xact_lock(7001)", vec![]).await?;
    }
    Ok(())
}

/// Lets one process at a time bring the schema up to date. SQLite has one
/// writer as it is.
pub(crate) async fn hold_schema(change: &mut Change) -> Result<()> {
    if change.is_postgres() {
        change.execute("SELECT pg_advisory_xact_lock(7002)", vec![]).await?;
    }
    Ok(())
}

/// Tells other processes that the outbox grew, where the engine can carry
/// such a hint; on SQLite they look by themselves.
pub(crate) async fn hint(change: &mut Change) -> Result<()> {
    if change.is_postgres() {
        change.execute("SELECT pg_notify('outbox', '')", vec![]).await?;
    }
    Ok(())
}

/// Whether the disk did not take it: it is full, or it fails.
pub(crate) fn is_disk(cause: &dyn DatabaseError) -> bool {
    let code = cause.code().unwrap_or_default();
    match cause.try_downcast_ref::<SqliteError>() {
        Some(_) => code.parse::<u32>().is_ok_and(|code| SQLITE_DISK.contains(&(code & 0xff))),
        None => POSTGRES_DISK.contains(&&*code),
    }
}

impl Db {
    /// What the engine itself finds wrong with its files: a sentence each.
    pub async fn damage(&self) -> Result<Vec<String>> {
        let Readers::Sqlite(reader) = &self.readers else { return Ok(vec![]) };
        let mut found = reader.pragma("PRAGMA integrity_check", |row| row.get(0))?;
        found.retain(|line| line != "ok");
        found.extend(reader.pragma("PRAGMA foreign_key_check", |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(format!("a row of {table} names a {parent} that is not there"))
        })?);
        Ok(found)
    }
}
