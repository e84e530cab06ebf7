//! A document as the sentences that somebody reads aloud.

use icu::segmenter::SentenceSegmenter;
use icu::segmenter::options::SentenceBreakInvariantOptions;

use super::{Block, Document, text_of};

/// Letters of a phrase from which on the next space ends it, where no sign
/// ends a sentence: about three seconds of Thai.
const PHRASE: usize = 40;

/// A paragraph or heading that is read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Whether it is a heading.
    pub is_heading: bool,
    /// Its sentences, at least one.
    pub sentences: Vec<String>,
}

impl Document {
    /// Paragraphs and headings as sentences, from top to bottom; tables are
    /// not read aloud.
    pub fn spoken(&self) -> Vec<Spoken> {
        let spoken = self.blocks().into_iter().map(|block| Spoken {
            is_heading: matches!(block, Block::Heading { .. }),
            sentences: sentences_of(&text_of(block.runs())),
        });
        spoken.filter(|it| !it.sentences.is_empty()).collect()
    }
}

/// The sentences of one paragraph by Unicode's rules (UAX 29), without the
/// space around them and without those that have no letter and no digit. Thai
/// and Lao end no sentence with a sign: there a space between phrases does,
/// once enough is said.
pub fn sentences_of(paragraph: &str) -> Vec<String> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(paragraph).collect();
    let sentences = breaks.windows(2).map(|ends| paragraph[ends[0]..ends[1]].trim());
    let sentences = sentences.filter(|sentence| sentence.contains(char::is_alphanumeric));
    sentences
        .flat_map(
            |sentence| {
                if has_no_full_stops(sentence) { phrases(sentence) } else { vec![sentence.to_owned()] }
            },
        )
        .collect()
}

/// Whether most of it is written in Thai or Lao.
fn has_no_full_stops(sentence: &str) -> bool {
    let letters = sentence.chars().filter(|letter| letter.is_alphabetic()).count();
    let without =
        sentence.chars().filter(|letter| matches!(letter, '\u{e00}'..='\u{eff}') && letter.is_alphabetic());
    2 * without.count() > letters
}

/// Its phrases, put together until each is long enough to be a sentence; the
/// last one is as long as what is left, or joins the one before it.
fn phrases(sentence: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
    for word in sentence.split_whitespace() {
        match all.last_mut().filter(|phrase| letters(phrase) < PHRASE) {
            Some(phrase) => {
                phrase.push(' ');
                phrase.push_str(word);
            }
            None => all.push(word.to_owned()),
        }
    }
    if let [.., before, last] = all.as_mut_slice()
        && 2 * letters(last) < PHRASE
    {
        before.push(' ');
        before.push_str(last);
        all.pop();
    }
    all
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
    fn thai_is_cut_at_spaces_once_enough_is_said() {
        let check = |paragraph: &str, expect: &[&str]| assert_eq!(sentences_of(paragraph), expect);
        check("เรือกลางคืน ออกแล้ว", &["เรือกลางคืน ออกแล้ว"]);
        let (one, two) =
            ("เรือข้ามฟากกลางคืนกลับมาวิ่งอีกครั้งหลังจากหยุดไปสิบเอ็ดเดือน", "ผู้โดยสารสองร้อยคน เดินทางไปยังเกาะแบร็กเมื่อคืนนี้");
        check(&format!("{one} {two}"), &[one, two]);
        check(&format!("{one} แล้ว"), &[&format!("{one} แล้ว")]);
        // A name in it, and a sentence of another language with a Thai word.
        check(&format!("{one} BBC {two}"), &[one, &format!("BBC {two}")]);
        check("They call it เรือ. It sails.", &["They call it เรือ.", "It sails."]);
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
        let spoken = document.spoken();
        let read: Vec<_> = spoken.iter().map(|it| (it.is_heading, it.sentences.join("|"))).collect();
        assert_eq!(read, [(true, "Fares".to_owned()), (false, "A day.|A night.".to_owned())]);
    }

    proptest::proptest! {
        #[test]
        fn no_letter_is_lost(text in "\\PC{0,200}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            proptest::prop_assert_eq!(letters(&sentences_of(&text).concat()), letters(&text));
        }
    }
}
