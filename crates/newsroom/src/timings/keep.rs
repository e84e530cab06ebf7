//! What was found becomes what is known. A sentence that was known already
//! keeps its place, so that one changed word moves nothing else.

use lw_base::{Event, Id, Timestamp};
pub use lw_media::timing::Timing as Found;
use lw_store::{Change, Result};
use lw_web::pages;

use super::{Sentence, Timing, keys_of, pair, queries, reading};
use crate::stories::{self, Revision};

/// What is kept of what was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// All of it.
    Known,
    /// What somebody set by hand.
    SetByHand,
}

/// Which text was looked for in which sound, and for whom.
#[derive(Clone, Debug)]
pub struct Search<'a> {
    /// The text.
    pub revision: &'a Revision,
    /// The sound.
    pub clip: &'a Id,
    /// The sound as it was looked through.
    pub sound: &'a queries::Sound,
    /// What is kept.
    pub keep: Keep,
    /// Who asked.
    pub by: &'a str,
}

/// Keeps where the sentences were found, or the key that says why they were
/// not. What was known of another clip is forgotten.
///
/// # Errors
/// Where the store refuses.
pub async fn keep(
    change: &mut Change,
    search: &Search<'_>,
    found: std::result::Result<&[Option<Found>], &str>,
    now: Timestamp,
) -> Result<()> {
    let Search { revision, clip, sound, .. } = search;
    let keys = keys_of(&reading::paragraphs_of(revision)?);
    // What somebody sets by hand at this moment is known before, or comes after.
    stories::queries::hold(change, &revision.story_id).await?;
    let known = known_before(change, search, &keys).await?;
    let nothing = vec![None; keys.len()];
    let mut sentences = pair::fill_in(known, found.unwrap_or(&nothing), &keys);
    // What was set by hand outlives a text that is not found in the sound.
    let is_set = |it: &Sentence| it.set_by.is_some() && it.start.is_some();
    let refusal = found.err().filter(|_| !sentences.iter().any(is_set));
    if found.is_err() && refusal.is_none() {
        sentences.retain(|it| it.set_by.is_some());
    }
    let timing = Timing {
        story_id: revision.story_id.clone(),
        revision_id: revision.id.clone(),
        clip_id: (*clip).clone(),
        clip_version: sound.version,
        cut: sound.cut.unwrap_or_default(),
        measured: sound.measured,
        refusal: refusal.map(str::to_owned),
        version: 0,
        changed_by: search.by.to_owned(),
        changed_at: now,
    };
    queries::put(change, &timing, &sentences).await?;
    pages::announce(change, &Event::TimingsChanged { story: timing.story_id }, now).await
}

async fn known_before(
    change: &mut Change,
    search: &Search<'_>,
    keys: &[String],
) -> Result<Vec<Option<Sentence>>> {
    let story = &search.revision.story_id;
    let before = queries::of_story_in(change, story).await?.filter(|it| it.clip_id == *search.clip);
    let Some(before) = before else { return Ok(vec![None; keys.len()]) };
    let mut sentences = queries::sentences_in(change, story).await?;
    // What was found in a recording that was measured otherwise may be anywhere in it.
    if search.keep == Keep::SetByHand || before.measured != search.sound.measured {
        sentences.retain(|it| it.set_by.is_some());
    }
    let paired = pair::pair(sentences, keys, before.revision_id == search.revision.id);
    Ok(pair::moved(paired, before.cut, search.sound.cut.unwrap_or_default()))
}
