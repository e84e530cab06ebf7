//! All SQL about alerts.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, among, args, record};

use super::{Alert, Kind, NewText, Sending, Text, joined};

/// Holds where no later sending of the same alert is in the same edition.
const IS_LAST: &str = "NOT EXISTS (SELECT 1 FROM alert_sending AS later WHERE later.alert_id = alert_sending.alert_id \
     AND later.edition_id = alert_sending.edition_id AND later.number > alert_sending.number)";

record! { struct Number { number: i64, } }
record! { struct SentAt { sent_at: Timestamp, } }
record! { struct Found { id: String, } }

/// The alert with this id, which no other change touches until this one ends.
pub(super) async fn locked(change: &mut Change, id: &Id) -> Result<Option<Alert>> {
    // A write takes the row on both engines.
    let sql = "UPDATE alert SET version = version WHERE id = $1";
    if change.execute(sql, args![id]).await? == 0 {
        return Ok(None);
    }
    change.first("FROM alert WHERE alert.id = $1", args![id]).await
}

/// The alert with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Alert>> {
    db.first("FROM alert WHERE alert.id = $1", args![id]).await
}

/// The alerts that have a text in one of these editions, those changed last first.
pub async fn list(db: &Db, editions: &[String], skip: usize, count: usize) -> Result<Vec<Alert>> {
    let (places, mut values) = among(1, editions);
    let (limit, offset) = (values.len() + 1, values.len() + 2);
    values.extend(args![count, skip]);
    let sql = format!(
        "FROM alert WHERE EXISTS (SELECT 1 FROM alert_text WHERE alert_text.alert_id = alert.id \
         AND alert_text.edition_id IN ({places})) ORDER BY alert.changed_at DESC, alert.id DESC \
         LIMIT ${limit} OFFSET ${offset}"
    );
    db.all(&sql, values).await
}

/// The alerts that have a text in one of these editions, those made last first,
/// from the one after `after` on.
pub async fn made_after(
    db: &Db,
    editions: &[String],
    after: Option<(Timestamp, &Id)>,
    count: usize,
) -> Result<Vec<Alert>> {
    let (places, mut values) = among(1, editions);
    let first = values.len() + 1;
    let after = match after {
        None => String::new(),
        Some((at, id)) => {
            values.extend(args![at, id]);
            format!("AND (made_at, id) < (${first}, ${})", first + 1)
        }
    };
    let limit = values.len() + 1;
    values.extend(args![count]);
    let sql = format!(
        "FROM alert WHERE EXISTS (SELECT 1 FROM alert_text WHERE alert_text.alert_id = alert.id \
         AND alert_text.edition_id IN ({places})) {after} ORDER BY made_at DESC, id DESC LIMIT ${limit}"
    );
    db.all(&sql, values).await
}

pub(super) async fn insert(change: &mut Change, it: &Alert) -> Result<()> {
    let sql = "INSERT INTO alert (id, urgency, minutes, version, made_by, made_at, changed_by, changed_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![
        &it.id,
        &it.urgency,
        it.minutes,
        it.version,
        &it.made_by,
        it.made_at,
        &it.changed_by,
        it.changed_at
    ];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn update(
    change: &mut Change,
    id: &Id,
    (urgency, minutes): (&str, i64),
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE alert SET urgency = $2, minutes = $3, changed_by = $4, changed_at = $5, \
               version = version + 1 WHERE id = $1";
    change.execute(sql, args![id, urgency, minutes, who, now]).await.map(drop)
}

/// Writes what an alert is to say in an edition.
pub(super) async fn put_text(
    change: &mut Change,
    alert: &Id,
    it: &NewText,
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO alert_text (alert_id, edition_id, text, story_id, sections, written_by, written_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (alert_id, edition_id) DO UPDATE SET \
               text = excluded.text, story_id = excluded.story_id, sections = excluded.sections, \
               written_by = excluded.written_by, written_at = excluded.written_at";
    let values = args![alert, &it.edition, &it.text, &it.story, joined(&it.sections), who, now];
    change.execute(sql, values).await.map(drop)
}

/// What an alert is to say, by edition.
pub async fn texts(db: &Db, alert: &Id) -> Result<Vec<Text>> {
    db.all("FROM alert_text WHERE alert_id = $1 ORDER BY edition_id", args![alert]).await
}

/// The same, as a change sees it.
pub(super) async fn texts_in(change: &mut Change, alert: &Id) -> Result<Vec<Text>> {
    change.all("FROM alert_text WHERE alert_id = $1 ORDER BY edition_id", args![alert]).await
}

/// Whether an edition has this section.
pub(super) async fn has_section(change: &mut Change, edition: &str, section: &Id) -> Result<bool> {
    let sql = "FROM section WHERE edition_id = $1 AND id = $2";
    Ok(change.first::<Found>(sql, args![edition, section]).await?.is_some())
}

pub(super) async fn insert_sending(change: &mut Change, it: &Sending) -> Result<()> {
    let sql = "INSERT INTO alert_sending (id, alert_id, edition_id, number, kind, urgency, text, story_id, \
               sections, reason, expires_at, sent_by, sent_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values = args![
        &it.id,
        &it.alert_id,
        &it.edition_id,
        it.number,
        &it.kind,
        &it.urgency,
        &it.text,
        &it.story_id,
        &it.sections,
        &it.reason,
        it.expires_at,
        &it.sent_by,
        it.sent_at
    ];
    change.execute(sql, values).await.map(drop)
}

/// What the readers of an edition were told last of an alert.
pub(crate) async fn last_in(change: &mut Change, alert: &Id, edition: &str) -> Result<Option<Sending>> {
    let sql = "FROM alert_sending WHERE alert_id = $1 AND edition_id = $2 ORDER BY number DESC LIMIT 1";
    change.first(sql, args![alert, edition]).await
}

/// The same, as it is now.
pub async fn last(db: &Db, alert: &Id, edition: &str) -> Result<Option<Sending>> {
    let sql = "FROM alert_sending WHERE alert_id = $1 AND edition_id = $2 ORDER BY number DESC LIMIT 1";
    db.first(sql, args![alert, edition]).await
}

/// The last sending of an alert in an edition that set something right, up to one:
/// a correction or a withdrawal; 0 where there is none.
pub async fn righted(db: &Db, it: &Sending) -> Result<i64> {
    let sql = "FROM alert_sending WHERE alert_id = $1 AND edition_id = $2 AND number <= $3 \
               AND kind IN ($4, $5) ORDER BY number DESC LIMIT 1";
    let kinds = [Kind::Correction, Kind::Withdrawal].map(Kind::key);
    let found: Option<Number> =
        db.first(sql, args![&it.alert_id, &it.edition_id, it.number, kinds[0], kinds[1]]).await?;
    Ok(found.map_or(0, |it| it.number))
}

/// All that readers were told of an alert, the last first.
pub async fn sendings(db: &Db, alert: &Id) -> Result<Vec<Sending>> {
    let sql = "FROM alert_sending WHERE alert_id = $1 ORDER BY sent_at DESC, number DESC, edition_id";
    db.all(sql, args![alert]).await
}

/// One of an edition's sendings.
pub async fn sending(db: &Db, edition: &str, id: &Id) -> Result<Option<Sending>> {
    db.first("FROM alert_sending WHERE edition_id = $1 AND id = $2", args![edition, id]).await
}

/// What the readers of its edition were told before a sending of its alert,
/// the first first.
pub async fn before(db: &Db, it: &Sending) -> Result<Vec<Sending>> {
    let sql = "FROM alert_sending WHERE alert_id = $1 AND edition_id = $2 AND number < $3 ORDER BY number";
    db.all(sql, args![&it.alert_id, &it.edition_id, it.number]).await
}

/// When the readers of an edition were first told of an alert.
pub async fn first_at(db: &Db, alert: &Id, edition: &str) -> Result<Option<Timestamp>> {
    let sql = "FROM alert_sending WHERE alert_id = $1 AND edition_id = $2 AND number = 1";
    Ok(db.first::<SentAt>(sql, args![alert, edition]).await?.map(|it| it.sent_at))
}

/// What stands in an edition now, the last first, with what was withdrawn a
/// short while ago.
pub async fn standing(db: &Db, edition: &str, now: Timestamp) -> Result<Vec<Sending>> {
    let sql = format!(
        "FROM alert_sending WHERE edition_id = $1 AND expires_at > $2 AND {IS_LAST} ORDER BY sent_at DESC, id DESC"
    );
    db.all(&sql, args![edition, now]).await
}

/// What the readers of an edition were told last of each alert, the last first.
pub async fn latest(db: &Db, edition: &str, skip: usize, count: usize) -> Result<Vec<Sending>> {
    let sql = format!(
        "FROM alert_sending WHERE edition_id = $1 AND {IS_LAST} ORDER BY sent_at DESC, id DESC LIMIT $2 OFFSET $3"
    );
    db.all(&sql, args![edition, count, skip]).await
}
