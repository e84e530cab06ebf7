//! The sample's programmes, with their covers, their times and the stories
//! that are their episodes.

use anyhow::Context as _;
use lw_base::{Id, Timestamp};
use lw_newsroom::programmes::change::{self, Wanted};
use lw_newsroom::programmes::episode::{self, Soundbite};
use lw_newsroom::programmes::schedule::{self, Broadcast};
use lw_newsroom::programmes::{self, Place, cover};
use lw_store::Change;

use super::stories::Places;
use super::{Failed, files, library};

/// Makes all programmes; returns how many.
pub async fn make(
    change: &mut Change,
    library: &library::Library,
    places: &Places,
    now: Timestamp,
) -> Result<usize, Failed> {
    let all = files::programmes()?;
    let count = all.len();
    for it in all {
        one(change, library, places, it, now).await?;
    }
    Ok(count)
}

async fn one(
    change: &mut Change,
    library: &library::Library,
    places: &Places,
    it: files::Programme,
    now: Timestamp,
) -> Result<(), Failed> {
    let who = places.writer.as_str();
    let url = format!("https://harbour-radio.example/{}", it.edition);
    let place = Place { edition: &it.edition, url: &url };
    let made = programmes::create(change, place, &it.title, None, who, now).await.map_err(failed)?;
    let (funding_url, funding_text) = it.funding.map(|it| (it.url, it.text)).unwrap_or_default();
    let wanted = Wanted {
        description: it.description,
        author: it.author,
        owner_email: it.owner_email,
        category: it.category,
        funding_url,
        funding_text,
        ..Wanted::from(&made)
    };
    change::change(change, &made.id, made.version, wanted, who, now).await.map_err(failed)?;
    let time = |it: &files::OnAir| {
        let (starts, lasts) = (it.starts, it.lasts);
        it.days.iter().map(|weekday| Broadcast { weekday: *weekday, starts, lasts }).collect::<Vec<_>>()
    };
    let times = it.times.iter().flat_map(time).collect();
    schedule::arrange(change, &made.id, made.version + 1, times, who, now).await.map_err(failed)?;
    let picture = places.pictures.get(&it.cover).context("a cover is missing")?;
    let (blob, side) = library.largest(&it.cover).context("a cover has no file")?;
    cover::add(change, &made.id, picture, blob, side).await?;
    for episode in it.episodes {
        one_episode(change, places, &it.edition, &made.id, episode, now).await?;
    }
    Ok(())
}

async fn one_episode(
    change: &mut Change,
    places: &Places,
    edition: &str,
    programme: &Id,
    it: files::Episode,
    now: Timestamp,
) -> Result<(), Failed> {
    let story =
        places.story(edition, &it.story).with_context(|| format!("there is no story {}", it.story))?;
    let bite = |it: files::Soundbite| Soundbite { start: it.start_ms, length: it.length_ms, title: it.title };
    let wanted = episode::Wanted {
        programme: Some(programme.clone()),
        season: it.season,
        number: it.number,
        kind: it.kind,
        is_explicit: None,
        soundbites: it.soundbite.into_iter().map(bite).collect(),
    };
    let who = places.writer.as_str();
    episode::set(change, (story, edition), 0, wanted, None, who, now).await.map_err(failed)
}

fn failed(bad: impl Into<anyhow::Error>) -> Failed {
    Failed(bad.into())
}
