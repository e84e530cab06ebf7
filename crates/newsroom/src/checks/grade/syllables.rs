//! Syllables of a word in small letters, as readers of each language would
//! clap them: by its vowels, and by which of them are spoken as one or not at
//! all. It is right for nine words in ten, and formulas ask for a mean.

use lw_base::Lang;

/// How syllables are counted in a language.
pub(super) fn of(lang: &Lang) -> fn(&str) -> usize {
    match lang.as_str().split('-').next() {
        Some("en") => english,
        Some("de") => german,
        Some("fr") => french,
        Some("es") => spanish,
        Some("ru") => |word| count(word, |it| "аеёиоуыэюя".contains(it)),
        _ => |word| groups(word, |it| "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüý".contains(it)),
    }
}

fn count(word: &str, is_vowel: impl Fn(char) -> bool) -> usize {
    word.chars().filter(|letter| is_vowel(*letter)).count().max(1)
}

/// Vowels in a row are one.
fn groups(word: &str, is_vowel: impl Fn(char) -> bool) -> usize {
    let mut was_vowel = false;
    let mut groups = 0;
    for letter in word.chars() {
        let is_one = is_vowel(letter);
        groups += usize::from(is_one && !was_vowel);
        was_vowel = is_one;
    }
    groups.max(1)
}

fn english(word: &str) -> usize {
    let is_vowel = |it| "aeiouyéè".contains(it);
    let all = groups(word, is_vowel);
    let before = |ending: &str| {
        word.strip_suffix(ending)
            .and_then(|rest| rest.chars().next_back())
            .filter(|letter| !is_vowel(*letter))
    };
    // A last e is not spoken; that of “table” is, and that of “wanted”.
    let is_mute = match (before("e"), before("ed"), before("es")) {
        (Some(letter), ..) => letter != 'l' || word.ends_with("ole") || word.ends_with("ile"),
        (_, Some(letter), _) => !matches!(letter, 't' | 'd'),
        (_, _, Some(letter)) => !matches!(letter, 's' | 'x' | 'z' | 'c' | 'g' | 'h'),
        _ => false,
    };
    // Vowels in a row that are two: “reopen”, “radio”, “create”, “riot”, “society”.
    let apart = ["reo", "io", "iu", "eate", "ia", "iet", "uou"];
    let joined = ["tio", "sio", "cio", "gio", "xio", "cia", "tia", "sia", "gia", "eia"];
    let found = apart.iter().map(|it| word.matches(it).count()).sum::<usize>();
    let spoken_as_one = joined.iter().map(|it| word.matches(it).count()).sum::<usize>();
    (all + found.saturating_sub(spoken_as_one)).saturating_sub(usize::from(is_mute)).max(1)
}

fn german(word: &str) -> usize {
    let mut word = word.to_owned();
    for one in ["äu", "eu", "ei", "ey", "ai", "ay", "au", "ie", "aa", "ee", "oo", "oi"] {
        word = word.replace(one, "a");
    }
    count(&word, |it| "aeiouyäöü".contains(it))
}

fn french(word: &str) -> usize {
    let all = groups(word, |it| "aeiouyàâäéèêëîïôöùûüœæ".contains(it));
    let is_mute = ["e", "es", "ent"].iter().any(|ending| {
        word.strip_suffix(ending)
            .and_then(|rest| rest.chars().next_back())
            .is_some_and(|letter| !"aeiouyàâéèêëîïôû".contains(letter))
    });
    all.saturating_sub(usize::from(is_mute)).max(1)
}

/// Two strong vowels, or a weak one with an accent, are two syllables.
fn spanish(word: &str) -> usize {
    let word = word.replace("qu", "q").replace("gue", "ge").replace("gui", "gi");
    let is_weak = |it: char| "iuü".contains(it);
    let is_vowel = |it: char| "aeiouáéíóúü".contains(it);
    let mut last = None;
    let mut syllables = 0;
    for letter in word.chars() {
        let joins = last.is_some_and(|last: char| is_vowel(last) && (is_weak(last) || is_weak(letter)));
        syllables += usize::from(is_vowel(letter) && !joins);
        last = Some(letter);
    }
    // A y at the end is spoken with the vowel before it.
    syllables.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: &str, word: &str, expect: usize) {
        assert_eq!(of(&lang.parse().unwrap())(word), expect, "{word}");
    }

    #[test]
    fn syllables_as_they_are_clapped() {
        for (word, count) in [
            ("boat", 1),
            ("the", 1),
            ("table", 2),
            ("wanted", 2),
            ("asked", 1),
            ("houses", 2),
            ("times", 1),
            ("radio", 3),
            ("nation", 2),
            ("harbour", 2),
            ("reopened", 3),
            ("create", 2),
            ("reliable", 4),
            ("while", 1),
            ("tsk", 1),
        ] {
            check("en", word, count);
        }
        for (word, count) in [("hafen", 2), ("zeitung", 2), ("verständlichkeit", 4), ("bäume", 2), ("sie", 1)]
        {
            check("de", word, count);
        }
        for (word, count) in [("bateau", 2), ("femme", 1), ("parlent", 1), ("été", 2), ("radio", 2)] {
            check("fr", word, count);
        }
        for (word, count) in
            [("puerto", 2), ("león", 2), ("país", 2), ("que", 1), ("guerra", 2), ("ciudad", 2)]
        {
            check("es", word, count);
        }
        for (word, count) in [("вернулся", 3), ("и", 1), ("в", 1)] {
            check("ru", word, count);
        }
    }
}
