//! Passages between quotation marks, in the marks of many languages.

/// A passage with its marks, as bytes of its paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub start: usize,
    pub end: usize,
    /// Whether the closing mark was found. Where words go on in the next
    /// paragraph, only their last one closes.
    pub closed: bool,
}

/// An opening mark and the marks that may close it.
const PAIRS: [(char, &[char]); 9] = [
    ('“', &['”', '"']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
    ('»', &['«']),
    ('‹', &['›']),
    ('"', &['"']),
    ('「', &['」']),
    ('『', &['』']),
    ('”', &['”']),
];

/// All passages of a paragraph from left to right; a passage inside another
/// belongs to it.
pub(super) fn passages(text: &str) -> Vec<Passage> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, closers)) = opening(text, at) {
        let inside = start + text[start..].chars().next().map_or(1, char::len_utf8);
        match closing(text, inside, text[start..].chars().next().unwrap_or('"'), closers) {
            Some(end) => {
                found.push(Passage { start, end, closed: true });
                at = end;
            }
            // Without its closing mark a passage goes on to the end, if it
            // opens the paragraph; elsewhere the mark is a slip.
            None if text[..start].trim().is_empty() || text[..start].trim_end().ends_with([':', ',']) => {
                found.push(Passage { start, end: text.len(), closed: false });
                break;
            }
            None => at = inside,
        }
    }
    found
}

fn opening(text: &str, from: usize) -> Option<(usize, &'static [char])> {
    text[from..].char_indices().find_map(|(at, c)| {
        let closers = PAIRS.iter().find(|(open, _)| *open == c)?.1;
        let at = from + at;
        let before = text[..at].chars().next_back();
        let after = text[at + c.len_utf8()..].chars().next();
        let free = before.is_none_or(|c| !c.is_alphanumeric());
        let full = after.is_some_and(|c| !c.is_whitespace() || c == '\u{A0}' || c == '\u{202F}');
        // These open in some languages and close in others.
        let turned = matches!(c, '"' | '»' | '”') && !(free && full);
        (!turned).then_some((at, closers))
    })
}

fn closing(text: &str, from: usize, open: char, closers: &[char]) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text[from..].char_indices() {
        if closers.contains(&c) {
            if depth == 0 {
                return Some(from + at + c.len_utf8());
            }
            depth -= 1;
        } else if c == open {
            depth += 1;
        }
    }
    None
}

impl Passage {
    /// The words without the marks.
    fn inside<'a>(&self, text: &'a str) -> &'a str {
        let marks = |c: char| "“”„«»‹›\"「」『』".contains(c) || c.is_whitespace();
        text[self.start..self.end].trim_matches(marks)
    }

    /// Whether it ends as a sentence does, so that what follows is another.
    pub(super) fn ends_sentence(&self, text: &str) -> bool {
        self.inside(text).ends_with(['.', '!', '?', '…', '。', '؟', '।'])
    }

    /// Whether it is more than a word or two used with a wink.
    pub(super) fn is_words(&self, text: &str) -> bool {
        let inside = self.inside(text);
        let spaced = inside.split_whitespace().count() >= 3;
        let unspaced = !inside.is_ascii() && inside.chars().filter(|c| *c >= '\u{0E00}').count() >= 6;
        spaced || unspaced || inside.ends_with(['.', ',', '!', '?', '…', '،', '؟', '。'])
    }

    /// Whether it reads as speech by itself.
    pub(super) fn is_speech(&self, text: &str) -> bool {
        let inside = self.inside(text);
        let long = inside.split_whitespace().count() >= 5
            || inside.chars().filter(|c| *c >= '\u{0E00}').count() >= 12;
        long && inside.ends_with(['.', ',', '!', '?', '…', '،', '؟', '。'])
    }
}

/// The text up to the end of its first sentence.
pub(super) fn first_sentence(text: &str) -> &str {
    sentence_ends(text).next().map_or(text, |end| &text[..end])
}

/// The text after the end of its last but one sentence.
pub(super) fn last_sentence(text: &str) -> &str {
    let whole = text.trim_end();
    sentence_ends(whole).last().filter(|end| *end < whole.len()).map_or(text, |end| &text[end..])
}

/// Where sentences end: after a stop that a space follows, unless the stop
/// belongs to an initial ("U.S.", "J.") or a short title ("Dr.").
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter_map(move |(at, c)| {
        let end = at + c.len_utf8();
        let wide = matches!(c, '。' | '！' | '？');
        let space = text[end..].chars().next().is_some_and(char::is_whitespace);
        let word = text[..at].rsplit(char::is_whitespace).next().unwrap_or("");
        let short = c == '.'
            && (word.chars().count() <= 2
                || word.contains('.')
                || matches!(word, "Gen" | "Sen" | "Rep" | "Gov" | "Prof" | "Mrs"));
        (wide || matches!(c, '.' | '!' | '?' | '؟' | '।') && space && !short).then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = passages(text).iter().map(|p| &text[p.start..p.end]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_of_many_languages() {
        check("She said: “We open.”", &["“We open.”"]);
        check("She said \"We open,\" and \"We stay.\"", &["\"We open,\"", "\"We stay.\""]);
        check("„Wir öffnen“, sagte sie", &["„Wir öffnen“"]);
        check("»Wir öffnen«, sagte sie", &["»Wir öffnen«"]);
        check("« Nous ouvrons », dit-elle", &["« Nous ouvrons »"]);
        check("„ვხსნით“, თქვა", &["„ვხსნით“"]);
        check("她说：「我们开放」", &["「我们开放」"]);
        check("«Он сказал: «Да», и ушёл»", &["«Он сказал: «Да», и ушёл»"]);
        check("”Vi öppnar”, sade hon", &["”Vi öppnar”"]);
        check("a 5\" pipe and a 6\" pipe", &[]);
        check("“It goes on", &["“It goes on"]);
    }
}
