//! All SQL about editions.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, record};

use super::{Changes, Edition, NewEdition};

/// The edition with this id.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Edition>> {
    db.first("FROM edition WHERE id = $1", args![id]).await
}

record! { struct Zone { time_zone: String, } }

/// The time zone of the edition with this id.
pub async fn time_zone(change: &mut Change, id: &str) -> Result<Option<String>> {
    let found = change.first::<Zone>("FROM edition WHERE id = $1", args![id]).await?;
    Ok(found.map(|it| it.time_zone))
}

/// All editions in their order.
pub async fn all(db: &Db) -> Result<Vec<Edition>> {
    db.all("FROM edition ORDER BY position, id", args![]).await
}

pub(super) async fn insert(
    change: &mut Change,
    new: &NewEdition,
    calendar: &str,
    digits: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO edition \
               (id, language, name, tagline, time_zone, calendar, digits, host, position, created_at) \
               SELECT $1, $2, $3, $4, $5, $6, $7, $8, COUNT(*), $9 FROM edition";
    let values = args![
        &new.id,
        &new.language,
        &new.name,
        &new.tagline,
        &new.time_zone,
        calendar,
        digits,
        &new.host,
        now
    ];
    change.execute(sql, values).await.map(drop)
}

record! {
    /// How many stories an edition has.
    #[derive(Clone, Debug)]
    pub struct Stories {
        /// The edition.
        pub edition_id: String,
        /// How many, in whatever state.
        pub count: i64 = "COUNT(*)",
    }
}

/// How many stories each edition has.
pub async fn stories(db: &Db) -> Result<Vec<Stories>> {
    db.all("FROM story GROUP BY edition_id", args![]).await
}

record! { struct Found { id: Id, } }

/// Whether a picture is there for good: its rights have no end.
pub(super) async fn may_be_logo(change: &mut Change, picture: &Id) -> Result<bool> {
    let sql = "FROM picture WHERE id = $1 AND rights_end IS NULL";
    Ok(change.first::<Found>(sql, args![picture]).await?.is_some())
}

/// Keeps another logo of an edition in the place of what `was` there; whether that still was.
pub(super) async fn put_logo(
    change: &mut Change,
    id: &str,
    was: Option<&Id>,
    chosen: Option<&Id>,
) -> Result<bool> {
    let sql = "UPDATE edition SET logo = $3 WHERE id = $1 AND COALESCE(logo, '') = COALESCE($2, '') \
               AND COALESCE(logo, '') <> COALESCE($3, '')";
    Ok(change.execute(sql, args![id, was, chosen]).await? > 0)
}

/// Whether an edition has this logo, or none.
pub(super) async fn has_logo(change: &mut Change, id: &str, logo: Option<&Id>) -> Result<bool> {
    let edition: Option<Edition> = change.first("FROM edition WHERE id = $1", args![id]).await?;
    Ok(edition.is_some_and(|it| it.logo.as_ref() == logo))
}

pub(super) async fn update(change: &mut Change, id: &str, it: &Changes) -> Result<()> {
    let sql = "UPDATE edition SET name = $2, tagline = $3, time_zone = $4, calendar = $5, digits = $6, \
               needs_two = $7, loudness = $8, peak = $9 WHERE id = $1";
    let tagline = Some(it.tagline.as_str()).filter(|text| !text.is_empty());
    let (calendar, digits) = (it.calendar.as_str(), it.digits.as_str());
    let values =
        args![id, &it.name, tagline, &it.time_zone, calendar, digits, it.needs_two, it.loudness, it.peak];
    change.execute(sql, values).await.map(drop)
}
