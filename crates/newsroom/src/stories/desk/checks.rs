//! What stands between a story and its readers: what must be mended, what
//! needs a reason, what is worth a look.

use lw_base::{Id, Lang};
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
    let findings = findings(draft, credit.is_some());
    Ok(findings
        .into_iter()
        .map(|(level, key, field)| Check { level, text: app.words.say(lang, key, &[]), field: Some(field) })
        .collect())
}

type Finding = (Level, &'static str, &'static str);

fn findings(draft: &Draft, has_credit: bool) -> Vec<Finding> {
    let document = &draft.document;
    let has_picture = draft.picture.is_some();
    let all = [
        (draft.headline.is_empty(), (Level::Stop, "desk-check-headline", "headline")),
        (document.content.is_empty(), (Level::Stop, "desk-check-text", "document")),
        (has_picture && draft.picture_alt.is_none(), (Level::Stop, "desk-check-alt", "picture_alt")),
        (has_picture && !has_credit, (Level::Reason, "desk-check-credit", "picture_alt")),
        (draft.section.is_none(), (Level::Note, "desk-check-section", "section")),
        (draft.standfirst.is_none(), (Level::Note, "desk-check-standfirst", "standfirst")),
        (draft.bylines.is_empty(), (Level::Note, "desk-check-byline", "bylines")),
        (
            draft.headline.chars().count() > LONG_HEADLINE,
            (Level::Note, "desk-check-headline-long", "headline"),
        ),
        (skips_heading(document), (Level::Note, "desk-check-headings", "document")),
        (has_unspoken(&document.content), (Level::Note, "desk-check-speaker", "document")),
    ];
    let mut found: Vec<Finding> =
        all.into_iter().filter_map(|(is_so, finding)| is_so.then_some(finding)).collect();
    found.sort_by_key(|(level, ..)| *level);
    found
}

/// Whether a heading is more than one level below the one before it (WCAG
/// 1.3.1, technique G141). The body's own begin with 2.
fn skips_heading(document: &Document) -> bool {
    let mut last = 1;
    document.content.iter().any(|block| {
        let Block::Heading { attrs, .. } = block else { return false };
        let skips = attrs.level > last + 1;
        last = attrs.level;
        skips
    })
}

/// Whether somebody is quoted without a name.
fn has_unspoken(blocks: &[Block]) -> bool {
    let in_items = |items: &[ListItem]| items.iter().any(|item| has_unspoken(&item.content));
    blocks.iter().any(|block| match block {
        Block::Quotation { attrs, content } => attrs.speaker.is_none() || has_unspoken(content),
        Block::BulletList { content } | Block::OrderedList { content } => in_items(content),
        _ => block
            .runs()
            .iter()
            .flat_map(|run| &run.marks)
            .any(|mark| matches!(mark, Mark::Quotation(quotation) if quotation.speaker.is_none())),
    })
}

/// Whether nothing in the way must be mended first.
pub fn may_go_out(checks: &[Check]) -> bool {
    checks.iter().all(|check| check.level != Level::Stop)
}

/// A picture of a story for the desk: the smallest file, which is enough.
pub async fn small_picture(app: &App, id: &Id) -> Result<Option<(String, u32, u32)>, Error> {
    let files = pictures::queries::renditions(&app.db, id).await?;
    let file = files.iter().find(|file| file.width >= 400).or(files.last());
    Ok(file.map(|file| (file.path(), file.width, file.height)))
}
