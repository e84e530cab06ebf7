//! What stands between a story and its readers: what must be mended, what
//! needs a reason, what is worth a look.

use lw_base::Lang;
use lw_formats::document::{Block, Document, ListItem, Mark};
use lw_library::pictures;
use lw_web::{App, Error};
use serde::Serialize;

use crate::stories::Draft;

/// Letters of a headline beyond which phones and search results cut it.
const LONG_HEADLINE: usize = 110;

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
}

/// A finding.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    /// How much it weighs.
    pub level: Level,
    /// The sentence.
    pub text: String,
    /// The field to look at.
    pub field: Option<&'static str>,
}

/// All findings about a draft, in the desk's language.
pub async fn checks(app: &App, lang: &Lang, draft: &Draft) -> Result<Vec<Check>, Error> {
    let credit = match &draft.picture {
        Some(picture) => pictures::queries::by_id(&app.db, picture).await?.and_then(|it| it.credit),
        None => None,
    };
    let mut findings = findings(draft, credit.is_some());
    findings.extend(super::illustrations::findings(app, draft).await?);
    findings.sort_by_key(|(level, ..)| *level);
    let say = |key: &str, words: &str| app.words.say(lang, key, &[("text", words.into())]);
    Ok(findings
        .into_iter()
        .map(|(level, key, field, words)| Check { level, text: say(key, &words), field: Some(field) })
        .collect())
}

/// How much it weighs, its message, its field, the words that it is about.
pub(super) type Finding = (Level, &'static str, &'static str, String);

/// Letters of a passage that are enough to find it.
const SHOWN: usize = 60;

fn findings(draft: &Draft, has_credit: bool) -> Vec<Finding> {
    let document = &draft.document;
    let has_picture = draft.picture.is_some();
    let all = [
        (draft.headline.is_empty(), Level::Stop, "desk-check-headline", "headline"),
        (document.content.is_empty(), Level::Stop, "desk-check-text", "document"),
        (has_picture && draft.picture_alt.is_none(), Level::Stop, "desk-check-alt", "picture_alt"),
        (has_picture && !has_credit, Level::Reason, "desk-check-credit", "picture_alt"),
        (draft.section.is_none(), Level::Note, "desk-check-section", "section"),
        (draft.standfirst.is_none(), Level::Note, "desk-check-standfirst", "standfirst"),
        (draft.bylines.is_empty(), Level::Note, "desk-check-byline", "bylines"),
        (draft.headline.chars().count() > LONG_HEADLINE, Level::Note, "desk-check-headline-long", "headline"),
    ];
    let mut found: Vec<Finding> = all
        .into_iter()
        .filter(|(is_so, ..)| *is_so)
        .map(|(_, level, key, field)| (level, key, field, String::new()))
        .collect();
    let about = |key, words: &str| (Level::Note, key, "document", words.chars().take(SHOWN).collect());
    found.extend(skipping_heading(document).map(|words| about("desk-check-headings", &words)));
    found.extend(unspoken(&document.content).map(|words| about("desk-check-speaker", &words)));
    found
}

/// The first heading that is more than one level below the one before it
/// (WCAG 1.3.1, technique G141). The body's own begin with 2.
fn skipping_heading(document: &Document) -> Option<String> {
    let mut last = 1;
    document.content.iter().find_map(|block| {
        let Block::Heading { attrs, .. } = block else { return None };
        let skips = attrs.level > last + 1;
        last = attrs.level;
        skips.then(|| words(block))
    })
}

/// The first words of somebody who is quoted without a name.
fn unspoken(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        Block::Quotation { attrs, content } if attrs.speaker.is_none() => {
            Some(content.iter().map(words).collect::<Vec<_>>().join(" "))
        }
        Block::Quotation { content, .. } => unspoken(content),
        Block::BulletList { content } | Block::OrderedList { content } => {
            content.iter().find_map(|item: &ListItem| unspoken(&item.content))
        }
        _ => block.runs().iter().find(|run| run.marks.iter().any(is_unspoken)).map(|run| run.text.clone()),
    })
}

fn is_unspoken(mark: &Mark) -> bool {
    matches!(mark, Mark::Quotation(quotation) if quotation.speaker.is_none())
}

fn words(block: &Block) -> String {
    block.runs().iter().map(|run| run.text.as_str()).collect()
}

/// Whether nothing in the way must be mended first.
pub fn may_go_out(checks: &[Check]) -> bool {
    checks.iter().all(|check| check.level != Level::Stop)
}
