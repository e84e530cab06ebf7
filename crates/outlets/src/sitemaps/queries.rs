//! All SQL about sitemaps.

use lw_base::{Id, Slug, Timestamp};
use lw_store::{Db, Result, args, record};

record! {
    /// A live story as sitemaps name it.
    pub struct Listed {
        /// The story.
        pub story_id: Id,
        /// Its edition.
        pub edition_id: String,
        /// The readable part of its address.
        pub slug: Slug,
        /// When it was first public.
        pub first_from: Timestamp,
        /// When it last changed.
        pub public_from: Timestamp,
    }
}

record! {
    /// A live story as the news sitemap names it.
    pub struct News {
        /// The story.
        pub story_id: Id = "publication.story_id",
        /// Its edition.
        pub edition_id: String = "publication.edition_id",
        /// The readable part of its address.
        pub slug: Slug = "publication.slug",
        /// Its headline.
        pub headline: String = "revision.headline",
        /// When it was first public.
        pub first_from: Timestamp = "publication.first_from",
    }
}

record! {
    /// A list of stories as sitemaps name it.
    pub struct List {
        /// Its edition.
        pub edition_id: String,
        /// Its name in addresses.
        pub slug: Slug,
    }
}

record! { struct OnAir { edition: String = "DISTINCT edition_id", } }

record! {
    struct Count {
        count: i64 = "COUNT(*)",
    }
}

/// How many stories are live.
pub async fn count(db: &Db) -> Result<usize> {
    let count: Option<Count> = db.first("FROM publication WHERE public_until IS NULL", vec![]).await?;
    Ok(count.and_then(|it| usize::try_from(it.count).ok()).unwrap_or(0))
}

/// Live stories, oldest first, so that a new one is in the last file.
pub async fn part(db: &Db, skip: usize, count: usize) -> Result<Vec<Listed>> {
    let sql = "FROM publication WHERE public_until IS NULL ORDER BY first_from, story_id LIMIT $1 OFFSET $2";
    db.all(sql, args![count, skip]).await
}

/// The sections that have live stories.
pub async fn sections(db: &Db) -> Result<Vec<List>> {
    let sql = "FROM section WHERE EXISTS (SELECT 1 FROM publication \
               WHERE publication.section_id = section.id AND public_until IS NULL) ORDER BY edition_id, position, id";
    db.all(sql, vec![]).await
}

/// The topics that have live stories.
pub async fn topics(db: &Db, count: usize) -> Result<Vec<List>> {
    let sql = "FROM topic WHERE EXISTS (SELECT 1 FROM publication_topic WHERE topic_id = topic.id) \
               ORDER BY edition_id, slug, id LIMIT $1";
    db.all(sql, args![count]).await
}

/// The programmes of all editions.
pub async fn programmes(db: &Db, count: usize) -> Result<Vec<List>> {
    db.all("FROM programme WHERE NOT is_waiting ORDER BY edition_id, slug, id LIMIT $1", args![count]).await
}

/// The editions with a programme that is on the air.
pub async fn on_air(db: &Db) -> Result<Vec<String>> {
    let sql = "FROM programme WHERE ended_at IS NULL AND NOT is_waiting \
               AND EXISTS (SELECT 1 FROM broadcast WHERE programme_id = programme.id) ORDER BY edition_id";
    Ok(db.all::<OnAir>(sql, vec![]).await?.into_iter().map(|it| it.edition).collect())
}

/// Live stories since a moment, newest first.
pub async fn since(db: &Db, since: Timestamp, count: usize) -> Result<Vec<News>> {
    let sql = "FROM publication JOIN revision ON revision.id = publication.revision_id \
               WHERE public_until IS NULL AND publication.first_from > $1 \
               ORDER BY publication.first_from DESC, publication.story_id DESC LIMIT $2";
    db.all(sql, args![since, count]).await
}
