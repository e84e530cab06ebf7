//! What a feed says about a podcast or an episode: HTML, or lines of plain
//! text in which letters may still be written as HTML writes them.

use lw_base::Lang;
use lw_formats::document::{Block, Document, Text};

/// A description as a body.
pub(super) fn document(text: &str, lang: &Lang) -> Document {
    if has_tags(text) {
        return Document::from_html(text, lang).0;
    }
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    let blocks = |it: &str| match has_references(it) {
        true => Document::from_html(it, lang).0.content,
        false => vec![Block::paragraph(vec![Text::plain(it)])],
    };
    Document { content: lines.flat_map(blocks).collect() }.cleaned()
}

fn has_tags(text: &str) -> bool {
    let is_tag = |it: &str| it.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
    text.split('<').skip(1).any(is_tag)
}

/// Letters by their names or numbers, as in `caf&eacute;` and `it&#8217;s`.
fn has_references(text: &str) -> bool {
    let is_name = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let reference = |it: &str| {
        it.split_once(';').is_some_and(|(name, _)| is_name(name.strip_prefix('#').unwrap_or(name)))
    };
    text.split('&').skip(1).any(reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_markup_or_lines() {
        let lang: Lang = "en".parse().unwrap();
        let check = |text: &str, expect: &str| assert_eq!(document(text, &lang).to_plain(), expect, "{text}");
        check("<p>One</p><p>Two &amp; three</p><script>x</script>", "One\n\nTwo & three");
        check("One < two\n\nthree", "One < two\n\nthree");
        check("", "");
        check("00:00 Intro<br>01:30 Middle", "00:00 Intro\n\n01:30 Middle");
        check(
            "Tom &amp; Jerry&#39;s caf&eacute; &mdash; it&rsquo;s on.\nAt &#x39;!",
            "Tom & Jerry's café — it’s on.\n\nAt 9!",
        );
        check("You & me; Q&A", "You & me; Q&A");
        check("One &lt; two\nAT&T; R & D;", "One < two\n\nAT&T; R & D;");
    }
}
