//! All SQL about arrangements.

use lw_base::{Id, Timestamp};
use lw_store::{Change, Db, Result, args, follows, record};

use super::{Arrangement, Band, Layout, Pin};

const IN_FORCE: &str = "arrangement.began_at IS NOT NULL AND arrangement.ended_at IS NULL";
const WAITS: &str = "began_at IS NULL AND ended_at IS NULL";

record! {
    struct PinRow {
        place: String = "arrangement.place",
        story_id: Id = "pin.story_id",
        slot: Option<i64> = "pin.slot",
        until_at: Option<Timestamp> = "pin.until_at",
    }
}

record! {
    struct BandRow {
        place: String = "arrangement.place",
        section_id: Id = "band.section_id",
        stories: i64 = "band.stories",
        is_hidden: bool = "band.is_hidden",
    }
}

record! {
    /// Who put a story into its slot, and when.
    #[derive(Clone, Debug)]
    pub struct Pinned {
        /// The story.
        pub story_id: Id = "pin.story_id",
        /// Who.
        pub made_by: String = "pin.made_by",
        /// When.
        pub made_at: Timestamp = "pin.made_at",
    }
}

record! { struct NextDue { at: Option<Timestamp> = "MIN(public_from)", } }

/// How an edition's places are arranged now, by the keys of those that are.
pub async fn in_force(db: &Db, edition: &str) -> Result<Vec<(String, Layout)>> {
    let of_edition = format!("WHERE arrangement.edition_id = $1 AND {IN_FORCE}");
    let sql = format!(
        "FROM pin JOIN arrangement ON arrangement.id = pin.arrangement_id {of_edition} {PINS_IN_ORDER}"
    );
    let pins = db.all(&sql, args![edition]).await?;
    let sql = format!(
        "FROM band JOIN arrangement ON arrangement.id = band.arrangement_id {of_edition} {BANDS_IN_ORDER}"
    );
    let bands = db.all(&sql, args![edition]).await?;
    Ok(layouts(pins, bands))
}

const PINS_IN_ORDER: &str = "ORDER BY arrangement.place, pin.slot NULLS LAST, pin.story_id";
const BANDS_IN_ORDER: &str = "ORDER BY arrangement.place, band.position, band.section_id";

/// What one arrangement says.
pub async fn layout(db: &Db, arrangement: &Id) -> Result<Layout> {
    let one = "WHERE arrangement.id = $1";
    let sql =
        format!("FROM pin JOIN arrangement ON arrangement.id = pin.arrangement_id {one} {PINS_IN_ORDER}");
    let pins = db.all(&sql, args![arrangement]).await?;
    let sql =
        format!("FROM band JOIN arrangement ON arrangement.id = band.arrangement_id {one} {BANDS_IN_ORDER}");
    let bands = db.all(&sql, args![arrangement]).await?;
    Ok(layouts(pins, bands).into_iter().next().map(|(_, layout)| layout).unwrap_or_default())
}

fn layouts(pins: Vec<PinRow>, bands: Vec<BandRow>) -> Vec<(String, Layout)> {
    let mut all: Vec<(String, Layout)> = Vec::new();
    for pin in pins {
        let layout = layout_of(&mut all, pin.place);
        match pin.slot.and_then(|slot| usize::try_from(slot).ok()) {
            Some(slot) => layout.pins.push(Pin { slot, story: pin.story_id, until: pin.until_at }),
            None => layout.left_out.push(pin.story_id),
        }
    }
    for band in bands {
        let stories = usize::try_from(band.stories).unwrap_or(0);
        let band = (band.place, Band { section: band.section_id, stories, is_hidden: band.is_hidden });
        layout_of(&mut all, band.0).bands.push(band.1);
    }
    all
}

fn layout_of(all: &mut Vec<(String, Layout)>, place: String) -> &mut Layout {
    let at = all.iter().position(|(it, _)| *it == place).unwrap_or_else(|| {
        all.push((place, Layout::default()));
        all.len() - 1
    });
    &mut all[at].1
}

/// The arrangement of a place that readers have.
pub async fn current(db: &Db, edition: &str, place: &str) -> Result<Option<Arrangement>> {
    db.first(&current_sql(), args![edition, place]).await
}

pub(super) async fn current_in(
    change: &mut Change,
    edition: &str,
    place: &str,
) -> Result<Option<Arrangement>> {
    change.first(&current_sql(), args![edition, place]).await
}

fn current_sql() -> String {
    format!("FROM arrangement WHERE edition_id = $1 AND place = $2 AND {IN_FORCE}")
}

/// Holds the edition until the change ends: of two who arrange at the same
/// time, the second sees what the first did.
pub(super) async fn hold(change: &mut Change, edition: &str) -> Result<()> {
    change.execute("UPDATE edition SET position = position WHERE id = $1", args![edition]).await.map(drop)
}

/// An arrangement of a place.
pub async fn by_id(db: &Db, edition: &str, place: &str, id: &Id) -> Result<Option<Arrangement>> {
    let sql = "FROM arrangement WHERE id = $1 AND edition_id = $2 AND place = $3";
    db.first(sql, args![id, edition, place]).await
}

/// The arrangements of a place that wait for their time, the next first.
pub async fn waiting(db: &Db, edition: &str, place: &str) -> Result<Vec<Arrangement>> {
    db.all(&waiting_sql(), args![edition, place]).await
}

pub(super) async fn waiting_in(change: &mut Change, edition: &str, place: &str) -> Result<Vec<Arrangement>> {
    change.all(&waiting_sql(), args![edition, place]).await
}

fn waiting_sql() -> String {
    format!("FROM arrangement WHERE edition_id = $1 AND place = $2 AND {WAITS} ORDER BY public_from, id")
}

/// The places of an edition that are arranged, or will be.
pub async fn of_edition(db: &Db, edition: &str) -> Result<Vec<Arrangement>> {
    let sql = "FROM arrangement WHERE edition_id = $1 AND ended_at IS NULL ORDER BY place, public_from, id";
    db.all(sql, args![edition]).await
}

/// All arrangements of a place, those that were made last first.
pub async fn history(
    db: &Db,
    edition: &str,
    place: &str,
    skip: usize,
    count: usize,
) -> Result<Vec<Arrangement>> {
    let sql = "FROM arrangement WHERE edition_id = $1 AND place = $2 \
               ORDER BY made_at DESC, id DESC LIMIT $3 OFFSET $4";
    db.all(sql, args![edition, place, count, skip]).await
}

/// The same from a place in the list on.
pub async fn history_after(
    db: &Db,
    edition: &str,
    place: &str,
    after: Option<(Timestamp, &Id)>,
    count: usize,
) -> Result<Vec<Arrangement>> {
    let mut values = args![edition, place, count];
    let mut before = String::new();
    if let Some((at, id)) = after {
        before = format!(" AND {}", follows("made_at", "id", 4));
        values.extend(args![at, id]);
    }
    let sql = format!(
        "FROM arrangement WHERE edition_id = $1 AND place = $2{before} ORDER BY made_at DESC, id DESC LIMIT $3"
    );
    db.all(&sql, values).await
}

/// Who pinned the stories of an arrangement.
pub async fn pinned(db: &Db, arrangement: &Id) -> Result<Vec<Pinned>> {
    db.all("FROM pin WHERE arrangement_id = $1 ORDER BY story_id", args![arrangement]).await
}

pub(super) async fn pinned_in(change: &mut Change, arrangement: &Id) -> Result<Vec<Pinned>> {
    let sql = "FROM pin WHERE arrangement_id = $1 AND slot IS NOT NULL ORDER BY story_id";
    change.all(sql, args![arrangement]).await
}

/// What an arrangement says, as a change sees it.
pub(super) async fn layout_in(change: &mut Change, arrangement: &Id) -> Result<Layout> {
    let one = "WHERE arrangement.id = $1";
    let sql =
        format!("FROM pin JOIN arrangement ON arrangement.id = pin.arrangement_id {one} {PINS_IN_ORDER}");
    let pins = change.all(&sql, args![arrangement]).await?;
    let sql =
        format!("FROM band JOIN arrangement ON arrangement.id = band.arrangement_id {one} {BANDS_IN_ORDER}");
    let bands = change.all(&sql, args![arrangement]).await?;
    Ok(layouts(pins, bands).into_iter().next().map(|(_, layout)| layout).unwrap_or_default())
}

/// The next time at which an arrangement begins.
pub(super) async fn next(db: &Db) -> Result<Option<Timestamp>> {
    let next: Option<NextDue> = db.first(&format!("FROM arrangement WHERE {WAITS}"), vec![]).await?;
    Ok(next.and_then(|it| it.at))
}

/// The arrangements whose time has come, those that wait longest first.
pub(super) async fn due(db: &Db, now: Timestamp) -> Result<Vec<Arrangement>> {
    let sql = format!("FROM arrangement WHERE {WAITS} AND public_from <= $1 ORDER BY public_from, id");
    db.all(&sql, args![now]).await
}

pub(super) async fn insert(change: &mut Change, it: &Arrangement, layout: &Layout) -> Result<()> {
    let sql = "INSERT INTO arrangement (id, edition_id, place, public_from, made_by, made_at, reason, began_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![
        &it.id,
        &it.edition_id,
        &it.place,
        it.public_from,
        &it.made_by,
        it.made_at,
        &it.reason,
        it.began_at
    ];
    change.execute(sql, values).await?;
    for (position, band) in layout.bands.iter().enumerate() {
        let sql = "INSERT INTO band (arrangement_id, section_id, position, stories, is_hidden) \
                   VALUES ($1, $2, $3, $4, $5)";
        change.execute(sql, args![&it.id, &band.section, position, band.stories, band.is_hidden]).await?;
    }
    Ok(())
}

pub(super) async fn insert_pin(
    change: &mut Change,
    arrangement: &Id,
    (story, slot): (&Id, Option<usize>),
    until: Option<Timestamp>,
    (who, at): (&str, Timestamp),
) -> Result<()> {
    let sql = "INSERT INTO pin (arrangement_id, story_id, slot, until_at, made_by, made_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let slot = slot.and_then(|slot| i64::try_from(slot).ok());
    change.execute(sql, args![arrangement, story, slot, until, who, at]).await.map(drop)
}

/// Whether an arrangement waits for its time.
pub(super) async fn waits(change: &mut Change, id: &Id) -> Result<bool> {
    let sql = format!("FROM arrangement WHERE id = $1 AND {WAITS}");
    Ok(change.first::<Arrangement>(&sql, args![id]).await?.is_some())
}

/// Lets an arrangement begin that waits.
pub(super) async fn begin(change: &mut Change, id: &Id, now: Timestamp) -> Result<()> {
    let sql = format!("UPDATE arrangement SET began_at = $2 WHERE id = $1 AND {WAITS}");
    change.execute(&sql, args![id, now]).await.map(drop)
}

/// Ends the arrangement of a place that readers have.
pub(super) async fn end_current(
    change: &mut Change,
    (edition, place): (&str, &str),
    who: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = format!(
        "UPDATE arrangement SET ended_by = $3, ended_at = $4 WHERE edition_id = $1 AND place = $2 AND {IN_FORCE}"
    );
    change.execute(&sql, args![edition, place, who, now]).await.map(drop)
}

/// Takes back an arrangement of a place that waits; whether it did until now.
pub(super) async fn take_back(
    change: &mut Change,
    (edition, place): (&str, &str),
    id: &Id,
    who: &str,
    now: Timestamp,
) -> Result<bool> {
    let sql = format!(
        "UPDATE arrangement SET ended_by = $4, ended_at = $5 \
         WHERE id = $1 AND edition_id = $2 AND place = $3 AND {WAITS}"
    );
    Ok(change.execute(&sql, args![id, edition, place, who, now]).await? == 1)
}
