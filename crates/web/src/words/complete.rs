//! Every language says everything: what English has, each of them has, with
//! the same things filled in and the plural forms of its own grammar.

#![expect(clippy::disallowed_methods, reason = "a test that reads the files of words waits for them")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use icu::plurals::{PluralCategory, PluralRules};
use icu::properties::{CodePointMapData, props::Script};
use lw_base::Lang;

use crate::calendar::Digits;

/// The languages a new station can start in.
const LANGUAGES: &str = "am ar az bn de el en es fa fr hi hy id ja ka ko ps pt ru sw th tr uk ur vi zh";

/// The languages of the desk.
const DESK: &str = "ar en es fr ru uk";

/// Values that are rightly the same as in English: loan words and signs.
const SAME_AS_ENGLISH: &[(&str, &[&str], &str)] = &[
    ("menu", &["fr", "pt"], "the same word"),
    ("desk-notes", &["fr"], "the same word"),
    ("alert-important", &["fr"], "the same word"),
    ("desk-alert-important", &["fr"], "the same word"),
    ("label-opinion", &["fr"], "the same word"),
    ("label-interview", &["de"], "a loan word, and the newsroom's own"),
    ("label-editorial", &["es", "pt"], "the same word"),
    ("page-number", &["fr"], "the same word"),
    ("player-pause", &["fr"], "the same word"),
    ("player-position", &["fr"], "the same word"),
    ("size-megabytes", &["de", "el", "es", "pt"], "the international sign"),
    ("desk-page", &["fr"], "the same word"),
    ("desk-menu", &["fr"], "the same word"),
    ("desk-role-editor", &["es"], "the same word"),
    ("desk-clip-silence", &["fr"], "the same word"),
    ("desk-clip-khz", &["es", "fr"], "the international sign"),
    ("desk-clip-quality-of", &["es", "fr"], "the international sign"),
    ("desk-webhook", &["es", "fr"], "a loan word, and the trade's own"),
    ("desk-webhooks", &["es", "fr"], "a loan word, and the trade's own"),
    ("desk-webhook-secret", &["fr"], "the same word"),
    ("desk-webhook-took", &["es", "fr"], "the international sign"),
];

/// Latin words that stand in languages of other scripts.
// A line a word would be a page of them.
#[rustfmt::skip]
const LATIN: &[&str] = &[
    "RSS", "email", "kB", "MB", "HTML", "CSV", "Europe", "Prague", "en", "ar", "pt", "BR", "name", "example",
    "org", "https", "mailto", "tel", "Esc", "Shift", // of lines and of markup
    "G", "N", "figure", "Enter", "Ctrl", "OpenAPI", "API", // of files
    "podcast", "JPEG", "PNG", "SVG", "WAV", "MP", "M", "A", "FLAC", "Ogg", "Opus", "LUFS", "dBTP", "EBU", "R", "ffmpeg", "libheif",
    "examples", "espeak", "ng",
    "Authorization", "Bearer", "lw", "Allow", "Idempotency", "Key", "If", "Match", "Retry", "After", // of requests
    "longwave", "key", "certificate", // of commands
    "application", "json", "UTF", "errors", "HEAD", "tus", "Tus", "Resumable", "offset", "octet", "stream",
];

/// What is said of one message or attribute: its texts, one for each plural
/// form, the names filled in, and the forms of each choice with their texts.
#[derive(Default)]
struct Said {
    texts: Vec<String>,
    names: BTreeSet<String>,
    choices: Vec<BTreeMap<String, String>>,
}

type Messages = BTreeMap<String, Said>;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales")
}

/// The messages of a language's file; attributes under `key.attribute`.
fn messages(tag: &str, file: &str) -> Messages {
    let text = std::fs::read_to_string(folder().join(tag).join(file)).unwrap();
    let resource =
        fluent_syntax::parser::parse(text).unwrap_or_else(|(_, mistakes)| panic!("{tag}: {mistakes:?}"));
    let mut found = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let attributes =
            message.attributes.iter().map(|a| (format!("{}.{}", message.id.name, a.id.name), &a.value));
        let value = message.value.iter().map(|value| (message.id.name.clone(), value));
        for (key, pattern) in value.chain(attributes) {
            let mut said = Said::default();
            read(pattern, &mut said);
            assert!(found.insert(key.clone(), said).is_none(), "{tag}: {key} is there twice");
        }
    }
    found
}

fn read(pattern: &Pattern<String>, said: &mut Said) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                text.push_str(&format!("{{{}}}", id.name));
                said.names.insert(id.name.clone());
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                read_choice(selector, variants, said);
            }
            PatternElement::Placeable { expression } => panic!("unexpected {expression:?}"),
        }
    }
    // A message that is one choice has no text beside its forms.
    let only_choice = text.is_empty() && !said.choices.is_empty();
    if !only_choice {
        said.texts.push(text);
    }
}

fn read_choice(selector: &InlineExpression<String>, variants: &[Variant<String>], said: &mut Said) {
    let InlineExpression::VariableReference { id } = selector else { panic!("unexpected {selector:?}") };
    said.names.insert(id.name.clone());
    let name = |variant: &Variant<String>| match &variant.key {
        VariantKey::Identifier { name } => name.clone(),
        VariantKey::NumberLiteral { value } => value.clone(),
    };
    let mut choice = BTreeMap::new();
    for variant in variants {
        assert!(!variant.default || name(variant) == "other", "the form for all else is “other”");
        read(&variant.value, said);
        choice.insert(name(variant), said.texts.last().cloned().unwrap_or_default());
    }
    said.choices.push(choice);
}

/// The plural rules of a language by CLDR.
fn grammar(tag: &str) -> PluralRules {
    let locale = tag.parse::<Lang>().unwrap().locale().unwrap();
    PluralRules::try_new_cardinal((&locale).into()).unwrap()
}

fn form(category: PluralCategory) -> String {
    format!("{category:?}").to_lowercase()
}

/// Each language's words of the site, then those of the desk, beside the English.
fn each_language(mut check: impl FnMut(&str, &Messages, &Messages)) {
    for (file, tags) in [("site.ftl", LANGUAGES), ("desk.ftl", DESK)] {
        let english = messages("en", file);
        for tag in tags.split(' ') {
            check(tag, &messages(tag, file), &english);
        }
    }
}

#[test]
fn the_folders_are_the_languages() {
    let words = super::Words::load().unwrap();
    let listed: Vec<&str> = words.languages().map(Lang::as_str).collect();
    assert_eq!(listed.join(" "), LANGUAGES);
    let desk: Vec<&str> = words.desk_languages().map(Lang::as_str).collect();
    assert_eq!(desk.join(" "), DESK);
}

#[test]
fn each_has_the_keys_of_english_with_the_same_things_filled_in() {
    each_language(|tag, said, english| {
        let keys = |messages: &Messages| messages.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(said), keys(english), "{tag}");
        for (key, message) in said {
            assert_eq!(message.names, english[key].names, "{tag}: {key}");
            assert!(message.choices.len() >= english[key].choices.len(), "{tag}: {key} has no plural forms");
        }
    });
}

#[test]
fn each_counts_by_its_own_grammar() {
    each_language(|tag, said, _| {
        let forms: BTreeSet<String> = grammar(tag).categories().map(form).collect();
        for (key, message) in said {
            for choice in &message.choices {
                assert_eq!(choice.keys().cloned().collect::<BTreeSet<_>>(), forms, "{tag}: {key}");
            }
        }
    });
}

#[test]
fn a_number_is_given_the_form_of_its_grammar() {
    let words = super::Words::load().unwrap();
    each_language(|tag, said, _| {
        let (lang, rules): (Lang, _) = (tag.parse().unwrap(), grammar(tag));
        for number in 0_u64..1000 {
            let key = if said.contains_key("story-count") { "story-count" } else { "desk-stories-found" };
            let wanted = &said[key].choices[0][&form(rules.category_for(number))];
            let text = words.say_with(&lang, Digits::Latn, key, &[("count", number.into())]);
            assert_eq!(text, wanted.replace("{count}", &number.to_string()), "{tag}");
        }
    });
}

#[test]
fn no_text_is_empty_or_left_in_english() {
    each_language(|tag, said, english| {
        for (key, message) in said {
            assert!(message.texts.iter().all(|text| !text.trim().is_empty()), "{tag}: {key} is empty");
            let only_names = english[key].texts.iter().all(|text| !has_word(text));
            let excused = SAME_AS_ENGLISH.iter().any(|(same, tags, _)| same == key && tags.contains(&tag));
            let same = message.texts == english[key].texts;
            assert!(!same || tag == "en" || only_names || excused, "{tag}: {key} is English");
            assert!(same || !excused, "{tag}: {key} needs no excuse any more");
        }
    });
}

/// Whether there is a word beside the names filled in.
fn has_word(text: &str) -> bool {
    outside_names(text).any(char::is_alphabetic)
}

fn outside_names(text: &str) -> impl Iterator<Item = char> {
    let mut inside = false;
    text.chars().filter(move |&c| {
        let was_inside = inside || c == '{';
        inside = was_inside && c != '}';
        !was_inside
    })
}

#[test]
fn each_is_written_in_its_own_script() {
    let script = CodePointMapData::<Script>::new();
    each_language(|tag, said, _| {
        if tag.parse::<Lang>().unwrap().script() == "Latn" {
            return;
        }
        for (key, text) in
            said.iter().flat_map(|(key, message)| message.texts.iter().map(move |text| (key, text)))
        {
            let bare: String = outside_names(text).collect();
            for word in bare.split(|c: char| script.get(c) != Script::Latin).filter(|word| !word.is_empty()) {
                assert!(LATIN.contains(&word), "{tag}: {key} has the Latin word “{word}”");
            }
        }
    });
}

#[test]
fn no_invisible_direction_marks_and_no_typewriter_quotes() {
    let refused = |c: char| {
        matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{feff}' | '\u{fffd}' | '"' | '\'' | '<' | '>' | '&')
            || c.is_control()
    };
    each_language(|tag, said, _| {
        for (key, text) in
            said.iter().flat_map(|(key, message)| message.texts.iter().map(move |text| (key, text)))
        {
            assert!(!text.chars().any(refused), "{tag}: {key}: {text:?}");
            assert_eq!(text.trim(), text, "{tag}: {key} begins or ends with a space");
            assert!(!text.contains("  "), "{tag}: {key} has two spaces together");
        }
    });
}

#[test]
fn each_key_is_explained_to_translators() {
    let text = std::fs::read_to_string(folder().join("context.json")).unwrap();
    let explained: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
    let keys = |keys: Vec<&String>| keys.into_iter().cloned().collect::<Vec<_>>();
    assert_eq!(keys(explained.keys().collect()), keys(messages("en", "site.ftl").keys().collect()));
    assert!(explained.values().all(|text| text.ends_with('.')));
}

#[test]
fn every_message_can_be_said() {
    let words = super::Words::load().unwrap();
    each_language(|tag, said, _| {
        let lang: Lang = tag.parse().unwrap();
        for (key, message) in said {
            for number in [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] {
                let arg = |name: &'_ str| match name {
                    "count" | "seconds" | "page" | "size" | "number" | "was" | "is" | "added" | "removed" => {
                        number.into()
                    }
                    _ => "x".into(),
                };
                let args: Vec<_> = message.names.iter().map(|name| (name.as_str(), arg(name))).collect();
                let text = words.say(&lang, key, &args);
                assert!(
                    !text.contains(['{', '}']) && !text.is_empty() && text != *key,
                    "{tag}: {key}: {text}"
                );
            }
        }
    });
}
