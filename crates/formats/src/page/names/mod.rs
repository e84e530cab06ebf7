//! Who is who in a story: people with the role they are first named with, so
//! that "Secretary Lind" later is Mara Lind, Secretary of the Harbour.

mod words;

use words::{LINKS, NOT_NAMES, ROLES};

/// A person as a story names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::page) struct Person {
    pub name: String,
    pub role: Option<String>,
}

/// A mention of somebody in a piece of text: where it ends and starts, and who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::page) struct Mention {
    pub start: usize,
    pub end: usize,
    pub person: Person,
}

/// Everybody who is named in the order of naming.
#[derive(Clone, Debug, Default)]
pub(in crate::page) struct People(Vec<Person>);

impl People {
    /// Notes who is named in a text.
    pub(in crate::page) fn note(&mut self, text: &str) {
        for mention in mentions(text) {
            let Person { name, role } = mention.person;
            let full = self.0.len() >= 500;
            match self.0.iter_mut().find(|known| known.name == name) {
                Some(known) => known.role = known.role.take().or(role),
                // A full name, or a name with a role: "Lind" alone is nobody new.
                None if name.contains(' ') && !full => self.0.push(Person { name, role }),
                None => {}
            }
        }
    }

    /// The person a mention means, with the full name and the first role.
    pub(in crate::page) fn resolve(&self, mention: &Person) -> Person {
        let whole = self.0.iter().find(|known| known.name == mention.name);
        let part = || {
            let mut with_part = self.0.iter().filter(|known| {
                let ends = known.name.split(' ').next_back() == Some(&mention.name);
                let starts = known.name.split(' ').next() == Some(&mention.name);
                ends || starts
            });
            // Of two with the same surname, the one whose role is named again.
            let first = with_part.clone().next();
            with_part.find(|known| same_role(known, mention)).or(first)
        };
        match whole.or_else(part) {
            Some(known) => {
                Person { name: known.name.clone(), role: known.role.clone().or_else(|| mention.role.clone()) }
            }
            None => mention.clone(),
        }
    }

    /// The one person who has a role with this word in it.
    pub(in crate::page) fn with_role(&self, role: &str) -> Option<Person> {
        let role = role.to_lowercase();
        let mut found = self
            .0
            .iter()
            .filter(|known| known.role.as_ref().is_some_and(|r| r.to_lowercase().contains(&role)));
        found.next().filter(|_| found.next().is_none()).cloned()
    }
}

fn same_role(known: &Person, mention: &Person) -> bool {
    match (&known.role, &mention.role) {
        (Some(long), Some(short)) => long.to_lowercase().contains(&short.to_lowercase()),
        _ => false,
    }
}

struct Word<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    /// Whether a comma, a bracket or the like stands after it.
    stops: bool,
}

/// Everybody who is named in a piece of text, by capital letters; scripts
/// without capitals have no mentions.
pub(in crate::page) fn mentions(text: &str) -> Vec<Mention> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = run_end(&words, at);
        if end > at {
            found.extend(mention(
                text,
                &words[at..end],
                lower_role(text, &words, at),
                apposition(text, &words, end),
            ));
        }
        at = end.max(at + 1);
    }
    found
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for (start, raw) in pieces(text) {
        let lead = raw.len() - raw.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let core = raw.trim_matches(|c: char| !c.is_alphanumeric());
        if core.is_empty() {
            if let Some(last) = words.last_mut() {
                let last: &mut Word = last;
                last.stops = true;
            }
            continue;
        }
        let after = &raw[lead + core.len()..];
        // "U.S." and "J." keep their full stop.
        let initials = core.contains('.') || core.chars().count() == 1 && after.starts_with('.');
        let core_end = start + lead + core.len() + usize::from(initials && after.starts_with('.'));
        let possessive = core.strip_suffix("’s").or_else(|| core.strip_suffix("'s"));
        let short = matches!(
            core.to_lowercase().as_str(),
            "dr" | "mr" | "mrs" | "ms" | "gen" | "sen" | "rep" | "gov" | "prof"
        );
        words.push(Word {
            start: start + lead,
            end: possessive.map_or(core_end, |core| start + lead + core.len()),
            text: possessive.unwrap_or(core),
            stops: possessive.is_some() || !after.is_empty() && !initials && !short,
        });
    }
    words
}

fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn is_capital(word: &Word) -> bool {
    word.text.chars().next().is_some_and(char::is_uppercase)
        && !NOT_NAMES.contains(&word.text.to_lowercase().as_str())
}

pub(in crate::page) fn is_role(word: &str) -> bool {
    ROLES.contains(&word.to_lowercase().as_str())
}

/// A run of capitalised words with small links between them.
fn run_end(words: &[Word], start: usize) -> usize {
    let mut end = start;
    let mut at = start;
    while at < words.len() && words[start].text.len() < 60 {
        if is_capital(&words[at]) {
            end = at + 1;
        } else if end == start || !LINKS.contains(&words[at].text) {
            break;
        }
        if words[at].stops {
            break;
        }
        at += 1;
    }
    end
}

/// Splits a run into role and name: the role goes through its last role word
/// and what it is "of"; a name has two words, or as many as are left.
fn mention(
    text: &str,
    run: &[Word],
    role_before: Option<(usize, String)>,
    role_after: Option<String>,
) -> Option<Mention> {
    let last_role = run.iter().rposition(|word| is_role(word.text));
    let mut name_start = last_role.map_or(0, |at| at + 1);
    let has_of = run.get(name_start).is_some_and(|word| LINKS.contains(&word.text));
    if last_role.is_some() && has_of {
        let initials = run.len() >= 2 && run[run.len() - 2].text.trim_end_matches('.').chars().count() == 1;
        let capitals = run[name_start..].iter().filter(|word| is_capital(word)).count();
        let length = if initials { 3 } else { 2 }.min(capitals.saturating_sub(1));
        name_start = run.len() - length.min(run.len() - name_start);
    }
    let (first, last) = (run.get(name_start)?, run.last()?);
    let role = (name_start > 0).then(|| text[run[0].start..run[name_start - 1].end].to_string());
    let start = role_before.as_ref().map_or(run[0].start, |(start, _)| *start);
    let role = role.or(role_before.map(|(_, role)| role)).or(role_after);
    // A long run is a title of something, and one letter is no name.
    let is_name = run.len() - name_start <= 5 && last.end - first.start > 1;
    is_name.then(|| Mention {
        start,
        end: last.end,
        person: Person { name: text[first.start..last.end].to_string(), role },
    })
}

/// "harbour minister Mara Lind": the small words before a name that end in a role.
fn lower_role(text: &str, words: &[Word], name: usize) -> Option<(usize, String)> {
    let role = words[..name].last().filter(|word| is_role(word.text) && !word.stops)?;
    let mut first = name - 1;
    while first > 0 && name - first < 4 {
        let before = &words[first - 1];
        // A sentence may begin with the role: "Harbour minister Mara Lind".
        let begins = first == 1 || words.get(first - 2).is_some_and(|word| word.stops);
        let small =
            before.text.chars().skip(usize::from(begins)).all(char::is_lowercase) && before.text.len() > 3;
        if before.stops
            || !small
            || NOT_NAMES.contains(&before.text.to_lowercase().as_str())
            || crate::page::quotes::is_saying(before.text)
        {
            break;
        }
        first -= 1;
    }
    Some((words[first].start, text[words[first].start..role.end].to_string()))
}

/// "Mara Lind, the harbour minister, said": the words between the commas.
fn apposition(text: &str, words: &[Word], after: usize) -> Option<String> {
    let name_end = words[after - 1].end;
    let rest = text[name_end..].strip_prefix([',', '،'])?;
    let (inside, _) = rest.split_once([',', '،', '.', '“', '"', ':', ';'])?;
    let inside = inside.trim();
    let inside = ["the ", "a ", "an ", "der ", "die ", "le ", "la ", "el "]
        .iter()
        .find_map(|the| inside.strip_prefix(the))
        .unwrap_or(inside);
    let count = inside.split_whitespace().count();
    let says = inside.split_whitespace().any(crate::page::quotes::is_saying);
    ((1..=8).contains(&count) && !says && inside.split_whitespace().any(is_role)).then(|| inside.to_string())
}
