use lw_base::Lang;

use super::LAST;

/// A language and those that speak for it where it is silent: the tag
/// shortened from its end, then English. `sr-Latn-RS`, `sr-Latn`, `sr`, `en`.
///
/// CLDR would go from `sr-Latn` straight to its root, because the script
/// changes; a reader of Serbian is better served by Cyrillic than by English.
pub(super) fn tags(lang: &Lang) -> impl Iterator<Item = &str> {
    let parents = std::iter::successors(Some(lang.as_str()), |tag| Some(tag.rsplit_once('-')?.0));
    parents.filter(|tag| *tag != LAST).chain([LAST])
}
