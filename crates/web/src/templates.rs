//! MiniJinja files in `templates/`, embedded in release, read from disk in
//! development. An undefined name is an error; everything is escaped.
//!
//! Beside MiniJinja's own, templates have:
//! - `say("key", name=value, …)`: words in the page's `lang`
//! - `say_in(lang, "key", …)`: words in another language
//! - `asset("player.js")`: a file's address with its checksum

use std::sync::{Arc, OnceLock};

use anyhow::{Context as _, Result};
use lw_base::Lang;
use minijinja::value::{Kwargs, Serde, Value};
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior};
use rust_embed::RustEmbed;
use serde::Serialize;

use crate::assets::Assets;
use crate::calendar::Digits;
use crate::words::{WordArg, Words};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../templates"]
struct Files;

/// Steps of one page before it is given up: far more than any page takes.
const FUEL: u64 = 5_000_000;

/// All templates, parsed.
pub struct Templates {
    environment: OnceLock<Environment<'static>>,
    words: Arc<Words>,
    assets: Arc<Assets>,
    reread: bool,
}

impl Templates {
    /// Parses all files. With `reread` they are parsed again for each page, so
    /// that an edit is on the screen at once.
    pub fn load(words: Arc<Words>, assets: Arc<Assets>, reread: bool) -> Result<Self> {
        let templates = Self { environment: OnceLock::new(), words, assets, reread };
        let environment = templates.parse()?;
        let _ = templates.environment.set(environment);
        Ok(templates)
    }

    /// The page `name` with `context`.
    pub fn render(&self, name: &str, context: impl Serialize) -> Result<String> {
        let fresh = if self.reread { Some(self.parse()?) } else { None };
        let environment = fresh.as_ref().or_else(|| self.environment.get()).context("templates are loaded")?;
        let template = environment.get_template(name)?;
        template.render(Value::from(Serde(context))).with_context(|| format!("rendering {name}"))
    }

    fn parse(&self) -> Result<Environment<'static>> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(FUEL));
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(escape);
        for name in Files::iter() {
            let file = Files::get(&name).context("a template is there")?;
            let text = String::from_utf8(file.data.into_owned()).with_context(|| format!("{name} is UTF-8"))?;
            environment.add_template_owned(name.to_string(), text).with_context(|| format!("reading {name}"))?;
        }
        let words = self.words.clone();
        environment.add_function("say", move |state: &State, key: &str, args: Kwargs| {
            let named = |name| state.lookup(name).and_then(|value| value.as_str().map(str::to_owned));
            let digits = named("digits").and_then(|digits| digits.parse().ok());
            say(&words, named("lang").and_then(|tag| tag.parse().ok()), digits, key, &args)
        });
        let words = self.words.clone();
        environment.add_function("say_in", move |lang: &str, key: &str, args: Kwargs| {
            say(&words, lang.parse().ok(), None, key, &args)
        });
        let assets = self.assets.clone();
        environment.add_function("asset", move |name: &str| {
            assets.address(name).map(str::to_owned).ok_or_else(|| fault(format!("there is no asset {name}")))
        });
        Ok(environment)
    }

    /// The text of all templates, to tell one build from another.
    pub fn source() -> impl Iterator<Item = Vec<u8>> {
        Files::iter().filter_map(|name| Files::get(&name)).map(|file| file.data.into_owned())
    }
}

/// Escapes what HTML asks for and no more: MiniJinja's own also escapes each
/// slash, which costs bytes in every address.
fn escape(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => Ok(out.write_str(&html_escape::encode_quoted_attribute(text))?),
        None => minijinja::escape_formatter(out, state, value),
    }
}

fn say(
    words: &Words,
    lang: Option<Lang>,
    digits: Option<Digits>,
    key: &str,
    args: &Kwargs,
) -> Result<String, minijinja::Error> {
    let lang = lang.ok_or_else(|| fault("the page has no `lang`".into()))?;
    let mut given = Vec::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        let arg = match i64::try_from(value.clone()) {
            Ok(number) if value.is_number() => WordArg::from(number),
            _ => WordArg::from(value.to_string()),
        };
        given.push((name, arg));
    }
    let digits = digits.unwrap_or_else(|| Digits::usual(&lang));
    Ok(words.say_with(&lang, digits, key, &given))
}

fn fault(message: String) -> minijinja::Error {
    minijinja::Error::new(ErrorKind::InvalidOperation, message)
}
