//! Whether a tag is one of ours, and the sentence for one that is not.

use icu::locale::{Locale, LocaleCanonicalizer, LocaleExpander};
use language_tags::{LanguageTag, ValidationError};

use super::names;

/// RFC 5646 asks for room for 35 letters; three variants fit well into this.
const LONGEST: usize = 63;

/// What a refused tag of unknown meaning is shown instead.
const EXAMPLES: &str = "tags look like `en`, `sr-Latn` or `pt-BR`";

/// The canonical spelling of `tag`, or the reason why it is refused.
pub(super) fn canonical_or_reason(tag: &str) -> Result<String, String> {
    if tag.is_empty() {
        return Err(format!("a language tag is missing; {EXAMPLES}"));
    }
    if tag.len() > LONGEST {
        return Err(format!("a language tag has at most {LONGEST} characters; {EXAMPLES}"));
    }
    if is_private(tag) {
        return Ok(tag.to_ascii_lowercase());
    }
    match canonical(tag) {
        Some(canonical) if canonical.eq_ignore_ascii_case(tag) => Ok(canonical),
        Some(canonical) => Err(not_canonical(tag, &canonical)),
        None => Err(unknown(tag)),
    }
}

/// Whether the whole tag is private (`x-studio`): its meaning is agreed
/// between its users, so nobody can check it.
fn is_private(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let marked = parts.next().is_some_and(|x| x.eq_ignore_ascii_case("x"));
    let mut rest = parts.peekable();
    marked
        && rest.peek().is_some()
        && rest.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// The canonical tag by CLDR's aliases, if all its parts are registered.
fn canonical(tag: &str) -> Option<String> {
    let mut locale = read(tag)?;
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    let canonical = locale.to_string();
    let registered =
        LanguageTag::parse(&canonical).ok()?.is_valid() && !is_false_private(locale.id.language.as_str());
    registered.then_some(canonical)
}

/// The registry's check compares letters only, so it takes `qq` for one of
/// the private languages `qaa` to `qtz`, which have three letters.
fn is_false_private(language: &str) -> bool {
    language.len() == 2 && ("qa"..="qt").contains(&language)
}

/// ICU reads only Unicode's subset of BCP 47: old forms such as `i-klingon`
/// and `zh-cmn-Hans` go through their registered replacements first.
fn read(tag: &str) -> Option<Locale> {
    let direct = tag.parse().ok();
    direct.or_else(|| LanguageTag::parse(tag).ok()?.canonicalize().ok()?.as_str().parse().ok())
}

fn not_canonical(tag: &str, canonical: &str) -> String {
    let mut reason = format!("“{tag}” is not the canonical tag; write {}", with_name(canonical));
    if let Some(note) = names::note(canonical) {
        reason.push_str("; ");
        reason.push_str(note);
    }
    reason
}

/// The sentence for a tag that means nothing, with the tag that was probably
/// meant: a name, an underscore or a country's code written for a language.
fn unknown(tag: &str) -> String {
    if let Some(meant) = meant(tag) {
        let note = names::note(&meant).map(|note| format!("; {note}")).unwrap_or_default();
        return format!("“{tag}” is not a language tag; write {}{note}", with_name(&meant));
    }
    let reason = match LanguageTag::parse(tag).map(|tag| tag.validate()) {
        Ok(Err(ValidationError::PrimaryLanguageNotInRegistry)) => "is not a registered language",
        Ok(Err(ValidationError::ScriptNotInRegistry)) => "names a script that is not registered",
        Ok(Err(ValidationError::RegionNotInRegistry)) => "names a region that is not registered",
        Ok(Err(ValidationError::VariantNotInRegistry)) => "names a variant that is not registered",
        Ok(Err(ValidationError::WrongVariantPrefix)) => "names a variant of another language",
        Ok(Err(_)) => "says one thing twice",
        Ok(Ok(())) => "is not a registered language",
        Err(_) => "is not a language tag",
    };
    format!("“{}” {reason}; {EXAMPLES}", tag.escape_debug())
}

fn meant(tag: &str) -> Option<String> {
    if let Some(named) = names::tag_of(tag) {
        return Some(named.to_owned());
    }
    if tag.contains('_') {
        // POSIX writes `en_US.UTF-8`.
        let bare = tag.split(['.', '@']).next().unwrap_or(tag);
        return canonical(&bare.replace('_', "-"));
    }
    language_of_region(tag)
}

/// `jp` is Japan; who writes it as a language means `ja`.
fn language_of_region(tag: &str) -> Option<String> {
    let letters = tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_alphabetic());
    let place = format!("und-{}", tag.to_ascii_uppercase());
    if !letters || !LanguageTag::parse(&place).ok()?.is_valid() {
        return None;
    }
    let mut id = place.parse::<Locale>().ok()?.id;
    LocaleExpander::new_extended().maximize(&mut id);
    let language = id.language.to_string();
    names::english(&language).map(|_| language)
}

fn with_name(tag: &str) -> String {
    names::english(tag).map_or_else(|| format!("`{tag}`"), |name| format!("`{tag}` for {name}"))
}
