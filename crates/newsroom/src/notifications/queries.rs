//! All SQL about notifications.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, Value, args, record};

use super::Subscription;

/// The one row of the station's keys.
const STATION: &str = "station";
/// The newest stories of an edition, whose topics are those of the time …
const NEWEST: usize = 200;
/// … and how many of these are offered to readers.
const MOST_TOPICS: usize = 20;

record! {
    /// The station's key pair as it is stored.
    pub struct StoredKey {
        /// The public half.
        pub public_key: String,
        /// The secret half, sealed.
        pub secret_key: String,
    }
}

record! { struct Found { id: Id, } }
record! {
    /// A topic that readers can follow.
    pub(super) struct Topic {
        pub(super) id: Id = "topic.id",
        pub(super) name: String = "topic.name",
    }
}
record! { struct Hash { endpoint_hash: String, } }
record! { struct Place { subscription_id: Id, } }
record! { struct Due { due_at: Timestamp, } }

record! {
    /// How far the subscribers have been found for a sending.
    pub struct Run {
        /// The sending, by its place among those of its alert.
        pub number: i64,
        /// The last subscription that was looked at.
        pub found_to: String,
        /// Whether that was the last one.
        pub is_found: bool,
    }
}

record! {
    /// A message that is to be brought.
    #[derive(Clone)]
    pub struct Waiting {
        /// To whom.
        pub subscription: Id = "subscription.id",
        /// What the seal calls the address.
        pub digest: String = "subscription.endpoint_hash",
        /// Where it is reached, sealed.
        pub address: String = "subscription.address",
        /// Messages in a row that were not taken.
        pub failures: i64 = "subscription.failures",
        /// The last sending that was brought before.
        pub told: i64 = "delivery.told",
        /// How often it was tried.
        pub attempts: i64 = "delivery.attempts",
    }
}

record! {
    /// How many subscribers were told the last of an alert in an edition.
    pub struct Counts {
        /// The edition.
        pub edition: String = "notification.edition_id",
        /// Those who were.
        pub sent: i64 = "SUM(CASE WHEN delivery.due_at IS NULL AND delivery.told = notification.number THEN 1 ELSE 0 END)",
        /// Those who are to be.
        pub waiting: i64 = "SUM(CASE WHEN delivery.due_at IS NULL THEN 0 ELSE 1 END)",
    }
}

pub(super) async fn key(db: &Db) -> Result<Option<StoredKey>> {
    db.first("FROM notification_key WHERE id = $1", args![STATION]).await
}

pub(super) async fn insert_key(
    change: &mut Change,
    public: &str,
    sealed: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO notification_key (id, public_key, secret_key, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (id) DO NOTHING";
    change.execute(sql, args![STATION, public, sealed, now]).await.map(drop)
}

/// Keeps a subscription, in the place of what the same browser asked before.
pub(super) async fn put(change: &mut Change, digest: &str, it: &Subscription, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO subscription (id, edition_id, endpoint_hash, address, urgency, sections, topics, \
               quiet_from, quiet_to, time_zone, failures, made_at, changed_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $11) \
               ON CONFLICT (endpoint_hash, edition_id) DO UPDATE SET address = excluded.address, \
               urgency = excluded.urgency, sections = excluded.sections, topics = excluded.topics, \
               quiet_from = excluded.quiet_from, \
               quiet_to = excluded.quiet_to, time_zone = excluded.time_zone, failures = 0, \
               changed_at = excluded.changed_at";
    let values = args![
        &it.id,
        &it.edition_id,
        digest,
        &it.address,
        &it.urgency,
        &it.sections,
        &it.topics,
        it.quiet_from,
        it.quiet_to,
        &it.time_zone,
        now
    ];
    change.execute(sql, values).await.map(drop)
}

/// The topics that the newest stories of an edition have most often, by name.
pub(super) async fn newest_topics(db: &Db, edition: &str) -> Result<Vec<Topic>> {
    let sql = "FROM topic JOIN (SELECT topic_id, COUNT(*) AS stories FROM publication_topic \
               WHERE publication_id IN (SELECT id FROM publication WHERE edition_id = $1 \
               AND public_until IS NULL ORDER BY first_from DESC, story_id DESC LIMIT $2) \
               GROUP BY topic_id ORDER BY COUNT(*) DESC, topic_id LIMIT $3) AS used \
               ON used.topic_id = topic.id ORDER BY topic.folded, topic.id";
    db.all(sql, args![edition, NEWEST, MOST_TOPICS]).await
}

/// The topics of a revision, with those that have become part of them.
pub(super) async fn topics_of(db: &Db, revision: &Id) -> Result<Vec<Id>> {
    let sql = "FROM topic WHERE COALESCE(merged_into, id) IN (SELECT COALESCE(named.merged_into, named.id) \
               FROM revision_topic JOIN topic AS named ON named.id = revision_topic.topic_id \
               WHERE revision_topic.revision_id = $1)";
    Ok(db.all::<Found>(sql, args![revision]).await?.into_iter().map(|it| it.id).collect())
}

pub(super) async fn by_digest(change: &mut Change, digest: &str, edition: &str) -> Result<Option<Id>> {
    let sql = "FROM subscription WHERE endpoint_hash = $1 AND edition_id = $2";
    Ok(change.first::<Found>(sql, args![digest, edition]).await?.map(|it| it.id))
}

/// The subscriptions of the same browser, in all editions.
pub(super) async fn of_same_browser(change: &mut Change, id: &Id) -> Result<Vec<Id>> {
    let Some(known) = change.first::<Hash>("FROM subscription WHERE id = $1", args![id]).await? else {
        return Ok(vec![]);
    };
    let sql = "FROM subscription WHERE endpoint_hash = $1 ORDER BY id";
    let all = change.all::<Found>(sql, args![known.endpoint_hash]).await?;
    Ok(all.into_iter().map(|it| it.id).collect())
}

pub(super) async fn delete(change: &mut Change, id: &Id) -> Result<()> {
    change.execute("DELETE FROM subscription WHERE id = $1", args![id]).await.map(drop)
}

pub(super) async fn delete_deliveries(change: &mut Change, subscription: &Id) -> Result<()> {
    change.execute("DELETE FROM delivery WHERE subscription_id = $1", args![subscription]).await.map(drop)
}

/// Whether anybody asked to be told of this edition.
pub(super) async fn has_any(change: &mut Change, edition: &str) -> Result<bool> {
    let sql = "FROM subscription WHERE edition_id = $1 LIMIT 1";
    Ok(change.first::<Found>(sql, args![edition]).await?.is_some())
}

/// The subscriptions of an edition after one, in the order of their ids.
pub(super) async fn after(db: &Db, edition: &str, last: &str, count: usize) -> Result<Vec<Subscription>> {
    let sql = "FROM subscription WHERE edition_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    db.all(sql, args![edition, last, count]).await
}

/// Those of a stretch of an edition's subscriptions who were told of an alert.
pub(super) async fn told(db: &Db, alert: &Id, (after, to): (&str, &Id)) -> Result<Vec<Id>> {
    let sql = "FROM delivery WHERE alert_id = $1 AND subscription_id > $2 AND subscription_id <= $3 AND told > 0 \
               ORDER BY subscription_id";
    let all = db.all::<Place>(sql, args![alert, after, to]).await?;
    Ok(all.into_iter().map(|it| it.subscription_id).collect())
}

/// Begins with a sending, if it is newer than the one that was begun.
pub(super) async fn begin(
    change: &mut Change,
    (alert, edition): (&Id, &str),
    number: i64,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO notification (alert_id, edition_id, number, found_to, is_found, changed_at) \
               VALUES ($1, $2, $3, '', $4, $5) ON CONFLICT (alert_id, edition_id) DO UPDATE SET \
               number = excluded.number, found_to = excluded.found_to, is_found = excluded.is_found, \
               changed_at = excluded.changed_at WHERE notification.number < excluded.number";
    if change.execute(sql, args![alert, edition, number, false, now]).await? > 0 {
        // Nobody needs what is no longer said.
        let sql = "UPDATE delivery SET due_at = NULL, attempts = 0 WHERE alert_id = $1 AND edition_id = $2";
        change.execute(sql, args![alert, edition]).await?;
    }
    Ok(())
}

/// How far it is.
pub(super) async fn run(change: &mut Change, alert: &Id, edition: &str) -> Result<Option<Run>> {
    change.first("FROM notification WHERE alert_id = $1 AND edition_id = $2", args![alert, edition]).await
}

/// Keeps who of a stretch is to be told, and that it was looked at.
pub(super) async fn found(
    change: &mut Change,
    (alert, edition): (&Id, &str),
    who: &[Id],
    (found_to, is_found): (&str, bool),
    now: Timestamp,
) -> Result<()> {
    if !who.is_empty() {
        let places: Vec<String> =
            (4..4 + who.len()).map(|place| format!("($1, $2, ${place}, 0, 0, $3)")).collect();
        let sql = format!(
            "INSERT INTO delivery (alert_id, edition_id, subscription_id, told, attempts, due_at) VALUES {} \
             ON CONFLICT (alert_id, subscription_id) DO UPDATE SET due_at = excluded.due_at, attempts = 0",
            places.join(", ")
        );
        let mut values = args![alert, edition, now];
        values.extend(who.iter().map(Value::from));
        change.execute(&sql, values).await?;
    }
    let sql = "UPDATE notification SET found_to = $3, is_found = $4, changed_at = $5 \
               WHERE alert_id = $1 AND edition_id = $2";
    change.execute(sql, args![alert, edition, found_to, is_found, now]).await.map(drop)
}

/// What is to be brought now, what has waited longest first.
pub(super) async fn due(
    db: &Db,
    (alert, edition): (&Id, &str),
    count: usize,
    now: Timestamp,
) -> Result<Vec<Waiting>> {
    let sql = "FROM delivery JOIN subscription ON subscription.id = delivery.subscription_id \
               WHERE delivery.alert_id = $1 AND delivery.edition_id = $2 AND delivery.due_at <= $3 \
               ORDER BY delivery.due_at, subscription.id LIMIT $4";
    db.all(sql, args![alert, edition, now, count]).await
}

/// When the next one is to be brought.
pub(super) async fn next_due(change: &mut Change, alert: &Id, edition: &str) -> Result<Option<Timestamp>> {
    let sql = "FROM delivery WHERE alert_id = $1 AND edition_id = $2 AND due_at IS NOT NULL \
               ORDER BY due_at, subscription_id LIMIT 1";
    Ok(change.first::<Due>(sql, args![alert, edition]).await?.map(|it| it.due_at))
}

/// Notes which sending somebody was told last, and when it is tried again.
pub(super) async fn settle(
    change: &mut Change,
    (alert, subscription): (&Id, &Id),
    told: i64,
    (due_at, attempts): (Option<Timestamp>, i64),
) -> Result<()> {
    let sql = "UPDATE delivery SET told = $3, due_at = $4, attempts = $5 \
               WHERE alert_id = $1 AND subscription_id = $2";
    change.execute(sql, args![alert, subscription, told, due_at, attempts]).await.map(drop)
}

/// The same where another sending was begun meanwhile: whom that is brought to stays.
pub(super) async fn settle_told(change: &mut Change, alert: &Id, subscription: &Id, told: i64) -> Result<()> {
    let sql = "UPDATE delivery SET told = $3 WHERE alert_id = $1 AND subscription_id = $2";
    change.execute(sql, args![alert, subscription, told]).await.map(drop)
}

/// Notes that these are about to be told a sending: who may have been told
/// is told what is right.
pub(super) async fn mark(change: &mut Change, alert: &Id, who: &[Id], number: i64) -> Result<()> {
    let (places, ids) = lw_store::among(3, who);
    let sql = format!("UPDATE delivery SET told = $2 WHERE alert_id = $1 AND subscription_id IN ({places})");
    let mut values = args![alert, number];
    values.extend(ids);
    change.execute(&sql, values).await.map(drop)
}

/// Counts the messages in a row that were not taken.
pub(super) async fn count_failures(change: &mut Change, subscription: &Id, failures: i64) -> Result<()> {
    let sql = "UPDATE subscription SET failures = $2 WHERE id = $1";
    change.execute(sql, args![subscription, failures]).await.map(drop)
}

/// Nothing of an alert is to be brought any more.
pub(super) async fn call_off(change: &mut Change, alert: &Id, edition: &str) -> Result<()> {
    let sql =
        "UPDATE delivery SET due_at = NULL WHERE alert_id = $1 AND edition_id = $2 AND due_at IS NOT NULL";
    change.execute(sql, args![alert, edition]).await.map(drop)
}

/// How many were told the last of an alert, by edition.
pub async fn counts(db: &Db, alert: &Id) -> Result<Vec<Counts>> {
    let sql = "FROM notification JOIN delivery ON delivery.alert_id = notification.alert_id \
               AND delivery.edition_id = notification.edition_id WHERE notification.alert_id = $1 \
               GROUP BY notification.edition_id ORDER BY notification.edition_id";
    db.all(sql, args![alert]).await
}

/// Forgets who was told what before a moment.
pub(super) async fn forget_before(change: &mut Change, moment: Timestamp) -> Result<()> {
    let sql = "DELETE FROM delivery WHERE EXISTS (SELECT 1 FROM notification WHERE \
               notification.alert_id = delivery.alert_id AND notification.edition_id = delivery.edition_id \
               AND notification.changed_at < $1)";
    change.execute(sql, args![moment]).await?;
    change.execute("DELETE FROM notification WHERE changed_at < $1", args![moment]).await.map(drop)
}
