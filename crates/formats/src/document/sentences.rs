//! A document as the sentences that somebody reads aloud.

use icu::segmenter::SentenceSegmenter;
use icu::segmenter::options::SentenceBreakInvariantOptions;

use super::{Document, text_of};

impl Document {
    /// The sentences of paragraphs and headings, from top to bottom, each
    /// within its paragraph; tables are not read aloud.
    pub fn sentences(&self) -> Vec<String> {
        self.blocks().into_iter().flat_map(|block| sentences_of(&text_of(block.runs()))).collect()
    }
}

/// The sentences of one paragraph by Unicode's rules (UAX 29), without the
/// space around them and without those that have no letter and no digit.
pub fn sentences_of(paragraph: &str) -> Vec<String> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(paragraph).collect();
    let sentences = breaks.windows(2).map(|ends| paragraph[ends[0]..ends[1]].trim());
    sentences.filter(|sentence| sentence.contains(char::is_alphanumeric)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_where_a_sentence_ends() {
        let check = |paragraph: &str, expect: &[&str]| assert_eq!(sentences_of(paragraph), expect);
        check("", &[]);
        check(" … ", &[]);
        check("One. Two? “Three!” Four", &["One.", "Two?", "“Three!”", "Four"]);
        check("It is 3.5 metres. So it is.", &["It is 3.5 metres.", "So it is."]);
        check("هل وصلت؟ نعم. وصلت", &["هل وصلت؟", "نعم.", "وصلت"]);
        check("去了。没去。", &["去了。", "没去。"]);
        check("वह आया। वह गया।", &["वह आया।", "वह गया।"]);
    }

    #[test]
    fn tables_pictures_and_empty_lines_are_not_read_aloud() {
        let document: Document = serde_json::from_str(
            r#"{"type":"doc","content":[
                {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Fares"}]},
                {"type":"bullet_list","content":[{"type":"list_item","content":[
                    {"type":"paragraph","content":[{"type":"text","text":"A "},
                        {"type":"text","text":"day. ","marks":[{"type":"strong"}]},
                        {"type":"text","text":"A night."}]}]}]},
                {"type":"table","content":[{"type":"table_row","content":[
                    {"type":"table_cell","content":[{"type":"text","text":"12"}]}]}]},
                {"type":"paragraph"}]}"#,
        )
        .unwrap();
        assert_eq!(document.sentences(), ["Fares", "A day.", "A night."]);
    }

    proptest::proptest! {
        #[test]
        fn no_letter_is_lost(text in "\\PC{0,200}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            proptest::prop_assert_eq!(letters(&sentences_of(&text).concat()), letters(&text));
        }
    }
}
