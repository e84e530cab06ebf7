use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Id, Timestamp};

/// The readable part of an address: 1 to 80 lower-case ASCII letters, digits
/// and single hyphens. It may change; the id beside it never does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Slug(String);

const LONGEST: usize = 80;

impl Slug {
    /// Makes a slug of any text, in any script (transliterated by `deunicode`);
    /// `None` where nothing pronounceable is left.
    pub fn of(text: &str) -> Option<Self> {
        let mut slug = String::new();
        for word in deunicode::deunicode_with_tofu(text, " ")
            .replace(['\'', '’'], "")
            .to_ascii_lowercase()
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            let room = LONGEST.saturating_sub(slug.len() + usize::from(!slug.is_empty()));
            if room == 0 || (word.len() > room && !slug.is_empty()) {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(&word[..word.len().min(room)]);
        }
        (!slug.is_empty()).then_some(Self(slug))
    }

    /// A slug for a name that none of the `taken` is: with a number at its end
    /// where it must. A name in no script we can read aloud gets an id.
    pub fn free(name: &str, taken: &[Self], now: Timestamp) -> Self {
        let own = Self::of(name).unwrap_or_else(|| Self(Id::new(now).to_string()));
        let numbered = |number: usize| match number {
            1 => own.clone(),
            number => own.numbered(number),
        };
        let is_free = |slug: &Self| !taken.contains(slug);
        (1..=taken.len() + 1).map(numbered).find(is_free).unwrap_or(own.clone())
    }

    fn numbered(&self, number: usize) -> Self {
        let ending = format!("-{number}");
        let kept = &self.0[..self.0.len().min(LONGEST - ending.len())];
        Self(format!("{}{ending}", kept.trim_end_matches('-')))
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if is_slug(&text) {
            return Ok(Self(text));
        }
        match Self::of(&text) {
            Some(slug) => Err(format!("“{text}” is not a slug: write “{slug}”")),
            None => Err(format!("“{text}” is not a slug: use the letters a to z, digits and hyphens")),
        }
    }
}

/// Whether the text is what [`Slug::of`] would make of it, without making it.
fn is_slug(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= LONGEST && text.split('-').all(is_word)
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, slug: Option<&str>) {
        assert_eq!(Slug::of(text).as_ref().map(Slug::as_str), slug, "{text}");
    }

    #[test]
    fn any_script_makes_a_readable_slug() {
        check(
            "U.S., Japan Meeting Indo-Pacific Challenges",
            Some("u-s-japan-meeting-indo-pacific-challenges"),
        );
        check("Harbour’s cranes", Some("harbours-cranes"));
        check("الميناء يفتح", Some("lmyn-yfth"));
        check("გემი", Some("gemi"));
        check("   ", None);
        check("!!!", None);
    }

    #[test]
    fn a_slug_is_cut_at_a_word() {
        let slug = Slug::of(&"wonderful ".repeat(30)).unwrap_or_else(|| Slug(String::new()));
        assert!(slug.as_str().len() <= LONGEST && slug.as_str().ends_with("wonderful"), "{slug}");
    }

    #[test]
    fn a_taken_slug_gets_a_number() {
        let now = Timestamp::from_millis(0);
        let mut taken = Vec::new();
        for expected in ["world", "world-2", "world-3"] {
            let slug = Slug::free("World", &taken, now);
            assert_eq!(slug.as_str(), expected);
            taken.push(slug);
        }
        let long = Slug::free(&"a".repeat(200), &[], now);
        let second = Slug::free(&"a".repeat(200), std::slice::from_ref(&long), now);
        assert!(is_slug(second.as_str()) && second != long, "{second}");
        assert!(is_slug(Slug::free("!!!", &[], now).as_str()));
    }

    #[test]
    fn what_is_made_is_always_valid() {
        proptest::proptest!(|(text in ".{0,200}")| {
            if let Some(slug) = Slug::of(&text) {
                proptest::prop_assert_eq!(Slug::try_from(slug.to_string()), Ok(slug));
            }
        });
        proptest::proptest!(|(text in "[a-z0-9-]{0,90}")| {
            proptest::prop_assert_eq!(is_slug(&text), Slug::of(&text).is_some_and(|slug| slug.0 == text));
        });
    }
}
