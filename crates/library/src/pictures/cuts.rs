//! A story's own crops of a picture: the files of each shape, cut around
//! another point than the picture's own. They are made once for a point, stay
//! for good as revisions do, and the whole picture is nobody's own.
//!
//! Until the files of a point are there, the nearest that are there are shown:
//! those from before, where somebody moves the point a little.

use lw_base::{Id, Timestamp};
use lw_store::jobs::order::{self, Order};
use lw_store::{Change, Db};

use super::queries::{self, cuts};
use super::{Focus, Format, Picture, Rendition, Shape};

/// The job that makes the files around a point.
pub const MAKE: &str = "cut_picture";

/// The renditions of the picture that is shown where a story names this one,
/// smallest first, its crops around this point. Where another is shown in its
/// place, the crops are that one's own.
pub async fn renditions(db: &Db, picture: &Id, focus: Option<Focus>) -> lw_store::Result<Vec<Rendition>> {
    let mut files = queries::renditions(db, picture).await?;
    let Some(focus) = focus else { return Ok(files) };
    let own = queries::by_id(db, picture).await?.map(|it| it.focus()).unwrap_or_default();
    let made = cuts::of(db, picture).await?;
    let points = made.iter().map(|(point, _)| *point).chain([own]);
    let nearest = points.min_by_key(|point| (point.distance(focus), *point)).unwrap_or(own);
    if nearest != own {
        files.retain(|file| file.shape == Shape::Whole.key());
        files.extend(made.into_iter().filter(|(point, _)| *point == nearest).map(|(_, file)| file));
        files.sort_by_key(|file| file.width);
    }
    Ok(files)
}

/// Has the files of a picture around this point made, if they are not there.
pub async fn want(
    change: &mut Change,
    picture: &Id,
    focus: Focus,
    by: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    let Some(picture) = queries::again(change, picture).await? else { return Ok(()) };
    // The last format is made last.
    let is_made = cuts::is_made(change, &picture.id, focus, Format::Avif.mime()).await?;
    if picture.focus() == focus || is_made {
        return Ok(());
    }
    match Cutting::of(&picture, focus) {
        Some(it) => order::place(change, &it.order(&picture, by), now).await,
        None => Ok(()),
    }
}

/// Has the files around each point that there is made again, when nobody waits for anything.
pub(super) async fn renew(
    change: &mut Change,
    picture: &Picture,
    by: &str,
    now: Timestamp,
) -> lw_store::Result<()> {
    for focus in cuts::points(change, &picture.id).await? {
        if let Some(it) = Cutting::of(picture, focus) {
            order::place_later(change, &it.order(picture, by), now).await?;
        }
    }
    Ok(())
}

/// The work of cutting a picture around a point.
struct Cutting {
    edition: String,
    payload: String,
    key: String,
}

impl Cutting {
    fn of(picture: &Picture, focus: Focus) -> Option<Self> {
        // Of what came with an import nothing can be made.
        let (Some(_), Some(edition)) = (&picture.original, &picture.edition_id) else { return None };
        let payload = format!("{} {focus}", picture.id);
        Some(Self { edition: edition.clone(), key: format!("{MAKE}:{payload}"), payload })
    }

    fn order<'a>(&'a self, picture: &'a Picture, by: &'a str) -> Order<'a> {
        let Self { edition, payload, key } = self;
        Order { name: MAKE, key, payload, about: &picture.name, edition, by }
    }
}
