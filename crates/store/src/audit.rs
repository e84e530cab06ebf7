//! Who did what to what, in the transaction that did it.

use lw_base::{Id, Timestamp};

use crate::{Change, Result, args};

/// Notes that `who` did `verb` to `subject` (as `story:06et…`).
pub async fn note(change: &mut Change, who: &str, verb: &str, subject: &str, now: Timestamp) -> Result<()> {
    note_because(change, who, verb, None, subject, now).await
}

/// The same with the reason that they gave.
pub async fn note_because(
    change: &mut Change,
    who: &str,
    verb: &str,
    reason: Option<&str>,
    subject: &str,
    now: Timestamp,
) -> Result<()> {
    let sql =
        "INSERT INTO audit (id, made_by, made_at, verb, subject, reason) VALUES ($1, $2, $3, $4, $5, $6)";
    change.execute(sql, args![&Id::new(now), who, now, verb, subject, reason]).await.map(drop)
}
