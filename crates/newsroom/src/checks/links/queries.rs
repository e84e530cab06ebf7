use std::collections::BTreeMap;

use lw_base::Timestamp;
use lw_store::{Change, Db, Result, among, args, record};

use super::{GOOD_FOR_MS, Link, Outcome, PATIENCE_MS};

record! {
    /// What is known of an address.
    #[derive(Clone, Debug)]
    pub(super) struct Seen {
        pub address: String,
        pub asked_at: Timestamp,
        pub checked_at: Option<Timestamp>,
        pub outcome: Option<String>,
        pub dead_since: Option<Timestamp>,
        pub tries: i64,
    }
}

impl Seen {
    /// Whether it is time to look again, and nobody was asked to already.
    pub fn is_due(&self, now: Timestamp) -> bool {
        let since = |at: Timestamp| now.millis() - at.millis();
        since(self.asked_at) > PATIENCE_MS && self.checked_at.is_none_or(|at| since(at) > GOOD_FOR_MS)
    }
}

/// What is known of the addresses of these links.
pub(super) async fn seen(db: &Db, links: &[Link]) -> Result<BTreeMap<String, Seen>> {
    if links.is_empty() {
        return Ok(BTreeMap::new());
    }
    let (places, values) = among(1, links.iter().map(|link| link.address.as_str()));
    let sql = format!("FROM link_check WHERE address IN ({places}) ORDER BY address");
    let all: Vec<Seen> = db.all(&sql, values).await?;
    Ok(all.into_iter().map(|seen| (seen.address.clone(), seen)).collect())
}

pub(super) async fn seen_in(change: &mut Change, address: &str) -> Result<Option<Seen>> {
    change.first("FROM link_check WHERE address = $1", args![address]).await
}

pub(super) async fn ask(change: &mut Change, address: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO link_check (address, asked_at, tries) VALUES ($1, $2, 0) \
               ON CONFLICT (address) DO UPDATE SET asked_at = excluded.asked_at, tries = 0";
    change.execute(sql, args![address, now]).await.map(drop)
}

pub(super) async fn keep(
    change: &mut Change,
    address: &str,
    outcome: Outcome,
    dead_since: Option<Timestamp>,
    tries: i64,
    now: Timestamp,
) -> Result<()> {
    let sql =
        "UPDATE link_check SET checked_at = $2, outcome = $3, dead_since = $4, tries = $5 WHERE address = $1";
    change.execute(sql, args![address, now, outcome.key(), dead_since, tries]).await.map(drop)
}

pub(super) async fn forget(change: &mut Change, before: Timestamp) -> Result<()> {
    change.execute("DELETE FROM link_check WHERE asked_at < $1", args![before]).await.map(drop)
}
