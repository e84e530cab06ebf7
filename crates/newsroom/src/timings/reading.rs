//! A text as the sentences that somebody reads aloud.

use lw_base::{Id, Lang};
use lw_formats::document;
use lw_library::clips;
use lw_station::editions;
use lw_store::{BlobHash, Db, Error};

use super::Untimed;
use crate::stories::{Revision, queries};

/// What a paragraph is in its story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The headline.
    Headline,
    /// What stands under it.
    Standfirst,
    /// A heading in the text.
    Heading,
    /// A paragraph of the text.
    Text,
}

/// A paragraph as sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub part: Part,
    /// Its sentences, at least one.
    pub sentences: Vec<String>,
}

/// What is to be found in which sound.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The story's language.
    pub language: Lang,
    /// Its sentences: headline, standfirst and text.
    pub sentences: Vec<String>,
    /// The lightest file of its clip.
    pub blob: BlobHash,
}

/// What a revision's text is read in; its lightest file, since no more is
/// needed to hear a sentence.
///
/// # Errors
/// [`Untimed::NotThere`] and [`Untimed::NoSound`].
pub async fn reading(db: &Db, story: &Id, revision: &Revision) -> Result<Reading, Untimed> {
    let not_there = || Untimed::NotThere(story.clone());
    let kept = queries::by_id(db, story).await?.ok_or_else(not_there)?;
    let edition = editions::queries::by_id(db, &kept.edition_id).await?.ok_or_else(not_there)?;
    let clip = revision.clip_id.as_ref().ok_or(Untimed::NoSound)?;
    let lightest = clips::queries::renditions(db, clip).await?.pop().ok_or(Untimed::NoSound)?;
    let sentences = sentences_of(&paragraphs_of(revision)?);
    Ok(Reading { language: edition.language, sentences, blob: lightest.blob })
}

/// Headline, standfirst and text, without what has no sentence.
pub(super) fn paragraphs_of(revision: &Revision) -> Result<Vec<Paragraph>, Error> {
    let standfirst = revision.standfirst.as_deref().unwrap_or_default();
    let around = [(Part::Headline, revision.headline.as_str()), (Part::Standfirst, standfirst)];
    let around =
        around.into_iter().map(|(part, text)| Paragraph { part, sentences: document::sentences_of(text) });
    let text = revision.document()?.spoken().into_iter().map(|it| Paragraph {
        part: if it.is_heading { Part::Heading } else { Part::Text },
        sentences: it.sentences,
    });
    Ok(around.chain(text).filter(|it| !it.sentences.is_empty()).collect())
}

/// All of their sentences.
pub fn sentences_of(paragraphs: &[Paragraph]) -> Vec<String> {
    paragraphs.iter().flat_map(|it| &it.sentences).cloned().collect()
}
