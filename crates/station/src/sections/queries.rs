//! All SQL about sections.

use lw_base::{Id, Slug};
use lw_store::{Change, Db, Result, args};

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
               SELECT $1, $2, $3, $4, COUNT(*) FROM section WHERE edition_id = $2";
    change.execute(sql, args![id, edition, slug, name]).await.map(drop)
}
