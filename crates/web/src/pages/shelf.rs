//! Pages kept in the table beside the data, so that one that is not in memory
//! is read, not made.

use axum::http::{HeaderName, HeaderValue, StatusCode};
use lw_base::{Thing, Timestamp};
use lw_store::{Change, Db, Error, Result, Value, among, args, outbox, record};

use super::Page;

record! {
    struct Kept {
        status: i64,
        head: String,
        tag: String,
        length: i64,
        good_until: Option<Timestamp>,
        brotli: Vec<u8>,
        things: Option<String> = "CASE WHEN $3 THEN things END",
    }
}

/// A page that this build made since the frame around all pages last changed.
const SOUND: &str = "FROM page WHERE address = $1 AND build = $2 \
                     AND seq >= COALESCE((SELECT MAX(seq) FROM frame), 0)";

/// Things named in one statement: each statement is a trip to the engine.
const MOST_NAMES: usize = 100;

/// Pages of other builds that are dropped in one change.
const AT_ONCE: usize = 500;

/// Reads a page that this build made, with what it shows if it is to be
/// remembered.
pub(super) async fn take(db: &Db, address: &str, build: &str, remember: bool) -> Result<Option<Page>> {
    let kept: Option<Kept> = db.first(SOUND, args![address, build, remember]).await?;
    kept.map(read).transpose()
}

fn read(kept: Kept) -> Result<Page> {
    let unreadable = |what: &str| Error::Unreadable(format!("a kept page's {what}"));
    let status = u16::try_from(kept.status).ok().and_then(|code| StatusCode::from_u16(code).ok());
    let things = kept.things.map_or(Ok(vec![]), |things| serde_json::from_str(&things));
    let mut page = Page::kept(
        status.ok_or_else(|| unreadable("status"))?,
        headers(&kept.head).ok_or_else(|| unreadable("head"))?,
        kept.tag,
        kept.brotli,
        usize::try_from(kept.length).unwrap_or(0),
        things.map_err(|_| unreadable("things"))?,
    );
    page.good_until = kept.good_until;
    Ok(page)
}

/// Headers as HTTP writes them, a line each.
fn head(headers: &[(HeaderName, HeaderValue)]) -> String {
    let readable = headers.iter().filter_map(|(name, value)| Some((name, value.to_str().ok()?)));
    readable.map(|(name, value)| format!("{name}: {value}\n")).collect()
}

fn headers(head: &str) -> Option<Vec<(HeaderName, HeaderValue)>> {
    let header = |line: &str| {
        let (name, value) = line.split_once(": ")?;
        Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?))
    };
    head.lines().map(header).collect()
}

/// Keeps a page that was made from the data as of event `seen`, unless an
/// event since then touched something it shows.
pub(super) async fn keep(
    db: &Db,
    address: String,
    build: String,
    page: std::sync::Arc<Page>,
    seen: i64,
    now: Timestamp,
) -> Result<()> {
    db.change(move |change| {
        Box::pin(async move {
            // Holds the outbox: a publication that is being committed would not
            // see this page and not drop it.
            if outbox::last_in(change).await? > seen && is_stale(change, &page.shows, seen).await? {
                return Ok(());
            }
            put(change, &address, &build, &page, (seen, now)).await
        })
    })
    .await
}

async fn is_stale(change: &mut Change, shows: &[Thing], seen: i64) -> Result<bool> {
    let since: Vec<outbox::Entry> =
        change.all("FROM outbox WHERE seq > $1 ORDER BY seq", args![seen]).await?;
    for entry in since {
        if entry.event()?.touches().iter().any(|thing| shows.contains(thing)) {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn put(
    change: &mut Change,
    address: &str,
    build: &str,
    page: &Page,
    (seen, now): (i64, Timestamp),
) -> Result<()> {
    change.execute("DELETE FROM page WHERE address = $1", args![address]).await?;
    let sql = "INSERT INTO page (address, build, seq, status, head, tag, length, good_until, made_at, brotli, things) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values = args![
        address,
        build,
        seen,
        u32::from(page.status.as_u16()),
        head(&page.headers),
        page.tag.as_str(),
        page.length(),
        page.good_until,
        now,
        page.brotli_bytes().to_vec(),
        serde_json::to_string(&page.shows).map_err(|error| Error::Unreadable(error.to_string()))?,
    ];
    change.execute(sql, values).await?;
    for things in names(&page.shows).chunks(MOST_NAMES) {
        let rows: Vec<String> = (2..things.len() + 2).map(|place| format!("(${place}, $1)")).collect();
        let sql = format!(
            "INSERT INTO page_thing (thing, address) VALUES {} ON CONFLICT DO NOTHING",
            rows.join(", ")
        );
        change
            .execute(&sql, args![address].into_iter().chain(things.iter().map(Value::from)).collect())
            .await?;
    }
    Ok(())
}

/// What stands around every page. Its change makes all of them stale, by one
/// number instead of a million deletions.
fn is_frame(thing: &Thing) -> bool {
    matches!(thing, Thing::Edition(_) | Thing::Station)
}

/// Drops the pages that show any of these, whichever build made them; `seq` is
/// the number of the event that touched them.
pub(super) async fn drop_showing(change: &mut Change, things: &[Thing], seq: i64) -> Result<()> {
    if things.iter().any(is_frame) {
        change.execute("DELETE FROM frame", vec![]).await?;
        change.execute("INSERT INTO frame (seq) VALUES ($1)", args![seq]).await?;
    }
    for things in names(things).chunks(MOST_NAMES) {
        let (places, values) = among(1, things);
        let showing = format!("SELECT address FROM page_thing WHERE thing IN ({places})");
        change.execute(&format!("DELETE FROM page WHERE address IN ({showing})"), values).await?;
    }
    Ok(())
}

/// The things that pages are looked up by.
fn names(things: &[Thing]) -> Vec<String> {
    things.iter().filter(|thing| !is_frame(thing)).map(Thing::to_string).collect()
}

/// Drops pages that other builds made, a change at a time.
pub(super) async fn forget_other_builds(db: &Db, build: &str) -> Result<()> {
    loop {
        let build = build.to_owned();
        let dropped = db.change(move |change| {
            Box::pin(async move {
                let sql = "DELETE FROM page WHERE address IN \
                           (SELECT address FROM page WHERE build <> $1 ORDER BY address LIMIT $2)";
                change.execute(sql, args![build, AT_ONCE]).await
            })
        });
        if dropped.await? == 0 {
            return Ok(());
        }
    }
}
