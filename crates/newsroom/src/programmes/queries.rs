//! All SQL about programmes and episodes.

use lw_base::{Duration, Id, Slug, Timestamp};
use lw_library::clips;
use lw_store::{BlobHash, Change, Db, Result, among, args, record};

use super::Programme;
use super::change::Wanted;
use super::episode::{self, Episode, Soundbite};
use super::schedule::Broadcast;
use crate::stories::queries::Card;
use crate::stories::{Publication, Revision};

record! { struct OneSlug { slug: Slug, } }
record! { struct Length { length: Option<Duration> = "clip.duration_ms", } }
record! { struct Count { count: i64 = "COUNT(*)", } }
record! { struct OneId { id: Id = "programme.id", } }
record! { struct ImportKey { key: String = "programme.import_key", } }

record! {
    /// A time on the air, and whose it is.
    #[derive(Clone, Debug)]
    pub struct OfProgramme {
        /// The programme.
        pub programme: Id = "broadcast.programme_id",
        /// From 1, Monday, to 7.
        pub weekday: u32 = "broadcast.weekday",
        /// Minutes after midnight.
        pub starts: u32 = "broadcast.starts",
        /// How long, in minutes.
        pub lasts: u32 = "broadcast.lasts",
    }
}

record! {
    /// How many episodes a programme has.
    #[derive(Clone, Debug)]
    pub struct Episodes {
        /// The programme.
        pub programme: Id = "episode.programme_id",
        /// Its episodes, public or not.
        pub count: i64 = "COUNT(*)",
    }
}

/// Public stories that are episodes with a clip, which may have no files yet or any more.
const PUBLIC: &str = "FROM episode JOIN publication ON publication.story_id = episode.story_id \
    AND publication.public_until IS NULL JOIN revision ON revision.id = publication.revision_id \
    AND revision.clip_id IS NOT NULL";
const NEWEST_FIRST: &str = "ORDER BY publication.first_from DESC, publication.story_id DESC";

/// The programme with this id.
pub async fn by_id(db: &Db, id: &Id) -> Result<Option<Programme>> {
    db.first("FROM programme WHERE id = $1", args![id]).await
}

pub(super) async fn by_id_in(change: &mut Change, id: &Id) -> Result<Option<Programme>> {
    change.first("FROM programme WHERE id = $1", args![id]).await
}

/// The programme, held until the change ends.
pub(super) async fn held(change: &mut Change, id: &Id) -> Result<Option<Programme>> {
    change.execute("UPDATE programme SET created_at = created_at WHERE id = $1", args![id]).await?;
    by_id_in(change, id).await
}

/// The programme of an edition with this slug, where readers may see it.
pub async fn by_slug(db: &Db, edition: &str, slug: &str) -> Result<Option<Programme>> {
    db.first("FROM programme WHERE edition_id = $1 AND slug = $2 AND NOT is_waiting", args![edition, slug])
        .await
}

/// The programme that was made under this key.
pub async fn by_import_key(change: &mut Change, key: &str) -> Result<Option<Programme>> {
    change.first("FROM programme WHERE import_key = $1", args![key]).await
}

/// Notes under which key a programme was made.
pub async fn note_import(change: &mut Change, id: &Id, key: &str) -> Result<()> {
    change.execute("UPDATE programme SET import_key = $2 WHERE id = $1", args![id, key]).await.map(drop)
}

/// Keeps a programme from readers until an episode of it is public.
pub async fn wait(change: &mut Change, id: &Id) -> Result<()> {
    change.execute("UPDATE programme SET is_waiting = TRUE WHERE id = $1", args![id]).await.map(drop)
}

/// Shows a programme to readers if it waited and an episode of it is public; whether it did.
pub(super) async fn open(change: &mut Change, id: &Id) -> Result<bool> {
    let sql = "UPDATE programme SET is_waiting = FALSE WHERE id = $1 AND is_waiting AND EXISTS \
               (SELECT 1 FROM episode JOIN publication ON publication.story_id = episode.story_id \
               AND publication.public_until IS NULL WHERE episode.programme_id = programme.id)";
    Ok(change.execute(sql, args![id]).await? > 0)
}

/// The programmes of an edition that readers may see, by title: those that go on, then those that ended.
pub async fn public_of_edition(db: &Db, edition: &str) -> Result<Vec<Programme>> {
    let mut all = of_edition(db, edition).await?;
    all.retain(|it| !it.is_waiting);
    Ok(all)
}

/// The programme of a podcast that is known by this key, too, and the key that it was made under.
pub async fn of_podcast(change: &mut Change, key: &str) -> Result<Option<(Programme, String)>> {
    let sql = "FROM programme WHERE import_key = $1 OR id = \
               (SELECT programme_id FROM programme_import WHERE import_key = $1) ORDER BY id";
    let Some(found) = change.first::<Programme>(sql, args![key]).await? else { return Ok(None) };
    let made: Option<ImportKey> = change.first("FROM programme WHERE id = $1", args![&found.id]).await?;
    Ok(made.map(|it| (found, it.key)))
}

record! {
    /// An episode of a podcast that was taken over.
    #[derive(Clone, Debug)]
    pub struct TakenOver {
        /// The key that its programme was made under.
        pub key: String = "programme.import_key",
        /// Its name in feeds for life.
        pub guid: String = "episode.guid",
    }
}

/// The episodes of an edition's programmes with this title that were taken over.
pub async fn taken_over(change: &mut Change, edition: &str, title: &str) -> Result<Vec<TakenOver>> {
    let sql = "FROM programme JOIN episode ON episode.programme_id = programme.id \
               WHERE programme.edition_id = $1 AND programme.title = $2 AND programme.import_key LIKE 'feed:%' \
               ORDER BY programme.id, episode.story_id";
    change.all(sql, args![edition, title]).await
}

/// Notes all that a podcast is known by.
pub async fn note_podcast(change: &mut Change, id: &Id, keys: &[String]) -> Result<()> {
    for key in keys {
        let sql = "INSERT INTO programme_import (import_key, programme_id) VALUES ($1, $2) \
                   ON CONFLICT (import_key) DO NOTHING";
        change.execute(sql, args![key, id]).await?;
    }
    Ok(())
}

/// The programmes of an edition by title: those that go on, then those that ended.
pub async fn of_edition(db: &Db, edition: &str) -> Result<Vec<Programme>> {
    let sql = "FROM programme WHERE edition_id = $1 \
               ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, title, id";
    db.all(sql, args![edition]).await
}

/// The programmes of an edition, oldest first: those after one.
pub async fn after(db: &Db, edition: &str, after: Option<&Id>, count: usize) -> Result<Vec<Programme>> {
    let sql = "FROM programme WHERE edition_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    db.all(sql, args![edition, after.map_or("", Id::as_str), count]).await
}

pub(super) async fn slugs(change: &mut Change, edition: &str) -> Result<Vec<Slug>> {
    let all: Vec<OneSlug> =
        change.all("FROM programme WHERE edition_id = $1 ORDER BY id", args![edition]).await?;
    Ok(all.into_iter().map(|it| it.slug).collect())
}

pub(super) async fn insert(change: &mut Change, it: &Programme, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO programme (id, edition_id, slug, title, category, medium, is_locked, guid, created_at, \
               changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = args![
        &it.id,
        &it.edition_id,
        &it.slug,
        &it.title,
        &it.category,
        &it.medium,
        it.is_locked,
        &it.guid,
        now,
        &it.changed_by
    ];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn update(
    change: &mut Change,
    id: &Id,
    it: &Wanted,
    ended_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "UPDATE programme SET title = $2, description = $3, author = $4, owner_email = $5, category = $6, \
               medium = $7, is_explicit = $8, is_serial = $9, is_locked = $10, funding_url = $11, funding_text = $12, \
               moved_to = $13, ended_at = $14 WHERE id = $1";
    let values = args![
        id,
        &it.title,
        &it.description,
        &it.author,
        &it.owner_email,
        &it.category,
        &it.medium,
        it.is_explicit,
        it.is_serial,
        it.is_locked,
        &it.funding_url,
        &it.funding_text,
        &it.moved_to,
        ended_at
    ];
    change.execute(sql, values).await.map(drop)
}

/// One more change of a programme.
pub(super) async fn count(change: &mut Change, id: &Id, who: &str) -> Result<()> {
    let sql = "UPDATE programme SET version = version + 1, changed_by = $2 WHERE id = $1";
    change.execute(sql, args![id, who]).await.map(drop)
}

/// Another picture; the cover stays until one is made of it. Without a picture there is none.
pub(super) async fn put_picture(change: &mut Change, id: &Id, picture: Option<&Id>) -> Result<()> {
    let sql = "UPDATE programme SET picture_id = $2, cover_refusal = NULL WHERE id = $1";
    change.execute(sql, args![id, picture]).await?;
    if picture.is_none() {
        put_no_cover(change, id, None, None).await?;
    }
    Ok(())
}

/// The cover that was made of the picture, and what tells it from others.
pub(super) async fn put_cover(
    change: &mut Change,
    id: &Id,
    (cover, side): (&BlobHash, u32),
    of: &str,
) -> Result<()> {
    let sql = "UPDATE programme SET cover_picture_id = picture_id, cover_hash = $2, cover_side = $3, cover_of = $4, \
               cover_refusal = NULL WHERE id = $1";
    change.execute(sql, args![id, cover.as_str(), i64::from(side), of]).await.map(drop)
}

/// No cover, and why.
pub(super) async fn put_no_cover(
    change: &mut Change,
    id: &Id,
    refusal: Option<&str>,
    of: Option<&str>,
) -> Result<()> {
    let sql = "UPDATE programme SET cover_picture_id = NULL, cover_hash = NULL, cover_side = NULL, cover_of = $3, \
               cover_refusal = $2 WHERE id = $1";
    change.execute(sql, args![id, refusal, of]).await.map(drop)
}

/// Back to the picture that the cover is of, and why the one chosen since makes none.
pub(super) async fn put_picture_back(change: &mut Change, id: &Id, refusal: &str) -> Result<()> {
    let sql = "UPDATE programme SET picture_id = cover_picture_id, cover_refusal = $2 WHERE id = $1";
    change.execute(sql, args![id, refusal]).await.map(drop)
}

/// The programmes whose covers are made of a picture, or of one in whose place it is shown.
pub(super) async fn with_cover_of(db: &Db, picture: &Id) -> Result<Vec<Programme>> {
    let sql = "FROM programme WHERE picture_id = $1 OR picture_id IN \
               (SELECT picture_id FROM picture_replacement WHERE shown_id = $1) ORDER BY id";
    db.all(sql, args![picture]).await
}

/// When a programme is on the air, from Monday on.
pub async fn times(db: &Db, id: &Id) -> Result<Vec<Broadcast>> {
    db.all("FROM broadcast WHERE programme_id = $1 ORDER BY weekday, starts", args![id]).await
}

pub(super) async fn times_in(change: &mut Change, id: &Id) -> Result<Vec<Broadcast>> {
    change.all("FROM broadcast WHERE programme_id = $1 ORDER BY weekday, starts", args![id]).await
}

/// When the programmes of an edition are on the air that have not ended.
pub async fn times_of_edition(db: &Db, edition: &str) -> Result<Vec<OfProgramme>> {
    let sql = "FROM broadcast JOIN programme ON programme.id = broadcast.programme_id \
               WHERE programme.edition_id = $1 AND programme.ended_at IS NULL AND NOT programme.is_waiting \
               ORDER BY broadcast.weekday, broadcast.starts, broadcast.programme_id";
    db.all(sql, args![edition]).await
}

pub(super) async fn put_times(change: &mut Change, id: &Id, times: &[Broadcast]) -> Result<()> {
    change.execute("DELETE FROM broadcast WHERE programme_id = $1", args![id]).await?;
    for it in times {
        let sql = "INSERT INTO broadcast (programme_id, weekday, starts, lasts) VALUES ($1, $2, $3, $4)";
        change.execute(sql, args![id, it.weekday, it.starts, it.lasts]).await?;
    }
    Ok(())
}

/// A story as an episode.
pub async fn episode(db: &Db, story: &Id) -> Result<Option<Episode>> {
    db.first("FROM episode WHERE story_id = $1", args![story]).await
}

/// The same, held until the change ends; the story is held with it, because it
/// may be no episode yet.
pub(super) async fn episode_held(change: &mut Change, story: &Id) -> Result<Option<Episode>> {
    crate::stories::queries::hold(change, story).await?;
    // A clip that is cut moves soundbites, and holds no more than this.
    change.execute("UPDATE episode SET version = version WHERE story_id = $1", args![story]).await?;
    change.first("FROM episode WHERE story_id = $1", args![story]).await
}

/// The programme that a story is an episode of.
pub async fn of_story(db: &Db, story: &Id) -> Result<Option<Programme>> {
    let sql =
        "FROM episode JOIN programme ON programme.id = episode.programme_id WHERE episode.story_id = $1";
    db.first(sql, args![story]).await
}

/// The same, within a change.
pub(crate) async fn of_story_in(change: &mut Change, story: &Id) -> Result<Vec<Id>> {
    let sql =
        "FROM episode JOIN programme ON programme.id = episode.programme_id WHERE episode.story_id = $1";
    let found: Option<OneId> = change.first(sql, args![story]).await?;
    Ok(found.into_iter().map(|it| it.id).collect())
}

/// An episode's soundbites, in their order.
pub async fn soundbites(db: &Db, story: &Id) -> Result<Vec<Soundbite>> {
    db.all("FROM soundbite WHERE story_id = $1 ORDER BY start_ms", args![story]).await
}

/// How long the sound of a story's newest revision is.
pub(super) async fn length_in(change: &mut Change, story: &Id) -> Result<Option<Duration>> {
    let sql = "FROM story JOIN revision ON revision.id = story.revision_id \
               JOIN clip ON clip.id = revision.clip_id WHERE story.id = $1";
    Ok(change.first::<Length>(sql, args![story]).await?.and_then(|it| it.length))
}

pub(super) async fn put_episode(
    change: &mut Change,
    story: &Id,
    it: &episode::Wanted,
    guid: &str,
    who: &str,
) -> Result<()> {
    let sql = "INSERT INTO episode (story_id, programme_id, season, number, kind, is_explicit, guid, version, \
               changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8) ON CONFLICT (story_id) DO UPDATE SET \
               programme_id = excluded.programme_id, season = excluded.season, number = excluded.number, \
               kind = excluded.kind, is_explicit = excluded.is_explicit, version = episode.version + 1, \
               changed_by = excluded.changed_by";
    let values = args![story, &it.programme, it.season, it.number, &it.kind, it.is_explicit, guid, who];
    change.execute(sql, values).await?;
    clips::queries::put_soundbites(change, story, &it.soundbites).await
}

/// How many episodes the programmes of an edition have, public or not.
pub async fn episodes_of_edition(db: &Db, edition: &str) -> Result<Vec<Episodes>> {
    let sql = "FROM episode JOIN programme ON programme.id = episode.programme_id \
               WHERE programme.edition_id = $1 GROUP BY episode.programme_id";
    db.all(sql, args![edition]).await
}

/// How many public episodes a programme has.
pub async fn count_public(db: &Db, programme: &Id) -> Result<usize> {
    let sql = format!("{PUBLIC} WHERE episode.programme_id = $1");
    let count = db.first::<Count>(&sql, args![programme]).await?.map_or(0, |it| it.count);
    Ok(usize::try_from(count).unwrap_or(0))
}

/// A programme's public episodes as lists show stories, newest first.
pub async fn latest(db: &Db, programme: &Id, skip: usize, count: usize) -> Result<Vec<Card>> {
    let sql = format!("{PUBLIC} WHERE episode.programme_id = $1 {NEWEST_FIRST} LIMIT $2 OFFSET $3");
    db.all(&sql, args![programme, count, skip]).await
}

/// What a programme's public episodes are, newest first: each in the same place
/// as in [`latest`].
pub async fn latest_episodes(db: &Db, programme: &Id, skip: usize, count: usize) -> Result<Vec<Episode>> {
    let sql = format!("{PUBLIC} WHERE episode.programme_id = $1 {NEWEST_FIRST} LIMIT $2 OFFSET $3");
    db.all(&sql, args![programme, count, skip]).await
}

/// A programme's public episodes from the oldest on: a piece of what never changes
/// but by withdrawals.
pub async fn oldest(db: &Db, programme: &Id, skip: usize, count: usize) -> Result<Vec<Card>> {
    let sql = format!(
        "{PUBLIC} WHERE episode.programme_id = $1 \
         ORDER BY publication.first_from, publication.story_id LIMIT $2 OFFSET $3"
    );
    db.all(&sql, args![programme, count, skip]).await
}

record! {
    /// Who wrote which revision.
    #[derive(Clone, Debug)]
    pub struct Author {
        /// The revision.
        pub revision: Id = "revision_byline.revision_id",
        /// Their name.
        pub name: String = "byline.name",
        /// Their name in addresses.
        pub slug: Slug = "byline.slug",
    }
}

record! {
    struct SoundbiteOf {
        story_id: Id,
        start: Duration = "start_ms",
        length: Duration = "length_ms",
        title: String,
    }
}

/// These stories as episodes, in any order.
pub async fn episodes_of(db: &Db, stories: &[Id]) -> Result<Vec<Episode>> {
    let (places, values) = among(1, stories);
    db.all(&format!("FROM episode WHERE story_id IN ({places}) ORDER BY story_id"), values).await
}

/// The public revisions of these stories, in any order.
pub async fn revisions_of(db: &Db, stories: &[Id]) -> Result<Vec<Revision>> {
    let (places, values) = among(1, stories);
    let live =
        format!("SELECT revision_id FROM publication WHERE public_until IS NULL AND story_id IN ({places})");
    db.all(&format!("FROM revision WHERE id IN ({live}) ORDER BY id"), values).await
}

/// The publications of these revisions, in any order.
pub async fn publications_of(db: &Db, revisions: &[Id]) -> Result<Vec<Publication>> {
    let (places, values) = among(1, revisions);
    let sql =
        format!("FROM publication WHERE public_until IS NULL AND revision_id IN ({places}) ORDER BY id");
    db.all(&sql, values).await
}

/// Who wrote these revisions, in the order of their names there.
pub async fn authors_of(db: &Db, revisions: &[Id]) -> Result<Vec<Author>> {
    let (places, values) = among(1, revisions);
    let sql = format!(
        "FROM revision_byline JOIN byline ON byline.id = revision_byline.byline_id \
         WHERE revision_byline.revision_id IN ({places}) \
         ORDER BY revision_byline.revision_id, revision_byline.position, byline.id"
    );
    db.all(&sql, values).await
}

/// The soundbites of these stories, each with its story, in their order.
pub async fn soundbites_of(db: &Db, stories: &[Id]) -> Result<Vec<(Id, Soundbite)>> {
    let (places, values) = among(1, stories);
    let sql = format!("FROM soundbite WHERE story_id IN ({places}) ORDER BY story_id, start_ms");
    let all: Vec<SoundbiteOf> = db.all(&sql, values).await?;
    let bite =
        |it: SoundbiteOf| (it.story_id, Soundbite { start: it.start, length: it.length, title: it.title });
    Ok(all.into_iter().map(bite).collect())
}
