//! One migration file, two engines, one schema.

use std::collections::BTreeSet;

use lw_store::migrations;
use lw_store::rig::{self, Engine, Place};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use tempfile::TempDir;

async fn made(engine: Engine, folder: &TempDir) -> Option<Place> {
    let place = rig::place(engine, folder.path(), "schema").await?;
    std::fs::create_dir_all(&place.folder).unwrap();
    let db = place.open().await.unwrap();
    migrations::apply(&db).await.unwrap();
    db.close().await;
    Some(place)
}

/// Table, column, type, whether it may be null.
type Columns = BTreeSet<(String, String, String, bool)>;

async fn of_sqlite(place: &Place) -> (Columns, BTreeSet<String>) {
    let file = place.folder.join("longwave.db");
    let mut db = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
    let named =
        |kind: &str| format!("SELECT name FROM sqlite_master WHERE type = '{kind}' AND sql IS NOT NULL");
    let tables: Vec<String> =
        sqlx::query_scalar(AssertSqlSafe(named("table"))).fetch_all(&mut db).await.unwrap();
    let indexes: Vec<String> =
        sqlx::query_scalar(AssertSqlSafe(named("index"))).fetch_all(&mut db).await.unwrap();
    let mut columns = Columns::new();
    for table in tables {
        let sql = "SELECT name, type, \"notnull\" <> 0 OR pk <> 0 FROM pragma_table_info($1)";
        let all: Vec<(String, String, bool)> =
            sqlx::query_as(sql).bind(&table).fetch_all(&mut db).await.unwrap();
        columns.extend(
            all.into_iter().map(|(name, kind, full)| (table.clone(), name, kind.to_lowercase(), !full)),
        );
    }
    (columns, indexes.into_iter().collect())
}

async fn of_postgres(place: &Place) -> (Columns, BTreeSet<String>) {
    let mut db = PgConnection::connect(place.postgres.as_ref().unwrap()).await.unwrap();
    let sql = "SELECT table_name::text, column_name::text, data_type::text, is_nullable = 'YES' \
               FROM information_schema.columns WHERE table_schema = 'public'";
    let columns: Vec<(String, String, String, bool)> = sqlx::query_as(sql).fetch_all(&mut db).await.unwrap();
    // What a rule of a table made needs no name of its own.
    let sql = "SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
               JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' \
               AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))";
    let indexes: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut db).await.unwrap();
    let columns = columns.into_iter().map(|(table, name, kind, null)| {
        let kind = if kind == "bytea" { "blob".to_owned() } else { kind };
        (table, name, kind, null)
    });
    (columns.collect(), indexes.into_iter().collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn both_engines_have_the_same_tables_columns_and_indexes() {
    let folder = TempDir::new().unwrap();
    let sqlite = made(Engine::Sqlite, &folder).await.unwrap();
    let (columns, indexes) = of_sqlite(&sqlite).await;
    assert!(columns.len() > 50 && indexes.len() > 5);
    let Some(postgres) = made(Engine::Postgres, &folder).await else { return };
    let (there, indexes_there) = of_postgres(&postgres).await;
    assert_eq!(columns.difference(&there).collect::<Vec<_>>(), Vec::<&(String, String, String, bool)>::new());
    assert_eq!(there.difference(&columns).collect::<Vec<_>>(), Vec::<&(String, String, String, bool)>::new());
    assert_eq!(indexes, indexes_there);
    postgres.drop_database().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_are_of_the_few_kinds_that_both_engines_mean_the_same_by() {
    let folder = TempDir::new().unwrap();
    let (columns, _) = of_sqlite(&made(Engine::Sqlite, &folder).await.unwrap()).await;
    for (table, column, kind, _) in columns {
        let is_known = ["text", "bigint", "boolean", "double precision", "blob"].contains(&kind.as_str());
        assert!(is_known, "{table}.{column} is {kind}");
    }
}
