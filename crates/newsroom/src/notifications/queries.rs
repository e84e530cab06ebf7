//! All SQL about notifications.

use std::collections::HashSet;

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, Value, args, record};

use super::{QuietHours, Subscription};

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
        /// Since when nothing was heard from its push service.
        pub silent_since: Option<Timestamp> = "subscription.silent_since",
        /// From which minute of the day it is not told …
        pub quiet_from: Option<i64> = "subscription.quiet_from",
        /// … to which.
        pub quiet_to: Option<i64> = "subscription.quiet_to",
        /// In this time zone.
        pub time_zone: String = "subscription.time_zone",
        /// The last sending that may have come to it.
        pub told: i64 = "delivery.told",
        /// The last that its push service has for sure.
        pub taken: i64 = "delivery.taken",
        /// How often it was tried.
        pub attempts: i64 = "delivery.attempts",
    }
}

impl Waiting {
    /// Whether it may have heard what is wrong, and surely has not what is right:
    /// `righted` is the last sending that set something right.
    pub fn is_owed(&self, righted: i64) -> bool {
        self.told > 0 && self.taken < righted
    }

    /// When its reader wants to hear nothing new.
    pub fn quiet_hours(&self) -> QuietHours<'_> {
        QuietHours { from: self.quiet_from, to: self.quiet_to, time_zone: &self.time_zone }
    }
}

record! {
    /// How many subscribers were told the last of an alert in an edition.
    pub struct Counts {
        /// The edition.
        pub edition: String = "notification.edition_id",
        /// Those who were.
        pub sent: i64 = "SUM(CASE WHEN delivery.due_at IS NULL AND delivery.taken = notification.number THEN 1 ELSE 0 END)",
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
               quiet_to = excluded.quiet_to, time_zone = excluded.time_zone, failures = 0, silent_since = NULL, \
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

/// Those of a stretch of an edition's subscriptions who may have heard of an alert
/// what a sending, `righted`, set right, and do not have that.
pub(super) async fn owed(db: &Db, alert: &Id, (after, to): (&str, &Id), righted: i64) -> Result<HashSet<Id>> {
    let sql = "FROM delivery WHERE alert_id = $1 AND subscription_id > $2 AND subscription_id <= $3 AND told > 0 \
               AND taken < $4 ORDER BY subscription_id";
    let all = db.all::<Place>(sql, args![alert, after, to, righted]).await?;
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

/// Whether a sending is still the one that is brought; it stays so until the
/// change ends.
pub(super) async fn holds(change: &mut Change, (alert, edition): (&Id, &str), number: i64) -> Result<bool> {
    let sql =
        "UPDATE notification SET number = number WHERE alert_id = $1 AND edition_id = $2 AND number = $3";
    Ok(change.execute(sql, args![alert, edition, number]).await? > 0)
}

/// Keeps who of a stretch is to be told and when, and that it was looked at. Not
/// where another sending was begun meanwhile: who is to hear that is found anew.
pub(super) async fn found(
    change: &mut Change,
    (alert, edition, number): (&Id, &str, i64),
    who: &[(Id, Timestamp)],
    (found_to, is_found): (&str, bool),
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE notification SET found_to = $4, is_found = $5, changed_at = $6 \
               WHERE alert_id = $1 AND edition_id = $2 AND number = $3";
    let is_current = change.execute(sql, args![alert, edition, number, found_to, is_found, now]).await? > 0;
    if !is_current || who.is_empty() {
        return Ok(());
    }
    let place = |at: usize| format!("($1, $2, ${}, 0, 0, 0, ${})", 3 + 2 * at, 4 + 2 * at);
    let places: Vec<String> = (0..who.len()).map(place).collect();
    let sql = format!(
        "INSERT INTO delivery (alert_id, edition_id, subscription_id, told, taken, attempts, due_at) VALUES {} \
         ON CONFLICT (alert_id, subscription_id) DO UPDATE SET due_at = excluded.due_at, attempts = 0",
        places.join(", ")
    );
    let mut values = args![alert, edition];
    values.extend(who.iter().flat_map(|(id, due_at)| [Value::from(id), Value::from(*due_at)]));
    change.execute(&sql, values).await.map(drop)
}

/// What is to be brought now, what has waited longest first: to all, or once an
/// alert `is_over` to those who are still owed what is right.
pub(super) async fn due(
    db: &Db,
    (alert, edition): (&Id, &str),
    (is_over, righted): (bool, i64),
    count: usize,
    now: Timestamp,
) -> Result<Vec<Waiting>> {
    let (least_told, taken_below) = if is_over { (1_i64, righted) } else { (0, i64::MAX) };
    let sql = "FROM delivery JOIN subscription ON subscription.id = delivery.subscription_id \
               WHERE delivery.alert_id = $1 AND delivery.edition_id = $2 AND delivery.due_at <= $3 \
               AND delivery.told >= $4 AND delivery.taken < $5 \
               ORDER BY delivery.due_at, subscription.id LIMIT $6";
    db.all(sql, args![alert, edition, now, least_told, taken_below, count]).await
}

/// When the next one is to be brought.
pub(super) async fn next_due(change: &mut Change, alert: &Id, edition: &str) -> Result<Option<Timestamp>> {
    let sql = "FROM delivery WHERE alert_id = $1 AND edition_id = $2 AND due_at IS NOT NULL \
               ORDER BY due_at, subscription_id LIMIT 1";
    Ok(change.first::<Due>(sql, args![alert, edition]).await?.map(|it| it.due_at))
}

/// Notes when it is tried again.
pub(super) async fn settle(
    change: &mut Change,
    (alert, subscription): (&Id, &Id),
    (due_at, attempts): (Option<Timestamp>, i64),
) -> Result<()> {
    let sql = "UPDATE delivery SET due_at = $3, attempts = $4 WHERE alert_id = $1 AND subscription_id = $2";
    change.execute(sql, args![alert, subscription, due_at, attempts]).await.map(drop)
}

/// Notes that a push service has a sending.
pub(super) async fn take(change: &mut Change, (alert, subscription): (&Id, &Id), number: i64) -> Result<()> {
    let sql = "UPDATE delivery SET taken = $3 WHERE alert_id = $1 AND subscription_id = $2 AND taken < $3";
    change.execute(sql, args![alert, subscription, number]).await.map(drop)
}

/// Notes that these are about to be told a sending: who may have been told
/// is told what is right.
pub(super) async fn mark(change: &mut Change, alert: &Id, who: &[Id], number: i64) -> Result<()> {
    let (places, ids) = lw_store::among(3, who);
    let sql = format!(
        "UPDATE delivery SET told = $2 WHERE alert_id = $1 AND told < $2 AND subscription_id IN ({places})"
    );
    let mut values = args![alert, number];
    values.extend(ids);
    change.execute(&sql, values).await.map(drop)
}

/// Takes a mark back, since the message surely did not come: `before` is what
/// stood there. A later sending's mark stays.
pub(super) async fn unmark(
    change: &mut Change,
    (alert, subscription): (&Id, &Id),
    number: i64,
    before: i64,
) -> Result<()> {
    let sql = "UPDATE delivery SET told = $4 WHERE alert_id = $1 AND subscription_id = $2 AND told = $3";
    change.execute(sql, args![alert, subscription, number, before]).await.map(drop)
}

/// Notes since when a push service says nothing, or that it was heard.
pub(super) async fn silence(change: &mut Change, subscription: &Id, since: Option<Timestamp>) -> Result<()> {
    let sql = "UPDATE subscription SET silent_since = $2 WHERE id = $1";
    change.execute(sql, args![subscription, since]).await.map(drop)
}

/// Counts the messages in a row that were not taken.
pub(super) async fn count_failures(change: &mut Change, subscription: &Id, failures: i64) -> Result<()> {
    let sql = "UPDATE subscription SET failures = $2 WHERE id = $1";
    change.execute(sql, args![subscription, failures]).await.map(drop)
}

/// Nothing of an alert is to be brought any more, but to those who are owed what
/// is right.
pub(super) async fn call_off(change: &mut Change, alert: &Id, edition: &str, righted: i64) -> Result<()> {
    let sql = "UPDATE delivery SET due_at = NULL WHERE alert_id = $1 AND edition_id = $2 AND due_at IS NOT NULL \
               AND (told = 0 OR taken >= $3)";
    change.execute(sql, args![alert, edition, righted]).await.map(drop)
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
