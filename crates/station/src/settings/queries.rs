//! All SQL about settings.

use lw_base::Timestamp;
use lw_store::{Change, Db, Result, args, record};

record! {
    /// A setting as it is stored.
    #[derive(Clone, Debug)]
    pub struct Setting {
        /// Its name.
        pub name: String,
        /// What it says.
        pub value: String,
    }
}

/// All that are set.
pub async fn all(db: &Db) -> Result<Vec<Setting>> {
    db.all("FROM setting ORDER BY name", vec![]).await
}

pub(super) async fn write(
    change: &mut Change,
    name: &str,
    value: &str,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO setting (name, value, made_by, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (name) DO UPDATE SET value = excluded.value, made_by = excluded.made_by, \
               made_at = excluded.made_at";
    change.execute(sql, args![name, value, who, now]).await.map(drop)
}

pub(super) async fn delete(change: &mut Change, name: &str) -> Result<()> {
    change.execute("DELETE FROM setting WHERE name = $1", args![name]).await.map(drop)
}
