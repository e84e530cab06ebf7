//! What a story should have.

use lw_library::pictures::Shown;

use super::{BODY, Finding, Kind};
use crate::stories::Draft;

/// Letters of a headline beyond which phones and search results cut it.
const LONG_HEADLINE: usize = 110;

pub(super) fn find(draft: &Draft, shown: Option<&Shown>, edition: &str) -> Vec<Finding> {
    let has_picture = draft.picture.is_some();
    let has_credit = shown.is_some_and(|it| it.picture.credit.is_some());
    let said = draft.picture_alt.clone();
    let alt = shown.map_or(said.clone(), |it| it.alt(said, edition));
    let all = [
        (draft.headline.is_empty(), Kind::Headline, "headline"),
        (draft.document.content.is_empty(), Kind::Text, BODY),
        (has_picture && alt.is_none(), Kind::Alt, "picture_alt"),
        (has_picture && !has_credit, Kind::Credit, "picture_caption"),
        (draft.section.is_none(), Kind::Section, "section"),
        (draft.standfirst.is_none(), Kind::Standfirst, "standfirst"),
        (draft.bylines.is_empty(), Kind::Byline, "bylines"),
        (draft.headline.chars().count() > LONG_HEADLINE, Kind::HeadlineLong, "headline"),
    ];
    let found = all.into_iter().filter(|(is_so, ..)| *is_so);
    found.map(|(_, kind, field)| Finding::new(kind, field)).collect()
}
