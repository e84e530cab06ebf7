//! The direction of a line that says none: that of its letters, where all of
//! them run the other way than the story. One name in Latin letters does not
//! turn an Arabic sentence round. The editor does the same
//! (`islands/src/editor/views.ts`).

use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;
use lw_base::Direction;

use super::Text;

/// The direction of these words in a story of that direction, where it is another.
pub(super) fn other_than(story: Direction, runs: &[Text]) -> Option<Direction> {
    let classes = CodePointMapData::<BidiClass>::new();
    let mut other = None;
    for letter in runs.iter().flat_map(|run| run.text.chars()) {
        let own = match classes.get(letter) {
            BidiClass::LeftToRight => Direction::Ltr,
            BidiClass::RightToLeft | BidiClass::ArabicLetter => Direction::Rtl,
            _ => continue,
        };
        if own == story {
            return None;
        }
        other = Some(own);
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_turns_only_where_all_of_its_letters_do() {
        let check = |story, line: &[&str], expect| {
            let runs: Vec<Text> = line.iter().copied().map(Text::plain).collect();
            assert_eq!(other_than(story, &runs), expect, "{line:?}");
        };
        check(Direction::Rtl, &["We open today.", " 7"], Some(Direction::Ltr));
        check(Direction::Rtl, &["BBC ", "قالت"], None);
        check(Direction::Rtl, &["نفتح اليوم."], None);
        check(Direction::Rtl, &["7 / 12 —"], None);
        check(Direction::Rtl, &[], None);
        check(Direction::Ltr, &["نفتح اليوم. 7"], Some(Direction::Rtl));
        check(Direction::Ltr, &["שלום"], Some(Direction::Rtl));
        check(Direction::Ltr, &["It says نفتح"], None);
    }
}
