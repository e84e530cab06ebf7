//! The programme of a podcast: the one that it was taken over as, or a new one.

use std::collections::HashSet;

use lw_base::{Lang, Timestamp};
use lw_formats::podcast::Podcast;
use lw_newsroom::programmes::change::{self, Wanted};
use lw_newsroom::programmes::{self, BadProgramme, MEDIA, Place, Programme, category, guid, queries};
use lw_store::{BlobHash, Change, Error};
use lw_web::App;

use super::super::{Into, WHO};
use super::notes::document;

/// A podcast's programme.
pub(super) struct Known {
    pub programme: Programme,
    /// What its episodes are known by.
    pub key: String,
    /// Whether it was made now.
    pub is_new: bool,
    /// What of the feed it could not take.
    pub problems: Vec<String>,
}

/// All that the podcast is known by, the best first: what its feed says, and
/// what the podcast namespace makes of the addresses that it has. Another day it
/// may come without one of them, or from a file.
fn names(source: &str, podcast: &Podcast) -> Vec<String> {
    let is_address = source.starts_with("http://") || source.starts_with("https://");
    let addresses = podcast.address.as_deref().into_iter().chain(is_address.then_some(source));
    let said = podcast.guid.as_deref().and_then(guid::read);
    let mut names: Vec<String> = said.into_iter().chain(addresses.map(guid::of)).collect();
    if names.is_empty() {
        names.push(guid::of(&podcast.title));
    }
    names
}

/// The programme of this podcast.
pub(super) async fn programme(
    app: &App,
    into: &Into,
    source: &str,
    podcast: &Podcast,
    now: Timestamp,
) -> lw_store::Result<Known> {
    let (edition, url) = (into.edition.id.clone(), into.edition.url(&app.public_url, ""));
    let lang = into.edition.language.clone();
    let (names, podcast) = (names(source, podcast), podcast.clone());
    let made = app.db.change::<_, BadProgramme>(move |change| {
        Box::pin(async move {
            let key = |name: &String| format!("feed:{edition}:{}", BlobHash::of(name.as_bytes()));
            let keys: Vec<String> = names.iter().map(key).collect();
            if let Some((programme, key)) = known(change, &edition, &keys, &podcast).await? {
                queries::note_podcast(change, &programme.id, &keys).await?;
                return Ok(Known { programme, key, is_new: false, problems: vec![] });
            }
            let place = Place { edition: &edition, url: &url };
            let programme =
                programmes::create(change, place, &podcast.title, Some(&names[0]), WHO, now).await?;
            queries::note_import(change, &programme.id, &keys[0]).await?;
            // What an import makes is a draft.
            queries::wait(change, &programme.id).await?;
            queries::note_podcast(change, &programme.id, &keys).await?;
            let problems = describe(change, &programme, &podcast, &lang, now).await?;
            Ok(Known { programme, key: keys[0].clone(), is_new: true, problems })
        })
    });
    made.await.map_err(|bad| match bad {
        BadProgramme::Store(error) => error,
        other => Error::Unreadable(other.to_string()),
    })
}

/// The programme that this podcast was taken over as, and what its episodes are known by.
async fn known(
    change: &mut Change,
    edition: &str,
    keys: &[String],
    podcast: &Podcast,
) -> lw_store::Result<Option<(Programme, String)>> {
    for key in keys {
        if let Some(known) = queries::of_podcast(change, key).await? {
            return Ok(Some(known));
        }
    }
    // A file need not say where it was: one of the same title with one of the
    // same episodes is the same.
    let names: HashSet<&str> = podcast.episodes.iter().map(|it| it.guid.as_str()).collect();
    let episodes = queries::taken_over(change, edition, &podcast.title).await?;
    match episodes.iter().find(|it| names.contains(it.guid.as_str())) {
        Some(it) => queries::of_podcast(change, &it.key).await,
        None => Ok(None),
    }
}

/// Says of a new programme what its feed says, as far as it may be so.
async fn describe(
    change: &mut Change,
    made: &Programme,
    podcast: &Podcast,
    lang: &Lang,
    now: Timestamp,
) -> Result<Vec<String>, BadProgramme> {
    let mut problems = Vec::new();
    let mut wanted = wanted(made, podcast, lang, &mut problems);
    loop {
        let bad = match change::change(change, &made.id, made.version, wanted.clone(), WHO, now).await {
            Ok(()) => return Ok(problems),
            Err(bad) => bad,
        };
        match bad {
            BadProgramme::Email if !wanted.owner_email.is_empty() => wanted.owner_email.clear(),
            BadProgramme::Funding if !wanted.funding_url.is_empty() => wanted.funding_url.clear(),
            BadProgramme::FundingText if !wanted.funding_url.is_empty() => wanted.funding_url.clear(),
            other => return Err(other),
        }
        problems.push(format!("left out of the programme: {bad}"));
    }
}

fn wanted(made: &Programme, podcast: &Podcast, lang: &Lang, problems: &mut Vec<String>) -> Wanted {
    let named = podcast.category.as_ref();
    let category = named.and_then(|(group, own)| category::named(group, own.as_deref()));
    if let (Some((group, _)), None) = (named, category) {
        problems.push(format!("Apple's list has no category “{group}”: choose one on the programme's page"));
    }
    let (funding_url, funding_text) = podcast.funding.clone().unwrap_or_default();
    Wanted {
        description: document(&podcast.description, lang).to_plain(),
        author: podcast.author.clone().unwrap_or_default(),
        owner_email: podcast.owner_email.clone().unwrap_or_default(),
        category: category.map_or(category::USUAL, |it| it.key).to_owned(),
        medium: podcast
            .medium
            .clone()
            .filter(|it| MEDIA.contains(&it.as_str()))
            .unwrap_or_else(|| MEDIA[0].into()),
        is_explicit: podcast.is_explicit,
        is_serial: podcast.is_serial,
        funding_url,
        funding_text,
        has_ended: podcast.has_ended,
        ..Wanted::from(made)
    }
}
