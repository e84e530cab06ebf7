//! All SQL about webhooks.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::delivery::Written;
use super::{Delivery, State, Wanted, Webhook};

record! { struct Count { count: i64 = "COUNT(*)", } }
record! { struct Number { deliveries: i64, } }
record! { struct OneId { id: Id, } }
record! { struct Since { failing_since: Option<Timestamp>, } }

/// Those that were not removed, by their names.
pub async fn all(db: &Db) -> Result<Vec<Webhook>> {
    db.all("FROM webhook WHERE removed_at IS NULL ORDER BY name, id", args![]).await
}

/// The one with this id that was not removed.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Webhook>> {
    db.first("FROM webhook WHERE id = $1 AND removed_at IS NULL", args![id]).await
}

/// Those made last first, from the one after `after` on.
pub async fn made_after(db: &Db, after: Option<(Timestamp, &Id)>, count: usize) -> Result<Vec<Webhook>> {
    let (at, id) = after.map_or((Timestamp::from_millis(i64::MAX), ""), |(at, id)| (at, id.as_str()));
    let sql = "FROM webhook WHERE removed_at IS NULL AND (made_at < $1 OR (made_at = $1 AND id < $2)) \
               ORDER BY made_at DESC, id DESC LIMIT $3";
    db.all(sql, args![at, id, count]).await
}

pub(super) async fn active_in(change: &mut Change) -> Result<Vec<Webhook>> {
    change.all("FROM webhook WHERE removed_at IS NULL AND paused_at IS NULL ORDER BY id", args![]).await
}

pub(super) async fn count_in(change: &mut Change) -> Result<i64> {
    let found: Option<Count> = change.first("FROM webhook WHERE removed_at IS NULL", args![]).await?;
    Ok(found.map_or(0, |it| it.count))
}

/// The webhook with this id, which no other change touches until this one ends.
pub(super) async fn locked(change: &mut Change, id: &Id) -> Result<Option<Webhook>> {
    // A write takes the row on both engines.
    if change.execute("UPDATE webhook SET version = version WHERE id = $1", args![id]).await? == 0 {
        return Ok(None);
    }
    change.first("FROM webhook WHERE id = $1 AND removed_at IS NULL", args![id]).await
}

pub(super) async fn insert(
    change: &mut Change,
    id: &Id,
    it: &Wanted,
    sealed: &str,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO webhook (id, name, address, kinds, editions, secret, deliveries, version, made_by, \
               made_at, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, 0, 1, $7, $8, $7, $8)";
    let (kinds, editions) = lists(it);
    change.execute(sql, args![id, &it.name, &it.address, kinds, editions, sealed, who, now]).await.map(drop)
}

pub(super) async fn update(
    change: &mut Change,
    id: &Id,
    it: &Wanted,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE webhook SET name = $2, address = $3, kinds = $4, editions = $5, changed_by = $6, \
               changed_at = $7, version = version + 1 WHERE id = $1";
    let (kinds, editions) = lists(it);
    change.execute(sql, args![id, &it.name, &it.address, kinds, editions, who, now]).await.map(drop)
}

fn lists(it: &Wanted) -> (String, String) {
    let kinds: Vec<&str> = it.kinds.iter().map(|kind| kind.key()).collect();
    (serde_json::json!(kinds).to_string(), serde_json::json!(it.editions).to_string())
}

pub(super) async fn remove(change: &mut Change, id: &Id, now: Timestamp) -> Result<bool> {
    // Nobody needs its secrets any more, and its address may be one.
    let sql = "UPDATE webhook SET removed_at = $2, address = '', secret = '', old_secret = NULL, old_until = NULL \
               WHERE id = $1 AND removed_at IS NULL";
    Ok(change.execute(sql, args![id, now]).await? > 0)
}

pub(super) async fn pause(
    change: &mut Change,
    id: &Id,
    why: &str,
    who: &str,
    now: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE webhook SET paused_at = $2, paused_by = $3, paused_why = $4, version = version + 1 \
               WHERE id = $1 AND paused_at IS NULL AND removed_at IS NULL";
    Ok(change.execute(sql, args![id, now, who, why]).await? > 0)
}

pub(super) async fn resume(change: &mut Change, id: &Id) -> Result<bool> {
    let sql = "UPDATE webhook SET paused_at = NULL, paused_by = NULL, paused_why = NULL, \
               failing_since = NULL, version = version + 1 \
               WHERE id = $1 AND paused_at IS NOT NULL AND removed_at IS NULL";
    Ok(change.execute(sql, args![id]).await? > 0)
}

pub(super) async fn renew_secret(
    change: &mut Change,
    id: &Id,
    sealed: &str,
    until: Timestamp,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE webhook SET old_secret = secret, old_until = $3, secret = $2, changed_by = $4, \
               changed_at = $5, version = version + 1 WHERE id = $1 AND removed_at IS NULL";
    change.execute(sql, args![id, sealed, until, who, now]).await.map(drop)
}

/// Notes that something was not taken; since when nothing was.
pub(super) async fn fails(change: &mut Change, id: &Id, now: Timestamp) -> Result<Option<Timestamp>> {
    let sql = "UPDATE webhook SET failing_since = COALESCE(failing_since, $2) WHERE id = $1";
    let found: Vec<Since> = change.returning(sql, args![id, now]).await?;
    Ok(found.into_iter().next().and_then(|it| it.failing_since))
}

pub(super) async fn fails_no_more(change: &mut Change, id: &Id) -> Result<()> {
    let sql = "UPDATE webhook SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL";
    change.execute(sql, args![id]).await.map(drop)
}

pub(super) async fn next_number(change: &mut Change, webhook: &Id) -> Result<i64> {
    let sql = "UPDATE webhook SET deliveries = deliveries + 1 WHERE id = $1";
    let found: Vec<Number> = change.returning(sql, args![webhook]).await?;
    Ok(found.into_iter().next().map_or(0, |it| it.deliveries))
}

pub(super) async fn insert_delivery(
    change: &mut Change,
    (id, webhook, number): (&Id, &Id, i64),
    kind: &str,
    edition: Option<&str>,
    object: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO webhook_delivery (id, webhook_id, number, kind, edition_id, object, made_at, state, \
               attempts, next_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $7)";
    let waiting = State::Waiting.key();
    change.execute(sql, args![id, webhook, number, kind, edition, object, now, waiting]).await.map(drop)
}

/// The delivery with this id.
pub async fn delivery(db: &Db, id: &Id) -> Result<Option<Delivery>> {
    db.first("FROM webhook_delivery WHERE id = $1", args![id]).await
}

/// The newest deliveries of a webhook with a number below this one.
pub async fn deliveries(db: &Db, webhook: &Id, below: i64, count: usize) -> Result<Vec<Delivery>> {
    let sql = "FROM webhook_delivery WHERE webhook_id = $1 AND number < $2 ORDER BY number DESC, id LIMIT $3";
    db.all(sql, args![webhook, below, count]).await
}

pub(super) async fn waiting_in(change: &mut Change, webhook: &Id) -> Result<Vec<Id>> {
    let sql = "FROM webhook_delivery WHERE webhook_id = $1 AND state = $2 ORDER BY number, id";
    let found: Vec<OneId> = change.all(sql, args![webhook, State::Waiting.key()]).await?;
    Ok(found.into_iter().map(|it| it.id).collect())
}

/// What is still to be sent to a webhook that is gone.
pub(super) async fn forget_waiting(change: &mut Change, webhook: &Id) -> Result<()> {
    let sql = "DELETE FROM webhook_delivery WHERE webhook_id = $1 AND state = $2";
    change.execute(sql, args![webhook, State::Waiting.key()]).await.map(drop)
}

/// Keeps what is sent, unless another attempt was first; returns what is.
pub async fn keep_body(change: &mut Change, id: &Id, body: &str) -> Result<()> {
    let sql = "UPDATE webhook_delivery SET body = $2 WHERE id = $1 AND body IS NULL";
    change.execute(sql, args![id, body]).await.map(drop)
}

pub(super) async fn again(change: &mut Change, webhook: &Id, id: &Id, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE webhook_delivery SET state = $3, attempts = 0, next_at = $4 WHERE id = $1 AND webhook_id = $2";
    Ok(change.execute(sql, args![id, webhook, State::Waiting.key(), now]).await? > 0)
}

pub(super) async fn write_attempt(
    change: &mut Change,
    id: &Id,
    attempts: i64,
    it: &Written,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE webhook_delivery SET state = $2, attempts = $3, next_at = $4, tried_at = $5, took_ms = $6, \
               status = $7, failure = $8, answer = $9 WHERE id = $1";
    let values =
        args![id, it.state.key(), attempts, it.next_at, now, it.took_ms, it.status, it.failure, &it.answer];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn forget_deliveries(change: &mut Change, before: Timestamp) -> Result<()> {
    change.execute("DELETE FROM webhook_delivery WHERE made_at < $1", args![before]).await.map(drop)
}
