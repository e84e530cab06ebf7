//! All SQL about bylines.

use lw_base::Id;
use lw_store::{Change, Db, Result, args};

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
