//! The sample's stories: drafted, published, updated, corrected and withdrawn
//! at their own times.

use std::collections::HashMap;

use anyhow::Context as _;
use lw_base::{Id, Slug, Timestamp};
use lw_formats::document::Document;
use lw_library::clips;
use lw_newsroom::stories::{BadVerb, Correction, Draft, correct, draft, publish, queries, withdraw};
use lw_newsroom::timings::keep::{Found, Keep, Search, keep};
use lw_newsroom::timings::queries::Sound;
use lw_store::Change;

use super::{Failed, files, live};

/// Where what the stories name is.
#[derive(Default)]
pub struct Places {
    /// Who writes the stories, as rows name them.
    pub writer: String,
    pub sections: HashMap<(String, String), Id>,
    pub bylines: HashMap<(String, String), Id>,
    pub topics: HashMap<(String, String), Id>,
    pub pictures: HashMap<String, Id>,
    pub clips: HashMap<String, Id>,
    /// Where the sentences of a clip's story are, by the clip's name.
    pub timings: HashMap<String, Vec<files::Timing>>,
    stories: HashMap<String, Id>,
}

impl Places {
    /// The story with this slug.
    pub fn story(&self, edition: &str, slug: &Slug) -> Option<&Id> {
        self.stories.get(&format!("{edition}/{slug}"))
    }
}

/// Makes all stories; returns how many. Oldest first, as a newsroom would, and
/// what is translated before its translations.
pub async fn make(change: &mut Change, places: &mut Places, now: Timestamp) -> Result<usize, Failed> {
    let mut stories = files::stories()?;
    stories.sort_by_key(|(_, story)| (story.translation_of.is_some(), -story.minutes_ago));
    let count = stories.len();
    for (edition, story) in stories {
        one(change, places, &edition, story, now).await?;
    }
    Ok(count)
}

async fn one(
    change: &mut Change,
    places: &mut Places,
    edition: &str,
    it: files::Story,
    now: Timestamp,
) -> Result<(), Failed> {
    let ago = |minutes: i64| now.plus_millis(-minutes * 60_000);
    let at = ago(it.minutes_ago);
    let writer = places.writer.clone();
    let source = match &it.translation_of {
        Some(name) => {
            Some(places.stories.get(name).with_context(|| format!("there is no story {name}"))?.clone())
        }
        None => None,
    };
    let story = draft::create(change, edition, source, None, &writer, at).await?;
    let text = draft_of(change, places, edition, &it, at).await?;
    places.stories.insert(format!("{edition}/{}", it.slug), story.id.clone());
    let verb = |error: BadVerb| Failed(error.into());
    draft::save(change, &story.id, &text, &writer, at).await.map_err(verb)?;
    if matches!(it.state, files::State::Draft) {
        return Ok(());
    }
    put_out(change, places, &story.id, &it, at).await?;
    if let Some(minutes) = it.updated_minutes_ago {
        draft::save(change, &story.id, &text, &writer, ago(minutes)).await.map_err(verb)?;
        put_out(change, places, &story.id, &it, ago(minutes)).await?;
    }
    for one in it.corrections {
        let correction = Correction { was: one.was, is_now: one.is, made_at: ago(one.minutes_ago) };
        correct::correct(change, &story.id, &correction, &writer, ago(one.minutes_ago))
            .await
            .map_err(verb)?;
    }
    if let Some(it) = it.live {
        live::make(change, places, (edition, &story.id), it, now).await?;
    }
    if let files::State::Withdrawn { reason, minutes_ago } = it.state {
        withdraw::withdraw(change, &story.id, reason.as_deref(), &writer, ago(minutes_ago))
            .await
            .map_err(verb)?;
    }
    Ok(())
}

/// Publishes it, once it is known where its sentences are.
async fn put_out(
    change: &mut Change,
    places: &Places,
    story: &Id,
    it: &files::Story,
    at: Timestamp,
) -> Result<(), Failed> {
    timings_of(change, places, story, it, at).await?;
    let put_out = publish::publish(change, story, &places.writer, at).await;
    put_out.map_err(|error| Failed(error.into()))
}

/// Keeps where its sentences are, so that nobody has to look for them.
async fn timings_of(
    change: &mut Change,
    places: &Places,
    story: &Id,
    it: &files::Story,
    at: Timestamp,
) -> Result<(), Failed> {
    let Some(name) = it.clip.as_ref().and_then(|clip| clip.name.as_ref()) else { return Ok(()) };
    let (Some(clip), Some(found)) = (places.clips.get(name), places.timings.get(name)) else { return Ok(()) };
    if found.is_empty() {
        return Ok(());
    }
    let revision = queries::newest_in(change, story).await?.context("it was saved")?;
    let timing =
        |(start, end, sure): (u64, u64, u16)| Found { start, end, confidence: f32::from(sure) / 1e3 };
    let found: Vec<Option<Found>> = found.iter().map(|it| it.map(timing)).collect();
    let sound = Sound { version: 0, gone_at: None, cut: None, measured: 0, files: 1, old_files: 0 };
    let search = Search { revision: &revision, clip, sound: &sound, keep: Keep::Known, by: &places.writer };
    Ok(keep(change, &search, Ok(&found), at).await?)
}

async fn draft_of(
    change: &mut Change,
    places: &Places,
    edition: &str,
    it: &files::Story,
    at: Timestamp,
) -> Result<Draft, Failed> {
    let named = |slug: &String| (edition.to_owned(), slug.clone());
    let section =
        it.section.as_ref().map(|slug| places.sections.get(&named(slug)).context("a section is missing"));
    let bylines = it
        .bylines
        .iter()
        .map(|slug| places.bylines.get(&named(slug)).cloned().context("a byline is missing"));
    let topics =
        it.topics.iter().map(|slug| places.topics.get(&named(slug)).cloned().context("a topic is missing"));
    let picture = it.picture.as_ref().map(|it| places.pictures.get(&it.name).context("a picture is missing"));
    let clip = match &it.clip {
        Some(clip) => Some(clip_of(change, places, clip, at).await?),
        None => None,
    };
    Ok(Draft {
        slug: Some(it.slug.clone()),
        headline: it.headline.clone(),
        standfirst: it.standfirst.clone(),
        label: it.label.as_deref().map(str::parse).transpose().map_err(anyhow::Error::msg)?,
        dateline: it.dateline.clone(),
        section: section.transpose()?.cloned(),
        bylines: bylines.collect::<anyhow::Result<_>>()?,
        topics: topics.collect::<anyhow::Result<_>>()?,
        picture: picture.transpose()?.cloned(),
        picture_caption: it.picture.as_ref().and_then(|it| it.caption.clone()),
        picture_alt: it.picture.as_ref().and_then(|it| it.alt.clone()),
        picture_focus: None,
        clip,
        document: document_of(places, it)?,
        reason: None,
        restores: None,
    })
}

/// The body, with the ids of what it names.
fn document_of(places: &Places, it: &files::Story) -> anyhow::Result<Document> {
    let mut document = it.document.clone();
    for block in document["content"].as_array_mut().into_iter().flatten() {
        let (name, ids) = match block["type"].as_str() {
            Some("picture") => ("picture", &places.pictures),
            Some("clip") => ("clip", &places.clips),
            Some("link_card") => ("story", &places.stories),
            _ => continue,
        };
        let Some(named) = block["attrs"][name].as_str() else { continue };
        let id = ids.get(named).with_context(|| format!("there is no {name} {named} yet"))?;
        block["attrs"][name] = id.as_str().into();
    }
    serde_json::from_value(document).with_context(|| format!("reading the text of {}", it.slug))
}

/// The clip of a story: one with files, or one that cannot be heard.
async fn clip_of(
    change: &mut Change,
    places: &Places,
    it: &files::ClipUse,
    at: Timestamp,
) -> Result<Id, Failed> {
    if let Some(name) = &it.name {
        return Ok(places.clips.get(name).with_context(|| format!("there is no clip {name}"))?.clone());
    }
    let mut clip = clips::Clip::new(&it.title, it.duration_ms, at);
    clip.gone_at = (it.state == Some(files::Silence::Gone)).then_some(at);
    clip.gone_reason = it.reason.clone();
    clips::add(change, &clip).await?;
    Ok(clip.id)
}
