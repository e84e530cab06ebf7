//! The logo of an edition: the picture of its own that its files of sound and its
//! notifications carry. It is one of the library, whose rights have no end.

use lw_media::pictures::{Format, Shape};
use lw_station::editions::Edition;
use lw_store::{Db, Result};

use crate::pictures::{Rendition, queries};

/// The least pixels from side to side that it is wanted with.
const WANTED: u32 = 256;

/// The file of an edition's logo, a square one where it has any; none while there is no
/// logo, or where its rights were found to end since it was chosen.
pub async fn file(db: &Db, edition: &Edition) -> Result<Option<Rendition>> {
    let Some(logo) = &edition.logo else { return Ok(None) };
    let shown = queries::shown(db, logo).await?;
    if shown.is_none_or(|it| it.picture.rights_end.is_some()) {
        return Ok(None);
    }
    let files = queries::renditions(db, logo).await?;
    // What came with an import has no crops.
    let found = [Shape::Square, Shape::Whole].into_iter().find_map(|shape| {
        let of = || files.iter().filter(|it| it.is(shape, Format::Jpeg));
        of().find(|it| it.width >= WANTED).or_else(|| of().next_back())
    });
    Ok(found.cloned())
}
