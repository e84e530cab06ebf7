//! A programme's feeds at their addresses.

use axum::extract::{Path, State};
use lw_newsroom::programmes::queries;
use lw_station::editions::Edition;
use lw_web::{App, Error, Made};

use super::read::read;
use super::{ITEMS, Kind, Part, xml};

const MIME: &str = "application/rss+xml; charset=utf-8";

/// `/{edition}/programme/{slug}/feed.xml`
pub async fn full(app: &App, edition: &Edition, slug: &str) -> Result<Made, Error> {
    write(app, edition, slug, Kind::Full, Part::Newest).await
}

/// `/{edition}/programme/{slug}/light.xml`
pub async fn light(
    State(app): State<App>,
    Path((edition, slug)): Path<(String, String)>,
) -> Result<Made, Error> {
    let edition = super::super::site::find(&app, &edition).await?;
    write(&app, &edition, &slug, Kind::Light, Part::Newest).await
}

/// `/{edition}/programme/{slug}/archive/{number}`
pub async fn archive(State(app): State<App>, path: Path<(String, String, String)>) -> Result<Made, Error> {
    of_archive(&app, path, Kind::Full).await
}

/// `/{edition}/programme/{slug}/light/archive/{number}`
pub async fn light_archive(
    State(app): State<App>,
    path: Path<(String, String, String)>,
) -> Result<Made, Error> {
    of_archive(&app, path, Kind::Light).await
}

async fn of_archive(
    app: &App,
    Path((edition, slug, number)): Path<(String, String, String)>,
    kind: Kind,
) -> Result<Made, Error> {
    let edition = super::super::site::find(app, &edition).await?;
    // An address has one spelling.
    let number = number.parse().ok().filter(|it: &usize| it.to_string() == number && *it > 0);
    write(app, &edition, &slug, kind, Part::Archive(number.ok_or(Error::NotFound)?)).await
}

async fn write(app: &App, edition: &Edition, slug: &str, kind: Kind, part: Part) -> Result<Made, Error> {
    let programme = queries::by_slug(&app.db, &edition.id, slug).await?.ok_or(Error::NotFound)?;
    let archives = archives(queries::count_public(&app.db, &programme.id).await?);
    if matches!(part, Part::Archive(number) if number > archives) {
        return Err(Error::NotFound);
    }
    let (podcast, shows) = read(app, edition, &programme, kind, part, archives).await?;
    Ok(Made::data(MIME, xml::write(&podcast).map_err(anyhow::Error::from)?, shows))
}

/// How many archives there are beside the newest episodes. Each is full: the
/// last one may have episodes of the feed, which RFC 5005 allows.
fn archives(episodes: usize) -> usize {
    episodes.saturating_sub(ITEMS).div_ceil(ITEMS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_are_full_and_with_the_feed_they_have_all() {
        for (episodes, expect) in [(0, 0), (300, 0), (301, 1), (600, 1), (601, 2), (10_000, 33)] {
            let count = archives(episodes);
            assert_eq!(count, expect, "{episodes}");
            assert!(count * ITEMS <= episodes && count * ITEMS + ITEMS >= episodes);
        }
    }
}
