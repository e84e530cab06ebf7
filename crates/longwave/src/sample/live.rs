//! The sample's live reports: stories with posts, one of them corrected and one
//! withdrawn, as it happens to everybody.

use anyhow::Context as _;
use lw_base::{Id, Timestamp};
use lw_newsroom::live::{Mark, NewPost, Times, write};
use lw_store::Change;

use super::stories::Places;
use super::{Failed, files};

/// Makes a story a live report, with all that was posted in it until now.
pub async fn make(
    change: &mut Change,
    places: &Places,
    (edition, story): (&str, &Id),
    it: files::Live,
    now: Timestamp,
) -> Result<(), Failed> {
    let ago = |minutes: i64| now.plus_millis(-minutes * 60_000);
    let times =
        Times { starts_at: Some(ago(it.starts_minutes_ago)), ends_at: Some(ago(it.ends_minutes_ago)) };
    let who = places.writer.as_str();
    write::set_times(change, story, times, who, ago(it.starts_minutes_ago)).await.map_err(failed)?;
    for post in it.posts {
        one(change, places, (edition, story), post, &ago).await?;
    }
    Ok(())
}

async fn one(
    change: &mut Change,
    places: &Places,
    (edition, story): (&str, &Id),
    it: files::Post,
    ago: &impl Fn(i64) -> Timestamp,
) -> Result<(), Failed> {
    let byline = |slug: String| places.bylines.get(&(edition.to_owned(), slug)).cloned();
    let byline = it.byline.map(|slug| byline(slug).context("a byline is missing")).transpose()?;
    let (who, at) = (places.writer.as_str(), ago(it.minutes_ago));
    let new = NewPost { headline: it.headline, document: it.document, byline: byline.clone() };
    let id = write::post(change, (story, Id::new(at)), new, who, at).await.map_err(failed)?;
    for (mark, is_on) in [(Mark::Key, it.is_key), (Mark::Pin, it.is_pinned)] {
        if is_on {
            write::mark(change, (story, &id), (mark, true), who, at).await.map_err(failed)?;
        }
    }
    if let Some(it) = it.corrected {
        let (new, at) =
            (NewPost { headline: it.headline, document: it.document, byline }, ago(it.minutes_ago));
        write::correct(change, (story, &id, 1), new, &it.was, who, at).await.map_err(failed)?;
    }
    if let Some(it) = it.withdrawn {
        let at = ago(it.minutes_ago);
        write::withdraw(change, (story, &id, 1), &it.reason, who, at).await.map_err(failed)?;
    }
    Ok(())
}

fn failed(bad: impl Into<anyhow::Error>) -> Failed {
    Failed(bad.into())
}
