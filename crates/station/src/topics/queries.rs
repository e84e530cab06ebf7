//! All SQL about topics.

use std::collections::HashSet;

use lw_base::Id;
use lw_store::{Change, Db, Result, Value, args, record};

use super::Topic;

/// The topic of an edition with this slug; where it became part of another, that one.
pub async fn by_slug(db: &Db, edition: &str, slug: &str) -> Result<Option<Topic>> {
    let found: Option<Topic> =
        db.first("FROM topic WHERE edition_id = $1 AND slug = $2", args![edition, slug]).await?;
    match found.as_ref().and_then(|it| it.merged_into.as_ref()) {
        Some(into) => db.first("FROM topic WHERE id = $1", args![into]).await,
        None => Ok(found),
    }
}

/// All topics of an edition by name, also those that became part of others.
pub async fn of_edition(db: &Db, edition: &str) -> Result<Vec<Topic>> {
    db.all("FROM topic WHERE edition_id = $1 ORDER BY folded, id", args![edition]).await
}

/// The topics of an edition that became part of no other, oldest first: those
/// after one, with these letters in their names.
pub async fn living_after(
    db: &Db,
    edition: &str,
    words: &str,
    after: Option<&Id>,
    count: usize,
) -> Result<Vec<Topic>> {
    let like = Value::containing(&words.trim().to_lowercase());
    let sql = "FROM topic WHERE edition_id = $1 AND merged_into IS NULL AND folded LIKE $2 ESCAPE '!' \
               AND id > $3 ORDER BY id LIMIT $4";
    db.all(sql, args![edition, like, after.map_or("", Id::as_str), count]).await
}

/// The same, as a change sees them.
pub(super) async fn of_edition_in(change: &mut Change, edition: &str) -> Result<Vec<Topic>> {
    change.all("FROM topic WHERE edition_id = $1 ORDER BY folded, id", args![edition]).await
}

/// The topics of a revision in their order. Two of them may have become one.
pub async fn of_revision(db: &Db, revision: &Id) -> Result<Vec<Topic>> {
    let sql = "FROM revision_topic JOIN topic AS named ON named.id = revision_topic.topic_id \
               JOIN topic ON topic.id = COALESCE(named.merged_into, named.id) \
               WHERE revision_topic.revision_id = $1 ORDER BY revision_topic.position, topic.id";
    let mut topics: Vec<Topic> = db.all(sql, args![revision]).await?;
    let mut seen = HashSet::new();
    topics.retain(|it| seen.insert(it.id.clone()));
    Ok(topics)
}

record! {
    /// How many stories use a topic.
    #[derive(Clone, Debug)]
    pub struct Uses {
        /// The topic.
        pub id: Id = "COALESCE(topic.merged_into, topic.id)",
        /// Stories that have it, or had it in an older revision.
        pub stories: i64 = "COUNT(DISTINCT revision.story_id)",
    }
}
record! { struct One { topic_id: Id, } }

/// How many stories use each topic of an edition.
pub async fn uses(db: &Db, edition: &str) -> Result<Vec<Uses>> {
    let sql = "FROM topic JOIN revision_topic ON revision_topic.topic_id = topic.id \
               JOIN revision ON revision.id = revision_topic.revision_id \
               WHERE topic.edition_id = $1 GROUP BY COALESCE(topic.merged_into, topic.id)";
    db.all(sql, args![edition]).await
}

pub(super) async fn insert(change: &mut Change, edition: &str, new: &Topic, folded: &str) -> Result<()> {
    let sql = "INSERT INTO topic (id, edition_id, slug, name, folded, about) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = args![&new.id, edition, &new.slug, &new.name, folded, &new.about];
    change.execute(sql, values).await.map(drop)
}

pub(super) async fn is_used(change: &mut Change, topic: &Id) -> Result<bool> {
    let sql = "FROM revision_topic WHERE topic_id IN \
               (SELECT id FROM topic WHERE id = $1 OR merged_into = $1) LIMIT 1";
    Ok(change.first::<One>(sql, args![topic]).await?.is_some())
}

pub(super) async fn update(
    change: &mut Change,
    topic: &Id,
    name: &str,
    folded: &str,
    about: Option<&str>,
) -> Result<()> {
    let sql = "UPDATE topic SET name = $2, folded = $3, about = $4 WHERE id = $1";
    change.execute(sql, args![topic, name, folded, about]).await.map(drop)
}

pub(super) async fn merge(change: &mut Change, topic: &Id, into: &Id) -> Result<()> {
    // What became part of it before goes along, so that no way is longer than one step.
    let sql = "UPDATE topic SET merged_into = $2 WHERE id = $1 OR merged_into = $1";
    change.execute(sql, args![topic, into]).await?;
    let sql = "INSERT INTO publication_topic (publication_id, topic_id, first_from) \
               SELECT publication_id, $2, first_from FROM publication_topic WHERE topic_id = $1 \
               ON CONFLICT DO NOTHING";
    change.execute(sql, args![topic, into]).await?;
    change.execute("DELETE FROM publication_topic WHERE topic_id = $1", args![topic]).await.map(drop)
}

pub(super) async fn delete(change: &mut Change, topic: &Id) -> Result<()> {
    change.execute("DELETE FROM topic WHERE merged_into = $1", args![topic]).await?;
    change.execute("DELETE FROM topic WHERE id = $1", args![topic]).await.map(drop)
}
