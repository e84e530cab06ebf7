/// Characters that mean nothing in a text: controls, noncharacters, byte
/// order marks, soft hyphens (they break search), and the overrides of
/// direction, which make a text read other than it is.
pub fn is_unwanted(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{FEFF}' | '\u{202D}' | '\u{202E}' | '\u{FFF9}'..='\u{FFFB}')
        || u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
}

/// Arabic and Persian digits as 0 to 9, for what people write on a keyboard of their own.
pub fn western(text: &str) -> String {
    let digit = |zero: u32, letter: char| char::from_digit(u32::from(letter).checked_sub(zero)?, 10);
    let western = |letter| digit(0x660, letter).or(digit(0x6f0, letter)).unwrap_or(letter);
    text.chars().map(western).collect()
}

/// Text for a line of its own, such as a headline or a name: single blanks,
/// no unwanted characters, nothing that would turn what stands after it, cut
/// at a letter before `longest` bytes.
pub fn one_line(text: &str, longest: usize) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let mut line = String::new();
    for word in text.split(char::is_whitespace) {
        let word: String = word.chars().filter(|c| !is_unwanted(*c) && !turns(*c)).collect();
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
        if line.len() > longest {
            break;
        }
    }
    line.truncate(line.floor_char_boundary(longest));
    line.truncate(line.trim_end().len());
    line
}

/// The same, cut after so many letters: a title is as long in one script as in another.
pub fn one_line_of(text: &str, letters: usize) -> String {
    let line = one_line(text, 4 * letters);
    let end = line.char_indices().nth(letters).map_or(line.len(), |(end, _)| end);
    line[..end].trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_line() {
        assert_eq!(one_line("  a\u{1b}[31m \n b\u{202e}c\0 ", 100), "a[31m bc");
        assert_eq!(one_line("ნავსადგური", 4), "ნ");
        assert_eq!(one_line(" \u{2066}\n", 100), "");
        assert_eq!(one_line_of("ნავსადგური", 4), "ნავს");
        assert_eq!(one_line_of("a \u{1F3A7}\u{202e}\u{1F3A7}", 3), "a \u{1F3A7}");
        assert_eq!(one_line_of("ab cd", 3), "ab");
    }
}
