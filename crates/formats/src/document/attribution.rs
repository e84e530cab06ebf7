//! Who a quotation in foreign HTML is by: the `footer` or `cite` below its
//! words, or the caption of its figure.

use dom_query::{NodeId, NodeRef};

use super::Quotation;
use super::inline::{LONGEST_DATA, line};

/// What stands before a name that is set below a quotation.
const BEFORE: [char; 5] = ['—', '–', '―', '-', '~'];
/// Letters beyond which it is no name but a text.
const LONGEST: usize = 200;

/// Who a `blockquote` says it is by, and the line that says it.
pub(super) fn below(words: &NodeRef) -> Option<(Quotation, NodeId)> {
    let written = |node: &NodeRef| !node.text().trim().is_empty();
    let parts: Vec<_> = words.children().into_iter().filter(written).collect();
    let [.., before, last] = parts.as_slice() else { return None };
    let is_line = match &*last.node_name()? {
        "footer" => true,
        // Behind words of the same line it is the title of a work.
        "cite" => before.is_element(),
        "p" | "div" => {
            let inside: Vec<_> = last.children().into_iter().filter(written).collect();
            matches!(inside.as_slice(), [only] if only.has_name("cite") || only.has_name("footer"))
        }
        _ => false,
    };
    if is_line { Some((of(&last.text())?, last.id)) } else { None }
}

/// “— Mara Lind, harbour minister”: a name, and behind a comma what they were.
pub(super) fn of(text: &str) -> Option<Quotation> {
    let text = line(text, usize::MAX);
    let text = text.trim_start_matches(|c: char| BEFORE.contains(&c) || c.is_whitespace());
    if text.is_empty() || text.chars().count() > LONGEST {
        return None;
    }
    let (speaker, role) = match text.split_once([',', '،', '、', '，']) {
        Some((speaker, role)) if !speaker.trim().is_empty() => (speaker, Some(role)),
        _ => (text, None),
    };
    let part = |text: &str| Some(line(text, LONGEST_DATA)).filter(|text| !text.is_empty());
    Some(Quotation { speaker: part(speaker), role: role.and_then(part), ..Quotation::default() })
}
