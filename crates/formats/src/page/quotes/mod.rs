//! Quoted passages and who said them.
//!
//! A passage between quotation marks is somebody's words when a word of
//! saying stands beside it ("said", "according to"), when a colon leads to
//! it, or when it goes on after one that is. Other passages are titles and
//! words used with a wink, and stay as they are.

mod passages;
mod saying;

use passages::{Passage, passages};
pub(super) use saying::is_saying;
use saying::{Attribution, attribution, attribution_before};

use super::names::{People, Person};
use crate::document::{Block, Document, Mark, Quotation, Text, text_of};

/// Marks the quoted passages of a body, each with its speaker and the role
/// the speaker is first named with, in the body or in the texts `around` it.
pub(super) fn mark(document: &mut Document, around: &[&str]) {
    let mut story = Story::default();
    for text in around {
        story.people.note(text);
    }
    document.each_block(&mut |block| story.people.note(&outside(&text_of(block.runs()))));
    let blocks = std::mem::take(&mut document.content);
    for block in blocks {
        let block = story.read(block);
        story.add(block, &mut document.content);
    }
}

/// What is known while going down a story.
#[derive(Default)]
struct Story {
    people: People,
    /// Who spoke last: "he" and "she" mean them.
    last: Option<Person>,
    /// Who is about to speak after a paragraph that ends with a colon.
    announced: Option<Option<Person>>,
    /// Whose words a paragraph left open.
    open: Option<Option<Person>>,
    /// Whether the block just read goes on in the quotation before it.
    joins: bool,
}

impl Story {
    fn read(&mut self, block: Block) -> Block {
        let announced = self.announced.take();
        self.joins = false;
        match block {
            Block::Paragraph { attrs, content } if !content.iter().any(is_quoted) => {
                let text = text_of(&content);
                let found = passages(&text);
                match whole(&text, &found) {
                    Some(passage) if announced.is_some() || self.open.is_some() => {
                        self.joins = announced.is_none();
                        let speaker = announced.or(self.open.take()).flatten();
                        self.open = (!passage.closed).then(|| speaker.clone());
                        self.last = speaker.clone().or(self.last.take());
                        let content = vec![Block::Paragraph { attrs, content }];
                        Block::Quotation { attrs: quotation(speaker), content }
                    }
                    _ => {
                        self.open = None;
                        let content = self.mark_passages(&text, &found, content);
                        self.announce(&text, &found);
                        Block::Paragraph { attrs, content }
                    }
                }
            }
            Block::Quotation { mut attrs, content } => {
                if attrs.speaker.is_none()
                    && let Some(Some(person)) = announced
                {
                    attrs.speaker = Some(person.name);
                    attrs.role = attrs.role.or(person.role);
                }
                Block::Quotation { attrs, content }
            }
            block => block,
        }
    }

    /// A quotation that goes on in the next paragraph stays one quotation.
    fn add(&self, block: Block, blocks: &mut Vec<Block>) {
        if let (true, Block::Quotation { content, .. }) = (self.joins, &block)
            && let Some(Block::Quotation { content: before, .. }) = blocks.last_mut()
        {
            before.extend(content.iter().cloned());
        } else {
            blocks.push(block);
        }
    }

    fn mark_passages(&mut self, text: &str, found: &[Passage], mut content: Vec<Text>) -> Vec<Text> {
        let attributions: Vec<Option<Option<Person>>> =
            (0..found.len()).map(|at| self.attribute(text, found, at)).collect();
        // Within one paragraph the same person goes on.
        let mut current = attributions.iter().flatten().next().cloned();
        let beyond = found.last().filter(|passage| !passage.closed);
        for (passage, own) in found.iter().zip(attributions) {
            let speaker = match own {
                Some(Some(speaker)) => Some(Some(speaker)),
                Some(None) => Some(current.clone().flatten()),
                None if passage.is_speech(text) => current.clone().or(Some(None)),
                None => None,
            };
            let Some(speaker) = speaker.filter(|_| passage.is_words(text)) else { continue };
            current = Some(speaker.clone());
            if Some(passage) == beyond {
                self.open = Some(speaker.clone());
            }
            if speaker.is_some() {
                self.last.clone_from(&speaker);
            }
            content = marked(content, passage.start..passage.end, &quotation(speaker));
        }
        content
    }

    /// Who said a passage, by the words beside it; `Some(None)` where
    /// somebody said it and no name is found.
    fn attribute(&self, text: &str, found: &[Passage], at: usize) -> Option<Option<Person>> {
        let passage = &found[at];
        let next = found.get(at + 1).map_or(text.len(), |next| next.start);
        let previous = if at == 0 { 0 } else { found[at - 1].end };
        let after = passages::first_sentence(&text[passage.end..next]);
        let before = passages::last_sentence(&text[previous..passage.start]);
        let ended = passage.ends_sentence(text) && !saying::begins_with_saying(after);
        let after = (!ended).then(|| attribution(after)).flatten();
        let found = after.or_else(|| attribution_before(before))?;
        Some(self.who(found))
    }

    /// A paragraph that ends with a colon says who speaks next.
    fn announce(&mut self, text: &str, found: &[Passage]) {
        if !text.trim_end().ends_with([':', '：']) {
            return;
        }
        let outside = outside(text);
        let sentence = passages::last_sentence(&outside);
        let said = attribution_before(sentence).map(|found| self.who(found));
        let within = (!found.is_empty()).then(|| self.last.clone());
        self.announced = Some(said.or(within).unwrap_or_default());
    }

    fn who(&self, found: Attribution) -> Option<Person> {
        match found {
            Attribution::Named(mention) => Some(self.people.resolve(&mention)),
            Attribution::Pronoun => self.last.clone(),
            Attribution::Role(role) => self.people.with_role(&role),
            Attribution::Somebody => None,
        }
    }
}

/// The passage that a whole paragraph is.
fn whole<'a>(text: &str, found: &'a [Passage]) -> Option<&'a Passage> {
    let rest = |range: &str| range.trim_matches(|c: char| c.is_whitespace() || ".,".contains(c)).is_empty();
    match found {
        [passage] if rest(&text[..passage.start]) && rest(&text[passage.end..]) => Some(passage),
        _ => None,
    }
}

/// A text without its quoted passages: who is named inside them does not speak.
fn outside(text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for passage in passages(text) {
        out.push_str(&text[at..passage.start]);
        out.push_str(" … ");
        at = passage.end;
    }
    out.push_str(&text[at..]);
    out
}

fn is_quoted(run: &Text) -> bool {
    run.marks.iter().any(|mark| matches!(mark, Mark::Quotation(_)))
}

fn quotation(speaker: Option<Person>) -> Quotation {
    let Person { name, role } = speaker.unwrap_or_default();
    Quotation { speaker: Some(name).filter(|name| !name.is_empty()), role, ..Quotation::default() }
}

/// Splits runs at the ends of a passage and marks what is inside.
fn marked(runs: Vec<Text>, range: std::ops::Range<usize>, quotation: &Quotation) -> Vec<Text> {
    let mut out = Vec::new();
    let mut at = 0;
    for run in runs {
        let (start, end) = (at, at + run.text.len());
        at = end;
        let cut = |place: usize| place.clamp(start, end) - start;
        let (first, last) = (cut(range.start), cut(range.end));
        for (from, to, inside) in [(0, first, false), (first, last, true), (last, run.text.len(), false)] {
            if from < to {
                let mut piece = Text { text: run.text[from..to].to_string(), marks: run.marks.clone() };
                if inside {
                    piece.marks.insert(0, Mark::Quotation(quotation.clone()));
                }
                out.push(piece);
            }
        }
    }
    out
}
