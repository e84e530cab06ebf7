//! The words that people read: Fluent messages, for the site in every language
//! (`locales/<tag>/site.ftl`), for the desk in some (`desk.ftl`), embedded in release and read from
//! disk in development.
//!
//! **Direction of names.** Fluent can wrap each argument in invisible marks
//! that keep its direction apart. [`Words::say`] does not, because the marks
//! would end up in titles, subjects and copied text. Templates' own `say` does,
//! where the direction of what is put in can matter (`templates/say.rs`).

mod arg;
mod chain;
#[cfg(test)]
mod complete;
mod language;
mod number;
mod plural;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use anyhow::Context;
use lw_base::Lang;
use rust_embed::RustEmbed;

pub use arg::WordArg;

use crate::calendar::Digits;
use language::Language;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Files;

/// The language that has every key, and the last one asked.
const LAST: &str = "en";

/// All languages of the site. A file is read and parsed when its language is
/// first asked for, so that a start costs no parsing but English.
#[derive(Debug)]
pub struct Words {
    languages: BTreeMap<String, Language>,
    /// Those that the desk speaks: files are packed, and unpacking one takes longer than most answers.
    desk: Vec<Lang>,
    last: Lang,
}

impl Words {
    /// Lists the languages and reads English. Fails when a folder is not
    /// named by a canonical tag, or when English is missing or has mistakes.
    pub fn load() -> anyhow::Result<Self> {
        let mut languages = BTreeMap::new();
        for path in Files::iter() {
            let Some(tag) = path.strip_suffix("/site.ftl") else { continue };
            let lang: Lang = tag.parse().with_context(|| format!("locales/{path}"))?;
            languages.insert(tag.to_owned(), Language::new(lang));
        }
        let last = languages.get(LAST).context("locales/en/site.ftl is missing")?;
        last.check()?;
        let last = last.lang().clone();
        let speaks = |lang: &&Lang| Files::iter().any(|path| *path == format!("{lang}/desk.ftl"));
        let desk = languages.values().map(Language::lang).filter(speaks).cloned().collect();
        Ok(Self { languages, desk, last })
    }

    /// The message `key` in `lang`, with the digits usual for the language.
    pub fn say(&self, lang: &Lang, key: &str, args: &[(&str, WordArg<'_>)]) -> String {
        let known = self.languages.get(lang.as_str());
        self.say_with(lang, known.map_or_else(|| Digits::usual(lang), Language::digits), key, args)
    }

    /// The message `key` in `lang`, numbers among its arguments written in an
    /// edition's `digits`. `key.attribute` reads an attribute of a message.
    ///
    /// A key that the language lacks is said in the next one up (`pt-BR`,
    /// `pt`, `en`); one that no language has is logged and shown itself.
    pub fn say_with(&self, lang: &Lang, digits: Digits, key: &str, args: &[(&str, WordArg<'_>)]) -> String {
        let args = arg::fluent(args);
        let said = self.chain(lang).find_map(|language| language.say(digits, key, &args));
        said.unwrap_or_else(|| {
            tracing::error!(key, %lang, "no language has this message");
            key.to_owned()
        })
    }

    /// The text of all locale files, to tell one build from another.
    pub fn source(&self) -> impl Iterator<Item = Vec<u8>> {
        Files::iter().filter_map(|path| Files::get(&path)).map(|file| file.data.into_owned())
    }

    /// The languages that have words, in order of their tags.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.languages.values().map(Language::lang)
    }

    /// The languages that the desk speaks, in order of their tags.
    pub fn desk_languages(&self) -> impl Iterator<Item = &Lang> {
        self.desk.iter()
    }

    /// The language whose words an edition in `lang` is shown in.
    pub fn best<'a>(&'a self, lang: &Lang) -> &'a Lang {
        self.chain(lang).next().map_or(&self.last, Language::lang)
    }

    fn chain<'a>(&'a self, lang: &Lang) -> impl Iterator<Item = &'a Language> {
        chain::tags(lang).filter_map(|tag| self.languages.get(tag)).filter(move |found| found.suits(lang))
    }
}
