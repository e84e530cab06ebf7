//! All SQL about clips.

use lw_base::{Duration, Id, Timestamp};
use lw_store::{BlobHash, Change, Db, Result, Value, among, args, record};
use lw_web::api::paging::Place;

use super::change::Wanted;
use super::{Chapter, Clip, Recording, Rendition, Soundbite};
use crate::uploads::Arrived;

record! {
    /// A story that plays a clip.
    #[derive(Clone, Debug)]
    pub struct Use {
        /// The story.
        pub story: Id = "story.id",
        /// Its edition.
        pub edition: String = "story.edition_id",
        /// Its headline, as of its newest revision.
        pub headline: String = "revision.headline",
        /// Whether readers hear it there.
        pub is_public: bool = "clip_use.is_public AND EXISTS (SELECT 1 FROM publication \
            WHERE publication.story_id = story.id AND publication.public_until IS NULL)",
    }
}

record! { struct Count { count: i64 = "COUNT(*)", } }
record! { struct One { id: Id, } }
record! { struct Among { edition: String = "DISTINCT story.edition_id", } }
record! { struct Story { id: Id = "story.id", } }

/// Which clips to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The editions that whoever looks may read.
    pub editions: Vec<String>,
    /// Words in title or in headlines of stories that play it.
    pub words: String,
    /// Only those that a story plays, or that none plays.
    pub is_used: Option<bool>,
    /// Only those that stand after this place.
    pub after: Option<Place>,
}

/// The clip with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Clip>> {
    db.first("FROM clip WHERE id = $1", args![id]).await
}

/// The same within a change.
pub async fn by_id_in(change: &mut Change, id: &Id) -> Result<Option<Clip>> {
    change.first("FROM clip WHERE id = $1", args![id]).await
}

/// The clip, which no other change touches until this one ends.
pub(super) async fn held(change: &mut Change, id: &Id) -> Result<Option<Clip>> {
    // A write takes the row on both engines.
    change.execute("UPDATE clip SET version = version WHERE id = $1", args![id]).await?;
    by_id_in(change, id).await
}

/// The clip that was made of a recording for an edition.
pub(super) async fn by_original(
    change: &mut Change,
    edition: &str,
    original: &BlobHash,
) -> Result<Option<Clip>> {
    let sql = "FROM clip WHERE edition_id = $1 AND original_hash = $2 ORDER BY created_at, id LIMIT 1";
    change.first(sql, args![edition, original.as_str()]).await
}

/// A clip's renditions, best first.
pub async fn renditions(db: &Db, clip: &Id) -> Result<Vec<Rendition>> {
    db.all("FROM clip_rendition WHERE clip_id = $1 ORDER BY bitrate DESC, mime", args![clip]).await
}

/// What a clip's recording is, once it was measured.
pub async fn recording(db: &Db, clip: &Id) -> Result<Option<Recording>> {
    db.first("FROM recording WHERE clip_id = $1", args![clip]).await
}

/// The same within a change.
pub(super) async fn recording_in(change: &mut Change, clip: &Id) -> Result<Option<Recording>> {
    change.first("FROM recording WHERE clip_id = $1", args![clip]).await
}

/// A clip's chapters, in their order.
pub async fn chapters(db: &Db, clip: &Id) -> Result<Vec<Chapter>> {
    db.all("FROM clip_chapter WHERE clip_id = $1 ORDER BY start_ms", args![clip]).await
}

/// Which chapters begin before their clip ends, as far as anybody knows when it does.
const IS_HEARD: &str =
    "start_ms < COALESCE((SELECT duration_ms FROM clip WHERE clip.id = clip_chapter.clip_id), start_ms + 1)";

/// Those of a clip's chapters that can be heard: one may have come with a sound that is
/// shorter than who made it thought.
pub async fn heard_chapters(db: &Db, clip: &Id) -> Result<Vec<Chapter>> {
    let sql = format!("FROM clip_chapter WHERE clip_id = $1 AND {IS_HEARD} ORDER BY start_ms");
    db.all(&sql, args![clip]).await
}

pub(super) async fn chapters_in(change: &mut Change, clip: &Id) -> Result<Vec<Chapter>> {
    change.all("FROM clip_chapter WHERE clip_id = $1 ORDER BY start_ms", args![clip]).await
}

/// Clips, newest first.
pub async fn list(db: &Db, filter: &Filter, skip: usize, count: usize) -> Result<Vec<Clip>> {
    let (condition, mut values) = condition(filter);
    values.extend([Value::from(count), Value::from(skip)]);
    let (limit, offset) = (values.len() - 1, values.len());
    let sql = format!(
        "FROM clip WHERE {condition} ORDER BY created_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}"
    );
    db.all(&sql, values).await
}

/// How many clips there are.
pub async fn count(db: &Db, filter: &Filter) -> Result<i64> {
    let (condition, values) = condition(filter);
    Ok(db.first::<Count>(&format!("FROM clip WHERE {condition}"), values).await?.map_or(0, |all| all.count))
}

/// Whether somebody who reads these editions may see a clip: it was made for
/// one of them, a story of one plays it, or it is nobody's yet.
pub async fn may_see(db: &Db, editions: &[String], clip: &Id) -> Result<bool> {
    let filter = Filter { editions: editions.to_vec(), ..Filter::default() };
    let (condition, mut values) = condition(&filter);
    values.push(Value::from(clip));
    let sql = format!("FROM clip WHERE {condition} AND id = ${}", values.len());
    Ok(db.first::<One>(&sql, values).await?.is_some())
}

fn condition(filter: &Filter) -> (String, Vec<Value>) {
    let (editions, mut values) = among(1, &filter.editions);
    let used = "EXISTS (SELECT 1 FROM clip_use WHERE clip_use.clip_id = clip.id";
    let mut all = format!(
        "(edition_id IN ({editions}) OR (edition_id IS NULL AND NOT {used})) \
         OR {used} AND story_id IN (SELECT story.id FROM story WHERE story.edition_id IN ({editions}))))"
    );
    for word in filter.words.split_whitespace().take(10) {
        values.push(Value::containing(&word.to_lowercase()));
        let like = format!("LIKE ${} ESCAPE '!'", values.len());
        // A headline is found by who may read it.
        all.push_str(&format!(
            " AND (clip.words {like} OR {used} AND clip_use.words {like} \
             AND story_id IN (SELECT story.id FROM story WHERE story.edition_id IN ({editions}))))"
        ));
    }
    match filter.is_used {
        Some(true) => all.push_str(&format!(" AND {used})")),
        Some(false) => all.push_str(&format!(" AND NOT {used})")),
        None => {}
    }
    if let Some(place) = &filter.after {
        values.extend([Value::from(place.at), Value::from(&place.id)]);
        let (at, id) = (values.len() - 1, values.len());
        all.push_str(&format!(" AND (created_at < ${at} OR (created_at = ${at} AND id < ${id}))"));
    }
    (all, values)
}

/// The stories of these editions that play a clip, newest first.
pub async fn uses(db: &Db, clip: &Id, editions: &[String]) -> Result<Vec<Use>> {
    let all: Vec<Use> = db
        .all(
            "FROM clip_use JOIN story ON story.id = clip_use.story_id \
             JOIN revision ON revision.id = story.revision_id \
             WHERE clip_use.clip_id = $1 ORDER BY story.changed_at DESC, story.id",
            args![clip],
        )
        .await?;
    Ok(all.into_iter().filter(|it| editions.contains(&it.edition)).collect())
}

/// The work on a clip's files was given up: one that podcast apps play is theirs from now
/// on. Whether that is news.
pub(super) async fn give_up(change: &mut Change, clip: &Id) -> Result<bool> {
    let sql = "UPDATE clip SET is_given_up = TRUE WHERE id = $1 AND NOT is_given_up \
               AND EXISTS (SELECT 1 FROM clip_rendition WHERE clip_rendition.clip_id = clip.id \
               AND clip_rendition.mime IN ('audio/mp4', 'audio/mpeg'))";
    Ok(change.execute(sql, args![clip]).await? > 0)
}

/// A clip's files, of now and of before, are handed out no more, or again: those of
/// clips that are all gone are not.
pub(super) async fn put_files_away(change: &mut Change, clip: &Id) -> Result<()> {
    let heard = |table: &str| {
        format!(
            "EXISTS (SELECT 1 FROM {table} JOIN clip ON clip.id = {table}.clip_id \
             WHERE {table}.blob_hash = blob.hash AND clip.gone_at IS NULL)"
        )
    };
    let sql = format!(
        "UPDATE blob SET gone_at = CASE WHEN {} OR {} THEN NULL ELSE (SELECT gone_at FROM clip WHERE id = $1) END \
         WHERE hash IN (SELECT blob_hash FROM clip_rendition WHERE clip_id = $1 \
         UNION SELECT blob_hash FROM clip_past_file WHERE clip_id = $1)",
        heard("clip_rendition"),
        heard("clip_past_file")
    );
    change.execute(&sql, args![clip]).await.map(drop)
}

/// The editions that have stories on the site which play a clip.
pub(super) async fn public_in(db: &Db, clip: &Id) -> Result<Vec<String>> {
    let sql = "FROM clip_use JOIN story ON story.id = clip_use.story_id WHERE clip_use.clip_id = $1 \
               AND clip_use.is_public AND EXISTS (SELECT 1 FROM publication WHERE publication.story_id = story.id \
               AND publication.public_until IS NULL) ORDER BY story.edition_id";
    let all: Vec<Among> = db.all(sql, args![clip]).await?;
    Ok(all.into_iter().map(|it| it.edition).collect())
}

pub(super) async fn insert(change: &mut Change, it: &Clip) -> Result<()> {
    let sql = "INSERT INTO clip (id, title, words, duration_ms, gone_at, gone_reason, created_at, edition_id, \
               original_hash, is_levelled, is_trimmed, version, changed_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let original = it.original.as_ref().map(BlobHash::as_str);
    let values = args![
        &it.id,
        &it.title,
        it.title.to_lowercase(),
        it.duration,
        it.gone_at,
        &it.gone_reason,
        it.created_at,
        &it.edition,
        original,
        it.is_levelled,
        it.is_trimmed,
        it.version,
        &it.changed_by
    ];
    change.execute(sql, values).await.map(drop)
}

/// A recording for a clip that has none; says whether it had none.
pub(super) async fn give_original(change: &mut Change, clip: &Id, arrived: &Arrived<'_>) -> Result<bool> {
    let sql = "UPDATE clip SET edition_id = $2, original_hash = $3, changed_by = $4, version = version + 1 \
               WHERE id = $1 AND original_hash IS NULL";
    let values = args![clip, arrived.edition, arrived.original.as_str(), arrived.by];
    Ok(change.execute(sql, values).await? > 0)
}

/// A file in place of the one that the clip had in this quality.
pub(super) async fn put_rendition(change: &mut Change, clip: &Id, it: &Rendition) -> Result<()> {
    let past = "INSERT INTO clip_past_file (clip_id, blob_hash) SELECT clip_id, blob_hash FROM clip_rendition \
                WHERE clip_id = $1 AND bitrate = $2 AND mime = $3 ON CONFLICT DO NOTHING";
    change.execute(past, args![clip, it.bitrate, &it.mime]).await?;
    let sql = "INSERT INTO clip_rendition (clip_id, bitrate, mime, is_low, blob_hash, version, loudness, peak, \
               target_loudness, target_peak) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               ON CONFLICT (clip_id, bitrate, mime) DO UPDATE SET \
               is_low = excluded.is_low, blob_hash = excluded.blob_hash, version = excluded.version, \
               loudness = excluded.loudness, peak = excluded.peak, \
               target_loudness = excluded.target_loudness, target_peak = excluded.target_peak";
    let values = args![
        clip,
        it.bitrate,
        &it.mime,
        it.is_low,
        it.blob.as_str(),
        it.version,
        it.loudness,
        it.peak,
        it.target_loudness,
        it.target_peak
    ];
    change.execute(sql, values).await.map(drop)
}

/// What a recording is, in place of what was known of it before.
pub(super) async fn put_recording(change: &mut Change, clip: &Id, it: &Recording) -> Result<()> {
    let before: Option<Recording> = change.first("FROM recording WHERE clip_id = $1", args![clip]).await?;
    let measured = before.map_or(0, |before| before.measured + i64::from(it.differs(&before)));
    let sql = "INSERT INTO recording (clip_id, kind, is_film, channels, rate, length_ms, heard_from_ms, heard_to_ms, \
               loudness, as_one, peak, loudness_range, waveform, tracks, alone, said_ms, measured) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    change.execute("DELETE FROM recording WHERE clip_id = $1", args![clip]).await?;
    let values = args![
        clip,
        &it.kind,
        it.is_film,
        it.channels,
        it.rate,
        Some(it.length),
        Some(it.heard_from),
        Some(it.heard_to),
        it.loudness,
        it.as_one,
        it.peak,
        it.range,
        it.waveform.clone(),
        it.tracks.map(i64::from),
        it.alone.map(i64::from),
        it.said,
        measured
    ];
    change.execute(sql, values).await.map(drop)
}

/// How long it is before there is something to hear in a recording.
pub(super) async fn silence_before(change: &mut Change, clip: &Id) -> Result<Duration> {
    let it: Option<Recording> = change.first("FROM recording WHERE clip_id = $1", args![clip]).await?;
    Ok(it.map(|it| it.heard_from).unwrap_or_default())
}

pub(super) async fn renditions_in(change: &mut Change, clip: &Id) -> Result<Vec<Rendition>> {
    let sql = "FROM clip_rendition WHERE clip_id = $1 ORDER BY bitrate DESC, mime";
    change.all(sql, args![clip]).await
}

pub(super) async fn put_chapters(change: &mut Change, clip: &Id, chapters: &[Chapter]) -> Result<()> {
    change.execute("DELETE FROM clip_chapter WHERE clip_id = $1", args![clip]).await?;
    for it in chapters {
        let sql =
            "INSERT INTO clip_chapter (clip_id, start_ms, title) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        change.execute(sql, args![clip, Some(it.start), &it.title]).await?;
    }
    Ok(())
}

/// The stories with soundbites whose sound is this clip: what readers hear, or
/// what a draft that nobody hears yet has.
pub(super) async fn episodes_with_soundbites(change: &mut Change, clip: &Id) -> Result<Vec<Id>> {
    let sql = "FROM story JOIN revision ON revision.id = COALESCE((SELECT publication.revision_id FROM publication \
               WHERE publication.story_id = story.id AND publication.public_until IS NULL), story.revision_id) \
               WHERE revision.clip_id = $1 \
               AND EXISTS (SELECT 1 FROM soundbite WHERE soundbite.story_id = story.id) ORDER BY story.id";
    Ok(change.all::<Story>(sql, args![clip]).await?.into_iter().map(|it| it.id).collect())
}

/// One more change of an episode, which is held until this one ends.
pub(super) async fn count_episode(change: &mut Change, story: &Id, who: &str) -> Result<()> {
    let sql = "UPDATE episode SET version = version + 1, changed_by = $2 WHERE story_id = $1";
    change.execute(sql, args![story, who]).await.map(drop)
}

pub(super) async fn soundbites_in(change: &mut Change, story: &Id) -> Result<Vec<Soundbite>> {
    change.all("FROM soundbite WHERE story_id = $1 ORDER BY start_ms", args![story]).await
}

/// Soundbites in place of those that an episode had.
pub async fn put_soundbites(change: &mut Change, story: &Id, all: &[Soundbite]) -> Result<()> {
    change.execute("DELETE FROM soundbite WHERE story_id = $1", args![story]).await?;
    for one in all {
        let sql = "INSERT INTO soundbite (story_id, start_ms, length_ms, title) VALUES ($1, $2, $3, $4)";
        change.execute(sql, args![story, Some(one.start), Some(one.length), &one.title]).await?;
    }
    Ok(())
}

pub(super) async fn rename(change: &mut Change, clip: &Id, title: &str) -> Result<()> {
    let sql = "UPDATE clip SET title = $2, words = $3 WHERE id = $1";
    change.execute(sql, args![clip, title, title.to_lowercase()]).await.map(drop)
}

pub(super) async fn update(change: &mut Change, clip: &Id, it: &Wanted, who: &str) -> Result<()> {
    let sql = "UPDATE clip SET title = $2, words = $3, is_levelled = $4, is_trimmed = $5, changed_by = $6, \
               version = version + 1 WHERE id = $1";
    let values = args![clip, &it.title, it.title.to_lowercase(), it.is_levelled, it.is_trimmed, who];
    change.execute(sql, values).await.map(drop)
}

/// Its files are to be made anew.
pub(super) async fn renew(change: &mut Change, clip: &Id, who: &str) -> Result<()> {
    let sql = "UPDATE clip SET changed_by = $2, version = version + 1 WHERE id = $1";
    change.execute(sql, args![clip, who]).await.map(drop)
}

pub(super) async fn lasts(change: &mut Change, clip: &Id, length: Duration) -> Result<()> {
    change
        .execute("UPDATE clip SET duration_ms = $2 WHERE id = $1", args![clip, Some(length)])
        .await
        .map(drop)
}

/// Says why nothing can be made of a clip that is still of this version; whether it is.
pub(super) async fn refuse(change: &mut Change, clip: &Id, version: i64, why: &str) -> Result<bool> {
    let sql = "UPDATE clip SET refusal = $3 WHERE id = $1 AND version = $2";
    Ok(change.execute(sql, args![clip, version, why]).await? > 0)
}

/// It is tried again.
pub(super) async fn forgive(change: &mut Change, clip: &Id) -> Result<()> {
    change.execute("UPDATE clip SET refusal = NULL WHERE id = $1", args![clip]).await.map(drop)
}

/// Whether the clip is still as it was; if it is, it stays so until this change ends.
pub(super) async fn has_version(change: &mut Change, clip: &Id, version: i64) -> Result<bool> {
    let sql = "UPDATE clip SET version = version WHERE id = $1 AND version = $2";
    Ok(change.execute(sql, args![clip, version]).await? > 0)
}

/// Sets since when and why it is gone; whether that is news.
pub(super) async fn set_gone(
    change: &mut Change,
    clip: &Id,
    (at, reason): (Option<Timestamp>, Option<String>),
    who: &str,
) -> Result<bool> {
    let is = if at.is_some() { "IS NULL" } else { "IS NOT NULL" };
    let sql = format!(
        "UPDATE clip SET gone_at = $2, gone_reason = $3, changed_by = $4 WHERE id = $1 AND gone_at {is}"
    );
    Ok(change.execute(&sql, args![clip, at, reason, who]).await? > 0)
}

record! {
    struct FileOf {
        clip_id: Id,
        bitrate: u32,
        mime: String,
        is_low: bool,
        blob: BlobHash = "blob_hash",
        bytes: i64 = "(SELECT bytes FROM blob WHERE hash = blob_hash)",
        version: i64,
        loudness: Option<i64>,
        peak: Option<i64>,
        target_loudness: Option<i64>,
        target_peak: Option<i64>,
    }
}
record! { struct OfClip { clip_id: Id, } }

/// These clips, in any order.
pub async fn all_of(db: &Db, clips: &[Id]) -> Result<Vec<Clip>> {
    let (places, values) = among(1, clips);
    db.all(&format!("FROM clip WHERE id IN ({places}) ORDER BY id"), values).await
}

/// The renditions of these clips, each with its clip, best first.
pub async fn renditions_of(db: &Db, clips: &[Id]) -> Result<Vec<(Id, Rendition)>> {
    let (places, values) = among(1, clips);
    let sql = format!("FROM clip_rendition WHERE clip_id IN ({places}) ORDER BY clip_id, bitrate DESC, mime");
    let all: Vec<FileOf> = db.all(&sql, values).await?;
    let rendition = |it: FileOf| {
        let file = Rendition {
            bitrate: it.bitrate,
            mime: it.mime,
            is_low: it.is_low,
            blob: it.blob,
            bytes: it.bytes,
            version: it.version,
            loudness: it.loudness,
            peak: it.peak,
            target_loudness: it.target_loudness,
            target_peak: it.target_peak,
        };
        (it.clip_id, file)
    };
    Ok(all.into_iter().map(rendition).collect())
}

/// Those of these clips that have chapters which can be heard.
pub async fn with_chapters(db: &Db, clips: &[Id]) -> Result<Vec<Id>> {
    let (places, values) = among(1, clips);
    let sql = format!(
        "FROM clip_chapter WHERE clip_id IN ({places}) AND {IS_HEARD} GROUP BY clip_id ORDER BY clip_id"
    );
    Ok(db.all::<OfClip>(&sql, values).await?.into_iter().map(|it| it.clip_id).collect())
}
