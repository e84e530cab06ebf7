//! All SQL about bylines.

use lw_base::Id;
use lw_store::{Change, Db, Result, args, record};

use super::Byline;

/// The byline of an edition with this slug.
pub async fn by_slug(db: &Db, edition: &str, slug: &str) -> Result<Option<Byline>> {
    db.first("FROM byline WHERE edition_id = $1 AND slug = $2", args![edition, slug]).await
}

/// The bylines of a revision in their order.
pub async fn of_revision(db: &Db, revision: &Id) -> Result<Vec<Byline>> {
    let sql = "FROM byline WHERE id IN (SELECT byline_id FROM revision_byline WHERE revision_id = $1) \
               ORDER BY (SELECT position FROM revision_byline WHERE revision_id = $1 AND byline_id = byline.id), id";
    db.all(sql, args![revision]).await
}

/// All bylines of an edition, by name.
pub async fn all_of_edition(db: &Db, edition: &str) -> Result<Vec<Byline>> {
    db.all("FROM byline WHERE edition_id = $1 ORDER BY name, id", args![edition]).await
}

/// The same, as a change sees them.
pub async fn of_edition(change: &mut Change, edition: &str) -> Result<Vec<Byline>> {
    change.all("FROM byline WHERE edition_id = $1 ORDER BY name, id", args![edition]).await
}

pub(super) async fn insert(change: &mut Change, edition: &str, new: &Byline) -> Result<()> {
    let sql = "INSERT INTO byline (id, edition_id, slug, name, about) VALUES ($1, $2, $3, $4, $5)";
    change.execute(sql, args![&new.id, edition, &new.slug, &new.name, &new.about]).await.map(drop)
}

record! {
    /// How many stories use a byline.
    #[derive(Clone, Debug)]
    pub struct Uses {
        /// The byline.
        pub id: Id = "byline.id",
        /// Stories that have it, or had it in an older revision.
        pub stories: i64 = "COUNT(DISTINCT revision.story_id)",
    }
}
record! { struct One { revision_id: Id, } }
record! { struct InPost { post_id: Id, } }

/// How many stories use each byline of an edition.
pub async fn uses(db: &Db, edition: &str) -> Result<Vec<Uses>> {
    let sql = "FROM byline JOIN revision_byline ON revision_byline.byline_id = byline.id \
               JOIN revision ON revision.id = revision_byline.revision_id \
               WHERE byline.edition_id = $1 GROUP BY byline.id";
    db.all(sql, args![edition]).await
}

pub(super) async fn is_used(change: &mut Change, byline: &Id) -> Result<bool> {
    let revision: Option<One> =
        change.first("FROM revision_byline WHERE byline_id = $1 LIMIT 1", args![byline]).await?;
    let post: Option<InPost> =
        change.first("FROM post_revision WHERE byline_id = $1 LIMIT 1", args![byline]).await?;
    Ok(revision.is_some() || post.is_some())
}

pub(super) async fn update(change: &mut Change, byline: &Id, name: &str, about: Option<&str>) -> Result<()> {
    let sql = "UPDATE byline SET name = $2, about = $3 WHERE id = $1";
    change.execute(sql, args![byline, name, about]).await.map(drop)
}

pub(super) async fn delete(change: &mut Change, byline: &Id) -> Result<()> {
    change.execute("DELETE FROM byline WHERE id = $1", args![byline]).await.map(drop)
}
