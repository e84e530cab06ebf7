//! What is looked at before a story goes out: what must be mended, what needs
//! a reason, what is worth a look, what is good to know. A closed list, the
//! same for every edition; a file for each kind of look.
//!
//! - [`parts`]: what a story should have: headline, alternative text, section …
//! - [`headings`]: levels that are skipped
//! - [`speakers`]: words of somebody whose name is missing
//! - [`archive`]: pictures of another day that do not say so
//! - [`rights`]: a lead picture that may soon be shown no more, or may not now
//! - [`language`]: text in another language than the edition's
//! - [`grade`]: how hard it is to read
//! - [`illustrations`]: pictures, sounds and cards in the text
//! - [`links`]: what answers at the addresses that it links to
//! - [`weight`]: bytes of the page, and seconds on a slow line
//! - [`desk`]: the list as the desk shows it

mod archive;
pub mod desk;
mod grade;
mod headings;
mod illustrations;
mod language;
pub mod links;
mod parts;
mod rights;
mod speakers;
#[cfg(test)]
mod tests;
mod weight;

use lw_formats::document::Block;
use lw_library::pictures;
use lw_station::editions::Edition;
use lw_web::{App, Error};
use serde::Serialize;

use crate::stories::{Draft, Revision, Story};

/// How much a finding weighs; the heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// It cannot be published so.
    Stop,
    /// It can, with a reason that stays on record.
    Reason,
    /// Worth a look.
    Note,
    /// Nothing is wrong; it is good to know.
    Fact,
}

/// Everything that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No headline.
    Headline,
    /// No text.
    Text,
    /// A picture without words for who cannot see it.
    Alt,
    /// The same of a picture in the text.
    TextAlt,
    /// A picture whose maker is not named.
    Credit,
    /// The same of a picture in the text.
    TextCredit,
    /// A picture that its words call an archive picture, without the mark.
    Archive,
    /// A picture that its data says is old, without the mark.
    ArchiveDate,
    /// A link to nothing.
    LinkDead,
    /// A link to an address that only we can reach.
    LinkPrivate,
    /// A link to a story of ours that is not public.
    LinkUnpublished,
    /// A link to a story of ours that was taken off the site.
    LinkWithdrawn,
    /// A link to a page of ours that is not there.
    LinkNowhere,
    /// The whole text is in another language than the edition.
    Language,
    /// The page is more than a slow line takes at once.
    Weight,
    /// No section.
    Section,
    /// No standfirst.
    Standfirst,
    /// No byline.
    Byline,
    /// A headline that is cut in most places.
    HeadlineLong,
    /// A heading that skips a level.
    Headings,
    /// A quotation without a name.
    Speaker,
    /// A picture in the text that is not there.
    TextPictureGone,
    /// A sound in the text that cannot be heard.
    TextClipGone,
    /// A card to a story that is not public.
    TextStoryGone,
    /// A lead picture that readers do not see, since its rights have ended.
    RightsOver,
    /// A lead picture whose rights end soon.
    RightsEnd,
    /// The same of a picture in the text.
    TextRightsEnd,
    /// A link that does not answer now.
    LinkSilent,
    /// A link to a story of ours in another edition.
    LinkElsewhere,
    /// A paragraph in another language that is not marked.
    Paragraph,
    /// Harder to read than it should be.
    Grade,
    /// Links that nobody has looked at yet.
    LinkWaiting,
    /// How hard it is to read.
    GradeFact,
    /// Bytes and seconds.
    WeightFact,
    /// The same of its picture.
    PictureFact,
    /// Bytes of its sound.
    SoundFact,
}

impl Kind {
    /// All of them, in their order: how much each weighs, and its message. The
    /// one that says why, and what to do, ends in `-why`.
    pub const ALL: [(Self, Level, &'static str); 36] = [
        (Self::Headline, Level::Stop, "desk-check-headline"),
        (Self::Text, Level::Stop, "desk-check-text"),
        (Self::Alt, Level::Stop, "desk-check-alt"),
        (Self::TextAlt, Level::Stop, "desk-check-text-alt"),
        (Self::Credit, Level::Reason, "desk-check-credit"),
        (Self::TextCredit, Level::Reason, "desk-check-text-credit"),
        (Self::Archive, Level::Reason, "desk-check-archive"),
        (Self::ArchiveDate, Level::Reason, "desk-check-archive-date"),
        (Self::LinkDead, Level::Reason, "desk-check-link-dead"),
        (Self::LinkPrivate, Level::Reason, "desk-check-link-private"),
        (Self::LinkUnpublished, Level::Reason, "desk-check-link-unpublished"),
        (Self::LinkWithdrawn, Level::Reason, "desk-check-link-withdrawn"),
        (Self::LinkNowhere, Level::Reason, "desk-check-link-nowhere"),
        (Self::Language, Level::Reason, "desk-check-language"),
        (Self::Weight, Level::Reason, "desk-check-weight"),
        (Self::Section, Level::Note, "desk-check-section"),
        (Self::Standfirst, Level::Note, "desk-check-standfirst"),
        (Self::Byline, Level::Note, "desk-check-byline"),
        (Self::HeadlineLong, Level::Note, "desk-check-headline-long"),
        (Self::Headings, Level::Note, "desk-check-headings"),
        (Self::Speaker, Level::Note, "desk-check-speaker"),
        (Self::TextPictureGone, Level::Note, "desk-check-text-picture-gone"),
        (Self::TextClipGone, Level::Note, "desk-check-text-clip-gone"),
        (Self::TextStoryGone, Level::Note, "desk-check-text-story-gone"),
        (Self::RightsOver, Level::Note, "desk-check-rights-over"),
        (Self::RightsEnd, Level::Note, "desk-check-rights-end"),
        (Self::TextRightsEnd, Level::Note, "desk-check-text-rights-end"),
        (Self::LinkSilent, Level::Note, "desk-check-link-silent"),
        (Self::LinkElsewhere, Level::Note, "desk-check-link-elsewhere"),
        (Self::Paragraph, Level::Note, "desk-check-paragraph"),
        (Self::Grade, Level::Note, "desk-check-grade"),
        (Self::LinkWaiting, Level::Fact, "desk-check-link-waiting"),
        (Self::GradeFact, Level::Fact, "desk-check-grade-fact"),
        (Self::WeightFact, Level::Fact, "desk-check-weight-fact"),
        (Self::PictureFact, Level::Fact, "desk-check-picture-fact"),
        (Self::SoundFact, Level::Fact, "desk-check-sound-fact"),
    ];

    /// How much it weighs.
    pub const fn level(self) -> Level {
        Self::ALL[self as usize].1
    }

    /// Its message.
    pub const fn key(self) -> &'static str {
        Self::ALL[self as usize].2
    }
}

/// What goes into a finding's sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Says {
    /// Words, as they are.
    Words(String),
    /// A number.
    Number(f64),
    /// A time, in milliseconds.
    Time(i64),
    /// A size in bytes.
    Bytes(i64),
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What.
    pub kind: Kind,
    /// The field it is in.
    pub field: &'static str,
    /// The words that it is about, where the field is long.
    pub at: Option<String>,
    /// What goes into its sentence.
    pub says: Vec<(&'static str, Says)>,
}

impl Finding {
    const fn new(kind: Kind, field: &'static str) -> Self {
        Self { kind, field, at: None, says: vec![] }
    }

    /// Found in the body, at these words.
    fn at(kind: Kind, words: &str) -> Self {
        let at = words.chars().take(SHOWN).collect::<String>().trim().to_owned();
        Self { kind, field: BODY, at: Some(at).filter(|at| !at.is_empty()), says: vec![] }
    }

    fn saying(mut self, name: &'static str, says: Says) -> Self {
        self.says.push((name, says));
        self
    }

    /// Says the words that it is about.
    fn quoting(self) -> Self {
        let words = self.at.clone().unwrap_or_default();
        self.saying("text", Says::Words(words))
    }
}

/// The field of a story's text.
const BODY: &str = "document";
/// Letters of a passage that are enough to find it.
const SHOWN: usize = 60;

/// What is looked at.
pub struct Subject<'a> {
    /// Its edition.
    pub edition: &'a Edition,
    /// The story.
    pub story: &'a Story,
    /// The revision that would go out.
    pub revision: &'a Revision,
    /// Its text.
    pub draft: &'a Draft,
}

/// Everything that is found at a glance, the heaviest first.
pub async fn glance(app: &App, it: &Subject<'_>) -> Result<Vec<Finding>, Error> {
    let shown = match &it.draft.picture {
        Some(picture) => pictures::queries::shown(&app.db, picture).await?,
        None => None,
    };
    let now = app.clock.now();
    let (document, lang) = (&it.draft.document, &it.edition.language);
    let mut found = parts::find(it.draft, shown.as_ref(), &it.edition.id);
    let picture = shown.map(|it| it.picture);
    found.extend(archive::find(it.draft, picture.as_ref(), now));
    found.extend(rights::find(picture.as_ref(), now));
    found.extend(headings::find(document));
    found.extend(speakers::find(document));
    found.extend(language::find(document, lang));
    found.extend(grade::find(document, lang));
    found.extend(illustrations::find(app, it.edition, document).await?);
    found.extend(links::find(app, it).await?);
    found.sort_by_key(|it| it.kind.level());
    Ok(found)
}

/// The same, and what the page weighs, for which it is made as readers get it.
pub async fn thorough(app: &App, it: &Subject<'_>) -> Result<Vec<Finding>, Error> {
    let mut found = glance(app, it).await?;
    found.extend(weight::find(app, it).await?);
    found.sort_by_key(|it| it.kind.level());
    Ok(found)
}

/// The words of a paragraph or heading.
fn words(block: &Block) -> String {
    block.runs().iter().map(|run| run.text.as_str()).collect()
}
