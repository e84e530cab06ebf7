//! All SQL about sections.

use lw_base::{Id, Slug};
use lw_store::{Change, Db, Result, args, record};

use super::Section;

/// An edition's sections in their order.
pub async fn of_edition(db: &Db, edition: &str) -> Result<Vec<Section>> {
    db.all("FROM section WHERE edition_id = $1 ORDER BY position, id", args![edition]).await
}

/// The section of an edition with this slug.
pub async fn by_slug(db: &Db, edition: &str, slug: &str) -> Result<Option<Section>> {
    db.first("FROM section WHERE edition_id = $1 AND slug = $2", args![edition, slug]).await
}

pub(super) async fn insert(
    change: &mut Change,
    id: &Id,
    edition: &str,
    slug: &Slug,
    name: &str,
) -> Result<()> {
    let sql = "INSERT INTO section (id, edition_id, slug, name, position) \
               SELECT $1, $2, $3, $4, COALESCE(MAX(position) + 1, 0) FROM section WHERE edition_id = $2";
    change.execute(sql, args![id, edition, slug, name]).await.map(drop)
}

record! {
    /// How many stories use a section.
    #[derive(Clone, Debug)]
    pub struct Uses {
        /// The section.
        pub id: Id = "section.id",
        /// Stories that are in it, or were in an older revision.
        pub stories: i64 = "COUNT(DISTINCT revision.story_id)",
    }
}
record! { struct One { id: Id, } }

/// How many stories use each section of an edition.
pub async fn uses(db: &Db, edition: &str) -> Result<Vec<Uses>> {
    let sql = "FROM section JOIN revision ON revision.section_id = section.id \
               WHERE section.edition_id = $1 GROUP BY section.id";
    db.all(sql, args![edition]).await
}

/// An edition's sections in their order, as a change sees them.
pub(super) async fn of_edition_in(change: &mut Change, edition: &str) -> Result<Vec<Section>> {
    change.all("FROM section WHERE edition_id = $1 ORDER BY position, id", args![edition]).await
}

pub(super) async fn is_used(change: &mut Change, section: &Id) -> Result<bool> {
    let revision: Option<One> =
        change.first("FROM revision WHERE section_id = $1 LIMIT 1", args![section]).await?;
    Ok(revision.is_some())
}

pub(super) async fn update_name(change: &mut Change, section: &Id, name: &str) -> Result<()> {
    change.execute("UPDATE section SET name = $2 WHERE id = $1", args![section, name]).await.map(drop)
}

pub(super) async fn update_position(change: &mut Change, section: &Id, position: usize) -> Result<()> {
    change.execute("UPDATE section SET position = $2 WHERE id = $1", args![section, position]).await.map(drop)
}

pub(super) async fn delete(change: &mut Change, section: &Id) -> Result<()> {
    change.execute("DELETE FROM section WHERE id = $1", args![section]).await.map(drop)
}
