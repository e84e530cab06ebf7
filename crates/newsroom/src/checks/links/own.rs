//! Links to our own pages: no request is needed to know what is there.

use lw_base::Id;
use lw_station::editions::{self, Edition};
use lw_web::{App, Error};
use url::Url;

use super::{Home, Link, saying};
use crate::checks::{Finding, Kind};
use crate::stories::queries;

/// Links to our own stories that are looked up.
const MOST: usize = 40;

pub(super) async fn home(app: &App, edition: &Edition) -> Result<Home, Error> {
    let all = editions::queries::all(&app.db).await?;
    let origin = |edition: &Edition| Url::parse(&edition.origin(&app.public_url)).ok();
    let origins = all.iter().filter_map(origin).map(|url| url.origin().ascii_serialization()).collect();
    let base = Url::parse(&edition.url(&app.public_url, "/")).map_err(anyhow::Error::from)?;
    Ok(Home { base, origins })
}

pub(super) async fn find(app: &App, edition: &Edition, links: &[Link]) -> Result<Vec<Finding>, Error> {
    let mut found = Vec::new();
    for link in links.iter().take(MOST) {
        found.extend(wrong(app, edition, link).await?.map(|kind| saying(kind, link, link.address.path())));
    }
    Ok(found)
}

async fn wrong(app: &App, edition: &Edition, link: &Link) -> Result<Option<Kind>, Error> {
    let Some(name) = story_in(link.address.path()) else { return Ok(None) };
    let Ok(id) = name.parse::<Id>() else { return Ok(Some(Kind::LinkNowhere)) };
    let Some(story) = queries::by_id(&app.db, &id).await? else { return Ok(Some(Kind::LinkNowhere)) };
    if queries::live(&app.db, &id).await?.is_none() {
        let withdrawal = queries::withdrawal(&app.db, &id).await?;
        return Ok(Some(withdrawal.map_or(Kind::LinkUnpublished, |_| Kind::LinkWithdrawn)));
    }
    Ok((story.edition_id != edition.id).then_some(Kind::LinkElsewhere))
}

/// The id in a story's address: `/en/a/night-ferry/…`, `/a/…`.
fn story_in(path: &str) -> Option<&str> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    match parts[..] {
        ["a", id] | ["a", _, id] | [_, "a", id] | [_, "a", _, id] => Some(id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::story_in;

    #[test]
    fn the_story_that_an_address_names() {
        let check = |path: &str, expect: Option<&str>| assert_eq!(story_in(path), expect, "{path}");
        check("/en/a/night-ferry/7", Some("7"));
        check("/en/a/7", Some("7"));
        check("/a/night-ferry/7", Some("7"));
        check("/a/7", Some("7"));
        check("/en/", None);
        check("/en/harbour/", None);
        check("/media/7.jpg", None);
    }
}
