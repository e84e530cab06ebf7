//! All SQL about redirects.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, Value, args, record};

use super::{New, Redirect};

/// Rows written in one statement.
const AT_ONCE: usize = 200;

record! { struct Count { count: i64 = "COUNT(*)", } }

/// All redirects, by their old addresses.
pub async fn all(db: &Db) -> Result<Vec<Redirect>> {
    db.all("FROM redirect ORDER BY source, id", vec![]).await
}

/// The same, as a change sees them.
pub(super) async fn all_in(change: &mut Change) -> Result<Vec<Redirect>> {
    change.all("FROM redirect ORDER BY source, id", vec![]).await
}

/// How many there are.
pub async fn count(db: &Db) -> Result<i64> {
    Ok(db.first::<Count>("FROM redirect", vec![]).await?.map_or(0, |it| it.count))
}

/// The redirect of an old address.
pub async fn by_source(db: &Db, source: &str) -> Result<Option<Redirect>> {
    db.first("FROM redirect WHERE source = $1", args![source]).await
}

/// Those that have these letters in one of their addresses, by their old ones.
pub async fn found_after(db: &Db, words: &str, after: &str, count: usize) -> Result<Vec<Redirect>> {
    let sql = "FROM redirect WHERE source > $2 AND (source LIKE $1 ESCAPE '!' \
               OR LOWER(COALESCE(target, '')) LIKE $1 ESCAPE '!') ORDER BY source, id LIMIT $3";
    db.all(sql, args![like(words), after, count]).await
}

fn like(words: &str) -> Value {
    Value::containing(&words.trim().to_lowercase())
}

/// Those that have these letters in one of their addresses.
pub async fn found(db: &Db, words: &str, skip: usize, count: usize) -> Result<Vec<Redirect>> {
    let sql = "FROM redirect WHERE source LIKE $1 ESCAPE '!' OR LOWER(COALESCE(target, '')) LIKE $1 ESCAPE '!' \
               ORDER BY source, id LIMIT $2 OFFSET $3";
    db.all(sql, args![like(words), count, skip]).await
}

/// Writes some; one of the same old address is replaced.
pub(super) async fn write(change: &mut Change, all: &[&New], who: &str, now: Timestamp) -> Result<()> {
    for some in all.chunks(AT_ONCE) {
        let (mut rows, mut values) = (Vec::new(), args![who, now]);
        for new in some {
            let first = values.len() + 1;
            rows.push(format!("(${first}, ${}, ${}, ${}, $1, $2)", first + 1, first + 2, first + 3));
            values.extend([
                Value::from(&Id::new(now)),
                Value::from(&new.source),
                Value::from(new.kind.key()),
                Value::from(&new.target),
            ]);
        }
        let sql = format!(
            "INSERT INTO redirect (id, source, kind, target, made_by, made_at) VALUES {} \
             ON CONFLICT (source) DO UPDATE SET kind = excluded.kind, target = excluded.target, \
             made_by = excluded.made_by, made_at = excluded.made_at",
            rows.join(", ")
        );
        change.execute(&sql, values).await?;
    }
    Ok(())
}

pub(super) async fn delete(change: &mut Change, id: &str) -> Result<Option<Redirect>> {
    let gone = change.returning("DELETE FROM redirect WHERE id = $1", args![id]).await?;
    Ok(gone.into_iter().next())
}
